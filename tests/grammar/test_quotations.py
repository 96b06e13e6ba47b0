"""Quotations are found in all styles."""

from __future__ import annotations

import pytest

from kg.grammar.quotations import quotations

STYLES = [
    ("German", "Er sagte : „ Das reicht “ .", ["Das reicht"]),
    ("German with English close", "Er sagte : „ Das reicht ” .", ["Das reicht"]),
    ("English", "Er sagte : “ Das reicht ” .", ["Das reicht"]),
    ("straight", 'Er sagte : " Das reicht " .', ["Das reicht"]),
    ("French", "Er sagte : « Das reicht » .", ["Das reicht"]),
    ("German guillemets", "Er sagte : » Das reicht « .", ["Das reicht"]),
    ("single", "Er sagte : ‚ Das reicht ‘ .", ["Das reicht"]),
    ("two", "„ Ja “ , sagte er , „ gern “ .", ["Ja", "gern"]),
    ("nested", "„ Er sagte ‚ nein ‘ und ging “ .", ["Er sagte ‚ nein ‘ und ging"]),
    ("never closed", "Er sagte : „ Das reicht .", ["Das reicht ."]),
    ("never closed before a paragraph", "„ Das reicht . \n\n Er ging .", ["Das reicht ."]),
    ("paragraphs with marks of their own", "„ Das reicht . \n\n „ Ich gehe . “", ["Das reicht .", "Ich gehe ."]),
    ("empty", "Er sagte : „ “ .", []),
    ("none", "Er ging .", []),
]


@pytest.mark.parametrize(("_style", "words", "expected"), STYLES, ids=[row[0] for row in STYLES])
def test_a_quotation_is_found_without_its_marks(_style: str, words: str, expected: list[str]) -> None:
    parts = words.split(" ")
    found = [" ".join(parts[span.start : span.end]).strip() for span in quotations(parts)]
    assert found == expected


def test_an_apostrophe_turns_no_quotation_inside_out() -> None:
    words = ["Sie", "sagt", "’s", "laut", ":", "Er", "sei", "ein", "„", "Zauderer", "“", "."]
    assert [words[found.start : found.end] for found in quotations(words)] == [["Zauderer"]]
