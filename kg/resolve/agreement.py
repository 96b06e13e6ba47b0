"""Whether a pronoun and what it may mean agree in gender and number."""

from __future__ import annotations

from kg.language import load_language
from kg.model import EntityType, Mention, MentionForm
from kg.resolve.cast import Cast, Referent, is_plural

_THING_PENALTY = 0.5  #: a person is likelier than a body
_UNSURE_GENDER = 0.25
#: Bodies whose nouns are feminine more often than not.
_FEMININE_TYPES = frozenset((EntityType.ORGANIZATION, EntityType.GROUP, EntityType.MEDIA))


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
        return ("Fem", True) if feminine else ("Masc", False)
    if feminine and mention.number != "Sing":
        return (None, True) if mention.number == "Plur" else ("Fem", True)
    if feminine:
        return "Fem", False
    return mention.gender, mention.number == "Plur"


def agrees(
    referent: Referent, gender: str | None, cast: Cast, *, possessive: bool, last: int | None = None
) -> float | None:
    """A base score if the referent may be meant, None if not; ``last``: the mention that speaks of it last."""
    if referent.entity.type is EntityType.PERSON:
        if gender == "Neut" or (referent.gender and gender and referent.gender != gender):
            return None
        return 0.0 if referent.gender else -_UNSURE_GENDER
    own = _gender_of_noun(last, cast) or gender_of_body(referent, cast)
    # "sein" is neuter as well as masculine ("China und seine Nachbarn"), "er" is not.
    if gender == own or (possessive and gender == "Masc" and own == "Neut"):
        return -_THING_PENALTY
    return None


def _gender_of_noun(last: int | None, cast: Cast) -> str | None:
    """The gender of the noun that speaks of a body: Austria is neuter, "die Regierung" is not."""
    if last is None:
        return None
    mention = cast.mentions[last]
    if mention.form is not MentionForm.NOMINAL or mention.number != "Sing" or mention.determiner is None:
        return None
    return load_language().gender_of_body(mention.head) or mention.gender


def gender_of_body(referent: Referent, cast: Cast) -> str:
    """The gender of a country, body or thing: as the article has it, else that of its kind."""
    entity, words = referent.entity, cast.words
    if referent.gender:
        return referent.gender
    if entity.type is EntityType.COUNTRY:
        if entity.label in words.feminine_countries:
            return "Fem"
        return "Masc" if entity.label in words.masculine_countries else "Neut"
    if entity.type not in _FEMININE_TYPES:
        return "Neut"
    told = [gender for word in entity.label.split() if (gender := load_language().gender_of_body(word.casefold()))]
    return told[0] if told else "Fem"


def is_plural_name(mention: Mention, cast: Cast) -> bool:
    """Whether a body or country is named in the plural, as its article tells: "die Grünen", "die Niederlande"."""
    plural = is_plural(mention) and mention.determiner in cast.words.definite
    return plural and mention.form is not MentionForm.PRONOUN and mention.entity_type is not EntityType.PERSON


def fits_open(phrase: Mention, gender: str | None, *, plural: bool) -> bool:
    """Whether a phrase nobody has read yet agrees with a pronoun."""
    if (phrase.number == "Plur") != plural:
        return False
    return plural or gender is None or phrase.gender == gender
