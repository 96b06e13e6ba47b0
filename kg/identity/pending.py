"""The keys on which identity is still to be decided, noted in the store before anything changes there.

So the next run makes good what one that was cut off has left. The note is a graph of its own; it goes when all is done.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.names import Names
from kg.graph.terms import Quad, decode, iri, line_of, literal
from kg.identity.reading import sparql
from kg.identity.records import Keys
from kg.store import Store
from kg.vocabulary import Vocabulary


def keys_in(quads: Iterable[Quad], vocabulary: Vocabulary) -> Keys:
    """The keys that occur in quads of articles."""
    name, event = (iri(vocabulary.kgo(term)) for term in ("nameKey", "eventKey"))
    found: dict[str, set[str]] = {name: set(), event: set()}
    for _, predicate, value, _ in quads:
        if predicate in found:
            found[predicate].add(decode(value).value)
    return Keys(frozenset(found[name]), frozenset(found[event]))


def note(store: Store, names: Names, vocabulary: Vocabulary, keys: Keys) -> None:
    """Write down that identity is to be decided on these keys. Raises like ``Store.load``."""
    terms = (("pendingNameKey", keys.names), ("pendingEventKey", keys.events))
    quads = [
        (names.pending, iri(vocabulary.kgo(term)), literal(key), names.pending)
        for term, found in terms
        for key in found
    ]
    if quads:
        store.load(["".join(map(line_of, sorted(quads)))])


def noted(store: Store) -> Keys:
    """The keys that are still to be decided on."""
    rows = store.select(sparql("pending")).rows
    return Keys(*(frozenset(row[column].value for row in rows if row[column]) for column in (0, 1)))  # type: ignore[union-attr]


def settle(store: Store, names: Names) -> None:
    """Take the note away."""
    store.remove([names.pending[1:-1]])
