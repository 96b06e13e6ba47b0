"""A helper does not attack his own chief where another may be his."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("helper", "act", "relation"),
    [
        ("Sein Manager", "warf dem 27-Jährigen Undank vor", "Accusation"),
        ("Seine Sprecherin", "nannte den 27-Jährigen einen Lügner", "Naming"),
        ("Sein Stellvertreter", "forderte den 27-Jährigen auf, sich zu entschuldigen", "Demand"),
        ("Sein Berater", "kritisierte den Torwart", "Criticism"),
    ],
    ids=["accuses", "calls", "demands", "told by a title"],
)
def test_a_helper_does_not_attack_his_chief(told: Told, helper: str, act: str, relation: str) -> None:
    text = f"Trainer Udo Lamm sprach. Torwart Jan Senn (27) kritisierte ihn. {helper} {act}."
    agents, targets = sides(told(text), relation)[-1]
    assert (agents[0].partition(" von ")[2], targets) == ("Udo Lamm", ["Jan Senn"])


@pytest.mark.parametrize(
    ("before", "act", "relation"),
    [
        ("Torwart Jan Senn (27) verlor.", "nannte den 27-Jährigen ein Opfer", "Naming"),
        ("Trainer Udo Lamm sprach. Torwart Jan Senn (27) kritisierte ihn.", "lobte den 27-Jährigen", "Praise"),
    ],
    ids=["nobody else", "no attack"],
)
def test_a_helper_may_speak_of_his_chief(told: Told, before: str, act: str, relation: str) -> None:
    assert sides(told(f"{before} Sein Manager {act}."), relation)[-1] == (["Manager von Jan Senn"], ["Jan Senn"])


def test_whose_helper_answers_and_whom_is_left_open_where_only_pronouns_tell(told: Told) -> None:
    text = "Trainer Udo Lamm sprach. Torwart Jan Senn kritisierte ihn. Sein Manager warf ihm Undank vor."
    assert ["Jan Senn"] not in [targets for _, targets in sides(told(text), "Accusation")]
