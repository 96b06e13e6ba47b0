"""What a text calls the named owner of somebody, so that a label gives the name: "der Verlag der Autorin"."""

from __future__ import annotations

from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast


def owner_called(mention: Mention, owners: tuple[Entity, ...], cast: Cast) -> str:
    """The phrase without a name that says whose somebody is, where it is one person the article names; else empty."""
    if len(owners) != 1 or owners[0].type is not EntityType.PERSON or mention.possessor is None:
        return ""
    phrase = cast.mentions[mention.possessor]
    named = not cast.referent(owners[0]).nameless and phrase.form is MentionForm.NOMINAL
    return phrase.text if named else ""
