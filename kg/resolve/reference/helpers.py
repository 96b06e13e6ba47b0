"""A helper acts for his chief: in "Arp rügte Holm. Sein Sprecher nannte den 48-Jährigen …" he is not Arp's, who is 48.

Whom he attacks is not his chief, where the text has just spoken of somebody else who may be. Where a pronoun tells
whom, either may be: "Arp rügte Holm. Sein Sprecher griff ihn an".
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.kinds import ACTORS
from kg.model import EntityType, Mention, MentionForm, Statement, Status
from kg.resolve.cast import Cast
from kg.resolve.reference.antecedents import agrees
from kg.resolve.referent import Referent

_OWNED_NEAR = 3  #: mentions behind a possessive among which the phrase it opens is
_LATELY = 2  #: sentences back to an attack, and to somebody else


def attacked_by_helper(owner: int, cast: Cast) -> tuple[int, ...]:
    """Whom the helper of whoever a possessive means attacks."""
    return tuple(dict.fromkeys(i for statement in _attacks_of_helper(owner, cast) for i in statement.targets))


def attacked_by_own(owner: int, gender: str | None, cast: Cast) -> set[str]:
    """Keys of those whom a helper attacks, who is not theirs where another may be meant by the possessive."""
    found: set[str] = set()
    for statement in _attacks_of_helper(owner, cast):
        attacked = _people(statement.targets, cast)
        others = [r for r in _near(owner, gender, cast) if r.entity.key not in attacked]
        if cast.classes[statement.relation].told_by_epithet:  # which may be no attack
            others = [r for r in others if _attacked_lately(owner, attacked, r.entity.key, cast)]
        found |= attacked if others else set()
    return found


def chief_of_attacker(index: int, gender: str | None, cast: Cast) -> set[str]:
    """Key of the chief whose helper attacks a pronoun, where that may mean another."""
    found: set[str] = set()
    for statement in cast.statements.aimed_at(index):
        helpers = (cast.mentions[i] for i in statement.agents) if _is_attack(statement, cast) else ()
        owners = tuple(m.possessor for m in helpers if m.possessor is not None and _is_helper(m, cast))
        chiefs = _people(owners, cast)
        if any(r.entity.key not in chiefs for r in _near(index, gender, cast)):
            found |= chiefs
    return found


def may_answer(index: int, gender: str | None, cast: Cast) -> bool:
    """Whether a helper attacks a pronoun after one of two who may be meant has attacked the other.

    ``index``: the possessive that says whose he is, or the pronoun.
    """
    statements = [*_attacks_of_helper(index, cast)]
    if not any(cast.mentions[i].form is MentionForm.PRONOUN for s in statements for i in s.targets):
        statements = [s for s in cast.statements.aimed_at(index) if _is_attack(s, cast) and _is_of_unknown(s, cast)]
    if not statements:
        return False
    near = {r.entity.key for r in _near(index, gender, cast)}
    return any(
        len(near & {*_people(s.agents, cast), *_people(s.targets, cast)}) > 1 for s in _lately_attacking(index, cast)
    )


def _attacks_of_helper(owner: int, cast: Cast) -> Iterator[Statement]:
    if cast.mentions[owner].function != "det:poss":
        return
    for helper in range(owner, min(len(cast.mentions), owner + _OWNED_NEAR)):
        mention = cast.mentions[helper]
        if mention.possessor == owner and _is_helper(mention, cast):
            acts = (s for s in cast.statements.of(helper) if helper in s.agents)
            yield from (statement for statement in acts if _is_attack(statement, cast))


def _is_helper(mention: Mention, cast: Cast) -> bool:
    return mention.form is not MentionForm.PRONOUN and cast.gazetteer.is_noun("acts_for", mention.role or mention.head)


def _is_of_unknown(statement: Statement, cast: Cast) -> bool:
    """Whether who acts is the helper of somebody whom a pronoun means that nobody could read."""
    owners = (m.possessor for m in map(cast.mentions.__getitem__, statement.agents) if _is_helper(m, cast))
    return any(i is not None and i not in cast.links and cast.mentions[i].function == "det:poss" for i in owners)


def _is_attack(statement: Statement, cast: Cast) -> bool:
    """Whether an act is against people or, as calling somebody something, may be."""
    kind = cast.classes[statement.relation]
    against = kind.told_by_topic and EntityType.MATTER not in kind.targets  # so are demands
    told = against or kind.told_by_epithet or statement.relation in cast.statements.attacks
    return told and statement.status.status is not Status.NEGATED


def _attacked_lately(index: int, attackers: set[str], attacked: str, cast: Cast) -> bool:
    return any(
        attackers & _people(s.agents, cast) and attacked in _people(s.targets, cast)
        for s in _lately_attacking(index, cast)
    )


def _lately_attacking(index: int, cast: Cast) -> Iterator[Statement]:
    """The attacks told before a mention, latest sentences only."""
    for statement in cast.statements.near(cast.sentence(index), _LATELY):
        if statement.sentence < cast.sentence(index) and statement.relation in cast.statements.attacks:
            yield statement


def _people(side: tuple[int, ...], cast: Cast) -> set[str]:
    """Keys of who is on a side of an act, and of whose the things are that it is aimed at."""
    owners = (cast.mentions[i].possessor for i in side if not cast.entities_of(i) or _is_thing(i, cast))
    told = (*side, *(i for i in owners if i is not None))
    return {e.key for i in told for e in cast.entities_of(i) if e.type in ACTORS}


def _is_thing(index: int, cast: Cast) -> bool:
    return all(e.type is EntityType.MATTER for e in cast.entities_of(index))


def _near(index: int, gender: str | None, cast: Cast) -> Iterator[Referent]:
    """Those shortly before whom a pronoun of this gender may mean."""
    for referent, last in cast.lately_mentioned(index, ACTORS, _LATELY):
        if not referent.plural and agrees(referent, gender, cast, neuter=0.0, last=last) is not None:
            yield referent
