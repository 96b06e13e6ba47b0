"""Elements inside of each other: which of them to read, so that no text is read once for each around it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from lxml.etree import _Element

Each = TypeVar("Each", bound="_Element")


def innermost(elements: Iterable[Each]) -> list[Each]:
    """The elements that hold no other of them, in their order; takes time with the size of their tree."""
    found = list(elements)
    around: set[_Element] = set()
    for each in found:
        parent = each.getparent()
        while parent is not None and parent not in around:
            around.add(parent)
            parent = parent.getparent()
    return [each for each in found if each not in around]
