"""Whether a server did what it answered: log-in pages, read-only copies and broken proxies say 200, too.

Of each graph that was sent a few triples are asked for; a version that the server held before has other ones. Numbers
and days are no witnesses: servers may take two forms of one for the same.
"""

from __future__ import annotations

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
            lines = _lines_of(graph)
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


def _lines_of(graph: NamedGraph) -> list[str]:
    """Triples of IRIs, from all over the graph; of words where it has no others."""
    fit = [quad for quad in graph.quads if isinstance(quad.object, ox.NamedNode)]
    fit = fit or [quad for quad in graph.quads if _is_word(quad.object)]
    return [ntriples([quad]) for quad in fit[:: max(1, len(fit) // _OF_A_GRAPH)][:_OF_A_GRAPH]]


def _is_word(node: object) -> bool:
    return isinstance(node, ox.Literal) and node.datatype == _STRING and len(node.value) < _SHORT


def _all_of(graphs: Mapping[str, Sequence[str]]) -> str:
    blocks = (f"GRAPH {_iri(name)} {{ {' '.join(lines)} }}" for name, lines in graphs.items())
    return f"ASK {{ {' '.join(blocks)} }}"


def _iri(value: str) -> str:
    return encode(Iri(value))
