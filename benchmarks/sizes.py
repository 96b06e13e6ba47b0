"""How loading, replacing and validating grow with the number of articles, each against a baseline in the same run.

    python -m benchmarks.sizes GRAPH.nq [--articles 500 5000 20000]

GRAPH.nq is a graph that kg built; it is multiplied to about each size (``benchmarks.multiplied``). Every measurement is
a process of its own. Printed are CPU seconds, peak memory and the ratio to the baseline:

* ``load``      kg load into a new store directory : pyoxigraph's bulk loader with the same file
* ``load more``  as many articles of other ids into the store that has these : the bulk loader into a copy of it
* ``load again``  the same graph into the store that has it : the bulk loader into a copy of it
* ``replace``   20 articles, changed, into the store : the same in the store of the smallest size
* ``validate``  kg validate of N-Quads and of Turtle : reading the same file with pyoxigraph
* ``pyshacl``   with ``--pyshacl``: pySHACL with the same Turtle file and shapes.ttl : kg validate of it
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

_REPLACED = 20


def load(graph: str, store: str) -> None:
    """``kg load``."""
    from kg.cli import run

    if run(["load", graph, "--to", store]):
        raise SystemExit(1)


def bulk_load(graph: str, store: str) -> None:
    """What the store's own loader does with the file."""
    import pyoxigraph as ox

    ox.Store(store).bulk_load(path=graph, format=ox.RdfFormat.N_QUADS)


def replace(graph: str, store: str) -> None:
    """Some articles, each with one triple more."""
    from kg.graph.names import is_shared
    from kg.graph.terms import line_of, quad_of
    from kg.store import open_store

    with Path(graph).open(encoding="utf-8") as stream:
        lines = [line for line in islice(stream, 4_000) if not is_shared(quad_of(line)[3])]
    names = list(dict.fromkeys(quad_of(line)[3] for line in lines))[:_REPLACED]
    more = [line_of((name, "<http://purl.org/dc/terms/title>", '"x"', name)) for name in names]
    changed = sorted([line for line in lines if quad_of(line)[3] in names] + more, key=lambda line: quad_of(line)[3])
    with open_store(store, writable=True) as opened:
        opened.load(changed)


def validate(graph: str, _store: str) -> None:
    """``kg validate``."""
    from kg.cli import run

    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    run(["validate", graph])


def read(graph: str, _store: str) -> None:
    """Read the file, and do nothing with it."""
    import pyoxigraph as ox

    for _ in ox.parse(path=graph):
        pass


def pyshacl(graph: str, _store: str) -> None:
    """The reference engine, as its users call it; it knows neither the checks nor the places in articles."""
    from pyshacl import validate as validated
    from rdflib import Graph

    from kg.resources import ontology_folder

    shapes = Graph().parse(ontology_folder() / "shapes.ttl")
    validated(Graph().parse(graph), shacl_graph=shapes, inference="none")


MEASURES: dict[str, Callable[[str, str], None]] = {
    work.__name__: work for work in (load, bulk_load, replace, validate, read, pyshacl)
}


def measured(name: str, graph: Path, store: Path) -> dict[str, float]:
    """One measurement in a fresh process."""
    command = [sys.executable, "-m", "benchmarks.sizes", str(graph), "--measure", name, "--store", f"{store}/"]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _row(what: str, size: int, one: dict[str, float], other: dict[str, float], against: str) -> None:
    ratio = one["cpu"] / other["cpu"]
    print(f"{what:14} {size:7,}  {one['cpu']:7.2f} s  {one['peak_mib']:6.0f} MiB  {ratio:6.2f} : {against}", flush=True)


def _others(graph: Path) -> Path:
    """The same graph with other ids of articles; what articles share stays."""
    from benchmarks.multiplied import other_ids

    path = graph.with_suffix(".others.nq")
    with graph.open(encoding="utf-8") as lines, path.open("w", encoding="utf-8") as out:
        # What identity found has one graph in this data, where kg has one for each key.
        out.writelines(other_ids(line, "other") for line in lines if "/graph/identity> ." not in line)
    return path


def _copy(store: Path, to: Path) -> Path:
    shutil.rmtree(to, ignore_errors=True)
    return Path(shutil.copytree(store, to))


def _size(graph: Path, size: int, folder: Path, first: dict[str, float], *, reference: bool) -> dict[str, float]:
    from benchmarks.multiplied import multiplied
    from kg.graph.formats import FORMATS
    from kg.graph.names import is_shared
    from kg.graph.terms import quad_of
    from kg.rdf import GraphWriter
    from kg.store import open_store
    from kg.vocabulary import current_vocabulary

    with open_store(str(graph)) as opened:
        articles = sum("/graph/" in name and not is_shared(name) for name in opened.graphs())
    copies = max(1, round(size / articles))
    prefixes = current_vocabulary().prefixes
    files = {name: folder / f"{size}.{suffix}" for name, suffix in (("nquads", "nq"), ("turtle", "ttl"))}
    for name, path in files.items():
        with GraphWriter(path, FORMATS[name], "https://example.org/kg/", prefixes) as writer:
            writer.add(map(quad_of, multiplied(str(graph), copies)))
    store, theirs = folder / f"store{size}", folder / f"bulk{size}"
    loaded = measured("load", files["nquads"], store)
    _row("load", size, loaded, measured("bulk_load", files["nquads"], theirs), "bulk loader")
    for what, file in (("load more", _others(files["nquads"])), ("load again", files["nquads"])):
        ours = _copy(store, folder / "ours")
        loaded = measured("load", file, ours)
        _row(what, size, loaded, measured("bulk_load", file, _copy(store, theirs)), "bulk loader")
    replaced = measured("replace", files["nquads"], store)
    _row("replace", size, replaced, first or replaced, "smallest store")
    validated = {}
    for path in files.values():
        validated[path.suffix] = measured("validate", path, store)
        _row(f"validate {path.suffix}", size, validated[path.suffix], measured("read", path, store), "reading")
    if reference:
        _row("pyshacl", size, measured("pyshacl", files["turtle"], store), validated[".ttl"], "validate .ttl")
    return first or replaced


def main() -> None:
    """Print one row per measurement."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("graph", type=Path)
    parser.add_argument("--articles", type=int, nargs="+", default=[500, 5_000, 20_000])
    parser.add_argument("--pyshacl", action="store_true", help="also measure pySHACL, which takes long")
    parser.add_argument("--measure", choices=MEASURES, help=argparse.SUPPRESS)
    parser.add_argument("--store", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        output = os.dup(1)
        before = time.process_time()
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
        MEASURES[options.measure](str(options.graph), options.store)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        os.write(output, json.dumps({"cpu": time.process_time() - before, "peak_mib": peak}).encode())
        return
    first: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in options.articles:
            first = _size(options.graph, size, Path(folder), first, reference=options.pyshacl)


if __name__ == "__main__":
    main()
