"""A seat of government that stands for a church there: "Rom" in an article about bishops is the Holy See."""

from __future__ import annotations

from kg.model import Entity, MentionForm
from kg.resolve.cast import Cast

_SEVERAL = 2  #: people of the church named, and none of the government


def church_there(name: str, state: Entity, cast: Cast) -> Entity | None:
    """The church that a seat of government means, where the article tells of clergy and not of the state."""
    gazetteer = cast.gazetteer
    found = [e for label in gazetteer.nouns.church_at(name) for e in gazetteer.find(label)]
    if not found or _tells_of(state, cast):
        return None
    return found[0] if _clergy(cast) >= _SEVERAL else None


def _tells_of(state: Entity, cast: Cast) -> bool:
    """Whether the article names a state by its own name or adjective, or somebody who governs it."""
    for mention in cast.mentions:
        named = cast.gazetteer.find(mention.name)[:1] if mention.name else ()
        said = (e for word in mention.modifiers for e in cast.gazetteer.of_adjective(word)[:1])
        if state in (*named, *said) or any(state.key in (o.of for o in e.offices) for e in named):
            return True
    return False


def _clergy(cast: Cast) -> int:
    """How many mentions speak of clergy: with a title, or by it alone."""
    nouns = (m.role or m.head for m in cast.mentions if m.form is not MentionForm.PRONOUN)
    roles = (cast.gazetteer.role(noun) for noun in nouns)
    return sum(role is not None and cast.gazetteer.categories.has("of_a_church", role.category) for role in roles)
