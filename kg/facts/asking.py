"""Ask a store in parts, so that a graph of any size needs little memory and no answer is cut by the server."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from kg.store import AnswerCut, Iri, Literal, Store, Term
from kg.store.asking import query_text

#: the text of one of the queries beside this module
sparql = partial(query_text, __file__)

#: Terms bound in one request: servers grow slow, or refuse, with thousands of them.
PART = 100

#: Subject → local name of the property → values.
Facts = dict[Term, dict[str, set[Term]]]


def rows_about(
    store: Store, query: str, variable: str, terms: Sequence[Term], **fixed: Term
) -> Iterator[tuple[Term | None, ...]]:
    """The rows of a query for all ``terms`` of one variable, a part of them at a time; ``fixed`` binds others."""
    text = sparql(query)
    for first in range(0, len(terms), PART):
        yield from _part(store, text, variable, terms[first : first + PART], fixed)


def _part(
    store: Store, text: str, variable: str, terms: Sequence[Term], fixed: Mapping[str, Term]
) -> Iterator[tuple[Term | None, ...]]:
    try:
        rows = store.select(text, {variable: terms, **{name: (term,) for name, term in fixed.items()}}).rows
    except AnswerCut:
        if len(terms) == 1:
            raise
        middle = len(terms) // 2
        yield from _part(store, text, variable, terms[:middle], fixed)
        yield from _part(store, text, variable, terms[middle:], fixed)
    else:
        yield from rows


def facts_about(store: Store, query: str, variable: str, terms: Sequence[Term]) -> Facts:
    """Rows of subject, property and value, by subject and by the property's local name."""
    facts: Facts = defaultdict(lambda: defaultdict(set))
    for subject, predicate, value in rows_about(store, query, variable, terms):
        if subject and predicate and value:
            facts[subject][local_name(predicate)].add(value)
    return facts


def everything(store: Store, query: str) -> list[tuple[Term | None, ...]]:
    """All rows of a query without parameters; page by page (``<query>-after``) where the server cuts the answer.

    The last column is what the pages are sorted by.
    """
    try:
        return list(store.select(sparql(query)).rows)
    except AnswerCut:
        return list(_pages(store, sparql(f"{query}-after")))


def _pages(store: Store, text: str) -> Iterator[tuple[Term | None, ...]]:
    after = ""
    while rows := store.select(text, {"after": (Literal(after),)}).rows:
        yield from rows
        after = max(row[-1].value for row in rows if row[-1] is not None)


def one(values: Iterable[Term]) -> str | None:
    """The text of a property with one value (the least, should a foreign graph have more)."""
    return min((term.value for term in values), default=None)


def one_name(values: Iterable[Term]) -> str | None:
    """The same, of an IRI only its local name."""
    return min((local_name(term) for term in values), default=None)


def local_name(term: Term) -> str:
    """The text of a literal, the local name of an IRI."""
    return term.value if isinstance(term, Literal) else re.split(r"[#/]", term.value)[-1]


def sorted_iris(terms: Iterable[Term]) -> list[Iri]:
    """The IRIs among ``terms``, each once, in the order of their text; blank nodes cannot be asked for."""
    known = {term.value for term in terms if isinstance(term, Iri) and not term.value.startswith("_:")}
    return [Iri(value) for value in sorted(known)]
