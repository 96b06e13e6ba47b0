"""The pages that draw: network, map, timeline; each with its table."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response

from kg.serve import counting
from kg.serve.drawing import bars, network, outlines
from kg.serve.pages import described, page, page_number, site_of, wanted_of

#: Nodes of the network, unless the reader asks for others.
_NODES, _MOST = 150, 2000
#: Lines of the map and rows of the tables.
_LINES, _ROWS = 120, 200


def network_page(request: Request) -> Response:
    """Who with whom."""
    site = site_of(request)
    wanted = wanted_of(request)
    told = request.query_params.get("nodes", "")
    nodes = min(max(int(told), 2), _MOST) if re.fullmatch(r"\d{1,5}", told) else _NODES
    ties = counting.ties(site.index, wanted)
    labels = described(site.index, {iri for tie in ties for iri in (tie.one, tie.two)})
    net = network(ties, labels, nodes)
    return page(request, "network.html", net=net, wanted=wanted, nodes=nodes, most=_ROWS)


def map_page(request: Request) -> Response:
    """Whose people act on whose."""
    site = site_of(request)
    wanted = wanted_of(request)
    shapes = outlines()
    countries = counting.countries(site.index, wanted)
    labels = {country.iso3: country.label for country in countries}
    between = counting.between_countries(site.index, wanted)
    lines = [
        (*shapes[row["one"]][1], *shapes[row["two"]][1], round(min(0.3 + row["events"] ** 0.5 * 0.25, 2.5), 2), row)
        for row in between[:_LINES]
        if row["one"] in shapes and row["two"] in shapes
    ]
    return page(
        request,
        "map.html",
        wanted=wanted,
        shapes=shapes,
        countries=countries,
        shade=_shades(countries),
        labels=labels,
        lines=lines,
        between=between[:_ROWS],
        places=counting.places(site.index, wanted)[:_ROWS],
    )


def _shades(countries: list[counting.Country]) -> dict[str, int]:
    """ISO 3166-1 alpha-3 → 1 (few events) … 4 (many)."""
    most = max((country.events for country in countries), default=1)
    return {country.iso3: 1 + min(3, int(4 * (country.events / most) ** 0.5 - 1e-9)) for country in countries}


def timeline(request: Request) -> Response:
    """Events by month, and the events themselves."""
    site = site_of(request)
    wanted, number = wanted_of(request), page_number(request)
    rows = counting.events(site.index, wanted, page=number)
    return page(
        request,
        "timeline.html",
        wanted=wanted,
        bars=bars(counting.by_month(site.index, wanted)),
        rows=rows,
        total=counting.how_many(site.index, wanted),
        number=number,
    )
