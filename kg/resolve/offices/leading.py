"""Who leads a body by a title with its genitive, and is called so by one word: "Chef des Verbands … Verbandschef"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.gazetteer import IN_OFFICE
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import EntityType, Mention
from kg.resolve.cast import Cast
from kg.resolve.offices.ownership import standing_of
from kg.resolve.referent import Referent

_TITLE_BEHIND = 3  #: mentions behind a name among which its title stands: "Ada Beispiel, Chefin des Verbands"
_SHORTEST_BODY = 5  #: letters of the first part of a compound that names a body


def leads_body(referent: Referent, noun: str, cast: Cast) -> bool:
    """Whether a compound says what a title says with its genitive: "Präsident des Verbands … der Verbandschef"."""
    for title in _titles(referent, cast):
        owner = cast.mentions[title.possessor] if title.possessor is not None else None
        if owner and any(_is_of_body(first, owner, cast) for first in _first_parts(noun, title, cast)):
            return True
    return False


def is_of_another_body(referent: Referent, noun: str, cast: Cast) -> bool:
    """Whether somebody's title says whose it is and a compound names another: "Leiterin der Kasse … Verbandschefin"."""
    told = any(title.possessor is not None and title.role for title in _titles(referent, cast))
    return told and not leads_body(referent, noun, cast)


def _titles(referent: Referent, cast: Cast) -> Iterator[Mention]:
    """The mentions of somebody, and the phrases beside them, that may be a title with a genitive."""
    for index in referent.seen:
        before = cast.mentions[index].antecedent
        yield from (cast.mentions[i] for i in (index, before) if i is not None)
        for other in cast.mentions[index + 1 : index + _TITLE_BEHIND]:
            if other.antecedent == index:
                yield other


def _first_parts(compound: str, title: Mention, cast: Cast) -> list[str]:
    """What stands before a title in a compound, or before "-chef" if the title is that of who leads: "Verband"."""
    whole, noun = compound.casefold(), title.role or title.head
    endings = (noun, *(load_language().words.chiefs if _is_leader(title, noun, cast) else ()))
    found = [compound[: -len(end)].rstrip("s-") for end in endings if whole.endswith(end.casefold())]
    return [first for first in found if len(first) >= _SHORTEST_BODY]


def _is_leader(title: Mention, noun: str, cast: Cast) -> bool:
    """Whether whoever has a title leads the body today: no spokesman or deputy does."""
    whole = noun.casefold()
    ending = next(filter(whole.endswith, load_language().words.leader_endings), None)
    if ending is None or standing_of(title, cast.gazetteer.role(noun), cast) != IN_OFFICE:
        return False
    first = cast.gazetteer.roles.words.parts.get(fold(whole.removesuffix(ending)), IN_OFFICE)  # "Vizepräsident"
    return first == IN_OFFICE


def _is_of_body(first: str, owner: Mention, cast: Cast) -> bool:
    """Whether a body may be called by the first part of a compound: "Bauern" or "Verband" of "Bauernverband".

    A noun for a body is no beginning: the head of a "Parteischule" is no "Parteichef".
    """
    heads = [cast.title_key(word) for word in (owner.head, *(owner.name or "").split())]
    body, called = cast.gazetteer.noun_type(first) is EntityType.ORGANIZATION, cast.title_key(first)
    return any(head.endswith(called) or (not body and head.startswith(called)) for head in heads)
