"""One run over all articles: read, annotate, extract, resolve, map, validate; what it leaves out is counted."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from kg.confidence import LEAST
from kg.errors import ArticleError, DuplicateArticle, ForeignArticle, InputError
from kg.model import Article
from kg.pipeline.batches import in_parts
from kg.pipeline.cluster import Cluster
from kg.pipeline.finish import Finisher
from kg.pipeline.part import LISTED, Counts
from kg.pipeline.work import Outcome, Work
from kg.pipeline.workers import Workers

if TYPE_CHECKING:
    from kg.corrections import Corrections
    from kg.pipeline.batches import Kept
    from kg.pipeline.knowledge import Knowledge
    from kg.pipeline.outputs import Quarantine
    from kg.pipeline.part import Part
    from kg.read import Found
    from kg.settings import Settings


@dataclass(frozen=True, slots=True)
class Shard:
    """Part ``number`` (from 1) of ``of`` parts; ``id in shard`` asks whether it holds the article."""

    number: int
    of: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Read ``"I/N"``; raises InputError unless 1 ≤ I ≤ N."""
        found = re.fullmatch(r"([0-9]{1,6})/([0-9]{1,6})", text)
        if not found or not 1 <= int(found[1]) <= int(found[2]):
            raise InputError(f"shard: {text!r} is no part of a whole", "Write I/N with I from 1 to N, such as 3/20.")
        return cls(int(found[1]), int(found[2]))

    def __contains__(self, name: str) -> bool:
        digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
        return int.from_bytes(digest[:8], "big") % self.of == self.number - 1


WHOLE = Shard(1, 1)
#: articles left out that the refusal of an empty run names
_NAMED = 20

logger = logging.getLogger(__name__)

Progress = Callable[[int, str], None]
Note = Callable[[str], None]


class Build:
    """One run of ``build``: what it counts and where articles that are left out are reported."""

    def __init__(
        self,
        settings: Settings,
        *,
        strict: bool,
        progress: Progress | None,
        on_note: Note | None,
        min_confidence: float | None = None,
        shard: Shard = WHOLE,
    ) -> None:
        self.settings = settings
        self.strict = strict
        self.counts = Counts()
        self.lost: set[str] = set()  #: ids of articles set aside as a whole
        self.decided: set[str] = set()  #: ids of articles that somebody decided something on
        self.elsewhere = 0  #: articles that belong to other shards
        self._min_confidence = LEAST if min_confidence is None else min_confidence
        self._shard = shard
        self._seen: set[str] = set()
        self._notes = 0
        self._progress = progress or (lambda done, what: None)
        self._on_note = on_note or (lambda note: None)

    def key(self, knowledge: Knowledge) -> tuple[object, ...]:
        """Everything besides the articles that decides what a batch gives."""
        return knowledge.run.id, self.settings.base, self._min_confidence, self.strict, self.settings.reading

    def articles(self, inputs: Sequence[str] | Found, knowledge: Knowledge) -> Iterator[Article]:
        """Read the inputs; what cannot be read is counted and listed, or raised where the run is strict."""
        from kg.read import read_articles

        for article in read_articles(
            inputs,
            on_problem=self._not_read,
            on_note=self.note,
            settings=self.settings,
            residue=knowledge.residue,
        ):
            if article.id not in self._shard:
                self.elsewhere += 1
                continue
            self.counts.read += 1
            decided = knowledge.corrections.digest(article.id)
            if decided:
                self.decided.add(article.id)
            yield replace(article, corrections=decided) if decided else article

    def report_corrections(self, corrections: Corrections, held: Set[str] = frozenset()) -> None:
        """List the corrections on articles that this run did not meet and its store does not hold."""
        if self._shard == WHOLE:
            self.counts.unmatched.extend(corrections.without_article(self.decided | held))

    def _not_read(self, error: ArticleError) -> None:
        # What cannot be read has no id: its message decides which shard speaks of it.
        if str(error) in self._shard:
            self.leave_out(error)

    def leave_out(self, error: ArticleError) -> None:
        """Count and list an article that is left out; raise where the run is strict."""
        if self.strict:
            raise error
        if isinstance(error, DuplicateArticle):
            self.counts.duplicates += 1
        else:
            self.counts.skipped += 1
            self.counts.foreign += isinstance(error, ForeignArticle)
        self._list(str(error))
        self._show("")

    def _list(self, problem: str) -> None:
        logger.info("left out: %s", problem)
        if len(self.counts.problems) < LISTED:
            self.counts.problems.append(problem)

    def note(self, note: str) -> None:
        """Pass a note on to the user, up to a limit."""
        self._notes += 1
        if self._notes <= LISTED:
            self._on_note(note)
        elif self._notes == LISTED + 1:
            self._on_note("… and more such notes; --debug shows them all")
        logger.info("note: %s", note)

    def parts(
        self,
        articles: Iterable[Article],
        knowledge: Knowledge,
        set_aside: Quarantine,
        workers: int | None = None,
        kept: Kept | None = None,
        cluster: str | None = None,
    ) -> Iterator[Part]:
        """Take the articles through all stages, here, in ``workers`` processes or on a cluster; what they give counts.

        ``kept`` holds parts that were finished before, and takes those that are finished now.
        """
        least, size = self._min_confidence, self.settings.batch_articles
        finish = Finisher(knowledge, self.settings, least, strict=self.strict)
        with ExitStack() as stack:
            if cluster is not None:
                nodes = stack.enter_context(
                    Cluster(cluster, workers, self.settings, least, strict=self.strict, run=knowledge.run.id)
                )
                found = nodes.parts(articles, size, kept, self._show)
            else:
                if workers in (None, 1):
                    crew: Callable[[Iterable[Article]], Iterable[Outcome]] = partial(
                        Work(knowledge, self.settings, least).stream, most=size
                    )
                else:
                    crew = stack.enter_context(Workers(workers or 1, knowledge, self.settings, least)).outcomes
                found = in_parts(articles, size, crew, finish, kept, self._show)
            for part in found:
                self.take(part, set_aside)
                yield part

    def _show(self, article: str) -> None:
        # Counted as they are read, which is a batch ahead: articles that need no work move the bar, too.
        self._progress(self.counts.read + self.counts.skipped + self.counts.duplicates, article)

    def refuse_empty(self) -> None:
        """Raise InputError where no article could be read.

        A shard may be empty where the input is not: its job has done all there was to do.
        """
        counts = self.counts
        if counts.read or self.elsewhere:
            return
        problems = counts.problems[:_NAMED]
        listed = "".join(f"\n  {problem}" for problem in problems)
        left = counts.skipped + counts.duplicates - len(problems)
        more = f"\n  … and {left:,} more" if left else ""
        german = not counts.foreign or counts.foreign < counts.skipped
        what = "no article could be read" if german else "nothing here is German"
        raise InputError(f"{what}{listed}{more}", "Check the inputs; nothing was written.")

    def take(self, part: Part, set_aside: Quarantine) -> None:
        """Count what a finished part gave."""
        for problem in part.counts.problems:
            self._list(problem)
        part.counts.problems = []
        self.counts.add(part.counts)
        self.lost.update(part.lost)
        for key, linked in part.known.items():
            if key not in self._seen:
                self._seen.add(key)
                self.counts.entities += 1
                self.counts.linked += linked
        set_aside.extend(part.aside)
