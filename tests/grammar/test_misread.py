"""Subjects and objects that the parse labels otherwise: told by place, case and number."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.grammar.arguments import objects, subjects
from kg.grammar.misread import agreeing, is_anothers, is_behind_object, is_swapped
from tests.builders import doc
from tests.extract.small import people, read_facts, scene

CASES = {
    "a subject hung on the phrase before it": (
        doc(
            "Rama lobte am Rhein der Fischer .",
            "1 1 3 1 5 3 1",
            "obj root case obl det nmod punct",
            "NE VVFIN APPRART NN ART NN $.",
            lemmas={"lobte": "loben"},
            features={"lobte": "VerbForm=Fin", "der": "Case=Nom", "Fischer": "Case=Nom", "Rhein": "Case=Dat"},
            names=people("Rama"),
        ),
        ["Praise: der Fischer → Rama"],
    ),
    "a bare subject that the parser takes for a dative": (
        doc(
            "Russlands Botschaft hat Rama gelobt .",
            "1 4 4 4 4 4",
            "nmod nsubj aux obj root punct",
            "NE NN VAFIN NE VVPP $.",
            lemmas={"hat": "haben", "gelobt": "loben"},
            features={"Russlands": "Case=Gen", "Botschaft": "Case=Dat|Number=Sing"},
            names={"Rama": "PER", "Russlands": "LOC"},
        ),
        ["Praise: Russlands Botschaft → Rama"],
    ),
    "der before a masculine noun is a nominative, whatever case the tagger gives the noun": (
        doc(
            "Rama lobte auch der Rat .",
            "1 1 4 4 1 1",
            "obj root advmod det nsubj punct",
            "NE VVFIN ADV ART NN $.",
            lemmas={"lobte": "loben"},
            features={"der": "Case=Nom|Gender=Masc|Number=Sing", "Rat": "Case=Dat|Gender=Masc|Number=Sing"},
            names=people("Rama"),
        ),
        ["Praise: der Rat → Rama"],
    ),
    "who is quoted behind the act is not acted upon": (
        doc(
            "Meloni lobte Rama : Bravo , so der Rat .",
            "1 1 1 4 1 8 8 8 1 1",
            "nsubj root obj punct parataxis punct advmod det nsubj punct",
            "NE VVFIN NE $. NN $, ADV ART NN $.",
            lemmas={"lobte": "loben"},
            features={"der": "Case=Nom", "Rat": "Case=Nom"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "one person beside a plural verb does nothing": (
        doc(
            "Meloni kritisieren die Minister .",
            "1      1           3   1        1",
            "nsubj  root        det obj      punct",
            "NE     VVFIN       ART NN       $.",
            features={"Minister": "Number=Plur", "kritisieren": "Number=Plur|Person=3|VerbForm=Fin"},
            names=people("Meloni"),
        ),
        ["Criticism: ? → die Minister"],
    ),
    "two people with titles do something to several things": (
        doc(
            "Landrat Berg  und Rätin Holm  lobten die Pläne .",
            "5       0     3   1     3     5      7   5     5",
            "nsubj   appos cc  conj  appos root   det obj   punct",
            "NN      NE    KON NN    NE    VVFIN  ART NN    $.",
            lemmas={"lobten": "loben"},
            features={
                "Landrat": "Number=Sing",
                "Rätin": "Number=Sing",
                "Pläne": "Number=Plur",
                "lobten": "Number=Plur|VerbForm=Fin",
            },
            names=people("Berg", "Holm"),
        ),
        ["Praise: Landrat Berg + Rätin Holm → die Pläne"],
    ),
    "number tells object from subject": (
        doc(
            "Die Minister lobte Meloni .",
            "1   2        2     2      2",
            "det nsubj    root  obj    punct",
            "ART NN       VVFIN NE     $.",
            lemmas={"lobte": "loben"},
            features={"Minister": "Number=Plur", "lobte": "Number=Sing", "Meloni": "Number=Sing"},
            names=people("Meloni"),
        ),
        ["Praise: Meloni → Die Minister"],
    ),
}


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES.keys())
def test_subject_is_told_whatever_its_label(built: Doc, expected: list[str]) -> None:
    assert read_facts(built) == expected


ARGUMENTS = {
    "an article in the accusative tells who is acted on, whatever the numbers": (
        doc(
            "Kammer lobte Rat Abt den",
            "1 1 0 1 3",
            "nsubj root conj obj det",
            "NN VVFIN NN NN ART",
            lemmas={"lobte": "loben"},
            features={
                "Kammer": "Case=Nom|Number=Sing",
                "lobte": "Number=Sing|VerbForm=Fin",
                "Rat": "Number=Sing",
                "Abt": "Case=Acc|Gender=Masc|Number=Sing",
                "den": "Case=Acc|Gender=Masc|Number=Sing",
            },
        ),
        [0],
        [3],
    ),
    "a bare noun in front is what is given, not who gives": (
        doc(
            "Lob zollte Beck dem Rat .",
            "1 1 1 4 1 1",
            "nsubj root obj det obl:arg punct",
            "NN VVFIN NE ART NN $.",
            lemmas={"zollte": "zollen"},
            names=people("Beck"),
        ),
        [2],
        [0],
    ),
    "es behind the verb is what somebody in front acts on": (
        doc(
            "Beck unterstützt es .",
            "1 1 1 1",
            "obj root nsubj punct",
            "NE VVFIN PPER $.",
            lemmas={"unterstützt": "unterstützen"},
            names=people("Beck"),
        ),
        [0],
        [2],
    ),
}


@pytest.mark.parametrize(("built", "acting", "acted_on"), ARGUMENTS.values(), ids=ARGUMENTS.keys())
def test_who_acts_and_on_what(built: Doc, acting: list[int], acted_on: list[int]) -> None:
    assert (subjects(scene(built), 1), objects(scene(built), 1)) == (acting, acted_on)


def test_who_acts_in_a_relative_clause_of_the_noun_above() -> None:
    """In "Vorwürfe gegen den Rat, die Ada erhob" the clause hangs on the wrong noun, and Ada is no object."""
    built = scene(
        doc(
            "Vorwürfe gegen den Rat die Ada erhob schwanden",
            "7 3 3 0 6 6 3 7",
            "nsubj case det nmod nsubj obj acl:relcl root",
            "NN APPR ART NN PRELS NE VVFIN VVFIN",
            features={
                "Vorwürfe": "Number=Plur",
                "Rat": "Gender=Masc|Number=Sing",
                "Ada": "Number=Sing",
                "erhob": "Number=Sing|VerbForm=Fin",
            },
            names={"Ada": "PER"},
        )
    )
    assert agreeing(built, 3, 4) == 0
    assert is_swapped(built, 6)


@pytest.mark.parametrize(("number", "swapped"), [("Plur", True), ("Sing", False)])
def test_a_name_in_front_that_is_read_as_a_noun_acts_where_only_it_goes_with_the_verb(
    number: str, swapped: bool
) -> None:
    built = scene(
        doc(
            "Kast lobte die Grünen .",
            "1 1 3 1 1",
            "obj root det nsubj punct",
            "NN VVFIN ART NE $.",
            features={"lobte": "Number=Sing|VerbForm=Fin", "Grünen": f"Number={number}"},
            names={"Grünen": "ORG"},
        )
    )
    assert is_swapped(built, 1) is swapped


@pytest.mark.parametrize(("order", "behind"), [("Rat tadelt Ada beim Fest", True), ("Rat tadelt beim Fest Ada", False)])
def test_a_phrase_right_behind_the_object_may_be_of_it(order: str, behind: bool) -> None:
    words = order.split()
    fest, ada = words.index("Fest"), words.index("Ada")
    heads = ["1", "1", *(str(fest if word == "beim" else 1) for word in words[2:])]
    labels = ["nsubj", "root", *({"Ada": "obj", "beim": "case", "Fest": "obl"}[word] for word in words[2:])]
    tags = ["NN", "VVFIN", *({"Ada": "NE", "beim": "APPRART", "Fest": "NN"}[word] for word in words[2:])]
    built = scene(doc(order, " ".join(heads), " ".join(labels), " ".join(tags)))
    assert is_behind_object(built, 1, fest) is behind
    assert not is_behind_object(built, 1, ada)


@pytest.mark.parametrize(("noun", "anothers"), [("EU-Beschluss", True), ("Beschluss", False)])
def test_the_first_part_of_a_noun_says_whose_decision_it_is(noun: str, anothers: bool) -> None:
    built = scene(doc(f"Rat nennt {noun} zu gehen", "1 1 1 4 2", "nsubj root obj mark acl", "NN VVFIN NN PTKZU VVINF"))
    assert is_anothers(built, 4, 2) is anothers
