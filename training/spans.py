"""Spans of BIO labels."""

from __future__ import annotations


def spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """(start, end, type) of the spans of BIO labels; an I- without its B- is ignored."""
    result: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels):
        if label.startswith("B-"):
            result.append((i, i + 1, label[2:]))
        elif label.startswith("I-") and result and result[-1][1] == i and result[-1][2] == label[2:]:
            result[-1] = (result[-1][0], i + 1, label[2:])
    return result
