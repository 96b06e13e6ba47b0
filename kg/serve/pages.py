"""A page: its language, its links and its template."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg import __version__, texts
from kg.controls import printable
from kg.errors import KgError, QueryError, nearest
from kg.graph.terms import PREFIXES
from kg.resources import in_force
from kg.serve.counting import PAGE
from kg.serve.filters import STATUSES, Filter, filter_of
from kg.serve.index import Index
from kg.serve.site import Site
from kg.serve.watching import Watch
from kg.texts import LANGUAGES
from kg.vocabulary import current_vocabulary, term_files
from kg.vocabulary.turtle import read_turtle

_HERE = Path(__file__).parent
STYLE = _HERE / "static" / "style.css"
#: Characters of what a page says is wrong: it may repeat an address of any length.
_LONGEST = 500
#: Hosts that nobody has (RFC 2606): the default base of a graph is one, and its IRIs lead nowhere.
_NOWHERE = re.compile(r"(?:^|[.@])(?:example(?:\.com|\.net|\.org)?|invalid|test)\.?(?::\d+)?$", re.IGNORECASE)


class Speaker:
    """One language: the template's words, and the names of classes, kinds and statuses."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._german = language == "de"

    def say(self, german: str, english: str) -> str:
        """The text in the reader's language."""
        return german if self._german else english

    def event_class(self, name: str) -> str:
        """The name of an event class: "Treffen"."""
        label = _labels(self.language).get(name, name)
        return label[:1].upper() + label[1:]

    def kind(self, name: str | None) -> str:
        """What somebody is: "Person"."""
        return texts.kind(name, self.language)

    def status(self, name: str) -> str:
        """Sign and name of a status."""
        return f"{texts.sign(name)} {texts.status(name, self.language)}"

    def judgement(self, name: str) -> str:
        """What was judged of two: "dieselben"."""
        return texts.judgement(name, self.language)

    def reasons(self, given: Iterable[str]) -> str:
        """Why two were judged so: "gleicher Name; gleiches Land"."""
        return "; ".join(texts.reason(one, self.language) for one in given)

    def column(self, name: str) -> str:
        """The heading of a column of a saved question: "Satz"."""
        return texts.column(name, self.language)

    def number(self, value: float | None) -> str:
        """A number as the language writes it."""
        if value is None:
            return ""
        shown = f"{value:,}" if isinstance(value, int) else f"{value:.2f}"
        return shown.translate(str.maketrans(",.", ".,")) if self._german else shown


@cache
def _labels(language: str) -> dict[str, str]:
    """Event class → its label; in English as the ontology has it."""
    classes = current_vocabulary().event_classes
    if language == "de":
        return {name: kind.label for name, kind in classes.items()}
    namespace, label = current_vocabulary().namespace, PREFIXES["rdfs"] + "label"
    triples = [triple for file in term_files(in_force().ontology) for triple in read_turtle(file)]
    found = {s.removeprefix(namespace): o for s, p, o in triples if p == label and o.endswith("@en")}
    return {name: found[name].removesuffix("@en") for name in classes if name in found}


def language_of(request: Request) -> str:
    """``?lang=``, else the first of the browser's languages that the pages speak, else German."""
    told = request.query_params.get("lang", "")
    if told in LANGUAGES:
        return told
    ranked = []
    for place, part in enumerate(request.headers.get("accept-language", "").split(",")):
        found = re.fullmatch(r"\s*([a-zA-Z]+)(?:-[\w-]+)?\s*(?:;\s*q=([\d.]+)\s*)?", part)
        if found and found[1].lower() in LANGUAGES:
            ranked.append((-_quality(found[2]), place, found[1].lower()))
    return min(ranked)[2] if ranked else "de"


def _quality(text: str | None) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0


@cache
def templates() -> Environment:
    """The templates; whatever they are given is escaped."""
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.filters["web"] = web_address
    environment.globals.update(version=__version__, statuses=STATUSES, page_size=PAGE)
    return environment


def web_address(iri: str | None) -> str | None:
    """An IRI that may become a link: http or https, without quotes, brackets and spaces, at a host that can exist."""
    found = re.fullmatch(
        r"https?://([^\s<>\"'`{}|\\^/?#\x00-\x20\x7f-\x9f]+)[^\s<>\"'`{}|\\^\x00-\x20\x7f-\x9f]*", iri or ""
    )
    return iri if found and not _NOWHERE.search(found[1]) else None


def context(request: Request, **values: Any) -> dict[str, Any]:
    """What every template may use, besides its own values."""
    speaker = Speaker(language_of(request))
    told = request.query_params.get("lang") in LANGUAGES

    def link(path: str, **query: object) -> str:
        given = {name: value for name, value in query.items() if value not in (None, "")}
        if told:
            given.setdefault("lang", speaker.language)
        return path + ("?" + urlencode(given) if given else "")

    def other_language() -> str:
        query = {**request.query_params, "lang": "en" if speaker.language == "de" else "de"}
        # A path of two strokes, or of one and a backslash, would be the address of another server.
        return "/" + quote(request.url.path.lstrip("/")) + "?" + urlencode(query)

    return {
        "say": speaker.say,
        "speaker": speaker,
        "language": speaker.language,
        "files": site_of(request).files,
        "changed": watch_of(request).reading,
        "told_language": speaker.language if told else None,
        "link": link,
        "other_language": other_language(),
        "path": request.url.path,
        "query": dict(request.query_params),
        "classes": sorted(current_vocabulary().event_classes, key=speaker.event_class),
        **values,
    }


def page(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """Render a template of ``templates/``."""
    return HTMLResponse(rendered(template, context(request, **values)), status)


def rendered(template: str, values: Mapping[str, Any]) -> str:
    """The text of a page; control and direction characters of what it is given are written out, not sent."""
    # Browsers end the lines of a form's text with two characters.
    return printable(templates().get_template(template).render(values).replace("\r\n", "\n"))


def failure(request: Request, status: int, problem: str | KgError, about: str = "") -> Response:
    """A page that says what is wrong and what to do.

    ``problem``: one of the sentences of error.html, in which ``about`` stands, or an error of the rest of kg, which
    speaks English.
    """
    return page(
        request,
        "error.html",
        status,
        number=status,
        name=HTTPStatus(status).phrase,
        sentence="" if isinstance(problem, KgError) else problem,
        about=_cut(about),
        said=_cut(problem.problem) if isinstance(problem, KgError) else "",
        remedy=problem.remedy if isinstance(problem, KgError) else "",
    )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " …"


def site_of(request: Request) -> Site:
    """The site that is shown."""
    if not hasattr(request.state, "site"):
        # One state of the store for one answer, whatever is read meanwhile.
        request.state.site = watch_of(request).current()
    site = request.state.site
    assert isinstance(site, Site)
    return site


def wanted_of(request: Request) -> Filter:
    """The filter of the address; raises QueryError, also for a class that neither the ontology nor the graph has."""
    wanted, known = filter_of(request.query_params), current_vocabulary().event_classes
    held = "SELECT 1 FROM event WHERE kind = ? LIMIT 1"
    if wanted.kind and wanted.kind not in known and not site_of(request).index.one(held, (wanted.kind,)):
        raise QueryError(f"kind: there is no class {wanted.kind!r}", nearest(wanted.kind, known))
    return wanted


def check_parameters(request: Request, known: Collection[str]) -> None:
    """Raise QueryError for what a page does not go by: whoever asks for it would take the page for its answer."""
    for name in request.query_params:
        if name not in known and name != "lang":
            raise QueryError(f"this page does not go by {_cut(name)!r}", nearest(name, (*known, "lang")))


def watch_of(request: Request) -> Watch:
    """What knows of changes of the store."""
    watch = request.app.state.watch
    assert isinstance(watch, Watch)
    return watch


def described(index: Index, iris: Iterable[str]) -> dict[str, tuple[str, str]]:
    """IRI → label and kind of those who stand for somebody."""
    wanted = sorted(set(iris))
    found: dict[str, tuple[str, str]] = {}
    for first in range(0, len(wanted), 500):
        part = wanted[first : first + 500]
        marks = ", ".join("?" * len(part))
        for row in index.rows(f"SELECT iri, label, kind FROM entity WHERE iri IN ({marks})", part):
            found[row["iri"]] = (row["label"], row["kind"] or "")
    return found


def page_number(request: Request) -> int:
    """``?page=``, from 1."""
    told = request.query_params.get("page", "1")
    return max(1, int(told)) if re.fullmatch(r"\d{1,6}", told) else 1
