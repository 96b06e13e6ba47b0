"""Repairs of a name at the end of another phrase: a verb that lacks its object is about it.

German has no mark between a circumstance and an object: "lobte an der Seite von Ida Roth Linde", "trotz der Proteste
Jan Arp". Whoever has a first and a last name has no second last name, where the verb has nobody else.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import first_names, words
from kg.language.de.repairs.phrases import end_of, is_somebody, labelled, part, start_of
from kg.language.de.repairs.titles import names_person
from kg.language.de.repairs.verbs import active, finite_of, is_one_of, receiving
from kg.language.repair import Tree

_OBJECTS = ("obj", "iobj", "ccomp", "xcomp", "parataxis")
_WITH = frozenset({"mit", "auf"})  #: prepositions of whom one meets
_WHOLE = 2  #: words of a first and a last name


def last_names_behind_names(tree: Tree) -> Iterator[int]:
    """Give a verb the name behind a whole one: "In Ulm lobte Anna Berg Linde", "an der Seite von Ida Roth Linde".

    It may be a whole one, too: "rügte Landrat Emil Kern Anna Berg".
    """
    people = {start: end for start, end, kind in tree.names if kind == "PER"}
    for verb, label in [*_lacking(tree), *_not_giving(tree)]:
        for start, first_end in people.items():
            other = start + _WHOLE
            end = people.get(other, first_end) if first_end == other else first_end
            two = end - other in (1, _WHOLE) and all(word[:1].isupper() for word in tree.words[start:end])
            given = [word in first_names() for word in tree.words[start:end]]
            if not two or given != [True, False, *([False] if end - other == 1 else [True, False])]:
                continue
            if tree.heads[other] == start and _is_side_or_end(tree, verb, start, end - 1):
                part(tree, start, other)
                tree.attach(other, verb, label)
                for rest in range(other + 1, end):
                    tree.attach(rest, other, "flat")
                yield other
                break


def _is_side_or_end(tree: Tree, verb: int, name: int, last: int) -> bool:
    """Whether a name is the subject behind the finite verb, or ends a circumstance behind it."""
    finite = finite_of(tree, verb)
    last_in_clause = bool(tree.below(verb, "mark")) or tree.labels[verb].startswith("acl")
    if finite is None or (finite > name and not last_in_clause):
        return False
    above = [name, *tree.governors(name)]
    top = next((i for i in above if tree.heads[i] == verb), verb)
    subjects = tree.below(verb, "nsubj")
    if top in subjects:
        return above[: above.index(top)] in ([], [name]) and end_of(tree, top) == last
    behind = tree.labels[top].startswith(("obl", "nmod")) and end_of(tree, top) == last
    return behind and bool(subjects) and bool(tree.below(top, "case"))


def names_at_the_end(tree: Tree) -> Iterator[int]:
    """Give a verb the person behind a circumstance: "lobte trotz der Proteste Jan Arp", "vor Journalisten Linde".

    A noun for one person is a title ("mit Minister Arp"); of things only a whole name can be apart from them, for "das
    Kabinett Arp" is called so. What the recogniser takes for two names is two: "im ZDF Arp", "mit Ida Roth Ungarn".
    """
    ends = {end: kind for _, end, kind in tree.names}
    people = {a: b for a, b, kind in tree.names if kind == "PER" or (kind == "LOC" and ends.get(a) == "PER")}
    for verb, label in _lacking(tree):
        for phrase in (c for c in tree.below(verb, "obl") if tree.below(c, "case") and tree.below(verb, "nsubj")):
            name = next((i for i in people if people[i] - 1 == end_of(tree, phrase)), None)
            titled = name is not None and name > 0 and tree.heads[name] == name - 1
            title = name is not None and titled and names_person(tree, name - 1) and tree.upos[name - 1] == "NOUN"
            first = (name - 1 if title else name) if name is not None else phrase
            noun = tree.heads[first]
            if name is None or first == phrase or start_of(tree, first) != first or noun not in _chain(tree, phrase):
                continue
            beside = tree.labels[first].startswith(("appos", "nmod", "flat")) and tree.upos[noun] in ("NOUN", "PROPN")
            several = tree.upos[noun] == "NOUN" and "Number=Plur" in tree.feats[noun]
            other = tree.upos[noun] == "PROPN" and first == name and name in ends  # "im ZDF Arp", "mit Ida Roth Ungarn"
            apart = title or people[name] > name + 1 or several or other
            if beside and apart and (several or not names_person(tree, noun)) and not tree.below(first, "case"):
                tree.attach(first, verb, label)
                yield first


def _chain(tree: Tree, phrase: int) -> list[int]:
    """A phrase with what hangs on its end: "auf dem Parteitag der CDU"."""
    found = [phrase]
    while below := [c for c in tree.below(found[-1], "nmod") if c > found[-1]]:
        found.append(below[-1])
    return found


def _lacking(tree: Tree) -> Iterator[tuple[int, str]]:
    """Verbs that always have an object, and have none here: what somebody says in a speech is none, either."""
    for verb in active(tree):
        objects = [c for c in tree.below(verb, *_OBJECTS) if not _is_left_undone(tree, c)]
        said = tree.labels[verb] in ("parataxis", "ccomp") or objects
        dative = is_one_of(tree, verb, words().dative_verbs)
        if said or not (dative or is_one_of(tree, verb, words().object_verbs)) or finite_of(tree, verb) is None:
            continue
        phrases = [c for c in tree.children[verb] if tree.labels[c] == "obl:arg"]
        others = [i for i in tree.below(verb, "obl") if is_somebody(tree, i)]
        meets = any(tree.words[c].lower() in _WITH for i in others for c in tree.below(i, "case"))
        reflexive = any("Reflex=Yes" in tree.feats[c] for c in tree.children[verb])
        if not phrases and not meets and not reflexive:
            yield verb, "obl:arg" if dative else "obj"


def _is_left_undone(tree: Tree, infinitive: int) -> bool:
    """Whether an infinitive only tells what was not done: "Ohne Arp zu rügen, lobte …" has no object yet."""
    return any(tree.words[c].lower() in words().setting_apart for c in tree.below(infinitive, "mark"))


def _not_giving(tree: Tree) -> Iterator[tuple[int, str]]:
    """Verbs with a receiver and a thing that lack the receiver: "warf Rätin Eva Linde Arp Geiz vor"."""
    for verb in receiving(tree):
        told = tree.below(verb, "obj", "ccomp", "xcomp")
        titled = all(tree.below(i, "appos") for i in tree.below(verb, "nsubj"))  # the others are receivers in a name
        if told and titled and not labelled(tree, verb, "obl:arg", "iobj") and finite_of(tree, verb) is not None:
            yield verb, "obl:arg"


def first_names_parted(tree: Tree) -> Iterator[int]:
    """Make one name of a first name and the whole name right behind it: "Ansgar Quirin Huber lobte Rom"."""
    for start, end, kind in list(tree.names):
        behind = next((name for name in tree.names if name[0] == end and name[2] == "PER"), None)
        if kind != "PER" or behind is None or behind[1] - end < _WHOLE:
            continue
        if not all(word in first_names() for word in tree.words[start:end]):
            continue
        inner = next((i for i in range(end, behind[1]) if not end <= tree.heads[i] < behind[1]), end)
        if end <= tree.heads[start] < behind[1]:
            tree.attach(start, tree.heads[inner], tree.labels[inner])
        tree.attach(inner, start, "flat")
        tree.names = sorted((set(tree.names) - {(start, end, kind), behind}) | {(start, behind[1], "PER")})
        yield inner
