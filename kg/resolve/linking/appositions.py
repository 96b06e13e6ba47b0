"""Titles beside names: "die Vorsitzende, Ada Beispiel,", "Ada Beispiel, die Vorsitzende,"."""

from __future__ import annotations

from kg.model import MentionForm
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
        if other is not None and not self._are_one(index, other):
            return None
        return reading(self.cast.entities_of(other), _SCORE, "Stands beside the name.")

    def _are_one(self, index: int, other: int) -> bool:
        """Whether noun and name agree in number; a list of several may name one of them ("unter ihnen die SPD")."""
        noun, name = self.cast.mentions[index], self.cast.mentions[other]
        if name.form is not MentionForm.NAME or None in (noun.number, name.number) or noun.number == name.number:
            return True
        if noun.number == "Plur":
            return len(self.cast.all_joined(other)) > 1
        return self.cast.gazetteer.noun_type(noun.head) is not None  # "die Partei, die Grünen"
