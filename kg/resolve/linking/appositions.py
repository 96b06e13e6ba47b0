"""Titles beside names: "die Vorsitzende, Ada Beispiel,", "Ada Beispiel, die Vorsitzende,"."""

from __future__ import annotations

from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.reading import Reading, reading
from kg.resolve.roles import is_pronoun
from kg.resolve.wording import before_name

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
        if (bearer := self._bearer(mention)) is not None:
            return reading((bearer,), 0.85, "The name behind the body is that of its head.")
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

    def _bearer(self, mention: Mention) -> Entity | None:
        """The person whose name ends the genitive: "der Vorsitzende der Agentur für Arbeit Ada Arp"."""
        if mention.possessor is None:
            return None
        owner = self.cast.mentions[mention.possessor]
        entities = self.cast.entities_of(mention.possessor)
        if len(entities) != 1 or entities[0].type is not EntityType.PERSON or owner.name_span is None:
            return None
        before = before_name(owner)
        kinds = {self._kind(word) for word in before if word[:1].isupper()}
        full = owner.name is not None and " " in owner.name
        titled = self._kind(mention.head) is EntityType.PERSON  # no "Wahl der Pastorin Ada Arp"
        return entities[0] if full and titled and kinds and EntityType.PERSON not in kinds else None

    def _kind(self, noun: str) -> EntityType | None:
        known = self.cast.gazetteer.noun_type(noun)
        return known or (EntityType.PERSON if load_language().names_person(noun) else None)
