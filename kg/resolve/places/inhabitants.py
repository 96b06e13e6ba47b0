"""Which people of a country a plural means: some of whom the article tells, or all, who stand for their country."""

from __future__ import annotations

from kg.language import load_language
from kg.model import EntityType, Mention
from kg.resolve.cast import Cast, is_plural

_PEOPLE = (None, EntityType.PERSON, EntityType.GROUP)
_FARTHEST = 200  #: mentions back in which the people may have been called by their country
_REACH = 3  #: mentions behind in which the place may stand


def are_some(index: int, cast: Cast) -> bool:
    """Whether a few of these people may be meant: "Drei Kubaner … die Kubaner", "die Schweizer Wirte … die Schweizer".

    Or those who live somewhere: "die Kubaner im Dorf".
    """
    if lives_in(index, cast):
        return True
    mention, gazetteer = cast.mentions[index], cast.gazetteer
    if cast.callings.is_used_before(index, cast.title_key(mention.head), _are_any):
        return True
    country = gazetteer.of_people(mention.head)[:1]
    before = cast.mentions[max(0, index - _FARTHEST) : index]
    others = (m for m in before if is_plural(m) and gazetteer.noun_type(m.head) in _PEOPLE)
    words = (word for m in others for word in (*m.modifiers, *m.text.split()[:-1]) if m.head != mention.head)
    return any(gazetteer.of_adjective(word)[:1] == country for word in words)


def _are_any(mention: Mention) -> bool:
    return is_plural(mention) and mention.determiner not in load_language().words.definite


def lives_in(index: int, cast: Cast) -> bool:
    """Whether a place right behind people says where they live: "die Slowenen im Land" are not their country."""
    mention, joint = cast.mentions[index], load_language().patterns.before_attribute
    near = cast.mentions[index + 1 : index + 1 + _REACH]
    behind = (m for m in near if joint.fullmatch(cast.article.text[mention.span.end : m.span.start]))
    return any(_is_place(m, cast) for m in behind)


def told_where(index: int, cast: Cast) -> bool:
    """Whether a name has a place in its phrase: "die Polen aus Thal"."""
    mention, joint = cast.mentions[index], load_language().patterns.before_attribute
    if mention.name_span is None or mention.name_span.end == mention.span.end:
        return False
    end = mention.name_span.end
    inside = (m for m in cast.mentions[index + 1 : index + 1 + _REACH] if end < m.span.start < mention.span.end)
    return any(joint.fullmatch(cast.article.text[end : m.span.start]) for m in inside)


def _is_place(mention: Mention, cast: Cast) -> bool:
    place = mention.entity_type in (EntityType.PLACE, EntityType.COUNTRY)
    return place or cast.gazetteer.is_noun("municipal", mention.head)
