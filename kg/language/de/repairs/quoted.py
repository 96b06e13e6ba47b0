"""Repairs of what stands in quotation marks: the name of a body, whatever its words, and what somebody is called."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import ACC
from kg.language.de.data import words
from kg.language.de.repairs.marks import CLOSING_QUOTES, OPENING_QUOTES
from kg.language.de.repairs.phrases import NOUNS, cases_of, is_named, relabelled
from kg.language.repair import Tree

_LONGEST = 9  #: words of a name

_BOTH = 2
_MASCULINE = "ein"  #: of a subject, or a neuter


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
        whole = len(inside) > 1 or (len(inside) == 1 and tree.words[first][:1].isupper())
        if whole and not known and _is_closed(tree, noun, inside):
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


def descriptions_in_front(tree: Tree) -> Iterator[int]:
    """Take what has "ein" before a naming for the label, where two more are named: "Einen Lügner nannte Berg den Rat".

    The one right behind the verb calls the other so.
    """
    for verb, lemma in enumerate(tree.lemmas):
        sides = tree.below(verb, "nsubj", "obj", "xcomp") if lemma in words().naming_verbs else []
        behind = [i for i in sides if i > verb and not tree.below(i, "case", "mark")]
        front = [i for i in sides if i < verb]
        if len(front) != 1 or len(behind) != _BOTH or not _is_one_of_many(tree, front[0]):
            continue
        called = tree.upos[behind[1]] in NOUNS and not _is_one_of_many(tree, behind[1]) and is_named(tree, behind[1])
        bare = any(tree.words[c].lower() == _MASCULINE for c in tree.below(front[0], "det"))
        if called and not bare and ACC in cases_of(tree, front[0]):
            yield from relabelled(tree, {front[0]: "xcomp", behind[0]: "nsubj", behind[1]: "obj"})


def descriptions_behind(tree: Tree) -> Iterator[int]:
    """Take "ein …" behind whoever is called so for the label: "schimpfte die Ministerin eine Versagerin".

    Both may be feminine, which the model reads as a receiver and an object.
    """
    for verb, lemma in enumerate(tree.lemmas):
        sides = tree.below(verb, "obj", "obl", "iobj") if lemma in words().naming_verbs else []
        bare = [i for i in sides if i > verb and not tree.below(i, "case", "mark")]
        if len(bare) != _BOTH or tree.below(verb, "xcomp") or not _is_one_of_many(tree, bare[1]):
            continue
        if not _is_one_of_many(tree, bare[0]) and all(ACC in cases_of(tree, i) for i in bare):
            yield from relabelled(tree, {bare[0]: "obj", bare[1]: "xcomp"})


def _is_one_of_many(tree: Tree, noun: int) -> bool:
    return any(tree.words[c].lower() in words().indefinite_articles for c in tree.below(noun, "det"))


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
