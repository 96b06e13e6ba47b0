"""Who "man" is: the body in or at which somebody unnamed acts, or who is quoted."""

from __future__ import annotations

from kg.grammar.arguments import subjects
from kg.grammar.clauses import finite_verb
from kg.grammar.scene import Scene


def bodies_meant(scene: Scene, verb: int) -> list[int]:
    """Heads of the phrases in "In der Partei verübelt man ihm das", "Bei der Bahn ist man verärgert".

    Where a place alone is named ("In Bern lobt man den Käse"), anybody there is meant.
    """
    lexis = scene.lexis
    verbs = [scene.heads[s] for s in subjects(scene, verb) if scene.lower[s] == lexis.anybody]
    found = [c for v in verbs for c in scene.of(v, "obl") if _is_body(scene, c)]
    return found if len(found) == 1 else []


def means_speaker(scene: Scene, verb: int, subject: list[int]) -> bool:
    """Whether "man" is who is quoted: "Man stehe hinter den Wirten, sagte sie", but not "man müsse …"."""
    finite = finite_verb(scene, verb)
    if finite is None or not any(scene.lower[s] == scene.lexis.anybody for s in subject):
        return False
    return finite == verb or scene.lemmas[finite] in scene.lexis.perfect_auxiliaries


def is_up_to_anybody(scene: Scene, verb: int) -> bool:
    """Whether anybody may, can or should do it, nobody does: "Man sollte Räte nicht öffentlich rügen"."""
    finite, lexis = finite_verb(scene, verb), scene.lexis
    if finite is None or finite == verb or scene.lemmas[finite] not in lexis.modals - {lexis.passive_auxiliary}:
        return False
    return any(scene.lower[s] == lexis.anybody for s in subjects(scene, verb))


def _is_body(scene: Scene, noun: int) -> bool:
    cases = scene.lexis.among_prepositions.intersection(scene.cases(noun))
    inside = scene.lexis.inside_preposition in cases and scene.pos[noun] != "NOUN"
    return bool(cases) and not inside and noun in scene.actors and not scene.is_person(noun)
