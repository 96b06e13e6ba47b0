"""Which office whoever is a counterpart holds: that of the person it is said of, "ihr Amtskollege"."""

from __future__ import annotations

from kg.gazetteer import Role
from kg.model import Entity
from kg.resolve.cast import Cast
from kg.resolve.roles import role_of


def offices_sought(index: int, role: Role, owner: Entity | None, cast: Cast) -> tuple[str, ...]:
    """The categories to look for: a counterpart holds the same kind of office as the person it is the counterpart of.

    The office by which the sentence calls that person, else those told of him, else those he is known to hold.
    """
    if not cast.gazetteer.categories.has("like_owner", role.category) or owner is None:
        return (role.category,)
    single = cast.gazetteer.categories.having("single")
    phrases = (i for i in cast.earlier_in_sentence(index) if cast.entities_of(i) == (owner,))
    here = (each.category for i in phrases if (each := role_of(cast.mentions[i], cast)) is not None)
    if called := tuple(category for category in here if category in single):
        return called[:1]
    if told := tuple(own.category for own in cast.referent(owner).roles if own.category in single):
        return told
    held = tuple(category for category in sorted(single) if cast.gazetteer.held(owner, category, cast.date))
    return held or _shared_offices(owner, cast) or (role.category,)


def _shared_offices(owner: Entity, cast: Cast) -> tuple[str, ...]:
    """What office somebody has that somebody else of the article has: an ambassador's colleague is one, too."""
    categories = cast.gazetteer.categories
    say_little = categories.having("says_little") | categories.having("private")
    own = {role.category for role in cast.referent(owner).roles} - say_little
    others = (r for r in cast.referents.values() if r.entity is not owner and not r.nameless)
    return tuple(sorted(own.intersection(role.category for r in others for role in r.roles)))
