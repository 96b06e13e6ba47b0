"""Repair what other tools did to a text before it was saved: HTML entities and tags, UTF-8 read as Windows-1252."""

from __future__ import annotations

import html
import re

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
#: entities may be escaped themselves: "&amp;uuml;"
_ROUNDS = 2
_UNSEEN = re.compile(r"<(script|style)\b[^<>]{0,500}>[^<]*(?:</\1\s*>)?", re.IGNORECASE)
_COMMENT = re.compile(r"<!--[^<>]*-->")
_BLOCK = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|figure|figcaption|hr)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|small|sup|sub|img|font|abbr|cite|q|mark|td|th|tbody|thead|time|iframe|body|html)"
    r"(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
#: the first characters of two, three and four bytes of UTF-8 read as Windows-1252, before a second one
_MOJIBAKE = re.compile(
    "[\u00c2-\u00c5\u00e2\u00f0][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2010-\u2122]"
)


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with HTML entities read and mojibake undone, and one note per kind of repair."""
    notes: list[str] = []
    if "&" in text:
        text, entities = _without_entities(text)
        if entities:
            notes.append("HTML entities read as characters")
    if _MOJIBAKE.search(text):
        from ftfy import fix_encoding

        lines = text.split("\n")
        mended = [fix_encoding(line) if _MOJIBAKE.search(line) else line for line in lines]
        changed = sum(line != new for line, new in zip(lines, mended, strict=True))
        if changed:
            text = "\n".join(mended)
            notes.append("UTF-8 that was saved as Windows-1252 (such as \u00c3\u00a4 for ä) read as UTF-8")
    return text, tuple(notes)


def without_tags(text: str) -> tuple[str, bool]:
    """Return a record's text without HTML tags, blocks on lines of their own, and whether there were any."""
    if "<" not in text:
        return text, False
    bare = _INLINE.sub("", _BLOCK.sub("\n", _COMMENT.sub("", _UNSEEN.sub("", text))))
    if bare == text:
        return text, False
    return re.sub(r"\n\s*\n", "\n\n", "\n".join(line.strip() for line in bare.split("\n"))).strip(), True


def _without_entities(text: str) -> tuple[str, bool]:
    found = False
    for _ in range(_ROUNDS):
        new = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
        if new == text:
            break
        text, found = new, True
    return text, found
