"""Where an object may be the one who acted before or whom he acted upon: "Arp rügte Berg. Huber lobte ihn".

Words like "auch" and "hingegen" tell that it is whom the one before was about; nothing else decides.
"""

from __future__ import annotations

from kg.grammar.clauses import clause_verb
from kg.model import Entity, EntityType
from kg.resolve.cast import Cast
from kg.resolve.reference.antecedents import agrees
from kg.resolve.reference.standing import OBJECTS, is_of_the_told, is_subject, says
from kg.resolve.referent import Referent

_CERTAIN, _DOUBTFUL = 1.0, 0.6


def taken_up_alike(index: int, gender: str | None, cast: Cast) -> Entity | None:
    """Whom another acted upon in the sentence before, where somebody does so, too: "Auch Huber rügte ihn"."""
    if cast.mentions[index].function not in OBJECTS or not _does_so_too(index, cast):
        return None
    here = {e.key for i in cast.in_sentence(cast.sentence(index)) for e in cast.entities_of(i)}
    found = [other for actor, other in _acts_before(index, gender, cast) if here.isdisjoint((actor.key, other.key))]
    return found[0] if len(set(found)) == 1 else None


def certainty(index: int, likeliest: Referent, gender: str | None, cast: Cast) -> float:
    """How sure at most an object means the likeliest, who has just acted on another of the same sex, or told of one.

    0 where the other one comes first: "Linde sei mutig, sagte Thal. Holm gratulierte ihr" may be either.
    """
    if cast.mentions[index].function not in OBJECTS:
        return _CERTAIN
    saying = [i for i in cast.seen_in(likeliest, cast.sentence(index) - 1) if says(cast.mentions[i], cast.scene)]
    if saying and (told := _told_before(index, likeliest, gender, cast)):
        return 0.0 if told[0] < saying[0] else _DOUBTFUL
    acted = any(actor is likeliest.entity for actor, _ in _acts_before(index, gender, cast))
    return _DOUBTFUL if acted else _CERTAIN


def _told_before(index: int, likeliest: Referent, gender: str | None, cast: Cast) -> list[int]:
    """Mentions of others who are what the sentence before says that somebody said, and whom a pronoun may mean."""
    before = cast.in_sentence(cast.sentence(index) - 1) if cast.sentence(index) else ()
    told = [i for i in before if is_subject(cast.mentions[i])]
    told = [i for i in told if is_of_the_told(cast.mentions[i], cast.mentions[index], cast.scene)]
    return [i for i in told if any(e is not likeliest.entity and _fits(e, gender, cast) for e in cast.entities_of(i))]


def _acts_before(index: int, gender: str | None, cast: Cast) -> list[tuple[Entity, Entity]]:
    """Who acted upon whom in the sentence before, both people whom a pronoun of this gender may mean."""
    found: list[tuple[Entity, Entity]] = []
    for statement in cast.statements.near(cast.sentence(index) - 1, 0):
        sides = [[e for i in side for e in cast.entities_of(i)] for side in (statement.agents, statement.targets)]
        if all(len(side) == 1 and _fits(side[0], gender, cast) for side in sides) and sides[0] != sides[1]:
            found.append((sides[0][0], sides[1][0]))
    return found


def _fits(entity: Entity, gender: str | None, cast: Cast) -> bool:
    person = entity.type is EntityType.PERSON and gender is not None
    return person and agrees(cast.referent(entity), gender, cast, neuter=None) is not None


def _does_so_too(index: int, cast: Cast) -> bool:
    """Whether the clause of an object says that its subject does what another did, or otherwise: "Huber hingegen"."""
    scene, words = cast.scene, cast.words
    verb = clause_verb(scene, cast.mentions[index].token)
    for subject in scene.of(verb, "nsubj"):
        around = scene.subtree(subject)
        beside = {scene.lower[k] for k in (around[0] - 1, *around, around[-1] + 1) if 0 <= k < len(scene.lower)}
        behind = {scene.lower[k] for k in scene.of(verb, "advmod") if k > verb}
        if not (words.adding | words.contrast | words.likewise).isdisjoint(beside | behind):
            return True
    return False
