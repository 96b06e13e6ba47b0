"""A feed of the newest facts, read by a feed reader."""

from __future__ import annotations

import io

import feedparser
import pytest

from tests.export.conftest import Write


@pytest.mark.parametrize("kind", ["news", "hostile"])
def test_atom_is_read_by_a_feed_reader(kind: str, write: Write, request: pytest.FixtureRequest) -> None:
    feed = feedparser.parse(io.BytesIO(write(request.getfixturevalue(kind), "atom")))
    assert (feed.bozo, feed.version) == (False, "atom10")
    assert feed.feed.id.startswith("urn:uuid:")
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) >= 1
    assert all(entry.title and entry.updated_parsed and entry.content[0].value for entry in feed.entries)
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert not [entry for entry in feed.entries if entry.get("link", "").startswith("javascript")]
