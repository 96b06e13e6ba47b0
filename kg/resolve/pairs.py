"""The two an article spoke of last: "beide", "Ersterer", "Letzterer", "dieser"."""

from __future__ import annotations

from kg.model import Entity, EntityType, MentionForm
from kg.resolve.agreement import gender_of_body
from kg.resolve.cast import ACTORS, Cast, Referent

_PERSON = EntityType.PERSON
_FARTHEST = 3


def two_before(index: int, cast: Cast) -> tuple[Entity, ...]:
    """Two joined by "und" shortly before; else the two people, else the two countries mentioned last."""
    clashes = cast.clashes(index)
    if joined := _joined_pair(index, cast):
        return joined
    people = [r for r, _ in cast.before(index, frozenset((_PERSON,))) if not (r.plural or r.nameless)]
    people = [r for r in people if r.entity.key not in clashes]
    countries = [r for r, _ in cast.before(index, frozenset((EntityType.COUNTRY,))) if r.entity.key not in clashes]
    near = cast.sentence(index) - 1
    chosen = people if len([r for r in people if _last_sentence(r, index, cast) >= near]) >= 2 else []
    for reach in (1, 2) if not chosen else ():
        within = [r for r in people if _last_sentence(r, index, cast) >= near - reach]
        chosen = chosen or (within if len(within) == 2 else [])
    if not chosen and len([r for r in countries if _last_sentence(r, index, cast) >= near]) >= 2:
        chosen = countries
    chosen = chosen or (people if len(people) == 2 else [])
    if len(chosen) < 2:
        return ()
    return tuple(r.entity for r in sorted(chosen[:2], key=lambda r: r.seen[0]))


def the_former(index: int, cast: Cast, *, latter: bool) -> tuple[Entity, ...]:
    """The first or, ``latter``, the second of the two named last; nobody where the gender disagrees."""
    pair = _joined_pair(index, cast) or _last_two(index, cast)
    if len(pair) != 2:
        return ()
    chosen = pair[1] if latter else pair[0]
    gender, own = cast.mentions[index].gender, _gender(cast.referent(chosen), cast)
    return () if gender in ("Masc", "Fem") and own and own != gender else (chosen,)


def named_last(index: int, cast: Cast) -> tuple[Entity, ...]:
    """Whoever was named last in the sentence before and agrees in gender: "dieser" turns away from the subject."""
    gender = cast.mentions[index].gender
    clashes = cast.clashes(index)
    for earlier in range(index - 1, -1, -1):
        if cast.sentence(index) - cast.sentence(earlier) > 1:
            break
        entities = cast.entities_of(earlier)
        if _may_be_a_thing(earlier, index, cast):
            return entities if len(entities) == 1 else ()
        if len(entities) != 1 or entities[0].type not in ACTORS or entities[0].key in clashes:
            continue
        referent = cast.referent(entities[0])
        own = _gender(referent, cast)
        if not referent.plural and (gender not in ("Masc", "Fem") or own is None or own == gender):
            return entities
    return ()


def _may_be_a_thing(earlier: int, index: int, cast: Cast) -> bool:
    """Whether a thing stands between, which "dieser" may mean as well where it does not act: "den Krieg … diesen"."""
    mention, pronoun = cast.mentions[earlier], cast.mentions[index]
    if index in cast.must_act or mention.form is MentionForm.PRONOUN or mention.number != pronoun.number:
        return False
    known = cast.entities_of(earlier)
    if any(e.type in ACTORS or (e.type is EntityType.PLACE and e.country) for e in known):
        return False
    agree = pronoun.gender not in ("Masc", "Fem") or mention.gender == pronoun.gender
    return agree and mention.determiner in cast.words.definite


def _joined_pair(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The last two of one kind joined by "und" that are not on the other side of the same act."""
    clashes = cast.clashes(index)
    for earlier in range(index - 1, -1, -1):
        if cast.sentence(index) - cast.sentence(earlier) > _FARTHEST:
            break
        joined = cast.all_joined(earlier)
        alike = {e.type for e in joined} in ({_PERSON}, {EntityType.COUNTRY})
        if len(joined) == 2 and alike and not clashes & {e.key for e in joined}:
            return joined
    return ()


def _last_two(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The two actors of the sentence before, in the order of the text; empty when there are more or fewer."""
    here = cast.sentence(index)
    found = [
        (min(i for i in referent.seen if cast.sentence(i) == here - 1), referent.entity)
        for referent, last in cast.before(index, ACTORS)
        if cast.sentence(last) == here - 1
    ]
    return tuple(entity for _, entity in sorted(found, key=lambda pair: pair[0])) if len(found) == 2 else ()


def _gender(referent: Referent, cast: Cast) -> str | None:
    return referent.gender if referent.entity.type is _PERSON else gender_of_body(referent, cast)


def _last_sentence(referent: Referent, index: int, cast: Cast) -> int:
    return max((cast.sentence(i) for i in referent.seen if i < index), default=-1)
