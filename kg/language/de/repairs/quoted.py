"""Repairs of what stands in quotation marks: the name of a body, whatever its words, and what somebody is called."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.repairs.marks import CLOSING_QUOTES, OPENING_QUOTES
from kg.language.repair import Tree

_LONGEST = 9  #: words of a name


def quoted_names(tree: Tree) -> Iterator[int]:
    """Read what stands in marks right behind a noun for a body as its name; not what somebody calls it."""
    if not words().naming_verbs.isdisjoint(tree.lemmas):
        return
    for noun, lemma in enumerate(tree.lemmas):
        first = noun + 2
        named = tree.upos[noun] == "NOUN" and lemma.lower().endswith(words().named_bodies)
        if not named or first >= len(tree.words) or tree.words[noun + 1] not in OPENING_QUOTES:
            continue
        behind = range(first, min(first + _LONGEST, len(tree.words)))
        end = next((k for k in behind if tree.words[k] in CLOSING_QUOTES), first)
        inside = range(first, end)
        known = any(start <= first and end <= stop and kind == "ORG" for start, stop, kind in tree.names)
        if len(inside) > 1 and not known and _is_closed(tree, noun, inside):
            _join(tree, noun, inside)
            yield first


def labels_in_front(tree: Tree) -> Iterator[int]:
    """Take the quoted word before a passive naming for the label: "„Sheriff“ wird Huber von den Nachbarn genannt"."""
    for verb, lemma in enumerate(tree.lemmas):
        subjects = tree.below(verb, "nsubj") if lemma in words().naming_verbs and tree.below(verb, "aux") else []
        quoted = [i for i in subjects if i and tree.words[i - 1] in OPENING_QUOTES]
        if len(subjects) == 2 and quoted == subjects[:1]:
            tree.labels[quoted[0]] = "xcomp"
            yield quoted[0]


def _is_closed(tree: Tree, noun: int, inside: range) -> bool:
    """Whether words hang on each other or on the noun before them, and nothing else but marks hangs on them."""
    outside = (k for k in range(len(tree.words)) if k not in inside and tree.upos[k] != "PUNCT")
    whole = all(tree.heads[k] in inside or tree.heads[k] == noun for k in inside)
    return whole and all(tree.heads[k] not in inside for k in outside)


def _join(tree: Tree, noun: int, inside: range) -> None:
    """Make one name of words, hung on the noun before them."""
    first = inside.start
    for word in inside:
        tree.attach(word, first, "flat")
        tree.upos[word], tree.xpos[word], tree.lemmas[word], tree.feats[word] = "PROPN", "NE", tree.words[word], ""
    tree.attach(first, noun, "appos")
    apart = [name for name in tree.names if name[1] <= first or name[0] >= inside.stop]
    tree.names = sorted([*apart, (first, inside.stop, "ORG")])
