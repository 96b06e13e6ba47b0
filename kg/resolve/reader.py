"""Read mentions in the order of the text, each kind by its own rules."""

from __future__ import annotations

import datetime as dt
import re

from kg.gazetteer import Role
from kg.model import Entity, Mention, MentionForm
from kg.resolve.bodies import Bodies
from kg.resolve.cast import Cast, is_plural
from kg.resolve.descriptions import People
from kg.resolve.pronouns import Pronouns
from kg.resolve.within_article import Naming

#: Nouns in predicates describe and refer to nobody: "seinen besten Freund" in "nannte ihn seinen besten Freund".
_PREDICATES = frozenset(("xcomp", "appos", "root", "ROOT"))
_PERSONAL = frozenset(("er", "sie", "sein", "ihr"))
_INSIDE = re.compile(r"\b(?:in|im|ins) $")
#: Words that count without naming: read like pronouns.
COUNTED = frozenset(("beide", "beiden", "zwei"))


class Reader:
    """Links the mentions of one article; ``read`` gives what a mention stands for, working it out if need be."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._busy: set[int] = set()
        self._needed: frozenset[int] = frozenset()
        self._naming = Naming(cast, acting(cast))
        self._apposed = {
            m.antecedent: i
            for i, m in enumerate(cast.mentions)
            if m.antecedent is not None and m.form is MentionForm.NAME
        }
        self._people = People(cast, self.read, _dates(cast))
        self._bodies = Bodies(cast, self.read)
        self._pronouns = Pronouns(cast, self.read)

    def read_all(self) -> None:
        """Link names first, with the whole article in view; then everything that acts or tells of actors, in order."""
        self._naming.link_all()
        self._needed = _needed(self.cast)
        for index, mention in enumerate(self.cast.mentions):
            if index in self._needed or self._tells_of_actors(mention):
                self.read(index)

    def _tells_of_actors(self, mention: Mention) -> bool:
        """Whether reading a mention shows who is present, though nothing hangs on it."""
        if mention.form is MentionForm.PRONOUN:
            return mention.head.casefold() in _PERSONAL
        if mention.form is not MentionForm.NOMINAL or mention.function in _PREDICATES:
            return False
        return self.cast.gazetteer.noun_type(mention.role or mention.head) is not None

    def read(self, index: int) -> tuple[Entity, ...]:
        """The entities a mention stands for; empty for things and for what stays open."""
        if index not in self.cast.links and index not in self._busy:
            self._busy.add(index)
            self._link(index)
            self._busy.discard(index)
        return self.cast.entities_of(index)

    def _link(self, index: int) -> None:
        mention = self.cast.mentions[index]
        if is_pronoun(mention):
            self._pronouns.link(index)
            return
        other = mention.antecedent if mention.antecedent is not None else self._apposed.get(index)
        if other is not None and (entities := self.read(other)):
            self.cast.link(index, entities, 0.9, "Stands beside the name.")
            return
        if self._naming.link_noun(index) or (is_plural(mention) and self._bodies.known(index)):
            return
        if self._bodies.represented(index):
            return
        role = self._role(mention)
        if role:
            self._people.link(index, role, needed=index in self._needed)
        else:
            self._bodies.link(index)

    def _role(self, mention: Mention) -> Role | None:
        gazetteer = self.cast.gazetteer
        role = gazetteer.role(mention.role or mention.head) or gazetteer.role(mention.head)
        people = gazetteer.of_people(mention.head) if role is None and mention.number == "Sing" else ()
        inhabitant = gazetteer.categories.readings["inhabitant"]
        return Role(mention.head, inhabitant, (people[0].key,)) if people else role


def is_pronoun(mention: Mention) -> bool:
    """Whether a mention stands for something without naming it: "er", also "die beiden"."""
    return mention.form is MentionForm.PRONOUN or mention.head.casefold() in COUNTED


def acting(cast: Cast) -> frozenset[int]:
    """Mentions that act, are acted upon or are quoted as source; the goal of a visit is a place."""
    found: set[int] = set()
    for statement in cast.statements:
        found.update(statement.agents)
        if not cast.classes[statement.relation].goes_to_place:
            found.update(i for i in statement.targets if not stands_for_place(cast, i))
        if statement.attribution and statement.attribution.mention is not None:
            found.add(statement.attribution.mention)
    for mention in cast.mentions:
        if mention.speaker is not None:
            found.add(mention.speaker)
    return frozenset(found)


def stands_for_place(cast: Cast, index: int) -> bool:
    """Whether a preposition says that something is in a place: "im Weißen Haus"."""
    start = cast.mentions[index].span.start
    return _INSIDE.search(cast.article.text, max(0, start - 5), start) is not None


def _needed(cast: Cast) -> frozenset[int]:
    """Mentions that statements use, and those they hang on."""
    found = set(acting(cast))
    for statement in cast.statements:
        found.update(statement.targets)
    waiting = list(found)
    while waiting:
        mention = cast.mentions[waiting.pop()]
        for other in (mention.possessor, mention.antecedent, mention.speaker):
            if other is not None and other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found)


def _dates(cast: Cast) -> dict[int, dt.date]:
    """The day of the event a mention takes part in, where the text tells one."""
    return {
        index: statement.time.begin
        for statement in cast.statements
        if statement.time and statement.time.begin
        for index in (*statement.agents, *statement.targets)
    }
