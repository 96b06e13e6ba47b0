"""What each mention of an article stands for: passes over the mentions, each with its own kind of evidence.

Names come first, with the whole article in view. Every other mention is then tried pass by pass, in an order in which
owners, antecedents and speakers come before those that hang on them; the first answer decides. No pass calls another.
"""

from __future__ import annotations

from typing import Protocol

from kg.kinds import BODIES
from kg.language import load_language
from kg.model import MentionForm
from kg.resolve.cast import Cast
from kg.resolve.linking.affected import Affected
from kg.resolve.linking.bodies import Bodies
from kg.resolve.linking.counted import Counted
from kg.resolve.linking.headlined import Headlined
from kg.resolve.linking.names import Names
from kg.resolve.linking.namesakes import Surnames
from kg.resolve.linking.nicknames import Nicknames
from kg.resolve.linking.order import needed, reading_order
from kg.resolve.linking.own_party import OwnParty
from kg.resolve.linking.parties import Parties
from kg.resolve.linking.people import People
from kg.resolve.linking.phrases import Appositions, Phrases, Shares
from kg.resolve.linking.pronouns import Pronouns
from kg.resolve.linking.towns import Towns
from kg.resolve.meaning import Meaning

__all__ = ["link_mentions"]


class Pass(Protocol):
    """One way to read a mention."""

    def link(self, index: int) -> Meaning | None:
        """What the mention stands for with score and reasons; None where this pass does not know."""


def link_mentions(cast: Cast) -> None:
    """Link the mentions of an article to its referents."""
    people = Names(cast).link_all()
    wanted = needed(cast)
    passes: tuple[Pass, ...] = (
        Pronouns(cast),
        Appositions(cast),
        Nicknames(cast),
        Surnames(cast, people),
        Counted(cast),
        Affected(cast),
        Parties(cast),
        Phrases(cast),
        Shares(cast),
        OwnParty(cast),
        People(cast, wanted),
        Headlined(cast),
        Towns(cast),
        Bodies(cast),
    )
    for index in reading_order(cast, wanted):
        if index in cast.links:
            continue
        for each in passes:
            found = each.link(index)
            if found is not None:
                cast.link(index, found.entities, found.score, *found.reasons)
                _note_gender(index, cast)
                break


def _note_gender(index: int, cast: Cast) -> None:
    """Note the gender that article and noun give a body, for the pronouns to come: "der Rechnungshof … dieser"."""
    mention, entities = cast.mentions[index], cast.entities_of(index)
    if len(entities) != 1 or entities[0].type not in BODIES or mention.determiner not in cast.words.definite:
        return
    if mention.form is MentionForm.NOMINAL and mention.number == "Sing":
        referent = cast.referent(entities[0])
        referent.gender = referent.gender or load_language().gender_of_body(mention.head) or mention.gender
