"""Repair of a relative pronoun behind a preposition: "die Reise, zu der Minister Berg aufbrach"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.repair import Tree


def pronouns_behind_prepositions(tree: Tree) -> Iterator[int]:
    """Free "der" from a masculine noun behind it: no preposition governs "der Minister"."""
    for i in range(2, len(tree.words) - 1):
        noun = i + 1
        phrase = tree.upos[i - 1] == "ADP" and tree.words[i - 2] == ","
        if tree.words[i] != "der" or not phrase or tree.heads[i - 1] not in (i, noun):
            continue
        verb = tree.heads[noun]
        one = tree.upos[noun] == "NOUN" and "Gender=Masc" in tree.feats[noun] and "Number=Sing" in tree.feats[noun]
        clause = tree.upos[verb] == "VERB" and verb > noun and tree.labels[verb].startswith("acl")
        if one and clause and not tree.below(verb, "nsubj"):
            tree.attach(i, verb, "obl")
            tree.attach(i - 1, i, "case")
            tree.upos[i], tree.xpos[i], tree.feats[i] = "PRON", "PRELS", "Case=Dat|PronType=Rel"
            tree.labels[noun] = "nsubj"
            yield from (i, noun)
