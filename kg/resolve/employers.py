"""Whose somebody is who acts on a pronoun: "Ihr Anwalt verteidigte sie" is told of one woman."""

from __future__ import annotations

from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.standing import OBJECTS

_NEAR = 1  #: sentences back to somebody else who may be meant


def owner_of_subject(index: int, gender: str | None, cast: Cast) -> Entity | None:
    """The one person of this sex whose deputy or the like does something to a pronoun; None where two may be."""
    mention = cast.mentions[index]
    subjects = cast.scene.of(cast.scene.heads[mention.token], "nsubj") if mention.function in OBJECTS else []
    acting = (cast.mentions[i] for i in cast.earlier_in_sentence(index) if cast.mentions[i].token in subjects)
    owners = {e.key: e for subject in acting for e in _owner(subject, cast)}
    if gender is None or len(owners) != 1:
        return None
    owner = next(iter(owners.values()))
    here, alike = cast.sentence(index), cast.mentioned_before(index, frozenset((EntityType.PERSON,)))
    rivals = [
        r for r, last in alike if r.gender == gender and here - cast.sentence(last) <= _NEAR and r.entity != owner
    ]
    acting_here = {e.key for i in cast.earlier_in_sentence(index) for e in cast.entities_of(i)}
    others = [r for r in rivals if r.entity.key not in acting_here]
    return owner if cast.referent(owner).gender == gender and not others else None


def _owner(subject: Mention, cast: Cast) -> tuple[Entity, ...]:
    """The person whom the possessive pronoun of a phrase means."""
    whose = None if subject.possessor is None else cast.mentions[subject.possessor]
    if whose is None or whose.form is not MentionForm.PRONOUN or whose.function != "det:poss":
        return ()
    return tuple(e for e in cast.entities_of(subject.possessor) if e.type is EntityType.PERSON)
