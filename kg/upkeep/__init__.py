"""Keep a store true: leave alone what has not changed, take away what is gone, leave nothing orphaned."""

from __future__ import annotations

from kg.upkeep.removing import Removed, articles_of, forget_replaced, load_all, remove_articles
from kg.upkeep.unchanged import Unchanged

__all__ = [
    "Removed",
    "Unchanged",
    "articles_of",
    "forget_replaced",
    "load_all",
    "remove_articles",
]
