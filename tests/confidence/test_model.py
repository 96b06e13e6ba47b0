"""The more speaks against an event, the lower its confidence; what somebody accepted is certain."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.confidence import Confidence, Told, load_confidence, trigger_key
from kg.errors import OntologyError
from kg.frames import Relation
from kg.model import MentionForm, Review
from kg.resources import language_folder
from tests.confidence.making import event
from tests.corrections.making import resolution

WEIGHTS = {"agent_pronoun_unnamed": -1.0, "weak_link": -2.0, "planned": -0.5, "rule": 1.0}
EVEN = Confidence(0.0, WEIGHTS, {"x#1": 0.0, "y#1": 2.0})


def test_a_plain_event_between_named_people_has_the_chance_of_its_rule() -> None:
    assert EVEN.of(*event()) == 0.5
    praise, article = event()
    better = replace(praise, evidence=(replace(praise.evidence[0], rule="y#1"),))
    assert EVEN.of(better, article) == 0.88


def test_a_rule_nobody_has_measured_says_nothing() -> None:
    praise, article = event()
    assert EVEN.of(replace(praise, evidence=(replace(praise.evidence[0], rule="new#9"),)), article) == 0.5


def test_a_pronoun_with_a_weak_link_lowers_the_confidence() -> None:
    article = resolution()
    praise = article.events[0]
    pronoun = replace(article.mentions[0], form=MentionForm.PRONOUN, name=None)
    unsure = replace(
        article,
        mentions=(pronoun, *article.mentions[1:]),
        links=(replace(article.links[0], score=0.5), *article.links[1:]),
    )
    assert EVEN.of(praise, Told(unsure)) == 0.12


def test_what_somebody_accepted_is_certain() -> None:
    assert EVEN.of(*event(review=Review("accept"))) == 1.0


def test_every_event_of_an_article_is_judged() -> None:
    assert all(each.confidence is not None for each in EVEN.judged(resolution()).events)


def test_the_shipped_weights_are_those_of_rules_in_force(relations: tuple[Relation, ...]) -> None:
    shipped = load_confidence(language_folder(), relations)
    assert len(shipped.rules) > 50
    assert shipped.weights["rule"] > 0


def test_a_trigger_keeps_its_name_when_its_number_changes(relations: tuple[Relation, ...]) -> None:
    trigger = relations[0].triggers[0]
    assert trigger_key("Praise", trigger) == trigger_key("Praise", replace(trigger, rule="other.toml#7"))
    assert trigger_key("Praise", trigger) != trigger_key("Praise", replace(trigger, lemmas=("ehren",)))


def test_a_broken_file_is_refused_with_the_place(tmp_path: Path, relations: tuple[Relation, ...]) -> None:
    (tmp_path / "confidence.toml").write_text('bias = "high"\n', encoding="utf-8")
    with pytest.raises(OntologyError, match=r"confidence\.toml: bias"):
        load_confidence(tmp_path, relations)
