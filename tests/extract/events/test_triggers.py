from __future__ import annotations

import pytest

from kg.extract.events.triggers import matches


@pytest.mark.parametrize(
    ("lemma", "pattern", "expected"),
    [
        ("Gipfeltreffen", "*treffen", True),
        ("Treffen", "*treffen", True),
        ("Treffer", "*treffen", False),
        ("EU-Sanktion", "*sanktion", True),
        ("Kritik", "kritik", True),
        ("Selbstkritik", "Kritik", False),
        ("irgendwas", "*", True),
    ],
)
def test_triggers_match_patterns(lemma: str, pattern: str, expected: bool) -> None:
    assert matches(lemma, pattern) is expected
