"""What a verdict is given on: "Die Kammer verteidigte die Reform. Arp nannte sie falsch" judges the reform."""

from __future__ import annotations

from kg.kinds import ACTORS
from kg.language import load_language
from kg.model import Entity, EntityType, MentionForm, Statement
from kg.resolve.cast import Cast
from kg.resolve.reference.antecedents import describes, gender_of, take_up
from kg.resolve.reference.standing import OBJECTS

#: relations of what a sentence tells of, those that something is done to first
_TOLD = (OBJECTS, frozenset(("nsubj:pass",)), frozenset(("nsubj",)))
_BEFORE = 1  #: sentences back to what is judged


def thing_judged(index: int, gender: str | None, cast: Cast, *, plural: bool) -> tuple[Entity, ...]:
    """The one thing just told of that a pronoun means which is called what only things are; empty for all others."""
    told = cast.statements.aimed_at(index)
    if not any(s.epithet and _is_verdict(s.epithet, cast) for s in told):
        judged = any(_may_judge_things(s, cast) for s in told)
        return _judged_before(index, gender, cast, plural=plural) if judged else ()
    things = [i for i in _told_before(index, cast) if _agrees(i, gender, cast, plural=plural)]
    for relations in _TOLD:
        found = [i for i in things if cast.mentions[i].function in relations]
        if found:
            return cast.entities_of(found[0]) or take_up(found[0], index, cast) if len(found) == 1 else ()
    return ()


def _may_judge_things(statement: Statement, cast: Cast) -> bool:
    """Whether an act is one that is done to things: praise, criticism, support."""
    return EntityType.MATTER in cast.classes[statement.relation].targets


def _judged_before(index: int, gender: str | None, cast: Cast, *, plural: bool) -> tuple[Entity, ...]:
    """The thing just judged by another: "Der Rat rügte die Reform. Die Kammer lobte sie", nobody else."""
    before = cast.sentence(index) - 1
    near = [s for s in cast.statements.near(before) if s.sentence == before and _may_judge_things(s, cast)]
    targets = {i for s in near for i in s.targets if _is_thing(i, cast) and _agrees(i, gender, cast, plural=plural)}
    if len(targets) != 1 or any(_may_be_meant(i, gender, cast, plural=plural) for i in cast.in_sentence(before)):
        return ()
    (thing,) = targets
    return cast.entities_of(thing) or take_up(thing, index, cast)


def _may_be_meant(index: int, gender: str | None, cast: Cast, *, plural: bool) -> bool:
    """Whether a mention speaks of somebody whom the pronoun may mean, or of several that it may."""
    actors = [cast.referent(e) for e in cast.entities_of(index) if e.type in ACTORS]
    unread = load_language().names_person(cast.mentions[index].head) and not actors
    several = plural and (len(actors) > 1 or any(r.plural for r in actors))
    return unread or several or any(gender_of(r, cast) in (None, gender) for r in actors)


def _is_verdict(epithet: str, cast: Cast) -> bool:
    words = [word.strip(".,!?") for word in epithet.split()]
    if not words or not words[-1]:
        return False
    noun = next((word for word in words if word[:1].isupper()), None)
    if noun is None:
        return words[-1] in cast.words.verdicts
    return any(form.casefold().endswith(cast.words.verdict_endings) for form in load_language().base_forms(noun))


def _told_before(index: int, cast: Cast) -> list[int]:
    """The things of the last sentence before a pronoun that tells of any; its own first."""
    here = cast.sentence(index)
    for sentence in range(here, here - _BEFORE - 1, -1):
        found = [i for i in cast.in_sentence(sentence) if i < index and _is_thing(i, cast)]
        if found:
            return found
    if here > _BEFORE and _is_spoken_of(here - _BEFORE, index, cast):  # "Der Rat lehnt sie ab. Arp nannte sie falsch"
        return [i for i in cast.in_sentence(here - _BEFORE - 1) if _is_thing(i, cast)]
    return []


def _is_spoken_of(sentence: int, index: int, cast: Cast) -> bool:
    """Whether a sentence does something to what the same pronoun means."""
    word = cast.mentions[index].head.casefold()
    near = (cast.mentions[i] for i in cast.in_sentence(sentence))
    return any(m.form is MentionForm.PRONOUN and m.head.casefold() == word and m.function in OBJECTS for m in near)


def _is_thing(index: int, cast: Cast) -> bool:
    mention = cast.mentions[index]
    if mention.form is not MentionForm.NOMINAL or describes(index, cast):
        return False
    if load_language().names_person(mention.head) or cast.gazetteer.noun_type(mention.head) is not None:
        return False
    known = cast.entities_of(index)
    return not any(e.type in ACTORS or e.type is EntityType.PLACE for e in known)


def _agrees(index: int, gender: str | None, cast: Cast, *, plural: bool) -> bool:
    """Whether a thing agrees; "sie" as an object may be one or several."""
    mention = cast.mentions[index]
    if mention.number == "Plur":
        return plural
    return gender is not None and mention.gender == gender
