"""One request to a server: repeated where that does no harm, given up in time, never sent elsewhere."""

from __future__ import annotations

import contextlib
import threading
import time
import urllib.request
from functools import partial

import pytest

from kg.errors import EndpointError
from kg.store import open_store
from kg.store.locator import StoreOptions
from kg.store.transport import Transport
from tests.store.responder import JSON, YES, Handler, always, cut, drip, responder

#: The servers here play a part for the first requests: none is about what the store holds.
opened = partial(open_store, any_terms=True)
QUICK = StoreOptions(timeout=5, retries=0)


def test_answer_has_status_type_and_body() -> None:
    with responder(always(400, "Text/Plain; charset=utf-8", b"<h1>Nein</h1>\n danke")) as (url, _):
        answer = Transport(QUICK).send(urllib.request.Request(url))
    assert (answer.status, answer.content_type, answer.text) == (400, "text/plain", "Nein danke")


def test_redirect_is_an_answer_and_is_not_followed() -> None:
    with responder(always(302, "text/plain", b"", Location="http://127.0.0.1:1/")) as (url, _):
        assert Transport(QUICK).send(urllib.request.Request(url)).status == 302


@pytest.mark.parametrize(
    ("behaviour", "message"),
    [(cut, "the answer broke off after 9 bytes"), (drip(0.05), "no complete answer within 0.5 seconds")],
    ids=["cut", "slow"],
)
def test_answer_that_does_not_come_whole_is_an_error(behaviour: object, message: str) -> None:
    with responder(behaviour) as (url, _), pytest.raises(EndpointError, match=message):  # type: ignore[arg-type]
        Transport(StoreOptions(timeout=0.5, retries=0)).send(urllib.request.Request(url))


def test_endpoint_slow_headers_end_at_the_deadline() -> None:
    def behaviour(handler: Handler, _: bytes) -> None:
        time.sleep(3)

    with responder(behaviour) as (url, _):
        start = time.monotonic()
        with pytest.raises(EndpointError, match=r"no complete answer within 0\.5 seconds"):
            opened(url, options=StoreOptions(timeout=0.5, retries=0))
        assert time.monotonic() - start < 2.5


def test_endpoint_busy_server_is_asked_again() -> None:
    answers = iter([503, 503, 200])

    def behaviour(handler: Handler, _: bytes) -> None:
        handler.answer(next(answers), JSON, YES)

    with responder(behaviour) as (url, received):
        opened(url, options=StoreOptions(timeout=5, retries=2))
    assert len(received.requests) == 3


def test_endpoint_dropped_connection_is_asked_again() -> None:
    answers = iter([True, False])

    def behaviour(handler: Handler, body: bytes) -> None:
        if next(answers):
            handler.close_connection = True
        else:
            handler.answer(200, JSON, YES)

    with responder(behaviour) as (url, received):
        opened(url, options=StoreOptions(timeout=5, retries=1))
    assert len(received.requests) == 2


def test_endpoint_that_is_starting_is_asked_again() -> None:
    with responder(always(200, JSON, YES)) as (url, _):
        address = url
    port = int(address.split(":")[2].split("/")[0])
    started: list[object] = []

    def start() -> None:
        server = responder(always(200, JSON, YES), port=port)
        started.append(server)
        server.__enter__()

    later = threading.Timer(0.4, start)
    later.start()
    with opened(address, options=StoreOptions(timeout=5, retries=5)):
        later.join()
    started[0].__exit__(None, None, None)  # type: ignore[attr-defined]


@pytest.mark.parametrize("told", [True, False], ids=["length told", "length not told"])
def test_answer_beyond_the_limit_is_refused_at_once_and_not_asked_for_again(told: bool) -> None:
    sent = 0

    def behaviour(handler: Handler, _: bytes) -> None:
        nonlocal sent
        handler.send_response(200)
        handler.send_header("Content-Type", JSON)
        if told:
            handler.send_header("Content-Length", str(10**12))
        handler.end_headers()
        with contextlib.suppress(OSError):
            while sent < 50_000_000:
                handler.wfile.write(b" " * 100_000)
                sent += 100_000

    with responder(behaviour) as (url, received), pytest.raises(EndpointError, match="the answer has more than 1 MB"):
        Transport(StoreOptions(timeout=20, retries=2, answer=1024**2)).send(urllib.request.Request(url))
    assert len(received.requests) == 1
    assert sent < 50_000_000
