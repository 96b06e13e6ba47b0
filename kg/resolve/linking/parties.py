"""Phrases for parties without their name: "die Blauen", "ihre Partei", "beide Oppositionsparteien"."""

from __future__ import annotations

from kg.resolve.bodies.branches import is_branch
from kg.resolve.bodies.parties import parties_of, party_called, two_parties
from kg.resolve.cast import Cast, is_plural
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.roles import is_both, is_pronoun


class Parties:
    """Reads a noun for a party or its people as the party that the article has named."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer

    def link(self, index: int) -> Meaning | None:
        """The party of a nickname, of whoever a possessive takes up, or the two spoken of last."""
        mention = self.cast.mentions[index]
        if is_pronoun(mention) or mention.name is not None:
            return None
        if is_both(mention, self.cast) and self.gazetteer.is_noun("political_party", mention.head):
            return meaning(two_parties(index, self.cast), 0.7, "The two parties the article spoke of last.")
        dative = self.cast.first_word(mention).endswith(self.cast.words.dative_endings)  # "dem Liberalen" is one
        if is_plural(mention) and not dative:
            return self._nicknamed(index)
        return self._of_owner(index)

    def _nicknamed(self, index: int) -> Meaning | None:
        mention = self.cast.mentions[index]
        if mention.determiner not in self.cast.words.definite:
            return None
        party = party_called(mention.head, self.cast.mentions, self.gazetteer)
        if party is None or is_branch(index, party, self.cast):
            return None
        return meaning((party,), 0.8, f"The people of {party.label}, which the article names.")

    def _of_owner(self, index: int) -> Meaning | None:
        """Read "ihre Partei" as the one that the person it belongs to is of."""
        mention = self.cast.mentions[index]
        if not self.gazetteer.is_noun("party", mention.head, whole=True):
            return None
        owners = self.cast.entities_of(mention.possessor)
        own = sorted(parties_of(owners[0], self.cast)) if len(owners) == 1 else []
        if len(own) != 1:
            return None
        return meaning((self.gazetteer.get(own[0]),), 0.7, f"The party of {owners[0].label}.")
