"""Whom "dieser" means, which turns away from the subject to whoever was named last; so does "Der" before a verb."""

from __future__ import annotations

from kg.grammar.clauses import clause_verb
from kg.grammar.scene import Scene
from kg.kinds import ACTORS
from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.reference.antecedents import describes, gender_of, take_up
from kg.resolve.reference.standing import OBJECTS, is_subject
from kg.resolve.roles import role_of

#: relations of clauses that tell what somebody says
_CONTENT = frozenset(("ccomp", "parataxis"))


def pointed_at(index: int, cast: Cast) -> tuple[Entity, ...] | None:
    """Whom or what a pointing pronoun means; None for all other pronouns, and where "diese" takes up nothing."""
    mention = cast.mentions[index]
    if turns_away(mention) or is_pointing(mention, cast.scene):
        return named_last(index, cast)
    return (thing_named_last(index, cast) or None) if takes_up(mention) else None


def turns_away(pronoun: Mention) -> bool:
    """Whether a pronoun is one of these; "diese" may be several, too, and a thing where it does not act."""
    words, text = load_language().words, pronoun.text.casefold()
    woman = text == words.feminine_last_named and (pronoun.number, pronoun.gender) == ("Sing", "Fem")
    woman = woman and is_subject(pronoun)
    return text in words.last_named or woman


def takes_up(pronoun: Mention) -> bool:
    """Whether a pronoun is "diese" as an object, which takes up what was named last."""
    return pronoun.text.casefold() == load_language().words.feminine_last_named and pronoun.function in OBJECTS


def is_pointing(mention: Mention, scene: Scene) -> bool:
    """Whether a word that could be an article means whom the last sentence named: "Der lehnte ab", "Lob bekam der"."""
    opens = mention.token == scene.sentences[mention.sentence].start
    alone = mention.antecedent is None and scene.pos[mention.token] == "DET" and not scene.is_relative(mention.token)
    points = mention.form is MentionForm.PRONOUN and (opens or alone)
    return points and mention.text.casefold() in load_language().words.pointing


def named_last(index: int, cast: Cast) -> tuple[Entity, ...]:
    """Whoever was named last and agrees in gender: "dieser" turns away from the subject.

    In the sentence before; within a sentence in the clause before, never who says what its own clause tells.
    """
    subject = turns_away(cast.mentions[index]) and is_subject(cast.mentions[index])
    masculine = subject and cast.mentions[index].text.casefold() in load_language().words.last_named
    gender = "Masc" if masculine else cast.mentions[index].gender  # "dieser" of women is no subject
    clashes = cast.clashes(index)
    within = _told_before_clause(index, cast)
    speaker = _whose_words(index, cast)
    reach = 0 if within - {speaker} else 1
    new: tuple[Entity, ...] = ()
    for earlier in range(index - 1, -1, -1):
        if cast.sentence(index) - cast.sentence(earlier) > reach:
            break
        if describes(earlier, cast):
            continue
        entities = cast.entities_of(earlier)
        if _may_be_a_thing(earlier, index, cast):
            return entities if len(entities) == 1 else ()
        if not entities and _is_somebody_unread(earlier, index, cast):
            return take_up(earlier, index, cast)
        if len(entities) != 1 or entities[0].type not in ACTORS or entities[0].key in clashes or earlier == speaker:
            continue
        referent = cast.referent(entities[0])
        own = gender_of(referent, cast)
        if referent.plural or not (gender not in ("Masc", "Fem") or own is None or own == gender):
            continue
        if not _is_new_body(earlier, entities[0], cast):
            return entities
        new = new or entities  # "überreichte Arp einen Orden. Der nannte …"
    return new


def owner_named_last(index: int, cast: Cast) -> Entity | None:
    """Whose something is by "dessen" or "deren": who was named last in its sentence, rather than who acts there.

    Otto's in "Arp lobte Otto nach dessen Treffen mit Berg".
    """
    mention, words = cast.mentions[index], cast.words
    text = mention.text.casefold()
    if mention.antecedent is not None or text not in words.whose:
        return None
    sex = "Fem" if text in words.feminine_whose else "Masc"
    if mention.token == cast.scene.sentences[mention.sentence].start:
        return _person_named_last(mention.sentence - 1, sex, cast)
    for earlier in cast.earlier_in_sentence(index):
        entities = cast.entities_of(earlier)
        if len(entities) != 1 or entities[0].type not in ACTORS or is_subject(cast.mentions[earlier]):
            continue
        own = gender_of(cast.referent(entities[0]), cast)
        return entities[0] if own == sex or (own == "Neut" and sex == "Masc") else None
    return None


def owner_beside(index: int, cast: Cast) -> set[str]:
    """Key of who was named last, whose thing a subject acts on by "dessen": "Berg traf Arp. Er lobte dessen Mut"."""
    mention, scene = cast.mentions[index], cast.scene
    if not is_subject(mention) or not cast.sentence(index):
        return set()
    things = scene.of(scene.heads[mention.token], *OBJECTS)
    for other in cast.later_in_sentence(index):
        whose = cast.mentions[other]
        text = whose.text.casefold()
        if text in cast.words.whose and whose.antecedent is None and scene.heads[whose.token] in things:
            sex = "Fem" if text in cast.words.feminine_whose else "Masc"
            owner = _person_named_last(cast.sentence(index) - 1, sex, cast)
            return {owner.key} if owner else set()
    return set()


def _person_named_last(sentence: int, sex: str, cast: Cast) -> Entity | None:
    """The last person of this sex in a sentence who does not act there, where no body stands behind."""
    for earlier in reversed(cast.in_sentence(sentence)) if sentence >= 0 else ():
        entities = cast.entities_of(earlier)
        if len(entities) != 1 or entities[0].type not in ACTORS or is_subject(cast.mentions[earlier]):
            continue
        own = gender_of(cast.referent(entities[0]), cast)
        person = entities[0].type is EntityType.PERSON and own in (None, sex)
        return entities[0] if person else None
    return None


def owner_within(index: int, cast: Cast) -> Entity | None:
    """Whose a thing is, where "dessen" behind it tells of people: "lobte Arps Mut und rügte dessen Nachfolger"."""
    mention, words = cast.mentions[index], cast.words
    if mention.text.casefold() not in words.whose or mention.antecedent is None:
        return None
    thing, owned = cast.mentions[mention.antecedent], cast.mentions[index + 1 : index + 2]
    people = any(m.possessor == index and (role_of(m, cast) or cast.gazetteer.noun_type(m.head)) for m in owned)
    if not people or thing.possessor is None or role_of(thing, cast) or cast.gazetteer.noun_type(thing.head):
        return None
    found = cast.entities_of(thing.possessor)
    sex = "Fem" if mention.text.casefold() in words.feminine_whose else "Masc"
    one = len(found) == 1 and found[0].type in ACTORS
    return found[0] if one and gender_of(cast.referent(found[0]), cast) in (None, sex) else None


def _is_new_body(index: int, entity: Entity, cast: Cast) -> bool:
    """Whether an object brings in what is a body by its noun alone: rather whoever is named before it acts."""
    mention = cast.mentions[index]
    new = mention.determiner in cast.words.indefinite_articles and mention.function in OBJECTS
    return new and entity.type is EntityType.ORGANIZATION and mention.form is MentionForm.NOMINAL


def thing_named_last(index: int, cast: Cast) -> tuple[Entity, ...]:
    """What "diese" takes up as an object: the last feminine or plural before it, in its sentence or the one before.

    Nobody on the other side of the same act, nor who was the subject: "diese" turns away from it.
    """
    clashes = cast.clashes(index)
    for earlier in range(index - 1, -1, -1):
        phrase = cast.mentions[earlier]
        if cast.sentence(index) - phrase.sentence > 1:
            break
        known = cast.entities_of(earlier)
        if phrase.form is MentionForm.NAME:
            fits = len(known) == 1 and gender_of(cast.referent(known[0]), cast) == "Fem"
        else:
            fits = phrase.number == "Plur" or (phrase.number == "Sing" and phrase.gender == "Fem")
        if phrase.form is MentionForm.PRONOUN or not fits or cast.around(earlier) or is_subject(phrase):
            continue
        if clashes.isdisjoint(e.key for e in known):
            return known or take_up(earlier, index, cast)
    return ()


def _told_before_clause(index: int, cast: Cast) -> set[int]:
    """Mentions of the clauses before the one a pronoun stands in, of the same sentence."""
    scene = cast.scene
    own = frozenset(scene.subtree(clause_verb(scene, cast.mentions[index].token)))
    return {i for i in cast.earlier_in_sentence(index) if cast.mentions[i].token not in own}


def _whose_words(index: int, cast: Cast) -> int | None:
    """Who says or decides what the clause of a pronoun tells: Arp in "Arp sagte, dieser habe gelogen"."""
    scene = cast.scene
    verb = clause_verb(scene, cast.mentions[index].token)
    if scene.label[verb] not in _CONTENT:
        return None
    subjects = scene.of(scene.heads[verb], "nsubj")
    return next((i for i in range(index - 1, -1, -1) if cast.mentions[i].token in subjects), None)


def _is_somebody_unread(earlier: int, index: int, cast: Cast) -> bool:
    """Whether a phrase that no pass has read names one person of the sex of a pronoun: "die Rede eines Lehrers"."""
    phrase, pronoun = cast.mentions[earlier], cast.mentions[index]
    one = phrase.form is MentionForm.NOMINAL and phrase.number == "Sing" and earlier not in cast.links
    return one and phrase.gender == pronoun.gender and load_language().names_person(phrase.head)


def _may_be_a_thing(earlier: int, index: int, cast: Cast) -> bool:
    """Whether a thing stands between, which "dieser" may mean as well where it does not act: "den Krieg … diesen"."""
    mention, pronoun = cast.mentions[earlier], cast.mentions[index]
    if index in cast.statements.must_act or mention.form is MentionForm.PRONOUN or mention.number != pronoun.number:
        return False
    known = cast.entities_of(earlier)
    if any(e.type in ACTORS or (e.type is EntityType.PLACE and e.country) for e in known):
        return False
    agree = pronoun.gender not in ("Masc", "Fem") or mention.gender == pronoun.gender
    return agree and mention.determiner in cast.words.definite
