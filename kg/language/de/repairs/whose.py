"""Repairs of relative clauses by sense: a thing demands nothing, nor does it praise or criticise anybody."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.nouns import is_of_person
from kg.language.de.repairs.phrases import NOUNS
from kg.language.de.repairs.titles import names_person
from kg.language.de.repairs.verbs import active, whole_lemma
from kg.language.repair import Tree


def things_demanded(tree: Tree) -> Iterator[int]:
    """Give a verb of demanding whose thing it demands, and who: "der Abt, dessen Entlassung der Chor fordert"."""
    for verb in _judging(tree):
        begin = next((i for i in range(verb - 1, 0, -1) if tree.words[i] == ","), 0) + 1
        thing = begin + 1
        if tree.words[begin].lower() not in words().whose or thing >= verb or tree.upos[thing] != "NOUN":
            continue
        subject = next((i for i in range(thing + 1, verb) if tree.upos[i] in NOUNS), None)
        if subject is None or is_of_person(tree.lemmas[thing]) or tree.below(thing, "det", "case"):
            continue
        if names_person(tree, thing) or set(tree.below(verb, "obj")) - {thing, subject}:
            continue  # "dessen Vorsitzende Eva Linde den Plan einen Fehler nannte"
        if tree.below(subject, "case") or (not tree.below(subject, "det") and tree.upos[subject] == "NOUN"):
            continue
        if (tree.labels[subject], tree.labels[thing]) == ("nsubj", "obj") and tree.heads[begin] == thing:
            continue
        tree.attach(begin, thing, "nmod:poss")
        tree.attach(thing, verb, "obj")
        tree.attach(subject, verb, "nsubj")
        tree.upos[begin], tree.xpos[begin] = "PRON", "PRELAT"
        yield from (begin, thing, subject)


def owners_in_front(tree: Tree) -> Iterator[int]:
    """Make "Dessen" and "Deren" in front of a thing whose it is, as inside a sentence: "Dessen Kritik am Rat …"."""
    noun = tree.heads[0] if tree.words else 0
    taken = tree.words[:1] and tree.words[0].lower() in words().whose and tree.labels[0] == "det"
    thing = tree.upos[noun] == "NOUN" and not is_of_person(tree.lemmas[noun]) and not names_person(tree, noun)
    named = any(tree.upos[i] == "PROPN" for i in tree.below(noun, "appos", "flat"))
    if taken and noun and thing and not named:
        tree.labels[0], tree.upos[0], tree.xpos[0] = "nmod:poss", "PRON", "PRELAT"
        yield 0


def people_who_demand(tree: Tree) -> Iterator[int]:
    """Exchange a thing that was taken for who demands it: "die Innung, die ein Verbot verlangt hatte"."""
    for verb in _judging(tree):
        pronouns = [i for i in tree.below(verb, "obj") if "PronType=Rel" in tree.feats[i]]
        things = tree.below(verb, "nsubj")
        if len(pronouns) != 1 or len(things) != 1 or tree.words[pronouns[0]].lower() not in words().caseless_relatives:
            continue
        thing, pronoun = things[0], pronouns[0]
        articles = [tree.lemmas[i].lower() for i in tree.below(thing, "det")]
        some = tree.upos[thing] == "NOUN" and all(each in words().indefinite_articles for each in articles)
        if some and not is_of_person(tree.lemmas[thing]) and "Number=Plur" not in tree.feats[thing]:
            tree.labels[thing], tree.labels[pronoun] = "obj", "nsubj"
            yield from (thing, pronoun)


def people_behind_prepositions(tree: Tree) -> Iterator[int]:
    """Take a person without preposition for who goes: "der Flug, zu dem Ministerin Linde startete"."""
    for verb in active(tree):
        if not tree.labels[verb].startswith("acl") or tree.below(verb, "nsubj"):
            continue
        for person in tree.below(verb, "obl"):
            bare = tree.upos[person] == "NOUN" and not tree.below(person, "case", "det") and names_person(tree, person)
            if bare and tree.below(person, "appos", "flat"):
                tree.labels[person] = "nsubj"
                yield person
                break


def _judging(tree: Tree) -> Iterator[int]:
    """The verbs of relative clauses whose subject says or wishes something."""
    for verb in active(tree):
        if tree.labels[verb].startswith("acl") and whole_lemma(tree, verb) in words().judging_verbs:
            yield verb
