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


#: Seconds after which it is looked whether a client keeps a connection waiting; the second time it is closed.
_LOOK = 10.0


class _Hurried(H11Protocol):
    """Closes connections whose request does not come, or whose answer is not taken: a hundred keep out all others."""

    _look: asyncio.TimerHandle | None = None
    _kept_waiting = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to look."""
        super().connection_made(transport)
        self._look = self.loop.call_later(_LOOK, self._look_after)

    def connection_lost(self, exc: Exception | None) -> None:
        """Look no longer."""
        if self._look is not None:
            self._look.cancel()
        super().connection_lost(exc)

    def _look_after(self) -> None:
        answering = self.cycle is not None and not self.cycle.response_complete and not self.cycle.more_body
        waiting = not answering or self.flow.write_paused
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
        limit_concurrency=100,
        timeout_graceful_shutdown=2,
    )
    uvicorn.Server(config).run(sockets=[listener])
