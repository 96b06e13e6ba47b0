"""Who of those with one name key is the same: a known entity represents its local namesakes."""

from __future__ import annotations

from kg.identity.deciding import Deciding
from kg.identity.records import Judgement, Profile
from tests.identity.making import EVIDENCE

DECIDING = Deciding(EVIDENCE, frozenset(), {})


def profile(iri: str, name: str, *, linked: bool = False) -> Profile:
    return Profile(iri, "x", (name,), linked)


def test_known_entity_stands_first_whatever_its_iri() -> None:
    known, local = profile("urn:z", "Liv Nordahl", linked=True), profile("urn:a", "Liv Nordahl")
    block = DECIDING.entities("person nordahl", [local, known])
    assert block.same == (("urn:z", "urn:a"),)


def test_kind_of_the_key_chooses_what_is_compared() -> None:
    pair = [profile("urn:a", "Hafenverband"), profile("urn:b", "Hafenverband")]
    [link] = DECIDING.entities("organization hafenverband", pair).links
    assert link.by == "bodies"
    assert DECIDING.entities("person hafenverband", pair).links == ()  # one word is no name of a person


def test_verdict_decides_and_is_kept() -> None:
    pair = [profile("urn:a", "Liv Nordahl"), profile("urn:b", "Liv Nordahl")]
    verdicts = {frozenset(("urn:a", "urn:b")): Judgement.DIFFERENT}
    block = Deciding(EVIDENCE, frozenset(), verdicts).entities("person nordahl", pair)
    assert block.same == ()
    assert block.links[0].by == "review"
