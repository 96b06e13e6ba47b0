"""Whose somebody is who acts on a pronoun or bare noun: "Ihr Anwalt verteidigte sie" is told of one woman."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from kg.kinds import ACTORS, PEOPLE
from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.bodies.headed import is_head
from kg.resolve.cast import Cast
from kg.resolve.reference.standing import OBJECTS, is_subject
from kg.resolve.referent import Referent

_LATELY = 2  #: sentences back to what somebody was called
_NEAR = 1  #: sentences back to somebody else who may be meant


def owner_of_subject(index: int, gender: str | None, cast: Cast) -> Entity | None:
    """The one person of this sex whose deputy or the like does something to a pronoun; None where two may be."""
    if named := _owner_beside(index, gender, cast) or _backed_by_own(index, gender, cast):
        return named
    owners = {e.key: e for subject in _acting_on(index, cast) for e in _owner(cast.mentions[subject], cast)}
    if gender is None or len(owners) != 1:
        return None
    owner = next(iter(owners.values()))
    near = cast.lately_mentioned(index, PEOPLE, _NEAR)
    rivals = [r for r, _ in near if r.gender == gender and r.entity != owner]
    acting_here = {e.key for i in cast.earlier_in_sentence(index) for e in cast.entities_of(i)}
    others = [r for r in rivals if r.entity.key not in acting_here]
    return owner if cast.referent(owner).gender == gender and not others else None


def _backed_by_own(index: int, gender: str | None, cast: Cast) -> Entity | None:
    """Whoever is backed by somebody or something of theirs: "Der Verlag der Autorin stellte sich hinter sie"."""
    owners = {cast.mentions[agent].possessor for s in cast.statements.backing(index) for agent in s.agents}
    named = [i for i in owners if i is not None and cast.mentions[i].form is not MentionForm.PRONOUN]
    found = {e.key: e for i in named for e in cast.entities_of(i) if e.type is EntityType.PERSON}
    fitting = [e for e in found.values() if cast.referent(e).gender == gender]
    return fitting[0] if gender is not None and len(fitting) == 1 else None


def _owner_beside(index: int, gender: str | None, cast: Cast) -> Entity | None:
    """Whose relative the words beside the name of who acts say: "Arp, Bergs Mann, verteidigte sie"."""
    subjects = _acting_on(index, cast)
    owners = [m.possessor for i in subjects for m in cast.describing[i] if m.possessor is not None and _is_kin(m, cast)]
    named = [e for i in owners if cast.mentions[i].form is MentionForm.NAME for e in cast.entities_of(i)]
    found = [e for e in named if e.type is EntityType.PERSON and cast.referent(e).gender == gender]
    return found[0] if gender is not None and len(found) == 1 else None


def relations_told(actor: Entity, index: int, cast: Cast) -> list[Mention]:
    """The phrases shortly before that call somebody another's successor or relative, beside the name or of it."""
    scene, found, here = cast.scene, list[Mention](), cast.sentence(index)
    lately = (i for n in range(here - _LATELY, here + 1) for i in cast.seen_in(cast.referent(actor), n) if i < index)
    for seen in lately:
        name = cast.mentions[seen]
        behind = (cast.mentions[i] for i in cast.later_in_sentence(seen))
        called = (m for m in behind if m.token == scene.heads[name.token] and is_subject(name))
        before = () if name.antecedent is None else (cast.mentions[name.antecedent],)
        found += [m for m in (*cast.describing[seen], *before, *called) if m.possessor is not None]
    roles = ((m, cast.gazetteer.role(m.head)) for m in found)
    return [m for m, role in roles if role and cast.gazetteer.categories.has("relational", role.category)]


def _is_kin(phrase: Mention, cast: Cast) -> bool:
    role = cast.gazetteer.role(phrase.head)
    traits = ("relational", "private", "like_owner")
    return role is not None and any(cast.gazetteer.categories.has(trait, role.category) for trait in traits)


def _acting_on(index: int, cast: Cast) -> list[int]:
    """The subjects before an object, of its verb, nearest first."""
    mention = cast.mentions[index]
    subjects = cast.scene.of(cast.scene.heads[mention.token], "nsubj") if mention.function in OBJECTS else []
    return [i for i in cast.earlier_in_sentence(index) if cast.mentions[i].token in subjects]


def _owner(subject: Mention, cast: Cast) -> tuple[Entity, ...]:
    """The person whom the possessive pronoun of a phrase means."""
    whose = None if subject.possessor is None else cast.mentions[subject.possessor]
    if whose is None or whose.form is not MentionForm.PRONOUN or whose.function != "det:poss":
        return ()
    return tuple(e for e in cast.entities_of(subject.possessor) if e.type is EntityType.PERSON)


def may_be_acting(index: int, cast: Cast) -> set[str]:
    """Key of who acted in the sentence before on another, where somebody told by party or origin acts on a pronoun now.

    "Arp rügte Berg. Der CDU-Chef forderte ihn auf …": he may be Arp, on whom nobody acts then.
    """
    here = _acting_on(index, cast)
    described = [i for i in here if _is_described(i, cast)]
    before, gender = cast.sentence(index) - 1, cast.mentions[here[0]].gender if here else None
    found: set[str] = set()
    for statement in cast.statements.near(before) if described else ():
        if statement.sentence == before and people_of(statement.targets, gender, cast):
            found |= people_of(statement.agents, gender, cast)
    return found


def _is_described(index: int, cast: Cast) -> bool:
    """Whether a definite phrase speaks by party or origin of somebody whom the article does not name."""
    mention = cast.mentions[index]
    definite = mention.form is MentionForm.NOMINAL and mention.determiner in cast.words.definite
    role = cast.gazetteer.role(mention.head)
    told = bool(role.of) if role else load_language().names_origin(mention.head)
    return definite and told and all(cast.referent(e).nameless for e in cast.entities_of(index))


def people_of(side: Iterable[int], gender: str | None, cast: Cast) -> set[str]:
    """Keys of the people on a side of an act who may be of a sex."""
    people = (e for i in side for e in cast.entities_of(i) if e.type is EntityType.PERSON)
    return {e.key for e in people if cast.referent(e).gender in (None, gender)}


def turned_away_from(index: int, cast: Cast) -> set[str]:
    """Key of the person named last, whose relative or helper acts on a pronoun: "Dessen Anwalt rügte ihn" is not he.

    Not of a chief's, which is a body's: "Dessen Präsident lobte ihn". Not who is backed: "Dessen Anwalt verteidigte
    ihn". No man by "deren", and no woman by "dessen".
    """
    whose = [i for i in _acting_on(index, cast) if cast.first_word(cast.mentions[i]) in cast.words.whose]
    if not whose or any(is_head(m.role or m.head, cast) for m in map(cast.mentions.__getitem__, whose)):
        return set()
    if cast.statements.backing(index):
        return set()
    feminine = cast.first_word(cast.mentions[whose[0]]) in cast.words.feminine_whose
    before = cast.mentioned_before(whose[0], ACTORS)
    last = [r for r, _ in before[:1] if r.entity.type is EntityType.PERSON]
    return {r.entity.key for r in last if r.gender in (None, "Fem" if feminine else "Masc")}


def spoken_for(index: int, cast: Cast) -> set[str]:
    """Key of the body that the sentence before tells of, where who acts on a pronoun, or says it, speaks for it.

    "Die Innung warf Arp Geiz vor. Sprecherin Ina Tor nannte ihn …": not the body itself.
    """
    speaker = cast.mentions[index].speaker
    saying = [] if speaker is None else [cast.mentions[speaker]]
    heads = any(m.possessor is None and _is_chief(m.role or m.head, cast) for m in saying)
    telling = (*saying, *map(cast.mentions.__getitem__, _acting_on(index, cast)))
    if not heads and not any(_speaks_without_saying_for_whom(m, cast) for m in telling):
        return set()
    before = cast.sentence(index) - 1
    every = takewhile(lambda i: cast.sentence(i) >= before, range(index - 1, -1, -1))
    subjects = [i for i in every if cast.sentence(i) == before and is_subject(cast.mentions[i])]
    return {e.key for i in subjects for e in cast.entities_of(i) if e.type is EntityType.ORGANIZATION}


def _is_chief(noun: str, cast: Cast) -> bool:
    """Whether a noun is that of a head and does not say of whom: "Landeschef", not "SPD-Chef"."""
    return "-" not in noun and (is_head(noun, cast) or noun.casefold().endswith(tuple(cast.words.chiefs)))


def _speaks_without_saying_for_whom(subject: Mention, cast: Cast) -> bool:
    role = cast.gazetteer.role(subject.role or subject.head)
    speaks = role is not None and cast.gazetteer.categories.has("speaks_for", role.category)
    return speaks and subject.possessor is None and "-" not in (subject.role or subject.head)


def house_of_subject(index: int, cast: Cast) -> tuple[Referent, ...] | None:
    """The body without a noun of its own whose head does something to a bare noun: "Deren Chefin lobte die Behörde".

    Nobody where the text does not tell whose head that is; None where no such head acts.
    """
    mention = cast.mentions[index]
    owned = [
        m
        for m in map(cast.mentions.__getitem__, _acting_on(index, cast))
        if m.form is not MentionForm.PRONOUN and _says_whose(m, cast)
    ]
    if not owned or not _is_house(mention, cast):
        return None
    owners = cast.entities_of(owned[0].possessor)
    bodies = [e for e in owners if e.type is EntityType.ORGANIZATION and not cast.gazetteer.is_party(e.key)]
    if owners and len(bodies) != 1:
        return None
    told = (cast.gazetteer.noun_type(word) for e in bodies for word in cast.referent(e).nouns())
    return None if any(kind is not None for kind in told) else tuple(map(cast.referent, bodies))


def _says_whose(subject: Mention, cast: Cast) -> bool:
    """Whether a pronoun says whose head somebody is: "deren Chefin", "ihr Präsident"."""
    if subject.possessor is not None:
        return cast.mentions[subject.possessor].form is MentionForm.PRONOUN
    return cast.first_word(subject) in cast.words.whose


def _is_house(mention: Mention, cast: Cast) -> bool:
    """Whether a noun is one that any company, association or authority is called by."""
    kinds = ("general", "company", "society", "authority")
    return mention.number != "Plur" and any(cast.gazetteer.is_noun(k, mention.head, whole=True) for k in kinds)
