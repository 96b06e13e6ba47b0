"""Which words bear the label of a subject, and which subjects bear another: what one label alone does not tell.

All of it is about one verb; ``kg.grammar.arguments`` says who acts where a verb shares its subject or is passive.
"""

from __future__ import annotations

from kg.grammar.clauses import finite_verb
from kg.grammar.misread import is_source
from kg.grammar.once import once
from kg.grammar.scene import Scene
from kg.grammar.voices import Voice, shares_auxiliary, voice_of


def objects_that_act(scene: Scene, verb: int) -> list[int]:
    """The subject read as a second object: "Seine Chinareise hat der Minister verschoben" has a thing and a person."""
    both = [c for c in scene.of(verb, "obj") if not scene.is_reflexive(c) and c not in scene.times]
    if len(both) != 2 or scene.of(verb, "nsubj") or finite_verb(scene, verb) is None:
        return []
    thing, person = both
    acts = person in scene.actors and scene.feature(person, "Case") == "Nom" and scene.case_of(person) != "Dat"
    return [person] if acts and thing not in scene.actors and scene.pos[thing] == "NOUN" else []


def strayed_subject(scene: Scene, verb: int) -> list[int]:
    """A nominative hung on the phrase before it: "„…“, schimpfte am Rhein der Fischer", "hat im Mai der Rat gerügt"."""
    if scene.label[verb] == "conj" or finite_verb(scene, verb) is None:
        return []
    places = (p for p in scene.of(verb, "obl") if p in scene.times or (scene.is_finite(verb) and p > verb))
    below = [c for place in places for c in scene.of(place, "nmod")]
    return [c for c in below if scene.case_of(c) == "Nom" and not scene.cases(c) and c in scene.actors][:1]


def name_beside_dative(scene: Scene, verb: int) -> list[int]:
    """The subject read as a dative beside one that shows it: "Die Schuld gab Bo Arp dem Rat" has one receiver."""
    if scene.of(verb, "nsubj") or finite_verb(scene, verb) is None or voice_of(scene, verb) is not Voice.ACTIVE:
        return []
    received = [c for c in scene.children[verb] if scene.dep[c] in ("obl:arg", "iobj") and not scene.cases(c)]
    bare = [c for c in received if scene.pos[c] == "PROPN" and not scene.of(c, "det", "amod")]
    shown = [c for c in received if c not in bare and scene.case_of(c) == "Dat" and scene.of(c, "det")]
    return bare if len(bare) == 1 and shown and bare[0] < shown[0] else []


@once
def labelled_subjects(scene: Scene, verb: int) -> list[int]:
    """Everything labelled as a subject, on the verb or ("Wien dürfe nicht zustimmen") on its modal verb."""
    own = [
        c
        for c in scene.of(verb, "nsubj")
        if scene.case_of(c) != "Dat" or scene.pos[c] == "PROPN" or not shows_case(scene, c)
    ]
    own = own or [c for aux in scene.of(verb, "aux") for c in scene.of(aux, "nsubj")]
    own = [c for c in own if not _differs_in_number(scene, verb, c) and not is_source(scene, c)]
    if len(own) > 1:  # "was sie Hegemonie nennen"
        own = [c for c in own if scene.lower[c] != scene.lexis.what]
    return own


def shows_case(scene: Scene, noun: int) -> bool:
    """Whether a noun can tell its case: "Botschaft" in "Russlands Botschaft" cannot, though the parser guesses one."""
    bare = not scene.of(noun, "det", "amod", "nummod")
    return not bare or scene.feature(noun, "Number") != "Sing"


def _differs_in_number(scene: Scene, verb: int, subject: int) -> bool:
    """Whether one person stands beside a plural verb: in "Huber drohen zehn Jahre Haft" Huber does nothing."""
    if not scene.is_person(subject) or scene.feature(verb, "Number") != "Plur" or not scene.is_finite(verb):
        return False
    end = max(scene.parts(subject)) + 1
    alone = not scene.of(subject, "conj", "appos") and not any(scene.of(p, "conj") for p in scene.parts(subject))
    return alone and end == verb and scene.feature(verb, "Person") == "3"


@once
def second_subjects(scene: Scene, verb: int) -> list[int]:
    """Objects read as subjects: in "Meloni rief Rama an" names show no case and the parser finds two subjects."""
    if voice_of(scene, verb) is not Voice.ACTIVE or shares_auxiliary(scene, verb):
        return []
    return [c for c in labelled_subjects(scene, verb)[1:] if scene.is_nominal(c)]
