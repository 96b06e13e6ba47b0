"""Where the data files are: ontology/ and queries/ as they ship, and a folder of the user's own laid over them.

Shipped files lie inside the installed package, else beside it in a checkout. The user's folder (setting ``knowledge``)
has the same shape without the steps between: terms (``*.ttl``), ``gazetteer/``, ``relations/``, ``cues/``,
``queries/`` and the files of a language (``roles.toml`` …). A file of the same name replaces the shipped one, any other
adds to them.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from kg.errors import OntologyError, SettingsError, missing, nearest
from kg.graph.terms import LANGUAGE
from kg.settings import NAMESPACE, SETTINGS_FILE, Settings

#: What a folder of own knowledge may hold; anything else there is a slip of the pen.
_OWN_FOLDERS = ("gazetteer", "relations", "cues", "queries", "checks")
_PACKAGE = Path(__file__).resolve().parent


class Files(Protocol):
    """What a reader of data files needs of a folder; a ``Path`` has it, and so have folders laid over each other."""

    def glob(self, pattern: str, /) -> Iterable[Path]:
        """The files that match."""

    def __truediv__(self, name: str, /) -> Path:
        """The file of this name."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """Folders laid over each other: of files with the same name the last one is in force."""

    layers: tuple[Path, ...]

    def glob(self, pattern: str, /) -> list[Path]:
        """The files in force that match, by their path in the folder."""
        found = {path.relative_to(layer): path for layer in self.layers for path in layer.glob(pattern)}
        return [found[name] for name in sorted(found)]

    def __truediv__(self, name: str, /) -> Path:
        """The file in force; where there is none, the place of the shipped one."""
        return next(
            (layer / name for layer in reversed(self.layers) if (layer / name).is_file()), self.layers[0] / name
        )

    def folder(self, name: str) -> Overlay:
        """A folder below, of every layer."""
        return Overlay(tuple(layer / name for layer in self.layers))

    def __str__(self) -> str:
        return shown_path(self.layers[0])


@dataclass(frozen=True, slots=True)
class Data:
    """The data files in force."""

    own: Path | None = None  #: the user's folder
    shipped: Path | None = None  #: an ontology folder in place of the one that ships with kg
    namespace: str = NAMESPACE  #: where the terms of these files are

    @classmethod
    def of(cls, settings: Settings, *, new: bool = False) -> Data:
        """The files that ``settings.knowledge`` lays over the shipped ones; raises SettingsError for a wrong folder.

        ``new``: the folder may be missing yet, whoever writes into it makes it.
        """
        if settings.knowledge is None:
            return cls(namespace=settings.namespace)
        own = Path(settings.knowledge)
        if new and not os.path.lexists(own):
            return cls(own.resolve(), namespace=settings.namespace)
        if not own.is_dir():
            typed = settings.knowledge
            make = f" A new one: mkdir -p {shlex.quote(typed)}" if not os.path.lexists(own) else ""
            remedy = f"Name the folder with your own data files.{make}"
            raise missing("knowledge", f"{typed!r} is no folder", remedy, SettingsError)
        known = {path.name for path in language_folder().glob("*.toml")} | {SETTINGS_FILE}
        for path in sorted(own.iterdir()):
            if path.is_dir() and path.name not in _OWN_FOLDERS and not path.name.startswith((".", "_")):
                raise SettingsError(f"knowledge: {path}/ is none of its folders", nearest(path.name, _OWN_FOLDERS))
            if path.suffix == ".toml" and path.name not in known:
                raise SettingsError(f"knowledge: {path} is none of its files", nearest(path.name, known))
        for path in sorted(path for folder in (".", *_OWN_FOLDERS) for path in (own / folder).glob("*")):
            if path.exists() and not path.is_file() and not path.is_dir():
                raise SettingsError(f"knowledge: {path}: no regular file", "Move it away: a pipe or device has no end.")
        return cls(own.resolve(), namespace=settings.namespace)

    @property
    def ontology(self) -> Overlay:
        """Terms, shapes, checks, gazetteer."""
        return self._over(self.shipped or ontology_folder())

    @property
    def language(self) -> Overlay:
        """Relations, cues, words."""
        return self._over(language_folder(self.shipped))

    @property
    def gazetteer(self) -> Overlay:
        """Names and what the categories of offices mean."""
        return self.ontology.folder("gazetteer")

    @property
    def queries(self) -> Overlay:
        """Saved questions."""
        return Overlay((queries_folder(), *((self.own / "queries",) if self.own else ())))

    def folders(self) -> Iterator[tuple[Path, tuple[Path, ...]]]:
        """Every folder in force with its files; what the user's folder replaces is left out of the shipped one's."""
        shaping = {*self.files(), *self.queries.glob("*.rq")}
        for folder in sorted({path.parent for path in shaping}):
            yield folder, tuple(sorted(path for path in shaping if path.parent == folder))

    def files(self) -> tuple[Path, ...]:
        """Every file that shapes a graph: all in force except texts for people and saved questions."""
        here = [*self.ontology.glob("*.ttl"), *self.ontology.glob("checks/*.rq"), *self.ontology.glob("gazetteer/*")]
        spoken = [path for path in self.language.glob("*.toml") if path.name != SETTINGS_FILE]
        spoken += [*self.language.glob("relations/*"), *self.language.glob("cues/*")]
        words = Overlay((language_folder(self.shipped),)).glob("words/*")
        return tuple(path for path in (*here, *spoken, *words) if path.is_file() and path.suffix != ".md")

    def _over(self, shipped: Path) -> Overlay:
        return Overlay((shipped, self.own) if self.own else (shipped,))


_SHIPPED = Data()
_in_force: ContextVar[Data] = ContextVar("kg_data", default=_SHIPPED)


def in_force() -> Data:
    """The data files of this run."""
    return _in_force.get()


@contextmanager
def using(data: Data) -> Iterator[None]:
    """Put data files in force for the block (and for what it calls)."""
    token = _in_force.set(data)
    try:
        yield
    finally:
        _in_force.reset(token)


def put_in_force(data: Data) -> None:
    """Put data files in force for the rest of the program."""
    _in_force.set(data)


def in_namespace(text: str) -> str:
    """The text of a data file (Turtle, SPARQL) with its terms in the namespace in force."""
    return text.replace(NAMESPACE, in_force().namespace)


def ontology_folder() -> Path:
    """The shipped folder with the ontology, shapes, gazetteer and languages."""
    return _folder("ontology")


def language_folder(ontology: Path | None = None, code: str = LANGUAGE) -> Path:
    """The shipped folder with everything that says how a language says it: relations, cues, words."""
    return _language_folder(ontology or ontology_folder(), code)


@cache
def _language_folder(ontology: Path, code: str) -> Path:
    """Asked for with every field of a record: paths are slow to put together."""
    return ontology / "languages" / code


def queries_folder() -> Path:
    """The shipped folder with the saved questions."""
    return _folder("queries")


def shown_path(path: Path | Files) -> str:
    """``path`` as messages name it: from the folder ontology/ on, a user's own from its own folder on."""
    if not isinstance(path, Path):
        return str(path)
    own = in_force().own
    if own and path.is_relative_to(own):
        return str(Path(own.name) / path.relative_to(own))
    parts = path.parts
    anchors = [len(parts) - 1 - parts[::-1].index(name) for name in ("ontology", "queries") if name in parts]
    start = max(anchors) if anchors else len(parts) - 2
    return "/".join(parts[start:]) + ("" if path.suffix else "/")


@cache
def _folder(name: str) -> Path:
    """Asked for thousands of times an article: the disk is looked at once."""
    for folder in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise OntologyError(
        f"{name}/: the folder is missing from the installation", "Reinstall kg: pip install --force-reinstall ."
    )
