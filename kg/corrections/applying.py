"""Corrections applied to what was found in one article, before it becomes a graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.corrections.records import Change, Correction, StatementCorrection, StatementRef, Verdict
from kg.errors import CorrectionError, nearest
from kg.graph.names import local_key
from kg.graph.terms import ITEM
from kg.language.spelling import fold, slug
from kg.likeness import same_clause, shared_words
from kg.model import Entity, EntityType, Event, EventTime, Granularity, Resolution, Review, TimeBasis
from kg.vocabulary import Vocabulary

#: A name or Wikidata id → somebody the gazetteer knows, None where it is not certain who.
Known = Callable[[str], Entity | None]


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of the corrections of one article."""

    resolution: Resolution
    unmatched: tuple[StatementCorrection, ...] = ()  #: no statement of the article is the one they mean
    unknown: tuple[tuple[StatementCorrection, str], ...] = ()  #: they name a Wikidata item that nobody knows: which


@dataclass(slots=True)
class _Article:
    """One article while it is corrected."""

    resolution: Resolution
    vocabulary: Vocabulary
    known: Known
    events: list[Event | None] = field(default_factory=list)  #: None: rejected
    entities: dict[str, Entity] = field(default_factory=dict)


def apply(resolution: Resolution, corrections: Iterable[Correction], vocabulary: Vocabulary, known: Known) -> Applied:
    """Apply the corrections that name this article, in their order; the last word on a statement counts.

    A statement is found by class and by the words of its clause; labels of the sides choose between several. It is
    looked for among what the rules found, so that a later correction meets the same statement as an earlier one.
    """
    ours = [
        correction
        for correction in corrections
        if isinstance(correction, StatementCorrection) and correction.statement.article == resolution.article.id
    ]
    if not ours:
        return Applied(resolution)
    article = _Article(
        resolution, vocabulary, known, list(resolution.events), {entity.key: entity for entity in resolution.entities}
    )
    unmatched, unknown = [], []
    for correction in ours:
        number = _find(correction.statement, resolution)
        item = _unknown_item(article, correction.change)
        if number is None:
            unmatched.append(correction)
        elif item is not None:
            unknown.append((correction, item))
        else:
            article.events[number] = _corrected(article, resolution.events[number], correction)
    return Applied(_rebuilt(article), tuple(unmatched), tuple(unknown))


def _find(wanted: StatementRef, resolution: Resolution) -> int | None:
    """The event that a reference means: its number, None where there is none."""
    labels = {entity.key: fold(entity.label) for entity in resolution.entities}
    best: tuple[float, int] | None = None
    for number, event in enumerate(resolution.events):
        if event.relation != wanted.event_class:
            continue
        text = resolution.article.text
        quotes = [text[evidence.span.start : evidence.span.end] for evidence in event.evidence]
        quotes = [quote for quote in quotes if same_clause(quote, wanted.quote)]
        if not quotes:
            continue
        overlap = max(shared_words(quote, wanted.quote) for quote in quotes)
        sides = ((wanted.agents, event.agents), (wanted.targets, event.targets))
        agree = sum({fold(name) for name in names} == {labels.get(key, "") for key in keys} for names, keys in sides)
        score = overlap + agree
        if best is None or score > best[0]:
            best = (score, number)
    return None if best is None else best[1]


def _corrected(article: _Article, event: Event, correction: StatementCorrection) -> Event | None:
    if correction.verdict is Verdict.REJECT:
        return None
    review = Review(correction.verdict.value, correction.by, correction.date, correction.reason)
    changed = _changed(article, event, correction.change, correction)
    return replace(changed, review=review)


def _changed(article: _Article, event: Event, change: Change, correction: StatementCorrection) -> Event:
    if change.event_class is not None:
        kind = article.vocabulary.event_classes.get(change.event_class)
        if kind is None:
            known = article.vocabulary.event_classes
            raise CorrectionError(
                f"{correction.place}: no event class {change.event_class!r}", nearest(change.event_class, known)
            )
        event = replace(event, relation=kind.name)
    if change.status is not None:
        event = replace(event, status=change.status, hypothetical=False)
    if change.agents is not None:
        event = replace(event, agents=_side(article, change.agents, event.agents))
    if change.targets is not None:
        event = replace(event, targets=_side(article, change.targets, event.targets))
    if change.begin and change.end:
        unit = Granularity.DAY if (change.end - change.begin).days == 1 else Granularity.PERIOD
        text = event.time.text if event.time else change.begin.isoformat()
        event = replace(event, time=EventTime(text, TimeBasis.EXPLICIT, change.begin, change.end, unit))
    return event


def _side(article: _Article, names: Sequence[str], before: Sequence[str]) -> tuple[str, ...]:
    """Keys of those whom a corrected side names: of the article, of the gazetteer, else new ones of the article."""
    return tuple(dict.fromkeys(_entity(article, name, before).key for name in names))


def _entity(article: _Article, name: str, before: Sequence[str]) -> Entity:
    wanted = fold(name)
    for entity in article.entities.values():
        if name in (entity.wikidata, entity.key) or wanted in map(fold, (entity.label, *entity.aliases)):
            return entity
    found = article.known(name)
    if found is None:
        # Whoever takes somebody's place is taken for what that one was.
        kind = next((article.entities[key].type for key in before if key in article.entities), EntityType.PERSON)
        found = Entity(local_key(article.resolution.article.id, slug(name)), name, kind)
    article.entities[found.key] = found
    return found


def _unknown_item(article: _Article, change: Change) -> str | None:
    """A Wikidata id among the sides of a change that stands for nobody: it is no name to call somebody by."""
    items = (name for name in (*(change.agents or ()), *(change.targets or ())) if ITEM.fullmatch(name))
    known = {entity.wikidata for entity in article.entities.values()} | article.entities.keys()
    return next((item for item in items if item not in known and article.known(item) is None), None)


def _rebuilt(article: _Article) -> Resolution:
    """The article with its events as corrected, and nobody who takes part in none of them any more."""
    corrected = replace(article.resolution, entities=tuple(article.entities.values()))
    return corrected.with_events(tuple(event for event in article.events if event is not None))
