"""A graph file goes into a store directory in one reading; of a file that no store takes nothing stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import bring, open_store
from kg.store.outline import Outline
from tests.store.small import article, entity, load, words


def brought(target: str, text: str, forget: Callable[[Outline], object] = id) -> tuple[int, int] | None:
    """Load N-Quads as a file; the graphs and quads that it says, None where it cannot be read so."""
    file = Path(target).parent / "g.nq"
    file.write_text(text, encoding="utf-8")
    with open_store(str(file)) as source, open_store(target, writable=True) as store:
        loaded = bring(source, store, forget)
    return None if loaded is None else (loaded.graphs, loaded.quads)


@pytest.fixture(params=[0, 2, 50_000], ids=["all read again", "some read again", "all kept"])
def target(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A store with two articles, and differences of which this many are kept."""
    monkeypatch.setattr("kg.store.bringing._KEPT", request.param)
    load(f"{tmp_path}/store/", article(1, "alt", "bleibt"), article(2, "zwei"), entity("x", "Ada", "Adele"))
    return f"{tmp_path}/store/"


def test_graphs_that_are_new_and_graphs_that_are_not_stand_side_by_side(target: str) -> None:
    new = article(3, "drei") + entity("x", "Ada Berg") + article(1, "neu", "bleibt") + article(2, "zwei", "mehr")
    assert brought(target, new) == (4, 6)
    assert words(target) == ["Ada Berg", "bleibt", "drei", "mehr", "neu", "zwei"]


def test_the_same_file_again_changes_nothing(target: str) -> None:
    new = article(1, "neu") + article(4, "vier")
    brought(target, new)
    before = words(target)
    assert brought(target, new) == (2, 2)
    assert words(target) == before


@pytest.mark.parametrize(
    ("end", "message"),
    [
        ("<urn:a> <urn:b> kaputt .\n", "not N-Quads"),
        ("<urn:a> <urn:b> _:c <http://x/graph/a9> .\n", "has no IRI"),
        (f'<urn:a> <urn:b> "{"x" * 70_000}" <http://x/graph/a9> .\n', "70,000 bytes"),
    ],
    ids=["syntax", "node without a name", "long text"],
)
def test_of_a_file_that_is_wrong_at_its_end_nothing_stays(target: str, end: str, message: str) -> None:
    before = words(target)
    with pytest.raises(StoreError, match=message):
        brought(target, article(1, "neu") + article(3, "drei", "drei2") + entity("x", "Ada Berg") + end)
    assert words(target) == before
    with open_store(target) as store:
        assert "http://x/graph/a3" not in store.graphs()


@pytest.mark.parametrize("scattered", [article(3, "noch"), article(1, "noch"), '<urn:a> <urn:b> "lose" .\n'])
def test_a_file_whose_graphs_do_not_stand_together_is_left_to_others(target: str, scattered: str) -> None:
    before = words(target)
    assert brought(target, article(3, "drei") + article(1, "neu") + article(4, "vier") + scattered) is None
    assert words(target) == before


def test_what_gives_way_is_forgotten_between_reading_and_writing(target: str) -> None:
    seen: list[tuple[Outline, list[str]]] = []

    def forget(outline: Outline) -> None:
        seen.append((outline, sorted(outline.graphs)))

    brought(target, article(1, "neu") + article(3, "drei") + entity("x", "Ada Berg"), forget)
    ((outline, graphs),) = seen
    assert graphs == ["http://x/graph/a1"]
    assert outline.described == {"http://x/entity/x"}
    assert outline.shared == {"http://x/graph/entities"}
