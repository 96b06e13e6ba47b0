"""The pages as files: whole, linked among themselves, without forms, and never over somebody else's files."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from kg.cli import run
from kg.errors import InputError
from kg.serve import Site, write_folder
from tests.serve.conftest import HOSTILE


@pytest.fixture
def folder(site: Site, tmp_path: Path) -> Path:
    target = tmp_path / "site"
    assert write_folder(site, target) == len([path for path in target.iterdir() if path.name != ".kg-site"])
    return target


def test_every_link_of_the_files_leads_to_a_file(folder: Path) -> None:
    pages = list(folder.glob("*.html"))
    assert len(pages) > 40
    links = {
        unescape(link)
        for page in pages
        for link in re.findall(r'href="([^"#]+)', page.read_text(encoding="utf-8"))
        if ":" not in link
    }
    assert [link for link in sorted(links) if not (folder / link).is_file()] == []
    assert "style.css" in links


def test_files_have_no_forms_and_tell_what_the_pages_tell(folder: Path) -> None:
    texts = [page.read_text(encoding="utf-8") for page in folder.glob("*.html")]
    assert [text for text in texts if "<form" in text] == []
    assert "Anna Lindqvist" in (folder / "index.html").read_text(encoding="utf-8")
    assert any(">am Samstag</mark>" in text for text in texts)


def test_a_hostile_article_stays_text_in_files(hostile_graph: Path, tmp_path: Path) -> None:
    assert run(["serve", str(hostile_graph), "--to-folder", str(tmp_path / "site"), "--lang", "en"]) == 0
    texts = [page.read_text(encoding="utf-8") for page in (tmp_path / "site").glob("*.html")]
    assert '<html lang="en">' in texts[0]
    assert [text for text in texts if HOSTILE in text or 'href="javascript:' in text] == []


def test_a_folder_with_other_files_is_left_alone_and_our_own_is_written_again(
    site: Site, graph: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    count = len(list(folder.iterdir()))
    write_folder(site, folder)
    assert len(list(folder.iterdir())) == count
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("mine", encoding="utf-8")
    assert run(["serve", str(graph), "--to-folder", str(other)]) == 2
    assert "holds something else" in capsys.readouterr().err
    assert [path.name for path in other.iterdir()] == ["letter.txt"]


def test_a_site_whose_writing_fails_leaves_the_older_one(
    site: Site, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    written = iter(range(5))
    monkeypatch.setattr("kg.serve.folder.name_of", lambda address: f"page-{next(written)}.html")
    with pytest.raises((StopIteration, RuntimeError)):
        write_folder(site, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert list(tmp_path.glob(".kg-*")) == []


def test_a_site_in_place_of_a_file_is_refused(site: Site, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="is a file"):
        write_folder(site, tmp_path / "site")
