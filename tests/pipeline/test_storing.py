"""Into a store: unchanged articles are not read anew, gone ones leave, decisions and identity are kept up to date."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.corrections import Corrections
from kg.pipeline import Knowledge, build
from kg.pipeline.part import Counts
from kg.settings import Settings
from kg.store import open_store
from kg.upkeep import forget_replaced

TEXTS = {
    "a": "Mette Frederiksen traf Ulf Kristersson in Malmö.",
    "b": "Die Reederin Liv Nordahl lobte den Kapitän Jens Ekberg.",
    "c": "Am Abend kritisierte Liv Nordahl den Kapitän Jens Ekberg.",
}
Run = Callable[..., Counts]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "artikel"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> str:
    return f"{tmp_path}/store/"


@pytest.fixture
def run(articles: Path, store: str, shipped: Knowledge) -> Run:
    def run_once(folder: Path | None = None, **options: Any) -> Counts:
        """``folder``: own knowledge with corrections, laid over what ships."""
        knowledge = shipped if folder is None else replace(shipped, corrections=Corrections.in_folder(folder))
        return build([str(articles)], Settings(), to=store, knowledge=knowledge, **options)

    return run_once


def content(store: str) -> list[str]:
    with open_store(store) as opened:
        return sorted(opened.nquads())


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
    (articles / "c.txt").write_bytes(b"")
    counts = run(sync=True)
    assert (counts.skipped, counts.removed) == (1, 0)
    assert any("/graph/c>" in line for line in content(store))


def test_without_identity_no_graph_of_it_is_written(run: Run, store: str) -> None:
    run(identity=False)
    assert not any("/graph/identity/" in line for line in content(store))


def test_a_correction_changes_its_article_alone_and_every_later_build_obeys_it(
    run: Run, store: str, tmp_path: Path
) -> None:
    run()
    statement = {"article": "b", "quote": TEXTS["b"].rstrip("."), "class": "Praise"}
    decided = {"verdict": "reject", "statement": statement, "by": "mk"}
    (tmp_path / "corrections.jsonl").write_text(json.dumps(decided) + "\n", encoding="utf-8")
    counts = run(tmp_path)
    assert (counts.unchanged, counts.corrected) == (2, 1)
    assert not any("ontology#Praise>" in line for line in content(store))
    assert run(tmp_path, force=True).corrected == 1


def test_a_correction_that_matches_nothing_is_reported(run: Run, tmp_path: Path) -> None:
    statement = {"article": "b", "quote": "etwas ganz anderes", "class": "Praise"}
    decided = {"verdict": "reject", "statement": statement}
    (tmp_path / "corrections.jsonl").write_text(json.dumps(decided) + "\n", encoding="utf-8")
    (message,) = run(tmp_path).unmatched
    assert message == "corrections.jsonl, line 1: no Praise in article 'b' is told by „etwas ganz anderes“"


def test_decisions_on_articles_and_names_that_are_not_there_are_reported_and_those_in_the_store_are_not(
    run: Run, articles: Path, tmp_path: Path
) -> None:
    run()
    folder = tmp_path / "wissen"
    folder.mkdir()
    statement = {"quote": "kritisierte Liv Nordahl den Kapitän Jens Ekberg", "class": "Criticism"}
    lines = [
        {"verdict": "accept", "statement": {**statement, "article": "c"}},
        {"verdict": "accept", "statement": {**statement, "article": "umbenannt"}},
    ]
    (folder / "corrections.jsonl").write_text("".join(json.dumps(each) + "\n" for each in lines), encoding="utf-8")
    assert run(folder).unmatched == ["corrections.jsonl, line 2: there is no article 'umbenannt'"]
    (articles / "c.txt").unlink()  # not met, but the store has it
    assert run(folder).unmatched == ["corrections.jsonl, line 2: there is no article 'umbenannt'"]


def test_who_is_who_follows_what_somebody_decides_without_any_article_changing(
    articles: Path, store: str, tmp_path: Path, shipped: Knowledge
) -> None:
    folder = tmp_path / "wissen"
    folder.mkdir()
    settings = Settings(knowledge=str(folder))
    pair = [{"name": "Jens Ekberg", "article": name} for name in "bc"]

    def joined(*verdicts: str) -> int:
        lines = (json.dumps({"verdict": each, "one": pair[0], "other": pair[1]}) + "\n" for each in verdicts)
        (folder / "corrections.jsonl").write_text("".join(lines), encoding="utf-8")
        counts = build([str(articles)], settings, to=store, knowledge=shipped)
        assert counts.unmatched == []
        return sum("sameEntity" in line and "jens-ekberg" in line for line in content(store))

    assert [joined(), joined("different"), joined("different", "same"), joined("different"), joined()] == [
        1,
        0,
        1,
        0,
        1,
    ]


DECIDED = (
    {"verdict": "reject", "statement": {"article": "b", "quote": TEXTS["b"].rstrip("."), "class": "Praise"}},
    {
        "verdict": "different",
        "one": {"name": "Jens Ekberg", "article": "c"},
        "other": {"name": "Jens Ekberg", "article": "d"},
    },
    {
        "verdict": "change",
        "statement": {"article": "a", "quote": TEXTS["a"], "class": "Meeting"},
        "change": {"class": "Visit"},
    },
)


@pytest.mark.parametrize(
    "steps", ["abcd abcd", "ab cd", "dc ba", "d b c a"], ids=["twice", "halves", "turned", "singly"]
)
def test_with_corrections_the_store_is_the_same_however_it_was_built(
    steps: str, articles: Path, tmp_path: Path, shipped: Knowledge
) -> None:
    (articles / "d.txt").write_text("Liv Nordahl besuchte den Kapitän Jens Ekberg in Malmö.", encoding="utf-8")
    folder = tmp_path / "wissen"
    folder.mkdir()
    (folder / "corrections.jsonl").write_text("".join(json.dumps(each) + "\n" for each in DECIDED), encoding="utf-8")
    knowledge = replace(shipped, corrections=Corrections.in_folder(folder))
    settings = Settings(knowledge=str(folder))

    def built(names: str, to: str) -> None:
        build([str(articles / f"{name}.txt") for name in names], settings, to=f"{tmp_path}/{to}/", knowledge=knowledge)

    built("abcd", "once")
    for names in steps.split():
        built(names, "steps")
    found = content(f"{tmp_path}/once/")
    assert content(f"{tmp_path}/steps/") == found
    assert not any("ontology#Praise>" in line for line in found)
    assert any("ontology#sameEntity>" in line and "liv-nordahl" in line for line in found)
    assert not any("ontology#sameEntity>" in line and "jens-ekberg" in line for line in found)


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
