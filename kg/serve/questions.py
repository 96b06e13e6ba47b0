"""The saved questions as forms and tables, and the work lists that are such questions."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import Response

from kg.errors import KgError, QueryError
from kg.export.rows import WRITERS
from kg.query import SavedQuery, Table, find_query, run, saved_queries
from kg.serve import counting
from kg.serve.deciding import doubtful, key_of
from kg.serve.filters import Filter
from kg.serve.index import Index
from kg.serve.kept import ROWS
from kg.serve.pages import check_parameters, failure, page, site_of
from kg.serve.site import Site

_TYPES = {"csv": "text/csv", "csv-excel": "text/csv", "json": "application/json", "jsonl": "application/jsonl"}
#: Work lists that are saved questions.
_LISTS = ("contradictions", "single-source", "unlinked-names")


def questions(request: Request) -> Response:
    """All saved questions."""
    return page(request, "questions.html", questions=saved_queries())


def question(request: Request) -> Response:
    """One question: its form, its table, its files, its SPARQL."""
    name = request.path_params["name"]
    try:
        query = find_query(name)
    except QueryError as error:
        return failure(request, 404, error)
    check_parameters(request, [*(one.name for one in query.open_parameters), "as"])
    given = _given(query, request.query_params)
    missing = [one.name for one in query.open_parameters if one.required and one.name not in given]
    form = request.query_params.get("as", "")
    if form in _TYPES and not missing:
        return _file(request, site_of(request), query, given, form)
    table, problem, remedy = None, "", ""
    if not missing:
        try:
            table = site_of(request).kept.first_rows(query, given)
        except KgError as error:
            problem, remedy = error.problem, error.remedy
    return page(
        request,
        "question.html",
        status=400 if problem else 200,
        question=query,
        given=given,
        table=table and shown(table, site_of(request).index),
        more=table is not None and len(table.rows) > ROWS,
        problem=problem,
        remedy=remedy,
        sparql=query.asked([*query.fixed, *given]),
    )


def _given(query: SavedQuery, values: Mapping[str, str]) -> dict[str, str]:
    known = {one.name: values.get(one.name, "").strip() for one in query.open_parameters}
    return {name: value for name, value in known.items() if value}


def _file(request: Request, site: Site, query: SavedQuery, given: Mapping[str, str], form: str) -> Response:
    try:
        table = run(query, given, site.store)
    except KgError as error:
        return failure(request, 400, error)
    stream = io.BytesIO()
    WRITERS[form](table.columns, table.rows, stream)
    name = f"{query.name}.{form.replace('-excel', '')}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(stream.getvalue(), media_type=_TYPES[form], headers=headers)


#: Columns, and rows of (cell, address of the page to link to or "").
Shown = tuple[Sequence[str], list[list[tuple[object, dict[str, str]]]]]


def shown(table: Table, index: Index) -> Shown:
    """A table for a page: the columns of IRIs become links of the names beside them."""
    place = {name: number for number, name in enumerate(table.columns)}
    kept = [name for name in table.columns if not name.endswith("_id") or name == "event_id"]
    rows = []
    for row in table.rows[:ROWS]:
        cells: list[tuple[object, dict[str, str]]] = []
        for name in kept:
            of = place[name] if name == "event_id" else place.get(f"{name}_id")
            page = _page_of(index, row[of]) if of is not None else _article(index, name, row[place[name]])
            cells.append(("→" if name == "event_id" and page else row[place[name]], page))
        rows.append(cells)
    return [name.removesuffix("_id") for name in kept], rows


def _article(index: Index, column: str, cell: object) -> dict[str, str]:
    """Path and query of an article that a cell names; empty for all else."""
    known = column.endswith("article") and index.one("SELECT 1 FROM article WHERE id = ?", (cell,))
    return {"path": "/article", "id": str(cell)} if known else {}


def _page_of(index: Index, iri: object) -> dict[str, str]:
    """Path and query of the page of an event, entity or article; empty where the index has none."""
    if iri is None:
        return {}
    for kind in ("entity", "event"):
        if index.one(f"SELECT 1 FROM {kind} WHERE iri = ?", (iri,)):
            return {"path": f"/{kind}", "iri": str(iri)}
    article = index.one("SELECT id FROM article WHERE iri = ?", (iri,))
    return {} if article is None else {"path": "/article", "id": str(article)}


def work(request: Request) -> Response:
    """The work lists, each with its number."""
    site = site_of(request)
    found = {
        "low-confidence": site.index.one("SELECT COUNT(*) FROM event WHERE confidence < 0.5"),
        "doubtful-pairs": len(doubtful(site)),
    }
    return page(request, "work.html", found=found)


def work_list(request: Request) -> Response:
    """One work list."""
    site, name = site_of(request), request.path_params["name"]
    if name == "doubtful-pairs":
        pairs = [(key_of(item), item) for item in doubtful(site)]
        return page(
            request,
            "pairs.html",
            pairs=pairs,
            token=site.token,
            knowledge=site.knowledge,
            saved=request.query_params.get("saved"),
        )
    if name == "low-confidence":
        rows = site.index.rows(
            "SELECT * FROM event WHERE confidence IS NOT NULL ORDER BY confidence, iri LIMIT ?", (ROWS,)
        )
        total = counting.how_many(site.index, Filter())
        return page(request, "unsure.html", rows=rows, total=total)
    if name not in _LISTS:
        return failure(request, 404, "list", repr(name))
    query = find_query(name)
    table = site.kept.first_rows(query, {})
    return page(
        request, "list.html", name=name, question=query, table=shown(table, site.index), more=len(table.rows) > ROWS
    )
