"""Prepositional phrases of a verb or noun, also where the parser hung them on a neighbour."""

from __future__ import annotations

from kg.extract.grammar.tree import NOMINAL, Tree
from kg.extract.grammar.voice import Voice, voice_of

#: Prepositions that a phrase beside the noun it belongs to may have; "von" and "durch" too often name something else.
_MOVABLE = frozenset(("an", "auf", "bei", "für", "gegen", "in", "mit", "über", "um", "zu", "zwischen"))
_PASSIVES = (Voice.PASSIVE, Voice.ATTRIBUTE_PASSIVE)


def phrases(tree: Tree, i: int, preposition: str) -> list[int]:
    """Heads of the phrases with a preposition ("*" = any): its own, else those that strayed."""
    found = own_phrases(tree, i, preposition)
    if found or preposition not in _MOVABLE:
        return found
    return _beside(tree, i, preposition) if _is_verbal(tree, i) else _above(tree, i, preposition)


def own_phrases(tree: Tree, i: int, preposition: str) -> list[int]:
    """Heads of the phrases that hang on the word itself."""
    if preposition in ("von", "durch") and voice_of(tree, i) in _PASSIVES:
        return []  # "von der Regierung gefordert": who demands, not of whom
    return [
        c
        for c in tree.children[i]
        if tree.label[c] in ("obl", "nmod", "obj", "advmod", "dep", "iobj", "xcomp", "appos", "conj")
        and tree.pos[c] not in ("VERB", "AUX")
        and _has_case(tree, c, preposition)
        and not _is_in_subject(tree, i, c)
    ]


def governor(tree: Tree, token: int) -> int:
    """The word a phrase hangs on; for a noun joined to another, what the first hangs on."""
    token = tree.unit_heads[token] if tree.unit_heads else token
    while tree.label[token] == "conj" and tree.pos[tree.heads[token]] in NOMINAL:
        token = tree.heads[token]
    return tree.heads[token]


def _is_verbal(tree: Tree, i: int) -> bool:
    return tree.pos[i] in ("VERB", "AUX") or (tree.pos[i] == "ADJ" and bool(tree.of(i, "aux", "nsubj", "obl")))


def _is_in_subject(tree: Tree, verb: int, phrase: int) -> bool:
    """Only one constituent stands before the finite verb: "Rama von der PS lobte" is Rama of the PS."""
    if tree.pos[verb] not in ("VERB", "AUX") or tree.of(verb, "mark") or _is_subordinate(tree, verb):
        return False
    finite = [k for k in (verb, *tree.of(verb, "aux")) if tree.tags[k].endswith("FIN")]
    return any(s < phrase < f for s in tree.of(verb, "nsubj") for f in finite)


def _is_subordinate(tree: Tree, verb: int) -> bool:
    return any(tree.is_relative(c) for c in tree.children[verb])


def _has_case(tree: Tree, token: int, preposition: str) -> bool:
    cases = tree.cases(token)
    return bool(cases) if preposition == "*" else preposition in cases


def _beside(tree: Tree, verb: int, preposition: str) -> list[int]:
    """Reach "mit ihr" in "telefonierte am Montag mit ihr", where it hangs on "Montag"."""
    for neighbour in tree.of(verb, "obl", "advmod", "nsubj", "obj"):
        if preposition == "in" and tree.label[neighbour] in ("nsubj", "obj") and neighbour not in tree.actors:
            continue  # "kritisierte die Lage in Mali" says nothing about where
        for below in _chain(tree, neighbour):
            found = own_phrases(tree, below, preposition)
            if found:
                return found
    return []


def _above(tree: Tree, noun: int, preposition: str) -> list[int]:
    """Reach "mit ihr" in "führte am Montag mit ihr ein Gespräch", where it hangs on the verb or on the genitive."""
    for below in _chain(tree, noun)[1:]:
        found = [c for c in own_phrases(tree, below, preposition) if c > noun]
        if found:
            return found
    end = max(tree.subtree(noun))
    if end + 1 < len(tree) and tree.pos[end + 1] == "ADP":  # right after it, wherever it hangs
        phrase = tree.heads[end + 1]
        if phrase > end and _has_case(tree, phrase, preposition) and phrase not in tree.times:
            return [phrase]
    above = governor(tree, noun)
    if above == noun or not _is_verbal(tree, above):
        return []
    found = [c for c in own_phrases(tree, above, preposition) if c != noun]
    return found if tree.label[noun] == "obj" or tree.dep[noun].endswith(":pass") else []


def _chain(tree: Tree, token: int) -> list[int]:
    """A noun with the genitives and words of time that hang on it, where a phrase may hang by mistake."""
    found = [token]
    for noun in found:
        found.extend(
            c
            for c in tree.of(noun, "nmod")
            if tree.pos[c] in NOMINAL and (not tree.cases(c) or c in tree.times or _is_owner(tree, c))
        )
    return found


def _is_owner(tree: Tree, token: int) -> bool:
    """Whether "von Obama" in "Besuch von Obama in Kuba" is an actor, who takes no phrase of his own."""
    return "von" in tree.cases(token) and token in tree.actors
