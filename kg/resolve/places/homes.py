"""Of which countries a phrase tells: those that its name, its owner, an adjective or a place beside it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm

if TYPE_CHECKING:
    from kg.resolve.cast import Cast

_REACH = 3  #: mentions behind in which the country may stand


def home_of(entity: Entity) -> str | None:
    """Key of the country that an entity is or belongs to."""
    return entity.key if entity.type is EntityType.COUNTRY else entity.country


def countries_sharing(name: str, cast: Cast) -> set[str]:
    """Keys of the other countries where a party bears the name of a known one: "FDP" → Schweiz."""
    labels = cast.gazetteer.nouns.shared_by(name)
    return {e.key for label in labels for e in cast.gazetteer.find(label)[:1]}


def countries_in_name(mention: Mention, cast: Cast) -> set[str]:
    """Keys of the countries whose adjective, or that of a part, begins a name: "Schweizer Grünen", "Südtiroler …"."""
    words = (mention.name or "").split()[:-1]
    found = [e for word in words for e in cast.gazetteer.of_adjective(word)[:1]]
    return {home for e in found if (home := home_of(e))}


def is_named_foreign(mention: Mention, cast: Cast) -> bool:
    """Whether the phrase says itself of which country somebody is, as of one abroad: "Israels Regierungschef"."""
    owner = None if mention.possessor is None else cast.mentions[mention.possessor]
    return (owner is not None and owner.form is MentionForm.NAME) or any(
        cast.gazetteer.of_adjective(word) for word in mention.modifiers
    )


def homes_of(mention: Mention, cast: Cast) -> frozenset[str]:
    """Keys of the countries that what a name may mean is, lies in or belongs to."""
    if mention.form is MentionForm.PRONOUN:
        return frozenset()
    gazetteer, name = cast.gazetteer, mention.name or mention.head
    if gazetteer.is_noun("company", name, whole=True):
        return frozenset()  # "die Bahn" may be any country's
    known = gazetteer.lookup(name).entities if mention.name else ()
    found = (*known, *gazetteer.of_seat(name, cast.date))
    if any(e.type is EntityType.ORGANIZATION and e.country is None for e in found):
        return frozenset()  # a body of several countries
    return frozenset(home for e in found if (home := home_of(e)) is not None)


def countries_said(index: int, cast: Cast) -> set[str]:
    """Keys of the countries in a phrase or beside it: "französische …", "Frankreichs …", "… in Frankreich"."""
    mention, gazetteer = cast.mentions[index], cast.gazetteer
    found = [e for word in mention.modifiers for e in gazetteer.of_adjective(word)[:1]]
    owner = None if mention.possessor is None else cast.mentions[mention.possessor]
    found += gazetteer.find(owner.name)[:1] if owner and owner.form is MentionForm.NAME and owner.name else ()
    for inner in cast.mentions[max(0, index - 1) : index]:
        if mention.span.start == inner.span.start and inner.span.end < mention.span.end:
            found += gazetteer.find(inner.name or "")[:1]  # "Kanadas Grüne"
    joint = load_language().patterns.before_attribute
    for inner in cast.mentions[index + 1 : index + 1 + _REACH]:
        between = cast.article.text[mention.span.end : inner.span.start]
        attribute = inner.form is MentionForm.NAME and (inner.function or "").startswith("nmod")
        if attribute and (joint.fullmatch(between) or between == " "):
            found += gazetteer.find(inner.name or "")[:1]
    return {e.key for e in found if e.type is EntityType.COUNTRY}
