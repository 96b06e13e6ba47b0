"""What is an insertion, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.insertions import insertions
from kg.language.repair import ADVERBIAL, APPOSED, INSERTED, LOOSE, Insertion, Tree
from tests.language.de.repairs.trees import FIN, Row, tree

COMMA: Row = (",", 2, "punct", "PUNCT", "", ",")
ACC = "Case=Acc|Gender=Masc|Number=Sing"


def around(
    *inner: Row, rest: tuple[Row, ...] = (), before: tuple[Row, ...] = (), tags: dict[int, str] | None = None
) -> Tree:
    """ "Ada Arp traf, INNER, den Abt.", or with other words before and behind."""
    front = before or (
        ("Ada", 2, "nsubj", "PROPN", "", "Ada"),
        ("Arp", 0, "flat", "PROPN", "", "Arp"),
        ("traf", 2, "root", "VERB", FIN, "treffen"),
    )
    last = len(front) + len(inner) + 2
    behind = rest or (
        ("den", last + 1, "det", "DET", f"Definite=Def|PronType=Art|{ACC}", "der"),
        ("Abt", 2, "obj", "NOUN", ACC, "Abt"),
    )
    made = tree(*front, COMMA, *inner, COMMA, *behind, (".", 2, "punct", "PUNCT", "", "."))
    for word, tag in (tags or {}).items():
        made.xpos[word] = tag
    return made


SO: tuple[Row, ...] = (
    ("so", 6, "advmod", "ADV", "", "so"),
    ("ein", 6, "det", "DET", "", "ein"),
    ("Sprecher", 2, "parataxis", "NOUN", "", "Sprecher"),
)
SAID: tuple[Row, ...] = (
    ("sagte", 2, "parataxis", "VERB", FIN, "sagen"),
    ("ein", 6, "det", "DET", "", "ein"),
    ("Sprecher", 4, "nsubj", "NOUN", "", "Sprecher"),
)


@pytest.mark.parametrize("inner", [SO, SAID], ids=["so", "sagte"])
def test_a_source_between_a_verb_and_its_object_is_inserted(inner: tuple[Row, ...]) -> None:
    assert list(insertions(around(*inner))) == [Insertion(3, 8, INSERTED)]


def test_a_speaker_behind_a_whole_clause_is_none() -> None:
    """ "Das stimmt, sagte ein Sprecher, der Abt": he is the abbot."""
    whole: tuple[Row, ...] = (
        ("Das", 2, "nsubj", "PRON", "", "das"),
        ("hier", 2, "advmod", "ADV", "", "hier"),
        ("stimmt", 2, "root", "VERB", FIN, "stimmen"),
    )
    nominative = "Case=Nom|Gender=Masc|Number=Sing"
    rest: tuple[Row, ...] = (
        ("der", 9, "det", "DET", f"Definite=Def|PronType=Art|{nominative}", "der"),
        ("Abt", 6, "appos", "NOUN", nominative, "Abt"),
    )
    assert list(insertions(around(*SAID, before=whole, rest=rest))) == []


def test_a_relative_clause_behind_a_speaker_is_his() -> None:
    rest: tuple[Row, ...] = (
        ("der", 9, "nsubj", "PRON", "", "der"),
        ("kam", 6, "acl:relcl", "VERB", FIN, "kommen"),
    )
    assert list(insertions(around(*SAID, rest=rest, tags={8: "PRELS"}))) == []


def test_a_clause_with_wie_and_a_verb_of_saying_is_inserted_wherever_it_stands() -> None:
    inner: tuple[Row, ...] = (
        ("wie", 6, "mark", "ADV", "", "wie"),
        ("es", 6, "nsubj", "PRON", "", "es"),
        ("hieß", 2, "advcl", "VERB", FIN, "heißen"),
    )
    assert list(insertions(around(*inner))) == [Insertion(3, 8, INSERTED)]


def test_a_clause_with_a_conjunction_hangs_on_the_verb_around_it() -> None:
    inner: tuple[Row, ...] = (
        ("obwohl", 6, "mark", "SCONJ", "", "obwohl"),
        ("er", 6, "nsubj", "PRON", "", "er"),
        ("fehlte", 2, "advcl", "VERB", FIN, "fehlen"),
    )
    assert list(insertions(around(*inner))) == [Insertion(3, 8, ADVERBIAL)]


def test_what_somebody_says_is_no_insertion() -> None:
    inner: tuple[Row, ...] = (
        ("dass", 6, "mark", "SCONJ", "", "dass"),
        ("er", 6, "nsubj", "PRON", "", "er"),
        ("fehlte", 2, "ccomp", "VERB", FIN, "fehlen"),
    )
    assert list(insertions(around(*inner))) == []


def test_a_phrase_right_behind_the_verb_is_loose() -> None:
    inner: tuple[Row, ...] = (
        ("gemeinsam", 2, "advmod", "ADV", "", "gemeinsam"),
        ("mit", 6, "case", "ADP", "", "mit"),
        ("Bo", 2, "obl", "PROPN", "", "Bo"),
    )
    assert list(insertions(around(*inner))) == [Insertion(3, 8, LOOSE)]


def test_a_second_verb_is_no_insertion() -> None:
    inner: tuple[Row, ...] = (("lobte", 2, "conj", "VERB", FIN, "loben"),)
    assert list(insertions(around(*inner))) == []


def test_who_somebody_is_hangs_on_the_name_before_it() -> None:
    front: tuple[Row, ...] = (
        ("Gestern", 1, "advmod", "ADV", "", "gestern"),
        ("traf", 1, "root", "VERB", FIN, "treffen"),
        ("Ada", 1, "nsubj", "PROPN", "", "Ada"),
    )
    inner: tuple[Row, ...] = (("Chefin", 2, "appos", "NOUN", "", "Chefin"), ("hier", 4, "advmod", "ADV", "", "hier"))
    made = around(*inner, before=front)
    made.names = [(2, 3, "PER")]
    assert list(insertions(made)) == [Insertion(3, 7, APPOSED)]


def test_a_dash_is_closed_by_any_dash() -> None:
    made = around(*SO)
    made.words[3], made.words[7] = "–", "—"
    assert list(insertions(made)) == [Insertion(3, 8, INSERTED)]


def test_nothing_is_inserted_at_the_end_of_a_sentence() -> None:
    made = tree(
        ("Ada", 1, "nsubj", "PROPN", "", "Ada"),
        ("kam", 1, "root", "VERB", FIN, "kommen"),
        (",", 1, "punct", "PUNCT", "", ","),
        ("so", 4, "advmod", "ADV", "", "so"),
        ("Bo", 1, "parataxis", "PROPN", "", "Bo"),
        (".", 1, "punct", "PUNCT", "", "."),
    )
    assert list(insertions(made)) == []


def test_a_verb_of_saying_whose_subject_stands_before_is_none() -> None:
    """ "Ada Arp, der Abt, sagte am Montag, er komme" is no insertion in "der Abt er komme"."""
    before: tuple[Row, ...] = (
        ("Ada", 4, "nsubj", "PROPN", "", "Ada"),
        (",", 2, "punct", "PUNCT", "", ","),
        ("Wirtin", 0, "appos", "NOUN", "", "Wirtin"),
    )
    inner: tuple[Row, ...] = (
        ("sagte", 4, "root", "VERB", FIN, "sagen"),
        ("am", 6, "case", "ADP", "", "an"),
        ("Montag", 4, "obl", "NOUN", "", "Montag"),
    )
    rest: tuple[Row, ...] = (("er", 9, "nsubj", "PRON", "", "er"), ("komme", 4, "ccomp", "VERB", FIN, "kommen"))
    assert list(insertions(around(*inner, before=before, rest=rest))) == []


def test_an_infinitive_goes_on_behind_the_mark_with_what_it_asks() -> None:
    """ "Ada traf, um ihn zu bitten, den Abt zu sehen": nobody is met."""
    inner: tuple[Row, ...] = (
        ("um", 7, "mark", "SCONJ", "", "um"),
        ("ihn", 7, "obj", "PRON", "", "er"),
        ("zu", 7, "mark", "PART", "", "zu"),
        ("bitten", 2, "advcl", "VERB", "VerbForm=Inf", "bitten"),
    )
    rest: tuple[Row, ...] = (
        ("ihn", 11, "obj", "PRON", "", "er"),
        ("zu", 11, "mark", "PART", "", "zu"),
        ("sehen", 7, "xcomp", "VERB", "VerbForm=Inf", "sehen"),
    )
    assert list(insertions(around(*inner, rest=rest))) == []
