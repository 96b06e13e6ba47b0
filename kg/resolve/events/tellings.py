"""Whether two tellings in one article are of the same act.

They are when class and status agree, the actors of one are among those of the other (sides may swap for symmetric
classes), and time, place, channel, epithet and topic do not contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.language.spelling import fold
from kg.model import Entity, EntityType, Event, EventTime, Evidence
from kg.resolve.events.journeys import is_one_stay, stays
from kg.resolve.events.shelf import Shelf, content
from kg.vocabulary import EventClass

_SAME_WORDS = 0.4  #: share of content words that two texts of one act have in common


@dataclass(slots=True)
class EventDraft:
    """An event in the making."""

    event: Event
    kind: EventClass
    agents: dict[str, Entity]
    targets: dict[str, Entity]
    timeless: bool = False  #: as of the statement
    spoken: bool = False  #: told by a word that leaves open how they spoke: "sprach mit ihr"
    more: list[Evidence] = field(default_factory=list)  #: of other tellings, behind its own

    @property
    def everyone(self) -> set[str]:
        """Keys of both sides."""
        return {*self.agents, *self.targets}


class Tellings:
    """The tellings of an article, found by who takes part.

    Of two tellings of an act one has everybody of the other. So what may be of one act with a telling has its rarest
    participant, or is among those whose own rarest participant takes part in it.
    """

    def __init__(self) -> None:
        self.drafts: list[EventDraft] = []
        self._by_mark, self._by_rarest, self._by_stay = Shelf(), Shelf(), Shelf()
        self._of_nobody: set[int] = set()

    def add(self, draft: EventDraft) -> None:
        """Add a telling behind the others."""
        self.drafts.append(draft)
        self.put(len(self.drafts) - 1, draft)

    def put(self, place: int, draft: EventDraft) -> None:
        """Put a telling in the place of another that it holds all of."""
        self.drafts[place] = draft
        if not draft.everyone:
            self._of_nobody.add(place)
            return
        self._by_rarest.put(place, draft, self._rarest(draft))
        self._by_mark.put(place, draft, _marks(draft))
        self._by_stay.put(place, draft, stays(draft))

    def like(self, draft: EventDraft) -> Iterable[int]:
        """The places of those that may be of one act or stay with a telling, ascending."""
        if not draft.everyone:
            return range(len(self.drafts))
        found = self._of_nobody.union(*(self._by_mark.of(mark, draft) for mark in self._rarest(draft)))
        found.update(*(self._by_rarest.of(mark, draft) for mark in _marks(draft)))
        found.update(*(self._by_stay.at_any_place(mark, draft) for mark in stays(draft)))
        return sorted(found)

    def beside(self, draft: EventDraft) -> Iterable[int]:
        """The places of those that have anybody in common with a telling, ascending; all where nobody acts."""
        if not draft.agents:
            return range(len(self.drafts))
        return sorted(self._of_nobody.union(*(self._by_mark.all(mark) for mark in _marks(draft))))

    def _rarest(self, draft: EventDraft) -> set[str]:
        """The marks of the participant with the fewest tellings."""
        each = (_marks_of(entity) for entity in (*draft.agents.values(), *draft.targets.values()))
        return min(each, key=lambda marks: sum(len(self._by_mark.all(mark)) for mark in marks))


def _marks(draft: EventDraft) -> set[str]:
    return {mark for e in (*draft.agents.values(), *draft.targets.values()) for mark in _marks_of(e)}


def _marks_of(entity: Entity) -> set[str]:
    """What two participants that may be the same have in common: their keys; things a word, groups the first one."""
    words: set[str] = set()
    if entity.type is EntityType.MATTER:
        words = content(entity.label) or {fold(entity.label)}
    elif entity.type is EntityType.GROUP:
        words = {entity.label.split(" ")[0]}
    return {entity.key, *(f"{entity.type.name} {word}" for word in words)}


def is_same(one: EventDraft, other: EventDraft) -> bool:
    """Whether two tellings are of one event: of one act with one status, or of one stay."""
    if one.event.status is not other.event.status:
        return False
    return is_same_act(one, other) or (is_one_stay(one, other) and _times_agree(one.event.time, other.event.time))


def is_same_act(one: EventDraft, other: EventDraft) -> bool:
    """Whether two tellings are of one act, whatever its status."""
    a, b = one.event, other.event
    return (
        _agree(a.place, b.place)  # asked first, as it costs nothing and tells most of many apart
        and _same_class(one, other)
        and _actors_agree(one, other)
        and (not one.kind.dated or _times_agree(a.time, b.time))
        and _channels_agree(a, b)
        and _texts_agree(a.epithet, b.epithet, required=one.kind.told_by_epithet)
        and (not one.kind.told_by_topic or _texts_agree(a.topic, b.topic))
    )


def _same_class(one: EventDraft, other: EventDraft) -> bool:
    """A video meeting is a call to the next sentence; "das Gespräch" takes a call up, and "spricht" may tell of it."""
    a, b = one.event, other.event
    if a.relation == b.relation or leaves_open(one, other) or leaves_open(other, one):
        return True
    taken_up = b.relation in one.kind.told_as
    if not taken_up and a.relation not in other.kind.told_as:
        return False
    return "Video" in (a.channel, b.channel) or (taken_up and _is_bare(b, a.time))


def leaves_open(talk: EventDraft, call: EventDraft) -> bool:
    """Whether one telling says only that they spoke, and the other how: "Arp spricht mit Berg. Arp rief Berg an"."""
    event, told = talk.event, talk.spoken and talk.everyone <= call.everyone
    return told and event.relation in call.kind.told_as and event.place is None and event.channel is None


def _is_bare(event: Event, time: EventTime | None) -> bool:
    """Whether an event has nothing of its own but the time that it shares: "griff am Abend zum Hörer und sprach …"."""
    return event.time in (None, time) and event.place is None and event.channel is None


def _channels_agree(a: Event, b: Event) -> bool:
    """Whether two tellings may be of one event by its channel: "der Anruf" without a time takes up the video call."""
    if _agree(a.channel, b.channel):
        return True
    return {a.channel, b.channel} == {"Video", "Telephone"} and (a.time is None or b.time is None)


def _actors_agree(one: EventDraft, other: EventDraft) -> bool:
    if one.kind.symmetric:
        small, large = sorted((one, other), key=lambda draft: len(draft.everyone))
        return small.everyone <= large.everyone and not _are_on_one_side(small, large)
    return any(
        _side_within(small.agents, large.agents)
        and _side_within(small.targets, large.targets)
        and bool(small.everyone & large.everyone or _things_shared(small, large))
        for small, large in ((one, other), (other, one))
    )


def _are_on_one_side(small: EventDraft, large: EventDraft) -> bool:
    """Whether those who met each other met somebody else together: "Arp traf Berg. Die beiden empfing Holm"."""
    apart, others = small.agents and small.targets, large.agents and large.targets
    return bool(apart and others) and any(small.everyone <= side.keys() for side in (large.agents, large.targets))


def _side_within(small: dict[str, Entity], large: dict[str, Entity]) -> bool:
    """Whether one side says nothing the other does not say; things agree by their words."""
    return all(
        key in large or any(_same_thing(e, o) or _same_group(e, o) for o in large.values()) for key, e in small.items()
    )


def _things_shared(one: EventDraft, other: EventDraft) -> bool:
    return any(_same_thing(a, b) for a in one.targets.values() for b in other.targets.values())


def _same_thing(a: Entity, b: Entity) -> bool:
    return a.type is b.type is EntityType.MATTER and _overlap(a.label, b.label) >= 0.5


def _same_group(a: Entity, b: Entity) -> bool:
    """Whether one telling says more of which group is meant: "die alten Händler", "die alten Händler des Hafens"."""
    short, long = sorted((a.label, b.label), key=len)
    return a.type is b.type is EntityType.GROUP and " " in short and long.startswith(short + " ")


def _agree(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b


def _times_agree(a: EventTime | None, b: EventTime | None) -> bool:
    """Whether two times may be one; words that cannot be resolved ("Ende Juni") differ from all other words."""
    if a is None or b is None:
        return True
    if a.begin is None or b.begin is None:
        return fold(a.text) == fold(b.text)
    a_end, b_end = a.end or a.begin, b.end or b.begin
    return a.begin == b.begin or (a.begin < b_end and b.begin < a_end)


def _texts_agree(a: str | None, b: str | None, *, required: bool = False) -> bool:
    if not a or not b:
        return not required or a == b
    return _overlap(a, b) >= _SAME_WORDS


def _overlap(a: str, b: str) -> float:
    """Share of the shorter text's content words that the other has, too."""
    left, right = content(a), content(b)
    if not left or not right:
        return float(fold(a) == fold(b))
    return len(left & right) / min(len(left), len(right))
