"""Parameter values that name terms of the ontology: event classes, statuses, PLOVER and CAMEO codes."""

from __future__ import annotations

from kg.errors import QueryError, nearest
from kg.facts.codes import notation
from kg.model import Status
from kg.resources import in_force
from kg.store import Iri, Term
from kg.texts import LANGUAGES
from kg.texts import status as status_called
from kg.vocabulary import current_vocabulary


def event_class(value: str, option: str) -> tuple[Term, ...]:
    """The class of this name: local name ("Meeting"), fact type ("MEET") or German label ("Treffen"), in any case.

    Raises QueryError for any other.
    """
    vocabulary = current_vocabulary()
    kind = vocabulary.class_called(value)
    if kind is not None:
        return (Iri(kind.iri),)
    own = "" if in_force().own else " A class of your own needs its folder: --knowledge DIR."
    raise QueryError(f"{option}: no event class {value!r}", nearest(value, vocabulary.event_classes) + own)


def code(value: str, option: str) -> tuple[Term, ...]:
    """The PLOVER type or CAMEO code of this notation ("CONSULT-phone", "041"), as some event class carries it.

    Raises QueryError for any other.
    """
    codes = {
        notation(iri): iri
        for kind in current_vocabulary().event_classes.values()
        for iri in (kind.plover, kind.cameo)
        if iri is not None
    }
    for name, iri in codes.items():
        if name.casefold() == value.casefold():
            return (Iri(iri),)
    raise QueryError(f"{option}: no event class has the PLOVER or CAMEO code {value!r}", nearest(value, codes))


def status(value: str, option: str) -> tuple[Term, ...]:
    """The status of this name ("planned", "geplant"), in any case. Raises QueryError for any other."""
    for known in Status:
        names = (known.value, *(status_called(known.value, language) for language in LANGUAGES))
        if value.casefold() in map(str.casefold, names):
            return (Iri(current_vocabulary().kgo(known.value)),)
    raise QueryError(f"{option}: no status {value!r}", nearest(value, Status))
