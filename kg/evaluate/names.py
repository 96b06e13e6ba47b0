"""Whether two names mean the same actor or thing, as an annotator would judge it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.resources import Files, shown_path
from kg.tables import read_table

#: A name of up to so many words may be matched by its last word ("Xi Jinping", "Jinping").
_SHORT = 4


@dataclass(frozen=True)
class Names:
    """The table of names that are the same, and the words that do not count; see comparing.toml."""

    same: tuple[tuple[str, ...], ...]
    ignored: tuple[str, ...]
    origin: tuple[str, ...]

    @cached_property
    def _group(self) -> Mapping[str, int]:
        return {normal(name): number for number, names in enumerate(self.same) for name in names}

    @cached_property
    def _ignored(self) -> frozenset[str]:
        return frozenset(map(normal, self.ignored))

    def agree(self, predicted: Iterable[str], gold: str) -> bool:
        """Whether one of the names ``predicted`` for an actor means the actor that is annotated as ``gold``.

        Equal names do, names of one group of the table, short names with the same last word where ``gold`` is a proper
        name, and phrases that share half of their words, not all of them adjectives of origin.
        """
        wanted = normal(gold)
        return any(self._same(name, wanted, gold[:1].isupper()) for name in map(normal, predicted) if name)

    def _same(self, name: str, wanted: str, proper: bool) -> bool:
        if name == wanted or (name in self._group and self._group[name] == self._group.get(wanted)):
            return True
        words, others = name.split(), wanted.split()
        short = len(words) <= _SHORT and 0 < len(others) <= _SHORT
        if short and proper and words[-1] == others[-1] and len(words[-1]) > 2:
            return True
        left, right = set(words) - self._ignored, set(others) - self._ignored
        common = left & right
        enough = len(common) * 2 >= max(len(left), len(right), 1)
        return enough and any(not word.endswith(self.origin) for word in common)


def load_names(folder: Files) -> Names:
    """Read comparing.toml of a language's folder; raises OntologyError when it does not hang together."""
    path = folder / "comparing.toml"
    table = read_table(path, shown_path(path)).know(("same", "words"))
    same = tuple(group.know(("names",)).some_words("names") for group in table.entries("same"))
    words = table.table("words").know(("ignored", "origin"))
    return Names(same, words.some_words("ignored"), words.some_words("origin"))


def normal(name: str) -> str:
    """The name without accents, capitals and marks: "Weißes Haus" → "weisses haus"."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(re.findall(r"[^\W_]+", letters))
