"""Folders of any size: what is looked at is told, what the kernel makes up is passed over, kinds are summed up."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.read import find_sources, folders


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which "kern" is a mounted file system of the kernel, and "data" an ordinary one."""
    for name in ("kern", "data", "own files"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("Sie kam.", encoding="utf-8")
    table = tmp_path / "mounts"
    named = str(tmp_path).replace(" ", "\\040")
    table.write_text(
        f"proc {named}/kern proc rw 0 0\n/dev/x {named}/data ext4 rw 0 0\nproc {named}/own\\040files proc\n"
    )
    monkeypatch.setattr(folders, "_MOUNTS", table)
    folders.kernel_folders.cache_clear()
    return tmp_path


@pytest.fixture(autouse=True)
def _mounts_of_the_machine() -> object:
    yield
    folders.kernel_folders.cache_clear()


def test_folders_of_the_kernel_are_passed_over_and_said(mounts: Path) -> None:
    found = find_sources([str(mounts)])
    assert [source.name for source in found.sources] == [f"{mounts}/data/a.txt"]
    assert [str(ignored) for ignored in found.ignored] == [
        f"{mounts}/kern: passed over (made up by the kernel, no files)",
        f"{mounts}/own files: passed over (made up by the kernel, no files)",
        f"{mounts}: 1 file ignored (no suffix)",
    ]


def test_folder_of_the_kernel_that_is_named_itself_is_passed_over(mounts: Path) -> None:
    found = find_sources([f"{mounts}/kern"])
    assert not found.sources
    assert [str(ignored) for ignored in found.ignored] == [
        f"{mounts}/kern: passed over (made up by the kernel, no files)"
    ]


def test_large_folder_tells_how_many_files_were_looked_at(tmp_path: Path) -> None:
    for number in range(1_100):
        (tmp_path / f"{number}.x").touch()
    told: list[int] = []
    find_sources([str(tmp_path)], told.append)
    assert told == [500, 1_000]


def test_of_many_kinds_of_ignored_files_the_most_frequent_are_named(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"a.k{number:02}").touch()
    for number in range(3):
        (tmp_path / f"{number}.so").touch()
    (ignored,) = find_sources([str(tmp_path)]).ignored
    assert str(ignored) == (
        f"{tmp_path}: 23 files ignored (.so 3, {', '.join(f'.k{number:02} 1' for number in range(11))}, 9 more kinds)"
    )


def test_summary_says_what_will_be_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.html", "d.x"):
        (tmp_path / name).touch()
    assert find_sources([str(tmp_path)]).summary == "3 files (.txt 2, .html 1)"


@pytest.mark.parametrize("ending", ["_files", "-Dateien", "_Dateien"])
def test_what_a_browser_saves_beside_a_page_is_no_article(tmp_path: Path, ending: str) -> None:
    parts = tmp_path / f"Der Streit{ending}" / "frames"
    parts.mkdir(parents=True)
    for path in (tmp_path / "Der Streit.html", parts / "ad.html", parts.parent / "saved_resource.html"):
        path.write_text("<p>Anzeige</p>", encoding="utf-8")
    found = find_sources([str(tmp_path)])
    assert [Path(source.name).name for source in found.sources] == ["Der Streit.html"]
    assert [str(ignored) for ignored in found.ignored] == [f"{tmp_path}: 2 files ignored (parts of saved pages)"]


def test_a_folder_of_that_name_without_its_page_is_looked_into(tmp_path: Path) -> None:
    (tmp_path / "alte_files").mkdir()
    (tmp_path / "alte_files" / "a.html").write_text("<p>Sie kam.</p>", encoding="utf-8")
    assert len(find_sources([str(tmp_path)]).sources) == 1
