"""Numbers for the pictures that the templates draw as SVG: bars by month, networks, the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.serve.counting import Tie
from kg.serve.layout import positions

WIDTH = 1000  #: of all pictures, in units of their own
_NAMES = 120  #: of nodes that are written into a network


#: Bars that a picture has room for, and the height of the highest.
_BARS, _HEIGHT = 240, 160


@dataclass(frozen=True, slots=True)
class Bar:
    """One month or year: ``part`` of the height rests on the text's own dates, the rest on the days of publication."""

    name: str
    x: float
    width: float
    height: float
    part: float
    events: int
    dated: int
    named: bool  #: whether there is room for its name


def bars(rows: Sequence[Any]) -> list[Bar]:
    """The months from the first to the last, empty ones too; years where there are too many, the newest of them."""
    counted: Counter[str] = Counter()
    dated: Counter[str] = Counter()
    if not rows:
        return []
    names = _months(rows[0]["month"], rows[-1]["month"])
    length = 7 if len(names) <= _BARS else 4
    names = list(dict.fromkeys(name[:length] for name in names))[-_BARS:]
    for row in rows:
        counted[row["month"][:length]] += row["events"]
        dated[row["month"][:length]] += row["dated"]
    most = max(counted[name] for name in names)
    step = WIDTH / len(names)
    every = max(1, -(-len(names) // 12))
    return [
        Bar(
            name,
            round(number * step, 1),
            round(max(min(step * 0.85, 60), 1), 1),
            round(_HEIGHT * counted[name] / most, 1),
            round(_HEIGHT * dated[name] / most, 1),
            counted[name],
            dated[name],
            number % every == 0,
        )
        for number, name in enumerate(names)
    ]


def _months(first: str, last: str) -> list[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(start, end + 1)]


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in a network."""

    iri: str
    label: str
    kind: str
    x: float
    y: float
    size: float
    named: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes."""

    one: Node
    two: Node
    width: float
    tie: Tie


@dataclass(frozen=True, slots=True)
class Network:
    """A network ready to be drawn, 1000 wide and high."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    all_nodes: int = 0  #: before the weakest were left out
    all_edges: int = 0


def network(ties: Sequence[Tie], entities: Mapping[str, tuple[str, str]], most: int, *, letter: float = 8.4) -> Network:
    """Draw the ``most`` best connected; ``entities``: IRI → label and kind; ``letter``: width of one."""
    weight: dict[str, int] = {}
    for tie in ties:
        for iri in (tie.one, tie.two):
            weight[iri] = weight.get(iri, 0) + tie.events
    chosen = sorted(weight, key=lambda iri: (-weight[iri], iri))[:most]
    place = {iri: number for number, iri in enumerate(chosen)}
    kept = [tie for tie in ties if tie.one in place and tie.two in place]
    points = positions(len(chosen), [(place[tie.one], place[tie.two], float(tie.events)) for tie in kept])
    heaviest = max(weight.values(), default=1)
    nodes: list[Node] = []
    taken: list[tuple[float, float, float]] = []
    for number, iri in enumerate(chosen):
        label, kind = entities.get(iri, (iri, ""))
        x, y = round(500 + float(points[number][0]) * 430, 1), round(500 + float(points[number][1]) * 470, 1)
        size = round(4 + 12 * (weight[iri] / heaviest) ** 0.5, 1)
        # The best connected come first; whose name would lie on another's keeps it for the table and the tool tip.
        half = letter / 2 * min(len(label), 28)
        named = len(taken) < _NAMES and not any(
            abs(x - other) < half + width and abs(y - size - height) < 2 * letter for other, height, width in taken
        )
        if named:
            taken.append((x, y - size, half))
        nodes.append(Node(iri, label, kind, x, y, size, named))
    edges = [
        Edge(nodes[place[tie.one]], nodes[place[tie.two]], round(min(1 + tie.events**0.5, 8), 1), tie) for tie in kept
    ]
    return Network(tuple(nodes), tuple(edges), len(weight), len(ties))


@cache
def outlines() -> Mapping[str, tuple[str, tuple[float, float]]]:
    """ISO 3166-1 alpha-3 → SVG path in degrees, and the middle of the largest part; "-": no code."""
    found: dict[str, tuple[str, tuple[float, float]]] = {}
    text = (Path(__file__).parent / "data" / "world.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        code, path = line.split("\t")
        before = found.get(code, ("", (0.0, 0.0)))
        found[code] = (before[0] + path, _middle(path))
    return found


def _middle(path: str) -> tuple[float, float]:
    rings = [
        [tuple(map(float, point.split(","))) for point in ring.rstrip("Z").split("L")]
        for ring in path.split("M")
        if ring
    ]
    largest = max(rings, key=_area)
    xs, ys = [point[0] for point in largest], [point[1] for point in largest]
    return round((min(xs) + max(xs)) / 2, 1), round((min(ys) + max(ys)) / 2, 1)


def _area(ring: Sequence[tuple[float, ...]]) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(one[0] * two[1] - two[0] * one[1] for one, two in pairs))
