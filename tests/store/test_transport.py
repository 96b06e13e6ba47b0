"""One request to a server: repeated where that does no harm, given up in time, never sent elsewhere."""

from __future__ import annotations

import urllib.request

import pytest

from kg.errors import EndpointError
from kg.store.locator import StoreOptions
from kg.store.transport import Transport
from tests.store.responder import always, cut, drip, responder

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
