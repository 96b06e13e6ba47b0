"""The import contracts speak of every room: a new one is not free of them by being forgotten."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
ROOMS = {
    path.stem
    for path in (ROOT / "kg").iterdir()
    if (path.suffix == ".py" or (path / "__init__.py").is_file()) and not path.name.startswith("__")
}
LIBRARIES = [contract for contract in CONTRACTS if contract["name"].startswith("Only ")]


@pytest.mark.parametrize("contract", LIBRARIES, ids=lambda contract: contract["name"])
def test_contracts_of_libraries_name_every_other_room(contract: dict[str, list[str]]) -> None:
    found = re.fullmatch(r"Only (.+) may import .+", str(contract["name"]))
    assert found is not None
    allowed = set(found[1].split(", "))
    assert {name.removeprefix("kg.") for name in contract["source_modules"]} == ROOMS - allowed


def test_contracts_of_layers_name_every_room() -> None:
    [layers] = [contract["layers"] for contract in CONTRACTS if contract["type"] == "layers"]
    assert {name.strip().removeprefix("kg.") for layer in layers for name in layer.split("|")} == ROOMS
