"""Last names that are everyday words and stand alone: "Winter drang auf eine Wahl", "Weil lobte Lang".

The network takes them for such words. Where the article has somebody's whole name with that last name, the sentence is
read once more with a last name that is nothing else in its place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.annotate.draft import Analysed, entities_of
from kg.annotate.particles import Entity
from kg.language import load_language
from kg.language.repair import Tree

_PERSON = "PER"
_BESIDE = frozenset(("DET", "ADJ", "NUM"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_SIDES = frozenset(("nsubj", "obj", "iobj", "obl"))
_SHORTEST = 3  #: letters of a last name


def bare_names(texts: Sequence[str], found: Sequence[Analysed]) -> dict[int, dict[int, str]]:
    """For sentences with such names: their tokens, each with a last name that is nothing else."""
    entities = entities_of(found)
    lasts = last_words(texts, entities)
    named = {i for start, end, _ in entities for i in range(start, end)} if lasts else set()
    told: dict[int, dict[int, str]] = {}
    for n, sentence in enumerate(found) if lasts else ():
        for k, word in enumerate(sentence.tree.words):
            place = sentence.start + k
            if place in named or not word[:1].isupper():
                continue
            whole = word if word in lasts else load_language().without_genitive(word)
            if whole in lasts and _may_be_a_name(sentence.tree, k, place + 1 in named):
                told.setdefault(n, {})[place] = _stand_in(whole or word, word, told.get(n, {}), texts)
    return told


def are_names(before: Tree, after: Analysed, places: Mapping[int, str]) -> bool:
    """Whether the second reading takes all of them for people, and the first leaves room for that."""
    people = {i for start, end, kind in after.entities if kind == _PERSON for i in range(start, end)}
    return all(i in people and _has_room(before, after.tree, i - after.start) for i in places)


def last_words(texts: Sequence[str], entities: Sequence[Entity]) -> frozenset[str]:
    """The last words of people's whole names."""
    whole = (texts[end - 1] for start, end, kind in entities if kind == _PERSON and end - start > 1)
    return frozenset(last for last in whole if len(last) >= _SHORTEST and last[:1].isupper())


def _may_be_a_name(tree: Tree, k: int, before_name: bool) -> bool:
    """Whether a word stands without article, adjective or number, and is no title: "Winter", not "im Winter"."""
    first = tree.words[k - 1].lower() if k else ""
    beside = k > 0 and (tree.upos[k - 1] in _BESIDE or first in load_language().words.contractions)
    return not (beside or before_name or tree.below(k, "det", "amod", "nummod", "flat"))


def _stand_in(whole: str, word: str, others: Mapping[int, str], texts: Sequence[str]) -> str:
    """A last name of its own for each in a sentence, in the case of the word."""
    plain = load_language().words.plain_last_names
    used = {texts[i]: name for i, name in others.items()}
    name = used.get(word) or plain[len(set(used)) % len(plain)]
    return name if word == whole or word in used else f"{name}s"


def _has_room(before: Tree, after: Tree, k: int) -> bool:
    """Whether a word may be a name where it stands: one that opens a sentence only as the side of a verb behind it.

    "Kurz lobte die Kammer", "Weil wird Untreue vorgeworfen", but not "Kurz lobte er die Kammer".
    """
    if before.upos[k] in _NOUNS or any(not word.isspace() and word not in '„“»«"' for word in before.words[:k]):
        return True
    verb, following = after.heads[k], min(k + 1, len(before.words) - 1)
    sides = (*before.below(verb, "nsubj"), *after.below(verb, "nsubj"))
    alone = not any(before.upos[i] == "PRON" or after.labels[k].startswith("nsubj") for i in sides if i != k)
    return after.labels[k].partition(":")[0] in _SIDES and alone and before.is_finite(following)
