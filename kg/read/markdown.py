"""Markdown: front matter gives the fields, markup is taken away; ``Article.text`` is what remains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import ArticleError
from kg.language import load_language
from kg.model import Article
from kg.read.context import Context
from kg.read.dates import date_in_name

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"(\w+):[ \t]*(.*)")
_FENCE = re.compile(r"^(```|~~~)(.*)$\n?", re.MULTILINE)
_RULES = re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$|^[ \t]*=+[ \t]*$|^[ \t]*-{2,}[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+(.*)$", re.MULTILINE)
_LINE_START = re.compile(r"^[ \t]{0,3}(?:>[ \t]?|[-*+][ \t]+|\d{1,3}\)[ \t]+)+", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{0,500})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
_EMPHASIS = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3}|~~|`)(?=\S)([^\n]{1,600}?)(?<=\S)\1(?![\w*_])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")


def read_markdown(context: Context, raw: bytes) -> Iterator[Article | ArticleError]:
    """Read one Markdown article; the first heading, else the front matter's ``title``, is the headline.

    Raises ArticleError for one without text.
    """
    text = context.text(raw)
    fields: dict[str, str] = {}
    if match := _FRONT_MATTER.match(text):
        fields = _fields(match[1])
        text = text[match.end() :]
    heading = _HEADING.search(text)
    title = plain(_unclosed(heading)) if heading and not text[: heading.start()].strip() else None
    body = plain(text).strip("\n")
    if title is None and fields.get("title"):
        title = fields["title"]
        body = f"{title}\n\n{body}" if body and not body.startswith(title) else body
    name = context.source.name
    published = context.day(fields["date"], name) if fields.get("date") else date_in_name(context.source.stem)
    if not body:
        raise ArticleError(f"{context.source.name}: no text", "Remove the article, or add its text.")
    yield context.checked(
        Article(
            id=fields.get("id") or context.source.id,
            text=body,
            source=context.source.name,
            title=title,
            title_end=len(title) if title and body.startswith(title) else 0,
            published=published,
            url=fields.get("url"),
            publisher=fields.get("publisher"),
        )
    )


def _fields(block: str) -> dict[str, str]:
    """The known ``key: value`` lines of a front matter; nested values are no concern of ours."""
    fields: dict[str, str] = {}
    for line in block.split("\n"):
        if match := _FIELD.fullmatch(line.rstrip()):
            key = match[1].lower()
            value = match[2].strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            fields.setdefault(
                "id" if key in ("id", "doc") else load_language().words.header_fields.get(key, key), value
            )
    return fields


def plain(text: str) -> str:
    """Text without Markdown markup; link and emphasis texts stay, images and code go."""
    text = _without_comments(_without_code(text))
    text = _HEADING.sub(lambda match: _unclosed(match) + "\n", _RULES.sub("", text))
    for pattern, replacement in (
        (_LINE_START, ""),
        (_IMAGE, ""),
        (_LINK, r"\1"),
        (_EMPHASIS, r"\2"),
        (_EMPHASIS, r"\2"),  # once more: "**_both_**"
        (_ESCAPE, r"\1"),
    ):
        text = pattern.sub(replacement, text)
    return re.sub(r"\n{3,}", "\n\n", text)


def _unclosed(heading: re.Match[str]) -> str:
    """The words of a heading, without the number signs that may close it."""
    return heading[1].strip(" \t").rstrip("#").rstrip(" \t")


def _without_code(text: str) -> str:
    """Take out fenced code; a fence that nothing closes is text. One look at each fence, however many there are."""
    kept: list[str] = []
    done = 0
    opening: re.Match[str] | None = None
    fences = list(_FENCE.finditer(text))
    last = {fence[1]: fence.start() for fence in fences if not fence[2].strip(" \t")}
    for fence in fences:
        if opening is None:
            opening = fence if last.get(fence[1], -1) > fence.start() else None
        elif fence[1] == opening[1] and not fence[2].strip(" \t"):
            kept.append(text[done : opening.start()])
            done, opening = fence.end(), None
    return "".join((*kept, text[done:]))


def _without_comments(text: str) -> str:
    """Take out comments; one that nothing closes is text."""
    kept: list[str] = []
    done = 0
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[done:start])
        done = end + 3
    return "".join((*kept, text[done:]))
