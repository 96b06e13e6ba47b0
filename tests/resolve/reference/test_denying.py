"""Whoever denies a charge is one who was charged, where the phrase allows."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("denier", "deed", "agent"),
    [
        ("Der Abt", "bestreitet die Vorwürfe", "Jan Holm"),
        ("Der Abt", "hat den Vorwurf zurückgewiesen", "Jan Holm"),
        ("Der Abt", "bestreitet den Umzug", "Udo Lamm"),
        ("Der Sprecher", "bestreitet die Vorwürfe", "Bo Thal"),
    ],
    ids=["denies", "rejects", "denies no charge", "is nobody who was charged"],
)
def test_whoever_denies_a_charge_was_charged(told: Told, denier: str, deed: str, agent: str) -> None:
    others = (
        "Abt Udo Lamm und Sprecher Bo Thal verließen den Saal." if denier == "Der Sprecher" else "Abt Udo Lamm ging."
    )
    text = f"Die Bank warf Abt Jan Holm Untreue vor. {others} {denier} {deed}. Er lobte den Rat."
    assert sides(told(text), "Praise")[-1][0] == [agent]
