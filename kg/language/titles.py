"""Two nouns with one article or one name: "der Bürgermeister und Senator", "Parteichef und Landesrat Jan Arp"."""

from __future__ import annotations

from collections.abc import Callable


def are_of_one_person(
    noun: int,
    other: int,
    below: Callable[..., list[int]],
    is_singular: Callable[[int], bool],
    is_common: Callable[[int], bool],
) -> bool:
    """Whether a noun and one joined to it are titles of one person.

    ``noun``, ``other``: words of a tree in Universal Dependencies; ``below`` gives the dependents of a word with one of
    some labels.
    """
    if below(other, "det") or not is_common(other):  # "der Präsident und Ida Holm" are two
        return False
    if article := below(noun, "det"):
        return is_singular(article[0])
    return is_common(noun) and any(name > other for title in (noun, other) for name in below(title, "appos"))
