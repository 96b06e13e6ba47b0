"""What a class or category means stands in the data: code asks by trait and never knows a name."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import kg
from kg.paths import NOTIONS
from kg.resources import language_folder
from kg.vocabulary import Vocabulary

SOURCES = sorted(Path(kg.__file__).parent.rglob("*.py"))


def strings(path: Path) -> set[str]:
    """The string constants of a file, docstrings and parts of sentences left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_no_event_class_is_named_in_python(vocabulary: Vocabulary) -> None:
    named = {(path.name, name) for path in SOURCES for name in strings(path) & set(vocabulary.event_classes)}
    assert named == set()


def test_no_role_category_is_named_in_python() -> None:
    roles = tomllib.loads((language_folder() / "roles.toml").read_text(encoding="utf-8"))
    categories = set(roles["categories"]) - NOTIONS  # "speaker" is also a step of a path
    # "person" is also a parameter of questions and a kind of page
    sources = [path for path in SOURCES if not {"query", "cli", "serve"} & set(path.parts)]
    named = {(path.name, name) for path in sources for name in strings(path) & categories}
    assert named == set()
