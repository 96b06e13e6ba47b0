"""Example sentences of relation files, "[agent: Xi] traf [target: Putin].": whether they are read as marked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.frames import Example, Relation
from kg.model import Extraction, Statement

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


def misread(extraction: Extraction, example: Example, relation: Relation) -> str | None:
    """How an example of a class is read otherwise than it is marked; None where it is read so."""
    found = [statement for statement in extraction.statements if statement.relation == relation.name]
    if example.none:
        return f"read as {relation.name}" if found else None
    if not found:
        return f"no {relation.name}"
    marked = read_marked(example.text)
    differences = [_difference(statement, marked, example, relation, extraction) for statement in found]
    return None if "" in differences else differences[0]


def _difference(
    statement: Statement, marked: Marked, example: Example, relation: Relation, extraction: Extraction
) -> str:
    """What differs between a statement and the marks; empty when nothing does."""
    problems = []
    sides = {"agent": statement.agents, "target": statement.targets}
    wanted = {role: {start for name, _, start in marked.roles if name == role} for role in sides}
    if relation.symmetric:
        sides = {"participant": statement.agents + statement.targets}
        wanted = {"participant": wanted["agent"] | wanted["target"]}
    for role, indices in sides.items():
        mentions = [extraction.mentions[i] for i in indices]
        missing = [s for s in wanted[role] if not any(m.span.start <= s < m.span.end for m in mentions)]
        if missing or len(mentions) != len(wanted[role]):
            problems.append(f"{role}: {', '.join(mention.text for mention in mentions) or 'nobody'}")
    if statement.status.status != example.status:
        problems.append(f"status: {statement.status.status}")
    place = None if statement.place is None else extraction.mentions[statement.place].text
    for role, words in (("epithet", statement.epithet), ("topic", statement.topic), ("place", place)):
        for marked_words in marked.words(role):
            if marked_words not in (words or ""):
                problems.append(f"{role}: {words or 'none'}")
    return "; ".join(problems)
