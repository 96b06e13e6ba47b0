"""Extraction → Resolution: mentions become entities, statements become events.

``cast`` holds who takes part in an article. ``linking`` asks of each mention what it stands for; what it goes by has
rooms of its own: ``phrases``, ``reference`` to what was named before, ``offices``, ``bodies`` and ``places``.
``events`` merges statements.
"""

from __future__ import annotations

from kg.gazetteer import Gazetteer
from kg.grammar.scene import Scene
from kg.model import Entity, Extraction, Resolution
from kg.resolve.bodies.abbreviations import with_short_names
from kg.resolve.cast import Cast
from kg.resolve.events.arguments import Arguments
from kg.resolve.events.merging import build_events
from kg.resolve.linking import link_mentions
from kg.resolve.phrases.settling import settle
from kg.resolve.roles import without_other_titles
from kg.vocabulary import Vocabulary

__all__ = ["resolve"]


def resolve(extraction: Extraction, scene: Scene, gazetteer: Gazetteer, vocabulary: Vocabulary) -> Resolution:
    """Link the mentions of one article and merge its statements to events.

    Every link has a score in 0 … 1 and reasons. Names the gazetteer does not know become local entities with keys
    ``local/<article>/<slug>``: a wrong Wikidata item is worse than none. What ``vocabulary`` does not allow as
    agent or target of a class is left out. ``scene`` is the view of the sentences that the mentions were found in.
    """
    cast = Cast(settle(extraction, scene, gazetteer), scene, gazetteer, vocabulary.event_classes)
    link_mentions(cast)
    events, unstated = build_events(extraction.statements, Arguments(cast))
    used: dict[str, Entity] = {}
    mentions = cast.read_as()
    for event in events:
        sources = (evidence.source for evidence in event.evidence)
        for key in (*event.agents, *event.targets, event.place, *sources):
            if key is not None and key not in used:
                used[key] = with_short_names(cast.entity(key), mentions.get(key, ()), cast)
    links = tuple(link for index in sorted(cast.links) for link in cast.links[index])
    return Resolution(
        article=extraction.article,
        entities=tuple(used.values()),
        events=events,
        links=links,
        mentions=tuple(without_other_titles(mention, gazetteer) for mention in extraction.mentions),
        sentences=extraction.sentences,
        unstated=unstated,
    )
