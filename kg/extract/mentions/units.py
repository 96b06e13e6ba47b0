"""Which tokens make one name or noun with its title: "der russische Präsident Wladimir Putin" has one head.

Parsers attach titles in four ways (compound, appos, flat, nmod). Everything after this module speaks of the head alone.
"""

from __future__ import annotations

from kg.extract.grammar.tree import Tree

_INSIDE = frozenset(("flat", "fixed", "goeswith"))
_NAME_LABELS = frozenset(("PER", "ORG", "LOC", "OTH", "MISC"))


class Units:
    """Head token and members of every name or noun of a tree."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self.entity: list[tuple[int, int, str] | None] = [None] * len(tree)  #: (start, end, label) of the name around
        for ent in tree.doc.ents:
            if ent.label_ in _NAME_LABELS:
                self.entity[ent.start : ent.end] = [(ent.start, ent.end, ent.label_)] * (ent.end - ent.start)
        self._up = [self._joined_to(i) for i in range(len(tree))]
        self.head = [self._top(i) for i in range(len(tree))]
        self.members: dict[int, list[int]] = {}
        for i, head in enumerate(self.head):
            self.members.setdefault(head, []).append(i)
        tree.unit_heads = self.head
        tree.units = [self.members[head] for head in self.head]

    def _top(self, i: int) -> int:
        for _ in range(8):
            above = self._up[i]
            if above == i:
                return i
            i = above
        return i

    def _joined_to(self, i: int) -> int:
        """The head this token is a part of; itself when it stands alone."""
        tree, head = self._tree, self._tree.heads[i]
        if head == i or tree.pos[i] == "PUNCT":
            return i
        label = tree.label[i]
        span = self.entity[i]
        if span:
            top = self._root_of(span)
            if i != top:
                return top
            if label in _INSIDE and head < span[0] - 1 and self.entity[head]:
                return i  # "Xi und Putin" with Putin ←flat Xi
        if label in _INSIDE or (label == "conj" and self._truncated(head)):
            return head
        if tree.pos[i] not in ("NOUN", "PROPN", "X") or tree.pos[head] not in ("NOUN", "PROPN", "X"):
            return i
        if label == "compound" and tree.sentence[i] == tree.sentence[head]:
            return head
        if label in ("appos", "nmod", "dep", "amod") and not tree.cases(i) and self._close_apposition(i, head, label):
            return head
        return i

    def _truncated(self, i: int) -> bool:
        """The first half of "Staats- und Regierungschefs", which is one phrase."""
        word = self._tree.words[i]
        return len(word) > 1 and word.endswith("-")

    def _root_of(self, span: tuple[int, int, str]) -> int:
        """The token of a name whose head lies outside; of several the one that is not merely a name part."""
        tree = self._tree
        inside = range(span[0], span[1])
        roots = [k for k in inside if tree.heads[k] not in inside or tree.heads[k] == k]
        whole = [k for k in roots if tree.label[k] not in _INSIDE]
        return (whole or roots or [span[0]])[0]

    def _close_apposition(self, i: int, head: int, label: str) -> bool:
        """Title and name without comma: "Präsident Putin", "Außenministerin der Ukraine Olena Bondar"."""
        tree = self._tree
        if "PROPN" not in (tree.pos[i], tree.pos[head]) or tree.of(i, "det"):
            return False
        left, right = min(i, head), max(i, head)
        if any(tree.pos[k] == "PUNCT" and tree.words[k] not in "-–" for k in range(left + 1, right)):
            return False
        if label == "appos":
            return True
        if tree.case_of(right) == "Gen":
            return False  # "ein Telefonat Merkels"
        person = self.entity[right]
        return person is not None and person[2] == "PER" and tree.pos[left] == "NOUN" and right - left <= 2
