from __future__ import annotations

import pytest

from kg.read.clean import clean


@pytest.mark.parametrize(
    ("text", "cleaned", "notes"),
    [
        pytest.param("a\r\nb\rc", "a\nb\nc", (), id="line ends"),
        pytest.param("a\x00b", "a b", ("1 control character read as space",), id="NUL"),
        pytest.param(
            "a\x1b\x07b\tc", "a  b\tc", ("2 control characters read as space",), id="escape and bell, tab stays"
        ),
        pytest.param("a\ud800b", "a\ufffdb", ("1 half character (lone surrogate) read as U+FFFD",), id="surrogate"),
        pytest.param(
            "Bundes\u00adkanzler\u200b",
            "Bundeskanzler",
            ("2 invisible characters (soft hyphen, zero-width space) left out",),
            id="soft hyphen",
        ),
        pytest.param(
            "Mu\u0308ller",
            "Müller",
            ("letters with separate accents joined (Unicode NFC); offsets count the joined text",),
            id="separate accents",
        ),
        pytest.param("Zürich, „Straße“ – 5\u00a0€", "Zürich, „Straße“ – 5\u00a0€", (), id="nothing to mend"),
    ],
)
def test_clean_mends_what_stores_refuse_and_says_so(text: str, cleaned: str, notes: tuple[str, ...]) -> None:
    assert clean(text) == (cleaned, notes)
