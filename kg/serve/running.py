"""Run the pages on a socket."""

from __future__ import annotations

import asyncio
import socket

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol

from kg.threads import check_threads

#: Threads that a server needs when it starts, and for the first readers.
_THREADS = 8

#: Connections at the same time.
_MOST = 100

#: Seconds after which it is looked whether a client keeps a connection waiting; the second time it is closed.
_LOOK = 10.0


class _Hurried(H11Protocol):
    """Closes connections whose request does not come, or whose answer is not taken: a hundred keep out all others.

    Where there are so many, who has waited longest for his own request makes room for who comes; uvicorn has a time
    limit only between two requests of a connection, and counts all that are open.
    """

    _look: asyncio.TimerHandle | None = None
    _kept_waiting = False
    _since = 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to look."""
        super().connection_made(transport)
        self._since = self.loop.time()
        if len(self.connections) >= _MOST:
            self._make_room()
        self._look = self.loop.call_later(_LOOK, self._look_after)

    def connection_lost(self, exc: Exception | None) -> None:
        """Look no longer."""
        if self._look is not None:
            self._look.cancel()
        super().connection_lost(exc)

    def _make_room(self) -> None:
        others = [one for one in self.connections if isinstance(one, _Hurried) and one is not self]
        idle = [one for one in others if not one._answering()]
        if idle:
            oldest = min(idle, key=lambda one: one._since)
            self.connections.discard(oldest)
            oldest.transport.abort()

    def on_response_complete(self) -> None:
        """It waits from now on, if for anything."""
        self._since = self.loop.time()
        super().on_response_complete()

    def _answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete and not self.cycle.more_body

    def _look_after(self) -> None:
        waiting = not self._answering() or self.flow.write_paused
        if waiting and self._kept_waiting:
            self.transport.abort()
            return
        self._kept_waiting = waiting
        self._look = self.loop.call_later(_LOOK, self._look_after)


def run_server(application: Starlette, listener: socket.socket) -> None:
    """Answer requests until Ctrl-C; raises ResourceError where its threads cannot be started."""
    check_threads(_THREADS, "a server")
    config = uvicorn.Config(
        application,
        http=_Hurried,
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        limit_concurrency=_MOST,
        timeout_graceful_shutdown=2,
    )
    uvicorn.Server(config).run(sockets=[listener])
