"""Articles in other languages are left out and named as such; German ones never are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.reading import read_one


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "English",
            "The minister has met the head of the party in the capital, and they talked about the plans for the port.",
        ),
        (
            "French",
            "La ministre est arrivée dans la ville pour une visite avec les députés, et ses collègues sont restés sur le port.",
        ),
        (
            "Dutch",
            "De minister heeft het plan van de partij niet gelezen en dat is ook voor een deel van het land niet goed.",
        ),
        (
            "Spanish",
            "La ministra viajó por el país para ver los puertos, pero sus colegas no fueron con ella y el viaje fue largo para los dos.",
        ),
    ],
)
def test_foreign_article_is_named_as_such(tmp_path: Path, language: str, text: str) -> None:
    reading = read_one(tmp_path, "a.txt", text * 2)
    assert reading.problems == (
        f"a.txt: reads as {language}, not as German\n  Leave it out, or give a translation: only German is read.",
    )


@pytest.mark.parametrize(
    "text",
    [
        'Der Minister sagte: "The plan has been read by the people of this town, and they are with us." Das war alles, und er ging.',
        "The Who, Of Mice and Men und Rage Against the Machine treten auf.",
        "Trump: Make America great again!",
        "12:30 Kiel 3 1 2",
    ],
)
def test_german_article_with_foreign_words_is_read(tmp_path: Path, text: str) -> None:
    assert read_one(tmp_path, "a.txt", text).article.text == text
