"""Libraries of the extra ``kg[formats]``: asked for where a file needs one, and named where it is missing."""

from __future__ import annotations

import zipfile
from importlib import import_module
from typing import Any, BinaryIO

from kg.errors import ArticleError, ResourceError, refusal
from kg.read.context import FILE_LIMIT

#: bytes that an office document may hold, unpacked
_UNPACKED = 4 * FILE_LIMIT


def library(module: str, package: str, name: str) -> Any:
    """Return a module of the extra; raise ArticleError that names the extra where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        raise ArticleError(
            f"{name}: needs {package}, which is not installed", "Install it: pip install 'kg[formats]'."
        ) from error


def check_package(stream: BinaryIO, name: str, xml: int = _UNPACKED) -> None:
    """Raise ArticleError where a stream is no office document or would unpack endlessly.

    ``xml``: bytes that its members of XML may hold together, where a library builds a tree of them.
    """
    try:
        with zipfile.ZipFile(stream) as package:
            members = package.infolist()
            size = sum(member.file_size for member in members)
            tree = sum(member.file_size for member in members if member.filename.endswith((".xml", ".rels")))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise damaged(name, error) from error
    if size > _UNPACKED or tree > xml:
        raise ArticleError(f"{name}: {size // 1024**2} MB when unpacked", "Split it, or save it as .jsonl.")


def damaged(name: str, error: Exception) -> ArticleError:
    """What to say of a file that its library cannot read; raises ResourceError where the machine gave out instead."""
    if isinstance(error, OSError) and isinstance(short := refusal(error), ResourceError):
        raise short from error
    return ArticleError(
        f"{name}: cannot be read as what its name says ({type(error).__name__})",
        "Get it again where it did not arrive whole; else open it in its own program and save it again, or as .txt.",
    )
