"""Who acts in the clause before, or what it tells of: "Linde reist nach Rom. Geplant ist ein Treffen mit Thal"."""

from __future__ import annotations

from collections.abc import Callable

from kg.grammar.arguments import datives, subjects
from kg.grammar.clauses import is_definite
from kg.grammar.phrases import governor
from kg.grammar.predicates import object_of
from kg.grammar.scene import Scene

_LOOK_BACK = 2  #: sentences


def acting_before(scene: Scene, i: int, is_place: Callable[[int], bool]) -> list[int]:
    """Who acts in the clause before a noun, where it is clear of whom the text goes on to tell."""
    verb = _verb_before(scene, i)
    adds = any(scene.lower[word] in scene.lexis.adding for word in scene.sentence_of(i))
    if verb is None or not scene.is_verb(verb) or (scene.of(verb, "ccomp") and is_definite(scene, i)):
        return []  # "Sie nahm am Gespräch teil, sagt er. Das Treffen …" is that one
    return _told_of(scene, verb, is_place, adds=adds)


def _told_of(scene: Scene, verb: int, is_place: Callable[[int], bool], *, adds: bool) -> list[int]:
    """The one who acts; whom somebody receives; of several nobody, unless the first goes to see the other."""
    told = scene.of(verb, "ccomp")
    if told:  # who tells of an act is not who does it
        return _told_of(scene, told[0], is_place, adds=adds) if len(told) == 1 and scene.is_verb(told[0]) else []
    acting = [word for word in subjects(scene, verb) if word in scene.actors]
    beside = [word for word in (*object_of(scene, verb), *datives(scene, verb)) if word in scene.actors]
    others = [word for word in dict.fromkeys(beside) if not is_place(word)]
    hosted = scene.lemmas[verb] in scene.lexis.receiving or (not acting and not subjects(scene, verb))
    if hosted and len(others) == 1:  # "Linde wird empfangen. Danach gibt es …"
        return others
    goes = scene.lemmas[verb] in scene.lexis.seeing_verbs
    return acting if adds or goes or not others else []


def _verb_before(scene: Scene, i: int) -> int | None:
    """The verb of the clause before in the same sentence, else that of the last sentence that tells of somebody."""
    own = governor(scene, i)
    first = scene.heads[own]
    if scene.label[own] in ("parataxis", "conj") and first < own and scene.is_verb(first):
        return first
    number = scene.sentence[i]
    for back in range(1, _LOOK_BACK + 1):
        if number < back or (back > 1 and scene.opens_paragraph(number - back + 1)):
            return None
        before = scene.sentences[number - back]
        verb = scene.root(number - back)
        if scene.actors.intersection(before) or not scene.is_verb(verb):
            return None if scene.of(verb, "parataxis") else verb
    return None


def decided_before(scene: Scene, i: int) -> list[int]:
    """What the sentence before says somebody brings about: "Der Rat beschloss den Bau. Kritik kam von der Kammer".

    Who changes something is meant himself: "Die Stadtwerke erhöhen die Preise. Kritik kam von der Kammer".
    """
    number = scene.sentence[i] - 1
    root = scene.root(number) if number >= 0 else i
    verb = max((root, *(c for c in scene.of(root, "conj", "parataxis") if scene.is_verb(c))))
    if scene.quoted[verb] or any(scene.lower[c] == scene.lexis.negation for c in scene.of(verb, "advmod")):
        return []
    things = object_of(scene, verb)
    if scene.lemmas[verb] in scene.lexis.changing and things:
        acting = [word for word in subjects(scene, verb) if word in scene.actors]
        return acting if len(acting) == 1 else []
    told = scene.lemmas[verb] in scene.lexis.bringing_about and len(things) == 1
    return things if told and scene.pos[things[0]] == "NOUN" and things[0] not in scene.actors else []
