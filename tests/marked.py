"""Marked sentences: "[agent: Xi] traf [target: Putin]." → the text and what fills each role."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"\[(\w+): ([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its marks; ``roles`` in order of the text, offsets in characters."""

    text: str
    roles: tuple[tuple[str, str, int], ...]  #: role, words, where they start

    def words(self, role: str) -> list[str]:
        """The words marked with a role."""
        return [words for name, words, _ in self.roles if name == role]


def read_marked(text: str) -> Marked:
    """Take the marks out of a sentence; raises ValueError when one is not closed, nested or without role."""
    plain: list[str] = []
    roles = []
    length = end = 0
    for mark in _MARK.finditer(text):
        before = text[end : mark.start()]
        plain += [before, mark[2]]
        roles.append((mark[1], mark[2], length + len(before)))
        length += len(before) + len(mark[2])
        end = mark.end()
    plain.append(text[end:])
    found = "".join(plain)
    if "[" in found or "]" in found:
        raise ValueError(f"a mark is not closed, nested or without role: {text!r}")
    return Marked(found, tuple(roles))
