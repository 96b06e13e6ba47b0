"""Tell whether the text presents an event as happened, planned or negated.

The walk starts at the trigger and goes outward: auxiliaries, adverbs, determiners and attributes of the trigger, the
conjunction of its clause, then each verb or noun that governs it. It stops where grammar no longer hands meaning down,
so that "lobte den Minister, der nicht kam" stays a praise that happened. Words and scopes come from ontology/cues.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from kg.cues import Cue, Cues, Scope, readings
from kg.extract.clauses import (
    connection,
    feature,
    finite_verb,
    form_of,
    full_lemma,
    is_definite,
    is_finite,
    is_modal_head,
    is_nominal,
    is_question,
    members,
    neighbour,
    prepositions,
    relation,
    subordinator,
    tense_of,
    verb_group,
)
from kg.extract.reports import is_reported
from kg.model import EventTime, Status, StatusFinding

#: Pseudo-words of cue files, see ontology/cues/README.md.
ANY, VERB_FIRST, QUESTION = "*", "V1", "?"
_ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "csubj"})
#: "weder" and its like: the parser knows no one label for them.
_PARTICLES = frozenset({"advmod", "cc", "case", "mark", "det", "dep"})
_MAX_STEPS = 12


@dataclass(frozen=True, slots=True)
class _Hit:
    cue: Cue
    words: str
    at: int  #: token that bears the cue


def status_of(trigger: Token, cues: Cues, default: Status = Status.ACTUAL) -> StatusFinding:
    """The status of the event a trigger expresses, with the cue that decided it.

    ``default`` is the status without any cue (some triggers are plans by themselves: "einladen").
    """
    finding, undone = StatusFinding(default), Status.ACTUAL
    seen = set()
    for hit in _hits(trigger, cues):
        if (hit.cue.id, hit.at) in seen:
            continue
        seen.add((hit.cue.id, hit.at))
        finding, undone = _apply(finding, undone, hit)
    return finding


def with_time(
    finding: StatusFinding, trigger: Token, time: EventTime | None, published: dt.date | None
) -> StatusFinding:
    """Turn a scheduled present into a plan: "trifft am Freitag" in an article of Wednesday."""
    if finding.status is not Status.ACTUAL or time is None or published is None or time.begin is None:
        return finding
    if time.begin <= published or tense_of(_predicate(trigger)) == "Past":
        return finding
    return StatusFinding(Status.PLANNED, time.text, "time.toml")


def _predicate(trigger: Token) -> Token:
    word = trigger
    while word.head != word and word.pos_ not in ("VERB", "AUX") and not verb_group(word):
        word = word.head
    return word


def _apply(finding: StatusFinding, undone: Status, hit: _Hit) -> tuple[StatusFinding, Status]:
    """One more cue, further out than those before it; ``undone`` is what a second negation would leave."""
    cue, hypothetical = hit.cue, finding.hypothetical or hit.cue.hypothetical
    if cue.status is Status.NEGATED:
        if finding.status is Status.NEGATED:
            status = Status.PLANNED if Status.PLANNED in (undone, cue.undone) else Status.ACTUAL
            return StatusFinding(status, hit.words, cue.id, hypothetical), status
        undone = Status.PLANNED if finding.status is Status.PLANNED else cue.undone
        return StatusFinding(Status.NEGATED, hit.words, cue.id, hypothetical), undone
    if cue.status is Status.PLANNED:
        if finding.status is Status.ACTUAL:
            return StatusFinding(Status.PLANNED, hit.words, cue.id, hypothetical), Status.PLANNED
        undone = Status.PLANNED
    return replace(finding, hypothetical=hypothetical), undone


def _hits(trigger: Token, cues: Cues) -> Iterator[_Hit]:
    """Cues from the trigger outward."""
    node, local = trigger, "all"
    for _ in range(_MAX_STEPS):
        if local:
            yield from _local(node, cues, modality_only=local == "modality")
        governor = node.head
        if governor == node:
            return
        if relation(node) == "conj":
            if is_finite(node) and not is_finite(governor) and finite_verb(governor) is None:
                return  # "plant, X zu treffen, und lobte Y": the parser hung the finite verb too low
            yield from _shared(node, governor, cues)
            node, local = governor, ""
            continue
        if (relation(node) == "advcl" and subordinator(node) is not None) or _is_relative(node):
            return
        found = _governing(node, governor, cues)
        noun = neighbour(node)
        if noun is not None and (nearer := _named(node, noun, cues)):
            governor, found = noun, nearer
        if not found:
            return
        if any(cue.status is Status.ACTUAL for cue in found):
            return  # "will Sanktionen lockern": they are there
        for cue in found:
            yield _Hit(cue, governor.text, governor.i)
        local = "modality" if all(cue.carries == "modality" for cue in found) else "all"
        node = governor


def _governing(node: Token, governor: Token, cues: Cues) -> list[Cue]:
    """The cues of the governor that reach the node; the generic ones (lemma "*") only when no other does."""
    links = connection(node)
    found = _named(node, governor, cues)
    if not found and is_modal_head(governor) and "infinitive" in links:
        found = _reaching(cues.find(Scope.AUXILIARY, governor.lemma_, governor.text), links)
    if found:
        return found
    generic = _reaching(cues.find(Scope.GOVERNOR, ANY, ANY), links)
    return [cue for cue in generic if not (is_nominal(node) and _leaves_alone(cue, node))]


def _named(node: Token, governor: Token, cues: Cues) -> list[Cue]:
    found = _reaching(cues.find(Scope.GOVERNOR, full_lemma(governor), governor.text), connection(node))
    kept = [cue for cue in found if cue.status or cue.carries]
    others = {reading for child in governor.children for reading in readings(child.lemma_, child.text)}
    kept = [cue for cue in kept if not cue.beside or set(cue.beside) & others]
    return [cue for cue in kept if not (is_nominal(node) and _leaves_alone(cue, node))]


def _reaching(found: Iterable[Cue], links: tuple[str, ...]) -> list[Cue]:
    return [cue for cue in found if not cue.over or set(cue.over) & set(links)]


def _leaves_alone(cue: Cue, noun: Token) -> bool:
    spared = any(reading.endswith(cue.spares) for reading in readings(noun.lemma_, noun.text))
    return spared or (cue.indefinite and is_definite(noun))


def _is_relative(verb: Token) -> bool:
    return relation(verb) == "acl" and finite_verb(verb) is not None and subordinator(verb) is None


def _local(node: Token, cues: Cues, *, modality_only: bool) -> Iterator[_Hit]:
    """Cues at the node itself."""
    hits = _of_noun(node, cues) if is_nominal(node) else iter(())
    if not is_nominal(node) or verb_group(node):
        hits = iter((*hits, *_of_verb(node, cues)))
    for hit in hits:
        if not (modality_only and hit.cue.status is Status.NEGATED):
            yield hit


def _of_noun(noun: Token, cues: Cues) -> Iterator[_Hit]:
    for child in noun.children:
        scope = {"det": Scope.DETERMINER, "amod": Scope.ADJECTIVE, "case": Scope.PREPOSITION}.get(relation(child))
        if child.dep_ == "advmod":
            scope = Scope.ADVERB
        if scope is not None:
            yield from _at(child, scope, cues)


def _of_verb(verb: Token, cues: Cues) -> Iterator[_Hit]:
    group, form = verb_group(verb), form_of(verb)
    for word in group:
        for cue in _valid(word, Scope.AUXILIARY, cues):
            fits = (not cue.over or form in cue.over) and (is_finite(word) or not cue.finite)
            if fits and (cue.indirect or not is_reported(verb, cues)):
                yield _Hit(cue, word.text, word.i)
    for head in (verb, *group):
        for child in head.children:
            words = [child] if relation(child) in _PARTICLES else []
            if relation(child) == "obl":  # "trifft kommende Woche"
                words = [word for word in child.children if relation(word) == "amod"]
            for word in words:
                hits = _at(word, Scope.ADVERB, cues)
                yield from (hit for hit in hits if hit.cue.tense in (None, tense_of(verb)))
    yield from _negative_arguments(verb, cues)
    yield from _of_clause(verb, cues)


def _negative_arguments(verb: Token, cues: Cues) -> Iterator[_Hit]:
    """Negation among the arguments: "Kein Minister lobte ihn", "niemand", "traf nicht den Kanzler"."""
    for child in verb.children:
        if relation(child) == "xcomp" and child.pos_ == "ADJ":  # "zeigte sich nicht zufrieden"
            yield from (hit for word in child.children for hit in _at(word, Scope.ADVERB, cues) if _negates(hit))
        if relation(child) in _ARGUMENTS:
            yield from _at(child, Scope.DETERMINER, cues)
            for word in child.children:
                if relation(word) == "det":
                    yield from _at(word, Scope.DETERMINER, cues)
                if relation(word) in _PARTICLES and not set(prepositions(child)) - {word.text.lower()}:
                    yield from (hit for hit in _at(word, Scope.ADVERB, cues) if _negates(hit))


def _negates(hit: _Hit) -> bool:
    return hit.cue.status is Status.NEGATED


def _of_clause(verb: Token, cues: Cues) -> Iterator[_Hit]:
    mark = subordinator(verb)
    if mark is not None:
        for cue in _valid(mark, Scope.SUBORDINATOR, cues):
            fits = cue.tense in (None, tense_of(verb)) and _fits_form(cue, verb)
            if fits and not set(cue.spares) & {word.lemma_.lower() for word in (verb.head, *verb.head.children)}:
                yield _Hit(cue, mark.text, mark.i)
        return
    finite = finite_verb(verb)
    if finite is None:
        return
    if is_question(verb) and (verb.head == verb or relation(verb) == "parataxis"):
        yield from (_Hit(cue, "?", finite.i) for cue in cues.find(Scope.SUBORDINATOR, QUESTION, QUESTION))
    elif _is_verb_first(verb, finite):
        yield from (_Hit(cue, finite.text, finite.i) for cue in cues.find(Scope.SUBORDINATOR, VERB_FIRST, VERB_FIRST))
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


def _shared(node: Token, first: Token, cues: Cues) -> Iterator[_Hit]:
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


def _at(word: Token, scope: Scope, cues: Cues) -> Iterator[_Hit]:
    yield from (_Hit(cue, word.text, word.i) for cue in _valid(word, scope, cues))


def _valid(word: Token, scope: Scope, cues: Cues) -> list[Cue]:
    """The cues of a word that its neighbours do not cancel: "nicht nur", "nicht …, sondern …"."""
    found = cues.find(scope, word.lemma_, word.text)
    if not found:
        return []
    before = word.doc[word.i - 1].text.lower() if word.i > word.sent.start else ""
    after = word.doc[word.i + 1].text.lower() if word.i + 1 < word.sent.end else ""
    kept = [cue for cue in found if after not in cue.not_before and before not in cue.not_after]
    return [cue for cue in kept if cue.status is not Status.NEGATED or not _is_contrast(word)]


def _is_contrast(word: Token) -> bool:
    """The negation is of a phrase, not of the event: "nicht am Montag, sondern am Dienstag"."""
    for other in word.doc[word.i + 1 : word.sent.end]:
        if other.text.lower() == "sondern":
            return other.head.pos_ not in ("VERB", "AUX")
    return False
