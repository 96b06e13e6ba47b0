"""What one article tells: its statements, found by who takes part in them or by their sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product

from kg.grammar.scene import Scene
from kg.model import EntityType, Mention, Statement
from kg.resolve.reference.standing import is_speaking
from kg.vocabulary import EventClass


class Statements:
    """The statements of an article, in order of the text."""

    def __init__(
        self,
        statements: Sequence[Statement],
        mentions: Sequence[Mention],
        scene: Scene,
        classes: Mapping[str, EventClass],
    ) -> None:
        self._all, self._mentions, self._scene, self._classes = statements, mentions, scene, classes

    def __iter__(self) -> Iterator[Statement]:
        return iter(self._all)

    def __reversed__(self) -> Iterator[Statement]:
        return reversed(self._all)

    def of(self, mention: int) -> list[Statement]:
        """The statements that a mention is a side of."""
        return self._by_mention.get(mention, [])

    def aimed_at(self, mention: int) -> list[Statement]:
        """The statements that a mention is a target of."""
        return [s for s in self.of(mention) if mention in s.targets]

    def backing(self, mention: int) -> list[Statement]:
        """Those by which somebody takes the side of a mention that was attacked, or may have been."""
        return [s for s in self.aimed_at(mention) if self._classes[s.relation].answers]

    def near(self, sentence: int, back: int = 1) -> list[Statement]:
        """The statements of a sentence and of so many before."""
        return [s for k in range(sentence - back, sentence + 1) for s in self._by_sentence.get(k, ())]

    def fellows(self, mention: int) -> set[int]:
        """The mentions on the other side of the statements a mention takes part in."""
        return self._fellows.get(mention, set())

    @cached_property
    def participants(self) -> frozenset[int]:
        """Mentions that an act is told of, wherever in the sentence they stand: "ein Treffen zwischen Arp und Berg"."""
        return frozenset(self._by_mention)

    @cached_property
    def attacks(self) -> frozenset[str]:
        """Names of the classes that another one answers: criticism, which support does."""
        return frozenset(name for kind in self._classes.values() for name in kind.answers)

    @cached_property
    def must_act(self) -> frozenset[int]:
        """Mentions that things cannot be: agents, targets of classes whose targets are actors, pronouns that speak."""
        found = {i for i, m in enumerate(self._mentions) if is_speaking(m, self._scene)}
        for statement in self._all:
            things = EntityType.MATTER in self._classes[statement.relation].targets
            found.update(statement.agents if things else (*statement.agents, *statement.targets))
        return frozenset(found)

    @cached_property
    def _by_mention(self) -> dict[int, list[Statement]]:
        found: dict[int, list[Statement]] = {}
        for statement in self._all:
            for mention in dict.fromkeys((*statement.agents, *statement.targets)):
                found.setdefault(mention, []).append(statement)
        return found

    @cached_property
    def _by_sentence(self) -> dict[int, list[Statement]]:
        found: dict[int, list[Statement]] = {}
        for statement in self._all:
            found.setdefault(statement.sentence, []).append(statement)
        return found

    @cached_property
    def _fellows(self) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {}
        for statement in self._all:
            for agent, target in product(statement.agents, statement.targets):
                if agent != target:
                    found.setdefault(agent, set()).add(target)
                    found.setdefault(target, set()).add(agent)
        return found
