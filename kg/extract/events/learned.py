"""The second reader: what the network of events says (``parse.acts``), joined with what the rules read.

Rules come first, and each of their readings gets the network's probability of its class as a second opinion. Where a
rule's reading lacks a side, the network may name it; an act that no rule reads becomes a reading of its own when the
network is sure of all of it and its sides can be mentions of the right kind. The thresholds were chosen on articles
that the network had not seen (docs/model-card.md).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kg.extract.events.bystanders import is_no_side
from kg.extract.events.fillers import Fillers, unique
from kg.extract.events.filling import Filled
from kg.extract.events.heard import CERTAIN, Heard, are_near, hear
from kg.extract.events.readings import Reading, split_sides
from kg.extract.events.triggers import Refusal
from kg.extract.mentions.drafts import Key, Mentions
from kg.extract.mentions.nounphrase import epithet_text, topic_text
from kg.frames import ACTOR_ROLES, Relation, Trigger
from kg.grammar.scene import Scene

#: probability of the whole (class, status and both sides) from which an act that no rule reads is taken
TAKEN = 0.7
#: probability from which a word is taken for a side of a new reading, of a rule's reading, and for "nobody"
SIDE, MISSING, NOBODY = 0.4, 0.8, 0.5
#: probability of a side that is not among the best of the network
UNSEEN = 0.02


class LearnedReader:
    """Joins what the network heard in one article with the readings of the rules."""

    def __init__(
        self, scene: Scene, mentions: Mentions, relations: Mapping[str, Relation], said: Mapping[str, Any]
    ) -> None:
        self._scene = scene
        self._mentions = mentions
        self._relations = relations
        self._version: str = said["reader"]
        self._said = said
        self._looked_at = {scene.sentence[token] for token in said["read"]}
        self._words: dict[int, list[Mapping[str, Any]]] = {}  #: by sentence
        for word in said["words"]:
            self._words.setdefault(scene.sentence[word["token"]], []).append(word)
        self._fillers = Fillers(scene, mentions)
        self.faint: list[Heard] = []  #: acts that no rule reads and that the network is too unsure of

    def join(
        self, readings: Sequence[Reading], refusals: Iterable[Refusal], skipped: frozenset[int]
    ) -> tuple[Reading, ...]:
        """All readings, in order of the text; those of rules keep their order.

        A word that a rule of the class knows and refused stays without; that a verb like "geben" lacks the noun of an
        entry is no refusal. ``skipped``: sentences without any.
        """
        refused = {(r.candidate.token, r.candidate.relation.name) for r in refusals if not r.incomplete}
        #: "hob den linken Fuß hervor": what a rule takes for a side tells no act of its own
        sides = {t for each in readings for role in ACTOR_ROLES if role in each.roles for t in each.roles[role].tokens}
        found = [replace(reading, chance=self._opinion(reading)) for reading in readings]
        acts = [act for act in hear(self._said, self._scene) if self._scene.sentence[act.token] not in skipped]
        at: dict[int, list[int]] = {}  #: places of readings, by the sentences of their words
        for i, reading in enumerate(found):
            for number in {self._scene.sentence[token] for token in (reading.token, *reading.claimed)}:
                at.setdefault(number, []).append(i)
        for act in acts:
            beside = at.setdefault(self._scene.sentence[act.token], [])
            same = [i for i in beside if self._tells(found[i], act)]
            for i in same:
                found[i] = self._completed(found[i], act)
            known = any((word, act.relation) in refused for word in (act.token, *act.others))
            new = not (same or known or act.token in sides)
            if new and act.whole < TAKEN:
                self.faint.append(act)
            made = self._reading(act) if new and act.whole >= TAKEN else None
            if made:
                beside.append(len(found))
                found.append(made)
        return tuple(sorted(found, key=lambda reading: reading.token))

    def _opinion(self, reading: Reading) -> float | None:
        """The probability of a rule's class and of its sides at its words.

        0 where the network saw nothing, None where it did not look.
        """
        if self._scene.sentence[reading.token] not in self._looked_at:
            return None
        if reading.relation.name not in self._said["classes"]:
            return 0.0
        number = self._said["classes"].index(reading.relation.name)
        own = {reading.token, *reading.claimed}
        words = [
            word
            for word in self._words.get(self._scene.sentence[reading.token], ())
            if word["token"] in own or are_near(word["token"], reading.token, self._scene)
        ]
        return max((float(word["classes"][number]) * self._agreement(reading, word) for word in words), default=0.0)

    def _agreement(self, reading: Reading, word: Mapping[str, Any]) -> float:
        """The probability of the sides a rule found; the two of a symmetric event may change places."""
        sides = [reading.keys(role) for role in ACTOR_ROLES]
        chances = [word["sides"].get(role, ()) for role in ACTOR_ROLES]
        orders = [sides, sides[::-1]] if reading.relation.symmetric else [sides]
        return max(
            math.prod(self._chance(keys, best) for keys, best in zip(order, chances, strict=True)) for order in orders
        )

    def _chance(self, keys: tuple[Key, ...], best: Sequence[Sequence[float]]) -> float:
        """The probability that one of these mentions, or nobody where there is none, is the side."""
        found = [p for token, p in best if (self._key(int(token)) in keys if token >= 0 else not keys)]
        return max(sum(found), UNSEEN)

    def _key(self, token: int) -> Key | None:
        found = next((self._mentions.at(noun) for noun in self._mentions.antecedents(token)), None)
        return self._mentions.named(found) if found else (token, 0)

    def _tells(self, reading: Reading, act: Heard) -> bool:
        """Whether a rule has read the act, or takes its word for another one."""
        words = {act.token, *act.others}
        if words & {reading.token, *reading.claimed}:
            return True
        if reading.relation.name != act.relation:
            return False
        if self._scene.sentence[reading.token] != self._scene.sentence[act.token]:
            return False
        return any(are_near(reading.token, word, self._scene) for word in words)

    def _completed(self, reading: Reading, act: Heard) -> Reading:
        """A rule's reading with sides that only the network names."""
        if reading.relation.name != act.relation or reading.relation.symmetric:
            return reading
        roles = dict(reading.roles)
        sought = {role.name for role in reading.trigger.roles}  # "verlangt, dass Kinder ins Museum dürfen" asks nobody
        for role in ACTOR_ROLES:
            if role not in roles and role in sought:
                taken = {key for filled in roles.values() for key in filled.keys}
                filled = self._side(act, role, reading.relation, reading.trigger, MISSING, taken)
                if filled and not is_no_side(filled, role, reading, self._scene):
                    roles[role] = filled
        return replace(reading, roles=roles)

    def _reading(self, act: Heard) -> Reading | None:
        """A reading of an act that no rule reads; None when its sides are not those of such an act."""
        relation = self._relations.get(act.relation)
        if relation is None:
            return None
        trigger = Trigger(rule=self._version, lemmas=(), pos=self._scene.pos[act.token], roles=(), requires=())
        roles: dict[str, Filled] = {}
        for role in ("epithet", "target", "agent", "topic"):
            if role == "epithet" and not _describes(relation):
                continue
            taken = {key for filled in roles.values() for key in filled.keys}
            if role in ("epithet", "topic"):
                filled = self._text(act, role, taken)
            else:
                filled = self._side(act, role, relation, trigger, SIDE, taken)
            if filled:
                roles[role] = filled
        if relation.symmetric:
            roles = split_sides(roles)
        if not self._is_whole(relation, roles, act):
            return None
        said = act.status if act.status_chance >= CERTAIN else None
        return Reading(relation, trigger, act.token, roles, frozenset(act.others), act.whole, said)

    def _is_whole(self, relation: Relation, roles: Mapping[str, Filled], act: Heard) -> bool:
        """Whether enough sides are known: those of the class, or nobody where the network says so."""
        if relation.symmetric:
            sides = [key for role in ("agent", "target") if role in roles for key in roles[role].keys]
            return len(sides) > 1 or any(self._fillers.is_plural(key) for key in sides)
        nobody = {role: act.chance_of(role, -1) >= NOBODY for role in ("agent", "target")}
        return all(role in roles or nobody[role] for role in nobody) and "agent" in roles

    def _side(
        self, act: Heard, role: str, relation: Relation, trigger: Trigger, least: float, taken: set[Key]
    ) -> Filled | None:
        tokens = [token for token, chance in act.sides.get(role, ()) if token >= 0 and chance >= least]
        keys = unique(
            key
            for token in tokens
            for key in self._fillers.behind(token, self._step(token))
            if key not in taken and key[0] != act.token and self._fillers.fits(key, role, trigger, relation)
        )
        if not keys:
            return None
        return Filled(f"{self._version}: {act.chance_of(role, tokens[0]):.2f}", tuple(tokens), keys)

    def _step(self, token: int) -> str:
        """The step of a path that reads a word in the same way: adjectives of origin name their country."""
        return "amod" if self._scene.pos[token] == "ADJ" and self._mentions.at(token) is None else ""

    def _text(self, act: Heard, role: str, taken: set[Key]) -> Filled | None:
        token, chance = act.best(role)
        if token < 0 or chance < SIDE or token in self._scene.times or self._mentions.at(token) in taken:
            return None
        scene = self._scene
        text = epithet_text(scene, [token], act.token) if role == "epithet" else topic_text(scene, token)
        return Filled(f"{self._version}: {chance:.2f}", (token,), text=text) if text else None


def _describes(relation: Relation) -> bool:
    """Whether acts of a class call somebody something; the network may hear a description in any quotation."""
    return any(role.name == "epithet" for trigger in relation.triggers for role in trigger.roles)
