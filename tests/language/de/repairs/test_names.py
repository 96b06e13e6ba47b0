"""A name and what stands before it, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.names import (
    adjectives_before_names,
    hardly_anybody,
    names_for_a_town,
    names_for_both_sides,
    names_in_a_row,
    names_in_front,
    names_with_articles,
    pairs_beside_dashes,
    participles_before_names,
    participles_in_appositions,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def described(adjective: str) -> Tree:
    return tree(
        ("Der", 1, "det", "DET", "", "der"),
        (adjective, 4, "nsubj", "ADJ", "", adjective),
        ("Jan", 4, "obj", "PROPN", "", "Jan"),
        ("Arp", 2, "flat", "PROPN", "", "Arp"),
        ("gratulierte", 4, "root", "VERB", FIN, "gratulieren"),
        names=((2, 4, "PER"),),
    )


def test_a_participle_before_a_name_is_no_subject_of_its_own() -> None:
    mended = described("geschlagene")
    assert list(adjectives_before_names(mended)) == [1]
    assert (mended.heads[:3], mended.labels[:3]) == ([2, 2, 4], ["det", "amod", "nsubj"])


@pytest.mark.parametrize("word", ["andere", "Kleine"])
def test_who_is_called_by_an_adjective_alone_stays_the_subject(word: str) -> None:
    assert list(adjectives_before_names(described(word))) == []


def told_of(form: str, preposition: str) -> Tree:
    """ "Der vom Rat FORM Jan Arp besuchte Rom": the parser takes the participle for the verb."""
    return tree(
        ("Der", 3, "nsubj", "DET", "", "der"),
        (preposition, 2, "case", "ADP", "", preposition),
        ("Rat", 3, "obl", "NOUN", "", "Rat"),
        (form, 3, "root", "VERB", FIN, form),
        ("Jan", 6, "obl:arg", "PROPN", "", "Jan"),
        ("Arp", 4, "flat", "PROPN", "", "Arp"),
        ("besuchte", 3, "ccomp", "VERB", FIN, "besuchen"),
        ("Rom", 6, "obj", "PROPN", "", "Rom"),
        names=((4, 6, "PER"), (7, 8, "LOC")),
    )


def test_a_participle_with_who_did_it_belongs_to_the_name_behind() -> None:
    mended = told_of("gerügte", "vom")
    assert list(participles_before_names(mended)) == [3]
    assert (mended.heads[6], mended.labels[6]) == (6, "root")
    assert (mended.heads[4], mended.labels[4]) == (6, "nsubj")
    assert (mended.heads[3], mended.labels[3], mended.heads[2]) == (4, "amod", 3)


@pytest.mark.parametrize(("form", "preposition"), [("gerügte", "beim"), ("kam", "vom")], ids=["where", "a verb"])
def test_a_verb_with_another_phrase_stays_a_verb(form: str, preposition: str) -> None:
    assert list(participles_before_names(told_of(form, preposition))) == []


def in_front(kind: str, label: str) -> Tree:
    return tree(
        ("Voigt", 1, "advmod", "PROPN", "", "Voigt"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("Eva", 1, label, "PROPN", "", "Eva"),
        ("Linde", 2, "flat", "PROPN", "", "Linde"),
        names=((0, 1, kind), (2, 4, "PER")),
    )


def test_somebody_in_front_of_the_verb_acts_on_whoever_stands_behind() -> None:
    mended = in_front("PER", "nsubj")
    assert list(names_in_front(mended)) == [0]
    assert (mended.labels[0], mended.labels[2]) == ("nsubj", "obj")


@pytest.mark.parametrize(("kind", "label"), [("LOC", "nsubj"), ("PER", "obj")], ids=["a place", "a verb with object"])
def test_what_is_no_person_or_has_an_object_beside_it_stays(kind: str, label: str) -> None:
    assert list(names_in_front(in_front(kind, label))) == []


def test_an_indefinite_pronoun_is_no_noun() -> None:
    mended = tree(
        ("Kaum", 1, "det", "ADV", "", "kaum"),
        ("jemand", 2, "nsubj", "NOUN", "PronType=Ind", "jemand"),
        ("lobte", 2, "root", "VERB", FIN, "loben"),
    )
    assert list(hardly_anybody(mended)) == [1]
    assert mended.upos[1] == "PRON"


def hardly(noun: str, label: str) -> Tree:
    """ "Kaum eine NOUN lobte den Rat", the first word hung on the verb."""
    return tree(
        ("Kaum", 3, "advmod", "ADV", "", "kaum"),
        ("eine", 2, "det", "DET", "", "ein"),
        (noun, 3, label, "NOUN", "", noun),
        ("lobte", 3, "root", "VERB", FIN, "loben"),
    )


@pytest.mark.parametrize(("noun", "label"), [("Kammer", "nsubj"), ("Ministerin", "obj")])
def test_hardly_before_an_article_denies_whoever_stands_behind(noun: str, label: str) -> None:
    mended = hardly(noun, label)
    assert list(hardly_anybody(mended)) == [0]
    assert (mended.heads[0], mended.labels[0]) == (2, "det")


@pytest.mark.parametrize("label", ["obj", "obl", "obl:tmod"])
def test_hardly_before_a_time_denies_nobody(label: str) -> None:
    assert list(hardly_anybody(hardly("Stunde", label))) == []


def reproached(*, names: tuple[tuple[int, int, str], ...]) -> Tree:
    """ "Da warf Ida Linde Jan Arp Geiz vor": the parser takes all four names for one."""
    return tree(
        ("Da", 1, "advmod", "ADV", "", "da"),
        ("warf", 1, "root", "VERB", FIN, "werfen"),
        ("Ida", 1, "nsubj", "PROPN", "", "Ida"),
        ("Linde", 2, "flat", "PROPN", "", "Linde"),
        ("Jan", 2, "flat", "PROPN", "", "Jan"),
        ("Arp", 4, "flat", "PROPN", "", "Arp"),
        ("Geiz", 1, "obj", "NOUN", "", "Geiz"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
        names=names,
    )


def test_the_second_of_two_whole_names_is_another_side_of_the_verb() -> None:
    mended = reproached(names=((2, 4, "PER"), (4, 6, "PER")))
    assert list(names_in_a_row(mended)) == [4]
    assert (mended.heads[3:6], mended.labels[4]) == ([2, 1, 4], "obl:arg")


def test_one_name_of_four_words_stays_one() -> None:
    assert list(names_in_a_row(reproached(names=((2, 6, "PER"),)))) == []


@pytest.mark.parametrize(
    ("before", "noun", "mended"),
    [(None, "Lob", [1]), ("gute", "Worte", [1]), ("offene", "Kritik", [])],
    ids=["a bare thing", "words said", "a thing with an adjective"],
)
def test_hardly_denies_what_is_said(before: str | None, noun: str, mended: list[int]) -> None:
    thing = 3 if before else 2
    made = tree(
        ("fand", 0, "root", "VERB", FIN, "finden"),
        ("kaum", 2, "advmod", "ADV", "", "kaum"),
        *([(before, 3, "amod", "ADJ", "", before)] if before else []),
        (noun, 0, "obj", "NOUN", "", noun.removesuffix("e")),
    )
    assert list(hardly_anybody(made)) == mended
    assert (made.heads[1], made.labels[1]) == ((thing, "det") if mended else (2, "advmod"))


def test_a_whole_name_behind_a_titled_one_is_another_person() -> None:
    rows = [
        ("traf", 0, "root", "VERB", FIN, "treffen"),
        ("Wirt", 0, "nsubj", "NOUN", "", "Wirt"),
        ("Holm", 1, "appos", "PROPN", "", "Holm"),
        ("Bo", 1, "appos", "PROPN", "", "Bo"),
        ("Dahl", 3, "flat", "PROPN", "", "Dahl"),
    ]
    made = tree(*rows, names=((2, 3, "PER"), (3, 5, "PER")))
    assert list(names_in_a_row(made)) == [3]
    assert (made.heads[3], made.labels[3]) == (0, "obj")


def test_two_names_before_the_verb_of_a_main_clause_are_one() -> None:
    made = tree(
        ("Wirt", 4, "nsubj", "NOUN", "", "Wirt"),
        ("Ida", 0, "appos", "PROPN", "", "Ida"),
        ("Nic", 0, "appos", "PROPN", "", "Nic"),
        ("Linde", 2, "flat", "PROPN", "", "Linde"),
        ("lobte", 4, "root", "VERB", FIN, "loben"),
        ("Arp", 4, "obj", "PROPN", "", "Arp"),
        names=((1, 2, "PER"), (2, 4, "PER")),
    )
    assert list(names_in_a_row(made)) == []


@pytest.mark.parametrize(("verb", "mended"), [("drohen", [0]), ("loben", [])])
def test_of_two_bare_names_beside_a_verb_with_the_dative_the_first_acts(verb: str, mended: list[int]) -> None:
    made = tree(
        ("Linde", 3, "obl", "PROPN", "", "Linde"),
        ("habe", 3, "aux", "AUX", FIN, "haben"),
        ("Berg", 3, "obl", "PROPN", "", "Berg"),
        ("gedroht", 3, "root", "VERB", "VerbForm=Part", verb),
        names=((0, 1, "PER"), (2, 3, "PER")),
    )
    assert list(names_for_both_sides(made)) == mended
    assert (made.labels[0], made.labels[2]) == (("nsubj", "obl:arg") if mended else ("obl", "obl"))


def paired(noun: str, tag: str, mark: str) -> Tree:
    """ "NOUN Linde MARK Berg geplant", the second name hung on the noun."""
    return tree(
        (noun, 4, "nsubj", tag, "", noun),
        ("Linde", 0, "appos", "PROPN", "Case=Nom", "Linde"),
        (mark, 3, "punct", "PUNCT", "", mark),
        ("Berg", 0, "appos", "PROPN", "", "Berg"),
        ("geplant", 4, "root", "VERB", "VerbForm=Part", "planen"),
        names=((1, 2, "PER"), (3, 4, "PER")),
    )


def test_two_names_with_a_dash_behind_a_noun_are_its_two_sides() -> None:
    mended = paired("Treffen", "NOUN", "–")
    assert list(pairs_beside_dashes(mended)) == [1, 3]
    assert (mended.heads[1:4], mended.labels[1:4]) == ([0, 3, 1], ["nmod", "cc", "conj"])
    assert mended.feats[1] == mended.feats[3] == "Case=Gen"


@pytest.mark.parametrize(("noun", "tag", "mark"), [("Treffen", "NOUN", ","), ("Heinz", "PROPN", "–")])
def test_two_names_without_dash_or_noun_are_none(noun: str, tag: str, mark: str) -> None:
    assert list(pairs_beside_dashes(paired(noun, tag, mark))) == []


@pytest.mark.parametrize(("article", "mended"), [("Die", [3]), ("die", [])])
def test_a_name_with_an_article_of_its_own_stays_whole(article: str, mended: list[int]) -> None:
    made = tree(
        ("Die", 1, "det", "DET", "", "der"),
        ("Partei", 4, "nsubj", "NOUN", "", "Partei"),
        (article, 1, "appos", "DET", "", "der"),
        ("Brücke", 2, "flat", "PROPN", "", "Brücke"),
        ("lobte", 4, "root", "VERB", FIN, "loben"),
        names=((2, 4, "ORG"),),
    )
    assert list(names_with_articles(made)) == mended
    assert (made.heads[3], made.labels[3]) == ((1, "appos") if mended else (2, "flat"))


@pytest.mark.parametrize(("body", "mended"), [("Fraktion", [2]), ("Ministerin", [])])
def test_a_name_for_a_town_belongs_to_a_body(body: str, mended: list[int]) -> None:
    made = tree(
        ("Lob", 1, "root", "NOUN", "", "Lob"),
        (body, 0, "nsubj", "NOUN", "", body),
        ("Bürger", 1, "appos", "NOUN", "", "Bürger"),
        ("für", 4, "case", "ADP", "", "für"),
        ("Thal", 1, "nmod", "NOUN", "", "Thal"),
    )
    assert list(names_for_a_town(made)) == mended
    assert made.names == ([(2, 5, "ORG")] if mended else [])


def test_a_phone_call_of_two_is_a_noun_and_the_second_may_have_a_title() -> None:
    """ "Telefonat Arp – Rätin Linde", the first word taken for an adjective."""
    mended = tree(
        ("Telefonat", 0, "root", "ADJ", "", "telefonat"),
        ("Arp", 0, "flat", "PROPN", "", "Arp"),
        ("–", 3, "punct", "PUNCT", "", "–"),
        ("Rätin", 0, "vocative", "NOUN", "Case=Nom", "Rätin"),
        ("Linde", 3, "appos", "PROPN", "", "Linde"),
        names=((1, 2, "PER"), (4, 5, "PER")),
    )
    assert list(pairs_beside_dashes(mended)) == [1, 3]
    assert (mended.upos[0], mended.lemmas[0], mended.heads[1], mended.heads[3]) == ("NOUN", "Telefonat", 0, 1)


@pytest.mark.parametrize(("age", "expected"), [("54-jährige", [1]), ("54-Jährige", [])])
def test_an_age_is_an_attribute_of_the_name_behind_it(age: str, expected: list[int]) -> None:
    """ "Die 54-jährige Ida Linde schwieg", the age taken for the subject and her for an object."""
    mended = tree(
        ("Die", 1, "det", "DET", "", "der"),
        (age, 4, "nsubj", "NOUN", "", age),
        ("Ida", 4, "obj", "PROPN", "", "Ida"),
        ("Linde", 2, "flat", "PROPN", "", "Linde"),
        ("rügt", 4, "root", "VERB", FIN, "rügen"),
        names=((2, 4, "PER"),),
    )
    assert list(adjectives_before_names(mended)) == expected
    assert (mended.labels[2], mended.labels[1]) == (("nsubj", "amod") if expected else ("obj", "nsubj"))


def rival(preposition: str, closing: str) -> Tree:
    """ "Berg, dem PREPOSITION der Kammer gestützten Ida CLOSING", the participle read as the verb of a relative clause."""
    return tree(
        ("Berg", 0, "root", "PROPN", "", "Berg"),
        (",", 6, "punct", "PUNCT", "", ","),
        ("dem", 6, "obl:arg", "PRON", "", "der"),
        (preposition, 5, "case", "ADP", "", preposition),
        ("der", 5, "det", "DET", "", "der"),
        ("Kammer", 6, "obl", "NOUN", "", "Kammer"),
        ("gestützten", 0, "acl", "VERB", FIN, "stützen"),
        ("Ida", 6, "nsubj", "PROPN", "", "Ida"),
        (closing, 6, "punct", "PUNCT" if closing == "." else "NOUN", "", closing),
        names=((0, 1, "PER"), (7, 8, "PER")),
    )


def test_a_participle_before_a_name_is_no_verb_of_a_relative_clause() -> None:
    mended = rival("von", ".")
    assert list(participles_in_appositions(mended)) == [6]
    assert (mended.heads[7], mended.labels[7], mended.heads[6], mended.labels[6]) == (0, "appos", 7, "amod")
    assert (mended.heads[2], mended.labels[2]) == (7, "det")


@pytest.mark.parametrize(
    ("preposition", "closing"), [("in", "."), ("von", "Holz")], ids=["nobody does it", "it goes on"]
)
def test_a_relative_clause_stays(preposition: str, closing: str) -> None:
    assert list(participles_in_appositions(rival(preposition, closing))) == []
