"""``/sparql``: the protocol for programs, a form and a table for people."""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kg.serve.answers import CSV, JSON, NTRIPLES, TSV
from kg.serve.asking import Asker, Busy, Refused, TooSlow
from kg.serve.pages import page
from kg.vocabulary import current_vocabulary

#: Rows that the page shows, and characters of a query.
ROWS, _LONGEST = 500, 100_000
_EXAMPLE = """PREFIX kgo: <{namespace}>
SELECT ?class (COUNT(DISTINCT ?event) AS ?events) WHERE {
  GRAPH ?g { ?event a ?class ; kgo:status kgo:Actual }
}
GROUP BY ?class
ORDER BY DESC(?events)
LIMIT 20
"""


def _example() -> str:
    return _EXAMPLE.replace("{namespace}", current_vocabulary().namespace)


async def sparql(request: Request) -> Response:
    """SPARQL 1.1 protocol: a query as ``query=`` of GET or POST, or as the body of a POST."""
    try:
        query = await _query(request)
    except ValueError as error:
        return PlainTextResponse(f"{error}\n", 400)
    return await run_in_threadpool(_answer, request, query)


async def _query(request: Request) -> str | None:
    if request.method == "GET":
        return request.query_params.get("query")
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LONGEST:
            raise ValueError("The query is too long.")
    text = body.decode("utf-8", "replace")
    if request.headers.get("content-type", "").startswith("application/sparql-query"):
        return text
    given = parse_qs(text, max_num_fields=20)
    if "update" in given:
        raise ValueError("These pages only read.")
    return given.get("query", [""])[0]


def _answer(request: Request, query: str | None) -> Response:
    told = request.query_params.get("as", "")
    accept = {"csv": CSV, "json": JSON, "tsv": TSV}.get(told, request.headers.get("accept", ""))
    for_people = "text/html" in accept
    if query is None or not query.strip():
        if request.method == "GET":
            return page(request, "sparql.html", sparql=_example(), answer=None, refused=None, more=False)
        return PlainTextResponse("Give a query.\n", 400)
    asker: Asker = request.app.state.asker
    try:
        found = asker.ask(query, accept)
        status = 400 if isinstance(found, Refused) else 200
    except TooSlow:
        found, status = Refused("The query took too long and was stopped.", "Ask for less, or add a LIMIT."), 504
    except Busy:
        found, status = Refused("Another query is running.", "Try again later."), 503
    if isinstance(found, Refused):
        if for_people:
            return page(request, "sparql.html", status, sparql=query, answer=None, refused=found, more=False)
        return PlainTextResponse(f"{found.problem}\n{found.remedy}\n", status)
    if for_people:
        text = found.body.decode() if found.media_type == NTRIPLES else None
        return page(
            request,
            "sparql.html",
            sparql=query,
            answer=found,
            rows=found.rows[:ROWS],
            text=text,
            refused=None,
            more=len(found.rows) > ROWS,
        )
    return Response(found.body, media_type=found.media_type)
