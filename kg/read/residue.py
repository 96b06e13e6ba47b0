"""Find what a web page or an agency wraps around an article, so that it never becomes a fact.

The patterns are data: ontology/languages/*/residue.toml. Residue is a whole line, a whole tail of the text, or stands
between two sentences; it never lies inside a sentence, so taking it out leaves sentences whole.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import CueError, nearest
from kg.model import Span
from kg.resources import shown_path

_KINDS = ("line", "tail", "mark")
_KEYS = ("name", "patterns", "examples", "kept")

#: residue lines are short; a longer line is text (characters). The bound also keeps hostile lines cheap.
LINE_LIMIT = 300
#: a tail (reader comments, related articles) begins in the later part of the text only
_TAIL_FROM = 0.3

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
    name = shown_path(path)
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CueError(f"{name}: cannot be read ({error})", "Restore the file, or reinstall kg.") from error
    except tomllib.TOMLDecodeError as error:
        raise CueError(f"{name}: not TOML ({error})", "Mend the line named above.") from error
    rules = tuple(
        _rule(name, kind, number, entry)
        for kind in _checked(name, content)
        for number, entry in enumerate(content[kind], start=1)
    )
    if not rules:
        raise CueError(f"{name}: no entries", f"Add at least one of {', '.join(f'[[{kind}]]' for kind in _KINDS)}.")
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
    return merge((), found)


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


def _checked(name: str, content: dict[str, object]) -> tuple[str, ...]:
    for key in content:
        if key not in _KINDS:
            raise CueError(f"{name}: table {key!r} is not known", nearest(key, _KINDS))
    return tuple(kind for kind in _KINDS if kind in content)


def _rule(name: str, kind: str, number: int, entry: object) -> ResidueRule:
    place = f"{name}, {kind} {number}"
    if not isinstance(entry, dict):
        raise CueError(f"{place}: not a table", f"Write it as [[{kind}]] with {', '.join(_KEYS)}.")
    for key in entry:
        if key not in _KEYS:
            raise CueError(f"{place}: key {key!r} is not known", nearest(key, _KEYS))
    if not isinstance(entry.get("name"), str):
        raise CueError(f"{place}: no name", 'Add name = "…".')
    lists: dict[str, tuple[str, ...]] = {}
    for key in _KEYS[1:]:
        values = entry.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) and value for value in values):
            raise CueError(f"{place}: {key!r} is not a list of strings", f'Write {key} = ["…", "…"].')
        lists[key] = tuple(values)
    if not lists["patterns"] or not lists["examples"]:
        raise CueError(f"{place}: patterns and examples are both needed", "Add at least one of each.")
    for pattern in lists["patterns"]:
        try:
            re.compile(pattern)
        except re.error as error:
            raise CueError(f"{place}: pattern {pattern!r} is no regular expression ({error})", "Mend it.") from error
    return ResidueRule(kind, entry["name"], lists["patterns"], lists["examples"], lists["kept"])


def _joined(patterns: list[str]) -> re.Pattern[str]:
    """One expression for all; case is ignored except inside (?-i:…). Without patterns it matches nothing."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)", re.IGNORECASE)
