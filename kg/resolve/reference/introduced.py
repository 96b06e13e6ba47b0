"""People brought in without a name: "Ein Redner … Der Redner" is he, whoever else the article has named before."""

from __future__ import annotations

from kg.gazetteer import Role
from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.offices.ownership import Claim
from kg.resolve.phrases.labels import actor_label
from kg.resolve.places.countries import parts_after_head
from kg.resolve.reference.standing import is_subject
from kg.resolve.referent import Referent

#: sentences within which somebody introduced without a name is taken up: "ein Mann … der Mann"
_REACH = 6
#: sentences within which somebody introduced by another noun may be meant as well
_RIVALS = 2
#: what is said of somebody brings nobody in: "nannte ihn einen Redner"
_PREDICATES = frozenset(("xcomp", "root", "ROOT"))
_APPOSED = "appos"


def same_noun_before(index: int, said: Claim, cast: Cast) -> int | None:
    """The phrase that brought somebody in by the same noun, where nobody named has been called so since."""
    noun = cast.title_key(said.role.noun)
    for other in range(index - 1, -1, -1):
        phrase = cast.mentions[other]
        if cast.sentence(index) - phrase.sentence > _REACH:
            break
        if noun not in (cast.title_key(word) for word in (phrase.head, phrase.role) if word):
            continue
        if phrase.form is MentionForm.NAME or phrase.antecedent is not None or other in cast.apposed:
            break
        if are_of_two(other, index, cast):
            break  # "ein Sprecher der Kammer … der Sprecher des Ministers"
        if _brings_in(phrase, index, cast) and _is_person(phrase, cast) and phrase.function != _APPOSED:
            return other
    return None


def are_of_two(one: int, other: int, cast: Cast) -> bool:
    """Whether two phrases say whose somebody is, and of none the same."""
    first, second = owners_told(one, cast), owners_told(other, cast)
    return bool(first and second) and first.isdisjoint(second)


def owners_told(index: int, cast: Cast) -> set[str]:
    """Keys of whose somebody is told to be: "Evas Vater", "der Vater von Eva Arp"."""
    owners = cast.entities_of(cast.mentions[index].possessor) or parts_after_head(index, cast)
    return {entity.key for entity in owners if entity.type is not EntityType.PLACE}


def brought_in_first(index: int, said: Claim, named: Referent, cast: Cast) -> bool:
    """Whether the noun brings in somebody without a name ahead of whoever is named only later.

    "Rat verteidigt Rauswurf des Kochs" means the one of "eines Kochs" behind it, not "Koch Jan Arp" further down.
    """
    noun, first = cast.title_key(said.role.noun), min(named.seen, default=index)
    for other in range(index + 1, first):
        phrase = cast.mentions[other]
        beside = phrase.antecedent is not None or other in cast.apposed  # "ein Koch, Jan Arp, …"
        if not beside and cast.title_key(phrase.head) == noun and _brings_in(phrase, first, cast):
            return True
    return False


def brought_in(index: int, said: Claim, gender: str | None, named: Referent, cast: Cast) -> bool:
    """Whether somebody without a name, of this sex, has been brought in since somebody was named and may be meant.

    Anybody may be "der Mann"; "der Politiker" is nobody brought in as a guest, "der CDU-Mann" no baker.
    """
    since = named.last_before(index) or 0
    if said.owners or said.party:
        return False
    for other in range(index - 1, -1, -1):
        phrase = cast.mentions[other]
        if phrase.sentence < max(cast.sentence(since), cast.sentence(index) - _RIVALS):
            break
        if other < since and is_subject(cast.mentions[since]):
            break
        beside = phrase.antecedent is not None or other in cast.apposed or index in cast.joined(other)
        if beside or phrase.function == _APPOSED or not _brings_in(phrase, index, cast):
            continue
        if _is_person(phrase, cast) and gender in (None, phrase.gender) and _may_be(phrase.head, said.role, cast):
            return True
    return False


def _brings_in(phrase: Mention, index: int, cast: Cast) -> bool:
    """Whether a phrase tells of somebody new to a later mention: indefinite, said by the same speaker, no predicate."""
    new = phrase.form is MentionForm.NOMINAL and phrase.determiner in cast.words.indefinite_articles
    quoted = phrase.speaker is not None and phrase.speaker != cast.mentions[index].speaker
    if not new or quoted or phrase.number != "Sing" or phrase.function in _PREDICATES:
        return False
    joined = cast.scene.heads[phrase.token] if phrase.function == "conj" else phrase.token
    return not any(cast.scene.of(token, "cop") for token in (phrase.token, joined))


def _may_be(noun: str, role: Role, cast: Cast) -> bool:
    own = cast.gazetteer.role(noun)
    anybody = cast.gazetteer.categories.has("private", role.category)
    return anybody or (own is not None and cast.gazetteer.compatible(role.category, own.category))


def _is_person(phrase: Mention, cast: Cast) -> bool:
    named = phrase.entity_type is EntityType.PERSON or load_language().names_person(phrase.head)
    return named or cast.gazetteer.role(phrase.head) is not None


def take_up_introduced(index: int, said: Claim, gender: str | None, cast: Cast) -> tuple[Entity, ...]:
    """Whoever an indefinite phrase has brought in: "Ein 30-jähriger Schlosser … der Mann"; nobody where two compete."""
    origin = bool(said.owners) and not is_subject(cast.mentions[index])  # "ein Wirt … rügte den Schweden"
    if origin or gender is None or not cast.gazetteer.categories.has("private", said.role.category):
        return ()
    found: list[int] = []
    noun, has, kind = cast.title_key(said.role.noun), cast.gazetteer.categories.has, said.role.category
    calling = cast.gazetteer.is_noun("calling", said.role.noun) or (
        has("unpolitical", kind) and not has("on_trial", kind)
    )
    for other in range(index - 1, -1, -1):
        phrase = cast.mentions[other]
        if cast.sentence(index) - phrase.sentence > _REACH:
            break
        person = _is_person(phrase, cast)
        new = _brings_in(phrase, index, cast)
        new = (
            new and not (calling and _is_somebody_else(phrase.head, said, cast)) and not are_of_two(other, index, cast)
        )
        if phrase.form is MentionForm.NOMINAL and noun in map(cast.title_key, phrase.modifiers):
            new = True  # "der angeklagte Ehemann … der Angeklagte"
        if new and person and phrase.number == "Sing" and phrase.gender == gender:
            found.append(other)
    return take_up_phrase(found[0], index, gender, cast) if len(found) == 1 else ()


def take_up_phrase(phrase: int, index: int, gender: str | None, cast: Cast) -> tuple[Entity, ...]:
    """Whoever a phrase has brought in, for a later mention; nobody where the two act on each other."""
    known = cast.entities_of(phrase)
    if known or phrase in cast.links:
        return tuple(e for e in known if e.key not in cast.clashes(index))
    entity = cast.local(actor_label(cast.mentions[phrase], cast.gazetteer), EntityType.PERSON, gender)
    cast.referent(entity).nameless = True
    cast.link(phrase, (entity,), 0.4, "The article takes the phrase up again.")
    return (entity,)


def _is_somebody_else(noun: str, said: Claim, cast: Cast) -> bool:
    """Whether who is brought in by a noun has another calling or office: "ein Diplomat" is no "Kaufmann"."""
    role = cast.gazetteer.role(noun)
    if role is None:  # "ein Kurier" is no "Wärter", "ein Bademeister" the "Meister"
        ends = cast.title_key(noun).endswith(cast.title_key(said.role.noun))
        return load_language().names_person(noun) and not ends
    return role.noun != said.role.noun and not cast.gazetteer.categories.has("says_little", role.category)
