"""Entities are read as they are written; a broken file is named with its place and the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.gazetteer.turtle import read_rows
from kg.model import EntityType
from kg.resources import shown_path

_PREFIXES = """@prefix wd: <http://www.wikidata.org/entity/> .
@prefix e: <https://w3id.org/kg-news/gazetteer/> .
@prefix g: <https://w3id.org/kg-news/gazetteer#> .
@prefix kgo: <https://w3id.org/kg-news/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A gazetteer of one country."""
    (tmp_path / "countries.ttl").write_text(
        _PREFIXES + 'e:nordland a kgo:Country ; skos:prefLabel "Nordland"@de ; g:seat "Nordstadt"@de .\n',
        encoding="utf-8",
    )
    return tmp_path


def test_an_entry_is_an_entity_with_what_leads_to_it(folder: Path) -> None:
    [row] = read_rows(folder)
    assert (row.entity.label, row.entity.type, list(row.seats)) == ("Nordland", EntityType.COUNTRY, ["Nordstadt"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            _PREFIXES + 'e:x a kgo:Persn ; skos:prefLabel "X"@de .',
            "a.ttl, x: type 'Persn' is not a class of entities\n  Did you mean 'Person'? Known: Country, Group, Matter, Media, Organization, Person, Place.",
        ),
        (_PREFIXES + "e:x a kgo:Person .", "a.ttl, x: has 0 labels\n  Give exactly one skos:prefLabel."),
        (
            _PREFIXES + 'e:x a kgo:Person ; skos:prefLabel "X"@de ; g:sirname "X" .',
            "a.ttl, x: property 'sirname' is not known\n  Did you mean 'surname'? Known: adjective, altLabel, begin, closeMatch, country, end, follows, gender, nameOrder, office, party, people, prefLabel, seat, seatThen, surname, tier.",
        ),
        (
            _PREFIXES + 'e:x a kgo:Person ; skos:prefLabel "X"@de ; g:country e:sueden .',
            "a.ttl, x: country 'sueden' is not in the gazetteer\n  Add it to countries.ttl or mend the reference.",
        ),
        (
            _PREFIXES + 'e:x a kgo:Person ; skos:prefLabel "X"@de ; g:office [ g:role "Präsident"@de ; g:of e:nordland ; g:begin "im Mai" ] .',
            "a.ttl, x: date 'im Mai' is not a day, month or year\n  Write \"2005-11-22\", \"2005-11\" or \"2005\".",
        ),
        (
            _PREFIXES + 'e:x a kgo:Person ; skos:prefLabel "X"@de ; g:office [ g:role "Präsident"@de ; g:of e:nordland ; g:begin "2005-02-30" ] .',
            "a.ttl, x: date '2005-02-30' does not exist (day is out of range for month)\n  Write \"2005-11-22\", \"2005-11\" or \"2005\".",
        ),
        (
            _PREFIXES + 'e:x a kgo:Person ; skos:prefLabel "X"@de ; g:office [ g:of e:nordland ] .',
            "a.ttl, x: an office has no role\n  Write g:office [ g:role \"Außenminister\"@de ; g:of … ].",
        ),
        (
            _PREFIXES + 'e:x a kgo:Country ; skos:prefLabel "X"@de ; g:follows e:südland .',
            "a.ttl, x: follows 'südland' is not in the gazetteer\n  Add it or mend the reference.",
        ),
        (
            _PREFIXES + 'e:x a kgo:Country ; skos:prefLabel "X"@de ; g:seatThen [ g:end "1999" ] .',
            'a.ttl, x: a seat has no name\n  Write g:seatThen [ g:name "Bonn"@de ; g:end "1999" ].',
        ),
    ],
    ids=["class", "label", "property", "country", "date", "no such day", "role", "follows", "seat"],
)  # fmt: skip
def test_a_broken_entry_is_named_with_place_and_remedy(folder: Path, text: str, message: str) -> None:
    (folder / "a.ttl").write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        read_rows(folder)
    assert str(caught.value) == message


def test_malformed_turtle_is_named_with_its_line(folder: Path) -> None:
    (folder / "a.ttl").write_text(_PREFIXES + "e:x a kgo:Person ;\n  skos:prefLabel oops .", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"^a\.ttl, line 7: "):
        read_rows(folder)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OntologyError) as caught:
        read_rows(tmp_path)
    assert caught.value.problem == f"{shown_path(tmp_path)}: no gazetteer file (*.ttl) in this folder"
