"""Records of event coders: PLOVER and POLECAT."""

from __future__ import annotations

import csv
import io
import re

import pytest

from kg.export.coders import POLECAT_COLUMNS
from kg.facts import read_events
from kg.store import Store
from tests.export.conftest import Write
from tests.export.making import lines


def test_plover_records_have_the_fields_of_the_manual(news: Store, write: Write) -> None:
    records = lines(write(news, "plover"))
    assert len({record["id"] for record in records}) == len(records)
    for record in records:
        assert {"id", "date", "source", "event"} <= record.keys()
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", record["date"])
        assert record["quad_code"] in (1, 2, 3, 4)
        assert re.fullmatch("[A-Z]+", record["event"][0])
    [meeting] = [record for record in records if record["text"].startswith("Lindqvist traf")]
    assert [actor["identifier_text"] for actor in meeting["source"]] == ["Anna Lindqvist", "Bruno Keller"]
    assert (meeting["recipient"], meeting["event_loc"]["name"], meeting["date_basis"]) == ([], "Bergen", "event")
    [threat] = [record for record in records if record["event"] == ["THREATEN"]]
    assert (threat["date"], threat["date_basis"]) == ("2024-06-20", "published")


@pytest.mark.parametrize("kind", ["news", "hostile"])
def test_polecat_has_forty_well_formed_columns(kind: str, write: Write, request: pytest.FixtureRequest) -> None:
    text = write(request.getfixturevalue(kind), "polecat").decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(POLECAT_COLUMNS) == len(set(POLECAT_COLUMNS)) == 40
    assert rows
    assert all(set(row) == set(POLECAT_COLUMNS) and None not in row.values() for row in rows)
    assert len({row["Event ID"] for row in rows}) == len(rows)


def test_polecat_row_names_actor_recipient_and_quad_class(news: Store, write: Write) -> None:
    rows = list(
        csv.DictReader(io.StringIO(write(news, "polecat").decode("utf-8")), delimiter="\t", quoting=csv.QUOTE_NONE)
    )
    [threat] = [row for row in rows if row["Event Type"] == "THREATEN"]
    assert (threat["Actor Name"], threat["Recipient Name"], threat["Quad Code"], threat["Event Date"]) == (
        "Nordische Union",
        "Sundland",
        "VERBAL CONFLICT",
        "2024-06-20",
    )


def test_polecat_has_the_offices_held_at_the_time(news: Store, write: Write) -> None:
    [met] = [event for event in read_events(news) if event.best.sentence.startswith("Lindqvist traf am Samstag")]
    [office] = met.offices
    assert (office.person, met.offices_of(met.targets[0]), met.offices_of(None)) == (met.agents[0].iri, (), ())
    text = write(news, "polecat").decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))
    [row] = [row for row in rows if row["Event ID"].startswith(met.iri)]
    assert (row["Actor Title"], row["Primary Actor Sector"], row["Actor Sectors"]) == ("Außenminister", "GOV", "GOV")
    assert (row["Recipient Title"], row["Recipient Sectors"]) == ("None", "None")
