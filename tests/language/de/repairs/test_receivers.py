"""A bare name before a reproach receives it, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.receivers import (
    both_before_contents,
    contents_behind_people,
    her_in_front,
    joined_receivers,
    names_before_contents,
    receivers_behind_names,
    reproaches_behind_receivers,
    swallowed_receivers,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def reproach(name: str, label: str, kind: str = "PER") -> Tree:
    """ "Rom warf NAME Willkür vor", with the name hung on the reproach."""
    return tree(
        ("Rom", 1, "nsubj", "PROPN", "", "Rom"),
        ("warf", 1, "root", "VERB", FIN, "vorwerfen"),
        (name, 3, label, "PROPN", "Case=Nom", name),
        ("Willkür", 1, "obj", "NOUN", "Case=Acc", "Willkür"),
        names=((2, 3, kind),),
    )


@pytest.mark.parametrize(("label", "kind"), [("nmod", "PER"), ("amod", "PER"), ("nmod", "ORG")])
def test_a_bare_name_is_the_dative(label: str, kind: str) -> None:
    mended = reproach("Linde", label, kind)
    assert list(names_before_contents(mended)) == [2]
    assert (mended.heads[2], mended.labels[2], mended.feats[2]) == (1, "obl:arg", "Case=Dat")


def test_an_owner_in_the_genitive_stays() -> None:
    assert list(names_before_contents(reproach("Lindes", "nmod"))) == []


def attitude(auxiliary: str, label: str, subject: str) -> Tree:
    return tree(
        ("Nun", 6, "advmod", "ADV", "", "nun"),
        (auxiliary, 6, label, "AUX", FIN, auxiliary),
        ("die", 3, "det", "DET", "", "der"),
        ("Haltung", 6, subject, "NOUN", "", "Haltung"),
        ("der", 5, "det", "DET", "", "der"),
        ("Kammer", 3, "nmod", "NOUN", "Case=Gen", "Kammer"),
        ("vorgeworfen", 6, "root", "VERB", "", "vorwerfen"),
    )


def test_a_receiver_behind_the_subject_is_no_genitive_of_it() -> None:
    mended = attitude("hat", "aux", "nsubj")
    assert list(swallowed_receivers(mended)) == [5]
    assert (mended.heads[5], mended.labels[5], mended.feats[5]) == (6, "obl:arg", "Case=Dat")


def test_the_genitive_of_what_somebody_is_reproached_with_stays_one() -> None:
    mended = attitude("wird", "aux:pass", "nsubj:pass")
    assert list(swallowed_receivers(mended)) == []


def test_of_two_subjects_the_dative_is_the_receiver_and_nobody_named_in_brackets_behind_it() -> None:
    mended = tree(
        ("Nun", 1, "advmod", "ADV", "", "nun"),
        ("wirft", 1, "root", "VERB", FIN, "vorwerfen"),
        ("die", 3, "det", "DET", "", "der"),
        ("Innung", 1, "nsubj", "NOUN", "Case=Nom", "Innung"),
        ("der", 5, "det", "DET", "", "der"),
        ("Kammer", 1, "nsubj", "PROPN", "Case=Dat|Gender=Fem", "Kammer"),
        ("(", 7, "punct", "PUNCT", "", "("),
        ("Schwester", 5, "appos", "NOUN", "", "Schwester"),
        ("der", 9, "det", "DET", "", "der"),
        ("Zunft", 7, "nmod", "NOUN", "Case=Gen", "Zunft"),
        (")", 7, "punct", "PUNCT", "", ")"),
        ("Untreue", 1, "obj", "NOUN", "", "Untreue"),
    )
    assert list(swallowed_receivers(mended)) == [5]
    assert (mended.labels[5], mended.labels[9]) == ("obl:arg", "nmod")


def test_what_a_headline_reproaches_somebody_with_is_not_his_name() -> None:
    mended = tree(
        ("Rat", 1, "nsubj", "NOUN", "", "Rat"),
        ("wirft", 1, "root", "VERB", FIN, "werfen"),
        ("Vereinschef", 1, "obj", "NOUN", "", "Vereinschef"),
        ("Panikmache", 1, "obj", "PROPN", "", "Panikmache"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
        names=((2, 4, "PER"),),
    )
    assert list(contents_behind_people(mended)) == [3]
    assert (mended.labels[2:4], mended.upos[3], mended.names) == (["obl:arg", "obj"], "NOUN", [])


def threat(subject: str, number: str = "Sing") -> Tree:
    """ "Nun droht die SUBJECT der Bahn", with the Bahn in the genitive."""
    return tree(
        ("Nun", 1, "advmod", "ADV", "", "nun"),
        ("droht", 1, "root", "VERB", FIN, "drohen"),
        ("die", 3, "det", "DET", "", "der"),
        (subject, 1, "nsubj", "NOUN", "Case=Nom", subject),
        ("der", 5, "det", "DET", "", "der"),
        ("Bahn", 3, "nmod", "NOUN", f"Case=Gen|Number={number}", "Bahn"),
    )


def test_a_body_that_is_nobodys_threatens_whoever_stands_behind_it() -> None:
    mended = threat("Gewerkschaft")
    assert list(swallowed_receivers(mended)) == [5]
    assert (mended.heads[5], mended.labels[5]) == (1, "obl:arg")


@pytest.mark.parametrize("mended", [threat("Chefin"), threat("Gewerkschaft", "Plur")], ids=["owned", "of several"])
def test_an_owner_of_the_subject_is_not_threatened(mended: Tree) -> None:
    assert list(swallowed_receivers(mended)) == []


def blamed(*name: str) -> Tree:
    """ "Rom legt dem Bankier NAME zur Last", with the last word of the name what he is blamed for."""
    last = 3 + len(name)
    return tree(
        ("Rom", 1, "nsubj", "PROPN", "", "Rom"),
        ("legt", 1, "root", "VERB", FIN, "legen"),
        ("dem", 3, "det", "DET", "", "der"),
        ("Bankier", 1, "obl:arg", "NOUN", "Case=Dat", "Bankier"),
        *((word, 3 if not i else 4, "flat" if i else "appos", "PROPN", "", word) for i, word in enumerate(name)),
        ("zur", last + 2, "case", "ADP", "", "zu"),
        ("Last", 1, "obl", "NOUN", "", "Last"),
        names=((4, last + 1, "PER"),),
    )


@pytest.mark.parametrize(("name", "rest"), [(("Untreue",), []), (("Berg", "Untreue"), [(4, 5, "PER")])])
def test_what_somebody_is_blamed_for_is_no_name(name: tuple[str, ...], rest: list[tuple[int, int, str]]) -> None:
    mended, content = blamed(*name), 3 + len(name)
    assert list(contents_behind_people(mended)) == [content]
    assert (mended.heads[content], mended.labels[content], mended.upos[content]) == (1, "obj", "NOUN")
    assert mended.names == rest


def test_what_somebody_is_blamed_for_is_found_beside_an_agent_read_as_an_object() -> None:
    mended = blamed("Untreue")
    mended.labels[0] = "obj"
    assert list(contents_behind_people(mended)) == [4]


@pytest.mark.parametrize(("mark", "expected"), [("", [2]), ("Die", [])], ids=["content", "with an article"])
def test_a_season_without_article_is_who_is_reproached(mark: str, expected: list[int]) -> None:
    mended = tree(
        ("Rom", 1, "nsubj", "PROPN", "", "Rom"),
        ("wirft", 1, "root", "VERB", FIN, "vorwerfen"),
        ("Winter", 1, "obl:tmod", "NOUN", "", "Winter"),
        ("Neid", 1, "obj", "NOUN", "", "Neid"),
        ("laut", 3, "det" if mark else "advmod", "DET", "", "der"),
    )
    assert list(names_before_contents(mended)) == expected
    assert (mended.labels[2] == "obl:arg") is bool(expected)


@pytest.mark.parametrize(("behind", "mended"), [("Hast", [5]), ("Berg", [])])
def test_the_name_of_one_body_may_be_swallowed_too(behind: str, mended: list[int]) -> None:
    made = tree(
        ("Nun", 1, "advmod", "ADV", "", "nun"),
        ("warf", 1, "root", "VERB", FIN, "vorwerfen"),
        ("der", 3, "det", "DET", "", "der"),
        ("Politiker", 1, "nsubj", "NOUN", "", "Politiker"),
        ("der", 5, "det", "DET", "", "der"),
        ("Innung", 3, "nmod", "PROPN", "Case=Gen|Number=Sing", "Innung"),
        (behind, 1, "obl", "NOUN" if mended else "PROPN", "", behind),
        names=((5, 6, "ORG"),),
    )
    assert list(swallowed_receivers(made)) == mended


@pytest.mark.parametrize(("mark", "mended"), [("zu", [5]), ("nie", [])])
def test_what_a_receiver_is_reproached_with_is_no_attribute_of_his(mark: str, mended: list[int]) -> None:
    made = tree(
        ("Rom", 2, "nsubj", "PROPN", "", "Rom"),
        ("Gebern", 2, "obl:arg", "NOUN", "Case=Dat", "Geber"),
        ("vorgeworfen", 2, "root", "VERB", "VerbForm=Part", "vorwerfen"),
        ("Peru", 5, "obj", "PROPN", "", "Peru"),
        (mark, 5, "mark", "PART", "", mark),
        ("erpressen", 1, "acl", "VERB", "VerbForm=Inf", "erpressen"),
    )
    assert list(reproaches_behind_receivers(made)) == mended
    assert made.heads[5] == (2 if mended else 1)


@pytest.mark.parametrize(
    ("article", "verb", "mended"), [("dem", "dankte", [0]), ("der", "dankte", []), ("dem", "lobte", [])]
)
def test_two_in_front_are_thanked_where_an_article_shows_the_dative(article: str, verb: str, mended: list[int]) -> None:
    made = tree(
        ("Arp", 4, "nsubj", "PROPN", "Case=Nom|Number=Sing", "Arp"),
        ("und", 3, "cc", "CCONJ", "", "und"),
        (article, 3, "det", "DET", "", "der"),
        ("Abt", 0, "conj", "NOUN", "Gender=Masc|Number=Sing", "Abt"),
        (verb, 4, "root", "VERB", f"{FIN}|Number=Sing", {"dankte": "danken", "lobte": "loben"}[verb]),
        ("Berg", 4, "obj", "PROPN", "Case=Acc|Number=Sing", "Berg"),
        names=((0, 1, "PER"), (5, 6, "PER")),
    )
    assert list(joined_receivers(made)) == mended
    assert made.labels[5] == ("nsubj" if mended else "obj")


def given(who: str, article: str, names: tuple[tuple[int, int, str], ...] = ()) -> Tree:
    """ "Da erteilte WHO ARTICLE Kammer Lob", with the last body hung on who acts."""
    return tree(
        ("Da", 1, "advmod", "ADV", "", "da"),
        ("erteilte", 1, "root", "VERB", FIN, "erteilen"),
        (who, 1, "nsubj", "PROPN", "", who),
        (article, 4, "det", "DET", "", "der"),
        ("Kammer", 2, "nmod", "NOUN", "Case=Gen|Number=Sing", "Kammer"),
        ("Lob", 1, "obj", "NOUN", "", "Lob"),
        names=names,
    )


@pytest.mark.parametrize(
    ("who", "article", "named", "mended"),
    [("Linde", "der", True, [4]), ("Rat", "dem", False, [4]), ("Rat", "der", False, []), ("Linde", "des", True, [])],
    ids=["nobody is a body's by name", "the article shows it", "a body's council", "a genitive"],
)
def test_who_acts_has_no_owner_in_the_dative(who: str, article: str, named: bool, mended: list[int]) -> None:
    made = given(who, article, ((2, 3, "PER"),) if named else ())
    assert list(receivers_behind_names(made)) == mended
    assert (made.heads[4], made.labels[4]) == ((1, "obl:arg") if mended else (2, "nmod"))


@pytest.mark.parametrize(
    ("verb", "features", "mended"),
    [("warf", f"{FIN}|Number=Sing|Person=3", [0]), ("werft", f"{FIN}|Number=Plur|Person=2", [])],
)
def test_ihr_before_a_verb_in_the_third_person_is_her_whom_somebody_else_reproaches(
    verb: str, features: str, mended: list[int]
) -> None:
    made = tree(
        ("Ihr", 1, "nsubj", "PRON", "Case=Nom|Number=Plur|Person=2|PronType=Prs", "ihr"),
        (verb, 1, "root", "VERB", features, "vorwerfen"),
        ("Arp", 1, "obl:arg", "PROPN", "Case=Dat|Number=Sing", "Arp"),
        ("Geiz", 1, "obj", "NOUN", "Case=Acc|Number=Sing", "Geiz"),
    )
    assert list(her_in_front(made)) == mended
    assert (made.labels[0], made.labels[2]) == (("obl:arg", "nsubj") if mended else ("nsubj", "obl:arg"))


def test_ihr_before_a_passive_leaves_the_subject_behind_it() -> None:
    made = tree(
        ("Ihr", 3, "nsubj:pass", "PRON", "Case=Nom|Number=Plur|Person=2|PronType=Prs", "ihr"),
        ("wurde", 3, "aux:pass", "AUX", f"{FIN}|Number=Sing|Person=3", "werden"),
        ("Geiz", 3, "nsubj:pass", "NOUN", "Case=Nom|Number=Sing", "Geiz"),
        ("vorgeworfen", 3, "root", "VERB", "VerbForm=Part", "vorwerfen"),
    )
    assert list(her_in_front(made)) == [0]
    assert made.labels == ["obl:arg", "aux:pass", "nsubj:pass", "root"]


@pytest.mark.parametrize(("thing", "mended"), [("Geiz", [2]), ("Ministern", [])])
def test_beiden_before_what_somebody_is_reproached_with_receives_it(thing: str, mended: list[int]) -> None:
    made = tree(
        ("Arp", 1, "nsubj", "PROPN", "", "Arp"),
        ("warf", 1, "root", "VERB", FIN, "vorwerfen"),
        ("beiden", 3, "det", "DET", "Case=Dat", "beide"),
        (thing, 1, "obj", "NOUN", "Case=Acc", {"Ministern": "Minister"}.get(thing, thing)),
    )
    assert list(both_before_contents(made)) == mended
    assert made.heads[2] == (1 if mended else 3)
