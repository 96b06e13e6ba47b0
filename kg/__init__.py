"""German news in, a validated and traceable knowledge graph out.

The flow, one folder per stage:
read (files → Article) → annotate (Article → Doc) → extract (Doc → Statement) → resolve (Statement → Event, Entity)
→ rdf (Event → quads) → validate (quads → Finding) → store (file, directory, endpoint) → query (question → table).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.settings import Settings

__all__ = ["__version__", "load_german"]

__version__: str


def __getattr__(name: str) -> str:
    """Look the version up when it is asked for: that takes longer than everything else ``kg --help`` does."""
    if name != "__version__":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib.metadata import version

    return version("kg")


def load_german(settings: Settings | None = None) -> Language:
    """Load the German language model that ships with kg; see ``kg.annotate.load_german``."""
    from kg.annotate import load_german as load

    return load(settings)
