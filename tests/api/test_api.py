"""The Python API: from a text to events, tables, graphs and explanations; every failure with its message."""

from __future__ import annotations

import pytest

import kg


def test_api_names_are_few_documented_and_all_there() -> None:
    assert len(kg.__all__) == 12
    for name in kg.__all__:
        assert getattr(kg, name).__doc__, name
    assert dir(kg) == sorted(kg.__all__)
    with pytest.raises(AttributeError, match="no attribute 'lod'"):
        kg.lod  # noqa: B018
