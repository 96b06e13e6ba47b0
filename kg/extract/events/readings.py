"""One trigger token → the best reading of it per relation: which entry fires, who fills its roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.extract.events.continued import carried
from kg.extract.events.fillers import Fillers
from kg.extract.events.filling import Filled, Filling
from kg.extract.events.roles import Walker
from kg.extract.events.triggers import NO_ACT, UNMET, Candidate, Refusal, forms_of
from kg.extract.mentions.drafts import Key, Mentions
from kg.frames import ACTOR_ROLES, Condition, Relation, Trigger
from kg.grammar.anybody import is_duty_of_all, is_said_to_readers, is_told_by_rule, is_up_to_anybody
from kg.grammar.clauses import is_left_open
from kg.grammar.coordination import members
from kg.grammar.fiction import is_fiction
from kg.grammar.of_a_kind import is_told_of_a_kind
from kg.grammar.scene import Scene
from kg.model import Status
from kg.paths import Union
from kg.wordpatterns import compile_words


@dataclass(frozen=True, slots=True)
class Reading:
    """A trigger token read as an event of a relation."""

    relation: Relation
    trigger: Trigger
    token: int
    roles: Mapping[str, Filled]
    claimed: frozenset[int]  #: tokens of its conditions: "Kritik" in "übte Kritik" is no second event
    #: what the network of events gives it: of a rule's reading the probability of its class, of its own that of all of
    #: it; None where there is no such network
    chance: float | None = None
    status: Status | None = None  #: what the network is certain of, of a reading of its own, where no cue says it

    half: int | None = None  #: the head of the half without verb that tells it

    def keys(self, role: str) -> tuple[Key, ...]:
        """The mentions that fill a role."""
        return self.roles[role].keys if role in self.roles else ()

    def text(self, role: str) -> str | None:
        """The words that fill a role."""
        return self.roles[role].text if role in self.roles else None


class Reader:
    """Reads the candidates of one article."""

    def __init__(self, scene: Scene, mentions: Mentions, walker: Walker) -> None:
        self._scene = scene
        self._mentions = mentions
        self._walker = walker
        self._fillers = Fillers(scene, mentions)
        self._reached: dict[tuple[int, str, bool], list[tuple[int, tuple[str, ...]]]] = {}
        self._last: dict[str, Reading] = {}  #: relation → its latest reading with a target

    def read(self, candidates: Iterable[Candidate | Refusal]) -> tuple[tuple[Reading, ...], tuple[Refusal, ...]]:
        """The best reading per token and relation, in order of the candidates; and what was refused, here or before."""
        best: dict[tuple[int, str], Reading] = {}
        refusals: list[Refusal] = []
        none: set[tuple[int, str]] = set()
        for candidate in candidates:
            reading = candidate if isinstance(candidate, Refusal) else self._try(candidate)
            if isinstance(reading, Refusal):
                refusals.append(reading)
                if reading.final:
                    none.add((reading.candidate.token, reading.candidate.relation.name))
                continue
            key = (reading.token, reading.relation.name)
            if key not in best or weight(reading) > weight(best[key]):
                best[key] = reading
                if "target" in reading.roles:
                    self._last[reading.relation.name] = reading
        return tuple(reading for key, reading in best.items() if key not in none), tuple(refusals)

    def reads_any(self, candidates: Iterable[Candidate | Refusal]) -> bool:
        """Whether there is a reading of any of them."""
        return any(isinstance(each, Candidate) and isinstance(self._try(each), Reading) for each in candidates)

    def _try(self, candidate: Candidate) -> Reading | Refusal:
        """The reading of a candidate, or what speaks against it."""
        token, trigger, relation = candidate.token, candidate.trigger, candidate.relation
        claimed = self._conditions(candidate)
        if isinstance(claimed, Refusal):
            return claimed
        filling = Filling(candidate, claimed, self._scene, self._mentions, self._walker, self._fillers)
        last = self._before(candidate)
        roles = filling.roles(last)
        if trigger.none:  # nor is one side enough for it: "traf eine Abmachung mit ihr"
            return Refusal(candidate, NO_ACT if self._missing(trigger, roles) is None else UNMET)
        if relation.symmetric:
            if "agent" not in roles and self._refused_subject(trigger, token):
                return Refusal(candidate, "the subject is no actor")
            if "target" not in roles and ("target",) in trigger.requires and self._refused_object(trigger, token):
                return Refusal(candidate, "the object is no actor")
            roles = split_sides(roles)
        elif "target" not in roles and "agent" in roles and self._is_reciprocal(token, roles["agent"]):
            roles["target"] = roles["agent"]
        noun = any(self._scene.pos[t] in ("NOUN", "PROPN") for t in filling.claimed)  # "Kritik" in "übte Kritik"
        if "target" not in roles and "agent" in roles and (noun or trigger.done_again):
            roles |= carried(self._scene, last, token, roles["agent"], also=not trigger.done_again)
        if lacking := self._lacking(candidate, roles):
            return Refusal(candidate, lacking)
        ordered = {role.name: roles[role.name] for role in trigger.roles if role.name in roles}
        ordered.update(roles)
        return Reading(relation, trigger, token, ordered, frozenset(filling.claimed))

    def _before(self, candidate: Candidate) -> Reading | None:
        """The latest act with a target that a candidate may follow on: of its class, or somebody's of its kin."""
        kin = candidate.trigger.kin
        if not kin:
            return self._last.get(candidate.relation.name)
        read = [reading for name, reading in self._last.items() if name in kin and "agent" in reading.roles]
        return max(read, key=lambda reading: reading.token, default=None)

    def _conditions(self, candidate: Candidate) -> set[int] | Refusal:
        """The words that the conditions of an entry claim; what speaks against it where they do not hold."""
        token, trigger = candidate.token, candidate.trigger
        if trigger.pos == "VERB" and self._is_adverb(token):
            return Refusal(candidate, "a participle that is an adverb")
        if trigger.reflexive is not None:
            reflexive = any(self._scene.is_reflexive(c) for c in self._scene.children[token])
            if reflexive is not trigger.reflexive:
                return Refusal(candidate, "not reflexive" if trigger.reflexive else "reflexive")
        claimed: set[int] = set()
        filling = [role.choices[0] for role in trigger.roles if role.name in ACTOR_ROLES and len(role.choices) == 1]
        for condition in trigger.with_:
            met = self._met(condition, token)
            if not met:
                return Refusal(candidate, UNMET, condition)
            if "*" not in condition.lemmas and condition.path not in filling:  # "bekennt sich zum Standort"
                claimed.update(met)
        for condition in trigger.without:
            if self._met(condition, token):
                return Refusal(candidate, "excluded by", condition)
        return claimed

    def _lacking(self, candidate: Candidate, roles: Mapping[str, Filled]) -> str | None:
        """What an entry needs and its sentence does not have."""
        if "agent" not in roles and is_left_open(self._scene, candidate.token):
            return "others shall do it"
        if "agent" not in roles and is_up_to_anybody(self._scene, candidate.token):
            return "anybody may do it"
        if is_duty_of_all(self._scene, candidate.token):
            return "a duty of all"
        if is_told_of_a_kind(self._scene, candidate.token):
            return "one of a kind"
        if is_told_by_rule(self._scene, candidate.token):
            return "a rule for whoever does it"
        asked = any(self._mentions.is_asked(key) for filled in roles.values() for key in filled.keys)
        if not asked and is_said_to_readers(self._scene, candidate.token):
            return "said to readers"
        if is_fiction(self._scene, candidate.token):
            return "fiction"
        if missing := self._missing(candidate.trigger, roles):
            return missing
        if candidate.relation.symmetric and not self._two(roles):
            return "an event of two sides needs two participants"
        return None

    def _missing(self, trigger: Trigger, roles: Mapping[str, Filled]) -> str | None:
        groups = (group for group in trigger.requires if not any(name in roles for name in group))
        return next((f"no {' or '.join(group)} found" for group in groups), None)

    def _is_adverb(self, token: int) -> bool:
        """Whether a participle says how something is done: "kam unterstützend zum Einsatz"."""
        scene = self._scene
        return scene.pos[token] == "ADJ" and scene.label[token] == "advmod" and not scene.of(token, "aux", "nsubj")

    def _met(self, condition: Condition, token: int) -> list[int]:
        match = compile_words(condition.lemmas).match
        scene = self._scene
        anything = "*" in condition.lemmas  # no day or year, though: "bei seinem Rom-Besuch in der kommenden Woche"
        words = self._words_at(token, condition.path, fixed=not anything)
        words = [(t, forms) for t, forms in words if not (anything and t in scene.times)]
        met = [t for t, forms in words if any(match(form) for form in forms)]
        for noun in met:  # "Lob" of "sparte nicht mit Lob und Tadel" is nobody's target either
            if scene.label[noun] == "conj" and scene.heads[noun] not in met and not scene.has_als(noun):
                met.append(scene.heads[noun])
        return met

    def _words_at(self, token: int, union: Union, *, fixed: bool) -> list[tuple[int, tuple[str, ...]]]:
        """What a condition's paths lead to ("Dank und Anerkennung": both), with its forms; kept for all entries."""
        key = token, "|".join(path.text for path in union), fixed
        if key not in self._reached:
            ends = self._walker.reach(token, union, fixed=fixed)
            scene = self._scene
            nouns = [t for t in ends if scene.pos[t] in ("NOUN", "PROPN")]  # "Lob", taken for a name
            joined = [m for t in nouns for m in members(scene, t) if m not in ends and scene.pos[m] == "NOUN"]
            joined = [m for m in joined if not self._is_act_of_its_own(m)]
            reached = (noun for t in [*ends, *joined] for noun in self._meant(t))
            self._reached[key] = [(t, forms_of(scene.lemmas[t], scene.words[t], scene.pos[t])) for t in reached]
        return self._reached[key]

    def _is_act_of_its_own(self, noun: int) -> bool:
        """Whether a joined noun says whose it is and to whom: "wies die Kritik und ihre Vorwürfe gegen Arp zurück"."""
        scene = self._scene
        owned = any(scene.dep[c] == "det:poss" for c in scene.children[noun])
        return owned and any(scene.cases(c) for c in scene.of(noun, "nmod"))

    def _meant(self, token: int) -> list[int]:
        """What a relative pronoun stands for, with what it is made of: "eine Reihe von Drohungen, die"."""
        nouns = self._mentions.antecedents(token)
        if nouns == [token]:
            return nouns
        scene = self._scene
        above = [scene.heads[noun] for noun in nouns if self._may_be_meant(scene.heads[noun], noun, token)]
        return [
            *nouns,
            *above,  # "das Verbot für Wachs, das …"
            *(
                c
                for noun in nouns
                for c in scene.of(noun, "nmod")
                if scene.cases(c) in ([], [scene.lexis.owner_preposition])
            ),
        ]

    def _may_be_meant(self, above: int, noun: int, pronoun: int) -> bool:
        """Whether a relative pronoun may mean the noun above the one that it was hung on."""
        scene = self._scene
        if scene.label[noun] != "nmod" or scene.pos[above] != "NOUN" or not scene.cases(noun):
            return False
        agree = [scene.feature(above, f) == scene.feature(noun, f) for f in ("Number", "Gender")]
        return all(agree) and scene.is_relative(pronoun)

    def _refused_subject(self, trigger: Trigger, token: int) -> bool:
        """Whether a verb has a subject that cannot take part: "Die Sparpläne treffen kleine Gemeinden"."""
        agent = next((role for role in trigger.roles if role.name == "agent"), None)
        return trigger.pos == "VERB" and agent is not None and bool(self._walker.reach(token, agent.choices[0]))

    def _refused_object(self, trigger: Trigger, token: int) -> bool:
        """Whether what stands for the other side cannot take part: "Huber und Linde begrüßten im Rathaus den Plan"."""
        target = next((role for role in trigger.roles if role.name == "target"), None)
        return target is not None and any(self._walker.reach(token, union) for union in target.choices)

    def _is_reciprocal(self, verb: int, agent: Filled) -> bool:
        """Whether the actors act on each other: "sich gegenseitig", "einander"."""
        scene = self._scene
        if len(agent.keys) < 2 and not any(self._fillers.is_plural(key) for key in agent.keys):
            return False
        below = [verb, *scene.children[verb]]
        words = {scene.lemmas[c].lower() for b in below for c in (b, *scene.children[b])}
        lexis = scene.lexis
        return lexis.reciprocal in words or (lexis.reflexive in words and not words.isdisjoint(lexis.mutually))

    def _two(self, roles: Mapping[str, Filled]) -> bool:
        sides = [key for name in ("agent", "target") if name in roles for key in roles[name].keys]
        return len(sides) > 1 or any(self._fillers.is_plural(key) for key in sides)


def split_sides(roles: dict[str, Filled]) -> dict[str, Filled]:
    """Split the agents of "A und B trafen sich": the first stays, the others are the other side."""
    agent, target = roles.get("agent"), roles.get("target")
    if agent and not target and len(agent.keys) > 1:
        return {
            **roles,
            "agent": Filled(agent.path, agent.tokens, agent.keys[:1]),
            "target": Filled(agent.path, agent.tokens, agent.keys[1:]),
        }
    return roles


def weight(reading: Reading) -> tuple[int, int]:
    """More roles win, then more conditions; of equals the first."""
    return len(reading.roles), len(reading.trigger.with_)
