"""Who only stands beside an act is no side of it, whatever the network of events says."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from kg.extract.events.bystanders import is_no_side
from kg.extract.events.filling import Filled
from kg.extract.events.readings import Reading
from kg.grammar.scene import Scene
from tests.builders import doc, parse


@pytest.mark.parametrize(("verb", "beside"), [("ablehnen", True), ("lockern", False)])
def test_who_has_an_opinion_of_sanctions_imposes_none(verb: str, beside: bool) -> None:
    built = doc(f"Thal {verb} Sanktionen .", "1 1 1 1", "nsubj root obj punct", "NE VVFIN NN $.", lemmas={verb: verb})
    reading = cast("Any", SimpleNamespace(token=2, claimed=frozenset({2}), roles={}))
    assert is_no_side(Filled("heard", (0,)), "agent", cast("Reading", reading), cast("Scene", parse(built))) is beside


@pytest.mark.parametrize(("owns", "head"), [(True, "1"), (False, "2")])
def test_nobody_is_told_to_criticise_what_is_called_his(owns: bool, head: str) -> None:
    """ "Thals Plan stieß auf Kritik": others did."""
    built = doc(
        "Thals Plan stieß .", f"{head} 2 2 2", "nmod nsubj root punct", "NE NN VVFIN $.", lemmas={"stieß": "stoßen"}
    )
    roles = {"target": Filled("nsubj", (1,))}
    reading = cast("Any", SimpleNamespace(token=2, claimed=frozenset({2}), roles=roles))
    assert is_no_side(Filled("heard", (0,)), "agent", cast("Reading", reading), cast("Scene", parse(built))) is owns


def test_behind_von_stands_who_does_it_though_it_hangs_on_the_other_side() -> None:
    """ "Die Einigung von Thal begrüßt": Thal does."""
    built = doc("Einigung von Thal begrüßt .", "3 2 0 3 3", "nsubj case nmod root punct", "NN APPR NE VVPP $.")
    roles = {"target": Filled("obj", (0,))}
    reading = cast("Any", SimpleNamespace(token=3, claimed=frozenset({3}), roles=roles))
    assert not is_no_side(Filled("heard", (2,)), "agent", cast("Reading", reading), cast("Scene", parse(built)))


@pytest.mark.parametrize(("noun", "beside"), [("Sendung", True), ("Brief", False)])
def test_whose_an_occasion_is_does_nothing_but_words_are_his_deed(noun: str, beside: bool) -> None:
    """ "In der Sendung von Thal wurde Arp gelobt": not by Thal, but so it is in a letter of his."""
    built = doc(
        f"In {noun} von Thal wurde Arp gelobt .",
        "1 6 3 1 6 6 6 6",
        "case obl case nmod aux:pass nsubj:pass root punct",
        "APPR NN APPR NE VAFIN NE VVPP $.",
        lemmas={"wurde": "werden", "gelobt": "loben"},
    )
    reading = cast("Any", SimpleNamespace(token=6, claimed=frozenset({6}), roles={}))
    assert is_no_side(Filled("heard", (3,)), "agent", cast("Reading", reading), cast("Scene", parse(built))) is beside


def test_who_asks_for_sanctions_imposes_none() -> None:
    """ "Thal forderte Rama zu Sanktionen auf": Rama shall."""
    built = doc(
        "Thal forderte Rama zu Sanktionen auf .",
        "1 1 1 4 1 1 1",
        "nsubj root obj case obl compound:prt punct",
        "NE VVFIN NE APPR NN PTKVZ $.",
        lemmas={"forderte": "auffordern"},
    )
    reading = cast("Any", SimpleNamespace(token=4, claimed=frozenset({4}), roles={}))
    assert is_no_side(Filled("heard", (0,)), "agent", cast("Reading", reading), cast("Scene", parse(built)))
    assert not is_no_side(Filled("heard", (2,)), "agent", cast("Reading", reading), cast("Scene", parse(built)))


@pytest.mark.parametrize(("article", "beside"), [("die", True), ("eine", False)])
def test_who_is_to_be_freed_is_asked_for_nothing(article: str, beside: bool) -> None:
    """ "forderte die Freilassung von Thal", but "forderte eine Zusage von Thal"."""
    built = doc(
        f"Rat forderte {article} Tat von Thal .",
        "1 1 3 1 5 3 1",
        "nsubj root det obj case nmod punct",
        "NN VVFIN ART NN APPR NE $.",
        lemmas={article: article[:1] + ("er" if beside else "in")},
        features={article: f"Definite={'Def' if beside else 'Ind'}"},
    )
    roles = {"topic": Filled("obj", (3,))}
    reading = cast("Any", SimpleNamespace(token=1, claimed=frozenset({1}), roles=roles))
    assert is_no_side(Filled("heard", (5,)), "target", cast("Reading", reading), cast("Scene", parse(built))) is beside


@pytest.mark.parametrize(("mark", "beside"), [("damit", True), ("dass", False)])
def test_who_acts_in_what_something_is_for_is_asked_for_nothing(mark: str, beside: bool) -> None:
    """ "forderte Ruhe, damit Thal schläft"."""
    built = doc(
        f"Rat forderte {mark} Thal schläft .",
        "1 1 4 4 1 1",
        "nsubj root mark nsubj advcl punct",
        "NN VVFIN KOUS NE VVFIN $.",
    )
    reading = cast("Any", SimpleNamespace(token=1, claimed=frozenset({1}), roles={}))
    assert is_no_side(Filled("heard", (3,)), "target", cast("Reading", reading), cast("Scene", parse(built))) is beside
