"""What speaks for and against an event: plans, missing sides, and how each participant is called and known."""

from __future__ import annotations

from dataclasses import replace

from kg.confidence import Told, features_of
from kg.model import Entity, EntityType, MentionForm, Resolution, Status
from tests.confidence.making import event
from tests.corrections.making import resolution

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
