"""What the network sees of a token."""

from __future__ import annotations

import pytest

from kg.annotate.words import MAX_LETTERS, clean, network_token


@pytest.mark.parametrize(
    ("word", "superlative", "parts", "heads"),
    [
        pytest.param("zum", False, ["zu", "dem"], (0,), id="contraction"),
        pytest.param("Im", False, ["In", "dem"], (0,), id="contraction at the beginning"),
        pytest.param("am", True, ["am"], (0,), id="superlative"),
        pytest.param("am", False, ["an", "dem"], (0,), id="no superlative"),
        pytest.param("IM", False, ["IM"], (0,), id="capitals"),
        pytest.param("US-Firma", False, ["US", "-", "Firma"], (0, 2), id="compound"),
        pytest.param("Land-", False, ["Land", "-"], (0,), id="hyphen at the end"),
        pytest.param("-frage", False, ["-frage"], (0,), id="hyphen in front"),
        pytest.param("2013-2014", False, ["2013-2014"], (0,), id="years"),
        pytest.param("a-b-c-d-e-f", False, ["a-b-c-d-e-f"], (0,), id="too many hyphens"),
        pytest.param("–", False, ["–"], (0,), id="dash"),
        pytest.param("-", False, ["–"], (0,), id="hyphen that stands alone, as behind an agency"),
        pytest.param("x" * 1000, False, ["x" * MAX_LETTERS], (0,), id="endless"),
        pytest.param("\u200b", False, ["\ufffd"], (0,), id="nothing visible"),
    ],
)
def test_words_parts(word: str, superlative: bool, parts: list[str], heads: tuple[int, ...]) -> None:
    token = network_token(word, True, superlative)
    assert [part.text for part in token.parts] == parts
    assert token.heads == heads
    assert [part.space for part in token.parts] == [True] + [False] * (len(parts) - 1)


def test_words_are_cleaned_of_invisible_characters() -> None:
    assert clean("Lin\u00addau\u200b\x00’s") == "Lindau's"
