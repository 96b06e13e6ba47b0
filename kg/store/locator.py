"""Read a store locator: one rule for every ``--from`` and ``--to``.

1. ``http://…`` or ``https://…`` is a SPARQL endpoint;
2. an existing directory, or anything that ends in ``/``, is an Oxigraph directory;
3. anything else is a graph file, and its suffix says which format.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import KgError, StoreError, system_error
from kg.graph.formats import SUFFIXES, Format, of_suffix


class Kind(Enum):
    """What a locator points to."""

    ENDPOINT = "endpoint"
    DIRECTORY = "directory"
    FILE = "file"


_LOOPBACK = re.compile(r"localhost|127(\.\d{1,3}){3}|::1")


@dataclass(frozen=True, slots=True)
class StoreOptions:
    """What a store may need besides its locator: ``on_damage`` is for directories, the rest for endpoints."""

    user: str | None = None
    password: str | None = None
    update_url: str | None = None  #: where SPARQL updates go; None: found from the query URL
    graph_store_url: str | None = None  #: SPARQL Graph Store Protocol; None: found from the query URL
    timeout: float = 60.0  #: seconds for one request, answer included
    retries: int = 2  #: times a request is repeated when the server is busy or drops the connection
    answer: int = 128 * 1024**2  #: bytes of an answer; reading one takes some ten times as much memory
    batch: int = 1_000  #: quads sent in one request
    #: what to do when work on damaged files fills the memory: it goes on meanwhile; None: nothing is watched
    on_damage: Callable[[KgError], object] | None = None


def require_writable(locator: str, writable: bool) -> None:
    """Refuse to write to a store that was opened for reading; raises ``StoreError``."""
    if not writable:
        raise StoreError(f"{locator}: opened for reading only", "Open the store for writing.")


def kind_of(locator: str) -> Kind:
    """Apply the rule above; raises ``StoreError`` for an empty locator and for other URL schemes."""
    if not locator.strip():
        raise StoreError("the store locator is empty", f"Give {_FORMS}.")
    scheme = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*)://", locator)
    if scheme and scheme[1].lower() in ("http", "https"):
        return Kind.ENDPOINT
    if scheme:
        raise StoreError(f"{shown(locator)}: {scheme[1]}:// is not a kind of store that kg can use", f"Give {_FORMS}.")
    try:
        return Kind.DIRECTORY if locator.endswith("/") or Path(locator).is_dir() else Kind.FILE
    except (OSError, ValueError) as error:
        # ValueError: a null character or half a character.
        remedy = "Check the path and its permissions."
        raise system_error(repr(locator)[1:-1], "cannot be read", error, remedy, StoreError) from error


def shown(url: str) -> str:
    """An address for messages: without the user name and password that it may hold."""
    return re.sub(r"(://)[^/\n]*@", r"\1…@", url)


def check_url(url: str, options: StoreOptions) -> None:
    """Refuse endpoint URLs that cannot work or would expose a password; raises ``StoreError``."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError as error:
        raise StoreError(f"{shown(url)}: {shown(str(error))}", "Write the address as http://HOST:PORT/PATH.") from error
    if parts.scheme not in ("http", "https"):
        raise StoreError(f"{url}: not an http or https address", "Write the address as http://HOST:PORT/PATH.")
    if not host:
        raise StoreError(f"{url}: the address has no host name", "Write it as http://HOST:PORT/PATH.")
    if re.search(r"[\x00-\x20\x7f]", url):
        raise StoreError(
            f"{shown(url)!r}: the address contains a space or control character", "Write it as http://HOST:PORT/PATH."
        )
    if parts.username or parts.password:
        raise StoreError(
            f"{parts.scheme}://…@{host}: the address contains a user name or password",
            "Leave it out of the address: name the user with --user and the password with KG_STORE_PASSWORD.",
        )
    if options.password is not None and parts.scheme == "http" and not is_loopback(url):
        raise StoreError(
            f"{url}: a password would cross the network unencrypted",
            "Use https://, or a tunnel (ssh -L 8890:localhost:8890 HOST) and http://localhost:8890/.",
        )


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this very machine."""
    return _LOOPBACK.fullmatch(urlsplit(url).hostname or "") is not None


def file_format(locator: str) -> Format:
    """Return the format of a graph file by its suffix (".ttl", ".ttl.gz"); raises ``StoreError`` for any other."""
    name = Path(locator).name.lower()
    suffix = Path(name.removesuffix(".gz")).suffix
    form = of_suffix(suffix)
    if form is not None:
        return form
    if re.match(r"[\w.-]+:\d+(/|$)", locator):
        raise StoreError(f"{locator}: not a graph file", f"If it is a server, write http://{locator}")
    what = f"unknown suffix {suffix!r}" if suffix else "no suffix"
    raise StoreError(
        f"{locator}: {what}, so it is not a graph file",
        f"Give {_FORMS}.",
    )


_FORMS = f"a graph file ({' '.join(SUFFIXES)}, also with .gz), a store directory (DIR/) or an endpoint (http://…)"
