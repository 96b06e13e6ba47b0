"""Threads that cannot be started are told of before an engine needs them."""

from __future__ import annotations

import threading

import pytest

from kg.errors import ResourceError
from kg.threads import check_threads


def test_threads_that_were_tried_are_gone_again() -> None:
    before = threading.active_count()
    check_threads(3, "a store")
    assert threading.active_count() == before


def test_too_few_threads_are_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    before, start = threading.active_count(), threading.Thread.start
    begun: list[threading.Thread] = []

    def limited(thread: threading.Thread) -> None:
        if len(begun) == 2:
            raise RuntimeError("can't start new thread")
        begun.append(thread)
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", limited)
    with pytest.raises(ResourceError, match="not enough threads for a store"):
        check_threads(3, "a store")
    assert threading.active_count() == before
