"""From a node that breaks a rule to the article, sentence and relation rule behind it.

Works on links in the data alone, never on graph names: Turtle has none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.graph.terms import decode, term
from kg.vocabulary import Vocabulary

#: The link that leads from a node towards its evidence; all others are followed backwards.
_FORWARD = term("gaf:denotedBy")
_TYPE = term("rdf:type")
_SOURCE = term("oa:hasSource")
_IDENTIFIER = term("schema:identifier")
#: Article → day instant → interval → event → mention is the longest way.
_STEPS = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding belongs; the article is named by its id, or by its IRI when it has none."""

    article: str | None = None
    sentence: str | None = None
    rule: str | None = None


class Locator:
    """Answers for one set of quads; built only when there is something to locate."""

    def __init__(self, quads: Iterable[tuple[str, str, str, str]], vocabulary: Vocabulary) -> None:
        self._article, self._mention = (f"<{vocabulary.kgo(name)}>" for name in ("Article", "EventMention"))
        self._sentence, self._rule = (f"<{vocabulary.kgo(name)}>" for name in ("sentence", "rule"))
        # Of most quads nothing but the link is needed.
        wanted = (_FORWARD, _TYPE, _SOURCE, _IDENTIFIER, self._sentence, self._rule)
        self._out: dict[str, dict[str, list[str]]] = {predicate: {} for predicate in wanted}
        self._in: dict[str, list[str]] = {}
        for subject, predicate, value, _ in quads:
            if predicate in self._out:
                self._out[predicate].setdefault(subject, []).append(value)
            if value.startswith("<") and predicate != _TYPE:
                self._in.setdefault(value, []).append(subject)

    def places(self, iri: str, value: str | None = None) -> list[Place]:
        """Find every article the node belongs to, each with one sentence; an empty Place when there is none.

        Where ``value`` is a node too ("Anna praised Bruno"), evidence that speaks of both is preferred. The rule is
        named only for events and their parts: it did not make the person that an event speaks of.
        """
        found, steps = self._evidence(f"<{iri}>")
        others, _ = self._evidence(f"<{value}>") if value and len(found) > 1 else ([], 0)
        articles = {self._name(node) for node in others}
        for narrower in ([n for n in found if n in others], [n for n in found if self._name(n) in articles]):
            if narrower:
                found = narrower
                break
        places: dict[str | None, Place] = {}
        for node in found:
            rule = self._text(node, self._rule) if steps <= 1 else None
            places.setdefault(self._name(node), Place(self._name(node), self._text(node, self._sentence), rule))
        return list(places.values()) or [Place()]

    def _name(self, node: str) -> str | None:
        """Return the id of the article that a mention stands in, or that the node is."""
        article = node if self._is(node, self._article) else self._one(node, _SOURCE)
        return self._text(article, _IDENTIFIER) or (article[1:-1] if article else None)

    def _evidence(self, start: str) -> tuple[list[str], int]:
        """Walk to the nearest mentions or articles, breadth first, in a stable order; also return how far they are."""
        seen, frontier = {start}, [start]
        for steps in range(_STEPS):
            goals = sorted(n for n in frontier if self._is(n, self._mention) or self._is(n, self._article))
            if goals:
                return goals, steps
            following = [n for node in frontier for n in self._next(node) if n not in seen]
            seen.update(following)
            frontier = list(dict.fromkeys(following))
        return [], _STEPS

    def _next(self, node: str) -> list[str]:
        return self._out[_FORWARD].get(node, []) + self._in.get(node, [])

    def _is(self, node: str, kind: str) -> bool:
        return kind in self._out[_TYPE].get(node, ())

    def _one(self, node: str | None, predicate: str) -> str | None:
        return min(self._out[predicate].get(node or "", ()), default=None)

    def _text(self, node: str | None, predicate: str) -> str | None:
        value = self._one(node, predicate)
        return None if value is None else decode(value).value
