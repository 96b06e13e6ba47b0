"""Repair of a land behind a person's office: in "Danach kritisierte die Ministerin Ungarn" it is what she criticises.

An office has its land in the genitive ("der Präsident Ungarns") or behind "von": a bare name beside it is the verb's.
So is one name behind several: "haben die EU-Staaten Peru kritisiert".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from kg.language.de.data import lines, words
from kg.language.de.nouns import is_of_person, singulars
from kg.language.de.repairs.phrases import in_case
from kg.language.de.repairs.titles import names_person
from kg.language.de.repairs.verbs import active, receives, whole_lemma
from kg.language.repair import Tree

_BESIDE = ("nmod", "appos", "flat")
_OBJECTS = frozenset({"obj", "iobj", "obl:arg"})
_FIRM = "er"  #: "Betreiber", "Versicherer": firms as well as people
_KINDS = frozenset({"LOC", "ORG"})


def lands_behind_people(tree: Tree) -> Iterator[int]:
    """Give a verb the land or body behind its subject: "warf die Ministerin Ungarn Willkür vor"."""
    yield from _objects_behind(tree, _land_of_nobody)


def people_behind_bodies(tree: Tree) -> Iterator[int]:
    """Give a verb the whole name behind a body that nobody is called by: "Am Montag dankte die Kammer Eva Linde"."""
    for head in _objects_behind(tree, _person_behind):
        if tree.upos[head] == "NOUN":  # a title: the name is its own
            tree.attach(head + 1, head, "appos")
        yield head


def _objects_behind(tree: Tree, behind: Callable[[Tree, int], int | None]) -> Iterator[int]:
    """Hang a phrase that stands right behind the subject of a verb on the verb, where that asks for it."""
    known = words().object_verbs | words().dative_verbs | words().object_control
    for verb in active(tree):
        lemma, given = whole_lemma(tree, verb), receives(tree, verb)
        if lemma not in known and not given:
            continue
        held = [c for c in tree.children[verb] if tree.labels[c] in _OBJECTS]
        if any(tree.labels[c] != "obj" for c in held) or (held and not given):
            continue
        for subject in tree.below(verb, "nsubj"):
            name = behind(tree, subject)
            if name is not None and is_behind_finite(tree, verb, subject):
                dative = given or lemma in words().dative_verbs
                tree.attach(name, verb, "obl:arg" if dative else "obj")
                tree.feats[name] = in_case(tree.feats[name], "Dat" if dative else "Acc")
                for thing in held:  # "Sabotage": what somebody is reproached with is no name
                    tree.upos[thing], tree.xpos[thing] = "NOUN", "NN"
                    tree.names = [found for found in tree.names if found[0] != thing]
                yield name


def _land_of_nobody(tree: Tree, noun: int) -> int | None:
    name = _bare_name(tree, noun)
    return name if name is not None and _owns_no_land(tree, noun, name) else None


def _person_behind(tree: Tree, noun: int) -> int | None:
    """The head of a whole name, with its title, right behind a noun for a body with an article."""
    if tree.upos[noun] != "NOUN" or not tree.below(noun, "det") or not names_no_person(tree, noun):
        return None
    people = {start for start, end, kind in tree.names if kind == "PER" and end > start + 1}
    first, second = noun + 1, noun + 2
    if first in people:
        return first if tree.heads[first] == noun else None
    if second not in people or tree.upos[first] != "NOUN" or not names_person(tree, first):
        return None
    hung = tree.heads[first] in (noun, second) and tree.heads[second] in (noun, first)
    return first if hung else None


def names_no_person(tree: Tree, noun: int) -> bool:
    """Whether a noun is one for bodies that nobody is part of the name of."""
    return tree.lemmas[noun].lower().endswith(_bodies())


@cache
def _bodies() -> tuple[str, ...]:
    return tuple(lines("bodies.txt"))


def places_behind_names(tree: Tree) -> Iterator[int]:
    """Give a verb the place that the recogniser parts from the name before: "Im Mai besucht Rätin Ida Linde Rom"."""
    ends = {end: start for start, end, kind in tree.names if kind == "PER"}
    for verb in active(tree):
        for place in (start for start, _, kind in tree.names if kind == "LOC" and start in ends):
            person, title = ends[place], ends[place] - 1
            side = title if tree.heads[person] == title and names_person(tree, title) else person
            joined = tree.heads[place] in (person, side) and tree.labels[place] in ("flat", "appos")
            others = [c for c in tree.children[verb] if tree.labels[c] in _OBJECTS and c != person]
            fits = (
                whole_lemma(tree, verb) in words().object_verbs and not others and is_behind_finite(tree, verb, person)
            )
            if not joined or not fits or tree.heads[side] != verb or tree.below(side, "case"):
                continue
            if tree.labels[person] == "obj" and title in tree.below(verb, "nsubj") and names_person(tree, title):
                tree.attach(person, title, "appos")
            elif tree.labels[side] != "nsubj":
                continue
            tree.attach(place, verb, "obj")
            yield place


def people_called_as_lands(tree: Tree) -> Iterator[int]:
    """Take a noun that is written as a land for the title it is: "wurde vom Ungarn Jan Linde gerügt".

    A land of these has no article, least of all that of a man.
    """
    starts = {start for start, _, kind in tree.names if kind == "PER"}
    for noun in [i for i in range(1, len(tree.words) - 1) if i + 1 in starts]:
        man = singulars().get(tree.words[noun].lower())
        land = any((start, end) == (noun, noun + 1) and kind == "LOC" for start, end, kind in tree.names)
        before = tree.words[noun - 1].lower()
        article = words().contractions.get(before, (before,))[-1]  # "vom"
        bent = article in words().accusative_articles or article.endswith(words().dative_endings)
        if man is None or not (land or tree.upos[noun] == "PROPN") or not bent or tree.heads[noun] == noun + 1:
            continue
        tree.attach(noun + 1, noun, "appos")
        tree.upos[noun], tree.xpos[noun], tree.lemmas[noun] = "NOUN", "NN", man.capitalize()
        tree.names = [name for name in tree.names if name[:2] != (noun, noun + 1)]
        yield noun


def inhabitants_before_titles(tree: Tree) -> Iterator[int]:
    """Let an inhabitant, taken for an adjective, act on whoever is named behind: "Da rief der Pole Abt Jan Berg an".

    Such an adjective is made of towns in "-er" alone ("der Ulmer Abt"), and none of a land that has one of its own.
    """
    for verb in active(tree):
        if whole_lemma(tree, verb) not in words().object_verbs or tree.below(verb, *_OBJECTS):
            continue
        for title in tree.below(verb, "nsubj"):
            name, inhabitant = title + 1, title - 1
            if (
                tree.labels[inhabitant] != "amod"
                or tree.heads[inhabitant] != title
                or not _is_inhabitant(tree, inhabitant)
            ):
                continue
            if is_behind_finite(tree, verb, title) and any(
                start == name for start, _, kind in tree.names if kind == "PER"
            ):
                for child in [c for c in tree.children[title] if c < inhabitant]:
                    tree.attach(child, inhabitant, tree.labels[child])
                tree.attach(inhabitant, verb, "nsubj")
                tree.attach(title, verb, "obj")
                tree.attach(name, title, "appos")
                tree.upos[inhabitant], tree.xpos[inhabitant], tree.feats[inhabitant] = (
                    "NOUN",
                    "NN",
                    "Case=Nom|Number=Sing",
                )
                tree.lemmas[inhabitant] = tree.words[inhabitant]
                yield inhabitant


def _is_inhabitant(tree: Tree, word: int) -> bool:
    """Whether a word in capitals behind an article is no adjective of a town: "der Franzose", "die Schwedin"."""
    article = word > 0 and tree.labels[word - 1] == "det" and tree.words[word][:1].isupper()
    form = tree.words[word].lower()
    return article and (not form.endswith(_FIRM) or form.endswith(words().inhabitant_endings))


def _owns_no_land(tree: Tree, noun: int, name: int) -> bool:
    """Whether a noun is one for people, or before a land one for a body that has it in the genitive or behind "von".

    Several are not called by one name: "die G7-Staaten Peru"; a firm is, whatever its noun: "der Netzbetreiber Tennet".
    """
    body = tree.lemmas[noun].lower().endswith(words().landless_endings)
    land = any(start == name and kind == "LOC" for start, _, kind in tree.names)
    several = "Number=Plur" in tree.feats[noun] and not tree.below(name, "conj")
    firm = not land and tree.words[noun].endswith(_FIRM) and not is_of_person(tree.lemmas[noun])
    person = names_person(tree, noun) and not firm
    return person or several or (body and land)


def _bare_name(tree: Tree, noun: int) -> int | None:
    """The name of a land or body right behind a noun with an article, its only dependent there and no genitive."""
    behind = [c for c in tree.children[noun] if c > noun and tree.upos[c] != "PUNCT"]
    if behind != [noun + 1] or not tree.below(noun, "det") or tree.below(behind[0], "case", "flat"):
        return None
    name = behind[0]
    known = any(start == name and kind in _KINDS for start, _, kind in tree.names)
    beside = tree.labels[name].startswith(_BESIDE) and tree.upos[name] == "PROPN"
    return name if known and beside and not tree.words[name].endswith("s") else None


def is_behind_finite(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a noun stands behind the finite verb, or in a clause that ends with it."""
    if tree.below(verb, "mark"):
        return True
    return any(tree.is_finite(i) and i < noun for i in (verb, *tree.below(verb, "aux")))
