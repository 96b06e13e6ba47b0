"""Find where sentences begin: by full stops, quotation marks and lines.

Rules rather than a trained head: lines, headlines and page residue are facts of the article that no treebank shows. A
sentence inside a quotation is a sentence of its own; "„Halt!“, rief er." is one. A line break ends a sentence unless
the lines are wrapped text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from kg.language.contract import MAX_TOKENS
from kg.language.de.data import words as german_words
from kg.language.de.tokens import abbreviations
from kg.language.wrapping import is_wrapped

_TERMINAL = frozenset({".", "!", "?", "…", "...", "....", ".."})
_CLOSERS = frozenset(")]}")
_QUOTES = frozenset("\"„“”‟«»‹›'‚‘’") | {"''", "``"}
#: a day in figures whose last full stop is a token of its own
_DAY = re.compile(r"[0-3]?\d\.[01]?\d")
#: what tickers put between their items: "+++ Eilmeldung +++ Der Rat …"
_SEPARATORS = dict.fromkeys("/+", 2) | dict.fromkeys("*=#~•", 3)  #: signs, and how many at least make a separator
#: what sites put behind a text, and the kinds of signs that pictographs are
_TAG, _PICTURES = re.compile(r"[#@]\w|https?://"), frozenset({"So", "Sk"})
_LONGEST_RUN = 6  #: signs of a separator
_SHORTEST_ADDRESS, _LONGEST_ADDRESS = 3, 7  #: words of "Frau Arp," with its comma, and of a longer one
_NEVER_FIRST = frozenset({",", ";", ":", ")", "]", "}", "%"})


@dataclass(frozen=True, slots=True)
class _Word:
    """A token that is not white space, with what surrounds it."""

    text: str
    lines: int  #: line breaks before it
    wide: bool  #: two or more spaces before it, on the same line
    gap: bool  #: white space or the beginning of the text before it
    tail: bool  #: white space or the end of the text after it

    @property
    def opens(self) -> bool:
        return self.gap and not self.tail

    @property
    def starts_lower(self) -> bool:
        return self.text[0].islower() and not self.text[1:2].isupper()


def _opening(words: Sequence[_Word], i: int) -> bool:
    """Whether the quotation mark ``words[i]`` opens: it clings to the next word only."""
    word = words[i]
    if word.text in {"„", "‚", "``"}:
        return True
    if word.opens:
        return True
    before = words[i - 1].text if i else ""
    return not word.tail and (before in _QUOTES or before in {"(", "[", "–", "-"}) and word.text not in {"“", "''"}


def _after_terminal(words: Sequence[_Word], stop: int, k: int) -> bool:
    """Whether a sentence begins at ``k``: a sentence-final sign stands at ``stop``, only closing signs between."""
    sign, following, closed = words[stop].text, words[k], k > stop + 1
    if following.starts_lower or following.text in _NEVER_FIRST or following.text in _TERMINAL:
        return False
    if stop and words[stop - 1].text in {"(", "["}:  # "(!)", "[…]"
        return False
    if sign == "." and stop > 1 and _is_day(words[stop - 2].text, words[stop - 1].text):
        return following.text in german_words().starters
    if sign == "." or following.text not in {"–", "-", "—"}:
        if sign in {".", "!", "?"}:
            if (
                sign != "."
                and closed
                and following.text not in german_words().starters
                and following.text not in _QUOTES
            ):
                opener = next(
                    (i for i in range(stop, max(-1, stop - 7), -1) if words[i].text in _QUOTES and _opening(words, i)),
                    None,
                )
                return (
                    opener is None or opener == 0 or words[opener - 1].text in _TERMINAL | {":"}
                )  # der Song „Help!“ Platz eins
            return True
        return (
            following.text in german_words().starters
            or following.text in _QUOTES
            or (not words[stop].gap and following.text[0].isupper())
        )
    return False


def _is_day(before: str, word: str) -> bool:
    """Whether a full stop belongs to the date before it: "am 3.5. Huber", "vom 12.04. bis"."""
    return _DAY.fullmatch(word) is not None and before.lower() in german_words().day_prepositions


def _after_abbreviation(word: str, following: str) -> bool:
    """Whether a sentence begins after a word whose full stop was kept: "usw. Der …", "die Apple Inc. Sie …"."""
    if word in german_words().final_abbreviations:
        return following[0].isupper() or following in _QUOTES
    closing = word in abbreviations(">") or word in german_words().closing_abbreviations
    return closing and following in german_words().starters


def _in_brackets(words: Sequence[_Word]) -> list[bool]:
    """For each word whether it stands in brackets that close within 60 words and on the same line."""
    inside = [False] * len(words)
    for i, word in enumerate(words):
        if word.text == "(" and i and words[i - 1].text not in _TERMINAL and not word.lines:
            for j in range(i + 1, min(i + 60, len(words))):
                if words[j].lines or words[j].text == "(":
                    break
                if words[j].text == ")":
                    inside[i : j + 1] = [True] * (j + 1 - i)
                    break
    return inside


def _begins(words: Sequence[_Word], k: int, wrapped: bool, inside: Sequence[bool]) -> bool:
    """Whether a sentence begins at word ``k`` > 0."""
    word = words[k]
    if word.lines and not (wrapped and word.lines == 1):
        return word.lines > 1 or not (word.starts_lower or word.text in _NEVER_FIRST) or words[k - 1].text in _TERMINAL
    if inside[k]:
        return False
    if word.text in _CLOSERS or (word.text in _QUOTES and not _opening(words, k)):
        return False
    stop = k - 1
    while stop > 0 and (words[stop].text in _CLOSERS or (words[stop].text in _QUOTES and not _opening(words, stop))):
        stop -= 1
    last = words[stop].text
    if _after_address(words, k) or _begins_tail(words, k):
        return True
    if (
        word.wide and word.text in german_words().starters
    ):  # a heading run into the text: "…kündigen Widerstand an  Während …"
        return True
    if last in _TERMINAL:
        return _after_terminal(words, stop, k)
    if last in _SEPARATORS and word.text != last:
        run = list(takewhile(lambda each: each.text == last, reversed(words[max(0, k - _LONGEST_RUN) : k])))
        apart = len(run) >= _SEPARATORS[last] and run[-1].gap and word.gap
        return apart and not word.starts_lower
    return last[-1] == "." and len(last) > 2 and _after_abbreviation(last, word.text)


def _is_tag(word: str) -> bool:
    """Whether a word stands for no word of a sentence: "#Ulm", "@ada", a link, a pictograph."""
    return unicodedata.category(word[0]) in _PICTURES or _TAG.match(word) is not None


def _begins_tail(words: Sequence[_Word], k: int) -> bool:
    """Whether from here on the line has only tags: "Arp lobt Berg 🔥 #Ulm"; one alone may be a name, "lobt #Berg"."""
    if not _is_tag(words[k].text) or _is_tag(words[k - 1].text):
        return False
    end = k + 1
    while end < len(words) and not words[end].lines:
        if not _is_tag(words[end].text):
            return False
        end += 1
    return end > k + 1 or _TAG.match(words[k].text) is None


def _after_address(words: Sequence[_Word], k: int) -> bool:
    """Whether the comma before ``k`` ends an address at the beginning: "Frau Rätin Arp, | der Wirt hat Sie gelobt"."""
    if words[k - 1].text != ",":
        return False
    lists = german_words()
    first = k - 2
    while first > 0 and k - first < _LONGEST_ADDRESS and not words[first].lines and words[first - 1].text[0].isupper():
        first -= 1
    forms = lists.masculine_titles | lists.feminine_titles
    opens = first == 0 or words[first].lines or words[first - 1].text == ":" or words[first - 1].text in _TERMINAL
    if not opens or words[first].text.lower() not in forms or k - first < _SHORTEST_ADDRESS:
        return False
    rest = (words[i] for i in range(k, len(words)))
    clause = takewhile(lambda word: word.text != "," and word.text not in _TERMINAL and not word.lines, rest)
    return any(word.text in lists.polite for word in clause)


def _cut(starts: set[int], words: Sequence[_Word]) -> set[int]:
    """``starts`` with more of them, so that no sentence has more than MAX_TOKENS words."""
    cuts = sorted(starts | {0, len(words)})
    for a, b in pairwise(cuts):
        while b - a > MAX_TOKENS:
            window = range(a + MAX_TOKENS, a + MAX_TOKENS // 2, -1)
            a = next((i for i in window if words[i - 1].text in {";", ".", ":", "|", "–"}), None) or next(
                (i for i in window if words[i - 1].text == ","), a + MAX_TOKENS
            )
            starts.add(a)
    return starts


def sentence_starts(text: str, tokens: Sequence[tuple[str, bool, int]], forced: Iterable[int] = ()) -> list[bool]:
    """For each token of ``text`` whether a sentence begins there.

    ``tokens`` are text, whether a space follows, and offset in characters, white space included. ``forced`` are offsets
    where a sentence begins in any case (end of the headline, borders of page residue). White space belongs to the
    sentence before it.
    """
    at: list[int] = []
    words: list[_Word] = []
    lines, wide, gap = 0, False, True
    for i, (token, space, _) in enumerate(tokens):
        if token.isspace():
            lines += token.count("\n") + token.count("\u2028") + 2 * token.count("\u2029")
            wide = gap = True
            continue
        at.append(i)
        tail = space or i + 1 == len(tokens) or tokens[i + 1][0].isspace()
        words.append(_Word(token, lines, wide and not lines, gap, tail))
        lines, wide, gap = 0, False, space
    wrapped, inside = is_wrapped(text), _in_brackets(words)
    marks = sorted(set(forced))
    starts = {k for k in range(1, len(words)) if _begins(words, k, wrapped, inside)}
    offsets = [tokens[i][2] for i in at]
    k = 0
    for mark in marks:
        while k < len(offsets) and offsets[k] < mark:
            k += 1
        if k < len(offsets):
            starts.add(k)
    result = [False] * len(tokens)
    for k in _cut(starts, words):
        if k < len(words):
            result[at[k]] = True
    if tokens:
        result[0] = True
        if at and at[0] > 0:  # leading white space opens the first sentence
            result[at[0]] = False
    return result
