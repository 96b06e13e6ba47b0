"""An event of a small article, changed at will, with what the article says of its entities."""

from __future__ import annotations

from dataclasses import replace

from kg.confidence import Told
from kg.model import Event
from tests.corrections.making import resolution


def event(**changes: object) -> tuple[Event, Told]:
    article = resolution()
    return replace(article.events[0], **changes), Told(article)  # type: ignore[arg-type]
