"""Text whose line breaks only wrap it, as mails and plain text exports have them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

_LONG, _LONGEST = 45, 130  #: characters of a line that is full
_FEWEST = 3  #: pairs of lines that show it
_MOST = 0.6  #: share of them that go on in the next line
#: how lines end behind which something else may begin; decorated headings
_LAST = '.!?:“”"»+*=|'


def is_wrapped(text: str) -> bool:
    """Whether line breaks only wrap the text: most lines are long, of like length and end within a sentence."""
    lines = [line.rstrip() for line in text.split("\n")]
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    if len(pairs) < _FEWEST:
        return False
    return sum(_goes_on(a) for a, _ in pairs) >= _MOST * len(pairs)


def unwrapped(text: str, first: int = 0) -> str:
    """The text with a blank for each break inside a sentence, of the same length; ``first``: where its title ends."""
    return "".join(_joined(text, first)) if is_wrapped(text) else text


def _joined(text: str, first: int) -> Iterator[str]:
    start = 0
    for line, following in pairwise([*text.split("\n"), ""]):
        start += len(line) + 1
        yield line
        if start <= len(text):
            inside = start > first + 1 and bool(following.strip()) and _goes_on(line.rstrip())
            yield " " if inside else "\n"


def _goes_on(line: str) -> bool:
    return _LONG <= len(line) <= _LONGEST and line[-1] not in _LAST
