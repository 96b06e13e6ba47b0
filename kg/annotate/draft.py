"""One text on its way through the language model: its words and sentences, and what was found of those read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from numpy import float32
from numpy.typing import NDArray

from kg.annotate.network import Analysis
from kg.annotate.particles import Entity
from kg.language import MAX_TOKENS, load_language
from kg.language.repair import Insertion, Tree
from kg.model import Article

#: words of a sentence that may hold an act, the states of the lower layers, the pieces of each word
Open = tuple[list[int], NDArray[float32], Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Analysed:
    """One sentence as the network left it; words count from 0 in the text, in the tree in the sentence."""

    start: int
    tree: Tree  #: without names
    entities: Sequence[Entity]  #: names and words made of names
    open: Sequence[Open] = ()


def entities_of(sentences: Iterable[Analysed]) -> list[Entity]:
    """The entities of all of them, in order."""
    return [entity for sentence in sentences for entity in sentence.entities]


class Draft:
    """The words of a text, cut into sentences. Sentences may be read by and by."""

    def __init__(
        self,
        texts: Sequence[str],
        spaces: Sequence[bool],
        sentences: Sequence[range],
        residue: Sequence[tuple[int, int]] = (),
    ) -> None:
        """``spaces``: whether one space follows a word; ``residue``: characters (start, end) without analysis."""
        self.texts, self.spaces, self.sentences = texts, spaces, sentences
        blank = [text.isspace() for text in texts]
        #: white space (or nothing) before the token
        self.gaps = [True, *(space or white for space, white in zip(spaces, blank, strict=True))][:-1]
        #: whether the token is to be analysed
        self.words = [not white for white in blank]
        if residue:
            offsets = offsets_of(texts, spaces)
            for start, end in residue:
                for i in range(bisect_left(offsets, start), bisect_left(offsets, end)):
                    self.words[i] = False
        #: the words of each sentence, cut where there are too many for one call
        self.chunks = [list(_chunks([i for i in s if self.words[i]])) for s in sentences]
        self.found: dict[int, list[Analysis]] = {}  #: number of a sentence that was read → what each chunk gave
        self.again: dict[tuple[int | str, ...], Analysis] = {}  #: chunks of a second analysis, by places and words
        self.first: dict[int, Analysed] = {}  #: sentences as read at first
        #: sentences with insertions: where they stand; their chunks are read by themselves
        self.inserted: dict[int, Sequence[Insertion]] = {}
        self.named: dict[tuple[object, ...], Analysed] = {}  #: those that were read anew for their last names
        #: by step and number: the sentence before, by which names it was changed, and after
        self.changed: dict[tuple[str, int], tuple[Analysed, object, Analysed]] = {}
        self.mended: dict[int, tuple[Analysed, Tree]] = {}  #: the sentence whose tree was mended, and its tree

    def once(self, step: str, n: int, before: Analysed, names: object, change: Callable[[], Analysed]) -> Analysed:
        """What a step makes of a sentence by these names; the same object as long as neither is another."""
        known = self.changed.get((step, n))
        if known is None or known[0] is not before or known[1] != names:
            known = self.changed[step, n] = before, names, change()
        return known[2]

    @classmethod
    def of(cls, article: Article) -> Draft:
        """An article cut into words and sentences; the headline is a sentence of its own."""
        texts, spaces = cut(article.text)
        residue = [(span.start, span.end) for span in article.residue]
        sentences = sentences_of(article.text, texts, spaces, (article.title_end, *chain.from_iterable(residue)))
        return cls(texts, spaces, sentences, residue)


def cut(text: str) -> tuple[list[str], list[bool]]:
    """The tokens of a text, and whether one space follows each; any other white space is a token of its own."""
    words: list[str] = []
    spaces: list[bool] = []
    end = 0
    for start, stop in [*load_language().token_spans(text), (len(text), len(text))]:
        gap = text[end:start]
        if gap and words and gap[0] == " ":
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            tail = len(gap) > 1 and gap[-1] == " "
            words.append(gap[:-1] if tail else gap)
            spaces.append(tail)
        if stop > start:
            words.append(text[start:stop])
            spaces.append(False)
        end = stop
    return words, spaces


def offsets_of(texts: Sequence[str], spaces: Sequence[bool]) -> list[int]:
    """Where each token begins, in characters."""
    return list(accumulate((len(text) + space for text, space in zip(texts, spaces, strict=True)), initial=0))[:-1]


def starts_of(text: str, texts: Sequence[str], spaces: Sequence[bool], forced: Sequence[int]) -> list[bool]:
    """For each token whether a sentence begins there; ``forced``: characters where one begins in any case."""
    tokens = list(zip(texts, spaces, offsets_of(texts, spaces), strict=True))
    return load_language().sentence_starts(text, tokens, forced)


def sentences_of(text: str, texts: Sequence[str], spaces: Sequence[bool], forced: Sequence[int]) -> list[range]:
    """The tokens of each sentence."""
    starts = [i for i, begins in enumerate(starts_of(text, texts, spaces, forced)) if begins or not i]
    return [range(a, b) for a, b in pairwise([*starts, len(texts)])]


def _chunks(words: list[int]) -> Iterator[list[int]]:
    """Cut the tokens of a sentence that is too long for one call."""
    for start in range(0, len(words), MAX_TOKENS):
        yield words[start : start + MAX_TOKENS]
