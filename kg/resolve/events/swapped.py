"""Sides that the parser has the wrong way round: form and kind of the phrases leave no doubt who acts on whom.

"Den Vertrag" is no subject, and no thing judges: "Das Abkommen nannte Präsident Arp gut", "Die Reform lobt die Kammer".
"""

from __future__ import annotations

from kg.grammar.clauses import clause_verb, finite_verb
from kg.kinds import ACTORS
from kg.language import load_language
from kg.model import EntityType, MentionForm, Statement
from kg.resolve.cast import Cast

#: Relations of phrases without a preposition.
_SUBJECT_OR_OBJECT = frozenset(("nsubj", "obj"))
_BODIES = frozenset((EntityType.ORGANIZATION, EntityType.MEDIA, EntityType.COUNTRY))
_ONE_MAN = ("Masc", "Sing")  #: gender and number of what "der" shows to be a nominative


def are_swapped(statement: Statement, cast: Cast) -> bool:
    """Whether the targets of a statement are who acts."""
    return _is_fronted(statement, cast) or _is_judged_by_thing(statement, cast)


def _is_fronted(statement: Statement, cast: Cast) -> bool:
    """Whether the form of the agents' phrases is that of objects, and the targets' is not.

    Where the parser sees it so, too, the rule seeks who acts in the object ("das bringt den Rat in Rage").
    """
    sides = [{cast.mentions[i].function for i in side} for side in (statement.agents, statement.targets)]
    if not statement.agents or not statement.targets or sides == [{"obj"}, {"nsubj"}]:
        return False
    if any(cast.scene.cases(cast.mentions[i].token) for i in statement.targets):
        return False  # "lud den Abt nach Ulm ein": a phrase with a preposition is no subject
    if any(_is_of_another_verb(i, statement, cast) for i in statement.agents):
        return False  # "kritisierte den Landrat dafür, Arp gelobt zu haben": he did
    if _acts_in_relative(statement, cast):
        return False
    return all(_is_object(i, cast) for i in statement.agents) and not any(
        _is_object(i, cast) for i in statement.targets
    )


def _is_of_another_verb(index: int, statement: Statement, cast: Cast) -> bool:
    """Whether a phrase is the object of a verb above the infinitive of the act."""
    scene, token = cast.scene, cast.mentions[index].token
    act = next(iter(scene.tokens(statement.trigger.start, statement.trigger.end)), token)
    verb, above = clause_verb(scene, act), scene.heads[token]
    infinitive = statement.by_verb and finite_verb(scene, verb) is None
    return infinitive and scene.is_verb(above) and above in scene.governors(verb)


def _acts_in_relative(statement: Statement, cast: Cast) -> bool:
    """Whether an object of another clause acts in this one: "lud den Abt ein, der die Kammer rügte"."""
    scene, genders = cast.scene, {cast.mentions[i].gender for i in statement.agents}
    tokens = scene.tokens(statement.clause.start, statement.clause.end)
    subjects = (k for k in tokens if scene.is_relative(k) and scene.label[k] == "nsubj")
    return any(scene.feature(k, "Gender") in genders for k in subjects)


def _is_judged_by_thing(statement: Statement, cast: Cast) -> bool:
    """Whether a thing seems to judge somebody who could be the subject."""
    kind = cast.classes[statement.relation]
    possible = EntityType.MATTER in kind.targets - kind.agents and (statement.by_verb or kind.told_by_epithet)
    if not possible or not statement.agents or not statement.targets or _is_told_by_number(statement, cast):
        return False
    if not all(_is_thing(i, cast) and not cast.scene.cases(cast.mentions[i].token) for i in statement.agents):
        return False
    if any(cast.mentions[i].span.start > statement.trigger.start for i in statement.agents):
        return all(_is_person_in_front(i, statement, cast) for i in statement.targets)
    if kind.told_by_epithet:
        return all(_may_be_subject(i, cast) for i in statement.targets)
    # what is done for a body may be a thing's, but no plan does it: "Das Gesetz unterstützt die Kammer"
    judging = not kind.answers or all(_is_proposal(i, cast) for i in statement.agents)
    return all(_is_somebody_who_acts(i, cast, judging=judging) for i in statement.targets)


def _is_told_by_number(statement: Statement, cast: Cast) -> bool:
    """Whether the verb agrees with several who act, not with the one acted on: "Die Geselligen lobten Arp"."""
    token = next((k for k in cast.scene.tokens(statement.trigger.start, statement.trigger.end)), None)
    verb = None if token is None or not statement.by_verb else finite_verb(cast.scene, clause_verb(cast.scene, token))
    several = verb is not None and cast.scene.feature(verb, "Number") == "Plur"
    one = len(statement.targets) == 1 and cast.mentions[statement.targets[0]].number == "Sing"
    return several and one and all(cast.mentions[i].number == "Plur" for i in statement.agents)


def _is_proposal(index: int, cast: Cast) -> bool:
    """Whether a phrase names what somebody wants or plans: "das Vorhaben"."""
    return cast.gazetteer.is_noun("proposal", cast.mentions[index].head)


def _is_person_in_front(index: int, statement: Statement, cast: Cast) -> bool:
    """Whether a title opens the clause and could be its subject: "Deren Vorsitzende lobte die Arbeit"."""
    mention, language = cast.mentions[index], load_language()
    if mention.form is not MentionForm.NOMINAL or mention.span.start > statement.trigger.start:
        return False
    one = mention.number == "Sing" or language.adjective_stem(mention.head) != mention.head
    return one and cast.gazetteer.role(mention.head) is not None and _is_nominative(index, cast)


def _may_be_subject(index: int, cast: Cast) -> bool:
    """Whether the phrase of actors could be a nominative."""
    entities = cast.entities_of(index)
    possible = bool(entities) and cast.mentions[index].form is not MentionForm.PRONOUN and _is_nominative(index, cast)
    return possible and all(e.type in ACTORS for e in entities)


def _is_somebody_who_acts(index: int, cast: Cast, *, judging: bool) -> bool:
    """Whether somebody called by name is meant, or a body: where only they judge, or "der Verband" shows it."""
    mention, kinds = cast.mentions[index], {e.type for e in cast.entities_of(index)}
    if not _may_be_subject(index, cast):
        return False
    if kinds == {EntityType.PERSON}:
        return mention.form is MentionForm.NAME
    article = cast.first_word(mention)
    shown = article == cast.words.masculine_subject_article and (mention.gender, mention.number) == _ONE_MAN
    known = judging and mention.determiner in cast.words.definite and mention.function in _SUBJECT_OR_OBJECT
    return (shown or known) and kinds <= _BODIES


def _is_thing(index: int, cast: Cast) -> bool:
    """Whether a phrase names something that neither acts nor speaks and is no nominative by its form."""
    mention, gazetteer, noun = cast.mentions[index], cast.gazetteer, cast.mentions[index].head
    article = cast.first_word(mention)
    nominative = article == cast.words.masculine_subject_article and mention.gender == "Masc"
    if mention.form is MentionForm.NAME or nominative:
        return False
    entities = cast.entities_of(index)
    if mention.form is MentionForm.PRONOUN or entities:
        return bool(entities) and all(e.type is EntityType.MATTER for e in entities)
    acts = gazetteer.noun_type(noun) or load_language().names_person(noun) or gazetteer.is_noun("speaking", noun)
    return mention.entity_type is None and not acts


def _is_nominative(index: int, cast: Cast) -> bool:
    first = cast.first_word(cast.mentions[index])
    return first not in cast.words.accusative_articles and not first.endswith(cast.words.dative_endings)


def _is_object(index: int, cast: Cast) -> bool:
    first = cast.first_word(cast.mentions[index])
    return first in cast.words.accusative_articles and cast.mentions[index].function in _SUBJECT_OR_OBJECT
