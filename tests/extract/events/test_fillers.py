"""Who may fill a role: actors, not things, words of time or pronouns that name nobody."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract import Extractor
from kg.model import Article
from tests.builders import doc
from tests.extract.small import people, read_facts

CASES = {
    "things do not meet": (
        doc(
            "Der Ball  traf  den Pfosten .",
            "1   2     2     4   2       2",
            "det nsubj root  det obj     punct",
            "ART NN    VVFIN ART NN      $.",
            lemmas={"traf": "treffen"},
        ),
        [],
    ),
    "a title makes a person of a name that places have, too": (
        doc(
            "Prinzessin Victoria traf  Rama .",
            "2          0        2     2    2",
            "nsubj      appos    root  obj  punct",
            "NN         NE       VVFIN NE   $.",
            lemmas={"traf": "treffen"},
            names={"Victoria": "LOC", "Rama": "PER"},
        ),
        ["Meeting: Prinzessin Victoria → Rama"],
    ),
    "who is asked for is nobody": (
        doc(
            "Meloni fragt , welchen Rat sie lobte .",
            "1 1 6 4 6 6 1 1",
            "nsubj root punct det obj nsubj ccomp punct",
            "NE VVFIN $, ART NN PPER VVFIN $.",
            lemmas={"lobte": "loben", "welchen": "welcher"},
            names=people("Meloni"),
        ),
        [],
    ),
    "one person alone does not meet": (
        doc(
            "Meloni traf  sich .",
            "1      1     1    1",
            "nsubj  root  obj  punct",
            "NE     VVFIN PRF  $.",
            lemmas={"traf": "treffen"},
            names=people("Meloni"),
        ),
        [],
    ),
    "relative pronoun stands for its noun": (
        doc(
            "Meloni ,     die   Rama lobte     ,     schwieg .",
            "6      4     4     4    0         4     6       6",
            "nsubj  punct nsubj obj  acl:relcl punct root    punct",
            "NE     $,    PRELS NE   VVFIN     $,    VVFIN   $.",
            lemmas={"lobte": "loben"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "relative pronoun as object": (
        doc(
            "Rama  ,     den   Meloni lobte ,     schwieg .",
            "6     4     4     4      0     4     6       6",
            "nsubj punct obj   nsubj  acl   punct root    punct",
            "NE    $,    PRELS NE     VVFIN $,    VVFIN   $.",
            lemmas={"lobte": "loben"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "pronouns that name nobody": (
        doc(
            "Man   lobte das .",
            "1     1     1   1",
            "nsubj root  obj punct",
            "PIS   VVFIN PDS $.",
            lemmas={"lobte": "loben", "Man": "man"},
        ),
        [],
    ),
    "words of time fill no role": (
        doc(
            "Meloni lobte am      Montag .",
            "1      1     3       1      1",
            "nsubj  root  case    obj    punct",
            "NE     VVFIN APPRART NN     $.",
            lemmas={"lobte": "loben"},
            names=people("Meloni"),
        ),
        [],
    ),
    "name beside a title fills the role": (
        doc(
            "Meloni lobte den Präsidenten ,     Rama  .",
            "1      1     3   1           5     3     1",
            "nsubj  root  det obj         punct appos punct",
            "NE     VVFIN ART NN          $,    NE    $.",
            lemmas={"lobte": "loben", "Präsidenten": "Präsident"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
}


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES.keys())
def test_role_is_filled_by_what_can_fill_it(built: Doc, expected: list[str]) -> None:
    assert read_facts(built) == expected


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Ada Dahl unterstützt die Rebellen in Malawi.", None),
        ("Ada Dahl traf Bo Holm zum ersten Mal in Oslo.", None),
        ("Ada Dahl unterstützt die Rebellen beim Aufbau.", "Aufbau"),
    ],
    ids=["where people are", "how often", "a topic"],
)
def test_a_topic_is_no_place_of_people_and_no_time(
    text: str, topic: str | None, nlp: Language, extractor: Extractor
) -> None:
    (statement,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert statement.topic == topic
