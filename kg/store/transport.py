"""Send one HTTP request to a SPARQL server: a deadline, no redirects, credentials only for the server that asks.

SPARQLWrapper builds the requests; it is not left to send them, because it follows redirects (which turns an update into
an empty GET and shows the password to another server), installs its digest opener for the whole process, and knows no
deadline.
"""

from __future__ import annotations

import http.client
import re
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit

from kg.errors import EndpointError
from kg.store.locator import StoreOptions, is_loopback

#: Seconds before the first repetition; doubled for each further one.
FIRST_PAUSE = 0.2
#: Statuses of servers that are busy or restarting.
_BUSY = (429, 502, 503, 504)

_Result = TypeVar("_Result")


class AnswerCut(EndpointError):
    """A server gave only the first part of an answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's answer to one request."""

    url: str  #: without the empty query part that SPARQLWrapper leaves
    status: int
    content_type: str  #: without parameters, lower case
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        """The start of the body as one line, for messages."""
        text = re.sub(r"<[^>]*>", " ", self.body[:2_000].decode("utf-8", errors="replace"))
        return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]


class Transport:
    """Sends requests to one server."""

    def __init__(self, options: StoreOptions) -> None:
        self._options = options
        self._passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()

    def send(self, request: urllib.request.Request) -> Answer:
        """Send a request that may be repeated without harm; returns any answer but busy ones and redirects.

        Raises ``EndpointError`` when the server is down, busy, too slow, redirects or breaks off.
        """
        attempt = 0
        while True:
            try:
                answer = _within(self._options.timeout, lambda: self._once(request))
            except (ConnectionResetError, http.client.HTTPException, BrokenPipeError) as error:
                if attempt >= self._options.retries:
                    raise _failed(request.full_url.rstrip("?"), error) from error
            except (OSError, ValueError) as error:
                if _is_starting(error) and attempt < self._options.retries:
                    time.sleep(FIRST_PAUSE * 2**attempt)
                    attempt += 1
                    continue
                raise _failed(request.full_url.rstrip("?"), error, self._options.timeout) from error
            else:
                if answer.status not in _BUSY or attempt >= self._options.retries:
                    return answer
            time.sleep(FIRST_PAUSE * 2**attempt)
            attempt += 1

    def _once(self, request: urllib.request.Request) -> Answer:
        deadline = time.monotonic() + self._options.timeout
        # A digest handler counts failures, so each request gets handlers of its own.
        opener = self._opener(request.full_url)
        try:
            response = opener.open(request, timeout=self._options.timeout)
        except urllib.error.HTTPError as error:
            response = error
        length = response.headers.get("Content-Length", "")
        with response:
            body = bytearray()
            self._require_short(request, int(length) if length.isdecimal() else 0)
            while part := response.read1(65_536):
                body += part
                self._require_short(request, len(body))
                if time.monotonic() > deadline:
                    raise TimeoutError
            if length.isdecimal() and len(body) < int(length):
                raise http.client.IncompleteRead(bytes(body), int(length) - len(body))
            content_type = response.headers.get_content_type().lower() if "Content-Type" in response.headers else ""
            return Answer(request.full_url.rstrip("?"), response.status, content_type, response.headers, bytes(body))

    def _require_short(self, request: urllib.request.Request, size: int) -> None:
        """Raise ``EndpointError`` for an answer of more bytes than may come: asked again, it comes again."""
        if size > self._options.answer:
            raise too_large(
                f"{request.full_url.rstrip('?')}: the answer has more than {self._options.answer // 1024**2} MB"
            )

    def _opener(self, url: str) -> urllib.request.OpenerDirector:
        options = self._options
        handlers: list[urllib.request.BaseHandler] = [_NoRedirect()]
        if is_loopback(url):
            handlers.append(urllib.request.ProxyHandler({}))
        if options.user is None and options.password is not None:
            # A password of nobody is an access token, as QLever asks for.
            opener = urllib.request.build_opener(*handlers)
            opener.addheaders.append(("Authorization", f"Bearer {options.password}"))
            return opener
        if options.user is not None and options.password is not None:
            parts = urlsplit(url)
            self._passwords.add_password(None, f"{parts.scheme}://{parts.netloc}/", options.user, options.password)
            handlers += [_Digest(self._passwords), _Basic(self._passwords)]
        return urllib.request.build_opener(*handlers)


class _Digest(urllib.request.HTTPDigestAuthHandler):
    def __init__(self, passwords: urllib.request.HTTPPasswordMgr) -> None:
        super().__init__(passwords)
        # A wrong password is sent once; left alone, urllib sends it six times.
        self.retried = 5

    def http_error_401(self, req: Any, fp: Any, *rest: Any) -> Any:
        """Answer the challenge."""
        return _close_refusal(fp, lambda: super(_Digest, self).http_error_401(req, fp, *rest))


class _Basic(urllib.request.HTTPBasicAuthHandler):
    def http_error_401(self, req: Any, fp: Any, *rest: Any) -> Any:
        """Answer the challenge."""
        return _close_refusal(fp, lambda: super(_Basic, self).http_error_401(req, fp, *rest))


def _close_refusal(refusal: Any, answer: Callable[[], Any]) -> Any:
    """Close the refusal that was answered or led to another one, which urllib leaves open."""
    try:
        answered = answer()
    except BaseException:
        refusal.close()
        raise
    if answered is not None:
        refusal.close()
    return answered


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """Follow nothing: the answer with its 3xx status is returned as an error."""


def _within(seconds: float, work: Callable[[], _Result]) -> _Result:
    """Do the work in a thread and give up after ``seconds``, however slowly the server drips."""
    results: list[_Result] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            results.append(work())
        except Exception as error:
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if errors:
        raise errors[0]
    if not results:
        raise TimeoutError
    return results[0]


def _is_starting(error: Exception) -> bool:
    """Whether nobody listens at the address yet: a server that is restarting."""
    return isinstance(error.reason if isinstance(error, urllib.error.URLError) else error, ConnectionRefusedError)


def too_large(problem: str) -> EndpointError:
    """What to say of an answer that would take too much memory."""
    return EndpointError(problem, "Ask for less (LIMIT, more parameters), or allow more with KG_ENDPOINT_ANSWER.")


def _failed(url: str, error: Exception, seconds: float = 0) -> EndpointError:
    server = "{0.scheme}://{0.netloc}".format(urlsplit(url))
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, TimeoutError):
        return EndpointError(
            f"{url}: no complete answer within {seconds:g} seconds",
            "Ask for less (more parameters), or allow more time with KG_ENDPOINT_TIMEOUT.",
        )
    if isinstance(cause, ConnectionRefusedError):
        return EndpointError(
            f"{server}: no server answers there",
            "Start it (for example: oxigraph serve --location DIR --bind 127.0.0.1:7878), or correct the address.",
        )
    if isinstance(cause, socket.gaierror):
        return EndpointError(f"{server}: the host name is unknown", "Correct the address, or check the network.")
    if isinstance(cause, http.client.IncompleteRead):
        return EndpointError(
            f"{url}: the answer broke off after {len(cause.partial):,} bytes", "Try again; look into the server's log."
        )
    return EndpointError(
        f"{url}: the connection failed ({cause})", "Try again; check the address and the server's log."
    )
