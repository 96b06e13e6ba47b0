"""Identity is data: reversible, the same in any order, the same article by article as all at once."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from kg.identity import Judgement, Keys, keys_of, waiting
from kg.model import EntityType, Resolution
from kg.store import Store, open_store
from tests.identity.making import BASE, VOCABULARY, article, content, fill, identity, iri, run

STORY = (
    article("a", "2024-05-02", ("Meeting", "Sergei Lawrow", "Anna Berg", {"day": "2024-05-01"})),
    article("b", "2024-05-02", ("Meeting", "Anna Berg", "Sergej Lavrov", {"day": "2024-05-01"})),
    article("c", "2024-05-03", ("Meeting", "Sergej Lawrow", "A. Berg", {})),
    article("d", "2024-05-03", ("Praise", "Arne Berg", "Norwegen", {})),
)


def opened(folder: Path) -> Store:
    return open_store(f"{folder}/", writable=True)


def in_steps(folder: Path, articles: tuple[Resolution, ...]) -> list[str]:
    """Add the articles one by one, each time working out only what the new one touches."""
    with opened(folder) as store:
        for each in articles:
            before = keys_of(store, VOCABULARY, [f"{BASE}article/{each.article.id}"])
            fill(store, [each])
            run(store, keys=before | keys_of(store, VOCABULARY, [f"{BASE}article/{each.article.id}"]))
        return content(store)


def at_once(folder: Path) -> list[str]:
    with opened(folder) as store:
        fill(store, STORY)
        run(store)
        return content(store)


@pytest.mark.parametrize(
    "order", list(permutations(STORY))[::5], ids=lambda order: "".join(a.article.id for a in order)
)
def test_article_by_article_in_any_order_gives_what_all_at_once_gives(
    order: tuple[Resolution, ...], tmp_path: Path
) -> None:
    assert in_steps(tmp_path / "steps", order) == at_once(tmp_path / "once")


def test_without_the_graphs_of_identity_everything_is_as_before(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill(store, STORY)
        before = content(store)
        run(store)
        assert identity(store)
        assert [line for line in content(store) if "/graph/identity/" not in line] == before


def test_a_second_run_changes_nothing_and_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill(store, STORY)
        assert run(store, dry_run=True).links
        assert identity(store) == []
        run(store)
        once = content(store)
        run(store)
        assert content(store) == once


def test_what_rested_on_a_removed_article_is_gone_with_it(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill(store, STORY[:2])
        run(store)
        gone = f"{BASE}article/b"
        keys = keys_of(store, VOCABULARY, [gone])
        assert keys == Keys(keys.names, keys.events)
        store.remove([f"{BASE}graph/b"])
        run(store, keys=keys)
        assert identity(store) == []


def test_a_store_without_articles_has_no_identity(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert run(store).compared == 0


def told_of(body: str, name: str) -> Resolution:
    kinds = {body: EntityType.ORGANIZATION}
    return article(name, "2024-05-02", ("Criticism", "Anna Berg", body, {"day": "2024-05-01"}), kinds=kinds)


#: A body that got a new name: no likeness of names tells that, somebody has to.
RENAMED = (told_of("Weidehof", "a"), told_of("Weidehof", "b"), told_of("Nordmilch", "c"))
DECIDED = {frozenset((iri("b/weidehof"), iri("c/nordmilch"))): Judgement.SAME}


def test_two_names_that_somebody_joined_are_one_whenever_he_said_so(tmp_path: Path) -> None:
    with opened(tmp_path / "before") as store:
        fill(store, RENAMED)
        run(store, verdicts=DECIDED)
        wanted = content(store)
        links = {tuple(line.split()[:3:2]) for line in identity(store) if "sameEntity" in line}
        assert {(f"<{iri(node)}>", f"<{iri('a/weidehof')}>") for node in ("b/weidehof", "c/nordmilch")} <= links
    with opened(tmp_path / "after") as store:
        fill(store, RENAMED[::2])
        run(store)
        fill(store, RENAMED[1:2])
        run(store, keys=keys_of(store, VOCABULARY, [f"{BASE}article/b"]))
        run(store, keys=waiting(store, VOCABULARY, DECIDED), verdicts=DECIDED)
        assert content(store) == wanted
        assert waiting(store, VOCABULARY, DECIDED) == Keys(frozenset(), frozenset())


def test_a_decision_that_is_taken_back_or_lost_its_article_leaves_nothing(tmp_path: Path) -> None:
    with opened(tmp_path / "never") as never, opened(tmp_path / "once") as store:
        fill(never, RENAMED)
        run(never)
        fill(store, RENAMED)
        run(store, verdicts=DECIDED)
        run(store, keys=waiting(store, VOCABULARY, {}))
        assert content(store) == content(never)
        run(store, verdicts=DECIDED)
        gone = keys_of(store, VOCABULARY, [f"{BASE}article/b"])
        for each in (never, store):
            each.remove([f"{BASE}graph/b"])
        run(never)
        run(store, keys=gone | waiting(store, VOCABULARY, {}))
        assert content(store) == content(never)


def test_two_reports_with_other_names_are_one_event_where_somebody_said_so(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill(store, RENAMED)
        rows = store.select(
            "PREFIX kgo: <https://w3id.org/kg-news/ontology#> SELECT ?e ?g { GRAPH ?g { ?e a kgo:Criticism } }"
        ).rows
        events = {graph.value[-1]: event.value for event, graph in rows if event and graph}
        decided = {frozenset((events["a"], events["c"])): Judgement.SAME}
        assert run(store, verdicts=decided).happenings == 1
        [happening] = {line.split()[0] for line in identity(store) if "#report>" in line}
        assert sum(line.startswith(happening) and "#report>" in line for line in identity(store)) == 3
        once = content(store)
        run(store, keys=keys_of(store, VOCABULARY, [f"{BASE}article/c"]), verdicts=decided)
        assert content(store) == once
