"""Which gazetteer entries a name may mean, by kind: people, or bodies, countries and places."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kg.gazetteer import Gazetteer
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.names import bare_name, first_name, parts
from kg.resolve.wording import before_name

_BODY_TYPES = {
    EntityType.ORGANIZATION: (EntityType.ORGANIZATION, EntityType.MEDIA, EntityType.GROUP),
    EntityType.MEDIA: (EntityType.MEDIA, EntityType.ORGANIZATION),
    EntityType.GROUP: (EntityType.GROUP, EntityType.ORGANIZATION),
    EntityType.PLACE: (EntityType.COUNTRY, EntityType.PLACE),
    EntityType.COUNTRY: (EntityType.COUNTRY, EntityType.PLACE),
}


@dataclass(frozen=True, slots=True)
class Candidates:
    """What the gazetteer offers for one name."""

    people: tuple[Entity, ...] = ()
    bodies: tuple[Entity, ...] = ()  #: countries, places, organizations, media, groups
    seats: tuple[Entity, ...] = ()  #: what the name stands for as a seat of government
    how: str = "name"


def candidates(name: str, gazetteer: Gazetteer, on: dt.date | None = None) -> Candidates:
    """Look a name up without titles in front ("Dr. Merkel"); ``on``: the day of the article, for seats of states."""
    bare = bare_name(name)
    found = gazetteer.lookup(bare)
    people = tuple(e for e in found.entities if e.type is EntityType.PERSON)
    bodies = tuple(e for e in found.entities if e.type is not EntityType.PERSON)
    seats = gazetteer.of_seat(bare, on)
    if not bodies and not people and not seats:
        bodies = gazetteer.of_people(bare)
    return Candidates(people, bodies, seats, found.how)


def derived(mention: Mention, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """What the adjective or first part of a compound names: "westlichen", "US" in "US-Sanktionen"."""
    name = mention.name or mention.text
    if mention.function == "compound":
        return gazetteer.of_prefix(name)
    return gazetteer.of_adjective(mention.head) or gazetteer.of_adjective(name)


def is_derived(mention: Mention) -> bool:
    """Whether a mention is an adjective or first part of a compound and no noun phrase of its own."""
    return mention.form is MentionForm.NAME and mention.function in ("amod", "compound")


def is_attribute(mention: Mention, gazetteer: Gazetteer, names: frozenset[str]) -> bool:
    """Whether the name inside a phrase is not what the phrase names: "die Pläne Sjursens", "ein Sprecher Ponomarjows".

    Its head is another noun, and the name is a genitive after it, part of a longer attribute, or what the thing is
    called after ("der Fall Dreyfus"). ``names``: the folded last words of all names of the article.
    """
    if mention.name_span is None or mention.span.start == mention.name_span.start or not mention.name:
        return False
    if fold(mention.head) in parts(mention.name) or mention.function in ("amod", "compound"):
        return False
    words = before_name(mention)
    noun = next((i for i, word in enumerate(words) if fold(word).startswith(fold(mention.head)[:4])), None)
    if noun is None:
        return False
    between = words[noun + 1 :]
    if any(word.islower() for word in between):
        if between[-1][:1].isupper() and gazetteer.noun_type(between[-1]) not in (None, EntityType.PERSON):
            return True
        return mention.entity_type is not EntityType.PERSON and not gazetteer.find(mention.name)
    if gazetteer.is_noun("labelled", mention.head) and not gazetteer.find(bare_name(mention.text)):
        return len(parts(mention.name)) == 1
    if mention.entity_type is EntityType.PERSON and load_language().names_person(mention.head):
        # "die Schreinerin Ada Peters" is one, "einige Anhänger Ada Peters’" are several
        return mention.number == "Plur" and _is_genitive(mention, gazetteer, names)
    return mention.determiner is not None and _is_genitive(mention, gazetteer, names)


def _is_genitive(mention: Mention, gazetteer: Gazetteer, names: frozenset[str]) -> bool:
    name = mention.name or ""
    bare = load_language().without_genitive(name)
    if bare is None or gazetteer.gender_of_first_name(name.split()[-1]):
        return False
    if gazetteer.lookup(name).how == "genitive" or fold(bare.split()[-1]) in names:
        return True
    return gazetteer.noun_type(mention.head) is None


def is_person(mention: Mention, found: Candidates, gazetteer: Gazetteer) -> bool:
    """Whether a name is a person's: by role noun, recogniser, gazetteer, first name."""
    name = mention.name or mention.text
    role = gazetteer.role(mention.role) if mention.role else None
    if role and not gazetteer.categories.has("speaks_for", role.category):
        return not (found.bodies and not found.people and mention.entity_type is not EntityType.PERSON)
    several = len(parts(name)) > 1
    if mention.entity_type is EntityType.PERSON:
        return bool(found.people) or several or not (found.bodies or found.seats)
    if found.bodies or found.seats:
        return False
    if found.people:
        return mention.entity_type is None or several or bool(gazetteer.find(bare_name(name)))
    first = first_name(name)
    return several and mention.entity_type is None and bool(first and gazetteer.gender_of_first_name(first))


def of_type(bodies: tuple[Entity, ...], kind: EntityType | None) -> tuple[Entity, ...]:
    """Those entities that agree with what the recogniser saw; all of them when none does."""
    allowed = _BODY_TYPES.get(kind) if kind else None
    if allowed is None:
        return bodies
    return tuple(e for t in allowed for e in bodies if e.type is t) or bodies
