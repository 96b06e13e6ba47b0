"""What other tools broke is mended, and what only looks broken is left alone."""

from __future__ import annotations

import pytest

from kg.read.repair import mend, without_tags


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Die Gr&uuml;nen lobten Z&#252;rich.", "Die Grünen lobten Zürich."),
        ("Die Gr&amp;uuml;nen.", "Die Grünen."),
        ("FÃ¼r die MÃ¼tter.", "Für die Mütter."),
    ],
    ids=["entities", "escaped twice", "saved in another encoding"],
)
def test_broken_text_is_mended_and_said(broken: str, whole: str) -> None:
    text, notes = mend(broken)
    assert text == whole
    assert len(notes) == 1


@pytest.mark.parametrize("text", ["R&D der AT&T; Umsatz < 5 > 3", "Für die Mütter."])
def test_text_that_is_whole_stays_as_it_is(text: str) -> None:
    assert mend(text) == (text, ())


def test_tags_go_and_blocks_stand_on_lines_of_their_own() -> None:
    text = "<p>Sie <b>kam</b>.</p><script>alert(1)</script><!-- x --><div>Er <a href='x'>blieb</a>.</div>"
    assert without_tags(text) == ("Sie kam.\n\nEr blieb.", True)


@pytest.mark.parametrize("text", ["5 < 7 > 3", "Das Tier <unbekannt> lief.", "ohne"])
def test_angles_that_are_no_tags_stay(text: str) -> None:
    assert without_tags(text) == (text, False)
