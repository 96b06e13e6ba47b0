"""What two graphs tell differently, in facts: told only by the new one, only by the old one, or told otherwise.

Articles are matched by id, whoever takes part by Wikidata item, else by kind and name: the bases may be different.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from kg.facts.reading import read_events
from kg.facts.records import EntityRecord, EventRecord, EvidenceRecord
from kg.store import Store


class Change(StrEnum):
    """What became of a fact."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact; ``before`` or ``after`` is missing where only one graph tells it."""

    change: Change
    before: EventRecord | None
    after: EventRecord | None
    details: tuple[tuple[str, str, str], ...] = ()  #: what changed: field, text before, text after; "" where nothing

    @property
    def event(self) -> EventRecord:
        """The fact as it is told now, else as it was."""
        event = self.after or self.before
        assert event is not None
        return event


@dataclass(frozen=True, slots=True)
class _Field:
    """Something that a fact says: what to compare it by, and how to write it."""

    key: Callable[[EventRecord], Hashable]
    text: Callable[[EventRecord], str]


def _same(text: Callable[[EventRecord], str]) -> _Field:
    return _Field(text, text)


def _somebody(one: EntityRecord | None) -> Hashable:
    return one and (one.wikidata or (one.kind, one.label))


def _named(one: EntityRecord) -> str:
    return f"{one.label} ({one.wikidata})" if one.wikidata else one.label


def _sides(event: EventRecord) -> Hashable:
    if event.symmetric:
        return frozenset(frozenset(map(_somebody, pair)) for pair in event.pairs())
    return frozenset(map(_somebody, event.agents)), frozenset(map(_somebody, event.targets))


def _shown_sides(event: EventRecord) -> str:
    sign = " – " if event.symmetric else " → "
    if event.symmetric and not event.targets:
        return sign.join(map(_named, event.agents))
    return sign.join(", ".join(map(_named, side)) or "nobody named" for side in (event.agents, event.targets))


def _time(event: EventRecord) -> str:
    if event.bound in ("not before", "not after"):
        return f"{event.bound} {event.begin or event.last_day}"
    days = [day.isoformat() for day in (event.begin, event.last_day) if day]
    return " to ".join(dict.fromkeys(days))


#: Name → what is compared, in the order in which it is told.
FIELDS: Mapping[str, _Field] = {
    "actors": _Field(_sides, _shown_sides),
    "status": _same(lambda event: event.shown_status),
    "time": _same(_time),
    "place": _Field(lambda event: _somebody(event.place), lambda event: _named(event.place) if event.place else ""),
    "channel": _same(lambda event: event.channel or ""),
    "epithet": _same(lambda event: event.epithet or ""),
    "topic": _same(lambda event: event.topic or ""),
    "source": _same(lambda event: event.best.said_by or ""),
    "confidence": _same(lambda event: "" if event.confidence is None else f"{event.confidence:.2f}"),
}


def compare(before: Store, after: Store, *, ignored: Collection[str] = ()) -> Iterator[Difference]:
    """Every fact of two stores, article by article; a fact that both tell alike is ``Change.SAME``.

    Two facts of an article are one where class and clause are the same, else class and sentence, else class and actors;
    ``ignored`` names ``FIELDS`` that do not count.
    """
    fields = {name: field for name, field in FIELDS.items() if name not in ignored}
    for old, new in _side_by_side(read_events(before), read_events(after)):
        partners = _matched(old, new, list(fields))
        found = set(partners.values())
        for place, event in enumerate(old):
            if place not in partners:
                yield Difference(Change.GONE, event, None)
                continue
            other = new[partners[place]]
            details = tuple(_details(event, other, fields))
            yield Difference(Change.CHANGED if details else Change.SAME, event, other, details)
        yield from (Difference(Change.NEW, None, event) for place, event in enumerate(new) if place not in found)


def _side_by_side(
    before: Iterable[EventRecord], after: Iterable[EventRecord]
) -> Iterator[tuple[Sequence[EventRecord], Sequence[EventRecord]]]:
    """The events of each article in both streams, which are sorted by the articles' ids."""
    streams = [groupby(stream, key=lambda event: event.article.id) for stream in (before, after)]
    ahead = [next(stream, None) for stream in streams]
    while any(ahead):
        first = min(one[0] for one in ahead if one)
        events: list[list[EventRecord]] = [[], []]
        for side, one in enumerate(ahead):
            if one and one[0] == first:
                events[side] = list(one[1])
                ahead[side] = next(streams[side], None)
        yield events[0], events[1]


def _clause(evidence: EvidenceRecord) -> str:
    return evidence.quote or evidence.sentence


def _sentence(evidence: EvidenceRecord) -> str:
    return evidence.sentence


def _no_words(_: EvidenceRecord) -> str:
    return ""


def _matched(old: Sequence[EventRecord], new: Sequence[EventRecord], compared: Sequence[str]) -> dict[int, int]:
    """Place of an old event → place of the new one that tells the same; the closest find each other first."""

    def by(texts: Callable[[EvidenceRecord], str], names: Iterable[str]) -> Callable[[EventRecord], set[Hashable]]:
        def keys(event: EventRecord) -> set[Hashable]:
            said = tuple(FIELDS[name].key(event) for name in names)
            return {(event.kind, " ".join(texts(clause).split()), said) for clause in event.evidence}

        return keys

    ways = [by(texts, names) for texts in (_clause, _sentence) for names in (compared, ["actors"], ())]
    # Where the sentence was written anew, whoever takes part tells which fact it was.
    ways += [by(_no_words, names) for names in (compared, ["actors"])]
    partners: dict[int, int] = {}
    for keys in ways:
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        taken = set(partners.values())
        for place, event in enumerate(new):
            if place not in taken:
                for key in keys(event):
                    waiting[key].append(place)
        for place, event in enumerate(old):
            if place not in partners:
                offered = [one for key in keys(event) for one in waiting[key] if one not in taken]
                if offered:
                    partners[place] = min(offered)
                    taken.add(partners[place])
    return partners


def _details(before: EventRecord, after: EventRecord, fields: Mapping[str, _Field]) -> Iterator[tuple[str, str, str]]:
    for name, field in fields.items():
        if field.key(before) != field.key(after):
            yield name, field.text(before), field.text(after)
