"""What readers are told in their language: ontology/texts.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg.resources import ontology_folder, shown_path
from kg.tables import read_table

LANGUAGES = ("de", "en")
_TABLES = ("status", "kind", "note", "column", "judgement", "reason")
#: a reason of kg identify: a number, the words, what they are about
_REASON = re.compile(r"(\d+ )?([^:]*)(.*)", re.DOTALL)


def status(name: str, language: str) -> str:
    """The name of a status: "geplant"; one that the file does not know is shown as it is called."""
    return _texts()["status"].get(name, {}).get(language, name)


def sign(name: str) -> str:
    """The sign of a status: "✓"."""
    return _texts()["status"].get(name, {}).get("sign", "·")


def kind(name: str | None, language: str) -> str:
    """What somebody is: "Person"; empty for what has no name."""
    return _texts()["kind"].get(name or "", {}).get(language, "")


def column(name: str, language: str) -> str:
    """The heading of a column of a saved question; the name itself where the file has none for it."""
    return _texts()["column"].get(name, {}).get(language, name.replace("_", " "))


def judgement(name: str, language: str) -> str:
    """What was judged of two: "dieselben"."""
    return _texts()["judgement"].get(name, {}).get(language, name)


def reason(text: str, language: str) -> str:
    """Why two were judged so, its numbers and names as they are: "gleicher Titel: Ministerin"; in English as given."""
    found = _REASON.fullmatch(text)
    assert found is not None
    number, words, rest = found.groups(default="")
    return number + _texts()["reason"].get(words, {}).get(language, words) + rest


def note(name: str) -> str:
    """A word of the notes, which are in German: "laut"."""
    return _texts()["note"][name]["de"]


@cache
def _texts() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Table → name → language, or "sign" → text."""
    path = ontology_folder() / "texts.toml"
    whole = read_table(path, shown_path(path)).know(_TABLES)
    found: dict[str, dict[str, dict[str, str]]] = {}
    for group in _TABLES:
        names = whole.table(group)
        entries = {name: names.table(name).know((*LANGUAGES, "sign")) for name in names}
        found[group] = {name: {key: entry.text(key) for key in entry} for name, entry in entries.items()}
    return found
