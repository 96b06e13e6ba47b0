"""The format of query files and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.query.saved import Parameter, find_query, read_query, saved_queries

GOOD = """\
#+ summary: Who thanked whom
#+ tags: [thanks, people]
#+ parameters:
#+   who: entity - whoever gave thanks
#+   since: since, optional - first day
SELECT ?x ?n WHERE { GRAPH ?g { ?x ?p ?_who_iri FILTER (!BOUND(?__since_xsd_date)) } } # ?_not_here
ORDER BY DESC(?n) ?x
"""

WRONG = {
    "no summary": (
        "summary: Who thanked whom",
        "tags: [a]",
        "queries/q.rq: no line '#+ summary: …'\n  Say in one sentence what the query answers.",
    ),
    "unknown header line": (
        "tags:",
        "tag:",
        (
            "queries/q.rq, line 2: unknown header line '#+ tag: [thanks, people]'\n"
            "  Write '#+ summary: …', '#+ tags: [a, b]', '#+ parameters:' or '#+ aliases:', see queries/README.md."
        ),
    ),
    "malformed parameter": (
        "who: entity - who",
        "who = entity, who",
        "queries/q.rq: malformed parameter 'who = entity, whoever gave thanks'\n  Write '#+   name: kind, optional - description'.",
    ),
    "unknown kind": (
        "who: entity",
        "who: person",
        (
            "queries/q.rq: parameter 'who' has the unknown kind 'person'\n"
            "  Known: class, code, entity, integer, letters, month, share, since, status, text, until."
        ),
    ),
    "parameter not used": (
        "?_who_iri ",
        "?o ",
        "queries/q.rq: parameter ?_who_iri is described but not used\n  Use it in the query, or remove it from the header.",
    ),
    "parameter not described": (
        "#+   who: entity - whoever gave thanks\n",
        "",
        (
            "queries/q.rq: variable ?_who_iri has no description\n"
            "  Describe it under '#+ parameters:', or give it a name without leading underscore."
        ),
    ),
    "malformed alias": (
        "#+ parameters:",
        "#+ aliases:\n#+   thanks: who is it\n#+ parameters:",
        "queries/q.rq: malformed alias 'thanks: who is it'\n  Write '#+   other-name: parameter=value'.",
    ),
    "alias of an unknown parameter": (
        "#+ parameters:",
        "#+ aliases:\n#+   thanks: whom=x\n#+ parameters:",
        "queries/q.rq: alias 'thanks' fixes the unknown parameter 'whom'\n  Did you mean 'who'? Known: since, who.",
    ),
    "unknown condition": (
        "ORDER BY",
        "# more\n ?x ?y ?z # if sinse\nORDER BY",
        "queries/q.rq, line 8: '# if sinse' names no parameter\n  Did you mean 'since'? Known: ids, since, who.",
    ),
    "no order": (
        "ORDER BY DESC(?n) ?x",
        "LIMIT 5",
        "queries/q.rq: no ORDER BY\n  End the query with ORDER BY and its variables: tables must not vary.",
    ),
}


def write(folder: Path, text: str) -> Path:
    (folder / "q.rq").write_text(text, encoding="utf-8")
    return folder


def test_saved_header_becomes_a_record(tmp_path: Path) -> None:
    query = find_query("q", write(tmp_path, GOOD))
    assert (query.name, query.summary, query.tags) == ("q", "Who thanked whom", ("thanks", "people"))
    assert query.parameters == (
        Parameter("who", "entity", True, "whoever gave thanks"),
        Parameter("since", "since", False, "first day"),
    )
    assert [parameter.variable for parameter in query.parameters] == ["_who_iri", "__since_xsd_date"]
    assert query.order == (("n", True), ("x", False))


@pytest.mark.parametrize(("old", "new", "message"), WRONG.values(), ids=WRONG)
def test_saved_wrong_file_is_refused_with_its_place(old: str, new: str, message: str, tmp_path: Path) -> None:
    assert old in GOOD
    with pytest.raises(QueryError) as caught:
        saved_queries(write(tmp_path, GOOD.replace(old, new)))
    assert str(caught.value) == message


def test_saved_file_must_be_utf8(tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_bytes(GOOD.replace("thanks", "größe").encode("latin-1"))
    with pytest.raises(QueryError) as caught:
        saved_queries(tmp_path)
    assert str(caught.value) == "queries/q.rq: not UTF-8 (invalid start byte at byte 41)\n  Save the file as UTF-8."


def test_saved_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(QueryError) as caught:
        saved_queries(tmp_path)
    assert (
        str(caught.value)
        == f"{tmp_path}: no saved queries (*.rq)\n  Give a folder with .rq files, see queries/README.md."
    )


CONDITIONS = """\
#+ summary: Who thanked whom
#+ aliases:
#+   thanks-of-may: since=2024-05
#+ parameters:
#+   since: since, optional - first day
SELECT ?x ?x_id # if ids
SELECT ?x # unless ids
WHERE {
  ?x ?p ?o . # a comment
  FILTER (?o >= ?__since_xsd_date) # if since
}
ORDER BY ?x
"""


def test_saved_conditional_lines_stand_only_for_the_calls_they_are_for(tmp_path: Path) -> None:
    query = find_query("q", write(tmp_path, CONDITIONS))
    assert query.asked([]).count("\n") == query.text.count("\n") - 2
    assert "FILTER" not in query.asked([])
    assert "  FILTER (?o >= ?__since_xsd_date)\n" in query.asked(["since"])
    assert "SELECT ?x ?x_id\n" in query.asked(["ids"])
    assert "SELECT ?x\n" in query.asked(["since"])
    assert "?x ?p ?o . # a comment\n" in query.asked([])


@pytest.mark.parametrize(
    ("given", "stands"), [([], False), (["since"], True), (["since", "ids"], False), (["ids"], False)]
)
def test_saved_line_with_two_conditions_stands_where_both_hold(given: list[str], stands: bool, tmp_path: Path) -> None:
    query = find_query("q", write(tmp_path, CONDITIONS.replace("# if since", "# if since # unless ids")))
    assert ("FILTER" in query.asked(given)) == stands


def test_saved_question_is_asked_without_the_order_by_whoever_sorts_the_rows(tmp_path: Path) -> None:
    query = find_query(
        "q", write(tmp_path, CONDITIONS.replace("?p ?o .", "?p ?o . { SELECT ?x { } ORDER BY ?x LIMIT 1 }"))
    )
    assert query.asked([]).endswith("\n}\nORDER BY ?x\n")
    assert query.asked([], ordered=False).endswith("ORDER BY ?x LIMIT 1 } # a comment\n}\n")
    assert query.order == (("x", False),)


def test_saved_every_condition_of_a_line_names_a_parameter(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="'# unless who' names no parameter"):
        find_query("q", write(tmp_path, CONDITIONS.replace("# if since", "# unless who # if since")))


def test_saved_alias_is_a_question_with_a_parameter_fixed(tmp_path: Path) -> None:
    query = find_query("thanks-of-may", write(tmp_path, CONDITIONS))
    assert (query.name, query.fixed, query.open_parameters) == ("thanks-of-may", {"since": "2024-05"}, ())
    assert [known.name for known in saved_queries(tmp_path)] == ["q"]


def test_saved_own_file_needs_no_header(tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text("SELECT * { ?s ?p ?o }", encoding="utf-8")
    assert read_query(tmp_path / "mine.rq").plain
    (tmp_path / "named.rq").write_text(CONDITIONS, encoding="utf-8")
    assert not read_query(tmp_path / "named.rq").plain
    with pytest.raises(QueryError, match="no such file"):
        read_query(tmp_path / "nix.rq")


def test_saved_conditional_line_may_name_several_parameters(tmp_path: Path) -> None:
    either = CONDITIONS.replace("# if since\n", "# if since or ids\n")
    query = find_query("q", write(tmp_path, either))
    assert ["FILTER" in query.asked(given) for given in ([], ["ids"], ["since"])] == [False, True, True]
    with pytest.raises(QueryError, match="'# if sinse' names no parameter"):
        read_query(write(tmp_path, either.replace("or ids", "or sinse")) / "q.rq")


def test_questions_and_parameters_may_speak_german(tmp_path: Path) -> None:
    german = GOOD.replace("#+ tags", "#+ summary-de: Wer wem dankte\n#+ tags").replace(
        "SELECT", "#+ parameters-de:\n#+   who - wer dankt\nSELECT"
    )
    query = find_query("q", write(tmp_path, german))
    assert (query.told("de"), query.told("en")) == ("Wer wem dankte", "Who thanked whom")
    assert [one.told("de") for one in query.parameters] == ["wer dankt", "first day"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [("who: wer dankt", "malformed German description"), ("wer - wer dankt", "German for the unknown parameter 'wer'")],
)
def test_german_that_fits_no_parameter_is_refused(tmp_path: Path, line: str, problem: str) -> None:
    folder = write(tmp_path, GOOD.replace("SELECT", f"#+ parameters-de:\n#+   {line}\nSELECT"))
    with pytest.raises(QueryError, match=problem):
        find_query("q", folder)


def test_every_shipped_question_speaks_german() -> None:
    for query in saved_queries():
        assert query.told("de") != query.summary, query.name
        assert [one.name for one in query.parameters if not one.german] == [], query.name


def test_no_shipped_question_takes_the_least_of_ids_but_of_their_text() -> None:
    """Of the ids of articles themselves Virtuoso gives one that is not the least."""
    assert [query.name for query in saved_queries() if "MIN(?article)" in query.text] == []
