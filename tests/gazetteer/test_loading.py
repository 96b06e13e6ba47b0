"""A small gazetteer is loaded; a broken file of words is named with its place and the way out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.gazetteer.categories import READINGS
from kg.gazetteer.loading import load_gazetteer
from kg.resources import language_folder

_PREFIXES = """@prefix wd: <http://www.wikidata.org/entity/> .
@prefix e: <https://w3id.org/kg-news/gazetteer/> .
@prefix g: <https://w3id.org/kg-news/gazetteer#> .
@prefix kgo: <https://w3id.org/kg-news/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A gazetteer of two entries with the shipped .toml files that name none of them."""
    (tmp_path / "countries.ttl").write_text(
        _PREFIXES + 'e:nordland a kgo:Country ; skos:prefLabel "Nordland"@de ; g:seat "Nordstadt"@de .\n',
        encoding="utf-8",
    )
    (tmp_path / "roles.toml").write_text(
        '[categories]\nleader = { offices = ["Präsident"] }\n[[noun]]\nforms = ["Präsident"]\ncategory = "leader"\n',
        encoding="utf-8",
    )
    for name in ("nouns.toml", "first-names.toml"):
        shutil.copy(language_folder() / name, tmp_path / name)
    readings = "".join(f'{name} = "leader"\n' for name in READINGS)
    (tmp_path / "categories.toml").write_text(
        f'[traits]\nsingle = ["leader"]\n[readings]\n{readings}', encoding="utf-8"
    )
    (tmp_path / "kinds.toml").write_text('"Königreich" = ["Nordland"]\n', encoding="utf-8")
    return tmp_path


def test_a_small_folder_is_loaded(folder: Path) -> None:
    small = load_gazetteer(folder, folder)
    assert [e.label for e in small.of_seat("Nordstadt")] == ["Nordland"]
    assert small.of_kind("Königreich") == frozenset({small.find("Nordland")[0].key})


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        (
            "roles.toml",
            '[categories]\nleader = { offices = [] }\n[[noun]]\nforms = ["Chef"]\ncategory = "leadr"\n',
            "roles.toml, noun 1: category 'leadr' is not a category\n  Did you mean 'leader'? Known: leader.",
        ),
        (
            "roles.toml",
            '[categories]\nleader = { covers = ["queen"] }\n',
            "roles.toml, categories, leader: covers 'queen', which is not a category\n  Known: leader.",
        ),
        (
            "roles.toml",
            '[categories]\nleader = { }\n[[noun]]\nforms = ["Chef"]\ncategory = "leader"\nof = "Südland"\n',
            "roles.toml, noun 'Chef': of 'Südland' is no name in the gazetteer\n  Write the label of a country or body.",
        ),
        (
            "categories.toml",
            '[traits]\nsingle = ["leadr"]\n',
            "{folder}/categories.toml, traits: 'leadr' is not a category of roles.toml\n  Did you mean 'leader'? Known: leader.",
        ),
        ("categories.toml", "[traits]\n", "{folder}/categories.toml, readings: the key 'aged' is missing\n  Write aged = \"…\"."),
        ("nouns.toml", 'orgs = ["Amt"]\n', None),
        ("kinds.toml", '"Emirat" = ["Südland"]\n', "kinds.toml, 'emirat': 'Südland' is no country\n  Did you mean 'Nordland'? Known: Nordland."),
        ("kinds.toml", '"Emirat" = []\n', "kinds.toml: 'Emirat' has no words\n  Write Emirat = [\"Katar\", \"Kuwait\"]."),
        ("first-names.toml", 'female = ["Kim"]\nmale = ["Kim"]\n', "first-names.toml: 'Kim' is in both lists\n  Keep names that leave a doubt out of both."),
        ("first-names.toml", 'female = []\n', "first-names.toml: 'female' has no words\n  Write female = [\"Maria\", \"Anna\"]."),
    ],
    ids=lambda value: value if isinstance(value, str) and value.endswith(".toml") else "",
)  # fmt: skip
def test_a_broken_file_of_words_is_named_with_place_and_remedy(
    folder: Path, file: str, text: str, message: str | None
) -> None:
    (folder / file).write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        load_gazetteer(folder, folder)
    assert (
        str(caught.value) == message.format(folder=folder.name)
        if message
        else str(caught.value).startswith(f"{file}: unknown key 'orgs'\n")
    )
