"""Pronouns: "er", "sie", "sein", "beide", "einander", "wir".

A pronoun takes the nearest earlier referent that agrees in gender and number, subjects first, never a fellow argument
of its own clause ("Trump traf ihn": not Trump) and, inside direct speech, never the speaker unless it says "ich" or
"wir". Farther than three sentences away it stays unresolved: a gap is better than a guess.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.model import Entity, EntityType, Mention
from kg.resolve.cast import ACTORS, Cast, Referent

_PERSON = EntityType.PERSON
_FARTHEST = 3
_PER_SENTENCE = 1.0
_SUBJECT, _FREQUENT, _MOST_FREQUENT = 0.6, 0.06, 0.36
_THING_PENALTY = 0.5  #: a person is likelier than a body
_UNSURE_GENDER = 0.25
_RECIPROCAL = frozenset(("einander", "gegenseitig"))
_REFLEXIVE = frozenset(("sich",))
_SPEAKER = frozenset(("ich", "mich", "mir", "mein", "wir", "uns", "unser"))
_MASC = frozenset(("er", "ihn", "ihm", "sein", "seiner"))
_FEM = frozenset(("sie", "ihr"))
_NEUT = frozenset(("es",))
_BOTH = frozenset(("beide", "beid", "beides"))
#: Words that take up a thing or a whole sentence, and those that mean anybody.
_NEVER = frozenset((
    "das", "dies", "dieses", "jenes", "was", "wer", "etwas", "nichts", "man", "jemand", "niemand", "alles",
    "alle", "viele", "wenige", "manche",
))  # fmt: skip
#: Unlike "er" these turn away from the subject to whoever was named last.
_LAST_NAMED = frozenset(("dieser", "diesem", "diesen", "letzterer"))
_DEMONSTRATIVE = frozenset(("der", "dieser", "jener", "die", "diese", "jene", "derselbe"))
#: Countries with an article; all others are neuter.
_FEMININE_COUNTRIES = frozenset(("Ukraine", "Türkei", "Schweiz", "Slowakei", "Mongolei", "DR Kongo", "Elfenbeinküste"))
_MASCULINE_COUNTRIES = frozenset(("Iran", "Irak", "Libanon", "Sudan", "Jemen", "Vatikan", "Tschad", "Niger", "Kosovo"))
_FEMININE_TYPES = frozenset((EntityType.ORGANIZATION, EntityType.GROUP, EntityType.MEDIA))


class Pronouns:
    """Reads pronouns as referents of the article."""

    def __init__(self, cast: Cast, read: Callable[[int], tuple[Entity, ...]]) -> None:
        self.cast = cast
        self._read = read

    def link(self, index: int) -> None:
        """Link a pronoun, or leave it unread where nothing agrees."""
        mention = self.cast.mentions[index]
        word = mention.head.casefold()
        if mention.text.casefold() in _NEVER or mention.person == 2:
            return
        if mention.antecedent is not None:
            self._take(index, self._read(mention.antecedent), 0.95, "The pronoun relates to the noun before it.")
        elif word in _SPEAKER or mention.person == 1:
            speakers = self._read(mention.speaker) if mention.speaker is not None else ()
            self._take(index, speakers, 0.85, "The speaker of the direct speech.")
        elif word in _BOTH:
            self._take(index, self._two(index), 0.75, "The two mentioned last.")
        elif word in _RECIPROCAL or word in _REFLEXIVE:
            self._take(index, self._subject(index), 0.9, "Refers back to the subject.")
        elif mention.text.casefold() in _LAST_NAMED:
            self._take(index, self._last_person(index), 0.7, "The person mentioned last.")
        elif word not in _NEVER and (mention.person == 3 or word in _MASC | _FEM | _NEUT | _DEMONSTRATIVE):
            self._link_third(index, mention, word)

    def _take(self, index: int, entities: tuple[Entity, ...], score: float, reason: str) -> None:
        if entities:
            self.cast.link(index, entities, score, reason)

    def _link_third(self, index: int, mention: Mention, word: str) -> None:
        gender, plural = _agreement(mention, word)
        if word in _NEUT and not self._is_subject(index):
            return
        if plural:
            several = self._several(index, singular_too=gender is not None)
            if several:
                self._take(index, several, 0.7, "Several people or a group mentioned just before.")
                return
            if gender is None:
                return
        best = self._nearest(index, gender)
        if best is None and mention.function == "det:poss":
            best = self._following_subject(index, gender)
        if best:
            if best.entity.type is _PERSON and gender and mention.function != "det:poss":
                best.gender = best.gender or gender
            self._take(index, (best.entity,), 0.75, f"The nearest earlier mention that agrees is {best.entity.label}.")

    def _last_person(self, index: int) -> tuple[Entity, ...]:
        clashes = self.cast.clashes(index)
        for referent, last in self.cast.before(index, frozenset((_PERSON,))):
            if self.cast.sentence(index) - self.cast.sentence(last) > 1:
                break
            if referent.gender != "Fem" and not referent.plural and referent.entity.key not in clashes:
                return (referent.entity,)
        return ()

    def _nearest(self, index: int, gender: str | None) -> Referent | None:
        mention = self.cast.mentions[index]
        excluded = self.cast.clashes(index)
        speaker = {e.key for e in self._read(mention.speaker)} if mention.speaker is not None else set()
        best: Referent | None = None
        highest = -10.0
        for referent, last in self.cast.before(index, ACTORS):
            if referent.entity.key in excluded or referent.entity.key in speaker or referent.plural:
                continue
            distance = mention.sentence - self.cast.sentence(last)
            match = _agrees(referent, gender, possessive=mention.function == "det:poss")
            if distance > _FARTHEST or match is None:
                continue
            score = match - distance * _PER_SENTENCE
            if any(self._is_subject(i) and self.cast.sentence(i) == self.cast.sentence(last) for i in referent.seen):
                score += _SUBJECT
            score += min(sum(1 for i in referent.seen if i < index) * _FREQUENT, _MOST_FREQUENT)
            if score > highest:
                best, highest = referent, score
        return best

    def _is_subject(self, index: int) -> bool:
        return (self.cast.mentions[index].function or "").startswith("nsubj")

    def _following_subject(self, index: int, gender: str | None) -> Referent | None:
        """Read "Nach seiner Wahl traf Obama …": the possessive stands before its owner."""
        sentence = self.cast.sentence(index)
        for later in range(index + 1, len(self.cast.mentions)):
            if self.cast.sentence(later) != sentence:
                break
            if self._is_subject(later):
                for entity in self.cast.entities_of(later):
                    referent = self.cast.referent(entity)
                    if _agrees(referent, gender, possessive=True) is not None:
                        return referent
        return None

    def _subject(self, index: int) -> tuple[Entity, ...]:
        found: list[Entity] = []
        for statement in self.cast.statements:
            if index in statement.targets or index in statement.agents:
                for agent in statement.agents:
                    found += [e for e in (self._read(agent) if agent != index else ()) if e not in found]
        return tuple(found)

    def _two(self, index: int) -> tuple[Entity, ...]:
        """Two joined by "und" shortly before; else the two people, else the two countries mentioned last."""
        clashes = self.cast.clashes(index)
        for earlier in range(index - 1, -1, -1):
            if self.cast.sentence(index) - self.cast.sentence(earlier) > _FARTHEST:
                break
            joined = self._joined(earlier)
            alike = {e.type for e in joined} in ({_PERSON}, {EntityType.COUNTRY})
            if len(joined) == 2 and alike and not clashes & {e.key for e in joined}:
                return joined
        people = [r for r, _ in self.cast.before(index, frozenset((_PERSON,))) if not (r.plural or r.nameless)]
        people = [r for r in people if r.entity.key not in clashes]
        countries = [
            r for r, _ in self.cast.before(index, frozenset((EntityType.COUNTRY,))) if r.entity.key not in clashes
        ]
        near = self.cast.sentence(index) - 1
        chosen = people if len([r for r in people if self._last_sentence(r, index) >= near]) >= 2 else []
        if not chosen and len([r for r in countries if self._last_sentence(r, index) >= near]) >= 2:
            chosen = countries
        chosen = chosen or (people if len(people) == 2 else [])
        if len(chosen) < 2:
            return ()
        return tuple(r.entity for r in sorted(chosen[:2], key=lambda r: r.seen[0]))

    def _joined(self, index: int) -> tuple[Entity, ...]:
        """The entities of a mention and of those coordinated with it."""
        return tuple(dict.fromkeys(e for i in self.cast.joined(index) for e in self.cast.entities_of(i)))

    def _last_sentence(self, referent: Referent, index: int) -> int:
        return max((self.cast.sentence(i) for i in referent.seen if i < index), default=-1)

    def _several(self, index: int, *, singular_too: bool) -> tuple[Entity, ...]:
        """The last plural before, subjects first: a group, a mention of several, or people joined as fellow subjects.

        ``singular_too``: the word could be feminine singular; then only what is no farther than the last woman counts.
        """
        sentence = self.cast.sentence(index)
        excluded = self.cast.clashes(index)
        nearest = self._nearest(index, "Fem") if singular_too else None
        limit = max((i for i in nearest.seen if i < index), default=-1) if nearest else -1
        nearest_several: tuple[Entity, ...] = ()
        found_in = sentence
        for earlier in range(index - 1, -1, -1):
            if sentence - self.cast.sentence(earlier) > 1 or earlier < limit:
                break
            if nearest_several and self.cast.sentence(earlier) != found_in:
                break
            entities = self._joined(earlier)
            several = len(entities) > 1 or any(self.cast.referent(e).plural for e in entities)
            if not several or any(e.key in excluded for e in entities):
                continue
            if self._is_subject(earlier):
                return entities
            if not nearest_several:
                nearest_several, found_in = entities, self.cast.sentence(earlier)
        return nearest_several


def _agreement(mention: Mention, word: str) -> tuple[str | None, bool]:
    """Gender and whether several are meant; "sie" and "ihr" may be both unless the parser knows."""
    if word in _MASC or (word in ("dieser", "jener") and mention.gender == "Masc"):
        return "Masc", False
    if word in _NEUT:
        return "Neut", False
    if mention.function == "det:poss":
        # Number and gender are those of the thing possessed.
        return ("Fem", True) if word in _FEM else ("Masc", False)
    if word in _FEM and mention.number != "Sing":
        return (None, True) if mention.number == "Plur" else ("Fem", True)
    if word in _FEM:
        return "Fem", False
    return mention.gender, mention.number == "Plur"


def _agrees(referent: Referent, gender: str | None, *, possessive: bool) -> float | None:
    """A base score if the referent may be meant, None if not."""
    entity = referent.entity
    if entity.type is _PERSON:
        if gender == "Neut" or (referent.gender and gender and referent.gender != gender):
            return None
        return 0.0 if referent.gender else -_UNSURE_GENDER
    own = _gender_of_body(referent)
    # "sein" is neuter as well as masculine ("China und seine Nachbarn"), "er" is not.
    if gender == own or (possessive and gender == "Masc" and own == "Neut"):
        return -_THING_PENALTY
    return None


def _gender_of_body(referent: Referent) -> str:
    entity = referent.entity
    if referent.gender:
        return referent.gender
    if entity.type is EntityType.COUNTRY:
        if entity.label in _FEMININE_COUNTRIES:
            return "Fem"
        return "Masc" if entity.label in _MASCULINE_COUNTRIES else "Neut"
    return "Fem" if entity.type in _FEMININE_TYPES else "Neut"
