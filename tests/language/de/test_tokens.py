"""Where tokens begin and end: Universal Dependencies on the surface, one case per convention."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotate.tokenizer import GermanTokenizer
from kg.language.de.tokens import token_spans

TOKENIZER = GermanTokenizer(spacy.blank("de").vocab)

CASES = {
    "full stop": ("Die Ministerin kam.", "Die|Ministerin|kam|."),
    "union with a stop": ("Die Ver.di und die Ver.di-Chefin.", "Die|Ver.di|und|die|Ver.di-Chefin|."),
    "contraction": ("Er fuhr zum Bahnhof im Tal.", "Er|fuhr|zum|Bahnhof|im|Tal|."),
    "hyphen": ("Der Ex-US-Botschafter kam.", "Der|Ex-US-Botschafter|kam|."),
    "hyphen at the end": ("Bundes- und Landtag", "Bundes-|und|Landtag"),
    "hyphen in front": ("Ein- und -ausfuhr", "Ein-|und|-ausfuhr"),
    "dash": ("Graz – die Stadt – wächst", "Graz|–|die|Stadt|–|wächst"),
    "low quotation marks": ("„Nein“, sagte sie.", "„|Nein|“|,|sagte|sie|."),
    "single quotation marks": ("Er rief ‚Halt‘.", "Er|rief|‚|Halt|‘|."),
    "guillemets": ("»Nein«, sagte er.", "»|Nein|«|,|sagte|er|."),
    "straight quotation marks": ('"Nein", sagte er.', '"|Nein|"|,|sagte|er|.'),
    "abbreviation": ("Dr. Huber und Prof. Lang bzw. Frau Ost", "Dr.|Huber|und|Prof.|Lang|bzw.|Frau|Ost"),
    "spaced abbreviation": ("z. B. Milch", "z.|B.|Milch"),
    "close abbreviation": ("z.B. Milch u.a. Käse", "z.B.|Milch|u.a.|Käse"),
    "country": ("Die U.S. Army kam.", "Die|U.S.|Army|kam|."),
    "number": ("Nr. 7 und St. Gallen", "Nr.|7|und|St.|Gallen"),
    "word or abbreviation": ("Abs. 5 und dieser Art. Danach", "Abs.|5|und|dieser|Art|.|Danach"),
    "date": ("am 21. Januar 2024.", "am|21.|Januar|2024|."),
    "year at the end": ("Das war 2014. Januar folgte.", "Das|war|2014|.|Januar|folgte|."),
    "ordinal": ("zum 20. Parteitag der Gruppe", "zum|20.|Parteitag|der|Gruppe"),
    "ordinal after a possessive": ("für seine 20. Sitzung", "für|seine|20.|Sitzung"),
    "ordinal after an adjective": ("des in Wesel stationierten 3. Bataillons", "des|in|Wesel|stationierten|3.|Bataillons"),
    "number after an adjective": ("Es kamen die letzten 20. Danach", "Es|kamen|die|letzten|20|.|Danach"),
    "ordinal before small letter": ("der 3. große Erfolg", "der|3.|große|Erfolg"),
    "day at the end": ("Sie kam am 21. Der Gast ging.", "Sie|kam|am|21|.|Der|Gast|ging|."),
    "roman numeral": ("Papst Pius XII. sprach.", "Papst|Pius|XII.|sprach|."),
    "initial": ("Anna B. Huber lachte.", "Anna|B.|Huber|lachte|."),
    "initial behind a first name": ("Hans-J. Berg sang.", "Hans-J.|Berg|sang|."),
    "letter at the end": ("Sie fuhr mit der Linie-C. Das gefiel Hans-J. Das war klug.", "Sie|fuhr|mit|der|Linie-C|.|Das|gefiel|Hans-J|.|Das|war|klug|."),
    "two initials": ("H.-J. Berg sang.", "H.-J.|Berg|sang|."),
    "anonymous name": ("Stefan K. gestand.", "Stefan|K.|gestand|."),
    "time and decimals": ("um 18:30 Uhr, 3,5 Prozent, 10.000 Euro", "um|18:30|Uhr|,|3,5|Prozent|,|10.000|Euro"),
    "percent sign": ("10% und 20 %", "10|%|und|20|%"),
    "number with hyphen": ("die 25-jährige Frau", "die|25-jährige|Frau"),
    "apostrophe of a pronoun": ("Sie weiß's", "Sie|weiß|'s"),
    "apostrophe of a genitive": ("Grass' Roman, Addison's Haus", "Grass'|Roman|,|Addison's|Haus"),
    "apostrophe in a name": ("Frau O’Neill sang.", "Frau|O’Neill|sang|."),
    "ellipsis": ("Und dann … oder ...", "Und|dann|…|oder|..."),
    "slash": ("die Stadt/Land-Frage", "die|Stadt|/|Land-Frage"),
    "brackets": ("Huber (SPÖ) kam.", "Huber|(|SPÖ|)|kam|."),
    "gender": ("Lehrer*innen und Bürger:innen", "Lehrer*innen|und|Bürger:innen"),
    "address": ("Mehr: https://example.org/a?b=1.", "Mehr|:|https://example.org/a?b=1|."),
    "mail": ("an anna@example.org, bitte", "an|anna@example.org|,|bitte"),
    "domain": ("laut zeitung.de ist", "laut|zeitung.de|ist"),
    "missing space": ("Er kam.Sie ging.", "Er|kam|.|Sie|ging|."),
    "exclamation marks": ("Halt!!", "Halt|!|!"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_tokens_follow_convention(text: str, expected: str) -> None:
    assert "|".join(text[start:end] for start, end in token_spans(text)) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ja  nein", ["Ja", " ", "nein"], id="two spaces"),
        pytest.param(" Ja", [" ", "Ja"], id="space in front"),
        pytest.param("Ja\n\nNein ", ["Ja", "\n\n", "Nein"], id="empty line"),
        pytest.param("Ja \n Nein", ["Ja", "\n", "Nein"], id="space around a line break"),
        pytest.param("Ja\u00a0nein", ["Ja", "\u00a0", "nein"], id="no-break space"),
    ],
)
def test_tokens_keep_white_space(text: str, words: list[str]) -> None:
    doc = TOKENIZER(text)
    assert [token.text for token in doc] == words
    assert doc.text == text


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_tokens_lose_no_character(text: str) -> None:
    assert TOKENIZER(text).text == text


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="aÄ.„“'’ -\n1I,:!?s\u200b", max_size=40))
def test_tokens_lose_no_character_of_german_punctuation(text: str) -> None:
    assert TOKENIZER(text).text == text
