"""Makes the parse of a text from the trees of its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any

from kg.grammar.parse import VERBAL, Parse, names_of
from kg.grammar.quotations import Quotation, quotations
from kg.language import Language
from kg.language.repair import Tree, children_of


def parse_of(
    language: Language,
    words: Sequence[str],
    spaces: Sequence[bool],
    trees: Iterable[Tree],
    acts: Mapping[str, Any] | None = None,
) -> Parse:
    """The parse of a text: its words, whether one space follows each, the trees of its sentences in order."""
    whole, sentences = _joined(trees)
    sizes = (len(word) + space for word, space in zip(words, spaces, strict=True))
    starts = list(accumulate(sizes, initial=0))[:-1]
    lower = [word.lower() for word in words]
    stems = [stem or word for stem, word in zip(whole.lemmas, words, strict=True)]
    verbs = _whole_verbs(language, whole, stems, lower)
    quotes = tuple(quotations(words))
    plain = {each: each.partition(":")[0] for each in set(whole.labels)}
    return Parse(
        lexis=language.words,
        text="".join(word + " " * space for word, space in zip(words, spaces, strict=True)),
        words=tuple(words),
        lower=tuple(lower),
        lemmas=tuple(verbs.get(i, stem) for i, stem in enumerate(stems)),
        marked=tuple(p in VERBAL and language.has_inner_marker(w) for p, w in zip(whole.upos, words, strict=True)),
        pos=tuple(whole.upos),
        feats=tuple(map(_features, whole.feats)),
        dep=tuple(whole.labels),
        label=tuple(plain[each] for each in whole.labels),
        heads=tuple(whole.heads),
        children=tuple(map(tuple, children_of(whole.heads))),
        starts=tuple(starts),
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        sentence=tuple(number for number, sentence in enumerate(sentences) for _ in sentence),
        sentences=sentences,
        entities=tuple(whole.names),
        entity=names_of(len(words), whole.names),
        quotations=quotes,
        quoted=_quoted(len(words), quotes),
        acts=acts or {},
    )


def _joined(trees: Iterable[Tree]) -> tuple[Tree, tuple[range, ...]]:
    """The trees as one with a root for each sentence, and the tokens of each."""
    whole = Tree([], [], [], [], [], [], [])
    sentences: list[range] = []
    for tree in trees:
        at = len(whole.upos)
        whole.words += tree.words
        whole.lemmas += tree.lemmas
        whole.upos += tree.upos
        whole.xpos += tree.xpos
        whole.feats += tree.feats
        whole.labels += tree.labels
        whole.heads += [at + head for head in tree.heads]
        whole.names += [(at + start, at + end, kind) for start, end, kind in tree.names]
        sentences.append(range(at, len(whole.upos)))
    return whole, tuple(sentences)


def _whole_verbs(language: Language, tree: Tree, stems: Sequence[str], lower: Sequence[str]) -> dict[int, str]:
    """The lemmas of verbs whose particle stands behind them: "kommt … zusammen" is "zusammenkommen"."""
    whole: dict[int, str] = {}
    for particle in (i for i, name in enumerate(tree.labels) if name == "compound:prt"):
        verb = tree.heads[particle]
        joined = language.whole_verb(stems[verb], lower[particle])
        if joined and verb < particle and tree.upos[verb] in VERBAL:
            whole.setdefault(verb, joined)
    return whole


def _quoted(size: int, quotes: Sequence[Quotation]) -> tuple[bool, ...]:
    inside = [False] * size
    for found in quotes:
        inside[found.start : found.end] = [True] * (found.end - found.start)
    return tuple(inside)


@lru_cache(maxsize=8192)
def _features(written: str) -> Mapping[str, str]:
    pairs = (pair.partition("=") for pair in written.split("|") if "=" in pair)
    return {name: values.partition(",")[0] for name, _, values in pairs}
