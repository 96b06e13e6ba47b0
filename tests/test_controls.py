"""Characters that steer a terminal or turn letters around are written out; all others stay."""

from __future__ import annotations

import pytest

from kg.controls import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mHaldor", "\\x1b[31mHaldor"),
        ("a\x00b\x9bc\rd", "a\\x00b\\x9bc\\rd"),
        ("\u202eab\u2066", "\\u202eab\\u2066"),
        ("Grüße\t– „so“\n😀", "Grüße\t– „so“\n😀"),
    ],
)
def test_control_and_direction_characters_are_written_out(text: str, shown: str) -> None:
    assert printable(text) == shown
