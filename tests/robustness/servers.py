"""SPARQL servers that answer anything: half answers, other types, redirects, lies, control characters, no end."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.store.responder import JSON, YES, Handler

Behaviour = Callable[[Handler, bytes], None]

_STATUSES = (200, 200, 200, 200, 201, 202, 204, 206, 300, 301, 302, 307, 308, 400, 401, 403, 404, 405, 406, 410, 413)
_MORE = (415, 418, 429, 451, 500, 501, 502, 503, 504, 507, 511, 599)
_TYPES = (JSON, JSON, "application/json", "text/html", "text/plain", "text/turtle", "image/png", "", "a/b; charset=nix")
_TABLE = '{"head": {"vars": ["g", "n"]}, "results": {"bindings": [%s]}}'
_CELLS = (
    '{"g": {"type": "uri", "value": "urn:g"}, "n": {"type": "literal", "value": "1"}}',
    '{"g": {"type": "uri", "value": "\\u001b[31m"}, "n": {"type": "literal", "value": "\\u0000"}}',
    '{"g": {"type": "bnode", "value": ""}, "n": {"type": "triple", "value": {}}}',
    '{"g": null, "n": 7}',
    '{"g": {"type": "literal", "value": "\\ud800", "xml:lang": "<"}}',
    '{"n": {"type": "literal", "value": "9999999999999999999999", "datatype": "x y"}}',
    "[]",
)
_BODIES = (
    YES,
    b"",
    b"{",
    b"null",
    b"[" * 100_000,
    b'{"head": {}, "boolean": "ja"}',
    b"<html><body><h1>\x1b[31mLog in</h1></body></html>",
    "\ufeff{}".encode(),
    b"\xff\xfe{",
    b"<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b",
    b"\x00" * 1_000,
)


def body_of(rnd: random.Random) -> bytes:
    """The body of an answer."""
    if rnd.random() < 0.4:
        return (_TABLE % ",".join(rnd.choices(_CELLS, k=rnd.randint(0, 4)))).encode()
    return rnd.choice(_BODIES)


def behaviour_of(rnd: random.Random) -> Behaviour:
    """One server: it answers the first questions well more often than not, then what it likes."""
    proper = rnd.randint(0, 3)
    answers = [(rnd.choice(_STATUSES + _MORE), rnd.choice(_TYPES), body_of(rnd), rnd.randrange(6)) for _ in range(8)]
    count = 0

    def behaviour(handler: Handler, body: bytes) -> None:
        nonlocal count
        count += 1
        if count <= proper and b"ASK" in body:
            handler.answer(200, JSON, YES)
            return
        status, kind, said, manner = answers[count % len(answers)]
        match manner:
            case 0:  # promises more than it sends
                handler.send_response(status)
                handler.send_header("Content-Type", kind)
                handler.send_header("Content-Length", str(len(said) + 999))
                handler.end_headers()
                handler.wfile.write(said)
                handler.close_connection = True
            case 1:  # an odd header, or one too many
                odd = rnd.choice(
                    ("x" * 9_000, "http://127.0.0.1:1/\x1b[31m", "/sparql", "\u00e4".encode().decode("latin-1"))
                )
                handler.answer(status, kind, said, Location=odd, Server=rnd.choice(("Virtuoso", "Fuseki", odd)))
            case 2:  # no more than a line
                handler.wfile.write(rnd.choice((b"", b"HTTP/1.1 abc\r\n\r\n", b"\x16\x03\x01", b"HTTP/1.1 200\r\n")))
                handler.close_connection = True
            case _:
                handler.answer(status, kind, said)

    return behaviour
