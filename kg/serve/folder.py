"""The pages as files: what links reach from the start, with links that work from a folder; without forms."""

from __future__ import annotations

import asyncio
import hashlib
import html
import re
from collections import deque
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from starlette.applications import Starlette
from starlette.types import Message

from kg.errors import InputError
from kg.rdf.beside import filled_folder
from kg.serve.app import application
from kg.serve.site import Site

#: A file by which a folder is known as ours, to be written again.
_MARK = ".kg-site"
#: Pages that are written at most; the rest of a large graph's events are reached by kg serve.
_MOST = 50_000
_LINK = re.compile(r'href="(/[^"#]*)(#[^"]*)?"')


def write_folder(site: Site, folder: Path, *, language: str = "de") -> int:
    """Write all pages that links reach into a folder; returns their number. An older site stays until all are written.

    Raises InputError where the folder holds something else.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder}: is a file", "Name a folder.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / _MARK).is_file():
        raise InputError(f"{folder}: holds something else", "Name an empty folder, or one that does not exist.")
    with filled_folder(folder) as beside:
        (beside / _MARK).write_text("Written by kg serve --to-folder.\n", encoding="utf-8")
        return asyncio.run(_written(application(replace(site, files=True)), beside, language))


async def _written(app: Starlette, folder: Path, language: str) -> int:
    waiting, seen, count = deque(["/", "/style.css"]), {"/", "/style.css"}, 0
    while waiting:
        address = waiting.popleft()
        status, body = await _asked(app, address, language)
        if status != 200:
            continue
        count += 1
        if name_of(address).endswith(".html"):
            text = body.decode("utf-8")
            for link in map(html.unescape, (found[1] for found in _LINK.finditer(text))):
                if link not in seen and len(seen) < _MOST:
                    seen.add(link)
                    waiting.append(link)
            body = _LINK.sub(_local, text).encode("utf-8", "replace")
        (folder / name_of(address)).write_bytes(body)
    return count


def _local(found: re.Match[str]) -> str:
    return f'href="{html.escape(name_of(html.unescape(found[1])))}{found[2] or ""}"'


def name_of(address: str) -> str:
    """The file of a page: "/map" → "map.html"; what stands behind "?" becomes a hash."""
    parts = urlsplit(address)
    if parts.path == "/style.css":
        return "style.css"
    name = re.sub(r"[^A-Za-z0-9-]", "-", parts.path.strip("/")) or "index"
    if parts.query:
        name += "-" + hashlib.sha256(parts.query.encode()).hexdigest()[:16]
    form = parse_qs(parts.query).get("as", ["html"])[0].removesuffix("-excel")
    return f"{name}.{form if form in ('csv', 'json', 'jsonl') else 'html'}"


async def _asked(app: Starlette, address: str, language: str) -> tuple[int, bytes]:
    """One page, as the application answers it."""
    parts = urlsplit(address)
    waiting: list[Message] = [{"type": "http.request", "body": b"", "more_body": False}]
    sent: list[Message] = []

    async def receive() -> Message:
        return waiting.pop() if waiting else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": parts.path,
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "root_path": "",
        "headers": [(b"host", b"localhost"), (b"accept-language", language.encode()), (b"accept", b"text/html")],
        "client": None,
        "server": ("localhost", 80),
        "app": app,
    }
    await app(scope, receive, send)
    body = b"".join(message.get("body", b"") for message in sent if message["type"] == "http.response.body")
    return int(sent[0]["status"]), body
