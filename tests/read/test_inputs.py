"""Which files are read, under which ids; and what is left alone: pipes, devices, links in circles, kg's own files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.read import find_sources
from kg.read.inputs import path_ids
from kg.read.own import is_quarantine
from tests.read.reading import read
from tests.rights import needs_setpriv, passed_without_rights

TEXT = "Die Ministerin kam an."


def write(folder: Path, *names: str, text: str = TEXT) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def ids(*inputs: Path) -> list[str]:
    return [source.id for source in find_sources([str(path) for path in inputs]).sources]


# ── ids ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (("a/x.txt", "b/y.txt"), ["x", "y"]),
        (("a/1.txt", "b/1.txt", "b/2.txt"), ["2", "a/1", "b/1"]),
        (("1.txt", "tief/darin/1.html"), ["1", "tief/darin/1"]),
        (("a/1.txt", "a/1.md"), ["1", "1"]),
    ],
    ids=["no clash", "two folders", "folder in a folder", "one folder"],
)
def test_inputs_get_their_folders_into_the_id_only_where_folders_share_a_name(
    files: tuple[str, ...], expected: list[str], tmp_path: Path
) -> None:
    assert ids(write(tmp_path, *files)) == expected


def test_inputs_of_two_folders_or_named_one_by_one_are_kept_apart_too(tmp_path: Path) -> None:
    write(tmp_path, "ost/1.txt", "west/1.txt")
    assert ids(tmp_path / "west", tmp_path / "ost") == ["ost/1", "west/1"]
    assert ids(tmp_path / "west/1.txt", tmp_path / "ost/1.txt") == ["ost/1", "west/1"]


def test_inputs_named_twice_in_any_spelling_are_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    assert ids(tmp_path / "a.txt", tmp_path / "." / "a.txt", tmp_path) == ["a"]


def test_records_of_files_that_share_a_name_are_numbered_below_their_folders(tmp_path: Path) -> None:
    write(tmp_path, "ost/p.jsonl", "west/p.jsonl", text=f'{{"text": "{TEXT}"}}\n')
    assert [article.id for article in read(tmp_path).articles] == ["ost/p-1", "west/p-1"]


# ── what is no article ────────────────────────────────────────────────────────────────────────────────────────────────


def test_inputs_pipes_and_devices_of_a_folder_are_not_opened(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "null.jsonl").symlink_to("/dev/zero")
    reading = read(tmp_path)
    assert [article.id for article in reading.articles] == ["a"]
    assert reading.notes == (f"{tmp_path}: 2 files ignored (no regular file)",)


def test_inputs_pipes_and_devices_that_a_pattern_matches_are_not_opened(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "null.txt").symlink_to("/dev/zero")
    reading = read(tmp_path, "*.txt")
    assert [article.id for article in reading.articles] == ["a"]
    assert reading.notes == ("*.txt: 2 files ignored (no regular file)",)


def test_inputs_links_in_circles_are_problems_and_end(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "selbst.txt").symlink_to("selbst.txt")
    (tmp_path / "kreis").symlink_to(".")
    reading = read(tmp_path)
    assert [article.id for article in reading.articles] == ["a"]
    assert [problem.partition(":")[0] for problem in reading.problems] == ["selbst.txt"]


def test_inputs_glob_over_links_in_circles_ends(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b/c.txt", ".versteckt/d.txt")
    for name in ("eins", "zwei"):
        (tmp_path / name).symlink_to(".")
    assert [article.id for article in read(tmp_path, "**/*.txt").articles] == ["a", "c"]


def test_inputs_written_by_kg_itself_are_ignored_in_a_folder_and_refused_by_name(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    write(tmp_path, "f.jsonl", text='{"doc": "a", "date": null, "facts": []}\n')
    write(tmp_path, "q.jsonl", text='{"doc": "a", "findings": [], "nquads": [], "source": "a.txt"}\n')
    reading = read(tmp_path)
    assert [article.id for article in reading.articles] == ["a"]
    assert reading.notes == (f"{tmp_path}: 2 files ignored (written by kg itself)",)
    assert [problem.partition(":")[0] for problem in read(tmp_path, "f.jsonl").problems] == ["f.jsonl"]


def test_inputs_records_with_facts_and_a_text_are_articles(tmp_path: Path) -> None:
    write(tmp_path, "f.jsonl", text=f'{{"doc": "a", "facts": [], "text": "{TEXT}"}}\n')
    assert [article.id for article in read(tmp_path).articles] == ["a"]


@pytest.mark.parametrize(
    ("content", "ours"), [("", True), ('{"doc": "a", "findings": []}\n', True), ("Notizen\n", False)]
)
def test_quarantine_files_are_told_by_their_first_line(content: str, ours: bool, tmp_path: Path) -> None:
    assert is_quarantine(write(tmp_path, "q", text=content) / "q") is ours


@needs_setpriv
def test_inputs_closed_folder_in_a_folder_is_a_problem(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if passed_without_rights(request):
        return
    write(tmp_path, "a.txt", "zu/b.txt")
    (tmp_path / "zu").chmod(0)
    reading = read(tmp_path)
    (tmp_path / "zu").chmod(0o755)
    assert reading.problems == ("zu: the folder cannot be read (Permission denied)\n  Check its permissions.",)


@pytest.mark.parametrize("name", ["x" * 5000 + ".txt", "a\0b.txt"], ids=["long name", "null character"])
def test_inputs_impossible_names_are_refused(name: str) -> None:
    with pytest.raises(InputError):
        find_sources([name])


def ids_of(*paths: str) -> list[str]:
    files = {Path(path): (Path(path).stem, Path(path).parts[2:-1]) for path in paths}
    found = path_ids(files, str)
    return [found[path] for path in files]


def test_stem_is_enough_where_no_other_folder_has_it() -> None:
    assert ids_of("/in/a/1.txt", "/in/b/2.txt") == ["1", "2"]


def test_files_of_one_folder_keep_their_stem_whatever_their_suffix() -> None:
    assert ids_of("/in/a/1.txt", "/in/a/1.html") == ["1", "1"]


def test_folders_tell_files_of_one_stem_apart() -> None:
    assert ids_of("/in/a/1.txt", "/in/b/1.txt", "/in/b/2.txt") == ["a/1", "b/1", "2"]


def test_files_that_lie_alike_in_several_folders_are_told_by_what_is_above() -> None:
    files = {Path("/x/2023/1.txt"): ("1", ()), Path("/x/2024/1.txt"): ("1", ())}
    assert list(path_ids(files, str).values()) == ["2023/1", "2024/1"]


def test_names_of_folders_are_shown_as_told() -> None:
    files = {Path("/in/a b/1.txt"): ("1", ("a b",)), Path("/in/c/1.txt"): ("1", ("c",))}
    assert list(path_ids(files, lambda name: name.replace(" ", "_")).values()) == ["a_b/1", "c/1"]
