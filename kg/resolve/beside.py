"""Which countries and bodies a phrase names beside its noun, by adjective, genitive or "von"."""

from __future__ import annotations

from kg.model import EntityType, Mention, MentionForm
from kg.resolve.candidates import candidates
from kg.resolve.cast import Cast


def countries_beside(mention: Mention, cast: Cast) -> set[str]:
    """Keys of the countries and bodies beside a noun: "russische …", "Burundis Präsident", "Präsident von Kuba"."""
    found = {entity.key for modifier in mention.modifiers for entity in cast.gazetteer.of_adjective(modifier)[:2]}
    if mention.form is MentionForm.NOMINAL and mention.name:
        within = candidates(mention.name, cast.gazetteer)
        found.update(e.country or e.key for e in (within.seats or within.bodies)[:1])
    if mention.possessor is not None:
        owner = cast.mentions[mention.possessor]
        if owner.form is MentionForm.NAME:
            linked = cast.entities_of(mention.possessor)
            if not linked and owner.name:
                known = candidates(owner.name, cast.gazetteer)
                linked = known.seats or known.bodies
            found.update(e.country or e.key if e.type is EntityType.PLACE else e.key for e in linked[:1])
    return found & cast.gazetteer.entities.keys()
