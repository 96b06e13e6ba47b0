"""German names without their genitive, phrases without their declension."""

from __future__ import annotations

import pytest

from kg.language.de.names import stem, without_genitive


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lindes", "Linde"),
        ("Marx’", "Marx"),
        ("Anna's", "Anna"),
        ("Weiss", None),
        ("OAS", None),
        ("Els", None),
        ("Linde", None),
        ("’", None),
    ],
)
def test_names_lose_their_genitive(name: str, expected: str | None) -> None:
    assert without_genitive(name) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("weisses haus", "weissen hauses"), ("gelber fluss", "gelben flusses"), ("bauernbund", "bauernbundes")],
)
def test_names_agree_in_any_case(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_names_keep_four_letters_of_a_word() -> None:
    assert stem("rote rosen") == "rote rose"
