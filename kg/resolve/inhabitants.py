"""Nouns for people by where they are from: "der Este", "der 56-jährige Thuner", "der Hesse", "die Deutsche"."""

from __future__ import annotations

from dataclasses import replace

from kg.gazetteer import Gazetteer, Role
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import EntityType, Mention, MentionForm
from kg.resolve.labels import bare_phrase

_PLACES = frozenset((EntityType.COUNTRY, EntityType.PLACE))


def as_inhabitant(mention: Mention, surnames: frozenset[str], gazetteer: Gazetteer) -> Mention:
    """Read "den 49-jährigen Kroaten", "der 56-jährige Thuner" as nouns: nobody's last name has an article or an age.

    ``surnames``: the folded last words of the names of several words in the article.
    """
    name = mention.name
    if mention.form is not MentionForm.NAME or not name or " " in name or mention.number != "Sing":
        return mention
    language = load_language()
    aged = any(map(language.names_by_age, mention.modifiers))
    if not aged and mention.determiner not in language.words.definite:
        return mention
    people = aged and gazetteer.of_people(name)
    from_town = language.places_of_adjective(name) or (language.is_of_women(name) and language.names_woman(name))
    known = fold(name) in surnames or gazetteer.find(name) or gazetteer.by_surname(name) or gazetteer.role(name)
    alone = not any(word[:1].isupper() for word in bare_phrase(mention.text).split() if word != name)
    if not people and (not from_town or known or not alone or mention.entity_type is EntityType.ORGANIZATION):
        return mention
    gender = "Fem" if language.is_of_women(name) else "Masc" if mention.gender != "Fem" else "Fem"
    noun = replace(mention, form=MentionForm.NOMINAL, name=None, name_span=None, role=None, head=name, gender=gender)
    return replace(noun, entity_type=EntityType.PERSON)


def inhabitant(mention: Mention, gazetteer: Gazetteer) -> Role | None:
    """The role of a singular noun for somebody by origin, with the country or place where it is known."""
    language, noun = load_language(), mention.head
    someone = gazetteer.categories.readings["inhabitant"]
    gender = "Fem" if language.is_of_women(noun) else "Masc" if mention.gender == "Masc" else None
    if people := gazetteer.of_people(noun):
        return Role(noun, someone, (people[0].key,), gender)
    if mention.gender not in ("Masc", "Fem"):
        return None
    if gazetteer.noun_type(noun) is EntityType.COUNTRY and language.places_of_adjective(noun):
        return Role(noun, someone, (), gender)  # "der Waadtländer", no "Länder"
    found = gazetteer.lookup(noun)
    place = found.entities[0] if found.entities and found.how == "inflection" else None
    if place and place.type in _PLACES and mention.determiner in language.words.definite:
        return Role(noun, someone, (place.key,), gender)
    return Role(noun, someone, (), gender) if _is_settled(mention) else None


def _is_settled(mention: Mention) -> bool:
    """Whether ``as_inhabitant`` has made the noun of a name."""
    return mention.form is MentionForm.NOMINAL and mention.entity_type is EntityType.PERSON and mention.role is None
