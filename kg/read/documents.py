"""Documents of office programs and mail: DOCX, PDF and EML, one article each."""

from __future__ import annotations

import email
import email.errors
import email.header
import email.policy
import re
from collections.abc import Iterator, Sequence
from email.message import Message
from io import BytesIO
from typing import Any

from kg.errors import ArticleError
from kg.model import Article
from kg.read.context import Context
from kg.read.dates import date_in_name
from kg.read.extras import check_package, damaged, library
from kg.read.names import reading_names
from kg.read.records import record_article

#: characters of a mail header that are looked at
_HEADER = 2_000
_PAGES = 2_000
#: operators of a PDF file in any case, above that one for each byte (print has one for about three); a form counts more
_OPERATORS, _FORM = 300_000, 100
#: bytes that draw one page, unpacked; the fullest page of a paper has a tenth
_CONTENT = 2 * 1024 * 1024
#: operators that write or move where the next text goes: at each, the library copies all text of the page so far
_WRITING = frozenset((b"Tj", b"TJ", b"'", b'"', b"Td", b"TD", b"Tm", b"T*"))
#: characters that it may copy for one page: some seconds; a page of a paper takes a hundredth
_COPIED = 20_000_000_000
#: bytes of XML that a Word document may hold, unpacked: many times what the longest article takes
_XML = 8 * 1024 * 1024
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RUN, _PARAGRAPH = f"{_WORD}r", f"{_WORD}p"
#: what runs and paragraphs may stand in and count as text: no tables, and not what tracked changes take away
_AROUND = frozenset(
    _WORD + name
    for name in ("ins", "moveTo", "hyperlink", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo")
)
#: what of a run is text, as the library's objects write it
_WRITTEN = frozenset(_WORD + name for name in ("t", "tab", "ptab", "br", "cr", "noBreakHyphen"))
#: a word parted at the end of a line of print
_PARTED = re.compile(r"(?<=[^\W\d_])-\n(\w)")
#: the end of a line of print inside of a sentence
_WRAPPED = re.compile(r"(?<=[^\s.!?:“”\"»«])[ \t]*\n(?=[^\s])")


def read_docx(context: Context, raw: bytes) -> Iterator[Article | ArticleError]:
    """Read a Word document; a paragraph of the style Title or Heading at its start is the headline."""
    name = context.source.name
    docx = library("docx", "python-docx", name)
    stream = BytesIO(raw)
    check_package(stream, name, xml=_XML)
    try:
        document = docx.Document(stream)
        paragraphs = (each for each in _inside(document.element.body, _PARAGRAPH) if len(each))
        filled = ((each, text) for each in paragraphs if (text := _said(each).strip()))
        first = next(filled, None)
        # The library takes a millisecond to find a style: only that of the first paragraph is of use.
        style = docx.text.paragraph.Paragraph(first[0], document).style if first else None
        texts = [first[1], *(text for _, text in filled)] if first else []
    except Exception as error:
        raise damaged(name, error) from error
    titled = style is not None and (style.name or "").startswith(reading_names().headline_styles)
    yield _article(context, texts[0] if titled else None, "\n\n".join(texts))


def _said(paragraph: Any) -> str:
    """The text of a Word document's paragraph; the library takes the square of what a run of it holds."""
    return "".join(str(item) for run in _inside(paragraph, _RUN) for item in run if item.tag in _WRITTEN)


def _inside(element: Any, tag: str) -> Iterator[Any]:
    """The elements of a tag in an element of a Word document or in what counts as its text, in their order."""
    waiting = [iter(element)]
    while waiting:
        each = next(waiting[-1], None)
        if each is None:
            waiting.pop()
        elif each.tag == tag:
            yield each
        elif each.tag in _AROUND:
            waiting.append(iter(each))


def read_pdf(context: Context, raw: bytes) -> Iterator[Article | ArticleError]:
    """Read the text layer of a PDF file; words parted at line ends are joined.

    Raises ArticleError for a damaged file and for one without text.
    """
    name = context.source.name
    pypdf = library("pypdf", "pypdf", name)
    drawn = _Drawn(len(raw))
    texts: list[str] = []
    try:
        pages = pypdf.PdfReader(BytesIO(raw)).pages
        for number in range(min(len(pages), _PAGES)):
            drawn.begin(pages[number])
            texts.append((pages[number].extract_text(visitor_operand_before=drawn) or "").strip())
    except _TooMuch:
        context.note(
            f"{name}: page {len(texts) + 1} draws more than a printed page can hold; it and what follows left out"
        )
    except Exception as error:
        raise damaged(name, error) from error
    text = "\n\n".join(texts)
    if not text.strip():
        raise ArticleError(f"{name}: no text layer (scanned pages?)", "Run a text recognition on it first.")
    yield _article(context, None, _WRAPPED.sub(" ", _joined(text)))


class _TooMuch(Exception):
    """A PDF file has more to draw than its size allows."""


class _Drawn:
    """Counts what a PDF file draws: a few bytes of it, packed, may stand for hours of drawing."""

    def __init__(self, size: int) -> None:
        self._left = max(_OPERATORS, size)
        self._written = self._copied = 0  # characters of the page

    def begin(self, page: Any) -> None:
        """Begin a page; raises _TooMuch for one that is far too long."""
        self._written = self._copied = 0
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > _CONTENT:
            raise _TooMuch

    def __call__(self, operator: bytes, operands: Sequence[Any], *_: object) -> None:
        """Count one operator; raises _TooMuch when it was one too many."""
        listed = operator == b"TJ" and operands and isinstance(operands[0], list)
        parts = operands[0] if listed else operands
        self._left -= _FORM if operator == b"Do" else len(parts) if listed else 1
        if operator in _WRITING:
            self._written += sum(len(part) for part in parts if isinstance(part, str | bytes))
            self._copied += self._written * (len(parts) if listed else 1)
        if self._left < 0 or self._copied > _COPIED:
            raise _TooMuch


def read_eml(context: Context, raw: bytes) -> Iterator[Article | ArticleError]:
    """Read a saved mail: subject, date, and its plain text, else its HTML without tags."""
    name = context.source.name
    try:
        message = email.message_from_bytes(raw, policy=_Short())
        body = _body(message)
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError, email.errors.MessageError) as error:
        raise damaged(name, error) from error
    record = {"text": body, "title": _header(message, "Subject"), "date": _header(message, "Date")}
    yield record_article(context, record, name, context.source.id)


def _article(context: Context, title: str | None, text: str) -> Article:
    day = date_in_name(context.source.stem)
    record = {"text": text, "title": title, "date": day.isoformat() if day else None}
    return record_article(context, record, context.source.name, context.source.id)


def _joined(text: str) -> str:
    """The text without the hyphens that part a word; before a capital the hyphen belongs to the word."""
    return _PARTED.sub(lambda parted: parted[1] if parted[1].islower() else parted[0], text)


class _Short(email.policy.Compat32):
    """Cuts headers before their parameters are taken apart, which takes the square of their number."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Name and value of a header."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_HEADER]


def _body(message: Message) -> str:
    parts = [part for part in message.walk() if not part.is_multipart() and not part.get_filename()]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind:
                content = part.get_payload(decode=True)
                if isinstance(content, bytes) and content.strip():
                    return content.decode(part.get_content_charset() or "utf-8", errors="replace")
    return ""


def _header(message: Message, name: str) -> str:
    """A header as text, whatever its encoding."""
    value = " ".join(str(message.get(name) or "").split())
    try:
        return str(email.header.make_header(email.header.decode_header(value)))
    except (ValueError, LookupError, email.errors.MessageError):
        return value
