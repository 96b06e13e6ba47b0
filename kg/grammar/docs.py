"""spaCy's Doc → the trees of its sentences, and its parse: for Docs of a spaCy pipeline, of tests, from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.grammar.assembly import parse_of
from kg.grammar.parse import Parse
from kg.language import Language
from kg.language.repair import Tree

if TYPE_CHECKING:
    from spacy.tokens import Doc


def read_parse(doc: Doc, language: Language) -> Parse:
    """The parse of an annotated Doc."""
    words = [token.text for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    acts = doc._.acts if doc.has_extension("acts") else None
    return parse_of(language, words, spaces, trees_of(doc), acts)


def trees_of(doc: Doc) -> list[Tree]:
    """The trees of the sentences of an annotated Doc, in order."""
    if not len(doc):
        return []
    *coded, offsets = doc.to_array(["ORTH", "LEMMA", "POS", "TAG", "MORPH", "DEP", "HEAD"]).T.tolist()
    strings: Any = doc.vocab.strings
    texts: dict[int, str] = {code: strings[code] for code in {code for column in coded for code in column}}
    words, lemmas, upos, xpos, feats, labels = ([texts[code] for code in column] for column in coded)
    heads = [i + _signed(offset) for i, offset in enumerate(offsets)]
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
        trees.append(tree)
    return trees


def _signed(offset: int) -> int:
    """SpaCy writes a head before its word as an unsigned number of 64 bits."""
    return offset - (1 << 64) if offset >= 1 << 63 else offset
