"""Whether a graph speaks the terms in force: asked with others, it would only give empty answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.graph.terms import PREFIXES
from kg.resources import in_force
from kg.store.locator import shown

if TYPE_CHECKING:
    from kg.store import Store

#: What stands behind the namespace in the class of every article.
ARTICLE = "ontology#Article"
#: The types of the first articles; each has three.
_TYPES = f"""SELECT ?type WHERE {{
  GRAPH ?g {{ ?article a <{PREFIXES["schema"]}NewsArticle> ; a ?type }}
}} LIMIT 9"""


def check_terms(store: Store, namespace: str | None = None) -> None:
    """Raise StoreError for a store whose articles were written under another namespace than this, or that in force."""
    for (kind,) in store.select(_TYPES).rows:
        if kind is not None:
            check_type(kind.value, store.locator, namespace)


def check_type(kind: str, locator: str, namespace: str | None = None) -> None:
    """Raise StoreError where the type (IRI) of an article is our class of another namespace."""
    here = namespace or in_force().namespace
    if not kind.endswith(ARTICLE) or kind == here + ARTICLE:
        return
    there = kind.removesuffix(ARTICLE)
    way_out = f'Build it anew from its articles, or read it as it is with the setting namespace = "{there}".'
    raise StoreError(
        f"{shown(locator)}: written under the namespace {there}, {'asked for' if namespace else 'in force'} is {here}",
        way_out,
    )
