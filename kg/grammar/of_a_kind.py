"""What is counted among others of its kind: "der erste Besuch eines Papstes", "der erste Papst, der Ulm besucht"."""

from __future__ import annotations

from kg.grammar.arguments import subjects
from kg.grammar.parse import Parse
from kg.grammar.scene import Scene


def is_counted(parse: Parse, noun: int) -> bool:
    """Whether a noun has a number of order: "das dritte Treffen"."""
    return any(parse.lemmas[c].lower() in parse.lexis.counting for c in parse.of(noun, "amod", "nummod"))


def is_counted_predicate(parse: Parse, noun: int) -> bool:
    """Whether a noun says the how-manieth something is: "Es war das dritte Treffen der beiden"."""
    return bool(parse.of(noun, "cop")) and is_counted(parse, noun)


def counted_subjects(parse: Parse, noun: int) -> list[int]:
    """What a noun says the how-manieth it is: "Das geplante Gespräch ist das dritte Treffen der beiden"."""
    found = parse.of(noun, "nsubj") if is_counted_predicate(parse, noun) else []
    return [subject for subject in found if parse.pos[subject] == "NOUN"]


def is_told_of_a_kind(scene: Scene, trigger: int) -> bool:
    """Whether a sentence counts an act that others tell among those of anybody of a kind, and tells none itself.

    So "Es war der erste Besuch eines Papstes in Ulm" and "Es war das erste Mal, dass ein Papst Ulm besuchte".
    """
    if scene.is_nominal(trigger):
        owners = [c for c in scene.of(trigger, "nmod", "nmod:poss") if not scene.cases(c)]
        return is_counted_predicate(scene, trigger) and bool(owners) and _is_any(scene, owners[0])
    time = scene.heads[trigger]
    acting = subjects(scene, trigger)
    counted = scene.lemmas[time] == scene.lexis.turn and is_counted_predicate(scene, time)
    return counted and len(acting) == 1 and _is_any(scene, acting[0])


def _is_any(scene: Scene, noun: int) -> bool:
    articles = (scene.lower[c] for c in scene.of(noun, "det"))
    return scene.pos[noun] == "NOUN" and any(word in scene.lexis.indefinite_articles for word in articles)
