"""Bytes → text: the encoding is given, marked, UTF-8 or clearly German; else the file is refused with a way out."""

from __future__ import annotations

import codecs
import re

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
_SAMPLE_BYTES = 1 << 18


def check_encoding(name: str) -> str:
    """Return the name of a text encoding Python knows; raise SettingsError otherwise."""
    remedy = "Use a name such as utf-8, cp1252, iso-8859-15 or utf-16."
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError) as error:
        raise SettingsError(f"encoding: {name!r} is not known", remedy) from error
    try:
        b"a".decode(found.name)
    except (LookupError, ValueError) as error:
        # Python counts base64, rot13 and zlib among its encodings.
        raise SettingsError(f"encoding: {name!r} is no encoding of texts", remedy) from error
    return found.name


def decode(raw: bytes, name: str, encoding: str | None = None) -> tuple[str, str | None]:
    """Return the text and, where the encoding was guessed, its name.

    Raises ArticleError for binary files and for encodings that cannot be told with confidence.
    """
    if encoding is not None:
        return _strict(raw, name, encoding), None
    for mark, marked in _MARKS:
        if raw.startswith(mark):
            return _strict(raw, name, marked), None
    try:
        return raw.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    for magic, kind in _MAGIC.items():
        if raw.startswith(magic):
            raise ArticleError(f"{name}: this is {kind}, not text", "Save the article as .txt, .html or .jsonl.")
    guess = _guess(raw[:_SAMPLE_BYTES])
    if guess is None:
        raise ArticleError(
            f"{name}: neither UTF-8 nor a German encoding that can be told with confidence",
            "Name it with --encoding (such as cp1252), or save the file as UTF-8.",
        )
    return _strict(raw, name, guess), guess


def _strict(raw: bytes, name: str, encoding: str) -> str:
    try:
        text = raw.decode(encoding)
    except ValueError as error:
        place = f", byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise ArticleError(
            f"{name}{place}: not {encoding}", "Name the right encoding with --encoding, or save as UTF-8."
        ) from error
    return text.removeprefix("\ufeff")


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
