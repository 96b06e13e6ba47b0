"""Settings: defaults < kg.toml < KG_* environment variables < command-line options.

Each field of Settings is declared once, with its type, unit, bounds and default; file, environment, options and
``kg check`` all go by that declaration.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from kg.errors import SettingsError, nearest
from kg.graph.names import check_base
from kg.tables import read_table

#: the file read in the working directory where no other is named
SETTINGS_FILE = "kg.toml"
#: where the terms of the shipped data files are; the setting ``namespace`` puts another in its place
NAMESPACE = "https://w3id.org/kg-news/"
#: an environment variable is this and the field's name in capitals
PREFIX = "KG_"


def _setting(
    default: object, about: str, *, low: int | None = None, high: int | None = None, among: tuple[str, ...] = ()
) -> Any:
    """Declare a field: its default, one line about it (with its unit), bounds of a number, or the values allowed."""
    return field(default=default, metadata={"about": about, "low": low, "high": high, "among": among})


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force for one run."""

    base: str = _setting("https://example.org/kg/", 'start of every IRI of the data; ends in "/" or "#"')
    namespace: str = _setting(NAMESPACE, 'start of every IRI of terms and codes; ends in "/"')
    batch_articles: int = _setting(
        50,
        "articles validated and written together; more is faster, less needs less memory",
        low=1,
        high=10_000,
    )
    store: str | None = _setting(None, "where questions look without --from: file, directory (DIR/) or endpoint")
    encoding: str | None = _setting(None, "encoding of the articles; empty: UTF-8, a byte order mark, or detected")
    article_limit: int = _setting(
        1_000_000, "longest article in characters; longer ones are refused", low=1_000, high=50_000_000
    )
    time_zone: str = _setting("Europe/Berlin", "zone of the paper's day; published times in UTC are brought to it")
    model: str | None = _setting(None, "folder of the German language model; empty: the one that ships with kg")
    knowledge: str | None = _setting(None, "folder of your own data files, laid over the shipped ones; empty: none")
    cache: str | None = _setting(None, "folder that keeps the language model's analyses; empty: none are kept")
    reading: str = _setting(
        "needed",
        "what the language model reads: needed (what may tell an act, all of an article that tells one) or all",
        among=("needed", "all"),
    )
    query_timeout: int = _setting(
        100, "seconds that a question to a graph file or a store directory may take", low=1, high=86_400
    )
    endpoint_timeout: int = _setting(60, "seconds to wait for an answer of a SPARQL endpoint", low=1, high=86_400)
    endpoint_retries: int = _setting(2, "times a request is repeated when an endpoint is busy or down", low=0, high=20)
    endpoint_answer: int = _setting(128, "MB that an answer of a SPARQL endpoint may have", low=1, high=100_000)
    endpoint_batch: int = _setting(1_000, "triples sent to an endpoint in one request", low=1, high=1_000_000)

    def __post_init__(self) -> None:
        """Write "~" out in places, which only a shell does by itself: whoever uses one finds the same folder."""
        for name in ("store", "model", "knowledge", "cache"):
            if (place := getattr(self, name)) is not None:
                # A path would end in an error where no user has that name, and drop the stroke of a store directory.
                object.__setattr__(self, name, os.path.expanduser(place))  # noqa: PTH111


@dataclass(frozen=True, slots=True)
class Setting:
    """One value in force and where it came from, as ``kg check`` shows it."""

    name: str
    value: str | int | None
    origin: str  #: "default", the settings file, the environment variable or "option"
    about: str


def load_settings(
    options: Mapping[str, str | int | None], environment: Mapping[str, str], file: Path | None = None
) -> tuple[Settings, tuple[Setting, ...]]:
    """Return the settings in force and where each came from.

    ``options`` that are None were not given. ``file`` is kg.toml in the working directory where None and it exists.
    Raises SettingsError for unknown keys, wrong types and values out of range.
    """
    known = {declared.name: declared for declared in fields(Settings)}
    values: dict[str, tuple[object, str]] = {name: (declared.default, "default") for name, declared in known.items()}
    values.update(_from_file(file, known))
    for variable, text in sorted(environment.items()):
        name = variable.removeprefix(PREFIX).lower()
        if variable.startswith(PREFIX) and variable not in OTHER_VARIABLES:
            if name not in known:
                variables = [PREFIX + each.upper() for each in known] + list(OTHER_VARIABLES)
                raise SettingsError(f"{variable}: this environment variable is not known", nearest(variable, variables))
            values[name] = (_parsed(name, text, variable), variable)
    for name, value in options.items():
        if value is not None:
            values[name] = (value, "option")
    checked = {name: _checked(name, value, origin) for name, (value, origin) in values.items()}
    in_force = tuple(
        Setting(name, checked[name], values[name][1], str(known[name].metadata["about"])) for name in known
    )
    return Settings(**checked), in_force  # type: ignore[arg-type]


#: environment variables that are no settings: secrets, never shown
OTHER_VARIABLES = {
    "KG_STORE_USER": "user name for a SPARQL endpoint",
    "KG_STORE_PASSWORD": "password for a SPARQL endpoint",
}


def _from_file(file: Path | None, known: Collection[str]) -> dict[str, tuple[object, str]]:
    path = file or Path(SETTINGS_FILE)
    # A pipe or device of that name that nobody asked for is no settings file; a folder or a broken link is a mistake.
    if file is None and (not os.path.lexists(path) or path.is_fifo() or path.is_socket() or path.is_char_device()):
        return {}
    table = read_table(path, str(path), SettingsError).know(known)
    return {key: (table.value(key), str(path)) for key in table}


def _parsed(name: str, text: str, origin: str) -> object:
    """The text of an environment variable as the field's type."""
    default = next(declared.default for declared in fields(Settings) if declared.name == name)
    if isinstance(default, int):
        try:
            return int(text)
        except ValueError as error:
            raise SettingsError(f"{origin}: {text!r} is not a whole number", "Write digits only.") from error
    return text or None


def _checked(name: str, value: object, origin: str) -> str | int | None:
    """The value, if it has the declared type and lies in its bounds."""
    declared = next(each for each in fields(Settings) if each.name == name)
    place = name if origin == "default" else f"{origin}: {name}"
    if isinstance(declared.default, int):
        if isinstance(value, bool) or not isinstance(value, int):
            raise SettingsError(f"{place}: {value!r} is not a whole number", f"Write {name} = {declared.default}.")
        low, high = declared.metadata["low"], declared.metadata["high"]
        if not low <= value <= high:
            raise SettingsError(f"{place}: {value} is out of range", f"Choose a number from {low} to {high}.")
        return value
    if value is None and declared.default is None:
        return None
    if not isinstance(value, str):
        raise SettingsError(f"{place}: {value!r} is not a string", f'Write it in quotes: {name} = "…".')
    among = declared.metadata["among"]
    if among and value not in among:
        raise SettingsError(f"{place}: {value!r} is not known", f"Write one of {', '.join(among)}.")
    if name in ("base", "namespace"):
        check_base(value, place)
    if name == "namespace" and not value.endswith("/"):
        remedy = f"Use a web address that ends in /, such as {NAMESPACE}."
        raise SettingsError(f"{place}: {value!r} does not end in /", remedy)
    return value or None
