"""A quick part of ``python -m tests.robustness.fuzz``, which runs as long as one likes."""

from __future__ import annotations

import pytest

from kg.pipeline import Knowledge
from tests.robustness.cases import TARGETS
from tests.robustness.fuzz import failures


@pytest.mark.parametrize("target", TARGETS)
def test_hostile_inputs_give_a_result_or_one_message(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # The fuzzer loads the model once for all; afterwards everything is as it was.
    monkeypatch.setattr(Knowledge, "load", Knowledge.load)
    assert list(failures(target, seed=1, numbers=range(12))) == []
