"""Arguments agree with German case, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.arguments import (
    by_case,
    missing_subjects,
    objects_before_a_comma,
    polite_objects,
    subjects_of_perfects,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree

MASC, FEM, NEUT = (f"Gender={gender}|Number=Sing" for gender in ("Masc", "Fem", "Neut"))
PLUR = "Gender=Masc|Number=Plur"


def changed(rows: list[Row]) -> dict[str, str]:
    """Word → new label, for the words that the repairs named."""
    mended = tree(*rows)
    named = {i for repair in (by_case, missing_subjects) for i in repair(mended)}
    assert named == {i for i, row in enumerate(rows) if row[2] != mended.labels[i]}
    return {mended.words[i]: mended.labels[i] for i in sorted(named)}


PRAISED: Row = ("lobte", 2, "root", "VERB", FIN, "loben")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [("Den", 1, "det", "DET", MASC, "der"), ("Rat", 2, "nsubj", "NOUN", MASC, "Rat"), PRAISED,
             ("die", 4, "det", "DET", FEM, "der"), ("Kammer", 2, "obj", "NOUN", FEM, "Kammer")],
            {"Rat": "obj", "Kammer": "nsubj"}, id="fronted accusative",
        ),
        pytest.param(
            [("Die", 1, "det", "DET", FEM, "der"), ("Arbeit", 2, "nsubj", "NOUN", FEM, "Arbeit"), PRAISED,
             ("er", 2, "nsubj", "PRON", "Case=Nom", "er")],
            {"Arbeit": "obj"}, id="two subjects, one certain",
        ),
        pytest.param(
            [("Die", 1, "det", "DET", FEM, "der"), ("Bitte", 2, "nsubj", "NOUN", FEM, "Bitte"), PRAISED,
             ("der", 4, "det", "DET", MASC, "der"), ("Rat", 2, "obl:arg", "NOUN", MASC, "Rat")],
            {"Bitte": "obj", "Rat": "nsubj"}, id="nominative behind the verb",
        ),
        pytest.param(
            [("Dem", 1, "det", "DET", MASC, "der"), ("Rat", 2, "obj", "NOUN", MASC, "Rat"),
             ("dankte", 2, "root", "VERB", FIN, "danken"), ("Linde", 2, "nsubj", "PROPN", "", "Linde")],
            {"Rat": "obl:arg"}, id="dative object",
        ),
        pytest.param(
            [("Huber", 1, "nsubj", "PROPN", "", "Huber"), ("nannte", 1, "root", "VERB", FIN, "nennen"),
             ("Linde", 1, "obj", "PROPN", "", "Linde"), ("Freund", 1, "obj", "NOUN", MASC, "Freund")],
            {}, id="two accusatives",
        ),
        pytest.param(
            [("Den", 1, "det", "DET", PLUR, "der"), ("Kindern", 2, "obj", "NOUN", PLUR, "Kind"),
             ("half", 2, "root", "VERB", FIN, "helfen"), ("er", 2, "nsubj", "PRON", "", "er")],
            {"Kindern": "obl:arg"}, id="dative plural",
        ),
        pytest.param(
            [("was", 2, "obj", "PRON", "", "was"), ("sie", 2, "obj", "PRON", "", "sie"),
             ("loben", 2, "root", "VERB", FIN, "loben")],
            {"sie": "nsubj"}, id="pronoun beside a relative",
        ),
        pytest.param(
            [("Die", 1, "det", "DET", FEM, "der"), ("Frau", 2, "nsubj", "NOUN", FEM, "Frau"), PRAISED,
             ("das", 4, "det", "DET", "Gender=Neut|Number=Sing", "der"),
             ("Buch", 2, "obj", "NOUN", "Gender=Neut|Number=Sing", "Buch")],
            {}, id="nothing to correct",
        ),
        pytest.param(
            [("Huber", 1, "obj", "PROPN", "", "Huber"), ("gratulierte", 1, "root", "VERB", FIN, "gratulieren"),
             ("der", 4, "det", "DET", MASC, "der"), ("neuen", 4, "amod", "ADJ", "", "neu"),
             ("Ministerin", 1, "nsubj", "NOUN", MASC, "Ministerin")],
            {"Huber": "nsubj", "Ministerin": "obl:arg"}, id="adjective that rules out the nominative",
        ),
        pytest.param(
            [("Huber", 1, "nsubj", "PROPN", "", "Huber"), ("dankte", 1, "root", "VERB", FIN, "danken"),
             ("einer", 3, "det", "DET", FEM, "ein"), ("Kammer", 1, "obj", "NOUN", FEM, "Kammer")],
            {"Kammer": "obl:arg"}, id="article that rules out the accusative",
        ),
        pytest.param(
            [("Ein", 2, "det", "DET", MASC, "ein"), ("neuer", 2, "amod", "ADJ", "", "neu"),
             ("Rat", 3, "obj", "NOUN", MASC, "Rat"), (*PRAISED[:1], 3, *PRAISED[2:]),
             ("altes", 5, "amod", "ADJ", "", "alt"), ("Recht", 3, "nsubj", "NOUN", "Gender=Neut|Number=Sing", "Recht")],
            {"Rat": "nsubj", "Recht": "obj"}, id="adjective that shows the nominative",
        ),
        pytest.param(
            [("Bücher", 2, "nsubj:pass", "NOUN", "Gender=Neut|Number=Plur", "Buch"), ("wurden", 2, "aux:pass", "AUX", FIN, "werden"),
             ("gelobt", 2, "root", "VERB", "VerbForm=Part", "loben")],
            {}, id="passive",
        ),
    ],
)  # fmt: skip
def test_agreement_changes_labels(rows: list[Row], expected: dict[str, str]) -> None:
    assert changed(rows) == expected


def test_the_number_of_the_verb_tells_the_subject_of_two_objects() -> None:
    rows: list[Row] = [
        ("Die", 1, "det", "DET", PLUR, "die"),
        ("Pläne", 2, "obj", "NOUN", PLUR, "Plan"),
        ("nannte", 2, "root", "VERB", FIN + "|Number=Sing", "nennen"),
        ("Holm", 2, "obj", "PROPN", "Number=Sing", "Holm"),
    ]
    mended = tree(*rows)
    assert list(missing_subjects(mended)) == [3]
    assert mended.labels[3] == "nsubj"


def test_the_one_object_before_a_verb_with_a_clause_is_its_subject() -> None:
    rows: list[Row] = [
        ("Dessen", 1, "det", "DET", MASC, "der"),
        ("Sprecher", 2, "obj", "NOUN", MASC, "Sprecher"),
        ("rügte", 2, "root", "VERB", FIN + "|Number=Sing", "rügen"),
        ("dass", 5, "mark", "SCONJ", "", "dass"),
        ("Holm", 5, "nsubj", "PROPN", "", "Holm"),
        ("schwieg", 2, "ccomp", "VERB", FIN, "schweigen"),
    ]
    mended = tree(*rows)
    assert list(missing_subjects(mended)) == [1]
    assert mended.labels[1] == "nsubj"


def test_of_two_subjects_what_is_given_in_words_is_none() -> None:
    rows: list[Row] = [
        ("Kritik", 1, "nsubj", "NOUN", FEM, "Kritik"),
        ("steckte", 1, "root", "VERB", FIN, "einstecken"),
        ("Bürgermeister", 1, "nsubj", "NOUN", MASC, "Bürgermeister"),
    ]
    mended = tree(*rows)
    assert list(by_case(mended)) == [0]
    assert (mended.labels[0], mended.labels[2]) == ("obj", "nsubj")


def test_a_passive_has_no_accusative() -> None:
    rows: list[Row] = [
        ("Den", 1, "det", "DET", MASC, "der"),
        ("Nachbarn", 3, "nsubj:pass", "NOUN", MASC, "Nachbar"),
        ("wurde", 3, "aux:pass", "AUX", FIN, "werden"),
        ("gedroht", 3, "root", "VERB", "", "drohen"),
    ]
    mended = tree(*rows)
    assert list(by_case(mended)) == [1]
    assert mended.labels[1] == "obl:arg"


def test_two_titles_under_one_article_are_one_person() -> None:
    rows: list[Row] = [
        ("Der", 1, "det", "DET", MASC, "der"),
        ("Rat", 4, "obj", "NOUN", MASC, "Rat"),
        ("und", 3, "cc", "CCONJ", "", "und"),
        ("Senator", 1, "conj", "NOUN", MASC, "Senator"),
        ("lobte", 4, "root", "VERB", FIN + "|Number=Sing", "loben"),
        ("Pläne", 4, "obj", "NOUN", PLUR, "Plan"),
    ]
    mended = tree(*rows)
    assert list(missing_subjects(mended)) == [1]


def test_of_two_objects_the_person_in_front_is_the_subject() -> None:
    mended = tree(
        ("Dessen", 1, "det", "DET", "", "der"),
        ("Vorsitzende", 3, "obj", "NOUN", FEM, "Vorsitzende"),
        ("Holm", 1, "appos", "PROPN", "", "Holm"),
        ("nannte", 3, "root", "VERB", FIN, "nennen"),
        ("das", 5, "det", "DET", NEUT, "der"),
        ("Vorgehen", 3, "obj", "NOUN", NEUT, "Vorgehen"),
        names=((2, 3, "PER"),),
    )
    assert list(missing_subjects(mended)) == [1]


def test_the_subject_of_a_perfect_with_haben_acts() -> None:
    mended = tree(
        ("Der", 1, "det", "DET", MASC, "der"),
        ("Kassier", 4, "nsubj:pass", "NOUN", MASC, "Kassier"),
        ("hat", 4, "aux", "AUX", FIN, "haben"),
        ("Geld", 4, "obj", "NOUN", NEUT, "Geld"),
        ("genommen", 4, "root", "VERB", "VerbForm=Part", "nehmen"),
    )
    assert list(subjects_of_perfects(mended)) == [1]
    assert mended.labels[1] == "nsubj"


def test_a_passive_keeps_its_subject() -> None:
    mended = tree(
        ("Geld", 2, "nsubj:pass", "NOUN", NEUT, "Geld"),
        ("ist", 2, "aux:pass", "AUX", FIN, "sein"),
        ("geflossen", 2, "root", "VERB", "VerbForm=Part", "fließen"),
        ("und", 4, "cc", "CCONJ", "", "und"),
        ("gefehlt", 2, "conj", "VERB", "VerbForm=Part", "fehlen"),
        ("hat", 4, "aux", "AUX", FIN, "haben"),
    )
    assert not list(subjects_of_perfects(mended))


def asked(verb: str) -> Tree:
    """ "Darum VERB die Kammer die Länder, Reis zu liefern", the Länder hung on the infinitive."""
    rows: list[Row] = [
        ("Darum", 1, "advmod", "ADV", "", "darum"),
        (verb, 1, "root", "VERB", FIN, verb),
        ("die", 3, "det", "DET", "", "der"),
        ("Kammer", 1, "nsubj", "NOUN", FEM, "Kammer"),
        ("die", 5, "det", "DET", "", "der"),
        ("Länder", 9, "obj", "NOUN", PLUR, "Land"),
        (",", 9, "punct", "PUNCT", "", ","),
        ("Reis", 9, "obj", "NOUN", MASC, "Reis"),
        ("zu", 9, "mark", "PART", "", "zu"),
        ("liefern", 1, "xcomp", "VERB", "VerbForm=Inf", "liefern"),
    ]
    return tree(*rows)


def test_an_object_before_the_comma_is_that_of_the_verb_that_asks() -> None:
    mended = asked("bitten")
    assert list(objects_before_a_comma(mended)) == [5]
    assert mended.heads[5] == 1


def test_other_verbs_leave_it_to_the_infinitive() -> None:
    assert not list(objects_before_a_comma(asked("planen")))


def addressed(verb: str, number: str) -> Tree:
    """ "Berg VERB Sie", the second word taken for the subject."""
    return tree(
        ("Berg", 1, "obl:arg", "PROPN", "Number=Sing", "Berg"),
        (verb, 1, "root", "VERB", f"{FIN}|Number={number}", "loben"),
        ("Sie", 1, "nsubj", "PRON", "", "sie"),
    )


def test_who_is_addressed_does_not_act_beside_a_verb_in_the_singular() -> None:
    mended = addressed("lobt", "Sing")
    assert list(polite_objects(mended)) == [2, 0]
    assert mended.labels == ["nsubj", "root", "obj"]


def test_she_who_acts_behind_a_colon_is_not_addressed() -> None:
    mended = tree(
        (":", 2, "punct", "PUNCT", "", ":"),
        ("Sie", 2, "nsubj", "PRON", "", "sie"),
        ("lobt", 2, "root", "VERB", f"{FIN}|Number=Sing", "loben"),
        ("Berg", 2, "obj", "PROPN", "Number=Sing", "Berg"),
    )
    assert list(polite_objects(mended)) == []


def test_who_is_addressed_acts_beside_one_in_the_plural() -> None:
    assert list(polite_objects(addressed("loben", "Plur"))) == []


@pytest.mark.parametrize(("case", "label"), [("", "nsubj"), ("laut", "obl")], ids=["bare", "behind a preposition"])
def test_a_bare_name_in_a_relative_clause_without_anybody_acts(case: str, label: str) -> None:
    made = tree(
        ("Abt", 0, "root", "NOUN", "", "Abt"),
        ("mit", 2, "case", "ADP", "", "mit"),
        ("dem", 5, "obl", "PRON", "PronType=Rel", "der"),
        (case or "einst", 4, "case" if case else "advmod", "ADP", "", case),
        ("Linde", 5, "obl", "PROPN", "", "Linde"),
        ("sprach", 0, "acl:relcl", "VERB", FIN, "sprechen"),
        names=((4, 5, "PER"),),
    )
    list(missing_subjects(made))
    assert made.labels[4] == label


def test_whoever_stands_before_the_finite_verb_is_the_subject_of_what_somebody_says() -> None:
    """ "Huber habe Linde gelobt", both taken for objects."""
    mended = tree(
        ("Huber", 3, "obl:arg", "PROPN", "Number=Sing", "Huber"),
        ("habe", 3, "aux", "AUX", "Number=Sing|VerbForm=Fin", "haben"),
        ("Linde", 3, "obj", "PROPN", "Number=Sing", "Linde"),
        ("gelobt", 3, "root", "VERB", "VerbForm=Part", "loben"),
    )
    assert list(missing_subjects(mended)) == [0]
    assert mended.labels[0] == "nsubj"
