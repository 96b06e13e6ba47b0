"""The two that "beide", "Ersterer", "einander" or "sie" may mean: joined by "und", named last, or sides of one act.

"Beide" alone means two people before it means two countries; "beide Länder" and "beide Seiten" say what they mean.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.kinds import ACTORS, COLLECTIVE, COUNTRIES, PEOPLE
from kg.model import Entity, EntityType, Mention, MentionForm, Statement
from kg.resolve.cast import Cast
from kg.resolve.places.countries import countries_of
from kg.resolve.reference.antecedents import gender_of, is_in_brackets
from kg.resolve.reference.guests import two_who_met
from kg.resolve.reference.standing import is_subject, says
from kg.resolve.referent import Referent
from kg.resolve.roles import is_both

_PERSON = EntityType.PERSON
_ALIKE, _BODIES = ({_PERSON}, {EntityType.COUNTRY}), {EntityType.ORGANIZATION}
_PAIR_REACH = 3  #: sentences back to a pair
_PRESENT_REACH = 4  #: sentences within which countries and sides are present
_TWO_BACK = 2  #: sentences that the only two people may stand before the last one
_PAIR = 2
_PRESENT = 0.5  #: of the second of two sides, how present a third may be


def two_before(index: int, cast: Cast) -> tuple[Entity, ...]:
    """Two joined by "und" shortly before; else the two people, else the two countries mentioned last."""
    clashes = cast.clashes(index)
    if joined := _joined_pair(index, cast):
        return joined
    near = cast.sentence(index) - 1
    if met := _two_met(near, clashes, cast) or two_who_met(index, cast):
        return met
    people = _last_people(near, index, clashes, cast)
    chosen = _two_people(people, near, index, cast)
    named = any(_last_sentence(r, index, cast) >= near for r in people)  # "… warb für den Handel mit Peru. Beide …"
    if not (chosen or named):
        countries = [r for r, _ in cast.mentioned_before(index, COUNTRIES) if r.entity.key not in clashes]
        if len([r for r in countries if _last_sentence(r, index, cast) >= near]) == _PAIR:
            chosen = countries  # of three who stand there nobody knows which two
    recent = any(_last_sentence(r, index, cast) >= near - 1 for r in people)
    chosen = chosen or (people if len(people) == _PAIR and recent else [])
    if len(chosen) < _PAIR or _is_somebody_else_since(chosen[:_PAIR], index, cast):
        return ()
    return tuple(r.entity for r in sorted(chosen[:_PAIR], key=lambda r: r.seen[0]))


def _two_met(sentence: int, clashes: set[str], cast: Cast) -> tuple[Entity, ...]:
    """The two people of the one meeting or call that a sentence tells of, whoever else stands in it, named or not."""
    met: dict[frozenset[str], None] = {}
    for statement in cast.statements.near(sentence):
        sides = sides_of(statement, cast)
        if statement.sentence == sentence and cast.classes[statement.relation].symmetric and all(sides):
            met[frozenset(sides[0] | sides[1])] = None
    pair = tuple(map(cast.entity, next(iter(met)))) if len(met) == 1 else ()
    people = len(pair) == _PAIR and all(e.type is _PERSON and not cast.referent(e).plural for e in pair)
    if not people or clashes & {e.key for e in pair}:
        return ()
    return tuple(sorted(pair, key=lambda e: cast.referent(e).seen[0]))


def _last_people(near: int, index: int, clashes: set[str], cast: Cast) -> list[Referent]:
    """The people named last, latest first: those of the last sentences and enough to tell two from more."""
    found: list[Referent] = []
    for referent, last in cast.back_from(index, PEOPLE):
        if len(found) > _PAIR and cast.sentence(last) < near - _TWO_BACK:
            break
        if not (referent.plural or referent.nameless) and referent.entity.key not in clashes:
            found.append(referent)
    return found


def _is_somebody_else_since(pair: list[Referent], index: int, cast: Cast) -> bool:
    """Whether a later sentence than those of the two tells of somebody without a name, who may be one of them."""
    last = max(_last_sentence(referent, index, cast) for referent in pair)
    since = cast.lately_mentioned(index, PEOPLE, cast.sentence(index) - last - 1)
    return any(r.nameless and not r.plural for r, _ in since)


def _two_people(people: list[Referent], near: int, index: int, cast: Cast) -> list[Referent]:
    """The people of the sentence before, else the only two of those before it, but for who only tells of others."""
    if len([r for r in people if _last_sentence(r, index, cast) >= near]) >= _PAIR:
        return people
    for reach in (1, _TWO_BACK):
        within = [r for r in people if _last_sentence(r, index, cast) >= near - reach]
        within = within if len(within) == _PAIR else [r for r in within if not _only_tells(r, index, cast)]
        if len(within) == _PAIR:
            return within
    return []


def two_countries(index: int, cast: Cast, *, sides: bool) -> tuple[Entity, ...]:
    """The two joined last, else the two countries most present, named or through their people, in order of mention.

    ``sides``: bodies count, too ("die Regierung und die FARC … beide Seiten"); nobody where a third is as present.
    """
    apart = cast.clashes(index)
    clashes = apart | {e.country for key in apart if (e := cast.entity(key)).country}
    if joined := _joined_sides(index, clashes, cast, sides=sides):
        return joined
    if not sides and (led := _led_by_two(index, apart, cast)):
        return led
    present = _present_before(index, clashes, cast, sides=sides)
    ranked = sorted(present, key=lambda one: (-one.weight, one.entity.key))
    top, others = ranked[:_PAIR], ranked[_PAIR:]
    if sides:
        third = bool(others) and others[0].weight > _PRESENT * top[-1].weight
        if third or not _are_opposed({one.entity.key for one in top}, index, cast):
            return ()
    return tuple(one.entity for one in sorted(top, key=lambda one: one.first))


def _led_by_two(index: int, clashes: set[str], cast: Cast) -> tuple[Entity, ...]:
    """The countries of the two people of a sentence that names none: "Biden sagte Xi, dass beide Staaten …"."""
    before = [e for i in cast.earlier_in_sentence(index) for e in cast.entities_of(i)]
    if any(e.type is EntityType.COUNTRY for e in before):
        return ()
    people = dict.fromkeys(e for e in before if e.type is _PERSON)
    led = tuple(dict.fromkeys(c for e in people for c in countries_of((e,), cast)))
    return led if len(people) == len(led) == _PAIR and clashes.isdisjoint(c.key for c in led) else ()


@dataclass(slots=True)
class _Present:
    """A country or side before a mention: the more often and the nearer, the more present."""

    entity: Entity
    first: int  #: its first mention that counts
    weight: float = 0.0


def _joined_sides(index: int, clashes: set[str], cast: Cast, *, sides: bool) -> tuple[Entity, ...]:
    """The last two countries or, with ``sides``, bodies that are joined by "und"."""
    kinds = COLLECTIVE if sides else COUNTRIES
    for earlier in range(index - 1, -1, -1):
        if not sides and cast.sentence(index) - cast.sentence(earlier) > _PRESENT_REACH:
            break
        if cast.abroad.section(earlier) != cast.abroad.section(index):
            break
        joined = [e for i in cast.joined(earlier) for e in cast.entities_of(i)]
        if len(joined) == _PAIR and all(e.type in kinds and e.key not in clashes for e in joined):
            return tuple(joined)
    return ()


def _present_before(index: int, clashes: set[str], cast: Cast, *, sides: bool) -> list[_Present]:
    """Countries and sides shortly before a mention, people as their countries."""
    here, found = cast.sentence(index), dict[str, _Present]()
    for referent, _ in cast.mentioned_before(index, (COLLECTIVE if sides else COUNTRIES) | PEOPLE):
        entity = referent.entity
        if entity.key in clashes:
            continue
        if entity.type is _PERSON:
            own = countries_of((entity,), cast)
            if not own:
                continue
            entity = own[0]
        elif referent.plural and entity.key not in cast.gazetteer.entities:
            continue
        for seen in referent.before(index):
            distance = here - cast.sentence(seen)
            own_sentence = sides and distance == 0  # "Der Chef der Kammer mahnte beide Seiten"
            apart = cast.abroad.section(seen) != cast.abroad.section(index)
            if distance <= _PRESENT_REACH and not (own_sentence or apart or is_in_brackets(seen, cast)):
                one = found.setdefault(entity.key, _Present(entity, seen))
                one.weight += 1.0 / (1 + distance)
                one.first = min(one.first, seen)
    return list(found.values())


def _are_opposed(pair: set[str], index: int, cast: Cast) -> bool:
    """Whether one of two, or somebody of it, did something to the other before: of three who stand there these two."""
    for statement in cast.statements:
        sides = [[e for i in side for e in cast.entities_of(i)] for side in (statement.agents, statement.targets)]
        keys = [{e.key for e in (*side, *countries_of(tuple(side), cast))} & pair for side in sides]
        if max((*statement.agents, *statement.targets), default=index) < index and all(keys) and keys[0] != keys[1]:
            return True
    return False


def _only_tells(referent: Referent, index: int, cast: Cast) -> bool:
    """Whether somebody does nothing but say what others did: "wie Sprecherin Ida Holm mitteilte"."""
    return all(says(cast.mentions[i], cast.scene) for i in referent.before(index))


def the_former(index: int, cast: Cast, *, latter: bool) -> tuple[Entity, ...]:
    """The first or, ``latter``, the second of the two named last; nobody where the gender disagrees."""
    pair = _joined_pair(index, cast) or _last_two(index, cast)
    if len(pair) != 2:
        return ()
    chosen = pair[1] if latter else pair[0]
    gender, own = cast.mentions[index].gender, gender_of(cast.referent(chosen), cast)
    return () if gender in ("Masc", "Fem") and own and own != gender else (chosen,)


def partners_before(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The two people of the sentence before that act on each other: "Arp rief Berg an. Sie verurteilten die Tat"."""
    if not is_subject(cast.mentions[index]):
        return ()
    before = cast.sentence(index) - 1
    people = [r.entity for r in _people_of(before, index, cast)]
    keys = {entity.key for entity in people}
    for statement in cast.statements.near(before) if len(people) == 2 else ():
        sides = sides_of(statement, cast)
        if statement.sentence == before and all(sides) and sides[0] | sides[1] == keys:
            return tuple(people)
    return ()


def sides_of(statement: Statement, cast: Cast) -> tuple[set[str], set[str]]:
    """Keys of the entities on both sides of what a clause tells."""
    agents, targets = (
        {e.key for i in side for e in cast.entities_of(i)} for side in (statement.agents, statement.targets)
    )
    return agents, targets


def who_acts(index: int, cast: Cast) -> tuple[Entity, ...]:
    """Who does what is done to a mention, for "sich" and "einander"."""
    others = (agent for statement in cast.statements.of(index) for agent in statement.agents)
    return tuple(dict.fromkeys(e for agent in others if agent != index for e in cast.entities_of(agent)))


def stand_together(people: list[Referent], index: int, cast: Cast) -> bool:
    """Whether one sentence speaks of all of them: two named here and there are not "die Bischöfe"."""
    spoken = [{cast.sentence(i) for i in referent.before(index)} for referent in people]
    return bool(spoken) and bool(set.intersection(*spoken))


def says_both(mention: Mention, cast: Cast) -> bool:
    """Whether a pronoun means two: "beide"."""
    return mention.head.casefold() in cast.words.both_pronouns


def _joined_pair(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The last two of one kind joined by "und", or called "beide" before, not on the other side of the same act."""
    clashes = cast.clashes(index)
    for earlier in range(index - 1, -1, -1):
        if cast.sentence(index) - cast.sentence(earlier) > _PAIR_REACH:
            break
        said = cast.entities_of(earlier) if is_both(cast.mentions[earlier], cast) else ()
        if _are_others_named(said, earlier, index, cast):
            continue
        named = any(cast.mentions[i].form is MentionForm.NAME for i in cast.joined(earlier))
        near = named and cast.sentence(index) - cast.sentence(earlier) <= 1  # "Bahn und Bund stritten. Beide …"
        for pair, kinds in ((cast.all_joined(earlier), _ALIKE + (_BODIES,) * near), (said, _ALIKE)):
            if len(pair) == 2 and {e.type for e in pair} in kinds and not clashes & {e.key for e in pair}:
                return pair
    return ()


def _are_others_named(pair: tuple[Entity, ...], earlier: int, index: int, cast: Cast) -> bool:
    """Whether the sentence before, behind the one that says "beide", names one of the two beside somebody else."""
    before = cast.sentence(index) - 1
    if not pair or before <= cast.sentence(earlier):
        return False
    keys = {referent.entity.key for referent in _people_of(before, index, cast)}
    return len(keys) == 2 and len(keys & {entity.key for entity in pair}) == 1


def _people_of(sentence: int, index: int, cast: Cast) -> list[Referent]:
    """Everybody that a sentence before a mention speaks of, in order of the text."""
    found: list[tuple[int, Referent]] = []
    for referent, _ in cast.mentioned_in(sentence, index, PEOPLE):
        here = [i for i in cast.seen_in(referent, sentence) if i < index]
        if here and not (referent.plural or referent.nameless):
            found.append((min(here), referent))
    return [referent for _, referent in sorted(found, key=lambda pair: pair[0])]


def _last_two(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The two actors of the sentence before, in the order of the text; empty when there are more or fewer."""
    here = cast.sentence(index)
    told = [referent for referent, _ in cast.mentioned_in(here - 1, index, ACTORS)]
    found = [(cast.seen_in(referent, here - 1)[0], referent.entity) for referent in told]
    return tuple(entity for _, entity in sorted(found, key=lambda pair: pair[0])) if len(found) == 2 else ()


def _last_sentence(referent: Referent, index: int, cast: Cast) -> int:
    last = referent.last_before(index)
    return -1 if last is None else cast.sentence(last)


def two_named_next(index: int, cast: Cast) -> list[Referent]:
    """The two people with whom the next sentence begins: "Die beiden Premiers kamen. Der Este X und der Lette Y …"."""
    here = cast.sentence(index)
    later = (i for i in range(index + 1, len(cast.mentions)) if cast.sentence(i) > here)
    first = next(later, None)
    if first is None or cast.sentence(first) != here + 1 or not is_subject(cast.mentions[first]):
        return []
    joined = [e for i in cast.joined(first) for e in cast.entities_of(i)]
    two = len(joined) == len(set(joined)) == _PAIR and all(e.type is EntityType.PERSON for e in joined)
    return [cast.referent(e) for e in joined] if two else []
