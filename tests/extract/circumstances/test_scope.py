"""The cues that stand at one word: in its verb group, among its arguments, at the head of its clause."""

from __future__ import annotations

import pytest

from kg.cues import Cues
from kg.extract.circumstances.scope import cues_at, cues_shared
from kg.grammar.parse import Parse
from kg.model import Status
from tests.builders import doc, parse


def at(made: Parse, word: str, cues: Cues) -> list[tuple[str, Status | None]]:
    return [(hit.words, hit.cue.status) for hit in cues_at(made, made.words.index(word), cues, modality_only=False)]


def test_modal_of_the_verb_group_plans(cues: Cues) -> None:
    made = parse(
        doc("Ada will Ben loben", "3 3 3 3", "nsubj aux obj root", "NE VMFIN NE VVINF", lemmas={"will": "wollen"})
    )
    assert at(made, "loben", cues) == [("will", Status.PLANNED)]


@pytest.mark.parametrize(("tail", "found"), [("", [("nicht", Status.NEGATED)]), ("nur", [])], ids=["not", "not only"])
def test_negation_counts_unless_its_neighbour_cancels_it(
    cues: Cues, tail: str, found: list[tuple[str, Status]]
) -> None:
    rows = ("Ada lobte Ben nicht", "1 1 1 1", "nsubj root obj advmod", "NE VVFIN NE PTKNEG")
    if tail:
        rows = (f"{rows[0]} {tail}", f"{rows[1]} 3", f"{rows[2]} advmod", f"{rows[3]} ADV")
    assert at(parse(doc(*rows, lemmas={"lobte": "loben"})), "lobte", cues) == found


@pytest.mark.parametrize(
    ("before", "found"),
    [("eben", [("nicht", Status.NEGATED)]), ("als", [])],
    ids=["how it is done", "what it is called"],
)
def test_negation_of_what_a_thing_is_called_denies_nothing(
    cues: Cues, before: str, found: list[tuple[str, Status]]
) -> None:
    made = parse(
        doc(
            f"Ada rügte Pläne {before} nicht ausgereift",
            "1 1 1 5 5 1",
            "nsubj root obj advmod advmod advmod",
            "NE VVFIN NN ADV PTKNEG ADJD",
            lemmas={"rügte": "rügen"},
            features={"ausgereift": "Degree=Pos"},
        )
    )
    assert at(made, "rügte", cues) == found


def test_joined_noun_takes_the_determiner_of_the_first(cues: Cues) -> None:
    made = parse(
        doc(
            "Kein Treffen und Gespräch fand statt",
            "1 4 3 1 4 4",
            "det nsubj cc conj root compound:prt",
            "PIAT NN KON NN VVFIN PTKVZ",
            lemmas={"Kein": "kein"},
        )
    )
    assert [hit.cue.status for hit in cues_shared(made, 3, 1, cues)] == [Status.NEGATED]
