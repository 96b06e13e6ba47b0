from __future__ import annotations

from pathlib import Path

import pytest
from spacy.tokens import Doc

from kg.errors import InputError
from kg.extract import Extractor, Findings
from kg.model import Article
from kg.pipeline import Knowledge, build
from kg.pipeline.finish import Finisher
from kg.pipeline.outputs import Mapped
from kg.pipeline.part import Part
from kg.pipeline.run import Build
from kg.pipeline.work import Work
from kg.settings import Settings
from tests.builders import article_folder

TEXTS = {
    "a": "Mette Frederiksen traf Ulf Kristersson in Malmö.",
    "b": "Alar Karis telefonierte mit Egils Levits.",
    "c": "Petr Pavel lobte Zuzana Čaputová.",
}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return article_folder(tmp_path / "artikel", TEXTS)


def _break_article(monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    """Put a bug into the extraction of one article."""
    working = Extractor.findings

    def findings(extractor: Extractor, article: Article, doc: Doc, **options: bool) -> Findings:
        if article.id == broken:
            raise IndexError("list index out of range")
        return working(extractor, article, doc, **options)

    monkeypatch.setattr(Extractor, "findings", findings)


def test_run_goes_on_after_an_article_that_trips_a_bug(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _break_article(monkeypatch, "b")
    counts = build([str(articles)], Settings(), output=str(tmp_path / "graph.nq"))
    assert (counts.read, counts.skipped, counts.events) == (2, 1, 2)
    assert counts.problems == [
        (
            f"{articles / 'b.txt'}: kg failed on this article (IndexError: list index out of range)\n"
            "  Please report it; --strict --debug shows the traceback."
        )
    ]


def test_run_raises_the_bug_where_it_is_strict(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _break_article(monkeypatch, "b")
    with pytest.raises(IndexError):
        build([str(articles)], Settings(), output=str(tmp_path / "graph.nq"), strict=True)
    assert list(tmp_path.glob("*graph*")) == []


def test_run_without_a_readable_article_leaves_the_old_graph_alone(tmp_path: Path) -> None:
    graph = tmp_path / "graph.nq"
    graph.write_text("", encoding="utf-8")
    empty = tmp_path / "leer.txt"
    empty.write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="no article could be read"):
        build([str(empty)], Settings(), output=str(graph))
    assert graph.read_text(encoding="utf-8") == ""


def test_run_gives_the_same_bytes_whatever_the_batch_size(articles: Path, tmp_path: Path) -> None:
    written = []
    for size in (1, 3):
        build([str(articles)], Settings(batch_articles=size), output=str(tmp_path / f"{size}.trig"))
        written.append((tmp_path / f"{size}.trig").read_bytes())
    assert written[0] == written[1]


def test_run_sets_the_event_aside_when_a_violation_names_no_article(articles: Path) -> None:
    settings = Settings()
    knowledge = Knowledge.load(settings)
    run = Build(settings, strict=False, progress=None, on_note=None)
    (article,) = run.articles([str(articles / "a.txt")], knowledge)
    outcome = Work(knowledge, settings, 0.0)(article)
    assert outcome.mapped is not None
    # The event loses its status and the mention that would lead to its article.
    lost = ("#status>", "denotedBy>", "#evidence>")
    quads = tuple(q for q in outcome.mapped.quads if not q[1].endswith(lost))
    part = Part()
    Finisher(knowledge, settings, 0.0, strict=False).settle(part, [Mapped(outcome.mapped.resolution, quads)])
    assert (part.kept, part.counts.events) == (["a"], 0)
    assert (part.counts.set_aside, part.counts.quarantined) == (1, 0)


def test_events_below_the_confidence_asked_for_are_left_out_and_counted(articles: Path, tmp_path: Path) -> None:
    target = tmp_path / "graph.nq"
    counts = build([str(articles)], Settings(), output=str(target), min_confidence=0.999)
    assert (counts.events, counts.doubtful) == (0, 3)
    assert "ontology#Meeting>" not in target.read_text(encoding="utf-8")
