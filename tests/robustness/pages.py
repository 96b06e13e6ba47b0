"""A real ``kg serve`` with a graph of hostile content, asked by clients that keep to no rule.

Part of ``python -m tests.robustness.fuzz`` (target ``pages``); the quick part is a test.
"""

from __future__ import annotations

import os
import random
import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, quote_plus, urlsplit

import pyoxigraph as ox

from tests.robustness.calls import graphs
from tests.robustness.strings import HOSTILE, MARKUP, SPOKEN, text_of

#: seconds within which every request is answered or refused
PATIENCE = 60.0
_PATHS = (
    *("/", "/search", "/entity", "/pair", "/event", "/article", "/network", "/map", "/timeline", "/work", "/questions"),
    *("/sparql", "/decide", "/style.css", "/.well-known/void", "/work/doubtful-pairs", "/questions/who-did-what"),
    *("/work/low-confidence", "/questions/timeline", "/questions/entities"),
)
_NAMES = (
    *(
        "q",
        "iri",
        "one",
        "two",
        "id",
        "page",
        "kind",
        "status",
        "since",
        "until",
        "sources",
        "confidence",
        "as",
        "lang",
    ),
    *("person", "entity", "name", "query", "update", "saved", "event", "verdict", "token", "pair", "class", "limit"),
)
_FORMS = (
    "csv",
    "csv-excel",
    "json",
    "jsonl",
    "tsv",
    "html",
    "de",
    "en",
    "xx",
    "1",
    "-1",
    "999999",
    "٣",
    "1e9",
    "Meeting",
)
_METHODS = (
    "GET",
    "GET",
    "GET",
    "HEAD",
    "POST",
    "PUT",
    "DELETE",
    "OPTIONS",
    "TRACE",
    "CONNECT",
    "PROPFIND",
    "get",
    "\x01",
)
_QUERIES = (
    "SELECT * { ?s ?p ?o } LIMIT 5",
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "CLEAR ALL",
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "ASK { }",
    "CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } } LIMIT 3",
    "SELECT" + "(" * 5_000,
    "DESCRIBE <urn:a>",
)
_HOSTS = ("evil.example", "127.0.0.1.evil.example", "", "a" * 5_000, "[", "127.0.0.1@evil.example", "\xff")
#: what a page must never hold, whatever the graph says
_TAGS = frozenset(("script", "iframe", "object", "embed", "img", "base", "audio", "video", "template", "noscript"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: nothing where the server closed the connection."""

    status: int | None
    headers: dict[str, str]
    body: bytes


class Page(HTMLParser):
    """Looks through a page for what could run, load or lead out of it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.problems: list[str] = []
        self.links: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that has no business here, or an attribute."""
        if tag in _TAGS:
            self.problems.append(f"<{tag}>")
        for name, value in attrs:
            address = (value or "").strip()
            if name.startswith("on") or name == "style":
                self.problems.append(f"{tag} {name}")
            elif name in ("href", "src", "action", "formaction", "xlink:href"):
                if re.match(r"[/\\]{2}|(?!https?:|/|#)", address) and not (tag == "link" and address[:5] == "data:"):
                    self.problems.append(f"{tag} {name}={address[:80]!r}")
                elif address.startswith("/"):
                    self.links.add(address)


class Server:
    """One ``kg serve``; ``said`` is what it wrote to standard error."""

    def __init__(self, process: subprocess.Popen[bytes], address: str, log: Path, folder: Path) -> None:
        self.process, self.address, self._log, self._folder = process, address, log, folder
        self._port = int(address.rpartition(":")[2].strip("/"))
        self._files = self._listed()

    def said(self) -> str:
        """Standard error so far."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def written(self) -> list[str]:
        """Files that are there now and were not when it began; the corrections file is meant to be."""
        return sorted(self._listed() - self._files - {"k/corrections.jsonl"})

    def _listed(self) -> set[str]:
        return {str(path.relative_to(self._folder)) for path in self._folder.rglob("*")}

    def connect(self) -> socket.socket:
        """A connection of one's own."""
        return socket.create_connection(("127.0.0.1", self._port), timeout=PATIENCE)

    def get(self, path: str, *headers: str) -> Answer:
        """Ask for a page as a browser does."""
        lines = "".join(f"{line}\r\n" for line in headers)
        return self.ask(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n{lines}\r\n".encode("latin-1"))

    def ask(self, raw: bytes) -> Answer:
        """Send bytes and read to the end; TimeoutError where no end comes in time."""
        with self.connect() as connection:
            found = b""
            try:
                connection.sendall(raw)
                while part := connection.recv(65_536):
                    found += part
            except (BrokenPipeError, ConnectionResetError):
                pass
        head, _, body = found.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        told = re.fullmatch(r"HTTP/1\.1 (\d{3}).*", first)
        headers = dict(line.lower().split(": ", 1) for line in lines if ": " in line)
        return Answer(int(told[1]) if told else None, headers, body)


@contextmanager
def serving(graph: bytes) -> Iterator[Server]:
    """A server of this graph (N-Quads), with a knowledge folder so that forms may write."""
    with tempfile.TemporaryDirectory(prefix="kg-pages-") as name:
        folder = Path(name)
        (folder / "k").mkdir()
        (folder / "g.nq").write_bytes(graph)
        log = folder / "log"
        command = [sys.executable, "-m", "kg", "serve", "g.nq", "--port", "0", "--seconds", "5"]
        (folder / "kg.toml").write_text('knowledge = "k"\n', encoding="utf-8")
        with log.open("wb") as stream:
            surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
            process = subprocess.Popen(command, cwd=folder, stderr=stream, env=surroundings)
        try:
            yield Server(process, _address(process, log), log, folder)
        finally:
            process.terminate()
            process.wait(20)


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    for _ in range(600):
        found = re.search(r"http://127\.0\.0\.1:\d+/", log.read_text(encoding="utf-8", errors="replace"))
        if found:
            return found[0]
        if process.poll() is not None:
            break
        try:
            process.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
    raise AssertionError(f"kg serve did not start: {log.read_text(encoding='utf-8', errors='replace')[-600:]}")


def hostile_graph(rnd: random.Random) -> bytes:
    """A graph that is well formed and says something hostile in most of its words, figures and addresses."""
    text = graphs()["g.nq"].decode("utf-8")
    lines = []
    for quad in ox.parse(text.encode(), ox.RdfFormat.N_QUADS):
        thing: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple = quad.object
        if isinstance(thing, ox.Literal) and rnd.random() < 0.6:
            said = rnd.choice(MARKUP + SPOKEN + HOSTILE).encode("utf-8", "replace").decode() + rnd.choice(
                (thing.value, "")
            )
            kind = {"language": thing.language} if thing.language else {"datatype": thing.datatype}
            thing = ox.Literal(said, **kind)
        elif isinstance(thing, ox.NamedNode) and not thing.value.startswith("http"):
            thing = ox.NamedNode("javascript:alert(1)")
        elif isinstance(thing, ox.NamedNode) and rnd.random() < 0.02:
            thing = ox.NamedNode(
                rnd.choice(("javascript:alert(1)", "data:text/html,x", "http://a.example/%22onload=", "x:y"))
            )
        lines.append(ox.Quad(quad.subject, quad.predicate, thing, quad.graph_name))
    made = ox.serialize(lines, format=ox.RdfFormat.N_QUADS) or b""
    # Somebody whose own address would run, wherever he is named.
    return re.sub(rb"<https?://[^<>\s]*/entity/local/[^<>\s]*>", b"<javascript:alert(1)//e>", made)


def crawled(server: Server, most: int = 200) -> Iterator[str]:
    """Open what links reach from the start; one line for each page that could run something or fails."""
    waiting, seen = ["/", "/sparql", "/questions"], {"/", "/sparql", "/questions"}
    while waiting:
        address = waiting.pop(0)
        try:
            answer = server.get(address)
        except TimeoutError:
            yield f"{address}: no end of the answer; said {server.said()[-300:]}"
            continue
        yield from (f"{address}: {problem}" for problem in wrong(answer))
        for link in sorted(Page(answer.body.decode("utf-8", "replace")).links if _is_page(answer) else ()):
            # One of each kind of page in both languages is enough.
            if link not in seen and len(seen) < most and "lang=" not in link:
                seen.add(link)
                waiting.append(link)


def _is_page(answer: Answer) -> bool:
    return answer.headers.get("content-type", "").startswith("text/html")


def wrong(answer: Answer) -> Iterator[str]:
    """What is wrong with an answer, whatever was asked."""
    if answer.status is None:
        return
    if answer.status in (500, 501):
        yield f"status {answer.status}: {answer.body[:200]!r}"
    if b"Traceback" in answer.body or b"site-packages" in answer.body:
        yield "the inside of the program shows"
    # What is no HTTP is refused before there are pages.
    if b"Invalid HTTP request received." not in answer.body[:60] and answer.status != 503:
        if not answer.headers.get("content-security-policy", "").startswith("default-src 'none'"):
            yield f"no policy (status {answer.status})"
        if answer.headers.get("x-content-type-options") != "nosniff":
            yield "no nosniff"
    if allowed := [name for name in answer.headers if name.startswith("access-control") or name == "set-cookie"]:
        yield f"header {allowed}"
    if _is_page(answer):
        yield from Page(answer.body.decode("utf-8", "replace")).problems


def request_of(rnd: random.Random) -> bytes:
    """One request, more or less HTTP."""
    odd = rnd.choice((*HOSTILE, *SPOKEN, *MARKUP, text_of(rnd), "x" * 9_000)).encode("utf-8", "surrogatepass")
    path = rnd.choice(
        (*_PATHS, *_PATHS, "//evil.example/", "/\\evil.example", "/%5cevil.example", "/..%2f..%2fetc/passwd")
    )
    path = rnd.choice((path, path, path, path + "/" + quote(odd), "/questions/" + quote(odd), "/work/" + quote(odd)))
    pairs = [
        f"{rnd.choice(_NAMES)}={rnd.choice((quote_plus(odd), quote_plus(odd), quote_plus(rnd.choice(_QUERIES)), *_FORMS[:3]))}"
        for _ in range(rnd.randint(0, 5))
    ]
    query = "&".join(pairs)
    method = rnd.choice(_METHODS)
    body = rnd.choice((query.encode(), odd, b"x" * 200_000, b"&" * 2_000, b"")) if method == "POST" else b""
    target = f"{path}?{query}".encode() if query and method != "POST" else path.encode()
    if rnd.random() < 0.1:
        target = rnd.choice((b"*", b"http://evil.example/", odd, b"/" + odd, b"/?" + b"a" * 70_000, b""))
    lines = [method.encode("latin-1") + b" " + target + b" HTTP/1.1", b"Connection: close"]
    host = b"127.0.0.1" if rnd.random() < 0.9 else rnd.choice(_HOSTS).encode("latin-1")
    lines.append(b"Host: " + host)
    lines.append(b"Content-Length: %d" % rnd.choice((len(body),) * 9 + (0,)))
    for _ in range(rnd.choice((0, 0, 1, 3))):
        name = rnd.choice(
            ("Accept", "Accept-Language", "Content-Type", "Cookie", "Origin", "Sec-Fetch-Site", "Upgrade", "X")
        )
        value = rnd.choice(
            (
                odd.replace(b"\n", b" ").replace(b"\r", b" "),
                b"text/html",
                b"application/json",
                b"websocket",
                b"a" * 70_000,
            )
        )
        lines.append(name.encode() + b": " + value)
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def failures(seed: int, numbers: range) -> Iterator[str]:
    """One server with a hostile graph for all these numbers, and a request for each; one line for each that fails."""
    rnd = random.Random(f"pages {seed} {numbers.start}")
    with serving(hostile_graph(rnd)) as server:
        yield from crawled(server, most=60)
        for number in numbers:
            raw = request_of(random.Random(f"pages {seed} {number}"))
            try:
                found = list(wrong(server.ask(raw)))
            except TimeoutError:
                found = ["no end of the answer"]
            yield from (f"pages, seed {seed}, number {number}: {one}: {raw[:300]!r}" for one in found)
        if urlsplit(server.address).port and server.get("/").status != 200:
            yield "the server answers no more"
        if server.written() or "Traceback" in server.said() or "bug in kg" in server.said():
            yield f"written {server.written()}, said {server.said()[-800:]}"
