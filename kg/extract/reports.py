"""Find who is said to say it: the reporting verb, preposition or phrase over a clause.

A frame is grammar only: the cue word and the head of the phrase that names the source. ``attribution`` makes a record
of it, ``status`` asks whether a clause is reported speech.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.cues import Cue, Cues, Scope, readings
from kg.extract.clauses import clause_verb, connection, feature, full_lemma, is_nominal, members, prepositions, relation

_SPEECH = frozenset({"ccomp", "parataxis", "xcomp", "csubj", "dep", "obj", "advcl", "conj"})
_VAGUE_SUBJECTS = frozenset({"es", "man"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A source marker: the cue, its word, and the head word of the source (None when nobody is named)."""

    cue: Cue
    word: Token
    source: Token | None


def frames(token: Token, cues: Cues) -> Iterator[Frame]:
    """Source markers over the clause of a word, innermost first, within its sentence."""
    verb = clause_verb(token)
    seen = set()
    while True:
        for frame in (*_phrases(verb, cues), *_inserted(verb, cues)):
            if frame.word.i not in seen:
                seen.add(frame.word.i)
                yield frame
        governor = verb.head
        if governor == verb:
            return
        if relation(verb) in _SPEECH and not _relative(verb):
            cue = _verb_cue(governor, cues)
            if cue is not None and relation(verb) != "conj":
                seen.add(governor.i)
                yield Frame(cue, governor, source_of(governor))
        elif relation(verb) not in ("acl", "advcl"):
            return
        verb = governor if relation(verb) == "conj" else clause_verb(governor)


def is_reported(verb: Token, cues: Cues) -> bool:
    """True when a verb's clause stands under a verb of saying or beside one ("…, sagte er")."""
    return next(frames(verb, cues), None) is not None


def source_of(verb: Token) -> Token | None:
    """The head of the phrase that names who speaks: subject, agent of a passive, "in einer Erklärung der Nato"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.text.lower() not in _VAGUE_SUBJECTS:
        return subject
    for child in verb.children:
        if relation(child) == "obl" and (child.dep_ == "obl:agent" or "von" in prepositions(child)):
            return child
    for child in verb.children:
        if relation(child) == "obl" and {"in", "aus", "bei"} & set(prepositions(child)):
            return owner_of(child)
    if subject is None and verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return source_of(verb.head)
    return None


def owner_of(noun: Token) -> Token:
    """Whose words they are: "nach Angaben der Polizei" → Polizei; the noun itself when nobody is named."""
    for child in noun.children:
        genitive = child.dep_ in ("nmod", "nmod:poss", "appos", "flat", "det:poss") and not prepositions(child)
        if (genitive or {"von", "aus"} & set(prepositions(child))) and child.dep_ != "flat":
            return child
    return noun


def _verb_cue(verb: Token, cues: Cues) -> Cue | None:
    found = cues.find(Scope.GOVERNOR, full_lemma(verb), verb.text)
    return next((cue for cue in found if cue.reports), None)


def _phrases(verb: Token, cues: Cues) -> Iterator[Frame]:
    """Phrases in the clause: "laut Reuters", "nach Angaben der Polizei", "dem Bericht zufolge"."""
    for word in sorted(members(verb), key=lambda token: token.i):
        if word.dep_ != "case":
            continue
        noun = word.head.head if word.head.dep_ == "amod" else word.head
        nouns = {f"noun:{reading}" for reading in readings(noun.lemma_, noun.text)}
        for cue in cues.find(Scope.PREPOSITION, word.lemma_, word.text):
            if not cue.reports or (cue.over and not nouns & set(cue.over)):
                continue
            yield Frame(cue, word, owner_of(noun))


def _inserted(verb: Token, cues: Cues) -> Iterator[Frame]:
    """Clauses and phrases beside the reported clause: "…, sagte er", "wie Reuters berichtete", "so Reuters"."""
    for child in verb.children:
        if child.pos_ in ("VERB", "AUX") and relation(child) in ("parataxis", "advcl", "acl", "dep"):
            cue = _verb_cue(child, cues)
            like = any(word.text.lower() == "wie" for word in child.children)
            if cue is not None and (like or relation(child) in ("parataxis", "dep")):
                yield Frame(cue, child, source_of(child))
        elif is_nominal(child) and not prepositions(child):
            for word in child.lefts:
                for cue in cues.find(Scope.ADVERB, word.lemma_, word.text):
                    if cue.reports and _opens_phrase(word):
                        yield Frame(cue, word, owner_of(child))


def _opens_phrase(word: Token) -> bool:
    """After a comma, a dash or a closing quotation mark: ", so Reuters"."""
    return word.i > word.sent.start and word.nbor(-1).pos_ == "PUNCT"


def _relative(verb: Token) -> bool:
    return "clause" in connection(verb) and any("Rel" in (feature(word, "PronType") or "") for word in members(verb))
