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


_XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("sent", "held", "there"),
    [
        ('"0.80"^^<{}decimal>', '"0.8"^^<{}decimal>', True),
        ('"0.80"^^<{}decimal>', '"0.79999999"^^<{}double>', True),
        ('"0.80"^^<{}decimal>', '"0.4"^^<{}decimal>', False),
        ('"-7"^^<{}integer>', '"-7"^^<{}int>', True),
        ('"-7"^^<{}integer>', '"-8"^^<{}integer>', False),
        ('"2024-05-06"^^<{}date>', '"2024-05-06Z"^^<{}date>', True),
        ('"2024-05-06"^^<{}date>', '"2024-05-07"^^<{}date>', False),
        ('"2024"^^<{}gYear>', '"2023"^^<{}gYear>', False),
        ('"Haldor"', '"Wolkow"', False),
        ('"7"^^<{0}integer>, "0.5"^^<{0}decimal>', '"7"^^<{0}integer>, "0.9"^^<{0}decimal>', False),
        ('"Tor", "Höhe"', '"Tor", "H?he"', False),
        ('"viele"^^<{}integer>', '"7"^^<{}integer>', True),
    ],
)
def test_a_server_that_keeps_other_numbers_days_or_words_is_noticed(sent: str, held: str, there: bool) -> None:
    def both(objects: str) -> list[NamedGraph]:
        return [graph(name, *["<urn:a>"] * 5, *objects.format(_XSD).split(", ")) for name in ("urn:g", "urn:h")]

    found = witnesses(Server(*both(held)))
    found.sent(both(sent))
    if there:
        found.check()
    else:
        with pytest.raises(EndpointError, match="does not hold it as it was sent"):
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
