"""Who acts in a passive, wherever the parser hung it."""

from __future__ import annotations

import pytest

from kg.grammar.agents import agents
from tests.builders import doc
from tests.extract.small import scene


@pytest.mark.parametrize(
    ("words", "heads", "labels", "tags", "found"),
    [
        (
            "Gäste wurden von Ada und Ben begrüßt",
            "6 6 3 0 5 3 6",
            "nsubj:pass aux:pass case nmod cc conj root",
            "NN VAFIN APPR NE KON NE VVPP",
            [3],
        ),
        (
            "Gäste von Ada wurden begrüßt",
            "4 2 0 4 4",
            "nsubj:pass case nmod aux:pass root",
            "NN APPR NE VAFIN VVPP",
            [],
        ),
    ],
    ids=["several right before the verb", "an owner"],
)
def test_several_people_hung_on_the_one_acted_upon(
    words: str, heads: str, labels: str, tags: str, found: list[int]
) -> None:
    built = scene(doc(words, heads, labels, tags, names={name: "PER" for name in ("Ada", "Ben") if name in words}))
    assert agents(built, len(words.split()) - 1) == found


def test_an_act_comes_from_the_ranks_of_those_who_act() -> None:
    built = scene(
        doc(
            "Aus den Reihen der Imker wurde Ada gelobt",
            "2 2 7 4 2 7 7 7",
            "case det obl det nmod aux:pass nsubj:pass root",
            "APPR ART NN ART NN VAFIN NE VVPP",
            lemmas={"Reihen": "Reihe"},
            names={"Ada": "PER"},
        )
    )
    assert agents(built, 7) == [2]


@pytest.mark.parametrize(("noun", "found"), [("Sendung", []), ("Brief", [3]), ("Willen", [3])])
def test_whose_an_occasion_is_does_nothing_but_words_are_his_deed(noun: str, found: list[int]) -> None:
    built = scene(
        doc(
            f"In {noun} von Ada wurde Ben gelobt",
            "1 6 3 1 6 6 6",
            "case obl case nmod aux:pass nsubj:pass root",
            "APPR NN APPR NE VAFIN NE VVPP",
            names={"Ada": "PER", "Ben": "PER"},
        )
    )
    assert agents(built, 6) == found


@pytest.mark.parametrize(("by", "acts"), [("durch", False), ("von", True)])
def test_a_thing_behind_durch_is_a_means_and_does_not_act(by: str, acts: bool) -> None:
    built = scene(
        doc(
            f"Ada wird {by} Spenden unterstützt",
            "4 4 3 4 4",
            "nsubj:pass aux:pass case obl root",
            "NE VAFIN APPR NN VVPP",
            names={"Ada": "PER"},
        )
    )
    assert agents(built, 4) == ([3] if acts else [])


def test_somebody_known_acts_behind_durch_too() -> None:
    built = scene(
        doc(
            "Gäste wurden durch Ada gelobt",
            "4 4 3 4 4",
            "nsubj:pass aux:pass case obl root",
            "NN VAFIN APPR NE VVPP",
            names={"Ada": "PER"},
        )
    )
    assert agents(built, 4) == [3]


@pytest.mark.parametrize(("second", "found"), [("Bund", [3]), ("Ben", [3, 5])])
def test_whose_body_stands_behind_a_name_does_not_act_beside_it(second: str, found: list[int]) -> None:
    """ "Gäste wurden von Ada vom Bund begrüßt"."""
    built = scene(
        doc(
            f"Gäste wurden von Ada vom {second} begrüßt",
            "6 6 3 6 5 6 6",
            "nsubj:pass aux:pass case obl:agent case obl:agent root",
            f"NN VAFIN APPR NE APPR {'NN' if second == 'Bund' else 'NE'} VVPP",
            lemmas={"vom": "von"},
            names={"Ada": "PER"} | ({"Ben": "PER"} if second == "Ben" else {}),
        )
    )
    assert agents(built, 6) == found
