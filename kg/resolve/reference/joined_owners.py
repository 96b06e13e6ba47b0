"""Whose a thing is that is joined to a thing of somebody's: "die Kritik der Kammer an Arp und ihre Forderung"."""

from __future__ import annotations

from kg.language import load_language
from kg.model import Entity
from kg.resolve.cast import Cast
from kg.resolve.reference.antecedents import agrees


def owner_of_joined(index: int, gender: str | None, cast: Cast) -> Entity | None:
    """Whoever has the first of two things where a possessive opens the second, if gender allows; nobody of people."""
    scene, mention = cast.scene, cast.mentions[index]
    if mention.function != "det:poss" or gender is None:
        return None
    second = scene.heads[mention.token]
    first = scene.heads[second]
    if scene.label[second] != "conj" or not first < second or load_language().names_person(scene.lemmas[first]):
        return None
    owning = {
        c
        for c in scene.children[first]
        if scene.label[c].partition(":")[0] == "nmod" and set(scene.cases(c)) <= {scene.lexis.owner_preposition}
    }
    owners = [i for i in cast.earlier_in_sentence(index) if cast.mentions[i].token in owning]
    found = [entity for i in owners for entity in cast.entities_of(i)]
    if len(found) != 1 or agrees(cast.referent(found[0]), gender, cast, neuter=None) is None:
        return None
    return found[0]
