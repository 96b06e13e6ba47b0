"""Everything that can go wrong for a user of kg.

* KgError                    exit  what the user can do
  - InputError                2    fix the file or the option
    · ArticleError                 … this article (skipped and counted; fatal with --strict)
      DuplicateArticle             … its id
    · SettingsError                … kg.toml, a KG_* variable or an option
    · OntologyError                … ontology/*.ttl or the gazetteer
    · RelationError                … ontology/languages/*/relations/*.toml
    · CueError                     … ontology/languages/*/cues/*.toml
    · QueryError                   … queries/*.rq or a parameter
    · StoreError                   … a store locator, a graph file or a store directory
  - NonConformance            1    the graph breaks its shapes (only with --strict)
  - ServiceError              3    install or start something
    · ModelMissing                 … the German language model
    · EndpointError                … the SPARQL endpoint
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class KgError(Exception):
    """A failure with a cause a user can understand and a way out.

    ``problem`` says where and what (``<file>, <place>: <what is wrong>``), ``remedy`` what to do next.
    """

    exit_code = 4

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}\n  {remedy}")
        self.problem = problem
        self.remedy = remedy


class InputError(KgError):
    """A wrong call or a wrong file: the user can mend it."""

    exit_code = 2


class ArticleError(InputError):
    """One article cannot be read; the run goes on without it unless it is strict."""


class DuplicateArticle(ArticleError):
    """An article's id was used before; the first article is kept."""


class SettingsError(InputError):
    """A setting is unknown, malformed or out of range."""


class OntologyError(InputError):
    """An ontology, shapes or gazetteer file does not hang together."""


class RelationError(InputError):
    """A relation file breaks the format described in README.md beside it."""


class CueError(InputError):
    """A cue file breaks the format described in README.md beside it."""


class QueryError(InputError):
    """A saved query or one of its parameters is wrong."""


class StoreError(InputError):
    """A graph file, store directory or store locator cannot be used."""


class NonConformance(KgError):
    """The answer is no: the graph does not meet its shapes and the caller asked for strictness."""

    exit_code = 1


class ServiceError(KgError):
    """Something kg relies on is missing or down."""

    exit_code = 3


class ModelMissing(ServiceError):
    """The German language model is not where it should be, or does not load."""


class EndpointError(ServiceError):
    """A SPARQL endpoint is down, too slow, or refuses the request."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a remedy sentence that offers the nearest known name, else lists all of them."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    listed = ", ".join(names)
    return f"Did you mean {close[0]!r}? Known: {listed}." if close else f"Known: {listed}."
