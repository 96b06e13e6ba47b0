"""Articles become parts batch by batch, in order; what was finished before is not done again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.model import Article
from kg.pipeline.batches import in_parts
from kg.pipeline.part import Counts, Part, to_bytes
from kg.pipeline.work import Outcome

ARTICLES = [Article(name, "Ein Text.", "-") for name in "abcde"]


class Keeper:
    """Keeps parts in a folder; knows that of articles a and b from an earlier run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kept: list[str] = []
        (folder / "ab").write_bytes(to_bytes(Part(kept=["a", "b"])))

    def find(self, articles: list[Article]) -> Path | None:
        path = self.folder / "".join(article.id for article in articles)
        return path if path.is_file() else None

    def keep(self, articles: list[Article], part: Part) -> None:
        self.kept.append("".join(article.id for article in articles))


def run(kept: Keeper | None) -> tuple[list[list[str]], list[str], list[int]]:
    """Ids of each part, ids of the articles worked on, and how many of each part were resumed."""
    done: list[str] = []

    def crew(articles: Iterable[Article]) -> Iterator[Outcome]:
        for article in articles:
            done.append(article.id)
            yield Outcome(article.id)

    def finish(outcomes: list[Outcome]) -> Part:
        return Part(counts=Counts(), kept=[outcome.article for outcome in outcomes])

    parts = list(in_parts(ARTICLES, 2, crew, finish, kept, lambda article: None))
    return [part.kept for part in parts], done, [part.counts.resumed for part in parts]


def test_parts_come_in_the_order_of_the_articles() -> None:
    assert run(None) == ([["a", "b"], ["c", "d"], ["e"]], list("abcde"), [0, 0, 0])


def test_finished_batch_is_taken_as_it_is(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path)
    assert run(keeper) == ([["a", "b"], ["c", "d"], ["e"]], list("cde"), [2, 0, 0])
    assert keeper.kept == ["cd"], "the last batch is finished with the run"
