"""Every command that opens a store directory ends with one message where damaged files fill the memory."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli.limit import end_with
from kg.errors import KgError
from tests.cli.conftest import Call
from tests.cli.test_identify import store

COMMANDS = (
    "build b.txt --to store/",
    "watch articles/ --to store/ --once",
    "identify --in store/ --dry-run",
    "query entities --from store/",
    "validate store/",
    "export --from store/ --to facts",
    "export --from store/ --to csv -o out/",
    "report store/ -o r.html",
    "serve store/ --to-folder pages/",
    "diff store/ other/",
    "eval gold.jsonl --from store/",
    "review --in store/ --write list.csv",
    "load store/ --to new/",
    "load other/ --to store/",
    "remove a --in store/",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_command_is_watched_over_each_store_that_it_opens(
    command: str, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(store(call, tmp_path), tmp_path / "other")
    (tmp_path / "b.txt").write_text("Datum: 3. Mai 2024\n\nBo Dahlgren lobte Anna Bergström.\n", encoding="utf-8")
    (tmp_path / "articles").mkdir()
    shutil.copy(tmp_path / "b.txt", tmp_path / "articles")
    gold = {"doc": "a", "text": "Bo Dahlgren lobte Anna Bergström.", "facts": []}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    watched: list[str] = []

    class Watch:
        def __init__(self, locator: str, _: object, on_damage: Callable[[KgError], object]) -> None:
            assert on_damage is end_with
            watched.append(locator)

        def end(self) -> None:
            pass

    monkeypatch.setattr("kg.store.damage.MemoryWatch", Watch)
    called = call(*command.split())
    assert called.code in (0, 1), called.err
    stores = {word for word in command.split() if word in ("store/", "other/")}
    assert stores <= set(watched)
