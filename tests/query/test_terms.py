"""Classes, codes and statuses as people write them."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.query.terms import code, event_class, status
from kg.store import Iri
from kg.vocabulary import Vocabulary


def test_class_is_known_by_name_fact_type_and_german_label(vocabulary: Vocabulary) -> None:
    for kind in vocabulary.event_classes.values():
        for name in (kind.name, kind.fact_type, kind.label, kind.name.upper()):
            assert event_class(name, "--class") == (Iri(kind.iri),)


def test_code_is_that_of_either_scheme(vocabulary: Vocabulary) -> None:
    for kind in vocabulary.event_classes.values():
        for iri in filter(None, (kind.plover, kind.cameo)):
            assert code(iri.rsplit("#", 1)[-1].lower(), "--code") == (Iri(iri),)


@pytest.mark.parametrize("name", ["planned", "PLANNED", "geplant", "Geplant"])
def test_status_is_known_by_its_name_and_as_the_pages_call_it_in_any_case(name: str, vocabulary: Vocabulary) -> None:
    assert status(name, "--status") == (Iri(vocabulary.kgo("Planned")),)


@pytest.mark.parametrize(
    ("call", "value", "message"),
    [
        (event_class, "Visti", "Did you mean 'Visit'"),
        (code, "999", "PLOVER or CAMEO code '999'"),
        (status, "done", "Known: Actual"),
    ],
)
def test_word_that_is_none_is_refused(call: object, value: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        call(value, "--option")  # type: ignore[operator]
