"""Statements → events: one event for everything an article says of the same act (``kg.resolve.events.tellings``).

A nominal mention without actors ("nach dem Treffen") is no new event. Nobody acts upon himself, but one may call
oneself something. What a class means (symmetric, dated, told by its topic …) stands in ontology/news.ttl.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from kg.model import Attribution, Certainty, Entity, EntityType, Event, EventTime, Evidence, Statement, Status
from kg.resolve.cast import Cast
from kg.resolve.events.arguments import Arguments
from kg.resolve.events.journeys import may_be_one_way
from kg.resolve.events.tellings import EventDraft, Tellings, is_same, is_same_act, leaves_open
from kg.resolve.roles import is_pronoun
from kg.vocabulary import EventClass

_PAIR = 2
_ANSWERED = 2  #: sentences from a charge to whoever rejects it
_NOBODY = "nobody who could take part is named or known"


def build_events(
    statements: Iterable[Statement], arguments: Arguments
) -> tuple[tuple[Event, ...], tuple[tuple[Statement, str], ...]]:
    """Events in the order in which the article first speaks of them, and the statements that give none, with why."""
    told = Tellings()
    unstated: list[tuple[Statement, str]] = []
    for statement in statements:
        draft = _draft(statement, arguments)
        if isinstance(draft, str):
            unstated.append((statement, draft))
        else:
            told.add(_as_made_before(draft, told.drafts, arguments.cast))
    known = Tellings()
    for draft in (_as_the_text_tells(draft, told) for draft in told.drafts):
        twin = next((i for i in known.like(draft) if is_same(known.drafts[i], draft)), None)
        if twin is None:
            known.add(draft)
        else:
            known.put(twin, _merge(known.drafts[twin], draft))
    return tuple(map(_with_all_evidence, known.drafts)), tuple(unstated)


def _as_the_text_tells(draft: EventDraft, told: Tellings) -> EventDraft:
    """A headline's "Huber trifft Linde" as the plan that the text below knows alone: "Huber will Linde treffen"."""
    if not draft.timeless or draft.event.status is not Status.ACTUAL:
        return draft
    same = [
        other.event
        for other in (told.drafts[i] for i in told.beside(draft))
        if not other.timeless and (is_same_act(draft, other) or may_be_one_way(draft, other))
    ]
    plan = next((event for event in same if event.status is Status.PLANNED and not event.hypothetical), None)
    if plan is None or any(event.status is Status.ACTUAL for event in same):
        return draft
    evidence = tuple(replace(one, status=plan.evidence[0].status) for one in draft.event.evidence)
    return replace(draft, event=replace(draft.event, status=Status.PLANNED, evidence=evidence))


def _as_made_before(draft: EventDraft, made: Sequence[EventDraft], cast: Cast) -> EventDraft:
    """A charge that somebody rejects as the one just made to another: "Rom warf Linz Geiz vor. Arp wies das zurück"."""
    sentence = _sentence(draft, cast)
    rejecting = cast.words.rejecting_verbs | cast.words.denying_verbs
    span = draft.event.evidence[0].trigger
    if not draft.agents or rejecting.isdisjoint(cast.scene.lemmas[i] for i in cast.scene.tokens(span.start, span.end)):
        return draft
    near: list[EventDraft] = []
    for other in reversed(made):
        if sentence - _sentence(other, cast) > _ANSWERED:
            break
        alike = other.kind.name == draft.kind.name and other.event.status is draft.event.status
        if alike and other.targets and other.agents.keys() == draft.agents.keys():
            near.append(other)
    if not near or any(not other.targets.keys().isdisjoint(draft.targets) for other in near):
        return draft
    targets = near[0].targets
    return replace(draft, targets=targets, event=replace(draft.event, targets=tuple(targets)))


def _sentence(draft: EventDraft, cast: Cast) -> int:
    span = draft.event.evidence[0].trigger
    return cast.scene.sentence[cast.scene.tokens(span.start, span.end)[0]]


def _is_mutual(statement: Statement, cast: Cast) -> bool:
    """Whether the text says that they do it to each other, not that a pronoun behind takes them up."""
    words = cast.words.reciprocal_words | {cast.words.reflexive}
    told = all(cast.mentions[i].head.casefold() in words for i in statement.targets)
    return told or set(statement.agents) == set(statement.targets)


def _draft(statement: Statement, arguments: Arguments) -> EventDraft | str:
    """The event that a statement tells, or why it tells none: too little is known of who takes part."""
    cast = arguments.cast
    acting, met = arguments.sides(statement)
    if not acting and any(not is_pronoun(cast.mentions[i]) for i in statement.agents):
        return "what acts is a thing, or nobody"  # "Die Ausstellung würdigt den Maler"
    if not acting and any(cast.mentions[i].head.casefold() == cast.words.it for i in statement.agents):
        return "what acts is a thing, or nobody"  # "Das Gesetz gilt. Es verpflichtet den Händler"
    told = cast.classes[statement.relation]
    unknown = bool(statement.targets) and not met and all(is_pronoun(cast.mentions[i]) for i in statement.targets)
    if told.symmetric and unknown and not _is_mutual(statement, cast):
        # "Sie wurden von den beiden Ministern empfangen": these did not meet each other
        return "whom the pronoun on the other side means is not known"
    kind = _kind(told, statement, met, cast)
    agents = {e.key: e for e in acting}
    targets = _targets(statement, kind, agents, {e.key: e for e in met}, cast)
    if targets is None:
        return "both sides are the same" if agents else _NOBODY
    if lacking := _lacking(statement, kind, agents, targets, cast):
        return lacking
    if kind.symmetric and len(agents) == _PAIR and not targets:  # "Beide trafen sich": the first one, the second
        agents, targets = dict(islice(agents.items(), 1)), dict(islice(agents.items(), 1, None))
    place, source = arguments.place(statement), arguments.source(statement)
    evidence = Evidence(
        statement.clause,
        statement.trigger,
        statement.rule,
        statement.status,
        _from_another(statement, source, agents, cast),
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
    trigger = cast.scene.tokens(statement.trigger.start, statement.trigger.end)
    spoken = any(cast.scene.lemmas[i].lower() in cast.words.talking for i in trigger)
    return EventDraft(event, kind, agents, targets, statement.timeless, spoken)


def _kind(told: EventClass, statement: Statement, met: Sequence[Entity], cast: Cast) -> EventClass:
    """The class of an event, which people on the other side or the telephone may make another one."""
    if told.with_people and met and all(e.type is EntityType.PERSON for e in met):
        told = cast.classes[told.with_people]
    return cast.classes[told.by_telephone] if told.by_telephone and statement.channel == "Telephone" else told


def _targets(
    statement: Statement, kind: EventClass, agents: dict[str, Entity], met: dict[str, Entity], cast: Cast
) -> dict[str, Entity] | None:
    """The other side without those who act; None where they would act upon themselves."""
    rest = {key: e for key, e in met.items() if key not in agents}
    if kind.symmetric:
        return rest
    if len(agents) != 1:
        themselves = agents.keys() == met.keys() and not _is_mutual(statement, cast)
        return None if themselves else met
    same = statement.agents == statement.targets
    if same and (kind.told_by_epithet or cast.mentions[statement.agents[0]].number == "Plur"):
        return met  # "nennt sich selbst Demokrat"; "die Parteien geben einander die Schuld"
    return None if met and not rest else rest


def _from_another(
    statement: Statement, source: Entity | None, agents: dict[str, Entity], cast: Cast
) -> Attribution | None:
    """What the source gives, unless it is the agent and sure: "Huber sagte, er habe Linde gelobt".

    Nor does a pronoun name a source where nobody knows whom it means.
    """
    found = statement.attribution
    if found is None or found.certainty is not Certainty.CERTAIN:
        return found
    nobody = source is None and found.mention is not None and is_pronoun(cast.mentions[found.mention])
    return None if nobody or (source is not None and source.key in agents) else found


def _lacking(
    statement: Statement,
    kind: EventClass,
    agents: dict[str, Entity],
    targets: dict[str, Entity],
    cast: Cast,
) -> str | None:
    """What is missing to say something: somebody, or a thing of which a verb says what was done to it."""
    everyone = [*agents.values(), *targets.values()]
    used = [*statement.agents, *statement.targets]
    states = kind.symmetric and bool(everyone) and all(e.type is EntityType.COUNTRY for e in everyone)
    if states and any(map(cast.fields.near_sport, used)):
        return "in sport teams meet, not states"
    told = statement.by_verb or (statement.by_phrase and not statement.agents)
    told_of_a_thing = told and not agents and bool(targets)
    if not told_of_a_thing and all(e.type is EntityType.MATTER for e in everyone):
        return "nobody takes part, only things" if everyone else _NOBODY
    if kind.symmetric and len(everyone) < 2:
        # "Die Außenminister treffen sich am Freitag": several behind one name.
        several = any(cast.mentions[i].number == "Plur" for i in used)
        enough = everyone[0].type in (EntityType.GROUP, EntityType.ORGANIZATION) or several
        return None if enough else "an event of two sides needs two participants"
    needed = statement.targets and not targets and kind.needs_target
    return f"whom or what it is directed at is nothing that {kind.name} may have as its target" if needed else None


def _merge(one: EventDraft, other: EventDraft) -> EventDraft:
    """Unite two tellings of one event; the richer one gives the sides, both give evidence."""
    first, second = (other, one) if len(other.everyone) > len(one.everyone) else (one, other)
    a, b = first.event, second.event
    event = replace(
        a,
        hypothetical=a.hypothetical and b.hypothetical,
        time=_better_time(a.time, b.time),
        place=a.place or b.place,
        channel=a.channel or b.channel,
        epithet=a.epithet or b.epithet,
        topic=a.topic or b.topic,
    )
    more = first.more  # grows in place: an act may be told thousands of times
    more += (*b.evidence, *second.more)
    spoken = first.spoken and second.spoken
    if leaves_open(first, second):
        event = replace(event, relation=b.relation)
        return EventDraft(event, second.kind, first.agents, first.targets, more=more)
    return EventDraft(event, first.kind, first.agents, first.targets, spoken=spoken, more=more)


def _with_all_evidence(draft: EventDraft) -> Event:
    return replace(draft.event, evidence=tuple(dict.fromkeys((*draft.event.evidence, *draft.more))))


def _better_time(a: EventTime | None, b: EventTime | None) -> EventTime | None:
    if a is None or (a.begin is None and b is not None and b.begin is not None):
        return b
    return a
