"""An act told by a noun is as real as what it is to do: its verb's auxiliaries hold for new means and subjects."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.cues import Cues
from kg.extract.circumstances.status import status_of
from kg.model import Status
from tests.builders import doc, parse


def with_auxiliary(auxiliary: str, article: str = "einem") -> Doc:
    """ "Mit einem Lob … Ada helfen", the auxiliary second."""
    return doc(
        f"Mit {article} Lob {auxiliary} Ada helfen",
        "2 2 5 5 5 5",
        "case det obl aux nsubj root",
        "APPR ART NN VMFIN NE VVINF",
        lemmas={"will": "wollen"} if auxiliary == "will" else None,
        features={"könnte": "Mood=Sub"} if auxiliary == "könnte" else None,
    )


def status(built: Doc, cues: Cues) -> Status:
    """The status of the praise."""
    return status_of(parse(built), [token.text for token in built].index("Lob"), cues).status


@pytest.mark.parametrize("auxiliary", ["will", "könnte"])
def test_what_is_to_be_done_with_an_act_awaits_it(auxiliary: str, cues: Cues) -> None:
    assert status(with_auxiliary(auxiliary), cues) is Status.PLANNED


def test_what_is_to_be_done_with_a_known_act_follows_it(cues: Cues) -> None:
    assert status(with_auxiliary("will", "dem"), cues) is Status.ACTUAL


def test_what_would_have_helped_has_not_been(cues: Cues) -> None:
    built = doc(
        "Ein Lob hätte geholfen", "1 3 3 3", "det nsubj aux root", "ART NN VAFIN VVPP", features={"hätte": "Mood=Sub"}
    )
    assert status(built, cues) is Status.NEGATED


def test_an_act_that_will_be_talked_of_has_been(cues: Cues) -> None:
    built = doc("Ein Lob wird helfen", "1 3 3 3", "det nsubj aux root", "ART NN VAFIN VVINF", lemmas={"wird": "werden"})
    assert status(built, cues) is Status.ACTUAL
