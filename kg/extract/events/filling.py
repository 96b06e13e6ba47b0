"""Fill the roles of a trigger: what their paths lead to, as mentions or, for topics and descriptions, as words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.events.continued import same
from kg.extract.events.fillers import Fillers, unique
from kg.extract.events.roles import Walker
from kg.extract.events.triggers import Candidate
from kg.extract.mentions.drafts import Key, Mentions
from kg.extract.mentions.nounphrase import epithet_text, is_bare_name, topic_text
from kg.frames import Role
from kg.grammar.anybody import bodies_meant, means_speaker
from kg.grammar.coordination import companions, is_beside_described
from kg.grammar.scene import Scene
from kg.paths import Union, parse_union

if TYPE_CHECKING:
    from kg.extract.events.readings import Reading

_SUBJECT, _REPORTER = parse_union("nsubj"), parse_union("reporter")
#: An epithet is no target, a target no agent: who comes first takes the word.
_ORDER = {"epithet": 0, "target": 1, "agent": 2, "place": 3, "topic": 4}
#: Roles that words fill.
_TEXTS = ("topic", "epithet")


@dataclass(frozen=True, slots=True)
class Filled:
    """A role with what fills it and the path that led there; ``text`` for topics and epithets."""

    path: str
    tokens: tuple[int, ...]
    keys: tuple[Key, ...] = ()
    text: str | None = None


class Filling:
    """Fills the roles of one candidate after each other: what one has taken is no other's."""

    def __init__(
        self,
        candidate: Candidate,
        claimed: Iterable[int],
        scene: Scene,
        mentions: Mentions,
        walker: Walker,
        fillers: Fillers,
    ) -> None:
        self._candidate, self._token, self._trigger = candidate, candidate.token, candidate.trigger
        self._scene, self._mentions, self._walker = scene, mentions, walker
        self._fillers = fillers
        self._taken: set[Key] = set()
        self.claimed = set(claimed)  #: tokens of conditions and descriptions, which fill no role

    def roles(self, last: Reading | None) -> dict[str, Filled]:
        """The roles that something fills; ``last``: the act of this class before."""
        found: dict[str, Filled] = {}
        for role in sorted(self._trigger.roles, key=lambda role: _ORDER[role.name]):
            filled = self._fill(role, last)
            needed = role.name == "target" and ("target",) in self._trigger.requires
            if not filled and self._trigger.pos == "VERB" and needed:
                filled = self._fill(role, last, sole=True)
            if filled:
                found[role.name] = filled
                if not self._trigger.on_oneself:
                    self._taken.update(filled.keys)
                if role.name == "epithet":
                    self.claimed.update(filled.tokens)
        return found

    def _fill(self, role: Role, last: Reading | None, *, sole: bool = False) -> Filled | None:
        """What the first path of a role that leads to anything fitting leads to."""
        for union in role.choices:
            step = union[0].steps[-1].kind if union[0].steps else "^"
            if step == "same":
                return same(self._scene, last, self._token, role.name)
            if tokens := self._reached(role, union, step, sole=sole):
                path = " | ".join(path.text for path in union)
                said = self._said(role, tokens, path) if role.name in _TEXTS else self._meant(role, tokens, step, path)
                if said:
                    return said
        return None

    def _reached(self, role: Role, union: Union, step: str, *, sole: bool) -> list[int]:
        """The words that a path leads to, but those that are spoken for."""
        shared = role.name in _TEXTS or step in ("prefix", "part")  # "EU" in the claimed "EU-Sperren"
        reach = self._walker.sole if sole else self._walker.reach
        own = [t for noun in self._joined_deeds() for t in self._walker.beyond(noun, union)]
        tokens = [t for t in own or reach(self._token, union) if shared or not self._is_claimed(t)]
        if role.name == "target" and step == "nsubj" and len(union[0].steps) > 1:
            speakers = reach(self._token, _SUBJECT)  # "Er forderte: Es darf nicht sein" asks nobody
            tokens = [t for t in tokens if t not in speakers]
        if role.name == "target" and len(union[0].steps) > 1:  # "„Wir brauchen Ruhe“, forderte er": asks nobody else
            tokens = [t for t in tokens if self._scene.feature(t, "Person") != "1"]
        return tokens

    def _joined_deeds(self) -> list[int]:
        """The nouns of conditions that are joined to another and tell of sides of their own."""
        scene = self._scene
        joined = [t for t in self.claimed if scene.label[t] == "conj" and scene.pos[t] == "NOUN"]
        return [t for t in joined if any(scene.cases(c) for c in scene.of(t, "nmod"))]

    def _is_claimed(self, token: int) -> bool:
        """Whether a word is spoken for, or what it takes up is: "eine Klage, die er in Aussicht stellte"."""
        return token in self.claimed or not self.claimed.isdisjoint(self._mentions.antecedents(token))

    def _said(self, role: Role, tokens: list[int], path: str) -> Filled | None:
        """The words of a topic or description."""
        nouns = [n for t in tokens for n in self._mentions.antecedents(t)]  # "die Demo, zu der sie aufrief"
        nouns = [n for n in nouns if self._fillers.may_be_topic(n) and self._mentions.at(n) not in self._taken]
        if not nouns:
            return None
        if role.name == "topic":
            topic = topic_text(self._scene, nouns[0])
            return Filled(path, (nouns[0],), text=topic) if topic else None
        bare = (n for n in nouns if is_bare_name(self._scene, n))  # "freut sich, Thal in Rom zu sehen"
        named = any(not self._scene.has_als(n) for n in bare)  # "tat die Bitte als Klamauk ab", taken for a name
        epithet = None if named else epithet_text(self._scene, nouns, self._token)
        return Filled(path, tuple(nouns), text=epithet) if epithet else None

    def _meant(self, role: Role, tokens: list[int], step: str, path: str) -> Filled | None:
        """The mentions behind the words that may be a side or the place."""
        token, scene = self._token, self._scene
        if role.name == "agent" and step == "nsubj":
            spoken = self._walker.reach(token, _REPORTER) if means_speaker(scene, token, tokens) else []
            tokens = [*tokens, *companions(scene, token), *(bodies_meant(scene, token) or spoken)]
        found = [key for t in tokens for key in self._fillers.behind(t, step, self._trigger.lemmas)]
        found = [key for key in found if not is_beside_described(scene, key[0], token)]
        keys = unique(key for key in found if key not in self._taken)
        if role.name == "place":
            keys = tuple(key for key in keys if self._fillers.is_place(key))[:1]
        else:
            relation = self._candidate.relation
            keys = tuple(key for key in keys if self._fillers.fits(key, role.name, self._trigger, relation))
        keys = tuple(key for key in keys if key[0] != token or key[1])
        return Filled(path, tuple(tokens), keys) if keys else None
