"""Where people come together, said beside the verb that tells it: "In Rom führt Linde Gespräche mit Thal"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.extract.events.filling import Filled
from kg.extract.events.readings import Reading
from kg.extract.mentions.drafts import Key, Mentions
from kg.grammar.clauses import clause_verb
from kg.grammar.phrases import own_phrases
from kg.grammar.scene import Scene

#: What a meeting is to the verb of its clause where the place of that verb is its own.
_OWN = ("obj", "nsubj")


def placed(reading: Reading, scene: Scene, mentions: Mentions, is_place: Callable[[Key], bool]) -> Reading:
    """The reading with the place of its clause, where its relation knows places and it has none."""
    if any(_is_of_topic(scene, token) for token in (reading.roles["place"].tokens if "place" in reading.roles else ())):
        reading = replace(reading, roles={name: role for name, role in reading.roles.items() if name != "place"})
    knows = any(role.name == "place" for trigger in reading.relation.triggers for role in trigger.roles)
    verb = clause_verb(scene, reading.token)
    own = verb == reading.token or (scene.heads[reading.token] == verb and scene.label[reading.token] in _OWN)
    if not knows or not own or "place" in reading.roles or not reading.relation.symmetric:
        return reading
    for phrase in own_phrases(scene, verb, scene.lexis.inside_preposition):
        key = mentions.at(phrase)
        if key is not None and is_place(key) and key not in (*reading.keys("agent"), *reading.keys("target")):
            path = f"pp:{scene.lexis.inside_preposition}"
            return replace(reading, roles={**reading.roles, "place": Filled(path, (phrase,), (key,))})
    return reading


def _is_of_topic(scene: Scene, place: int) -> bool:
    """Whether a place is that of what people talk about: "sprachen über die Lage der Kinder in Mali"."""
    noun = place
    while scene.heads[noun] != noun and scene.label[noun] == "nmod" and scene.is_nominal(scene.heads[noun]):
        noun = scene.heads[noun]
        if scene.lexis.topic_preposition in scene.cases(noun) and noun not in scene.actors:
            return True
    return False
