"""Tell whether the text presents an event as happened, planned or negated.

The walk starts at the trigger and goes outward: auxiliaries, adverbs, determiners and attributes of the trigger, the
conjunction of its clause, then each verb or noun that governs it. It stops where grammar no longer hands meaning down,
so that "lobte den Minister, der nicht kam" stays a praise that happened. Words and scopes come from the cue files.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.cues import Cue, Cues, Scope
from kg.extract.circumstances.scope import Hit, cues_at, cues_shared
from kg.grammar.clauses import (
    clause_words,
    connection,
    finite_verb,
    form_of,
    is_definite,
    is_modal_head,
    is_relative_clause,
    neighbour,
    prepositions,
    subordinator,
    tense_of,
    verb_group,
)
from kg.grammar.parse import Parse
from kg.language import TimeWords, load_language
from kg.model import EventTime, Status, StatusFinding

#: Pseudo-word of cue files: any governor.
_ANY = "*"
#: Governors that the walk passes; longer chains are parser errors.
_MAX_STEPS = 12


def status_of(parse: Parse, trigger: int, cues: Cues, default: Status = Status.ACTUAL) -> StatusFinding:
    """The status of the event a trigger expresses, with the cue that decided it.

    ``default`` is the status without any cue (some triggers are plans by themselves: "einladen").
    """
    finding, undone = StatusFinding(default), Status.ACTUAL
    seen = set()
    for hit in _hits(parse, trigger, cues):
        if (hit.cue.id, hit.at) in seen:
            continue
        seen.add((hit.cue.id, hit.at))
        finding, undone = _apply(finding, undone, hit)
    return finding


def with_time(
    finding: StatusFinding,
    parse: Parse,
    trigger: int,
    time: EventTime | None,
    published: dt.date | None,
    days: frozenset[str] = frozenset(),
) -> StatusFinding:
    """Turn a scheduled present into a plan: "trifft am Freitag" in an article of Wednesday.

    ``days``: words for days with which the present of a meeting or journey is a plan on the day itself ("trifft heute")
    and where nobody knows the article's date ("trifft am Freitag").
    """
    if finding.status is not Status.ACTUAL or time is None or tense_of(parse, predicate(parse, trigger)) == "Past":
        return finding
    if parse.is_verb(trigger) and time.text.split()[0].lower() in parse.lexis.purpose_prepositions:
        return finding  # "ruft für Samstag zu einer Feier auf" calls now
    ahead = time.begin is not None and published is not None and time.begin > published
    if not ahead and not _is_appointment(parse, trigger, time, published, days):
        return finding
    return StatusFinding(Status.PLANNED, time.text, "time.toml")


def as_appointment(
    finding: StatusFinding,
    parse: Parse,
    trigger: int,
    time: EventTime | None,
    published: dt.date | None,
    words: TimeWords,
) -> StatusFinding:
    """Turn the bare present of a meeting or journey into a plan: "Linde reist zu Gesprächen nach Riga"."""
    if finding.status is not Status.ACTUAL or parse.lemmas[trigger] not in words.appointments:
        return finding
    finite = finite_verb(parse, trigger)
    if finite is None or (finite != trigger and parse.lemmas[finite] != parse.lexis.passive_auxiliary):
        return finding  # "soll sie im März getroffen haben", but "wird von ihr empfangen"
    main = parse.heads[trigger] == trigger or parse.label[trigger] in ("conj", "parataxis")
    past = time is not None and time.begin is not None and (published is None or time.begin < published)
    clause = {*clause_words(parse, trigger), trigger}
    lasting = any(parse.lower[i] in words.ongoing for word in clause for i in (word, *parse.children[word]))
    if past or lasting or not main or not _is_present(parse, trigger):
        return finding
    return StatusFinding(Status.PLANNED, parse.words[trigger], "time.toml")


def _is_present(parse: Parse, verb: int) -> bool:
    """Whether a verb stands in the present by its form, too: not "beging", nor "empfingen"."""
    finite = finite_verb(parse, verb)
    if finite is None:
        return False
    word = parse.lower[finite]
    several = word.endswith(parse.lexis.infinitive_endings)
    present = parse.lemmas[finite].endswith(word) if several else word.endswith(parse.lexis.present_endings)
    return present and tense_of(parse, verb) == "Pres"


def _is_appointment(
    parse: Parse, trigger: int, time: EventTime, published: dt.date | None, days: frozenset[str]
) -> bool:
    words = time.text.lower().split()
    *before, day = words[:-1] if len(words) > 1 and words[-1] in parse.lexis.times_of_day else words  # "heute Abend"
    if not _is_present(parse, predicate(parse, trigger)) or not day.startswith(tuple(days)):
        return False
    return all(word in parse.lexis.contractions for word in before) and (time.begin is None or time.begin == published)


def in_plain_present(parse: Parse, trigger: int) -> bool:
    """Whether the verb of a main clause stands in the present, which tells of what is or is to come."""
    plain = parse.is_verb(trigger) and _is_present(parse, trigger) and form_of(parse, trigger) != "perfect"
    return plain and subordinator(parse, trigger) is None and not is_relative_clause(parse, trigger)


def predicate(parse: Parse, trigger: int) -> int:
    """The verb or predicative over a trigger, itself where it is one."""
    word = trigger
    while parse.heads[word] != word and not parse.is_verb(word) and not verb_group(parse, word):
        word = parse.heads[word]
    return word


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
    return replace(finding, hypothetical=hypothetical), undone


def _hits(parse: Parse, trigger: int, cues: Cues) -> Iterator[Hit]:
    """Cues from the trigger outward."""
    node, local = trigger, "all"
    for _ in range(_MAX_STEPS):
        if local:
            yield from cues_at(parse, node, cues, modality_only=local == "modality")
        governor = parse.heads[node]
        if governor == node:
            return
        if parse.label[node] == "advmod" and parse.is_verb(governor):
            node, local = governor, "all"  # "möchte ihn telefonisch umstimmen"
            continue
        if parse.label[node] == "conj":
            if parse.is_finite(node) and not parse.is_finite(governor) and finite_verb(parse, governor) is None:
                return  # "plant, X zu treffen, und lobte Y": the parser hung the finite verb too low
            yield from cues_shared(parse, node, governor, cues)
            node, local = governor, ""
            continue
        if _is_content_of_noun(parse, node):
            node, local = governor, ""
            continue  # "dementierte Berichte, wonach sie ihn traf"
        if _is_adverbial(parse, node) or is_relative_clause(parse, node):
            return
        found = _governing(parse, node, governor, cues)
        noun = neighbour(parse, node)
        if noun is not None and (nearer := _named(parse, node, noun, cues)):
            governor, found = noun, nearer
        if not found:
            return
        if any(cue.status is Status.ACTUAL for cue in found):
            return  # "will Sanktionen lockern": they are there
        for cue in {cue.status: cue for cue in reversed(found)}.values():  # one governor says each thing once
            yield Hit(cue, parse.words[governor], governor)
        modal = all(cue.carries == "modality" for cue in found) or _is_of_others(parse, node)
        local = "modality" if modal else "all"
        node = governor


def _governing(parse: Parse, node: int, governor: int, cues: Cues) -> list[Cue]:
    """The cues of the governor that reach the node; the generic ones (lemma "*") only when no other does."""
    links = connection(parse, node)
    found = _named(parse, node, governor, cues)
    if not found and is_modal_head(parse, governor) and "infinitive" in links:
        found = _reaching(cues.find(Scope.AUXILIARY, parse.lemmas[governor], parse.words[governor]), links)
    if found:
        return found
    if parse.is_nominal(node) and not verb_group(parse, node):  # "„Glückwunsch an sie“, schrieb er" is no infinitive
        links = tuple(link for link in links if link != "infinitive")
    generic = _reaching(cues.find(Scope.GOVERNOR, _ANY, _ANY), links)
    return [cue for cue in generic if not (parse.is_nominal(node) and _leaves_alone(parse, cue, node))]


def _named(parse: Parse, node: int, governor: int, cues: Cues) -> list[Cue]:
    words = cues.find(Scope.GOVERNOR, parse.lemmas[governor], parse.words[governor])
    for child in parse.children[node]:  # "wirft ihm vor zu lügen": the parser may give the particle to the infinitive
        if child < node and parse.dep[child] == "compound:prt":
            words = cues.find(Scope.GOVERNOR, parse.lower[child] + parse.lemmas[governor], parse.words[governor])
    found = _reaching(words, connection(parse, node))
    kept = [cue for cue in found if cue.status or cue.carries]
    beside = {
        r
        for child in parse.children[governor]
        for r in load_language().readings(parse.lemmas[child], parse.words[child])
    }
    kept = [cue for cue in kept if not cue.beside or not beside.isdisjoint(cue.beside)]
    return [cue for cue in kept if not (parse.is_nominal(node) and _leaves_alone(parse, cue, node))]


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


def _is_of_others(parse: Parse, noun: int) -> bool:
    """Whether an event has both its sides, so that who stays away changes nothing: "am Treffen zwischen A und B"."""
    cases = {case for child in parse.of(noun, "nmod") for case in prepositions(parse, child)}
    return parse.label[noun] == "obl" and not parse.lexis.between.isdisjoint(cases)
