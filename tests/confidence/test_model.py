"""The more speaks against an event, the lower its confidence; what somebody accepted is certain."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.confidence import LEAST, Confidence, Told, features_of, load_confidence, trigger_key
from kg.errors import OntologyError
from kg.frames import Relation
from kg.model import Entity, EntityType, MentionForm, Resolution, Review, Span, Status
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


@pytest.mark.parametrize(
    ("form", "score", "chance"),
    [(MentionForm.PRONOUN, 0.65, 0.27), (MentionForm.PRONOUN, 0.9, 0.5), (MentionForm.NAME, 0.5, 0.5)],
    ids=["doubtful", "sure", "a name"],
)
def test_a_pronoun_that_may_mean_another_lowers_the_confidence(form: MentionForm, score: float, chance: float) -> None:
    article = resolution()
    read = replace(article.mentions[0], form=form, name="Arp" if form is MentionForm.NAME else None)
    links = (replace(article.links[0], score=score), *article.links[1:])
    told = Told(replace(article, mentions=(read, *article.mentions[1:]), links=links))
    assert Confidence(0.0, {"doubtful": -1.0}, {}).of(article.events[0], told) == chance


def test_what_somebody_accepted_is_certain() -> None:
    assert EVEN.of(*event(review=Review("accept"))) == 1.0


def test_nothing_else_is_certain() -> None:
    assert Confidence(20.0, {}, {}).of(*event()) == 0.99


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


ANNA = {"agent_name_named": 1.0, "agent_person": 1.0}
BO = {"target_name_named": 1.0, "target_person": 1.0}


def told(article: Resolution) -> dict[str, float]:
    return dict(features_of(article.events[0], Told(article)))


def test_named_people_and_other_events_of_the_article_are_features() -> None:
    assert features_of(*event()) == {**ANNA, **BO, "among_many": 1.0}


def test_a_plan_and_a_missing_side_are_features() -> None:
    found = features_of(*event(status=Status.PLANNED, targets=()))
    assert found == {**ANNA, "planned": 1.0, "no_target": 1.0, "among_many": 1.0}


def test_a_pronoun_counts_with_how_far_back_its_person_was_named() -> None:
    article = resolution()
    later = replace(article.mentions[1], form=MentionForm.PRONOUN, name=None, sentence=3)
    before = replace(article.mentions[0], sentence=2)
    found = told(replace(article, mentions=(before, later, article.mentions[2])))
    assert found["target_pronoun_unnamed"] == 1.0
    assert "target_gap" not in found


def test_the_gap_to_the_mention_before_grows_with_its_logarithm_and_ends() -> None:
    article = resolution()
    bo, link = article.mentions[1], article.links[1]
    again = replace(bo, span=replace(bo.span, start=bo.span.start + 1), form=MentionForm.PRONOUN, name=None)

    def gap(sentences: int) -> float:
        mentions = (*article.mentions[:1], bo, article.mentions[2], replace(again, sentence=sentences))
        seen = replace(article, mentions=mentions, links=(article.links[0], link, replace(link, mention=3)))
        clause = replace(seen.events[0].evidence[0], span=replace(again.span, end=again.span.end + 9))
        event_ = replace(seen.events[0], agents=(), evidence=(clause,))
        return features_of(event_, Told(seen)).get("target_gap", 0.0)

    assert [gap(0), gap(1), gap(3), gap(70)] == [0.0, 1.0, 2.0, 3.0]


@pytest.mark.parametrize(("sentences", "value"), [(1, 1.0), (2, 0.5), (3, 0.0), (12, 0.0)])
def test_a_text_of_one_or_two_sentences_is_short(sentences: int, value: float) -> None:
    article = replace(resolution(), sentences=tuple(Span(n, n + 1) for n in range(sentences)))
    assert told(article).get("short_text", 0.0) == value


def test_what_a_short_text_tells_is_surer_than_the_same_in_an_article(relations: tuple[Relation, ...]) -> None:
    shipped = load_confidence(language_folder(), relations)
    assert shipped.chance({"no_target": 1.0, "short_text": 1.0}) > LEAST > shipped.chance({"no_target": 1.0})


def test_a_description_that_no_name_stands_behind_is_told_from_one_of_somebody_named() -> None:
    article = resolution()
    described = replace(article.mentions[0], form=MentionForm.NOMINAL, name=None, possessor=1)
    unnamed = told(replace(article, mentions=(described, *article.mentions[1:])))
    assert {"agent_description_unnamed", "agent_owned", "agent_first"} <= unnamed.keys()


def test_things_and_known_participants_are_told_apart() -> None:
    praise, article = resolution().events[0], resolution()
    thing = replace(article.entities[1], type=EntityType.MATTER, label="der Bau der dritten Brücke")
    known = Entity("Q1", "Anna Berg", EntityType.GROUP)
    links = (replace(article.links[0], entity="Q1"), *article.links[1:])
    praise = replace(praise, agents=("Q1",))
    found = features_of(praise, Told(replace(article, entities=(known, thing), links=links)))
    assert found["agent_linked"] == found["agent_group"] == found["target_matter"] == found["target_long"] == 1.0


def test_of_several_on_one_side_each_counts_its_share() -> None:
    found = features_of(*event(targets=("local/a/bo-dahl", "local/a/cem-lund")))
    assert found["target_several"] == 1.0
    assert found["target_name_named"] + found.get("target_unseen_named", 0.0) == 1.0
    assert found["target_person"] == 1.0
