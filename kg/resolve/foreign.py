"""Bodies of other countries with a common noun for a name: "die französischen Grünen", "die Volkspartei" in Spain."""

from __future__ import annotations

from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast

_REACH = 3  #: mentions behind in which the country may stand


def is_of_another_country(index: int, known: Entity, cast: Cast) -> bool:
    """Whether a body with a common noun for a name is that of another country, by the phrase or by the article."""
    mention = cast.mentions[index]
    if known.type is not EntityType.ORGANIZATION or known.country is None or not _is_common(mention, cast):
        return False
    if said := _countries_said(index, cast):
        return known.country not in said
    return is_unspoken(index, known, cast) and bool(cast.countries)


def is_unspoken(index: int, known: Entity, cast: Cast) -> bool:
    """Whether nothing so far read speaks of the country of a party that is called by its kind alone: "Volkspartei"."""
    if known.type is not EntityType.ORGANIZATION or known.country is None:
        return False
    mention = cast.mentions[index]
    noun = _last_noun(mention)
    party = noun is not None and cast.gazetteer.is_noun("party", noun)
    return party and not cast.countries[known.country] and mention.number != "Plur"


def _is_common(mention: Mention, cast: Cast) -> bool:
    noun = _last_noun(mention)
    return noun is not None and (mention.number == "Plur" or cast.gazetteer.noun_type(noun) is not None)


def _last_noun(mention: Mention) -> str | None:
    """The last word of a name; None for an abbreviation, which is nobody's common noun."""
    last = (mention.name or mention.head).split()[-1]
    return None if last.isupper() else last


def _countries_said(index: int, cast: Cast) -> set[str]:
    """Keys of the countries in a phrase or right behind it: "französische …", "… Frankreichs", "… in Frankreich"."""
    mention, gazetteer = cast.mentions[index], cast.gazetteer
    found = [e for word in mention.modifiers for e in gazetteer.of_adjective(word)[:1]]
    joint = load_language().patterns.before_attribute
    for inner in cast.mentions[index + 1 : index + 1 + _REACH]:
        between = cast.article.text[mention.span.end : inner.span.start]
        attribute = inner.form is MentionForm.NAME and (inner.function or "").startswith("nmod")
        if attribute and (joint.fullmatch(between) or between == " "):
            found += gazetteer.find(inner.name or "")[:1]
    return {e.key for e in found if e.type is EntityType.COUNTRY}
