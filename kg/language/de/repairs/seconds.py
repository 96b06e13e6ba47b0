"""Repairs of a second verb and its object: in "rügten den Plan und lobten Berg" nobody rebukes Berg.

The verb may be taken for an attribute ("und bedrohten Landrat Berg") or joined to the object of the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import DAT
from kg.language.de import adjectives
from kg.language.de.data import words
from kg.language.de.repairs.phrases import NOUNS, SIDES, cases_of, labelled, start_of
from kg.language.de.repairs.verbs import receiving, whole_lemma
from kg.language.de.verbs import of_participle
from kg.language.repair import Tree


def objects_behind_second_verbs(tree: Tree) -> Iterator[int]:
    """Give a verb behind "und" the object that was joined to that of the first: "rügten den Plan und lobten Berg"."""
    for verb in range(1, len(tree.words) - 1):
        deed = tree.upos[verb] == "VERB" and tree.labels[verb] == "conj" and tree.is_finite(verb)
        if not deed or tree.words[verb - 1] != words().and_word or tree.below(verb, *SIDES):
            continue
        first = tree.heads[verb]
        joined = [i for i in range(verb + 1, len(tree.words)) if tree.labels[i] == "conj" and tree.heads[i] < verb]
        behind = [i for i in joined if start_of(tree, i) == verb + 1 and tree.upos[i] in NOUNS]
        if behind and first < tree.heads[behind[0]] < verb and whole_lemma(tree, verb) in words().object_verbs:
            tree.attach(behind[0], verb, "obj")
            yield behind[0]


def receivers_behind_second_verbs(tree: Tree) -> Iterator[int]:
    """Give a verb of reproach behind "und" its receiver: "nahm Berg in Schutz und warf Linde „Geiz“ vor".

    Without one, what stands between verb and content is no subject, which the verb shares with the first.
    """
    for verb in receiving(tree):
        first, receivers = tree.heads[verb], labelled(tree, verb, "obl:arg", "iobj")
        joined = tree.labels[verb] == "conj" and first < verb and tree.words[verb - 1] == words().and_word
        if not joined or not tree.below(first, "nsubj") or any(tree.upos[i] != "ADV" for i in receivers):
            continue
        subjects, contents = tree.below(verb, "nsubj"), tree.below(verb, "obj")
        if len(subjects) == 1 and len(contents) == 1 and verb < subjects[0] < contents[0]:
            if DAT in cases_of(tree, subjects[0]):
                tree.labels[subjects[0]] = "obl:arg"
                yield subjects[0]
            for adverb in receivers:
                tree.labels[adverb] = "advmod"  # "und warf Holm seinerseits Untreue vor"
                yield adverb


def verbs_taken_for_attributes(tree: Tree) -> Iterator[int]:
    """Read "-ten" behind "und" as a verb where several act: "lobten den Plan und bedrohten Landrat Berg".

    The noun has no article, as only one of many bent so could.
    """
    for verb, noun in enumerate(tree.heads):
        form = tree.words[verb]
        behind = verb > 0 and tree.words[verb - 1] == words().and_word and form.islower() and form.endswith("ten")
        if not behind or tree.labels[verb] != "amod" or tree.labels[noun] != "conj" or not verb < noun:
            continue
        first = tree.heads[tree.heads[noun]]
        acting = tree.upos[first] == "VERB" and tree.is_finite(first) and "Number=Plur" in tree.feats[first]
        lemma = of_participle(adjectives.stem(form))
        if not acting or not first < tree.heads[noun] < verb or tree.below(noun, "det", "case") or lemma is None:
            continue
        tree.upos[verb], tree.xpos[verb], tree.lemmas[verb] = "VERB", "VVFIN", lemma
        tree.feats[verb] = tree.feats[first]
        tree.attach(verb, first, "conj")
        tree.attach(verb - 1, verb, "cc")
        tree.attach(noun, verb, "obj")
        yield from (verb, noun)


def verbs_joined_to_objects(tree: Tree) -> Iterator[int]:
    """Join a finite verb behind "und" to the verb before, not to its object: "lobten die Rätin und empfingen Berg"."""
    for verb, noun in enumerate(tree.heads):
        joined = tree.upos[verb] == "VERB" and tree.labels[verb] == "conj" and tree.is_finite(verb)
        side = tree.upos[noun] in NOUNS and tree.labels[noun] in ("obj", "obl:arg", "iobj")
        first = tree.heads[noun]
        if not joined or not side or tree.words[verb - 1] != words().and_word or tree.below(verb, "nsubj", "mark"):
            continue
        if tree.upos[first] == "VERB" and tree.is_finite(first) and first < noun < verb:
            tree.attach(verb, first, "conj")
            yield verb
