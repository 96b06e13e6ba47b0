"""The word lists of a language: read once, checked whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.language.wordlists import load_words
from kg.resources import language_folder

WORDS = "ontology/languages/de/words"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped lists."""
    return Path(shutil.copytree(language_folder() / "words", tmp_path / "ontology" / "languages" / "de" / "words"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titels = 'dr'", f"{WORDS}/own.toml: unknown list 'titels'\n  Did you mean 'titles'?"),
        ("titles = 'dr'", f"{WORDS}/own.toml: the list 'titles' stands in another file too\n  Keep one of them."),
        ("titles =", f"{WORDS}/own.toml: not TOML: Invalid value (at end of document)\n  Mend the file"),
    ],
    ids=["unknown", "twice", "no TOML"],
)
def test_words_refuse_a_file(text: str, message: str, folder: Path) -> None:
    (folder / "own.toml").write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError) as refused:
        load_words(folder)
    assert str(refused.value).startswith(message)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('invariable = """', 'invariable = 7\nother = """', "invariable: 7 is no list of words"),
        ('"gut" = "besser best"', '"gut" = 1', "compared: 1 is no list of words"),
    ],
    ids=["number for a list", "number in a table"],
)
def test_words_refuse_a_value(old: str, new: str, message: str, folder: Path) -> None:
    file = folder / "adjectives.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(OntologyError) as refused:
        load_words(folder)
    assert refused.value.problem == f"{WORDS}/adjectives.toml: {message}"


def test_words_name_the_list_that_is_missing(folder: Path) -> None:
    (folder / "adjectives.toml").unlink()
    with pytest.raises(OntologyError, match=r"no list '\w+'"):
        load_words(folder)
