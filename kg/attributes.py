"""The custom attributes on spaCy objects, declared once.

Events are kept in the Doc as plain values and become records when they are asked for, so that a Doc with them can be
stored (``doc.to_bytes()``, DocBin) and sent between processes (``nlp.pipe(…, n_process=2)``).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from spacy.tokens import Doc, Token

from kg.model import Event, Resolution

_EVENTS = "kg_events"


def declare() -> None:
    """Declare all custom attributes; safe to call again.

    * ``doc._.breaks``        character offsets where a sentence begins in any case (end of the headline)
    * ``doc._.acts``          what the reader of events says, see ``EventReader.of_texts``; {} where there is none
    * ``doc._.lower``         states that the network keeps for that reader, which lets them go
    * ``doc._.residue``       residue of the web page as (start, end) in characters, end exclusive
    * ``doc._.repairs``       repairs of the parse: (name, index of the token that was changed), in order
    * ``token._.residue``     True inside residue: not analysed
    * ``doc._.published``     the day of publication, a date or "2025-01-21", set by the user for ``kg_events``
    * ``doc._.events``        what ``kg_events`` found, a tuple of ``kg.Event``
    * ``doc._.resolution``    the same with entities, links and mentions; None before ``kg_events``
    """
    if Doc.has_extension("breaks"):
        return
    Doc.set_extension("breaks", default=())
    Doc.set_extension("acts", default={})
    Doc.set_extension("lower", default=())
    Doc.set_extension("residue", default=())
    Doc.set_extension("repairs", default=())
    Token.set_extension("residue", getter=_in_residue)
    Doc.set_extension("published", default=None)
    Doc.set_extension("events", getter=_events)
    Doc.set_extension("resolution", getter=_resolution, setter=_keep)


def _in_residue(token: Token) -> bool:
    return any(start <= token.idx < end for start, end in token.doc._.residue)


def _resolution(doc: Doc) -> Resolution | None:
    plain = doc.user_data.get(_EVENTS)
    return None if plain is None else from_plain(Resolution, plain)


def _events(doc: Doc) -> tuple[Event, ...]:
    found = _resolution(doc)
    return found.events if found else ()


def _keep(doc: Doc, found: Resolution) -> None:
    doc.user_data[_EVENTS] = to_plain(found)


def to_plain(value: Any) -> Any:
    """A record as dicts, lists, strings and numbers."""
    if is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [to_plain(each) for each in value]
    if isinstance(value, range):
        return [value.start, value.stop]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, dt.date) else value


def from_plain(kind: Any, value: Any) -> Any:
    """The record of a type that plain values were made of."""
    if value is None:
        return None
    parts = [part for part in get_args(kind) if part not in (NoneType, Ellipsis)]
    if get_origin(kind) is tuple:
        return tuple(from_plain(parts[0], each) for each in value)
    if parts:  # "str | None"
        return from_plain(parts[0], value)
    if isinstance(kind, type) and is_dataclass(kind):
        return kind(**{name: from_plain(part, value[name]) for name, part in _parts_of(kind).items()})
    if kind is range:
        return range(*value)
    return dt.date.fromisoformat(value) if kind is dt.date else kind(value)


@cache
def _parts_of(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
