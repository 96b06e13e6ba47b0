"""RDF terms and rows as plain records, the same from every kind of store.

``to_sparql`` is the only place where a value becomes SPARQL text: parameters of saved queries and quads sent to a
server both pass through it, so hostile text stays inside its literal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

XSD = "http://www.w3.org/2001/XMLSchema#"

#: What the IRIREF rule of SPARQL 1.1 (section 19.8) excludes. Without the backslash no ``\\u`` escape can be formed.
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
#: Control characters and lone surrogates: no server in use takes them all, so none is sent.
_UNSENDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


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

#: One solution: a cell per column, None where the variable is unbound.
Row = tuple[Term | None, ...]

#: Parameter variable (without question mark) → the terms it may take, at least one.
Bindings = dict[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT query, in the order in which the store gave it."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def literal(value: str, datatype: str | None = None, language: str | None = None) -> Literal:
    """Make a literal in the form every store gives back: no ``xsd:string``, ``true`` for 1, lower-case language."""
    if language:
        return Literal(value, None, language.lower())
    if datatype is None or datatype == XSD + "string":
        return Literal(value)
    if datatype == XSD + "boolean" and value in ("0", "1"):
        # Virtuoso stores booleans as numbers.
        value = "true" if value == "1" else "false"
    return Literal(value, datatype)


def to_sparql(term: Term) -> str:
    """Write a term as SPARQL (and as N-Triples).

    Raises ``ValueError`` for what cannot be written safely: a forbidden character in an IRI, a malformed language tag,
    a control character or a lone surrogate.
    """
    if isinstance(term, Iri):
        if _NOT_IN_IRI.search(term.value) or ":" not in term.value or term.value.startswith("_:"):
            raise ValueError(f"not an absolute IRI: {term.value[:200]!r}")
        return f"<{term.value}>"
    unsendable = _UNSENDABLE.search(term.value)
    if unsendable:
        raise ValueError(f"control character {unsendable.group()!a} in the text {term.value[:60]!r}")
    quoted = f'"{term.value.translate(_ESCAPES)}"'
    if term.language is not None:
        if not _LANGUAGE.fullmatch(term.language):
            raise ValueError(f"not a language tag: {term.language[:60]!r}")
        return f"{quoted}@{term.language}"
    return quoted if term.datatype is None else f"{quoted}^^{to_sparql(Iri(term.datatype))}"
