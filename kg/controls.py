"""Control and direction characters of articles and addresses, written out: nothing that people read holds them."""

from __future__ import annotations

import re

#: what steers a terminal or turns the order of letters around in it, or in a browser
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """The text with these characters written out as Python writes them; tabs and line ends stay."""
    return _CONTROLS.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
