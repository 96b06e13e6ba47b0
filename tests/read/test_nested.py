"""Of elements inside of each other the innermost are read."""

from __future__ import annotations

from lxml.etree import fromstring

from kg.read.nested import innermost


def test_the_innermost_stay_in_their_order() -> None:
    tree = fromstring("<r><a n='1'><b><a n='2'/></b><a n='3'/></a><a n='4'/></r>")
    assert [each.get("n") for each in innermost(tree.iter("a"))] == ["2", "3", "4"]


def test_nothing_stays_of_nothing() -> None:
    assert innermost(fromstring("<r/>").iter("a")) == []
