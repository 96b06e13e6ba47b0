"""Small places called like a city that everybody knows: "der Weiler Rom", "Moskau, einem Ortsteil von Auental"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.names import bare_name


def villages(cast: Cast) -> dict[str, str]:
    """The names of small places that an article introduces by such a noun, folded, and how they are written."""
    places = _Places(cast)
    told = (name for index in range(len(cast.mentions)) if (name := places.named(index)))
    return {fold(name): name for name in told}


class _Places:
    """Which names of one article are those of small places."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._told: dict[tuple[str, str], bool] = {}  #: country and name → whether the article tells of the country

    def named(self, index: int) -> str | None:
        """The name of a mention with such a noun before it or behind it."""
        cast, mention = self._cast, self._cast.mentions[index]
        if mention.form is not MentionForm.NAME or not mention.name:
            return None
        name, before = bare_name(mention.name), cast.before_name(mention)
        noun, _, rest = name.partition(" ")
        if rest and self._is_village(noun, rest, before):
            return rest
        if before and self._is_village(before[-1], name, before[:-1]):
            return name
        called = any(self._is_called(m, mention, name) for m in cast.mentions[index + 1 : index + 2])
        return name if called or _lies_elsewhere(index, name, cast) else None

    def _is_called(self, noun: Mention, place: Mention, name: str) -> bool:
        """Whether a phrase right behind a name says what it is: "Rom, ein Weiler", "Rom ist ein Weiler"."""
        beside = noun.function == "appos" and self._cast.article.text[place.span.end : noun.span.start].strip() == ","
        said = place.function == "nsubj" and noun.function == "root" and noun.sentence == place.sentence
        own = noun.form is MentionForm.NOMINAL and (beside or said)
        return own and self._is_village(noun.head, name, noun.modifiers)

    def _is_village(self, noun: str, name: str, adjectives: Sequence[str]) -> bool:
        """Whether a noun is one of small places that a known place of that name is none of: "Weiler", no "Stadt".

        "Gemeinde" is one of faith ("die jüdische Gemeinde Rom") or may be the city in an article of its country.
        """
        gazetteer = self._cast.gazetteer
        if gazetteer.is_noun("village", noun):
            return True
        homes = gazetteer.nouns.communes_of(noun)
        if not homes or any(_stem(word).endswith(tuple(gazetteer.roles.words.describing)) for word in adjectives):
            return False
        countries = {e.country for e in gazetteer.find(name) if e.country}
        at_home = any(gazetteer.get(country).label in homes for country in countries)
        return not at_home and not any(self._is_told(country, name) for country in countries)

    def _is_told(self, country: str, name: str) -> bool:
        """Whether the article speaks of a country otherwise than by a place of that name."""
        if (country, name) not in self._told:
            others = (m for m in self._cast.mentions if fold(bare_name(m.name or "")) != fold(name))
            found = (e for m in others for e in _known(m, self._cast))
            self._told[country, name] = any(country in (e.key, e.country) for e in found)
        return self._told[country, name]


def _lies_elsewhere(index: int, name: str, cast: Cast) -> bool:
    """Whether a capital's name lies where no capital does: "Rom bei Parchim", "Moskau im Saale-Holzland-Kreis"."""
    place, behind = cast.mentions[index], cast.mentions[index + 1 : index + 2]
    if place.entity_type is not EntityType.PLACE or not cast.gazetteer.of_seat(name, cast.date):
        return False
    near = cast.words.among_prepositions - cast.words.inside_forms  # "bei"
    for other in behind:
        joint = cast.article.text[place.span.end : other.span.start].strip().lower()
        town = joint in near and other.entity_type is EntityType.PLACE
        district = joint in cast.words.inside_forms and cast.gazetteer.is_noun("district", other.head)
        if other.form is MentionForm.NAME and (town or district):
            return True
    return False


def _stem(adjective: str) -> str:
    return fold(load_language().adjective_stem(adjective.lower()))


def _known(mention: Mention, cast: Cast) -> Iterator[Entity]:
    """Whom a name or the adjectives of a phrase may mean."""
    yield from cast.gazetteer.find(bare_name(mention.name or ""))
    for word in mention.modifiers:
        yield from cast.gazetteer.of_adjective(word)
