"""What the network of events hears in one article: for each act the surest word, with its class, status and sides.

Its probabilities are calibrated (docs/model-card.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kg.grammar.scene import Scene
from kg.model import Status

#: probability from which the network says the status where no cue does
CERTAIN = 0.7
#: words of one act are at most so many edges apart in the tree
NEAR = 2


@dataclass(frozen=True, slots=True)
class Heard:
    """A word that the network takes for the trigger of an act."""

    token: int
    relation: str
    chance: float
    status: Status
    status_chance: float
    sides: Mapping[str, tuple[tuple[int, float], ...]]  #: role → (token, probability), best first; -1: nobody
    others: frozenset[int]  #: further words of the same act

    def best(self, role: str) -> tuple[int, float]:
        """The most probable word of a role; -1 where the network asks for none."""
        return next(iter(self.sides.get(role, ())), (-1, 0.0))

    @property
    def whole(self) -> float:
        """The probability that class, status and both sides are right, taken as independent."""
        return self.chance * self.status_chance * self.best("agent")[1] * self.best("target")[1]

    def chance_of(self, role: str, token: int) -> float:
        """The probability of a word, or of nobody, in a role."""
        return next((chance for word, chance in self.sides.get(role, ()) if word == token), 0.0)


def hear(events: Mapping[str, Any], scene: Scene) -> tuple[Heard, ...]:
    """What the network heard, one word per act, in order of the text."""
    if not events:
        return ()
    classes, status = events["classes"], events["status"]
    words = []
    for word in events["words"]:
        chance, number = max((p, -n) for n, p in enumerate(word["classes"][:-1]))
        sure, which = max((p, -n) for n, p in enumerate(word["status"]))
        words.append(
            Heard(
                token=word["token"],
                relation=classes[-number],
                chance=chance,
                status=Status(status[-which]) if sure >= CERTAIN else Status.ACTUAL,
                status_chance=sure,
                sides={role: tuple(map(tuple, best)) for role, best in word["sides"].items()},
                others=frozenset(),
            )
        )
    return _one_per_act(words, scene)


def _one_per_act(words: Iterable[Heard], scene: Scene) -> tuple[Heard, ...]:
    """The surest word of each act: "übte scharfe Kritik" is one criticism."""
    acts: dict[tuple[int, str], list[Heard]] = {}  #: of one sentence and class
    for word in sorted(words, key=lambda w: (-w.chance, w.token)):
        alike = acts.setdefault((scene.sentence[word.token], word.relation), [])
        same = next((i for i, act in enumerate(alike) if _is_same(word, act, scene)), None)
        if same is None:
            alike.append(word)
        else:
            alike[same] = replace(alike[same], others=alike[same].others | {word.token})
    return tuple(sorted((act for alike in acts.values() for act in alike), key=lambda act: act.token))


def _is_same(word: Heard, act: Heard, scene: Scene) -> bool:
    return any(are_near(word.token, other, scene) for other in (act.token, *act.others))


def are_near(one: int, other: int, scene: Scene) -> bool:
    """Whether two words are at most ``NEAR`` edges apart."""

    def above(word: int) -> list[int]:
        found = [word]
        while len(found) <= NEAR and scene.heads[found[-1]] != found[-1]:
            found.append(scene.heads[found[-1]])
        return found

    first, second = above(one), above(other)
    return any(i + j <= NEAR and a == b for i, a in enumerate(first) for j, b in enumerate(second))
