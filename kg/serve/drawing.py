"""Numbers for the pictures that the templates draw as SVG: bars by month, networks, the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.serve.counting import Tie
from kg.serve.layout import positions

WIDTH = 1000  #: of all pictures, in units of their own


@dataclass(frozen=True, slots=True)
class Bar:
    """One month: ``part`` of the height rests on the text's own dates, the rest on the days of publication."""

    month: str
    x: float
    width: float
    height: float
    part: float
    events: int
    dated: int
    named: bool  #: whether there is room for its name


def bars(rows: Sequence[Any], height: int = 160) -> list[Bar]:
    """The months from the first to the last, at most the newest 240 of them, empty ones too."""
    counted = {row["month"]: (row["events"], row["dated"]) for row in rows}
    if not counted:
        return []
    months = _months(min(counted), max(counted))[-240:]
    most = max(counted[month][0] for month in months if month in counted)
    step = WIDTH / len(months)
    every = max(1, -(-len(months) // 12))
    found = []
    for number, month in enumerate(months):
        events, dated = counted.get(month, (0, 0))
        found.append(
            Bar(
                month,
                round(number * step, 1),
                round(max(min(step * 0.85, 60), 1), 1),
                round(height * events / most, 1),
                round(height * dated / most, 1),
                events,
                dated,
                number % every == 0,
            )
        )
    return found


def _months(first: str, last: str) -> list[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    # Years before 1000 come from typing errors of the text; the newest months matter.
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(max(start, end - 239), end + 1)]


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


def network(ties: Sequence[Tie], entities: Mapping[str, tuple[str, str]], most: int) -> Network:
    """Draw the ``most`` best connected; ``entities``: IRI → label and kind."""
    weight: dict[str, int] = {}
    for tie in ties:
        for iri in (tie.one, tie.two):
            weight[iri] = weight.get(iri, 0) + tie.events
    chosen = sorted(weight, key=lambda iri: (-weight[iri], iri))[:most]
    place = {iri: number for number, iri in enumerate(chosen)}
    kept = [tie for tie in ties if tie.one in place and tie.two in place]
    points = positions(len(chosen), [(place[tie.one], place[tie.two], float(tie.events)) for tie in kept])
    heaviest = max(weight.values(), default=1)
    named = 60 if len(chosen) > 80 else len(chosen)
    nodes = [
        Node(
            iri,
            entities.get(iri, (iri, ""))[0],
            entities.get(iri, (iri, ""))[1],
            round(500 + float(points[number][0]) * 430, 1),
            round(500 + float(points[number][1]) * 470, 1),
            round(4 + 12 * (weight[iri] / heaviest) ** 0.5, 1),
            number < named,
        )
        for number, iri in enumerate(chosen)
    ]
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
