"""Who did the same, told at the end, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

from kg.language.de.repairs.companions import companions_at_the_end
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree

ACC, NOM = "Case=Acc|Gender=Masc|Number=Sing", "Case=Nom|Gender=Masc|Number=Sing"
FEM = "Gender=Fem|Number=Sing"


def praised(article: str, noun: str, feats: str, adverb: str = "ebenso", thing: str = "Plan") -> Tree:
    """ "Der Landrat lobte den THING, ADVERB ARTICLE NOUN", NOUN taken for an apposition of the thing."""
    return tree(
        ("Der", 1, "det", "DET", f"Definite=Def|PronType=Art|{NOM}", "der"),
        ("Landrat", 2, "nsubj", "NOUN", NOM, "Landrat"),
        ("lobte", 2, "root", "VERB", FIN, "loben"),
        ("den", 4, "det", "DET", f"Definite=Def|PronType=Art|{ACC}", "der"),
        (thing, 2, "obj", "NOUN", ACC, thing),
        (",", 8, "punct", "PUNCT", "", ","),
        (adverb, 8, "advmod", "ADV", "", adverb),
        (article, 8, "det", "DET", f"Definite=Def|PronType=Art|{feats}", "der"),
        (noun, 4, "appos", "NOUN", feats, noun),
        (".", 2, "punct", "PUNCT", "", "."),
    )


def test_a_church_praises_a_plan_too() -> None:
    mended = praised("die", "Kirche", FEM)
    assert list(companions_at_the_end(mended)) == [8]
    assert (mended.heads[8], mended.labels[8], mended.labels[6]) == (1, "conj", "cc")


def test_whoever_stands_in_the_accusative_is_praised_too() -> None:
    mended = praised("den", "Abt", ACC, thing="Rat")
    assert list(companions_at_the_end(mended)) == [8]
    assert mended.heads[8] == 4


def test_a_plan_is_praised_beside_a_plan() -> None:
    mended = praised("die", "Brücke", FEM)
    assert list(companions_at_the_end(mended)) == [8]
    assert mended.heads[8] == 4


def test_nobody_knows_which_of_two_who_may_act() -> None:
    assert list(companions_at_the_end(praised("die", "Kirche", FEM, thing="Senat"))) == []


def test_another_adverb_joins_nobody() -> None:
    assert list(companions_at_the_end(praised("die", "Kirche", FEM, adverb="gestern"))) == []


def test_the_adverb_may_stand_behind() -> None:
    rows: tuple[Row, ...] = (
        ("Ada", 1, "nsubj", "PROPN", "", "Ada"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("ihn", 1, "obj", "PRON", ACC, "er"),
        (",", 5, "punct", "PUNCT", "", ","),
        ("der", 5, "det", "DET", f"Definite=Def|PronType=Art|{NOM}", "der"),
        ("Abt", 2, "appos", "NOUN", NOM, "Abt"),
        ("ebenfalls", 5, "advmod", "ADV", "", "ebenfalls"),
        (".", 1, "punct", "PUNCT", "", "."),
    )
    mended = tree(*rows)
    assert list(companions_at_the_end(mended)) == [5]
    assert (mended.heads[5], mended.heads[6]) == (0, 5)


def test_a_phrase_goes_with_the_one_behind_the_same_preposition() -> None:
    mended = tree(
        ("Er", 4, "nsubj:pass", "PRON", "", "er"),
        ("wurde", 4, "aux:pass", "AUX", FIN, "werden"),
        ("von", 3, "case", "ADP", "", "von"),
        ("Arp", 4, "obl:agent", "PROPN", "", "Arp"),
        ("gelobt", 4, "root", "VERB", "VerbForm=Part", "loben"),
        (",", 8, "punct", "PUNCT", "", ","),
        ("ebenso", 8, "advmod", "ADV", "", "ebenso"),
        ("von", 8, "case", "ADP", "", "von"),
        ("Bo", 4, "parataxis", "PROPN", "", "Bo"),
        (".", 4, "punct", "PUNCT", "", "."),
    )
    assert list(companions_at_the_end(mended)) == [8]
    assert mended.heads[8] == 3
