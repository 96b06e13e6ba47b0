"""Whether an office of no named state is told of in the capital of another: "In Lima warf der Präsident …"."""

from __future__ import annotations

from kg.model import EntityType
from kg.resolve.cast import Cast
from kg.resolve.places.homes import home_of
from kg.resolve.places.sections import is_setting
from kg.resolve.reference.standing import is_subject


def rules_elsewhere(index: int, countries: frozenset[str], categories: tuple[str, ...], cast: Cast) -> bool:
    """Whether a sentence opens in the capital of a state that has such an office, and somebody holds that of another.

    ``countries``: keys of his. Whoever meets or visits somebody may have travelled there.
    """
    states = _states_here(index, cast)
    day = cast.date
    if day is None or not states or not countries or states & countries or _is_abroad_to_meet(index, cast):
        return False
    if not cast.gazetteer.categories.having("in_every_state").isdisjoint(categories):
        return True  # a head of government, but a president or chancellor not everywhere
    return any(cast.gazetteer.holders(category, key, day) for category in categories for key in states)


def happens_elsewhere(index: int, country: str, cast: Cast) -> bool:
    """Whether the text has just told that it is in another country, and of this one only by its people.

    "Emmanuel Macron sprach in Kiel. Der Ministerpräsident …" may be of either.
    """
    here = cast.sentence(index)
    near = [i for s in (here - 1, here) for i in cast.in_sentence(s) if s >= 0 and i < index]
    told = {i: home_of(e) for i in near for e in cast.entities_of(i) if e.type is not EntityType.PERSON}
    settings = [home for i, home in told.items() if is_setting(cast.mentions[i], cast)]  # also towns nobody knows
    return bool(settings) and settings[-1] != country and country not in told.values()


def _states_here(index: int, cast: Cast) -> set[str]:
    """Keys of the states whose capital a sentence names before a mention as where it happens."""
    before = (i for i in cast.earlier_in_sentence(index) if is_setting(cast.mentions[i], cast))
    places = [e for i in before for e in cast.entities_of(i) if e.type is EntityType.PLACE]
    seats = (e for place in places for e in cast.gazetteer.of_seat(place.label, cast.date))
    found = {e.key: e.type for e in seats}
    return set() if set(found.values()) - {EntityType.COUNTRY} else set(found)  # nor where the Union has its seat


def _is_abroad_to_meet(index: int, cast: Cast) -> bool:
    """Whether whoever acts may be a guest: whom he meets there is rather at home."""
    if not is_subject(cast.mentions[index]):
        return False
    classes = (cast.classes[statement.relation] for statement in cast.statements.of(index))
    return any(each.symmetric or each.goes_to_place for each in classes)
