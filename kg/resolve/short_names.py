"""The abbreviations by which an article calls a body of its own: they are other names of it."""

from __future__ import annotations

from dataclasses import replace

from kg.graph.names import LOCAL
from kg.model import Entity, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.labels import actor_label


def with_short_names(entity: Entity, cast: Cast) -> Entity:
    """A local entity with the abbreviations that the article uses for it: "Nordischer Energierat", also "NER".

    One that the article explains by a common noun is called by that noun: "die finnische Waldbehörde (FWB)".
    """
    if not entity.key.startswith(LOCAL):
        return entity
    mentions = [
        cast.mentions[index]
        for index, links in cast.links.items()
        if any(link.entity == entity.key for link in links) and cast.mentions[index].name is not None
    ]
    words = {mention.text.split()[-1] for mention in mentions if mention.text.strip()}
    names = {word for word in words if _is_abbreviation(word)}
    long = _explanation(mentions, cast) if _is_abbreviation(entity.label) else None
    label = actor_label(long, cast.gazetteer) if long else entity.label
    known = {label, *entity.aliases}
    return replace(entity, label=label, aliases=(*entity.aliases, *sorted(names - known)))


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _explanation(mentions: list[Mention], cast: Cast) -> Mention | None:
    """The common noun before the bracket in which the article first gives the abbreviation."""
    before = (cast.mentions[m.antecedent] for m in mentions if m.antecedent is not None)
    return next((m for m in before if m.form is MentionForm.NOMINAL and m.name is None), None)
