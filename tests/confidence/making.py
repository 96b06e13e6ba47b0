"""An event of a small article, changed at will."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Event, Resolution
from tests.corrections.making import resolution


def event(**changes: object) -> tuple[Event, Resolution]:
    article = resolution()
    return replace(article.events[0], **changes), article  # type: ignore[arg-type]
