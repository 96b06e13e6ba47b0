"""Small parts that every room needs that asks a store by queries of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from kg.graph.terms import Iri, Term
from kg.resources import in_namespace

Item = TypeVar("Item")


def query_text(module: str, name: str) -> str:
    """The query ``sparql/<name>.rq`` beside a module, given by its ``__file__``, in the namespace in force."""
    return in_namespace((Path(module).parent / "sparql" / f"{name}.rq").read_text(encoding="utf-8"))


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in order, at most ``size`` of them at a time."""
    iterator = iter(items)
    while part := list(islice(iterator, size)):
        yield part


def iris(values: Iterable[str]) -> tuple[Term, ...]:
    """IRIs as terms to bind."""
    return tuple(Iri(value) for value in values)
