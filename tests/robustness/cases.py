"""Hostile calls of kg by kind, each drawn from a random number generator: files, graphs, options, servers, strings."""

from __future__ import annotations

import gzip
import json
import os
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.cli import run
from kg.read.inputs import SUFFIXES
from tests.robustness.packages import PACKAGES, bomb, damaged
from tests.robustness.servers import Behaviour, behaviour_of

_GOOD = b"Alar Karis traf Egils Levits in Turku."

_NAMES = ("Alar Karis", "Egils Levits", "die Hafenmeisterin Jutta Öhlund", "der Rat", "Präs. K. Voß", "sie", "")
_VERBS = ("traf", "lobte", "besuchte", "warf vor", "telefonierte mit", "drohte", "nannte", "forderte", "will treffen")
_HOSTILE = (
    *("\x00", "\x1b[31m", "\u009b31m", "\u202e", "\u2028", "\ufeff", "\ud800", "\uffff", "\U0010ffff", "\u0300" * 40),
    *('"', "'", "\\", "<", ">", "&amp;", "<!--", "-->", "]]>", "{{", "}}", "{", "}", "[", "(" * 50, "„" * 50, "“"),
    *("\n", "\r\n", "\t", "---\n", "~~~\n", "```", "# ", "Datum: ", "title: x\n", "1. 1. 99999", "9" * 5_000),
    *("<<( ", " )>>", "_:b", "@prefix : <", "<urn:a> <urn:b> ", '"""', "^^<urn:x>", "@de-", " .\n", ", ", ": ", "/../"),
    *("null", "true", "1e999", "-0", '{"text": ', '"id": ', "\\ud83d", "\\u0000", "Prof.", "z. B.", "(dpa)", "ß" * 300),
)


#: names in the clothes of a formula, a tag, a query, a shell command, an escape sequence
_SPOKEN = (
    *(
        "=1+1",
        "@SUM(A1)",
        "+49 Alar",
        "-2+3",
        "<script>alert(1)</script>",
        '"; DROP GRAPH <urn:g> ; "',
        "$(id)",
        "`id`",
    ),
    *(
        "} } ; CLEAR ALL #",
        "<urn:x> <urn:y>",
        "\x1b]0;x\x07",
        "\u009b31m",
        "\u202etxet",
        "../../etc/passwd",
        "Alar Karis",
    ),
)


def text_of(rnd: random.Random) -> str:
    """A few sentences with something in them that does not belong there."""
    parts = [
        rnd.choice((f"{rnd.choice(_NAMES)} {rnd.choice(_VERBS)} {rnd.choice(_NAMES)}. ", rnd.choice(_HOSTILE)))
        for _ in range(rnd.randint(1, 12))
    ]
    return "".join(parts)


def record_of(rnd: random.Random) -> str:
    """A record of JSON, more or less."""
    keys = ("id", "doc", "text", "title", "date", "published", "url", "publisher", "facts")
    values: tuple[object, ...] = (text_of(rnd), rnd.choice(_HOSTILE), None, 7, -1.5, True, [], {}, ["a"], {"a": {}})
    record = {key: rnd.choice(values) for key in rnd.sample(keys, rnd.randint(1, 6))}
    return json.dumps({"text": text_of(rnd), **record}, ensure_ascii=rnd.random() < 0.5)


def bytes_of(rnd: random.Random, text: str) -> bytes:
    """The text in some encoding, with some bytes changed, cut out or doubled."""
    encoding = rnd.choice(("utf-8", "utf-8", "utf-8", "utf-16", "cp1252", "utf-7"))
    raw = bytearray(text.encode(encoding, "surrogatepass" if encoding == "utf-8" else "replace"))
    for _ in range(rnd.choice((0, 0, 1, 5))):
        if raw:
            place = rnd.randrange(len(raw))
            match rnd.randrange(3):
                case 0:
                    raw[place] = rnd.randrange(256)
                case 1:
                    del raw[place : place + rnd.randint(1, 20)]
                case _:
                    raw[place:place] = raw[place : place + 40] * 3
    return bytes(raw)


@dataclass(frozen=True, slots=True)
class Case:
    """One call of kg in a folder with some files."""

    arguments: tuple[str, ...]  #: with "{server}" for the address of the server
    files: tuple[tuple[str, bytes], ...]
    server: Behaviour | None = None


def article_case(rnd: random.Random) -> Case:
    """An article of any kind, and a good one beside it."""
    suffix = rnd.choice(SUFFIXES)
    text = text_of(rnd)
    if ".jsonl" in suffix:
        text = "\n".join(record_of(rnd) if rnd.random() < 0.8 else text_of(rnd) for _ in range(rnd.randint(1, 4)))
    elif ".json" in suffix:
        text = rnd.choice((record_of(rnd), f"[{record_of(rnd)}, {record_of(rnd)}]", text))
    elif suffix in (".html", ".htm"):
        head = rnd.choice(
            ("", '<meta charset="x-none">', "<title>T</title>", '<script type="application/ld+json">{"a":')
        )
        text = f"<html><head>{head}</head><body><article><p>{text}</p>{text_of(rnd)}</article></body></html>"
    raw = bytes_of(rnd, text)
    if suffix.endswith(".gz"):
        raw = gzip.compress(raw, mtime=0)
        raw = bytes_of(rnd, raw.decode("latin-1")) if rnd.random() < 0.3 else raw
    form = rnd.choice(("g.nq", "g.ttl", "g.jsonld", "s/"))
    where = "--to" if form == "s/" else "-o"
    return Case(("build", "in", where, form), ((f"in/a{suffix}", raw), ("in/gut.txt", _GOOD)))


def package_case(rnd: random.Random) -> Case:
    """A document, table, feed or archive as its own program writes it, or damaged, and a good article beside it."""
    suffix = rnd.choice(tuple(PACKAGES))
    texts = [text_of(rnd) for _ in range(rnd.randint(1, 4))]
    raw = bomb(rnd, texts) if suffix in (".docx", ".xlsx") and rnd.random() < 0.02 else PACKAGES[suffix](rnd, texts)
    if rnd.random() < 0.6:
        raw = damaged(rnd, raw)
    return Case(("build", "in", "-o", "g.nq"), ((f"in/a{suffix}", raw), ("in/gut.txt", _GOOD)))


@contextmanager
def folder() -> Iterator[Path]:
    """An empty working directory."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory(prefix="kg-fuzz-") as name:
        os.chdir(name)
        try:
            yield Path(name)
        finally:
            os.chdir(before)


@cache
def _graphs() -> tuple[tuple[str, bytes], ...]:
    """The graph of one article in each format."""
    made = []
    with folder() as place:
        (place / "a.txt").write_text("Alar Karis traf Egils Levits. Er lobte den Rat.", encoding="utf-8")
        for name in ("g.ttl", "g.nq", "g.trig", "g.nt", "g.jsonld"):
            assert run(["build", "a.txt", "-o", name]) == 0
            made.append((name, (place / name).read_bytes()))
    return tuple(made)


def graph_case(rnd: random.Random) -> Case:
    """A graph of kg's own that somebody has changed."""
    name, raw = rnd.choice(_graphs())
    text = raw.decode("utf-8")
    for _ in range(rnd.randint(1, 4)):
        place = rnd.randrange(len(text))
        text = text[:place] + rnd.choice(_HOSTILE) + text[place + rnd.choice((0, 0, 1, 30)) :]
    commands = (
        ("validate", name),
        ("query", rnd.choice(("entities", "who-met-whom", "timeline")), "--from", name, "--as", "csv"),
        ("export", "--from", name, "--to", "facts", "-o", "f.jsonl"),
        ("load", name, "--to", "s/"),
    )
    return Case(rnd.choice(commands), ((name, bytes_of(rnd, text)),))


def option_case(rnd: random.Random) -> Case:
    """Options that no one should give."""
    odd = rnd.choice(
        (rnd.choice(_HOSTILE), text_of(rnd), "x" * 5_000, "http://[a/", "http://a:b c@127.0.0.1:9/", "/dev/tty")
    )
    if os.path.isdir(odd):  # noqa: PTH112 - takes whatever comes; "/../" would have kg read the whole machine
        odd = "nirgends/"
    commands = (
        ("build", "a.txt", "-o", "g.nq", "--encoding", odd),
        ("build", "a.txt", "-o", "g.nq", "--base", odd),
        ("build", "a.txt", "-o", "g.nq", "--quarantine", odd),
        ("build", odd, "-o", "g.nq"),
        ("build", "a.txt", "-o", odd),
        ("build", "a.txt", "-o", odd, "--format", "turtle"),
        ("build", "a.txt", "-o", "g.nq", "--settings", odd),
        ("query", odd, "--from", "g.nq"),
        ("query", "entities", "--from", odd),
        ("query", "entities", "--from", "g.nq", "--name", odd),
        ("query", "timeline", "--from", "g.nq", "--person", odd),
        ("validate", odd),
        ("load", odd, "--to", "s/"),
        ("load", "g.nq", "--to", odd),
        ("explain", text_of(rnd), "--date", odd),
        ("explain", odd),
    )
    graphs = dict(_graphs())
    return Case(rnd.choice(commands), (("a.txt", b"Alar Karis traf Egils Levits."), ("g.nq", graphs["g.nq"])))


def settings_case(rnd: random.Random) -> Case:
    """A settings file that is none."""
    keys = ("base", "batch_articles", "encoding", "article_limit", "model", "endpoint_timeout", "nix")
    values = ('"x"', "7", "-1", "9" * 5_000, "true", "[" * 3_000, '"\\u0000"', "1979-05-27", rnd.choice(_HOSTILE))
    lines = "".join(f"{rnd.choice(keys)} = {rnd.choice(values)}\n" for _ in range(rnd.randint(1, 3)))
    return Case(("build", "a.txt", "-o", "g.nq"), (("kg.toml", bytes_of(rnd, lines)), ("a.txt", b"Sie kam.")))


def server_case(rnd: random.Random) -> Case:
    """A SPARQL server that answers anything."""
    address = rnd.choice(("{server}", "{server}", "{server}/sparql", "{server}/ds/query", "{server}/repositories/kg"))
    commands = (
        ("query", rnd.choice(("entities", "timeline-of-pair", "happenings")), "--from", address),
        ("query", "timeline", "--from", address, "--person", text_of(rnd), "--as", "csv"),
        ("load", "g.nq", "--to", address),
        ("validate", address),
        ("export", "--from", address, "--to", "facts", "-o", "f.jsonl"),
        ("remove", "a", "--in", address),
    )
    return Case(rnd.choice(commands), (("g.nq", dict(_graphs())["g.nq"]),), behaviour_of(rnd))


def string_case(rnd: random.Random) -> Case:
    """Hostile strings in a graph that is well formed, on their way into every kind of output."""
    record = {
        "id": text_of(rnd)[:80],
        "text": f"{rnd.choice(_SPOKEN)} traf Egils Levits. {rnd.choice(_SPOKEN)} lobte den Rat.",
        "title": rnd.choice(_SPOKEN) + text_of(rnd)[:60],
        "publisher": rnd.choice(_SPOKEN) + rnd.choice(_HOSTILE)[:60],
        "url": "https://a.example/" + rnd.choice(_HOSTILE)[:60],
    }
    raw = json.dumps(record).encode()
    commands = (
        ("query", "who-did-what", "--from", "g.nq", "--as", rnd.choice(("table", "csv", "json"))),
        ("query", "who-did-what", "--from", "g.nq", "--person", rnd.choice(_SPOKEN)),
        ("export", "--from", "g.nq", "--to", rnd.choice(("csv", "tsv", "jsonl", "facts", "gexf", "atom")), "-o", "out"),
        ("validate", "g.nq"),
        ("diff", "g.nq", "g.nq"),
        ("load", "g.nq", "--to", "s/"),
    )
    return Case(rnd.choice(commands), (("a.jsonl", raw),))


def knowledge_case(rnd: random.Random) -> Case:
    """A knowledge folder with damaged files: corrections, own rules, questions and terms."""
    verdict = rnd.choice(('"accept"', '"same"', "{}", "[7]", "null", '"\\\\ud800"', '"nix"'))
    statement = rnd.choice(
        ("{}", "7", '{"article": "a", "quote": "x", "class": "Meeting"}', '{"article": [], "quote": {}}')
    )
    files = (
        ("corrections.jsonl", f'{{"verdict": {verdict}, "statement": {statement}}}'),
        ("checks/a.rq", "#+ severity: Info\n#+ message: Nichts.\nSELECT ?g ?focus WHERE { GRAPH ?g { ?focus a ?t } }"),
        ("queries/a.rq", "#+ summary: Alles\nSELECT ?s WHERE { ?s ?p ?o }"),
        ("kinds.toml", '[a]\nb = ["c"]'),
        ("a.ttl", "<urn:a> <urn:b> <urn:c> ."),
    )
    name, text = rnd.choice(files)
    commands = (
        ("check", "--knowledge", "k"),
        ("build", "a.txt", "-o", "g.nq", "--knowledge", "k"),
        ("query", "entities", "--from", "g.nq", "--knowledge", "k"),
        ("validate", "g.nq", "--knowledge", "k"),
    )
    graph = dict(_graphs())["g.nq"]
    raw = bytes_of(rnd, text) if rnd.random() < 0.7 else rnd.choice((b"\xff", b"", b"\x00"))
    return Case(rnd.choice(commands), ((f"k/{name}", raw), ("a.txt", _GOOD), ("g.nq", graph)))


TARGETS: dict[str, Callable[[random.Random], Case]] = {
    "articles": article_case,
    "graphs": graph_case,
    "knowledge": knowledge_case,
    "options": option_case,
    "packages": package_case,
    "servers": server_case,
    "settings": settings_case,
    "strings": string_case,
}
