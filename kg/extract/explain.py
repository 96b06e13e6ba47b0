"""Why a sentence gave a fact, or none: the triggers found, the paths taken, what spoke against the others."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from kg.extract import Extractor, Findings
from kg.extract.events.readings import Reading
from kg.extract.events.triggers import Refusal
from kg.model import Article, Statement


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
class Mended:
    """A word whose analysis was mended, and the repair of the language that did it."""

    word: str
    repair: str


@dataclass(frozen=True, slots=True)
class Faint:
    """A word that the reader of events alone takes for an act, with too small a chance."""

    word: str
    relation: str
    chance: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything about one sentence. Neither ``fired`` nor ``silent``: no word of it is a trigger."""

    sentence: str
    fired: tuple[Fired, ...]
    silent: tuple[Silent, ...]
    repairs: tuple[Mended, ...] = ()
    faint: tuple[Faint, ...] = ()


def explain(extractor: Extractor, article: Article, doc: Doc) -> tuple[Findings, tuple[Explanation, ...]]:
    """What was found in an article, with one explanation per sentence."""
    findings = extractor.findings(article, doc, tell=True)
    extraction = findings.extraction
    fired = list(zip(findings.readings, extraction.statements, strict=True))
    explanations = []
    repairs: dict[int, list[Mended]] = {}
    for name, token in doc._.repairs if doc.has_extension("repairs") else ():
        repairs.setdefault(findings.scene.sentence[token], []).append(Mended(findings.scene.words[token], name))
    for number, span in enumerate(extraction.sentences):
        explanations.append(
            Explanation(
                sentence=article.text[span.start : span.end].strip(),
                fired=tuple(_fired(findings, r, s) for r, s in fired if s.sentence == number),
                silent=_silent(findings, number, {(r.token, r.relation.name) for r, _ in fired}),
                repairs=tuple(repairs.get(number, ())),
                faint=tuple(
                    Faint(findings.scene.words[act.token], act.relation, act.whole)
                    for act in findings.faint
                    if findings.scene.sentence[act.token] == number
                ),
            )
        )
    return findings, tuple(explanations)


def _fired(findings: Findings, reading: Reading, statement: Statement) -> Fired:
    drafts, text = findings.mentions.drafts, findings.scene.text
    roles = []
    for role, filled in reading.roles.items():
        spans = [drafts[key].span for key in filled.keys]
        words = tuple(text[span.start : span.end] for span in spans)
        roles.append(FilledRole(role, filled.path, words or ((filled.text,) if filled.text else ())))
    return Fired(findings.scene.words[reading.token], tuple(roles), statement)


def _silent(findings: Findings, sentence: int, fired: set[tuple[int, str]]) -> tuple[Silent, ...]:
    """Refused triggers; those whose word gave a statement of the same relation by another entry are left out."""
    scene = findings.scene

    def counts(refusal: Refusal) -> bool:
        token = refusal.candidate.token
        return scene.sentence[token] == sentence and (token, refusal.candidate.relation.name) not in fired

    return tuple(
        Silent(scene.words[r.candidate.token], r.candidate.relation.name, r.candidate.trigger.rule, r.reason)
        for r in findings.refusals
        if counts(r)
    )
