"""The body that a bare definite noun takes up: "der Verband", "die Partei", "das Gericht", "der Aufsichtsrat"."""

from __future__ import annotations

from itertools import takewhile

from kg.kinds import BODIES
from kg.language import load_language
from kg.model import Entity, Mention
from kg.resolve.bodies.headed import another_headed_since, headed_since
from kg.resolve.bodies.kindred import body_of_kind, is_another_since
from kg.resolve.bodies.organs import has_other_house_since
from kg.resolve.cast import Cast, is_plural
from kg.resolve.phrases.labels import without_owner
from kg.resolve.reference.antecedents import is_known_group
from kg.resolve.reference.employers import house_of_subject
from kg.resolve.reference.standing import is_subject
from kg.resolve.referent import Referent

_ACTING = "nsubj"
_PLACE_AND_NOUN = 3  #: words of a phrase that says no more, with its article
_BESIDE = 6  #: mentions back to another body of the sentence


class TakenUp:
    """Finds the body spoken of before that a noun without attributes means."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer

    def earlier(self, index: int) -> Referent | None:
        """The body a bare definite noun takes up: of the same noun, of the same kind, or the one armed group named."""
        mention = self.cast.mentions[index]
        language, noun = load_language(), self.cast.title_key(mention.head).replace(" ", "")
        before, clashes = self.cast.mentioned_before(index, BODIES), self.cast.clashes(index)
        if here := self._party_here(index, mention, before) or self._party_going_on(index, mention):
            return here
        if (house := house_of_subject(index, self.cast)) is not None:
            return house[0] if house else None
        union = self.gazetteer.is_noun("union", mention.head, whole=True)
        for referent, last in before:
            words = self.cast.title_key(_head_of(without_owner(referent.entity.label))).split()
            alike = bool(words) and ("".join(words).endswith(noun) or language.stem(words[0]).endswith(noun))
            alike = alike and not self.gazetteer.role(self.cast.mentions[referent.seen[0]].head)  # "Chefs der Werft"
            alike = alike or any(title.endswith(noun) for title in (*referent.titles, *self._called(referent)))
            alike = alike or (union and self._is_called_union(referent.entity))
            alike = alike and not self._are_opposed(referent, noun)
            # "forderte vom Bund" is the state, whatever "Imkerbund" was named before
            alike = alike and (noun in words or not self.gazetteer.federation(mention.head))
            if alike and referent.plural == is_plural(mention) and referent.entity.key not in clashes:
                if headed := headed_since(referent, index, noun, self.cast):
                    return headed
                if another_headed_since(referent, index, self.cast) or self._is_one_of_two(referent, last, index):
                    return None
                if is_another_since(referent, index, self.cast):
                    return None
                return None if has_other_house_since(referent, index, self.cast) else referent
        armed = self.gazetteer.is_noun("armed", mention.head)
        groups = [r for r, _ in before if is_known_group(r.entity, self.gazetteer)] if armed else []
        if len(groups) == 1:
            return groups[0]
        found = body_of_kind(index, before, self.cast)
        another = found is not None and is_another_since(found, index, self.cast)
        return None if found is None or another or another_headed_since(found, index, self.cast) else found

    def bearer(self, index: int) -> Referent | None:
        """The one body before whose name this noun begins: "das Weingut Arp … das Weingut"."""
        noun, clashes = self.cast.mentions[index].head, self.cast.clashes(index)
        before = (r for r, _ in self.cast.mentioned_before(index, BODIES) if r.entity.key not in clashes)
        found = [r for r in before if r.entity.label.startswith(f"{noun} ") and not r.plural]
        if found or not self._takes_up_names(noun):
            return found[0] if len(found) == 1 else None
        return body_of_kind(index, self.cast.mentioned_before(index, BODIES), self.cast)

    def of_place(self, index: int) -> Referent | None:
        """The one body just named that a noun with its place takes up: "VW … der Wolfsburger Konzern"."""
        mention, language = self.cast.mentions[index], load_language()
        if len(mention.modifiers) != 1 or mention.determiner not in self.cast.words.definite:
            return None
        word = mention.modifiers[0].capitalize()
        countries = {country.key for country in self.gazetteer.of_adjective(mention.modifiers[0])}
        if not countries and not language.places_of_adjective(word):
            return None
        if len(mention.text.split()) != _PLACE_AND_NOUN or not self._takes_up_names(mention.head):
            return None
        found = body_of_kind(index, self.cast.mentioned_before(index, BODIES), self.cast, near_only=True)
        elsewhere = found is not None and bool(countries) and found.entity.country not in (None, *countries)
        return None if elsewhere else found

    def _takes_up_names(self, noun: str) -> bool:
        """Whether a noun takes up bodies by what is known of them, not by a word of their names."""
        listed = any(self.gazetteer.is_noun(kind, noun, whole=True) for kind in ("company", "society", "general"))
        return listed or self.gazetteer.nouns.takes_up(noun)

    def _party_here(self, index: int, mention: Mention, before: list[tuple[Referent, int]]) -> Referent | None:
        """The one party that the sentence has named before "der Partei": "rügte die Grünen und warf der Partei …"."""
        if is_plural(mention) or not self.gazetteer.is_noun("party", mention.head, whole=True):
            return None
        sentence, clashes = self.cast.sentence(index), self.cast.clashes(index)
        here = [referent for referent, last in before if self.cast.sentence(last) == sentence]
        found = [r for r in here if r.entity.key not in clashes and self.gazetteer.is_party(r.entity.key)]
        return found[0] if len(found) == 1 else None

    def _party_going_on(self, index: int, mention: Mention) -> Referent | None:
        """The one party that acted in the sentence before, where "die Partei" acts on: "Die FPÖ rügte die ÖVP. …".

        Not in the words of somebody: "Die FPÖ rügte die ÖVP. Die Partei habe versagt".
        """
        party = self.gazetteer.is_noun("party", mention.head, whole=True) and not is_plural(mention)
        scene, verb = self.cast.scene, self.cast.scene.heads[mention.token]
        told = mention.speaker is not None or any(
            scene.feature(word, "Mood") == "Sub" for word in (verb, *scene.of(verb, "aux"))
        )
        if not party or told or not is_subject(mention):
            return None
        before = takewhile(lambda i: self.cast.mentions[i].sentence >= mention.sentence - 1, range(index - 1, -1, -1))
        earlier = (i for i in before if self.cast.sentence(i) < mention.sentence)
        acting = (i for i in earlier if self.cast.mentions[i].function == _ACTING)
        found = dict.fromkeys(e for i in acting for e in self.cast.all_joined(i))
        party = all(self.gazetteer.is_party(e.key) and e.key not in self.cast.clashes(index) for e in found)
        return self.cast.referent(next(iter(found))) if len(found) == 1 and party else None

    def _is_one_of_two(self, union: Referent, last: int, index: int) -> bool:
        """Whether the sentence that named a union last named another beside it: "Die EVG rügte die GDL"."""
        if not self.gazetteer.is_noun("union", self.cast.mentions[index].head, whole=True):
            return False
        here = self.cast.sentence(last)
        others = {
            e.key: e
            for i in range(last - _BESIDE, index)
            if i >= 0 and self.cast.sentence(i) == here
            for e in self.cast.entities_of(i)
            if e.key != union.entity.key
        }
        return any(map(self._is_called_union, others.values()))

    def _is_called_union(self, body: Entity) -> bool:
        return any(self.gazetteer.is_noun("union", word) for word in body.label.split())

    def _called(self, referent: Referent) -> list[str]:
        """What the article calls a body by name, comparable: "Österreichischer Gewerkschaftsbund" for the ÖGB."""
        names = (self.cast.mentions[seen].name for seen in referent.seen)
        return ["".join(self.cast.title_key(_head_of(name)).split()) for name in names if name and " " in name]

    def _are_opposed(self, referent: Referent, noun: str) -> bool:
        """Whether a body is called the opposite of a noun: "Gegendemonstranten" are not "die Demonstranten"."""
        whole = "".join(self.cast.title_key(without_owner(referent.entity.label)).split())
        return whole.endswith(tuple(f"{first}{noun}" for first in self.cast.words.opposing))


def _head_of(label: str) -> str:
    """The name of a body up to what it is of or for: "Gewerkschaft der Polizei" is no "Polizei"."""
    return " ".join(takewhile(lambda word: not word[:1].islower(), label.split())) or label
