"""Whoever reads a module finds its tests: tests/ is the mirror of kg/."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg

PACKAGE, TESTS = Path(kg.__file__).parent, Path(__file__).parent
#: Rooms whose tests are cut by what a user does there, not by module: every file form, page, command or store goes
#: through many of their modules.
BY_THEME = frozenset((
    *("additions", "api", "cli", "confidence", "corrections", "evaluate", "export", "facts", "identity", "query"),
    *("rdf", "read", "serve", "store", "validate"),
))  # fmt: skip
#: Records and constants alone; whoever uses them tests them.
RECORDS = frozenset(("findings.py", "frames.py", "model.py"))
#: What tests the tables of facts: the questions that are answered from them.
ELSEWHERE = {"facts": "query"}


def modules() -> list[Path]:
    """Every module of kg but doors and records."""
    found = (path.relative_to(PACKAGE) for path in sorted(PACKAGE.rglob("*.py")) if not path.name.startswith("__"))
    return [path for path in found if str(path) not in RECORDS]


@pytest.mark.parametrize("module", [m for m in modules() if m.parts[0] not in BY_THEME], ids=str)
def test_module_has_its_tests(module: Path) -> None:
    assert (TESTS / module.parent / f"test_{module.name}").is_file()


@pytest.mark.parametrize("room", sorted(BY_THEME))
def test_room_by_theme_has_its_tests(room: str) -> None:
    assert (PACKAGE / room).is_dir()
    assert list((TESTS / ELSEWHERE.get(room, room)).glob("test_*.py"))


def test_no_test_stands_for_a_module_that_is_gone() -> None:
    rooms = {path.relative_to(PACKAGE) for path in PACKAGE.rglob("*") if path.is_dir() and path.name != "__pycache__"}
    strays = [
        path.relative_to(TESTS)
        for path in TESTS.rglob("test_*.py")
        if path.parent != TESTS and path.parent.relative_to(TESTS) not in rooms
    ]
    assert {path.parts[0] for path in strays} <= {"robustness", "training"}
