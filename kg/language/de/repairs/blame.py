"""Repair of a clause that begins with who is to blame: "Schuld an der Pleite sei der Wirt, meinte die Kellnerin"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.repairs.phrases import NOUNS
from kg.language.repair import Tree


def blame_in_front(tree: Tree) -> Iterator[int]:
    """Give a word of blame at the start its copula and, as subject, whoever stands behind that."""
    front = next((i for i, tag in enumerate(tree.upos) if tag not in ("PUNCT", "ADV", "CCONJ")), len(tree.words))
    if front == len(tree.words) or tree.lemmas[front].lower() not in words().blame or tree.below(front, "det"):
        return
    be = next((i for i in range(front + 1, len(tree.words)) if tree.is_finite(i)), None)
    if be is None or tree.lemmas[be] != words().copula:
        return
    first = next((i for i in range(be + 1, len(tree.words)) if tree.upos[i] not in ("ADV", "PRON")), be)
    blamed = first
    while tree.upos[blamed] not in NOUNS and blamed < tree.heads[blamed]:  # from the article up to its noun
        blamed = tree.heads[blamed]
    if tree.upos[blamed] not in NOUNS or tree.below(blamed, "case"):
        return
    verb = tree.heads[blamed]
    if (verb, tree.labels[blamed], tree.heads[be]) == (front, "nsubj", front):
        return
    if tree.heads[front] == blamed:  # the front hung on whoever is to blame
        tree.attach(front, front if verb == blamed else verb, tree.labels[blamed])
    if verb != front and tree.labels[blamed] == "nsubj" and not [i for i in tree.below(verb, "nsubj") if i > verb]:
        for speaker in [i for i in tree.below(verb, "obj") if i > verb][:1]:
            tree.labels[speaker] = "nsubj"  # "sei der Wirt, erklärte der Rat"
            yield speaker
    tree.attach(blamed, front, "nsubj")
    tree.attach(be, front, "cop")
    yield from (front, blamed)
