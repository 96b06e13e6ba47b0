"""Read articles: files, folders, globs or standard input → Article."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from kg.errors import ArticleError, DuplicateArticle, ForeignArticle, KgError
from kg.language.wrapping import unwrapped
from kg.model import Article, Span
from kg.read.archives import read_warc
from kg.read.clean import find_noise, one_line
from kg.read.context import FILE_LIMIT, Context, Note
from kg.read.dates import day_of_dateline, find_zone
from kg.read.decode import check_encoding, decode
from kg.read.delimited import read_csv
from kg.read.documents import read_docx, read_eml, read_pdf
from kg.read.html import read_html
from kg.read.inputs import SUFFIXES, Found, find_sources
from kg.read.markdown import read_markdown
from kg.read.markup import read_xml
from kg.read.own import is_own_output
from kg.read.records import read_json, read_jsonl
from kg.read.residue import ResiduePatterns, find_residue, load_residue, merge
from kg.read.tables import read_parquet
from kg.read.text import read_text
from kg.read.workbooks import read_xlsx
from kg.resources import in_force
from kg.settings import Settings

logger = logging.getLogger(__name__)

__all__ = ["Found", "find_sources", "read_articles"]

#: characters of an id; it stands in every IRI of its article
ID_LIMIT = 500
#: characters of a publisher or an address
FIELD_LIMIT = 2_000
#: records of a file in a row that may be no articles
FAILED_LIMIT = 100_000

_WHOLE: dict[str, Callable[[Context, bytes], Iterator[Article | ArticleError]]] = {
    ".docx": read_docx,
    ".pdf": read_pdf,
    ".eml": read_eml,
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}
#: readers of files that may hold any number of articles: never in memory as a whole
_STREAMED: dict[str, Callable[[Context, BinaryIO], Iterator[Article | ArticleError]]] = {
    ".csv": read_csv,
    ".tsv": read_csv,
    ".xlsx": read_xlsx,
    ".parquet": read_parquet,
    ".xml": read_xml,
    ".rss": read_xml,
    ".atom": read_xml,
    ".json": read_json,
    ".json.gz": read_json,
}


def _quiet(note: str) -> None:
    """Take a note and leave it."""


def read_articles(
    inputs: Sequence[str] | Found,
    *,
    on_problem: Callable[[ArticleError], None],
    on_note: Note = _quiet,
    settings: Settings | None = None,
    residue: ResiduePatterns | None = None,
) -> Iterator[Article]:
    """Yield the articles of files, folders, globs and "-" (standard input), one at a time, sorted by their files' ids.

    ``on_problem`` gets each article that is left out: unreadable, or (DuplicateArticle) its id was seen before.
    ``on_note`` gets one line for what the user should know of an article that is read, or of ignored files.
    ``residue``: what web pages wrap around articles, read from residue.toml where it is not at hand.
    Raises InputError where an input does not exist, SettingsError for an unknown encoding or time zone.
    """
    settings = settings or Settings()
    encoding = check_encoding(settings.encoding) if settings.encoding else None
    zone = find_zone(settings.time_zone)
    patterns = residue or load_residue(in_force().language / "residue.toml")
    seen: dict[str, str] = {}
    found = inputs if isinstance(inputs, Found) else find_sources(inputs)
    for ignored in found.ignored:
        on_note(str(ignored))
    for error in found.unreadable:
        on_problem(error)
    for source in found.sources:
        for read in _hopeful(_read(Context(source, on_note, encoding, settings.article_limit, zone)), source.name):
            if isinstance(read, ArticleError):
                on_problem(read)
                continue
            article = _tidy(_dated(read, source.published, on_note), on_note)
            if article.id in seen:
                on_problem(
                    DuplicateArticle(
                        f"{article.source}: the id {article.id!r} was already used by {seen[article.id]}",
                        "Give the article another id or file name; the first one is kept.",
                    )
                )
            else:
                seen[article.id] = article.source
                yield replace(article, residue=_not_read(article, patterns, on_note))


def _hopeful(reads: Iterator[Article | ArticleError], name: str) -> Iterator[Article | ArticleError]:
    """What is read of a file, up to where it is clear that it holds no articles: a gzip file has room for millions."""
    failed = 0
    for read in reads:
        yield read
        # What is in another language was read, and sorted by language it may be any number.
        failed = failed + 1 if isinstance(read, ArticleError) and not isinstance(read, ForeignArticle) else 0
        if failed == FAILED_LIMIT:
            yield ArticleError(
                f"{name}: {FAILED_LIMIT:,} records in a row that are no articles; nothing more of it is read",
                "Look into the file, and leave out what holds no articles.",
            )
            return


def _not_read(article: Article, patterns: ResiduePatterns, note: Note) -> tuple[Span, ...]:
    """What of an article is left without analysis: what a page wraps around it, and what is no text."""
    noise = find_noise(article.text)
    if noise:
        size = sum(span.end - span.start for span in noise)
        note(f"{article.source}: {size:,} characters of signs, figures or single letters left without analysis")
    return merge(merge(article.residue, find_residue(article.text, patterns)), noise)


def _dated(article: Article, given: dt.date | None, note: Note) -> Article:
    """The article with a day where it states none: the one the user gives, else that of its dateline."""
    if article.published is not None or given is not None:
        return replace(article, published=article.published or given)
    day = day_of_dateline(article)
    if day is not None:
        note(f"{article.source}: the date {day} is that of the dateline")
    return replace(article, published=day)


def _tidy(article: Article, note: Note) -> Article:
    """Take line ends, characters that stores refuse and endless texts out of names and addresses, wraps out of texts.

    Files may hold anything there. A long id is cut and ends in a hash of the whole, so that it stays an id.
    """
    identifier = one_line(article.id) or "unnamed"
    if len(identifier) > ID_LIMIT:
        short = f"{identifier[: ID_LIMIT - 17]}-{hashlib.sha256(identifier.encode()).hexdigest()[:16]}"
        note(f"{article.source}: an id of {len(identifier):,} characters, cut to {short[:40]}…{short[-17:]}")
        identifier = short
    return replace(
        article,
        text=unwrapped(article.text, article.title_end),
        id=identifier,
        source=one_line(article.source),
        url=_field(article, "url", article.url, note),
        publisher=_field(article, "publisher", article.publisher, note),
    )


def _field(article: Article, name: str, text: str | None, note: Note) -> str | None:
    value = one_line(text or "")
    if len(value) > FIELD_LIMIT:
        note(f"{article.source}: a {name} of {len(value):,} characters, left out")
        return None
    return value or None


def _read(context: Context) -> Iterator[Article | ArticleError]:
    """The articles of one source; errors as values, so that the next source is read."""
    suffix = context.source.suffix
    try:
        if context.source.path is None:
            yield from _standard_input(context)
        elif suffix in _WHOLE:
            yield from _WHOLE[suffix](context, context.whole())
        elif suffix in _STREAMED:
            with context.open() as stream:
                yield from _STREAMED[suffix](context, stream)
        elif suffix.startswith(".warc"):
            yield from read_warc(context)
        elif suffix.startswith((".jsonl", ".ndjson")):
            if context.source.path is not None and is_own_output(context.source.path):
                raise ArticleError(
                    f"{context.source.name}: written by kg itself: facts or articles set aside, no articles",
                    "Name the files of the articles.",
                )
            with context.open() as stream:
                yield from read_jsonl(context, stream)
        else:
            raise ArticleError(
                f"{context.source.name}: no reader for {suffix or 'a file without suffix'}",
                f"Use one of {', '.join(sorted(SUFFIXES))}, or pass plain text through standard input (-).",
            )
    except ArticleError as error:
        yield error
    except (KgError, OSError, MemoryError):
        raise
    except Exception as error:  # what no reader foresaw costs this file, not the run
        logger.debug("file %s", context.source.name, exc_info=True)
        problem = f"{context.source.name}: kg failed to read this file ({type(error).__name__}: {error})"
        yield ArticleError(problem, "Please report it with the file; --debug shows the traceback.")


def _standard_input(context: Context) -> Iterator[Article | ArticleError]:
    """Standard input: JSON Lines or JSON where it begins like a record, a page where it begins like one, else text."""
    if sys.stdin is None:
        raise ArticleError("-: standard input is closed", "Pipe an article into kg, or name a file.")
    raw = sys.stdin.buffer.read(FILE_LIMIT + 1)
    if len(raw) > FILE_LIMIT:
        raise ArticleError(f"-: more than {FILE_LIMIT // 1024**2} MB", "Write it to a .jsonl file and name that.")
    start = raw[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        yield from read_html(context, raw)
    elif start.startswith(b"[") and _parses(context, raw):
        yield from read_json(context, BytesIO(raw))
    elif start.startswith(b"{"):
        yield from (read_json if _parses(context, raw) else read_jsonl)(context, BytesIO(raw))
    else:
        yield from read_text(context, raw)


def _parses(context: Context, raw: bytes) -> bool:
    import json

    try:
        json.loads(decode(raw, "-", context.encoding)[0])
    except (ValueError, RecursionError, ArticleError):
        return False
    return True
