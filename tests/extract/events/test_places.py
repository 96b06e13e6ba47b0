"""Where people come together may stand beside the verb that tells it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Rom führt Ida Lund am Dienstag Gespräche mit Bo Holm.", "Rom"),
        ("In Riga steht ein Gespräch von Ida Lund mit Bo Holm auf dem Programm.", "Riga"),
        ("In Rom lobte Ida Lund das Treffen mit Bo Holm.", None),
        ("In Rom telefonierte Ida Lund mit Bo Holm.", None),
        ("Ida Lund und Bo Holm berieten am Montag über die Unruhen in Serbien.", None),
        ("Ida Lund sprach in Riga mit Bo Holm über die Lage der Bauern in Spanien.", "Riga"),
        ("Ida Lund beriet mit Bo Holm in Riga über den Streit in Mali.", "Riga"),
    ],
    ids=[
        "a verb that carries the noun",
        "a programme",
        "a meeting that is praised",
        "a call",
        "what is talked about",
        "its owner",
        "both",
    ],
)
def test_the_place_of_the_clause_is_that_of_the_meeting_it_tells(
    text: str, place: str | None, nlp: Language, extractor: Extractor
) -> None:
    found = extractor(Article("test", text, "-"), nlp(text))
    places = {
        found.mentions[each.place].text if each.place is not None else None
        for each in found.statements
        if each.relation in ("Meeting", "Call")
    }
    assert places <= {place}
