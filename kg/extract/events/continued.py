"""Sides that an act takes over from the last of its kind: "Rama rügte den Plan. Auch Meloni äußerte Kritik."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.grammar.clauses import clause_words, is_definite
from kg.grammar.scene import Scene

if TYPE_CHECKING:
    from kg.extract.events.filling import Filled
    from kg.extract.events.readings import Reading

_FOLLOWS = 1  #: sentences from an act to the next of its kind that takes a side over


def carried(scene: Scene, last: Reading | None, token: int, agent: Filled, *, also: bool = True) -> dict[str, Filled]:
    """Whom the same act just before was done to: "Rama rügte den Plan. Auch Meloni äußerte Kritik.".

    ``also``: only where the word says so; then in the same sentence, too: "…, auch Meloni äußerte Kritik".
    """
    if last is None or last.token > token:
        return {}
    apart, others = scene.sentence[token] - scene.sentence[last.token], last.keys("target")
    if also and apart == 0:
        others = (*others, *last.keys("agent"))
    elif not 0 < apart <= _FOLLOWS:
        return {}
    told = not also or any(scene.lower[word] == scene.lexis.also for word in clause_words(scene, token))
    return {"target": replace(last.roles["target"], tokens=())} if told and set(agent.keys).isdisjoint(others) else {}


def same(scene: Scene, last: Reading | None, token: int, role: str) -> Filled | None:
    """Who took part in the same act in the sentence before: "Rom verhängte Zölle. Sperren gegen Thal folgen."."""
    if last is None or role not in last.roles or scene.sentence[token] - scene.sentence[last.token] != _FOLLOWS:
        return None
    another = scene.label[token] == "nsubj" and not is_definite(scene, token)
    return replace(last.roles[role], path="same", tokens=()) if another else None
