"""Doc → Extraction: who did what to whom, as the sentences say it.

Triggers, roles and words stand in data files; what a sentence says by its grammar is asked of ``kg.grammar``. It reads
from top to bottom:

* ``mentions``       every reference to somebody or something
* ``events``         candidates (a word that may be a trigger) → readings (a trigger with its roles filled)
* ``circumstances``  status, attribution, time and channel around a reading
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kg.cues import Cues
from kg.extract.circumstances import Context
from kg.extract.circumstances.headings import headings
from kg.extract.circumstances.interviews import interview_in
from kg.extract.circumstances.reports import reporter, source_named
from kg.extract.circumstances.speech import Speech, direct_speech, headline_speaker, saying_we
from kg.extract.events.extents import evidence_span, trim
from kg.extract.events.fillers import Fillers
from kg.extract.events.gapped import Gapped
from kg.extract.events.heard import Heard
from kg.extract.events.learned import LearnedReader
from kg.extract.events.places import placed
from kg.extract.events.precedence import by_precedence
from kg.extract.events.readings import Reader, Reading
from kg.extract.events.roles import Walker
from kg.extract.events.triggers import Candidate, Refusal, TriggerIndex
from kg.extract.mentions.drafts import Lexicon, Mentions
from kg.extract.mentions.finding import find_mentions
from kg.extract.mentions.parting import parted
from kg.frames import Relation
from kg.gazetteer import Gazetteer
from kg.grammar.docs import read_parse
from kg.grammar.parse import Parse
from kg.grammar.scene import Scene, TimeTokens, Units, set_scene
from kg.language import Language, load_language
from kg.model import Article, Extraction, Span, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Extractor", "Findings", "TriggerIndex"]


@dataclass(frozen=True, slots=True)
class Findings:
    """What one article gave on the way to its statements; ``kg explain`` shows it."""

    extraction: Extraction
    scene: Scene
    mentions: Mentions
    readings: tuple[Reading, ...]  #: one for each statement, in the same order
    refusals: tuple[Refusal, ...]  #: candidates that gave none
    faint: tuple[Heard, ...]  #: acts that the reader of events alone heard, too faintly to be taken


@dataclass(frozen=True, slots=True)
class _View:
    """One article before anything is read in it."""

    scene: Scene
    mentions: Mentions
    speech: Speech
    skipped: frozenset[int]  #: numbers of the sentences that are left out
    reader: Reader


class Extractor:
    """Reads article after article; built once from the knowledge."""

    def __init__(
        self,
        relations: tuple[Relation, ...],
        cues: Cues,
        gazetteer: Gazetteer,
        language: Language | None = None,
        index: TriggerIndex | None = None,
    ) -> None:
        """``index``: that of the relations, where it is at hand."""
        self._language = language or load_language()
        self._cues = cues
        self._lexicon = Lexicon(gazetteer)
        self._times = TimeTokens(cues.time, self._language.words)
        self._index = index or TriggerIndex(relations, self._language)
        self._relations = {relation.name: relation for relation in relations}

    def __call__(self, article: Article, doc: Doc | Parse) -> Extraction:
        """All mentions and statements of one article; sentences of residue give none."""
        return self.findings(article, doc).extraction

    def findings(
        self, article: Article, doc: Doc | Parse, *, tell: bool = False, events_only: bool = False
    ) -> Findings:
        """The extraction of one article with what led to it; ``tell``: also of entries that miss a word altogether.

        ``events_only``: without mentions where nothing is told.
        """
        view = self._view(article, doc if isinstance(doc, Parse) else read_parse(doc, self._language))
        scene, mentions = view.scene, view.mentions
        readings, refusals = by_precedence(*view.reader.read(self._candidates(view, tell=tell)), scene)
        faint: list[Heard] = []
        if scene.acts:
            learned = LearnedReader(scene, mentions, self._relations, scene.acts)
            readings, faint = learned.join(readings, refusals, view.skipped), learned.faint
        readings = Gapped(scene, mentions, self._relations.values()).join(readings)
        is_place = Fillers(scene, mentions).is_place
        readings = tuple(placed(reading, scene, mentions, is_place) for reading in readings)
        trim(readings, mentions)
        extraction = self._extraction(article, view, readings, mentioned=bool(readings) or not events_only)
        return Findings(extraction, scene, mentions, readings, refusals, tuple(faint))

    def tells(self, article: Article, parse: Parse) -> bool:
        """Whether a rule reads an act in an article, which takes less than all that it tells."""
        view = self._view(article, parse)
        return view.reader.reads_any(self._candidates(view, tell=False))

    def _view(self, article: Article, parse: Parse) -> _View:
        parse = parted(parse, self._lexicon)
        skipped = _residue(article, parse)
        speech = direct_speech(parse, self._cues)
        units, times = Units(parse), self._times.of(parse)
        mentions = find_mentions(parse, units, times, self._lexicon, skipped)
        mentions.add_speakers(partial(_who_says, parse, speech, self._cues))
        if (talk := interview_in(parse)) is not None:
            mentions.add_asked(talk.says, talk.means)
        scene = set_scene(parse, units, times, mentions.actors())
        reported = partial(reporter, scene, cues=self._cues)
        source = partial(source_named, scene, cues=self._cues)
        walker = Walker(scene, mentions, speech.speaker, reported, partial(headline_speaker, parse), source)
        return _View(scene, mentions, speech, skipped, Reader(scene, mentions, walker))

    def _candidates(self, view: _View, *, tell: bool) -> Iterator[Candidate | Refusal]:
        """Every word that may be a trigger, judged by the words of its sentence alone."""
        for number, sentence in enumerate(view.scene.sentences):
            if number not in view.skipped:
                yield from self._index.of_sentence(view.scene, sentence, tell=tell)

    def _extraction(self, article: Article, view: _View, readings: Iterable[Reading], *, mentioned: bool) -> Extraction:
        scene = view.scene
        records, index = view.mentions.finish(scene.text) if mentioned else ((), {})
        days = headings(scene, article.published, self._cues)
        context = Context(scene, self._cues, view.speech, article, view.mentions, index, days)
        return Extraction(
            article=article,
            sentences=tuple(Span(scene.starts[s.start], scene.ends[s.stop - 1]) for s in scene.sentences),
            mentions=records,
            statements=tuple(_statement(reading, scene, context) for reading in readings),
        )


def _who_says(parse: Parse, speech: Speech, cues: Cues, token: int) -> int | None:
    """Who speaks at a token, with quotation marks or without."""
    quoted = speech.speaker(token)
    return saying_we(parse, token, cues) if quoted is None else quoted


def _statement(reading: Reading, scene: Scene, context: Context) -> Statement:
    """The record of a reading with all that surrounds it."""
    roles = [reading.roles[name] for name in ("agent", "target", "epithet", "topic") if name in reading.roles]
    around = context.of(reading)
    return Statement(
        relation=reading.relation.name,
        agents=context.mentioned(reading, "agent"),
        targets=context.mentioned(reading, "target"),
        trigger=Span(scene.starts[reading.token], scene.ends[reading.token]),
        clause=evidence_span(scene, reading.token, [token for role in roles for token in role.tokens]),
        sentence=scene.sentence[reading.token],
        rule=reading.trigger.rule,
        heard=reading.chance,
        status=around.status,
        attribution=around.attribution,
        time=around.time,
        place=next(iter(context.mentioned(reading, "place")), None),
        channel=around.channel,
        epithet=reading.text("epithet"),
        topic=reading.text("topic"),
        timeless=around.timeless,
        by_verb=scene.pos[reading.token] == "VERB" and not reading.claimed,
        by_phrase=scene.pos[reading.token] == "VERB" and bool(reading.claimed),
        target_types=dict(reading.trigger.types).get("target", frozenset()),
    )


def _residue(article: Article, parse: Parse) -> frozenset[int]:
    """Numbers of the sentences whose middle is residue of the web page."""
    spans = sorted((span.start, span.end) for span in article.residue)
    skipped, at = set(), 0
    for number, sentence in enumerate(parse.sentences):
        middle = (parse.starts[sentence.start] + parse.ends[sentence.stop - 1]) // 2
        while at < len(spans) and spans[at][1] <= middle:
            at += 1
        if at < len(spans) and spans[at][0] <= middle:
            skipped.add(number)
    return frozenset(skipped)
