"""The gazetteer finds who is meant, and says clearly what is wrong with a broken file."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.gazetteer import Gazetteer, load_gazetteer
from kg.gazetteer.categories import READINGS
from kg.gazetteer.terms import certain_holders, covers
from kg.model import Entity, EntityType, Office
from kg.resources import language_folder, shown_path

_PREFIXES = """@prefix wd: <http://www.wikidata.org/entity/> .
@prefix e: <https://example.org/kg/gazetteer/> .
@prefix g: <https://example.org/kg/gazetteer#> .
@prefix kgo: <https://example.org/kg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Russlands", "Russland"),
        ("Vereinigten Staaten", "USA"),
        ("Vereinigte Staaten von Amerika", "USA"),
        ("NATO", "Nato"),
        ("Europäischen Union", "Europäische Union"),
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("Ban Ki Moon", "Ban Ki-moon"),
        ("Dmitry Medvedev", "Dmitri Medwedew"),
        ("Volodymyr Zelenskyj", "Wolodymyr Selenskyj"),
        ("Xinhua", "Xinhua"),
        ("Reykjavik", "Reykjavík"),
        ("Weltsicherheitsrats", "UN-Sicherheitsrat"),
    ],
)
def test_gazetteer_find_forgives_case_accents_endings_and_transliteration(
    gazetteer: Gazetteer, name: str, label: str
) -> None:
    assert gazetteer.find(name)[0].label == label


@pytest.mark.parametrize("name", ["Ada Beispielsatz", "", "–", "Haus"])
def test_gazetteer_find_is_empty_for_unknown_names(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.find(name) == ()


@pytest.mark.parametrize(
    ("word", "label"),
    [
        ("chinesischen", "China"),
        ("US-amerikanische", "USA"),
        ("russisch", "Russland"),
        ("Moskauer", "Russland"),
        ("Schweizer", "Schweiz"),
        ("westlichen", "Westen"),
        ("europäische", "Europäische Union"),
    ],
)
def test_gazetteer_adjective_leads_to_the_country(gazetteer: Gazetteer, word: str, label: str) -> None:
    assert gazetteer.of_adjective(word)[0].label == label


@pytest.mark.parametrize(
    ("seat", "labels"),
    [
        ("Kreml", ["Russland"]),
        ("Weißen Haus", ["USA"]),
        ("Brüssels", ["Belgien", "Europäische Union"]),
        ("Bundesregierung", ["Deutschland", "Österreich"]),
        ("Ballhausplatz", ["Österreich"]),
        ("Rathaus", []),
    ],
)
def test_gazetteer_seat_stands_for_the_government(gazetteer: Gazetteer, seat: str, labels: list[str]) -> None:
    assert sorted(e.label for e in gazetteer.of_seat(seat)) == labels


@pytest.mark.parametrize(("people", "label"), [("Russen", "Russland"), ("Amerikanern", "USA"), ("Israelis", "Israel")])
def test_gazetteer_inhabitants_lead_to_the_country(gazetteer: Gazetteer, people: str, label: str) -> None:
    assert gazetteer.of_people(people)[0].label == label


@pytest.mark.parametrize(
    ("noun", "category", "of", "gender"),
    [
        ("US-Außenministerin", "foreign_minister", ["USA"], "Fem"),
        ("Kremlchef", "head_of_state", ["Russland"], "Masc"),
        ("Kremlsprechers", "spokesperson", ["Russland"], "Masc"),
        ("ÖVP-Chef", "party_leader", ["ÖVP"], "Masc"),
        ("FPÖ-Obmann", "party_leader", ["FPÖ"], "Masc"),
        ("Unionsfraktionschef", "party_leader", ["CDU/CSU-Bundestagsfraktion"], "Masc"),
        ("Palästinenserpräsidenten", "head_of_state", ["Palästina"], "Masc"),
        ("EU-Kommissionschefin", "eu_commission_president", ["Europäische Union"], "Fem"),
        ("Staatschefs", "head_of_state", [], "Masc"),
        ("Amtskollegen", "counterpart", [], "Masc"),
        ("Beamte", "official", [], None),
        ("Digitalministerin", "minister", [], "Fem"),
        ("56-Jährige", "person", [], None),
    ],
)
def test_gazetteer_role_nouns_are_taken_apart(
    gazetteer: Gazetteer, noun: str, category: str, of: list[str], gender: str | None
) -> None:
    role = gazetteer.role(noun)
    assert role is not None
    assert (role.category, [gazetteer.get(key).label for key in role.of], role.gender) == (category, of, gender)


@pytest.mark.parametrize("noun", ["Tisch", "Vorsitz", "Regierung", "Kaufmann", "Handschlag"])
def test_gazetteer_other_nouns_are_no_roles(gazetteer: Gazetteer, noun: str) -> None:
    assert gazetteer.role(noun) is None


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("Präsident", EntityType.PERSON),
        ("Außenminister", EntityType.PERSON),
        ("Landesregierung", EntityType.ORGANIZATION),
        ("Ministerien", EntityType.ORGANIZATION),
        ("Konfliktparteien", EntityType.GROUP),
        ("Länder", EntityType.COUNTRY),
        ("Großmächte", EntityType.COUNTRY),
        ("Nachrichtenagentur", EntityType.MEDIA),
        ("Rebellen", EntityType.GROUP),
        ("Handel", None),
        ("Abkommen", None),
    ],
)
def test_gazetteer_nouns_tell_the_kind_of_actor(gazetteer: Gazetteer, noun: str, kind: EntityType | None) -> None:
    assert gazetteer.noun_type(noun) is kind


@pytest.mark.parametrize(
    ("category", "of", "on", "label"),
    [
        ("head_of_state", "Q30", "2016-12-31", "Barack Obama"),
        ("head_of_state", "Q30", "2017-01-20", "Donald Trump"),
        ("head_of_state", "Q30", "2021-01-19", "Donald Trump"),
        ("head_of_state", "Q30", "2021-01-20", "Joe Biden"),
        ("chancellor", "Q183", "2021-12-07", "Angela Merkel"),
        ("chancellor", "Q183", "2021-12-08", "Olaf Scholz"),
        ("chancellor", "Q40", "2015-07-25", "Werner Faymann"),
        ("head_of_government", "Q145", "2022-10-01", "Liz Truss"),
        ("foreign_minister", "Q30", "2014-01-01", "John Kerry"),
        ("nato_secretary_general", "Q7184", "2024-12-01", "Mark Rutte"),
    ],
)
def test_gazetteer_offices_change_hands_on_the_day(
    gazetteer: Gazetteer, category: str, of: str, on: str, label: str
) -> None:
    assert gazetteer.holders(category, of, dt.date.fromisoformat(on))[0].label == label


@pytest.mark.parametrize(
    ("category", "country", "on", "label"),
    [
        ("prime_minister", "Norwegen", "2021-03-01", "Erna Solberg"),
        ("prime_minister", "Finnland", "2024-05-02", "Petteri Orpo"),
        ("head_of_state", "Slowakei", "2025-02-03", "Peter Pellegrini"),
        ("head_of_state", "Schweiz", "2024-09-02", "Viola Amherd"),
        ("foreign_minister", "Frankreich", "2006-03-01", "Philippe Douste-Blazy"),
        ("head_of_state", "Venezuela", "2022-03-01", "Nicolás Maduro"),
    ],
)
def test_gazetteer_knows_who_holds_an_office_now(
    gazetteer: Gazetteer, category: str, country: str, on: str, label: str
) -> None:
    of = gazetteer.find(country)[0].key
    assert gazetteer.holders(category, of, dt.date.fromisoformat(on))[0].label == label


def _person(key: str) -> Entity:
    return Entity(key, key, EntityType.PERSON)


def test_an_office_of_two_on_one_day_is_nobody_s() -> None:
    begin = dt.date(2020, 1, 1)
    held = [(Office("Mayor", "Q1", begin, title="Bürgermeister"), _person(key)) for key in ("Q2", "Q3")]
    assert certain_holders(held, dt.date(2021, 5, 1)) == ()
    assert certain_holders(held[:1], dt.date(2021, 5, 1)) == (held[0][1],)


def test_an_office_begun_in_a_year_without_day_is_held_from_the_next_year_on() -> None:
    new = (Office("Mayor", "Q1", dt.date(2020, 1, 1), title="Bürgermeister"), _person("Q2"))
    old = (Office("Mayor", "Q1", dt.date(2010, 1, 1), dt.date(2020, 3, 1), "Bürgermeister"), _person("Q3"))
    assert certain_holders([new], dt.date(2020, 6, 1)) == ()
    assert certain_holders([old, new], dt.date(2020, 2, 1)) == (old[1],)
    assert certain_holders([old, new], dt.date(2020, 6, 1)) == (new[1],)


def test_an_office_without_end_counts_a_year_beyond_the_day_it_was_last_seen() -> None:
    mayor = Office("Mayor", "Q1", dt.date(2015, 2, 1), title="Bürgermeister", seen=dt.date(2024, 2, 1))
    assert covers(mayor, dt.date(2024, 12, 1))
    assert not covers(mayor, dt.date(2025, 3, 1))
    assert covers(replace(mayor, seen=None), dt.date(2025, 3, 1))


def test_gazetteer_holds_nobody_long_before_its_data(gazetteer: Gazetteer) -> None:
    assert gazetteer.holders("head_of_state", "Q159", dt.date(1950, 1, 1)) == ()


def test_gazetteer_words_fit_countries(gazetteer: Gazetteer) -> None:
    assert {gazetteer.get(key).label for key in gazetteer.of_kind("Emirat") or ()} >= {"Katar", "Kuwait"}
    assert gazetteer.of_kind("asiatischen") is not None
    assert gazetteer.of_kind("grün") is None


def test_gazetteer_shipped_references_hold_together(gazetteer: Gazetteer) -> None:
    titles = {title for category in gazetteer.roles.categories for title in gazetteer.roles.offices(category)}
    used = {o.title for e in gazetteer.entities.values() for o in e.offices}
    assert len(gazetteer.entities) > 8000
    assert sorted(t for t in used - titles if t) == _OFFICES_NO_NOUN_MEANS


#: Offices too special for a role noun; a new name here is a slip in persons.ttl or a gap in roles.toml.
_OFFICES_NO_NOUN_MEANS: list[str] = []


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
