"""What stands on a page: its links, and the page of an event."""

from __future__ import annotations

import re
from html import unescape

from starlette.testclient import TestClient


def links(text: str) -> set[str]:
    return {unescape(link) for link in re.findall(r'href="(/[^"#]*)', text)}


def event_of(client: TestClient, words: str) -> str:
    """The address of the page of the event that a sentence tells."""
    text = client.get("/search", params={"q": words}).text
    return next(link for link in sorted(links(text)) if link.startswith("/event"))
