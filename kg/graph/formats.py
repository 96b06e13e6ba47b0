"""The formats a graph is written in: name, suffix, media type, said once for every command and store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.errors import StoreError, nearest

if TYPE_CHECKING:
    import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a graph into a file."""

    name: str  #: as options take it: "turtle"
    suffix: str  #: ".ttl"
    label: str  #: as people write it: "Turtle"
    media_type: str
    named_graphs: bool  #: False: the file holds the union of all graphs, without their names

    @property
    def rdf(self) -> ox.RdfFormat:
        """What pyoxigraph calls it."""
        import pyoxigraph as ox

        found = ox.RdfFormat.from_media_type(self.media_type)
        assert found is not None, self.media_type
        return found


#: By name; Turtle, the default, comes first.
FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        form.name: form
        for form in (
            Format("turtle", ".ttl", "Turtle", "text/turtle", False),
            Format("trig", ".trig", "TriG", "application/trig", True),
            Format("nquads", ".nq", "N-Quads", "application/n-quads", True),
            Format("ntriples", ".nt", "N-Triples", "application/n-triples", False),
            Format("jsonld", ".jsonld", "JSON-LD", "application/ld+json", True),
        )
    }
)
SUFFIXES = tuple(form.suffix for form in FORMATS.values())


def of_suffix(suffix: str) -> Format | None:
    """The format a suffix stands for ("." included, in any case), None for an unknown one."""
    return next((form for form in FORMATS.values() if form.suffix == suffix.lower()), None)


def format_of(path: Path, name: str | None = None) -> Format:
    """The format named, else the one the suffix stands for; raises StoreError for neither."""
    if name is not None:
        if name.lower() not in FORMATS:
            raise StoreError(f"format {name!r}: unknown", nearest(name.lower(), FORMATS))
        return FORMATS[name.lower()]
    found = of_suffix(path.suffix)
    if found is None:
        remedy = f"Use one of {', '.join(SUFFIXES)}, or name the format."
        raise StoreError(f"{path}: the suffix {path.suffix!r} stands for no format", remedy)
    return found
