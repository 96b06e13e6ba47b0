"""What the documentation shows of the Python API runs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import kg

ROOT = Path(__file__).parents[2]


def test_documented_notebook_runs_and_shows_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    cells = json.loads((ROOT / "examples" / "from-python.ipynb").read_text(encoding="utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert all(cell["execution_count"] for cell in code)
    names: dict[str, object] = {}
    for cell in code:
        exec(compile("".join(cell["source"]), "from-python.ipynb", "exec"), names)
        printed = capsys.readouterr().out
        shown = "".join("".join(one["text"]) for one in cell["outputs"] if one["output_type"] == "stream")
        if "toml#" not in shown:  # rules are numbered anew with every change of their files
            assert printed == shown


def test_documented_blocks_of_the_readme_name_what_is_there() -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S | re.M)
    for each in blocks:
        compile(each, "README.md", "exec")
    (block,) = (each for each in blocks if each.startswith("import kg\n"))
    for owner, name in re.findall(r"\b(kg|pipeline|reading)\.(\w+)", block.replace("kg.Article", "")):
        known = {"kg": kg, "pipeline": kg.Pipeline, "reading": kg.Reading}[owner]
        assert hasattr(known, name), f"{owner}.{name}"
