"""Whether the present tense tells of what is to come: "Linde trifft Thal am Freitag", "reist zu Gesprächen nach Riga".

All that decides on it stands here: which way a day without a year or week is counted, and whether a fact is a plan.
"""

from __future__ import annotations

import datetime as dt
import re

from kg.extract.circumstances.calendar import resolve_time
from kg.grammar.clauses import (
    clause_verb,
    clause_words,
    finite_verb,
    form_of,
    is_relative_clause,
    subordinator,
    tense_of,
    verb_group,
)
from kg.grammar.parse import Parse
from kg.language import Edge, TimeExpression, TimeWords, load_language
from kg.model import EventTime, Status, StatusFinding

#: Expressions that come round again: each week, each year.
_CYCLES = frozenset({"weekday", "weekend", "date", "numeric", "feast", "days", "month", "third", "season"})
#: Labels of a clause that stands by itself, or as the words of somebody.
_MAIN = ("conj", "parataxis")
#: An hour of an agenda, and what may stand before it beside a place.
_QUARTER = re.compile(r"[012]?\d[.:](?:00|15|30|45)")
_PARTING = frozenset({",", ":", "-", "–", "—", "|"})


def looks_ahead(
    parse: Parse,
    trigger: int,
    found: TimeExpression,
    days: tuple[dt.date | None, dt.date | None],
    published: dt.date | None,
    *,
    appointed: bool,
) -> bool:
    """Whether a day in the clause of something that is no plan by its words is the next one, not the last.

    ``days``: the next and the last day that the expression may mean; ``appointed``: people come together, so that the
    present with a weekday is a plan.
    """
    ahead, back = days
    verb = predicate(parse, trigger)
    if published is None or ahead is None or found.kind not in _CYCLES or tense_of(parse, verb) != "Pres":
        return False
    if found.edge is Edge.SINCE:
        return False
    weekday = appointed and found.kind in ("weekday", "weekend") and found.edge is None  # not "seit Dienstag"
    if weekday and back != published and _in_plain_present(parse, verb):
        return ahead > published
    if any(parse.lower[word] in parse.lexis.conjecture for word in clause_words(parse, verb)):
        return published < ahead  # "besucht voraussichtlich im Herbst", "reist erst im Winter"
    return back is not None and published < ahead and ahead - published <= published - back


def as_plan(
    finding: StatusFinding,
    parse: Parse,
    trigger: int,
    time: EventTime | None,
    published: dt.date | None,
    words: TimeWords,
    *,
    appointed: bool,
    headline: bool = False,
) -> StatusFinding:
    """Turn a fact that the present tells into a plan where it lies ahead.

    It does by its day ("trifft am Freitag" in an article of Wednesday), of people who come together on the day itself
    or without a known date as well ("trifft heute"), and without any day by the verb ("reist zu Gesprächen nach
    Riga"); a ``headline`` tells in the present what has been, too.
    """
    told = load_language().times(time.text, words) if time is not None else ()
    if any(found.kind == "habit" for found in told):
        return finding
    if finding.status is not Status.ACTUAL or tense_of(parse, predicate(parse, trigger)) == "Past":
        return finding
    soon = any(found.several and found.step is not None and found.step > 0 for found in told)  # "in den nächsten Tagen"
    if time is not None and soon and _is_present(parse, predicate(parse, trigger)):
        return StatusFinding(Status.PLANNED, time.text, "time.toml")
    if time is not None and _lies_ahead(parse, trigger, time, published, words if appointed else None):
        return StatusFinding(Status.PLANNED, time.text, "time.toml")
    if appointed and time is None and _is_on_agenda(parse, trigger):
        return StatusFinding(Status.PLANNED, parse.words[trigger], "time.toml")
    if appointed and not headline and _is_bare_appointment(parse, trigger, time, published, words):
        return StatusFinding(Status.PLANNED, parse.words[trigger], "time.toml")
    return finding


def occasion_above(parse: Parse, trigger: int, words: TimeWords) -> int | None:
    """The verb that tells where or on what occasion a relative clause is: "reist nach Riga, wo sie Thal trifft"."""
    verb = clause_verb(parse, trigger)
    group = [parse.lemmas[word] for word in verb_group(parse, verb)]
    passive = group == [parse.lexis.passive_auxiliary] and tense_of(parse, verb) == "Pres"
    if not is_relative_clause(parse, verb) or not (passive or (not group and _is_present(parse, verb))):
        return None
    first, *others = sorted(word for word in clause_words(parse, verb) if parse.pos[word] != "PUNCT")
    if any(parse.lower[word] in words.ongoing and parse.lower[word] not in words.ordering for word in others):
        return None  # "ein Café, in dem sie ihn regelmäßig trifft"
    behind = parse.dep[first] == "case" and parse.is_relative(parse.heads[first])
    above = clause_verb(parse, parse.heads[verb])
    return above if (behind or parse.pos[first] == "ADV") and above != verb else None


def predicate(parse: Parse, trigger: int) -> int:
    """The verb or predicative over a trigger, itself where it is one."""
    word = trigger
    while parse.heads[word] != word and not parse.is_verb(word) and not verb_group(parse, word):
        word = parse.heads[word]
    return word


def _lies_ahead(
    parse: Parse, trigger: int, time: EventTime, published: dt.date | None, words: TimeWords | None
) -> bool:
    """Whether the day of a fact is to come, by its date or, with ``words``, as the day of an appointment."""
    if parse.is_verb(trigger) and time.text.split()[0].lower() in parse.lexis.purpose_prepositions:
        return False  # "ruft für Samstag zu einer Feier auf" calls now
    if time.begin is not None and published is not None and time.begin > published:
        return True
    told = time.text.lower().split()
    *before, day = told[:-1] if len(told) > 1 and told[-1] in parse.lexis.times_of_day else told  # "heute Abend"
    today = [word for word, away in words.days.items() if away == 0] if words is not None else []
    days = (*words.weekdays, *today) if words is not None else ()
    if not day.startswith(days) or not _is_present(parse, predicate(parse, trigger)):
        return False
    return all(word in parse.lexis.contractions for word in before) and (time.begin is None or time.begin == published)


def _is_bare_appointment(
    parse: Parse, trigger: int, time: EventTime | None, published: dt.date | None, words: TimeWords
) -> bool:
    """Whether a verb tells an appointment by its present alone, also as the words of somebody: "er reise nach Riga"."""
    finite = finite_verb(parse, trigger)
    if finite is None or _is_caption(parse, trigger):
        return False
    if parse.lemmas[trigger] not in words.appointments and not _continues(parse, trigger, published, words):
        return False
    if finite != trigger and parse.lemmas[finite] != parse.lexis.passive_auxiliary:
        return False  # "soll sie im März getroffen haben", but "wird von ihr empfangen"
    told = parse.label[trigger] == "ccomp" and subordinator(parse, trigger) is None
    main = parse.heads[trigger] == trigger or parse.label[trigger] in _MAIN
    told = (told or main) and _is_reported(parse, finite)
    if time is not None and time.begin is not None and (published is None or time.begin < published):
        return False
    clause = {*clause_words(parse, trigger), trigger}
    beside = {parse.lower[i] for word in clause for i in (word, *parse.children[word])}
    ordered = words.ordering if not beside.isdisjoint(parse.lexis.times_of_day) else ()
    lasting = any(word in beside for word in words.ongoing if word not in ordered)
    return not lasting and (
        told or (main and _is_present(parse, trigger) and not _was_spoken_at(parse, trigger, words))
    )


def _is_caption(parse: Parse, trigger: int) -> bool:
    """Whether a sentence says where somebody stands in the picture that it tells of: "Linde (l.) empfängt Thal"."""
    sentence = parse.sentence_of(trigger)
    opened = (i for i in sentence if parse.words[i] == "(")
    return any(not parse.lexis.in_pictures.isdisjoint(parse.lower[i + 1 : i + 3]) for i in opened)


def _was_spoken_at(parse: Parse, trigger: int, words: TimeWords) -> bool:
    """Whether the same clause goes on with what was said on the occasion: "besucht Thal und verspricht Geld"."""
    joined = (c for c in parse.children[trigger] if parse.label[c] == "conj" and parse.lemmas[c] in words.told)
    return any(_is_present(parse, verb) and not parse.of(verb, "nsubj") for verb in joined)


def _is_on_agenda(parse: Parse, trigger: int) -> bool:
    """Whether a line of an agenda tells an appointment: "15.30 Uhr: Linde telefoniert mit Thal", "Riga, 9.00 Uhr: …".

    Hours on it are full ones or quarters; the entry of a ticker bears any minute, and happened.
    """
    sentence = parse.sentence_of(trigger)
    hour = next((i for i in sentence if _QUARTER.fullmatch(parse.words[i])), trigger)
    before = (i for i in range(sentence.start, hour) if parse.pos[i] != "PROPN" and parse.words[i] not in _PARTING)
    if hour >= trigger or next(before, None) is not None or not parse.opens_paragraph(parse.sentence[trigger]):
        return False
    verb = predicate(parse, trigger)
    if finite_verb(parse, verb) is None:
        return parse.is_nominal(trigger) and not parse.cases(trigger)
    asked = subordinator(parse, verb) is not None or any(parse.is_relative(word) for word in parse.children[verb])
    return _is_present(parse, verb) and form_of(parse, verb) != "perfect" and not asked


def _continues(parse: Parse, trigger: int, published: dt.date | None, words: TimeWords) -> bool:
    """Whether the sentence before, in the same paragraph, tells in the present of a day that is to come."""
    number = parse.sentence[trigger]
    if parse.opens_paragraph(number) or published is None or not _in_plain_present(parse, trigger):
        return False
    before = parse.sentences[number - 1]
    if tense_of(parse, parse.root(number - 1)) != "Pres":
        return False
    text = parse.text[parse.starts[before.start] : parse.ends[before.stop - 1]]
    days = (resolve_time(found, "", published, ahead=True) for found in load_language().times(text, words))
    return any(day.begin is not None and day.begin > published for day in days)


def _is_reported(parse: Parse, finite: int) -> bool:
    """Whether a finite verb is a present of the mood of reported speech."""
    return parse.feature(finite, "Mood") == "Sub" and parse.feature(finite, "Tense") == "Pres"


def _is_present(parse: Parse, verb: int) -> bool:
    """Whether a verb stands in the present by its form, too: not "beging", nor "empfingen"."""
    finite = finite_verb(parse, verb)
    if finite is None:
        return False
    word = parse.lower[finite]
    several = word.endswith(parse.lexis.infinitive_endings)
    present = parse.lemmas[finite].endswith(word) if several else word.endswith(parse.lexis.present_endings)
    return present and tense_of(parse, verb) == "Pres"


def _in_plain_present(parse: Parse, verb: int) -> bool:
    """Whether the verb of a main clause stands in the present, which tells of what is or is to come."""
    plain = parse.is_verb(verb) and _is_present(parse, verb) and form_of(parse, verb) != "perfect"
    return plain and subordinator(parse, verb) is None and not is_relative_clause(parse, verb)
