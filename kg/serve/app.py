"""The pages as a web application: which address shows what, and what every answer and request must keep to."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.errors import KgError
from kg.export.dataset import write_dataset
from kg.resources import in_force
from kg.serve import deciding, pictures, questions, sparql_page, views
from kg.serve.asking import Asker
from kg.serve.filters import FIELDS
from kg.serve.guard import Guard
from kg.serve.pages import STYLE, check_parameters, failure, site_of
from kg.serve.site import Site
from kg.serve.watching import Watch

#: Seconds a query of the SPARQL page may take.
SECONDS = 30.0


def application(site: Site, *, hosts: Collection[str] = (), seconds: float = SECONDS) -> Starlette:
    """The pages of a site. ``hosts``: names that may stand in an address besides those of this machine's loopback."""
    asker = Asker(site.store.locator, site.options, in_force(), seconds)
    watch = Watch(site, asker.reopen)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        watch.ask_ahead()
        yield
        asker.close()
        watch.close()

    application = Starlette(
        routes=[
            _page("/", views.start),
            _page("/search", views.search, "q"),
            _page("/entity", views.entity, "iri", "page", *FIELDS),
            _page("/pair", views.pair, "one", "two", "page", *FIELDS),
            _page("/event", views.event, "iri", "saved"),
            _page("/article", views.article, "id"),
            _page("/network", pictures.network_page, "nodes", *FIELDS),
            _page("/map", pictures.map_page, *FIELDS),
            _page("/timeline", pictures.timeline, "page", *FIELDS),
            _page("/work", questions.work),
            _page("/work/{name}", questions.work_list, "saved"),
            _page("/questions", questions.questions),
            Route("/questions/{name}", questions.question),
            Route("/sparql", sparql_page.sparql, methods=["GET", "POST"]),
            Route("/decide", deciding.decide_page, methods=["POST"]),
            Route("/.well-known/void", _dataset),
            Route("/style.css", _style),
        ],
        middleware=[Middleware(Guard, hosts=frozenset(hosts), data=in_force())],
        exception_handlers={404: _missing, 405: _wrong_method, KgError: _refused},
        lifespan=lifespan,
    )
    application.state.watch = watch
    application.state.asker = asker
    return application


def _page(path: str, shown: Callable[[Request], Response], *known: str) -> Route:
    """A page that goes by these parts of its address and refuses others."""

    def answered(request: Request) -> Response:
        check_parameters(request, known)
        return shown(request)

    return Route(path, answered)


def _dataset(request: Request) -> Response:
    """What the graph is as a whole."""
    stream = io.BytesIO()
    write_dataset(site_of(request).store, stream)
    return Response(stream.getvalue(), media_type="text/turtle")


def _style(_: Request) -> Response:
    return Response(STYLE.read_bytes(), media_type="text/css")


def _missing(request: Request, _: Exception) -> Response:
    return failure(request, 404, "page", request.url.path)


def _wrong_method(request: Request, _: Exception) -> Response:
    return failure(request, 405, "method", request.method)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, KgError)
    return failure(request, 503 if error.exit_code == 3 else 400, error)
