"""Graphs of a few words, to fill a store directory with."""

from __future__ import annotations

import pyoxigraph as ox

from kg.store import open_store

LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"


def article(number: int, *words: str) -> str:
    return "".join(f'<urn:s{number}> <urn:p> "{word}" <http://x/graph/a{number}> .\n' for word in words)


def entity(key: str, label: str, *aliases: str) -> str:
    names = ((LABEL, label), *((LABEL.replace("pref", "alt"), alias) for alias in aliases))
    return "".join(
        f'<http://x/entity/{key}> <{name}> "{word}"@de <http://x/graph/entities> .\n' for name, word in names
    )


def load(place: str, *pieces: str) -> tuple[int, int]:
    with open_store(place, writable=True) as store:
        loaded = store.load(pieces)
    return loaded.graphs, loaded.quads


def words_in(store: ox.Store) -> list[str]:
    return sorted(str(quad.object.value) for quad in store)


def words(place: str) -> list[str]:
    with open_store(place) as store:
        return sorted(line.split('"')[1] for line in store.nquads())
