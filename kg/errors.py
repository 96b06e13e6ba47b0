"""Everything that can go wrong for a user of kg.

* KgError                    exit  what the user can do
  - InputError                2    fix the file or the option
    · ArticleError                 … this article (skipped and counted; fatal with --strict)
      DuplicateArticle             … its id
      ForeignArticle               … its language
    · SettingsError                … kg.toml, a KG_* variable or an option
    · OntologyError                … ontology/*.ttl or the gazetteer
    · RelationError                … ontology/languages/*/relations/*.toml
    · CueError                     … ontology/languages/*/cues/*.toml
    · CorrectionError              … corrections.jsonl
    · QueryError                   … queries/*.rq or a parameter
    · StoreError                   … a store locator, a graph file or a store directory
      DamagedStore          3    … whose files are damaged
  - NonConformance            1    the graph breaks its shapes (only with --strict)
  - ServiceError              3    install or start something
    · ModelMissing                 … the German language model
    · EndpointError                … the SPARQL endpoint
    · ResourceError                … room on the disk, memory, threads, open files
"""

from __future__ import annotations

import difflib
import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


class KgError(Exception):
    """A failure with a cause a user can understand and a way out.

    ``problem`` says where and what (``<file>, <place>: <what is wrong>``), ``remedy`` what to do next.
    """

    exit_code = 4

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}\n  {remedy}")
        self.problem = problem
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[KgError], tuple[str, str]]:
        return type(self), (self.problem, self.remedy)


class InputError(KgError):
    """A wrong call or a wrong file: the user can mend it."""

    exit_code = 2


class ArticleError(InputError):
    """One article cannot be read; the run goes on without it unless it is strict."""


class DuplicateArticle(ArticleError):
    """An article's id was used before; the first article is kept."""


class ForeignArticle(ArticleError):
    """An article in another language."""


class SettingsError(InputError):
    """A setting is unknown, malformed or out of range."""


class OntologyError(InputError):
    """An ontology, shapes or gazetteer file does not hang together."""


class RelationError(InputError):
    """A relation file breaks the format described in README.md beside it."""


class CueError(InputError):
    """A cue file breaks the format described in README.md beside it."""


class CorrectionError(InputError):
    """A file of corrections breaks the format described in docs/corrections.md, or cannot be written."""


class QueryError(InputError):
    """A saved query or one of its parameters is wrong."""


class StoreError(InputError):
    """A graph file, store directory or store locator cannot be used."""


class DamagedStore(StoreError):
    """The files of a store are damaged: no other call can help."""

    exit_code = 3


class NonConformance(KgError):
    """The answer is no: the graph does not meet its shapes and the caller asked for strictness."""

    exit_code = 1


class ServiceError(KgError):
    """Something kg relies on is missing or down."""

    exit_code = 3


class ModelMissing(ServiceError):
    """The German language model is not where it should be, or does not load."""


class EndpointError(ServiceError):
    """A SPARQL endpoint is down, too slow, or refuses the request."""


class ResourceError(ServiceError):
    """The machine gives no more: a disk is full or closed to us, memory, threads or open files run out."""


#: what the system says when it is out of something, and the way out
_SHORTAGES = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "Free space on the disk, or choose another one; TMPDIR counts, too."),
    errno.EFBIG: "Raise the limit on the size of files (ulimit -f).",
    **dict.fromkeys((errno.EMFILE, errno.ENFILE), "Raise the limit on open files (ulimit -n)."),
    errno.ENOMEM: "Free memory, or raise its limit (ulimit -v).",
    errno.EAGAIN: "Raise the limit on processes (ulimit -u, or that of the container) or on memory (ulimit -v).",
    errno.EIO: "Check the disk.",
    errno.EROFS: "Choose a path on a disk that can be written.",
}


def system_error(place: str, what: str, error: Exception, remedy: str, kind: type[KgError] = InputError) -> KgError:
    """Say what the system refused at ``place``: ResourceError where something ran out, else an error of ``kind``."""
    number, reason = getattr(error, "errno", None), getattr(error, "strerror", None) or str(error)
    shown = place if len(place) <= _LONGEST_PLACE else f"{place[:_LONGEST_PLACE]}…"
    problem = f"{shown}: {what} ({reason})"
    if number == errno.ENOENT and _is_adrift(place):
        return _adrift()
    if _NO_TEMPORARY in reason:
        return ResourceError(problem, _temporary())
    return ResourceError(problem, _SHORTAGES[number]) if number in _SHORTAGES else kind(problem, remedy)


def missing(place: str, what: str, remedy: str, kind: type[KgError] = InputError) -> KgError:
    """Say that there is nothing at ``place``; ResourceError where the folder is gone that it is looked up from."""
    if _is_adrift(place):
        return _adrift()
    return kind(f"{place}: {what}", remedy)


def _is_adrift(place: str = "") -> bool:
    """Whether the folder is no more from which the path ``place`` is looked up."""
    if Path(place).is_absolute():
        return False
    try:
        os.getcwd()  # noqa: PTH109 - asked for its error only
    except FileNotFoundError:
        return True
    except OSError:
        pass
    return False


def _adrift() -> ResourceError:
    return ResourceError("the working directory was deleted", "Go to another one (cd).")


def _temporary() -> str:
    """What to do where no folder for temporary files can be written: Python does not say why."""
    with suppress(ImportError):  # Windows has no such limit
        import resource

        if resource.getrlimit(resource.RLIMIT_FSIZE)[0] == 0:
            return _SHORTAGES[errno.EFBIG]
    return "Free space on its disk, or name another folder in TMPDIR."


#: how Python says that no folder for temporary files can be written
_NO_TEMPORARY = "No usable temporary directory"
#: characters of a path that a message shows
_LONGEST_PLACE = 500


def refusal(error: BaseException) -> KgError | None:
    """The message for a failure that no code of ours looked for, where the system or the memory is its cause."""
    said = str(error)
    if isinstance(error, ValueError) and ("null byte" in said or "surrogates not allowed" in said):
        return InputError("a name holds a null character or half a character", "Give another name.")
    if isinstance(error, MemoryError) or any(words in said for words in _NO_MEMORY):
        return ResourceError("not enough memory", _SHORTAGES[errno.ENOMEM])
    if "file descriptors" in said:
        return ResourceError("not enough files may be open", _SHORTAGES[errno.EMFILE])
    if "can't start new thread" in said:
        return ResourceError("not enough threads", _SHORTAGES[errno.EAGAIN])
    if _NO_TEMPORARY in said:
        return ResourceError("no folder for temporary files can be written", _temporary())
    for number, remedy in _SHORTAGES.items():
        # Libraries in other languages pass on the system's words, not its number.
        if getattr(error, "errno", None) is None and os.strerror(number) in said:
            return ResourceError(os.strerror(number), remedy)
    if isinstance(error, FileNotFoundError) and _is_adrift():
        return _adrift()
    if isinstance(error, OSError) and error.errno is not None:
        place = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else "the system"
        if error.errno in _SHORTAGES or error.filename is not None:
            return system_error(place, "refused", error, "Check the path and its permissions.")
    return None


#: how libraries say that memory ran out
_NO_MEMORY = (
    "Cannot allocate memory",
    "failed to map segment",
    "bad_alloc",
    "Unable to allocate",
    "out of memory",
)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a remedy sentence that offers the nearest known name, else lists all of them."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    listed = ", ".join(names)
    return f"Did you mean {close[0]!r}? Known: {listed}." if close else f"Known: {listed}."
