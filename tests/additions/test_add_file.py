"""kg gazetteer add: a file of people and bodies becomes knowledge of the user's own, and wrong rows are named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.additions import Fate, Report, add_file
from kg.errors import InputError
from kg.gazetteer import Gazetteer
from kg.gazetteer.loading import load_gazetteer
from kg.model import EntityType
from kg.resources import Data, using

HEADER = "item,itemLabel,altLabel,type,country,positionLabel,of,start,end\n"


@pytest.fixture
def own(tmp_path: Path) -> Data:
    folder = tmp_path / "wissen"
    folder.mkdir()
    return Data(folder)


def add(own: Data, rows: str, *, name: str = "leute.csv", header: str = HEADER, dry_run: bool = False) -> Report:
    assert own.own is not None
    file = own.own.parent / name
    file.write_text(header + rows, encoding="utf-8")
    with using(own):
        return add_file(file, own, dry_run=dry_run)


def gazetteer(own: Data) -> Gazetteer:
    with using(own):
        return load_gazetteer(own.gazetteer, own.language)


def refusals(report: Report) -> list[tuple[int, str]]:
    return [(outcome.line, outcome.what) for outcome in report.outcomes if outcome.fate is Fate.REFUSED]


def test_rows_of_one_item_are_one_person_with_each_office(own: Data) -> None:
    report = add(
        own,
        "http://www.wikidata.org/entity/Q90000001,Jette Norling,,Q5,DE,Außenministerin,Q183,2027-03-01T00:00:00Z,\n"
        "http://www.wikidata.org/entity/Q90000001,Jette Norling,,Q5,DE,Justizminister,DEU,2025,1.3.2027\n",
    )
    assert report.count(Fate.ADDED) == 1
    person = gazetteer(own).get("Q90000001")
    assert (person.label, person.type, person.country) == ("Jette Norling", EntityType.PERSON, "Q183")
    assert [(o.title, o.of, str(o.begin), str(o.end)) for o in person.offices] == [
        ("Außenminister", "Q183", "2027-03-01", "None"),
        ("Justizminister", "Q183", "2025-01-01", "2027-03-01"),
    ]


def test_same_file_twice_is_once(own: Data) -> None:
    rows = "Q90000001,Jette Norling,J. Norling,Q5,DE,Außenministerin,DE,2027,\n,Hafenbund Ostsee,,organization,DE,,,,\n"
    first = add(own, rows)
    content = first.target.read_bytes()
    again = add(own, rows)
    assert [again.count(fate) for fate in (Fate.ADDED, Fate.MERGED, Fate.UNCHANGED)] == [0, 0, 2]
    assert first.target.read_bytes() == content


def test_later_file_adds_to_what_the_first_said_and_to_what_was_edited(own: Data) -> None:
    first = add(own, "Q90000001,Jette Norling,,Q5,DE,,,,\n")
    first.target.write_text(first.target.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    later = add(own, "Q90000001,Jette Norling,Jette Marie Norling,Q5,DE,Außenministerin,DE,2027,\n")
    assert later.count(Fate.MERGED) == 1
    assert "# mine" in later.target.read_text(encoding="utf-8")
    assert gazetteer(own).get("Q90000001").aliases == ("Jette Marie Norling",)


def test_known_office_is_kept_with_the_days_it_has(own: Data) -> None:
    report = add(own, "Q567,Angela Merkel,,Q5,DE,Bundeskanzlerin,DE,2005,2022\n")
    assert report.count(Fate.UNCHANGED) == 1
    assert not report.target.exists()


def test_office_may_say_itself_what_it_is_of(own: Data) -> None:
    add(own, "Q90000001,Jette Norling,,Q5,DE,Justizminister der Ukraine,,2025,\n")
    [office] = gazetteer(own).get("Q90000001").offices
    assert (office.title, office.of) == ("Justizminister", "Q212")


def test_country_and_who_refers_to_it_may_come_in_one_file(own: Data) -> None:
    report = add(own, "Q90000001,Jette Norling,,Q5,Q90000009,,,,\nQ90000009,Nordmeerbund,,country,,,,,\n")
    assert report.count(Fate.ADDED) == 2
    assert gazetteer(own).get("Q90000001").country == "Q90000009"


def test_name_that_ends_in_a_common_noun_needs_an_item(own: Data) -> None:
    report = add(own, ",Wattenbank,,organization,DE,,,,\nQ90000003,Priwallbank,,organization,DE,,,,\n")
    assert refusals(report) == [(2, "'Wattenbank' is a common noun")]
    assert gazetteer(own).get("Q90000003").label == "Priwallbank"


def test_refused_country_takes_those_who_refer_to_it_with_it(own: Data) -> None:
    report = add(own, "Q90000001,Jette Norling,,Q5,Q30,,,,\nQ90000002,Bo Tamm,,Q5,Q90000009,,,,\n")
    assert refusals(report) == [(3, "Bo Tamm: country 'Q90000009' is not in the gazetteer")]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Q30,Jette Norling,,Q5,,,,,", "Jette Norling: Q30 is a Country already"),
        ("Q567,Jette Norling,,Q5,,,,,", "Jette Norling: Q567 is 'Angela Merkel', not 'Jette Norling'"),
        ("L77,Jette Norling,,Q5,,,,,", "'L77' is no Wikidata id"),
        ("Q90000001,Q90000001,,Q5,,,,,", "'Q90000001' is no name"),
        ("Q90000001,,,Q5,,,,,", "has no name"),
        ("Q90000001,Norling,,Q5,,,,,", "'Norling' alone would mean this person in every article"),
        (",Feuerwehr,,organization,,,,,", "'Feuerwehr' is a common noun"),
        (",Angela Merkel,,Q5,,,,,", "'Angela Merkel' is a name of Q567 already"),
        ("Q90000001,Jette Norling,,Raumschiff,,,,,", "type 'Raumschiff' is unknown"),
        ("Q90000001,Jette Norling,,,,,,,", "does not say whether it is a person, a body …"),
        ("Q90000001,Jette Norling,,Q5,Atlantis,,,,", "Jette Norling: country 'Atlantis' is not in the gazetteer"),
        ("Q90000001,Jette Norling,,Q5,,,,,,,", "has 11 cells, the header 9"),
    ],
)
def test_wrong_row_is_refused_with_its_line_and_the_others_are_taken(row: str, why: str, own: Data) -> None:
    report = add(own, f"{row}\nQ90000007,Malte Sund,,Q5,DE,,,,\n")
    assert refusals(report) == [(2, why)]
    assert all(outcome.remedy for outcome in report.outcomes if outcome.fate is Fate.REFUSED)
    assert gazetteer(own).get("Q90000007").label == "Malte Sund"


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("Q90000001,Jette Norling,Norling,Q5,,,,,", "Jette Norling: other names 'Norling'"),
        ("Q90000001,Jette Norling,Angela Merkel,Q5,,,,,", "Jette Norling: other names 'Angela Merkel'"),
        ("Q90000001,Jette Norling,,Q5,,Deichgräfin,DE,,", "Jette Norling: office 'Deichgräfin' is not known"),
        ("Q90000001,Jette Norling,,Q5,,Außenminister,,,", "Jette Norling: office 'Außenminister' is of nobody"),
        (
            "Q90000001,Jette Norling,,Q5,,Außenminister,DE,31.2.2020,",
            "office 'Außenminister' day is out of range for month",
        ),
        (
            "Q90000001,Jette Norling,,Q5,,Außenminister,DE,2020,2019",
            "office 'Außenminister' ends on 2019, before it begins",
        ),
    ],
)
def test_doubtful_part_of_a_row_is_left_out_and_named(row: str, what: str, own: Data) -> None:
    report = add(own, row + "\n")
    [left_out] = [outcome for outcome in report.outcomes if outcome.fate is Fate.LEFT_OUT]
    assert left_out.what.startswith(what[:60])
    person = gazetteer(own).get("Q90000001")
    assert (person.aliases, person.offices) == ((), ())


def test_surname_that_is_no_part_of_the_name_is_left_out(own: Data) -> None:
    rows = "Q90000001,Jette Norling,person,Merkel\nQ90000002,Bo van der Tamm,person,van der Tamm\n"
    report = add(own, rows, header="item,name,type,surname\n")
    assert [o.what for o in report.outcomes if o.fate is Fate.LEFT_OUT] == ["Jette Norling: surname 'Merkel'"]
    assert report.target.read_text(encoding="utf-8").count("g:surname") == 1


def test_dry_run_reports_and_writes_nothing(own: Data) -> None:
    report = add(own, "Q90000001,Jette Norling,,Q5,DE,,,,\n", dry_run=True)
    assert report.count(Fate.ADDED) == 1
    assert not report.target.parent.exists()


def test_hostile_names_stay_text(own: Data) -> None:
    add(own, '"Q90000001","Jette ""] . wd:Q567 g:tier 3 . #\\",,Q5,DE,,,,\n')
    assert gazetteer(own).get("Q90000001").label == 'Jette "] . wd:Q567 g:tier 3 . #\\'
    assert gazetteer(own).tier("Q567") == 1


def test_tabs_and_semicolons_divide_as_well(own: Data) -> None:
    add(own, "Q90000001\tJette Norling\tperson\n", name="a.tsv", header="Wikidata ID\tName\tArt\n")
    add(own, "Q90000002;Bo Tamm;person\n", name="b.csv", header="wikidata_id;name;type\n")
    assert {"Q90000001", "Q90000002"} <= gazetteer(own).entities.keys()


def test_follow_the_money_entities_bring_their_positions(own: Data) -> None:
    entities = [
        {
            "id": "o1",
            "schema": "Occupancy",
            "properties": {"holder": ["p1"], "post": ["x"], "startDate": ["2027-03-01"]},
        },
        {"id": "p1", "schema": "Person", "properties": {"name": ["Jette Norling"], "wikidataId": ["Q90000001"]}},
        {"id": "x", "schema": "Position", "properties": {"name": ["Außenminister"], "country": ["de"]}},
        {"id": "NK-7", "schema": "Company", "properties": {"name": ["Sundwerft Holding"], "jurisdiction": ["dk"]}},
    ]
    lines = "".join(json.dumps(entity) + "\n" for entity in entities)
    report = add(own, lines + "{\n", name="entities.ftm.json", header="")
    assert refusals(report) == [(5, "is no entity in JSON")]
    [office] = gazetteer(own).get("Q90000001").offices
    assert (office.title, office.of, str(office.begin)) == ("Außenminister", "Q183", "2027-03-01")
    assert gazetteer(own).get("sundwerft-holding").country == "Q35"


@pytest.mark.parametrize(("header", "said"), [("alter,ort\n", "no column for names"), ("", "no column for names")])
def test_file_without_names_is_refused(header: str, said: str, own: Data) -> None:
    with pytest.raises(InputError, match=said):
        add(own, "1,2\n" if header else "", header=header)


def test_office_without_an_end_is_held_until_it_was_last_seen(own: Data) -> None:
    header = "item,itemLabel,instanceOf,positionLabel,of,start,end,as of\n"
    add(own, "Q90000001,Jette Norling,Q5,Außenministerin,DE,2027-03-01,,2028-05-01T00:00:00Z\n", header=header)
    [office] = gazetteer(own).get("Q90000001").offices
    assert str(office.seen) == "2028-05-01"
    report = add(own, "Q90000001,Jette Norling,Q5,Außenministerin,DE,2027-03-01,,2029-05-01\n", header=header)
    assert report.count(Fate.MERGED) == 1
    assert max(office.seen for office in gazetteer(own).get("Q90000001").offices if office.seen).year == 2029
    again = add(own, "Q90000001,Jette Norling,Q5,Außenministerin,DE,2027-03-01,,2028\n", header=header)
    assert again.count(Fate.UNCHANGED) == 1


def test_office_that_ended_needs_no_day_on_which_it_was_seen(own: Data) -> None:
    header = "item,itemLabel,instanceOf,positionLabel,of,start,end,Stand\n"
    add(own, "Q90000001,Jette Norling,Q5,Außenministerin,DE,2027-03-01,2028-04,2029\n", header=header)
    [office] = gazetteer(own).get("Q90000001").offices
    assert (str(office.end), office.seen) == ("2028-05-01", None)


def test_office_of_follow_the_money_is_seen_when_it_was_retrieved(own: Data) -> None:
    held = {"holder": ["p"], "post": ["x"], "startDate": ["2027"], "retrievedAt": ["2028-02-03T10:00:00"]}
    entities = [
        {"id": "o", "schema": "Occupancy", "properties": held},
        {"id": "p", "schema": "Person", "properties": {"name": ["Jette Norling"], "wikidataId": ["Q90000001"]}},
        {"id": "x", "schema": "Position", "properties": {"name": ["Außenminister"], "country": ["de"]}},
    ]
    add(own, "".join(json.dumps(entity) + "\n" for entity in entities), name="leute.ftm.json", header="")
    [office] = gazetteer(own).get("Q90000001").offices
    assert str(office.seen) == "2028-02-03"


def test_an_office_of_a_body_of_the_same_file_is_taken_at_once_wherever_the_body_stands(own: Data) -> None:
    body, person = (
        ",Hafenbund Ostsee,,organization,DE,,,,\n",
        ",Jette Norling,,Q5,DE,Direktorin,Hafenbund Ostsee,2027,\n",
    )
    for name, rows in (("a.csv", body + person), ("b.csv", person + body)):
        report = add(own, rows, name=name, dry_run=True)
        assert [outcome.what for outcome in report.outcomes if outcome.fate is Fate.LEFT_OUT] == []
    add(own, person + body)
    assert [office.of for office in gazetteer(own).get("jette-norling").offices] == ["hafenbund-ostsee"]
    assert add(own, person + body).count(Fate.UNCHANGED) == 2


def test_columns_that_are_not_read_are_named(own: Data) -> None:
    report = add(own, "Jette Norling,Q5,rot,x\n", header="label,type,Farbe,Offce\n")
    assert report.unread == ("Farbe", "Offce")
