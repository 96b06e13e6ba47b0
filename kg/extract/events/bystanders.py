"""Who is no side of an act though the network of events says so: grammar tells that they only stand beside it."""

from __future__ import annotations

from kg.extract.events.filling import Filled
from kg.extract.events.readings import Reading
from kg.grammar.clauses import is_definite
from kg.grammar.scene import Scene
from kg.grammar.voices import Voice, voice_of


def is_no_side(filled: Filled, role: str, reading: Reading, scene: Scene) -> bool:
    """Whether a side of a rule's reading that only the network names is none."""
    if role == "agent":
        return any(
            told(filled, reading, scene) for told in (_says_what_for, _judges, _asks, _owns_target, _owns_occasion)
        )
    return _is_of_topic(filled, reading, scene) or _helps(filled, scene) or _serves_purpose(filled, reading, scene)


def _says_what_for(filled: Filled, reading: Reading, scene: Scene) -> bool:
    """Whether a side only says what the noun of an act is about: "der Vorwurf der Untreue" is nobody's."""
    nouns = (t for t in filled.tokens if scene.heads[t] in reading.claimed and not scene.cases(t))
    return any(scene.pos[t] == "NOUN" and t not in scene.actors for t in nouns)


def _judges(filled: Filled, reading: Reading, scene: Scene) -> bool:
    """Whether a side only has an opinion of what is named: who rejects an end of the sanctions imposes none."""
    judging = scene.lexis.judging_verbs
    judges = any(scene.label[t] == "nsubj" and scene.lemmas[scene.heads[t]] in judging for t in filled.tokens)
    return judges and scene.is_nominal(reading.token)


def _asks(filled: Filled, reading: Reading, scene: Scene) -> bool:
    """Whether a side only asks somebody else to do it: in "forderte Rom zu Sanktionen gegen Ulm auf" Rome shall."""
    verb = scene.heads[reading.token]
    aim = scene.is_nominal(reading.token) and not scene.lexis.aim_prepositions.isdisjoint(scene.cases(reading.token))
    asks = aim and scene.lemmas[verb] in scene.lexis.object_control
    return asks and any(scene.label[t] == "nsubj" and scene.heads[t] == verb for t in filled.tokens)


def _owns_target(filled: Filled, reading: Reading, scene: Scene) -> bool:
    """Whether a side is whose the other one is: nobody criticises in "Arps Plan stieß auf Kritik" but others."""
    target = reading.roles.get("target")
    owners = [t for t in filled.tokens if not scene.cases(t)]  # "wurde die Einigung von Arp begrüßt" says by whom
    return target is not None and any(t in target.tokens for own in owners for t in scene.governors(own))


def _owns_occasion(filled: Filled, reading: Reading, scene: Scene) -> bool:
    """Whether a side is whose an occasion is: "In der Talkshow von Linde wurde Arp gelobt" has no praise of hers.

    In "In einem Bericht von Amnesty wurde Arp gelobt" it is Amnesty's, and so is what comes "aus den Reihen von Verdi".
    """
    if voice_of(scene, reading.token) is not Voice.PASSIVE:
        return False
    occasions = [c for c in scene.of(reading.token, "obl") if scene.cases(c) and scene.pos[c] == "NOUN"]
    said, through = scene.lexis.utterances, scene.lexis.looked_through
    nouns = [c for c in occasions if not scene.lemmas[c].lower().endswith(said) and scene.lower[c] not in through]
    owners = [c for noun in nouns for c in scene.of(noun, "nmod") if noun < c]
    return any(t in owners and max(scene.subtree(t)) + 1 < reading.token for t in filled.tokens)


def _is_of_topic(filled: Filled, reading: Reading, scene: Scene) -> bool:
    """Whether a side is part of what is asked for: whoever demands "Sanktionen gegen Rom" asks nothing of Rome."""
    topic = reading.roles.get("topic")
    addressed = scene.lexis.agent_prepositions
    inside = [t for t in filled.tokens if topic and topic.tokens[0] in (t, *scene.governors(t))]
    return any(not addressed.issuperset(scene.cases(t)) or _is_done_to(t, scene) for t in inside)


def _is_done_to(token: int, scene: Scene) -> bool:
    """Whether a side stands right behind what is asked for: "die Freilassung von Arp", not "Geld von Arp"."""
    noun = scene.heads[token]
    begins = min((c for c in scene.children[token] if scene.label[c] == "case"), default=token)
    return begins == noun + 1 and is_definite(scene, noun)


def _helps(filled: Filled, scene: Scene) -> bool:
    """Whether a side stands in company: whoever demands something "mit" somebody asks nothing of that person."""
    return any(scene.lexis.company_preposition in scene.cases(t) for t in filled.tokens)


def _serves_purpose(filled: Filled, reading: Reading, scene: Scene) -> bool:
    """Whether a side stands in a clause that says what for: "fordert eine Regel, damit Rom zahlt" asks nobody."""
    purposes = [c for c in scene.of(reading.token, "advcl") if not scene.lexis.aims.isdisjoint(_marks(c, scene))]
    inside = {t for clause in purposes for t in scene.subtree(clause)}
    return any(t in inside for t in filled.tokens)


def _marks(clause: int, scene: Scene) -> set[str]:
    return {scene.lower[mark] for mark in scene.of(clause, "mark")}
