"""Find the cues that stand at one word: on it, in its verb group, among its arguments, at the head of its clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.cues import Cue, Cues, Scope
from kg.extract.circumstances.reports import is_reported
from kg.extract.grammar.clauses import is_question, members, prepositions, subordinator
from kg.extract.grammar.verbforms import (
    feature,
    finite_verb,
    form_of,
    full_lemma,
    is_finite,
    is_nominal,
    relation,
    tense_of,
    verb_group,
)
from kg.model import Status

#: Pseudo-words of cue files, see README.md beside them.
VERB_FIRST, QUESTION = "V1", "?"
_ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "csubj"})
_GAP = 5  #: words of a clause without verb, as in: ", der neue Chef Ben nicht"
#: "weder" and its like: the parser knows no one label for them.
_PARTICLES = frozenset({"advmod", "cc", "case", "mark", "det", "dep"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that is valid where it stands, with its words in the text."""

    cue: Cue
    words: str
    at: int  #: token that bears the cue


def cues_at(node: Token, cues: Cues, *, modality_only: bool) -> Iterator[Hit]:
    """Cues at the node itself."""
    hits = _of_noun(node, cues) if is_nominal(node) else iter(())
    if not is_nominal(node) or verb_group(node):
        hits = iter((*hits, *_of_verb(node, cues)))
    for hit in hits:
        if not (modality_only and hit.cue.status is Status.NEGATED):
            yield hit


def _of_noun(noun: Token, cues: Cues) -> Iterator[Hit]:
    for child in noun.children:
        scope = {"det": Scope.DETERMINER, "amod": Scope.ADJECTIVE, "case": Scope.PREPOSITION}.get(relation(child))
        if child.dep_ == "advmod":
            scope = Scope.ADVERB
        if scope is not None:
            yield from _at(child, scope, cues)


def _of_verb(verb: Token, cues: Cues) -> Iterator[Hit]:
    group, form = verb_group(verb), form_of(verb)
    for word in group:
        for cue in _valid(word, Scope.AUXILIARY, cues):
            fits = (not cue.over or form in cue.over) and (is_finite(word) or not cue.finite)
            if fits and (cue.indirect or not is_reported(verb, cues)):
                yield Hit(cue, word.text, word.i)
    for head in (verb, *group):
        for child in head.children:
            words = [child] if relation(child) in _PARTICLES else []
            if child.text.lower() in ("mehr", "länger"):
                words += [word for word in child.children if relation(word) == "advmod"]
            if relation(child) == "obl":  # "trifft kommende Woche"
                words = [word for word in child.children if relation(word) == "amod"]
            for word in words:
                hits = _at(word, Scope.ADVERB, cues)
                yield from (hit for hit in hits if hit.cue.tense in (None, tense_of(verb)))
    yield from _negative_arguments(verb, cues)
    yield from _of_clause(verb, cues)


def _negative_arguments(verb: Token, cues: Cues) -> Iterator[Hit]:
    """Negation among the arguments: "Kein Minister lobte ihn", "niemand", "traf nicht den Kanzler"."""
    for child in verb.children:
        named = any(word.text.lower() in ("als", "für") for word in child.children)
        if relation(child) == "xcomp" and child.pos_ == "ADJ" and not named:  # "zeigte sich nicht zufrieden"
            yield from (hit for word in child.children for hit in _at(word, Scope.ADVERB, cues) if _negates(hit))
        if relation(child) in _ARGUMENTS:
            yield from _at(child, Scope.DETERMINER, cues)
            for word in child.children:
                if relation(word) == "det":
                    yield from _at(word, Scope.DETERMINER, cues)
                if relation(word) in _PARTICLES and not set(prepositions(child)) - {word.text.lower()}:
                    yield from (hit for hit in _at(word, Scope.ADVERB, cues) if _negates(hit))


def _negates(hit: Hit) -> bool:
    return hit.cue.status is Status.NEGATED


def _of_clause(verb: Token, cues: Cues) -> Iterator[Hit]:
    mark = subordinator(verb)
    if mark is not None:
        for cue in _valid(mark, Scope.SUBORDINATOR, cues):
            fits = cue.tense in (None, tense_of(verb)) and _fits_form(cue, verb)
            if fits and not set(cue.spares) & {word.lemma_.lower() for word in (verb.head, *verb.head.children)}:
                yield Hit(cue, mark.text, mark.i)
        return
    finite = finite_verb(verb)
    if finite is None:
        return
    if is_question(verb) and (verb.head == verb or relation(verb) == "parataxis"):
        yield from (Hit(cue, "?", finite.i) for cue in cues.find(Scope.SUBORDINATOR, QUESTION, QUESTION))
    elif _is_verb_first(verb, finite):
        yield from (Hit(cue, finite.text, finite.i) for cue in cues.find(Scope.SUBORDINATOR, VERB_FIRST, VERB_FIRST))
    elif (tense_of(verb) != "Past" or feature(finite, "Mood") == "Sub") and not _is_saying(verb, cues):
        for child in verb.children:
            if relation(child) == "advcl":  # "Falls er kommt, lobt sie ihn": the main clause hangs on the condition
                yield from (hit for hit in _of_clause(child, cues) if hit.cue.hypothetical)


def _is_saying(verb: Token, cues: Cues) -> bool:
    """Said unconditionally, whatever the condition in what is said: "Er fordert Geld, wenn sie kommen"."""
    return any(cue.reports for cue in cues.find(Scope.GOVERNOR, full_lemma(verb), verb.text))


def _fits_form(cue: Cue, verb: Token) -> bool:
    return not cue.over or ("infinitive" if finite_verb(verb) is None else "clause") in cue.over


def _is_verb_first(verb: Token, finite: Token) -> bool:
    """A conditional without conjunction: "Sollte er ihn treffen, …"."""
    words = [word for word in members(verb) if word.pos_ not in ("PUNCT", "SPACE")]
    first = min(words, key=lambda word: word.i)
    if first.i != finite.i:
        return False
    return relation(verb) == "advcl" or finite.text.lower() in ("sollte", "sollten")


def cues_shared(node: Token, first: Token, cues: Cues) -> Iterator[Hit]:
    """What a conjunct takes from the first: determiner and attributes of nouns, negation before "oder" and "noch"."""
    if is_nominal(node):
        if not any(relation(child) in ("det", "amod") for child in node.children):
            yield from (hit for hit in _of_noun(first, cues) if hit.cue.scope in (Scope.DETERMINER, Scope.ADJECTIVE))
        return
    joined = any(child.dep_ == "cc" and child.text.lower() in ("oder", "noch") for child in node.children)
    if joined and (finite_verb(node) is None or not is_finite(node)):
        for child in first.children:
            if relation(child) == "advmod":
                yield from _at(child, Scope.ADVERB, cues)


def _at(word: Token, scope: Scope, cues: Cues) -> Iterator[Hit]:
    yield from (Hit(cue, word.text, word.i) for cue in _valid(word, scope, cues))


def _valid(word: Token, scope: Scope, cues: Cues) -> list[Cue]:
    """The cues of a word that its neighbours do not cancel: "nicht nur", "nicht …, sondern …"."""
    found = cues.find(scope, word.lemma_, word.text)
    if not found:
        return []
    before = word.doc[word.i - 1].text.lower() if word.i > word.sent.start else ""
    after = word.doc[word.i + 1].text.lower() if word.i + 1 < word.sent.end else ""
    kept = [cue for cue in found if after not in cue.not_before and before not in cue.not_after]
    elsewhere = _is_contrast(word) or _is_gapped(word)
    return [cue for cue in kept if cue.status is not Status.NEGATED or not elsewhere]


def _is_gapped(word: Token) -> bool:
    """The negation is of a second clause without verb: "Ada lobte ihn, Ben nicht."."""
    last = word.i + 1 >= word.sent.end or word.doc[word.i + 1].pos_ == "PUNCT"
    if not last:
        return False
    for distance, other in enumerate(reversed(word.doc[word.sent.start : word.i])):
        if other.text == "," and 0 < distance <= _GAP:
            return True
        if other.pos_ in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def _is_contrast(word: Token) -> bool:
    """The negation is of a phrase, not of the event: "nicht am Montag, sondern am Dienstag"."""
    for other in word.doc[word.i + 1 : word.sent.end]:
        if other.text.lower() == "sondern":
            return other.head.pos_ not in ("VERB", "AUX")
    return False
