"""Everything loaded once, ready to read, build and check."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.api.reading import Reading
from kg.errors import ArticleError, InputError
from kg.model import Article
from kg.pipeline import Knowledge
from kg.resources import using
from kg.settings import Settings

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.agreement import Answer
    from kg.pipeline.part import Counts


class Pipeline:
    """The language model and the data files in force; one is enough for any number of articles.

    Made by ``kg.load``. Loading takes seconds, reading an article milliseconds to tenths of a second.
    """

    def __init__(self, settings: Settings | None = None, *, knowledge: Knowledge | None = None) -> None:
        """Load what ``settings`` name; raises SettingsError, OntologyError, RelationError, CueError or ModelMissing."""
        self.settings = settings or Settings()
        self.knowledge = knowledge or Knowledge.load(self.settings)

    @property
    def nlp(self) -> Language:
        """The spaCy pipeline of the language model: ``pipeline.nlp("Ein Satz.")`` gives a Doc."""
        return self.knowledge.nlp

    def read(self, source: str | Path | Article, *, date: dt.date | str | None = None) -> Reading:
        """Read one article.

        ``source``: the text itself (a str is never a path), a ``Path`` to a file with one article, or an ``Article``.
        ``date``: when it was published (a date, or "2025-01-21"); it dates "gestern" and finds who held an office; it
        overrides the date of the file. Raises ArticleError for an article that cannot be read, InputError for a file
        with several, and for anything else than the three.
        """
        if isinstance(source, Article):
            article = source
        elif isinstance(source, Path):
            article = self._only_article(source)
        elif isinstance(source, str):
            article = self._article(source)
        else:
            problem = f"read: a {type(source).__name__} is no article"
            raise InputError(problem, "Give the text as str, a pathlib.Path to a file, or a kg.Article.")
        if date is not None:
            article = replace(article, published=day_of(date))
        return self._reading(article)

    def read_all(self, *inputs: str | Path) -> Iterator[Reading]:
        """Read every article of files, folders and globs, in order of their ids, one at a time.

        Raises ArticleError for the first article that cannot be read; ``build`` leaves such articles out instead.
        """
        yield from map(self._reading, self._articles(tuple(map(str, inputs))))

    def build(
        self, *inputs: str | Path, output: str | Path | None = None, to: str | None = None, **options: Any
    ) -> Counts:
        """Build the graph of all articles into a file (``output``) or a store (``to``: "DIR/", "http://…").

        ``options`` are those of ``kg.pipeline.build``: format, strict, quarantine, store_options, progress, on_note.
        What cannot be read or does not conform is left out; the ``Counts`` say so. Raises InputError when nothing was
        read or when neither or both destinations are named.
        """
        from kg.pipeline import build

        if (output is None) == (to is None):
            raise InputError("build: name exactly one destination", 'Write output="graph.ttl" or to="store/".')
        target = None if output is None else str(output)
        names = tuple(map(str, inputs))
        return build(names, self.settings, output=target, to=to, knowledge=self.knowledge, **options)

    def check(self) -> tuple[Answer, ...]:
        """Ask whether the data files in force agree: one ``Answer`` per kind of file, with its problems."""
        from kg.agreement import check_all

        return tuple(check_all(self.knowledge.data))

    def __repr__(self) -> str:
        own = self.knowledge.data.own
        return f"<kg.Pipeline {self.knowledge.run.model}{f', own knowledge from {own}' if own else ''}>"

    def _reading(self, article: Article) -> Reading:
        from kg.annotate import annotate

        with using(self.knowledge.data):
            ((_, doc),) = annotate(self.nlp, (article,))
            return Reading(article, doc, self.knowledge, self.settings.base)

    def _article(self, text: str) -> Article:
        """A text as an article of its own, named by its content."""
        from kg.language.wrapping import unwrapped
        from kg.read.clean import clean, find_noise
        from kg.read.residue import find_residue, merge

        if not text.strip():
            raise ArticleError("the text is empty", 'Give a German text: read("Olaf Scholz traf Emmanuel Macron.").')
        if len(text) > self.settings.article_limit:
            problem = f"the text has {len(text):,} characters"
            raise ArticleError(problem, f"Give at most {self.settings.article_limit:,}, or raise article_limit.")
        text = unwrapped(clean(text)[0])
        name = "text-" + hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]
        left_out = merge(find_residue(text, self.knowledge.residue), find_noise(text))
        return Article(name, text, "text", residue=left_out)

    def _only_article(self, path: Path) -> Article:
        articles = list(self._articles((str(path),)))
        if len(articles) != 1:
            raise InputError(f"{path}: holds {len(articles)} articles", "Read them one by one: read_all(path).")
        return articles[0]

    def _articles(self, inputs: Sequence[str]) -> Iterator[Article]:
        from kg.read import read_articles

        def refuse(error: ArticleError) -> None:
            raise error

        with using(self.knowledge.data):
            articles = read_articles(inputs, on_problem=refuse, settings=self.settings, residue=self.knowledge.residue)
        yield from articles


def day_of(date: dt.date | str) -> dt.date:
    """A day as a user gives it; raises InputError for words that are none."""
    if isinstance(date, dt.datetime):
        return date.date()
    if isinstance(date, dt.date):
        return date
    try:
        return dt.date.fromisoformat(date)
    except (TypeError, ValueError) as error:
        raise InputError(f"date: {date!r} is not a day", 'Write it as "2025-01-21".') from error
