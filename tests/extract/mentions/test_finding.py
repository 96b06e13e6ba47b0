"""Which words make a mention, and what grammar says of it; title and name with a comma between them are one person."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.extract.mentions.drafts import Lexicon
from kg.extract.mentions.finding import find_mentions
from kg.grammar.scene import Units
from kg.model import EntityType, Mention, MentionForm
from tests.builders import doc, parse
from tests.extract.small import known_names, read

TITLE_FIRST = doc(
    "Die Vorsitzende , Ada Beck , kam",
    "1 6 1 6 3 3 6",
    "det nsubj punct dep flat punct root",
    "ART NN $, NE NE $, VVFIN",
    names={"Ada Beck": "PER"},
)
NAME_FIRST = doc(
    "Ada Beck , die Vorsitzende , kam",
    "6 0 0 4 6 4 6",
    "nsubj flat punct det dep punct root",
    "NE NE $, ART NN $, VVFIN",
    names={"Ada Beck": "PER"},
)
NO_COMMA = doc(
    "Die Vorsitzende rief Ada Beck",
    "1 2 2 2 3",
    "det nsubj root obj flat",
    "ART NN VVFIN NE NE",
    names={"Ada Beck": "PER"},
)


def mentions(built: Doc) -> dict[str, Mention]:
    return {mention.text: mention for mention in read(built).mentions}


def test_mentions_join_title_and_name() -> None:
    found = mentions(
        doc(
            "Der albanische Ministerpräsident Edi   Rama kam   .",
            "2   2          5                 2     3    5     5",
            "det amod       nsubj             appos flat root  punct",
            "ART ADJA       NN                NE    NE   VVFIN $.",
            lemmas={"Der": "der", "albanische": "albanisch", "kam": "kommen"},
            names={"Edi Rama": "PER"},
        )
    )
    (mention,) = found.values()
    assert (mention.text, mention.name, mention.form) == (
        "Der albanische Ministerpräsident Edi Rama",
        "Edi Rama",
        MentionForm.NAME,
    )
    assert (mention.role, mention.modifiers, mention.determiner) == ("Ministerpräsident", ("albanisch",), "der")
    assert (mention.entity_type, mention.function) == (EntityType.PERSON, "nsubj")


def test_mentions_join_a_title_that_hangs_on_the_name() -> None:
    found = mentions(
        doc(
            "Präsident Edi   Rama kam   .",
            "1         3     1    3     3",
            "compound  nsubj flat root  punct",
            "NN        NE    NE   VVFIN $.",
            names={"Edi Rama": "PER"},
        )
    )
    assert [(m.text, m.role) for m in found.values()] == [("Präsident Edi Rama", "Präsident")]


def test_mentions_know_the_possessor() -> None:
    found = mentions(
        doc(
            "Albaniens Präsident kam   .",
            "1         2         2     2",
            "nmod      nsubj     root  punct",
            "NE        NN        VVFIN $.",
            cases={"Albaniens": "Gen"},
            names={"Albaniens": "LOC"},
        )
    )
    assert list(found) == ["Albaniens", "Albaniens Präsident"]
    assert found["Albaniens Präsident"].possessor == 0


def test_mentions_know_whose_a_possessive_is() -> None:
    found = mentions(
        doc(
            "Sein     Kollege kam   .",
            "1        2       2     2",
            "det:poss nsubj   root  punct",
            "PPOSAT   NN      VVFIN $.",
            lemmas={"Sein": "sein"},
        )
    )
    assert found["Sein Kollege"].possessor == 0
    assert (found["Sein"].form, found["Sein"].head) == (MentionForm.PRONOUN, "sein")


def test_mentions_know_the_polite_pronoun_by_its_capital() -> None:
    found = mentions(
        doc(
            "Sie   lobten , als  Sie   kamen .",
            "2     2      6 6    6     2     2",
            "nsubj root   punct mark nsubj advcl punct",
            "PPER  VVFIN  $,    KOUS PPER  VVFIN $.",
        )
    )
    assert found["Sie"].person == 2
    first = mentions(doc("Sie lobten .", "2 2 2", "nsubj root punct", "PPER VVFIN $."))
    assert first["Sie"].person != 2


def test_mentions_keep_brackets_and_relative_clauses_out() -> None:
    found = mentions(
        doc(
            "Rama  (     PS    )     ,     der   Kallas lobte     ,     kam   .",
            "9     2     0     2     7     7     7      0         7     9     9",
            "nsubj punct appos punct punct nsubj obj    acl:relcl punct root  punct",
            "NE    $(    NE    $(    $,    PRELS NE     VVFIN     $,    VVFIN $.",
            lemmas={"lobte": "loben"},
            names={"Rama": "PER", "PS": "ORG", "Kallas": "PER"},
        )
    )
    assert list(found) == ["Rama", "PS", "der", "Kallas"]
    assert (found["der"].antecedent, found["PS"].antecedent) == (0, None)


def test_mentions_link_apposition_and_name() -> None:
    found = mentions(
        doc(
            "Rama  ,     der Präsident ,     kam   .",
            "5     3     3   0         3     5     5",
            "nsubj punct det appos     punct root  punct",
            "NE    $,    ART NN        $,    VVFIN $.",
            names={"Rama": "PER"},
        )
    )
    assert found["der Präsident"].antecedent == 0


def test_mentions_link_title_and_name_the_parser_left_apart() -> None:
    extraction = read(
        doc(
            "Die Präsidentin im      Verband ,     Rama  ,     lobte Kallas .",
            "1   7           3       7       5     3     7     7     7      7",
            "det nsubj       case    obl     punct appos punct root  obj    punct",
            "ART NN          APPRART NN      $,    NE    $,    VVFIN NE     $.",
            lemmas={"lobte": "loben"},
            names={"Rama": "PER", "Kallas": "PER"},
        )
    )
    (statement,) = extraction.statements
    assert [extraction.mentions[i].text for i in statement.agents] == ["Rama"]


def test_mentions_keep_half_words_together() -> None:
    found = mentions(
        doc(
            "Die Staats- und Regierungschefs kamen .",
            "1   4       3   1               4     4",
            "det nsubj   cc  conj            root  punct",
            "ART NN      KON NN              VVFIN $.",
            lemmas={"Regierungschefs": "Regierungschef"},
        )
    )
    (mention,) = found.values()
    assert (mention.text, mention.head) == ("Die Staats- und Regierungschefs", "Regierungschef")


def test_mentions_leave_words_of_time_out() -> None:
    found = mentions(
        doc(
            "Am      Montag kam   Rama  .",
            "1       2      2     2     2",
            "case    obl    root  nsubj punct",
            "APPRART NN     VVFIN NE    $.",
            names={"Rama": "PER"},
        )
    )
    assert list(found) == ["Rama"]


def test_mentions_read_two_as_a_modifier() -> None:
    found = mentions(
        doc(
            "Die beiden Präsidenten kamen .",
            "2   2      3           3     3",
            "det det    nsubj       root  punct",
            "ART PIAT   NN          VVFIN $.",
            lemmas={"beiden": "beide", "Präsidenten": "Präsident"},
        )
    )
    (mention,) = found.values()
    assert (mention.modifiers, mention.number) == (("beide",), "Plur")


def test_mentions_inside_a_quotation_know_the_speaker() -> None:
    found = mentions(
        doc(
            "„     Ich   lobe  Rama “     ,     sagte Meloni .",
            "2     2     6     2    2     2     6     6      6",
            "punct nsubj ccomp obj  punct punct root  nsubj  punct",
            "$(    PPER  VVFIN NE   $(    $,    VVFIN NE     $.",
            lemmas={"Ich": "ich", "lobe": "loben", "sagte": "sagen"},
            names={"Rama": "PER", "Meloni": "PER"},
        )
    )
    assert (found["Ich"].speaker, found["Rama"].speaker, found["Meloni"].speaker) == (2, 2, None)


def test_mentions_of_a_thing_keep_what_identifies_it() -> None:
    found = mentions(
        doc(
            "Meloni lobte den wachsenden Handel zwischen den beiden Ländern .",
            "1      1     4   4          1      8        8   8      4       1",
            "nsubj  root  det amod       obj    case     det det    nmod    punct",
            "NE     VVFIN ART ADJA       NN     APPR     ART PIAT   NN      $.",
            lemmas={"lobte": "loben", "den": "der", "wachsenden": "wachsend", "Ländern": "Land"},
            names={"Meloni": "PER"},
        )
    )
    thing = found["den wachsenden Handel zwischen den beiden Ländern"]
    assert (thing.head, thing.determiner, thing.modifiers) == ("Handel", "der", ("wachsend",))


def test_mentions_of_a_thing_keep_its_infinitive() -> None:
    found = mentions(
        doc(
            "Rama  lobte die Möglichkeit ,     das Tor zu    öffnen .",
            "1     1     3   1           8     6   8   8     3      1",
            "nsubj root  det obj         punct det obj mark  acl    punct",
            "NE    VVFIN ART NN          $,    ART NN  PTKZU VVINF  $.",
            lemmas={"lobte": "loben"},
            names={"Rama": "PER"},
        )
    )
    assert "die Möglichkeit , das Tor zu öffnen" in found


def test_last_name_of_somebody_of_the_article_is_that_person() -> None:
    found = mentions(
        doc(
            "Ana  Ahlborn schwieg . Ahlborn kam   .",
            "2    0       2       2 5       5     5",
            "nsubj flat   root    punct nsubj root punct",
            "NE   NE      VVFIN   $. NE      VVFIN $.",
            names={"Ana Ahlborn": "PER"},
        )
    )
    assert found["Ahlborn"].entity_type is EntityType.PERSON


@pytest.mark.parametrize(
    ("built", "title", "name"),
    [(TITLE_FIRST, 1, 3), (NAME_FIRST, 4, 0), (NO_COMMA, 1, None)],
    ids=["title first", "name first", "a verb between"],
)
def test_title_leads_to_the_name_beside_it(built: Doc, title: int, name: int | None) -> None:
    made = parse(built)
    found = find_mentions(made, Units(made), frozenset(), Lexicon(known_names()))
    assert found.named((title, 0)) == ((name, 0) if name is not None else (title, 0))


def test_a_name_hung_on_somebody_of_the_minister_is_not_the_ministers() -> None:
    built = doc(
        "Der Sprecher des Ministers , Ada Beck , kam",
        "1 8 3 1 5 1 5 5 8",
        "det nsubj det nmod punct appos flat punct root",
        "ART NN ART NN $, NE NE $, VVFIN",
        features={"Ministers": "Case=Gen"},
        names={"Ada Beck": "PER"},
    )
    made = parse(built)
    found = find_mentions(made, Units(made), frozenset(), Lexicon(known_names()))
    assert (found.named((1, 0)), found.named((3, 0))) == ((5, 0), (3, 0))


def test_two_titles_behind_each_other_lead_to_the_name_behind_both() -> None:
    built = doc(
        "Der Kollege , der Vorsitzende , Ada Beck , kam",
        "1 9 4 4 1 6 4 6 6 9",
        "det nsubj punct det appos punct appos flat punct root",
        "ART NN $, ART NN $, NE NE $, VVFIN",
        names={"Ada Beck": "PER"},
    )
    made = parse(built)
    found = find_mentions(made, Units(made), frozenset(), Lexicon(known_names()))
    assert (found.named((1, 0)), found.named((4, 0))) == ((6, 0), (6, 0))


def test_a_name_hung_on_the_body_in_a_title_is_that_of_the_title() -> None:
    built = doc(
        "Der Vorsitzende des Bundes , Beck , kam",
        "1 7 3 1 5 3 1 7",
        "det nsubj det nmod punct appos punct root",
        "ART NN ART NN $, NE $, VVFIN",
        names={"Beck": "PER"},
        features={"Bundes": "Case=Gen"},
    )
    made = parse(built)
    found = find_mentions(made, Units(made), frozenset(), Lexicon(known_names()))
    assert found.drafts[5, 0].antecedent == (1, 0)


def test_signs_alone_mention_nothing() -> None:
    built = doc("+++ lobte Rama", "1 1 1", "nsubj root obj", "NE VVFIN NE", names={"Rama": "PER"})
    assert list(mentions(built)) == ["Rama"]


@pytest.mark.parametrize(("amount", "form"), [("300", MentionForm.NOMINAL), ("", MentionForm.NAME)])
def test_so_many_of_a_currency_are_no_name(amount: str, form: MentionForm) -> None:
    words = f"Ulm forderte {amount} Euro".split()
    last = len(words) - 1
    heads = " ".join(str(k) for k in (1, 1, *((3,) if amount else ()), 1))
    built = doc(
        " ".join(words),
        heads,
        "nsubj root nummod obj" if amount else "nsubj root obj",
        "NE VVFIN CARD NE" if amount else "NE VVFIN NE",
        names={words[last]: "ORG"},
    )
    assert next(m for m in read(built).mentions if m.text.endswith("Euro")).form is form
