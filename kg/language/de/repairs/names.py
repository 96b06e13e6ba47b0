"""Repairs of names that look like a phrase: "Von der Leyen" begins like a place somebody comes from."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.repair import Tree


def whole_names(tree: Tree) -> Iterator[int]:
    """Make the first word of a name no preposition: in "Von der Leyen reiste ab" she is the subject."""
    for first, end, _ in tree.names:
        head = tree.heads[first]
        if tree.words[first] != words().name_opening or tree.labels[first] != "case" or not first < head < end:
            continue
        if tree.labels[head].partition(":")[0] not in ("obl", "nmod"):
            continue
        verb = tree.heads[head]
        tree.labels[first] = "flat"
        yield first
        subject = next(iter(tree.below(verb, "nsubj")), None)
        if subject is None:
            tree.labels[head] = "nsubj:pass" if _is_passive(tree, verb) else "nsubj"
        elif tree.upos[subject] == "PROPN" and not tree.below(subject, "det") and not tree.below(verb, "obj"):
            # Two names without case: the first is the subject.
            tree.labels[subject], tree.labels[head] = "obj", "nsubj"
            yield subject
        else:
            tree.labels[head] = "obj"
        yield head


def _is_passive(tree: Tree, verb: int) -> bool:
    return any(tree.labels[child] == "aux:pass" for child in tree.children[verb])
