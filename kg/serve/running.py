"""Run the pages on a socket."""

from __future__ import annotations

import socket

import uvicorn
from starlette.applications import Starlette

from kg.threads import check_threads

#: Threads that a server needs when it starts, and for the first readers.
_THREADS = 8


def run_server(application: Starlette, listener: socket.socket) -> None:
    """Answer requests until Ctrl-C; raises ResourceError where its threads cannot be started."""
    check_threads(_THREADS, "a server")
    config = uvicorn.Config(
        application,
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        limit_concurrency=100,
        timeout_graceful_shutdown=2,
    )
    uvicorn.Server(config).run(sockets=[listener])
