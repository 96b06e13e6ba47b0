"""Which names and phrases mean no known body but a branch or a namesake of it.

A branch: "die Kölner SPD", "die FDP-Fraktion im Stadtrat". A namesake: "die französischen Grünen", "die Volkspartei" in
an article about Spain.
"""

from __future__ import annotations

from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.labels import bare_phrase
from kg.resolve.offices import adjectives

_NEAR = 2  #: sentences
_REACH = 3  #: mentions behind in which the country may stand


def is_branch(index: int, known: Entity, cast: Cast) -> bool:
    """Whether a phrase names a part of the known body, by a town's adjective or the council or place behind it."""
    if known.type is not EntityType.ORGANIZATION or known.country is None:
        return False
    mention = cast.mentions[index]
    if known in cast.gazetteer.find(bare_phrase(mention.text)) and _attribute(index, cast) is None:
        return _is_council_group(index, known, cast)
    for word in adjectives(mention, cast):
        if load_language().places_of_adjective(word):
            return True
        if any(e.type is EntityType.PLACE for e in cast.gazetteer.of_adjective(word)):
            return True
    return _attribute(index, cast) is not None


def branch_label(index: int, cast: Cast) -> str | None:
    """The name of a branch with the place or council behind it: "FDP-Fraktion im Stadtrat"; None without one."""
    mention = cast.mentions[index]
    other = _attribute(index, cast)
    if other is None or mention.span.end >= cast.mentions[other].span.end:
        return None
    return bare_phrase(cast.article.text[mention.span.start : cast.mentions[other].span.end])


def purpose_label(index: int, cast: Cast) -> str | None:
    """The name of a body with what it is for: "Verein zur Pflege der Moore"; None without a purpose."""
    mention = cast.mentions[index]
    purpose = cast.words.purpose_prepositions
    end = mention.span.end
    for other in range(index + 1, len(cast.mentions)):
        inner = cast.mentions[other]
        between = cast.article.text[mention.span.end : inner.span.start].split()
        if inner.span.start < mention.span.end:
            continue
        if len(between) != 1 or between[0] not in purpose or not (inner.function or "").startswith(("nmod", "obl")):
            break
        end = inner.span.end
        break
    return bare_phrase(cast.article.text[mention.span.start : end]) if end > mention.span.end else None


def _attribute(index: int, cast: Cast) -> int | None:
    """The place or council in a phrase right behind a mention that belongs to it: "… im Stadtrat"."""
    mention = cast.mentions[index]
    joint = load_language().patterns.before_attribute
    for other in range(index + 1, min(index + 4, len(cast.mentions))):
        inner = cast.mentions[other]
        if not (inner.function or "").startswith("nmod") or not joint.fullmatch(_between(mention, inner, cast)):
            continue
        if inner.form is MentionForm.NAME and inner.entity_type is EntityType.PLACE:
            return None if any(e.type is EntityType.COUNTRY for e in cast.gazetteer.find(inner.name or "")) else other
        if inner.form is MentionForm.NOMINAL and cast.gazetteer.is_noun("council", inner.head):
            return other
    return None


def _between(mention: Mention, inner: Mention, cast: Cast) -> str:
    start = (
        mention.span.end if inner.span.start >= mention.span.end else mention.name_span.end if mention.name_span else 0
    )
    return cast.article.text[start : inner.span.start] if start else ""


def _is_council_group(index: int, known: Entity, cast: Cast) -> bool:
    """Whether a parliamentary group in an article about a local council is that council's, not the parliament's.

    A council two sentences away tells, or one anywhere in an article that does not speak of the parliament.
    """
    if not cast.gazetteer.is_noun("parliamentary_group", known.label.split()[0]):
        return False
    if speaks_of_council(index, cast, _NEAR):
        return True
    town = any(cast.gazetteer.is_noun("town_office", m.role or m.head) for m in cast.mentions)
    return (bool(_councils(cast)) or town) and not any(
        cast.gazetteer.is_noun("parliament", m.head) for m in cast.mentions
    )


def speaks_of_council(index: int, cast: Cast, sentences: int = 1) -> bool:
    """Whether the article speaks of the council of a town or Land so few sentences from a mention."""
    here = cast.sentence(index)
    return any(abs(m.sentence - here) <= sentences for m in _councils(cast))


def _councils(cast: Cast) -> list[Mention]:
    noun, pronoun = cast.gazetteer.is_noun, MentionForm.PRONOUN
    return [m for m in cast.mentions if noun("council", m.head) and m.form is not pronoun]


def is_of_another_country(index: int, known: Entity, cast: Cast) -> bool:
    """Whether a body with a common noun for a name is that of another country, by the phrase or by the article."""
    mention = cast.mentions[index]
    if known.type is not EntityType.ORGANIZATION or known.country is None:
        return False
    has_sisters = _has_sisters(mention, known, cast)
    party = cast.gazetteer.is_party(known.key) and _is_word(mention)
    if not (has_sisters or party or _is_common(mention, cast)):
        return False
    if said := _countries_said(index, cast):
        return known.country not in said
    if has_sisters:
        return _is_a_sister(known, cast)
    return is_unspoken(index, known, cast) and bool(cast.countries)


def is_unspoken(index: int, known: Entity, cast: Cast) -> bool:
    """Whether nothing read so far speaks of the country of a party or court called by its kind: "Volkspartei"."""
    if known.type is not EntityType.ORGANIZATION or known.country is None:
        return False
    mention = cast.mentions[index]
    if _has_sisters(mention, known, cast):
        return not cast.countries[known.country]  # the article may yet speak of it
    noun = _last_noun(mention)
    by_kind = noun is not None and (
        cast.gazetteer.is_noun("party", noun) or cast.gazetteer.is_noun("court", noun, whole=True)
    )
    return by_kind and not cast.countries[known.country] and mention.number != "Plur"


def _has_sisters(mention: Mention, known: Entity, cast: Cast) -> bool:
    """Whether a name leaves out the country that the body's own name tells: "Telekom", not "Deutsche Telekom"."""
    first, _, rest = known.label.partition(" ")
    name = mention.name or ""
    if not rest or " " in name or name.isupper() or not fold(rest).startswith(fold(name)):
        return False
    return any(e.key == known.country for e in cast.gazetteer.of_adjective(first)[:1])


def _is_a_sister(known: Entity, cast: Cast) -> bool:
    """Whether the article speaks of the other federation with the language alone: "die Telekom" in Austria."""
    if cast.countries[known.country or ""]:
        return False
    federations = (cast.gazetteer.federation(noun) for noun in cast.gazetteer.roles.words.implying)
    states = next((states for states in federations if any(e.key == known.country for e in states)), ())
    return any(cast.countries[state.key] for state in states)


def _is_common(mention: Mention, cast: Cast) -> bool:
    noun = _last_noun(mention)
    return noun is not None and (mention.number == "Plur" or cast.gazetteer.noun_type(noun) is not None)


def _is_word(mention: Mention) -> bool:
    """Whether a name is a word and no abbreviation: "Linke" may be any country's, "AfD" not."""
    return (mention.name or mention.head).split()[-1][1:].islower()


def _last_noun(mention: Mention) -> str | None:
    """The last word of a name; None for an abbreviation, which is nobody's common noun."""
    last = (mention.name or mention.head).split()[-1]
    return None if last.isupper() else last


def _countries_said(index: int, cast: Cast) -> set[str]:
    """Keys of the countries in a phrase or beside it: "französische …", "Frankreichs …", "… in Frankreich"."""
    mention, gazetteer = cast.mentions[index], cast.gazetteer
    found = [e for word in mention.modifiers for e in gazetteer.of_adjective(word)[:1]]
    owner = None if mention.possessor is None else cast.mentions[mention.possessor]
    found += gazetteer.find(owner.name)[:1] if owner and owner.form is MentionForm.NAME and owner.name else ()
    joint = load_language().patterns.before_attribute
    for inner in cast.mentions[index + 1 : index + 1 + _REACH]:
        between = cast.article.text[mention.span.end : inner.span.start]
        attribute = inner.form is MentionForm.NAME and (inner.function or "").startswith("nmod")
        if attribute and (joint.fullmatch(between) or between == " "):
            found += gazetteer.find(inner.name or "")[:1]
    return {e.key for e in found if e.type is EntityType.COUNTRY}
