"""Where whoever holds an office comes from, as words behind it say: "der Kanzler aus Graz" is no German one."""

from __future__ import annotations

from kg.language import load_language
from kg.model import EntityType, Mention
from kg.resolve.cast import Cast


def is_home(part: int, noun: int, cast: Cast) -> bool:
    """Whether a country, or a place nobody knows, behind an office says where its holder comes from: "… aus Peru"."""
    entities = cast.entities_of(part)
    unknown = all(e.type is EntityType.PLACE and e.key not in cast.gazetteer.entities for e in entities)
    home = bool(entities) and (unknown or {e.type for e in entities} == {EntityType.COUNTRY})
    return home and _stands_behind(part, noun, cast)


def country_of_town(part: int, noun: int, category: str, cast: Cast) -> str | None:
    """Key of the country of a known town behind an office of a state; the head of a town is the town's."""
    has = cast.gazetteer.categories.has
    if not has("of_a_state", category) or has("of_a_part", category) or not _stands_behind(part, noun, cast):
        return None
    towns = {e.country for e in cast.entities_of(part) if e.type is EntityType.PLACE}
    return next(iter(towns)) if len(towns) == 1 else None


def is_from_elsewhere(mention: Mention, cast: Cast) -> bool:
    """Whether an adverb says whose office it is: "der Regierungschef von nebenan"."""
    of, where = mention.token + 1, mention.token + 2
    if where >= len(cast.scene.pos) or cast.scene.lower[of] != load_language().words.owner_preposition:
        return False
    return cast.scene.pos[where] == "ADV"


def _stands_behind(part: int, noun: int, cast: Cast) -> bool:
    """Whether one preposition alone stands between the noun of an office and a name."""
    between = cast.article.text[noun : cast.mentions[part].span.start].partition(" ")[2]
    return load_language().patterns.before_attribute.fullmatch(f" {between}") is not None
