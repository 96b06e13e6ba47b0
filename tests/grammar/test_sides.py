"""Sides that the parse labels otherwise: datives read as genitives, swapped relatives, objects of the verb before."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from tests.builders import doc
from tests.extract.small import people, read_facts

FINITE = "VerbForm=Fin|Number=Sing|Person=3"
CASES = {
    "a dative with a determiner that no genitive has": (
        doc(
            "Rama warf beiden Ländern Faulheit vor .",
            "1 1 3 1 1 1 1",
            "nsubj root det obl:arg obj compound:prt punct",
            "NE VVFIN PIAT NN NN PTKVZ $.",
            lemmas={"warf": "vorwerfen", "Ländern": "Land"},
            features={"warf": FINITE, "Ländern": "Case=Gen|Number=Plur", "Faulheit": "Case=Acc"},
            names=people("Rama"),
        ),
        ["Accusation: Rama → beiden Ländern"],
    ),
    "a dative joined to the subject": (
        doc(
            "Gestern hat die Präsidentin , Rama , dem Leiter Faulheit vorgeworfen .",
            "10 10 3 10 5 3 5 8 3 10 10 10",
            "advmod aux det nsubj punct appos punct det conj obj root punct",
            "ADV VAFIN ART NN $, NE $, ART NN NN VVPP $.",
            lemmas={"hat": "haben", "vorgeworfen": "vorwerfen"},
            features={"hat": FINITE, "Leiter": "Case=Dat|Number=Sing", "Faulheit": "Case=Acc"},
            names=people("Rama"),
        ),
        ["Accusation: Rama → dem Leiter"],
    ),
    "a dative behind the object": (
        doc(
            "Rama warf die Niederlage der Regierung vor .",
            "1 1 3 1 5 3 1 1",
            "nsubj root det obj det nmod compound:prt punct",
            "NE VVFIN ART NN ART NN PTKVZ $.",
            lemmas={"warf": "vorwerfen"},
            features={"warf": FINITE, "Niederlage": "Case=Acc", "Regierung": "Case=Gen|Gender=Fem|Number=Sing"},
            names=people("Rama"),
        ),
        ["Accusation: Rama → der Regierung"],
    ),
    "a thing in front of a verb that reproaches": (
        doc(
            "Faulheit warf Rama dem Leiter vor .",
            "1 1 1 4 1 1 1",
            "nsubj root obj det obl:arg compound:prt punct",
            "NN VVFIN NE ART NN PTKVZ $.",
            lemmas={"warf": "vorwerfen"},
            features={"warf": FINITE, "Leiter": "Case=Dat|Number=Sing"},
            names=people("Rama"),
        ),
        ["Accusation: Rama → dem Leiter"],
    ),
    "what others shall do is nobody's act": (
        doc(
            "Rama forderte , Meloni zu loben .",
            "1 1 5 5 5 1 1",
            "nsubj root punct obj mark xcomp punct",
            "NE VVFIN $, NE PTKZU VVINF $.",
            lemmas={"forderte": "fordern"},
            features={"forderte": FINITE, "loben": "VerbForm=Inf"},
            names=people("Rama", "Meloni"),
        ),
        ["Demand: Rama → ?"],
    ),
    "what everybody is called upon to do is nobody's act": (
        doc(
            "Rama forderte dazu auf , Meloni zu loben .",
            "1 1 1 1 7 7 7 1 1",
            "nsubj root advmod compound:prt punct obj mark xcomp punct",
            "NE VVFIN ADV PTKVZ $, NE PTKZU VVINF $.",
            lemmas={"forderte": "auffordern"},
            features={"forderte": FINITE, "loben": "VerbForm=Inf"},
            names=people("Rama", "Meloni"),
        ),
        [],
    ),
    "what the one called upon shall do is no act yet": (
        doc(
            "Rama forderte Kallas auf , Meloni zu loben .",
            "1 1 1 1 7 7 7 1 1",
            "nsubj root obj compound:prt punct obj mark xcomp punct",
            "NE VVFIN NE PTKVZ $, NE PTKZU VVINF $.",
            lemmas={"forderte": "auffordern"},
            features={"forderte": FINITE, "loben": "VerbForm=Inf"},
            names=people("Rama", "Meloni", "Kallas"),
        ),
        ["Demand: Rama → Kallas"],
    ),
    "the object of the verb before is not that of the second": (
        doc(
            "Rama hatte Kallas besucht und Meloni gelobt .",
            "3 6 6 3 6 6 3 3",
            "nsubj aux obj root cc obj conj punct",
            "NE VAFIN NE VVPP KON NE VVPP $.",
            lemmas={"hatte": "haben", "besucht": "besuchen", "gelobt": "loben"},
            features={"hatte": FINITE},
            names=people("Rama", "Meloni", "Kallas"),
        ),
        ["Praise: Rama → Meloni"],
    ),
    "the object of the verb before is that of a second which cannot be without": (
        doc(
            "Rama hat Kallas besucht und gelobt .",
            "3 3 3 3 5 3 3",
            "nsubj aux obj root cc conj punct",
            "NE VAFIN NE VVPP KON VVPP $.",
            lemmas={"hat": "haben", "besucht": "besuchen", "gelobt": "loben"},
            features={"hat": FINITE, "besucht": "VerbForm=Part", "gelobt": "VerbForm=Part"},
            names=people("Rama", "Kallas"),
        ),
        ["Praise: Rama → Kallas"],
    ),
    "the object that hangs on lassen": (
        doc(
            "Das Buch ließ Rama loben .",
            "1 2 2 2 2 2",
            "det obj root nsubj xcomp punct",
            "ART NN VVFIN NE VVINF $.",
            lemmas={"ließ": "lassen"},
            features={"ließ": FINITE, "loben": "VerbForm=Inf"},
            names=people("Rama"),
        ),
        ["Praise: Rama → Das Buch"],
    ),
    "a relative pronoun of a thing before somebody who acts": (
        doc(
            "Das Buch , das Rama gelobt hat , liegt hier .",
            "1 8 5 5 5 1 5 1 8 8 8",
            "det nsubj punct nsubj obj acl aux punct root advmod punct",
            "ART NN $, PRELS NE VVPP VAFIN $, VVFIN ADV $.",
            lemmas={"gelobt": "loben", "hat": "haben", "liegt": "liegen"},
            features={"hat": FINITE, "das": "PronType=Rel|Gender=Neut|Number=Sing", "Buch": "Gender=Neut|Number=Sing"},
            names=people("Rama"),
        ),
        ["Praise: Rama → Das Buch"],
    ),
    "a name in the genitive that the parser takes for an article": (
        doc(
            "Ramas Lob für Meloni kam spät .",
            "1 4 3 1 4 4 4",
            "det nsubj case nmod root advmod punct",
            "NE NN APPR NE VVFIN ADJD $.",
            lemmas={"kam": "kommen"},
            names=people("Ramas", "Meloni"),
        ),
        ["Praise: Ramas → Meloni"],
    ),
    "a body that is named by its place": (
        doc(
            "Rama lobte die Stadt Oslo .",
            "1 1 3 1 3 1",
            "nsubj root det obj appos punct",
            "NE VVFIN ART NN NE $.",
            lemmas={"lobte": "loben"},
            features={"lobte": FINITE},
            names={"Rama": "PER", "Oslo": "LOC"},
        ),
        ["Praise: Rama → die Stadt Oslo"],
    ),
}


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES.keys())
def test_the_sides_are_those_of_the_sentence(built: Doc, expected: list[str]) -> None:
    assert read_facts(built) == expected
