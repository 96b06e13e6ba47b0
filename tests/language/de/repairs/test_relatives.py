"""A preposition, the gender of its noun or the number of its verb tell what a relative pronoun is."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.relatives import (
    clauses_behind_particles,
    clauses_by_gender,
    clauses_by_number,
    clauses_taken_for_relatives,
    feminine_receivers,
    firsts_of_a_kind,
    participles_beside_nouns,
    pronouns_behind_prepositions,
    pronouns_by_number,
    swallowed_pronouns,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def journey(gender: str) -> Tree:
    """ "Reise , zu der NOUN aufbrach", the preposition hung on the noun."""
    words = ["Reise", ",", "zu", "der", "Abt", "aufbrach"]
    tags = ["NOUN", "PUNCT", "ADP", "DET", "NOUN", "VERB"]
    feats = ["", "", "", "", f"Gender={gender}|Number=Sing", "VerbForm=Fin"]
    labels = ["root", "punct", "case", "det", "obl", "acl"]
    return Tree(words, words, tags, ["-"] * 6, feats, [0, 5, 4, 4, 5, 0], labels, [])


def test_a_masculine_noun_behind_der_is_the_subject() -> None:
    mended = journey("Masc")
    assert list(pronouns_behind_prepositions(mended)) == [3, 4]
    assert (mended.heads[3], mended.heads[2], mended.labels[4]) == (5, 3, "nsubj")


def test_a_feminine_noun_keeps_its_article() -> None:
    assert list(pronouns_behind_prepositions(journey("Fem"))) == []


def reproach(gender: str) -> Tree:
    """ "die NOUN , der sie Betrug vorwirft", the pronoun taken for the subject."""
    words = ["die", "Bank", ",", "der", "sie", "Betrug", "vorwirft"]
    tags = ["DET", "NOUN", "PUNCT", "PRON", "PRON", "NOUN", "VERB"]
    feats = ["", f"Gender={gender}|Number=Sing", "", "", "", "", "Number=Sing|VerbForm=Fin"]
    labels = ["det", "root", "punct", "nsubj", "obj", "obj", "acl:relcl"]
    return Tree(words, words, tags, ["-"] * 7, feats, [1, 1, 6, 6, 6, 6, 1], labels, [])


def test_der_behind_a_feminine_noun_is_who_receives() -> None:
    mended = reproach("Fem")
    assert list(feminine_receivers(mended)) == [3, 4]
    assert mended.labels[3:6] == ["obl:arg", "nsubj", "obj"]
    assert "Gender=Fem" in mended.feats[3]


def test_der_in_the_singular_is_no_subject_behind_several_of_a_bank() -> None:
    words = ["Leute", "Bank", ",", "der", "Rom", "Betrug", "vorwirft"]
    tags = ["NOUN", "NOUN", "PUNCT", "PRON", "PROPN", "NOUN", "VERB"]
    feats = ["Number=Plur", "Gender=Fem|Number=Sing", "", "", "", "", "Number=Sing|VerbForm=Fin"]
    labels = ["root", "nmod", "punct", "nsubj", "obj", "obj", "acl:relcl"]
    mended = Tree(words, words, tags, ["-"] * 7, feats, [0, 0, 6, 6, 6, 6, 0], labels, [])
    assert list(feminine_receivers(mended)) == [3, 4]


def test_der_behind_a_masculine_noun_acts() -> None:
    assert list(feminine_receivers(reproach("Masc"))) == []


def blame(noun: str, verb: str, *, acts: bool) -> Tree:
    """ "Länder , die Peru rügen" with these numbers; ``acts``: the pronoun was taken for the subject."""
    words = ["Länder", ",", "die", "Peru", "rügen"]
    tags = ["NOUN", "PUNCT", "PRON", "PROPN", "VERB"]
    feats = [f"Number={noun}", "", "", "Number=Sing", f"Number={verb}|VerbForm=Fin"]
    labels = ["root", "punct", *(("nsubj", "obj") if acts else ("obj", "nsubj")), "acl:relcl"]
    return Tree(words, words, tags, ["-"] * 5, feats, [0, 4, 4, 4, 0], labels, [])


def test_the_number_of_the_verb_tells_who_acts_in_a_relative_clause() -> None:
    several, one = blame("Plur", "Plur", acts=False), blame("Plur", "Sing", acts=True)
    assert (list(pronouns_by_number(several)), several.labels[2:4]) == ([2, 3], ["nsubj", "obj"])
    assert (list(pronouns_by_number(one)), one.labels[2:4]) == ([2, 3], ["obj", "nsubj"])


def test_a_verb_that_agrees_with_both_tells_nothing() -> None:
    assert list(pronouns_by_number(blame("Sing", "Sing", acts=True))) == []


def chief(gender: str) -> Tree:
    """ "der CHIEF der Bank , der Rom rügt", the clause hung on the bank."""
    words = ["Chef", "Bank", ",", "der", "Rom", "rügt"]
    tags = ["NOUN", "NOUN", "PUNCT", "PRON", "PROPN", "VERB"]
    feats = [f"Gender={gender}|Number=Sing", "Gender=Fem|Number=Sing", "", "", "", "Number=Sing|VerbForm=Fin"]
    labels = ["root", "nmod", "punct", "nsubj", "obj", "acl:relcl"]
    return Tree(words, words, tags, ["-"] * 6, feats, [0, 0, 5, 5, 5, 1], labels, [])


def test_der_as_a_subject_belongs_to_a_masculine_noun() -> None:
    mended = chief("Masc")
    assert (list(feminine_receivers(mended)), list(clauses_by_gender(mended))) == ([], [5])
    assert mended.heads[5] == 0


def test_der_between_two_feminine_nouns_tells_nothing() -> None:
    assert list(clauses_by_gender(chief("Fem"))) == []


def insult(thing: str) -> Tree:
    """ "Mann , der THING beleidigte", the pronoun taken for an article."""
    words = ["Mann", ",", "der", "Polizisten", "beleidigte"]
    tags = ["NOUN", "PUNCT", "DET", "NOUN", "VERB"]
    feats = ["Gender=Masc|Number=Sing", "", "Case=Gen", f"Number={thing}", "Number=Sing|VerbForm=Fin"]
    labels = ["root", "punct", "det", "nsubj", "acl"]
    return Tree(words, words, tags, ["-"] * 5, feats, [0, 4, 3, 4, 0], labels, [])


def test_a_clause_without_pronoun_has_it_in_an_article() -> None:
    mended = insult("Plur")
    assert list(swallowed_pronouns(mended)) == [2, 3]
    assert (mended.heads[2], mended.labels[2], mended.labels[3]) == (4, "nsubj", "obj")


def test_an_article_that_fits_its_noun_stays() -> None:
    assert list(swallowed_pronouns(insult("Sing"))) == []


def test_a_second_verb_makes_no_plural_of_the_first() -> None:
    words = ["Ada", ",", "die", "Frauen", "rügt", "hat"]
    tags = ["PROPN", "PUNCT", "PRON", "NOUN", "VERB", "VERB"]
    feats = ["Number=Sing", "", "", "Number=Plur", "Number=Sing|VerbForm=Fin", "Number=Sing|VerbForm=Fin"]
    labels = ["root", "punct", "nsubj", "obj", "acl:relcl", "conj"]
    joined = Tree(words, words, tags, ["-"] * 6, feats, [0, 4, 4, 4, 0, 4], labels, [])
    assert list(pronouns_by_number(joined)) == []


def test_a_clause_may_belong_to_the_noun_above_its_own() -> None:
    words = ["Arbeit", "Behörden", ",", "die", "Rom", "rügte"]
    tags = ["NOUN", "NOUN", "PUNCT", "PRON", "PROPN", "VERB"]
    feats = ["Number=Sing", "Number=Plur", "", "", "Number=Sing", "Number=Sing|VerbForm=Fin"]
    labels = ["root", "nmod", "punct", "nsubj", "obj", "acl:relcl"]
    owned = Tree(words, words, tags, ["-"] * 6, feats, [0, 0, 5, 5, 5, 1], labels, [])
    assert list(pronouns_by_number(owned)) == []


def accused(word: str, kind: str) -> Tree:
    """ "Abt , WORD kritisiert , kam", the participle taken for a finite verb."""
    words = ["Abt", ",", word, "kritisiert", ",", "kam"]
    feats = ["Case=Nom", "", f"PronType={kind}", "Number=Sing|VerbForm=Fin", "", "VerbForm=Fin"]
    labels = ["nsubj", "punct", "obj", "acl:relcl", "punct", "root"]
    tags = ["NOUN", "PUNCT", "PRON", "VERB", "PUNCT", "VERB"]
    lemmas = ["Abt", ",", word, "kritisieren", ",", "kommen"]
    return Tree(words, lemmas, tags, ["-"] * 6, feats, [5, 3, 3, 0, 0, 5], labels, [])


def test_a_verb_that_no_pronoun_relates_is_a_participle() -> None:
    mended = accused("oft", "")
    assert list(participles_beside_nouns(mended)) == [3]
    assert (mended.labels[3], mended.feats[3]) == ("acl", "VerbForm=Part")


def test_a_verb_of_a_relative_clause_stays_one() -> None:
    assert list(participles_beside_nouns(accused("den", "Rel"))) == []


def left(pronoun: str, gender: str) -> Tree:
    """ "reiste NOUN ab , PRONOUN Rom lobte", the clause hung on the verb."""
    words = ["reiste", "Wirt", "ab", ",", pronoun, "Rom", "lobte"]
    tags = ["VERB", "NOUN", "ADP", "PUNCT", "PRON", "PROPN", "VERB"]
    feats = ["VerbForm=Fin", f"Gender={gender}|Number=Sing", "", "", "", "", "VerbForm=Fin"]
    labels = ["root", "nsubj", "compound:prt", "punct", "obj", "nsubj", "acl:relcl"]
    return Tree(words, words, tags, ["-"] * 7, feats, [0, 0, 0, 6, 6, 6, 0], labels, [])


def test_a_relative_clause_behind_a_particle_tells_of_the_noun() -> None:
    mended = left("den", "Masc")
    assert list(clauses_behind_particles(mended)) == [6]
    assert mended.heads[6] == 1


def test_it_does_not_where_the_pronoun_disagrees() -> None:
    assert list(clauses_behind_particles(left("den", "Fem"))) == []


@pytest.mark.parametrize(("kind", "expected"), [("PER", [4, 5]), ("ORG", [])])
def test_no_person_by_name_has_an_article_behind_a_preposition(kind: str, expected: list[int]) -> None:
    """ "Der Abt, gegen den Linde Klage erhob": against the abbot."""
    mended = tree(
        ("Der", 1, "det", "DET", "", "der"),
        ("Abt", 1, "root", "NOUN", "Gender=Masc|Number=Sing", "Abt"),
        (",", 7, "punct", "PUNCT", "", ","),
        ("gegen", 5, "case", "ADP", "", "gegen"),
        ("den", 5, "det", "DET", "", "der"),
        ("Linde", 7, "obl", "PROPN", "", "Linde"),
        ("Klage", 7, "obj", "NOUN", "", "Klage"),
        ("erhob", 1, "acl", "VERB", FIN, "erheben"),
        names=((5, 6, kind),),
    )
    assert list(pronouns_behind_prepositions(mended)) == expected
    assert mended.labels[5] == ("nsubj" if expected else "obl")


def test_der_behind_a_womans_name_is_a_dative() -> None:
    """ "Eva Linde, der Karl Thal gratulierte": he did."""
    mended = tree(
        ("Eva", 0, "root", "PROPN", "Gender=Masc|Number=Sing", "Eva"),
        ("Linde", 0, "flat", "PROPN", "Gender=Masc|Number=Sing", "Linde"),
        (",", 5, "punct", "PUNCT", "", ","),
        ("der", 5, "nsubj", "PRON", "PronType=Rel", "der"),
        ("Thal", 5, "obj", "PROPN", "Gender=Masc|Number=Sing", "Thal"),
        ("gratulierte", 0, "acl:relcl", "VERB", FIN, "gratulieren"),
        names=((0, 2, "PER"), (4, 5, "PER")),
    )
    assert list(feminine_receivers(mended)) == [3, 4]
    assert (mended.labels[3], mended.labels[4]) == ("obl:arg", "nsubj")


@pytest.mark.parametrize(("adjective", "mended"), [("erst", [4, 5]), ("neu", [])], ids=["the first", "a new one"])
def test_whoever_is_the_first_of_a_kind_acts(adjective: str, mended: list[int]) -> None:
    made = tree(
        ("Ida", 3, "nsubj", "PROPN", "", "Ida"),
        ("ist", 3, "cop", "AUX", FIN, "sein"),
        (adjective, 3, "amod", "ADJ", "", adjective),
        ("Rätin", 3, "root", "NOUN", "Gender=Fem|Number=Sing", "Rätin"),
        ("die", 6, "obj", "PRON", "PronType=Rel", "die"),
        ("Holm", 6, "nsubj", "PROPN", "Number=Sing", "Holm"),
        ("rügt", 3, "acl:relcl", "VERB", FIN, "rügen"),
    )
    assert list(firsts_of_a_kind(made)) == mended
    assert (made.labels[4], made.labels[5]) == (("nsubj", "obj") if mended else ("obj", "nsubj"))


@pytest.mark.parametrize(
    ("owner", "noun", "auxiliary", "head"),
    [
        (("Helfer", "Number=Sing|Gender=Masc"), ("Stadt", "Number=Sing|Gender=Fem"), "Plur", 0),
        (("Rätin", "Number=Sing|Gender=Fem"), ("Räte", "Number=Plur|Gender=Masc"), "Sing", 0),
        (("Helfer", "Number=Plur|Gender=Masc"), ("Räte", "Number=Plur|Gender=Masc"), "Plur", 2),
        (("Rat", "Number=Sing|Gender=Masc"), ("Räte", "Number=Plur|Gender=Masc"), "Sing", 2),
    ],
    ids=["helpers, not the town", "she, not the councillors", "either", "not he"],
)
def test_the_verb_of_a_relative_clause_tells_of_which_noun_it_is(
    owner: tuple[str, str], noun: tuple[str, str], auxiliary: str, head: int
) -> None:
    made = tree(
        (owner[0], 0, "root", "NOUN", owner[1], {"Räte": "Rat"}.get(owner[0], owner[0])),
        ("der", 2, "det", "DET", "Case=Gen", "der"),
        (noun[0], 0, "nmod", "NOUN", f"Case=Gen|{noun[1]}", {"Räte": "Rat"}.get(noun[0], noun[0])),
        (",", 6, "punct", "PUNCT", "", ","),
        ("die", 6, "nsubj", "PRON", "PronType=Rel", "der"),
        ("Berg", 6, "obj", "PROPN", "Case=Acc", "Berg"),
        ("gerügt", 2, "acl:relcl", "VERB", "VerbForm=Part", "rügen"),
        ("hatten", 6, "aux", "AUX", f"{FIN}|Number={auxiliary}", "haben"),
    )
    list(clauses_by_number(made))
    assert made.heads[6] == head


@pytest.mark.parametrize(
    ("behind", "kind", "mended"),
    [("obj", None, [5]), ("obl", "ORG", [5]), ("obl", None, [])],
    ids=["an object behind it", "a body acts", "both may be"],
)
def test_a_clause_whose_verb_stands_second_is_no_relative(behind: str, kind: str | None, mended: list[int]) -> None:
    made = tree(
        ("lobte", 0, "root", "VERB", FIN, "loben"),
        ("Linde", 0, "obj", "PROPN", "", "Linde"),
        (",", 5, "punct", "PUNCT", "", ","),
        ("die", 5, "nsubj", "PRON", "PronType=Rel", "der"),
        ("Union", 5, "obj", "PROPN", "", "Union"),
        ("hilft", 1, "acl:relcl", "VERB", FIN, "helfen"),
        ("Berg", 5, behind, "PROPN", "", "Berg"),
        names=((4, 5, kind),) if kind else (),
    )
    assert list(clauses_taken_for_relatives(made)) == mended
    assert (made.heads[5], made.labels[3], made.labels[4]) == ((0, "det", "nsubj") if mended else (1, "nsubj", "obj"))
