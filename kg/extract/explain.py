"""Why a sentence gave a fact, or none: the triggers found, the paths taken, what spoke against the others."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from kg.cues import Cues
from kg.extract import Extractor
from kg.extract.events.readings import Reading, Refusal
from kg.frames import Relation
from kg.gazetteer import Gazetteer
from kg.model import Article, Extraction, Statement


@dataclass(frozen=True, slots=True)
class FilledRole:
    """A role with the path of the relation file that filled it."""

    role: str
    path: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fired:
    """A trigger that gave a statement."""

    word: str
    roles: tuple[FilledRole, ...]
    statement: Statement


@dataclass(frozen=True, slots=True)
class Silent:
    """A trigger of the right word that gave none."""

    word: str
    relation: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything about one sentence. Neither ``fired`` nor ``silent``: no word of it is a trigger."""

    sentence: str
    fired: tuple[Fired, ...]
    silent: tuple[Silent, ...]


def explain(
    article: Article,
    doc: Doc,
    relations: tuple[Relation, ...],
    cues: Cues,
    gazetteer: Gazetteer,
) -> tuple[Extraction, tuple[Explanation, ...]]:
    """The extraction of an article, with one explanation per sentence."""
    extractor = Extractor(article, doc, relations, cues, gazetteer)
    extraction = extractor.extraction()
    fired = list(zip(extractor.readings, extraction.statements, strict=True))
    explanations = []
    for number, span in enumerate(extraction.sentences):
        explanations.append(
            Explanation(
                sentence=article.text[span.start : span.end].strip(),
                fired=tuple(_fired(extractor, r, s) for r, s in fired if s.sentence == number),
                silent=_silent(extractor, number, {(r.token, r.relation.name) for r, _ in fired}),
            )
        )
    return extraction, tuple(explanations)


def _fired(extractor: Extractor, reading: Reading, statement: Statement) -> Fired:
    tree, drafts = extractor.tree, extractor.mentions.drafts
    roles = []
    for role, filled in reading.roles.items():
        spans = [drafts[key].span for key in filled.keys]
        words = tuple(extractor.article.text[span.start : span.end] for span in spans)
        roles.append(FilledRole(role, filled.path, words or ((filled.text,) if filled.text else ())))
    return Fired(tree.words[reading.token], tuple(roles), statement)


def _silent(extractor: Extractor, sentence: int, fired: set[tuple[int, str]]) -> tuple[Silent, ...]:
    """Refused triggers; those whose word gave a statement of the same relation by another entry are left out."""
    tree = extractor.tree

    def counts(refusal: Refusal) -> bool:
        token = refusal.token
        return tree.sentence[token] == sentence and (token, refusal.candidate.relation.name) not in fired

    return tuple(
        Silent(tree.words[r.token], r.candidate.relation.name, r.candidate.trigger.rule, r.reason)
        for r in extractor.reader.refusals
        if counts(r)
    )
