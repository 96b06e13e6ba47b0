"""Which tokens are words of time: they never fill a role, whatever the parser makes of "am Freitag"."""

from __future__ import annotations

from functools import lru_cache

from kg.extract.grammar.tree import Tree
from kg.timewords import TimeWords


def time_tokens(tree: Tree, words: TimeWords) -> frozenset[int]:
    """Months, weekdays, units such as "Jahr", "gestern", years and hours; surnames such as "May" left out."""
    known, weekdays = _known(words)
    persons = {i for ent in tree.doc.ents if ent.label_ == "PER" for i in range(ent.start, ent.end)}
    found = set()
    for i, pos in enumerate(tree.pos):
        if pos not in ("NOUN", "PROPN", "ADV", "NUM") or i in persons:
            continue
        lemma, word = tree.lemmas[i].lower(), tree.words[i].lower()
        if lemma in known or word in known or word.startswith(weekdays) or (pos == "NUM" and word[:1].isdigit()):
            found.add(i)
    return frozenset(found)


@lru_cache(maxsize=2)
def _known(words: TimeWords) -> tuple[frozenset[str], tuple[str, ...]]:
    tables = (words.months, words.weekdays, words.seasons, words.days, words.units)
    known = frozenset(word for table in tables for word in table)
    return known | {"uhr"}, tuple(words.weekdays)
