"""Find who is said to say it: the reporting verb, preposition or phrase over a clause.

A frame is grammar only: the cue word and the head of the phrase that names the source. ``attribution`` makes a record
of it, ``status`` asks whether a clause is reported speech.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.cues import Cue, Cues, Scope, readings
from kg.extract.grammar.clauses import clause_verb, connection, members, prepositions, subordinator
from kg.extract.grammar.verbforms import feature, finite_verb, full_lemma, is_nominal, is_relative_pronoun, relation

_SPEECH = frozenset({"ccomp", "parataxis", "xcomp", "csubj", "dep"})
_SUBJUNCTIVE = frozenset(("habe", "sei", "seien", "werde", "könne", "müsse", "solle", "wolle", "dürfe"))
_LOOK_BACK = 3  #: sentences
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
        content = relation(verb) in _SPEECH or (relation(verb) == "advcl" and subordinator(verb) is None)
        if content and not _relative(verb):
            cue = _verb_cue(governor, cues)
            if cue is not None:
                seen.add(governor.i)
                yield Frame(cue, governor, source_of(governor))
        elif relation(verb) not in ("acl", "advcl", "conj"):
            return
        verb = governor if relation(verb) == "conj" else clause_verb(governor)


def is_reported(verb: Token, cues: Cues) -> bool:
    """True when a verb's clause stands under a verb of saying or beside one ("…, sagte er")."""
    return next(frames(verb, cues), None) is not None


def earlier_frame(token: Token, cues: Cues) -> Frame | None:
    """The source of a sentence in the subjunctive that names none ("Er habe sie nie getroffen").

    It is the source of the nearest sentence before that names one, over sentences that are subjunctive as well.
    """
    sent = token.sent
    for _ in range(_LOOK_BACK):
        if not _is_subjunctive(sent.root) or sent.start == 0 or "\n" in token.doc[sent.start - 1].text_with_ws:
            return None
        sent = token.doc[sent.start - 1].sent
        cue = _verb_cue(sent.root, cues)
        if cue is not None and (source := source_of(sent.root)) is not None:
            return Frame(cue, sent.root, source)
        found = next((frame for frame in frames(sent.root, cues) if frame.source is not None), None)
        if found is not None:
            return found
    return None


def _is_subjunctive(verb: Token) -> bool:
    """Present subjunctive: the mood of reported speech."""
    finite = finite_verb(verb)
    return finite is not None and (
        finite.text.lower() in _SUBJUNCTIVE or (feature(finite, "Mood") == "Sub" and feature(finite, "Tense") == "Pres")
    )


def source_of(verb: Token) -> Token | None:
    """The head of the phrase that names who speaks: subject, agent of a passive, "in einer Erklärung der Nato"."""
    quoted = verb.lemma_ == "zitieren"  # "wird der Minister zitiert", "zitiert die Agentur den Minister"
    label = ("nsubj:pass" if any(child.dep_ == "aux:pass" for child in verb.children) else "obj") if quoted else "nsubj"
    subject = next((child for child in verb.children if child.dep_ == label), None)
    if subject is not None and subject.text.lower() not in _VAGUE_SUBJECTS:
        return subject
    for child in verb.children:
        if relation(child) == "obl" and (child.dep_ == "obl:agent" or "von" in prepositions(child)):
            return child
    for child in verb.children:
        if relation(child) == "obl" and {"in", "aus", "bei", "auf"} & set(prepositions(child)):
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
    if verb.lemma_ == "heißen" and any(
        child.dep_ == "nsubj" and child.text.lower() not in _VAGUE_SUBJECTS for child in verb.children
    ):
        return None  # "Das heißt, dass sie kam": it means, nobody says so
    found = cues.find(Scope.GOVERNOR, full_lemma(verb), verb.text)
    return next((cue for cue in found if cue.reports), None)


def _phrases(verb: Token, cues: Cues) -> Iterator[Frame]:
    """Phrases in the clause: "laut Reuters", "nach Angaben der Polizei", "dem Bericht zufolge"."""
    for word in sorted(members(verb), key=lambda token: token.i):
        if word.dep_ != "case":
            continue
        noun = word.head.head if word.head.dep_ == "amod" else word.head
        for cue in cues.find(Scope.PREPOSITION, word.lemma_, word.text):
            if cue.reports and (not cue.over or _is_one_of(noun, cue.over)):
                yield Frame(cue, word, owner_of(noun))


def _is_one_of(noun: Token, over: tuple[str, ...]) -> bool:
    """True for the nouns of ``over`` and compounds that end in them: "Medienberichten" for "noun:bericht"."""
    names = tuple(path.removeprefix("noun:") for path in over)
    return any(reading.endswith(names) for reading in readings(noun.lemma_, noun.text))


def _inserted(verb: Token, cues: Cues) -> Iterator[Frame]:
    """Clauses and phrases beside the reported clause: "…, sagte er", "wie Reuters berichtete", "so Reuters"."""
    for child in verb.children:
        if child.pos_ in ("VERB", "AUX") and relation(child) in ("parataxis", "advcl", "acl", "dep"):
            cue = _verb_cue(child, cues)
            like = next((word for word in child.children if word.text.lower() == "wie"), None)
            beside = relation(child) in ("parataxis", "dep") and not _has_content(child)
            if cue is not None and (like is not None or beside):
                yield Frame(cue, child, source_of(child) or _between(like, child))
    for word in verb.sent:
        for cue in cues.find(Scope.ADVERB, word.lemma_, word.text):
            if cue.reports and (source := named_after(word)) is not None:
                yield Frame(cue, word, owner_of(source))


def named_after(word: Token) -> Token | None:
    """Who is named after "so" ("…, so der Sprecher der Polizei"); None where "so" opens no such phrase."""
    if word.i == word.sent.start or word.nbor(-1).pos_ != "PUNCT":
        return None
    phrase: list[Token] = []
    for token in word.doc[word.i + 1 : word.sent.end]:
        if token.pos_ in ("PUNCT", "VERB", "AUX"):
            break
        phrase.append(token)
    rest = word.doc[word.i + 1 + len(phrase) : word.sent.end]
    name = next((token for token in phrase if is_nominal(token)), None)
    if name is None or prepositions(name) or (rest and rest[0].pos_ != "PUNCT"):
        return None
    while is_nominal(name.head) and name.head in phrase and name.head != name:
        name = name.head
    return name


def _has_content(verb: Token) -> bool:
    """The verb of saying beside a clause has a content clause of its own: "…, andere berichten, dass sie floh"."""
    return any(relation(child) == "ccomp" and subordinator(child) is not None for child in verb.children)


def _between(like: Token | None, verb: Token) -> Token | None:
    """The subject of "wie der Direktor mitteilte" that the parser gave to the main clause."""
    words = verb.doc[like.i + 1 : verb.i] if like is not None else ()
    return next((word for word in words if relation(word) == "nsubj"), None)


def _relative(verb: Token) -> bool:
    return "clause" in connection(verb) and any(map(is_relative_pronoun, members(verb)))
