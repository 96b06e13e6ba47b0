"""The noun that a name is the name of: "Stadt" in "die Stadt Oslo"."""

from __future__ import annotations

from kg.language import load_language
from kg.language.spelling import fold, without_umlauts
from kg.model import EntityType, Mention
from kg.resolve.cast import Cast


def noun_before(mention: Mention, cast: Cast) -> str | None:
    """The noun that a name is the name of: "Stadt" in "die Stadt Oslo"."""
    words = cast.before_name(mention)
    alike = words and mention.role and _stem(words[-1]) == _stem(mention.role)
    if words and mention.head[:1].islower() and cast.gazetteer.noun_type(words[-1]) is EntityType.ORGANIZATION:
        return words[-1]  # "der Freiwilligen Feuerwehr Nordheide", whose adjective the parser took for the noun
    return mention.role if alike else None


def _stem(noun: str) -> str:
    """A noun whatever its number and case: "Erzbistümer", "Erzbistum"."""
    return without_umlauts(load_language().stem(fold(noun)))
