"""Whoever reads a module finds its tests: tests/ is the mirror of kg/.

What goes through many modules, such as hostile input or a real browser, is tested beside them under a name of its own.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import kg

PACKAGE, TESTS = Path(kg.__file__).parent, Path(__file__).parent
#: Records and constants alone; whoever uses them tests them.
RECORDS = frozenset((
    *("findings.py", "frames.py", "kinds.py", "model.py", "store/rows.py", "language/name_words.py"),
    *("language/de/repairs/words_and_names.py", "language/de/repairs/sides_and_clauses.py"),
    *("additions/records.py", "corrections/records.py", "identity/records.py"),
))  # fmt: skip


def modules() -> list[Path]:
    """Every module of kg but doors and records."""
    found = (path.relative_to(PACKAGE) for path in sorted(PACKAGE.rglob("*.py")) if not path.name.startswith("__"))
    return [path for path in found if str(path) not in RECORDS]


@pytest.mark.parametrize("module", modules(), ids=str)
def test_module_has_its_tests(module: Path) -> None:
    assert (TESTS / module.parent / f"test_{module.name}").is_file()


def test_no_test_stands_for_a_module_that_is_gone() -> None:
    rooms = {path.relative_to(PACKAGE) for path in PACKAGE.rglob("*") if path.is_dir() and path.name != "__pycache__"}
    strays = [
        path.relative_to(TESTS)
        for path in TESTS.rglob("test_*.py")
        if path.parent != TESTS and path.parent.relative_to(TESTS) not in rooms
    ]
    assert {path.parts[0] for path in strays} <= {"robustness", "training"}
