"""Repairs of a word that opens a sentence and whose capital makes a name or noun of it: "Scharf lobte der Rat …"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import NOM
from kg.language.de import adjectives
from kg.language.de.data import words
from kg.language.de.repairs.phrases import NOUNS, cases_of, is_body
from kg.language.de.repairs.verbs import active, whole_lemma
from kg.language.repair import Tree

_ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl:arg"})


def manners_at_the_start(tree: Tree) -> Iterator[int]:
    """Make a manner of what seems an argument, where the verb right behind it has another subject.

    "Scharf kritisierte den Rat" has none: there somebody of that name acts. A verb with a dative beside its object may
    have all three.
    """
    for verb in active(tree):
        if verb != 1 or not tree.is_finite(verb) or tree.heads[0] != verb or tree.upos[0] not in NOUNS:
            continue
        if tree.words[0].lower() not in words().manners or whole_lemma(tree, verb) in words().receiver_verbs:
            continue
        others = [i for i in tree.children[verb] if i > verb and tree.labels[i] in _ARGUMENTS]
        bare = [i for i in others if not tree.below(i, "case")]
        allowed = [cases_of(tree, i) for i in bare]
        # "Scharf kritisierte Linde, dass …": what is criticised follows
        alone = len(bare) == 1 and not (_turns_to(tree, verb) or tree.below(verb, "ccomp"))
        alone = alone and not _is_body_and_person(tree, bare[0])
        acts = {NOM} in allowed or (not alone and any(NOM in some for some in allowed))
        if tree.labels[0] in _ARGUMENTS and acts:
            tree.labels[0], tree.upos[0], tree.xpos[0] = "advmod", "ADJ", "ADJD"
            tree.lemmas[0] = tree.words[0].lower()
            tree.names = [name for name in tree.names if name[0] != 0]
            if len(bare) == 1 and NOM in allowed[0]:
                tree.labels[bare[0]] = "nsubj"
            yield 0


def _is_body_and_person(tree: Tree, noun: int) -> bool:
    """Whether what was read as one are two: "Scharf kritisierte die Gewerkschaft Jan Arp"."""
    body = is_body(tree, noun) and bool(tree.below(noun, "det"))
    return body and any(kind == "PER" and noun < start <= noun + 2 for start, _, kind in tree.names)


def fullness_at_the_start(tree: Tree) -> Iterator[int]:
    """Read "Voller Zorn" in front of a verb as how somebody acts, where it was taken for a name or a side of the act.

    "Voller Einsatz lohnt sich" has no other subject.
    """
    if len(tree.words) < 4 or tree.words[0].lower() != words().full_of or tree.upos[1] not in NOUNS:
        return
    verb = next((i for i in tree.governors(0) if i > 1), -1)
    bare = [] if verb < 0 else [i for i in tree.below(verb, *_ARGUMENTS) if i > 1 and not tree.below(i, "case")]
    subject = next((i for i in bare if NOM in cases_of(tree, i)), None)
    if subject is None:
        return
    tree.names = [name for name in tree.names if name[0] != 0]
    tree.attach(1, verb, "obl")
    tree.attach(0, 1, "case")
    tree.upos[:2], tree.xpos[0], tree.lemmas[0] = ["ADP", "NOUN"], "APPR", words().full_of
    if not any(tree.labels[i].startswith("nsubj") for i in bare):
        tree.labels[subject] = "nsubj"
    yield 0


def adjectives_for_nouns(tree: Tree) -> Iterator[int]:
    """Read a noun as the adjective of the one behind it: "Anonyme Anrufer drohten dem Rat" has one subject, not two.

    Only one phrase stands before the verb of a main clause, and two common nouns are none; between an article and its
    noun stands no argument: "lobte der Regierende Bürgermeister Arp".
    """
    verb = next((i for i in active(tree) if tree.is_finite(i)), -1)
    pair = verb == 2 and tree.upos[:2] == ["NOUN", "NOUN"] and tree.heads[:2] == [verb, verb]
    if pair and adjectives.ending(tree.words[0]) and not tree.children[0] and "Number=Plur" in tree.feats[1]:
        tree.labels[1] = "nsubj" if "nsubj" in tree.labels[:2] else tree.labels[1]
        yield _as_adjective(tree, 0)
    for i in range(1, len(tree.words) - 1):
        inside = tree.labels[i - 1] == "det" and tree.heads[i - 1] == i + 1 and tree.upos[i : i + 2] == ["NOUN", "NOUN"]
        strayed = (
            inside and tree.labels[i] in _ARGUMENTS and not tree.children[i] and tree.heads[i] == tree.heads[i + 1]
        )
        if strayed and adjectives.ending(tree.words[i]):
            yield _as_adjective(tree, i)


def _as_adjective(tree: Tree, i: int) -> int:
    tree.attach(i, i + 1, "amod")
    tree.upos[i], tree.xpos[i], tree.lemmas[i] = "ADJ", "ADJA", adjectives.stem(tree.words[i].lower())
    return i


def _turns_to(tree: Tree, verb: int) -> bool:
    """Whether a verb reaches its object with a preposition alone: "Scharf polemisierte Huber gegen den Rat"."""
    marks = [tree.words[c] for i in tree.below(verb, "obl") if i > verb for c in tree.below(i, "case")]
    met = tree.lemmas[verb] in words().object_verbs | words().judging_verbs
    return not met and not words().complement_prepositions.isdisjoint(marks)
