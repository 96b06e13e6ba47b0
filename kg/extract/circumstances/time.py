"""Find the time of an event: the time expression that belongs to the clause of its trigger.

The publication date only resolves words such as "gestern"; it is never itself the time of an event.
"""

from __future__ import annotations

import datetime as dt

from kg.cues import Cues
from kg.extract.circumstances.calendar import resolve_time
from kg.extract.circumstances.plans import looks_ahead
from kg.grammar.clauses import (
    clause_verb,
    clause_words,
    finite_verb,
    verb_group,
)
from kg.grammar.halves import halved
from kg.grammar.of_a_kind import is_counted
from kg.grammar.parse import Parse
from kg.grammar.voices import Voice, voice_of
from kg.language import Edge, TimeExpression, load_language
from kg.model import EventTime, Status

_TRANSPARENT = frozenset(
    ("nmod", "obl", "obj", "nsubj", "advmod", "flat", "appos", "conj", "nummod", "compound", "dep", "iobj")
)
_REACH = 4  #: words between a relative pronoun and its noun: ", in der"
_LOOK_BACK = 6  #: sentences between a heading and the last that it dates
#: Expressions that may head a paragraph: "3. März: …", "März 2015: …".
_HEADINGS = frozenset({"iso", "date", "numeric", "days", "monthyear", "month", "whichmonth", "year"})
#: Expressions of no day of their own: "zuvor", "jeden Montag".
_VAGUE = frozenset({"vague", "later", "following", "habit"})
_DAY_KINDS = frozenset({"weekday", "deictic", "night", "date", "numeric", "feast", "iso"})


def time_of(
    parse: Parse,
    trigger: int,
    published: dt.date | None,
    cues: Cues,
    status: Status = Status.ACTUAL,
    half: int | None = None,
    *,
    appointed: bool = False,
) -> EventTime | None:
    """When the event of a trigger took place or is to take place; None where its clause gives no time.

    ``published`` resolves relative words; without it they stay words. A planned event looks ahead ("am Freitag" = the
    next one), any other back. ``half``: the head of the half without verb that tells the event.
    ``appointed``: people come together, so that the present with a weekday is a plan.
    """
    found = expression_of(parse, trigger, cues, half, status)
    if found is None:
        told = _telling(parse, trigger, cues.time.occasions)
        return time_of(parse, told, published, cues, status, appointed=appointed) if told is not None else None
    return resolved(parse, trigger, found, sentence_text(parse, trigger), published, status, appointed=appointed)


def expression_of(
    parse: Parse, trigger: int, cues: Cues, half: int | None, status: Status = Status.ACTUAL
) -> TimeExpression | None:
    """The time expression of a sentence that stands nearest to a trigger by grammar."""
    best: tuple[tuple[int, bool, int], TimeExpression] | None = None
    text = sentence_text(parse, trigger)
    verb = clause_verb(parse, trigger)
    apart, own = halved(parse, verb), frozenset(parse.subtree(half)) if half is not None else frozenset()
    participle = parse.label[trigger] == "amod" and voice_of(parse, trigger) is not Voice.ACTIVE
    attribute = frozenset(parse.subtree(trigger)) if participle else frozenset()
    for found in load_language().times(text, cues.time):
        tokens = _tokens(parse, trigger, found)
        if not tokens or trigger in tokens or _is_heading(text, found) or _goes_beyond(parse, tokens[-1]):
            continue
        if own.issuperset(tokens):
            return found  # "am Montag Linde und am Dienstag Thal"
        if attribute and not attribute.issuperset(tokens):
            continue  # "Die von Rom gerügte Reform kommt im Juli"
        if apart.intersection(tokens) or (half is not None and tokens[0] > verb):
            continue
        if found.edge is Edge.SINCE and (status is Status.PLANNED or _compares(parse, trigger, cues)):
            continue
        head = parse.top(tokens[0], tokens[-1] + 1)
        rank = _rank(parse, head, trigger, found, cues.time.occasions)
        if rank is None:
            continue
        order = (rank, found.kind in _VAGUE, abs(head - trigger))  # "Zuvor traf sie am Montag Thal"
        if best is None or order < best[0]:
            best = (order, found)
    return best[1] if best else None


def heading_time(
    parse: Parse,
    trigger: int,
    published: dt.date | None,
    cues: Cues,
    status: Status = Status.ACTUAL,
    *,
    appointed: bool = False,
) -> EventTime | None:
    """The day before the colon that heads the trigger's paragraph: "3. März: Linde trifft Thal. Rom lobt sie".

    A plan bears it only where it is to come: the day of "22. März: Rom kündigt Zölle an" is that of the announcement.
    """
    for number in range(parse.sentence[trigger], max(parse.sentence[trigger] - _LOOK_BACK, -1), -1):
        text = sentence_text(parse, parse.sentences[number].start)
        found = next(iter(load_language().times(text, cues.time)), None) if ":" in text else None
        if found is not None and _is_heading(text, found):
            if appointed:
                time = resolved(parse, trigger, found, text, published, Status.ACTUAL, appointed=True)
            else:  # nobody says on which day he will praise somebody
                time = resolve_time(found, text[found.start : found.end], published, ahead=False)
            over = time.begin is not None and published is not None and time.begin < published
            return None if status is Status.PLANNED and over else time
        if parse.opens_paragraph(number):
            return None
    return None


def _compares(parse: Parse, trigger: int, cues: Cues) -> bool:
    """Whether "seit" tells when the last act of this kind was: "das erste Treffen seit Mai", "traf ihn wieder"."""
    beside = (*clause_words(parse, clause_verb(parse, trigger)), *parse.children[trigger])
    return is_counted(parse, trigger) or any(parse.lower[word] in cues.time.comparing for word in beside)


def _goes_beyond(parse: Parse, last: int) -> bool:
    """Whether a day is one beyond which something lasts: "über den 17. Juli hinaus"."""
    return parse.lower[last + 1 : last + 2] == (parse.lexis.beyond,)


def _is_heading(text: str, found: TimeExpression) -> bool:
    """Whether an expression opens a sentence and a colon follows it."""
    alone = not text[: found.start].strip() and text[found.end :].lstrip().startswith(":")
    return alone and found.kind in _HEADINGS


def resolved(
    parse: Parse,
    trigger: int,
    found: TimeExpression,
    text: str,
    published: dt.date | None,
    status: Status = Status.ACTUAL,
    *,
    appointed: bool,
) -> EventTime:
    """An expression of a sentence as days: of a plan the next ones, else those that its tense and verb tell."""
    words = text[found.start : found.end]
    ahead, back = (resolve_time(found, words, published, ahead=way) for way in (True, False))
    days = ahead.begin, back.begin
    scheduled = looks_ahead(parse, trigger, found, days, published, appointed=appointed)
    put_off = status is Status.NEGATED and words.split()[0].lower() in parse.lexis.setting_prepositions
    return ahead if status is Status.PLANNED or scheduled or put_off else back


def sentence_text(parse: Parse, i: int) -> str:
    """The text of the sentence a word stands in."""
    sentence = parse.sentence_of(i)
    return parse.text[parse.starts[sentence.start] : parse.ends[sentence.stop - 1]]


def _tokens(parse: Parse, trigger: int, found: TimeExpression) -> list[int]:
    """The tokens that an expression of the trigger's sentence touches."""
    sentence = parse.sentence_of(trigger)
    offset = parse.starts[sentence.start]
    begin, end = offset + found.start, offset + found.end
    return [i for i in sentence if parse.starts[i] < end and parse.ends[i] > begin]


def _telling(parse: Parse, trigger: int, occasions: tuple[str, ...]) -> int | None:
    """The main verb of "hielten am Sonntag eine Rede, in der sie ihn lobten": saying and act are one."""
    verb = clause_verb(parse, trigger)
    if finite_verb(parse, verb) is None or parse.label[verb] not in ("acl", "ccomp", "advcl"):
        return None
    pronoun = next((word for word in clause_words(parse, verb) if parse.is_relative(word)), verb)
    before = range(max(pronoun - _REACH, parse.sentence_of(verb).start), pronoun)
    noun = next((word for word in reversed(before) if parse.is_nominal(word)), None)
    noun = noun if pronoun != verb else parse.heads[verb]
    if noun is None or parse.dep[noun] != "obj" or not parse.lemmas[noun].lower().endswith(occasions):
        return None
    return parse.heads[noun]


def _rank(parse: Parse, head: int, trigger: int, found: TimeExpression, occasions: tuple[str, ...]) -> int | None:
    """How closely an expression belongs to the trigger: 0 on it, 1 in its clause, 2 below an argument, None not."""
    verb = clause_verb(parse, trigger)
    own = found.own or parse.lemmas[parse.heads[head]].lower().endswith(occasions)
    borrowed = found.kind in _DAY_KINDS and not own
    word, steps = head, 0
    while word not in (trigger, verb):
        governor = parse.heads[word]
        if governor == trigger and steps == 1 and _is_set_for(parse, word, head):
            return 0
        opaque = parse.label[word] not in _TRANSPARENT or parse.pos[word] == "VERB"
        if governor == word or (steps and opaque):
            return 3 if (steps <= 1 or borrowed) and _is_shared(parse, word, verb, head) else None
        word, steps = governor, steps + 1
    if steps > 1:
        return 2 if borrowed else None
    return 0 if word == trigger else 1


def _is_set_for(parse: Parse, attribute: int, day: int) -> bool:
    """Whether a participle before a noun tells for when that is set: "das für Freitag geplante Treffen"."""
    return parse.label[attribute] == "amod" and not parse.lexis.setting_prepositions.isdisjoint(parse.cases(day))


def _is_shared(parse: Parse, word: int, verb: int, head: int) -> bool:
    """A time before the first of two conjoined verbs holds for both: "Am Montag traf er X und lobte Y"."""
    first = verb
    for above in parse.governors(verb):
        if parse.dep[first] != "conj" and (parse.label[first] != "xcomp" or parse.is_nominal(first)):
            return False
        first = above
        if first == word:
            finite = finite_verb(parse, first)
            own = finite_verb(parse, verb) is None or verb_group(parse, verb)
            return head < (first if own or finite is None else finite)
    return False
