"""Hostile inputs by the thousand: whatever comes, kg answers with a result or one message, never with a traceback.

``python -m tests.robustness.fuzz --number 5000 --seed 7`` runs each target as often; the quick part is a test.
Everything is drawn from the seed, so a failure is run again by its target, seed and number.
"""

from __future__ import annotations

import argparse
import gzip
import io
import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.cli import run
from kg.pipeline import Knowledge
from kg.read.inputs import SUFFIXES
from kg.settings import Settings

#: CPU seconds that one small input may take; far above what any of them needs
PATIENCE = 30.0
_FINE = (0, 1, 2, 3)
_BUGS = ("this is a bug in kg", "kg failed on this article", "Traceback (most recent call last)")

_NAMES = ("Alar Karis", "Egils Levits", "die Hafenmeisterin Jutta Öhlund", "der Rat", "Präs. K. Voß", "sie", "")
_VERBS = ("traf", "lobte", "besuchte", "warf vor", "telefonierte mit", "drohte", "nannte", "forderte", "will treffen")
_HOSTILE = (
    *("\x00", "\x1b[31m", "\u009b31m", "\u202e", "\u2028", "\ufeff", "\ud800", "\uffff", "\U0010ffff", "\u0300" * 40),
    *('"', "'", "\\", "<", ">", "&amp;", "<!--", "-->", "]]>", "{{", "}}", "{", "}", "[", "(" * 50, "„" * 50, "“"),
    *("\n", "\r\n", "\t", "---\n", "~~~\n", "```", "# ", "Datum: ", "title: x\n", "1. 1. 99999", "9" * 5_000),
    *("<<( ", " )>>", "_:b", "@prefix : <", "<urn:a> <urn:b> ", '"""', "^^<urn:x>", "@de-", " .\n", ", ", ": ", "/../"),
    *("null", "true", "1e999", "-0", '{"text": ', '"id": ', "\\ud83d", "\\u0000", "Prof.", "z. B.", "(dpa)", "ß" * 300),
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
    import json

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

    arguments: tuple[str, ...]
    files: tuple[tuple[str, bytes], ...]


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
    good = ("gut.txt", b"Alar Karis traf Egils Levits in Turku.")
    form = rnd.choice(("g.nq", "g.ttl", "g.jsonld", "s/"))
    where = "--to" if form == "s/" else "-o"
    return Case(("build", "in", where, form), ((f"in/a{suffix}", raw), (f"in/{good[0]}", good[1])))


@cache
def _graphs() -> tuple[tuple[str, bytes], ...]:
    """The graph of one article in each format."""
    made = []
    with _folder() as folder:
        (folder / "a.txt").write_text("Alar Karis traf Egils Levits. Er lobte den Rat.", encoding="utf-8")
        for name in ("g.ttl", "g.nq", "g.trig", "g.nt", "g.jsonld"):
            assert run(["build", "a.txt", "-o", name]) == 0
            made.append((name, (folder / name).read_bytes()))
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


TARGETS: dict[str, Callable[[random.Random], Case]] = {
    "articles": article_case,
    "graphs": graph_case,
    "options": option_case,
    "settings": settings_case,
}


def failures(target: str, seed: int, numbers: range) -> Iterator[str]:
    """Run the cases of a target with these numbers; one line for each that fails."""
    _load_once()
    for number in numbers:
        case = TARGETS[target](random.Random(f"{target} {seed} {number}"))
        problem = _problem(case)
        if problem:
            yield f"{target}, seed {seed}, number {number}: {problem}"


def _problem(case: Case) -> str | None:
    with _folder() as folder:
        for name, content in case.files:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(content)
        begun = time.process_time()
        out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        streams = sys.stdin, sys.stdout, sys.stderr
        sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(b"Sie kam.")), out, err
        try:
            code = run(case.arguments)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            return f"{case.arguments}: {''.join(traceback.format_exception(error))[-600:]}"
        finally:
            sys.stdin, sys.stdout, sys.stderr = streams
        said = err.buffer.getvalue().decode("utf-8", "replace")
        if code not in _FINE or any(bug in said for bug in _BUGS):
            return f"{case.arguments}: exit {code}: {said[-600:]}"
        if time.process_time() - begun > PATIENCE:
            return f"{case.arguments}: took {time.process_time() - begun:.0f} s"
    return None


@contextmanager
def _folder() -> Iterator[Path]:
    """An empty working directory."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory(prefix="kg-fuzz-") as name:
        os.chdir(name)
        try:
            yield Path(name)
        finally:
            os.chdir(before)


@cache
def _load_once() -> None:
    """Keep the language model for all calls that do not name their own."""
    load = Knowledge.load
    known = load(Settings())
    Knowledge.load = classmethod(  # type: ignore[method-assign, assignment]
        lambda cls, settings: known if settings.model is None else load(settings)
    )


def main() -> int:
    """Run all targets; the exit code is 1 where something failed."""
    parser = argparse.ArgumentParser(description="Feed kg with hostile inputs.")
    parser.add_argument("--number", type=int, default=1_000, help="cases of each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("targets", nargs="*", default=list(TARGETS))
    given = parser.parse_args()
    failed = 0
    for target in given.targets:
        for line in failures(target, given.seed, range(given.number)):
            failed += 1
            sys.stderr.write(f"{line}\n")
    sys.stdout.write(f"{given.number * len(given.targets) - failed} of {given.number * len(given.targets)} survived\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
