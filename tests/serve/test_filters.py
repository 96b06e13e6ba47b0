"""The filter of an address: empty fields are left out, what is no class, month or number is refused."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.serve.filters import Filter, filter_of


def test_filter_takes_what_forms_send() -> None:
    found = filter_of({"kind": "Meeting", "status": "Actual", "since": "2024-05", "until": "2024", "confidence": "0,5"})
    assert found == Filter("Meeting", "Actual", "2024-05", "2024-12", "", "0.5")
    assert filter_of(found.values) == found


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "x' OR 1=1 --"),
        ("status", "Perhaps"),
        ("since", "gestern"),
        ("until", "2025-13"),
        ("sources", "-1"),
        ("confidence", "nan"),
        ("confidence", "7"),
    ],
)
def test_filter_refuses_what_is_none(name: str, value: str) -> None:
    with pytest.raises(QueryError, match=name):
        filter_of({name: value})


def test_filter_refuses_a_span_that_ends_before_it_begins() -> None:
    assert filter_of({"since": "2025-03", "until": "2025", "kind": " "}) == Filter(since="2025-03", until="2025-12")
    with pytest.raises(QueryError, match="until 2025-03 ends before since 2025-04 begins"):
        filter_of({"since": "2025-04", "until": "2025-03"})


def test_condition_binds_its_values() -> None:
    assert Filter().where() == ("1", [])
    where, values = Filter(kind="Meeting", sources="2").where()
    assert "Meeting" not in where
    assert values == ["Meeting", 2]
