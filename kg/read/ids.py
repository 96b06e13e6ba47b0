"""Ids of articles that bring none: from the names of their files, with folders only where two files share a name."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path


def path_ids(files: Mapping[Path, tuple[str, tuple[str, ...]]], shown: Callable[[str], str]) -> dict[Path, str]:
    """Return the id of each file; ``files`` gives its stem and the folders between a named folder and the file.

    ``A/1.txt`` and ``B/1.txt`` of one folder become "A/1" and "B/1"; files of one folder with the same stem keep it,
    and so does every file whose stem no other folder holds.
    """
    ids: dict[Path, str] = {}
    by_stem: dict[str, list[Path]] = defaultdict(list)
    for path, (stem, _) in files.items():
        by_stem[stem].append(path)
    for stem, paths in by_stem.items():
        if len({path.parent for path in paths}) == 1:
            ids.update(dict.fromkeys(paths, stem))
            continue
        by_id: dict[str, list[Path]] = defaultdict(list)
        for path in paths:
            by_id["/".join((*map(shown, files[path][1]), stem))].append(path)
        for long, same in by_id.items():
            ids.update(_apart(same, stem) if len({path.parent for path in same}) > 1 else dict.fromkeys(same, long))
    return ids


def _apart(paths: list[Path], stem: str) -> dict[Path, str]:
    """Ids of files named one by one, or that lie alike in several named folders: the folders below a common one."""
    folders = {path: Path(os.path.abspath(path.parent)) for path in paths}  # noqa: PTH100 - links stay as they are named
    common = Path(os.path.commonpath(folders.values()))
    return {path: (folder.relative_to(common) / stem).as_posix() for path, folder in folders.items()}
