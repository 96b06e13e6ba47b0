"""Sentences go through the network in batches of like length."""

from __future__ import annotations

from kg.annotate.network import calls


def test_every_sentence_is_in_one_batch() -> None:
    lengths = [5, 200, 7, 6, 180, 3]
    batches = list(calls(lengths))
    assert sorted(i for batch in batches for i in batch) == list(range(len(lengths)))


def test_sentences_of_a_batch_are_of_like_length() -> None:
    lengths = [5, 200] * 40
    for batch in calls(lengths):
        assert len({lengths[i] for i in batch}) == 1 or max(lengths[i] for i in batch) <= 2 * min(
            lengths[i] for i in batch
        )


def test_nothing_is_called_for_nothing() -> None:
    assert list(calls([])) == []
