"""What tells two states of a store apart, without opening it."""

from __future__ import annotations

from pathlib import Path

from kg.store.locator import Kind, kind_of

#: Files that differ between two versions of a store: name, size, time of change.
Version = tuple[tuple[str, int, int], ...]


def version_of(locator: str) -> Version | None:
    """What tells two states of a graph file or store directory apart; None for an endpoint, which is not watched."""
    if kind_of(locator) is Kind.ENDPOINT:
        return None
    path = Path(locator)
    try:
        # The engine of a directory writes logs and a lock of its own, also when it only reads.
        files = [file for file in path.iterdir() if not file.name.startswith("LO")] if path.is_dir() else [path]
        states = [(file.name, file.stat()) for file in files]
    except OSError:
        # A writer replaces its files just now: whatever comes next differs from this.
        return ()
    return tuple(sorted((name, state.st_size, state.st_mtime_ns) for name, state in states))
