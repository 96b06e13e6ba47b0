"""Who alone did it, what was done even less, and what hangs on an auxiliary, on trees made by hand."""

from __future__ import annotations

from kg.language.de.repairs.exceptions import dependents_of_auxiliaries, let_alone, nobody_but
from tests.language.de.repairs.trees import FIN, tree


def test_whom_nobody_leaves_over_acts() -> None:
    made = tree(
        ("Außer", 1, "case", "ADP", "", "außer"),
        ("Holm", 2, "obl", "PROPN", "", "Holm"),
        ("lobte", 2, "root", "VERB", FIN, "loben"),
        ("niemand", 2, "nsubj", "PRON", "", "niemand"),
        ("Rom", 2, "obj", "PROPN", "", "Rom"),
    )
    assert list(nobody_but(made)) == [1]
    assert (made.labels[1], made.labels[3]) == ("nsubj", "dep")


def test_nobody_stays_where_none_is_left_over() -> None:
    made = tree(
        ("Mit", 1, "case", "ADP", "", "mit"),
        ("Holm", 2, "obl", "PROPN", "", "Holm"),
        ("sprach", 2, "root", "VERB", FIN, "sprechen"),
        ("niemand", 2, "nsubj", "PRON", "", "niemand"),
    )
    assert list(nobody_but(made)) == []


def test_geschweige_joins_what_is_denied_as_well() -> None:
    made = tree(
        ("gelobt", 0, "root", "VERB", "", "loben"),
        ("geschweige", 3, "advmod", "ADJ", "", "geschweige"),
        ("denn", 3, "advmod", "ADV", "", "denn"),
        ("besucht", 0, "conj", "VERB", "", "besuchen"),
    )
    assert list(let_alone(made)) == [1]
    assert made.labels[1] == "cc"


def test_a_participle_in_front_has_what_hangs_on_its_auxiliary() -> None:
    made = tree(
        ("Besucht", 0, "root", "VERB", "VerbForm=Part", "besuchen"),
        ("hat", 0, "aux", "AUX", FIN, "haben"),
        ("Holm", 0, "nsubj", "PROPN", "", "Holm"),
        ("Rom", 1, "obj", "PROPN", "", "Rom"),
    )
    assert list(dependents_of_auxiliaries(made)) == [3]
    assert made.heads[3] == 0


def test_a_participle_in_front_is_no_subject_of_its_auxiliary() -> None:
    made = tree(
        ("Besucht", 1, "nsubj", "VERB", "VerbForm=Part", "besuchen"),
        ("hat", 1, "root", "VERB", FIN, "haben"),
        ("Holm", 1, "nsubj", "PROPN", "", "Holm"),
        ("Rom", 1, "obj", "PROPN", "", "Rom"),
    )
    assert list(dependents_of_auxiliaries(made)) == [0, 2, 3]
    assert (made.heads, made.labels[:2]) == ([0, 0, 0, 0], ["root", "aux"])
