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


def test_status_is_known_in_any_case(vocabulary: Vocabulary) -> None:
    assert status("planned", "--status") == (Iri(vocabulary.kgo("Planned")),)


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
