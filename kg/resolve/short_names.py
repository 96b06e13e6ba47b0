"""The abbreviations by which an article calls a body of its own: they are other names of it."""

from __future__ import annotations

from dataclasses import replace

from kg.graph.names import LOCAL
from kg.model import Entity
from kg.resolve.cast import Cast


def with_short_names(entity: Entity, cast: Cast) -> Entity:
    """A local entity with the abbreviations that the article uses for it: "Nordischer Energierat", also "NER"."""
    if not entity.key.startswith(LOCAL):
        return entity
    mentions = (
        cast.mentions[index]
        for index, links in cast.links.items()
        if any(link.entity == entity.key for link in links) and cast.mentions[index].name is not None
    )
    words = {mention.text.split()[-1] for mention in mentions if mention.text.strip()}
    names = {word for word in words if word.isupper() and len(word) > 1}
    known = {entity.label, *entity.aliases}
    return replace(entity, aliases=(*entity.aliases, *sorted(names - known)))
