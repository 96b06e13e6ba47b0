"""Cut raw German text into tokens, without losing a character.

A scanner instead of spaCy's affix rules, because a full stop can only be judged with the next word in view: "am 21.
Januar" holds an ordinal number, "im Jahr 2021. Januar" ends a sentence. Conventions are those of German Universal
Dependencies on the surface: "zum" and "US-Präsident" are one token, "Er sagt's" is three.
"""

from __future__ import annotations

import re
from functools import cache

from kg.language.de.data import first_names, lines, words

_LETTER = r"[^\W\d_]"
#: invisible characters: they belong to the word around them
_FORMAT = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_APOSTROPHE = "'’ʼ‘`´"
_HYPHEN = "-\u2010\u2011"
_WORD = rf"(?:{_LETTER}|[\d{_FORMAT}]|[\u0300-\u036f\u0590-\u05c7\u0610-\u061a\u064b-\u065f])"
#: what may join two parts of a word: "US-Firma", "O'Neill", "C&A", "Bürger:innen", "Bürger/-innen", "jede*r", "A.3"
_INSIDE = (
    rf"(?:[{_HYPHEN}]|[{_APOSTROPHE}&](?={_LETTER})|[*:_·](?=in(?:nen)?\b)|/-?(?=innen\b)"
    rf"|/-(?=in\b)|(?<=e)[*:_](?=[rnms]\b)|(?<=ein)[*:_](?=e[rnms]?\b)|[.,](?=\d)|\.(?={_LETTER}{{2,}}\.?-))"
)
_PATTERN = re.compile(
    rf"""
    (?P<address>(?:https?://|www\.)[^\s<>"„“”»«]+ | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}})+
        | (?<![\w.]){_LETTER}[\w-]{{1,40}}\.(?:de|at|ch|com|org|net|eu|info|tv|ru|cn|ua|uk|gov|di)\b(?![{_HYPHEN}.]\w))
  | (?P<letters>(?:{_LETTER}\.){{2,}} (?:-{_WORD}+)? | {_LETTER}\.-[A-ZÄÖÜ]\.)   # z.B. U.S. J.R.R. H.-J.
  | (?P<number>[+−]?\d+(?:[.,:/–-]\d+)*h? (?!{_LETTER}|[{_HYPHEN}]{_LETTER}|\d))
  | (?P<hashtag>[@\#]\w+)
  | (?P<word>{_WORD}+ (?:{_INSIDE} {_WORD}+)* [{_HYPHEN}]? )
  | (?P<clitic>['’]s\b)
  | (?P<suffix>(?<!\S)[{_HYPHEN}]{_WORD}+(?:[{_HYPHEN}]{_WORD}+)*)              # "Ein- und -ausfuhr"
  | (?P<marks>\.{{2,}} | -{{2,}} | –{{2,}} | ''|`` | [:;]-?[)(DP](?!\w))
  | (?P<sign>\S)
    """,
    re.VERBOSE,
)
_DAY_AND_MONTH = re.compile(r"[0-3]?\d\.[01]?\d")
_ROMAN = re.compile(r"[IVX]{1,6}")
_LINK_END = re.compile(r"[.,;:!?)\]}'’…]+$")


@cache
def abbreviations(kind: str = "") -> frozenset[str]:
    """Abbreviations with a full stop from ``abbreviations.txt``.

    ``kind`` ">" gives those that often end a sentence, "=" those that count before a number only, "" all others and
    ">".
    """
    wanted = [line for line in lines("abbreviations.txt") if line[:1] == kind or (not kind and line[:1] != "=")]
    return frozenset(word for line in wanted for word in line.lstrip(">= ").split())


@cache
def _clitic() -> re.Pattern[str]:
    """A word with "'s" that is two tokens: "weiß's", but not "Addison's"."""
    capital = "|".join(sorted(words().before_clitic))
    return re.compile(rf"(?:(?<![^\W\d_])[a-zäöüß]+|{capital})(?P<clitic>['’]s)$")


_WINDOW = 60  #: characters before a number that are looked at
_FOLLOWING = re.compile(r"[ \t\u00a0]*(\w{1,20}\.?|\S)?")
_PREVIOUS = re.compile(r"(\w{1,20}\.?)[ \u00a0]?$")


@cache
def _attributes() -> re.Pattern[str]:
    """A determiner with adjectives at the end: "des in Wesel stationierten "; an ordinal may follow."""
    return re.compile(
        rf"(?i:(?:^|\s)(?:{'|'.join(sorted(words().before_ordinal))}))\s[^.!?;:,\n]*?[a-zäöüß]{{3,}}e[nmrs]?\s$"
    )


def _next_word(text: str, at: int) -> str:
    """The word that follows at ``at`` on the same line, up to 20 characters; "" at the end of the line."""
    found = _FOLLOWING.match(text, at)
    return (found and found.group(1)) or ""


def _previous_word(text: str, at: int) -> str:
    found = _PREVIOUS.search(text[max(0, at - 24) : at])
    return found.group(1) if found else ""


def _keeps_stop_after_number(number: str, before: str, previous: str, following: str) -> bool:
    """Ordinals: "am 21. Januar", "zum 20. Parteitag", "Ludwig XIV."; ``previous`` is "" at the start of a line.

    ``before``: the text right before the number, to which the previous word belongs.
    """
    if len(number) <= 2 and {following, following.rstrip(".")} & words().after_date:
        return True
    if following[:1].islower():
        return len(number) <= 3
    roman = not number.isdigit()
    if not following or not following[0].isalnum():
        return bool(following) and following[0] in ",)-–/:(" and (roman or len(number) <= 2)
    ordinal = previous.lower() in words().before_ordinal or (len(number) < 3 and bool(_attributes().search(before)))
    if roman:
        return (previous[:1].isupper() and following not in words().starters) or ordinal
    if len(number) > 3 or (len(number) == 3 and previous and not ordinal):
        return False
    if not previous or following[0].isdigit():  # "1. Der Antrag" as list item; "5. 11. 2001"
        return True
    return following not in words().starters and (ordinal or previous.endswith("."))


def _keeps_stop(text: str, start: int, end: int) -> bool:
    """Whether the full stop at ``end`` belongs to the word or number ``text[start:end]``."""
    word, following, previous = text[start:end], _next_word(text, end + 1), _previous_word(text, start)
    if _DAY_AND_MONTH.fullmatch(word):  # "am 12.4. in Kiew"
        return previous.lower() in words().day_prepositions and following not in words().starters
    if word.isdigit() or _ROMAN.fullmatch(word):
        return _keeps_stop_after_number(word, text[max(0, start - _WINDOW) : start], previous, following)
    if len(word) == 1 and word.isalpha():
        if len(previous) == 2 and previous[1] == "." and following:  # the second half of "z. B."
            return True
        if word.isupper():  # "George W. Bush", "Stefan K. sagte"
            return following[:1].islower() or (following[:1].isupper() and following not in words().starters)
        return (
            following.endswith(".")
            or (following[:1].isupper() and word in words().abbreviated_letters)
            or following in {"a", "d"}
        )
    if word + "." in abbreviations("="):
        return following[:1].isdigit()
    first, hyphen, last = word.rpartition("-")
    if len(last) == 1 and first in first_names():  # "Hans-J. Berg"
        return following[:1].isupper() and following not in words().starters
    return word + "." in abbreviations() or (bool(hyphen) and last + "." in abbreviations())


def _genitive_apostrophe(text: str, start: int, end: int) -> bool:
    """Whether the sign at ``end`` marks a genitive ("Darius' Feldherr") rather than the end of a quotation."""
    return (
        text[end : end + 1] in {"'", "’"}
        and text[end - 1].lower() in "sxzß"
        and text[start].isupper()
        and _next_word(text, end + 1)[:1].isalpha()
        and not re.search(r"(?:^|\s)['‚‘]\S", text[max(0, start - 120) : start + 1])
    )


def token_spans(text: str) -> list[tuple[int, int]]:
    """Start and end (characters, end exclusive) of every token that is not white space, in order."""
    spans: list[tuple[int, int]] = []
    at = 0
    while found := _PATTERN.search(text, at):
        start, end = found.span()
        kind = found.lastgroup
        if kind == "address":
            trailing = _LINK_END.search(text, start, end)
            end = trailing.start() if trailing and trailing.start() > start else end
        elif kind in {"word", "number"}:
            clitic = _clitic().match(text, start, end)
            if clitic:
                spans.append((start, clitic.start("clitic")))
                start = clitic.start("clitic")
            elif (
                text[end : end + 1] == "." != text[end + 1 : end + 2] and _keeps_stop(text, start, end)
            ) or _genitive_apostrophe(text, start, end):
                end += 1
        spans.append((start, end))
        at = end
    return spans
