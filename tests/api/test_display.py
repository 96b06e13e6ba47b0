"""A notebook sees the words marked, and never runs what an article says."""

from __future__ import annotations

import kg

HOSTILE = 'Anna Berg nannte Bo Lund einen "<script>alert(1)</script>" & mehr.'


def test_api_notebook_sees_the_words_marked(reading: kg.Reading) -> None:
    shown = reading._repr_html_()
    for role, words in (("trigger", "traf"), ("agent", "Liv Nordahl"), ("target", "Erik Strand")):
        assert any(words in part and f">{role}</span>" in part for part in shown.split("<mark")), role
    assert ">Actual<" in shown


def test_api_notebook_never_runs_what_an_article_says(pipeline: kg.Pipeline) -> None:
    shown = pipeline.read(HOSTILE)._repr_html_()
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown
    assert "No event found" in pipeline.read("Der Ball lag im Gras.")._repr_html_()
