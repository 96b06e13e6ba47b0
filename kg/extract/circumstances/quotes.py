"""Find direct speech: the quotation, who speaks, and the word that says so.

Styles: „…“ “…” "…" »…« «…» ‚…‘. A quotation may run over sentences; each paragraph of a longer one begins with a mark
of its own; one that is never closed ends with its paragraph. A short quotation in a clause („verlässlicher Partner“)
is no speech of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from kg.cues import Cues, Scope
from kg.extract.circumstances.reports import earlier_frame, frames, named_after, source_of
from kg.extract.grammar.verbforms import feature, full_lemma, is_finite

_CLOSING = {"„": '“”"', "“": '”“"', '"': '"“”', "”": "”“", "»": "«", "«": "»", "‚": "‘’'"}
_KEY = "kg.quotes"
#: Sentences between a quotation and the one before it that still belong together: "„A“, sagte sie. „B.“"
_FOLLOWS = 1


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation without its marks, the head of the phrase that names the speaker, and the word of saying."""

    span: Span
    speaker: Token | None = None
    cue: Token | None = None


def direct_speech(doc: Doc, cues: Cues) -> tuple[Quote, ...]:
    """All quotations that are speech, in order of their start; kept with the Doc once computed."""
    known = doc.user_data.get(_KEY)
    if known is None or known[0] is not cues:
        known = (cues, tuple(_attributed(doc, cues)))
        doc.user_data[_KEY] = known
    quotes: tuple[Quote, ...] = known[1]
    return quotes


def quotations(doc: Doc) -> Iterator[Span]:
    """Stretches between quotation marks, without the marks; nested ones belong to the outer."""
    start, mark = None, ""
    for token in doc:
        word = token.text
        if start is not None and (word in _CLOSING[mark] or _ends_paragraph(token, start)):
            end = token.i if word in _CLOSING[mark] else token.i + 1
            if end > start:
                yield doc[start:end]
            start = None
        elif word in _CLOSING and (start is None or word == mark):
            start, mark = token.i + 1, word


def _ends_paragraph(token: Token, start: int) -> bool:
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    broken = "\n" in token.text or (following is not None and following.text.startswith("\n"))
    return token.i >= start and (broken or following is None)


def _attributed(doc: Doc, cues: Cues) -> Iterator[Quote]:
    sentences = {token.i: number for number, sent in enumerate(doc.sents) for token in sent}
    last: Quote | None = None
    for span in quotations(doc):
        if not any(token.pos_ in ("VERB", "AUX") and is_finite(token) for token in span):
            continue
        quote = _by_grammar(span, cues) or _by_neighbour(span, cues)
        if quote is None and last is not None and sentences[span.start] - sentences[last.span.end - 1] <= _FOLLOWS:
            quote = replace(last, span=span)
        quote = quote or _by_subject(span, cues)
        yield quote
        last = quote if quote.speaker is not None else None


def _by_grammar(span: Span, cues: Cues) -> Quote | None:
    """A verb of saying over or beside the quoted clause: "Das reicht", sagte sie."""
    inside = [token for token in span if token.head == token or not span.start <= token.head.i < span.end]
    for token in inside:
        for frame in frames(token, cues):
            if frame.source is not None and not span.start <= frame.word.i < span.end:
                return Quote(span, frame.source, frame.word)
    return None


def _by_neighbour(span: Span, cues: Cues) -> Quote | None:
    """The nearest verb of saying outside the marks, in the sentences that the quotation touches."""
    doc = span.doc
    if (named := _after_so(span)) is not None:
        return Quote(span, named, doc[span.end])
    begin, end = doc[span.start].sent.start, doc[span.end - 1].sent.end
    if begin > 1 and ":" in (doc[begin - 1].text, doc[begin - 2].text):
        begin = doc[begin - 1].sent.start
    if end < len(doc) and doc[end - 1].text not in (".", "!", "?"):
        end = doc[end].sent.end
    outside = [token for token in doc[begin:end] if not span.start <= token.i < span.end]
    for verb in sorted(outside, key=lambda token: min(abs(token.i - span.start), abs(token.i - span.end))):
        found = cues.find(Scope.GOVERNOR, full_lemma(verb), verb.text) if verb.pos_ in ("VERB", "AUX") else ()
        if any(cue.reports for cue in found):
            speaker = source_of(verb)
            if speaker is None or not span.start <= speaker.i < span.end:
                return Quote(span, speaker, verb)
    return None


def _after_so(span: Span) -> Token | None:
    """The head of the phrase in: "…", so der Vorstand."""
    rest = next((token for token in span.doc[span.end :] if token.pos_ != "PUNCT"), None)
    return named_after(rest) if rest is not None and rest.text.lower() == "so" else None


def _by_subject(span: Span, cues: Cues) -> Quote:
    """A quotation without verb of saying: "Er schloss mit den Worten: …", or the subject of the sentence before."""
    doc = span.doc
    begin = doc[span.start].sent.start
    frame = earlier_frame(doc[span.start], cues)
    if frame is not None:
        return Quote(span, frame.source, frame.word)
    opening = next((token for token in doc[begin : span.start] if token.text == ":"), None)
    if opening is not None and (subject := source_of(doc[begin].sent.root)) is not None and subject.i < opening.i:
        return Quote(span, subject, doc[begin].sent.root)
    if begin == 0 or begin < span.start - 1:
        return Quote(span)
    root = doc[begin - 1].sent.root
    subject = next((child for child in root.children if child.dep_ == "nsubj"), None)
    person = subject is not None and (subject.pos_ == "PROPN" or feature(subject, "PronType") == "Prs")
    return Quote(span, subject if person else None)
