"""Exports of press databases: many articles in one file, each with its own headline, paper and date.

Known: Factiva (pages, and text with two-letter labels), Nexis (text), and whatever numbers its documents likewise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.errors import ArticleError
from kg.model import Article
from kg.read.context import Context
from kg.read.dates import parse_date
from kg.read.names import ExportNames, reading_names
from kg.read.nested import innermost
from kg.read.records import record_article

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Factiva's pages: one element per article
_FACTIVA_ID = re.compile(r"article-[A-Z][A-Za-z0-9]{9,40}")
_FACTIVA_LABEL = re.compile(
    r"^[ \t]*(HD|LP|TD|PD|SN|SE|BY|WC|LA|CY|CR|ET|PG|ED|SC|NS|RE|IN|CO|AN|PUB|CLM|VOL|RF|IPD|IPC|CT)(?:[ \t]+|$)",
    re.MULTILINE,
)
#: lines of a header before the text; more are no header
_HEADER_LINES = 30


@dataclass(frozen=True, slots=True)
class _Marks:
    """Where an article of a text begins and ends."""

    factiva_end: re.Pattern[str]  #: "Document ZEIT000020240203" below an article
    nexis_start: re.Pattern[str]  #: "1 of 12 DOCUMENTS", "Dokument 1 von 12"
    nexis_tail: re.Pattern[str]  #: the labelled lines below a text and whatever follows


@cache
def _marks(names: ExportNames) -> _Marks:
    document, of, documents, below = map(_any_of, (names.document, names.of, names.documents, names.below))
    return _Marks(
        re.compile(rf"^[ \t]*{document}[ \t]+([A-Z][A-Za-z0-9]{{9,40}})[ \t]*$", re.MULTILINE),
        re.compile(
            rf"^[ \t]*(?:{document}[ \t]+)?\d{{1,5}}[ \t]+{of}[ \t]+\d{{1,5}}(?:[ \t]+{documents})?[ \t]*$",
            re.MULTILINE,
        ),
        re.compile(rf"^[ \t]*(?:{below}[ \t]*:|Copyright\b|©).*\Z", re.MULTILINE | re.DOTALL | re.IGNORECASE),
    )


def _any_of(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"


def read_export_page(context: Context, tree: HtmlElement) -> Iterator[Article | ArticleError] | None:
    """The articles of a saved page of Factiva, None where it is none."""
    found = innermost(each for each in tree.iter("div") if _FACTIVA_ID.fullmatch(each.get("id") or ""))
    return _articles(context, map(_factiva_element, found)) if found else None


def read_export_text(context: Context, text: str) -> Iterator[Article | ArticleError] | None:
    """The articles of a text export, None where the text is none."""
    marks = _marks(reading_names().exports)
    if marks.factiva_end.search(text) and _FACTIVA_LABEL.search(text):
        return _articles(context, _factiva_records(text, marks.factiva_end))
    starts = list(marks.nexis_start.finditer(text))
    if not starts or text[: starts[0].start()].strip():
        return None
    ends = [*(match.start() for match in starts[1:]), len(text)]
    blocks = (text[match.end() : end] for match, end in zip(starts, ends, strict=True))
    return _articles(context, (_nexis_record(block, marks.nexis_tail) for block in blocks))


def _articles(context: Context, records: Iterator[Mapping[str, object]]) -> Iterator[Article | ArticleError]:
    for number, record in enumerate(records, start=1):
        place = f"{context.source.name}, article {number}"
        try:
            yield record_article(context, record, place, f"{context.source.id}-{number}")
        except ArticleError as error:
            yield error


def _factiva_element(element: HtmlElement) -> Mapping[str, object]:
    """Headline, lines of particulars and paragraphs of one article."""
    paragraphs = [_line(each) for each in element.iter("p")]
    heading = next(iter(element.find_class("deHeadline") or element.find_class("enHeadline")), None)
    if heading is None:
        heading = next((each for each in element.iter() if each.get("id") == "hd"), None)
    lines = [_line(each) for each in element.iter("div") if not len(each) and _line(each)][:_HEADER_LINES]
    date = next((number for number, line in enumerate(lines) if parse_date(line)), None)
    return {
        "id": (element.get("id") or "").removeprefix("article-"),
        "title": _line(heading) if heading is not None else None,
        "date": lines[date] if date is not None else None,
        "publisher": _paper(lines[date + 1 :]) if date is not None else None,
        "text": [paragraph for paragraph in paragraphs if paragraph],
    }


def _paper(lines: list[str]) -> str | None:
    """The first line that is no time of day and no count."""
    return next((line for line in lines if not re.match(r"\d", line)), None)


def _factiva_records(text: str, end_mark: re.Pattern[str]) -> Iterator[Mapping[str, object]]:
    start = 0
    for end in end_mark.finditer(text):
        block = text[start : end.start()]
        start = end.end()
        fields: dict[str, str] = {}
        labels = list(_FACTIVA_LABEL.finditer(block))
        ends = [*(each.start() for each in labels[1:]), len(block)]
        for label, following in zip(labels, ends, strict=False):  # a part without a label has an end alone
            fields.setdefault(label[1], block[label.end() : following].strip())
        body = [fields[name] for name in ("LP", "TD") if fields.get(name)]
        yield {
            "id": end[1],
            "title": " ".join(fields.get("HD", "").split()) or None,
            "date": fields.get("PD"),
            "publisher": fields.get("SN"),
            "text": body,
        }


def _nexis_record(block: str, tail: re.Pattern[str]) -> Mapping[str, object]:
    """Paper, date, headline, labelled lines, text, labelled lines: parts between empty lines."""
    text = tail.sub("", block.strip())
    parts = [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text) if part.strip()]
    head = parts[:_HEADER_LINES]
    date = next((number for number, part in enumerate(head) if parse_date(part)), None)
    labels = [number for number, part in enumerate(head) if _is_labelled(part)]
    if date is None:
        return {"text": parts}
    body = max([date, *labels]) + 1
    between = [part for part in parts[date + 1 : body] if not _is_labelled(part)]
    return {
        "publisher": parts[date - 1] if date else None,
        "date": parts[date],
        "title": between[0] if between else None,
        "text": parts[body:],
    }


def _is_labelled(part: str) -> bool:
    label, colon, _ = part.partition(":")
    return bool(colon) and label.rstrip().lower() in reading_names().exports.labels


def _line(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
