"""A parse with what its words stand for: names with their titles, words of time, who can act."""

from __future__ import annotations

from dataclasses import dataclass, fields

from kg.extract.grammar.parse import Parse
from kg.extract.grammar.units import Units


@dataclass(frozen=True)
class Scene(Parse):
    """What voice, phrases and coordination ask beyond grammar: who can fill a role at all."""

    units: Units
    times: frozenset[int]  #: words of time, which fill no role
    actors: frozenset[int]  #: heads of mentions that can act

    def parts(self, i: int) -> list[int]:
        """All tokens of the name or noun with title that this token belongs to."""
        return self.units.members[self.units.head[i]]


def set_scene(parse: Parse, units: Units, times: frozenset[int], actors: frozenset[int]) -> Scene:
    """The scene of a parse once its mentions are known."""
    grammar = {field.name: getattr(parse, field.name) for field in fields(Parse)}
    return Scene(**grammar, units=units, times=times, actors=actors)
