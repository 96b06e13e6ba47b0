"""In an interview whoever is asked says "ich" in the answers, and is addressed in the questions."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article

QUESTIONS = (
    "Frau Lind, der Küster hat Sie gelobt. Freut Sie das?",
    "Und Ihre Kammer?",
    "Treffen Sie ihn bald?",
)
ANSWERS = ("Ja. Ich lobe ihn auch.", "Wir loben den Abt.", "Ich treffe ihn morgen.")


def who_is_meant(text: str, nlp: Language, extractor: Extractor) -> dict[str, str | None]:
    """Pronoun → whoever says it, or is meant by it."""
    mentions = extractor(Article("test", text, "-"), nlp(text)).mentions
    said = {m.text: m.antecedent if m.speaker is None else m.speaker for m in mentions if m.form.name == "PRONOUN"}
    return {word: mentions[who].name if who is not None else None for word, who in said.items()}


def interview(questions: tuple[str, ...] = QUESTIONS, asks: str = "", answers: str = "") -> str:
    pairs = zip(questions, ANSWERS, strict=False)
    return "\n\n".join(("Das Gespräch", *(f"{asks}{q}\n\n{answers}{a}" for q, a in pairs)))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (interview(), True),
        (interview(QUESTIONS[:2], "Frage: ", "Antwort: "), True),
        (interview(QUESTIONS[:2], "MURPOST: "), True),
        (interview(QUESTIONS[:2]), False),
        (interview(("Frau Ministerin, der Küster hat Sie gelobt?", *QUESTIONS[1:])), False),
        (interview((QUESTIONS[0], "Herr Berg, und Sie?", QUESTIONS[2])), False),
    ],
    ids=["bare", "labels", "paper", "too few", "no name", "two people"],
)
def test_who_is_asked_is_meant_where_one_person_is_asked_often(
    text: str, meant: bool, nlp: Language, extractor: Extractor
) -> None:
    found = who_is_meant(text, nlp, extractor)
    assert found["Ich"] == ("Lind" if meant else None)
    assert found["Sie"] == ("Lind" if meant else None)


def test_who_is_named_before_an_answer_says_it(nlp: Language, extractor: Extractor) -> None:
    found = who_is_meant(interview(answers="Eva Lind: "), nlp, extractor)
    assert found["Wir"] == "Eva Lind"
