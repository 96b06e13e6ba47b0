"""One list of formats; what is written appears whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import re
from pathlib import Path
from typing import Any

import pytest

from kg.cli.export import FORMS, TABLE_NAMES
from kg.errors import InputError, StoreError
from kg.export import FORMATS, export_to_file, export_to_folder, export_to_stream
from kg.facts import TABLES
from kg.store import Store

ROOT = Path(__file__).parents[2]


def test_formats_of_the_command_line_are_those_of_the_shelf() -> None:
    assert tuple(FORMS) == tuple(FORMATS)
    assert tuple(TABLE_NAMES) == tuple(TABLES)


def test_formats_have_one_writer_each() -> None:
    for form in FORMATS.values():
        assert sum(writer is not None for writer in (form.table, form.file, form.folder)) == 1


def test_formats_are_described_in_readme_and_docs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    document = (ROOT / "docs/exports.md").read_text(encoding="utf-8")
    for name in FORMATS:
        assert f"`{name}`" in readme
        assert re.search(rf"^## .*`{name}`", document, re.MULTILINE), name


@pytest.mark.parametrize("name", FORMATS)
def test_formats_write_a_graph_without_articles(name: str, tmp_path: Path) -> None:
    from kg.store import open_store

    (tmp_path / "empty.ttl").write_text("", encoding="utf-8")
    with open_store(str(tmp_path / "empty.ttl")) as store:
        if FORMATS[name].folder:
            export_to_folder(store, FORMATS[name], tmp_path / "out")
        else:
            assert export_to_stream(store, FORMATS[name], "events", io.BytesIO()) == 0


class Closed(io.BytesIO):
    """A pipe whose reader went away."""

    def write(self, data: Any) -> int:
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))


# quickstatements has nothing to say of this graph, and so nobody to say it to.
@pytest.mark.parametrize("name", [n for n, form in FORMATS.items() if not form.folder and n != "quickstatements"])
def test_export_whose_reader_goes_away_says_so_as_the_system_does(name: str, news: Store) -> None:
    with pytest.raises(BrokenPipeError):
        export_to_stream(news, FORMATS[name], "events", Closed())


class Failing:
    """A store whose server goes away after some answers."""

    locator = "http://127.0.0.1:9"

    def __init__(self, store: Store, answers: int) -> None:
        self._store, self._left = store, answers

    def select(self, query: str, bindings: Any = None) -> Any:
        self._left -= 1
        if self._left < 0:
            raise StoreError("the server went away", "Try again.")
        return self._store.select(query, bindings)


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if not form.folder])
def test_export_that_fails_leaves_the_old_file(name: str, news: Store, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"old")
    with pytest.raises(StoreError, match="went away"):
        export_to_file(Failing(news, 5), FORMATS[name], "events", target)  # type: ignore[arg-type]
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["csv", "neo4j", "markdown"])
def test_export_of_a_folder_that_fails_changes_nothing(name: str, news: Store, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "mine.md").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="went away"):
        export_to_folder(Failing(news, 15), FORMATS[name], folder)  # type: ignore[arg-type]
    assert [path.name for path in folder.iterdir()] == ["mine.md"]
    assert list(tmp_path.iterdir()) == [folder]


def test_export_into_a_folder_keeps_other_files(news: Store, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    export_to_folder(news, FORMATS["tsv"], tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["mine.txt", *(f"{name}.tsv" for name in TABLES)])


def test_export_names_the_extra_that_is_missing(news: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(InputError) as caught:
        export_to_file(news, FORMATS["parquet"], "events", tmp_path / "x.parquet")
    assert str(caught.value) == (
        "--to parquet needs pyarrow, which is not installed\n  Install it: pip install 'kg[tables]'."
    )


def test_export_says_whether_a_file_or_a_folder_is_needed(news: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--to gexf writes one file"):
        export_to_folder(news, FORMATS["gexf"], tmp_path)
    with pytest.raises(InputError, match="--to neo4j writes a folder"):
        export_to_file(news, FORMATS["neo4j"], "events", tmp_path / "x")


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("quickstatements", "void")])
def test_formats_leave_out_events_that_are_not_sure_enough(name: str, tmp_path: Path, news: Store) -> None:
    """One criticism of the articles has a confidence of 0.4, all else none."""
    form = FORMATS[name]
    written: list[list[bytes]] = []
    for least in (None, 0.4, 0.41):
        folder = tmp_path / str(least)
        if form.folder:
            export_to_folder(news, form, folder, least)
        else:
            folder.mkdir()
            export_to_file(news, form, "events", folder / "events", least)
        written.append([path.read_bytes() for path in sorted(folder.iterdir())])
    assert written[0] == written[1]
    assert written[0] != written[2]


def test_formats_count_entities_without_events_that_are_not_sure_enough(news: Store) -> None:
    def events(least: float | None) -> dict[str, int]:
        rows: list[Any] = list(TABLES["entities"].rows(news, least))
        return {row[1]: row[11] for row in rows}

    assert TABLES["entities"].names[11] == "events"
    assert {name: events(None)[name] - events(0.5)[name] for name in events(None)} == {
        name: int(name in ("Anna Lindqvist", "Bruno Keller")) for name in events(None)
    }
