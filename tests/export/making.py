"""What an export of one record a line holds."""

from __future__ import annotations

import json
from typing import Any

from kg.facts import TABLES


def lines(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


def column(table: str, name: str) -> int:
    return TABLES[table].names.index(name)
