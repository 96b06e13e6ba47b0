"""Turtle forgets which article said what; loading it gives every triple back to its article."""

from __future__ import annotations

import itertools
import tracemalloc
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph import sorting
from kg.graph.formats import FORMATS
from kg.graph.names import Names, local_key
from kg.graph.terms import line_of, term
from kg.model import Article, Entity, EntityType, Resolution
from kg.rdf import to_quads, write
from kg.store import open_store, union
from kg.vocabulary import Vocabulary, current_vocabulary
from tests.query import dataset
from tests.rdf.example import BASE, RUN


def test_regraph_turtle_gives_the_quads_that_trig_keeps(tmp_path: Path) -> None:
    with (
        open_store(str(dataset.write(tmp_path / "news.ttl", "turtle"))) as turtle,
        open_store(str(dataset.write(tmp_path / "news.trig", "trig"))) as trig,
    ):
        assert len(turtle.graphs()) == 1
        assert sorted(turtle.nquads()) == sorted(trig.nquads())
        for shared in (True, False):
            assert sorted(turtle.as_stored(shared=shared)) == sorted(trig.as_stored(shared=shared))


def test_regraph_article_called_like_a_shared_graph_keeps_a_graph_of_its_own(tmp_path: Path) -> None:
    with open_store(str(dataset.write(tmp_path / "news.ttl", "turtle"))) as store:
        graphs = {line.rsplit(" ", 2)[1] for line in store.nquads() if "/article/runs> " in line}
    assert graphs == {"<https://example.org/kg/graph/%72uns>"}


@pytest.mark.parametrize("name", ["2025/01/21/x", "https://a.example/2025?x=1#y", "2025/"])
def test_regraph_slash_in_an_id_names_no_other_articles_graph(
    name: str, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    quads = [quad for each in ("2025", name) for quad in to_quads(_of_one_council(each), RUN, vocabulary, BASE)]
    write(quads, tmp_path / "a.ttl", FORMATS["turtle"], base=BASE, prefixes=vocabulary.prefixes)
    with open_store(str(tmp_path / "a.ttl")) as store:
        assert set(store.nquads()) == set(map(line_of, quads))


def _of_one_council(article: str) -> Resolution:
    council = Entity(local_key(article, "rat"), "Rat", EntityType.GROUP)
    return Resolution(Article(article, "Der Rat.", "x"), (council,), (), (), ())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "<urn:a> <urn:b> <urn:c> .\n",
            (
                "{place}: no articles, so its triples cannot be assigned to graphs of articles\n"
                "  Load a graph that kg built, or one in TriG or N-Quads, which name their graphs."
            ),
        ),
        (
            "<https://x/article/a> a <https://schema.org/NewsArticle> .\n<urn:a> <urn:b> <urn:c> .\n",
            "{place}: <urn:a> <urn:b> belongs to no article\n  Write the graph as TriG or N-Quads, which name their graphs.",
        ),
    ],
    ids=["no article", "foreign triple"],
)
def test_regraph_triples_of_no_article_are_refused_and_not_lost(text: str, message: str, tmp_path: Path) -> None:
    place = tmp_path / "a.ttl"
    place.write_text(text, encoding="utf-8")
    with open_store(str(place)) as store, pytest.raises(StoreError) as caught:
        list(store.nquads())
    assert str(caught.value) == message.format(place=place)


def test_triples_of_no_article_come_last_where_they_are_to_be_looked_at(tmp_path: Path) -> None:
    path = dataset.write(tmp_path / "news.ttl", "turtle")
    foreign = "<urn:a> <urn:b> <urn:c> .\n"
    path.write_text(path.read_text(encoding="utf-8") + foreign, encoding="utf-8")
    with open_store(str(path)) as store:
        assert list(store.as_stored(shared=False))[-1] == ("<urn:a>", "<urn:b>", "<urn:c>", "")
        with pytest.raises(StoreError, match="belongs to no article"):
            list(store.nquads())


@pytest.mark.parametrize("form", ["turtle", "nquads"])
def test_scattered_file_gives_whole_graphs(tmp_path: Path, form: str) -> None:
    """Sorted by subject, as other programs write: what an article owns stands in several places."""
    ordered = dataset.write(tmp_path / "a.nq", "nquads")
    lines = sorted(ordered.read_text(encoding="utf-8").splitlines(keepends=True))
    scattered = tmp_path / ("b.nq" if form == "nquads" else "b.ttl")
    if form == "turtle":
        lines = [line.rpartition(" <")[0] + " .\n" for line in lines]
    scattered.write_text("".join(dict.fromkeys(lines)), encoding="utf-8")
    with open_store(str(scattered)) as store, open_store(str(ordered)) as whole:
        found = list(store.nquads())
        assert sorted(found) == sorted(whole.nquads())
        graphs = [line.rpartition(" <")[2] for line in found]
        changes = sum(one != other for one, other in itertools.pairwise(graphs))
        assert changes == len(set(graphs)) - 1


def _with_identity(folder: Path, articles: int) -> tuple[Path, list[str]]:
    """A Turtle file of articles with long sentences, behind them what identity found; and its triples."""
    kgo = current_vocabulary().kgo
    lines, links = [], []
    for number in range(articles):
        article = f"<{BASE}article/a{number}>"
        anna = f"<{BASE}entity/local/a{number}/anna>"
        lines.append(f"{article} {term('rdf:type')} {term('schema:NewsArticle')} .\n")
        lines.append(f'{anna} <{kgo("nameKey")}> "person anna" .\n')
        for place in range(20):
            mention = f"<{BASE}mention/a{number}/{place}-{place + 1}>"
            lines.append(f'{mention} <{kgo("sentence")}> "{number} {place} {"Anna lobt Bruno. " * 200}" .\n')
        links.append(f"{anna} <{kgo('sameEntity')}> <{BASE}entity/local/a0/anna> .\n")
    path = folder / "identity.ttl"
    path.write_text("".join(lines + links), encoding="utf-8")
    return path, lines + links


def _peak(path: Path) -> int:
    """Bytes that Python held at most while every quad of the file was given."""
    tracemalloc.start()
    with open_store(str(path)) as store:
        for shared in (True, False):
            for _ in store.as_stored(shared=shared):
                pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_file_whose_people_are_known_to_be_the_same_is_read_article_by_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, lines = _with_identity(tmp_path, 100)

    def refused(_: object) -> None:
        raise AssertionError("sorted")

    monkeypatch.setattr(union, "by_graph", refused)
    assert _peak(path) < path.stat().st_size / 3
    with open_store(str(path)) as store:
        given = [(graph, f"{s} {p} {o} .\n") for s, p, o, graph in store.as_stored(shared=False)]
    assert sorted(line for _, line in given) == sorted(lines)
    assert {graph for graph, line in given if "sameEntity" in line} == {Names(BASE).identity("person anna")}


def test_scattered_file_is_not_held_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, lines = _with_identity(tmp_path, 100)
    path.write_text("".join(sorted(lines, key=lambda line: line[-60:])), encoding="utf-8")
    monkeypatch.setattr(union, "by_graph", lambda quads: sorting.by_graph(quads, spill=300))
    assert _peak(path) < path.stat().st_size / 3
    with open_store(str(path)) as store:
        assert sorted(f"{s} {p} {o} .\n" for s, p, o, _ in store.as_stored(shared=False)) == sorted(lines)
