"""Whose a noun is: genitives, possessives and first parts of compounds; and the object in the genitive."""

from __future__ import annotations

from kg.extract.grammar.arguments import clause_subjects
from kg.extract.grammar.coordination import members
from kg.extract.grammar.parse import NOMINAL
from kg.extract.grammar.phrases import own_phrases
from kg.extract.grammar.scene import Scene


def genitive_objects(scene: Scene, verb: int) -> list[int]:
    """Objects in the genitive: "des Betrugs" in "beschuldigte ihn des Betrugs"."""
    return [
        c
        for c in scene.of(verb, "obl", "obj", "iobj", "nmod")
        if scene.case_of(c) == "Gen" and not scene.cases(c) and scene.pos[c] in NOMINAL
    ]


def genitives(scene: Scene, noun: int) -> list[int]:
    """Genitives below a noun, else what "von" ties to it."""
    found = [
        c
        for c in scene.of(noun, "nmod")
        if not scene.cases(c)
        and not scene.has_als(c)
        and scene.units.head[c] != scene.units.head[noun]
        and scene.case_of(c) in ("Gen", None)
        and scene.pos[c] in NOMINAL
    ]
    return found or own_phrases(scene, noun, scene.lexis.owner_preposition)


def owners(scene: Scene, noun: int) -> list[int]:
    """Possessives, else genitives: "ihr" in "ihr Lob", "der Kammer" in "das Lob der Kammer"."""
    found = [c for c in scene.children[noun] if scene.dep[c] in ("det:poss", "nmod:poss") and not scene.cases(c)]
    if found and scene.feature(found[0], "Poss") == "Yes":
        return _own_subject(scene, noun, found[0]) or found
    return found or genitives(scene, noun)


def _own_subject(scene: Scene, noun: int, possessive: int) -> list[int]:
    """Whose "seine Kritik" is in "Rama brachte seine Kritik vor": the subject's, if number agrees."""
    if scene.label[noun] not in ("obj", "obl") or scene.feature(possessive, "Person") in ("1", "2"):
        return []
    subject = clause_subjects(scene, noun)
    if not subject or subject[0] not in scene.actors or scene.feature(subject[0], "Person") in ("1", "2"):
        return []
    plural = len(members(scene, subject[0])) > 1 or scene.feature(subject[0], "Number") == "Plur"
    his = scene.lower[possessive].startswith(scene.lexis.masculine_possessive)
    return [] if his and plural else subject


def first_parts(scene: Scene, noun: int) -> list[int]:
    """First parts that stand as words of their own, else the noun itself where a hyphen joins it to its first part."""
    return [c for c in scene.of(noun, "compound") if c < noun] or ([noun] if "-" in scene.words[noun] else [])
