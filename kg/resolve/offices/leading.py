"""Who leads a body by a title with its genitive, and is called so by one word: "Chef des Verbands … Verbandschef"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kg.gazetteer import IN_OFFICE
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import EntityType, Mention
from kg.resolve.cast import Cast
from kg.resolve.offices.led import Led
from kg.resolve.offices.ownership import standing_of
from kg.resolve.referent import Referent

_TITLE_BEHIND = 3  #: mentions behind a name among which its title stands: "Ada Beispiel, Chefin des Verbands"


def leads_body(referent: Referent, noun: str, cast: Cast) -> bool:
    """Whether a compound says what a title says with its genitive: "Präsident des Verbands … der Verbandschef"."""
    led, gazetteer = referent.led, cast.gazetteer
    for index in islice(referent.read, led.asked, None):
        for title in _titles(index, cast):
            _note(title, led, cast)
    led.asked = len(referent.read)
    # A noun for a body is no beginning: the head of a "Parteischule" is no "Parteichef".
    return any(
        led.has(ending, cast.title_key(first), begins=gazetteer.noun_type(first) is not EntityType.ORGANIZATION)
        for ending, first in led.parts(noun)
    )


def is_of_another_body(referent: Referent, noun: str, cast: Cast) -> bool:
    """Whether somebody's title says whose it is and a compound names another: "Leiterin der Kasse … Verbandschefin"."""

    def told(index: int) -> bool:
        return any(title.possessor is not None and title.role for title in _titles(index, cast))

    return referent.shows(is_of_another_body, told) and not leads_body(referent, noun, cast)


def _titles(index: int, cast: Cast) -> Iterator[Mention]:
    """A mention of somebody, and the phrases beside it, that may be a title with a genitive."""
    before = cast.mentions[index].antecedent
    yield from (cast.mentions[i] for i in (index, before) if i is not None)
    for other in cast.mentions[index + 1 : index + _TITLE_BEHIND]:
        if other.antecedent == index:
            yield other


def _note(title: Mention, led: Led, cast: Cast) -> None:
    """Note whose a title is with its noun, and with "-chef" if it is that of who leads."""
    if title.possessor is None:
        return
    owner, noun = cast.mentions[title.possessor], title.role or title.head
    nouns = [cast.title_key(word) for word in (owner.head, *(owner.name or "").split())]
    for ending in (noun, *(load_language().words.chiefs if _is_leader(title, noun, cast) else ())):
        led.put(ending, nouns)


def _is_leader(title: Mention, noun: str, cast: Cast) -> bool:
    """Whether whoever has a title leads the body today: no spokesman or deputy does."""
    whole = noun.casefold()
    ending = next(filter(whole.endswith, load_language().words.leader_endings), None)
    if ending is None or standing_of(title, cast.gazetteer.role(noun), cast) != IN_OFFICE:
        return False
    first = cast.gazetteer.roles.words.parts.get(fold(whole.removesuffix(ending)), IN_OFFICE)  # "Vizepräsident"
    return first == IN_OFFICE
