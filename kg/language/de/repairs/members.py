"""Repairs of members of a list, taken for other things: "der Ostbund und die Arabische Liga" are two."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.repairs.phrases import SIDES, end_of, labelled, start_of
from kg.language.repair import Tree


def members_in_names(tree: Tree) -> Iterator[int]:
    """Join to the name before it a noun behind "und" and an article that was taken for part of that name."""
    for noun, label in enumerate(tree.labels):
        name = tree.heads[noun]
        if label != "flat" or name > noun:
            continue
        joined = [k for k in range(name + 1, noun) if tree.upos[k] == "CCONJ" and "PronType=Art" in tree.feats[k + 1]]
        if not joined or any(start <= joined[-1] < end for start, end, _ in tree.names):
            continue  # "der Verein Wald und die Heide"
        tree.attach(noun, tree.heads[name] if tree.labels[name] == "conj" else name, "conj")
        for word in (joined[-1], joined[-1] + 1):
            tree.attach(word, noun, tree.labels[word])
        yield noun


def names_with_and(tree: Tree) -> Iterator[int]:
    """Join the halves of a name that has "und" inside: "Bosnien und Herzegowina", "die Freie und Hansestadt Thal"."""
    for mark, word in enumerate(tree.words):
        first, last = mark - 1, mark + 1
        if (
            word != words().and_word
            or first < 0
            or " ".join(tree.words[first : last + 1]) not in words().names_with_and
        ):
            continue
        # "Freie" is no name by itself: that of the town ends it
        last += tree.lemmas[first].islower() and tree.upos[last + 1 : last + 2] == ["PROPN"]
        whole = range(first, last + 1)
        top = next((i for i in whole if tree.heads[i] not in whole or tree.heads[i] == i), first)
        above, label = tree.heads[top], tree.labels[top]
        for child in [c for i in whole for c in tree.children[i] if c not in whole]:
            tree.attach(child, first, tree.labels[child])
        tree.attach(first, first if above == top else above, label)
        for i in whole[1:]:
            tree.attach(i, first, "flat")
        tree.upos[first] = tree.upos[last] = "PROPN"
        tree.names = sorted((*(n for n in tree.names if n[1] <= first or n[0] > last), (first, last + 1, "LOC")))
        yield first


def members_behind_commas(tree: Tree) -> Iterator[int]:
    """Join to a subject what stands behind "und" and its apposition: "wird Ida Holm, die Äbtissin, und ihr Sohn".

    Between the two there is no verb, so "und" joins them and no clauses.
    """
    for joining, verb in enumerate(tree.heads):
        if tree.words[joining] != words().and_word or tree.words[joining - 1] != "," or tree.labels[joining] != "cc":
            continue
        sides = labelled(tree, verb, *SIDES)
        first = [i for i in sides if i < joining and end_of(tree, i) in (joining - 1, joining - 2)]
        second = [i for i in sides if i > joining and start_of(tree, i) == joining + 1]
        if len(first) != 1 or len(second) != 1 or not tree.below(first[0], "appos"):
            continue
        if any(joining < i < second[0] for i in (verb, *tree.below(verb, "aux"))):
            continue
        tree.attach(second[0], first[0], "conj")
        tree.attach(joining, second[0], "cc")
        yield second[0]


def titles_behind_kin(tree: Tree) -> Iterator[int]:
    """Give a noun with its own article the title behind it: "Ida Holm und ihr Sohn Graf Jan Holm" are two.

    Without "und" or a comma between them the second is no further member.
    """
    for title, label in enumerate(tree.labels):
        noun = title - 1
        if label != "conj" or noun < 0 or not tree.upos[title] == tree.upos[noun] == "NOUN":
            continue
        alike = tree.labels[noun] == "conj" and tree.heads[noun] == tree.heads[title]
        if not alike or tree.below(title, "cc", "det", "case") or not tree.below(noun, "det"):
            continue
        name = title + 1
        if not any(start == name and kind == "PER" for start, _, kind in tree.names):
            continue
        tree.attach(title, noun, "appos")
        if tree.heads[name] == noun:
            tree.attach(name, title, "appos")
        yield title


def owners_of_titles(tree: Tree) -> Iterator[int]:
    """Hang a land in the genitive on the title behind it: "Linde und Ungarns Minister Jan Holm" are two."""
    names = {start for start, _, kind in tree.names if kind == "PER"}
    lands = {start for start, end, kind in tree.names if kind == "LOC" and end == start + 1}
    for title, label in enumerate(tree.labels):
        land = title - 1
        if label != "conj" or land < 1 or tree.upos[title] != "NOUN" or title + 1 not in names:
            continue
        joined = tree.labels[land] == "conj" and tree.heads[land] == tree.heads[title]
        genitive = land in lands and tree.words[land].endswith(words().genitive_name_endings)
        if not joined or not genitive or tree.below(title, "det", "case"):
            continue
        for child in tree.children[land]:
            tree.attach(child, title, tree.labels[child])
        tree.attach(land, title, "nmod")
        yield land
