"""What people decided on two, by the names of a store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.corrections import EntityRef, IdentityCorrection, StatementRef, Verdict, verdicts_of
from kg.identity import Judgement
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


def test_whoever_is_not_in_the_store_is_reported(store: Store) -> None:
    assert decide(store, (EntityRef("Anna Berg", "a"), EntityRef("Dora Ek", "b"), "same")) == ({}, 1)
