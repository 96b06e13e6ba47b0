"""For what somebody is praised, thanked or reproached: "Dafür, dass Arp Bo half, dankte er ihm".

Whoever did it is judged; whoever judges is nobody the clause names. Behind the verb its pronoun goes on with whom the
sentence judges: "lobte Arp dafür, dass er kam". Whoever is asked "dazu" did or does what was told before.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar.arguments import whose_deed as whose_deed_is
from kg.grammar.scene import Scene
from kg.model import Entity, EntityType, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.reference.antecedents import agrees
from kg.resolve.reference.standing import OBJECTS

#: how the clause hangs on the verb or on its "dafür"
_REASONS = ("ccomp", "advcl", "acl")


def judging_verb(index: int, cast: Cast) -> int | None:
    """Where the verb begins whose reason the clause of a pronoun tells: "lobte Arp dafür, dass er kam", "weil …"."""
    scene = cast.scene
    verb = scene.heads[cast.mentions[index].token]
    while scene.label[verb] == "conj":
        verb = scene.heads[verb]
    above = scene.heads[verb]
    if is_reason(index, cast):
        return scene.starts[above] if above < verb else None
    correlates = [c for c in (above, *scene.children[above]) if scene.lower[c] in cast.words.for_that]
    if scene.label[verb] not in _REASONS or not correlates:
        return None
    return scene.starts[scene.heads[above] if above in correlates else above]


def is_reason(index: int, cast: Cast) -> bool:
    """Whether a pronoun stands in a clause with "weil"."""
    scene, verb = cast.scene, cast.scene.heads[cast.mentions[index].token]
    marks = {scene.lower[mark] for mark in scene.of(verb, "mark")}
    return scene.label[verb] == "advcl" and not marks.isdisjoint(cast.words.because)


def named_in_deed(index: int, cast: Cast) -> Iterator[int]:
    """Names in the deed that a subject behind it judges: Arp and Bo in "Dafür, dass Arp Bo half, dankte er ihm"."""
    scene, mention = cast.scene, cast.mentions[index]
    clauses = _deeds_before(mention.token, cast) if scene.label[mention.token] == "nsubj" else []
    for earlier in cast.earlier_in_sentence(index) if clauses else ():
        if cast.mentions[earlier].form is MentionForm.NAME and _stands_in(cast.mentions[earlier].token, clauses, scene):
            yield earlier


def whose_deed(index: int, gender: str | None, cast: Cast) -> Entity | None:
    """Whom an object behind a deed means: Arp in "Dafür, dass Arp Bo half, dankte er ihm"."""
    scene, mention = cast.scene, cast.mentions[index]
    clauses = _deeds_before(mention.token, cast) if mention.function in OBJECTS else []
    subjects = {subject for clause in clauses for subject in scene.of(clause, "nsubj")}
    doers = (i for i in cast.earlier_in_sentence(index) if cast.mentions[i].token in subjects)
    found = [entity for doer in doers for entity in cast.entities_of(doer)]
    if len(found) != 1 or found[0].type is not EntityType.PERSON:
        return None
    return found[0] if agrees(cast.referent(found[0]), gender, cast, neuter=None) is not None else None


def whose_judged_deed(index: int, gender: str | None, cast: Cast) -> Entity | None:
    """Whose something is for which somebody is judged or thanked: Arp's in "Bo rügte Arp wegen seiner Reise"."""
    scene, mention = cast.scene, cast.mentions[index]
    if mention.function != "det:poss":
        return None
    noun = scene.heads[mention.token]
    while scene.label[noun] == "conj":
        noun = scene.heads[noun]
    verb = scene.heads[noun]
    doers = whose_deed_is(scene, verb, noun)
    judged = [i for i in cast.earlier_in_sentence(index) if cast.mentions[i].token in doers]
    found = [entity for i in judged for entity in cast.entities_of(i)]
    if len(found) != 1 or found[0].type is not EntityType.PERSON:
        return None
    sure = cast.referent(found[0]).gender == gender
    judging = [i for i in cast.earlier_in_sentence(index) if cast.mentions[i].token in scene.of(verb, "nsubj")]
    other = any(cast.referent(entity).gender == gender for i in judging for entity in cast.entities_of(i))
    fits = agrees(cast.referent(found[0]), gender, cast, neuter=None) is not None
    return found[0] if sure or (fits and not other) else None


def asked_for_deed(index: int, gender: str | None, cast: Cast) -> Entity | None:
    """Who is asked to do what the clause before tells: Arp in "Arp lädt Berg nicht ein; der Rat forderte ihn dazu auf".

    Nobody where an infinitive says what is asked.
    """
    scene, mention = cast.scene, cast.mentions[index]
    verb, above = scene.heads[mention.token], scene.heads[scene.heads[mention.token]]
    asks = mention.function in OBJECTS and scene.lemmas[verb] in cast.words.object_control
    aim = tuple(cast.words.aim_prepositions)  # "dazu"
    correlate = any(scene.lower[c].endswith(aim) and c != verb for c in scene.of(verb, "advmod"))
    if not asks or not correlate or above == verb or scene.of(verb, "xcomp", "ccomp", "advcl"):
        return None
    doers = [i for i in cast.earlier_in_sentence(index) if cast.mentions[i].token in scene.of(above, "nsubj")]
    found = [entity for doer in doers for entity in cast.entities_of(doer)]
    one = len(found) == 1 and found[0].type is EntityType.PERSON
    return found[0] if one and agrees(cast.referent(found[0]), gender, cast, neuter=None) is not None else None


def _deeds_before(token: int, cast: Cast) -> list[int]:
    """The clauses of a "dafür, dass …" in front of the verb that a word hangs on."""
    scene, verb = cast.scene, cast.scene.heads[token]
    correlates = [c for c in scene.children[verb] if scene.lower[c] in cast.words.for_that and c < verb]
    return [c for above in (verb, *correlates) for c in scene.of(above, *_REASONS) if correlates and c < verb]


def _stands_in(token: int, clauses: list[int], scene: Scene) -> bool:
    return token in clauses or any(word in clauses for word in scene.governors(token))
