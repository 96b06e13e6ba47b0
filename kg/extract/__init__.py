"""Doc → Extraction: who did what to whom, as the sentences say it.

Triggers, roles and words stand in ontology/languages; this package holds the grammar of German alone.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from kg.cues import Cues
from kg.extract.circumstances.quotes import Quote, direct_speech
from kg.extract.circumstances.statements import Circumstances
from kg.extract.circumstances.temporal import time_tokens
from kg.extract.events.readings import Reader, Reading
from kg.extract.events.roles import Walker
from kg.extract.events.triggers import index_triggers
from kg.extract.grammar.evidence import clause_of
from kg.extract.grammar.tree import Tree
from kg.extract.mentions.drafts import Mentions
from kg.extract.mentions.finding import find_mentions
from kg.extract.mentions.lexicon import lexicon_of
from kg.frames import Relation
from kg.gazetteer import Gazetteer
from kg.model import Article, Extraction, Span, Statement

__all__ = ["extract"]


def extract(
    article: Article, doc: Doc, relations: tuple[Relation, ...], cues: Cues, gazetteer: Gazetteer
) -> Extraction:
    """All mentions and statements of one article; sentences of residue give none."""
    return Extractor(article, doc, relations, cues, gazetteer).extraction()


class Extractor:
    """The work on one article; ``kg explain`` looks into its parts."""

    def __init__(
        self, article: Article, doc: Doc, relations: tuple[Relation, ...], cues: Cues, gazetteer: Gazetteer
    ) -> None:
        self.article = article
        self.tree = Tree(doc)
        self.tree.times = time_tokens(self.tree, cues.time)
        self.cues = cues
        self.skipped = _skipped(article, doc)
        self.quotes = direct_speech(doc, cues)
        self.mentions = find_mentions(self.tree, lexicon_of(gazetteer), self.skipped)
        _add_speakers(self.mentions, self.quotes)
        self.reader = Reader(self.mentions, Walker(self.mentions, self._speaker), index_triggers(relations))
        tokens = [i for i in range(len(self.tree)) if self.tree.sentence[i] not in self.skipped]
        self.readings = self.reader.read(tokens)

    def _speaker(self, token: int) -> int | None:
        for quote in self.quotes:
            if quote.speaker is not None and quote.span.start <= token < quote.span.end:
                return quote.speaker.i
        return None

    def extraction(self) -> Extraction:
        """The records of everything found."""
        mentions, index = self.mentions.finish(self.article.text)
        circumstances = Circumstances(self.article, self.tree, self.cues, self.mentions, index)
        statements = [self._statement(reading, circumstances) for reading in self.readings]
        sentences = tuple(Span(sent.start_char, sent.end_char) for sent in self.tree.doc.sents)
        return Extraction(self.article, sentences, mentions, tuple(statements))

    def _statement(self, reading: Reading, circumstances: Circumstances) -> Statement:
        tree, index = self.tree, circumstances.index
        used = [
            t
            for role in ("agent", "target", "epithet", "topic")
            if role in reading.roles
            for t in reading.roles[role].tokens
        ]
        agents = tuple(index[key] for key in reading.keys("agent"))
        place = reading.keys("place")
        statement = Statement(
            relation=reading.relation.name,
            agents=agents,
            targets=tuple(index[key] for key in reading.keys("target")),
            trigger=Span(tree.starts[reading.token], tree.ends[reading.token]),
            clause=clause_of(tree, reading.token, used),
            sentence=tree.sentence[reading.token],
            rule=reading.trigger.rule,
            place=index[place[0]] if place else None,
            epithet=reading.text("epithet"),
            topic=reading.text("topic"),
        )
        return replace(statement, **circumstances.of(reading))


def _skipped(article: Article, doc: Doc) -> frozenset[int]:
    """Numbers of the sentences that are residue of the web page."""
    skipped = set()
    for number, sent in enumerate(doc.sents):
        middle = (sent.start_char + sent.end_char) // 2
        if any(span.start <= middle < span.end for span in article.residue):
            skipped.add(number)
    return frozenset(skipped)


def _add_speakers(mentions: Mentions, quotes: tuple[Quote, ...]) -> None:
    for quote in quotes:
        if quote.speaker is None:
            continue
        key = mentions.at(quote.speaker.i)
        for (token, _), draft in mentions.drafts.items():
            if quote.span.start <= token < quote.span.end:
                draft.speaker = key
