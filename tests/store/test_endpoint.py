"""Endpoints that misbehave are told apart, each with a way out; nothing leaks and nothing is believed by accident."""

from __future__ import annotations

import urllib.request
from collections.abc import Callable
from functools import partial
from urllib.parse import parse_qs

import pytest

from kg.errors import EndpointError, StoreError
from kg.graph.terms import XSD
from kg.store import AnswerCut, Iri, Literal, StoreOptions, open_store
from tests.store.responder import JSON, NO, YES, Handler, after_probe, always, cut, drip, responder
from tests.store.servers import free_port

#: The servers here play a part for the first requests: none is about what the store holds.
opened = partial(open_store, any_terms=True)

QUICK = StoreOptions(timeout=5, retries=1)

ME = StoreOptions(user="me", password="secret", timeout=5, retries=1)

HTML = b"<html><body><h1>Log in</h1></body></html>"

REFUSED = [
    ("web page", always(200, "text/html; charset=utf-8", HTML), QUICK,
     ("{url}: the answer is text/html, not a SPARQL result: 'Log in'\n"
     "  Give the address of the SPARQL endpoint itself; this may be a start page or a login page.")),
    ("other JSON", always(200, "application/json", b'{"ok": 1}'), QUICK,
     "{url}: the answer is JSON, but not a SPARQL result: '{{\"ok\": 1}}'\n  Give the address of the SPARQL endpoint itself."),
    ("broken JSON", always(200, JSON, b'{"head": {}, "bool'), QUICK,
     ("{url}: the answer is broken JSON after 18 bytes\n"
     "  The server may have stopped the query. Ask for less (more parameters), or raise the server's limits.")),
    ("answer of brackets", always(200, JSON, b"[" + b"{}," * 2_000_000 + b"1]"), QUICK,
     ("{url}: the answer has 6,000,003 bytes of brackets and little in them\n"
     "  Ask for less (LIMIT, more parameters), or allow more with KG_ENDPOINT_ANSWER.")),
    ("redirect", always(302, "text/plain", b"", Location="http://127.0.0.1:1/login"), QUICK,
     "{url}: redirects to 'http://127.0.0.1:1/login'\n  Give that address itself, if you trust it."),
    ("permanent redirect", always(308, "text/plain", b"", Location="https://x.example/"), QUICK,
     "{url}: redirects to 'https://x.example/'\n  Give that address itself, if you trust it."),
    ("no user", always(401, "text/plain", b"", WWW_Authenticate='Basic realm="x"'), QUICK,
     "{url}: the server asks who you are\n  Name the user with --user and set KG_STORE_PASSWORD."),
    ("wrong password", always(401, "text/plain", b"", WWW_Authenticate='Basic realm="x"'), ME,
     "{url}: the server refuses user 'me'\n  Check the user and KG_STORE_PASSWORD."),
    ("wrong digest", always(401, "text/plain", b"", WWW_Authenticate='Digest realm="x", nonce="1", qop="auth"'), ME,
     "{url}: the server refuses user 'me'\n  Check the user and KG_STORE_PASSWORD."),
    ("forbidden", always(403, "text/plain", b"Nur f\xc3\xbcr Mitglieder"), QUICK,
     "{url}: not permitted: Nur für Mitglieder\n  Ask for the right, or name another user with --user."),
    ("not found", always(404, "text/plain", b"nothing here"), QUICK,
     ("{url}: no SPARQL endpoint (HTTP 404: nothing here)\n"
     "  Correct the address, or name the update address with --update-url.")),
    ("not accepted", always(400, "text/plain", b"parse error"), QUICK,
     "{url}: the server does not accept the request: parse error\n  Look into the server's log."),
    ("too long", always(413, "text/plain", b""), QUICK,
     "{url}: the request is too long for the server\n  Lower KG_ENDPOINT_BATCH."),
    ("broken server", always(500, "text/plain", b"stack\ntrace"), QUICK,
     "{url}: the server failed (HTTP 500: stack trace)\n  Look into the server's log."),
    ("missing right in Virtuoso's words", always(500, "text/plain", b"Virtuoso 42000 Error SR186: No permission to execute"), QUICK,
     ("{url}: not permitted: Virtuoso 42000 Error SR186: No permission to execute\n"
     "  Grant the user SPARQL_UPDATE on the server, or name another user with --user.")),
    ("busy", always(503, "text/plain", b"later"), QUICK,
     "{url}: the server is busy (HTTP 503: later)\n  Try again later."),
    ("cut answer", cut, QUICK, "{url}: the answer broke off after 9 bytes\n  Try again; look into the server's log."),
    ("slow drip", drip(0.05), StoreOptions(timeout=0.5, retries=0),
     ("{url}: no complete answer within 0.5 seconds\n"
     "  Ask for less (more parameters), or allow more time with KG_ENDPOINT_TIMEOUT.")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("behaviour", "options", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_endpoint_wrong_answer_is_an_error_with_a_way_out(
    behaviour: Callable[[Handler, bytes], None], options: StoreOptions, message: str
) -> None:
    with responder(behaviour) as (url, _), pytest.raises(EndpointError) as caught:
        opened(url, options=options)
    assert str(caught.value) == message.format(url=url)
    assert caught.value.exit_code == 3


def test_endpoint_server_that_is_down_says_how_to_start_one() -> None:
    url = f"http://127.0.0.1:{free_port()}"
    with pytest.raises(EndpointError) as caught:
        opened(url, options=QUICK)
    assert str(caught.value) == (
        f"{url}: no server answers there\n"
        "  Start it (for example: oxigraph serve --location DIR --bind 127.0.0.1:7878), or correct the address."
    )


def test_endpoint_unknown_host_is_named() -> None:
    with pytest.raises(EndpointError, match=r"http://nowhere\.invalid: the host name is unknown|the connection failed"):
        opened("http://nowhere.invalid/sparql", options=QUICK)


def test_endpoint_server_without_any_endpoint_says_what_was_tried() -> None:
    with responder(always(404, "text/plain", b"")) as (url, received), pytest.raises(EndpointError) as caught:
        opened(url.removesuffix("/sparql"), options=QUICK)
    base = url.removesuffix("/sparql")
    assert str(caught.value) == (
        f"{base}: no SPARQL endpoint at /query, /sparql or / ({base}/query: no SPARQL endpoint (HTTP 404))\n"
        "  Give its full address, such as http://HOST:PORT/DATASET/sparql."
    )
    assert [request[0] for request in received.requests] == ["POST /query?", "POST /sparql?", "POST /?"] or len(
        received.requests
    ) == 3


def test_endpoint_redirected_update_neither_vanishes_nor_shows_the_password() -> None:
    with responder(always(200, JSON, YES)) as (thief, stolen):
        moved = after_probe(always(302, "text/plain", b"", Location=thief))
        with (
            responder(moved) as (url, _),
            opened(url, writable=True, options=ME) as store,
            pytest.raises(EndpointError, match="redirects to"),
        ):
            store.load(["<urn:a> <urn:b> <urn:c> <urn:g> .\n"])
        assert stolen.requests == []


def test_endpoint_password_goes_only_to_a_server_that_asks() -> None:
    with responder(always(200, JSON, YES)) as (url, received):
        opened(url, options=ME)
    assert all("Authorization" not in headers for _, headers, _ in received.requests)


def test_endpoint_basic_password_is_sent_when_asked_and_forgotten_afterwards() -> None:
    def behaviour(handler: Handler, _: bytes) -> None:
        if handler.headers.get("Authorization") == "Basic bWU6c2VjcmV0":
            handler.answer(200, JSON, YES)
        else:
            handler.answer(401, "text/plain", b"", WWW_Authenticate='Basic realm="x"')

    before = getattr(urllib.request, "_opener", None)
    with responder(behaviour) as (url, _):
        opened(url, options=ME)
        assert getattr(urllib.request, "_opener", None) is before
        with pytest.raises(EndpointError, match="the server asks who you are"):
            opened(url, options=QUICK)


def test_endpoint_password_of_nobody_is_an_access_token() -> None:
    def behaviour(handler: Handler, body: bytes) -> None:
        if b"update" in body.lower() or b"INSERT" in body:
            allowed = handler.headers.get("Authorization") == "Bearer geheim"
            said = b"SPARQL Update requires a valid access token"
            handler.answer(200 if allowed else 403, "text/plain", b"" if allowed else said)
        elif b"COUNT" in body:
            binding = '{"g": {"type": "uri", "value": "urn:g"}, "n": {"type": "literal", "value": "1"}}'
            table = f'{{"head": {{"vars": ["g", "n"]}}, "results": {{"bindings": [{binding}]}}}}'
            handler.answer(200, JSON, table.encode())
        else:
            handler.answer(200, JSON, YES)

    quad = "<urn:a> <urn:b> <urn:c> <urn:g> .\n"
    with responder(behaviour) as (url, _):
        with opened(url, writable=True, options=StoreOptions(password="geheim", timeout=5, retries=1)) as store:
            assert store.load([quad]).quads == 1
        with opened(url, writable=True, options=QUICK) as store, pytest.raises(EndpointError) as caught:
            store.load([quad])
    assert caught.value.remedy == "Set KG_STORE_PASSWORD to the token, without --user."


def test_endpoint_is_not_written_unless_opened_for_it() -> None:
    with (
        responder(always(200, JSON, YES)) as (url, received),
        opened(url, options=QUICK) as store,
        pytest.raises(StoreError, match="opened for reading only"),
    ):
        store.load(["<urn:a> <urn:b> <urn:c> <urn:g> .\n"])
    assert len(received.requests) == 1


def rows(*bindings: str, limit: str | None = None) -> Callable[[Handler, bytes], None]:
    body = '{"head": {"vars": ["x"]}, "results": {"bindings": [' + ", ".join(bindings) + "]}}"
    headers = {"X_SPARQL_MaxRows": limit} if limit else {}
    return after_probe(always(200, JSON, body.encode(), **headers))


def test_endpoint_terms_become_records() -> None:
    behaviour = rows(
        '{"x": {"type": "uri", "value": "urn:a"}}',
        '{"x": {"type": "literal", "value": "Öl", "xml:lang": "DE"}}',
        '{"x": {"type": "typed-literal", "value": "1", "datatype": "http://www.w3.org/2001/XMLSchema#boolean"}}',
        '{"x": {"type": "bnode", "value": "b0"}}',
        "{}",
    )
    with responder(behaviour) as (url, _), opened(url, options=QUICK) as store:
        found = [row[0] for row in store.select("SELECT ?x { }").rows]
    assert found == [Iri("urn:a"), Literal("Öl", None, "de"), Literal("true", XSD + "boolean"), Iri("_:b0"), None]


def test_endpoint_answer_that_the_server_cut_is_not_taken_for_whole() -> None:
    one = '{"x": {"type": "uri", "value": "urn:a"}}'
    with (
        responder(rows(one, one, limit="2")) as (url, _),
        opened(url, options=QUICK) as store,
        pytest.raises(AnswerCut) as caught,
    ):
        store.select("SELECT ?x { }")
    assert str(caught.value) == (
        f"{url}: the server cut the answer after 2 rows\n"
        "  Ask for less (more parameters), or raise ResultSetMaxRows and the time limit of the server."
    )


@pytest.mark.parametrize(
    "body", [b"[]", b'{"head": {}}', b'{"head": {"vars": ["x"]}, "results": {"bindings": [1]}}', b"null"]
)
def test_endpoint_answer_of_another_shape_is_an_error(body: bytes) -> None:
    with (
        responder(after_probe(always(200, JSON, body))) as (url, _),
        opened(url, options=QUICK) as store,
        pytest.raises(EndpointError, match="the answer is JSON, but not a SPARQL result"),
    ):
        store.select("SELECT ?x { }")


@pytest.mark.parametrize(
    "answer",
    [
        (200, "text/html", b"<html>Bitte anmelden</html>"),
        (200, JSON, b'{"error": "read only"}'),
        (202, "text/plain", b""),
        (204, "text/plain", b""),
    ],
    ids=["log-in page", "error as JSON", "accepted", "nothing"],
)
def test_endpoint_update_that_was_not_stored_is_noticed(answer: tuple[int, str, bytes]) -> None:
    with (
        responder(_stores_nothing(answer)) as (url, _),
        opened(url, writable=True, options=QUICK) as store,
        pytest.raises(EndpointError, match="answered that it stored the graph urn:g, but does not hold it"),
    ):
        store.load(["<urn:a> <urn:b> <urn:c> <urn:g> .\n"])


def _stores_nothing(answer: tuple[int, str, bytes]) -> Callable[[Handler, bytes], None]:
    """A server that holds nothing, and answers so to whoever wants to write."""

    def behaviour(handler: Handler, body: bytes) -> None:
        asked = parse_qs(body.decode()).get("query")
        handler.answer(*((200, JSON, YES if asked == ["ASK { }"] else NO) if asked else answer))

    return behaviour


def test_endpoint_parts_of_a_large_graph_end_with_what_it_says_of_its_first_node() -> None:
    """Of a load that is cut off the next run takes nothing for the whole article."""
    with responder(always(200, JSON, YES)) as (url, received):
        with opened(url, writable=True, options=StoreOptions(batch=2)) as store:
            store.load([f"<urn:{node}> <urn:b> <urn:c> <urn:g> .\n" for node in "abcde"])
        updates = [body.decode() for _, _, body in received.requests if b"INSERT" in body]
    assert ["DROP" in update for update in updates] == [True, False, False]
    assert [[node for node in "abcde" if f"<urn:{node}> <urn:b>" in update] for update in updates] == [
        ["e"],
        ["c", "d"],
        ["a", "b"],
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000,
        b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "uri", "value": null}}]}}',
        b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "literal", "value": 7}}]}}',
        b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "literal", "value": ["a"]}}]}}',
        b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "triple", "value": {"subject": {}}}}]}}',
    ],
    ids=["deep", "null", "number", "list", "triple"],
)
def test_endpoint_answer_with_impossible_terms_is_an_error(body: bytes) -> None:
    with (
        responder(after_probe(always(200, JSON, body))) as (url, _),
        opened(url, options=QUICK) as store,
        pytest.raises(EndpointError),
    ):
        store.select("SELECT ?x { }")


def test_endpoint_half_a_character_in_an_answer_is_replaced() -> None:
    behaviour = rows('{"x": {"type": "literal", "value": "a\\ud800b"}}')
    with responder(behaviour) as (url, _), opened(url, options=QUICK) as store:
        assert store.select("SELECT ?x { }").rows == ((Literal("a?b"),),)
