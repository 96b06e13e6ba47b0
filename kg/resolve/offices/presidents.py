"""Who presides a body, for a bare "der Präsident" behind it: "Verbandspräsident Arp kam. Der Präsident …"."""

from __future__ import annotations

from kg.gazetteer import IN_OFFICE
from kg.kinds import PEOPLE
from kg.resolve.cast import Cast
from kg.resolve.offices.ownership import Claim
from kg.resolve.offices.presided import heads_a_body
from kg.resolve.referent import Referent


def presides_a_body(index: int, said: Claim, gender: str | None, cast: Cast) -> tuple[Referent, ...]:
    """Who is called president of a body before a bare "der Präsident", where nobody of a state is: "Landtagspräsident".

    Nobody where the article has spoken of somebody by the noun alone, or of who holds the office of a state.
    """
    role, gazetteer = said.role, cast.gazetteer
    if (
        gazetteer.elsewhere(role.category) == role.category
        or said.owners
        or said.party
        or said.foreign
        or said.standing != IN_OFFICE
    ):
        return ()
    key, found = cast.title_key(role.noun), list[Referent]()
    for referent, _ in cast.mentioned_before(index, PEOPLE):
        if any(cast.title_key(own.noun) == key for own in referent.roles) or gazetteer.held(
            referent.entity, role.category, cast.date
        ):
            return ()
        if any(own.standing == IN_OFFICE and heads_a_body(own, key, role, cast) for own in referent.roles):
            found.append(referent)
    return tuple(r for r in found if not (gender and r.gender and r.gender != gender))
