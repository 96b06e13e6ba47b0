"""What a user may write for a parameter, and what he is told when it does not work."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.query import run
from kg.query.events import event_table
from kg.store import Store
from kg.vocabulary import current_vocabulary

CLASSES = ", ".join(sorted(current_vocabulary().event_classes))
OWN = "A class of your own needs its folder: --knowledge DIR."
WRONG = [
    (
        "unknown query",
        "who-meet-whom",
        {},
        "no saved query 'who-meet-whom'\n  Did you mean 'who-met-whom'? Known: articles-without-facts, ",
    ),
    ("query name with a path", "../secret", {}, "no saved query '../secret'\n  Known: articles-without-facts, "),
    (
        "unknown parameter",
        "who-met-whom",
        {"persn": "Keller"},
        "who-met-whom: no parameter --persn\n  Did you mean --person? Parameters: --person, --who, --whom, --status, --since, --until, --min-confidence.",
    ),
    (
        "no parameters at all",
        "unlinked-names",
        {"person": "x"},
        "unlinked-names: no parameter --person\n  This query takes no parameters.",
    ),
    (
        "missing parameter",
        "timeline",
        {},
        "timeline: parameter --person is missing\n  Add --person VALUE: whose timeline: name, Wikidata id or IRI.",
    ),
    (
        "empty value",
        "timeline",
        {"person": " "},
        "--person: the value is empty\n  Give a value, or leave the option out.",
    ),
    (
        "unknown name",
        "who-met-whom",
        {"person": "Bruno Kellner"},
        (
            "--person: no entity of the graph is called 'Bruno Kellner'\n"
            "  Did you mean 'Bruno Keller'? A Wikidata id (Q…) or an IRI works, too."
        ),
    ),
    (
        "name like no other",
        "who-met-whom",
        {"person": "Xyz"},
        (
            "--person: no entity of the graph is called 'Xyz'\n"
            "  List who is in the graph with kg query entities, or give a Wikidata id (Q…) or an IRI."
        ),
    ),
    (
        "unknown item",
        "who-met-whom",
        {"person": "q42"},
        "--person: no entity of the graph is Q42 in Wikidata\n  Give a name instead, or another id.",
    ),
    (
        "broken IRI",
        "who-met-whom",
        {"person": "http://a b"},
        "--person: not an absolute IRI: 'http://a b'\n  Give the IRI without spaces and brackets, or a name.",
    ),
    (
        "no date",
        "denied",
        {"since": "gestern"},
        "--since: 'gestern' is not a date\n  Write 2024-05-07, 2024-05 or 2024.",
    ),
    (
        "no such day",
        "denied",
        {"until": "2024-02-30"},
        "--until: '2024-02-30' is not a date\n  Write 2024-05-07, 2024-05 or 2024.",
    ),
    (
        "backwards",
        "denied",
        {"since": "2025-04", "until": "2025-03"},
        "--until 2025-03 ends before --since 2025-04 begins\n  Exchange the two, or leave one out.",
    ),
    (
        "no such month",
        "denied",
        {"since": "2024-13"},
        "--since: '2024-13' is not a date\n  Write 2024-05-07, 2024-05 or 2024.",
    ),
    (
        "unknown class",
        "single-source",
        {"class": "Meting"},
        f"--class: no event class 'Meting'\n  Did you mean 'Meeting'? Known: {CLASSES}. {OWN}",
    ),
    (
        "unknown code",
        "events-by-code",
        {"code": "999"},
        "--code: no event class has the PLOVER or CAMEO code '999'\n  Known: 040, ",
    ),
    (
        "unknown status",
        "timeline",
        {"person": "Keller", "status": "plant"},
        "--status: no status 'plant'\n  Known: Actual, Negated, Planned.",
    ),
]


@pytest.mark.parametrize(
    ("query", "parameters", "message"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG]
)
def test_parameters_wrong_call_says_what_would_be_right(
    query: str, parameters: dict[str, str], message: str, news: Store
) -> None:
    with pytest.raises(QueryError) as caught:
        run(query, parameters, news)
    assert str(caught.value) == message or (message.endswith(" ") and str(caught.value).startswith(message))


@pytest.mark.parametrize("value", ["1.5", "-0.1", "viel", "50 %", "1e-3", "0.5.5"])
def test_parameters_share_is_a_number_from_0_to_1(value: str, news: Store) -> None:
    with pytest.raises(QueryError, match=r"--min-confidence: .* is not a number from 0 to 1"):
        run("denied", {"min-confidence": value}, news)
    with pytest.raises(QueryError, match=r"--min-confidence: .* is not a number from 0 to 1"):
        event_table(news, {"min-confidence": value})


@pytest.mark.parametrize(("value", "left"), [("0", 2), ("0.4", 2), (",41", 1), ("0.5", 1), ("1", 1), ("1.0", 1)])
def test_parameters_events_that_are_not_sure_enough_are_left_out(value: str, left: int, news: Store) -> None:
    wanted = {"class": "Criticism", "status": "Actual", "min-confidence": value}
    assert len(run("who-criticised-whom", {"min-confidence": value}, news).rows) == left
    assert len(event_table(news, wanted).rows) == left
    assert len(event_table(news, wanted | {"person": "Lindqvist"}).rows) == left - 1


def test_parameters_limit_must_be_positive(news: Store) -> None:
    with pytest.raises(QueryError) as caught:
        run("denied", {}, news, limit=0)
    assert str(caught.value) == "--limit: 0 rows cannot be shown\n  Give 1 or more, or leave it out for all rows."


def test_parameters_limit_cuts_the_sorted_table(engine: Store) -> None:
    whole = run("flat-triples", {}, engine)
    assert run("flat-triples", {}, engine, limit=3).rows == whole.rows[:3]


HOSTILE = [
    '" } ; DROP ALL',
    '") } } ; DROP ALL ; #',
    "' } DROP ALL #",
    "\\",
    '\\" } #',
    "\\u0022 } ; DROP ALL",
    '"""',
    "a\nb\tc\rd",
    "> } ; CLEAR ALL",
    "${jndi:ldap://x}",
    "?s ?p ?o",
    "Ünïcödé 🐟 \u202e",
]


@pytest.mark.parametrize("value", HOSTILE)
def test_parameters_hostile_value_is_only_a_text_that_matches_nothing(value: str, engine: Store) -> None:
    before = engine.count()
    assert run("entities", {"name": value}, engine).rows == ()
    with pytest.raises(QueryError):
        run("who-met-whom", {"person": value}, engine)
    assert engine.count() == before


@pytest.mark.parametrize("value", ["\x00", "a\x1bb", "\ud800"], ids=["null", "escape", "surrogate"])
def test_parameters_control_characters_are_refused(value: str, news: Store) -> None:
    with pytest.raises(QueryError, match="--name: control character"):
        run("entities", {"name": value}, news)


@pytest.mark.parametrize(
    "value",
    ["Lindqvist", "anna lindqvist", "A. LINDQVIST", "Q1000001", "q1000001", "https://example.org/kg/entity/anna"],
)
def test_parameters_entity_is_found_by_name_alias_item_and_iri(value: str, engine: Store) -> None:
    assert len(run("timeline", {"person": value}, engine).rows) == 15


def test_parameters_last_name_stands_for_people_only(news: Store) -> None:
    with pytest.raises(QueryError, match="no entity of the graph is called 'Union'"):
        run("timeline", {"person": "Union"}, news)


def test_parameters_every_query_of_a_folder_can_be_asked(tmp_path: Path, news: Store) -> None:
    (tmp_path / "months.rq").write_text(
        "#+ summary: Articles of a month\n#+ tags: [x]\n#+ parameters:\n"
        "#+   month: month - which month\n#+   least: integer, optional - least length\n"
        "PREFIX schema: <https://schema.org/>\nPREFIX kgo: <https://w3id.org/kg-news/ontology#>\n"
        "SELECT ?id WHERE { GRAPH ?g { ?a schema:identifier ?id ; schema:datePublished ?d ; kgo:textLength ?n\n"
        "  FILTER (STRSTARTS(STR(?d), ?_month)) FILTER (!BOUND(?__least_integer) || ?n >= ?__least_integer) } }\nORDER BY ?id\n",
        encoding="utf-8",
    )
    assert run("months", {"month": "2024-05"}, news, folder=tmp_path).rows == (("a",), ("b",), ("f",), ("g",))
    assert run("months", {"month": "2024-05", "least": "150"}, news, folder=tmp_path).rows == (("b",),)
    assert run("months", {"month": "2024-05", "least": "9999"}, news, folder=tmp_path).rows == ()
    with pytest.raises(QueryError) as caught:
        run("months", {"month": "Mai"}, news, folder=tmp_path)
    assert str(caught.value) == "--month: 'Mai' is not a month\n  Write 2024-05."
    with pytest.raises(QueryError) as caught:
        run("months", {"month": "2024-05", "least": "viele"}, news, folder=tmp_path)
    assert str(caught.value) == "--least: 'viele' is not a number\n  Write a whole number such as 10."
