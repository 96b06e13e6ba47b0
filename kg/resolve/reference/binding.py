"""Whom grammar keeps a pronoun from meaning within its own sentence.

Others of its clause, also behind a relative pronoun ("Arp, von dem er …"); whoever does what is done to it, in a clause
above, too ("Arp rief an, um ihn zu warnen"); a name behind it in what hangs on its verb ("Er sagt, dass Arp …", "Er
lobte Arps Werk"); of whom it says something ("Arp lüge, sagte er"), or whose deed it judges ("Dafür, dass Arp kam,
lobte er ihn").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kg.grammar.clauses import clause_verb, finite_verb
from kg.grammar.phrases import is_rejected
from kg.grammar.scene import Scene
from kg.kinds import BODIES
from kg.language import load_language
from kg.model import Entity, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.reference.demonstratives import owner_beside
from kg.resolve.reference.described import holders_described
from kg.resolve.reference.employers import may_be_acting, people_of, spoken_for, turned_away_from
from kg.resolve.reference.judged import named_in_deed
from kg.resolve.reference.salient import attacked_before
from kg.resolve.reference.standing import OBJECTS, beside, is_reported, is_subject, says

_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl"))
_OWNER = "nmod"
_OWNED_NEAR = 3  #: mentions around a possessive among which the phrase it stands in is
#: clauses that a verb of saying has below or above it
_CONTENT = frozenset(("ccomp", "parataxis"))
#: clauses without a finite verb that have the subject of the one above, if nobody is asked to do it
_CONTROLLED = frozenset(("advcl", "xcomp", "ccomp"))


def others_of(index: int, cast: Cast) -> set[str]:
    """Keys of everybody in its sentence whom a pronoun cannot mean."""
    fellows = cast.statements.fellows(index) | beside(index, cast.mentions, cast.scene)
    if is_subject(cast.mentions[index]):
        fellows = {fellow for fellow in fellows if not is_subject(cast.mentions[fellow])}
    fellows |= {*_acting(index, cast), *_named_below(index, cast), *_told(index, cast), *named_in_deed(index, cast)}
    fellows |= {*_acting_on_owned(index, cast), *_owned(index, cast), *_on_its_side(index, cast)}
    fellows |= {*_rejecting(index, cast), *_acting_jointly(index, cast)}
    named = {entity.key for fellow in fellows for entity in _entities_of(fellow, cast)}
    return (
        named
        | holders_described(fellows, cast)
        | spoken_for(index, cast)
        | (turned_away_from(index, cast) - attacked_before(index, cast))  # "Dessen Bruder verteidigte ihn"
        | may_be_acting(index, cast)
        | owner_beside(index, cast)
        | _acting_along(index, cast)
        | (_bodies_of_actors(index, cast) - attacked_before(index, cast))
    )


def _entities_of(fellow: int, cast: Cast) -> tuple[Entity, ...]:
    """What a mention was read as; a relative pronoun is its noun."""
    mention = cast.mentions[fellow]
    relative = mention.form is MentionForm.PRONOUN and mention.antecedent is not None
    return cast.entities_of(mention.antecedent if relative else fellow)


def _acting(index: int, cast: Cast) -> Iterator[int]:
    """Who does what is done to an object; whoever is asked to do it in a clause without a subject of its own."""
    scene, mention = cast.scene, cast.mentions[index]
    if mention.function not in OBJECTS and mention.function != "obl":
        return  # "versprach, mit ihm zu reden" is of another as well
    verb = scene.heads[mention.token]
    while not scene.of(verb, "nsubj", "csubj"):
        label, above = scene.label[verb], scene.heads[verb]
        if label != "conj" and (label not in _CONTROLLED or finite_verb(scene, verb) is not None):
            break
        if label in ("xcomp", "ccomp") and (asked := _asked(above, scene)):
            yield from _at(asked, index, cast)
            return
        verb = above
    yield from _at(scene.of(verb, "nsubj"), index, cast)


def _acting_along(index: int, cast: Cast) -> set[str]:
    """Keys of who acted in the sentence before on one person, along with whoever acts on a pronoun now.

    "Arp und Holm rügten Berg. Holm warf ihm Geiz vor" is of Berg.
    """
    acting = {entity.key for i in _acting(index, cast) for entity in cast.entities_of(i)}
    before, gender = cast.sentence(index) - 1, cast.mentions[index].gender
    found: set[str] = set()
    for statement in cast.statements.near(before) if acting else ():
        agents = {entity.key for i in statement.agents for entity in cast.entities_of(i)}
        if statement.sentence == before and acting & agents and len(people_of(statement.targets, gender, cast)) == 1:
            found |= agents - acting
    return found


def _on_its_side(index: int, cast: Cast) -> Iterator[int]:
    """Whoever does the same beside it: Arp and Berg in "Gemeinsam mit Arp und Berg lobte er den Rat"."""
    for statement in cast.statements.of(index):
        for side in (statement.agents, statement.targets):
            yield from (other for other in side if index in side and other != index)


def _acting_on_owned(index: int, cast: Cast) -> Iterator[int]:
    """Who does something to what is "dessen": Arp in "Arp rügte dessen Nachfolger", whose own would be "seinen"."""
    scene, mention = cast.scene, cast.mentions[index]
    if scene.lower[mention.token] not in cast.words.whose or mention.antecedent is not None:
        return
    owned = scene.heads[mention.token]
    subjects = scene.of(clause_verb(scene, owned), "nsubj")
    if all(owned not in scene.subtree(subject) for subject in subjects):
        yield from _at(subjects, index, cast)


def _acting_jointly(index: int, cast: Cast) -> Iterator[int]:
    """Each of several who act on what is one man's: in "Arp und Berg lobten sein Werk" it is somebody else's."""
    scene, mention = cast.scene, cast.mentions[index]
    if mention.function != "det:poss" or mention.head.casefold() not in cast.words.masculine:
        return
    for subject in scene.of(clause_verb(scene, mention.token), "nsubj"):
        joined = scene.of(subject, "conj")
        if any(scene.of(token, "cc") for token in joined):
            yield from _at([subject, *joined], index, cast)


def _rejecting(index: int, cast: Cast) -> Iterator[int]:
    """Who rejects what somebody said: "Arp wies ihre Kritik zurück" is of another's, "wies seine Schuld zurück" not."""
    scene, mention = cast.scene, cast.mentions[index]
    thing = scene.heads[mention.token]
    acts = any(index in statement.agents for statement in cast.statements.of(index))
    if acts and is_rejected(scene, thing) and mention.function == "det:poss":
        yield from _at(scene.of(scene.heads[thing], "nsubj"), index, cast)


def _owned(index: int, cast: Cast) -> Iterator[int]:
    """What a possessive says is somebody's: nobody is his own successor, "Sein Nachfolger Bo Arp", "Bo Arp, sein …"."""
    if cast.mentions[index].function == "det:poss":
        near = (*range(index, index + _OWNED_NEAR), *range(max(0, index - _OWNED_NEAR), index))
        for owned in (i for i in near if _is_owned_by(i, index, cast)):
            name = cast.mentions[owned].antecedent
            yield from (owned,) if name is None else (owned, name)


def _is_owned_by(other: int, owner: int, cast: Cast) -> bool:
    return other < len(cast.mentions) and cast.mentions[other].possessor == owner


def _bodies_of_actors(index: int, cast: Cast) -> set[str]:
    """Keys of the bodies whose people act on an object: "Die Chefin der Grünen rügte sie" is about others."""
    if not any(index in statement.targets for statement in cast.statements.of(index)):
        return set()
    people = (i for i in _acting(index, cast) if _is_of_people(i, cast))
    inner = (entity for i in people for part in cast.inside(i) for entity in cast.entities_of(part))
    return {entity.key for entity in inner if entity.type in BODIES}


def _is_of_people(index: int, cast: Cast) -> bool:
    """Whether a phrase with others in it names one or more people by what they are."""
    noun = cast.mentions[index].head
    return cast.gazetteer.role(noun) is not None or load_language().names_person(noun)


def _asked(verb: int, scene: Scene) -> list[int]:
    """Whoever does what an infinitive under a verb tells: Bo in "Ada warf Bo vor, sie zu belügen"."""
    words = load_language().words
    told = scene.lemmas[verb] in words.receiver_verbs | words.object_control
    return [t for t in scene.children[verb] if scene.label[t] == "obj" or (told and scene.dep[t] in OBJECTS)]


def _named_below(index: int, cast: Cast) -> Iterator[int]:
    """Names behind a pronoun in what hangs on its verb; not who tells of it ("Er sei krank, sagte Arp")."""
    scene, mention = cast.scene, cast.mentions[index]
    if mention.function == "det:poss" or scene.label[mention.token] not in _ARGUMENTS or scene.cases(mention.token):
        return
    verb = scene.heads[mention.token]
    for later in range(index + 1, len(cast.mentions)):
        other = cast.mentions[later]
        if other.sentence != mention.sentence:
            break
        owns = is_subject(mention) and _owns_part(other.token, verb, scene)
        takes_part = other.form is MentionForm.NAME and (owns or scene.label[other.token] in _ARGUMENTS)
        if takes_part and _is_below(other.token, verb, scene) and not says(other, scene):
            yield later


def _owns_part(token: int, verb: int, scene: Scene) -> bool:
    """Whether a name stands in what a verb does, as somebody's: "lobte Arps Werk"."""
    path = list(takewhile(lambda t: t != verb, _upwards(token, scene)))
    inner = all(scene.label[t].startswith(_OWNER) for t in path[:-1])
    return len(path) > 1 and inner and scene.label[path[-1]] in _ARGUMENTS and scene.heads[path[-1]] == verb


def _upwards(token: int, scene: Scene) -> Iterator[int]:
    yield token
    yield from scene.governors(token)


def _is_below(token: int, verb: int, scene: Scene) -> bool:
    while token != verb:
        if scene.label[token] == "parataxis" or scene.heads[token] == token:
            return False
        token = scene.heads[token]
    return True


def _told(index: int, cast: Cast) -> Iterator[int]:
    """Of whom a pronoun says something in front: Arp in "Arp lüge, sagte er", "Den Ruf, Arp lüge, nannte er falsch"."""
    scene, mention = cast.scene, cast.mentions[index]
    verb = scene.heads[mention.token]
    if scene.label[mention.token] != "nsubj" or mention.token < verb:
        return
    near = {*scene.of(verb, *_CONTENT), *([scene.heads[verb]] if scene.label[verb] == "parataxis" else ())}
    near |= {clause for thing in scene.of(verb, "obj") for clause in scene.of(thing, *_CONTENT, "acl")}
    told = {clause for clause in near if is_reported(clause, scene)}
    for earlier in cast.earlier_in_sentence(index):
        other = cast.mentions[earlier]
        told_of = scene.heads[other.token] in told and scene.label[other.token] in _ARGUMENTS
        if told_of and other.form is not MentionForm.PRONOUN:
            yield earlier


def _at(tokens: list[int], index: int, cast: Cast) -> Iterator[int]:
    """The mentions of a pronoun's sentence that stand at these words."""
    here = cast.sentence(index)
    behind = takewhile(lambda other: cast.sentence(other) == here, range(index + 1, len(cast.mentions)))
    yield from (other for other in (*cast.earlier_in_sentence(index), *behind) if cast.mentions[other].token in tokens)
