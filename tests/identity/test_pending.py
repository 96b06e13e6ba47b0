"""What is still to be decided is noted in the store, so that the next pass makes good what one that was cut off has left."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg.identity
from kg.graph.names import Names
from kg.identity import Keys, keys_in, keys_of, note, noted
from kg.store import open_store
from tests.identity.making import BASE, VOCABULARY, article, content, fill, run

NOTHING = Keys(frozenset(), frozenset())
STORY = (
    article("a", "2024-05-02", ("Meeting", "Sergei Lawrow", "Anna Berg", {"day": "2024-05-01"})),
    article("b", "2024-05-02", ("Meeting", "Anna Berg", "Sergej Lavrov", {"day": "2024-05-01"})),
)
ARTICLES = [f"{BASE}article/{each.article.id}" for each in STORY]


def test_noted_keys_are_decided_on_with_all_others_and_the_note_goes(tmp_path: Path) -> None:
    with open_store(f"{tmp_path}/once/", writable=True) as store:
        fill(store, STORY)
        run(store)
        wanted = content(store)
    with open_store(f"{tmp_path}/noted/", writable=True) as store:
        fill(store, STORY)
        keys = keys_of(store, VOCABULARY, ARTICLES)
        note(store, Names(BASE), VOCABULARY, keys)
        note(store, Names(BASE), VOCABULARY, keys)
        assert noted(store) == keys
        run(store, keys=NOTHING)
        assert content(store) == wanted


@pytest.mark.parametrize("step", ["_events", "_keep"])
def test_pass_that_is_cut_off_is_made_good_by_the_next(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(f"{tmp_path}/store/", writable=True) as store:
        fill(store, STORY)
        run(store)
        wanted = content(store)
        # A name that parts the two changes their event, too.
        fill(store, [article("b", "2024-05-02", ("Meeting", "Anna Berg", "Sergej Lavrentjew", {"day": "2024-05-01"}))])
        run(store)
        fill(store, STORY[1:])
        keys = keys_of(store, VOCABULARY, ARTICLES)
        note(store, Names(BASE), VOCABULARY, keys)

        def cut(*_: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(kg.identity._Pass, step, cut)
            with pytest.raises(KeyboardInterrupt):
                run(store, keys=keys)
        run(store, keys=NOTHING)
        assert content(store) == wanted


def test_keys_in_quads_are_those_that_the_store_will_tell(tmp_path: Path) -> None:
    with open_store(f"{tmp_path}/store/", writable=True) as store:
        fill(store, STORY)
        told = keys_of(store, VOCABULARY, ARTICLES)
        assert keys_in(store.as_stored(shared=False), VOCABULARY) == told
        assert told.names
        assert told.events
