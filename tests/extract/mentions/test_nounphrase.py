from __future__ import annotations

import pytest
from spacy.tokens import Doc

from tests.builders import doc
from tests.extract.small import read, read_one

EPITHETS = {
    "quoted and possessive": (
        doc(
            "Meloni bezeichnete Rama als  ihren    „     engsten Freund “     .",
            "1      1           1    7    7        7     7       1      7     1",
            "nsubj  root        obj  case det:poss punct amod    ccomp  punct punct",
            "NE     VVFIN       NE   KON  PPOSAT   $(    ADJA    NN     $(    $.",
            lemmas={"bezeichnete": "bezeichnen"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "engsten Freund",
    ),
    "two quotations": (
        doc(
            "Meloni beschrieb Rama als  „     guten Nachbarn “     und „     wahren Freund “     .",
            "1      1         1    6    6     6     1        6     11  11    11     6      11    1",
            "nsubj  root      obj  mark punct amod  xcomp    punct cc  punct amod   conj   punct punct",
            "NE     VVFIN     NE   KON  $(    ADJA  NN       $(    KON $(    ADJA   NN     $(    $.",
            lemmas={"beschrieb": "beschreiben"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "guten Nachbarn und wahren Freund",
    ),
    "one in place of another": (
        doc(
            "Meloni nannte Rama nicht  einen Narren ,     sondern einen Helden .",
            "1      1      1    5      5     1      9     9       9     5      1",
            "nsubj  root   obj  advmod det   xcomp  punct cc      det   conj   punct",
            "NE     VVFIN  NE   PTKNEG ART   NN     $,    KON     ART   NN     $.",
            lemmas={"nannte": "nennen", "einen": "ein"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "Helden",
    ),
    "als hangs on the object": (
        doc(
            "Meloni bezeichnete Rama als Freund .",
            "1      1           1    4   2      1",
            "nsubj  root        obj  cc  conj   punct",
            "NE     VVFIN       NE   KON NN     $.",
            lemmas={"bezeichnete": "bezeichnen"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "Freund",
    ),
    "adjective with als": (
        doc(
            "Meloni bezeichnete das Gesetz als  höchst fragwürdig .",
            "1      1           3   1      6    6      1          1",
            "nsubj  root        det obj    mark advmod xcomp      punct",
            "NE     VVFIN       ART NN     KON  ADV    ADJD       $.",
            lemmas={"bezeichnete": "bezeichnen"},
            names={"Meloni": "PER"},
        ),
        "höchst fragwürdig",
    ),
    "second object": (
        doc(
            "Meloni nannte Rama einen lieben Freund .",
            "1      1      1    5     5      1      1",
            "nsubj  root   obj  det   amod   obj    punct",
            "NE     VVFIN  NE   ART   ADJA   NN     $.",
            lemmas={"nannte": "nennen"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "lieben Freund",
    ),
    "second object before a name labelled as predicate": (
        doc(
            "Meloni nannte Rama  einen Freund .",
            "1      1      1     4     1      1",
            "nsubj  root   xcomp det   obj    punct",
            "NE     VVFIN  NE    ART   NN     $.",
            lemmas={"nannte": "nennen"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "Freund",
    ),
    "second object before a title and a name in an object of unsure case": (
        doc(
            "Meloni nannte Landrat Rama einen Geizhals .",
            "1      1      1       2    5     1        1",
            "nsubj  root   obl:arg appos det  obj      punct",
            "NE     VVFIN  NN      NE   ART   NN       $.",
            lemmas={"nannte": "nennen"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "Geizhals",
    ),
    "the first sentence of a quotation": (
        doc(
            "Meloni nannte Rama einen „ Freund . Er singt “ .",
            "1      1      1    5     5 1      5 8  5     5 1",
            "nsubj  root   obj  det   punct obj punct nsubj parataxis punct punct",
            "NE     VVFIN  NE   ART   $( NN    $. PPER VVFIN $( $.",
            lemmas={"nannte": "nennen"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "Freund",
    ),
    "words in quotation marks behind it": (
        doc(
            "Meloni nannte Rama einen Freund „ mit Herz “ .",
            "1      1      1    4     1      7 7   1    7 1",
            "nsubj  root   obj  det   xcomp  punct case obl punct punct",
            "NE     VVFIN  NE   ART   NN     $( APPR NN $( $.",
            lemmas={"nannte": "nennen"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "Freund mit Herz",
    ),
    "adjective without als": (
        doc(
            "Meloni nannte den Beschluss völlig falsch .",
            "1      1      3   1         5      1      1",
            "nsubj  root   det obj       advmod xcomp  punct",
            "NE     VVFIN  ART NN        ADV    ADJD   $.",
            lemmas={"nannte": "nennen"},
            names={"Meloni": "PER"},
        ),
        "völlig falsch",
    ),
}


@pytest.mark.parametrize(("built", "expected"), EPITHETS.values(), ids=EPITHETS.keys())
def test_nounphrase_of_an_epithet(built: Doc, expected: str) -> None:
    assert read_one(built).epithet == expected


TOPICS = {
    "infinitive": (
        doc(
            "Meloni forderte Rama auf          ,     die Grenze zu    öffnen .",
            "1      1        1    1            8     6   8      8     1      1",
            "nsubj  root     obj  compound:prt punct det obj    mark  xcomp  punct",
            "NE     VVFIN    NE   PTKVZ        $,    ART NN     PTKZU VVINF  $.",
            lemmas={"forderte": "fordern"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "die Grenze zu öffnen",
    ),
    "infinitive that hangs on the addressee": (
        doc(
            "Meloni forderte Rama auf          ,     das Tor aufzumachen .",
            "1      1        1    1            7     6   7   2           1",
            "nsubj  root     obj  compound:prt punct det obj acl         punct",
            "NE     VVFIN    NE   PTKVZ        $,    ART NN  VVINF       $.",
            lemmas={"forderte": "fordern"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "das Tor aufzumachen",
    ),
    "clause without its conjunction": (
        doc(
            "Meloni forderte ,     dass Rama  zurücktritt .",
            "1      1        5     5    5     1           1",
            "nsubj  root     punct mark nsubj ccomp       punct",
            "NE     VVFIN    $,    KOUS NE    VVFIN       $.",
            lemmas={"forderte": "fordern"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "Rama zurücktritt",
    ),
    "clause before the verb": (
        doc(
            "Rama  müsse gehen ,     forderte  Meloni .",
            "2     2     2     4     2         4      2",
            "nsubj aux   root  punct parataxis nsubj  punct",
            "NE    VMFIN VVINF $,    VVFIN     NE     $.",
            lemmas={"forderte": "fordern", "müsse": "müssen"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        "Rama müsse gehen",
    ),
}


@pytest.mark.parametrize(("built", "expected"), TOPICS.values(), ids=TOPICS.keys())
def test_nounphrase_of_a_topic(built: Doc, expected: str) -> None:
    assert read_one(built).topic == expected


def test_a_phrase_whose_beginning_stands_with_a_dash_before_its_noun_is_left_out() -> None:
    built = doc(
        "Rat   –     Plan von  Ulm  lobte Meloni .",
        "5     5     6    5    3    6     6      6",
        "appos punct obj  case nmod root  nsubj  punct",
        "NN    $(    NN   APPR NE   VVFIN NE     $.",
        lemmas={"lobte": "loben"},
        names={"Meloni": "PER"},
    )
    assert [mention.text for mention in read(built).mentions if mention.head == "Plan"] == ["Plan"]


def test_examples_of_whose_somebody_is_are_no_part_of_the_phrase() -> None:
    built = doc(
        "Vertreter von Werken wie Brot und Obst kamen .",
        "7 2 0 4 2 6 2 7 7",
        "nsubj case nmod cc conj cc conj root punct",
        "NN APPR NN KON NN KON NN VVFIN $.",
        lemmas={"Werken": "Werk"},
    )
    assert next(m for m in read(built).mentions if m.head == "Vertreter").text == "Vertreter von Werken"
