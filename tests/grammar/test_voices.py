"""Active and passive, told by auxiliaries and by where a participle stands."""

from __future__ import annotations

import pytest

from kg.grammar.voices import Voice, shares_auxiliary, voice_of
from tests.builders import doc, parse

PASSIVE = doc("Ben wurde gelobt", "2 2 2", "nsubj:pass aux:pass root", "NE VAFIN VVPP", lemmas={"wurde": "werden"})
RECIPIENT = doc(
    "Ben bekam Hilfe versprochen", "3 3 3 3", "nsubj aux obj root", "NE VAFIN NN VVPP", lemmas={"bekam": "bekommen"}
)
PERFECT = doc("Ada hat Ben gelobt", "3 3 3 3", "nsubj aux obj root", "NE VAFIN NE VVPP", lemmas={"hat": "haben"})
PRAISED = doc("der gelobte Ben", "2 2 2", "det amod root", "ART ADJA NE", lemmas={"gelobte": "gelobt"})
PRAISING = doc("der lobende Ben", "2 2 2", "det amod root", "ART ADJA NE", lemmas={"lobende": "lobend"})
KNOWN = doc(
    "Vorwurf , Ben sei bekannt",
    "0 4 4 4 0",
    "root punct nsubj cop acl",
    "NN $, NE VAFIN ADJD",
    lemmas={"sei": "sein"},
)


@pytest.mark.parametrize(
    ("built", "verb", "voice"),
    [
        (PASSIVE, 2, Voice.PASSIVE),
        (RECIPIENT, 3, Voice.RECIPIENT),
        (PERFECT, 3, Voice.ACTIVE),
        (PRAISED, 1, Voice.ATTRIBUTE_PASSIVE),
        (PRAISING, 1, Voice.ATTRIBUTE_ACTIVE),
        (KNOWN, 4, Voice.ACTIVE),
    ],
    ids=["passive", "recipient", "perfect", "past participle", "present participle", "a quality told of somebody"],
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


@pytest.mark.parametrize(
    ("participle", "expected"),
    [
        ("zusammengekommene", Voice.ATTRIBUTE_ACTIVE),
        ("gelobte", Voice.ATTRIBUTE_PASSIVE),
        ("lobende", Voice.ATTRIBUTE_ACTIVE),
    ],
)
def test_participles_before_a_noun_say_what_it_has_done_or_what_was_done_to_it(
    participle: str, expected: Voice
) -> None:
    built = doc(f"Der {participle} Minister kam", "2 2 3 3", "det amod nsubj root", "ART ADJA NN VVFIN")
    assert voice_of(parse(built), 1) is expected
