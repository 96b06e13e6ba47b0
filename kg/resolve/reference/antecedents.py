"""What a pronoun may take up: who agrees with it, things and unnamed people."""

from __future__ import annotations

from kg.gazetteer import Gazetteer
from kg.grammar.clauses import is_relative_clause
from kg.kinds import BODIES
from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast, is_plural
from kg.resolve.phrases.labels import actor_label, thing_names
from kg.resolve.reference.members import are_members_of_actor, is_in_a_name
from kg.resolve.reference.standing import (
    OBJECTS,
    beside,
    is_beside_several,
    is_subject,
    is_told_aside,
    number_of,
    speaks_for_another,
)
from kg.resolve.referent import Referent
from kg.resolve.roles import role_of

_THING_PENALTY = 0.7  #: a person is likelier than a body
_UNSURE_GENDER = 0.65
#: Bodies whose nouns are feminine more often than not.
_PERSON = EntityType.PERSON
_ACTORS_NEAR = 8  #: mentions around what is acted upon among which those are that act
_THING_REACH = 1  #: sentences back to a thing
_PERSON_REACH = 2  #: sentences back to somebody without a name
#: Relations of phrases that a text goes on speaking of.
_SALIENT = ("nsubj", "obj", "iobj", "obl", "conj", "root", "appos")


def of_pronoun(mention: Mention, cast: Cast) -> tuple[str | None, bool]:
    """Gender and whether several are meant; "sie" and "ihr" may be both unless the parser knows."""
    words = cast.words
    word = mention.head.casefold()
    if word in words.masculine or (word in words.near_demonstratives and mention.gender == "Masc"):
        return "Masc", False
    if word in words.neuter:
        return "Neut", False
    feminine = word in words.feminine
    if mention.function == "det:poss":
        # Number and gender are those of the thing possessed.
        several = feminine and is_beside_several(mention, cast.mentions, cast.scene)
        return (None, True) if several else ("Fem", True) if feminine else ("Masc", False)
    if feminine:
        number = number_of(mention, cast.scene)
        return (None, True) if number == "Plur" else ("Fem", number != "Sing")
    return mention.gender, mention.number == "Plur"


def agrees(
    referent: Referent, gender: str | None, cast: Cast, *, neuter: float | None, last: int | None = None
) -> float | None:
    """A base score if a referent may be meant, None if not; ``last``: the mention that speaks of it last.

    ``neuter``: how much less likely a masculine form is neuter; None where it is not, as "er".
    """
    if referent.entity.type is EntityType.PERSON:
        if gender == "Neut" or (referent.gender and gender and referent.gender != gender):
            return None
        return 0.0 if referent.gender else -_UNSURE_GENDER
    own = _gender_of_noun(last, cast) or gender_of_referent(referent, cast)
    either = neuter is not None and gender == "Masc" and own == "Neut"
    return -_THING_PENALTY if gender == own else -_THING_PENALTY - (neuter or 0.0) if either else None


def _gender_of_noun(last: int | None, cast: Cast) -> str | None:
    """The gender of the noun that speaks of a body: Austria is neuter, "die Regierung" is not."""
    if last is None:
        return None
    mention = cast.mentions[last]
    known = mention.determiner is not None or mention.possessor is not None  # "Chiles Regierung"
    if mention.form is not MentionForm.NOMINAL or mention.number != "Sing" or not known:
        return None
    return load_language().gender_of_body(mention.head) or mention.gender


def gender_of_referent(referent: Referent, cast: Cast) -> str:
    """The gender of a country, body or thing: as the article has it, else that of its kind."""
    entity, words = referent.entity, cast.words
    if referent.gender:
        return referent.gender
    if entity.type is EntityType.COUNTRY:
        if entity.label in words.feminine_countries:
            return "Fem"
        return "Masc" if entity.label in words.masculine_countries else "Neut"
    if entity.type not in BODIES:
        return "Neut"
    told = [gender for word in entity.label.split() if (gender := load_language().gender_of_body(word.casefold()))]
    return told[0] if told else "Fem"


def is_plural_name(mention: Mention, cast: Cast) -> bool:
    """Whether a body or country is named in the plural, as its article tells: "die Grünen", "die Niederlande"."""
    plural = is_plural(mention) and mention.determiner in cast.words.definite
    return plural and mention.form is not MentionForm.PRONOUN and mention.entity_type is not EntityType.PERSON


def fits_open(phrase: Mention, gender: str | None, *, plural: bool, neuter_too: bool = False) -> bool:
    """Whether a phrase nobody has read yet agrees with a pronoun."""
    if (phrase.number == "Plur") != plural:
        return False
    return plural or gender in (None, phrase.gender) or (neuter_too and gender == "Masc" and phrase.gender == "Neut")


def gender_of(referent: Referent, cast: Cast) -> str | None:
    """The sex of a person where it is known, the gender of anything else."""
    return referent.gender if referent.entity.type is _PERSON else gender_of_referent(referent, cast)


def open_before(index: int, cast: Cast) -> tuple[int, ...]:
    """Noun phrases shortly before a mention that no pass has read, which a pronoun may take up; latest first.

    Where the pronoun acts, only nouns that may name actors.
    """
    here = cast.sentence(index)
    fellows = {*cast.statements.fellows(index), *beside(index, cast.mentions, cast.scene), *cast.around(index)}
    found = []
    for other in range(index - 1, -1, -1):
        phrase = cast.mentions[other]
        if here - phrase.sentence > _PERSON_REACH:
            break
        if phrase.form is not MentionForm.NOMINAL or other in cast.links or other in fellows:
            continue
        if phrase.head.casefold() in cast.words.times_of_day:
            continue  # "Am Vormittag regnete es. … nennen ihn …"
        if any(_has_same_noun(phrase, cast.mentions[fellow], cast) for fellow in fellows):
            continue
        if phrase.sentence == here and speaks_for_another(phrase, cast.scene):
            continue
        if is_aside(other, index, cast):
            continue
        if here - phrase.sentence > _THING_REACH and not _is_somebody(phrase):
            continue
        if describes(other, cast):
            continue
        known = phrase.determiner is not None or phrase.number == "Plur"
        known = known and phrase.determiner not in cast.words.denying
        salient = known and ((phrase.function or "").startswith(_SALIENT) or _is_somebody(phrase))
        if salient and (index not in cast.statements.must_act or may_act(phrase.head, cast)):
            found.append(other)
    return tuple(found)


def _has_same_noun(one: Mention, other: Mention, cast: Cast) -> bool:
    """Whether two phrases, the second no pronoun, have one noun: "Die Wirte kamen. Die Wirte lobten sie"."""
    alike = other.form is MentionForm.NOMINAL and other.number == one.number
    return alike and cast.title_key(one.head) == cast.title_key(other.head)


def describes(index: int, cast: Cast) -> bool:
    """Whether a phrase is what somebody is called: "eine Bremserpartei" in "nannte die Grünen eine Bremserpartei"."""
    mention = cast.mentions[index]
    start, new = mention.span.start, mention.determiner not in cast.words.definite
    near = cast.statements.near(mention.sentence)
    called = (s.epithet for s in near if s.epithet and s.clause.start <= start < s.clause.end)
    return new and any(mention.head in epithet for epithet in called)


def _is_somebody(phrase: Mention) -> bool:
    """Whether a phrase speaks of one known person: "mit dem Schulleiter", whatever it hangs on."""
    one = phrase.number == "Sing" and phrase.determiner in load_language().words.definite
    return one and phrase.entity_type is _PERSON and load_language().names_person(phrase.head)


def is_known_group(entity: Entity, gazetteer: Gazetteer) -> bool:
    """Whether a known group has a name of its own, no noun: the Taliban, no "internationale Gemeinschaft"."""
    named = (name.split()[-1] for name in (entity.label, *entity.aliases))
    known = entity.type is EntityType.GROUP and entity.key in gazetteer.entities
    return known and any(gazetteer.noun_type(word) is None for word in named)


def may_act(noun: str, cast: Cast) -> bool:
    """Whether a noun names people or a body, who do things and to whom things are said or given."""
    known = cast.gazetteer.noun_type(noun) is not None or bool(cast.gazetteer.of_people(noun))
    return known or load_language().names_person(noun)


def take_up(phrase: int, index: int, cast: Cast) -> tuple[Entity, ...]:
    """Make the referent of a phrase nobody has read, because the mention ``index`` takes it up."""
    mention = cast.mentions[phrase]
    if mention.form is not MentionForm.NOMINAL:
        return ()
    acts = index in cast.statements.must_act or phrase in cast.statements.must_act
    several = mention.number == "Plur"
    if acts and not several and load_language().names_person(mention.head):
        kind = EntityType.PERSON
    else:
        kind = EntityType.GROUP if acts else EntityType.MATTER
    label, aliases = thing_names(mention, cast.gazetteer, cast.entities_of(mention.possessor))
    if kind is not EntityType.MATTER:
        label, aliases = actor_label(mention, cast.gazetteer), ()
    entity = cast.local(label, kind, aliases=aliases)
    referent = cast.referent(entity)
    referent.gender, referent.plural = (None if several else mention.gender), several
    cast.link(phrase, (entity,), 0.4, "The article takes the phrase up again.")
    return (entity,)


def led_by(company: int, cast: Cast) -> tuple[Entity, ...]:
    """Whom those named behind "zusammen mit" accompany: the subject of "Arp reiste zusammen mit Bo und Cy"."""
    first, scene = min(cast.joined(company)), cast.scene
    start, here = cast.mentions[first].words.start, cast.sentence(first)
    if start < 2 or scene.lower[start - 1] != cast.words.company_preposition:
        return ()
    if scene.lower[start - 2] not in cast.words.together:
        return ()
    earlier = (i for i in range(first - 1, -1, -1) if cast.sentence(i) == here)
    subject = next((i for i in earlier if is_subject(cast.mentions[i])), None)
    if subject is None:
        return ()
    return cast.entities_of(subject) or cast.entities_of(cast.apposed.get(subject))


def is_in_brackets(index: int, cast: Cast) -> bool:
    """Whether a mention is what stands in brackets behind a name: "Ada Arp (SPD)"."""
    span, text = cast.mentions[index].span, cast.article.text
    return text.endswith("(", 0, span.start) and text.startswith((")", ",", "/"), span.end)


def is_named_aside(referent: Referent, index: int, cast: Cast) -> bool:
    """Whether all that was said of somebody before a pronoun only says more of another: "Arp (SPD) … ihre"."""
    return all(is_in_brackets(i, cast) or is_aside(i, index, cast) for i in referent.before(index))


def is_aside(earlier: int, index: int, cast: Cast) -> bool:
    """Whether a mention stands in a relative clause about whoever acts on a pronoun, or says whose body that is."""
    told = is_told_aside(cast.mentions[earlier], cast.mentions[index], cast.scene)
    return told or is_in_a_name(earlier, cast) or are_members_of_actor(earlier, index, cast)


def named_as_owner(index: int, body: Referent, gender: str | None, cast: Cast) -> bool:
    """Whether somebody of this sex stands in a genitive nearer than a body: "der Klub … die Wut Bo Arps … er"."""
    if body.entity.type is _PERSON:
        return False
    last = body.last_before(index)
    last = index if last is None else last
    names = (cast.mentions[i].name for i in range(last + 1, index) if cast.mentions[i].form is MentionForm.NOMINAL)
    first = (name.split()[0] for name in names if name and " " in name)
    return gender is not None and any(cast.gazetteer.gender_of_first_name(word) == gender for word in first)


def owns_the_next(owner: int, index: int, cast: Cast) -> bool:
    """Whether a possessive opens the phrase joined to a name: "Arp und seine Leute"."""
    between = cast.article.text[cast.mentions[owner].span.end : cast.mentions[index].span.start]
    return between.strip() == cast.words.and_word


def is_nested(referent: Referent, last: int, cast: Cast) -> bool:
    """Whether the sentence that speaks of somebody last does so inside other phrases alone, not as one who acts."""
    seen = (i for i in cast.seen_in(referent, cast.sentence(last)) if i <= last)
    return all((bool(cast.around(i)) or _owns(i, cast)) and i not in cast.statements.participants for i in seen)


def _owns(index: int, cast: Cast) -> bool:
    """Whether a name only says whose somebody is, in front of the noun: "Arps Sprecher"."""
    name, behind = cast.mentions[index], cast.mentions[index + 1 : index + 2]
    if name.form is not MentionForm.NAME:
        return False
    return any(m.possessor == index and m.span.start == name.span.start and role_of(m, cast) for m in behind)


def are_parallel(earlier: int, index: int, cast: Cast) -> bool:
    """Whether both are acted upon: "Arp rügte den Plan, Berg lobte ihn"; by one also a sentence before, so "es".

    Not what is acted upon in a relative clause: "Arp, der die Gemeinde leitet, lobte sie".
    """
    one, other = cast.mentions[earlier], cast.mentions[index]
    verbs = [cast.scene.heads[m.token] for m in (one, other)]
    next_ = other.sentence - one.sentence == 1
    near = one.sentence == other.sentence or (next_ and (is_it(index, cast) or _act_as_one(verbs, earlier, cast)))
    if not near or verbs[0] == verbs[1] or is_relative_clause(cast.scene, verbs[0]):
        return False
    return one.function in OBJECTS and other.function in OBJECTS


def _act_as_one(verbs: list[int], earlier: int, cast: Cast) -> bool:
    """Whether the same one does what two verbs say: "Arp rügte den Rat. Arp nannte ihn …"."""
    near = range(max(0, earlier - _ACTORS_NEAR), min(len(cast.mentions), earlier + _ACTORS_NEAR))
    subjects = [(cast.scene.heads[m.token], i) for i in near if is_subject(m := cast.mentions[i])]
    one, other = ({e.key for at, i in subjects if at == verb for e in cast.entities_of(i)} for verb in verbs)
    return bool(one) and one == other


def is_it(index: int, cast: Cast) -> bool:
    """Whether a pronoun is an "es" that something is done to: what was acted upon before, no country."""
    mention = cast.mentions[index]
    return mention.head.casefold() in cast.words.neuter and mention.function in OBJECTS
