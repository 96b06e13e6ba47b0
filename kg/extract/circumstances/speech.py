"""Find direct speech: which quotations are speech, who speaks, and the word that says so.

A short quotation in a clause („verlässlicher Partner“) is no speech of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.cues import Cues, Scope
from kg.extract.circumstances.reports import earlier_frame, frames
from kg.extract.circumstances.sources import is_uttered, named_after, source_of
from kg.grammar.parse import Parse
from kg.grammar.quotations import QUOTES, Quotation

#: Sentences between a quotation and the one before it that still belong together: "„A“, sagte sie. „B.“"
_FOLLOWS = 1
_FARTHEST_COLON = 8  #: words of a headline before its colon
_LONGEST_ANSWER = 60  #: sentences: each is looked through anew for whoever says something in it


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation that is speech, the head of the phrase that names the speaker, and the word of saying."""

    span: Quotation
    speaker: int | None = None
    cue: int | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """The direct speech of one article, in order of the text."""

    quotes: tuple[Quote, ...]

    def speaker(self, token: int) -> int | None:
        """The head of the phrase that names who speaks at a token; None outside of speech and for unnamed speakers."""
        at = bisect_right(self.quotes, token, key=lambda quote: quote.span.start) - 1
        return self.quotes[at].speaker if at >= 0 and token < self.quotes[at].span.end else None


def direct_speech(parse: Parse, cues: Cues) -> Speech:
    """All quotations that are speech."""
    return Speech(tuple(_attributed(parse, cues)))


def _attributed(parse: Parse, cues: Cues) -> Iterator[Quote]:
    last: Quote | None = None
    for span in parse.quotations:
        if not any(parse.is_verb(k) and parse.is_finite(k) for k in range(span.start, span.end)):
            continue
        quote = _behind(parse, span, cues) or _by_grammar(parse, span, cues) or _by_neighbour(parse, span, cues)
        quote = quote or _opened(parse, span)
        if quote is None and last is not None and _follows(parse, last.span, span):
            # "Für Wirt Jan Berg kein Thema: „…“": not whoever spoke before, and nobody says that it is he
            quote = Quote(span) if _names_another(parse, last.span, span) else replace(last, span=span)
        quote = quote or _by_subject(parse, span, cues)
        yield quote
        last = quote if quote.speaker is not None else None


def _follows(parse: Parse, first: Quotation, second: Quotation) -> bool:
    return parse.sentence[second.start] - parse.sentence[first.end - 1] <= _FOLLOWS


def _names_another(parse: Parse, before: Quotation, span: Quotation) -> bool:
    """Whether a sentence between two quotations ends with a colon and names a person."""
    colon = span.start - 2
    begin = max(before.end, parse.sentence_of(colon).start) if colon > before.end else colon
    return parse.words[colon] == ":" and any(parse.is_person(k) for k in range(begin, colon))


def _behind(parse: Parse, span: Quotation, cues: Cues) -> Quote | None:
    """The verb of saying right behind the closing mark: "Rom lobt Oslo: „Es hilft“, sagte die Ministerin"."""
    verb = span.end + 2
    if verb >= len(parse) or parse.words[span.end + 1] != "," or not parse.is_verb(verb):
        return None
    if not any(cue.reports for cue in cues.find(Scope.GOVERNOR, parse.lemmas[verb], parse.words[verb])):
        return None
    speaker = source_of(parse, verb)
    return Quote(span, speaker, verb) if speaker is not None and speaker > verb else None


def _by_grammar(parse: Parse, span: Quotation, cues: Cues) -> Quote | None:
    """A verb of saying over or beside the quoted clause: "Das reicht", sagte sie."""
    inside = range(span.start, span.end)
    for token in inside:
        if parse.heads[token] != token and parse.heads[token] in inside:
            continue
        for frame in frames(parse, token, cues):
            if frame.source is not None and frame.word not in inside:
                return Quote(span, frame.source, frame.word)
    return None


def _by_neighbour(parse: Parse, span: Quotation, cues: Cues) -> Quote | None:
    """The nearest verb of saying outside the marks, in the sentences that the quotation touches."""
    inside = range(span.start, span.end)
    if (named := _after_so(parse, span)) is not None:
        return Quote(span, named, span.end)
    begin, end = parse.sentence_of(span.start).start, parse.sentence_of(span.end - 1).stop
    if begin > 1 and ":" in parse.words[begin - 2 : begin]:
        begin = parse.sentence_of(begin - 1).start
    done = {".", "!", "?"}.intersection(parse.words[end - 1 : end]) or parse.words[span.end - 1] == "."
    if end < len(parse) and not done and parse.words[end] not in QUOTES:
        end = parse.sentence_of(end).stop  # but not: „A“ „B“, sagte sie; nor „A.“ Am Montag sagte sie
    verbs = [k for k in range(begin, end) if k not in inside and parse.is_verb(k)]
    for verb in sorted(verbs, key=lambda k: min(abs(k - span.start), abs(k - span.end))):
        found = cues.find(Scope.GOVERNOR, parse.lemmas[verb], parse.words[verb])
        if any(cue.reports for cue in found):
            speaker = source_of(parse, verb)
            if speaker is None or speaker not in inside:
                return Quote(span, speaker, verb)
    return None


def _after_so(parse: Parse, span: Quotation) -> int | None:
    """The head of the phrase in: "…", so der Vorstand."""
    rest = next((k for k in range(span.end, len(parse)) if parse.pos[k] != "PUNCT"), None)
    return named_after(parse, rest) if rest is not None and parse.lower[rest] == parse.lexis.source_particle else None


def _by_subject(parse: Parse, span: Quotation, cues: Cues) -> Quote:
    """A quotation without verb of saying: "Er schloss mit den Worten: …", or the subject of the sentence before."""
    frame = earlier_frame(parse, span.start, cues)
    if frame is not None:
        return Quote(span, frame.source, frame.word)
    if (opened := _opened(parse, span, anybody=True)) is not None:
        return opened
    number = parse.sentence[span.start]
    begin = parse.sentences[number].start
    if begin == 0 or begin < span.start - 1:
        return Quote(span)
    root = parse.root(number - 1)
    subject = next((child for child in parse.children[root] if parse.dep[child] == "nsubj"), None)
    person = subject is not None and (parse.pos[subject] == "PROPN" or parse.feature(subject, "PronType") == "Prs")
    return Quote(span, subject if person else None)


def _opened(parse: Parse, span: Quotation, *, anybody: bool = False) -> Quote | None:
    """A quotation whose sentence names a person, or ``anybody``, before a colon: "Deutlicher wird Linde: „…“"."""
    number = parse.sentence[span.start]
    begin = parse.sentences[number].start
    opening = next((k for k in range(begin, span.start) if parse.words[k] == ":"), None)
    if opening is None:
        return None
    named = before_colon(parse, begin, opening)
    subject = source_of(parse, parse.root(number)) if named is None else None
    if named is None and subject is not None and subject < opening:
        quote = Quote(span, subject, parse.root(number))
    else:
        quote = Quote(span, named, opening)
    speaker = quote.speaker
    if speaker is None or is_uttered(parse, speaker):
        return None  # "Zu lesen waren die Worte: „…“"
    heads = (speaker, *parse.of(speaker, "appos", "flat"))
    person = parse.feature(speaker, "PronType") == "Prs" or any(parse.is_person(k) for k in heads)
    return quote if person or anybody else None


def saying_we(parse: Parse, token: int, cues: Cues) -> int | None:
    """Who says "ich" or "wir" without quotation marks: "Linde: Ja, ich traf Thal.", "Wir prüfen das, sagte Linde."."""
    if not is_first_person(parse, token) or parse.quoted[token]:
        return None
    if (answering := headline_speaker(parse, token)) is not None or (answering := answerer(parse, token)) is not None:
        return answering
    frame = next(frames(parse, token, cues), None)
    return frame.source if frame is not None and frame.source is not None and frame.source > token else None


def answerer(parse: Parse, token: int) -> int | None:
    """Who says all of a paragraph that begins with a person's name and a colon: "Linde: Nein. Ich rüge den Rat."."""
    first = last = parse.sentence[token]
    while not parse.opens_paragraph(first):
        first -= 1
        if parse.sentence[token] - first > _LONGEST_ANSWER:
            return None
    begin = parse.sentences[first].start
    colon = next((k for k in range(begin, min(begin + _FARTHEST_COLON, token)) if parse.words[k] == ":"), None)
    if colon is None or parse.words[begin] in QUOTES or (named := before_colon(parse, begin, colon)) is None:
        return None
    end = min(first + _LONGEST_ANSWER, len(parse.sentences) - 1)
    while last < end and not parse.opens_paragraph(last + 1):
        last += 1
    answer = range(colon + 1, parse.sentences[last].stop)
    person = any(parse.is_person(k) for k in (named, *parse.of(named, "appos", "flat")))
    return named if person and any(is_first_person(parse, k) and not parse.quoted[k] for k in answer) else None


def is_first_person(parse: Parse, token: int) -> bool:
    """Whether a word is of whoever speaks: "ich", "unsere"."""
    return not parse.lexis.first_person.isdisjoint((parse.lower[token], parse.lemmas[token].lower()))


def headline_speaker(parse: Parse, token: int) -> int | None:
    """The head of what stands before the colon of a headline: "Kreml: Linde traf Thal"."""
    begin = parse.sentence_of(token).start
    if begin and parse.words[begin - 1] == ":":  # the colon ended a sentence
        begin = parse.sentence_of(begin - 1).start
    if parse.words[begin] in QUOTES:
        return None  # "„Kurz: Es half“, lobte sie"
    colon = next((k for k in range(begin, min(begin + _FARTHEST_COLON, token)) if parse.words[k] == ":"), None)
    return before_colon(parse, begin, colon) if colon is not None else None


def before_colon(parse: Parse, begin: int, colon: int) -> int | None:
    """The head of a phrase without verb that stands alone before a colon: "Linde: „…“"."""
    if any(parse.is_verb(k) for k in range(begin, colon)):
        return None
    heads = [k for k in range(begin, colon) if parse.is_nominal(k) and not begin <= parse.heads[k] < colon]
    heads += [k for k in range(begin, colon) if parse.is_nominal(k) and parse.heads[k] == k]
    if len(heads) != 1 or parse.cases(heads[0]):
        return None
    told = {case for child in parse.of(heads[0], "nmod") for case in parse.cases(child)}  # "Gärtner gegen Wirte: …"
    return heads[0] if told <= {*parse.lexis.owning_prepositions, *parse.lexis.inside_forms} else None
