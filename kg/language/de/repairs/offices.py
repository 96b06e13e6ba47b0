"""Repair of a name behind the office or body of somebody else: "Am Montag lobte der Abt Dr. Eva Linde für den Plan".

An office and a name are one person ("der Abt Karl Holm") unless the verb is then left without the object it needs.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import NOM
from kg.language.de.data import words
from kg.language.de.nouns import is_of_person
from kg.language.de.repairs.lands import is_behind_finite, names_no_person
from kg.language.de.repairs.marks import CLOSING_QUOTES, OPENING_QUOTES
from kg.language.de.repairs.phrases import cases_of, in_case
from kg.language.de.repairs.titles import names_person
from kg.language.de.repairs.verbs import active, whole_lemma
from kg.language.repair import Tree

_BESIDE = ("nmod", "appos", "flat", "compound")
#: What fills the place of an object, or makes the verb one of saying.
_TOLD = ("obj", "iobj", "ccomp", "xcomp", "csubj", "parataxis", "expl")
_SAID = OPENING_QUOTES | CLOSING_QUOTES | {":"}


def people_behind_offices(tree: Tree) -> Iterator[int]:
    """Give a verb that never stands without an object the name behind its subject: "Da lobte der Abt Eva Linde"."""
    kinds = {start: kind for start, _, kind in tree.names if kind in ("PER", "ORG")}
    if not kinds or not _SAID.isdisjoint(tree.words):
        return
    for verb in active(tree):
        if whole_lemma(tree, verb) not in words().object_verbs or not _wants_object(tree, verb):
            continue
        subjects = tree.below(verb, "nsubj")
        if len(subjects) != 1 or not _may_be_without(tree, subjects[0]) or not is_behind_finite(tree, verb, *subjects):
            continue
        subject = subjects[0]
        name = next((i for i in kinds if i > subject and _follows(tree, subject, i)), None)
        if name is None or _is_owner(tree, name):
            continue
        if kinds[name] == "ORG" and names_no_person(tree, subject):  # "die Gewerkschaft Nordlicht"
            continue
        other = _next_person(tree, name, kinds)
        if other is not None:  # "der Abt Jan Berg Oberst Emil Kern": the first is his own name
            tree.attach(other, verb, "obj")
            tree.attach(name, subject, "appos")
            yield other
            continue
        title = subject + 1
        titled = name > title and tree.labels[title] != "compound"
        head = title if titled else name
        tree.attach(head, verb, "obj")
        tree.feats[head] = in_case(tree.feats[head], "Acc")
        if titled:
            tree.attach(name, title, "appos")
        for child in [c for c in tree.children[subject] if c > head]:
            tree.attach(child, head, tree.labels[child])
        yield head


def _next_person(tree: Tree, name: int, kinds: dict[int, str]) -> int | None:
    """The head of somebody else, by name or with a title, right behind a person's name."""
    end = next((end for start, end, kind in tree.names if start == name and kind == "PER"), len(tree.words))
    if kinds.get(end) == "PER":
        return end
    title = end < len(tree.words) and tree.upos[end] == "NOUN"
    return end if title and kinds.get(end + 1) == "PER" and tree.heads[end + 1] == end else None


def _wants_object(tree: Tree, verb: int) -> bool:
    """Whether a verb has nothing that may be its object, and no speech before it: "Rom irrt, rügte der Abt Holm"."""
    own = tree.labels[verb] not in ("parataxis", "conj", "xcomp") and not tree.labels[verb].startswith("acl")
    told = tree.below(verb, *_TOLD) or any(tree.labels[c] == "obl:arg" for c in tree.children[verb])
    return own and not told and not any("PronType=Rel" in tree.feats[c] for c in tree.children[verb])


def _may_be_without(tree: Tree, noun: int) -> bool:
    """Whether a noun with an article names somebody by his office, or a body that nobody is part of the name of."""
    if tree.upos[noun] != "NOUN" or not tree.below(noun, "det") or "Number=Plur" in tree.feats[noun]:
        return False
    office = names_person(tree, noun) or is_of_person(tree.lemmas[noun]) or names_no_person(tree, noun)
    return office and NOM in cases_of(tree, noun)


def _follows(tree: Tree, noun: int, name: int) -> bool:
    """Whether a name stands right behind a noun and hangs on it, with "Dr." or a title between them or without."""
    between = range(noun + 1, name)
    hung = tree.heads[name] in (noun, *between) and tree.labels[name].startswith(_BESIDE)
    if len(between) > 1 or not hung or tree.below(name, "case", "det", "cc"):
        return False
    title = next(iter(between), None)
    if title is None:
        return True
    person = tree.labels[title] == "compound" or is_of_person(tree.lemmas[title]) or names_person(tree, title)
    bare = tree.upos[title] in ("NOUN", "PROPN") and not tree.below(title, "case", "det")
    return bare and person and tree.heads[title] in (noun, name)


def _is_owner(tree: Tree, name: int) -> bool:
    """Whether a name stands in the genitive: "der Abt Lindes", not "der Abt Carlos"."""
    owner = "Case=Gen" in tree.feats[name] or tree.labels[name].startswith("nmod")
    return owner and tree.words[name].endswith(words().genitive_name_endings)
