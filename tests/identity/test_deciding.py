"""Who of those with one name key is the same: a known entity represents its local namesakes."""

from __future__ import annotations

from kg.identity.deciding import Deciding
from kg.identity.records import Judgement, Profile
from tests.identity.making import EVIDENCE

DECIDING = Deciding(EVIDENCE, frozenset(), {})


def profile(iri: str, name: str, key: str = "person nordahl", *, linked: bool = False) -> Profile:
    return Profile(iri, key, (name,), linked)


def test_known_entity_stands_first_whatever_its_iri() -> None:
    known, local = profile("urn:z", "Liv Nordahl", linked=True), profile("urn:a", "Liv Nordahl")
    [block] = DECIDING.entities(["person nordahl"], [local, known])
    assert block.same == (("urn:z", "urn:a"),)


def test_kind_of_the_key_chooses_what_is_compared() -> None:
    for key, passes in (("body hafenverband", ["bodies"]), ("person hafenverband", [])):  # one word names no person
        [block] = DECIDING.entities(
            [key], [profile("urn:a", "Hafenverband", key), profile("urn:b", "Hafenverband", key)]
        )
        assert [link.by for link in block.links] == passes


def test_verdict_decides_and_is_kept() -> None:
    pair = [profile("urn:a", "Liv Nordahl"), profile("urn:b", "Liv Nordahl")]
    verdicts = {frozenset(("urn:a", "urn:b")): Judgement.DIFFERENT}
    [block] = Deciding(EVIDENCE, frozenset(), verdicts).entities(["person nordahl"], pair)
    assert block.same == ()
    assert block.links[0].by == "review"


def test_each_of_two_keys_that_somebody_joined_says_who_represents_its_own() -> None:
    old, new = "body weidehof", "body nordmilch"
    profiles = [
        profile("urn:a", "Weidehof", old),
        profile("urn:b", "Weidehof", old),
        profile("urn:c", "Nordmilch", new),
    ]
    verdicts = {frozenset(("urn:b", "urn:c")): Judgement.SAME}
    first, second = Deciding(EVIDENCE, frozenset(), verdicts).entities([new, old], profiles)
    assert (first.key, first.same, second.same) == (new, (("urn:a", "urn:c"),), (("urn:a", "urn:b"),))
    assert [(link.one, link.other, link.by) for link in second.links] == [
        ("urn:a", "urn:b", "bodies"),
        ("urn:b", "urn:c", "review"),
    ]
    assert first.links == ()
