"""Read saved questions: ``queries/<name>.rq``, SPARQL with a header of ``#+`` lines.

The header and the names of the variables follow grlc, so that the folder can also be served as a web API:
``?_person_iri`` is a required parameter, ``?__person_iri`` an optional one; both become ``--person``.
``queries/README.md`` describes the format for authors.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kg.errors import QueryError, nearest
from kg.resources import Files, in_force
from kg.store.binding import variables

#: Kind of parameter → suffix of its variable (grlc takes the datatype from it).
KINDS = {
    "entity": "iri",
    "class": "iri",
    "code": "iri",
    "status": "iri",
    "since": "xsd_date",
    "until": "xsd_date",
    "month": "",
    "text": "",
    "integer": "integer",
}

_PARAMETER = re.compile(r"(?P<name>[a-z][a-z-]*): (?P<kind>[a-z]+)(?P<optional>, optional)? - (?P<description>\S.*)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a saved query, given as ``--<name>``."""

    name: str
    kind: str  #: a key of ``KINDS``
    required: bool
    description: str

    @property
    def variable(self) -> str:
        """Its variable in the query text, without question mark."""
        suffix = KINDS[self.kind]
        return ("_" if self.required else "__") + self.name + (f"_{suffix}" if suffix else "")


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A question with a name, ready to be asked."""

    name: str
    summary: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    text: str

    @property
    def order(self) -> tuple[tuple[str, bool], ...]:
        """Variables of its ORDER BY clause, each with True for descending."""
        return _order(self.text)


def saved_queries(folder: Files | None = None) -> tuple[SavedQuery, ...]:
    """Every saved query of a folder (default: those in force), sorted by name.

    Raises ``QueryError`` for a file that breaks the format and for a folder without queries.
    """
    folder = folder or in_force().queries
    paths = sorted(folder.glob("*.rq"))
    if not paths:
        raise QueryError(f"{folder}: no saved queries (*.rq)", "Give a folder with .rq files, see queries/README.md.")
    return tuple(_read(path) for path in paths)


def find_query(name: str, folder: Files | None = None) -> SavedQuery:
    """The saved query of this name; raises ``QueryError`` with the nearest known name."""
    folder = folder or in_force().queries
    path = folder / f"{name}.rq"
    if not re.fullmatch(r"[a-z0-9-]+", name) or not path.is_file():
        known = [path.stem for path in folder.glob("*.rq")]
        raise QueryError(f"no saved query {name!r}", nearest(name, known))
    return _read(path)


def _read(path: Path) -> SavedQuery:
    place = f"queries/{path.name}"
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise QueryError(
            f"{place}: not UTF-8 ({error.reason} at byte {error.start})", "Save the file as UTF-8."
        ) from error
    header = _header(text, place)
    summary = header.get("summary", [""])[0]
    if not summary:
        raise QueryError(f"{place}: no line '#+ summary: …'", "Say in one sentence what the query answers.")
    tags = tuple(tag.strip() for tag in header.get("tags", ["[]"])[0].strip("[]").split(",") if tag.strip())
    parameters = tuple(_parameter(line, place) for line in header.get("parameters", [])[1:])
    _check_variables(text, parameters, place)
    if not _order(text):
        raise QueryError(
            f"{place}: no ORDER BY", "End the query with ORDER BY and its variables: tables must not vary."
        )
    return SavedQuery(path.stem, summary, tags, parameters, text)


def _header(text: str, place: str) -> dict[str, list[str]]:
    """Key → [rest of its line, following indented lines …]."""
    header: dict[str, list[str]] = {}
    key = ""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("#+"):
            continue
        content = line[2:].removeprefix(" ")
        if content.startswith(" ") and key:
            header[key].append(content.strip())
            continue
        key, colon, rest = content.partition(":")
        if not colon or key not in ("summary", "tags", "parameters"):
            remedy = "Write '#+ summary: …', '#+ tags: [a, b]' or '#+ parameters:', see queries/README.md."
            raise QueryError(f"{place}, line {number}: unknown header line {line!r}", remedy)
        header[key] = [rest.strip()]
    return header


def _parameter(line: str, place: str) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if not found:
        raise QueryError(f"{place}: malformed parameter {line!r}", "Write '#+   name: kind, optional - description'.")
    if found["kind"] not in KINDS:
        raise QueryError(
            f"{place}: parameter {found['name']!r} has the unknown kind {found['kind']!r}",
            nearest(found["kind"], KINDS),
        )
    return Parameter(found["name"], found["kind"], found["optional"] is None, found["description"])


def _check_variables(text: str, parameters: tuple[Parameter, ...], place: str) -> None:
    declared = {parameter.variable for parameter in parameters}
    used = {variable for variable in variables(text) if variable.startswith("_")}
    for variable in sorted(declared - used):
        raise QueryError(
            f"{place}: parameter ?{variable} is described but not used",
            "Use it in the query, or remove it from the header.",
        )
    for variable in sorted(used - declared):
        raise QueryError(
            f"{place}: variable ?{variable} has no description",
            "Describe it under '#+ parameters:', or give it a name without leading underscore.",
        )


def _order(text: str) -> tuple[tuple[str, bool], ...]:
    clause = re.search(r"\bORDER\s+BY\s+((?:(?:DESC|ASC)\s*\(\s*\?\w+\s*\)|\?\w+|\s+)+)\s*$", text, re.IGNORECASE)
    if not clause:
        return ()
    keys = re.findall(r"(DESC\s*\(\s*)?\?(\w+)", clause[1], re.IGNORECASE)
    return tuple((name, bool(descending)) for descending, name in keys)
