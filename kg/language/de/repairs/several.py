"""Repair of a name behind several people or a body, whose title they cannot be: it is the verb's object."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.nouns import is_of_person
from kg.language.de.repairs.phrases import decides, is_named
from kg.language.de.repairs.verbs import active, finite_of, is_one_of, receives, whole_lemma
from kg.language.repair import Tree

_BENT = "en"  #: "jeden zweiten Rat"
_CONTENTS = ("obj", "ccomp")
_OBJECTS = (*_CONTENTS, "iobj", "obl:arg")


def names_behind_several(tree: Tree) -> Iterator[int]:
    """Give a verb its object, read as the name of who acts: "Gestern kritisierten etliche Räte Jan Arp"."""
    for verb in active(tree):
        finite, given = finite_of(tree, verb), receives(tree, verb)
        dative = given or whole_lemma(tree, verb) in words().dative_verbs
        if finite is None or not (dative or is_one_of(tree, verb, words().judging_verbs, words().object_verbs)):
            continue
        if any(tree.labels[c] in _OBJECTS and not (given and tree.labels[c] in _CONTENTS) for c in tree.children[verb]):
            continue
        for subject in tree.below(verb, "nsubj"):
            several = "Number=Plur" in tree.feats[finite] or not is_of_person(tree.lemmas[subject])
            name = _name_behind(tree, subject) if finite < subject and several else None
            if name is not None:
                tree.attach(name, verb, "obl:arg" if dative else "obj")
                yield name


def _name_behind(tree: Tree, subject: int) -> int | None:
    """The one name of a person that ends the phrase of a subject, right behind a noun or body that bears no name."""
    for start, end, kind in tree.names:
        noun, above = start - 1, tree.heads[start]
        if kind != "PER" or noun < subject or tree.labels[start] not in ("appos", "flat", "nmod"):
            continue
        if above < subject or tree.below(start, "conj") or tree.words[end : end + 1] == [words().and_word]:
            continue
        inside = all(i == subject or subject in tree.governors(i) for i in (above, noun))
        owned = noun != subject and tree.labels[noun].startswith("nmod")
        bears = is_of_person(tree.lemmas[noun]) and "Number=Sing" in tree.feats[noun]
        if inside and not bears and (owned or "Number=Plur" in tree.feats[noun]):
            return start
    return None


def each_of_several(tree: Tree) -> Iterator[int]:
    """Let "jeder Rat" be one, and "jeder zweite": the verb agrees with him, not with whom he acts on.

    In front "jede zweite Schule" acts on whoever is named behind the verb, though nothing shows it.
    """
    for i, word in enumerate(tree.lemmas):
        noun = tree.heads[tree.heads[i]] if tree.labels[tree.heads[i]] == "amod" else tree.heads[i]
        if word != words().each or noun not in (i + 1, i + 2) or tree.upos[noun] != "NOUN":
            continue
        if "Number=Plur" in tree.feats[noun] or tree.labels[i] != "det":
            tree.attach(i, noun, "det")
            tree.feats[noun] = tree.feats[noun].replace("Number=Plur", "Number=Sing")
            yield noun
        named = [c for c in tree.below(tree.heads[noun], "nsubj") if c > tree.heads[noun] and is_named(tree, c)]
        front = tree.labels[noun] == "obj" and noun == i + 2 < tree.heads[noun] and decides(tree, noun)
        if front and named and not tree.words[i].lower().endswith(_BENT):
            tree.labels[noun], tree.labels[named[0]] = "nsubj", "obj"
            yield noun
