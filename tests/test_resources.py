"""The data files in force: the shipped ones with the user's own laid over them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import SettingsError
from kg.resources import Data, Overlay, in_force, language_folder, ontology_folder, shown_path, using
from kg.settings import Settings


def test_later_layer_replaces_a_file_of_the_same_name(tmp_path: Path) -> None:
    for folder, names in (("one", "ab"), ("two", "bc")):
        (tmp_path / folder).mkdir()
        for name in names:
            (tmp_path / folder / f"{name}.toml").write_text(folder, encoding="utf-8")
    both = Overlay((tmp_path / "one", tmp_path / "two"))
    assert [path.parent.name for path in both.glob("*.toml")] == ["one", "two", "two"]
    assert (both / "a.toml").read_text(encoding="utf-8") == "one"
    assert both / "d.toml" == tmp_path / "one/d.toml", "where the shipped one would stand"


def test_files_are_in_force_for_the_block_alone(tmp_path: Path) -> None:
    with using(Data(own=tmp_path)):
        assert in_force().own == tmp_path
    assert in_force() == Data()


def test_every_file_that_shapes_a_graph_is_listed() -> None:
    files = set(Data().files())
    shaping = (
        ontology_folder() / "news.ttl",
        *(language_folder() / f"words/{name}" for name in ("verbs.toml", "plurals.txt")),
    )
    assert files.issuperset(shaping)
    assert not any(path.suffix == ".md" for path in files)


def test_file_is_shown_from_the_folder_that_users_know() -> None:
    assert shown_path(language_folder() / "roles.toml") == "ontology/languages/de/roles.toml"


def test_knowledge_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="is no folder"):
        Data.of(Settings(knowledge=str(tmp_path / "nowhere")))


@pytest.mark.parametrize("place", ["mine.ttl", "gazetteer/mine.ttl", "corrections.jsonl"])
def test_a_pipe_in_a_knowledge_folder_is_refused_and_not_waited_for(place: str, tmp_path: Path) -> None:
    (tmp_path / place).parent.mkdir(exist_ok=True)
    os.mkfifo(tmp_path / place)
    with pytest.raises(SettingsError, match=f"{place}: no regular file"):
        Data.of(Settings(knowledge=str(tmp_path)))
