"""A graph of many articles made from one of few: each copy has articles, events and unlinked people of its own.

    python -m benchmarks.multiplied GRAPH COPIES OUT.nq

Linked people and countries stay one, as in a graph of that many articles; unlinked names get the number of their copy,
so that names grow with the articles too. Every event of an odd copy and the same of the next one are reports of one
happening.
Then: kg load OUT.nq --to STORE/
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from kg.store import open_store

#: What belongs to one article; the id stands behind it.
_OWN = re.compile(r"(/(?:graph|article|event|mention|entity/local)/)(?!entities>|runs>|identity>)([^/>#]+)")
_IDENTIFIER = re.compile(r'(<https://schema\.org/identifier> ")([^"]*)(")')
_CLASS = re.compile(r"<([^>]*/event/[^>]*)> <[^>]*#type> <([^>]*/ontology#(?!Event>)[^>]*)> ")
_LOCAL_NAME = re.compile(r'(<[^>]*/entity/local/[^>]*> <[^>]*#prefLabel> "[^"]*)(")')


def multiplied(locator: str, copies: int) -> Iterator[str]:
    """Lines of N-Quads: the graph, then ``copies`` - 1 times again with other ids."""
    with open_store(locator) as store:
        lines = list(store.nquads())
    yield from lines
    for number in range(2, copies + 1):
        for line in lines:
            if "/graph/entities> ." in line or "/graph/runs> ." in line:
                continue
            yield _LOCAL_NAME.sub(rf"\g<1> {number}\g<2>", other_ids(line, f"c{number}"))
    for line in lines:
        for number in range(1, copies, 2):
            yield from _happening(line, number)


def other_ids(line: str, name: str) -> str:
    """A line of N-Quads that speaks of another article: its id has the name behind it."""
    return _IDENTIFIER.sub(rf"\g<1>\g<2>-{name}\g<3>", _OWN.sub(rf"\g<1>\g<2>-{name}", line))


def _copied(line: str, number: int) -> str:
    """What belongs to an article, with the id of its copy; the first copy is the original."""
    return line if number == 1 else _OWN.sub(rf"\g<1>\g<2>-c{number}", line)


def _happening(line: str, number: int) -> Iterator[str]:
    """What ``kg identify`` would say of the event whose class this line gives, and of the same of the next copy."""
    found = _CLASS.match(line)
    if not found:
        return
    base, _, key = found[1].partition("/event/")
    terms = found[2].partition("#")[0] + "#"
    happening, graph = f"<{base}/happening/{key}-c{number}>", f"<{base}/graph/identity>"
    yield f"{happening} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{terms}Happening> {graph} .\n"
    yield f"{happening} <{terms}eventClass> <{found[2]}> {graph} .\n"
    for copy in (number, number + 1):
        report = _copied(f"<{base}/event/{key}>", copy)
        yield f"{happening} <{terms}report> {report} {graph} .\n"
    for figure in ("independentSources", "publishers", "agencies"):
        yield f'{happening} <{terms}{figure}> "1"^^<http://www.w3.org/2001/XMLSchema#integer> {graph} .\n'


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph")
    parser.add_argument("copies", type=int)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    with given.out.open("w", encoding="utf-8") as out:
        out.writelines(multiplied(given.graph, given.copies))


if __name__ == "__main__":
    main()
