"""New statements become Turtle that the gazetteer reads."""

from __future__ import annotations

from pathlib import Path

from kg.additions.writing import NewOffice, Statements, header, to_turtle
from kg.gazetteer.turtle import read_rows
from kg.model import EntityType
from kg.resources import Overlay, in_force


def read(folder: Path, *entities: Statements) -> object:
    (folder / "added.ttl").write_text(header() + to_turtle(entities), encoding="utf-8")
    return read_rows(Overlay((*in_force().gazetteer.layers, folder)))


def test_block_has_what_is_new_and_nothing_else() -> None:
    known = Statements("Q567", aliases=['A "B" C'])
    assert to_turtle([known]) == '\nwd:Q567 skos:altLabel "A \\"B\\" C"@de .\n'
    assert Statements("Q567").empty
    assert not known.empty


def test_new_person_is_named_typed_and_not_famous() -> None:
    person = Statements("jette-norling", "Jette Norling", EntityType.PERSON, country="Q183", gender="Fem")
    person.offices.append(NewOffice("Außenminister", "Q183", "2027-03-01", None, "2028"))
    text = to_turtle([person])
    assert text.startswith('\ne:jette-norling a kgo:Person ; skos:prefLabel "Jette Norling"@de')
    assert 'g:office [ g:role "Außenminister"@de ; g:of wd:Q183 ; g:begin "2027-03-01" ; g:seen "2028" ]' in text
    assert "g:tier 2" in text


def test_hostile_names_stay_names(tmp_path: Path) -> None:
    name = 'Jette " . wd:Q183 g:gender "Fem" . # Norling\\'
    assert read(tmp_path, Statements("jette", name, EntityType.PERSON))
