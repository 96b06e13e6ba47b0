from __future__ import annotations

import pytest

from kg.extract.events.triggers import matches, participles


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("loben", ("gelobt", "lobend")),
        ("fordern", ("gefordert", "fordernd")),
        ("verhängen", ("verhängt", "verhängend")),
        ("auffordern", ("aufgefordert", "auffordernd")),
        ("sanktionieren", ("sanktioniert", "sanktionierend")),
        ("melden", ("gemeldet", "meldend")),
        ("nennen", ("genannt", "nennend")),
        ("vorwerfen", ("vorgeworfen", "vorwerfend")),
        ("erheben", ("erhoben", "erhebend")),
    ],
    ids=[
        "plain",
        "ending n",
        "inseparable",
        "separable",
        "foreign",
        "stem in d",
        "strong",
        "strong apart",
        "strong joined",
    ],
)
def test_triggers_know_participles(verb: str, expected: tuple[str, ...]) -> None:
    assert participles(verb) == expected


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
