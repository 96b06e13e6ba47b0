"""A text is explained sentence by sentence, whether it gives a fact or none."""

from __future__ import annotations

import pytest

import kg


def test_api_explains_a_fact_and_its_absence(reading: kg.Reading, pipeline: kg.Pipeline) -> None:
    assert "trigger     traf  (meeting.toml#" in reading.explain()
    assert "No fact" in pipeline.read("Der Ball lag im Gras.").explain()


def test_api_names_who_is_known_without_an_item_by_the_key_of_the_gazetteer(pipeline: kg.Pipeline) -> None:
    explained = pipeline.read("Olaf Scholz kritisierte die Hisbollah. Rudi Lampe lobte ihn.").explain()
    assert "(Group, hisbollah)" in explained
    assert "Rudi Lampe (Person, unknown to the gazetteer)" in explained


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Finanzministerin Lampe lobte Rita Lampe.", "both sides are the same"),
        ("Sie lobte ihn.", "nobody who could take part is named or known"),
        ("Die Ausstellung würdigt den Maler.", "what acts is a thing, or nobody"),
        ("Dänemark und Island trafen sich im Endspiel der Weltmeisterschaft.", "in sport teams meet, not states"),
        ("Angerufen hat mich gestern Rudi Lampe.", "whom the pronoun on the other side means is not known"),
    ],
)
def test_api_says_why_what_was_read_becomes_no_event(pipeline: kg.Pipeline, text: str, reason: str) -> None:
    assert f"event       none: {reason}" in pipeline.read(text).explain()


def test_api_says_of_no_fact_that_becomes_an_event_that_it_does_not(pipeline: kg.Pipeline) -> None:
    assert "event       none" not in pipeline.read("Olaf Scholz rief Rudi Lampe an.").explain()


def test_api_names_the_class_that_an_event_was_given_in_the_end(pipeline: kg.Pipeline) -> None:
    explained = pipeline.read("Olaf Scholz besuchte Rudi Lampe im Krankenhaus.").explain()
    assert "  Visit\n" in explained
    assert "event       Meeting" in explained


def test_api_says_of_an_act_that_was_heard_too_faintly_that_it_was(pipeline: kg.Pipeline) -> None:
    explained = pipeline.read("Olaf Scholz wetterte gegen Rudi Lampe wegen der Zölle.").explain()
    assert "  Heard too faintly by the reader of events (taken from 0.70): Zölle as " in explained
    assert "too faintly" not in pipeline.read("Olaf Scholz rief Rudi Lampe an.").explain()
