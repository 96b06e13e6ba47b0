"""Who reports an event, other than the article itself: the reporting verb, preposition or phrase over a clause.

A frame is grammar only: the cue word and the head of the phrase that names the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.cues import Cue, Cues, Scope
from kg.extract.circumstances.sources import named_after, owner_of, source_of
from kg.grammar.clauses import (
    clause_verb,
    clause_words,
    connection,
    finite_verb,
    subordinator,
)
from kg.grammar.parse import Parse
from kg.language import load_language

_SPEECH = frozenset({"ccomp", "parataxis", "xcomp", "csubj", "dep"})
_LOOK_BACK = 3  #: sentences


@dataclass(frozen=True, slots=True)
class Frame:
    """A source marker: the cue, its word, and the head word of the source (None when nobody is named)."""

    cue: Cue
    word: int
    source: int | None


def frames(parse: Parse, token: int, cues: Cues) -> Iterator[Frame]:
    """Source markers over the clause of a word, innermost first, within its sentence."""
    verb = clause_verb(parse, token)
    seen = set()
    while True:
        for frame in (*_phrases(parse, verb, cues), *_inserted(parse, verb, cues)):
            if frame.word not in seen:
                seen.add(frame.word)
                yield frame
        governor = parse.heads[verb]
        if governor == verb:
            return
        content = parse.label[verb] in _SPEECH or (parse.label[verb] == "advcl" and subordinator(parse, verb) is None)
        if content and not _relative(parse, verb) and not _is_parted(parse, governor, verb):
            cue = _verb_cue(parse, governor, cues)
            if cue is not None and not _goes_on(parse, verb, governor):
                seen.add(governor)
                yield Frame(cue, governor, source_of(parse, governor))
        elif parse.label[verb] not in ("acl", "advcl", "conj"):
            return
        verb = governor if parse.label[verb] == "conj" else clause_verb(parse, governor)


def _goes_on(parse: Parse, said: int, verb: int) -> bool:
    """Whether a second clause follows, no verb of saying: "Ada lobt Ben, Cem zeigt sich froh" has its subject first."""
    if parse.quoted[said] or said > verb or subordinator(parse, said) is not None:
        return False
    if not is_subjunctive(parse, said) and any(map(parse.is_reflexive, parse.children[verb])):
        return True  # "Ada lobte Ben, am Montag meldete sich Cem"
    return any(said < child < (finite_verb(parse, verb) or verb) for child in parse.of(verb, "nsubj"))


def is_reported(parse: Parse, verb: int, cues: Cues) -> bool:
    """True when a verb's clause stands under a verb of saying or beside one ("…, sagte er")."""
    return next(frames(parse, verb, cues), None) is not None


def source_named(parse: Parse, token: int, cues: Cues) -> int | None:
    """Who says in the same sentence what a word tells, in whatever mood: "Laut Ada ist der Plan gut", "…, so Ada"."""
    return next((f.source for f in frames(parse, token, cues) if f.source is not None and f.word != token), None)


def earlier_frame(parse: Parse, token: int, cues: Cues) -> Frame | None:
    """The source of a sentence in the subjunctive that names none ("Er habe sie nie getroffen").

    It is the source of the nearest sentence before that names one, over sentences that are subjunctive as well.
    """
    number = parse.sentence[token]
    for _ in range(_LOOK_BACK):
        if parse.opens_paragraph(number) or not is_subjunctive(parse, parse.root(number)):
            return None
        number -= 1
        root = parse.root(number)
        # "Der Gast gebe den Termin bekannt" is itself what somebody said
        cue = _verb_cue(parse, root, cues) if not is_subjunctive(parse, root) else None
        if cue is not None and (source := source_of(parse, root)) is not None:
            return Frame(cue, root, source)
        found = next((frame for frame in frames(parse, root, cues) if frame.source is not None), None)
        if found is not None:
            return found
    return None


def reporter(parse: Parse, token: int, cues: Cues) -> int | None:
    """Whose words a clause in the subjunctive reports: "Der Bund müsse zahlen, so die Kammer" → Kammer."""
    finite = finite_verb(parse, clause_verb(parse, token))
    if finite is None or (parse.feature(finite, "Mood") != "Sub" and not is_subjunctive(parse, finite)):
        return None
    if parse.feature(finite, "Tense") == "Past" and parse.lemmas[finite] in parse.lexis.perfect_auxiliaries:
        return None  # "wäre ein Gewinn": a condition
    if parse.lower[finite] in parse.lexis.conditional_forms and parse.label[clause_verb(parse, token)] == "advcl":
        return None  # "…, sollte der Rat fallen"
    found = (frame for frame in frames(parse, token, cues) if frame.source is not None and frame.word != token)
    frame = next(found, None) or earlier_frame(parse, token, cues)
    return frame.source if frame is not None else _going_on(parse, clause_verb(parse, token))


def _going_on(parse: Parse, verb: int) -> int | None:
    """Who goes on speaking in a clause that no verb of saying holds: "Ada rügte den Rat; die Stadt müsse zahlen"."""
    number = parse.sentence[verb]
    while is_subjunctive(parse, verb):
        before = parse.heads[verb]
        if before == verb:  # the sentence before, in the same paragraph
            if parse.opens_paragraph(number):
                return None
            number -= 1
            before = parse.root(number)
        elif parse.label[verb] not in (*_SPEECH, "conj") or subordinator(parse, verb) is not None:
            return None
        elif before > verb:  # "Der Tarif sei ein Raubzug, schimpfte Ada"
            return source_of(parse, before) if parse.words[before - 1] == "," else None
        verb = before
    spoke = parse.is_verb(verb) and any(parse.dep[child] == "nsubj" for child in parse.children[verb])
    return source_of(parse, verb) if spoke else None


def is_subjunctive(parse: Parse, verb: int) -> bool:
    """Present subjunctive: the mood of reported speech."""
    finite = finite_verb(parse, verb)
    if finite is None:
        return False
    subjunctive = parse.feature(finite, "Mood") == "Sub" and parse.feature(finite, "Tense") == "Pres"
    one = parse.feature(finite, "Person") == "3" and parse.feature(finite, "Number") == "Sing"
    # "unterstütze": the third person of the indicative has a "t"
    subjunctive = subjunctive or (one and f"{parse.lower[finite]}n" == parse.lemmas[finite])
    return subjunctive or parse.lower[finite] in parse.lexis.subjunctive_forms


def _verb_cue(parse: Parse, verb: int, cues: Cues) -> Cue | None:
    if parse.lemmas[verb] in parse.lexis.hearsay_verbs and any(
        parse.dep[child] == "nsubj" and parse.lower[child] not in parse.lexis.vague_subjects
        for child in parse.children[verb]
    ):
        return None  # "Das heißt, dass sie kam": it means, nobody says so
    parted = [parse.lower[k] for k in parse.of(verb, "advmod", "xcomp") if parse.pos[k] == "ADJ"]  # "stellte … klar"
    lemmas = (parse.lemmas[verb], *(word + parse.lemmas[verb] for word in parted))
    found = (cue for lemma in lemmas for cue in cues.find(Scope.GOVERNOR, lemma, parse.words[verb]))
    return next((cue for cue in found if cue.reports), None)


def _phrases(parse: Parse, verb: int, cues: Cues) -> Iterator[Frame]:
    """Phrases in the clause: "laut Reuters", "nach Angaben der Polizei", "dem Bericht zufolge"."""
    for word in sorted(clause_words(parse, verb)):
        if parse.dep[word] != "case":
            continue
        noun = parse.heads[word]
        noun = parse.heads[noun] if parse.dep[noun] == "amod" else noun
        own = any(parse.lemmas[child] in parse.lexis.own for child in parse.of(noun, "amod"))
        for cue in cues.find(Scope.PREPOSITION, parse.lemmas[word], parse.words[word]):
            if (
                cue.reports
                and (not cue.over or _is_one_of(parse, noun, cue.over))
                and ((owner := owner_of(parse, noun)) != noun or own or not _is_one_of(parse, noun, cue.spares))
            ):
                subjects = parse.of(verb, "nsubj") if own else []  # "nach eigenen Angaben": whoever is told of
                yield Frame(cue, word, next(iter(subjects), None) if own else owner)


def _is_one_of(parse: Parse, noun: int, over: tuple[str, ...]) -> bool:
    """True for the nouns of ``over`` and compounds that end in them: "Medienberichten" for "noun:bericht"."""
    names = tuple(path.removeprefix("noun:") for path in over)
    return bool(names) and any(
        reading.endswith(names) for reading in load_language().readings(parse.lemmas[noun], parse.words[noun])
    )


def _inserted(parse: Parse, verb: int, cues: Cues) -> Iterator[Frame]:
    """Clauses and phrases beside the reported clause: "…, sagte er", "wie Reuters berichtete", "so Reuters"."""
    for child in parse.children[verb]:
        if parse.is_verb(child) and parse.label[child] in ("parataxis", "advcl", "acl", "dep"):
            cue = _verb_cue(parse, child, cues)
            like = next((word for word in parse.children[child] if parse.lower[word] == parse.lexis.like), None)
            beside = parse.label[child] in ("parataxis", "dep") and not _goes_on(parse, verb, child)
            beside = beside and not _has_content(parse, child)
            if cue is not None and (like is not None or beside):
                source = source_of(parse, child)
                yield Frame(cue, child, _between(parse, like, child) if source is None else source)
    for word in parse.sentence_of(verb):
        for cue in cues.find(Scope.ADVERB, parse.lemmas[word], parse.words[word]):
            if cue.reports and (source := named_after(parse, word)) is not None:
                owner = owner_of(parse, source)
                if owner != source or not _is_one_of(parse, source, cue.spares):
                    yield Frame(cue, word, owner)


def _has_content(parse: Parse, verb: int) -> bool:
    """The verb of saying has content of its own: "…, andere berichten, dass sie floh", "…, er bestreitet das"."""
    things = any(child > verb and parse.lower[child] in parse.lexis.things for child in parse.of(verb, "obj"))
    clauses = (child for child in parse.of(verb, "ccomp") if subordinator(parse, child) is not None)
    return things or next(clauses, None) is not None


def _between(parse: Parse, like: int | None, verb: int) -> int | None:
    """The subject of "wie der Direktor mitteilte" that the parser gave to the main clause."""
    words = range(like + 1, verb) if like is not None else ()
    named = (word for word in words if parse.lower[word] not in parse.lexis.vague_subjects)  # "wie es heißt": nobody
    return next((word for word in named if parse.label[word] == "nsubj"), None)


def _is_parted(parse: Parse, verb: int, said: int) -> bool:
    """Whether a clause stands by itself behind a semicolon: "Der Plan fand Anklang; nur Ada rügte ihn"."""
    return ";" in parse.words[verb:said] and not is_subjunctive(parse, said)


def _relative(parse: Parse, verb: int) -> bool:
    return "clause" in connection(parse, verb) and any(map(parse.is_relative, clause_words(parse, verb)))
