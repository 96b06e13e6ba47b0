"""How a verb form distributes its arguments."""

from __future__ import annotations

import pytest

from kg.extract.grammar.voice import Voice, shares_auxiliary, voice_of
from tests.builders import doc, parse

PASSIVE = doc("Ben wurde gelobt", "2 2 2", "nsubj:pass aux:pass root", "NE VAFIN VVPP", lemmas={"wurde": "werden"})
RECIPIENT = doc(
    "Ben bekam Hilfe versprochen", "3 3 3 3", "nsubj aux obj root", "NE VAFIN NN VVPP", lemmas={"bekam": "bekommen"}
)
PERFECT = doc("Ada hat Ben gelobt", "3 3 3 3", "nsubj aux obj root", "NE VAFIN NE VVPP", lemmas={"hat": "haben"})
PRAISED = doc("der gelobte Ben", "2 2 2", "det amod root", "ART ADJA NE", lemmas={"gelobte": "gelobt"})
PRAISING = doc("der lobende Ben", "2 2 2", "det amod root", "ART ADJA NE", lemmas={"lobende": "lobend"})


@pytest.mark.parametrize(
    ("built", "verb", "voice"),
    [
        (PASSIVE, 2, Voice.PASSIVE),
        (RECIPIENT, 3, Voice.RECIPIENT),
        (PERFECT, 3, Voice.ACTIVE),
        (PRAISED, 1, Voice.ATTRIBUTE_PASSIVE),
        (PRAISING, 1, Voice.ATTRIBUTE_ACTIVE),
    ],
    ids=["passive", "recipient", "perfect", "past participle", "present participle"],
)
def test_voice_of_a_verb_form(built: object, verb: int, voice: Voice) -> None:
    assert voice_of(parse(built), verb) is voice  # type: ignore[arg-type]


def test_joined_participle_borrows_the_auxiliary() -> None:
    made = parse(
        doc(
            "Ada hat Ben gelobt und Cem gerügt",
            "3 3 3 3 6 6 3",
            "nsubj aux obj root cc obj conj",
            "NE VAFIN NE VVPP KON NE VVPP",
            lemmas={"hat": "haben"},
        )
    )
    assert shares_auxiliary(made, 6)
    assert voice_of(made, 6) is Voice.ACTIVE
    assert not shares_auxiliary(made, 3)


def test_a_future_taken_for_a_passive_is_active() -> None:
    made = parse(
        doc("Ada wird anrufen", "2 2 2", "nsubj:pass aux:pass root", "NE VAFIN VVINF", lemmas={"wird": "werden"})
    )
    assert voice_of(made, 2) is Voice.ACTIVE
