"""Turn the values of a call into RDF terms, each kind of parameter in its own way."""

from __future__ import annotations

import calendar
import datetime as dt
import difflib
import re
from collections.abc import Callable, Mapping

from kg.errors import QueryError
from kg.graph.terms import XSD
from kg.language.spelling import any_spelling
from kg.query.names import entities_named
from kg.query.saved import Parameter, SavedQuery
from kg.query.terms import code, event_class, status
from kg.store import Literal, Store, Term
from kg.store.rows import Bindings


def bindings_of(query: SavedQuery, values: Mapping[str, str], store: Store) -> Bindings:
    """Bind the parameters of a query; names of people and bodies are looked up in the store.

    Raises ``QueryError`` for an unknown or missing parameter and for a value its kind does not allow.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in values:
        if name not in known:
            offered = {parameter.name: parameter for parameter in query.open_parameters}
            raise QueryError(f"{query.name}: no parameter --{name}", _offer(name, offered))
    for parameter in query.parameters:
        if parameter.required and parameter.name not in values:
            raise QueryError(
                f"{query.name}: parameter --{parameter.name} is missing",
                f"Add --{parameter.name} VALUE: {parameter.description}.",
            )
    refuse_backwards({known[name].kind: value for name, value in values.items()})
    return {known[name].variable: _terms(known[name], value, store) for name, value in values.items()}


def refuse_backwards(values: Mapping[str, str]) -> None:
    """Raise ``QueryError`` where ``since`` and ``until`` leave no day: nothing can fit."""
    since, until = values.get("since", "").strip(), values.get("until", "").strip()
    if since and until and period(since, "--since")[0] > period(until, "--until")[1]:
        raise QueryError(f"--until {until} ends before --since {since} begins", "Exchange the two, or leave one out.")


def _offer(name: str, known: Mapping[str, Parameter]) -> str:
    if not known:
        return "This query takes no parameters."
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    listed = "Parameters: " + ", ".join(f"--{other}" for other in known) + "."
    return f"Did you mean --{close[0]}? {listed}" if close else listed


def _terms(parameter: Parameter, value: str, store: Store) -> tuple[Term, ...]:
    option = f"--{parameter.name}"
    if not value.strip():
        raise QueryError(f"{option}: the value is empty", "Give a value, or leave the option out.")
    if parameter.kind == "entity":
        return entities_named(value.strip(), option, store)
    return (_READERS[parameter.kind](value.strip(), option)) if parameter.kind in _READERS else (Literal(value),)


def period(value: str, option: str) -> tuple[dt.date, dt.date]:
    """First and last day of a day (2024-05-07), month (2024-05) or year (2024). Raises QueryError for anything else."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", value)
    try:
        if not found:
            raise ValueError
        year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
        first = dt.date(year, month, day)
        if found[3]:
            return first, first
        last_month = month if found[2] else 12
        return first, dt.date(year, last_month, calendar.monthrange(year, last_month)[1])
    except ValueError as error:
        raise QueryError(f"{option}: {value!r} is not a date", "Write 2024-05-07, 2024-05 or 2024.") from error


def _since(value: str, option: str) -> tuple[Term, ...]:
    return (Literal(period(value, option)[0].isoformat(), XSD + "date"),)


def _until(value: str, option: str) -> tuple[Term, ...]:
    return (Literal(period(value, option)[1].isoformat(), XSD + "date"),)


def _month(value: str, option: str) -> tuple[Term, ...]:
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        raise QueryError(f"{option}: {value!r} is not a month", "Write 2024-05.")
    return (Literal(value),)


def _letters(value: str, _option: str) -> tuple[Term, ...]:
    return (Literal(any_spelling(value)),)


def _integer(value: str, option: str) -> tuple[Term, ...]:
    if not re.fullmatch(r"[0-9]{1,9}", value):
        raise QueryError(f"{option}: {value!r} is not a number", "Write a whole number such as 10.")
    return (Literal(str(int(value)), XSD + "integer"),)


def share(value: str, option: str) -> float:
    """A number from 0 to 1; a decimal comma is understood. Raises QueryError for anything else."""
    if not re.fullmatch(r"(?:0|1|0?[.,][0-9]{1,9}|1[.,]0{1,9})", value):
        raise QueryError(f"{option}: {value!r} is not a number from 0 to 1", "Write a share such as 0.7.")
    return float(value.replace(",", "."))


def _share(value: str, option: str) -> tuple[Term, ...]:
    return (Literal(f"{share(value, option):f}", XSD + "decimal"),)


_READERS: dict[str, Callable[[str, str], tuple[Term, ...]]] = {
    "since": _since,
    "until": _until,
    "month": _month,
    "letters": _letters,
    "integer": _integer,
    "share": _share,
    "class": event_class,
    "code": code,
    "status": status,
}
