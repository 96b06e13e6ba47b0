"""Interviews without the name before each answer: who is asked ("Frau Arp, haben Sie …?") says "ich" below."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.circumstances.speech import before_colon, is_first_person
from kg.grammar.parse import Parse
from kg.grammar.quotations import QUOTES

_FEWEST = 3  #: questions of an interview without marks such as "Frage:"
_LONGEST_LABEL, _LONGEST_NAME = 4, 6  #: words before a colon, and of whoever is addressed
_TWO = 2  #: questions with marks; words of a name with its form of address
_ASKS = "?"


@dataclass(frozen=True, slots=True)
class Interview:
    """The paragraphs of an interview with one person."""

    parse: Parse
    begins: tuple[int, ...]  #: first words of the paragraphs
    questions: frozenset[int]  #: numbers of the paragraphs that ask
    asked: int  #: the name by which the person is addressed first

    def says(self, token: int) -> int | None:
        """Who says "ich" or "wir" in an answer that bears no name of its own."""
        number = bisect_right(self.begins, token) - 1
        answers = number not in self.questions and token > self.asked and self._is_talk(token)
        named = _label(self.parse, self.begins[number])[1] if answers else None
        somebody = named is not None and self.parse.is_person(named)
        return self.asked if answers and not somebody and is_first_person(self.parse, token) else None

    def means(self, token: int) -> int | None:
        """Whom a question addresses: "Frau Arp, haben Sie …?"."""
        asks = bisect_right(self.begins, token) - 1 in self.questions and token > self.asked
        addressed = asks and self._is_talk(token) and self.parse.words[token] in self.parse.lexis.polite
        return self.asked if addressed else None

    def _is_talk(self, token: int) -> bool:
        return not self.parse.quoted[token] and token > self.begins[min(self.questions)]


def interview_in(parse: Parse) -> Interview | None:
    """The interview that an article is; None where it is none, or one with several people."""
    if parse.words.count(_ASKS) < _TWO:
        return None
    begins = [span.start for number, span in enumerate(parse.sentences) if parse.opens_paragraph(number)]
    ends = [end for _, end in pairwise([*begins, len(parse)])]
    labels = [_label(parse, begin) for begin in begins]
    asking = {number for number, end in enumerate(ends) if _last(parse, begins[number], end) == _ASKS}
    asking = {number for number in asking if parse.words[begins[number]] not in QUOTES}
    answered = [number for number in asking if number + 1 < len(begins) and number + 1 not in asking]
    askers = {labels[number][0] for number in asking} - {""}
    asking |= {number for number, (label, _) in enumerate(labels) if label in askers}
    named = [name for n in sorted(asking) if (name := _addressed(parse, begins[n], ends[n])) is not None]
    if len(answered) < (_TWO if askers else _FEWEST) or len({parse.words[name] for name in named}) != 1:
        return None
    return Interview(parse, tuple(begins), frozenset(asking), named[0])


def _last(parse: Parse, begin: int, end: int) -> str:
    """The last word of a paragraph, marks of quotation and white space left out."""
    words = (parse.words[k] for k in range(end - 1, begin, -1) if parse.words[k] not in QUOTES)
    return next((word for word in words if not word.isspace()), "")


def _label(parse: Parse, begin: int) -> tuple[str, int | None]:
    """What stands before the colon at the beginning of a paragraph, and its noun or name."""
    colon = next((k for k in range(begin, min(begin + _LONGEST_LABEL, len(parse))) if parse.words[k] == ":"), None)
    return ("", None) if colon is None else (" ".join(parse.words[begin:colon]), before_colon(parse, begin, colon))


def _addressed(parse: Parse, begin: int, end: int) -> int | None:
    """The name behind the form of address that opens a question: "Herr Professor Arp, …"."""
    label, _ = _label(parse, begin)
    first = begin + len(label.split()) + 1 if label else begin
    comma = next((k for k in range(first, min(first + _LONGEST_NAME, end)) if parse.words[k] == ","), None)
    forms = parse.lexis.masculine_titles | parse.lexis.feminine_titles
    if comma is None or parse.lower[first] not in forms or comma - first < _TWO:
        return None
    named = parse.is_person(comma - 1) and all(parse.is_nominal(k) for k in range(first + 1, comma))
    return comma - 1 if named else None
