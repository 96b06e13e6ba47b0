from __future__ import annotations

import pytest
from spacy.tokens import Doc

from tests.builders import doc
from tests.extract.small import people, read_facts, read_one

CASES = {
    "dative with an article": (
        doc(
            "Meloni gratulierte dem Präsidenten .",
            "1      1           3   1           1",
            "nsubj  root        det obl:arg     punct",
            "NE     VVFIN       ART NN          $.",
            lemmas={"gratulierte": "gratulieren", "Präsidenten": "Präsident"},
            names=people("Meloni"),
        ),
        ["Congratulation: Meloni → dem Präsidenten"],
    ),
    "dative that only the label obj shows": (
        doc(
            "Meloni gratulierte Rama .",
            "1      1           1    1",
            "nsubj  root        obj  punct",
            "NE     VVFIN       NE   $.",
            lemmas={"gratulierte": "gratulieren"},
            names=people("Meloni", "Rama"),
        ),
        ["Congratulation: Meloni → Rama"],
    ),
    "dative of a woman read as a genitive": (
        doc(
            "Abends gratulierte der Chor  der Chefin .",
            "1      1           3   1     5   3      1",
            "advmod root        det nsubj det nmod   punct",
            "ADV    VVFIN       ART NN    ART NN     $.",
            lemmas={"gratulierte": "gratulieren"},
            cases={"Chefin": "Gen"},
        ),
        ["Congratulation: der Chor → der Chefin"],
    ),
    "separated particle": (
        doc(
            "Meloni rief  Rama an           .",
            "1      1     1    1            1",
            "nsubj  root  obj  compound:prt punct",
            "NE     VVFIN NE   PTKVZ        $.",
            lemmas={"rief": "rufen"},
            names=people("Meloni", "Rama"),
        ),
        ["Call: Meloni → Rama"],
    ),
    "genitive name before its noun": (
        doc(
            "Melonis   Lob   für  Rama überraschte .",
            "1         4     3    1    4           4",
            "nmod:poss nsubj case nmod root        punct",
            "NE        NN    APPR NE   VVFIN       $.",
            names=people("Melonis", "Rama"),
        ),
        ["Praise: Melonis → Rama"],
    ),
    "possessive": (
        doc(
            "Ihr      Lob   für  Rama überraschte .",
            "1        4     3    1    4           4",
            "det:poss nsubj case nmod root        punct",
            "PPOSAT   NN    APPR NE   VVFIN       $.",
            names=people("Rama"),
        ),
        ["Praise: Ihr → Rama"],
    ),
    "adjective of a country": (
        doc(
            "Dänisches Lob   für  Rama überraschte .",
            "1         4     3    1    4           4",
            "amod      nsubj case nmod root        punct",
            "ADJA      NN    APPR NE   VVFIN       $.",
            lemmas={"Dänisches": "dänisch"},
            names=people("Rama"),
        ),
        ["Praise: Dänisches → Rama"],
    ),
    "any other adjective is nobody": (
        doc(
            "Spätes Lob   für  Rama überraschte .",
            "1      4     3    1    4           4",
            "amod   nsubj case nmod root        punct",
            "ADJA   NN    APPR NE   VVFIN       $.",
            lemmas={"Spätes": "spät"},
            names=people("Rama"),
        ),
        [],
    ),
    "first part of a compound": (
        doc(
            "Die EU-Sanktionen gegen Belarus gelten .",
            "1   4             3     1       4      4",
            "det nsubj         case  nmod    root   punct",
            "ART NN            APPR  NE      VVFIN  $.",
            lemmas={"EU-Sanktionen": "EU-Sanktion"},
            names={"Belarus": "LOC"},
        ),
        ["Sanction: EU → Belarus"],
    ),
    "first part of a compound in one word": (
        doc(
            "Melonis   Chinareise endete .",
            "1         2          2      2",
            "nmod:poss nsubj      root   punct",
            "NE        NN         VVFIN  $.",
            names=people("Melonis"),
        ),
        ["Visit: Melonis → China"],
    ),
    "first part that names nobody": (
        doc(
            "Melonis   Herbstreise endete .",
            "1         2           2      2",
            "nmod:poss nsubj       root   punct",
            "NE        NN          VVFIN  $.",
            names=people("Melonis"),
        ),
        [],
    ),
    "goal of a motion": (
        doc(
            "Meloni kam   in   die Türkei .",
            "1      1     4    4   1      1",
            "nsubj  root  case det obl    punct",
            "NE     VVFIN APPR ART NE     $.",
            lemmas={"kam": "kommen"},
            cases={"Türkei": "Acc"},
            names={"Meloni": "PER", "Türkei": "LOC"},
        ),
        ["Visit: Meloni → die Türkei"],
    ),
    "place that an adverb takes up": (
        doc(
            "Norwegen wartet und Meloni kommt dorthin .",
            "1        1      4   4      1     4       1",
            "nsubj    root   cc  nsubj  conj  advmod  punct",
            "NE       VVFIN  KON NE     VVFIN ADV     $.",
            lemmas={"kommt": "kommen"},
            names={"Meloni": "PER", "Norwegen": "LOC"},
        ),
        ["Visit: Meloni → Norwegen"],
    ),
    "place of a motion is no goal": (
        doc(
            "Meloni kam   in   der Türkei an           .",
            "1      1     4    4   1      1            1",
            "nsubj  root  case det obl    compound:prt punct",
            "NE     VVFIN APPR ART NE     PTKVZ        $.",
            lemmas={"kam": "kommen"},
            cases={"Türkei": "Dat"},
            names={"Meloni": "PER", "Türkei": "LOC"},
        ),
        [],
    ),
    "subject of the clause around a noun": (
        doc(
            "Meloni reiste zu   einem Treffen mit  Rama .",
            "1      1      4    4     1       6    4    1",
            "nsubj  root   case det   obl     case nmod punct",
            "NE     VVFIN  APPR ART   NN      APPR NE   $.",
            lemmas={"reiste": "reisen"},
            names=people("Meloni", "Rama"),
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "verb and noun give one event": (
        doc(
            "Meloni übte  Kritik an   Rama .",
            "1      1     1      4    2    1",
            "nsubj  root  obj    case nmod punct",
            "NE     VVFIN NN     APPR NE   $.",
            lemmas={"übte": "üben"},
            names=people("Meloni", "Rama"),
        ),
        ["Criticism: Meloni → Rama"],
    ),
    "condition on the governor": (
        doc(
            "Meloni drohte Sanktionen gegen Belarus an           .",
            "1      1      1          4     2       1            1",
            "nsubj  root   obj        case  nmod    compound:prt punct",
            "NE     VVFIN  NN         APPR  NE      PTKVZ        $.",
            lemmas={"drohte": "drohen", "Sanktionen": "Sanktion"},
            names={"Meloni": "PER", "Belarus": "LOC"},
        ),
        [],
    ),
    "word that the pattern must not match": (
        doc(
            "Strafsanktionen gegen Belarus gelten .",
            "3               2     0       3      3",
            "nsubj           case  nmod    root   punct",
            "NN              APPR  NE      VVFIN  $.",
            lemmas={"Strafsanktionen": "Strafsanktion"},
            names={"Belarus": "LOC"},
        ),
        [],
    ),
    "two objects of which the first is a person": (
        doc(
            "Meloni hat   Rama Faulheit vorgeworfen .",
            "4      4     4    4        4           4",
            "nsubj  aux   obj  obj      root        punct",
            "NE     VAFIN NE   NN       VVPP        $.",
            lemmas={"hat": "haben", "vorgeworfen": "vorwerfen"},
            names=people("Meloni", "Rama"),
        ),
        ["Accusation: Meloni → Rama"],
    ),
    "possessive of the subject is the subject": (
        doc(
            "Meloni äußerte ihr      Lob für  Rama .",
            "1      1       3        1   5    3    1",
            "nsubj  root    det:poss obj case nmod punct",
            "NE     VVFIN   PPOSAT   NN  APPR NE   $.",
            lemmas={"äußerte": "äußern"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "condition on what a relative pronoun stands for": (
        doc(
            "Kritik ,     die   Meloni an   Rama übte ,     kam   .",
            "8      6     6     6      5    6    0    6     8     8",
            "nsubj  punct obj   nsubj  case obl  acl  punct root  punct",
            "NN     $,    PRELS NE     APPR NE   VVFIN $,   VVFIN $.",
            lemmas={"übte": "üben"},
            names=people("Meloni", "Rama"),
        ),
        ["Criticism: Meloni → Rama"],
    ),
}


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES.keys())
def test_roles_are_found_along_paths(built: Doc, expected: list[str]) -> None:
    assert read_facts(built) == expected


def test_roles_record_the_rule_and_the_place() -> None:
    statement = read_one(
        doc(
            "Meloni traf  Rama in   Tirana .",
            "1      1     1    4    1      1",
            "nsubj  root  obj  case obl    punct",
            "NE     VVFIN NE   APPR NE     $.",
            lemmas={"traf": "treffen"},
            names={"Meloni": "PER", "Rama": "PER", "Tirana": "LOC"},
        )
    )
    assert (statement.rule, statement.place) == ("meeting.toml#1", 2)
