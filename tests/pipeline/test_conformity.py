"""What breaks a shape is set aside alone, with its sentence; everything else of its article and batch stays."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import NonConformance
from kg.model import Article, Event, Resolution, Span
from kg.pipeline import Knowledge
from kg.pipeline.finish import Conformity, Finisher
from kg.pipeline.outputs import Mapped, Quarantine
from kg.pipeline.part import Part
from kg.pipeline.run import Build
from kg.pipeline.work import Work
from kg.resources import ontology_folder
from kg.settings import Settings
from kg.validate import Validator

TEXT = "Alar Karis traf Egils Levits. Petr Pavel lobte Zuzana Čaputová. Mette Frederiksen besuchte die Werft in Malmö."


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.load(Settings())


class Runner:
    """Builds articles and spoils some of their events on the way to validation."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.run = Build(Settings(), strict=False, progress=None, on_note=None)
        self.knowledge = knowledge
        self.work = Work(knowledge, Settings(), 0.0)
        self.validator = Validator(ontology_folder())

    def resolution(self, name: str, text: str = TEXT) -> Resolution:
        from kg.annotate import annotate

        article = Article(name, text, f"{name}.txt")
        ((_, doc),) = annotate(self.knowledge.nlp, (article,))
        return self.knowledge.understand(article, doc)

    def mapped(self, resolution: Resolution) -> Mapped:
        return Mapped(resolution, tuple(self.work.quads(resolution)))

    def conformity(self) -> Conformity:
        return Conformity(self.validator, Settings().base, self.work.quads)

    def finisher(self, *, strict: bool = False) -> Finisher:
        return Finisher(self.knowledge, Settings(), 0.0, strict=strict)


def spoiled(resolution: Resolution, relation: str) -> Resolution:
    """The same with one event that has lost its target."""

    def spoil(event: Event) -> Event:
        return replace(event, targets=(), place=None) if event.relation == relation else event

    return replace(resolution, events=tuple(spoil(event) for event in resolution.events))


def relations(mapped: Mapped) -> list[str]:
    return sorted(event.relation for event in mapped.resolution.events)


def test_conformity_sets_one_event_aside_and_keeps_the_others_of_its_article(knowledge: Knowledge) -> None:
    runner = Runner(knowledge)
    bad = runner.mapped(spoiled(runner.resolution("a"), "Visit"))
    good = runner.mapped(runner.resolution("b"))
    checked = runner.conformity().check([bad, good])
    assert [relations(each) for each in checked.kept] == [["Meeting", "Praise"], ["Meeting", "Praise", "Visit"]]
    (aside,) = checked.aside
    assert aside.sentence == "Mette Frederiksen besuchte die Werft in Malmö."
    assert aside.findings[0].message == "A visit needs a place, a country, a body or a host."
    assert aside.event is not None
    assert "/event/a/" in aside.event


def test_conformity_leaves_nothing_of_the_event_behind(knowledge: Knowledge) -> None:
    runner = Runner(knowledge)
    whole = runner.resolution("a")
    checked = runner.conformity().check([runner.mapped(spoiled(whole, "Visit"))])
    alone = runner.mapped(runner.resolution("a"))
    assert set(checked.kept[0].quads) < set(alone.quads)
    labels = [quad[2] for quad in checked.kept[0].quads if quad[1].endswith("Label>")]
    assert labels
    assert not [label for label in labels if "Frederiksen" in label or "Malmö" in label]
    assert [quad for quad in checked.aside[0].mapped.quads if "Frederiksen" in quad[2]]


def test_conformity_sets_every_guilty_event_aside(knowledge: Knowledge) -> None:
    runner = Runner(knowledge)
    twice = spoiled(spoiled(runner.resolution("a"), "Visit"), "Praise")
    checked = runner.conformity().check([runner.mapped(twice)])
    assert [relations(each) for each in checked.kept] == [["Meeting"]]
    assert len(checked.aside) == 2


def test_conformity_sets_the_article_aside_where_no_event_is_to_blame(knowledge: Knowledge) -> None:
    runner = Runner(knowledge)
    resolution = runner.resolution("a")
    mapped = runner.mapped(resolution)
    nameless = Mapped(resolution, tuple(quad for quad in mapped.quads if not quad[1].endswith("/identifier>")))
    checked = runner.conformity().check([nameless, runner.mapped(runner.resolution("b"))])
    assert [each.resolution.article.id for each in checked.kept] == ["b"]
    assert [each.event for each in checked.aside] == [None]


@pytest.mark.parametrize("identifier", ["v\uffff", "a/b", "..", "https://x.example/a?b=c#d", "ä \"'<>"])
def test_conformity_finds_the_article_whatever_its_id(identifier: str, knowledge: Knowledge) -> None:
    runner = Runner(knowledge)
    others = [runner.mapped(runner.resolution(name)) for name in ("b", "c")]
    bad = runner.mapped(spoiled(runner.resolution(identifier), "Visit"))
    checked = runner.conformity().check([others[0], bad, others[1]])
    assert [len(each.resolution.events) for each in checked.kept] == [3, 2, 3]
    assert len(checked.aside) == 1


def test_run_counts_lists_and_keeps_what_was_set_aside(knowledge: Knowledge, tmp_path: Path) -> None:
    runner = Runner(knowledge)
    quarantine = Quarantine(tmp_path / "q.jsonl")
    bad = runner.mapped(spoiled(runner.resolution("a"), "Visit"))
    part = Part()
    runner.finisher().settle(part, [bad])
    runner.run.take(part, quarantine)
    quarantine.write()
    counts = runner.run.counts
    assert (part.kept, counts.events, counts.set_aside, counts.quarantined) == (["a"], 2, 1, 0)
    assert counts.problems == [
        "a.txt: an event was set aside: A visit needs a place, a country, a body or a host. (Mette Frederiksen besuchte die Werft in Malmö.)"
    ]
    record = json.loads((tmp_path / "q.jsonl").read_text(encoding="utf-8"))
    assert (record["doc"], record["sentence"]) == ("a", "Mette Frederiksen besuchte die Werft in Malmö.")
    assert all("Karis" not in line for line in record["nquads"])


def test_run_that_is_strict_raises_at_the_first_event(knowledge: Knowledge) -> None:
    runner = Runner(knowledge)
    bad = runner.mapped(spoiled(runner.resolution("a"), "Visit"))
    with pytest.raises(NonConformance, match="A visit needs a place"):
        runner.finisher(strict=True).settle(Part(), [bad])


def test_conformity_blames_the_event_of_a_part_that_is_wrong(knowledge: Knowledge) -> None:
    runner = Runner(knowledge)
    resolution = runner.resolution("a")
    praise = next(event for event in resolution.events if event.relation == "Praise")
    beyond = replace(praise.evidence[0], span=Span(0, len(TEXT)), trigger=praise.evidence[0].trigger)
    events = tuple(replace(each, evidence=(beyond,)) if each is praise else each for each in resolution.events)
    mapped = runner.mapped(replace(resolution, events=events))
    broken = tuple(
        (s, p, '"99999"^^<http://www.w3.org/2001/XMLSchema#integer>', g)
        if p.endswith("oa#end>") and f'"{len(TEXT)}"' in o
        else (s, p, o, g)
        for s, p, o, g in mapped.quads
    )
    checked = runner.conformity().check([Mapped(mapped.resolution, broken)])
    assert [relations(each) for each in checked.kept] == [["Meeting", "Visit"]]


def test_findings_on_what_was_set_aside_are_not_counted_for_they_are_not_in_the_graph(knowledge: Knowledge) -> None:
    runner = Runner(knowledge)
    bad = runner.mapped(spoiled(runner.resolution("a"), "Visit"))
    checked = runner.conformity().check([bad])
    quads = [quad for each in checked.kept for quad in each.quads]
    assert checked.aside
    assert checked.findings == runner.validator.check(quads)
