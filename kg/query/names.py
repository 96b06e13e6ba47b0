"""Find the entities a user means by a name, a Wikidata id or an IRI; asked of the graph itself by SPARQL."""

from __future__ import annotations

import difflib
import re
from functools import partial

from kg.errors import QueryError
from kg.graph.terms import LANGUAGE, PREFIXES, encode
from kg.language.spelling import any_spelling
from kg.store import Iri, Literal, Store, Term
from kg.store.asking import batches, query_text

#: the text of one of the queries beside this module
sparql = partial(query_text, __file__)

#: Labels bound in one request.
_TOGETHER = 100
#: How many labels are compared to offer a similar name.
_OFFER_FROM = 500


def entities_named(value: str, option: str, store: Store) -> tuple[Term, ...]:
    """IRIs of the entities that ``value`` names, at least one.

    A name matches a label or alias whatever its case and spelling; a person also by the last name alone. The same name
    may belong to several entities (unlinked people of different articles): all are meant. Raises ``QueryError`` when
    nothing matches.
    """
    if re.match(r"https?://|urn:", value):
        return (_iri(value, option),)
    if re.fullmatch(r"[Qq][1-9]\d*", value):
        item: Term = Iri(PREFIXES["wd"] + value.upper())
        found = {row[0] for row in store.select(sparql("entities-by-wikidata"), {"item": (item,)}).rows}
        if not found:
            raise QueryError(
                f"{option}: no entity of the graph is {value.upper()} in Wikidata",
                "Give a name instead, or another id.",
            )
    else:
        found = _by_name(value, store)
        if not found:
            raise QueryError(f"{option}: no entity of the graph is called {value!r}", _offer(value, store))
    return tuple(sorted((term for term in found if term is not None), key=lambda term: term.value))


def _by_name(value: str, store: Store) -> set[Term | None]:
    """Whoever has the label or alias ``value``, and people whose name ends with it, whatever the spelling."""
    spelled = any_spelling(value)
    # With a language, as labels are: Virtuoso takes letters beyond ASCII in plain bound strings for others.
    asked = {"name": (Literal(value, language=LANGUAGE),), "spelled": (Literal(f"{spelled}$"),)}
    labels = [row[0] for row in store.select(sparql("labels-ending"), asked).rows if row[0]]
    whole = [label for label in labels if re.fullmatch(spelled, label.value, re.IGNORECASE)]
    last = [label for label in labels if re.search(f" (?:{spelled})$", label.value, re.IGNORECASE)]
    found: set[Term | None] = set()
    for query, named in (("entities-labelled", whole), ("people-labelled", last)):
        for part in batches(named, _TOGETHER):
            found |= {row[0] for row in store.select(sparql(query), {"label": tuple(part)}).rows}
    return found


def _iri(value: str, option: str) -> Iri:
    try:
        encode(Iri(value))
    except ValueError as error:
        raise QueryError(f"{option}: {error}", "Give the IRI without spaces and brackets, or a name.") from error
    return Iri(value)


def _offer(value: str, store: Store) -> str:
    labels: set[str] = set()
    for word in (value.split()[-1], value.split()[0]):
        rows = store.select(sparql("labels-like"), {"part": (Literal(word[:3], language=LANGUAGE),)}).rows
        labels.update(row[0].value for row in rows[:_OFFER_FROM] if row[0] is not None)
    close = difflib.get_close_matches(value, sorted(labels), n=3, cutoff=0.5)
    if not close:
        return "List who is in the graph with kg query entities, or give a Wikidata id (Q…) or an IRI."
    return f"Did you mean {' or '.join(repr(name) for name in close)}? A Wikidata id (Q…) or an IRI works, too."
