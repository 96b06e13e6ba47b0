"""Read ontology/languages/*/nouns.toml: what kind of actor a common noun names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from pathlib import Path

from kg.language import load_language
from kg.language.spelling import without_umlauts
from kg.model import EntityType
from kg.tables import Table, read_table

_TYPES = {
    "government": EntityType.ORGANIZATION,
    "organization": EntityType.ORGANIZATION,
    "country": EntityType.COUNTRY,
    "media": EntityType.MEDIA,
    "group": EntityType.GROUP,
}
_THING = "thing"  #: nouns that end like those of actors and name none
#: Lists that say something more of nouns whose type another list gives.
_TRAITS = (
    *("government", "state", "armed", "neuter", "labelled", "representative", "regional", "municipal", "naming"),
    *(
        "council",
        "town_office",
        "everyday_body",
        "lower_court",
        "of_a_land",
        "office_abroad",
        "party_abroad",
        "of_union",
        "parliament",
        "parliamentary_group",
        "sport",
        "match",
        "settlement",
        "village",
        "district",
        "company",
        "society",
        "membership",
        "landscape",
        "association",
        "trade",
        "local_title",
        "before_court",
        "acts_for",
        "running",
        "calling",
        "nickname",
        "profession",
        "occupation",
        "namesake",
        "practised",
        "household",
        "document",
        "proposal",
        "organ",
        "party_organ",
        "union",
        "public_life",
        "workplace",
        "relational",
        "coalition",
        "party",
        "political_party",
        "court",
        "presided",
        "named_house",
        "in_names",
        "sports_name",
        "sports_noun",
        "interest",
        "board",
        "ministry",
        "authority",
        "alliance",
        "general",
        "no_country",
        "side",
        "two_sides",
        "speaking",
        "neighbour",
        "region",
        "pair",
        "couple",
        "successor",
        "led",
        "leaders",
        "partisan",
        "era",
        "counted_era",
        _THING,
    ),
)
_MEMBERS = "members"
_GOVERNMENTS = "governments"
_NICKNAMES = "nicknames"
_HOMES = "homes"
_COMMUNES = "communes"
_SHARED = "shared"
_SHORT = "short"
_CHURCH_SEATS = "church_seats"
_TAKEN_UP = "taken_up"
_SHORTEST_TAIL = 4
_ENDING = "*"  #: before what the last word of a name ends in
_ALONE = "="  #: before a noun of a list that no compound of it belongs to: "Führung" rules, "Parteiführung" does not


class Nouns:
    """Common nouns of actors, found in any number and, but for those in ``whole``, as last part of a compound."""

    def __init__(
        self,
        types: dict[str, EntityType],
        traits: dict[str, frozenset[str]],
        whole: frozenset[tuple[str, str]] = frozenset(),
        members: dict[str, tuple[str, ...]] | None = None,
        governments: dict[str, tuple[str, ...]] | None = None,
        nicknames: dict[str, tuple[str, ...]] | None = None,
        homes: dict[str, tuple[str, ...]] | None = None,
        communes: dict[str, tuple[str, ...]] | None = None,
        shared: dict[str, tuple[str, ...]] | None = None,
        short: dict[str, tuple[str, ...]] | None = None,
        church_seats: dict[str, tuple[str, ...]] | None = None,
        taken_up: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        self._types = types
        self._members = _by_form(members or {})  #: noun for people → endings of the nouns of the bodies they are
        self._governments = _by_form(governments or {})  #: what a government is called → labels of the countries
        self._nicknames = _by_form(nicknames or {})  #: what people of a party are called → labels of the parties
        self._homes = _by_form(homes or {})  #: offices and bodies of one country only → its label
        self._communes = _by_form(communes or {})  #: noun for a small town → labels of the countries that have such
        #: labels of the countries where the towns of articles lie
        self.at_home = frozenset(label for labels in (communes or {}).values() for label in labels)
        self._shared = shared or {}  #: name of a party → labels of the other countries where one is called so
        self._church_seats = church_seats or {}  #: seat of a government → label of the head of a church that sits there
        self._taken_up = _by_form(taken_up or {})  #: noun → names and ends of names ("*bistum") of bodies called so
        self._short_at_home = short or {}  #: what a party is called for short in its own country → its label
        self._whole = whole  #: (trait, noun)
        listed = {_THING: frozenset[str](), **traits}
        self._forms = {"type": _all_forms(types), **{name: _all_forms(nouns) for name, nouns in listed.items()}}
        #: the last letters of all forms: most nouns end in none of them
        self._tails = {name: frozenset(form[-_SHORTEST_TAIL:] for form in forms) for name, forms in self._forms.items()}
        self._short = {
            name: tuple(
                noun for noun in set(forms.values()) if len(noun) < _SHORTEST_TAIL and (name, noun) not in whole
            )
            for name, forms in self._forms.items()
        }
        self._longest = lru_cache(maxsize=16384)(self._find)

    def known(self, noun: str) -> str | None:
        """The longest noun of a known type that ``noun`` is or ends in, case folded; None for "Einführung", a thing."""
        known, thing = self._longest(noun, "type"), self._longest(noun, _THING)
        return None if known and thing and len(thing) > len(known) else known

    def type_of(self, noun: str) -> EntityType | None:
        """The type of actor a noun names, None when it is not known to name actors."""
        known = self.known(noun)
        return self._types[known] if known else None

    def has(self, trait: str, noun: str, *, whole: bool = False) -> bool:
        """Whether a noun is in one of the lists ``_TRAITS``; a compound counts by its last part unless ``whole``."""
        if whole:
            return noun.casefold() in self._forms[trait]
        if self._longest(noun, trait) is not None:
            return True
        known = self.known(noun)  # a listed "Inselrat" is a board by its short last part, an "Apparat" is none
        return known is not None and known.endswith(self._short[trait])

    def bodies_of(self, noun: str) -> tuple[str, ...]:
        """How the nouns of bodies end, case folded, that people called so work for: "Prüfer" → "rechnungshof"."""
        return self._members.get(noun.casefold(), ())

    def ruled_by(self, noun: str) -> tuple[str, ...]:
        """Labels of the countries whose government is called so: "Bundesrat" → "Schweiz"."""
        return self._governments.get(noun.casefold(), ())

    def nickname_of(self, noun: str) -> tuple[str, ...]:
        """Labels of the parties whose people are called so where the article names one: "Blaue" → "FPÖ"."""
        return self._nicknames.get(noun.casefold(), ())

    def home_of(self, noun: str) -> tuple[str, ...]:
        """Label of the one country with such an office or body: "Landeshauptmann" → "Österreich"."""
        return self._homes.get(noun.casefold(), ())

    def communes_of(self, noun: str) -> tuple[str, ...]:
        """Labels of the countries whose towns are called so: "Gemeinde" → "Österreich"; none for any other noun."""
        return self._communes.get(noun.casefold(), ())

    def shared_by(self, name: str) -> tuple[str, ...]:
        """Labels of the other countries in which a party bears the name, too: "FDP" → "Schweiz"."""
        return self._shared.get(name.casefold(), ())

    def church_at(self, seat: str) -> tuple[str, ...]:
        """Label of the head of a church that a seat of government stands for among the clergy: "Rom" → "Vatikan"."""
        return self._church_seats.get(seat.casefold(), ())

    def takes_up(self, noun: str) -> bool:
        """Whether a noun takes up bodies whose names do not tell that they are of its kind."""
        return noun.casefold() in self._taken_up

    def is_called(self, noun: str, names: Iterable[str]) -> bool:
        """Whether a body of one of these names, whole or a word of it, is called so: "Charité" → "Klinik"."""
        told = self._taken_up.get(noun.casefold(), ())
        endings = tuple(name[1:] for name in told if name.startswith(_ENDING))
        return bool(told) and any(name.casefold() in told or name.casefold().endswith(endings) for name in names)

    def called_at_home(self, short: str) -> tuple[str, ...]:
        """Label of the party that articles of its own country call so: "VP" → "ÖVP"."""
        return self._short_at_home.get(short.casefold(), ())

    def _find(self, noun: str, which: str) -> str | None:
        """The longest listed noun that ``noun`` is or ends in."""
        forms, noun = self._forms[which], noun.casefold()
        plain = without_umlauts(noun)
        tails = self._tails[which]
        if noun[-_SHORTEST_TAIL:] not in tails and plain[-_SHORTEST_TAIL:] not in tails:
            return None
        for start in range(max(1, len(noun) - _SHORTEST_TAIL + 1)):
            known = forms.get(noun[start:]) or forms.get(plain[start:])  # Länder, Großmächte; Sender stays
            if known and (start == 0 or (len(known) >= _SHORTEST_TAIL and (which, known) not in self._whole)):
                return known
        return None


def _all_forms(nouns: Collection[str]) -> dict[str, str]:
    """Form → noun; of two nouns with one form that to which it is likelier to belong."""
    ranked = ((rank, form, noun) for noun in nouns for rank, form in enumerate(load_language().inflected(noun)))
    return {form: noun for _, form, noun in sorted(ranked, key=lambda entry: -entry[0])}


def _by_form(table: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {form: table[noun] for form, noun in _all_forms(table).items()}


def _words_of_nouns(table: Table) -> dict[str, tuple[str, ...]]:
    return {noun.casefold(): table.some_words(noun, '["…"]') for noun in table}


def read_nouns(file: Path) -> Nouns:
    """Return the nouns of ``file``; raises OntologyError for malformed TOML, an unknown list or a noun in two lists."""
    tables = (_GOVERNMENTS, _NICKNAMES, _HOMES, _COMMUNES, _SHARED, _SHORT, _CHURCH_SEATS)
    table = read_table(file, file.name).know((*_TYPES, *_TRAITS, _MEMBERS, *tables, _TAKEN_UP))
    types: dict[str, EntityType] = {}
    for name, kind in _TYPES.items():
        for noun in (noun.removeprefix(_ALONE) for noun in table.words(name)):
            if types.setdefault(noun.casefold(), kind) is not kind:
                table.refuse(f"{noun!r} is in two lists", "Keep the more fitting one.")
    listed = {name: [noun.casefold() for noun in table.words(name)] for name in _TRAITS}
    whole = frozenset((name, noun[1:]) for name in _TRAITS for noun in listed[name] if noun.startswith(_ALONE))
    traits = {name: frozenset(noun.removeprefix(_ALONE) for noun in nouns) for name, nouns in listed.items()}
    endings = _words_of_nouns(table.table(_MEMBERS))
    members = {noun: tuple(ending.casefold() for ending in words) for noun, words in endings.items()}
    others = {name: _words_of_nouns(table.table(name)) for name in tables}
    taken_up = _words_of_nouns(table.table(_TAKEN_UP))
    names = {noun: tuple(name.casefold() for name in called) for noun, called in taken_up.items()}
    return Nouns(types, traits, whole, members, **others, taken_up=names)
