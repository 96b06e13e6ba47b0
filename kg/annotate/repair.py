"""The component that mends the parse: the repairs of the language, sentence by sentence, noted on the Doc."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.grammar.docs import trees_of
from kg.language import load_language
from kg.language.repair import Repair, Tree, mend

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
        start = 0
        for tree in trees_of(doc):
            new, changed = mend(tree, repairs)
            if changed:
                mended.append((start, new))
                done.extend((name, start + i) for name, i in changed)
            start += len(tree.words)
        if mended:
            _write(doc, mended)
        doc._.repairs = tuple(done)
        return doc


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
