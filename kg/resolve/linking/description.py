"""A phrase that asks for somebody of the article, with what its sentence says of whoever is meant."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Entity
from kg.resolve.cast import Cast
from kg.resolve.offices.ownership import Claim
from kg.resolve.reference.called import called_beside, named_beside
from kg.resolve.reference.salient import reporting


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase that asks for somebody of the article."""

    index: int
    said: Claim
    categories: tuple[str, ...]  #: of the offices to look for
    owner: Entity | None  #: whose counterpart, relative or employee is asked for
    gender: str | None
    reported: bool  #: somebody else tells of whoever is meant
    excluded: set[str]  #: keys of those whom the sentence tells apart from whoever is meant
    cast: Cast

    @property
    def single(self) -> bool:
        """Whether one of the offices has but one holder."""
        return not self.cast.gazetteer.categories.having("single").isdisjoint(self.categories)

    @property
    def official(self) -> bool:
        """Whether the office is one that bodies of all kinds have: "Vorsitzende"."""
        return self.cast.gazetteer.categories.has("subordinate", self.said.role.category)

    @property
    def bare(self) -> bool:
        """Whether the phrase says nothing of whose office it is."""
        return not (self.said.owners or self.said.party or self.said.foreign)


def description(
    index: int, said: Claim, categories: tuple[str, ...], owner: Entity | None, gender: str | None, cast: Cast
) -> Description:
    """A phrase with what its sentence says of whoever is meant."""
    told = reporting(index, cast)
    excluded = cast.clashes(index) | told | called_beside(index, cast) | named_beside(index, cast)
    return Description(index, said, categories, owner, gender, bool(told), excluded, cast)
