"""A phrase beside a name is the person of that name."""

from __future__ import annotations

from kg.resolve.linking.appositions import Appositions
from tests.resolve.making import ORGANIZATION, MakeCast, extraction, name, nominal, person


def test_title_beside_a_name_is_its_bearer(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Ada Arp, die Vorsitzende, kam.",
            person("Ada Arp", gender="Fem"),
            nominal("die Vorsitzende", "Vorsitzende", antecedent=0, function="appos", gender="Fem"),
        )
    )
    read = Appositions(made).link(1)
    assert read is not None
    assert ([entity.label for entity in read.entities], read.score) == (["Ada Arp"], 0.9)


def test_several_people_are_not_the_one_body_beside_them(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Die Fischer, unter ihnen der Seebund, klagten.",
            nominal("Die Fischer", "Fischer", number="Plur", antecedent=1),
            name("der Seebund", ORGANIZATION, name="Seebund"),
        )
    )
    assert Appositions(made).link(0) is None
