"""Keys on which somebody decided something across are decided on together, and again when he changes his mind."""

from __future__ import annotations

from pathlib import Path

from kg.identity import Judgement, Keys
from kg.identity.bundles import Bundles, changed
from kg.identity.reading import Reader
from kg.store import open_store
from tests.identity.making import VOCABULARY, article, fill, iri, run

SAME, DIFFERENT = Judgement.SAME, Judgement.DIFFERENT


def test_keys_that_decisions_lead_to_one_after_the_other_are_one_bundle() -> None:
    verdicts = {frozenset("ab"): SAME, frozenset("cd"): SAME, frozenset("bc"): DIFFERENT, frozenset("xy"): SAME}
    bundles = Bundles.of(verdicts, {name: {name.upper()} for name in "abcdx"})
    assert bundles.around("AZX") == [("A", "B", "C", "D"), ("X",), ("Z",)]


def test_only_decisions_that_the_store_does_not_say_are_to_be_worked_on(tmp_path: Path) -> None:
    told = [article(name, None, ("Praise", "Anna Berg", "Bo Dahl", {})) for name in "ab"]
    anna, bo = (frozenset(iri(f"{name}/{who}") for name in "ab") for who in ("anna-berg", "bo-dahl"))
    with open_store(f"{tmp_path}/store/", writable=True) as store:
        fill(store, told)
        reader = Reader(store, VOCABULARY.namespace)
        assert changed(reader, {anna: SAME}).names == {"person berg"}
        run(store, verdicts={anna: SAME, bo: DIFFERENT})
        assert changed(reader, {anna: SAME, bo: DIFFERENT}) == Keys(frozenset(), frozenset())
        assert changed(reader, {anna: DIFFERENT, bo: DIFFERENT}).names == {"person berg"}
        assert changed(reader, {anna: SAME}).names == {"person dahl"}
