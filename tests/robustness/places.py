"""What a user keeps beside articles, damaged: stores, data files and questions of his own, lists to take in."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path

from kg.cli import run
from kg.resources import language_folder
from tests.robustness.calls import GOOD, Case, folder, graphs
from tests.robustness.strings import HOSTILE, SPOKEN, bytes_of, text_of


@cache
def _store() -> tuple[tuple[str, bytes], ...]:
    """The files of a small store."""
    with folder() as place:
        (place / "a.txt").write_bytes(GOOD)
        assert run(["build", "a.txt", "--to", "s/"]) == 0
        return tuple((str(path), path.read_bytes()) for path in sorted(Path("s").rglob("*")) if path.is_file())


def store_case(rnd: random.Random) -> Case:
    """A store of which a file is cut, changed, swapped or gone."""
    files = dict(_store())
    for name in rnd.sample(sorted(files), rnd.choice((1, 1, 2))):
        raw = files[name]
        match rnd.randrange(5):
            case 0:
                del files[name]
            case 1:
                files[name] = raw[: rnd.randrange(len(raw) + 1)]
            case 2:
                files[name] = rnd.choice(list(files.values()))
            case 3:
                files[name] = bytes(rnd.randrange(256) for _ in range(200))
            case _:
                changed = bytearray(raw)
                for _ in range(rnd.choice((1, 20)) if changed else 0):
                    changed[rnd.randrange(len(changed))] = rnd.randrange(256)
                files[name] = bytes(changed)
    commands = (
        ("query", rnd.choice(("entities", "who-met-whom", "happenings")), "--from", "s/", "--as", "csv"),
        ("validate", "s/"),
        ("export", "--from", "s/", "--to", rnd.choice(("facts", "csv", "neo4j")), "-o", "out/"),
        ("load", "g.nq", "--to", "s/"),
        ("identify", "--in", "s/"),
        ("remove", "a", "--in", "s/"),
        ("diff", "s/", "g.nq"),
        ("report", "s/", "-o", "r.html"),
        ("build", "b.txt", "--to", "s/"),
    )
    # The engine may be kept busy for ever by damaged files: kg ends the process then.
    return Case(rnd.choice(commands), (*files.items(), ("g.nq", graphs()["g.nq"]), ("b.txt", GOOD)), apart=True)


@cache
def _data_files() -> tuple[tuple[str, str], ...]:
    """The data files that a user may lay his own over, with their places in a knowledge folder."""
    language = language_folder()
    top = language.parents[1]
    found = [(path.relative_to(language), path) for path in language.rglob("*.toml")]
    found += [
        (path.relative_to(top), path) for path in (*top.glob("*.ttl"), *top.glob("checks/*"), *top.glob("*.toml"))
    ]
    found += [(path.relative_to(top), path) for path in top.glob("gazetteer/*") if path.stat().st_size < 200_000]
    found += [(Path("queries") / path.name, path) for path in (top.parent / "queries").glob("*.rq")]
    return tuple((str(name), path.read_text(encoding="utf-8")) for name, path in sorted(found))


def own_case(rnd: random.Random) -> Case:
    """A data file of kg's, copied to the user's folder and changed there."""
    name, text = rnd.choice(_data_files())
    for _ in range(rnd.randint(1, 4)):
        lines = text.split("\n")
        number, other = rnd.randrange(len(lines)), rnd.randrange(len(lines))
        line = lines[number]
        place = rnd.randrange(len(line) + 1)
        match rnd.randrange(6):
            case 0:
                lines[number] = line[:place] + rnd.choice(HOSTILE) + line[place:]
            case 1:
                del lines[number : number + rnd.randint(1, 3)]
            case 2:
                lines[number] = lines[other]
            case 3:
                lines[number] = line.replace('"', rnd.choice(("", "'", "[", "7"))).replace("[", rnd.choice(("", "{")))
            case 4:
                lines[number] = (
                    line.partition("=")[0] + "= " + rnd.choice(('""', "[]", "7", "true", "{}", '[""]', '"("'))
                )
            case _:
                lines[number] = f"{line}\n{rnd.choice(('nix = 7', '[nix]', '[[a]]', 'PREFIX x: <', '# when who'))}"
        text = "\n".join(lines)
    question = Path(name).stem if name.startswith("queries/") else "entities"
    commands = (
        ("check", "--knowledge", "k"),
        ("build", "a.txt", "-o", "h.nq", "--knowledge", "k"),
        ("explain", "Alar Karis traf Egils Levits.", "--knowledge", "k"),
        ("query", question, "--from", "g.nq", "--knowledge", "k"),
        ("validate", "g.nq", "--knowledge", "k"),
    )
    chosen = commands[3] if name.startswith("queries/") and rnd.random() < 0.7 else rnd.choice(commands)
    return Case(chosen, ((f"k/{name}", bytes_of(rnd, text)), ("a.txt", GOOD), ("g.nq", graphs()["g.nq"])))


def list_case(rnd: random.Random) -> Case:
    """Tables, lists and questions that a user hands in."""
    columns = ("id", "label", "alias", "type", "country", "role", "of", "begin", "end", "seen", "gender", "surname")
    values = (*SPOKEN, *HOSTILE, "Q183", "Q1", "person", "Deutschland", "Außenministerin", "2024-02-31", "99999", "")
    mark = rnd.choice(",;\t|")
    header = rnd.sample(columns, rnd.randint(2, 8))
    rows = [header, *([rnd.choice(values)[:3_000] for _ in header] for _ in range(rnd.randint(0, 4)))]
    table = "\n".join(mark.join(rnd.choice((cell, f'"{cell}"')) for cell in row) for row in rows)
    verdicts = ("accept", "reject", "change", "same", "different", "unsure", rnd.choice(HOSTILE))
    listed = ("verdict", "event", "class", "agents", "targets", "status", "quote", "article", "one", "other", "to")
    chosen = rnd.sample(listed, rnd.randint(3, 8))
    review = [chosen, *([rnd.choice((*verdicts, *values))[:3_000] for _ in chosen] for _ in range(rnd.randint(0, 3)))]
    edited = "\n".join(mark.join(row) for row in review)
    yaml = "".join(
        f"- {rnd.choice(listed)}: {rnd.choice(values)[:200]}\n  verdict: {rnd.choice(verdicts)}\n" for _ in "ab"
    )
    entity: object = {"id": rnd.choice(values), "schema": rnd.choice(("Person", "Occupancy", 7)), "properties": rnd.choice(
        ({"name": [text_of(rnd)], "holder": ["a"], "post": ["b"]}, [], {"name": 7}, {"name": [None, {}]})
    )}  # fmt: skip
    gold: object = {
        "doc": "a",
        "text": text_of(rnd),
        "facts": rnd.choice(([], {}, [7], [{"class": "Meeting"}], [[{}]])),
    }
    query = f"SELECT ?s WHERE {{ ?s ?p {rnd.choice(HOSTILE)} }} {rnd.choice(('', 'LIMIT -1', '# who', 'VALUES'))}"
    name, text, commands = rnd.choice(
        (
            ("t.csv", table, (("gazetteer", "add", "t.csv", "--knowledge", "k"),)),
            ("t.tsv", table, (("gazetteer", "add", "t.tsv", "--type", "person", "--knowledge", "k"),)),
            ("t.jsonl", json.dumps(entity), (("gazetteer", "add", "t.jsonl", "--knowledge", "k"),)),
            ("l.csv", edited, (("review", "--in", "g.nq", "--apply", "l.csv", "--by", "a", "--knowledge", "k"),)),
            ("l.yaml", yaml, (("review", "--in", "g.nq", "--apply", "l.yaml", "--by", "a", "--knowledge", "k"),)),
            ("g.jsonl", json.dumps(gold), (("eval", "g.jsonl", "--from", "g.nq", "--errors"),)),
            (
                "k/corrections.jsonl",
                f'{{"verdict": "{rnd.choice(verdicts[:6])}", "by": "a", "statement": {json.dumps(gold)}}}',
                (
                    ("eval", "k/corrections.jsonl", "--from", "g.nq"),
                    ("build", "a.txt", "-o", "h.nq", "--knowledge", "k"),
                ),
            ),
            ("q.rq", query, (("query", "q.rq", "--from", "g.nq", "--as", "csv"),)),
        )
    )
    beside = (("k/queries/x.rq", b"#+ summary: Alles\nSELECT ?s WHERE { ?s ?p ?o }"), ("a.txt", GOOD))
    return Case(rnd.choice(commands), ((name, bytes_of(rnd, text)), ("g.nq", graphs()["g.nq"]), *beside))
