"""Nouns that only say whose body or head acts: in "Der Verband der Lehrer lobte sie" it is not the teachers."""

from __future__ import annotations

from kg.language import load_language
from kg.language.spelling import fold
from kg.model import EntityType, MentionForm
from kg.resolve.bodies.headed import is_head
from kg.resolve.cast import Cast, is_plural


def are_members_of_actor(earlier: int, index: int, cast: Cast) -> bool:
    """Whether a phrase names the people whose body, or whose one head, acts on a pronoun: not on themselves."""
    people = cast.mentions[earlier]
    if not is_plural(people) or people.form is not MentionForm.NOMINAL or not _are_people(people.head, cast):
        return False
    acting = {i for statement in cast.statements.aimed_at(index) for i in statement.agents}
    heads = (outer for outer in cast.around(earlier) if outer in acting and not is_plural(cast.mentions[outer]))
    return any(_acts_for_others(cast.mentions[outer].head, cast) for outer in heads)


def is_in_a_name(index: int, cast: Cast) -> bool:
    """Whether a genitive is what a known body is called by: "der Bund der Imker"."""
    last = fold(cast.mentions[index].text).split()[-1]
    known = (e for outer in cast.around(index) for e in cast.entities_of(outer) if e.key in cast.gazetteer.entities)
    bodies = (e for e in known if e.type is EntityType.ORGANIZATION)
    return any(last in fold(name).split() for e in bodies for name in (e.label, *e.aliases))


def _are_people(noun: str, cast: Cast) -> bool:
    return load_language().names_person(noun) or bool(cast.gazetteer.of_people(noun))


def _acts_for_others(noun: str, cast: Cast) -> bool:
    """Whether a noun names a body, its head or its spokesman; a coach or lawyer may well praise those he is theirs."""
    role = cast.gazetteer.role(noun)
    speaks = role is not None and cast.gazetteer.categories.has("speaks_for", role.category)
    return speaks or is_head(noun, cast) or cast.gazetteer.noun_type(noun) is not None
