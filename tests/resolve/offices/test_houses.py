"""Offices of a body that an article tells of by the nouns of offices of a state."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(
    ("start", "act", "officer"),
    [
        ("Der Kanzler der Hochschule ging. Alle schwiegen.", "Der Kanzler", "Kanzler der Hochschule"),
        ("Die Präsidentin der Handelskammer kam.", "Die Präsidentin", "Präsidentin der Handelskammer"),
    ],
)
def test_the_officer_of_a_body_is_no_head_of_state(told: Told, start: str, act: str, officer: str) -> None:
    assert sides(told(f"Deutschland ist im Fieber. {start} {act} lobte die Wirte.", "2022-05-11"))[-1][0] == [officer]


def test_behind_the_title_of_the_state_the_head_of_government_is_meant(told: Told) -> None:
    text = "Der Kanzler der Hochschule ging. Der Bundeskanzler kam aus Berlin. Der Kanzler lobte die Wirte."
    assert linked(told(text, "2022-05-11")) == ["Olaf Scholz"]


def test_where_the_officer_is_called_again_nobody_named_later_is_meant(told: Told) -> None:
    text = (
        "Die Kanzlerin der Hochschule rügte den Chor. Die Kanzlerin drohte dem Rat. Die Kanzlerin lobte die Wirte. "
        "Dann sprach Bundeskanzlerin Angela Merkel."
    )
    assert sides(told(text, "2019-05-08"), "Praise")[-1][0] == ["Kanzlerin der Hochschule"]
