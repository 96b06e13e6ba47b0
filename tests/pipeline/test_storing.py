"""Into a store: unchanged articles are not read anew, gone ones leave, identity is kept up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.pipeline import Knowledge, build
from kg.settings import Settings
from kg.store import open_store
from kg.upkeep import forget_replaced
from tests.pipeline.stored import Run, content


def test_an_unchanged_archive_is_not_read_anew(run: Run, store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    before = content(store)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the model ran")

    monkeypatch.setattr(Knowledge, "understand", refuse)
    counts = run(strict=True)
    assert (counts.read, counts.unchanged, counts.events) == (3, 3, 0)
    assert content(store) == before


def test_only_the_changed_article_is_read_anew_and_force_reads_all(run: Run, articles: Path, store: str) -> None:
    run()
    (articles / "a.txt").write_text("Mette Frederiksen lobte Ulf Kristersson.", encoding="utf-8")
    counts = run()
    assert (counts.unchanged, counts.events) == (2, 1)
    assert not any("ontology#Meeting>" in line for line in content(store))
    assert run(force=True).unchanged == 0


def test_one_by_one_gives_what_all_at_once_gives(
    articles: Path, tmp_path: Path, run: Run, store: str, shipped: Knowledge
) -> None:
    run()
    for name in ("c", "a", "b"):
        build([str(articles / f"{name}.txt")], Settings(), to=f"{tmp_path}/steps/", knowledge=shipped)
    assert content(f"{tmp_path}/steps/") == content(store)


@pytest.mark.parametrize("step", ["identify", "remove_articles"])
def test_run_that_is_cut_off_is_made_good_by_the_next(
    step: str, run: Run, articles: Path, store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shipped: Knowledge
) -> None:
    run()
    (articles / "a.txt").unlink()
    (articles / "d.txt").write_text("Liv Nordahl besuchte den Kapitän Jens Ekberg in Malmö.", encoding="utf-8")
    build([str(articles)], Settings(), to=f"{tmp_path}/other/", knowledge=shipped)

    def cut(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(f"kg.pipeline.storing.{step}", cut)
        with pytest.raises(KeyboardInterrupt):
            run(sync=True)
    run(sync=True)
    assert content(store) == content(f"{tmp_path}/other/")


NEW = "Emmanuel Macron kritisierte am Abend in Lyon Giorgia Meloni."


def test_a_store_with_a_replaced_article_is_one_that_never_held_the_old_version(
    run: Run, articles: Path, store: str, tmp_path: Path, shipped: Knowledge
) -> None:
    run()
    (articles / "a.txt").write_text(NEW, encoding="utf-8")
    run()
    build([str(articles)], Settings(), to=f"{tmp_path}/fresh/", knowledge=shipped)
    assert content(store) == content(f"{tmp_path}/fresh/")
    assert not any("Frederiksen" in line or "Schweden" in line for line in content(store))
    assert any("Macron" in line for line in content(store))


#: What is known of one person, from one build to the next: a country, another one, nobody.
KNOWN = (
    'skos:altLabel "Livia Nordahl"@de, "L. Nordahl"@de ; g:country wd:Q233',
    'skos:altLabel "Liv N. Nordahl"@de ; g:country wd:Q189',
    None,
)


def test_a_store_that_is_built_again_with_other_knowledge_is_one_that_was_built_afresh(
    articles: Path, tmp_path: Path, shipped: Knowledge
) -> None:
    own = tmp_path / "wissen" / "gazetteer"
    own.mkdir(parents=True)
    settings = Settings(knowledge=str(own.parent), batch_articles=1)
    for number, known in enumerate(KNOWN):
        entry = f'wd:Q91000001 a kgo:Person ; skos:prefLabel "Liv Nordahl"@de ; {known} .\n' if known else ""
        (own / "leute.ttl").write_text(PREFIXES + entry, encoding="utf-8")
        knowledge = Knowledge.load(settings, shipped.nlp)
        for store in ("kept", f"fresh{number}"):
            build([str(articles)], settings, to=f"{tmp_path}/{store}/", knowledge=knowledge)
        kept = content(f"{tmp_path}/kept/")
        assert kept == content(f"{tmp_path}/fresh{number}/")
        assert any("Q91000001" in line for line in kept) == (known is not None)


PREFIXES = """@prefix g: <https://w3id.org/kg-news/gazetteer#> .
@prefix kgo: <https://w3id.org/kg-news/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
"""


def test_a_replacement_that_is_cut_off_is_made_good_by_the_next_run(
    run: Run, articles: Path, store: str, tmp_path: Path, shipped: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    (articles / "a.txt").write_text(NEW, encoding="utf-8")
    with monkeypatch.context() as patch:

        def cut_off(*arguments: Any) -> int:
            forget_replaced(*arguments)
            raise KeyboardInterrupt

        patch.setattr("kg.pipeline.storing.forget_replaced", cut_off)
        with pytest.raises(KeyboardInterrupt):
            run()
    run()
    build([str(articles)], Settings(), to=f"{tmp_path}/fresh/", knowledge=shipped)
    assert content(store) == content(f"{tmp_path}/fresh/")


def test_sync_removes_what_is_gone_with_the_identity_that_rested_on_it(run: Run, articles: Path, store: str) -> None:
    run()
    assert any("sameEntity" in line for line in content(store))
    (articles / "c.txt").unlink()
    assert run(sync=True).removed == 1
    assert not any("/graph/c>" in line or "sameEntity" in line for line in content(store))


def test_sync_removes_nothing_while_an_input_cannot_be_read(run: Run, articles: Path, store: str) -> None:
    run()
    (articles / "a.txt").unlink()
    (articles / "c.txt").write_bytes(b"")
    notes: list[str] = []
    counts = run(sync=True, on_note=notes.append)
    assert (counts.skipped, counts.removed) == (1, 0)
    assert any("/graph/c>" in line for line in content(store))
    assert any(note.startswith("Not met in this run: 2 of the store's articles; none is removed") for note in notes)
    (articles / "c.txt").write_text("Ulf Kristersson kam.", encoding="utf-8")
    notes.clear()
    assert (run(sync=True, on_note=notes.append).removed, notes) == (1, [])


def test_without_identity_no_graph_of_it_is_written(run: Run, store: str) -> None:
    run(identity=False)
    assert not any("/graph/identity/" in line for line in content(store))


def test_dropping_the_graphs_of_identity_leaves_what_a_build_without_identity_writes(
    run: Run, store: str, articles: Path, tmp_path: Path, shipped: Knowledge
) -> None:
    run()
    build([str(articles)], Settings(), to=f"{tmp_path}/without/", knowledge=shipped, identity=False)
    left = [line for line in content(store) if "/graph/identity/" not in line]
    assert left == content(f"{tmp_path}/without/") != content(store)


def described(store: str) -> dict[str, set[str]]:
    """What the store says of itself: the last part of each property → values."""
    found: dict[str, set[str]] = {}
    with open_store(store) as opened:
        text = "SELECT ?p ?o { GRAPH <https://example.org/kg/graph/dataset> { ?s ?p ?o } }"
        for name, value in opened.select(text).rows:
            if name and value:
                found.setdefault(name.value.replace("#", "/").rpartition("/")[2], set()).add(value.value)
    return found


def test_a_store_describes_itself_as_a_data_set(run: Run, articles: Path, store: str) -> None:
    (articles / "2024-05-03_d.txt").write_text("Liv Nordahl besuchte Jens Ekberg.", encoding="utf-8")
    (articles / "2023-01-21_e.txt").write_text("Liv Nordahl lobte Jens Ekberg.", encoding="utf-8")
    run()
    found = described(store)
    assert found["documents"] == {"5"}
    assert found["type"] >= {"http://rdfs.org/ns/void#Dataset", "http://www.w3.org/ns/dcat#Dataset"}
    assert (found["startDate"], found["endDate"]) == ({"2023-01-21"}, {"2024-05-03"})
    (articles / "2024-05-03_d.txt").unlink()
    run(sync=True)
    found = described(store)
    assert (found["documents"], found["endDate"]) == ({"4"}, {"2023-01-21"})


def test_a_description_that_was_cut_off_is_made_good_by_the_next_run(
    run: Run, articles: Path, store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    (articles / "c.txt").unlink()
    with monkeypatch.context() as patch:

        def cut_off(_: object) -> None:
            raise KeyboardInterrupt

        patch.setattr("kg.pipeline.storing.keep_description", cut_off)
        with pytest.raises(KeyboardInterrupt):
            run(sync=True)
    assert described(store)["documents"] == {"3"}
    run()
    assert described(store)["documents"] == {"2"}


def test_an_article_called_like_a_graph_of_the_store_has_one_of_its_own(run: Run, articles: Path, store: str) -> None:
    (articles / "dataset.txt").write_text("Petr Pavel lobte Egils Levits.", encoding="utf-8")
    run()
    assert described(store)["documents"] == {"4"}
    assert any("/graph/%64ataset>" in line and "Praise" in line for line in content(store))
