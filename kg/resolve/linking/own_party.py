"""The chief of somebody's own party, where the article tells of the chiefs of several: "ihr Chef", "den Parteichef"."""

from __future__ import annotations

from kg.gazetteer import IN_OFFICE
from kg.kinds import PEOPLE
from kg.language import load_language
from kg.model import EntityType, MentionForm
from kg.resolve.bodies.parties import parties_of
from kg.resolve.cast import Cast, is_plural
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.referent import Referent


class OwnParty:
    """Reads the chief of a party as that of the party it belongs to, else of who acts on the chief."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer

    def link(self, index: int) -> Meaning | None:
        """The one person told of before who is called chief of that party."""
        mention, language = self.cast.mentions[index], load_language()
        if mention.form is not MentionForm.NOMINAL or is_plural(mention) or mention.modifiers:
            return None
        noun, chiefs = mention.head.casefold(), self.cast.words.chiefs
        firsts = (noun.removesuffix(chief) for chief in chiefs if noun.endswith(chief))
        of_a_party = any(self.gazetteer.is_noun("party", first, whole=True) for first in firsts if first)
        owned = mention.possessor is not None and noun in chiefs
        parties = self._parties(index) if of_a_party or owned else set()
        if len(parties) != 1:
            return None
        (party,) = parties
        gender = "Fem" if language.is_of_women(mention.head) else None
        before = (r for r, _ in self.cast.mentioned_before(index, PEOPLE) if gender in (None, r.gender))
        found = [r.entity for r in before if self._is_chief(r, party)]
        if len(found) != 1 or found[0].key in self.cast.clashes(index):
            return None
        return meaning(found, 0.75, f"The chief of {self.gazetteer.get(party).label}, of which the text tells here.")

    def _parties(self, index: int) -> set[str]:
        """The parties of whom a chief is said to be, else of who acts on the chief."""
        possessor = self.cast.mentions[index].possessor
        agents = (i for s in self.cast.statements.aimed_at(index) for i in s.agents)
        around = agents if possessor is None else (possessor,)
        found: set[str] = set()
        for entity in (e for i in around for e in self.cast.entities_of(i)):
            own = {entity.key} if entity.type is EntityType.ORGANIZATION else parties_of(entity, self.cast)
            found.update(filter(self.gazetteer.is_party, own))
        return found

    def _is_chief(self, referent: Referent, party: str) -> bool:
        heads = self.gazetteer.categories.readings["chief_of_body"]
        return any(party in r.of and r.category == heads and r.standing == IN_OFFICE for r in referent.roles)
