"""Who "der Gerügte", "die Angegriffene" or "der Betroffene" is: whoever was just acted upon."""

from __future__ import annotations

from kg.kinds import PEOPLE
from kg.language import load_language
from kg.model import Entity, EntityType, MentionForm, Statement, Status
from kg.resolve.cast import Cast
from kg.resolve.meaning import Meaning, meaning

_REACH = 2  #: sentences back to the act
_BOTH = 2


class Affected:
    """Reads a participle as noun as the target of the act told before."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def link(self, index: int) -> Meaning | None:
        """The one person of its sex, or the several, that the nearest act before was done to."""
        mention = self.cast.mentions[index]
        if mention.form is not MentionForm.NOMINAL or mention.determiner not in self.cast.words.definite:
            return None
        if mention.possessor is not None:
            return None
        told = load_language().acted_upon(self.cast.first_word(mention), self.cast.scene.lower[mention.token])
        if told is None:
            return None
        gender, several = told
        for statement in reversed(self.cast.statements.near(self.cast.sentence(index), _REACH)):
            targets = self._people(statement, index, gender)
            if not targets:
                continue
            if several is (len(targets) >= _BOTH):
                return meaning(targets, 0.75, "Whoever the act told before was done to.")
            return None
        return None

    def _people(self, statement: Statement, index: int, gender: str | None) -> list[Entity]:
        """The people that a near act before is done to; none where they are of the other sex or act here."""
        if not statement.targets or max((*statement.agents, *statement.targets)) >= index:
            return []
        if statement.status.status is Status.NEGATED or self.cast.classes[statement.relation].symmetric:
            return []
        found = list(dict.fromkeys(e for i in statement.targets for e in self.cast.entities_of(i) if e.type in PEOPLE))
        people = [e for e in found if e.type is EntityType.PERSON and e.key not in self.cast.clashes(index)]
        fits = all(self.cast.referent(e).gender in (None, gender) for e in people) if gender else True
        return people if fits and len(people) == len(found) else []
