from __future__ import annotations

import dataclasses
import datetime as dt

import pyoxigraph as ox
import pytest

from kg.errors import ArticleError, SettingsError
from kg.graph.names import Names, check_base, digest, is_shared, local_key, part, segment
from kg.model import Attribution, Event, EventTime, Evidence, Span, Status, StatusFinding, TimeBasis

NAMES = Names("https://example.org/kg/")
EVIDENCE = Evidence(Span(0, 9), Span(3, 7), "meeting.toml#1", StatusFinding())
EVENT = Event("Meeting", ("Q1",), ("Q2",), Status.ACTUAL, (EVIDENCE,))
HOSTILE = [
    *(
        "a b",
        "a/b",
        "../../etc",
        "..",
        ".",
        "a#b?c=d",
        "ü/Ü",
        "名",
        "😀",
        '"><script>',
        "a%2Fb",
        "\x00",
        "\ud800",
        "\u202e",
    ),
    *("entities", "runs", "a\nb", "<x>", "{}", "|", "\\"),
]


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_names_hostile_name_stays_in_its_place(name: str) -> None:
    for node in (NAMES.article(name), NAMES.graph(name), NAMES.publisher(name), NAMES.event(name, EVENT)):
        assert node.isascii()
        [quad] = ox.parse(f"{node} <a:b> <a:b> .\n", format=ox.RdfFormat.N_TRIPLES)
        assert str(quad.subject) == node
    assert "/" not in NAMES.article(name).removeprefix("<https://example.org/kg/article/")


def test_names_different_names_never_share_an_iri() -> None:
    for make in (NAMES.article, NAMES.graph, NAMES.publisher):
        assert len({make(name) for name in HOSTILE}) == len(HOSTILE)
    assert NAMES.entities not in {NAMES.graph(name) for name in HOSTILE}
    assert NAMES.runs not in {NAMES.graph(name) for name in HOSTILE}


def test_names_are_readable_where_names_are_plain() -> None:
    assert NAMES.article("2024-03_rat.1") == "<https://example.org/kg/article/2024-03_rat.1>"
    assert NAMES.entity("Q30") == "<https://example.org/kg/entity/Q30>"
    assert NAMES.entity("local/a 1/rat") == "<https://example.org/kg/entity/local/a%201/rat>"
    assert segment("..") == "%2E%2E"
    assert part(NAMES.entity_mention("a", 1, 2), "quote") == "<https://example.org/kg/mention/a/1-2/quote>"


@pytest.mark.parametrize("article", [*HOSTILE, "2025/01/21/x", "https://a.example/b?c=1#d", "local/a/b"], ids=ascii)
def test_names_say_whose_node_they_name(article: str) -> None:
    own = segment(article)
    person = NAMES.entity(local_key(article, "rat"))
    mention = NAMES.entity_mention(article, 1, 2)
    for node in (NAMES.article(article), NAMES.event(article, EVENT), mention, part(mention, "quote"), person):
        assert NAMES.owner(node) == own
        assert NAMES.graph_of(NAMES.owner(node)) == NAMES.graph(article)
    assert Names.around(NAMES.article(article)) == NAMES
    assert not is_shared(NAMES.graph(article))


def test_names_person_of_one_article_never_falls_to_another() -> None:
    assert NAMES.owner(NAMES.entity(local_key("2025/01/21", "rat"))) != NAMES.owner(NAMES.article("2025"))


def test_names_shared_nodes_have_no_owner() -> None:
    day = dt.date(2024, 2, 9)
    for node in (NAMES.entity("Q30"), NAMES.run("1"), NAMES.publisher("dpa"), NAMES.day(day), NAMES.interval(day, day)):
        assert NAMES.owner(node) == ""
    assert [NAMES.kind(node) for node in (NAMES.entity("Q30"), NAMES.run("1"))] == ["entity", "run"]
    assert (
        NAMES.kind('"https://example.org/kg/run/1"') == NAMES.owner("_:b") == NAMES.owner("<https://x.example/a>") == ""
    )
    assert is_shared(NAMES.entities)
    assert is_shared(NAMES.runs[1:-1])


def test_names_same_fact_has_the_same_iri() -> None:
    swapped = dataclasses.replace(EVENT, agents=("Q3", "Q1"))
    other_order = dataclasses.replace(EVENT, agents=("Q1", "Q3"))
    more_evidence = dataclasses.replace(EVENT, evidence=(EVIDENCE, EVIDENCE))
    assert NAMES.event("a", swapped) == NAMES.event("a", other_order)
    assert NAMES.event("a", EVENT) == NAMES.event("a", more_evidence)


TIME = EventTime("am Montag", TimeBasis.WEEKDAY, dt.date(2026, 3, 9), dt.date(2026, 3, 10))


@pytest.mark.parametrize(
    "change",
    [
        {"relation": "Call"},
        {"agents": ("Q1", "Q3")},
        {"agents": ("Q2",), "targets": ("Q1",)},
        {"agents": (), "targets": ("Q1", "Q2")},
        {"status": Status.PLANNED},
        {"hypothetical": True},
        {"time": TIME},
        {"time": dataclasses.replace(TIME, begin=dt.date(2026, 3, 2))},
        {"place": "Q64"},
        {"channel": "Video"},
        {"epithet": "Held"},
        {"topic": "Held"},
    ],
    ids=lambda change: "+".join(change),
)
def test_names_another_fact_has_another_iri(change: dict[str, object]) -> None:
    assert NAMES.event("a", dataclasses.replace(EVENT, **change)) != NAMES.event("a", EVENT)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        {"span": Span(0, 8)},
        {"trigger": Span(2, 7)},
        {"rule": "meeting.toml#2"},
        {"attribution": Attribution("laut dpa")},
        {"attribution": Attribution("laut dpa"), "source": "Q1"},
    ],
    ids=lambda change: "+".join(change),
)
def test_names_other_evidence_has_another_iri(change: dict[str, object]) -> None:
    event = NAMES.event("a", EVENT)
    changed = dataclasses.replace(EVIDENCE, **change)  # type: ignore[arg-type]
    assert NAMES.event_mention("a", event, changed) != NAMES.event_mention("a", event, EVIDENCE)


def test_names_parts_of_a_digest_cannot_run_into_each_other() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest(["a", "b"]) != digest("a", "b")
    assert digest(None) != digest("None")


def test_names_article_without_id_is_refused() -> None:
    with pytest.raises(ArticleError) as caught:
        NAMES.article("")
    assert str(caught.value) == "an article has no id\n  Give the record an 'id' or the file a name."


@pytest.mark.parametrize(
    ("base", "problem"),
    [
        ("example.org/", "setting 'base': 'example.org/' cannot start an IRI"),
        ("https://a b/", "setting 'base': 'https://a b/' cannot start an IRI"),
        ("", "setting 'base': '' cannot start an IRI"),
        ("http://[bad/", "setting 'base': 'http://[bad/' cannot start an IRI"),
        ("https://example.org/kg", "setting 'base': 'https://example.org/kg' does not end in / or #"),
    ],
    ids=["no scheme", "space", "empty", "broken host", "no slash"],
)
def test_names_bad_base_is_refused(base: str, problem: str) -> None:
    with pytest.raises(SettingsError) as caught:
        check_base(base)
    assert str(caught.value) == f"{problem}\n  Use a web address that ends in / or #, such as https://example.org/kg/."


@pytest.mark.parametrize("base", ["https://example.org/kg/", "http://localhost/#", "urn:news:"])
def test_names_good_base_is_returned(base: str) -> None:
    assert check_base(base) == base
