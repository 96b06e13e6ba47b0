"""Whose deed a phrase beside a verb tells."""

from __future__ import annotations

import pytest

from kg.grammar.deeds import tells_deed
from tests.builders import doc
from tests.extract.small import scene


@pytest.mark.parametrize(
    ("verb", "by", "told"),
    [
        ("danken", "für", True),
        ("gratulieren", "zu", True),
        ("loben", "wegen", True),
        ("danken", "mit", False),
        ("treffen", "bei", False),
        ("loben", "zu", False),
    ],
)
def test_a_phrase_tells_what_who_is_thanked_or_judged_did(verb: str, by: str, told: bool) -> None:
    built = scene(
        doc(
            f"Ada dankte Ben {by} Besuchen",
            "1 1 1 4 1",
            "nsubj root obj case obl",
            "NE VVFIN NE APPR NN",
            lemmas={"dankte": verb},
            names={"Ada": "PER", "Ben": "PER"},
        )
    )
    assert tells_deed(built, 1, 4) is told


@pytest.mark.parametrize(("verb", "told"), [("vorwerfen", True), ("zollen", False), ("schenken", False)])
def test_an_object_tells_what_who_is_reproached_did(verb: str, told: bool) -> None:
    built = scene(
        doc(
            "Ada warf Ben Besuche vor",
            "1 1 1 1 1",
            "nsubj root iobj obj compound:prt",
            "NE VVFIN NE NN PTKVZ",
            lemmas={"warf": verb},
            names={"Ada": "PER", "Ben": "PER"},
        )
    )
    assert tells_deed(built, 1, 3) is told
