"""A work list of one event, edited as people do."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from kg.corrections import (
    Item,
    StatementRef,
    to_csv,
)
from kg.corrections.sheet import COLUMNS
from kg.corrections.worklist import Seen
from kg.model import Status

PRAISE = StatementRef("a", "Anna lobte Bo", "Praise", ("Anna", "Eva"), ("Bo",), Status.ACTUAL)


EVENT = Item(Seen(PRAISE, "Praise actual: Anna, Eva → Bo", "a, 2024-05-01", "Anna lobte Bo."), None, 0.3)


def edited(folder: Path, items: tuple[Item, ...], **cells: str) -> Path:
    rows = list(csv.DictReader(io.StringIO(to_csv(items))))
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    writer.writerows({**row, **cells} for row in rows)
    path = folder / "list.csv"
    path.write_text(stream.getvalue(), encoding="utf-8-sig")
    return path
