"""What the ontology says of classes and countries, for tables."""

from __future__ import annotations

from kg.facts.codes import country_names, quad_class
from kg.vocabulary import current_vocabulary


def test_codes_every_class_with_a_plover_type_has_a_quad_class() -> None:
    for kind in current_vocabulary().event_classes.values():
        if kind.plover:
            assert quad_class(kind.plover.rsplit("#", 1)[-1]) in (1, 2, 3, 4), kind.name
    assert quad_class("CONSULT-visit") == 1
    assert quad_class("DANCE") is None


def test_codes_country_that_a_graph_only_mentions_has_name_and_code() -> None:
    assert (country_names("Q212").label, country_names("Q212").iso2, country_names("Q212").iso3) == (
        "Ukraine",
        "UA",
        "UKR",
    )
    assert country_names("Q1").label is None
