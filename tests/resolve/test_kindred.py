"""Bodies that a general noun takes up."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Der Anglerverein klagt. Bo Sand kritisierte die Organisation.", ["Anglerverein"]),
        ("Der Rat hörte die Bürgerinitiative an. Bo Sand kritisierte die Organisation.", ["Bürgerinitiative"]),
        ("Der Anglerverein und der Imkerbund klagen. Bo Sand kritisierte die Organisation.", ["Organisation"]),
        ("Der Rechnungshof klagt. Bo Sand kritisierte die Organisation.", ["Organisation"]),
    ],
    ids=["a club", "not as a subject", "one of two", "an authority"],
)
def test_an_organization_is_the_only_body_with_members_just_spoken_of(
    told: Told, text: str, targets: list[str]
) -> None:
    assert sides(told(text))[-1] == (["Bo Sand"], targets)
