"""Whether a phrase beside a verb tells what whoever is judged, thanked, reproached, asked or warned did or is to do."""

from __future__ import annotations

from kg.grammar.scene import Scene
from kg.grammar.voices import Voice, voice_of


def tells_deed(scene: Scene, verb: int, phrase: int) -> bool:
    """Whether the deed is that of the object or receiver, not of the subject.

    "Lobte Arp für den Besuch", "dankte ihm für seine Hilfe", "warf ihr den Besuch vor", "rief den Rat zu Gesprächen
    auf", "warnte ihn vor einem Treffen".
    """
    lexis, lemma, cases = scene.lexis, scene.lemmas[verb], set(scene.cases(phrase))
    if voice_of(scene, verb) is not Voice.ACTIVE:
        return False
    if scene.label[phrase] == "obj" and not cases:
        return lemma in lexis.reproaching_verbs
    judged = lemma in lexis.judging_verbs | lexis.object_verbs and cases & lexis.deed_prepositions
    thanked = lemma in lexis.thanking_verbs and cases & (lexis.deed_prepositions | lexis.aim_prepositions)
    asked = lemma in lexis.object_control and cases & lexis.aim_prepositions
    dissuaded = lemma in lexis.dissuading_verbs and cases
    return scene.label[phrase] in ("obl", "obj") and bool(judged or thanked or asked or dissuaded)


def thanked_at(scene: Scene, verb: int) -> list[int]:
    """Whom somebody thanks with a reflexive verb: "bedankte sich bei Arp"."""
    if scene.lemmas[verb] not in scene.lexis.thanking_verbs:
        return []
    return [c for c in scene.of(verb, "obl") if not scene.lexis.among_prepositions.isdisjoint(scene.cases(c))]
