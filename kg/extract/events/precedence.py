"""Which of the readings of one article stay: each word tells one event of a relation, and who does it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.extract.events.readings import Reading, weight
from kg.extract.events.triggers import Candidate, Refusal
from kg.frames import ACTOR_ROLES
from kg.grammar.scene import Scene

Best = Mapping[tuple[int, str], Reading]  #: trigger token and name of the relation → reading


def by_precedence(
    readings: Iterable[Reading], refusals: Iterable[Refusal], scene: Scene
) -> tuple[tuple[Reading, ...], tuple[Refusal, ...]]:
    """The readings that stay, in their order, and all refusals; whatever gives way is one of them."""
    best = {(reading.token, reading.relation.name): reading for reading in readings}
    told = {key: _by_its_verb(reading, best, scene) for key, reading in best.items()}
    wanted = _wanted(best.values(), scene)
    claims: dict[tuple[int, str], list[Reading]] = {}
    for (trigger, name), reading in best.items():
        if told[trigger, name] is None:
            for token in reading.claimed - {trigger}:
                claims.setdefault((token, name), []).append(reading)
    upon: dict[int, list[Reading]] = {}
    for reading in best.values():
        if target := reading.roles.get("target"):
            for token in target.tokens:
                upon.setdefault(token, []).append(reading)
    kept, refused = [], list(refusals)
    for key, reading in best.items():
        owner = _claimant(reading, claims.get(key, ()))
        other = told[key] or _judged(reading, upon.get(reading.token, ())) or _same_as_its_verb(reading, best, scene)
        other = other or (None if reading.relation.appointed else wanted.get(_first_joined(reading.token, scene)))
        if owner is None and other is None:
            kept.append(reading)
            continue
        reason = f"its word belongs to {owner}" if owner else f"told of in {other}"
        refused.append(Refusal(Candidate(reading.token, reading.relation, reading.trigger), reason))
    return tuple(kept), tuple(refused)


def _claimant(reading: Reading, claimants: Iterable[Reading]) -> str | None:
    """The rule that takes this reading's word; of two that claim each other's word the heavier stays."""
    for other in claimants:
        mutual = other.token in reading.claimed
        if not mutual or (weight(other), -other.token) > (weight(reading), -reading.token):
            return other.trigger.rule
    return None


def _by_its_verb(reading: Reading, best: Best, scene: Scene) -> str | None:
    """The rule by which the verb above an idiom tells the act alone: "drohte Rom, es werde einen Preis zahlen"."""
    if reading.trigger.pos != "VERB":
        return None
    above = [token for token in scene.governors(reading.token) if token in reading.claimed]
    others = (best.get((token, reading.relation.name)) for token in above)
    verbs = (other for other in others if other and other.trigger.pos == "VERB")
    return next((other.trigger.rule for other in verbs if reading.token not in other.claimed), None)


def _judged(reading: Reading, upon: Iterable[Reading]) -> str | None:
    """The rule by which an act is done to a noun's act; who does that does not do the other: "lobte den Besuch"."""
    agent = reading.roles.get("agent")
    if reading.trigger.pos != "NOUN" or agent is None or "subj" not in agent.path.split(" | "):
        return None
    return next((other.trigger.rule for other in upon if other.keys("agent") == agent.keys), None)


def _wanted(readings: Iterable[Reading], scene: Scene) -> Mapping[int, str]:
    """What others are asked to do → the rule that asks: in "bat die Gemeinde, den Chor zu loben" nobody praises yet."""
    asking = scene.lexis.object_control | scene.lexis.without_control
    topics = ((reading.roles.get("topic"), reading) for reading in readings if scene.lemmas[reading.token] in asking)
    return {topic.tokens[0]: each.trigger.rule for topic, each in topics if topic and scene.is_verb(topic.tokens[0])}


def _first_joined(verb: int, scene: Scene) -> int:
    """The first of joined verbs."""
    for above in scene.governors(verb):
        if scene.label[verb] != "conj" or not scene.is_verb(above):
            break
        verb = above
    return verb


def _same_as_its_verb(reading: Reading, best: Best, scene: Scene) -> str | None:
    """The rule by which the verb above tells the same act of the same people: "traf ihn zu einem Gespräch"."""
    above, noun = scene.heads[reading.token], reading.trigger.pos == "NOUN"
    other = best.get((above, reading.relation.name)) if noun and above != reading.token else None
    if other is None or other.trigger.pos != "VERB" or not reading.relation.symmetric:
        return None
    own, told = ({key for side in ACTOR_ROLES for key in each.keys(side)} for each in (reading, other))
    return other.trigger.rule if own <= told else None
