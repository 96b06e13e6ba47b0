"""Where an article plays, section by section: "In Peru …", further down "In Chile hat die Präsidentin …".

A section is a paragraph that opens with where it plays. What it leaves unsaid is that country's, no other's.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from kg.model import EntityType, Mention

if TYPE_CHECKING:
    from kg.resolve.cast import Cast
from kg.resolve.referent import Referent

DATELINE = 1  #: the last sentence in which a dateline may stand: below the headline
_GAP = 10  #: characters between a preposition and its name


def is_setting(mention: Mention, cast: Cast) -> bool:
    """Whether a place tells where something happens: "In Frankreich …", "Paris. …", not "Sanktionen gegen Peru"."""
    inside, function, start = cast.words.inside_preposition, mention.function or "", mention.span.start
    before = cast.article.text[max(0, start - len(inside) - _GAP) : start].casefold().split()
    while before and before[-1] in cast.words.leading_determiners:
        before.pop()  # "in den Niederlanden"
    tells = function.startswith("root") or (function.startswith("obl") and before[-1:] == [inside])
    return tells and mention.entity_type is EntityType.PLACE


def countries_of_sections(settings: Mapping[int, set[str]], cast: Cast) -> dict[int, str]:
    """Sentence → key of the country of its section, where sections of two countries or more stand in the article.

    ``settings``: countries of the places where each sentence plays.
    """
    paragraphs = _paragraphs(cast)
    first = {number: sentence for sentence, number in reversed(list(enumerate(paragraphs)))}
    places = {number: settings.get(sentence, set()) for number, sentence in first.items()}
    opening = {number: next(iter(found)) for number, found in places.items() if len(found) == 1}
    if len(set(opening.values())) <= 1:
        return {}
    return {sentence: opening[number] for sentence, number in enumerate(paragraphs) if number in opening}


def _paragraphs(cast: Cast) -> list[int]:
    """The number of the paragraph that each sentence stands in."""
    text, scene = cast.article.text, cast.scene
    begins = [scene.starts[sentence.start] for sentence in scene.sentences]
    before = (text[one:other] for one, other in pairwise(begins))
    return list(accumulate(("\n" in each[len(each.rstrip()) :] for each in before), initial=0))


def is_of_another_section(referent: Referent, index: int, cast: Cast) -> bool:
    """Whether somebody stands only where the article tells of another country than around a mention."""
    here = cast.abroad.section(index)
    return here is not None and all(cast.abroad.section(seen) != here for seen in referent.seen)
