"""Recognise what kg wrote itself among the files of a folder: facts and quarantine files are no articles."""

from __future__ import annotations

import re
from pathlib import Path

#: bytes of the first line that are looked at: the keys we look for come first or after a short source and id
_START = 65_536
#: lines of a feed in which its generator stands
_HEAD = 6
_QUARANTINE = re.compile(rb'\{"doc": .*"findings": \[', re.DOTALL)
_FACTS = re.compile(rb'\{"doc": .*"facts": \[', re.DOTALL)
_TEXT = re.compile(rb'[{ ]"text": "')


def is_own_output(path: Path) -> bool:
    """Whether the file begins with a record of ``kg export --to facts`` or of a quarantine file, or is our feed."""
    if path.name.endswith((".atom", ".xml")):
        return b"<generator>kg</generator>" in _start(path, _HEAD)
    if not path.name.endswith(".jsonl"):
        return False
    start = _start(path)
    return bool(_QUARANTINE.match(start) or _FACTS.match(start)) and not _TEXT.search(start)


def is_quarantine(path: Path) -> bool:
    """Whether the file is empty or begins with a record of a quarantine file."""
    start = _start(path)
    return not start.strip() or _QUARANTINE.match(start) is not None


def _start(path: Path, lines: int = 1) -> bytes:
    try:
        with path.open("rb") as stream:
            return b"".join(stream.readline(_START) for _ in range(lines))
    except OSError:
        return b""
