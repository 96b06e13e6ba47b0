"""Titles beside names: "die Vorsitzende, Ada Beispiel,", "Ada Beispiel, die Vorsitzende,"."""

from __future__ import annotations

from kg.resolve.cast import Cast
from kg.resolve.reading import Reading, reading
from kg.resolve.roles import is_pronoun

_SCORE = 0.9


class Appositions:
    """Reads a phrase as the name it stands beside."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def link(self, index: int) -> Reading | None:
        """The entities of the other phrase."""
        mention = self.cast.mentions[index]
        if is_pronoun(mention):
            return None
        other = mention.antecedent if mention.antecedent is not None else self.cast.apposed.get(index)
        return reading(self.cast.entities_of(other), _SCORE, "Stands beside the name.")
