"""Object and description of verbs that call somebody something."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from tests.builders import doc
from tests.extract.small import read_one

AS = doc(
    "Ada bezeichnete Ben als Freund",
    "1 1 1 4 1",
    "nsubj root obj case obl",
    "NE VVFIN NE APPR NN",
    lemmas={"bezeichnete": "bezeichnen"},
    names={"Ada": "PER", "Ben": "PER"},
)
ADJECTIVE = doc(
    "Ada nannte Ben mutig",
    "1 1 1 1",
    "nsubj root obj xcomp",
    "NE VVFIN NE ADJD",
    lemmas={"nannte": "nennen"},
    names={"Ada": "PER", "Ben": "PER"},
)
TWO_OBJECTS = doc(
    "Ada nannte Ben einen Freund",
    "1 1 1 4 1",
    "nsubj root obj det obj",
    "NE VVFIN NE ART NN",
    lemmas={"nannte": "nennen"},
    names={"Ada": "PER", "Ben": "PER"},
)
BELOW = doc(
    "Ada nannte Ben einen Freund",
    "1 1 1 4 2",
    "nsubj root obj det appos",
    "NE VVFIN NE ART NN",
    lemmas={"nannte": "nennen"},
    names={"Ada": "PER", "Ben": "PER"},
)


@pytest.mark.parametrize(
    ("built", "epithet"),
    [(AS, "Freund"), (ADJECTIVE, "mutig"), (TWO_OBJECTS, "Freund"), (BELOW, "Freund")],
    ids=["als", "adjective", "second object", "hung on the object"],
)
def test_description_is_found(built: Doc, epithet: str) -> None:
    statement = read_one(built)
    assert (statement.relation, statement.epithet) == ("Naming", epithet)
