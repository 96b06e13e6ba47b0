"""What people decided on two, by the names of a store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.corrections import EntityRef, IdentityCorrection, StatementRef, Verdict, verdicts_in_force, verdicts_of
from kg.identity import Judgement
from kg.model import Event, Evidence, Span
from kg.store import Store, open_store
from tests.identity.making import BASE, VOCABULARY, Told, article, fill, iri

MET: Told = ("Meeting", "Anna Berg", "Olaf Scholz", {})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"{tmp_path}/store/", writable=True) as opened:
        fill(opened, [article("a", None, MET), article("b", None, MET)])
        yield opened


def decide(
    store: Store, *pairs: tuple[EntityRef | StatementRef, EntityRef | StatementRef, str]
) -> tuple[dict[frozenset[str], Judgement], int]:
    corrections = [
        IdentityCorrection(Verdict(verdict), None, None, None, "", one, other) for one, other, verdict in pairs
    ]
    verdicts, unmatched = verdicts_of(corrections, store, VOCABULARY.namespace)
    return dict(verdicts), len(unmatched)


def test_two_of_two_articles_are_found_by_name_and_the_last_word_counts(store: Store) -> None:
    pair = EntityRef("Anna Berg", "a"), EntityRef("Anna Berg", "b")
    decided = {frozenset({iri("a/anna-berg"), iri("b/anna-berg")}): Judgement.SAME}
    assert decide(store, (*pair, "different"), (*pair, "same")) == (decided, 0)


def test_a_known_one_is_found_by_its_item(store: Store) -> None:
    verdicts, _ = decide(store, (EntityRef("", None, "Q61053"), EntityRef("Anna Berg", "a"), "different"))
    assert verdicts == {frozenset({f"{BASE}entity/Q61053", iri("a/anna-berg")}): Judgement.DIFFERENT}


def test_two_reports_are_found_by_their_words(store: Store) -> None:
    one, other = (StatementRef(name, "Bericht", "Meeting") for name in "ab")
    verdicts, unmatched = decide(store, (one, other, "same"))
    assert unmatched == 0
    assert all("/event/" in iri for pair in verdicts for iri in pair)


def test_a_report_is_found_where_better_rules_cut_its_clause_elsewhere(tmp_path: Path) -> None:
    text = "Am Abend lobte Anna Berg den Maler Olaf Scholz sehr."
    told = [article(name, None, ("Praise", "Anna Berg", "Olaf Scholz", {}), text=text) for name in "ab"]
    told = [
        replace(each, events=tuple(replace(event, evidence=(clause(event, 9, 45),)) for event in each.events))
        for each in told
    ]
    with open_store(f"{tmp_path}/moved/", writable=True) as moved:
        fill(moved, told)
        one, other = StatementRef("a", text, "Praise"), StatementRef("b", "lobte Anna Berg", "Praise")
        assert decide(moved, (one, other, "same"))[1] == 0
        assert decide(moved, (one, StatementRef("b", "ein ganz anderer Satz", "Praise"), "same")) == ({}, 1)


def clause(event: Event, start: int, end: int) -> Evidence:
    return replace(event.evidence[0], span=Span(start, end))


def test_somebody_is_found_by_another_of_his_names(tmp_path: Path) -> None:
    told = [article(name, None, MET) for name in "ab"]
    told[1] = replace(
        told[1],
        entities=tuple(
            replace(each, label="Anna Maria Berg", aliases=("Anna Berg",)) if each.label == "Anna Berg" else each
            for each in told[1].entities
        ),
    )
    with open_store(f"{tmp_path}/renamed/", writable=True) as renamed:
        fill(renamed, told)
        pair = EntityRef("Anna Berg", "a"), EntityRef("anna berg", "b")
        assert decide(renamed, (*pair, "same"))[0] == {
            frozenset({iri("a/anna-berg"), iri("b/anna-berg")}): Judgement.SAME
        }


def test_messages_name_the_line_and_both_whom_it_means(store: Store, tmp_path: Path) -> None:
    decided = {"verdict": "same", "one": {"name": "Anna Berg", "article": "a"}, "other": {"wikidata": "Q42"}}
    (tmp_path / "corrections.jsonl").write_text(json.dumps(decided), encoding="utf-8")
    verdicts, [message] = verdicts_in_force(str(tmp_path), store, VOCABULARY.namespace)
    assert verdicts == {}
    both = "'Anna Berg' in article 'a' and Q42"
    why = "the graph holds no Q42 as a name or statement"
    assert message == f"corrections.jsonl, line 1: same: {both} cannot be compared: {why}"
    assert verdicts_in_force(None, store, VOCABULARY.namespace) == ({}, [])


@pytest.mark.parametrize(
    "other",
    [
        EntityRef("", None, "Q1> } ; DROP ALL"),
        StatementRef("b", "Bericht", "Meeting> <urn:x"),
        EntityRef('Anna" . } DROP ALL', "b"),
        EntityRef("Anna Berg", "b> } ; DROP ALL"),
    ],
    ids=["item", "class", "name", "article"],
)
def test_whatever_stands_in_the_file_breaks_out_of_no_query(other: EntityRef | StatementRef, store: Store) -> None:
    one = EntityRef("Anna Berg", "a") if isinstance(other, EntityRef) else StatementRef("a", "Bericht", "Meeting")
    before = store.count()
    assert decide(store, (one, other, "same")) == ({}, 1)
    assert store.count() == before


def test_whoever_is_not_in_the_store_is_reported(store: Store) -> None:
    assert decide(store, (EntityRef("Anna Berg", "a"), EntityRef("Dora Ek", "b"), "same")) == ({}, 1)
