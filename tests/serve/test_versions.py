"""Two states of a store are told apart without opening it."""

from __future__ import annotations

from pathlib import Path

from kg.serve.versions import version_of


def test_file_has_another_version_when_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("", encoding="utf-8")
    before = version_of(str(path))
    assert version_of(str(path)) == before
    path.write_text("# more\n", encoding="utf-8")
    assert version_of(str(path)) != before


def test_directory_goes_by_its_data_and_not_by_logs_and_locks(tmp_path: Path) -> None:
    before = version_of(f"{tmp_path}/")
    (tmp_path / "LOCK").touch()
    (tmp_path / "LOG").touch()
    assert version_of(f"{tmp_path}/") == before
    (tmp_path / "000001.sst").touch()
    assert version_of(f"{tmp_path}/") != before


def test_endpoint_is_not_watched_and_a_file_that_is_gone_is_another_state(tmp_path: Path) -> None:
    assert version_of("http://127.0.0.1:7878") is None
    assert version_of(str(tmp_path / "gone.ttl")) == ()
