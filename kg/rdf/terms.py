"""IRIs, literals → N-Triples text, the form in which terms travel from here to every store.

Literals come out canonical, so that every store gives back what went in: lower-case language tags, dates as YYYY-MM-DD,
integers without leading zeros. Text that no store could hold is made safe without changing its length in characters:
control characters, lone surrogates and non-characters become U+FFFD.
"""

from __future__ import annotations

import datetime as dt
import re

from kg.errors import InputError
from kg.vocabulary import PREFIXES

#: subject, predicate, object, graph name; each in N-Triples form: ``<iri>`` or ``"text"@de``.
Quad = tuple[str, str, str, str]

#: UTF-8 bytes a literal may have: rdflib and Virtuoso need seconds for a megabyte, some servers refuse it.
MAX_LITERAL_BYTES = 65_536

# The characters that the IRIREF production of N-Triples forbids, and surrogates.
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\\ud800-\udfff]')
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_DATE = f"^^<{PREFIXES['xsd']}date>"
_INTEGER = f"^^<{PREFIXES['xsd']}integer>"
_ANY_URI = f"^^<{PREFIXES['xsd']}anyURI>"
TRUE = f'"true"^^<{PREFIXES["xsd"]}boolean>'


def iri(text: str) -> str:
    """Encode an absolute IRI; raises InputError for one that N-Triples cannot write."""
    if _NOT_IN_IRI.search(text) or not _ABSOLUTE.match(text):
        raise InputError(
            f"IRI {text[:200]!r}: not an absolute IRI without spaces, quotes and brackets",
            "Check the setting 'base' and the Wikidata ids of the gazetteer.",
        )
    return f"<{text}>"


def safe_text(text: str) -> str:
    """Replace what stores refuse, character by character; the length in characters stays."""
    return _UNSAFE.sub("\ufffd", text)


def literal(text: str, language: str | None = None) -> str:
    """Encode a string, with its language tag if it has one; cut at ``MAX_LITERAL_BYTES`` of UTF-8."""
    text = safe_text(text)
    if len(text) * 4 > MAX_LITERAL_BYTES:
        text = text.encode("utf-8")[:MAX_LITERAL_BYTES].decode("utf-8", errors="ignore")
    encoded = f'"{text.translate(_ESCAPES)}"'
    return f"{encoded}@{language.lower()}" if language else encoded


def german(text: str) -> str:
    """Encode text as it stands in an article."""
    return literal(text, "de")


def integer(number: int) -> str:
    """Encode as xsd:integer in canonical form."""
    return f'"{number}"{_INTEGER}'


def date(day: dt.date) -> str:
    """Encode as xsd:date, YYYY-MM-DD, without time zone."""
    return f'"{day.year:04d}-{day.month:02d}-{day.day:02d}"{_DATE}'


def any_uri(address: str) -> str:
    """Encode a web address as xsd:anyURI: it is quoted, never followed, and may be malformed."""
    return literal(address) + _ANY_URI
