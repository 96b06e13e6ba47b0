"""Last names taken for parts of another name: two side by side, or one behind a body.

"Weil Arp Dorn kritisiert hatte" names nobody Arp Dorn, "lobte die Gewerkschaft Arp" no union of that name. The article
says so: it has them as the last names of people with names of their own.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.annotate.draft import Analysed
from kg.annotate.particles import Entity
from kg.language import load_language
from kg.language.repair import Tree

Name = tuple[str, ...]


def pairs(texts: Sequence[str], entities: Sequence[Entity]) -> Iterator[int]:
    """Where the names start that are two: the first word of each."""
    people = [(start, tuple(texts[start:end])) for start, end, kind in entities if kind == "PER" and end > start + 1]
    by_last: dict[str, set[Name]] = {}
    by_first: dict[str, set[Name]] = {}
    for _, name in people:
        by_last.setdefault(name[-1], set()).add(name)
        by_first.setdefault(name[0], set()).add(name)
    for start, name in people:
        one, other = name[:2]
        both = _is_last(one, other, by_last) and _is_last(other, one, by_last)
        if both and one != other and all(alike[:2] == name[:2] for alike in by_first[one]):
            yield start


def _is_last(word: str, beside: str, by_last: Mapping[str, set[Name]]) -> bool:
    """Whether a word is the last name of somebody whose first name is not the word beside it."""
    return any(beside not in name for name in by_last.get(word, ()))


def behind_bodies(sentence: Analysed, lasts: Container[str]) -> Iterator[int]:
    """Last names hung on a body right before them whose verb lacks an object: "lobte die Gewerkschaft Arp"."""
    tree, language = sentence.tree, load_language()
    for name in range(1, len(tree.words)):
        body = tree.heads[name]
        beside = body == name - 1 and tree.labels[name] in ("appos", "flat", "nmod") and tree.words[name] in lasts
        if not beside or tree.upos[body] != "NOUN" or not tree.labels[body].startswith("nsubj"):
            continue
        verb, titled = tree.heads[body], language.names_person(tree.lemmas[body])
        needs = tree.lemmas[verb] in language.words.object_verbs | language.words.dative_verbs
        if needs and not titled and tree.below(body, "det") and not tree.below(verb, "obj", "iobj", "aux:pass"):
            yield name


def as_objects(sentence: Analysed, names: Sequence[int]) -> Analysed:
    """A copy of a sentence with these last names as objects of the verb, each a name of its own."""
    tree = sentence.tree.copy()
    places = {sentence.start + name for name in names}
    entities = [e for e in sentence.entities if places.isdisjoint(range(e[0], e[1]))]
    for name in names:
        verb = tree.heads[tree.heads[name]]
        dative = tree.lemmas[verb] in load_language().words.dative_verbs
        tree.attach(name, verb, "obl:arg" if dative else "obj")
        tree.upos[name] = "PROPN"
    entities += [(place, place + 1, "PER") for place in places]
    return replace(sentence, tree=tree, entities=sorted(entities))


def in_two(sentence: Analysed, starts: Sequence[int]) -> Analysed:
    """A copy of a sentence with the names that start there in two, and both as sides of the verb."""
    tree = sentence.tree.copy()
    entities: list[Entity] = []
    for start, end, kind in sentence.entities:
        cut = start + 1 if kind == "PER" and start in starts else start
        entities += [(start, cut, kind), (cut, end, kind)] if cut > start else [(start, end, kind)]
    for start in starts:
        _give_sides(tree, start - sentence.start)
    return replace(sentence, tree=tree, entities=entities)


def _give_sides(tree: Tree, one: int) -> None:
    """Make the first the subject where the verb has none, and the second the object: people are told in this order."""
    other = one + 1
    inner = other if tree.heads[one] == other else one
    verb, label = tree.heads[inner], tree.labels[inner]
    if verb in (one, other) or tree.upos[verb] != "VERB":
        return
    lacking = not any(i not in (one, other) for i in tree.below(verb, "nsubj"))
    first = "nsubj" if lacking and not tree.below(inner, "case") else label
    tree.attach(one, verb, first)
    tree.attach(other, verb, "obj")
    for child in [c for name in (one, other) for c in tree.below(name, "flat") if c > other]:
        tree.attach(child, other, "flat")
