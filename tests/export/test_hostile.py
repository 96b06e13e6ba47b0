"""Records for other programs, judged by those programs' own readers where there is one."""

from __future__ import annotations

import json

from kg.store import Store
from tests.export.conftest import HOSTILE_NAME, Write


def test_hostile_name_is_in_every_format_that_holds_names(hostile: Store, write: Write) -> None:
    assert json.dumps(HOSTILE_NAME, ensure_ascii=False).encode() in write(hostile, "jsonl")
