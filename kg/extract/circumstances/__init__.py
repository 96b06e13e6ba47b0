"""What surrounds an event: status, attribution, time, and by which means people met or talked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from kg.cues import Cues, Scope
from kg.extract.circumstances.attribution import attribution_of
from kg.extract.circumstances.denials import denied_behind, turned_down
from kg.extract.circumstances.following import carried_time, following_time
from kg.extract.circumstances.headings import Heading, day_of
from kg.extract.circumstances.plans import as_plan, occasion_above, predicate
from kg.extract.circumstances.reports import is_subjunctive
from kg.extract.circumstances.sources import taken_up
from kg.extract.circumstances.speech import Speech, answerer, headline_speaker
from kg.extract.circumstances.status import status_of
from kg.extract.circumstances.time import heading_time, time_of
from kg.extract.events.readings import Reading
from kg.extract.mentions.drafts import Key, Mentions
from kg.grammar.clauses import clause_verb, clause_words, tense_of
from kg.grammar.parse import Parse
from kg.model import Article, Attribution, Certainty, EntityType, EventTime, Status, StatusFinding, TimeBasis

_SEPARATORS = ("-", "–")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the text says of an event beside its roles."""

    status: StatusFinding
    attribution: Attribution | None
    time: EventTime | None
    channel: str | None
    timeless: bool  #: a headline or a noun without a time tells an appointment: it has been or is to come


@dataclass(frozen=True, slots=True)
class Context:
    """One article, asked what surrounds its events."""

    parse: Parse
    cues: Cues
    speech: Speech
    article: Article
    mentions: Mentions
    index: Mapping[Key, int]  #: number of each mention in the extraction
    days: tuple[Heading, ...] = ()  #: that head paragraphs

    def of(self, reading: Reading) -> Circumstances:
        """The circumstances of an event."""
        trigger = reading.token
        status = status_of(self.parse, trigger, self.cues, reading.trigger.status)
        if reading.status is not None and status.rule is None:
            status = StatusFinding(reading.status, hypothetical=status.hypothetical)
        if reading.half is not None and reading.status is Status.NEGATED:
            status = StatusFinding(Status.NEGATED)  # "Huber lobte den Plan, Berg nicht"
        published = day_of(self.parse.sentence[trigger], self.days, self.article.published)
        appointed, headline = reading.relation.appointed, self.parse.ends[trigger] <= self.article.title_end
        time = time_of(self.parse, trigger, published, self.cues, status.status, reading.half, appointed=appointed)
        if time is None:
            time = heading_time(self.parse, trigger, published, self.cues, status.status, appointed=appointed)
        if time is not None and time.basis is TimeBasis.UNRESOLVED:  # "tags darauf"
            more = following_time(self.parse, trigger, published, self.cues, reading.half, appointed=appointed)
            time = more or time
        if time is None or time.text.lower() in self.cues.time.continuing:  # "am selben Tag"
            time = carried_time(self.parse, trigger, published, self.cues, status.status) or time
        if not reading.trigger.negation and status.status is Status.NEGATED:
            status = StatusFinding(Status.ACTUAL)  # "ließ kein gutes Haar an ihr"
        if not reading.trigger.planned and status.status is Status.PLANNED:
            status = StatusFinding(Status.ACTUAL)  # "werde die Folgen zu spüren bekommen", warnte sie
        attribution = self._attribution(reading)
        if attribution is not None and status.status is Status.ACTUAL:
            status = self._denied(trigger, attribution) or status
        if appointed and status.status is Status.PLANNED and (hit := turned_down(self.parse, trigger, self.cues)):
            status = StatusFinding(Status.NEGATED, hit.words, hit.cue.id)
        channel = reading.trigger.channel
        if channel is None and reading.relation.symmetric:  # a praise "am Telefon" is no call
            channel = channel_of(self.parse, trigger, self.cues)
        if reading.trigger.planned:
            status = as_plan(
                status, self.parse, trigger, time, published, self.cues.time, appointed=appointed, headline=headline
            )
        elif time is not None and time.begin is not None and published is not None and time.begin > published:
            time = None  # "ruft am Freitag zum Streik auf"
        if appointed and status.status is Status.ACTUAL:
            status = self._on_occasion(trigger, published) or status
        return Circumstances(
            status=status,
            attribution=attribution,
            time=time,
            channel=channel,
            timeless=appointed
            and (headline or (time is None and self._is_bare(trigger)))
            and tense_of(self.parse, predicate(self.parse, trigger)) != "Past",
        )

    def _on_occasion(self, trigger: int, published: dt.date | None) -> StatusFinding | None:
        """A plan within a plan: who is to go to Riga, where she meets Thal, has not met him."""
        verb = occasion_above(self.parse, trigger, self.cues.time)
        if verb is None:
            return None
        told = status_of(self.parse, verb, self.cues)
        time = time_of(self.parse, verb, published, self.cues, told.status, None, appointed=True)
        told = as_plan(told, self.parse, verb, time, published, self.cues.time, appointed=True)
        return told if told.status is Status.PLANNED else None

    def _denied(self, trigger: int, told: Attribution) -> StatusFinding | None:
        """What the sentence behind says of hearsay: "Ada soll Ben getroffen haben. Das ist falsch".

        Whoever goes on speaking may mean that it should not be: "„Rom verhängt Zölle. Das ist falsch“".
        """
        parse, pronoun = self.parse, taken_up(self.parse, trigger)
        if pronoun is None or parse.quoted[trigger]:
            return None
        hit = denied_behind(parse, pronoun, self.cues)
        doubtful = told.certainty is not Certainty.CERTAIN
        reported = is_subjunctive(parse, clause_verb(parse, trigger))
        if hit is None or not (doubtful or (reported and not is_subjunctive(parse, hit.at))):
            return None
        return StatusFinding(Status.NEGATED, hit.words, hit.cue.id)

    def _is_bare(self, token: int) -> bool:
        """Whether a noun alone tells an act, not that it is over: "auf das Treffen", no "nach dem Treffen"."""
        over = not self.parse.lexis.after_prepositions.isdisjoint(self.parse.cases(token))
        return self.parse.is_nominal(token) and not over

    def mentioned(self, reading: Reading, role: str) -> tuple[int, ...]:
        """The numbers of the mentions that fill a role."""
        return tuple(self.index[key] for key in reading.keys(role))

    def _attribution(self, reading: Reading) -> Attribution | None:
        """The source, unless it is the agent: "Er lobe sie, sagte er"."""
        speaker = partial(self._speaker, told=reading.relation.appointed)
        found = attribution_of(self.parse, reading.token, self.cues, speaker, self._mention_at)
        own = self.mentioned(reading, "agent")
        return None if found and found.mention is not None and found.mention in own else found

    def _speaker(self, token: int, *, told: bool) -> int | None:
        """Whose words a token belongs to: direct speech, or what stands behind the colon of a headline.

        ``told``: the act is none that is said in public, so that a body may tell of it.
        """
        spoken = self.speech.speaker(token)
        before = headline_speaker(self.parse, token) if spoken is None else None
        if before is not None and self._speaks(before, told=told):
            return before
        return answerer(self.parse, token) if spoken is None else spoken

    def _speaks(self, token: int, *, told: bool) -> bool:
        """Whether a mention may be a source: people, what is written, and bodies: "Kreml: Linde traf Thal".

        "Gemeinderat: Winzer fordern Neuwahl" says where it is said.
        """
        key = self.mentions.at(token)
        draft = self.mentions.drafts[key] if key else None
        if draft is None or self.mentions.lexicon.speaks(draft.head):
            return draft is not None
        if draft.entity_type in (None, EntityType.PLACE, EntityType.COUNTRY):
            return False
        return told or draft.entity_type is not EntityType.ORGANIZATION

    def _mention_at(self, token: int) -> int | None:
        key = self.mentions.at(token)
        return None if key is None else self.index[key]


def channel_of(parse: Parse, trigger: int, cues: Cues) -> str | None:
    """The local name of the channel ("Video", "Telephone", "InPerson") or None where the text gives none.

    The trigger itself decides before its dependents, these before the rest of its clause.
    """
    for word in _words(parse, trigger):
        found = _of_word(parse, word, cues)
        if found is not None:
            return found
    return None


def _words(parse: Parse, trigger: int) -> Iterator[int]:
    yield trigger
    if parse.is_nominal(trigger):
        yield from (word for word in parse.subtree(trigger) if word != trigger)
    verb = clause_verb(parse, trigger)
    near = [word for word in clause_words(parse, verb) if _near(parse, word) and not _is_apart(parse, word, trigger)]
    yield from sorted(near, key=lambda word: abs(word - trigger))


def _near(parse: Parse, word: int) -> bool:
    """Subjects are no means: "Das Telefon klingelte"."""
    return parse.label[word] not in ("nsubj", "flat", "amod") or parse.pos[word] != "PROPN"


def _is_apart(parse: Parse, word: int, trigger: int) -> bool:
    """Whether a word tells of an act before or after: whoever met "nach einem Telefonat" met in person."""
    apart = not parse.lexis.apart_prepositions.isdisjoint(parse.cases(word))
    return apart and parse.label[word] == "obl" and trigger not in parse.subtree(word)


def _of_word(parse: Parse, word: int, cues: Cues) -> str | None:
    for form in _forms(parse, word):
        for cue in cues.find(Scope.MEANS, form, form):
            if cue.channel is not None:
                return cue.channel
    return None


def _forms(parse: Parse, word: int) -> Iterator[str]:
    """The word, its lemma, and the parts of a hyphenated compound."""
    yield parse.lower[word]
    yield parse.lemmas[word].casefold()
    for separator in _SEPARATORS:
        if separator in parse.words[word]:
            yield parse.lower[word].partition(separator)[0]
