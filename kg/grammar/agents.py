"""Who acts in a passive: "von" and "durch" phrases, wherever the parser hung them; from whose ranks an act comes."""

from __future__ import annotations

from kg.grammar.passives import lets_do
from kg.grammar.scene import Scene
from kg.grammar.voices import Voice, voice_of


def agents(scene: Scene, verb: int) -> list[int]:
    """Who acts in a passive: "von" and "durch" phrases; no means, as in "durch Spenden unterstützt"."""
    return [c for c in _by_phrases(scene, verb) if not _is_means(scene, c)]


def _is_means(scene: Scene, phrase: int) -> bool:
    """Whether a thing stands behind "durch", which is not said of who acts alone, as "von" is."""
    by = scene.lexis.agent_prepositions - {scene.lexis.owner_preposition}
    return not by.isdisjoint(scene.cases(phrase)) and scene.pos[phrase] == "NOUN" and phrase not in scene.actors


def _by_phrases(scene: Scene, verb: int) -> list[int]:
    found = [c for c in scene.children[verb] if scene.dep[c] == "obl:agent" and scene.cases(c)]
    found = [c for c in found if scene.lexis.company_preposition not in scene.cases(c)]
    if scene.of(verb, "aux"):  # "laut Arte" says who tells of it
        found = [c for c in found if scene.lexis.agent_prepositions.intersection(scene.cases(c))]
    found = [c for c in found if not _is_body_of(scene, c, found)]
    if not found:
        found = [
            c for c in scene.of(verb, "obl", "nmod") if scene.lexis.agent_prepositions.intersection(scene.cases(c))
        ]
    head = scene.heads[verb]
    if not found and lets_do(scene, verb) == head:
        found = [c for c in scene.of(head, "obl") if scene.lexis.owner_preposition in scene.cases(c)]
    if not found and scene.label[verb] == "conj" and voice_of(scene, head) is Voice.PASSIVE:
        return agents(scene, head)  # "wird von Rama umworben und unterstützt"
    found = found or _strayed_agents(scene, verb) or _agents_below_subjects(scene, verb)
    return found or _from_its_ranks(scene, verb)


def _is_body_of(scene: Scene, phrase: int, agents_: list[int]) -> bool:
    """Whether a phrase right behind a person's name tells whose that is: "von Rama vom Mieterbund gelobt"."""
    before = min(scene.subtree(phrase)) - 1
    people = (a for a in agents_ if a < phrase and any(map(scene.is_person, scene.parts(a))))
    body = not any(map(scene.is_person, scene.parts(phrase)))
    return body and any(max(scene.subtree(a)) == before for a in people)


def _agents_below_subjects(scene: Scene, verb: int) -> list[int]:
    """Who acts, hung on the one acted upon: "wurde der Abt von Rätin Linde und Bürgermeister Berg begrüßt".

    Only several people right before the verb, or one behind a name: "die Tochter von Olaf Berg" is his.
    """
    found = []
    for subject in scene.of(verb, "nsubj"):
        for phrase in scene.of(subject, "nmod"):
            by = scene.lexis.owner_preposition in scene.cases(phrase) and subject < phrase
            people = any(map(scene.is_person, scene.parts(phrase))) and phrase not in scene.parts(subject)
            several = bool(scene.of(phrase, "conj")) or any(map(scene.is_person, scene.parts(subject)))
            if by and people and several and max(scene.subtree(phrase)) + 1 == verb:
                found.append(phrase)
    return found


def _strayed_agents(scene: Scene, verb: int) -> list[int]:
    """Who acts, hung on a time, place or source: "am Montag von Rama gelobt", "laut dem Sender von Rama gelobt".

    He stands right before the verb, or it is his words or wish that do it ("In einem Brief von Rama wird sie gerügt"):
    in "In der Talkshow von Rama wurde sie gelobt" he need not have said a word.
    """
    beside = {scene.lexis.inside_preposition, *scene.lexis.reporting_prepositions}
    places = [c for c in scene.of(verb, "obl") if c in scene.times or not beside.isdisjoint(scene.cases(c))]
    below = [c for place in places for c in scene.of(place, "nmod") if c in scene.actors and c > place]
    by = [c for c in below if scene.lexis.agent_prepositions.intersection(scene.cases(c))]
    deeds = (*scene.lexis.utterances, *scene.lexis.behests)
    texts = [c for c in places if scene.lemmas[c].lower().endswith(deeds)]
    return [c for c in by if max(scene.subtree(c)) + 1 == verb or scene.heads[c] in texts][:1]


def _from_its_ranks(scene: Scene, verb: int) -> list[int]:
    """Whose ranks an act comes from: "Aus den Reihen der Partei wurde Rama gerügt"."""
    sources = (c for c in scene.of(verb, "obl") if scene.lexis.source_prepositions.intersection(scene.cases(c)))
    return [c for c in sources if scene.lemmas[c].lower() in scene.lexis.looked_through]
