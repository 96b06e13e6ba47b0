"""Which articles a store already holds as this run would make them: same text and record, program, model and rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from kg.graph.terms import encode
from kg.model import Article
from kg.store import Store
from kg.store.asking import batches, iris, query_text
from kg.vocabulary import Vocabulary

if TYPE_CHECKING:
    from kg.rdf import Run

#: the text of one of the queries beside this module
sparql = partial(query_text, __file__)

#: Articles asked for together.
_BATCH = 100


class Unchanged:
    """Tells the articles that need not be read again; ``count`` says how many these were.

    ``replaced`` counts those whose id the store has for another text.

    An article is unchanged when the store says of it exactly what this run would say: digest and sketch of the text,
    headline, date, address, publisher, and the run itself, whose name is a digest of program, model and rules.
    """

    def __init__(self, store: Store, run: Run, vocabulary: Vocabulary, base: str, agencies: tuple[str, ...]) -> None:
        self._store = store
        self._how = (run, vocabulary, base, agencies)
        self.count = self.replaced = 0

    def pass_over(self, articles: Iterable[Article], *, force: bool = False) -> Iterator[Article]:
        """The articles that are new or changed (``force``: all), in order; a few are held in memory."""
        from kg.rdf import article_quads  # slow to import, and a load needs none of it

        for batch in batches(articles, _BATCH):
            wanted = [_statements(article_quads(article, *self._how)) for article in batch]
            known = self._known([next(iter(node)) for node in wanted])
            for article, statements in zip(batch, wanted, strict=True):
                ((node, expected),) = statements.items()
                if known[node] == expected and not force:
                    self.count += 1
                    continue
                self.replaced += bool(known[node]) and _digest(known[node]) != _digest(expected)
                yield article

    def _known(self, nodes: Iterable[str]) -> dict[str, set[tuple[str, str]]]:
        binding = {"article": iris(nodes)}
        found: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for article, predicate, value in self._store.select(sparql("statements"), binding).rows:
            if article and predicate and value:
                found[article.value].add((encode(predicate), encode(value)))
        for article, run in self._store.select(sparql("runs"), binding).rows:
            if article and run:
                found[article.value].add(("", encode(run)))
        return found


def _statements(quads: Iterable[tuple[str, str, str, str]]) -> dict[str, set[tuple[str, str]]]:
    """Article (IRI) → what is said of it; the run that used it has an empty predicate."""
    found: dict[str, set[tuple[str, str]]] = {}
    uses = set()
    for subject, predicate, value, _ in quads:
        if predicate.endswith("prov#used>"):
            uses.add(("", subject))
        elif "/article/" in subject:
            found.setdefault(subject[1:-1], set()).add((predicate, value))
    for statements in found.values():
        statements |= uses
    return found


def _digest(statements: set[tuple[str, str]]) -> set[str]:
    """The digest of the text among what is said of an article."""
    return {value for predicate, value in statements if predicate.endswith("#textDigest>")}
