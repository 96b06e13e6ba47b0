"""Who stands behind "ebenso wie" acts, too, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.likewise import (
    all_but,
    as_told,
    besides,
    companions_in_deed,
    neither_nor,
    not_only,
    one_after_another,
    said_instead,
    still,
    things_likened,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def compared(before: str) -> Tree:
    """ "Huber lobte BEFORE wie Linde Berg", with Linde read as an object."""
    return tree(
        ("Huber", 1, "nsubj", "PROPN", "", "Huber"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        (before, 1, "advmod", "ADV", "", before),
        ("wie", 4, "cc", "CCONJ", "", "wie"),
        ("Linde", 1, "obj", "PROPN", "", "Linde"),
        ("Berg", 1, "obj", "PROPN", "", "Berg"),
    )


def test_somebody_behind_ebenso_wie_is_a_second_subject() -> None:
    mended = compared("ebenso")
    assert list(companions_in_deed(mended)) == [4]
    assert (mended.heads[4], mended.labels[4], mended.heads[5]) == (0, "conj", 1)


def test_a_mere_comparison_is_none() -> None:
    assert list(companions_in_deed(compared("selten"))) == []


def test_nach_wie_vor_is_no_preposition() -> None:
    mended = tree(
        ("Sie", 4, "nsubj", "PRON", "", "sie"),
        ("nach", 4, "case", "ADP", "", "nach"),
        ("wie", 3, "cc", "CCONJ", "", "wie"),
        ("vor", 1, "fixed", "ADP", "", "vor"),
        ("kritisch", 4, "root", "ADJ", "", "kritisch"),
    )
    assert list(still(mended)) == [1]
    assert mended.labels[1] == "advmod"


def test_wie_berichtet_takes_nothing_from_the_verb() -> None:
    mended = tree(
        ("Ada", 1, "nsubj", "PROPN", "", "Ada"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("wie", 3, "mark", "ADV", "", "wie"),
        ("berichtet", 1, "advcl", "VERB", "", "berichten"),
        ("Rom", 3, "obj", "PROPN", "", "Rom"),
    )
    assert list(as_told(mended)) == [4]
    assert (mended.heads[4], mended.labels[4]) == (1, "obj")


def test_a_participle_behind_wie_is_not_the_verb() -> None:
    mended = tree(
        ("kam", 0, "acl", "VERB", FIN, "kommen"),
        ("und", 4, "cc", "CCONJ", "", "und"),
        ("Ada", 4, "nsubj", "PROPN", "", "Ada"),
        ("wie", 4, "advmod", "ADV", "", "wie"),
        ("berichtet", 0, "conj", "VERB", "", "berichten"),
        ("bat", 0, "conj", "AUX", FIN, "bitten"),
    )
    assert list(as_told(mended)) == [1, 2]
    assert (mended.heads[2], mended.heads[4], mended.upos[5]) == (5, 5, "VERB")


def paired(label: str, head: int) -> Tree:
    """ "Weder Linde noch Huber lobten Berg", with Huber as LABEL of HEAD."""
    return tree(
        ("Weder", 1, "det", "DET", "", "weder"),
        ("Linde", 4, "nsubj", "PROPN", "", "Linde"),
        ("noch", 3, "advmod", "ADV", "", "noch"),
        ("Huber", head, label, "PROPN", "", "Huber"),
        ("lobten", 4, "root", "VERB", FIN, "loben"),
        ("Berg", 4, "obj", "PROPN", "", "Berg"),
    )


def test_the_second_of_weder_noch_is_no_object() -> None:
    mended = paired("obj", 4)
    assert list(neither_nor(mended)) == [3]
    assert (mended.heads[3], mended.labels[3], mended.labels[0]) == (1, "conj", "cc")


def test_weder_is_no_article_of_the_first_even_where_the_second_is_joined() -> None:
    mended = paired("conj", 1)
    assert list(neither_nor(mended)) == [3]
    assert (mended.labels[0], mended.labels[2]) == ("cc", "cc")


def test_noch_may_have_been_taken_for_an_adverb_of_the_verb() -> None:
    mended = paired("obj", 4)
    mended.attach(2, 4, "advmod")
    assert list(neither_nor(mended)) == [3]
    assert (mended.heads[3], mended.labels[3], mended.heads[2]) == (1, "conj", 3)


def test_a_verb_behind_noch_is_joined_to_no_noun() -> None:
    mended = tree(
        ("Weder", 1, "det", "DET", "", "weder"),
        ("Linde", 2, "nsubj", "PROPN", "", "Linde"),
        ("kam", 2, "root", "VERB", FIN, "kommen"),
        ("noch", 4, "advmod", "ADV", "", "noch"),
        ("schrieb", 2, "conj", "VERB", FIN, "schreiben"),
    )
    assert list(neither_nor(mended)) == []


@pytest.mark.parametrize(("word", "mended"), [("sie", [3, 5]), ("er", [])])
def test_what_is_likened_is_wanted_by_who_stands_behind(word: str, mended: list[int]) -> None:
    made = tree(
        ("Maut", 0, "root", "NOUN", "", "Maut"),
        (",", 6, "punct", "PUNCT", "", ","),
        ("wie", 6, "advmod", "ADV", "", "wie"),
        (word, 6, "nsubj", "PRON", "", word),
        ("die", 5, "det", "DET", "", "der"),
        ("Kammer", 6, "obj", "NOUN", "Gender=Fem|Number=Sing", "Kammer"),
        ("fordert", 0, "acl", "VERB", FIN, "fordern"),
    )
    assert list(things_likened(made)) == mended
    assert made.labels[5] == ("nsubj" if mended else "obj")


def test_weder_may_have_been_hung_on_the_verb() -> None:
    mended = paired("conj", 1)
    mended.attach(0, 4, "advmod")
    assert list(neither_nor(mended)) == [3]
    assert (mended.heads[0], mended.labels[0]) == (1, "cc")


def test_the_second_of_nicht_nur_is_no_apposition() -> None:
    mended = tree(
        ("Nicht", 2, "advmod", "PART", "", "nicht"),
        ("nur", 2, "advmod", "ADV", "", "nur"),
        ("Huber", 6, "nsubj", "PROPN", "", "Huber"),
        (",", 5, "punct", "PUNCT", "", ","),
        ("auch", 5, "advmod", "ADV", "", "auch"),
        ("Linde", 2, "appos", "PROPN", "", "Linde"),
        ("kam", 6, "root", "VERB", FIN, "kommen"),
    )
    assert list(not_only(mended)) == [5]
    assert (mended.heads[5], mended.labels[5]) == (2, "conj")


def test_nicht_aber_denies_whom_it_leaves_out() -> None:
    mended = tree(
        ("Ada", 1, "nsubj", "PROPN", "", "Ada"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("Linde", 1, "obj", "PROPN", "", "Linde"),
        (",", 4, "punct", "PUNCT", "", ","),
        ("nicht", 1, "advmod", "PART", "", "nicht"),
        ("aber", 6, "cc", "CCONJ", "", "aber"),
        ("Thal", 1, "conj", "PROPN", "", "Thal"),
    )
    assert list(all_but(mended)) == [6]
    assert (mended.heads[4], mended.labels[6]) == (6, "parataxis")


def beside(also: str) -> Tree:
    """ "Ada lobte neben Linde ALSO Thal"."""
    return tree(
        ("Ada", 1, "nsubj", "PROPN", "", "Ada"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("neben", 3, "case", "ADP", "", "neben"),
        ("Linde", 1, "obl", "PROPN", "", "Linde"),
        (also, 1, "advmod", "ADV", "", also),
        ("Thal", 1, "obj", "PROPN", "", "Thal"),
    )


def test_neben_joins_somebody_to_whom_auch_adds() -> None:
    mended = beside("auch")
    assert list(besides(mended)) == [3]
    assert (mended.labels[3], mended.heads[5], mended.labels[5], mended.labels[4]) == ("obj", 3, "conj", "cc")


def test_neben_alone_tells_where() -> None:
    assert list(besides(beside("heute"))) == []


def test_whom_sondern_brings_in_is_an_object_like_the_one_denied() -> None:
    mended = tree(
        ("Ada", 1, "nsubj", "PROPN", "", "Ada"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("nicht", 1, "advmod", "PART", "", "nicht"),
        ("Linde", 1, "obj", "PROPN", "", "Linde"),
        (",", 6, "punct", "PUNCT", "", ","),
        ("sondern", 6, "cc", "CCONJ", "", "sondern"),
        ("Thal", 1, "conj", "PROPN", "", "Thal"),
    )
    assert list(said_instead(mended)) == [6]
    assert mended.heads[6] == 3


def test_weder_is_no_part_of_a_name() -> None:
    mended = tree(
        ("Weder", 4, "nsubj", "PROPN", "", "Weder"),
        ("Linde", 0, "flat", "PROPN", "", "Linde"),
        ("noch", 3, "cc", "ADV", "", "noch"),
        ("Huber", 0, "conj", "PROPN", "", "Huber"),
        ("kamen", 4, "root", "VERB", FIN, "kommen"),
        names=((0, 2, "PER"), (3, 4, "PER")),
    )
    assert list(neither_nor(mended)) == [3]
    assert (mended.heads[:4], mended.labels[1], mended.names[0]) == ([1, 4, 3, 1], "nsubj", (1, 2, "PER"))


@pytest.mark.parametrize(("place", "expected"), [(2, [5]), (1, [])])
def test_who_is_said_instead_before_the_verb_is_joined_to_who_is_denied(place: int, expected: list[int]) -> None:
    """ "Arp hat nicht Linde, sondern Thal gelobt", but not where "nicht" stands elsewhere."""
    words = [
        ("Arp", 6, "nsubj", "PROPN", "", "Arp"),
        ("hat", 6, "aux", "AUX", FIN, "haben"),
        ("Linde", 6, "obj", "PROPN", "", "Linde"),
        (",", 2, "punct", "PUNCT", "", ","),
        ("sondern", 6, "cc", "CCONJ", "", "sondern"),
        ("Thal", 6, "obj", "PROPN", "", "Thal"),
        ("gelobt", 6, "root", "VERB", "VerbForm=Part", "loben"),
    ]
    rows = [(w, h + (h >= place), *rest) for w, h, *rest in words]
    denial = ("nicht", 7, "advmod", "PART", "", "nicht")
    mended = tree(*rows[:place], denial, *rows[place:])  # type: ignore[arg-type]
    assert list(said_instead(mended)) == [i + 1 for i in expected]
    assert mended.heads[6] == (3 if expected else 7)


def test_who_acts_instead_is_joined_to_the_subject_in_front() -> None:
    mended = tree(
        ("Nicht", 1, "advmod", "PART", "", "nicht"),
        ("Arp", 4, "nsubj", "PROPN", "", "Arp"),
        ("hat", 4, "aux", "AUX", FIN, "haben"),
        ("Linde", 4, "obj", "PROPN", "", "Linde"),
        ("gelobt", 4, "root", "VERB", "VerbForm=Part", "loben"),
        (",", 7, "punct", "PUNCT", "", ","),
        ("sondern", 7, "cc", "CCONJ", "", "sondern"),
        ("Thal", 4, "conj", "PROPN", "", "Thal"),
    )
    assert list(said_instead(mended)) == [7]
    assert mended.heads[7] == 1


@pytest.mark.parametrize("joined_to", [2, 7], ids=["joined to the verb", "joined to whoever is denied"])
def test_the_verb_at_the_end_is_no_member_of_the_list(joined_to: int) -> None:
    """ "Arp hat nicht Linde, sondern Thal gelobt", the verb joined to Linde."""
    mended = tree(
        ("Arp", 1, "nsubj", "PROPN", "", "Arp"),
        ("hat", 1, "root", "AUX", FIN, "haben"),
        ("Linde", 1, "obj", "PROPN", "", "Linde"),
        ("nicht", 2, "advmod", "PART", "", "nicht"),
        (",", 7, "punct", "PUNCT", "", ","),
        ("sondern", 7, "cc", "CCONJ", "", "sondern"),
        ("Thal", joined_to, "conj" if joined_to == 2 else "obj", "PROPN", "", "Thal"),
        ("gelobt", 2, "conj", "VERB", "VerbForm=Part", "loben"),
    )
    assert 7 in list(said_instead(mended))
    assert (mended.heads[7], mended.heads[1], mended.labels[1], mended.heads[0]) == (7, 7, "aux", 7)
    assert (mended.labels[2], mended.heads[2]) == ("obj", 7)


@pytest.mark.parametrize(("case", "expected"), [("Acc", [6]), ("Nom", [])])
def test_whoever_is_met_later_is_met_too(case: str, expected: list[int]) -> None:
    """ "Arp traf Linde, dann den Abt", but "…, dann der Abt" tells who did so later."""
    article = {"Acc": "den", "Nom": "der"}[case]
    mended = tree(
        ("Arp", 1, "nsubj", "PROPN", "", "Arp"),
        ("traf", 1, "root", "VERB", FIN, "treffen"),
        ("Linde", 1, "obj", "PROPN", "", "Linde"),
        (",", 6, "punct", "PUNCT", "", ","),
        ("dann", 6, "advmod", "ADV", "", "dann"),
        (article, 6, "det", "DET", f"Case={case}|Definite=Def|Gender=Masc|Number=Sing|PronType=Art", "der"),
        ("Abt", 2, "conj", "NOUN", f"Case={case}|Gender=Masc|Number=Sing", "Abt"),
        (".", 1, "punct", "PUNCT", "", "."),
    )
    assert list(one_after_another(mended)) == expected
    assert mended.labels[4] == ("cc" if expected else "advmod")


@pytest.mark.parametrize(
    ("also", "names", "mended"),
    [("auch", (), [1]), ("gern", ((1, 2, "PER"),), [1]), ("gern", (), [])],
    ids=["before auch", "a person", "a comparison"],
)
def test_whoever_stands_behind_wie_in_front_acts_as_well(
    also: str, names: tuple[tuple[int, int, str], ...], mended: list[int]
) -> None:
    made = tree(
        ("Wie", 1, "case", "ADP", "", "wie"),
        ("Berg", 2, "obl", "PROPN", "", "Berg"),
        ("lobte", 2, "root", "VERB", FIN, "loben"),
        (also, 2, "advmod", "ADV", "", also),
        ("Linde", 2, "nsubj", "PROPN", "", "Linde"),
        ("Rom", 2, "obj", "PROPN", "", "Rom"),
        names=names,
    )
    assert list(companions_in_deed(made)) == mended
