from __future__ import annotations

import pytest
from spacy.tokens import Doc

from tests.builders import doc
from tests.extract.small import read_facts, read_one


def people(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, "PER")


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
    "contracted preposition": (
        doc(
            "Meloni traf  sich beim Gipfel mit  Rama .",
            "1      1     1    4    1      6    1    1",
            "nsubj  root  obj  case obl    case obl  punct",
            "NE     VVFIN PRF  APPRART NN  APPR NE   $.",
            lemmas={"traf": "treffen"},
            names=people("Meloni", "Rama"),
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "phrase on a noun of time": (
        doc(
            "Meloni telefonierte am      Montag mit  Rama .",
            "1      1            3       1      5    3    1",
            "nsubj  root         case    obl    case nmod punct",
            "NE     VVFIN        APPRART NN     APPR NE   $.",
            lemmas={"telefonierte": "telefonieren"},
            names=people("Meloni", "Rama"),
        ),
        ["Call: Meloni → Rama"],
    ),
    "phrase on the verb instead of the noun": (
        doc(
            "Meloni führte ein Telefonat mit  Rama .",
            "1      1      3   1         5    1    1",
            "nsubj  root   det obj       case obl  punct",
            "NE     VVFIN  ART NN        APPR NE   $.",
            lemmas={"führte": "führen"},
            names=people("Meloni", "Rama"),
        ),
        ["Call: Meloni → Rama"],
    ),
    "phrase on the genitive instead of the noun": (
        doc(
            "Die Sanktionen der Schweiz gegen Belarus gelten .",
            "1   6          3   1       5     3       6      6",
            "det nsubj      det nmod    case  nmod    root   punct",
            "ART NN         ART NE      APPR  NE      VVFIN  $.",
            lemmas={"Sanktionen": "Sanktion", "gelten": "gelten"},
            cases={"Schweiz": "Gen", "der": "Gen"},
            names={"Schweiz": "LOC", "Belarus": "LOC"},
        ),
        ["Sanction: der Schweiz → Belarus"],
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
    "only one constituent stands before the finite verb": (
        doc(
            "Meloni von  der Liga forderte Rücksicht .",
            "4      3    3   4    4        4         4",
            "nsubj  case det obl  root     obj       punct",
            "NE     APPR ART NE   VVFIN    NN        $.",
            lemmas={"forderte": "fordern"},
            names={"Meloni": "PER", "Liga": "ORG"},
        ),
        ["Demand: Meloni → ?"],
    ),
    "agent of a passive is no addressee": (
        doc(
            "Die von  Meloni geforderte Reform kam   .",
            "4   2    3      4          5      5     5",
            "det case nmod   amod       nsubj  root  punct",
            "ART APPR NE     ADJA       NN     VVFIN $.",
            lemmas={"geforderte": "gefordert"},
            names=people("Meloni"),
        ),
        ["Demand: Meloni → ?"],
    ),
    "phrase that follows the owner": (
        doc(
            "Das Treffen Melonis mit  Rama dauerte .",
            "1   5       1       4    2    5       5",
            "det nsubj   nmod    case nmod root    punct",
            "ART NN      NE      APPR NE   VVFIN   $.",
            cases={"Melonis": "Gen"},
            names=people("Melonis", "Rama"),
        ),
        ["Meeting: Melonis → Rama"],
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
