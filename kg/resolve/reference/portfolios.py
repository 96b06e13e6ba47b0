"""Ministers of different portfolios: "der Fischereiminister" is not the "Kulturstaatsminister" named before.

Nor is a Land's "Finanzminister" the "Bundesfinanzminister".
"""

from __future__ import annotations

from kg.gazetteer import Role
from kg.resolve.cast import Cast
from kg.resolve.nouns import is_filled
from kg.resolve.offices.ownership import IN_FORCE, Claim
from kg.resolve.referent import Referent


def has_another_portfolio(referent: Referent, role: Role, cast: Cast) -> bool:
    """Whether a compound that no list has names a portfolio and all titles of a minister name others.

    Portfolios that lists have may be one minister's: "die Arbeitsministerin … die Sozialministerin".
    """
    listed = "-" in role.noun or role.noun in cast.gazetteer.roles.nouns  # "Ex-Minister"
    if listed or not cast.gazetteer.categories.has("of_any_portfolio", role.category):
        return False
    nouns = cast.gazetteer.roles.nouns.items()
    general = tuple(cast.title_key(noun) for noun, known in nouns if known.category == role.category)
    noun = cast.title_key(role.noun)
    own = {title for title in referent.titles if title.endswith(general)}
    own |= {cast.title_key(r.noun) for r in referent.roles if cast.gazetteer.compatible(role.category, r.category)}
    return bool(own) and not any(
        noun.endswith(title) or title.endswith(noun) or is_filled(title, noun) for title in own
    )


def is_of_a_land(referent: Referent, said: Claim, cast: Cast) -> bool:
    """Whether a federal office is meant, and somebody neither holds it nor is called so where another is known to."""
    role, on = said.role, cast.date
    federal = role.noun.casefold().startswith(tuple(cast.words.federal_prefixes))
    if (
        not federal
        or on is None
        or said.standing not in IN_FORCE
        or cast.gazetteer.held(referent.entity, role.category, on)
    ):
        return False
    noun = cast.title_key(role.noun)
    called = referent.called.by(noun) or referent.called.by_filled(noun)
    return not called and any(cast.gazetteer.holders(role.category, key, on) for key in said.owners)
