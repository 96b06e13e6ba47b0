"""Loading into real servers: replace, not duplicate; batches they accept; rights; their own graph store."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.errors import EndpointError
from kg.graph.terms import Iri
from kg.store import StoreOptions, open_store
from tests.store.servers import jena, oxigraph, virtuoso

DBA = StoreOptions(user="dba", password="dba")


@pytest.fixture(scope="session", params=["oxigraph", "virtuoso", "jena"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, StoreOptions]]:
    if request.param == "oxigraph":
        with oxigraph() as url:
            yield url, StoreOptions()
    elif request.param == "jena":
        with jena(tmp_path_factory.mktemp("jena")) as url:
            yield url, StoreOptions()
    else:
        with virtuoso(tmp_path_factory.mktemp("virtuoso")) as url:
            yield url, DBA


def lines(graph: str, *words: str) -> str:
    return "".join(f'<urn:{graph}:{number}> <urn:p> "{word}"@de <urn:{graph}> .\n' for number, word in enumerate(words))


def load(server: tuple[str, StoreOptions], *pieces: str, **options: object) -> None:
    url, known = server
    chosen = StoreOptions(**{**{name: getattr(known, name) for name in ("user", "password")}, **options})
    with open_store(url, writable=True, options=chosen) as store:
        store.load(pieces)


def words(server: tuple[str, StoreOptions], graph: str) -> list[str]:
    with open_store(server[0]) as store:
        query = "SELECT ?w WHERE { GRAPH ?g { ?s ?p ?w } }"
        return sorted(row[0].value for row in store.select(query, {"g": (Iri(f"urn:{graph}"),)}).rows if row[0])


def test_servers_graph_is_replaced_and_not_doubled(server: tuple[str, StoreOptions]) -> None:
    load(server, lines("r", "alt", "bleibt") + lines("r2", "zwei"))
    load(server, lines("r", "neu", "bleibt"))
    assert words(server, "r") == ["bleibt", "neu"]
    assert words(server, "r2") == ["zwei"]


@pytest.mark.parametrize("batch", [10, 1_000], ids=["small batches", "usual batches"])
def test_servers_many_graphs_arrive_whole(batch: int, server: tuple[str, StoreOptions]) -> None:
    load(server, *[lines(f"m{number}", *map(str, range(7))) for number in range(40)], batch=batch)
    assert all(len(words(server, f"m{number}")) == 7 for number in (0, 19, 39))


@pytest.mark.parametrize("offered", [True, False], ids=["by the graph store protocol", "by updates"])
def test_servers_large_graph_arrives_whole_and_is_replaced(offered: bool, server: tuple[str, StoreOptions]) -> None:
    options: dict[str, object] = {} if offered else {"graph_store_url": f"{server[0]}/none"}
    load(server, lines("large", *(f"wort {number}" for number in range(6_000))), **options)
    assert len(words(server, "large")) == 6_000
    load(server, lines("large", *(f"neu {number}" for number in range(2_500))), **options)
    assert len(words(server, "large")) == 2_500


def test_servers_entities_are_merged_and_keep_one_label(server: tuple[str, StoreOptions]) -> None:
    label = "<http://www.w3.org/2004/02/skos/core#prefLabel>"
    graph = "<urn:x/graph/entities>"
    load(server, f'<urn:e1> {label} "Alt"@de {graph} .\n<urn:e2> {label} "Bleibt"@de {graph} .\n')
    load(server, f'<urn:e1> {label} "Neu"@de {graph} .\n<urn:e1> <urn:p> "x" {graph} .\n')
    assert words(server, "x/graph/entities") == ["Bleibt", "Neu", "x"]


HOSTILE = ['" } } ; DROP ALL', "a\nb\tc", "\\u0022 } ; DROP ALL #", "Ünïcödé 🐟 \u202e", "'''", "ä" * 30_000]


def test_servers_hostile_text_comes_back_as_it_was(server: tuple[str, StoreOptions]) -> None:
    escaped = [
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") for text in HOSTILE
    ]
    load(server, lines("hostile", *escaped))
    assert words(server, "hostile") == sorted(HOSTILE)


def test_servers_with_hundreds_of_graphs_name_them_and_take_more(server: tuple[str, StoreOptions]) -> None:
    pieces = [lines(f"many{number}", *(f"w{number % 7}-{word}" for word in range(80))) for number in range(160)]
    load(server, *pieces)
    load(server, *pieces[:3])
    with open_store(server[0], options=StoreOptions(timeout=20)) as store:
        assert {f"urn:many{number}" for number in range(160)} <= set(store.graphs())


def test_servers_ask_and_count(server: tuple[str, StoreOptions]) -> None:
    load(server, lines("count", "eins"))
    with open_store(server[0]) as store:
        assert store.ask('ASK { GRAPH <urn:count> { ?s ?p "eins"@de } }')
        assert not store.ask('ASK { GRAPH <urn:count> { ?s ?p "zwei"@de } }')
        assert "urn:count" in store.graphs()
        assert store.count() == sum(1 for _ in store.nquads())


def test_servers_query_with_a_mistake_is_refused_in_the_servers_words(server: tuple[str, StoreOptions]) -> None:
    with open_store(server[0]) as store, pytest.raises(EndpointError, match="the server does not accept the request: "):
        store.select("SELECT ?x WHERE { ?x }")


def test_servers_virtuoso_says_when_the_right_or_the_password_is_wrong(server: tuple[str, StoreOptions]) -> None:
    url, options = server
    if options.user is None:
        pytest.skip("an Oxigraph server knows no users")
    with open_store(url, writable=True) as store, pytest.raises(EndpointError, match="SPARQL_UPDATE on the server"):
        store.load([lines("no", "x")])
    wrong = StoreOptions(user="dba", password="falsch")
    with (
        open_store(url, writable=True, options=wrong) as store,
        pytest.raises(EndpointError, match="the server refuses user 'dba'"),
    ):
        store.load([lines("no", "x")])


def test_servers_virtuoso_cut_is_noticed(server: tuple[str, StoreOptions]) -> None:
    url, options = server
    if options.user is None:
        pytest.skip("an Oxigraph server has no limit of rows")
    load(server, lines("rows", *map(str, range(300))))
    with open_store(url) as store, pytest.raises(EndpointError, match="the server cut the answer after 10,000 rows"):
        store.select("SELECT ?a ?b WHERE { GRAPH <urn:rows> { ?a ?p ?x . ?b ?q ?y } }")


def test_servers_triples_that_a_query_makes_arrive_as_lines(server: tuple[str, StoreOptions]) -> None:
    load(server, lines("c", "Öl", "Gas"))
    with open_store(server[0]) as store:
        made = store.construct("CONSTRUCT { ?s <urn:q> ?w } WHERE { GRAPH <urn:c> { ?s <urn:p> ?w } }")
    assert sorted(made) == ['<urn:c:0> <urn:q> "Öl"@de .\n', '<urn:c:1> <urn:q> "Gas"@de .\n']
