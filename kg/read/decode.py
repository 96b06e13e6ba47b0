"""Bytes → text: the encoding is given, marked, UTF-8 or clearly German; else the file is refused with a way out.

What other tools did to a text before it was saved is undone: HTML entities and tags, UTF-8 read as Windows-1252.
"""

from __future__ import annotations

import codecs
import html
import io
import re
from collections.abc import Iterator
from contextlib import suppress

from kg.errors import ArticleError, SettingsError
from kg.language import load_language

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x1f\x8b": "a gzip file",
}
#: encodings of old Western files; Windows first, it wins a tie
_CANDIDATES = ("cp1252", "mac_roman", "cp850")
#: share of the non-ASCII characters that must be letters or punctuation of the language
_CONFIDENCE = 0.8
#: bytes from which an encoding is guessed
SAMPLE_BYTES = 1 << 18
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


def check_encoding(name: str) -> str:
    """Return the name of a text encoding Python knows; raise SettingsError otherwise."""
    remedy = "Use a name such as utf-8, cp1252, iso-8859-15 or utf-16."
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError) as error:
        raise SettingsError(f"encoding: {name!r} is not known", remedy) from error
    try:
        "a".encode(found.name)
    except (LookupError, ValueError) as error:
        # Python counts base64, rot13 and zlib among its encodings.
        raise SettingsError(f"encoding: {name!r} is no encoding of texts", remedy) from error
    return found.name


def decode(raw: bytes, name: str, encoding: str | None = None) -> tuple[str, str | None]:
    """Return the text and, where the encoding was guessed, its name.

    Raises ArticleError for binary files and for encodings that cannot be told with confidence.
    """
    found, guessed = find_encoding(raw, name, encoding)
    return strict(raw, name, found), found if guessed else None


def find_encoding(raw: bytes, name: str, encoding: str | None = None, *, whole: bool = True) -> tuple[str, bool]:
    """Return the encoding of a file and whether it is a guess; ``raw``: the ``whole`` file, else its first bytes.

    ``encoding``: the one the user names. Raises ArticleError as ``decode`` does.
    """
    if encoding is not None:
        return encoding, False
    for mark, marked in _MARKS:
        if raw.startswith(mark):
            return marked, False
    try:
        codecs.utf_8_decode(raw, "strict", whole and whole_characters(raw) == len(raw))
        return "utf-8", False
    except UnicodeDecodeError:
        pass
    for magic, kind in _MAGIC.items():
        if raw.startswith(magic):
            raise ArticleError(f"{name}: this is {kind}, not text", "Save the article as .txt, .html or .jsonl.")
    guess = _guess(raw[:SAMPLE_BYTES])
    if guess is None:
        raise ArticleError(
            f"{name}: neither UTF-8 nor a German encoding that can be told with confidence",
            "Name it with --encoding (such as cp1252), or save the file as UTF-8.",
        )
    return guess, True


def is_cut(error: UnicodeError) -> bool:
    """Whether all that is wrong with bytes is that they end within a character."""
    return isinstance(error, UnicodeDecodeError) and error.reason == "unexpected end of data"


def whole_characters(raw: bytes) -> int:
    """How many bytes of a UTF-8 text hold whole characters: fewer than all where it was cut off within one.

    Only where it has others beyond ASCII before: a lone last byte is a letter of an older encoding.
    """
    start = next((place for place in range(1, min(4, len(raw) + 1)) if raw[-place] & 0xC0 != 0x80), 0)
    try:
        codecs.utf_8_decode(raw[-start:] if start else b"", "strict", True)
    except UnicodeDecodeError as error:
        if is_cut(error) and not raw[:-start].isascii():
            return len(raw) - start
    return len(raw)


def strict(raw: bytes, name: str, encoding: str) -> str:
    """Return the text; raise ArticleError where the bytes are not in that encoding."""
    try:
        text = raw.decode(encoding)
    except ValueError as error:
        place = f", byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise not_encoded(f"{name}{place}", encoding) from error
    return text.removeprefix("\ufeff")


def decoded(blocks: Iterator[bytes], encoding: str) -> Iterator[str]:
    """The text of the blocks, the last of which is empty, with line ends as one newline; up to the first bad byte."""
    decoder = codecs.getincrementaldecoder(encoding)()
    ends = io.IncrementalNewlineDecoder(None, translate=True)
    started = False
    for block in blocks:
        before = decoder.getstate()
        try:
            text = decoder.decode(block, final=not block)
        except UnicodeError:
            decoder.setstate(before)
            good = []
            with suppress(UnicodeError):
                for byte in block:
                    good.append(decoder.decode(bytes((byte,))))
            yield ends.decode("".join(good))
            raise
        yield ends.decode(text if started else text.removeprefix("\ufeff"), final=not block)
        started = started or bool(text)


def not_encoded(place: str, encoding: str) -> ArticleError:
    """What to say of bytes that are not in the encoding of their file."""
    return ArticleError(f"{place}: not {encoding}", "Name the right encoding with --encoding, or save as UTF-8.")


def _guess(sample: bytes) -> str | None:
    """The encoding in which the text reads as the language does, or None when there is none or two."""
    if b"\x00" in sample:
        return None
    from charset_normalizer import from_bytes

    plausible = {match.encoding for match in from_bytes(sample, cp_isolation=list(_CANDIDATES))}
    shares = {name: _share(sample, name) for name in _CANDIDATES if name in plausible}
    best = max(shares, key=lambda name: shares[name], default=None)
    return best if best is not None and shares[best] >= _CONFIDENCE else None


def _share(sample: bytes, encoding: str) -> float:
    """Share of the characters beyond ASCII that the language uses; a capital or mark inside a word counts against."""
    text = sample.decode(encoding, errors="replace")
    foreign = [character for character in text if character > "\x7f"]
    letters = load_language().words.letters
    odd = re.findall(rf"(?<=[a-z])[{''.join(sorted(filter(_begins_words, letters)))}](?=[a-z])", text)
    return (sum(character in letters or character == "\u00a0" for character in foreign) - len(odd)) / max(
        1, len(foreign)
    )


def _begins_words(character: str) -> bool:
    return character.isupper() or character in load_language().words.quotation


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
