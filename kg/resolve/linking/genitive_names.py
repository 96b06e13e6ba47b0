"""Names that the text has in the genitive: "Ada Hubers Koch", "Peters' Treffen"."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kg.language import load_language
from kg.resolve.cast import Cast
from kg.resolve.linking.people_named import Person

_APOSTROPHES = frozenset("'’")


def without_ending(base: str, indices: Iterable[int], cast: Cast) -> str:
    """A name without the genitive -s, where all its mentions are genitives; behind a preposition none is.

    Last names that are first names ("Jonas") keep theirs.
    """
    bare = load_language().without_genitive(base)
    genitive = all(_is_genitive(index, cast) for index in indices)
    return bare if bare and genitive and not cast.gazetteer.gender_of_first_name(base.split()[-1]) else base


def is_short_elsewhere(person: Person, short: Collection[str | None], cast: Cast) -> bool:
    """Whether an article has a last name without its -s alone, too: "Ada Hubers Koch kam … Huber"."""
    last = person.name.split()[-1]
    other = load_language().without_genitive(last) in short and last not in short
    return other and all(map(cast.is_in_front, person.mentions))


def _is_genitive(index: int, cast: Cast) -> bool:
    mention = cast.mentions[index]
    behind = cast.article.text[mention.span.end - 1 : mention.span.end + 1]
    if cast.scene.word_before(mention.words.start).lower() in cast.words.attribute_prepositions:
        return False
    # "Peters' Treffen": the apostrophe is the ending
    return not set(behind) & _APOSTROPHES and (mention.function or "").startswith(("nmod", "det"))
