"""What may be concluded from the category of a role noun."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.gazetteer.categories import READINGS, read_categories

_READINGS = "[readings]\n" + "".join(f'{name} = "chief"\n' for name in READINGS)


def written(folder: Path, traits: str) -> Path:
    file = folder / "categories.toml"
    file.write_text(f"[traits]\n{traits}\n{_READINGS}", encoding="utf-8")
    return file


def test_code_asks_by_trait(tmp_path: Path) -> None:
    found = read_categories(written(tmp_path, 'single = ["chief"]'), ["chief", "clerk"])
    assert [found.has("single", category) for category in ("chief", "clerk")] == [True, False]
    assert found.having("highest") == frozenset()


def test_trait_that_the_code_does_not_know_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="unknown key 'singel'"):
        read_categories(written(tmp_path, 'singel = ["chief"]'), ["chief"])
