"""A text is explained sentence by sentence, whether it gives a fact or none."""

from __future__ import annotations

import kg


def test_api_explains_a_fact_and_its_absence(reading: kg.Reading, pipeline: kg.Pipeline) -> None:
    assert "trigger     traf  (meeting.toml#" in reading.explain()
    assert "No fact" in pipeline.read("Der Ball lag im Gras.").explain()
