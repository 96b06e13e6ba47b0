"""German news in, a validated and traceable knowledge graph out.

The flow, one folder per stage:
read (files → Article) → annotate (Article → Doc) → extract (Doc → Statement) → resolve (Statement → Event, Entity)
→ rdf (Event → quads) → validate (quads → Finding) → store (file, directory, endpoint) → query (question → table).

From Python: ``kg.load()`` gives a ``Pipeline``; its ``read("…")`` a ``Reading`` with ``events``, ``entities``,
``to_pandas()``, ``graph()``, ``explain()``; its ``build(…)`` writes a graph. ``kg.load_german()`` is the spaCy pipeline
of the language model; ``nlp.add_pipe("kg_events")`` adds events to it. Offsets are characters of ``article.text``,
half-open; days are ``datetime.date``, ends of intervals the day after the last. Everything that goes wrong for a user
raises a ``KgError`` with ``problem`` and ``remedy``.
"""

from __future__ import annotations

#: What type checkers take for true; ``typing`` itself is slow to import, and Ctrl-C is not looked after until it is.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.api import Pipeline, Reading
    from kg.errors import KgError
    from kg.model import Article, Entity, Event
    from kg.settings import Settings
    from kg.store import Store, open_store

    __version__: str

__all__ = [
    "Article",
    "Entity",
    "Event",
    "KgError",
    "Pipeline",
    "Reading",
    "Settings",
    "Store",
    "__version__",
    "load",
    "load_german",
    "open_store",
]

#: Name → module; looked up when asked for, so that ``kg --help`` and ``import kg`` stay quick.
_HOMES = {
    "Article": "kg.model",
    "Entity": "kg.model",
    "Event": "kg.model",
    "KgError": "kg.errors",
    "Pipeline": "kg.api",
    "Reading": "kg.api",
    "Settings": "kg.settings",
    "Store": "kg.store",
    "open_store": "kg.store",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("kg")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)


def load(settings: Settings | None = None) -> Pipeline:
    """Load model and data files once, to read, build and check; takes seconds.

    ``settings`` default to ``Settings()``, which reads neither kg.toml nor the environment. Raises SettingsError,
    OntologyError, RelationError, CueError (a data file is wrong) or ModelMissing.
    """
    from kg.api import Pipeline

    return Pipeline(settings)


def load_german(settings: Settings | None = None) -> Language:
    """Load the German spaCy pipeline that ships with kg; see ``kg.annotate.load_german``. Raises ModelMissing."""
    import kg.api.component  # noqa: F401 - so that add_pipe("kg_events") works
    from kg.annotate import load_german as load_model

    return load_model(settings)
