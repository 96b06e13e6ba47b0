"""Precision, recall and F1 over articles, by event class, with bootstrap intervals; and what was missed or wrong."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.evaluate.gold import GoldArticle, GoldFact, Judged
from kg.evaluate.matching import Judge, Sense
from kg.facts.lines import Fact

#: Times the articles are drawn anew for an interval.
_DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of facts and what follows from them; shares are in 0 … 1, and 0 where nothing was counted."""

    right: int
    false: int
    missed: int

    @property
    def gold(self) -> int:
        """The number of annotated facts that count."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """The share of the facts found that are right."""
        return self.right / (self.right + self.false) if self.right + self.false else 0.0

    @property
    def recall(self) -> float:
        """The share of the annotated facts that were found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        counted = 2 * self.right + self.false + self.missed
        return 2 * self.right / counted if counted else 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the result: all types together or one of them, in one sense."""

    sense: Sense
    type: str | None  #: "MEET", None: all
    figures: Figures
    interval: tuple[float, float]  #: F1 of 95 % of the draws of articles lies in it


@dataclass(frozen=True, slots=True)
class Error:
    """One fact that was missed or is wrong, in the strict sense."""

    doc: str
    missed: bool  #: annotated and not found; else found and not annotated
    type: str
    status: str
    agents: tuple[str, ...]
    targets: tuple[str, ...]
    label: str | None
    words: str  #: the clause as annotated, or the sentence of the graph


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The result: lines (all types first, then each, sense by sense), errors, and articles that the graph lacks."""

    lines: tuple[Line, ...]
    errors: tuple[Error, ...]
    absent: tuple[str, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class _Counted:
    """What one article adds."""

    right: Sequence[str]  #: types of annotated facts that were found
    false: Sequence[Fact]
    missed: Sequence[GoldFact]

    @property
    def types(self) -> set[str]:
        return {*self.right, *(fact.type for fact in self.false), *(fact.type for fact in self.missed)}

    def figures(self, name: str | None) -> Figures:
        """The counts of one type, None: of all."""

        def number(types: Iterable[str]) -> int:
            return sum(name in (None, each) for each in types)

        return Figures(
            number(self.right), number(fact.type for fact in self.false), number(fact.type for fact in self.missed)
        )


#: Article id and span of a fact → the sentence it stands in.
Sentences = Mapping[tuple[str, tuple[int, int]], str]


def evaluate(
    gold: Sequence[GoldArticle], facts: Mapping[str, Sequence[Fact]], judge: Judge, sentences: Sentences | None = None
) -> Evaluation:
    """Score ``facts`` (article id → its facts) against annotated articles; other articles are left out.

    Of an article with ``judged`` clauses only these count: what is said elsewhere is neither right nor wrong.
    An unsure annotated fact is never missed; a fact that matches no sure one is forgiven when it agrees with an unsure
    one in the relaxed sense. Intervals: percentiles of 1,000 draws of the articles with replacement, from a fixed seed.
    """
    lines: list[Line] = []
    errors: tuple[Error, ...] = ()
    for sense in Sense:
        counted = [_count(article, facts.get(article.doc, ()), judge, sense) for article in gold]
        types = sorted(set().union(*(one.types for one in counted)))
        lines += [_line(sense, name, counted) for name in (None, *types)]
        if sense is Sense.STRICT:
            errors = tuple(
                error
                for article, one in zip(gold, counted, strict=True)
                for error in _errors(article.doc, one, sentences or {})
            )
    absent = tuple(article.doc for article in gold if article.doc not in facts)
    return Evaluation(tuple(lines), errors, absent, len(gold))


def _count(article: GoldArticle, facts: Sequence[Fact], judge: Judge, sense: Sense) -> _Counted:
    if article.judged is not None:
        facts = [fact for fact in facts if any(judge.touches(fact, clause) for clause in article.judged)]
    sure = [fact for fact in article.facts if fact.sure]
    unsure = [fact for fact in article.facts if not fact.sure]
    matched = judge.match(facts, sure, sense)
    leniently = Sense.TYPE if sense is Sense.TYPE else Sense.RELAXED
    false = [
        fact
        for number, fact in enumerate(facts)
        if number not in matched and not any(judge.agrees(fact, other, leniently) for other in unsure)
    ]
    found = set(matched.values())
    if article.judged is not None:
        right = [sure[index] for index in found]
        false = [fact for fact in false if _contradicted(fact, article.judged, right, judge, sense)]
    missed = [fact for index, fact in enumerate(sure) if index not in found]
    return _Counted([sure[index].type for index in matched.values()], false, missed)


def _contradicted(fact: Fact, judged: Iterable[Judged], right: Sequence[GoldFact], judge: Judge, sense: Sense) -> bool:
    """Whether somebody decided against a fact, in words or by deciding for another one that was not found."""
    return any(
        judge.contradicts(fact, clause, clause.right in right, sense)
        for clause in judged
        if judge.touches(fact, clause)
    )


def _errors(doc: str, counted: _Counted, sentences: Sentences) -> Iterator[Error]:
    for fact in counted.false:
        agents, targets = (tuple(actor.label for actor in side) for side in (fact.agents, fact.targets))
        words = sentences.get((doc, fact.span), "")
        yield Error(doc, False, fact.type, fact.status, agents, targets, fact.label, words)
    for gold in counted.missed:
        yield Error(doc, True, gold.type, gold.status, gold.agents[0], gold.targets[0], gold.label, gold.clause)


def _line(sense: Sense, name: str | None, counted: Iterable[_Counted]) -> Line:
    each = [one.figures(name) for one in counted]
    draw = random.Random(0)
    scores = sorted(_sum(draw.choices(each, k=len(each))).f1 for _ in range(_DRAWS))
    low, high = (scores[round(share * (_DRAWS - 1))] for share in (0.025, 0.975))
    return Line(sense, name, _sum(each), (low, high))


def _sum(each: Sequence[Figures]) -> Figures:
    return Figures(sum(one.right for one in each), sum(one.false for one in each), sum(one.missed for one in each))
