"""A sentence read in parts: what is inserted in it by itself, the rest as one clause."""

from __future__ import annotations

import pytest

from kg.annotate.analyser import Analyser, open_analyser
from kg.annotate.draft import Analysed
from kg.annotate.insertions import join, parted
from kg.grammar.parse import Parse
from kg.language.repair import APPOSED, INSERTED, LOOSE, Insertion
from kg.model import Article
from tests.language.de.repairs.trees import FIN, tree


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return open_analyser()


def parse_of(analyser: Analyser, text: str) -> Parse:
    return analyser.whole([Article("a", text, "-")])[0]


def test_the_clause_comes_first_and_white_space_stays_out() -> None:
    words = [10, 11, 13, 14, 16, 17]  # 12 and 15 are white space
    assert parted(words, 10, [Insertion(2, 6, INSERTED)]) == [[10, 11, 16, 17], [13, 14]]


@pytest.mark.parametrize("inserted", ["so ein Sprecher", "wie es hieß", "berichtet die Post", "obwohl er fehlte"])
def test_a_verb_keeps_its_object_behind_what_is_inserted(analyser: Analyser, inserted: str) -> None:
    parse = parse_of(analyser, f"Der Landrat kritisierte, {inserted}, den Abt.")
    abbot = parse.words.index("Abt")
    assert (parse.dep[abbot], parse.words[parse.heads[abbot]]) == ("obj", "kritisierte")


def test_marks_and_words_of_an_insertion_hang_on_its_own_head(analyser: Analyser) -> None:
    parse = parse_of(analyser, "Der Landrat kritisierte, so ein Sprecher, den Abt.")
    speaker = parse.words.index("Sprecher")
    assert (parse.dep[speaker], parse.words[parse.heads[speaker]]) == (INSERTED, "kritisierte")
    assert [parse.heads[i] for i, word in enumerate(parse.words) if word == ","] == [speaker, speaker]


def test_names_on_both_sides_stay_two(analyser: Analyser) -> None:
    parse = parse_of(analyser, "Am Montag kritisierte Arp, so ein Sprecher, Berg.")
    assert {parse.words[start:end] for start, end, _ in parse.entities} >= {("Arp",), ("Berg",)}


def test_last_names_with_particles_are_read_in_the_same_parts(analyser: Analyser) -> None:
    parse = parse_of(analyser, "Ursula von der Leyen kam. Am Montag traf von der Leyen, so ein Sprecher, den Abt.")
    abbot = parse.words.index("Abt")
    assert (parse.dep[abbot], parse.words[parse.heads[abbot]]) == ("obj", "traf")


def test_a_loose_phrase_is_what_it_is_found_to_be() -> None:
    made = tree(
        ("Ada", 1, "nsubj", "PROPN", "", "Ada"),
        ("traf", 1, "root", "VERB", FIN, "treffen"),
        (",", 4, "punct", "PUNCT", "", ","),
        ("mit", 4, "case", "ADP", "", "mit"),
        ("Bo", 1, "parataxis", "PROPN", "", "Bo"),
        (",", 4, "punct", "PUNCT", "", ","),
        ("Cy", 1, "obj", "PROPN", "", "Cy"),
    )
    join(Analysed(0, made, []), [Insertion(2, 6, LOOSE)])
    assert made.labels[4] == "obl"


def test_an_apposition_hangs_on_the_head_of_the_name_before_it() -> None:
    made = tree(
        ("Heute", 1, "advmod", "ADV", "", "heute"),
        ("traf", 1, "root", "VERB", FIN, "treffen"),
        ("Ada", 1, "nsubj", "PROPN", "", "Ada"),
        ("Arp", 2, "flat", "PROPN", "", "Arp"),
        (",", 5, "punct", "PUNCT", "", ","),
        ("Wirtin", 1, "parataxis", "NOUN", "", "Wirtin"),
        (",", 5, "punct", "PUNCT", "", ","),
        ("Cy", 1, "obj", "PROPN", "", "Cy"),
    )
    join(Analysed(0, made, []), [Insertion(4, 7, APPOSED)])
    assert (made.heads[5], made.labels[5]) == (2, "appos")
