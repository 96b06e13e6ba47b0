"""Leave out what spaCy loads and never uses here, its command line above all: a third of the time of importing it."""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any

_PACKAGE, _INFO = "spacy.cli", "spacy.cli.info"
#: What spaCy can do without (``confection`` tries it and goes on): schemas of an older kind.
_OPTIONAL = "pydantic.v1"


class _Later(ModuleType):
    """Stands for ``spacy.cli`` until something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(_real(), name)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the stand-ins while spaCy itself is being imported, nothing afterwards."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """A spec for the two modules that ``spacy/__init__`` imports and does not use; none for what is optional."""
        if name == _OPTIONAL and _is_being_imported("spacy"):
            raise ModuleNotFoundError(f"{name} is left out while spaCy is imported", name=name)
        if name not in (_PACKAGE, _INFO) or not _is_being_imported("spacy"):
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=name == _PACKAGE)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        """Make the stand-in."""
        return _Later(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Fill it: ``spacy.info`` works, and loads what it needs when it is called."""
        if module.__name__ == _INFO:
            module.info = lambda *given, **named: _real().info(*given, **named)  # type: ignore[attr-defined]


def without_command_line_of_spacy() -> None:
    """From now on ``import spacy`` leaves ``spacy.cli`` out until it is used."""
    if "spacy" not in sys.modules:
        sys.meta_path.insert(0, _Finder())


def _is_being_imported(name: str) -> bool:
    spec = getattr(sys.modules.get(name), "__spec__", None)
    return bool(getattr(spec, "_initializing", False))


def _real() -> ModuleType:
    """The command line of spaCy itself."""
    for name in [name for name in sys.modules if name == _PACKAGE or name.startswith(f"{_PACKAGE}.")]:
        if isinstance(sys.modules[name], _Later):
            del sys.modules[name]
    return importlib.import_module(_PACKAGE)
