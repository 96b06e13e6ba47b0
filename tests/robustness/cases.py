"""Hostile calls of kg by kind, each drawn from a random number generator: files, graphs, options, servers, strings."""

from __future__ import annotations

import gzip
import json
import os
import random
from collections.abc import Callable

from kg.read.inputs import SUFFIXES
from tests.robustness.calls import GOOD, Case, graphs
from tests.robustness.packages import PACKAGES, bomb, damaged
from tests.robustness.places import list_case, own_case, store_case
from tests.robustness.servers import behaviour_of
from tests.robustness.strings import HOSTILE, SPOKEN, bytes_of, record_of, text_of


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
    return Case(("build", "in", where, form), ((f"in/a{suffix}", raw), ("in/gut.txt", GOOD)))


def package_case(rnd: random.Random) -> Case:
    """A document, table, feed or archive as its own program writes it, or damaged, and a good article beside it."""
    suffix = rnd.choice(tuple(PACKAGES))
    texts = [text_of(rnd) for _ in range(rnd.randint(1, 4))]
    raw = bomb(rnd, texts) if suffix in (".docx", ".xlsx") and rnd.random() < 0.02 else PACKAGES[suffix](rnd, texts)
    if rnd.random() < 0.6:
        raw = damaged(rnd, raw)
    return Case(("build", "in", "-o", "g.nq"), ((f"in/a{suffix}", raw), ("in/gut.txt", GOOD)))


def graph_case(rnd: random.Random) -> Case:
    """A graph of kg's own that somebody has changed."""
    name, raw = rnd.choice(list(graphs().items()))
    text = raw.decode("utf-8")
    for _ in range(rnd.randint(1, 4)):
        place = rnd.randrange(len(text))
        text = text[:place] + rnd.choice(HOSTILE) + text[place + rnd.choice((0, 0, 1, 30)) :]
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
        (rnd.choice(HOSTILE), text_of(rnd), "x" * 5_000, "http://[a/", "http://a:b c@127.0.0.1:9/", "/dev/tty")
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
    return Case(rnd.choice(commands), (("a.txt", b"Alar Karis traf Egils Levits."), ("g.nq", graphs()["g.nq"])))


def settings_case(rnd: random.Random) -> Case:
    """A settings file that is none."""
    keys = ("base", "batch_articles", "encoding", "article_limit", "model", "endpoint_timeout", "nix")
    values = ('"x"', "7", "-1", "9" * 5_000, "true", "[" * 3_000, '"\\u0000"', "1979-05-27", rnd.choice(HOSTILE))
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
    return Case(rnd.choice(commands), (("g.nq", graphs()["g.nq"]),), behaviour_of(rnd))


def string_case(rnd: random.Random) -> Case:
    """Hostile strings in a graph that is well formed, on their way into every kind of output."""
    record = {
        "id": text_of(rnd)[:80],
        "text": f"{rnd.choice(SPOKEN)} traf Egils Levits. {rnd.choice(SPOKEN)} lobte den Rat.",
        "title": rnd.choice(SPOKEN) + text_of(rnd)[:60],
        "publisher": rnd.choice(SPOKEN) + rnd.choice(HOSTILE)[:60],
        "url": "https://a.example/" + rnd.choice(HOSTILE)[:60],
    }
    raw = json.dumps(record).encode()
    commands = (
        ("query", "who-did-what", "--from", "g.nq", "--as", rnd.choice(("table", "csv", "json"))),
        ("query", "who-did-what", "--from", "g.nq", "--person", rnd.choice(SPOKEN)),
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
    graph = graphs()["g.nq"]
    raw = bytes_of(rnd, text) if rnd.random() < 0.7 else rnd.choice((b"\xff", b"", b"\x00"))
    return Case(rnd.choice(commands), ((f"k/{name}", raw), ("a.txt", GOOD), ("g.nq", graph)))


TARGETS: dict[str, Callable[[random.Random], Case]] = {
    "articles": article_case,
    "graphs": graph_case,
    "knowledge": knowledge_case,
    "lists": list_case,
    "options": option_case,
    "own": own_case,
    "packages": package_case,
    "servers": server_case,
    "settings": settings_case,
    "stores": store_case,
    "strings": string_case,
}
