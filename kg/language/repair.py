"""What a repair of a parse is: a named edit of one sentence's tree, with the sentence that made it necessary.

The model labels each word for itself, so a verb may get two subjects, or a name the article of a relative clause. A
language lists its repairs in order; each says which words it changed, so that ``kg explain`` can show it and a count
can tell which still earn their keep.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.language.capitals import in_small_letters

#: How a part hangs that was read by itself: "Arp traf, wie es hieß, am Montag Berg", "lobte, obwohl sie fehlte, …",
#: "lobte Arp, Chef der Kammer, den Rat".
INSERTED, ADVERBIAL, APPOSED = "parataxis:insert", "advcl", "appos"
#: By what it is found to be: "lobte, gemeinsam mit Arp, den Rat", "lobte, wenn auch leise, den Rat".
LOOSE = ""


@dataclass(frozen=True, slots=True)
class Insertion:
    """Words of a sentence with the marks around them: first, behind the last; ``label``: how they hang on the rest."""

    start: int
    end: int
    label: str


class _Bases(dict[str, str]):
    """Label → the label without its subtype, cut once: a sentence is asked for it a thousand times."""

    def __missing__(self, label: str) -> str:
        base = self[label] = label.partition(":")[0]
        return base


_BASES = _Bases()


def children_of(heads: Sequence[int]) -> list[list[int]]:
    """The dependents of each word, in order; a root is its own head."""
    children: list[list[int]] = [[] for _ in heads]
    for child, head in enumerate(heads):
        if child != head:
            children[head].append(child)
    return children


@dataclass(slots=True)
class Tree:
    """The analysis of one sentence as columns, to be mended in place; a root is its own head."""

    words: list[str]
    lemmas: list[str]
    upos: list[str]
    xpos: list[str]  #: tags of the language: repairs are its own affair
    feats: list[str]  #: "Case=Nom|Number=Sing"
    heads: list[int]
    labels: list[str]  #: UD with subtype
    names: list[tuple[int, int, str]] = field(default_factory=list)  #: first word, word after the last, kind
    _children: list[list[int]] | None = None

    def copy(self) -> Tree:
        """One that can be mended while this one stays."""
        columns = (self.words, self.lemmas, self.upos, self.xpos, self.feats, self.heads, self.labels, self.names)
        return Tree(*map(list, columns))  # type: ignore[arg-type]

    @property
    def children(self) -> list[list[int]]:
        """The dependents of each word, in order."""
        if self._children is None:
            self._children = children_of(self.heads)
        return self._children

    def attach(self, i: int, head: int, label: str) -> None:
        """Hang a word elsewhere."""
        self.heads[i], self.labels[i], self._children = head, label, None

    def below(self, i: int, *labels: str) -> list[int]:
        """Dependents with one of these labels, subtypes left out."""
        children, own = self.children[i], self.labels
        return [child for child in children if _BASES[own[child]] in labels] if children else []

    def governors(self, i: int) -> Iterator[int]:
        """Heads upwards, the nearest first; of a circle, which a repair may be about to make, each word once."""
        met = {i}
        while (i := self.heads[i]) not in met:
            met.add(i)
            yield i

    def is_finite(self, i: int) -> bool:
        """A finite verb form."""
        return "VerbForm=Fin" in self.feats[i]

    def is_circular(self) -> bool:
        """Whether a word hangs on itself by way of others: whoever goes up from it comes to no end."""
        walks = [0] * len(self.heads)  #: by which walk upwards a word was come to first
        for walk, start in enumerate(range(len(self.heads)), start=1):
            word = start
            while not walks[word]:
                walks[word] = walk
                word = self.heads[word]
            if walks[word] == walk and self.heads[word] != word:
                return True
        return False

    def words_seen(self) -> list[int]:
        """The places of the words that are no white space, which hangs on the word before it."""
        return [i for i, word in enumerate(self.words) if not word.isspace()]

    def without_blanks(self, seen: Sequence[int]) -> Tree:
        """A copy with the words at these places alone; the tree itself where they are all."""
        if len(seen) == len(self.words):
            return self
        place = {old: new for new, old in enumerate(seen)}

        def column(values: Sequence[str]) -> list[str]:
            return [values[i] for i in seen]

        return Tree(
            column(self.words),
            column(self.lemmas),
            column(self.upos),
            column(self.xpos),
            column(self.feats),
            [place.get(self.heads[i], place[i]) for i in seen],
            column(self.labels),
            [(place[start], place[end - 1] + 1, kind) for start, end, kind in self.names],
        )

    def with_blanks_of(self, whole: Tree, seen: Sequence[int]) -> Tree:
        """A copy of a tree with its white space, where ``seen`` are the places of the words of this one."""
        filled = whole.copy()
        for new, old in enumerate(seen):
            filled.heads[old] = seen[self.heads[new]]
            filled.lemmas[old], filled.upos[old], filled.xpos[old] = self.lemmas[new], self.upos[new], self.xpos[new]
            filled.feats[old], filled.labels[old] = self.feats[new], self.labels[new]
        filled.names = [(seen[start], seen[end - 1] + 1, kind) for start, end, kind in self.names]
        return filled


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair. ``apply`` edits a tree and returns the words it changed."""

    name: str
    example: str  #: the sentence that made it necessary
    apply: Callable[[Tree], Iterable[int]]


def mend(tree: Tree, repairs: Sequence[Repair]) -> tuple[Tree, list[tuple[str, int]]]:
    """A copy with all repairs made in order, and which of them changed which word.

    One that would leave words hanging in a circle is left out: what it took for granted is not so in this sentence.
    None of them sees white space: a sentence is the same at the end of a paragraph and inside it. Nor does any see one
    in capitals throughout.
    """
    seen = tree.words_seen()
    if 0 < len(seen) < len(tree.words):
        bare, changes = mend(tree.without_blanks(seen), repairs)
        return bare.with_blanks_of(tree, seen), [(name, seen[i]) for name, i in changes]
    mended = tree.copy()
    mended.words = in_small_letters(tree.words, tree.upos)
    done: list[tuple[str, int]] = []
    for number, repair in enumerate(repairs):
        changed = list(repair.apply(mended))
        if not changed:
            continue
        if mended.is_circular():
            return mend(tree, (*repairs[:number], *repairs[number + 1 :]))
        done += [(repair.name, i) for i in changed]
    mended.words = tree.words
    return mended, done
