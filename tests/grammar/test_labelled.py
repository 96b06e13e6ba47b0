"""Labels that one verb's words bear: two subjects, two objects or two receivers tell who acts."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.grammar.labelled import labelled_subjects, second_subjects, shows_case
from tests.builders import doc
from tests.extract.small import people, read_facts, scene

CASES = {
    "subject on the modal verb": (
        doc(
            "Meloni dürfe Rama loben .",
            "1      3     3    3     3",
            "nsubj  aux   obj  root  punct",
            "NE     VMFIN NE   VVINF $.",
            lemmas={"dürfe": "dürfen"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "second of two subjects is the object": (
        doc(
            "Meloni rief  Rama  an           .",
            "1      1     1     1            1",
            "nsubj  root  nsubj compound:prt punct",
            "NE     VVFIN NE    PTKVZ        $.",
            lemmas={"rief": "rufen"},
            names=people("Meloni", "Rama"),
        ),
        ["Call: Meloni → Rama"],
    ),
    "a person read as a second object acts": (
        doc(
            "Den Plan hat   der Minister gelobt .",
            "1   5    5     4   5        5      5",
            "det obj  aux   det obj      root   punct",
            "ART NN   VAFIN ART NN       VVPP   $.",
            lemmas={"hat": "haben", "gelobt": "loben"},
            cases={"Minister": "Nom"},
        ),
        ["Praise: der Minister → Den Plan"],
    ),
    "a name read as a dative acts beside one that its article shows": (
        doc(
            "Faulheit warf  Rama     dem Minister vor      .",
            "1        1     1        4   1        1        1",
            "obj      root  obl:arg  det obl:arg  compound:prt punct",
            "NN       VVFIN NE       ART NN       PTKVZ    $.",
            lemmas={"warf": "vorwerfen", "dem": "der"},
            cases={"dem": "Dat", "Minister": "Dat"},
            names=people("Rama"),
        ),
        ["Accusation: Rama → dem Minister"],
    ),
}


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES.keys())
def test_labels_of_a_verb_tell_who_acts(built: Doc, expected: list[str]) -> None:
    assert read_facts(built) == expected


def test_the_first_subject_acts_and_the_second_is_acted_on() -> None:
    read = scene(
        doc(
            "Linde rief  Rama  an .",
            "1     1     1     1 1",
            "nsubj root  nsubj compound:prt punct",
            "NE    VVFIN NE    PTKVZ $.",
            lemmas={"rief": "anrufen"},
            features={"rief": "VerbForm=Fin"},
            names=people("Linde", "Rama"),
        )
    )
    assert labelled_subjects(read, 1) == [0, 2]
    assert second_subjects(read, 1) == [2]


def test_a_bare_singular_shows_no_case_and_a_noun_with_its_article_does() -> None:
    read = scene(
        doc(
            "Botschaft lobte der Rat .",
            "1        1     3   1     1",
            "obj      root  det nsubj punct",
            "NN       VVFIN ART NN    $.",
            lemmas={"lobte": "loben"},
            features={"Botschaft": "Number=Sing", "lobte": "VerbForm=Fin", "Rat": "Number=Sing"},
        )
    )
    assert not shows_case(read, 0)
    assert shows_case(read, 3)
