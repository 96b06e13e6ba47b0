"""Passives that no auxiliary shows."""

from __future__ import annotations

import pytest

from kg.grammar.passives import is_hidden_passive, is_set_beside, lets_do
from tests.builders import doc, parse


@pytest.mark.parametrize(
    ("words", "heads", "labels", "tags", "hidden"),
    [
        ("Ada wird von Ben empfangen", "4 4 3 4 4", "nsubj aux case obl root", "NE VAFIN APPR NE VVINF", True),
        ("Ada wird in Rom empfangen", "4 4 3 4 4", "nsubj aux case obl root", "NE VAFIN APPR NE VVINF", False),
        ("Ada wird von Ben träumen", "4 4 3 4 4", "nsubj aux case obl root", "NE VAFIN APPR NE VVINF", False),
    ],
)
def test_a_participle_with_the_form_of_an_infinitive(
    words: str, heads: str, labels: str, tags: str, hidden: bool
) -> None:
    read = parse(doc(words, heads, labels, tags, lemmas={"wird": "werden"}))
    assert is_hidden_passive(read, 4) is hidden


@pytest.mark.parametrize(
    ("words", "labels", "verb"),
    [
        ("Ada ließ sich von Ben loben", "nsubj root obj case obl xcomp", 1),
        ("Ada ließ Eva von Ben loben", "nsubj root obj case obl xcomp", None),
    ],
)
def test_who_lets_others_act_upon_oneself(words: str, labels: str, verb: int | None) -> None:
    tags = "NE VVFIN PRF APPR NE VVINF" if "sich" in words else "NE VVFIN NE APPR NE VVINF"
    read = parse(doc(words, "1 1 5 4 5 1", labels, tags, lemmas={"ließ": "lassen"}))
    assert lets_do(read, 5) == verb


@pytest.mark.parametrize(
    ("label", "tag", "beside"),
    [("acl", "VVPP", True), ("acl", "VVFIN", False), ("ccomp", "VVPP", False)],
    ids=["a participle behind its noun", "a finite verb", "a clause told"],
)
def test_a_participle_set_beside_its_noun(label: str, tag: str, beside: bool) -> None:
    read = parse(
        doc(
            "Ada , von Ben gelobt , kam",
            "6 4 3 4 0 0 6",
            f"nsubj punct case obl {label} punct root",
            f"NE $, APPR NE {tag} $, VVFIN",
        )
    )
    assert is_set_beside(read, 4) is beside
