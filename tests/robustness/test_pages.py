"""A quick part of the target ``pages`` of ``python -m tests.robustness.fuzz``, and what single clients do."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.robustness.pages import Server, crawled, failures, hostile_graph, serving, wrong


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(hostile_graph(random.Random(5))) as server:
        yield server


def test_hostile_requests_get_an_answer_and_write_nothing() -> None:
    assert list(failures(seed=1, numbers=range(25))) == []


def test_pages_of_a_hostile_graph_hold_nothing_that_runs(server: Server) -> None:
    assert list(crawled(server, most=25)) == []


@pytest.mark.parametrize("path", ["//evil.example/", "/%5cevil.example/", "/%2fevil.example/", "///evil.example/"])
def test_links_of_a_page_that_does_not_exist_stay_here(server: Server, path: str) -> None:
    answer = server.get(path, "Accept-Language: de")
    assert answer.status == 404
    assert list(wrong(answer)) == []
    assert b"evil.example/?lang=en" in answer.body


@pytest.mark.parametrize(
    ("raw", "statuses"),
    [
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"a" * 300_000 + b"\r\n\r\n", (400, None)),
        (b"GET / HTTP/1.1\r\n" + b"X: a\r\n" * 60_000 + b"\r\n", (400, None)),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", (400, None)),
        (b"GET /\xff HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", (400,)),
        (b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", (421,)),
        (b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", (400,)),
        (b"TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", (405,)),
    ],
    ids=["header", "headers", "TLS", "path", "host", "no host", "method"],
)
def test_requests_that_are_none_of_ours_are_refused(server: Server, raw: bytes, statuses: tuple[int | None]) -> None:
    answer = server.ask(raw)
    assert answer.status in statuses
    assert list(wrong(answer)) == []


def test_clients_that_wait_keep_nobody_out(server: Server) -> None:
    with ExitStack() as stack:
        # More than there may be at the same time: the oldest make room at once, not when their time is up.
        for number in range(300):
            connection = stack.enter_context(server.connect())
            connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: "[:number])
        assert server.get("/").status == 200
