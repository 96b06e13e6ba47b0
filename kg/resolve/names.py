"""Names: their comparable form, whether one is short for another, and which entries of the gazetteer they may mean.

A name is compared word by word without titles, accents and case: "Scholz" and "Olaf Scholz", "Xi" and "Xi Jinping",
"de Maizière" and "Thomas de Maizière". A genitive ending is forgiven: "Merkels".
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.gazetteer import Found, Gazetteer
from kg.language import load_language
from kg.language.spelling import fold, sound
from kg.model import Entity, EntityType, Mention, MentionForm

_FULL = 2  #: words of a first and a last name
_BRACKETS = str.maketrans("", "", "()[]")
#: organizations and groups of people of every kind, but no countries
_BODY_TYPES = {
    EntityType.ORGANIZATION: (EntityType.ORGANIZATION, EntityType.MEDIA, EntityType.GROUP),
    EntityType.MEDIA: (EntityType.MEDIA, EntityType.ORGANIZATION),
    EntityType.GROUP: (EntityType.GROUP, EntityType.ORGANIZATION),
    EntityType.PLACE: (EntityType.COUNTRY, EntityType.PLACE),
    EntityType.COUNTRY: (EntityType.COUNTRY, EntityType.PLACE),
}


@lru_cache(maxsize=16384)
def bare_name(name: str) -> str:
    """Return a name as written without titles in front: "Dr. Angela Merkel" → "Angela Merkel"; a title alone stays."""
    words = name.translate(_BRACKETS).split()
    first = next((i for i, word in enumerate(words) if fold(word) not in _titles()), 0)
    bare = " ".join(words[first:]).strip(" ,;:\"„“”»«'")
    # "Hasan E." keeps its full stop.
    return bare if bare[-2:-1].isupper() and bare[-3:-2] in ("", " ") else bare.rstrip(".")


@lru_cache(maxsize=16384)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without titles; hyphenated words stay one: "Ulrike Rabmer-Koller" → two parts."""
    return tuple(filter(None, (fold(word) for word in bare_name(name).split())))


def same_name(one: str, other: str) -> bool:
    """Whether two full names are spellings of one name: accents, hyphens, genitive, transliteration."""
    if _spaced(one) & _spaced(other):
        return True
    left, right = fold(bare_name(one)), fold(bare_name(other))
    return " " in left and sound(left) == sound(right)


@lru_cache(maxsize=16384)
def short_for(short: str, full: str) -> bool:
    """Whether ``short`` may stand for the person ``full``: by the last name or a family name in front.

    "Scholz" for "Olaf Scholz", "Van der Bellen" for "Alexander Van der Bellen", "Xi" for "Xi Jinping".
    """
    whole = name_words(full)
    if len(whole) < 2:
        return False
    for form in short_forms(short):
        words = name_words(form)
        if not words or len(words) >= len(whole):
            continue
        if words == whole[-len(words) :] or (len(words) == 1 and words[0] == whole[-1].replace(" ", "")):
            return True
        if len(words) == 1 and len(words[0]) >= _LONG and sound(words[0]) == sound(whole[-1]):
            return True  # "Zelenskyy" for "Wolodymyr Selenskyj"
        if len(words) == 1 and words[0] == whole[0] and _family_name_first(whole):
            return True
        if len(words) > 1 and words[0] == whole[0] and words[-1] == whole[-1]:
            return True
    return False


def spellings(name: str) -> frozenset[str]:
    """Keys of which two names that are spellings of one (``same_name``) share at least one."""
    return _spaced(name) | {sound(fold(bare_name(name)))}


def first_name(full: str) -> str | None:
    """The first word of a name of several words, None for a single word."""
    words = bare_name(full).split()
    return words[0] if len(words) > 1 and words[0].casefold() not in load_language().words.name_particles else None


#: Letters of a last name that two transliterations may spell differently.
_LONG = 6


def short_forms(name: str) -> tuple[str, ...]:
    """A name as it stands and, where it may be a genitive, without its ending."""
    bare = load_language().without_genitive(name)
    return (name, bare) if bare else (name,)


def _spaced(name: str) -> frozenset[str]:
    return frozenset(fold(bare_name(form)) for form in short_forms(name))


@cache
def _titles() -> frozenset[str]:
    return frozenset(map(fold, load_language().words.titles))


def _family_name_first(whole: tuple[str, ...]) -> bool:
    return whole[0] in load_language().words.family_names_first


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
    bent = found.how == "inflection" or (found.how == "genitive" and _is_noun_of_countries(bare, gazetteer))
    if bent and " " not in bare and gazetteer.noun_type(bare) is EntityType.COUNTRY:
        found = Found()  # "das Emirat" and the airline "Emirates" are no inflected "Emirate"
    people = tuple(e for e in found.entities if e.type is EntityType.PERSON and not _is_half(bare, e.label))
    bodies = tuple(e for e in found.entities if e.type is not EntityType.PERSON)
    seats = gazetteer.of_seat(bare, on)
    if not bodies and not people and not seats:
        bodies = gazetteer.of_people(bare)
    return Candidates(people, bodies, seats, found.how)


def _is_half(name: str, label: str) -> bool:
    """Whether a full name has but half of a double first name: "Frank Steinmeier" is hardly the Frank-Walter known."""
    said, known = name.split(), label.split()
    halves = known[0].split("-") if len(said) == len(known) == _FULL else []
    return len(halves) > 1 and said[0] in halves and said[1].startswith(known[1])


def _is_noun_of_countries(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a word is a common noun from its first letter on: "Emirates" of "Emirat", not "Islands" of "Land"."""
    known = gazetteer.nouns.known(name)
    return known is not None and name.casefold().startswith(known)


def derived(mention: Mention, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """What the adjective or first part of a compound names: "westlichen", "US" in "US-Sanktionen"."""
    name = mention.name or mention.text
    if mention.function == "compound":
        return gazetteer.of_prefix(name)
    return gazetteer.of_adjective(mention.head) or gazetteer.of_adjective(name)


def is_attributive(mention: Mention) -> bool:
    """Whether a mention is an adjective or first part of a compound and no noun phrase of its own."""
    return mention.form is MentionForm.NAME and mention.function in ("amod", "compound")


def is_name_of_person(mention: Mention, found: Candidates, gazetteer: Gazetteer) -> bool:
    """Whether a name is a person's: by role noun, recogniser, gazetteer, first name."""
    name = mention.name or mention.text
    role = gazetteer.role(mention.role) if mention.role else None
    if role and not gazetteer.categories.has("speaks_for", role.category):
        return not (found.bodies and not found.people and mention.entity_type is not EntityType.PERSON)
    several = len(name_words(name)) > 1
    if mention.entity_type is EntityType.PERSON:
        if several and not found.people and _begins_with_a_body(name, gazetteer):
            return False  # "Verbandes Deutscher Realschullehrer"
        return bool(found.people) or several or not (found.bodies or found.seats)
    if found.bodies or found.seats:
        return False
    if found.people:
        return mention.entity_type is None or several or bool(gazetteer.find(bare_name(name)))
    first = first_name(name)
    return several and mention.entity_type is None and bool(first and gazetteer.gender_of_first_name(first))


def _begins_with_a_body(name: str, gazetteer: Gazetteer) -> bool:
    """Whether the first word of a name is the noun of a body, in any case, and no first name."""
    first, *rest = name.split()
    if any(map(gazetteer.gender_of_first_name, rest[:-1])):
        return False  # "Ständerat Ada Arp"
    nouns = (first, *load_language().without_noun_genitive(first))
    body = any(gazetteer.noun_type(noun) is EntityType.ORGANIZATION for noun in nouns)
    return body and not (gazetteer.gender_of_first_name(first) or gazetteer.by_surname(first))


def is_thing(mention: Mention, paper: Entity) -> bool:
    """Whether the article before a noun is not that of the paper called so: "das Bild" is not "die Bild-Zeitung"."""
    genders = {load_language().gender_of_body(alias) for alias in paper.aliases if "-" in alias} - {None}
    definite = paper.type is EntityType.MEDIA and mention.determiner is not None and bool(genders)
    return definite and mention.gender not in genders


def without_country(name: str, gazetteer: Gazetteer) -> str:
    """A person's name without the country that was taken for its end: "Damals besuchte Ada Beispiel Kenia"."""
    whole, _, last = name.rpartition(" ")
    found = gazetteer.lookup(last)
    country = found.how == "name" and any(e.type is EntityType.COUNTRY for e in found.entities)
    owned = whole.rpartition(" ")[2].islower()  # "Ada von Norwegen"
    return whole if country and " " in whole and not owned and not gazetteer.find(name) else name


def homes_told(mentions: Iterable[Mention], gazetteer: Gazetteer) -> Counter[str]:
    """How often what one country alone has is named, by key: "Landeshauptmann", "Grosser Rat", "kantonale Post"."""
    words = (word for m in mentions for word in {m.role, *m.text.split(), " ".join(m.text.split()[-2:])} if word)
    labels = (label for word in words for label in gazetteer.nouns.home_of(word))
    return Counter(entity.key for label in labels for entity in gazetteer.find(label)[:1])


def of_type(bodies: tuple[Entity, ...], kind: EntityType | None) -> tuple[Entity, ...]:
    """Those entities that agree with what the recogniser saw; all of them when none does."""
    allowed = _BODY_TYPES.get(kind) if kind else None
    if allowed is None:
        return bodies
    return tuple(e for t in allowed for e in bodies if e.type is t) or bodies
