"""Extractions written by hand: an article, its mentions in order of the text, its statements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from spacy.tokens import Doc

from kg.gazetteer import Gazetteer
from kg.grammar.docs import read_parse
from kg.grammar.scene import Scene, Units, set_scene
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import (
    Article,
    EntityType,
    EventTime,
    Extraction,
    Granularity,
    Mention,
    MentionForm,
    Resolution,
    Span,
    Statement,
    Status,
    StatusFinding,
    TimeBasis,
)
from kg.resolve.cast import Cast
from kg.resolve.phrases.settling import settle
from tests.builders import VOCAB

#: Letters by which a noun in a phrase is found.
_HEAD_LETTERS = 4

#: What the fixture ``resolved`` does.
Resolve = Callable[[Extraction], Resolution]

#: What the fixture ``cast`` does: an extraction → everybody in it, their names linked.
MakeCast = Callable[[Extraction], Cast]

#: What the fixture ``told`` does: text and date of the article → its resolution.
Told = Callable[..., Resolution]

PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE


def name(text: str, entity_type: EntityType | None = None, *, name: str | None = None, **fields: Any) -> Mention:
    """A mention with a proper name; ``name`` where the phrase is longer than the name."""
    inner = name or text
    base = _mention(text, MentionForm.NAME, **{"head": inner.split()[-1], **fields})
    start = text.index(inner)
    return replace(base, name=inner, name_span=Span(start, start + len(inner)), entity_type=entity_type)


def person(text: str, **fields: Any) -> Mention:
    """A name that the recogniser took for a person."""
    return name(text, PERSON, **fields)


def nominal(text: str, head: str, **fields: Any) -> Mention:
    """A noun phrase without name."""
    return _mention(text, MentionForm.NOMINAL, head=head, **fields)


def pronoun(text: str, head: str | None = None, **fields: Any) -> Mention:
    """A pronoun; ``head`` is its lemma."""
    return _mention(text, MentionForm.PRONOUN, **{"head": head or text.lower(), "person": 3, **fields})


def _mention(text: str, form: MentionForm, **fields: Any) -> Mention:
    defaults: dict[str, Any] = {"function": "nsubj", "number": "Sing", "sentence": 0, "gender": "Masc"}
    return Mention(span=Span(0, 0), text=text, form=form, **{**defaults, **fields})


def statement(relation: str, agents: tuple[int, ...] = (), targets: tuple[int, ...] = (), **fields: Any) -> Statement:
    """A statement over mention indices; ``status`` may be given as a Status."""
    status = fields.pop("status", Status.ACTUAL)
    base = Statement(
        relation, agents, targets, Span(0, 1), Span(0, 1), 0, "test.toml#1", StatusFinding(status), **fields
    )
    return base


def day(text: str, iso: str) -> EventTime:
    """The time of an event on one day."""
    begin = dt.date.fromisoformat(iso)
    return EventTime(text, TimeBasis.EXPLICIT, begin, begin + dt.timedelta(days=1), Granularity.DAY)


def extraction(
    text: str, *mentions: Mention, statements: tuple[Statement, ...] = (), date: str | None = None
) -> Extraction:
    """Place the mentions one after the other in the text; sentences end at ". "."""
    placed: list[Mention] = []
    sentences = _sentences(text)
    tokens = load_language().token_spans(text)
    position = 0
    for mention in mentions:
        start = text.index(mention.text, position)
        end = start + len(mention.text)
        words = [number for number, (begin, stop) in enumerate(tokens) if begin < end and stop > start]
        head = fold(mention.head)[:_HEAD_LETTERS]
        inner = mention.name_span
        placed.append(
            replace(
                mention,
                span=Span(start, end),
                words=range(words[0], words[-1] + 1),
                token=next((n for n in words if fold(text[slice(*tokens[n])]).startswith(head)), words[-1]),
                name_span=Span(start + inner.start, start + inner.end) if inner else None,
                sentence=next(i for i, span in enumerate(sentences) if start < span.end),
            )
        )
        # A possessive and the phrase it opens start together; a phrase may hold others.
        nested = mention.function == "det:poss"
        position = start if nested else start + (1 if " " in mention.text else len(mention.text))
    dated = tuple(replace(s, sentence=placed[(*s.agents, *s.targets, 0)[0]].sentence) for s in statements)
    published = dt.date.fromisoformat(date) if date else None
    return Extraction(Article("artikel", text, "-", published=published), sentences, tuple(placed), dated)


def view(made: Extraction) -> Scene:
    """The words of a hand-made extraction without any tree: what grammar says of its mentions, they say themselves."""
    text, language = made.article.text, load_language()
    spans = language.token_spans(text)
    sentences = {span.start for span in made.sentences}
    built = Doc(
        VOCAB,
        words=[text[start:end] for start, end in spans],
        spaces=[text[end : end + 1] == " " for _, end in spans],
        pos=["X" if any(map(str.isalnum, text[start:end])) else "PUNCT" for start, end in spans],
        sent_starts=[start in sentences for start, _ in spans],
    )
    parse = read_parse(built, language)
    return set_scene(parse, Units(parse), frozenset(), frozenset())


def settled(gazetteer: Gazetteer, text: str, *mentions: Mention) -> tuple[Mention, ...]:
    """Mentions of a text as they are settled before anybody is looked up."""
    made = extraction(text, *mentions)
    return settle(made, view(made), gazetteer).mentions


def _sentences(text: str) -> tuple[Span, ...]:
    spans = []
    start = 0
    while start < len(text):
        end = text.find(". ", start)
        end = len(text) if end < 0 else end + 2
        spans.append(Span(start, end))
        start = end
    return tuple(spans)


def sides(result: Resolution, relation: str | None = None) -> list[tuple[list[str], list[str]]]:
    """Agents and targets of the events, by label; of one class where ``relation`` is given."""
    labels = {entity.key: entity.label for entity in result.entities}
    return [
        ([labels[key] for key in event.agents], [labels[key] for key in event.targets])
        for event in result.events
        if relation in (None, event.relation)
    ]


def linked(result: Resolution) -> list[str]:
    """Labels of the people, bodies and places the gazetteer knows among those that events use."""
    return [entity.label for entity in result.entities if not entity.key.startswith("local/")]
