"""What a server answered that it stored or removed is asked for: of each graph a few triples, of what is gone nothing."""

from __future__ import annotations

import re

import pyoxigraph as ox
import pytest

from kg.errors import EndpointError
from kg.store.loading import NamedGraph
from kg.store.witnesses import Witnesses


def graph(name: str, *objects: str) -> NamedGraph:
    text = "".join(f"<urn:{number}> <urn:p> {node} <{name}> .\n" for number, node in enumerate(objects))
    return NamedGraph(name, tuple(ox.parse(text, ox.RdfFormat.N_QUADS)), False)


class Server:
    """Answers from what it holds and keeps what it was asked."""

    def __init__(self, *held: NamedGraph) -> None:
        self._store = ox.Store()
        self._store.extend(quad for each in held for quad in each.quads)
        self.asked: list[str] = []

    def ask(self, query: str) -> bool:
        self.asked.append(query)
        return bool(self._store.query(query))


def witnesses(server: Server) -> Witnesses:
    return Witnesses(server.ask, lambda: "http://a.example/update")


def test_what_the_server_holds_is_asked_for_in_one_question() -> None:
    sent = [graph(f"urn:g{number}", "<urn:a>", '"7"^^<urn:n>', "<urn:b>") for number in range(5)]
    server = Server(*sent)
    found = witnesses(server)
    found.sent(sent)
    found.check()
    found.check()
    assert len(server.asked) == 1
    assert '"7"' not in server.asked[0]


def test_many_graphs_are_asked_for_before_the_load_ends() -> None:
    sent = [graph(f"urn:g{number}", *["<urn:a>"] * 9) for number in range(40)]
    server = Server(*sent)
    witnesses(server).sent(sent)
    assert len(server.asked) == 2
    assert all(len(re.findall("<urn:p>", query)) == 60 for query in server.asked)


@pytest.mark.parametrize(
    "held",
    [[], [graph("urn:g1", "<urn:old>")], [graph("urn:g0", "<urn:a>"), graph("urn:g1", "<urn:old>", "<urn:old>")]],
    ids=["nothing", "an older version", "one of two"],
)
def test_a_graph_that_is_not_there_as_it_was_sent_is_named(held: list[NamedGraph]) -> None:
    found = witnesses(Server(*held))
    found.sent([graph("urn:g1", "<urn:a>", "<urn:b>")])
    with pytest.raises(EndpointError, match=r"http://a\.example/update: .* stored the graph urn:g1, but does not hold"):
        found.check()
    found.check()


def test_a_graph_of_words_alone_is_asked_for_by_its_words() -> None:
    found = witnesses(Server(graph("urn:g", '"Haldor\\u2028"', '"7"^^<urn:n>')))
    found.sent([graph("urn:g", '"Haldor\\u2028"', '"7"^^<urn:n>')])
    found.check()
    found.sent([graph("urn:g", '"Wolkow"')])
    with pytest.raises(EndpointError):
        found.check()


def test_what_a_failed_load_sent_is_forgotten() -> None:
    found = witnesses(Server())
    found.sent([graph("urn:g", "<urn:a>")])
    found.clear()
    found.check()


def test_what_was_to_be_removed_and_is_there_is_said() -> None:
    server = Server(graph("urn:g77", "<urn:a>"), graph("urn:shared", "<urn:a>"))
    found = witnesses(server)
    found.check_removed([f"urn:g{number}" for number in range(70)], {"urn:shared": ["urn:7"], "urn:none": []})
    with pytest.raises(EndpointError, match="answered that it removed what it goes on holding"):
        found.check_removed([f"urn:g{number}" for number in range(90)], {})
    with pytest.raises(EndpointError, match="removed"):
        found.check_removed([], {"urn:shared": ["urn:0"]})
