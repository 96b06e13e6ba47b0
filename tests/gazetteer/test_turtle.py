"""A small gazetteer is read; a broken file is named with its place and the way out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.gazetteer import load_gazetteer
from kg.gazetteer.categories import READINGS
from kg.resources import language_folder, shown_path

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


def test_gazetteer_loads_a_small_folder(folder: Path) -> None:
    small = load_gazetteer(folder, folder)
    assert [e.label for e in small.of_seat("Nordstadt")] == ["Nordland"]


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        (
            "a.ttl",
            _PREFIXES + 'e:x a kgo:Persn ; skos:prefLabel "X"@de .',
            "a.ttl, x: type 'Persn' is not a class of entities\n  Did you mean 'Person'? Known: Country, Group, Matter, Media, Organization, Person, Place.",
        ),
        ("a.ttl", _PREFIXES + "e:x a kgo:Person .", "a.ttl, x: has 0 labels\n  Give exactly one skos:prefLabel."),
        (
            "a.ttl",
            _PREFIXES + 'e:x a kgo:Person ; skos:prefLabel "X"@de ; g:sirname "X" .',
            "a.ttl, x: property 'sirname' is not known\n  Did you mean 'surname'? Known: adjective, altLabel, begin, closeMatch, country, end, follows, gender, nameOrder, office, party, people, prefLabel, seat, seatThen, surname, tier.",
        ),
        (
            "a.ttl",
            _PREFIXES + 'e:x a kgo:Person ; skos:prefLabel "X"@de ; g:country e:sueden .',
            "a.ttl, x: country 'sueden' is not in the gazetteer\n  Add it to countries.ttl or mend the reference.",
        ),
        (
            "a.ttl",
            _PREFIXES + 'e:x a kgo:Person ; skos:prefLabel "X"@de ; g:office [ g:role "Präsident"@de ; g:of e:nordland ; g:begin "im Mai" ] .',
            "a.ttl, x: date 'im Mai' is not a day, month or year\n  Write \"2005-11-22\", \"2005-11\" or \"2005\".",
        ),
        (
            "a.ttl",
            _PREFIXES + 'e:x a kgo:Person ; skos:prefLabel "X"@de ; g:office [ g:role "Präsident"@de ; g:of e:nordland ; g:begin "2005-02-30" ] .',
            "a.ttl, x: date '2005-02-30' does not exist (day is out of range for month)\n  Write \"2005-11-22\", \"2005-11\" or \"2005\".",
        ),
        (
            "a.ttl",
            _PREFIXES + 'e:x a kgo:Person ; skos:prefLabel "X"@de ; g:office [ g:of e:nordland ] .',
            "a.ttl, x: an office has no role\n  Write g:office [ g:role \"Außenminister\"@de ; g:of … ].",
        ),
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
            "a.ttl",
            _PREFIXES + 'e:x a kgo:Country ; skos:prefLabel "X"@de ; g:follows e:südland .',
            "a.ttl, x: follows 'südland' is not in the gazetteer\n  Add it or mend the reference.",
        ),
        (
            "a.ttl",
            _PREFIXES + 'e:x a kgo:Country ; skos:prefLabel "X"@de ; g:seatThen [ g:end "1999" ] .',
            'a.ttl, x: a seat has no name\n  Write g:seatThen [ g:name "Bonn"@de ; g:end "1999" ].',
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
    ids=lambda value: value if isinstance(value, str) and value.endswith((".ttl", ".toml")) else "",
)  # fmt: skip
def test_gazetteer_broken_file_is_named_with_place_and_remedy(
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


def test_gazetteer_malformed_turtle_is_named_with_its_line(folder: Path) -> None:
    (folder / "a.ttl").write_text(_PREFIXES + "e:x a kgo:Person ;\n  skos:prefLabel oops .", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"^a\.ttl, line 7: "):
        load_gazetteer(folder, folder)


def test_gazetteer_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OntologyError) as caught:
        load_gazetteer(tmp_path, tmp_path)
    assert caught.value.problem == f"{shown_path(tmp_path)}: no gazetteer file (*.ttl) in this folder"
