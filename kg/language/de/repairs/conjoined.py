"""Repairs of a second verb: it is joined to the main verb or to that of a clause, as order and number tell."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.repairs.arguments import number, number_of_verb
from kg.language.repair import Tree


def verbs_after_clauses(tree: Tree) -> Iterator[int]:
    """Join a verb before its objects to the main verb, not to the clause: "…, dass er fehle und verlangte Geld".

    In a clause with a conjunction the verb comes last, so a verb before its object stands in the main clause.
    """
    for verb, clause in enumerate(tree.heads):
        main = tree.heads[clause]
        if tree.labels[verb] != "conj" or not tree.is_finite(verb):
            continue
        if (agreeing := _agreeing(tree, verb, clause)) is not None:
            tree.attach(verb, agreeing, "conj")
            yield verb
            continue
        if _is_of_main(tree, verb, clause, main):
            tree.attach(verb, main, "conj")
            yield verb
        if tree.upos[clause] != "VERB":
            continue
        embedded = tree.labels[clause] in ("ccomp", "advcl") and bool(tree.below(clause, "mark")) and main < clause
        own = [i for i in tree.children[verb] if tree.upos[i] != "PUNCT" and tree.labels[i] != "cc"]
        behind = [i for i in own if tree.labels[i] in ("obj", "obl", "obl:arg", "nsubj")]
        if embedded and behind and all(i > verb for i in own) and tree.upos[main] == "VERB":
            tree.attach(verb, main, "conj")
            yield verb


def _is_of_main(tree: Tree, verb: int, clause: int, main: int) -> bool:
    """Whether a verb agrees with the main clause alone: "Die Räte fanden, der Plan sei unfair, und verlangten Geld"."""
    if not main < clause < verb or not tree.labels[clause].startswith("ccomp") or tree.below(verb, "nsubj"):
        return False
    told = [i for i in (clause, *tree.below(clause, "cop", "aux")) if tree.is_finite(i)]
    reported = any("Mood=Sub" in tree.feats[i] for i in told) and "Mood=Ind" in tree.feats[verb]
    comma = tree.words[verb - 2 : verb] == [",", words().and_word]
    return reported and comma and tree.is_finite(main) and bool(tree.below(main, "nsubj"))


def _agreeing(tree: Tree, verb: int, first: int) -> int | None:
    """Of a clause and what is said in it the verb that a joined one agrees with, if not that it is joined to.

    "Arp sagte, sie logen und stahlen" is said of them, "Arp sagte, sie logen und rügte Berg" of Arp.
    """
    if tree.below(verb, "nsubj", "csubj"):
        return None
    above = [tree.heads[first]] if tree.labels[first].partition(":")[0] in ("ccomp", "parataxis") else []
    said = [clause for clause in tree.below(first, "ccomp", "parataxis") if first < clause < verb]
    others = [i for i in (*above, *said) if tree.upos[i] == "VERB" and _agrees(tree, verb, i)]
    return others[0] if len(others) == 1 and _agrees(tree, verb, first) is False else None


def _agrees(tree: Tree, verb: int, other: int) -> bool | None:
    """Whether a verb has the number of another's subject; None where not both are known."""
    subjects = {number(tree, i) for i in tree.below(other, "nsubj")}
    told = number_of_verb(tree, verb)
    return None if told is None or len(subjects) != 1 or None in subjects else subjects == {told}


def acts_after_speech(tree: Tree) -> Iterator[int]:
    """Join a verb behind the verb of saying to that, not to what is said: "„Das hilft“, sagte Huber und lobte Rom"."""
    for verb, said in enumerate(tree.heads):
        saying = tree.heads[said]
        if tree.labels[verb] != "conj" or tree.labels[said] not in ("ccomp", "parataxis") or not said < saying < verb:
            continue
        joined = any(saying < i < verb for i in tree.below(verb, "cc"))
        speaks = any(saying < i < verb for i in tree.below(saying, "nsubj"))
        if joined and speaks and tree.is_finite(verb) and not tree.below(verb, "nsubj"):
            tree.attach(verb, saying, "conj")
            yield verb
