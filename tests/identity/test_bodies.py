"""Bodies of one name are one, unless another country tells them apart."""

from __future__ import annotations

import pytest

from kg.identity.bodies import compare_bodies
from kg.identity.records import SAME, Profile


def body(name: str, *countries: str, linked: bool = False) -> Profile:
    return Profile(f"urn:{name}", "body hafenverband", ("Hafenverband",), linked, countries=frozenset(countries))


@pytest.mark.parametrize(
    ("countries", "others", "possible", "reasons"),
    [
        ((), (), True, ("equal name",)),
        (("urn:NO",), ("urn:NO", "urn:DK"), True, ("equal name", "same country")),
        (("urn:NO",), ("urn:DK",), False, ("equal name", "another country")),
    ],
    ids=["nothing known", "same country", "another country"],
)
def test_country_tells_bodies_of_one_name_apart(
    countries: tuple[str, ...], others: tuple[str, ...], possible: bool, reasons: tuple[str, ...]
) -> None:
    finding = compare_bodies(body("a", *countries), body("b", *others))
    assert finding is not None
    assert (finding.possible, finding.reasons, finding.score >= SAME) == (possible, reasons, possible)


def test_two_that_the_gazetteer_knows_are_never_compared() -> None:
    assert compare_bodies(body("a", linked=True), body("b", linked=True)) is None
