"""Members of lists, and of groups of which some are named."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from tests.builders import doc
from tests.extract.small import read_facts

NAMES = {"Meloni": "PER", "Rama": "PER", "Kallas": "PER", "Marin": "PER"}
NAMES_OF_THREE = {"Meloni": "PER", "Rama": "PER", "Kallas": "PER"}


CASES = {
    "the party in brackets behind one singled out": (
        doc(
            "Meloni lobte alle Räte , besonders Rama ( SPÖ ) .",
            "1 1 3 1 6 6 3 8 6 8 1",
            "nsubj root det obj punct advmod appos punct appos punct punct",
            "NE VVFIN PIAT NN $, ADV NE $( NE $( $.",
            lemmas={"lobte": "loben", "Räte": "Rat"},
            names={"Meloni": "PER", "Rama": "PER", "SPÖ": "ORG"},
        ),
        ["Praise: Meloni → alle Räte + Rama"],
    ),
    "one singled out beside all": (
        doc(
            "Meloni lobte alle Räte ,     allen voran Rama .",
            "1      1     3    1    7     6     7     3    1",
            "nsubj  root  det  obj  punct advmod advmod appos punct",
            "NE     VVFIN PIAT NN   $,    ADV   ADV   NE   $.",
            lemmas={"lobte": "loben", "Räte": "Rat"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        ["Praise: Meloni → alle Räte + Rama"],
    ),
    "one singled out with a title beside all": (
        doc(
            "Alle Räte ,     allen voran  Abt   Rama ,     lobten Kallas .",
            "1    8    5     5     5      1     5    5     8      8      8",
            "det  nsubj punct det  advmod appos appos punct root  obj    punct",
            "PIAT NN   $,    PIS   ADV    NN    NE   $,    VVFIN  NE     $.",
            lemmas={"lobten": "loben", "Räte": "Rat"},
            names={"Rama": "PER", "Kallas": "PER"},
        ),
        ["Praise: Alle Räte + allen voran Abt Rama → Kallas"],
    ),
    "one beside one by wie": (
        doc(
            "Rat   wie Kammer lobten Rama .",
            "3     2   0      3      3    3",
            "nsubj cc  conj   root   obj  punct",
            "NN    KON NN     VVFIN  NE   $.",
            lemmas={"lobten": "loben"},
            features={"Rat": "Number=Sing", "lobten": "Number=Plur|VerbForm=Fin"},
            names={"Rama": "PER"},
        ),
        ["Praise: Rat + Kammer → Rama"],
    ),
    "one by wie behind the same preposition": (
        doc(
            "Rama wurde    von  Meloni   wie von  Kallas gelobt .",
            "7    7        3    7        6   6    3      7      7",
            "nsubj:pass aux:pass case obl:agent cc case conj root punct",
            "NE   VAFIN    APPR NE       KON APPR NE     VVPP   $.",
            lemmas={"wurde": "werden", "gelobt": "loben"},
            names=NAMES_OF_THREE,
        ),
        ["Praise: Meloni + Kallas → Rama"],
    ),
    "member left out": (
        doc(
            "Meloni lobte Rama ,     nicht jedoch Kallas .",
            "1      1     1    6     6     6      2      1",
            "nsubj  root  obj  punct advmod advmod conj  punct",
            "NE     VVFIN NE   $,    PTKNEG ADV   NE     $.",
            lemmas={"lobte": "loben"},
            names={"Meloni": "PER", "Rama": "PER", "Kallas": "PER"},
        ),
        ["Praise: Meloni → Rama"],
    ),
    "somebody denied behind und": (
        doc(
            "Meloni lobte Rama und nicht  Kallas .",
            "1      1     1    5   5      2      1",
            "nsubj  root  obj  cc  advmod conj   punct",
            "NE     VVFIN NE   KON PTKNEG NE     $.",
            lemmas={"lobte": "loben"},
            names={"Meloni": "PER", "Rama": "PER", "Kallas": "PER"},
        ),
        ["Praise: Meloni → Rama"],
    ),
    "who is denied makes nobody several": (
        doc(
            "Nicht  der Abt   lobte Rama ,     sondern Kallas .",
            "2      2   3     3     3    7     7       2      3",
            "advmod det nsubj root  obj  punct cc      conj   punct",
            "PTKNEG ART NN    VVFIN NE   $,    KON     NE     $.",
            lemmas={"lobte": "loben"},
            names={"Rama": "PER", "Kallas": "PER"},
        ),
        ["Praise: Kallas → Rama"],
    ),
    "somebody behind wie auch": (
        doc(
            "Meloni wie auch   Kallas lobten Rama .",
            "4      3   3      0      4      4    4",
            "nsubj  cc  advmod conj   root   obj  punct",
            "NE     KON ADV    NE     VVFIN  NE   $.",
            lemmas={"lobten": "loben"},
            names={"Meloni": "PER", "Rama": "PER", "Kallas": "PER"},
        ),
        ["Praise: Meloni + Kallas → Rama"],
    ),
    "one instead of the other": (
        doc(
            "Meloni lobte nicht  Rama ,     sondern Kallas .",
            "1      1     3      1    6     6       3      1",
            "nsubj  root  advmod obj  punct cc      conj   punct",
            "NE     VVFIN PTKNEG NE   $,    KON     NE     $.",
            lemmas={"lobte": "loben"},
            names={"Meloni": "PER", "Rama": "PER", "Kallas": "PER"},
        ),
        ["Praise: Meloni → Kallas"],
    ),
    "one in the place of the other": (
        doc(
            "Statt  mit  Kallas telefonierte Meloni mit  Rama .",
            "2      2    3      3            3      6    3    3",
            "advmod case obl    root         nsubj  case obl  punct",
            "ADV    APPR NE     VVFIN        NE     APPR NE   $.",
            lemmas={"telefonierte": "telefonieren"},
            names={"Meloni": "PER", "Rama": "PER", "Kallas": "PER"},
        ),
        ["Call: Meloni → Rama"],
    ),
    "one beside what a participle describes": (
        doc(
            "Das kritisierte Buch und das Spiel fehlen .",
            "2   2           6    5   5   2     6      6",
            "det amod        nsubj cc det conj  root   punct",
            "ART ADJA        NN   KON ART NN    VVFIN  $.",
            lemmas={"kritisierte": "kritisiert"},
        ),
        ["Criticism: ? → Das kritisierte Buch"],
    ),
    "list of objects": (
        doc(
            "Meloni lobte Rama ,     Kallas und Marin .",
            "1      1     1    4     2      6   2     1",
            "nsubj  root  obj  punct conj   cc  conj  punct",
            "NE     VVFIN NE   $,    NE     KON NE    $.",
            lemmas={"lobte": "loben"},
            names=NAMES,
        ),
        ["Praise: Meloni → Rama + Kallas + Marin"],
    ),
    "chain of objects": (
        doc(
            "Meloni lobte Rama ,     Kallas und Marin .",
            "1      1     1    4     2      6   4     1",
            "nsubj  root  obj  punct conj   cc  conj  punct",
            "NE     VVFIN NE   $,    NE     KON NE    $.",
            lemmas={"lobte": "loben"},
            names=NAMES,
        ),
        ["Praise: Meloni → Rama + Kallas + Marin"],
    ),
    "list misread as appositions": (
        doc(
            "Meloni lobte Rama ,     Kallas und Marin .",
            "1      1     1    4     2      6   4     1",
            "nsubj  root  obj  punct appos  cc  conj  punct",
            "NE     VVFIN NE   $,    NE     KON NE    $.",
            lemmas={"lobte": "loben"},
            names=NAMES,
        ),
        ["Praise: Meloni → Rama + Kallas + Marin"],
    ),
    "joined on the title's name": (
        doc(
            "Präsident Rama  und Ministerin Marin loben Kallas .",
            "5         0     3   1          3     5     5      5",
            "nsubj     appos cc  conj       appos root  obj    punct",
            "NN        NE    KON NN         NE    VVFIN NE     $.",
            names={"Rama": "PER", "Marin": "PER", "Kallas": "PER"},
        ),
        ["Praise: Präsident Rama + Ministerin Marin → Kallas"],
    ),
    "two subjects meet each other": (
        doc(
            "Meloni und Rama trafen sich .",
            "3      2   0    3      3    3",
            "nsubj  cc  conj root   obj  punct",
            "NE     KON NE   VVFIN  PRF  $.",
            lemmas={"trafen": "treffen"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "meeting between two": (
        doc(
            "Das Treffen zwischen Meloni und Rama dauerte .",
            "1   6       3        1      5   3    6       6",
            "det nsubj   case     nmod   cc  conj root    punct",
            "ART NN      APPR     NE     KON NE   VVFIN   $.",
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "meeting of two": (
        doc(
            "Das Treffen von  Meloni und Rama dauerte .",
            "1   6       3    1      5   3    6       6",
            "det nsubj   case nmod   cc  conj root    punct",
            "ART NN      APPR NE     KON NE   VVFIN   $.",
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "one plural subject is two sides": (
        doc(
            "Die beiden Präsidenten telefonierten .",
            "2   2      3           3             3",
            "det det    nsubj       root          punct",
            "ART PIAT   NN          VVFIN         $.",
            lemmas={"Präsidenten": "Präsident", "telefonierten": "telefonieren", "beiden": "beide"},
        ),
        ["Call: Die beiden Präsidenten → ?"],
    ),
    "together with somebody": (
        doc(
            "Meloni kritisierte gemeinsam mit  Rama Kallas .",
            "1      1           1         4    1    1      1",
            "nsubj  root        advmod    case obl  obj    punct",
            "NE     VVFIN       ADV       APPR NE   NE     $.",
            lemmas={"kritisierte": "kritisieren"},
            names={"Meloni": "PER", "Rama": "PER", "Kallas": "PER"},
        ),
        ["Criticism: Meloni + Rama → Kallas"],
    ),
    "other preposition is another role": (
        doc(
            "Das Treffen zwischen Meloni und Rama und in   Tirana dauerte .",
            "1   9       3        1      5   3    8   8    3      9       9",
            "det nsubj   case     nmod   cc  conj cc  case conj   root    punct",
            "ART NN      APPR     NE     KON NE   KON APPR NE     VVFIN   $.",
            names={"Meloni": "PER", "Rama": "PER", "Tirana": "LOC"},
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "joined clauses are no members": (
        doc(
            "Meloni lobte Rama und Kallas schwieg .",
            "1      1     1    5   5      2       1",
            "nsubj  root  obj  cc  nsubj  conj    punct",
            "NE     VVFIN NE   KON NE     VVFIN   $.",
            lemmas={"lobte": "loben"},
            names={"Meloni": "PER", "Rama": "PER", "Kallas": "PER"},
        ),
        ["Praise: Meloni → Rama"],
    ),
    "relative pronoun for two": (
        doc(
            "Meloni und Rama ,     die   Kallas lobten ,     schwiegen .",
            "8      2   0    6     6     6      0      6     8         8",
            "nsubj  cc  conj punct nsubj obj    acl    punct root      punct",
            "NE     KON NE   $,    PRELS NE     VVFIN  $,    VVFIN     $.",
            lemmas={"lobten": "loben"},
            names={"Meloni": "PER", "Rama": "PER", "Kallas": "PER"},
        ),
        ["Praise: Meloni + Rama → Kallas"],
    ),
    "two people are a list, no apposition": (
        doc(
            "Präsident Rama  ,     Ministerin Marin und Präsident Kallas loben Meloni .",
            "8         0     3     0          3     6   0         6      8     8      8",
            "nsubj     appos punct appos      appos cc  conj      appos  root  obj    punct",
            "NN        NE    $,    NN         NE    KON NN        NE     VVFIN NE     $.",
            names=NAMES,
        ),
        ["Praise: Präsident Rama + Ministerin Marin + Präsident Kallas → Meloni"],
    ),
    "no list without a joining word": (
        doc(
            "Meloni lobte Rama ,     so     die Kritik .",
            "1      1     1    6     6      6   2      1",
            "nsubj  root  obj  punct advmod det conj   punct",
            "NE     VVFIN NE   $,    ADV    ART NN     $.",
            lemmas={"lobte": "loben"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        ["Praise: Meloni → Rama"],
    ),
    "two titles of one person": (
        doc(
            "Der Wirt  und Autor Arp   lobte Rama .",
            "1   5     3   1     1     5     5    5",
            "det nsubj cc  conj  appos root  obj  punct",
            "ART NN    KON NN    NE    VVFIN NE   $.",
            lemmas={"lobte": "loben"},
            features={"Wirt": "Number=Sing", "Autor": "Number=Sing", "lobte": "Number=Sing|VerbForm=Fin"},
            names={"Arp": "PER", "Rama": "PER"},
        ),
        ["Praise: Der Wirt und Autor Arp → Rama"],
    ),
    "name behind the last of two titles": (
        doc(
            "Meloni lobte den Wirt und früheren Autor Arp   .",
            "1      1     3   1    6   6        3     6     1",
            "nsubj  root  det obj  cc  amod     conj  appos punct",
            "NE     VVFIN ART NN   KON ADJA     NN    NE    $.",
            lemmas={"lobte": "loben"},
            features={"Wirt": "Number=Sing|Gender=Masc", "Autor": "Number=Sing|Gender=Masc"},
            names={"Meloni": "PER", "Arp": "PER"},
        ),
        ["Praise: Meloni → früheren Autor Arp"],
    ),
    "two titles and a plural verb are two people": (
        doc(
            "Der Wirt  und Autor Arp   loben Rama .",
            "1   5     3   1     1     5     5    5",
            "det nsubj cc  conj  appos root  obj  punct",
            "ART NN    KON NN    NE    VVFIN NE   $.",
            features={"Wirt": "Number=Sing", "Autor": "Number=Sing", "loben": "Number=Plur|VerbForm=Fin"},
            names={"Arp": "PER", "Rama": "PER"},
        ),
        ["Praise: Der Wirt und Autor Arp + Autor → Rama"],
    ),
    "examples are no members": (
        doc(
            "Meloni lobte Leute wie   Bäcker und Wirte .",
            "1      1     1     4     2      6   2     1",
            "nsubj  root  obj   cc    conj   cc  conj  punct",
            "NE     VVFIN NN    KON   NN     KON NN    $.",
            lemmas={"lobte": "loben"},
            names={"Meloni": "PER"},
        ),
        ["Praise: Meloni → Leute"],
    ),
    "named examples of people stand for them": (
        doc(
            "Frauen wie Meloni und Kallas lobten Rama .",
            "5      2   0      4   2      5      5    5",
            "nsubj  cc  conj   cc  conj   root   obj  punct",
            "NN     KON NE     KON NE     VVFIN  NE   $.",
            lemmas={"Frauen": "Frau", "lobten": "loben"},
            features={"Frauen": "Number=Plur"},
            names=NAMES_OF_THREE,
        ),
        ["Praise: Meloni + Kallas → Rama"],
    ),
    "one named example stands beside them": (
        doc(
            "Meloni lobte Frauen wie   Kallas aus  Riga .",
            "1      1     1      4     2      6    2    1",
            "nsubj  root  obj    cc    conj   case nmod punct",
            "NE     VVFIN NN     KON   NE     APPR NE   $.",
            lemmas={"lobte": "loben", "Frauen": "Frau"},
            features={"Frauen": "Number=Plur"},
            names={"Meloni": "PER", "Kallas": "PER", "Riga": "LOC"},
        ),
        ["Praise: Meloni → Frauen + Kallas"],
    ),
    "two of equal rank": (
        doc(
            "Meloni lobte Rama ebenso wie   Kallas .",
            "1      1     1    5      5     2      1",
            "nsubj  root  obj  advmod cc    conj   punct",
            "NE     VVFIN NE   ADV    KON   NE     $.",
            lemmas={"lobte": "loben"},
            names={"Meloni": "PER", "Rama": "PER", "Kallas": "PER"},
        ),
        ["Praise: Meloni → Rama + Kallas"],
    ),
    "a list between dashes": (
        doc(
            "Die Damen –     Meloni und Rama –     lobten Kallas .",
            "1   7     3     1      5   3    1     7      7      7",
            "det nsubj punct appos  cc  conj punct root   obj    punct",
            "ART NN    $(    NE     KON NE   $(    VVFIN  NE     $.",
            lemmas={"Damen": "Dame", "lobten": "loben"},
            features={"Damen": "Number=Plur"},
            names={"Meloni": "PER", "Rama": "PER", "Kallas": "PER"},
        ),
        ["Praise: Die Damen – Meloni + Rama → Kallas"],
    ),
    "no list across a dash": (
        doc(
            "Meloni lobte Rama und das Volk –     eine Kritik .",
            "1      1     1    5   5   2    8     8    2      1",
            "nsubj  root  obj  cc  det conj punct det  conj   punct",
            "NE     VVFIN NE   KON ART NN   $(    ART  NN     $.",
            lemmas={"lobte": "loben"},
            names={"Meloni": "PER", "Rama": "PER"},
        ),
        ["Praise: Meloni → Rama + das Volk"],
    ),
}


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES.keys())
def test_coordination_finds_every_member(built: Doc, expected: list[str]) -> None:
    assert read_facts(built) == expected
