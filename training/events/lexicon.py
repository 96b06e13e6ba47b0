"""The relation files as verb phrases: what the rules list, in the form of phrases.txt."""

from __future__ import annotations

from collections.abc import Iterator

from kg.frames import Relation, Trigger
from kg.model import EntityType

#: case that a preposition of a side governs
CASES = {
    **dict.fromkeys(("mit", "von", "bei", "zu", "nach", "vor", "aus", "gegenüber", "hinter"), "d"),
    **dict.fromkeys(("über", "gegen", "für", "auf", "um", "an", "durch"), "a"),
}
PLACES = {"Visit"}


def phrases(relations: tuple[Relation, ...], prefixes: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Class and phrase of each verb of the relation files whose side stands in a plain place."""
    for relation in relations:
        for trigger in relation.triggers:
            if trigger.pos != "VERB" or "support" in trigger.rule or _is_passive(trigger):
                continue
            for number, lemma in enumerate(trigger.lemmas):
                if "*" in lemma or not lemma.endswith("n") or lemma[0].isupper():
                    continue
                side = _side(relation, trigger, number)
                added = _added(trigger, number)
                if side is not None and added is not None:
                    prefix = next((p for p in prefixes if lemma.startswith(p) and len(lemma) > len(p) + 3), "")
                    verb = f"{prefix}|{lemma.removeprefix(prefix)}" if prefix else lemma
                    yield relation.name, " ".join(filter(None, [side, added, verb]))


def _is_passive(trigger: Trigger) -> bool:
    return any("aux" in path.text for condition in trigger.with_ for path in condition.path)


def _side(relation: Relation, trigger: Trigger, number: int) -> str | None:
    roles = {role.name: role for role in trigger.roles}
    agent, target = roles.get("agent"), roles.get("target")
    if agent is None or agent.choices[0][0].text != "nsubj":
        return None
    words = "sich" if trigger.reflexive else ""
    if "epithet" in roles and relation.name == "Naming":
        words += " als E"
    if target is None:
        return words.strip()
    place = target.choices[number % len(target.choices)][0].text
    things = EntityType.MATTER in relation.targets and not dict(trigger.types).get("target")
    slot = "L" if relation.name in PLACES else "T" if things and number % 2 else "B"
    if place in ("obj", "dat"):
        return f"{'B' if place == 'dat' else slot}{'a' if place == 'obj' else 'd'} {words}".strip()
    preposition = place.removeprefix("pp:")
    if place.startswith("pp:") and preposition in CASES:
        return f"{words} {preposition} {slot}{CASES[preposition]}".strip()
    return None


def _added(trigger: Trigger, number: int) -> str | None:
    """The words of the conditions of an entry; None where their place is not plain."""
    found = []
    for condition in trigger.with_:
        words = [lemma for lemma in condition.lemmas if "*" not in lemma]
        path = condition.path[0].text
        if not words:
            return None
        word = words[number % len(words)]
        if path in ("advmod", "xcomp", "obj"):
            found.append(f"*{word}")
        else:
            return None
    return " ".join(found)
