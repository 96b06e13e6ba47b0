"""Repair of a bare name before what its bearer is reproached with: in "warf Linde Willkür vor" it owns nothing.

A genitive before its noun shows an "s" ("Lindes Willkür"), so another name there is the dative of the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.de.repairs.verbs import receiving
from kg.language.repair import Tree

_CASE = re.compile(r"Case=\w+")
_OWNERS = ("nmod", "amod", "compound")
_GENITIVES = ("s", "’", "'", "x", "z", "ß")


def names_before_contents(tree: Tree) -> Iterator[int]:
    """Give a verb its receiver, hung on what stands behind it: "warf Linde Willkür vor"."""
    for verb in receiving(tree):
        if any(tree.labels[c] in ("obl:arg", "iobj") for c in tree.children[verb]):
            continue
        for thing in [c for c in tree.children[verb] if tree.labels[c] == "obj" and tree.upos[c] == "NOUN"]:
            name = thing - 1
            bare = name in tree.below(thing, *_OWNERS) and not tree.below(name, "case", "det")
            known = any(start <= name < end and kind == "PER" for start, end, kind in tree.names)
            alone = not tree.below(thing, "det", "case")
            if bare and alone and known and tree.upos[name] == "PROPN" and not tree.words[name].endswith(_GENITIVES):
                tree.attach(name, verb, "obl:arg")
                tree.feats[name] = _CASE.sub("Case=Dat", tree.feats[name])
                yield name
                break
