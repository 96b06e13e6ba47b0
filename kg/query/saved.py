"""Read saved questions: ``queries/<name>.rq``, SPARQL with a header of ``#+`` lines.

The header and the names of the variables follow grlc: ``?_person_iri`` is a required parameter, ``?__person_iri`` an
optional one; both become ``--person``. A line that ends in ``# if person`` stands only when the parameter is given, one
that ends in ``# unless person`` only when it is not; ``# if since or until`` asks for one of the two,
``# if since # unless until`` for both conditions.
``VALUES (?class ?flat) { }`` names all event classes in force.
``queries/README.md`` describes the format for authors.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.errors import QueryError, missing, nearest
from kg.resources import Files, in_force, in_namespace
from kg.store.binding import variables
from kg.tables import read_utf8
from kg.vocabulary import current_vocabulary

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
    "letters": "spelled",
    "integer": "integer",
    "share": "xsd_decimal",
}

#: Lines of a header.
_KEYS = ("summary", "summary-de", "tags", "parameters", "parameters-de", "aliases")

#: Besides the parameters: whether the user wants to see ids.
IDS = "ids"

_CONDITION = re.compile(r"(?P<line>.*?)[ \t]+#[ \t]*(?P<sense>if|unless)[ \t]+(?P<names>[a-z-]+(?: or [a-z-]+)*)[ \t]*")
#: Stands for every event class in force with its flat property.
_CLASSES = re.compile(r"VALUES \(\?class \?(\w+)\) \{ \}")
_ORDER = re.compile(r"\bORDER\s+BY\s+((?:(?:DESC|ASC)\s*\(\s*\?\w+\s*\)|\?\w+|\s+)+)\s*$", re.IGNORECASE)
_ALIAS = re.compile(r"(?P<name>[a-z0-9-]+): (?P<fixed>[a-z-]+=\S+(?: [a-z-]+=\S+)*)")
_GERMAN = re.compile(r"(?P<name>[a-z][a-z-]*) - (?P<description>\S.*)")
_PARAMETER = re.compile(r"(?P<name>[a-z][a-z-]*): (?P<kind>[a-z]+)(?P<optional>, optional)? - (?P<description>\S.*)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a saved query, given as ``--<name>``."""

    name: str
    kind: str  #: a key of ``KINDS``
    required: bool
    description: str
    german: str = ""  #: the description in German; empty where the file has none

    def told(self, language: str) -> str:
        """The description in the reader's language, else in English."""
        return (self.german if language == "de" else "") or self.description

    @property
    def variable(self) -> str:
        """Its variable in the query text, without question mark."""
        suffix = KINDS[self.kind]
        return ("_" if self.required else "__") + self.name.replace("-", "_") + (f"_{suffix}" if suffix else "")


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A question with a name, ready to be asked."""

    name: str
    summary: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    text: str
    aliases: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  #: other name → parameters that it fixes
    fixed: Mapping[str, str] = field(default_factory=dict)  #: of the alias by which it was found
    plain: bool = False  #: SPARQL without a header: answered as it stands
    german: str = ""  #: the summary in German; empty where the file has none

    def told(self, language: str) -> str:
        """The summary in the reader's language, else in English."""
        return (self.german if language == "de" else "") or self.summary

    @property
    def order(self) -> tuple[tuple[str, bool], ...]:
        """Variables of its ORDER BY clause, each with True for descending."""
        return _order(self.text)

    @property
    def open_parameters(self) -> tuple[Parameter, ...]:
        """The parameters that its alias, if any, does not fix."""
        return tuple(parameter for parameter in self.parameters if parameter.name not in self.fixed)

    def asked(self, given: Collection[str], *, ordered: bool = True) -> str:
        """The SPARQL for a call with these parameters (and ``IDS``): conditional lines decided, event classes named.

        Without ``ordered`` it ends before its ORDER BY, for those who sort the rows themselves.
        """
        text = self.text if ordered else _ORDER.sub("", self.text)
        asked = (_asked(line, given) for line in text.split("\n"))
        return _CLASSES.sub(_event_classes, "\n".join(line for line in asked if line is not None))


def _asked(line: str, given: Collection[str]) -> str | None:
    """A line without its conditions; None where one of them does not hold."""
    while found := _CONDITION.fullmatch(line):
        if any(name in given for name in found["names"].split(" or ")) != (found["sense"] == "if"):
            return None
        line = found["line"]
    return line


def _event_classes(found: re.Match[str]) -> str:
    kinds = current_vocabulary().event_classes.values()
    return f"VALUES (?class ?{found[1]}) {{ {' '.join(f'(<{kind.iri}> <{kind.flat}>)' for kind in kinds)} }}"


def saved_queries(folder: Files | None = None) -> tuple[SavedQuery, ...]:
    """Every saved query of a folder (default: those in force), sorted by name; aliases are not listed apart.

    Raises ``QueryError`` for a file that breaks the format and for a folder without queries.
    """
    folder = folder or in_force().queries
    paths = sorted(folder.glob("*.rq"))
    if not paths:
        raise QueryError(f"{folder}: no saved queries (*.rq)", "Give a folder with .rq files, see queries/README.md.")
    return tuple(_read(path) for path in paths)


def find_query(name: str, folder: Files | None = None) -> SavedQuery:
    """The saved query of this name or alias; raises ``QueryError`` with the nearest known name."""
    folder = folder or in_force().queries
    # Looked up among the files that are there: a name may be anything, longer than the system takes, too.
    path = next((path for path in folder.glob("*.rq") if path.stem == name), None)
    if path is not None:
        return _read(path)
    queries = saved_queries(folder)
    for query in queries:
        if name in query.aliases:
            return replace(query, name=name, fixed=query.aliases[name])
    known = [known for query in queries for known in (query.name, *query.aliases)]
    raise QueryError(f"no saved query {name!r}", nearest(name, known))


def read_query(path: Path) -> SavedQuery:
    """A question in a file of the user's own; a header is welcome, not needed. Raises ``QueryError``."""
    if not path.is_file():
        remedy = "Check the path, or list the saved questions: kg query --list."
        raise missing(str(path), "no such file", remedy, QueryError)
    return _read(path, own=True)


def query_of_text(text: str) -> SavedQuery:
    """A question in SPARQL as the user typed it."""
    return SavedQuery("sparql", "SPARQL", (), (), text, plain=True)


def _read(path: Path, *, own: bool = False) -> SavedQuery:
    place = str(path) if own else f"queries/{path.name}"
    text = in_namespace(read_utf8(path, place, QueryError))
    header = _header(text, place)
    summary = header.get("summary", [""])[0]
    if own and not header:
        return SavedQuery(path.stem, path.name, (), (), text, plain=True)
    if not summary:
        raise QueryError(f"{place}: no line '#+ summary: …'", "Say in one sentence what the query answers.")
    tags = tuple(tag.strip() for tag in header.get("tags", ["[]"])[0].strip("[]").split(",") if tag.strip())
    german = dict(_german(line, place) for line in header.get("parameters-de", [])[1:])
    parameters = tuple(_parameter(line, german, place) for line in header.get("parameters", [])[1:])
    for name in german.keys() - {parameter.name for parameter in parameters}:
        raise QueryError(
            f"{place}: German for the unknown parameter {name!r}", nearest(name, [one.name for one in parameters])
        )
    _check_variables(text, parameters, place)
    _check_conditions(text, parameters, place)
    aliases = dict(_alias(line, parameters, place) for line in header.get("aliases", [])[1:])
    if not own and not _order(text):
        raise QueryError(
            f"{place}: no ORDER BY", "End the query with ORDER BY and its variables: tables must not vary."
        )
    return SavedQuery(path.stem, summary, tags, parameters, text, aliases, german=header.get("summary-de", [""])[0])


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
        if not colon or key not in _KEYS:
            remedy = (
                "Write '#+ summary: …', '#+ tags: [a, b]', '#+ parameters:' or '#+ aliases:', see queries/README.md."
            )
            raise QueryError(f"{place}, line {number}: unknown header line {line!r}", remedy)
        header[key] = [rest.strip()]
    return header


def _german(line: str, place: str) -> tuple[str, str]:
    found = _GERMAN.fullmatch(line)
    if not found:
        raise QueryError(f"{place}: malformed German description {line!r}", "Write '#+   name - Beschreibung'.")
    return found["name"], found["description"]


def _parameter(line: str, german: Mapping[str, str], place: str) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if not found:
        raise QueryError(f"{place}: malformed parameter {line!r}", "Write '#+   name: kind, optional - description'.")
    if found["kind"] not in KINDS:
        raise QueryError(
            f"{place}: parameter {found['name']!r} has the unknown kind {found['kind']!r}",
            nearest(found["kind"], KINDS),
        )
    name = found["name"]
    return Parameter(name, found["kind"], found["optional"] is None, found["description"], german.get(name, ""))


def _alias(line: str, parameters: tuple[Parameter, ...], place: str) -> tuple[str, Mapping[str, str]]:
    found = _ALIAS.fullmatch(line)
    if not found:
        raise QueryError(f"{place}: malformed alias {line!r}", "Write '#+   other-name: parameter=value'.")
    fixed = dict(pair.split("=", 1) for pair in found["fixed"].split())
    known = [parameter.name for parameter in parameters]
    for name in fixed:
        if name not in known:
            raise QueryError(
                f"{place}: alias {found['name']!r} fixes the unknown parameter {name!r}", nearest(name, known)
            )
    return found["name"], fixed


def _check_conditions(text: str, parameters: tuple[Parameter, ...], place: str) -> None:
    known = [*(parameter.name for parameter in parameters), IDS]
    for number, line in enumerate(text.splitlines(), 1):
        while found := _CONDITION.fullmatch(line):
            line = found["line"]
            for name in found["names"].split(" or "):
                if name not in known:
                    problem = f"{place}, line {number}: '# {found['sense']} {name}' names no parameter"
                    raise QueryError(problem, nearest(name, known))


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
    clause = _ORDER.search(text)
    if not clause:
        return ()
    keys = re.findall(r"(DESC\s*\(\s*)?\?(\w+)", clause[1], re.IGNORECASE)
    return tuple((name, bool(descending)) for descending, name in keys)
