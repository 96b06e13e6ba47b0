"""One trigger token → the best reading of it per relation: which entry fires, who fills its roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.extract.events.fillers import Fillers, unique
from kg.extract.events.roles import Walker, lemmas_of
from kg.extract.events.triggers import Candidate, TriggerIndex, matches
from kg.extract.grammar.coordination import companions
from kg.extract.grammar.tree import Tree
from kg.extract.mentions.drafts import Key, Mentions
from kg.extract.mentions.nounphrase import epithet_text, topic_text
from kg.frames import Condition, Relation, Role, Trigger

#: An epithet is no target, a target no agent: who comes first takes the word.
_ORDER = {"epithet": 0, "target": 1, "agent": 2, "place": 3, "topic": 4}


#: Adverbs that make "sich" reciprocal, a closed class.
_MUTUALLY = frozenset(("gegenseitig", "wechselseitig"))


@dataclass(frozen=True, slots=True)
class Filled:
    """A role with what fills it and the path that led there; ``texts`` for topics and epithets."""

    path: str
    tokens: tuple[int, ...]
    keys: tuple[Key, ...] = ()
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A trigger token read as an event of a relation."""

    relation: Relation
    trigger: Trigger
    token: int
    roles: Mapping[str, Filled]
    claimed: frozenset[int]  #: tokens of its conditions: "Kritik" in "übte Kritik" is no second event

    def keys(self, role: str) -> tuple[Key, ...]:
        """The mentions that fill a role."""
        return self.roles[role].keys if role in self.roles else ()

    def text(self, role: str) -> str | None:
        """The words that fill a role."""
        return self.roles[role].text if role in self.roles else None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a trigger of the right word did not fire."""

    candidate: Candidate
    token: int
    reason: str


class Reader:
    """Reads the trigger tokens of one article."""

    def __init__(self, mentions: Mentions, walker: Walker, index: TriggerIndex) -> None:
        self._tree: Tree = mentions.tree
        self._mentions = mentions
        self._walker = walker
        self._index = index
        self._fillers = Fillers(mentions)
        self.refusals: list[Refusal] = []

    def read(self, tokens: Iterable[int]) -> list[Reading]:
        """The readings of all tokens, at most one per token and relation, in order of the text."""
        best: dict[tuple[int, str], Reading] = {}
        for token in tokens:
            for candidate in self._index.candidates(self._tree, token):
                reading = self._try(candidate, token)
                if isinstance(reading, str):
                    self.refusals.append(Refusal(candidate, token, reading))
                    continue
                key = (token, candidate.relation.name)
                if key not in best or _weight(reading) > _weight(best[key]):
                    best[key] = reading
        claims = {(r.relation.name, t) for r in best.values() for t in r.claimed if t != r.token}
        return [r for (token, name), r in best.items() if (name, token) not in claims]

    def _try(self, candidate: Candidate, token: int) -> Reading | str:
        """The reading of a token as this trigger, or what speaks against it."""
        trigger, relation = candidate.trigger, candidate.relation
        if trigger.pos == "VERB" and self._is_adverb(token):
            return "a participle that is an adverb"
        if trigger.reflexive is not None:
            reflexive = any(self._tree.is_reflexive(c) for c in self._tree.children[token])
            if reflexive is not trigger.reflexive:
                return "not reflexive" if trigger.reflexive else "reflexive"
        claimed: set[int] = set()
        for condition in trigger.with_:
            met = self._met(condition, token)
            if not met:
                return f"nothing fits {_shown(condition)}"
            if "*" not in condition.lemmas:
                claimed.update(met)
        for condition in trigger.without:
            if self._met(condition, token):
                return f"excluded by {_shown(condition)}"
        roles: dict[str, Filled] = {}
        taken: set[Key] = set()
        for role in sorted(trigger.roles, key=lambda r: _ORDER[r.name]):
            filled = self._fill(role, trigger, relation, token, taken, frozenset(claimed))
            if filled:
                roles[role.name] = filled
                taken.update(filled.keys)
                if role.name == "epithet":
                    claimed.update(filled.tokens)
        if relation.symmetric:
            if "agent" not in roles and self._refused_subject(trigger, token):
                return "the subject is no actor"
            roles = self._both_sides(roles)
        elif "target" not in roles and "agent" in roles and self._is_reciprocal(token, roles["agent"]):
            roles["target"] = roles["agent"]
        for group in trigger.requires:
            if not any(name in roles for name in group):
                return f"no {' or '.join(group)} found"
        if relation.symmetric and not self._two(roles):
            return "an event of two sides needs two participants"
        ordered = {role.name: roles[role.name] for role in trigger.roles if role.name in roles}
        ordered.update(roles)
        return Reading(relation, trigger, token, ordered, frozenset(claimed))

    def _is_adverb(self, token: int) -> bool:
        """Whether a participle says how something is done: "kam unterstützend zum Einsatz"."""
        tree = self._tree
        return tree.pos[token] == "ADJ" and tree.label[token] == "advmod" and not tree.of(token, "aux", "nsubj")

    def _met(self, condition: Condition, token: int) -> list[int]:
        reached = self._walker.reach(token, condition.path)
        reached = [noun for t in reached for noun in self._meant(t)]
        return [t for t in reached if any(matches(f, p) for f in lemmas_of(self._tree, [t]) for p in condition.lemmas)]

    def _meant(self, token: int) -> list[int]:
        """What a relative pronoun stands for, with what it is made of: "eine Reihe von Drohungen, die"."""
        nouns = self._mentions.antecedents(token)
        if nouns == [token]:
            return nouns
        tree = self._tree
        return [*nouns, *(c for noun in nouns for c in tree.of(noun, "nmod") if tree.cases(c) in ([], ["von"]))]

    def _fill(
        self,
        role: Role,
        trigger: Trigger,
        relation: Relation,
        token: int,
        taken: set[Key],
        claimed: frozenset[int],
    ) -> Filled | None:
        for union in role.choices:
            tokens = [t for t in self._walker.reach(token, union) if t not in claimed or role.name == "topic"]
            if not tokens:
                continue
            text = " | ".join(path.text for path in union)
            if role.name in ("topic", "epithet"):
                tokens = [t for t in tokens if self._is_topic(t) and self._mentions.at(t) not in taken]
                if not tokens:
                    continue
                epithet = role.name == "epithet"
                words = epithet_text(self._tree, tokens) if epithet else topic_text(self._tree, tokens[0])
                if words:
                    return Filled(text, tuple(tokens) if epithet else (tokens[0],), text=words)
                continue
            step = union[0].steps[-1].kind if union[0].steps else "^"
            if role.name == "agent" and step == "nsubj":
                tokens = [*tokens, *companions(self._tree, token)]
            keys = unique(key for t in tokens for key in self._fillers.behind(t, step) if key not in taken)
            if role.name == "place":
                keys = tuple(key for key in keys if self._fillers.is_place(key))[:1]
            else:
                keys = tuple(key for key in keys if self._fillers.fits(key, role.name, trigger, relation))
            keys = tuple(key for key in keys if key[0] != token or key[1])
            if keys:
                return Filled(text, tuple(tokens), keys)
        return None

    def _is_topic(self, token: int) -> bool:
        return self._tree.pos[token] != "PRON" and token not in self._tree.times

    def _both_sides(self, roles: dict[str, Filled]) -> dict[str, Filled]:
        """Split the agents of "A und B trafen sich": the first stays, the others are the other side."""
        agent, target = roles.get("agent"), roles.get("target")
        if agent and not target and len(agent.keys) > 1:
            return {
                **roles,
                "agent": Filled(agent.path, agent.tokens, agent.keys[:1]),
                "target": Filled(agent.path, agent.tokens, agent.keys[1:]),
            }
        return roles

    def _refused_subject(self, trigger: Trigger, token: int) -> bool:
        """Whether a verb has a subject that cannot take part: "Die Sparpläne treffen kleine Gemeinden"."""
        agent = next((role for role in trigger.roles if role.name == "agent"), None)
        return trigger.pos == "VERB" and agent is not None and bool(self._walker.reach(token, agent.choices[0]))

    def _is_reciprocal(self, verb: int, agent: Filled) -> bool:
        """Whether the actors act on each other: "sich gegenseitig", "einander"."""
        tree = self._tree
        if len(agent.keys) < 2 and not any(self._fillers.is_plural(key) for key in agent.keys):
            return False
        below = [verb, *tree.children[verb]]
        words = {tree.lemmas[c].lower() for b in below for c in (b, *tree.children[b])}
        return "einander" in words or ("sich" in words and not words.isdisjoint(_MUTUALLY))

    def _two(self, roles: dict[str, Filled]) -> bool:
        sides = [key for name in ("agent", "target") if name in roles for key in roles[name].keys]
        return len(sides) > 1 or any(self._fillers.is_plural(key) for key in sides)


def _weight(reading: Reading) -> tuple[int, int]:
    """More roles win, then more conditions; of equals the first."""
    return len(reading.roles), len(reading.trigger.with_)


def _shown(condition: Condition) -> str:
    return f"{'|'.join(path.text for path in condition.path)}: {', '.join(condition.lemmas)}"
