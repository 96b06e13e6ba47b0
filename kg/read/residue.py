"""Find what a web page or an agency wraps around an article, so that it never becomes a fact.

The patterns are data: ontology/languages/*/residue.toml. Residue is a whole line, a whole tail of the text, or stands
between two sentences; it never lies inside a sentence, so taking it out leaves sentences whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.caching import remembered
from kg.errors import CueError
from kg.model import Span
from kg.resources import shown_path
from kg.tables import Table, read_table

_KINDS = ("line", "tail", "mark")
_KEYS = ("name", "patterns", "examples", "kept")

#: residue lines are short; a longer line is text (characters). The bound also keeps hostile lines cheap.
LINE_LIMIT = 300
#: a tail (reader comments, related articles) begins in the later part of the text only
_TAIL_FROM = 0.3

_WHOLE = re.compile(r"(?:[!?:]|[^.…]\.)[\"“”»]?\s*$")  #: a line with an end; three full stops end none
_FEWEST_BLANKS = 2  #: a line of one or two words is a heading

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[\s•·*|>»–—▶►→-]*")
_SENTENCE_END = re.compile(r"(?:^|[.!?…][\"“”«»)]?)[^\S\n]{1,3}(?=\S)|\n\s*")


@dataclass(frozen=True, slots=True)
class ResidueRule:
    """One entry of the residue file."""

    kind: str  #: "line", "tail" or "mark"
    name: str
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResiduePatterns:
    """The rules, compiled: one expression per kind."""

    rules: tuple[ResidueRule, ...]
    line: re.Pattern[str]
    tail: re.Pattern[str]
    mark: re.Pattern[str]


def load_residue(path: Path) -> ResiduePatterns:
    """Read the residue file; raises CueError where it does not hang together."""
    rules = remembered("residue", (path,), lambda: _rules(path))
    line, tail, mark = (_joined([p for rule in rules if rule.kind == kind for p in rule.patterns]) for kind in _KINDS)
    return ResiduePatterns(rules, line, tail, mark)


def find_residue(text: str, patterns: ResiduePatterns) -> tuple[Span, ...]:
    """The stretches of residue in a text, in order, apart from each other."""
    found: list[Span] = []
    for match in _LINE.finditer(text):
        start = _BULLET.match(text, match.start(), match.end()).end()  # type: ignore[union-attr]
        end = start + len(text[start : match.end()].rstrip())
        if start >= end:
            if match[0].strip():
                found.append(Span(match.start(), match.end()))
            continue
        if end - start <= LINE_LIMIT:
            if patterns.tail.fullmatch(text, start, end) and start > _TAIL_FROM * len(text):
                found.append(Span(match.start(), len(text)))
                break
            if patterns.line.fullmatch(text, start, end):
                found.append(Span(match.start(), match.end()))
                continue
        found.extend(_marks(text, start, end, patterns.mark))
    return merge(_cut_short(text), found)


def _cut_short(text: str) -> Iterable[Span]:
    """Lines without end that another line tells whole: "Linde nennt Thal größten", "… größten „Dieb“ der Stadt"."""
    lines = sorted(
        (match[0].strip().rstrip("….").rstrip(), match.start(), match.end()) for match in _LINE.finditer(text)
    )
    following = ""
    for line, start, end in reversed(lines):
        if (
            not _WHOLE.search(text, start, end)
            and line.count(" ") >= _FEWEST_BLANKS
            and following.startswith(line + " ")
        ):
            yield Span(start, end)
        else:
            following = line


def _marks(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterable[Span]:
    """Residue between sentences of one line; a pattern is tried where a sentence may begin."""
    begins = [start, *(match.end() for match in _SENTENCE_END.finditer(text, start, end))]
    for begin in begins:
        if match := pattern.match(text, begin, end):
            yield Span(begin, match.end())


def merge(first: Iterable[Span], second: Iterable[Span]) -> tuple[Span, ...]:
    """All spans in order; those that touch or overlap become one."""
    merged: list[Span] = []
    for span in sorted((*first, *second), key=lambda span: (span.start, span.end)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _rules(path: Path) -> tuple[ResidueRule, ...]:
    """The entries of the file, each of its expressions tried."""
    table = read_table(path, shown_path(path), CueError).know(_KINDS)
    rules = tuple(_rule(kind, entry) for kind in _KINDS for entry in table.entries(kind))
    if not rules:
        table.refuse("no entries", f"Add at least one of {', '.join(f'[[{kind}]]' for kind in _KINDS)}.")
    return rules


def _rule(kind: str, entry: Table) -> ResidueRule:
    entry.know(_KEYS)
    name, patterns, examples = entry.text("name"), entry.some_words("patterns"), entry.some_words("examples")
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            entry.refuse(f"pattern {pattern!r} is no regular expression ({error})", "Mend it.", error)
    return ResidueRule(kind, name, patterns, examples, entry.words("kept"))


def _joined(patterns: list[str]) -> re.Pattern[str]:
    """One expression for all; case is ignored except inside (?-i:…). Without patterns it matches nothing."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)", re.IGNORECASE)
