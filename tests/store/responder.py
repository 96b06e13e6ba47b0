"""Small HTTP servers that misbehave as real ones do."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

YES = b'{"head": {}, "boolean": true}'
NO = YES.replace(b"true", b"false")
JSON = "application/sparql-results+json"


@dataclass
class Received:
    """What a server was sent: method and path, headers, body of each request."""

    requests: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)


class Handler(BaseHTTPRequestHandler):
    """Answers with the behaviour of its server; reads the request first."""

    behaviour: Callable[[Handler, bytes], None]
    received: Received

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.received.requests.append((f"{self.command} {self.path}", dict(self.headers), body))
        type(self).behaviour(self, body)

    do_PUT = do_GET = do_POST  # noqa: N815 - names that http.server asks for

    def answer(self, status: int, content_type: str, body: bytes, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def responder(behaviour: Callable[[Handler, bytes], None], port: int = 0) -> Iterator[tuple[str, Received]]:
    """A server with this behaviour; gives the URL of its endpoint and what it was sent."""
    received = Received()
    handler = type("OneHandler", (Handler,), {"behaviour": staticmethod(behaviour), "received": received})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/sparql", received
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def always(status: int, content_type: str, body: bytes, **headers: str) -> Callable[[Handler, bytes], None]:
    """The same answer to every request."""
    return lambda handler, _: handler.answer(status, content_type, body, **headers)


def after_probe(behaviour: Callable[[Handler, bytes], None]) -> Callable[[Handler, bytes], None]:
    """A proper answer to the first ASK, then the behaviour."""
    return lambda handler, body: handler.answer(200, JSON, YES) if b"ASK" in body else behaviour(handler, body)


def drip(pause: float) -> Callable[[Handler, bytes], None]:
    """One byte of the answer at a time."""

    def behaviour(handler: Handler, _: bytes) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", JSON)
        handler.end_headers()
        try:
            for byte in YES * 100:
                handler.wfile.write(bytes([byte]))
                handler.wfile.flush()
                time.sleep(pause)
        except OSError:
            handler.close_connection = True

    return behaviour


def cut(handler: Handler, _: bytes) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Type", JSON)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"head": ')
    handler.close_connection = True
