"""Repairs of what somebody is reproached with, taken for a part of his name: "wirft Linde Wortbruch vor"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import NOM
from kg.language.de.data import first_names, women, words
from kg.language.de.repairs.phrases import (
    NOUNS,
    as_noun,
    bare_datives,
    cases_of,
    decides,
    end_of,
    is_somebody,
    labelled,
    part,
    relabelled,
)
from kg.language.de.repairs.verbs import active, receiving, whole_lemma
from kg.language.repair import Tree

_MARKS = frozenset({",", ":", "„", "“", '"', "?"})
_TOLD = frozenset({"das", "dies", "was"})
_SIDES = ("nsubj", "obj", "obl:arg", "iobj")
_BOTH = 2  #: who reproaches, who is reproached
_RELATIVE_DATIVES = frozenset({"dem", "denen"})
_RELATIVES = _RELATIVE_DATIVES | {"der", "die", "das"}


def content_in_name(tree: Tree) -> Iterator[int]:
    """Give a verb of reproach its content, taken for the last part of a name: "Huber wirft Linde Wortbruch vor".

    What is joined to the content goes with it: "wirft Linde Wortbruch und Feigheit vor".
    """
    for verb in receiving(tree):
        second = min(tree.below(verb, "conj"), default=len(tree.words))  # what is said behind it is told by that
        if any(i < second for i in labelled(tree, verb, "ccomp", "xcomp", "advcl")):
            continue
        free = [*bare_datives(tree, verb), *labelled(tree, verb, "obj", "obl:arg", "iobj")]
        if not free:
            yield from _behind_subject(tree, verb)
        first = bool(free) and free[0] < verb and _receives(tree, free[0])  # "Dem Rat wirft Linde Neid vor"
        for name in (i for i in labelled(tree, verb, "nsubj") if i > free[0]) if first else free:
            last = max((c for c in tree.children[name] if tree.labels[c].startswith("flat")), default=None)
            if tree.upos[name] != "PROPN" or last is None:
                continue
            more = _joined_contents(tree, verb, name, last)
            whole = last == end_of(tree, name) or (more and end_of(tree, name) == end_of(tree, more[-1]))
            if whole and len(set(free) - {name, *more}) == int(first):
                part(tree, name, last)
                for joined in more:
                    tree.attach(joined, last, "conj")
                tree.labels[name] = "nsubj" if first else "obl:arg"
                tree.labels[free[0]] = "obl:arg"
                as_noun(tree, last)
                tree.attach(last, verb, "obj")
                yield last


def _behind_subject(tree: Tree, verb: int) -> Iterator[int]:
    """Both sides behind a subject, taken for one name: "warf der Chef der AfD Hetze vor" names no "AfD Hetze"."""
    for subject in (i for i in labelled(tree, verb, "nsubj") if i > verb):
        for name in (c for c in tree.below(subject, "nmod") if tree.upos[c] == "PROPN" and tree.below(c, "det")):
            last = name + 1
            if tree.below(name, "flat") == [last] and end_of(tree, subject) == last and not tree.below(name, "case"):
                part(tree, name, last)
                tree.attach(name, verb, "obl:arg")
                as_noun(tree, last)
                tree.attach(last, verb, "obj")
                yield last


def _receives(tree: Tree, i: int) -> bool:
    """Whether a phrase is a dative: by its label or case, or the relative pronoun "dem"."""
    dative = tree.labels[i] == "obl:arg" or (tree.labels[i] == "obl" and "Case=Dat" in tree.feats[i])
    return dative or (tree.words[i] == "dem" and "PronType=Rel" in tree.feats[i])


def _joined_contents(tree: Tree, verb: int, name: int, last: int) -> list[int]:
    """Common nouns that "und" joins to the last part of a name, wherever they hang."""
    nouns = [c for c in (*tree.below(name, "conj"), *labelled(tree, verb, "obj")) if tree.upos[c] == "NOUN"]
    return [c for c in nouns if c > last and (tree.labels[c] == "conj" or last + 1 in tree.below(c, "cc"))]


def contents_got(tree: Tree) -> Iterator[int]:
    """Give a verb of getting what it gets, taken for the last part of a name: "Dafür erntete Ida Linde Spott"."""
    for verb in active(tree):
        subjects = labelled(tree, verb, "nsubj")
        wanting = whole_lemma(tree, verb) in words().getting_verbs and len(subjects) == 1 and subjects[0] > verb
        if not wanting or labelled(tree, verb, "obj", "iobj", "obl:arg", "ccomp", "xcomp", "expl"):
            continue
        front = verb - 1  # "Beifall erntete Ida Linde von der Kammer", taken for an adverb
        if front in tree.below(verb, "advmod") and tree.lemmas[front].lower().endswith(words().given_endings):
            as_noun(tree, front)
            tree.labels[front] = "obj"
            yield front
            continue
        flat = tree.below(subjects[0], "flat")
        joined = [c for c in tree.below(subjects[0], "conj") if tree.upos[c] == "NOUN"]
        last = max(flat) if flat and joined else end_of(tree, subjects[0])  # "bekam Ida Linde Lob und Kritik"
        name = tree.heads[last]
        named = tree.labels[last].startswith("flat") and tree.upos[name] == "PROPN" and name >= subjects[0]
        called = (
            name == subjects[0] == last - 1 and tree.labels[last].startswith("appos") and tree.upos[last] == "PROPN"
        )
        if last > subjects[0] and (named or called) and not tree.children[last]:
            part(tree, name, last)
            as_noun(tree, last)
            tree.attach(last, verb, "obj")
            for other in [c for c in tree.children[name] if c > last]:
                tree.attach(other, last, tree.labels[other])
            yield last


def contents_behind_names(tree: Tree) -> Iterator[int]:
    """Part a receiver from what it gets, taken for one noun: "Linde warf der EU Willkür vor"."""
    for verb in receiving(tree):
        if labelled(tree, verb, "ccomp", "xcomp", "advcl"):
            continue
        free = [i for i in labelled(tree, verb, "obj", "obl:arg", "iobj") if not tree.below(i, "case", "amod")]
        for thing in free:
            names = [c for c in tree.below(thing, "compound") if c == thing - 1 and tree.upos[c] == "PROPN"]
            article = [c for c in tree.below(thing, "det") if c == thing - 2]
            if len(free) == 1 and tree.upos[thing] == "NOUN" and names and article:
                part(tree, names[0], thing)
                tree.attach(article[0], names[0], "det")
                tree.attach(names[0], verb, "obl:arg")
                tree.labels[thing], tree.feats[thing] = "obj", tree.feats[thing].replace("Case=Dat", "Case=Acc")
                yield thing


def contents_without_receivers(tree: Tree) -> Iterator[int]:
    """Take a single word that a verb of reproach has alone for what is reproached: "Huber warf Wortbruch vor".

    No clause may tell that, and no other word stand for it: "Das warf Huber Linde vor", "warf Huber vor, …".
    """
    for verb in receiving(tree):
        plain = not any(word in _MARKS for word in tree.words)
        if not plain or tree.labels[verb] != "root" or labelled(tree, verb, "ccomp", "xcomp", "advcl", "parataxis"):
            continue
        free = labelled(tree, verb, "obj", "obl:arg", "iobj")
        alone = len(free) == 1 and tree.upos[free[0]] == "PROPN" and not tree.children[free[0]]
        subjects = labelled(tree, verb, "nsubj")
        if alone and len(subjects) == 1 and tree.upos[subjects[0]] in ("NOUN", "PROPN"):
            as_noun(tree, free[0])
            tree.labels[free[0]] = "obj"
            yield free[0]


def contents_told_before(tree: Tree) -> Iterator[int]:
    """Make "das" or "was" what is reproached where two more are beside it: "Das warf die Kammer dem Rat vor".

    The first of these that may be a nominative does it, the other receives it.
    """
    for verb in receiving(tree):
        sides = [i for i in labelled(tree, verb, *_SIDES) if not tree.below(i, "case")]
        told = [i for i in sides if tree.words[i].lower() in _TOLD and tree.upos[i] == "PRON"]
        others = sorted(i for i in sides if i not in told and tree.upos[i] in NOUNS)
        if len(told) != 1 or told[0] != min(sides) or len(sides) - 1 != len(others) or len(others) != _BOTH:
            continue
        acting = next((i for i in others if NOM in cases_of(tree, i)), None)
        if acting is None:
            continue
        yield from relabelled(tree, {told[0]: "obj", **{i: "nsubj" if i == acting else "obl:arg" for i in others}})


def contents_of_relatives(tree: Tree) -> Iterator[int]:
    """Part the content of a reproach at the end of a relative clause: "der Abt, dem Linde Untreue vorwarf".

    The pronoun tells who does it: "die" and "das" are no datives, "dem" and "denen" nothing else.
    """
    for verb in receiving(tree):
        noun, thing = tree.heads[verb], verb - 1
        opening = (i for i in range(noun + 1, verb) if tree.words[i - 1] == "," and tree.words[i] in _RELATIVES)
        first = next(opening, verb)
        told = labelled(tree, verb, "ccomp", "xcomp") or not tree.labels[verb].startswith("acl") or not noun < first
        between = range(first + 1, thing)
        if told or not between or any(tree.upos[i] not in ("NOUN", "PROPN", "DET") for i in (*between, thing)):
            continue
        whole = len(between) == 1 and tree.words[between[0]] in first_names()  # "die Eva Linde vorwarf": no content
        people = is_somebody(tree, noun) or decides(tree, noun)
        if whole or not people or tree.upos[thing - 1] == "DET" or tree.children[thing]:
            continue
        tops = (i for i in between if tree.upos[i] != "DET" and tree.heads[i] not in (*between, thing))
        side = next(tops, between[-1])
        feminine = tree.words[first] == "der" and _takes_up_a_woman(tree, noun)
        dative = feminine or tree.words[first] in _RELATIVE_DATIVES
        tree.names = [(a, min(b, thing) if a < thing < b else b, kind) for a, b, kind in tree.names]
        as_noun(tree, thing)
        tree.attach(thing, verb, "obj")
        tree.attach(first, verb, "obl:arg" if dative else "nsubj")
        tree.attach(side, verb, "nsubj" if dative else "obl:arg")
        yield from (first, side, thing)


def _takes_up_a_woman(tree: Tree, noun: int) -> bool:
    """Whether a noun before "der" is feminine: it receives, then."""
    return tree.words[noun] in women() or "Gender=Fem" in tree.feats[noun]
