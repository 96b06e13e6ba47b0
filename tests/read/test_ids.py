"""Files get the shortest ids that tell them apart."""

from __future__ import annotations

from pathlib import Path

from kg.read.ids import path_ids


def ids(*paths: str) -> list[str]:
    files = {Path(path): (Path(path).stem, Path(path).parts[2:-1]) for path in paths}
    found = path_ids(files, str)
    return [found[path] for path in files]


def test_stem_is_enough_where_no_other_folder_has_it() -> None:
    assert ids("/in/a/1.txt", "/in/b/2.txt") == ["1", "2"]


def test_files_of_one_folder_keep_their_stem_whatever_their_suffix() -> None:
    assert ids("/in/a/1.txt", "/in/a/1.html") == ["1", "1"]


def test_folders_tell_files_of_one_stem_apart() -> None:
    assert ids("/in/a/1.txt", "/in/b/1.txt", "/in/b/2.txt") == ["a/1", "b/1", "2"]


def test_files_that_lie_alike_in_several_folders_are_told_by_what_is_above() -> None:
    files = {Path("/x/2023/1.txt"): ("1", ()), Path("/x/2024/1.txt"): ("1", ())}
    assert list(path_ids(files, str).values()) == ["2023/1", "2024/1"]


def test_names_of_folders_are_shown_as_told() -> None:
    files = {Path("/in/a b/1.txt"): ("1", ("a b",)), Path("/in/c/1.txt"): ("1", ("c",))}
    assert list(path_ids(files, lambda name: name.replace(" ", "_")).values()) == ["a_b/1", "c/1"]
