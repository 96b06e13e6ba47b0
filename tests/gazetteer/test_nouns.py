"""What kind of actor a common noun names: in any number, and as last part of a compound."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.gazetteer.nouns import Nouns, read_nouns
from kg.model import EntityType


@pytest.fixture
def nouns() -> Nouns:
    kinds = {"verein": EntityType.ORGANIZATION, "land": EntityType.COUNTRY, "amt": EntityType.ORGANIZATION}
    return Nouns(kinds, {"sport": frozenset({"verein"})})


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("Verein", EntityType.ORGANIZATION),
        ("Vereine", EntityType.ORGANIZATION),
        ("Ruderverein", EntityType.ORGANIZATION),
        ("Länder", EntityType.COUNTRY),
        ("Sektor", None),
        ("Gamt", None),
    ],
)
def test_noun_names_a_kind_of_actor(nouns: Nouns, noun: str, kind: EntityType | None) -> None:
    assert nouns.type_of(noun) is kind


def test_trait_of_the_last_part_may_be_asked_of_the_whole_word(nouns: Nouns) -> None:
    assert nouns.has("sport", "Ruderverein")
    assert not nouns.has("sport", "Ruderverein", whole=True)


def test_a_noun_marked_as_whole_lends_nothing_to_its_compounds(tmp_path: Path) -> None:
    file = tmp_path / "nouns.toml"
    file.write_text('government = ["=Führung"]\norganization = ["Leitung"]\n', encoding="utf-8")
    listed = read_nouns(file)
    assert [listed.has("government", noun) for noun in ("Führung", "Parteiführung")] == [True, False]


def test_a_thing_that_ends_like_an_actor_is_none_nor_are_its_compounds(tmp_path: Path) -> None:
    file = tmp_path / "nouns.toml"
    file.write_text('organization = ["Leitung"]\nthing = ["Einleitung"]\n', encoding="utf-8")
    listed = read_nouns(file)
    found = [listed.type_of(noun) for noun in ("Schulleitung", "Einleitung", "Einleitungen", "Verfahrenseinleitung")]
    assert found == [EntityType.ORGANIZATION, None, None, None]


def test_noun_in_two_lists_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "nouns.toml"
    file.write_text('organization = ["Amt"]\ncountry = ["Amt"]\n', encoding="utf-8")
    with pytest.raises(OntologyError, match="'Amt' is in two lists"):
        read_nouns(file)


def test_people_are_the_body_they_work_for_in_any_case(tmp_path: Path) -> None:
    file = tmp_path / "nouns.toml"
    file.write_text('[members]\n"Prüfer" = ["Rechnungshof"]\n', encoding="utf-8")
    listed = read_nouns(file)
    assert [listed.bodies_of(noun) for noun in ("Prüfer", "Prüfern", "Köche")] == [("rechnungshof",)] * 2 + [()]


def test_members_of_no_body_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "nouns.toml"
    file.write_text('[members]\n"Prüfer" = []\n', encoding="utf-8")
    with pytest.raises(OntologyError, match="members: 'Prüfer' has no words"):
        read_nouns(file)


def test_offices_of_one_country_and_shared_names_of_parties_are_known(tmp_path: Path) -> None:
    file = tmp_path / "nouns.toml"
    tables = '[homes]\n"Kantonsrat" = ["Schweiz"]\n[shared]\n"FDP" = ["Schweiz"]\n[short]\n"VP" = ["ÖVP"]\n'
    file.write_text(tables, encoding="utf-8")
    listed = read_nouns(file)
    assert [listed.home_of(noun) for noun in ("Kantonsrats", "Kreisrat")] == [("Schweiz",), ()]
    assert [listed.shared_by(name) for name in ("FDP", "SPD")] == [("Schweiz",), ()]
    assert [listed.called_at_home(name) for name in ("VP", "ÖVP")] == [("ÖVP",), ()]


def test_a_listed_body_is_of_a_kind_by_its_short_last_part() -> None:
    listed = Nouns({"inselrat": EntityType.ORGANIZATION}, {"board": frozenset({"rat"})})
    assert [listed.has("board", noun) for noun in ("Inselrat", "Apparat")] == [True, False]


def test_a_noun_takes_up_bodies_by_their_names_or_how_these_end(tmp_path: Path) -> None:
    file = tmp_path / "nouns.toml"
    file.write_text('[taken_up]\n"Klinik" = ["Charité", "*krankenhaus"]\n', encoding="utf-8")
    nouns = read_nouns(file)
    assert nouns.takes_up("Kliniken")
    assert not nouns.takes_up("Krankenhaus")
    assert nouns.is_called("Klinik", ("Charité", "Berlin"))
    assert nouns.is_called("Klinik", ("Kreiskrankenhaus", "Ulm"))
    assert not nouns.is_called("Klinik", ("Museum", "Ulm"))
