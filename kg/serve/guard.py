"""What holds for every page: whose name may stand in the address, and what a browser may load."""

from __future__ import annotations

import ipaddress
import logging
import re
from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from kg.resources import Data, using

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
    "Vary": "Accept-Language",
}
_LOG = logging.getLogger("kg.serve")
#: What browsers say of a form that another site's page sent; our own say "same-origin", programs nothing.
_ELSEWHERE = ("cross-site", "same-site")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Guard:
    """Refuses foreign names of this machine (DNS rebinding) and adds the headers; puts the data files in force."""

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str], data: Data) -> None:
        self._app = app
        self._hosts = _LOOPBACK | {host.lower() for host in hosts}
        self._data = data

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        begun = False

        async def with_headers(message: MutableMapping[str, Any]) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
            await send(message)

        with using(self._data):
            if not self._known(Headers(scope=scope).get("host", "")):
                refusal = PlainTextResponse("This name of the server is not known here: open it by its address.\n", 421)
                await refusal(scope, receive, with_headers)
                return
            if scope["method"] == "POST" and Headers(scope=scope).get("sec-fetch-site") in _ELSEWHERE:
                refusal = PlainTextResponse(
                    "This form stands on another site's page: open these pages themselves.\n", 403
                )
                await refusal(scope, receive, with_headers)
                return
            try:
                await self._app(scope, receive, with_headers)
            except Exception as error:
                _LOG.error("%s: a bug in kg (%s: %s)", scope["path"], type(error).__name__, error)
                _LOG.debug("traceback", exc_info=error)
                if not begun:
                    bug = PlainTextResponse("This page failed: a bug in kg, please report it.\n", 500)
                    await bug(scope, receive, with_headers)

    def _known(self, host: str) -> bool:
        found = re.fullmatch(r"(?:\[([0-9a-fA-F:.]+)\]|([^:\[\]]+))(?::\d{1,5})?", host)
        name = (found[1] or found[2]).lower() if found else ""
        if name in self._hosts:
            return True
        # Told to listen everywhere: a bare address cannot be rebound to another machine.
        return bool(self._hosts & {"0.0.0.0", "::"}) and _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
