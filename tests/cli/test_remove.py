"""``kg remove``: gone from the store with everything that rested on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.store import open_store
from tests.cli.conftest import Call
from tests.cli.test_identify import store


def test_remove_takes_the_article_and_the_identity_that_rested_on_it(call: Call, tmp_path: Path) -> None:
    locator = store(call, tmp_path)
    call("identify", "--in", locator)
    called = call("remove", "b", "z", "--in", locator)
    assert called.code == 0
    assert called.err == "z: no such article; passed over.\n1 article removed, 0 orphans with them.\n"
    assert "0 keys compared" in call("identify", "--in", locator, "--dry-run").err
    assert '"b"' not in call("export", "--from", locator, "--to", "facts").out


def test_remove_that_is_cut_off_leaves_a_description_of_what_is_there(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    locator = store(call, tmp_path)
    with open_store(locator) as opened:
        held = [quad for quad in opened.nquads() if "graph/dataset>" in quad]
    monkeypatch.setattr("kg.identity.identify", interrupted)
    assert call("remove", "b", "--in", locator).code == 130
    with open_store(locator) as opened:
        assert [quad for quad in opened.nquads() if "graph/dataset>" in quad] not in (held, [])


def test_remove_of_an_unknown_article_is_a_wrong_call(call: Call, tmp_path: Path) -> None:
    called = call("remove", "z", "--in", store(call, tmp_path))
    assert called.code == 2
    assert "holds no article 'z'" in called.err


def test_remove_of_the_last_articles_leaves_an_empty_store(call: Call, tmp_path: Path) -> None:
    locator = store(call, tmp_path)
    with open_store(locator) as opened:
        ids = sorted({quad.rpartition("/graph/")[2][:-4] for quad in opened.nquads() if "#Article>" in quad})
    assert call("remove", *ids, "--in", locator).code == 0
    with open_store(locator) as opened:
        assert list(opened.nquads()) == []
