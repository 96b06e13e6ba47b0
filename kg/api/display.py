"""A reading as HTML for notebooks: each event with its sentence, in which agent, target and trigger are marked.

The text of an article is hostile input: every piece of it is escaped, and the markup names no file and runs no script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from kg.model import Event, Evidence, Resolution, Span
from kg.vocabulary import Vocabulary

#: Colours with opacity: readable on light and dark pages.
_COLOURS = {"agent": "rgba(66,133,244,.28)", "target": "rgba(52,168,83,.28)", "trigger": "rgba(251,188,5,.38)"}
_MARK = "background:{};border-radius:.2em;padding:0 .15em;color:inherit"
_TAG = "font-size:.7em;opacity:.7;margin-left:.25em"
_BADGE = "border:1px solid currentColor;border-radius:.6em;padding:0 .5em;font-size:.8em;margin-right:.4em"

#: A stretch of a sentence and its role.
Marked = tuple[Span, str]


def to_html(resolution: Resolution, vocabulary: Vocabulary) -> str:
    """One block per event, in order; a line that says so where there is none."""
    blocks = [_event(event, resolution, vocabulary) for event in resolution.events]
    inside = "".join(blocks) or "<p>No event found.</p>"
    return f'<div lang="de" style="line-height:1.6">{inside}</div>'


def _event(event: Event, resolution: Resolution, vocabulary: Vocabulary) -> str:
    label = vocabulary.event_classes[event.relation].label
    status = f"{event.status.value}{', hypothetical' if event.hypothetical else ''}"
    badges = [label, status, *(str(fact) for fact in (event.channel, event.time and event.time.text) if fact)]
    head = "".join(f'<span style="{_BADGE}">{escape(badge)}</span>' for badge in badges)
    names = {entity.key: entity.label for entity in resolution.entities}
    sides = [", ".join(names.get(key, key) for key in side) for side in (event.agents, event.targets)]
    told = escape(" → ".join(side for side in sides if side))
    body = _sentence(event, event.evidence[0], resolution)
    return f'<div style="margin:.6em 0"><div>{head}{told}</div><div>{body}</div></div>'


def _sentence(event: Event, evidence: Evidence, resolution: Resolution) -> str:
    text = resolution.article.text
    around = next((s for s in resolution.sentences if s.start <= evidence.trigger.start < s.end), evidence.span)
    parts, done = [], around.start
    for span, role in _apart(_marked(event, evidence, resolution, around)):
        parts.append(escape(text[done : span.start]))
        words = escape(text[span.start : span.end])
        style = _MARK.format(_COLOURS[role])
        parts.append(f'<mark style="{style}">{words}<span style="{_TAG}">{role}</span></mark>')
        done = span.end
    return "".join([*parts, escape(text[done : around.end])]).strip()


def _marked(event: Event, evidence: Evidence, resolution: Resolution, around: Span) -> Iterator[Marked]:
    yield evidence.trigger, "trigger"
    for role, keys in (("agent", event.agents), ("target", event.targets)):
        for link in resolution.links:
            span = resolution.mentions[link.mention].span
            if link.entity in keys and around.start <= span.start < span.end <= around.end:
                yield span, role


def _apart(marked: Iterable[Marked]) -> list[Marked]:
    """The marks in order of the text; of two that overlap the shorter one stays."""
    kept: list[Marked] = []
    for span, role in sorted(marked, key=lambda mark: (mark[0].end - mark[0].start, mark[0].start)):
        if all(span.end <= other.start or other.end <= span.start for other, _ in kept):
            kept.append((span, role))
    return sorted(kept, key=lambda mark: mark[0].start)
