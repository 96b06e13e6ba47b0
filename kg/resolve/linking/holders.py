"""Who held an office on the day of an event, for descriptions of nobody the article names: "der Kremlchef"."""

from __future__ import annotations

import datetime as dt

from kg.gazetteer import IN_OFFICE
from kg.model import Entity
from kg.resolve.cast import Cast
from kg.resolve.names import first_name
from kg.resolve.offices import THEN, Claim
from kg.resolve.roles import gender_told


class Holders:
    """Looks offices up in the gazetteer. Without a date no office is filled."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self._categories = cast.gazetteer.categories
        self._when = _dates(cast)

    def of(self, index: int, said: Claim, categories: tuple[str, ...], owner: Entity | None) -> Entity | None:
        """Who held the office on the day of the event: of the body that is said, else of the article's country."""
        when = self._when.get(index)
        on = when or self.cast.date
        if on is None or said.foreign or said.standing not in (IN_OFFICE, THEN) or (said.standing == THEN and not when):
            return None
        gender = said.role.gender or gender_told(self.cast.mentions[index], self.cast)
        for category in categories:
            if not self._categories.has("single", category):
                continue
            for key in self._bodies(index, said, category):
                state = self.gazetteer.state_on(self.gazetteer.get(key), on)
                holders = self.gazetteer.holders(category, state.key, on)
                fitting = [e for e in holders if e is not owner and not self._other_sex(e, gender)]
                if fitting:
                    return fitting[0]
        return None

    def _bodies(self, index: int, said: Claim, category: str) -> list[str]:
        """Where to look for the holder of an office, likeliest first."""
        if said.owners:
            implied = [key for key in said.role.of if key in said.owners]
            order = [*implied, *sorted(said.owners.difference(implied))]
            return sorted(order, key=lambda key: -self.cast.countries[key])
        clashes = self.cast.clashes(index)
        near = [key for key, _ in self.cast.countries.most_common() if key not in clashes]
        if self._categories.has("known_alone", category):
            return near
        home = None if self._categories.has("of_a_part", category) else self.cast.home(index)
        return [key for key in near if key == home]

    def _other_sex(self, entity: Entity, gender: str | None) -> bool:
        first = first_name(entity.label)
        known = entity.gender or (self.gazetteer.gender_of_first_name(first) if first else None)
        return bool(gender and known and gender != known)


def _dates(cast: Cast) -> dict[int, dt.date]:
    """The day of the event a mention takes part in, where the text tells one."""
    return {
        index: statement.time.begin
        for statement in cast.statements
        if statement.time and statement.time.begin
        for index in (*statement.agents, *statement.targets)
    }
