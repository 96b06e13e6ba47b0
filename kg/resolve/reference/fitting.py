"""How well a person of the article fits a description: by the noun itself, by an office held, by what the noun covers.

0 means not at all. "Der Kanzler" is nobody who was it once where another is in office on the day in question.
"""

from __future__ import annotations

import datetime as dt

from kg.gazetteer import IN_OFFICE, Role
from kg.language import load_language
from kg.model import Office
from kg.resolve.cast import Cast
from kg.resolve.evidence import is_too_young
from kg.resolve.offices.leading import is_of_another_body, leads_body
from kg.resolve.offices.ownership import FORMER, IN_FORCE, NEW, Claim, is_deputy_or_chief, is_fresh_enough
from kg.resolve.offices.particular import (
    holds,
    is_called_otherwise,
    is_of_an_abbreviation,
    is_still_called,
    office_noun,
)
from kg.resolve.reference.portfolios import has_another_portfolio, is_of_a_land
from kg.resolve.reference.salient import is_of_the_court
from kg.resolve.referent import Referent
from kg.resolve.roles import is_another, is_narrower

SAME_NOUN, HELD, BROADER, SAID, POSSIBLE = 3.0, 2.6, 2.4, 2.0, 1.0
FORMERLY = 1.8  #: called so as a former one: whoever is in office goes before
_TODAY = (IN_OFFICE, NEW)
_LONG = dt.timedelta(days=1000)  #: out of office
_POLITICIAN = 1.6  #: for an office of one: only called a politician


class Fitting:
    """Weighs the people of one article against descriptions."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self._categories = cast.gazetteer.categories

    def score(
        self,
        referent: Referent,
        said: Claim,
        categories: tuple[str, ...],
        gender: str | None,
        event: dt.date | None = None,
    ) -> float:
        """How well a person fits a role, 0 when not at all; ``event``: the day of the act where the text tells one."""
        role, countries = said.role, self._owners(referent, said)
        if self._is_ruled_out(referent, said, categories, gender, countries):
            return 0.0
        if has_another_portfolio(referent, role, self.cast) or is_of_a_land(referent, said, self.cast):
            return 0.0
        past = self.is_past(referent, said, categories, event) or self.left_long_ago(referent, said, categories)
        if past or self._is_of_another_state(referent, said):
            return 0.0
        if years := load_language().age_of(role.noun):
            other = referent.age or is_too_young(referent.entity, years, self.cast.date)
            return SAME_NOUN if referent.age == years else 0.0 if other else POSSIBLE
        noun = self.cast.title_key(office_noun(role, self.cast))
        office = self.gazetteer.role(role.noun) is not None and not self.of_any_trade(role.category)
        called = self._is_called(referent, role, noun, office=office) or referent.bears(noun, whole=office)
        if called and not self._categories.has("like_owner", role.category):  # "ihr Kollege" was another's
            deputy = office and is_deputy_or_chief(referent, said, self.cast)
            other = is_still_called(referent, said, self.cast) or is_called_otherwise(referent, said, self.cast)
            return 0.0 if deputy or other else FORMERLY if self._is_of_the_past(referent, said, noun) else SAME_NOUN
        if self._leads(referent, said):
            return BROADER
        if is_of_an_abbreviation(role.noun, said, self.cast):
            return 0.0
        if is_narrower(referent, role, self.cast):
            return BROADER
        known = referent.entity.key in self.gazetteer.entities
        if self.is_elsewhere(said) or (said.foreign and known) or is_another(referent, role, countries, self.cast):
            return 0.0
        if said.standing not in IN_FORCE:
            return self._former(referent, said, categories)
        if self._holds(referent, role.noun, categories, countries):
            return HELD
        titled = max((self._titled(referent, said, category) for category in categories), default=0.0)
        return titled or self._possible(referent, role, categories, countries)

    def _leads(self, referent: Referent, said: Claim) -> bool:
        """Whether the article calls a person the head of a body and a compound says so: "der Verbandschef"."""
        return said.standing in IN_FORCE and leads_body(referent, said.role.noun, self.cast)

    def _is_ruled_out(
        self, referent: Referent, said: Claim, categories: tuple[str, ...], gender: str | None, countries: set[str]
    ) -> bool:
        """Whether sex, country, party, court or how the office is said to be held speaks against a person."""
        if gender and referent.gender and gender != referent.gender:
            return True
        apart = (owners for owners in (countries, said.party) if owners and not self._belongs(referent, set(owners)))
        still = said.standing == FORMER and holds(referent.entity, categories, self.cast)  # no "früherer Papst"
        on = self.cast.date
        old = any(
            self.gazetteer.held(referent.entity, c, on)
            and not is_fresh_enough(referent.entity, c, said, on, self.gazetteer)
            for c in categories
        )  # no "neuer Kanzler"
        return still or old or any(apart) or is_of_the_court(referent, said.role, self.cast)

    def _holds(self, referent: Referent, noun: str, categories: tuple[str, ...], countries: set[str]) -> bool:
        """Whether the gazetteer gives a person such an office in these countries; a former one is out of it.

        A compound that is an office by itself is that one: "der EZB-Präsident" has no other of the Union's.
        """
        former, on = self._categories.having("former"), self.cast.date
        for category in categories:
            now = self.gazetteer.held(referent.entity, category, on) if on else ()
            held = self._left(referent, category) if category in former else now
            if self._is_named(noun, category):
                held = tuple(office for office in held if office.role == noun)
            if held and (not countries or any(office.of in countries for office in held)):
                return True
        return False

    def _left(self, referent: Referent, category: str) -> tuple[Office, ...]:
        """The offices that somebody held once and does not hold today; without a date those another has taken over."""
        on, every = self.cast.date, self.gazetteer.held(referent.entity, category)
        if on is None:
            return tuple(filter(self.gazetteer.is_taken_over, every))
        holds_now = bool(self.gazetteer.held(referent.entity, category, on))
        return () if holds_now else tuple(office for office in every if not office.begin or office.begin < on)

    def _is_named(self, noun: str, category: str) -> bool:
        """Whether a compound is an office by itself: "EZB-Präsident"."""
        return "-" in noun and noun in self.gazetteer.roles.offices(category)

    def _possible(self, referent: Referent, role: Role, categories: tuple[str, ...], countries: set[str]) -> float:
        """How well a description fits that says nothing of an office: "der Mann", "sein Kollege"."""
        vague, alike = self._categories.having("fits_anybody"), self._categories.having("like_owner")
        if self.is_particular(role):
            return 0.0
        if countries and (vague | alike).intersection(categories):
            return POSSIBLE + 0.5
        return POSSIBLE if vague.intersection(categories) else 0.0

    def _is_called(self, referent: Referent, role: Role, noun: str, *, office: bool) -> bool:
        """Whether the article calls a person so: an office also by the noun that says of which state it is."""
        general = not office or self.gazetteer.is_of_many(role.category)  # "Kunstministerin Arp … die Ministerin"
        anybody = self._categories.has("fits_anybody", role.category)  # "CDU-Mann Arp … der alte Mann"
        called, of_a_state = referent.called, (role.category, IN_OFFICE, True)
        if called.by(noun) or called.by_filled(noun):
            return True
        return not anybody and any(general or kind == of_a_state for kind in called.ending_with(noun))

    def _is_of_the_past(self, referent: Referent, said: Claim, noun: str) -> bool:
        """Whether whoever holds an office is asked for and the article calls somebody so as a former one alone."""
        return said.standing in _TODAY and {kind.standing for kind in referent.called.by(noun)} == {FORMER}

    def _titled(self, referent: Referent, said: Claim, category: str) -> float:
        """How well another title that the article gives somebody fits a category.

        Of an office of one a mere "politician" says less, of one that a state has nothing where the person is known:
        the gazetteer knows who held it. Who holds another office of one does not hold it.
        """
        alike = _TODAY if said.standing in _TODAY else (said.standing,)
        others = self._categories.having("like_owner")  # "ihr Kollege Arp" is a colleague of hers alone
        own = {kind.category for kind in referent.called.kinds() if kind.standing in alike} - others
        own -= self._categories.having("of_a_branch") - {category}
        towns, parts = self._categories.having("of_a_town"), self._categories.having("of_a_part")
        own -= towns if category in parts - towns else parts - towns if category in towns else frozenset()
        chief = said.role.noun.casefold().endswith(load_language().words.chief_endings)
        if self.is_particular(said.role) and (not chief or is_of_another_body(referent, said.role.noun, self.cast)):
            return 0.0  # whoever has an office of another body is no "Landtagspräsident"
        known = referent.entity.key in self.gazetteer.entities
        if self._is_chief_elsewhere(referent, said.role) or (known and self._is_named(said.role.noun, category)):
            return 0.0
        apart = self.of_any_trade(category) or self._categories.has("relational", category)  # no lawyer is a founder
        apart = apart or {category} <= self._categories.having("private") & self._categories.having("fits_anybody")
        if apart or not any(self.gazetteer.compatible(category, each) for each in own):
            return 0.0
        single = self._categories.having("single")
        if category not in single or category in own:
            return SAID
        offices = own & single
        if offices:
            return SAID if any(self.gazetteer.compatible(category, each) for each in offices) else 0.0
        return 0.0 if known and self._categories.has("of_a_state", category) else _POLITICIAN

    def _is_chief_elsewhere(self, referent: Referent, role: Role) -> bool:
        """Whether the chief of a union is asked for and somebody has an office of a known body that is none."""
        is_noun, noun = self.gazetteer.is_noun, role.noun.casefold()
        firsts = (noun.removesuffix(chief).rstrip("s") for chief in load_language().words.chiefs)
        if not (self.is_particular(role) and any(first != noun and is_noun("union", first) for first in firsts)):
            return False
        bodies = [word for own in referent.roles for key in own.of for word in self.gazetteer.get(key).label.split()]
        return bool(bodies) and not any(is_noun("union", word) for word in bodies)

    def _owners(self, referent: Referent, said: Claim) -> set[str]:
        """Whose the office must be; for whoever bears the title not what the noun alone implies: "Bundespräsident"."""
        implied = len(said.role.of) > 1 and said.owners == frozenset(said.role.of)
        called = implied and referent.bears(self.cast.title_key(said.role.noun), whole=True)
        return set() if called else set(said.owners)

    def any_sex(self, referent: Referent, role: Role, countries: set[str]) -> bool:
        """Whether a person may be one of several called so."""
        neutral = Claim(Role(role.noun, role.category, role.of), frozenset(countries))
        return bool(self.score(referent, neutral, (role.category,), None))

    def of_any_trade(self, category: str) -> bool:
        """Whether two nouns of a category say different things: a chemist is no conductor."""
        return self._categories.has("describing", category) or self._categories.has("unpolitical", category)

    def is_particular(self, role: Role) -> bool:
        """Whether a compound names an office of its own, which not everybody may hold: "der Servicechef"."""
        return self._categories.has("subordinate", role.category) and role.noun not in self.gazetteer.roles.nouns

    def is_past(self, referent: Referent, said: Claim, categories: tuple[str, ...], event: dt.date | None) -> bool:
        """Whether somebody held an office once that "der Kanzler" does not mean here.

        The text gives a day on which another held it, calls the person a former one, or names who holds it.
        """
        single = self._categories.having("single").intersection(categories)
        on = event or self.cast.date
        if not single or on is None or said.standing not in _TODAY:
            return False
        ever = [o for c in single for o in self.gazetteer.held(referent.entity, c)]
        if not ever or any(self.gazetteer.held(referent.entity, c, on) for c in single):
            return False
        another = any(self.gazetteer.holders(c, o.of or "", on) for o in ever for c in single)  # else a gap of the data
        told = event is not None and another
        return told or self.is_called_former(referent, categories) or self._is_followed(ever, single, on)

    def left_long_ago(self, referent: Referent, said: Claim, categories: tuple[str, ...]) -> bool:
        """Whether somebody whom the article does not call so left an office of one years before it appeared."""
        single, on = self._categories.having("single").intersection(categories), self.cast.date
        if on is None or said.standing not in _TODAY:
            return False
        ends = [office.end for c in single for office in self.gazetteer.held(referent.entity, c)]
        gone = bool(ends) and all(end is not None and on - end > _LONG for end in ends)
        told = {
            kind.category for kind in referent.called.kinds() if kind.standing in IN_FORCE
        }  # "der neue Premier Arp"
        again = any(self.gazetteer.compatible(category, other) for other in told for category in single)
        return gone and not again and not referent.bears(self.cast.title_key(said.role.noun), whole=False)

    def is_called_former(self, referent: Referent, categories: tuple[str, ...]) -> bool:
        """Whether the article says of somebody that he held such an office once: "Ex-Kanzler", "früherer Kanzler"."""
        told = referent.called.kinds()
        kin = [own for own in told if any(self.gazetteer.compatible(c, own.category) for c in categories)]
        plain = any(own.standing == IN_OFFICE and not self._categories.has("former", own.category) for own in kin)
        return not plain and any(own.standing == FORMER or self._categories.has("former", own.category) for own in kin)

    def _is_followed(self, offices: list[Office], categories: frozenset[str], on: dt.date) -> bool:
        """Whether the article names who holds one of these offices on a day."""
        now = (e for o in offices for c in categories for e in self.gazetteer.holders(c, o.of or "", on))
        return any(e.key in self.cast.referents for e in now)

    def _is_of_another_state(self, referent: Referent, said: Claim) -> bool:
        """Whether the office of a body nobody knows is meant and the person is known: "Vizekanzler der Hochschule"."""
        office = self._state_office(said.role)
        return said.foreign and bool(office and self._categories.has("of_a_state", office) and referent.entity.offices)

    def is_elsewhere(self, said: Claim) -> bool:
        """Whether an office that states have is that of a body nobody knows: nobody but who is called so has it."""
        return said.foreign and self._state_office(said.role) not in (None, said.role.category)

    def _state_office(self, role: Role) -> str | None:
        """The category of an office where no body is named; None for a noun that no list has."""
        known = self.gazetteer.role(role.noun)
        return known.category if known else None

    def _former(self, referent: Referent, said: Claim, categories: tuple[str, ...]) -> float:
        """Who held the office once and does not today; nobody is designated, deputy or shadow by the gazetteer."""
        if said.standing != FORMER:
            return 0.0
        for category in categories:
            if held := self._left(referent, category):
                return HELD if not said.owners or any(o.of in said.owners for o in held) else 0.0
        return 0.0

    def _belongs(self, referent: Referent, countries: set[str]) -> bool:
        if referent.countries & countries or countries.intersection(self.gazetteer.parties(referent.entity)):
            return True
        return any(office.of in countries for office in referent.entity.offices)


def least_fit(categories: tuple[str, ...], highest: float, cast: Cast) -> float:
    """How well somebody must fit an office: where the article names who held it, no other politician.

    "Ihr Kollege" is whoever is said to hold her office, if anybody, before anybody else.
    """
    having = cast.gazetteer.categories.having
    if highest >= HELD and having("fits_anybody").isdisjoint(categories):
        return HELD
    return SAID if highest >= SAID and not having("single").isdisjoint(categories) else 0.0
