"""A headline's bare noun for a body is the one of the sentence below: "Gericht rügt Amt", "Das Landgericht Thal …"."""

from __future__ import annotations

from kg.kinds import BODIES, GEOGRAPHY
from kg.model import EntityType, Mention
from kg.resolve.bodies.kindred import fits_kind
from kg.resolve.cast import Cast, is_plural
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.reference.rivals import LEAD, is_in_headline
from kg.resolve.referent import Referent

_KINDS = (EntityType.ORGANIZATION, EntityType.MEDIA, EntityType.COUNTRY, EntityType.PLACE)


class Headlined:
    """Reads nouns without article in a headline, once the text below it has been read."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def link(self, index: int) -> Meaning | None:
        """The one body of the first sentence of the text that is called so and that the headline does not name."""
        if not is_bare_body(index, self.cast):
            return None
        mention = self.cast.mentions[index]
        found = [
            referent
            for referent in self.cast.referents.values()
            if self._opens_the_text(referent) and self._is_called(referent, mention)
        ]
        if len(found) != 1:
            return None
        return meaning(
            (found[0].entity,), 0.7, f"The headline means {found[0].entity.label}, of which the text goes on to tell."
        )

    def _is_called(self, referent: Referent, mention: Mention) -> bool:
        if referent.entity.type in BODIES and fits_kind(referent, mention, self.cast):
            return True
        called = self.cast.title_key(mention.head) in referent.titles
        return called and referent.entity.type in GEOGRAPHY  # "die Stadt Ulm"

    def _opens_the_text(self, referent: Referent) -> bool:
        sentences = [self.cast.sentence(i) for i in referent.seen]
        return not referent.plural and 0 not in sentences and LEAD in sentences


def is_bare_body(index: int, cast: Cast) -> bool:
    """Whether all that a headline says of one body is its noun."""
    mention = cast.mentions[index]
    alone = mention.determiner is None and not mention.modifiers and " " not in mention.text
    body = cast.gazetteer.noun_type(mention.head) in _KINDS
    return alone and body and not is_plural(mention) and is_in_headline(index, cast)
