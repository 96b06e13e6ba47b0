"""Statements → events: one event for everything an article says of the same act.

Two statements are one event when class and status agree, the actors of one are among those of the other (sides may swap
for symmetric classes), and time, place, channel, epithet and topic do not contradict each other. A nominal mention
without actors ("nach dem Treffen") is no new event. Nobody acts upon himself, but one may call oneself something. What
a class means (symmetric, dated, told by its topic …) stands in ontology/news.ttl.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Attribution, Certainty, Entity, EntityType, Event, EventTime, Evidence, Statement, Status
from kg.resolve.arguments import Arguments
from kg.resolve.cast import Cast
from kg.resolve.journeys import is_one_stay, may_be_one_way
from kg.resolve.roles import is_pronoun
from kg.vocabulary import EventClass

_SAME_WORDS = 0.4


@dataclass(slots=True)
class EventDraft:
    """An event in the making."""

    event: Event
    kind: EventClass
    agents: dict[str, Entity]
    targets: dict[str, Entity]
    timeless: bool = False  #: as of the statement

    @property
    def everyone(self) -> set[str]:
        """Keys of both sides."""
        return {*self.agents, *self.targets}


def build_events(statements: Iterable[Statement], arguments: Arguments) -> tuple[Event, ...]:
    """Events in the order in which the article first speaks of them."""
    told = [draft for statement in statements if (draft := _draft(statement, arguments)) is not None]
    drafts: list[EventDraft] = []
    for draft in (_as_the_text_tells(draft, told) for draft in told):
        twin = next((i for i, known in enumerate(drafts) if _same(known, draft)), None)
        if twin is None:
            drafts.append(draft)
        else:
            drafts[twin] = _merge(drafts[twin], draft)
    return tuple(draft.event for draft in drafts)


def _as_the_text_tells(draft: EventDraft, told: Iterable[EventDraft]) -> EventDraft:
    """A headline's "Huber trifft Linde" as the plan that the text below knows alone: "Huber will Linde treffen"."""
    if not draft.timeless or draft.event.status is not Status.ACTUAL:
        return draft
    same = [
        other.event
        for other in told
        if not other.timeless and (_same_act(draft, other) or may_be_one_way(draft, other))
    ]
    plan = next((event for event in same if event.status is Status.PLANNED and not event.hypothetical), None)
    if plan is None or any(event.status is Status.ACTUAL for event in same):
        return draft
    evidence = tuple(replace(one, status=plan.evidence[0].status) for one in draft.event.evidence)
    return replace(draft, event=replace(draft.event, status=Status.PLANNED, evidence=evidence))


def _is_mutual(statement: Statement, cast: Cast) -> bool:
    """Whether the text says that they do it to each other, not that a pronoun behind takes them up."""
    words = cast.words.reciprocal_words | {cast.words.reflexive}
    told = all(cast.mentions[i].head.casefold() in words for i in statement.targets)
    return told or set(statement.agents) == set(statement.targets)


def _draft(statement: Statement, arguments: Arguments) -> EventDraft | None:
    acting, met = arguments.sides(statement)
    if not acting and any(not is_pronoun(arguments.cast.mentions[i]) for i in statement.agents):
        return None  # "Die Ausstellung würdigt den Maler": who seems to act does not
    agents, targets = {e.key: e for e in acting}, {e.key: e for e in met}
    kind = arguments.cast.classes[statement.relation]
    unknown = (
        bool(statement.targets) and not met and all(is_pronoun(arguments.cast.mentions[i]) for i in statement.targets)
    )
    if kind.symmetric and unknown and not _is_mutual(statement, arguments.cast):
        return None  # "Sie wurden von den beiden Ministern empfangen": these did not meet each other
    if kind.with_people and met and all(e.type is EntityType.PERSON for e in met):
        kind = arguments.cast.classes[kind.with_people]
    if kind.by_telephone and statement.channel == "Telephone":
        kind = arguments.cast.classes[kind.by_telephone]
    if kind.symmetric:
        targets = {key: e for key, e in targets.items() if key not in agents}
    elif len(agents) == 1:
        rest = {key: e for key, e in targets.items() if key not in agents}
        same = statement.agents == statement.targets
        # "nennt sich selbst Demokrat"; "die Parteien geben einander die Schuld"
        itself = same and (kind.told_by_epithet or arguments.cast.mentions[statement.agents[0]].number == "Plur")
        if targets and not rest and not itself:
            return None
        targets = targets if itself else rest
    elif agents.keys() == targets.keys() and not _is_mutual(statement, arguments.cast):
        return None
    if not _worth_stating(statement, kind, agents, targets, arguments.cast):
        return None
    place = arguments.place(statement)
    source = arguments.source(statement)
    evidence = Evidence(
        statement.clause,
        statement.trigger,
        statement.rule,
        statement.status,
        _from_another(statement, source, agents),
        source.key if source and source.key not in agents else None,
        statement.heard,
    )
    event = Event(
        relation=kind.name,
        agents=tuple(agents),
        targets=tuple(targets),
        status=statement.status.status,
        evidence=(evidence,),
        hypothetical=statement.status.hypothetical,
        time=statement.time,
        place=place.key if place else None,
        channel=statement.channel,
        epithet=statement.epithet,
        topic=statement.topic,
    )
    return EventDraft(event, kind, agents, targets, statement.timeless)


def _from_another(statement: Statement, source: Entity | None, agents: dict[str, Entity]) -> Attribution | None:
    """What the source gives, unless it is the agent and sure: "Huber sagte, er habe Linde gelobt"."""
    found = statement.attribution
    own = source is not None and source.key in agents
    return None if own and found is not None and found.certainty is Certainty.CERTAIN else found


def _worth_stating(
    statement: Statement,
    kind: EventClass,
    agents: dict[str, Entity],
    targets: dict[str, Entity],
    cast: Cast,
) -> bool:
    """Whether enough is left to say something: somebody, or a thing of which a verb says what was done to it."""
    everyone = [*agents.values(), *targets.values()]
    used = [*statement.agents, *statement.targets]
    states = kind.symmetric and bool(everyone) and all(e.type is EntityType.COUNTRY for e in everyone)
    if states and any(map(cast.near_sport, used)):
        return False  # teams meet, no states
    told = statement.by_verb or (statement.by_phrase and not statement.agents)
    told_of_a_thing = told and not agents and bool(targets)
    if not told_of_a_thing and all(e.type is EntityType.MATTER for e in everyone):
        return False
    if kind.symmetric and len(everyone) < 2:
        # "Die Außenminister treffen sich am Freitag": several behind one name.
        several = any(cast.mentions[i].number == "Plur" for i in used)
        return everyone[0].type in (EntityType.GROUP, EntityType.ORGANIZATION) or several
    return not (statement.targets and not targets and kind.needs_target)


def _same(one: EventDraft, other: EventDraft) -> bool:
    if one.event.status is not other.event.status:
        return False
    return _same_act(one, other) or (is_one_stay(one, other) and _times_agree(one.event.time, other.event.time))


def _same_act(one: EventDraft, other: EventDraft) -> bool:
    """Whether two tellings are of one act, whatever its status."""
    a, b = one.event, other.event
    return (
        _same_class(one, other)
        and _actors_agree(one, other)
        and (not one.kind.dated or _times_agree(a.time, b.time))
        and _agree(a.place, b.place)
        and _channels_agree(a, b)
        and _texts_agree(a.epithet, b.epithet, required=one.kind.told_by_epithet)
        and (not one.kind.told_by_topic or _texts_agree(a.topic, b.topic))
    )


def _same_class(one: EventDraft, other: EventDraft) -> bool:
    """A video meeting is a call to the next sentence; "das Gespräch" takes up the call before it."""
    a, b = one.event, other.event
    if a.relation == b.relation:
        return True
    taken_up = b.relation in one.kind.told_as
    if not taken_up and a.relation not in other.kind.told_as:
        return False
    return "Video" in (a.channel, b.channel) or (taken_up and _is_bare(b))


def _is_bare(event: Event) -> bool:
    return event.time is None and event.place is None and event.channel is None


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
    left, right = _content(a), _content(b)
    if not left or not right:
        return float(fold(a) == fold(b))
    return len(left & right) / min(len(left), len(right))


def _content(text: str) -> set[str]:
    return set(fold(text).split()) - load_language().words.stop_words


def _merge(one: EventDraft, other: EventDraft) -> EventDraft:
    """Unite two tellings of one event; the richer one gives the sides, both give evidence."""
    first, second = (other, one) if len(other.everyone) > len(one.everyone) else (one, other)
    a, b = first.event, second.event
    event = replace(
        a,
        evidence=_ordered((*a.evidence, *b.evidence)),
        hypothetical=a.hypothetical and b.hypothetical,
        time=_better_time(a.time, b.time),
        place=a.place or b.place,
        channel=a.channel or b.channel,
        epithet=a.epithet or b.epithet,
        topic=a.topic or b.topic,
    )
    return EventDraft(event, first.kind, first.agents, first.targets)


def _ordered(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence))


def _better_time(a: EventTime | None, b: EventTime | None) -> EventTime | None:
    if a is None or (a.begin is None and b is not None and b.begin is not None):
        return b
    return a
