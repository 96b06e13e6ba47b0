"""Text whose line breaks only wrap it."""

from __future__ import annotations

from kg.language.wrapping import is_wrapped, unwrapped

LINES = [
    "Der Gemeinderat von Lindau hat am Montag nach langer Beratung",
    "Einigkeit über den neuen Haushalt erzielt, der im kommenden",
    "Jahr gelten soll. Die Bürgermeisterin zeigte sich sehr froh",
    "und dankte allen Mitgliedern des Rates für ihre Geduld.",
    "Foto: Hafenblatt",
]


def test_breaks_inside_sentences_become_blanks_and_no_character_moves() -> None:
    text = "\n".join(LINES)
    assert unwrapped(text) == " ".join(LINES[:4]) + "\n" + LINES[4]
    assert len(unwrapped(text)) == len(text)


def test_the_headline_stays_a_line_of_its_own() -> None:
    headline = "Der Gemeinderat von Lindau dankt der Bürgermeisterin sehr"
    text = "\n".join([headline, *LINES])
    assert unwrapped(text, len(headline)).startswith(headline + "\n")


def test_paragraphs_and_short_lines_are_no_wrapped_text() -> None:
    for text in ("\n\n".join(LINES), "Der Rat\ntagte\nam Montag\nin Lindau", ""):
        assert unwrapped(text) == text


def test_decorated_headings_are_no_wrapped_text() -> None:
    heading = "+++ 9.15 Uhr: Der Hafenrat berät in Emden über die Fähre +++"
    assert not is_wrapped("\n".join([heading, "Ein langer Satz über die Fähre und den Rat."] * 3))
