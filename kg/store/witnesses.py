"""Whether a server did what it answered: log-in pages, read-only copies and broken proxies say 200, too.

Of each graph that was sent a few triples are asked for, of each kind of what stands in it; a version that the server
held before has other ones. Numbers and days are asked for by their value: servers may write one in another form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, islice

import pyoxigraph as ox

from kg.errors import EndpointError
from kg.graph.terms import XSD, Iri, encode
from kg.store.loading import NamedGraph
from kg.store.updates import ntriples

#: Triples asked for of one graph, and of all graphs in one question.
_OF_A_GRAPH, _TOGETHER = 4, 60
#: Removed graphs asked for in one question.
_REMOVED = 50
#: Words that are asked for.
_STRING, _SHORT = ox.NamedNode(XSD + "string"), 200
_NUMBERS = frozenset(ox.NamedNode(XSD + name) for name in ("integer", "decimal", "double", "float"))
_DAYS = frozenset(ox.NamedNode(XSD + name) for name in ("date", "gYear", "gYearMonth"))
_DIGITS, _DATE = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,15})?"), re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_NEAR = 1e-4  #: share of a number by which a server may round it
_REMEDY = "Check that this is its update address (--update-url) and that you may write there (--user)."


class Witnesses:
    """Gathers what a server must hold now, and asks it whenever there is enough for a question."""

    def __init__(self, ask: Callable[[str], bool], address: Callable[[], str]) -> None:
        self._ask = ask
        self._address = address
        self.clear()

    def clear(self) -> None:
        """Forget what was sent, as after a load that failed."""
        self._lines: dict[str, list[str]] = {}
        self._number = 0

    def sent(self, graphs: Iterable[NamedGraph]) -> None:
        """Graphs, or parts of them, that the server answered it has stored; raises EndpointError as ``check``."""
        for graph in graphs:
            lines = _lines_of(graph, self._number)
            self._lines.setdefault(graph.iri, []).extend(lines)
            self._number += len(lines)
            if self._number >= _TOGETHER:
                self.check()

    def check(self) -> None:
        """Raise EndpointError where the server does not hold what it answered to have stored."""
        graphs = {name: lines for name, lines in self._lines.items() if lines}
        self.clear()
        if graphs and not self._ask(_all_of(graphs)):
            lost = [name for name, lines in graphs.items() if not self._ask(_all_of({name: lines}))]
            said = f"stored the graph {lost[0]}" if lost else "stored graphs"
            raise EndpointError(
                f"{self._address()}: the server answered that it {said}, but does not hold it as it was sent", _REMEDY
            )

    def check_removed(self, graphs: Iterable[str], orphans: Mapping[str, Sequence[str]]) -> None:
        """Raise EndpointError where the server holds what it answered to have removed: graphs, nodes of graphs."""
        patterns = chain(
            (f"GRAPH {_iri(name)} {{ ?s ?p ?o }}" for name in graphs),
            (f"GRAPH {_iri(name)} {{ {_iri(nodes[0])} ?p ?o }}" for name, nodes in orphans.items() if nodes),
        )
        while part := list(islice(patterns, _REMOVED)):
            if self._ask(f"ASK {{ {' UNION '.join(f'{{ {pattern} }}' for pattern in part)} }}"):
                raise EndpointError(
                    f"{self._address()}: the server answered that it removed what it goes on holding", _REMEDY
                )


def _lines_of(graph: NamedGraph, first: int) -> list[str]:
    """Patterns of triples of each kind, from all over the graph; more of words where it has no IRIs.

    Variables are numbered on from ``first``: each stands in one question for one triple.
    """
    named = _some([quad for quad in graph.quads if isinstance(quad.object, ox.NamedNode)], _OF_A_GRAPH)
    told = [quad for quad in graph.quads if _is_word(quad.object)]
    words = _of_each(told, lambda quad: str(quad.object).isascii()) if named else _some(told, _OF_A_GRAPH)
    valued = [quad for quad in graph.quads if isinstance(quad.subject, ox.NamedNode) and _is_valued(quad.object)]
    values = _of_each(valued, lambda quad: quad.object.datatype.value if isinstance(quad.object, ox.Literal) else "")
    patterns = (_valued(quad, f"?v{first + at}") for at, quad in enumerate(values))
    return [*(ntriples([quad]) for quad in (*named, *words)), *patterns]


def _of_each(quads: Iterable[ox.Quad], kind: Callable[[ox.Quad], object]) -> list[ox.Quad]:
    """The first quad of each kind."""
    found: dict[object, ox.Quad] = {}
    for quad in quads:
        found.setdefault(kind(quad), quad)
    return list(found.values())


def _is_valued(node: object) -> bool:
    return _number(node) is not None or _day(node) is not None


def _some(quads: Sequence[ox.Quad], number: int) -> Sequence[ox.Quad]:
    return quads[:: max(1, len(quads) // number)][:number]


def _valued(quad: ox.Quad, variable: str) -> str:
    """A pattern for whatever literal has this number or day."""
    number = _number(quad.object)
    is_it = f'STRSTARTS(STR({variable}), "{_day(quad.object)}")'
    if number is not None:
        off = abs(number) * _NEAR
        is_it = f"{variable} >= {number - off!r} && {variable} <= {number + off!r}"
    return f"{quad.subject} {quad.predicate} {variable} . FILTER({is_it})"


def _is_word(node: object) -> bool:
    return isinstance(node, ox.Literal) and node.datatype == _STRING and len(node.value) < _SHORT


def _number(node: object) -> float | None:
    """The number that a literal is."""
    if not isinstance(node, ox.Literal) or node.datatype not in _NUMBERS or not _DIGITS.fullmatch(node.value):
        return None
    return float(node.value)


def _day(node: object) -> str | None:
    """The day, month or year that a literal is, as it is written."""
    day = isinstance(node, ox.Literal) and node.datatype in _DAYS and _DATE.fullmatch(node.value)
    return day[0] if day else None


def _all_of(graphs: Mapping[str, Sequence[str]]) -> str:
    blocks = (f"GRAPH {_iri(name)} {{ {' '.join(lines)} }}" for name, lines in graphs.items())
    return f"ASK {{ {' '.join(blocks)} }}"


def _iri(value: str) -> str:
    return encode(Iri(value))
