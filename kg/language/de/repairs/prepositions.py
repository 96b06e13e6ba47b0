"""Repairs of prepositions taken for other words: "versprach, während ihrer Begegnung mit Berg zu schweigen"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.repairs.phrases import NOUNS, SIDES
from kg.language.de.verbs import has_inner_zu
from kg.language.repair import Tree

_BEHIND = "nach"  #: stands behind its noun, too
_DEFIANCE = ("zum", "Trotz")  #: stand behind their noun


def before_infinitives(tree: Tree) -> Iterator[int]:
    """Hang a word of an occasion on the noun behind it: no conjunction but "um", "ohne", "statt" has an infinitive."""
    for mark, verb in enumerate(tree.heads):
        asked = tree.labels[mark] == "mark" and tree.words[mark].lower() in words().occasion_prepositions
        if not asked or "VerbForm=Inf" not in tree.feats[verb] or any(map(tree.is_finite, tree.below(verb, "aux"))):
            continue
        noun = next((i for i in tree.children[verb] if i > mark and tree.upos[i] in NOUNS), None)
        if noun is not None and min((noun, *tree.children[noun])) == mark + 1:
            tree.attach(mark, noun, "case")
            tree.labels[noun], tree.upos[mark], tree.xpos[mark] = "obl", "ADP", "APPR"
            yield mark


def before_objects(tree: Tree) -> Iterator[int]:
    """Hang "ohne" or "um" on the infinitive whose object stands behind it: "Ohne Rom zu rügen, ging sie"."""
    for mark, noun in enumerate(tree.heads):
        opens = tree.words[mark].lower() in words().setting_apart | words().purpose and tree.labels[mark] == "case"
        verb = tree.heads[noun]
        if not opens or tree.labels[noun] not in SIDES or "VerbForm=Inf" not in tree.feats[verb] or verb < noun:
            continue
        apart = any(tree.words[c] == words().infinitive_particle for c in tree.below(verb, "mark"))
        if (apart or has_inner_zu(tree.words[verb])) and (mark == 0 or tree.words[mark - 1] == ","):
            tree.attach(mark, verb, "mark")
            tree.upos[mark], tree.xpos[mark] = "SCONJ", "KOUI"
            yield mark


def before_amounts(tree: Tree) -> Iterator[int]:
    """Hang "zu" on the noun behind "mehr", not on "mehr": "mahnte die Räte auch zu mehr Eile"."""
    for mark, amount in enumerate(tree.heads):
        noun = tree.heads[amount]
        aim = tree.words[mark] in words().aim_prepositions and tree.words[amount] in words().comparing_amounts
        if aim and mark + 1 == amount and tree.labels[mark] != "case" and amount < noun and tree.upos[noun] == "NOUN":
            tree.attach(mark, noun, "case")
            tree.upos[mark], tree.xpos[mark] = "ADP", "APPR"
            tree.labels[noun] = "nmod" if tree.upos[tree.heads[noun]] in NOUNS else "obl"
            yield from (mark, noun)


def behind_utterances(tree: Tree) -> Iterator[int]:
    """Hang "nach" on the noun before it: "lobte dem Vernehmen nach auch Berg" praises Berg, not after him.

    A bare dative with its article that tells what is said asks for it; what stands behind is a side of the verb.
    """
    for mark, phrase in enumerate(tree.heads):
        noun = mark - 1
        if noun < 1 or tree.words[mark].lower() != _BEHIND or phrase <= mark or tree.labels[mark] != "case":
            continue
        told = tree.upos[noun] == "NOUN" and tree.words[noun].lower().endswith(words().utterances)
        bare = tree.below(noun, "det") and not tree.below(noun, "case")
        if not (told and bare) or tree.labels[noun] not in (*SIDES, "obl", "nmod"):
            continue
        verb = tree.heads[noun]
        tree.attach(mark, noun, "case")
        tree.labels[noun] = "obl"
        if tree.heads[phrase] in (noun, verb) and not tree.below(phrase, "case"):
            side = "obj" if tree.below(verb, "nsubj") else "nsubj"
            free = tree.upos[phrase] in NOUNS and not tree.below(verb, side)
            tree.attach(phrase, verb, side if free else "obl")
        yield from (mark, noun, phrase)


def defiance(tree: Tree) -> Iterator[int]:
    """Read "allen Warnungen zum Trotz" as "trotz allen Warnungen": it is no object."""
    for word in range(2, len(tree.words)):
        if (tree.words[word - 1], tree.words[word]) != _DEFIANCE:
            continue
        noun = tree.heads[word]
        beside = tree.labels[word].startswith(("nmod", "obl")) and noun == word - 2 and tree.upos[noun] in NOUNS
        if not beside or tree.labels[noun] not in (*SIDES, "obl") or tree.below(noun, "case"):
            continue
        others = [c for c in tree.children[tree.heads[noun]] if tree.labels[c] in SIDES and c != noun]
        if tree.labels[noun] == "nsubj" and len(others) == 1:
            tree.labels[others[0]] = "nsubj"  # "Der Kritik zum Trotz traf Linde Thal"
        tree.attach(word, noun, "case")
        tree.attach(word - 1, word, "fixed")
        tree.labels[noun], tree.upos[word], tree.xpos[word] = "obl", "ADP", "APPO"
        yield from (noun, word)
