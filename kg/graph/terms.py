"""RDF terms as records and as N-Triples text, the form in which they travel between the stages and to every store.

There is one way to write a term and one to read it back. What kg says itself comes out canonical, so that every store
gives back what went in: lower-case language tags, dates as YYYY-MM-DD, integers without leading zeros; text that no
store could hold is made safe without changing its length in characters. What others say (parameters of questions,
quads of foreign graphs) is refused where it cannot be written safely, so hostile text stays inside its literal.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from kg.errors import InputError

#: Prefixes of the vocabularies the graph uses besides our own, as bound in written files.
PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "gaf": "http://groundedannotationframework.org/gaf#",
        "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "grasp": "http://groundedannotationframework.org/grasp#",
        "graspf": "http://groundedannotationframework.org/grasp/factuality#",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "time": "http://www.w3.org/2006/time#",
        "wd": "http://www.wikidata.org/entity/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
#: the id of a Wikidata item
ITEM = re.compile(r"Q[1-9]\d*")
XSD = PREFIXES["xsd"]

#: The language of articles: the tag of their words, and the name of the folders that hold what is known of it.
LANGUAGE = "de"
#: subject, predicate, object, graph name; each as N-Triples text: ``<iri>`` or ``"text"@de``; no graph name: "".
Quad = tuple[str, str, str, str]

#: UTF-8 bytes a literal may have: rdflib and Virtuoso need seconds for a megabyte, some servers refuse it.
MAX_LITERAL_BYTES = 65_536

#: What the IRIREF rule of SPARQL 1.1 (section 19.8) excludes, and surrogates. Without the backslash no escape forms.
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\\ud800-\udfff]')
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
#: Control characters (C0 and C1), lone surrogates and non-characters: no server in use takes them all.
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_ESCAPE = re.compile(r'\\(?:([tbnrf"\'\\])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))')
_PLAIN = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


@dataclass(frozen=True, slots=True)
class Iri:
    """An IRI (or, from foreign graphs, a blank node written ``_:x``)."""

    value: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal; ``datatype`` is None for plain strings and for strings with a language."""

    value: str
    datatype: str | None = None
    language: str | None = None


#: A term of a query answer; blank nodes appear as ``Iri`` with a value that begins with ``_:``.
Term = Iri | Literal


def canonical(value: str, datatype: str | None = None, language: str | None = None) -> Literal:
    """Make a literal in the form every store gives back: no ``xsd:string``, ``true`` for 1, lower-case language."""
    if language:
        return Literal(value, None, language.lower())
    if datatype is None or datatype == XSD + "string":
        return Literal(value)
    if datatype == XSD + "boolean" and value in ("0", "1"):
        # Virtuoso stores booleans as numbers.
        value = "true" if value == "1" else "false"
    return Literal(value, datatype)


def encode(term: Term) -> str:
    """Write a term as N-Triples (and as SPARQL).

    Raises ``ValueError`` for what cannot be written safely: a forbidden character in an IRI, a blank node, a malformed
    language tag, a control character or a lone surrogate.
    """
    if isinstance(term, Iri):
        if _NOT_IN_IRI.search(term.value) or ":" not in term.value or term.value.startswith("_:"):
            raise ValueError(f"not an absolute IRI: {term.value[:200]!r}")
        return f"<{term.value}>"
    unsafe = _UNSAFE.search(term.value)
    if unsafe:
        raise ValueError(f"control character {unsafe.group()!a} in the text {term.value[:60]!r}")
    if term.language is not None:
        if not _LANGUAGE.fullmatch(term.language):
            raise ValueError(f"not a language tag: {term.language[:60]!r}")
        return f"{_quoted(term.value)}@{term.language}"
    quoted = _quoted(term.value)
    return quoted if term.datatype is None else f"{quoted}^^{encode(Iri(term.datatype))}"


def decode(text: str) -> Term:
    """Read one term of N-Triples text back; a blank node becomes an ``Iri`` with its label."""
    if text.startswith("<"):
        return Iri(_unescaped(text[1:-1]))
    if not text.startswith('"'):
        return Iri(text)
    value, _, rest = text.rpartition('"')
    value = _unescaped(value[1:])
    if rest.startswith("@"):
        return Literal(value, None, rest[1:])
    return Literal(value, rest[3:-1] if rest.startswith("^^") else None)


def line_of(quad: Quad) -> str:
    """Write one quad as a line of N-Quads."""
    return f"{quad[0]} {quad[1]} {quad[2]} {quad[3]} .\n"


def quad_of(line: str) -> Quad:
    """Read back a line that ``line_of`` wrote; no other N-Quads."""
    subject, predicate, rest = line[:-3].split(" ", 2)
    value, _, graph = rest.rpartition(" ")
    return subject, predicate, value, graph


@lru_cache(maxsize=1024)
def term(name: str) -> str:
    """Encode a prefixed name of a public vocabulary: ``term("rdf:type")``."""
    prefix, local = name.split(":")
    return iri(PREFIXES[prefix] + local)


def iri(text: str) -> str:
    """Encode an absolute IRI; raises InputError for one that N-Triples cannot write."""
    if _NOT_IN_IRI.search(text) or not _ABSOLUTE.match(text):
        raise InputError(
            f"IRI {text[:200]!r}: not an absolute IRI without spaces, quotes and brackets",
            "Check the setting 'base' and the Wikidata ids of the gazetteer.",
        )
    return f"<{text}>"


def safe_text(text: str) -> str:
    """Replace what stores refuse by U+FFFD, character by character; the length in characters stays."""
    return _UNSAFE.sub("\ufffd", text)


def literal(text: str, language: str | None = None) -> str:
    """Encode a string, with its language tag if it has one; cut at ``MAX_LITERAL_BYTES`` of UTF-8."""
    text = safe_text(text)
    if len(text) * 4 > MAX_LITERAL_BYTES:
        text = text.encode("utf-8")[:MAX_LITERAL_BYTES].decode("utf-8", errors="ignore")
    return f"{_quoted(text)}@{language.lower()}" if language else _quoted(text)


def worded(text: str) -> str:
    """Encode words of an article, or words of our own in its language."""
    return literal(text, LANGUAGE)


def integer(number: int) -> str:
    """Encode as xsd:integer in canonical form."""
    return f'"{number}"^^<{XSD}integer>'


def decimal(number: float, places: int = 2) -> str:
    """Encode as xsd:decimal in canonical form, to two or more ``places``: 0.8, 1.0."""
    text = f"{number:.{places}f}".rstrip("0")
    return f'"{text}{"0" if text.endswith(".") else ""}"^^<{XSD}decimal>'


def date(day: dt.date) -> str:
    """Encode as xsd:date, YYYY-MM-DD, without time zone."""
    return f'"{day.year:04d}-{day.month:02d}-{day.day:02d}"^^<{XSD}date>'


def any_uri(address: str) -> str:
    """Encode a web address as xsd:anyURI: it is quoted, never followed, and may be malformed."""
    return f"{literal(address)}^^<{XSD}anyURI>"


TRUE = f'"true"^^<{XSD}boolean>'


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(_character, text) if "\\" in text else text


def _character(match: re.Match[str]) -> str:
    letter, short, long = match.groups()
    return _PLAIN.get(letter, letter) if letter else chr(int(short or long, 16))
