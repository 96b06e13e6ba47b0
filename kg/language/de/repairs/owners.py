"""Repairs of a name in the genitive taken for an argument: "Ute Dorns Lob kam spät", "lobte Pauls „feines Ohr“"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.repairs.marks import OPENING_QUOTES
from kg.language.de.repairs.verbs import active, is_one_of
from kg.language.repair import Tree

_APOSTROPHES = "'’"
_IN_PHRASE = ("appos", "compound", "flat", "nmod")
_ARGUMENTS = ("nsubj", "obj", "iobj", "obl")


def owners_in_front(tree: Tree) -> Iterator[int]:
    """Give a bare noun the name before it: only one phrase stands before the verb of a main clause."""
    for verb in range(len(tree.words)) if "PROPN" in tree.upos else ():
        subjects = tree.below(verb, "nsubj")
        if not subjects:
            continue
        finite = next((i for i in (verb, *tree.below(verb, "aux", "cop")) if tree.is_finite(i)), None)
        if finite is None or tree.below(verb, "mark"):
            continue
        for name in subjects:
            last = _end_of_name(tree, name)
            noun = last + 1
            bare = name < last and noun < finite and tree.upos[noun] == "NOUN" and not tree.below(noun, "det", "case")
            if not bare or not tree.words[last].endswith(words().genitive_name_endings):
                continue
            label = tree.labels[noun].partition(":")[0]
            if (tree.heads[noun] == verb and label in _ARGUMENTS) or name <= tree.heads[noun] <= last:
                _own(tree, verb, range(name, last + 1), finite)
                yield name


def _end_of_name(tree: Tree, name: int) -> int:
    """The last word of a name with the title it hangs on."""
    last = name
    while last + 1 < len(tree.words) and tree.upos[last + 1] == "PROPN" and name <= tree.heads[last + 1] <= last:
        last += 1
    return last


def _own(tree: Tree, verb: int, name: range, finite: int) -> None:
    """Hang the noun behind a name on the verb in place of it, with all that stands before the finite verb."""
    noun = name.stop
    tree.attach(noun, verb, tree.labels[name.start])
    tree.attach(name.start, noun, "nmod:poss")
    for phrase in [i for i in range(noun + 1, finite) if tree.heads[i] == verb and tree.below(i, "case")]:
        tree.attach(phrase, noun, "nmod")
    tree.names = [(start, min(end, noun) if start < noun else end, kind) for start, end, kind in tree.names]


def owners_with_apostrophe(tree: Tree) -> Iterator[int]:
    """Give a noun the name before it that ends in an apostrophe: "Kanzler Merz' Besuch" is no visit called Merz."""
    for last in range(len(tree.words) - 1):
        noun = last + 1
        ended = tree.words[last][-1] in _APOSTROPHES and tree.upos[last] == "PROPN" and tree.upos[noun] == "NOUN"
        if not ended:
            continue
        owner, title = last, last - 1
        while tree.heads[owner] < owner and tree.labels[owner] in ("flat", "appos"):
            owner = tree.heads[owner]
        if owner == last > 0 and tree.heads[title] == noun and tree.upos[title] == "NOUN":
            tree.attach(last, title, "appos")
            owner = title
        if tree.heads[owner] == noun and tree.labels[owner] in _IN_PHRASE and not tree.below(owner, "case"):
            tree.attach(owner, noun, "nmod:poss")
            yield owner


def owners_behind_verbs(tree: Tree) -> Iterator[int]:
    """Give the object the name before its adjective: "lobte Karl Bergs neue Politik" has no second receiver."""
    acts = words().judging_verbs, words().object_verbs
    for verb in active(tree):
        for name in tree.children[verb] if is_one_of(tree, verb, *acts) else ():
            last = max((name, *tree.below(name, "flat")))
            noun = next((i for i in range(last + 1, len(tree.words)) if tree.upos[i] != "ADJ"), name)
            bare = tree.upos[noun] == "NOUN" and noun in tree.below(verb, "obj") and not tree.below(noun, "det", "case")
            owns = (
                tree.upos[name] == "PROPN" and tree.labels[name] in ("obl:arg", "iobj") and not tree.below(name, "case")
            )
            if bare and owns and tree.words[last].endswith(words().genitive_name_endings):
                tree.attach(name, noun, "nmod:poss")
                yield name
                break


def owners_behind_subjects(tree: Tree) -> Iterator[int]:
    """Give the object the name before it, taken for that of the subject: "weil die Kammer Bergs Antrag rügte".

    Where the verb has no other object, the noun behind the name is it.
    """
    acts = words().judging_verbs, words().object_verbs
    for verb in active(tree):
        for subject in tree.below(verb, "nsubj") if is_one_of(tree, verb, *acts) else ():
            name = subject + 1
            if not tree.below(subject, "det") or name >= len(tree.words) or tree.upos[name] != "PROPN":
                continue
            last = max((name, *tree.below(name, "flat")))
            noun = next((i for i in range(last + 1, len(tree.words)) if tree.upos[i] != "ADJ"), name)
            bare = tree.upos[noun] == "NOUN" and not tree.below(noun, "det", "case")
            owns = "Case=Gen" in tree.feats[last] and tree.heads[name] in (subject, noun)
            free = tree.heads[noun] in (subject, name) and not tree.below(verb, "obj", "ccomp", "xcomp")
            misread = free or (noun in tree.below(verb, "obj") and tree.heads[name] == subject)
            if bare and owns and misread:
                tree.attach(noun, verb, "obj")
                tree.attach(name, noun, "nmod:poss")
                yield name


def owners_before_quotes(tree: Tree) -> Iterator[int]:
    """Give what stands in quotation marks the name before them: only one of two objects is what is lauded."""
    for verb in range(len(tree.words)):
        for noun in [i for i in tree.below(verb, "obj") if i > verb and tree.upos[i] == "NOUN"]:
            mark = min((i for i in tree.children[noun] if tree.words[i] in OPENING_QUOTES), default=0)
            name = mark - 1
            beside = name > 0 and tree.heads[name] == verb and tree.labels[name].partition(":")[0] in _ARGUMENTS
            bare = beside and tree.upos[name] == "PROPN" and not tree.children[name]
            if bare and tree.words[name].endswith(words().genitive_name_endings):
                tree.attach(name, noun, "nmod:poss")
                yield name
