"""Who acts on a pronoun and is told by origin, party or age alone may be whom it would mean: "Der Ulmer dankte ihm"."""

from __future__ import annotations

from kg.language import load_language
from kg.model import Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.reference.standing import OBJECTS, is_subject, subject_of_owner
from kg.resolve.referent import Referent
from kg.resolve.roles import role_of

_EPITHETS = ("fits_anybody", "describing", "relational")  #: traits of nouns that say little of who is meant


def may_be_who_acts(index: int, referent: Referent, gender: str | None, cast: Cast) -> bool:
    """Whether the subject beside an object is an epithet that names nobody for certain and may be somebody's."""
    mention = cast.mentions[index]
    if mention.function not in OBJECTS:
        return False
    subjects = cast.scene.of(cast.scene.heads[mention.token], "nsubj")
    acting = (*cast.earlier_in_sentence(index), *cast.later_in_sentence(index))
    return any(
        cast.mentions[i].token in subjects and cast.mentions[i].gender == gender and _may_be(i, referent, cast)
        for i in acting
    )


def may_be_acted_upon(index: int, referent: Referent, gender: str | None, cast: Cast) -> bool:
    """Whether a subject acts upon an epithet that may be said of somebody, who did not act before.

    "Der Verband rügte Arp. Er bat den Manager …": whom he asks may be Arp, the manager.
    """
    mention, before = cast.mentions[index], cast.sentence(index) - 1
    if not is_subject(mention) or any(is_subject(cast.mentions[i]) for i in cast.seen_in(referent, before)):
        return False
    if not cast.seen_in(referent, before):
        return False
    targets = {i for statement in cast.statements.of(index) if index in statement.agents for i in statement.targets}
    return any(cast.mentions[i].gender == gender and _may_be(i, referent, cast) for i in targets)


def belongs_to_epithet(index: int, gender: str | None, cast: Cast) -> bool:
    """Whether the subject beside a possessive is somebody told by an epithet alone: "Der Ulmer lobte seine Frau"."""
    owner = subject_of_owner(index, cast.mentions, cast.scene)
    if owner is None or owner > index or cast.mentions[owner].gender != gender:
        return False
    return _is_unread(owner, cast) and _says_little(cast.mentions[owner], cast)


def _is_unread(index: int, cast: Cast) -> bool:
    phrase = cast.mentions[index]
    named = any(not cast.referent(entity).nameless for entity in cast.entities_of(index))
    described = phrase.form is MentionForm.NOMINAL and phrase.determiner in cast.words.definite
    return described and phrase.number == "Sing" and not named


def _may_be(index: int, referent: Referent, cast: Cast) -> bool:
    phrase = cast.mentions[index]
    if not _is_unread(index, cast):
        return False
    role = role_of(phrase, cast)
    own = {referent.entity.country, *referent.countries} - {None}
    elsewhere = role is not None and bool(role.of) and bool(own) and own.isdisjoint(role.of)
    return not elsewhere and _says_little(phrase, cast)


def _says_little(phrase: Mention, cast: Cast) -> bool:
    role, has = role_of(phrase, cast), cast.gazetteer.categories.has
    if role is not None:
        return any(has(trait, role.category) for trait in _EPITHETS)
    return bool(load_language().places_of_adjective(phrase.head))
