"""Find direct speech: the quotation, who speaks, and the verb that says so.

Styles: „…“ “…” "…" »…« «…» ‚…‘ ‘…’ '…'. A quotation may run over sentences and paragraphs; one that is never closed
ends with its paragraph. Short quotations inside a clause („verlässlicher Partner“) are no speech of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from kg.cues import Cues, Scope
from kg.extract.clauses import feature, full_lemma, relation
from kg.extract.reports import source_of

_DOUBLE = frozenset('„“”"»«')
_OPEN_ONLY = frozenset("„")
_MAX_TOKENS = 400


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation without its marks, the head of the phrase that names the speaker, and the verb of saying."""

    span: Span
    speaker: Token | None = None
    cue: Token | None = None


def direct_speech(doc: Doc, cues: Cues) -> tuple[Quote, ...]:
    """All quotations that are speech, in order of their start."""
    return tuple(_attributed(span, cues) for span in quotations(doc) if _is_speech(span))


def quotations(doc: Doc) -> Iterator[Span]:
    """Stretches between quotation marks, without the marks."""
    start: int | None = None
    for token in doc:
        if start is not None and ("\n\n" in token.text_with_ws or token.i - start > _MAX_TOKENS):
            if token.text in _DOUBLE and token.i > start:
                yield doc[start : token.i]
            start = None
            continue
        if token.text not in _DOUBLE:
            continue
        if start is None or token.text in _OPEN_ONLY:
            start = token.i + 1
            continue
        if token.i > start:
            yield doc[start : token.i]
        start = None


def _is_speech(span: Span) -> bool:
    """A quotation with a verb of its own, or one that begins a sentence and has several words."""
    return any(token.pos_ in ("VERB", "AUX") and feature(token, "VerbForm") != "Part" for token in span)


def _attributed(span: Span, cues: Cues) -> Quote:
    for verb in _candidates(span):
        found = cues.find(Scope.GOVERNOR, full_lemma(verb), verb.text)
        if any(cue.reports for cue in found):
            return Quote(span, source_of(verb), verb)
    return Quote(span)


def _candidates(span: Span) -> Iterator[Token]:
    """Verbs that may introduce the quotation: of its sentences outside the marks, nearest first."""
    doc = span.doc
    begin, end = doc[span.start].sent.start, doc[span.end - 1].sent.end
    if end <= span.end + 1 and end < len(doc) and relation(doc[end]) != "punct":
        end = min(doc[end].sent.end, len(doc)) if doc[end].text in (",", "-", "–") else end
    outside = [token for token in doc[begin:end] if not span.start <= token.i < span.end]
    verbs = [token for token in outside if token.pos_ in ("VERB", "AUX")]
    yield from sorted(verbs, key=lambda token: min(abs(token.i - span.start), abs(token.i - span.end)))
