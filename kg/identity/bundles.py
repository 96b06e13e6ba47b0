"""Keys that are decided on together, since somebody decided on a pair across them: a body and its new name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from kg.identity.clusters import Verdicts
from kg.identity.reading import Reader
from kg.identity.records import Keys

#: Of a bundle: its keys, sorted.
Bundle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bundles:
    """Which keys belong together; every other key stands alone."""

    of_key: Mapping[str, Bundle]

    @classmethod
    def of(cls, verdicts: Verdicts, keys: Mapping[str, Set[str]]) -> Bundles:
        """``keys``: IRI → its keys."""
        found: dict[str, set[str]] = {}
        for pair in sorted(map(sorted, verdicts)):
            together = set().union(*(keys.get(node, ()) for node in pair))
            for key in tuple(together):
                together |= found.get(key, set())
            found.update(dict.fromkeys(together, together))
        return cls({key: tuple(sorted(together)) for key, together in found.items()})

    def around(self, keys: Iterable[str]) -> list[Bundle]:
        """The bundles of some keys, sorted, each once."""
        return sorted({self.of_key.get(key, (key,)) for key in keys})


def changed(reader: Reader, verdicts: Verdicts) -> Keys:
    """The keys of all pairs on which the store does not say what is decided now, or says it still."""
    held = reader.reviewed()
    pairs = {pair for pair in held.keys() | verdicts.keys() if held.get(pair) != verdicts.get(pair)}
    names, events = reader.keys_of_nodes({node for pair in pairs for node in pair})
    return Keys(frozenset(_all(names)), frozenset(_all(events)))


def _all(keys: Mapping[str, Set[str]]) -> set[str]:
    return set().union(*keys.values())
