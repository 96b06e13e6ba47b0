"""Which countries and bodies a phrase names beside its noun, by adjective, genitive or "von"."""

from __future__ import annotations

from kg.model import EntityType, Mention, MentionForm
from kg.resolve.candidates import candidates
from kg.resolve.cast import Cast


def countries_beside(mention: Mention, cast: Cast) -> set[str]:
    """Keys of the countries, bodies and places beside a noun: "russische …", "Burundis Präsident", "Chef von SAP".

    A place brings its country along.
    """
    found = [entity for word in mention.modifiers for entity in cast.gazetteer.of_adjective(word)[:2]]
    if mention.form is MentionForm.NOMINAL and mention.name:
        within = candidates(mention.name, cast.gazetteer, cast.date)
        found += (within.seats or within.bodies)[:1]
    if mention.possessor is not None:
        owner = cast.mentions[mention.possessor]
        if owner.form is MentionForm.NAME:
            linked = cast.entities_of(mention.possessor)
            if not linked and owner.name:
                known = candidates(owner.name, cast.gazetteer, cast.date)
                linked = known.seats or known.bodies
            found += linked[:1]
    keys = {e.key for e in found} | {e.country for e in found if e.country and e.type is EntityType.PLACE}
    return keys & cast.gazetteer.entities.keys()
