"""Settings: defaults < kg.toml < KG_* environment variables < command-line options."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force for one run."""

    base: str = "https://example.org/kg/"  #: start of every IRI of the data; ends in "/" or "#"
    batch_articles: int = 50  #: articles annotated, validated and written together
