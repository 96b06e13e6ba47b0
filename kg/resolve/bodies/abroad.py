"""Which names mean a namesake of a known body, in another country: "die französischen Grünen", "die Volkspartei".

What the whole article tells of a word and a country is found out once, however often the word stands in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import proxy

from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.places.homes import countries_in_name, countries_said, countries_sharing, homes_of, is_named_foreign
from kg.resolve.places.politics import Politics
from kg.resolve.places.sections import DATELINE, countries_of_sections, is_setting

if TYPE_CHECKING:
    from kg.resolve.cast import Cast


class Abroad:
    """Tells of one article which bodies are those of another country than the known ones of their name."""

    def __init__(self, cast: Cast) -> None:
        self._cast: Cast = proxy(cast)  # which holds this: an article leaves no circle behind
        self._told: dict[tuple[str, str], tuple[int | None, bool]] = {}
        self._sisters: dict[tuple[str, str], tuple[list[int], list[bool]]] = {}
        self._shared: dict[tuple[str, str], bool] = {}

    def has(self, index: int, known: Entity) -> bool:
        """Whether a body with a common noun for a name is that of another country, by the phrase or by the article."""
        cast, mention = self._cast, self._cast.mentions[index]
        if known.type is not EntityType.ORGANIZATION:
            return False
        if known.country is None:
            return self._is_shared(index, "")
        has_sisters = _has_sisters(mention, known, cast)
        called = (known, *cast.gazetteer.find(mention.name or ""))
        party = _is_word(mention) and any(_is_party(e, cast) for e in called)
        said = countries_said(index, cast)
        if not said and self.sister_before(index, known) is not None:
            return True
        if not said and self._is_shared(index, known.country):
            return True
        shared = not said and bool(countries_sharing(mention.name or mention.head, cast))
        if shared and self._is_of_anothers(index, _last_word(mention), known.country):
            return True
        if said and cast.gazetteer.is_party(known.key):
            return known.country not in said  # "die tschechische SPD"
        if not (has_sisters or party or _is_common(mention, cast)):
            return False
        if said:
            return known.country not in said
        if party and (self.section(index) not in (None, known.country) or self._politics.is_elsewhere(known.country)):
            return True
        word = _last_word(mention)
        if party and (self._is_abroad(index, word, known.country) or self._is_of_anothers(index, word, known.country)):
            return True
        if has_sisters:
            return _is_a_sister(known, cast) or self._is_set_abroad(index, known.country)
        return self.is_unspoken(index, known) and bool(cast.countries)

    def sister_before(self, index: int, known: Entity) -> int | None:
        """The party of another country that the article has called so before: "die Schweizer Grünen … die Grünen"."""
        cast = self._cast
        key = cast.title_key(_last_word(cast.mentions[index])), known.country or ""
        if key not in self._sisters:
            self._sisters[key] = self._of_one_word(*key)
        indices, own = self._sisters[key]
        at = bisect_left(indices, index) - 1
        return None if at < 0 or own[at] else indices[at]

    def _of_one_word(self, noun: str, country: str) -> tuple[list[int], list[bool]]:
        """Mentions of a name whose country is told, and whether it is this one."""
        indices, own, cast = [], [], self._cast
        for index, mention in enumerate(cast.mentions):
            if mention.form is MentionForm.NAME and cast.title_key(_last_word(mention)) == noun:
                said = countries_said(index, cast) | countries_in_name(mention, cast)
                if said or (_is_word(mention) and self._is_abroad(index, _last_word(mention), country)):
                    indices.append(index)
                    own.append(country in said)
        return indices, own

    def section(self, index: int) -> str | None:
        """Key of the country that the section around a mention is about, in an article with sections of several."""
        return self._sections.get(self._cast.sentence(index))

    @cached_property
    def _sections(self) -> dict[int, str]:
        return countries_of_sections(self._settings, self._cast)

    def is_unspoken(self, index: int, known: Entity) -> bool:
        """Whether nothing read so far speaks of the country of a party or court called by its kind: "Volkspartei"."""
        if known.type is not EntityType.ORGANIZATION or known.country is None:
            return False
        cast, mention = self._cast, self._cast.mentions[index]
        if self._is_shared(index, known.country):
            return True
        if _has_sisters(mention, known, cast):
            return not cast.countries[known.country]  # the article may yet speak of it
        noun = _last_noun(mention)
        by_kind = noun is not None and (
            cast.gazetteer.is_noun("party", noun)
            or cast.gazetteer.is_noun("court", noun, whole=True)
            or (noun == known.label and cast.gazetteer.is_noun("presided", noun, whole=True))  # "der Rechnungshof"
        )
        return by_kind and not cast.countries[known.country] and mention.number != "Plur"

    def _is_shared(self, index: int, country: str) -> bool:
        """Whether the article is of another country where a party bears the name, and nothing in it is of this one."""
        mention = self._cast.mentions[index]
        key = mention.name or mention.head, country
        if key not in self._shared:
            self._shared[key] = self._shares(*key)
        return self._shared[key]

    def _shares(self, name: str, country: str) -> bool:
        cast, others = self._cast, countries_sharing(name, self._cast)
        if not others:
            return False
        rest = [i for i, m in enumerate(cast.mentions) if name not in (m.name, m.head) and not self._by_word[i]]
        # the country itself may be only what the act is about
        names = (cast.mentions[i].name for i in rest)
        found = [e for each in names if each for e in cast.gazetteer.lookup(each).entities]
        if not country and any(e.type is EntityType.ORGANIZATION and e.country is None for e in found):
            return False  # an article about the union
        told = {e.country for e in found} | set(cast.homes)
        return bool(others & (told | self._politics.parts)) and not any(country in self._homes[i] for i in rest)

    def _is_abroad(self, index: int, word: str, country: str) -> bool:
        """Whether the article or sentence plays in another country and nothing in the article is of the party's own.

        "In Paris kritisierte die Linke …", "Wien (APA) – Die Linke …", "Die Kantonsrätin kritisierte die Grünen".
        """
        places = self._settings.get(self._cast.sentence(index), set()) | self._politics.begun_in
        return bool((self._cast.homes.keys() | places) - {country}) and self._of_article(word, country)[0] is None

    def _is_of_anothers(self, index: int, word: str, country: str) -> bool:
        """Whether the article is of another country's politics, and so far of nothing of the party's own."""
        first, abroad = self._of_article(word, country)
        return abroad and (first is None or first > index)

    def _is_set_abroad(self, index: int, country: str) -> bool:
        """Whether the article plays in another country up to here, and nothing in it is of a body's own: "die Bahn"."""
        here = self._cast.sentence(index)
        places = {home for number, homes in self._settings.items() if number <= here for home in homes}
        return bool((places | self._cast.homes.keys()) - {country}) and not self._cast.countries[country]

    def _of_article(self, word: str, country: str) -> tuple[int | None, bool]:
        """Where an article first speaks of the country of a party called so; whether it is of another's politics."""
        key = word, country
        if key not in self._told:
            rest = list(self._others(word))
            own = next((i for i in rest if country in self._homes[i]), None)
            self._told[key] = own, self._plays_abroad(word, country, rest)
        return self._told[key]

    def _plays_abroad(self, word: str, own: str, rest: list[int]) -> bool:
        """Whether two things tell that the article is of the politics of another country than a party's own.

        Two of: a place of the country where the article begins, two of its politicians, a party that only others have,
        a head of government called as in others: "Paris. Premierministerin Borne … die Linke".
        """
        cast, mentions, noun = self._cast, self._cast.mentions, self._cast.gazetteer.is_noun
        party = any(noun("party_abroad", m.head, whole=True) for m in mentions if _last_word(m) != word)
        offices = (mentions[i] for i in rest if not is_named_foreign(mentions[i], cast))
        office = any(noun("office_abroad", m.role or m.head, whole=True) for m in offices)
        starts = {i for i in rest if mentions[i].sentence <= DATELINE and is_setting(mentions[i], cast)}
        told: Counter[str] = Counter()
        for country in {of for i in rest if len(self._homes[i]) == 1 for of in self._homes[i]} - {own}:
            names = {mentions[i].name for i in rest if country in self._homes[i]}
            actors = [cast.gazetteer.lookup(name).entities for name in names if name]
            people = {e.key for found in actors for e in found if e.type is EntityType.PERSON}
            begins = any(i in starts and country in self._homes[i] for i in rest)
            parties = party or any(cast.gazetteer.is_party(e.key) for found in actors for e in found)
            told[country] = begins + (len(people) > 1) + parties + office
        return any(count > 1 for count in told.values())

    def _others(self, word: str) -> Iterator[int]:
        """Mentions that tell of what country an article is: not the party, nor others called by a word, as it is."""
        cast = self._cast
        for index, mention in enumerate(cast.mentions):
            if mention.form is MentionForm.PRONOUN or _last_word(mention) == word or self._by_word[index]:
                continue
            if not countries_sharing(mention.name or "", cast) & self._begins_in:
                yield index

    @cached_property
    def _begins_in(self) -> set[str]:
        """Keys of the countries of the dateline, and of those that have words of the article alone."""
        early = (homes for sentence, homes in self._settings.items() if sentence <= DATELINE)
        return set(self._cast.homes).union(*early)

    @cached_property
    def _politics(self) -> Politics:
        return Politics([i for i, by_word in enumerate(self._by_word) if not by_word], self._cast)

    @cached_property
    def _homes(self) -> list[frozenset[str]]:
        return [homes_of(mention, self._cast) for mention in self._cast.mentions]

    @cached_property
    def _by_word(self) -> list[bool]:
        """Whether each mention may be a party of any country: "die Linke", "die Sozialdemokraten", "die Union"."""
        cast = self._cast
        found = (cast.gazetteer.find(m.name or m.head) if _is_word(m) else () for m in cast.mentions)
        return [any(_is_party(e, cast) for e in each) for each in found]

    @cached_property
    def _settings(self) -> dict[int, set[str]]:
        """Keys of the countries of the places where each sentence plays."""
        places: dict[int, set[str]] = {}
        for mention, homes in zip(self._cast.mentions, self._homes, strict=True):
            if homes and is_setting(mention, self._cast):
                places.setdefault(mention.sentence, set()).update(homes)
        return places


def _is_party(known: Entity, cast: Cast) -> bool:
    """Whether a body is a party or a group in a parliament: "die Union"."""
    gazetteer, words = cast.gazetteer, known.label.split()
    by_name = any(gazetteer.is_noun("party", word) for word in words)  # "Piratenpartei"
    return gazetteer.is_party(known.key) or by_name or gazetteer.is_noun("parliamentary_group", words[0])


def _last_word(mention: Mention) -> str:
    return (mention.name or mention.head).split()[-1]


def _has_sisters(mention: Mention, known: Entity, cast: Cast) -> bool:
    """Whether a name leaves out what tells of which country a body is: "Telekom" of "Deutsche Telekom".

    Or the first part of a noun that other states have, too: "Verfassungsgericht" of "Bundesverfassungsgericht".
    """
    name = mention.name or mention.head
    if " " in name or name.isupper():
        return False
    first, _, rest = known.label.partition(" ")
    if rest and fold(rest).startswith(fold(name)):
        return any(e.key == known.country for e in cast.gazetteer.of_adjective(first)[:1])
    word, end, federal = first.casefold(), name.casefold(), cast.words.federal_prefixes
    if rest:  # "Verfassungsschutz" of "Bundesamt für Verfassungsschutz"
        return word.startswith(tuple(federal)) and rest.casefold().endswith(f" {end}")
    prefix = word.removesuffix(end).rstrip("-")
    return word.endswith(end) and prefix in cast.words.country_prefixes | federal


def _is_a_sister(known: Entity, cast: Cast) -> bool:
    """Whether the article speaks of the other federation with the language alone: "die Telekom" in Austria."""
    if cast.countries[known.country or ""]:
        return False
    federations = (cast.gazetteer.federation(noun) for noun in cast.gazetteer.roles.words.implying)
    states = next((states for states in federations if any(e.key == known.country for e in states)), ())
    return any(cast.countries[state.key] for state in states)


def _is_common(mention: Mention, cast: Cast) -> bool:
    noun = _last_noun(mention)
    return noun is not None and (mention.number == "Plur" or cast.gazetteer.noun_type(noun) is not None)


def _is_word(mention: Mention) -> bool:
    """Whether a name is a word and no abbreviation: "Linke" may be any country's, "AfD" not."""
    return (mention.name or mention.head).split()[-1][1:].islower()


def _last_noun(mention: Mention) -> str | None:
    """The last word of a name; None for an abbreviation, which is nobody's common noun."""
    last = (mention.name or mention.head).split()[-1]
    return None if last.isupper() else last
