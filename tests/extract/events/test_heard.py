"""What the network hears is one word per act, with the status where it is sure of one."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.tokens import Doc

from kg.extract.events.heard import Heard, are_near, hear
from kg.model import Status
from tests.builders import doc
from tests.extract.small import scene


def sentence() -> Doc:
    """An act told by a verb with its noun, and another one farther away."""
    return doc(
        "Beck übte scharfe Kritik , weil Lund schwieg .",
        "1 1 3 1 7 7 7 1 1",
        "nsubj root amod obj punct mark nsubj advcl punct",
        "NE VVFIN ADJA NN $, KOUS NE VVFIN $.",
        names={"Beck": "PER", "Lund": "PER"},
    )


def word(token: int, chance: float, *, planned: float = 0.0) -> dict[str, Any]:
    return {
        "token": token,
        "classes": [chance, 1 - chance],
        "status": [1 - planned, planned],
        "sides": {"agent": [[0, 0.9], [-1, 0.1]], "target": [[-1, 0.5]]},
    }


def heard(*words: dict[str, Any]) -> tuple[Heard, ...]:
    events = {"classes": ["Criticism", "none"], "status": ["Actual", "Planned"], "words": list(words)}
    return hear(events, scene(sentence()))


def test_nothing_is_heard_where_no_network_has_listened() -> None:
    assert hear({}, scene(sentence())) == ()


def test_the_surest_word_stands_for_an_act() -> None:
    [act] = heard(word(1, 0.6), word(3, 0.9))
    assert (act.token, act.relation, act.chance, act.others) == (3, "Criticism", 0.9, frozenset({1}))


def test_words_of_two_acts_are_two() -> None:
    assert [act.token for act in heard(word(7, 0.9), word(2, 0.8))] == [2, 7]


@pytest.mark.parametrize(("planned", "status"), [(0.9, Status.PLANNED), (0.6, Status.ACTUAL)], ids=["sure", "in doubt"])
def test_a_status_counts_where_it_is_sure(planned: float, status: Status) -> None:
    [act] = heard(word(3, 0.9, planned=planned))
    assert (act.status, act.status_chance) == (status, planned)


def test_the_whole_is_as_sure_as_its_parts_together() -> None:
    [act] = heard(word(3, 0.9))
    assert (act.best("agent"), act.best("topic")) == ((0, 0.9), (-1, 0.0))
    assert act.chance_of("agent", -1) == 0.1
    assert act.whole == pytest.approx(0.9 * 0.9 * 0.5)


def test_words_are_near_within_two_edges() -> None:
    tree = scene(sentence())
    assert are_near(0, 3, tree)
    assert not are_near(2, 7, tree)
