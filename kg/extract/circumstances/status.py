"""Tell whether the text presents an event as happened, planned or negated.

The walk starts at the trigger and goes outward: auxiliaries, adverbs, determiners and attributes of the trigger, the
conjunction of its clause, then each verb or noun that governs it. It stops where grammar no longer hands meaning down,
so that "lobte den Minister, der nicht kam" stays a praise that happened. Words and scopes come from the cue files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.cues import Cue, Cues, Scope
from kg.extract.circumstances.imagined import imagined
from kg.extract.circumstances.scope import Hit, cues_at, cues_shared
from kg.grammar.clauses import (
    clause_words,
    connection,
    finite_verb,
    is_acted_on,
    is_content_clause,
    is_definite,
    is_modal_head,
    is_relative_clause,
    neighbour,
    object_before,
    prepositions,
    subordinator,
    tense_of,
    verb_group,
)
from kg.grammar.coordination import is_singled_out
from kg.grammar.of_a_kind import counted_subjects
from kg.grammar.parse import Parse
from kg.language import load_language
from kg.model import Status, StatusFinding

#: Pseudo-word of cue files: any governor.
_ANY = "*"
_COLON = ":"
#: Governors that the walk passes; longer chains are parser errors.
_MAX_STEPS = 12


def status_of(parse: Parse, trigger: int, cues: Cues, default: Status = Status.ACTUAL) -> StatusFinding:
    """The status of the event a trigger expresses, with the cue that decided it.

    ``default`` is the status without any cue (some triggers are plans by themselves: "einladen").
    """
    finding, undone = StatusFinding(default), Status.ACTUAL
    seen = set()
    for hit in _hits(parse, trigger, cues):
        once = Status.NEGATED if hit.cue.status is Status.NEGATED else hit.cue.id  # one word denies once
        if (once, hit.at) in seen:
            continue
        seen.add((once, hit.at))
        finding, undone = _apply(finding, undone, hit)
    return finding


def _apply(finding: StatusFinding, undone: Status, hit: Hit) -> tuple[StatusFinding, Status]:
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
    if cue.status is Status.ACTUAL and finding.status is Status.PLANNED:
        return StatusFinding(Status.ACTUAL, hit.words, cue.id), Status.ACTUAL  # "das geplante Treffen endete"
    return replace(finding, hypothetical=hypothetical), undone


def _hits(parse: Parse, trigger: int, cues: Cues) -> Iterator[Hit]:
    """Cues from the trigger outward."""
    if parse.is_nominal(trigger):
        yield from _told_of(parse, trigger, cues)
    node, local, occasion = trigger, "all", False  # local: what the words beside the node may say of the event
    claim = False  # whether the node is a noun for what is said of the event: "Berichte über ein Treffen"
    for _ in range(_MAX_STEPS):
        if local:
            yield from cues_at(parse, node, cues, modality_only=local == "modality")
        governor = word_above(parse, node)
        if governor == node:
            return
        if parse.label[node] == "conj":
            if _is_hung_too_low(parse, node, governor):
                return
            yield from cues_shared(parse, node, governor, cues)
        if (handed := _handed_on(parse, node, governor)) is not None:
            claim = claim or _is_content_of_noun(parse, node)
            node, local = governor, handed
            continue
        if _is_adverbial(parse, node) or (is_relative_clause(parse, node) and not is_content_clause(parse, node)):
            return
        found = _governing(parse, node, governor, cues, claim=claim)
        noun = object_before(parse, node) if parse.is_verb(node) else neighbour(parse, node)
        if noun is not None and (nearer := named_cues(parse, node, noun, cues, claim=claim)):
            governor, found = noun, nearer
        later = list(_told_later(parse, node, governor, cues))
        at_occasion = _is_occasion_of_plan(parse, node, governor)
        occasion = occasion or at_occasion
        if not found:
            yield from later
            if not at_occasion:
                yield from imagined(parse, node, governor, cues)
                return
            node, local = governor, "modality"
            continue
        if (last := _last_word(found, parse.words[governor], governor, occasion=occasion)) is not None:
            yield from last
            return
        for cue in {cue.status: cue for cue in reversed(found)}.values():  # one governor says each thing once
            yield Hit(cue, parse.words[governor], governor)
        yield from later
        claim = any(cue.claims for cue in found)
        node, local = governor, "modality" if _carry_modality_alone(found, parse, node) else "all"


def word_above(parse: Parse, node: int) -> int:
    """What a word hangs on; what the parser hung on a copula belongs to its predicate: "davon kann keine Rede sein".

    What happens to an object that hangs on whoever lets it: "hat das Treffen platzen lassen" → platzen.
    """
    verb = parse.heads[node]
    if parse.label[verb] == "cop":
        return parse.heads[verb]
    if parse.lemmas[verb] != parse.lexis.causative or parse.dep[node] != "obj" or not parse.is_nominal(node):
        return verb
    return next((c for c in parse.of(verb, "xcomp") if parse.is_infinitive(c)), verb)


def _is_hung_too_low(parse: Parse, node: int, governor: int) -> bool:
    """Whether a finite verb cannot be joined to what it hangs on: "plant, X zu treffen, und lobte Y"."""
    return parse.is_finite(node) and not parse.is_finite(governor) and finite_verb(parse, governor) is None


def _handed_on(parse: Parse, node: int, governor: int) -> str | None:
    """What words beside the governor say of the event where it is no cue itself; None where it may be one."""
    if parse.label[node] == "advmod" and parse.is_verb(governor):
        return "all"  # "möchte ihn telefonisch umstimmen"
    singled_out = parse.label[node] == "appos" and is_singled_out(parse, node)  # "plant Termine, darunter ein Treffen"
    # "dementierte Berichte, wonach sie ihn traf"
    return "" if parse.label[node] == "conj" or singled_out or _is_content_of_noun(parse, node) else None


def _carry_modality_alone(found: list[Cue], parse: Parse, node: int) -> bool:
    """Whether what is said around these cues tells of the event what may or shall be, not what was."""
    idiom = any(cue.beside for cue in found)  # "aus dem Treffen zwischen A und B wurde nichts"
    return all(cue.carries == "modality" for cue in found) or (not idiom and _is_of_others(parse, node))


def _last_word(found: list[Cue], word: str, at: int, *, occasion: bool) -> list[Hit] | None:
    """What a governor says behind which nothing counts; None where the walk goes on."""
    if occasion and (failed := next((cue for cue in found if cue.status is Status.NEGATED), None)) is not None:
        # "scheiterte mit dem Versuch, beim Besuch zu vermitteln": the visit was
        return [Hit(replace(failed, status=Status.ACTUAL), word, at)]
    if (done := next((cue for cue in found if cue.status is Status.ACTUAL), None)) is not None:
        return [] if done.tense is None else [Hit(done, word, at)]  # "will Sanktionen lockern": they are there
    return None


def _told_of(parse: Parse, noun: int, cues: Cues) -> Iterator[Hit]:
    """What its subject, where it counts it, or a relative clause says of an event: "das Treffen, das geplant war"."""
    for subject in counted_subjects(parse, noun):
        yield from cues_at(parse, subject, cues, modality_only=True)
    for verb in (child for child in parse.children[noun] if is_relative_clause(parse, child)):
        pronoun = next((child for child in parse.children[verb] if parse.is_relative(child)), None)
        found = named_cues(parse, pronoun, verb, cues) if pronoun is not None else []
        if found and found[0].status in (Status.PLANNED, Status.NEGATED):
            yield Hit(found[0], parse.words[verb], verb)
            yield from cues_at(parse, verb, cues, modality_only=False)


def _told_later(parse: Parse, node: int, governor: int, cues: Cues) -> Iterator[Hit]:
    """That it came to nothing, as a second verb tells: "war geplant, wurde aber abgesagt", "fand aber nicht statt"."""
    if parse.label[node] != "nsubj":
        return
    for verb in parse.of(governor, "conj"):
        if not parse.is_verb(verb) or parse.of(verb, "nsubj"):
            continue
        links = ("subject", "object") if is_acted_on(parse, verb) else ("subject",)
        found = _reaching(cues.find(Scope.GOVERNOR, parse.lemmas[verb], parse.words[verb]), links)
        hits = [Hit(cue, parse.words[verb], verb) for cue in found]
        if any(cue.carries == "all" for cue in found):
            hits += cues_at(parse, verb, cues, modality_only=False)
        yield from [hit for hit in hits if hit.cue.status is Status.NEGATED][:1]


def _governing(parse: Parse, node: int, governor: int, cues: Cues, *, claim: bool) -> list[Cue]:
    """The cues of the governor that reach the node; the generic ones (lemma "*") only when no other does."""
    if parse.is_nominal(governor) and parse.is_verb(node) and _COLON in parse.words[governor:node]:
        return []  # "Anlass: Der Rat hatte den Abt besucht" says so itself
    links = connection(parse, node)
    found = named_cues(parse, node, governor, cues, claim=claim)
    if _tells_what_was(parse, node, governor, cues):
        found = [cue for cue in found if cue.status is not Status.NEGATED]
    if not found and is_modal_head(parse, governor) and "infinitive" in links:
        found = _reaching(cues.find(Scope.AUXILIARY, parse.lemmas[governor], parse.words[governor]), links)
    if found:
        return found
    if parse.is_nominal(node) and not verb_group(parse, node):  # "„Glückwunsch an sie“, schrieb er" is no infinitive
        links = tuple(link for link in links if link != "infinitive")
    generic = _reaching(cues.find(Scope.GOVERNOR, _ANY, _ANY), links)
    return [cue for cue in generic if not (parse.is_nominal(node) and _leaves_alone(parse, cue, node))]


def _tells_what_was(parse: Parse, node: int, governor: int, cues: Cues) -> bool:
    """Whether a clause behind a colon is no claim that is denied but the denial: "widersprach: Sie war nicht da"."""
    if not parse.is_verb(node) or _COLON not in parse.words[governor:node]:
        return False
    negated = any(hit.cue.status is Status.NEGATED for hit in cues_at(parse, node, cues, modality_only=False))
    return negated or any(parse.lower[child] in parse.lexis.things for child in parse.of(governor, "obj", "iobj"))


def named_cues(parse: Parse, node: int, governor: int, cues: Cues, *, claim: bool = False) -> list[Cue]:
    """The cues of a governor that reach the node; ``claim``: the node is a noun for what is said of the event."""
    words = cues.find(Scope.GOVERNOR, parse.lemmas[governor], parse.words[governor])
    for child in parse.children[node]:  # "wirft ihm vor zu lügen": the parser may give the particle to the infinitive
        if child < node and parse.dep[child] == "compound:prt":
            words = cues.find(Scope.GOVERNOR, parse.lower[child] + parse.lemmas[governor], parse.words[governor])
    found = _reaching(words, (*connection(parse, node), "claim") if claim else connection(parse, node))
    kept = [cue for cue in found if (cue.status or cue.carries) and _was(parse, governor, cue, cues)]
    beside = {
        r
        for child in (*parse.children[governor], *_called(parse, governor))
        if not (claim and child == node)
        for r in load_language().readings(parse.lemmas[child], parse.words[child])
    }
    kept = [cue for cue in kept if not cue.beside or not beside.isdisjoint(cue.beside)]
    kept = [cue for cue in kept if beside.isdisjoint(cue.apart)]
    kept = [cue for cue in kept if not cue.within or _says(parse, node, cue.within)]
    return [cue for cue in kept if claim or not (parse.is_nominal(node) and _leaves_alone(parse, cue, node))]


def _called(parse: Parse, verb: int) -> list[int]:
    """What the parser hung on a clause before it: "bezeichnete Berichte, sie habe ihn gelobt, als falsch"."""
    below = (clause for noun in parse.of(verb, "obj") for clause in parse.of(noun, "acl"))
    return [
        child
        for clause in (*parse.of(verb, "ccomp"), *below)
        for child in parse.children[clause]
        if child > clause and not verb_group(parse, child)
    ]


def _says(parse: Parse, verb: int, words: Iterable[str]) -> bool:
    """Whether the clause of a verb has one of some words, or several in a row: "auch künftig"."""
    clause = f" {' '.join(parse.lower[word] for word in sorted(clause_words(parse, verb)))} "
    return any(f" {word} " in clause for word in words)


def _was(parse: Parse, governor: int, cue: Cue, cues: Cues) -> bool:
    """Whether a cue that tells of a tense stands in it, without modal or negation: "fand statt", not "sollte enden"."""
    if cue.tense is None:
        return True
    modal = any(parse.lemmas[word] in parse.lexis.modals for word in verb_group(parse, governor))
    changed = modal or any(cues_at(parse, governor, cues, modality_only=False))
    return not changed and tense_of(parse, governor) == cue.tense


def _reaching(found: Iterable[Cue], links: tuple[str, ...]) -> list[Cue]:
    return [cue for cue in found if not cue.over or set(cue.over) & set(links)]


def _leaves_alone(parse: Parse, cue: Cue, noun: int) -> bool:
    spared = any(
        reading.endswith(cue.spares) for reading in load_language().readings(parse.lemmas[noun], parse.words[noun])
    )
    return spared or (cue.indefinite and is_definite(parse, noun))


def _is_adverbial(parse: Parse, verb: int) -> bool:
    """A clause of time, reason and the like; one with "dass" is what its governor is about, wherever it stands."""
    mark = subordinator(parse, verb) if parse.label[verb] == "advcl" else None
    return mark is not None and parse.lower[mark] not in parse.lexis.content


def _is_content_of_noun(parse: Parse, verb: int) -> bool:
    """Whether a clause tells what the noun above says: "Berichte, wonach sie kam"."""
    words = (word for word in clause_words(parse, verb) if parse.lower[word] in parse.lexis.content_relatives)
    return parse.is_nominal(parse.heads[verb]) and next(words, None) is not None


def _is_occasion_of_plan(parse: Parse, noun: int, verb: int) -> bool:
    """Whether an event is where an infinitive is to be done: "versprach, bei der Begegnung mit ihr zu singen"."""
    at = not parse.lexis.occasion_prepositions.isdisjoint(prepositions(parse, noun))
    return at and parse.label[noun] == "obl" and parse.is_nominal(noun) and connection(parse, verb) == ("infinitive",)


def _is_of_others(parse: Parse, noun: int) -> bool:
    """Whether an event has both its sides, so that who stays away changes nothing: "am Treffen zwischen A und B"."""
    cases = {case for child in parse.of(noun, "nmod") for case in prepositions(parse, child)}
    return parse.label[noun] == "obl" and not parse.lexis.between.isdisjoint(cases)
