"""Two graphs are compared in what they tell, whatever their IRIs and the order of their sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.facts import read_events
from kg.facts.difference import Change, Difference, compare
from kg.graph.formats import FORMATS
from kg.model import Article, Status
from kg.rdf import GraphWriter, to_quads
from kg.store import Store, open_store
from kg.vocabulary import current_vocabulary
from tests.query.articles import ARTICLES, Told, day
from tests.query.dataset import BASE, RUN, resolution

MET = Told("Lindqvist traf am Samstag Keller in Bergen.", "Meeting", "anna", "bruno", more=(day("2024-05-04"),))
PRAISED = Told("Lindqvist lobte Keller.", "Praise", "anna", "bruno")
Compared = Callable[..., list[Difference]]


def write(path: Path, *told: Told, base: str = BASE, article: str = "a") -> str:
    """A graph file with one article."""
    vocabulary = current_vocabulary()
    with GraphWriter(path, FORMATS["nquads"], base, vocabulary.prefixes) as writer:
        writer.add(to_quads(resolution(Article(article, "", f"{article}.txt"), told), RUN, vocabulary, base))
    return str(path)


@pytest.fixture
def compared(tmp_path: Path) -> Compared:
    """What differs between two articles of the same id."""

    def differences(
        before: tuple[Told, ...], after: tuple[Told, ...], *, base: str = BASE, ignored: tuple[str, ...] = ()
    ) -> list[Difference]:
        with (
            open_store(write(tmp_path / "before.nq", *before)) as one,
            open_store(write(tmp_path / "after.nq", *after, base=base)) as other,
        ):
            return list(compare(one, other, ignored=ignored))

    return differences


def test_difference_of_a_graph_to_itself_is_none(engine: Store, news: Store) -> None:
    found = list(compare(news, engine))
    assert [one.change for one in found] == [Change.SAME] * len(list(read_events(news)))
    assert len(found) >= 25


def test_difference_does_not_look_at_iris(compared: Compared) -> None:
    (met, praised) = compared((MET, PRAISED), (MET, PRAISED), base="https://news.example/")
    assert met.change is praised.change is Change.SAME
    assert met.before is not None
    assert met.after is not None
    assert met.before.iri != met.after.iri


def test_difference_names_new_and_gone_facts(compared: Compared) -> None:
    [met, praised] = compared((MET,), (PRAISED,))
    assert (met.change, met.after, met.event.kind) == (Change.GONE, None, "Meeting")
    assert (praised.change, praised.before, praised.event.kind) == (Change.NEW, None, "Praise")


@pytest.mark.parametrize(
    ("changed", "detail"),
    [
        ({"targets": "carla"}, ("actors", "Anna Lindqvist (Q1000001) – Bruno Keller", "Anna Lindqvist (Q1000001) – Carla Öztürk")),
        ({"status": Status.PLANNED}, ("status", "Actual", "Planned")),
        ({"more": (day("2024-05-05"),)}, ("time", "2024-05-04", "2024-05-05")),
        ({"more": (*MET.more, ("confidence", 0.625))}, ("confidence", "", "0.62")),
        ({"more": (*MET.more, ("place", "bergen"))}, ("place", "", "Bergen (Q26793)")),
        ({"more": (*MET.more, ("channel", "Video"))}, ("channel", "", "Video")),
    ],
    ids=["actors", "status", "time", "confidence", "place", "channel"],
)  # fmt: skip
def test_difference_tells_what_changed_of_a_fact(
    compared: Compared, changed: dict[str, object], detail: tuple[str, str, str]
) -> None:
    [found] = compared((MET,), (replace(MET, **changed),))  # type: ignore[arg-type]
    assert found.change is Change.CHANGED
    assert found.details == (detail,)


def test_difference_leaves_out_what_is_ignored(compared: Compared) -> None:
    surer = replace(MET, status=Status.PLANNED, more=(*MET.more, ("confidence", 0.9)))
    [found] = compared((MET,), (surer,), ignored=("confidence",))
    assert [name for name, _, _ in found.details] == ["status"]
    [found] = compared((MET,), (surer,), ignored=("confidence", "status"))
    assert found.change is Change.SAME


def test_difference_of_a_meeting_does_not_depend_on_who_is_named_first(compared: Compared) -> None:
    [met] = compared((MET,), (replace(MET, agents="bruno", targets="anna"),))
    assert met.change is Change.SAME
    [praised] = compared((PRAISED,), (replace(PRAISED, agents="bruno", targets="anna"),))
    assert praised.change is Change.CHANGED


def test_difference_of_another_class_is_a_gone_and_a_new_fact(compared: Compared) -> None:
    found = compared((PRAISED,), (replace(PRAISED, relation="Criticism"),))
    assert [one.change for one in found] == [Change.GONE, Change.NEW]


def test_difference_of_several_facts_of_a_sentence_finds_the_nearest(compared: Compared) -> None:
    other = replace(PRAISED, targets="carla")
    found = compared((PRAISED, other), (other, replace(PRAISED, more=(("topic", "Mut"),))))
    assert [(one.change, [name for name, _, _ in one.details]) for one in found] == [
        (Change.CHANGED, ["topic"]),
        (Change.SAME, []),
    ]


def test_difference_of_a_sentence_that_was_written_anew_is_what_it_tells_now(compared: Compared) -> None:
    anew = replace(MET, sentence="In Bergen kamen Lindqvist und Keller zusammen.")
    [met] = compared((MET,), (anew,))
    assert met.change is Change.SAME
    [met] = compared((MET,), (replace(anew, more=(day("2024-05-05"),)),))
    assert [name for name, _, _ in met.details] == ["time"]
    found = compared((MET,), (replace(anew, targets="carla"),))
    assert [one.change for one in found] == [Change.GONE, Change.NEW]


def test_difference_of_articles_is_the_difference_of_their_facts(tmp_path: Path, news: Store) -> None:
    with open_store(write(tmp_path / "one.nq", MET, article="zz")) as other:
        found = list(compare(news, other))
    assert {one.event.article.id for one in found if one.change is Change.NEW} == {"zz"}
    assert [one.change for one in found[:-1]] == [Change.GONE] * sum(len(told) for _, told in ARTICLES)
