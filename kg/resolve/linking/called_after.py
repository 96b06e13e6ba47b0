"""A name that is somebody's or a city's and means the firm, club or thing called so: "Scholz" of the "Scholz GmbH"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.grammar.quotations import QUOTES
from kg.language.spelling import fold
from kg.model import Entity, EntityType, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.names import Candidates, bare_name
from kg.resolve.phrases.recognised import is_house


def firms_by_name(cast: Cast) -> dict[str, list[Entity]]:
    """The bodies of an article that the gazetteer does not know, by the first of the words of their names.

    A house or firm also by what stands behind its noun: "Spedition Arp".
    """
    found = defaultdict[str, list[Entity]](list)
    for referent in cast.referents.values():
        first, _, rest = fold(referent.entity.label).partition(" ")
        if (
            rest
            and referent.entity.type is EntityType.ORGANIZATION
            and referent.entity.key not in cast.gazetteer.entities
        ):
            found[first].append(referent.entity)
            if is_house(referent.entity.label.split()[0], cast.gazetteer):
                found[rest].append(referent.entity)
    return found


def firm_called(name: str, indices: Iterable[int], firms: Mapping[str, list[Entity]], cast: Cast) -> Entity | None:
    """The one firm of the article whose name begins with a last name that no title stands before."""
    found = firms.get(fold(name), [])
    if len(found) != 1 or any(cast.mentions[i].role or cast.before_name(cast.mentions[i]) for i in indices):
        return None
    return found[0]


def clubs_by_city(cast: Cast) -> dict[str, set[str]]:
    """The names of the clubs of an article by the city they end with."""
    found = defaultdict[str, set[str]](set)
    for mention in cast.mentions:
        first, _, city = bare_name(mention.name or "").partition(" ")
        if city and mention.form is MentionForm.NAME and cast.gazetteer.is_noun("sports_name", first, whole=True):
            found[city].add(f"{first} {city}")
    return found


def club_called(index: int, clubs: Mapping[str, set[str]], cast: Cast) -> Entity | None:
    """The club called after a city in an article of sport: "Barcelona" of the "FC Barcelona"."""
    found = clubs.get(bare_name(cast.mentions[index].name or ""), set())
    sport = len(clubs) > 1 or cast.fields.near_sport(index)
    return cast.local(next(iter(found)), EntityType.ORGANIZATION) if len(found) == 1 and sport else None


def thing_called(index: int, cast: Cast) -> Entity | None:
    """The ship, book or the like of which somebody's name in quotation marks is that: "die „Willy Brandt“"."""
    span, text = cast.mentions[index].name_span, cast.article.text
    if span is None or not span.start or not all(text[i : i + 1] in QUOTES for i in (span.start - 1, span.end)):
        return None
    acts = index in cast.statements.must_act
    name = bare_name(cast.mentions[index].name or "")
    return cast.local(name, EntityType.ORGANIZATION if acts else EntityType.MATTER)


def is_team(index: int, found: Candidates, seat: bool, cast: Cast) -> bool:
    """Whether a city acts where a match is told of, with nobody of politics: "Im Finale lobte Rom Paris".

    Of one that is no seat of government somebody of sport on the other side tells, too: "Der Trainer rügte Köln".
    ``seat``: the city may stand for the government there.
    """
    people = cast.mentions[index].number == "Plur" and cast.mentions[index].determiner is not None
    if people or (found.seats and not seat) or not any(e.type is EntityType.PLACE for e in found.bodies):
        return False
    others, is_noun = [cast.mentions[i] for i in cast.statements.fellows(index)], cast.gazetteer.is_noun
    played = not found.seats and any(is_noun("sport", m.role or m.head, whole=True) for m in others)
    if not played and not cast.fields.near_sport(index, "match"):
        return False
    known = (e for m in others if m.name for e in cast.gazetteer.find(bare_name(m.name)))
    political = any(is_noun("government", m.head) for m in others)
    return not political and all(e.type is EntityType.PLACE for e in known)
