"""One file for a colleague: overview, network, timeline, facts with marked sentences; no script, no request."""

from __future__ import annotations

import sys
from typing import BinaryIO

from kg.facts import read_events_named
from kg.serve import counting
from kg.serve.drawing import bars, network
from kg.serve.filters import Filter
from kg.serve.marks import marked_sentence
from kg.serve.pages import STYLE, Speaker, described, rendered
from kg.serve.site import Site

#: Nodes of the network.
_NODES = 60


def write_report(site: Site, stream: BinaryIO, *, language: str = "de", facts: int = 500) -> int:
    """Write the report as one HTML file; returns how many facts it tells: the newest ``facts``."""
    everything = Filter()
    speaker = Speaker(language)
    ties = counting.ties(site.index, everything)
    labels = described(site.index, {iri for tie in ties for iri in (tie.one, tie.two)})
    newest = "SELECT iri FROM event ORDER BY day IS NULL, day DESC, article, iri LIMIT ?"
    rows = site.index.rows(newest, (min(facts, sys.maxsize),))
    told = read_events_named(site.store, [row["iri"] for row in rows])
    values = {
        "say": speaker.say,
        "speaker": speaker,
        "language": language,
        "style": STYLE.read_text(encoding="utf-8"),
        "totals": counting.totals(site.index),
        "by_class": counting.by_class(site.index, everything),
        "named": counting.most_named(site.index),
        "bars": bars(counting.by_month(site.index, everything)),
        "net": network(ties, labels, _NODES),
        "told": [(event, marked_sentence(event, event.best)) for event in told],
        "link": _nowhere,
        "files": True,
        "told_language": None,
        "classes": (),
    }
    stream.write(rendered("report.html", values).encode("utf-8", "replace"))
    return len(told)


def _nowhere(path: str, **_: object) -> str:
    """The macros' links have no pages to lead to."""
    return "#"
