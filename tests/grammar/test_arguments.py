from __future__ import annotations

import pytest
from spacy.tokens import Doc

from tests.builders import doc
from tests.extract.small import people, read_facts

CASES = {
    "active perfect": (
        doc(
            "Meloni hat   Rama gelobt .",
            "3      3     3    3      3",
            "nsubj  aux   obj  root   punct",
            "NE     VAFIN NE   VVPP   $.",
            lemmas={"hat": "haben", "gelobt": "loben"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "active future is no passive": (
        doc(
            "Meloni wird  Rama loben .",
            "3      3     3    3     3",
            "nsubj  aux   obj  root  punct",
            "NE     VAFIN NE   VVINF $.",
            lemmas={"wird": "werden"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "a verb shares the object behind the one joined to it": (
        doc(
            "Meloni lobte und unterstützte Rama .",
            "1      1     3   1            3    1",
            "nsubj  root  cc  conj         obj  punct",
            "NE     VVFIN KON VVFIN        NE   $.",
            lemmas={"lobte": "loben", "unterstützte": "unterstützen"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "who leaves something undone instead is the subject": (
        doc(
            "Meloni rügte Marin ,     statt Rama zu   loben .",
            "1      1     1     7     7     7    7    1     1",
            "nsubj  root  obj   punct mark  obj  mark xcomp punct",
            "NE     VVFIN NE    $,    KOUS  NE   PTKZU VVINF $.",
            lemmas={"rügte": "rügen"},
            names=people("Meloni", "Marin", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "who is rebuked for something has done it": (
        doc(
            "Meloni rügte Marin dafür  ,     Rama gelobt zu    haben .",
            "1      1     1     1      6     6    2      6     6     1",
            "nsubj  root  obj   advmod punct obj  acl    mark  aux   punct",
            "NE     VVFIN NE    ADV  $,    NE   VVPP   PTKZU VVINF $.",
            lemmas={"rügte": "rügen", "gelobt": "loben"},
            names=people("Meloni", "Marin", "Rama"),
        ),
        ["Praise: Marin → Rama"],
    ),
    "who was praised before acts": (
        doc(
            "Von  Marin gelobt ,     rügte Meloni Rama .",
            "1    2     4      2     4     4      4    4",
            "case obl   advcl  punct root  nsubj  obj  punct",
            "APPR NE    VVPP   $,    VVFIN NE     NE   $.",
            lemmas={"rügte": "rügen", "gelobt": "loben"},
            names=people("Meloni", "Marin", "Rama"),
        ),
        ["Praise: Marin → Meloni"],
    ),
    "passive with von": (
        doc(
            "Rama       wurde    von  Meloni    gelobt .",
            "4          4        3    4         4      4",
            "nsubj:pass aux:pass case obl:agent root   punct",
            "NE         VAFIN    APPR NE        VVPP   $.",
            lemmas={"wurde": "werden", "gelobt": "loben"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "agent of a passive hung on the day": (
        doc(
            "Rama       wurde    am   Montag von  Meloni gelobt .",
            "6          6        3    6      5    3      6      6",
            "nsubj:pass aux:pass case obl    case nmod   root   punct",
            "NE         VAFIN    APPRART NN  APPR NE     VVPP   $.",
            lemmas={"wurde": "werden", "gelobt": "loben"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "passive whose auxiliary bears no subtype": (
        doc(
            "Rama  ist   durch Meloni gelobt worden .",
            "4     4     3     4      4      4      4",
            "nsubj aux   case  obl    root   aux    punct",
            "NE    VAFIN APPR  NE     VVPP   VAPP   $.",
            lemmas={"ist": "sein", "gelobt": "loben", "worden": "werden"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "passive without agent": (
        doc(
            "Rama       wurde    kritisiert .",
            "2          2        2          2",
            "nsubj:pass aux:pass root       punct",
            "NE         VAFIN    VVPP       $.",
            lemmas={"wurde": "werden", "kritisiert": "kritisieren"},
            names=people("Rama"),
        ),
        ["Criticism: ? → Rama"],
    ),
    "joined passives share auxiliary and subject": (
        doc(
            "Rama       wurde    gelobt und kritisiert .",
            "2          2        2      4   2          2",
            "nsubj:pass aux:pass root   cc  conj       punct",
            "NE         VAFIN    VVPP   KON VVPP       $.",
            lemmas={"wurde": "werden", "gelobt": "loben", "kritisiert": "kritisieren"},
            names=people("Rama"),
        ),
        ["Praise: ? → Rama", "Criticism: ? → Rama"],
    ),
    "passive of recipients": (
        doc(
            "Rama  bekam von  Meloni Faulheit vorgeworfen .",
            "5     5     3    5      5        5           5",
            "nsubj aux   case obl    obj      root        punct",
            "NE    VAFIN APPR NE     NN       VVPP        $.",
            lemmas={"bekam": "bekommen", "vorgeworfen": "vorwerfen"},
            names=people("Meloni", "Rama"),
        ),
        ["Accusation: Meloni → Rama"],
    ),
    "past participle before its noun": (
        doc(
            "Der von  Meloni gelobte Minister kam   .",
            "4   2    3      4       5        5     5",
            "det case nmod   amod    nsubj    root  punct",
            "ART APPR NE     ADJA    NN       VVFIN $.",
            lemmas={"gelobte": "gelobt", "kam": "kommen"},
            names=people("Meloni"),
        ),
        ["Praise: Meloni → Minister"],
    ),
    "present participle before its noun": (
        doc(
            "Der Rama lobende Minister kam   .",
            "3   2    3       4        4     4",
            "det obj  amod    nsubj    root  punct",
            "ART NE   ADJA    NN       VVFIN $.",
            lemmas={"lobende": "lobend", "kam": "kommen"},
            names=people("Rama"),
        ),
        ["Praise: Der Rama lobende Minister → Rama"],
    ),
    "bare participle of a headline": (
        doc(
            "Rama  von  Meloni empfangen",
            "3     2    3      3",
            "nsubj case obl    root",
            "NE    APPR NE     VVPP",
            names=people("Rama", "Meloni"),
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "infinitive controlled by the subject": (
        doc(
            "Meloni weigerte sich ,     Rama zu    treffen .",
            "1      1        1    6     6    6     1       1",
            "nsubj  root     obj  punct obj  mark  xcomp   punct",
            "NE     VVFIN    PRF  $,    NE   PTKZU VVINF   $.",
            lemmas={"weigerte": "weigern"},
            names=people("Meloni", "Rama"),
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "infinitive controlled by the object": (
        doc(
            "Meloni bat   Rama ,     Kallas zu    treffen .",
            "1      1     1    6     6      6     1       1",
            "nsubj  root  obj  punct obj    mark  xcomp   punct",
            "NE     VVFIN NE   $,    NE     PTKZU VVINF   $.",
            lemmas={"bat": "bitten"},
            names=people("Meloni", "Rama", "Kallas"),
        ),
        ["Meeting: Rama → Kallas"],
    ),
    "verb of promise keeps its subject": (
        doc(
            "Meloni versprach Rama ,     Kallas zu    treffen .",
            "1      1         1    6     6      6     1       1",
            "nsubj  root      obj  punct obj    mark  xcomp   punct",
            "NE     VVFIN     NE   $,    NE     PTKZU VVINF   $.",
            lemmas={"versprach": "versprechen"},
            names=people("Meloni", "Rama", "Kallas"),
        ),
        ["Meeting: Meloni → Kallas"],
    ),
    "clause of purpose has the subject of the main clause": (
        doc(
            "Meloni kam   ,     um   Rama zu    loben .",
            "1      1     6     6    6    6     1     1",
            "nsubj  root  punct mark obj  mark  advcl punct",
            "NE     VVFIN $,    KOUS NE   PTKZU VVINF $.",
            lemmas={"kam": "kommen"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "infinitive of a noun belongs to the noun's owner": (
        doc(
            "Melonis   Weigerung ,     Rama zu    treffen ,     überraschte .",
            "1         7         5     5    5     1       5     7           7",
            "nmod:poss nsubj     punct obj  mark  xcomp   punct root        punct",
            "NE        NN        $,    NE   PTKZU VVINF   $,    VVFIN       $.",
            names=people("Melonis", "Rama"),
        ),
        ["Meeting: Melonis → Rama"],
    ),
    "infinitive of an ownerless noun belongs to the clause": (
        doc(
            "Meloni signalisierte Interesse ,     Rama zu    treffen .",
            "1      1             1         6     6    6     2       1",
            "nsubj  root          obj       punct obj  mark  acl     punct",
            "NE     VVFIN         NN        $,    NE   PTKZU VVINF   $.",
            names=people("Meloni", "Rama"),
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "joined verbs share the subject": (
        doc(
            "Meloni lobte Rama und kritisierte Kallas .",
            "1      1     1    4   1           4      1",
            "nsubj  root  obj  cc  conj        obj    punct",
            "NE     VVFIN NE   KON VVFIN       NE     $.",
            lemmas={"lobte": "loben", "kritisierte": "kritisieren"},
            names=people("Meloni", "Rama", "Kallas"),
        ),
        ["Praise: Meloni → Rama", "Criticism: Meloni → Kallas"],
    ),
    "joined perfect shares the auxiliary and keeps its object": (
        doc(
            "Meloni hat   Rama gelobt und Kallas kritisiert .",
            "3      3     3    3      6   6      3          3",
            "nsubj  aux   obj  root   cc  nsubj  conj       punct",
            "NE     VAFIN NE   VVPP   KON NE     VVFIN      $.",
            lemmas={"hat": "haben", "gelobt": "loben", "kritisiert": "kritisieren"},
            names=people("Meloni", "Rama", "Kallas"),
        ),
        ["Praise: Meloni → Rama", "Criticism: Meloni → Kallas"],
    ),
    "joined passives share the agent": (
        doc(
            "Rama       wurde    von  Meloni    gelobt und kritisiert .",
            "4          4        3    4         4      6   4          4",
            "nsubj:pass aux:pass case obl:agent root   cc  conj       punct",
            "NE         VAFIN    APPR NE        VVPP   KON VVPP       $.",
            lemmas={"wurde": "werden", "gelobt": "loben", "kritisiert": "kritisieren"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama", "Criticism: Meloni → Rama"],
    ),
    "passive of a dative keeps the thing as object": (
        doc(
            "Rama       wird     Faulheit   vorgeworfen .",
            "3          3        3          3           3",
            "nsubj:pass aux:pass nsubj:pass root        punct",
            "NE         VAFIN    NN         VVPP        $.",
            lemmas={"wird": "werden", "vorgeworfen": "vorwerfen"},
            names=people("Rama"),
        ),
        ["Accusation: ? → Rama"],
    ),
    "perfect with sein is no passive": (
        doc(
            "Meloni     ist   mit  Rama zusammengetroffen .",
            "4          4     3    4    4                 4",
            "nsubj:pass aux   case obl  root              punct",
            "NE         VAFIN APPR NE   VVPP              $.",
            lemmas={"ist": "sein", "zusammengetroffen": "treffen"},
            names=people("Meloni", "Rama"),
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "passive whose participle has the form of the infinitive": (
        doc(
            "Rama  wird  heute  von  Meloni empfangen .",
            "5     5     5      4    5      5         5",
            "nsubj aux   advmod case obl    root      punct",
            "NE    VAFIN ADV    APPR NE     VVINF     $.",
            lemmas={"wird": "werden"},
            names=people("Meloni", "Rama"),
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "who lets others act upon oneself is acted upon": (
        doc(
            "Rama  ließ sich von  Meloni loben .",
            "1     1    5    4    5      1     1",
            "nsubj root obj  case obl    xcomp punct",
            "NE    VVFIN PRF APPR NE     VVINF $.",
            lemmas={"ließ": "lassen"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "a participle behind its noun says what was done to whom": (
        doc(
            "Rama , von Meloni gelobt , schwieg .",
            "6 4 3 4 0 4 6 6",
            "nsubj punct case obl:agent acl punct root punct",
            "NE $, APPR NE VVPP $, VVFIN $.",
            lemmas={"gelobt": "loben", "schwieg": "schweigen"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
    "es that an infinitive explains does nothing": (
        doc(
            "Meloni vermied es , Rama zu loben .",
            "1 1 1 6 6 6 1 1",
            "nsubj root obj punct obj mark xcomp punct",
            "NE VVFIN PPER $, NE PTKZU VVINF $.",
            lemmas={"vermied": "vermeiden", "loben": "loben"},
            names=people("Meloni", "Rama"),
        ),
        ["Praise: Meloni → Rama"],
    ),
}


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES.keys())
def test_voice_gives_the_roles_of_the_active_sentence(built: Doc, expected: list[str]) -> None:
    assert read_facts(built) == expected
