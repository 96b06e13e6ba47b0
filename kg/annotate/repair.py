"""The component that mends the parse: the repairs of the language, sentence by sentence, noted on the Doc."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.language import load_language
from kg.language.repair import Repair, Tree

NAME = "parse_repairs"
_STRINGS = ("LEMMA", "POS", "TAG", "MORPH", "DEP")


@Language.factory(
    NAME,
    requires=["token.lemma", "token.pos", "token.tag", "token.morph", "token.head", "token.dep", "doc.ents"],
    assigns=["doc._.repairs"],
)
class ParseRepairs:
    """Pipeline component: mends a Doc in place and notes in ``doc._.repairs`` what it did."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._repairs: tuple[Repair, ...] = load_language().repairs

    def __call__(self, doc: Doc, without: Collection[str] = ()) -> Doc:
        """Mend ``doc``; repairs named in ``without`` are left out, which tells what each is worth."""
        done: list[tuple[str, int]] = []
        mended: list[tuple[int, Tree]] = []
        repairs = [repair for repair in self._repairs if repair.name not in without]
        for start, tree in _trees(doc):
            before = len(done)
            for repair in repairs:
                done.extend((repair.name, start + i) for i in repair.apply(tree))
            if len(done) > before:
                mended.append((start, tree))
        if mended:
            _write(doc, mended)
        doc._.repairs = tuple(done)
        return doc


def _trees(doc: Doc) -> list[tuple[int, Tree]]:
    """Each sentence with the number of its first token."""
    if not len(doc):
        return []
    strings = doc.vocab.strings
    known: dict[int, str] = {}

    def text(code: Any) -> str:
        found = known.get(code)
        if found is None:
            found = known[code] = strings[int(code)]
        return found

    rows = doc.to_array(["ORTH", *_STRINGS, "HEAD"])
    columns = [[text(code) for code in column] for column in rows[:, :-1].T]
    heads = (rows[:, -1].astype(np.int64) + np.arange(len(doc))).tolist()
    words, lemmas, upos, xpos, feats, labels = columns
    names = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
    trees, at = [], 0
    for sentence in doc.sents:
        a, b = sentence.start, sentence.end
        inside = []
        while at < len(names) and names[at][0] < b:
            inside.append((names[at][0] - a, names[at][1] - a, names[at][2]))
            at += 1
        own = [head - a for head in heads[a:b]]
        tree = Tree(words[a:b], lemmas[a:b], upos[a:b], xpos[a:b], feats[a:b], own, labels[a:b], inside)
        trees.append((a, tree))
    return trees


def _write(doc: Doc, mended: list[tuple[int, Tree]]) -> None:
    """Put mended trees onto the Doc; one call each, for spaCy looks at the whole Doc each time."""
    add = doc.vocab.strings.add
    rows: Any = doc.to_array([*_STRINGS, "HEAD"])
    names = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
    for start, tree in mended:
        end = start + len(tree.words)
        for i in range(len(tree.words)):
            morph = doc.vocab.morphology.add(tree.feats[i])
            strings = (add(tree.lemmas[i]), add(tree.upos[i]), add(tree.xpos[i]), morph, add(tree.labels[i]))
            rows[start + i] = (*strings, np.int64(tree.heads[i] - i).astype(np.uint64))
        names = [name for name in names if not start <= name[0] < end]
        names += [(start + first, start + last, kind) for first, last, kind in tree.names]
    doc.from_array([*_STRINGS, "HEAD"], rows)
    doc.set_ents([Span(doc, *name) for name in sorted(names)])
