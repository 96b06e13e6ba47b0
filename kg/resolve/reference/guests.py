"""Who is "der Gast" and who "der Gastgeber" of a visit or reception that the article has just told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.gazetteer import Role
from kg.kinds import PEOPLE
from kg.model import Entity, EntityType, Statement
from kg.resolve.cast import Cast
from kg.resolve.reference.introduced import take_up_phrase

_REACH = 8  #: sentences
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Reception:
    """The mentions on both sides of what was told."""

    guests: tuple[int, ...] = ()
    hosts: tuple[int, ...] = ()


def is_of_reception(role: Role, cast: Cast) -> bool:
    """Whether a noun says on which side of a visit somebody is."""
    has = cast.gazetteer.categories.has
    return has("received", role.category) or has("receiving", role.category)


def of_reception(index: int, role: Role, cast: Cast) -> tuple[Entity, ...] | None:
    """The one guest or host of the visit told before, nobody where several may be; None where none was told."""
    own, other = sides_before(index, role, cast)
    if not own and not other:
        return None
    gender = role.gender if role.gender == "Fem" else None
    phrases = [i for i in own if _is_of_sex(i, gender, cast)]
    return take_up_phrase(phrases[0], index, gender, cast) if len(phrases) == 1 else ()


def _is_of_sex(index: int, gender: str | None, cast: Cast) -> bool:
    known = cast.entities_of(index)
    own = cast.referent(known[0]).gender if len(known) == 1 else cast.mentions[index].gender
    return gender is None or own in (None, gender)


def sides_before(index: int, role: Role, cast: Cast) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The mentions of those whom "der Gast" or "der Gastgeber" may mean, and of those on the other side."""
    told = _told_before(index, cast)
    guest = cast.gazetteer.categories.has("received", role.category)
    return (told.guests, told.hosts) if guest else (told.hosts, told.guests)


def met_by(owner: Entity, index: int, cast: Cast) -> Entity | None:
    """Whom "sein Gast" means: the one person whom its owner met or visited in what was told shortly before."""
    found: dict[str, Entity] = {}
    for statement in _told_lately(index, cast):
        kind = cast.classes[statement.relation]
        if not (kind.symmetric or kind.goes_to_place):
            continue
        everyone = {e.key: e for i in (*statement.agents, *statement.targets) for e in cast.entities_of(i)}
        if owner.key in everyone:
            found |= {key: e for key, e in everyone.items() if key != owner.key and e.type is EntityType.PERSON}
    met = [e for key, e in found.items() if key not in cast.clashes(index)]
    return met[0] if len(met) == len(found) == 1 else None


def _told_before(index: int, cast: Cast) -> Reception:
    """The last visit or reception shortly before, with the host from a meeting of the guest where it names none."""
    near = _told_lately(index, cast)
    told = next((found for s in reversed(near) if (found := _read(s, cast)) is not None), Reception())
    if told.hosts or not told.guests:
        return told
    guests = {e.key for i in told.guests for e in cast.entities_of(i)}
    for statement in reversed(near):
        if not cast.classes[statement.relation].symmetric:
            continue
        for own, other in ((statement.agents, statement.targets), (statement.targets, statement.agents)):
            if guests & {e.key for i in own for e in cast.entities_of(i)}:
                return Reception(told.guests, other)
    return told


def _told_lately(index: int, cast: Cast) -> list[Statement]:
    """What was told shortly before a mention, of others alone."""
    near = cast.statements.near(cast.sentence(index), _REACH)
    return [s for s in near if (sides := (*s.agents, *s.targets)) and max(sides) < index]


def _read(statement: Statement, cast: Cast) -> Reception | None:
    """Who comes and who receives in one statement; None where it tells of no visit."""
    kind, scene = cast.classes[statement.relation], cast.scene
    if not (kind.symmetric or kind.goes_to_place):
        return None
    trigger = scene.tokens(statement.trigger.start, statement.trigger.end)
    lemmas = {scene.lemmas[scene.heads[k] if scene.dep[k] == "compound:prt" else k] for k in trigger}
    if lemmas & cast.words.receiving:
        return Reception(_beside(statement.targets, cast), _beside(statement.agents, cast))
    if kind.symmetric and (told := _at_home_of_one(statement, cast)) is not None:
        return told
    if kind.goes_to_place or lemmas & cast.words.coming:
        people = (i for i in statement.targets if any(e.type is EntityType.PERSON for e in cast.entities_of(i)))
        return Reception(_beside(statement.agents, cast), _beside(people, cast))
    return None


def _at_home_of_one(statement: Statement, cast: Cast) -> Reception | None:
    """Who came and who was at home where people of two states met in one of them: "traf Selenskyj in Berlin"."""
    places = {e.key if e.type is EntityType.COUNTRY else e.country for e in cast.entities_of(statement.place)}
    if len(places) != 1 or None in places:
        return None
    homes: dict[int, str | None] = {}
    for i in dict.fromkeys((*statement.agents, *statement.targets)):
        people = [e for e in cast.entities_of(i) if e.type is EntityType.PERSON]
        if people and all(e.country for e in people):
            homes[i] = people[0].country
    guests = tuple(i for i, home in homes.items() if home not in places)
    hosts = tuple(i for i, home in homes.items() if home in places)
    return Reception(guests, hosts) if guests and hosts else None


def _beside(side: Iterable[int], cast: Cast) -> tuple[int, ...]:
    """The mentions of one side with all that are joined to them."""
    return tuple(dict.fromkeys(part for i in side for part in cast.joined(i)))


def two_who_met(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The only two people who met or called each other before "die beiden", where the text goes on with them.

    Both are told of again since, and nobody else in the sentence before.
    """
    here = cast.sentence(index)
    met: dict[frozenset[str], Statement] = {}
    for statement in cast.statements:
        sides = (*statement.agents, *statement.targets)
        if not sides or max(sides) >= index or not cast.classes[statement.relation].symmetric:
            continue
        everyone = [e for i in sides for e in cast.entities_of(i)]
        if len(everyone) > 1:
            met.setdefault(frozenset(e.key for e in everyone), statement)
        if len(met) > 1:
            return ()
    if not met:
        return ()
    keys, first = next(iter(met.items()))
    pair = sorted((cast.referents[key] for key in keys), key=lambda r: r.seen[0])
    if len(pair) != _PAIR or any(r.entity.type is not EntityType.PERSON or r.plural for r in pair):
        return ()
    again = all((last := r.last_before(index)) is not None and cast.sentence(last) > first.sentence for r in pair)
    lately = {r.entity.key for r, _ in cast.mentioned_in(here - 1, index, PEOPLE)}
    apart = cast.clashes(index).isdisjoint(keys)
    return tuple(r.entity for r in pair) if again and apart and lately <= keys else ()
