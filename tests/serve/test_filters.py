"""The filter of an address: what is no class, month or number is left out."""

from __future__ import annotations

import pytest

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
        ("sources", "-1"),
        ("confidence", "nan"),
        ("confidence", "7"),
    ],
)
def test_filter_leaves_out_what_is_none(name: str, value: str) -> None:
    assert filter_of({name: value}) == Filter()


def test_condition_binds_its_values() -> None:
    assert Filter().where() == ("1", [])
    where, values = Filter(kind="Meeting", sources="2").where()
    assert "Meeting" not in where
    assert values == ["Meeting", 2]
