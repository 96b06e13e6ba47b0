"""Analyses kept in a folder are those of the model, made once for each text."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate import annotate, kept
from kg.annotate.kept import Analyses
from kg.errors import SettingsError
from kg.model import Article
from kg.settings import Settings

ARTICLE = Article("a", "Die Kammer lobte der Rat. Er kam aus Bergen.", "a.txt")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the model has analysed."""
    texts: list[str] = []

    def noting(nlp: Language, articles: tuple[Article, ...]) -> Iterator[tuple[Article, Doc]]:
        texts.extend(article.text for article in articles)
        yield from annotate(nlp, articles)

    monkeypatch.setattr(kept, "annotate", noting)
    return texts


def rows(doc: Doc) -> list[tuple[str, str, str, str, int]]:
    return [(token.text, token.lemma_, token.pos_, token.dep_, token.head.i) for token in doc]


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_same_text_is_analysed_once_and_comes_back_as_it_was(nlp: Language, made: list[str], tmp_path: Path) -> None:
    analyses = Analyses(nlp, Settings(cache=str(tmp_path)))
    first, again = analyses(ARTICLE), analyses(replace(ARTICLE, id="b"))
    assert made == [ARTICLE.text]
    assert rows(again) == rows(first)
    assert [(name.text, name.label_) for name in again.ents] == [(name.text, name.label_) for name in first.ents]
    assert again._.repairs == first._.repairs != ()


def test_other_text_and_other_residue_are_other_analyses(nlp: Language, made: list[str], tmp_path: Path) -> None:
    analyses = Analyses(nlp, Settings(cache=str(tmp_path)))
    for article in (ARTICLE, replace(ARTICLE, title_end=5), replace(ARTICLE, text="Er kam.")):
        analyses(article)
    assert len(made) == len(files(tmp_path)) == 3


@pytest.mark.parametrize(
    "damage",
    [b"", b"x" * 40, zlib.compress(b"\x93\x01\x02\x03"), zlib.compress(bytes(1 << 25))],
    ids=["empty", "no archive", "other data", "far too much"],
)
def test_damaged_file_is_made_anew(damage: bytes, nlp: Language, made: list[str], tmp_path: Path) -> None:
    analyses = Analyses(nlp, Settings(cache=str(tmp_path)))
    analyses(ARTICLE)
    [path] = files(tmp_path)
    path.write_bytes(damage)
    assert analyses(ARTICLE).text == ARTICLE.text
    assert len(made) == 2
    assert path.read_bytes() != damage


def test_pipe_in_the_place_of_an_analysis_is_not_waited_for(nlp: Language, made: list[str], tmp_path: Path) -> None:
    analyses = Analyses(nlp, Settings(cache=str(tmp_path)))
    analyses(ARTICLE)
    [path] = files(tmp_path)
    path.unlink()
    os.mkfifo(path)
    assert analyses(ARTICLE).text == ARTICLE.text
    assert len(made) == 2


def test_folder_that_cannot_be_made_is_refused(nlp: Language, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SettingsError, match="analyses cannot be kept there"):
        Analyses(nlp, Settings(cache=str(tmp_path / "file")))
