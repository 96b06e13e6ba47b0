"""The batches of a build on the machines of a Ray cluster; what is written is the same as from one process.

The run reads the articles, which decides their ids and duplicates, and cuts them into batches. Each batch is one task;
its part comes back whole or not at all, and is kept beside the graph like that of any other run. A task whose process
dies is begun anew on another; an article that takes its process with it again and again is left out, alone.
"""

from __future__ import annotations

import os
import socket
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from kg.errors import ArticleError, KgError, ServiceError
from kg.model import Article
from kg.pipeline.batches import Kept, Shelf
from kg.pipeline.finish import Finisher
from kg.pipeline.part import Part, from_bytes, to_bytes
from kg.pipeline.work import Work

if TYPE_CHECKING:
    from kg.pipeline.knowledge import Knowledge
    from kg.settings import Settings

#: the address that means: on this machine, for the length of the run
LOCAL = "local"
#: how often a task is begun anew whose process died
_RETRIES = 2
#: seconds to wait for the cluster to answer at all
_PATIENCE = 10
#: tasks given out for each that can run: a long one does not stop the others
_AHEAD = 4


@dataclass(slots=True)
class _Task:
    articles: list[Article]
    answer: Any = None  #: Ray's reference to what the task will give
    found: Path | None = None  #: the part of an earlier run


class Cluster:
    """A connection to a cluster, for the length of a ``with`` block."""

    def __init__(
        self, address: str, at_once: int | None, settings: Settings, min_confidence: float, *, strict: bool, run: str
    ) -> None:
        """``at_once``: tasks at the same time, by default one per core; ``run``: the id of program, model and rules."""
        try:
            os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is sent anywhere
            os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
            import ray
        except ImportError as error:
            raise ServiceError("Ray is not installed", "Install it: pip install 'kg[cluster]'.") from error
        self._ray: Any = ray
        self._address = address
        self._at_once = at_once
        self._given = (settings, min_confidence, strict)
        self._run = run

    def __enter__(self) -> Cluster:
        self._refuse_silent()
        quiet = {"log_to_driver": False, "logging_level": "error", "include_dashboard": False}
        try:
            if self._address == LOCAL:
                # Reached from this machine alone.
                self._ray.init(num_cpus=self._at_once or os.cpu_count(), _node_ip_address="127.0.0.1", **quiet)
            else:
                quiet.pop("include_dashboard")
                self._ray.init(address=self._address, **quiet)
        except Exception as error:  # Ray raises many unrelated classes
            reason = " ".join(str(error).split())[:200]
            remedy = "Check address and version, or use local."
            if self._address == LOCAL:  # it waits half a minute for itself to begin
                remedy = "Try again when this machine is less busy, or leave --cluster out: --workers needs no Ray."
            raise ServiceError(f"{self._address}: no Ray cluster can be used there ({reason})", remedy) from error
        cores = self._ray.cluster_resources().get("CPU", 1)
        self._ahead = _AHEAD * int(self._at_once or max(cores, 1))
        self._remote = self._ray.remote(_finished).options(num_cpus=1, max_retries=_RETRIES)
        return self

    def _refuse_silent(self) -> None:
        """Raise where nobody answers at the address: Ray would ask again for a quarter of an hour."""
        host, _, port = self._address.rpartition("//")[2].rpartition(":")
        if not host or not port.isdigit():
            return
        try:
            socket.create_connection((host.strip("[]"), int(port)), timeout=_PATIENCE).close()
        except (OSError, OverflowError) as error:
            problem = f"{self._address}: no Ray cluster answers there ({error})"
            raise ServiceError(problem, "Check the address, or use local.") from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(Exception):
            self._ray.shutdown()

    def parts(
        self, articles: Iterable[Article], size: int, kept: Kept | None, progress: Callable[[str], None]
    ) -> Iterator[Part]:
        """The parts of all batches of ``size`` articles, in order; raises ServiceError where the nodes differ."""
        waiting: deque[_Task] = deque()
        shelf = Shelf(kept, size)
        for batch, found in shelf.batches(articles):
            waiting.append(_Task(batch, found=found) if found else _Task(batch, self._submit(batch)))
            while len(waiting) >= self._ahead:
                yield self._taken(waiting.popleft(), shelf, progress)
        while waiting:
            yield self._taken(waiting.popleft(), shelf, progress)

    def _taken(self, task: _Task, shelf: Shelf, progress: Callable[[str], None]) -> Part:
        if task.found is not None:
            return shelf.found(task.found, len(task.articles))
        part = shelf.finished(task.articles, self._answer(task))
        progress(task.articles[-1].id)
        return part

    def _submit(self, articles: list[Article]) -> Any:
        return self._remote.remote(*self._given, articles)

    def _answer(self, task: _Task) -> Part:
        """What a task gave; a batch that kills its processes is taken article by article."""
        errors = self._ray.exceptions
        try:
            run, data = self._ray.get(task.answer)
        except errors.RayTaskError as error:
            raise error.cause if isinstance(error.cause, KgError) else error from None
        except (errors.WorkerCrashedError, errors.OutOfMemoryError, errors.NodeDiedError) as error:
            if len(task.articles) > 1:
                tasks = [_Task([article], self._submit([article])) for article in task.articles]
                return _joined([self._answer(each) for each in tasks])
            return self._left_out(task.articles[0], error)
        except errors.RayError as error:
            raise ServiceError(
                f"the cluster gave up: {' '.join(str(error).split())[:200]}", "Start it again."
            ) from error
        if run != self._run:
            raise ServiceError(
                "a node of the cluster has another version of kg, of its language model or of the data files",
                "Install the same everywhere; a folder of own knowledge must be there under the same path.",
            )
        return from_bytes(data)

    def _left_out(self, article: Article, error: Exception) -> Part:
        fatal = ArticleError(
            f"{article.source}: the worker's process ended on this article, "
            f"{_RETRIES + 1} times ({type(error).__name__})",
            "Mostly too little memory: give the tasks more, or split the article.",
        )
        if self._given[2]:
            raise fatal
        part = Part()
        part.counts.read -= 1
        part.counts.skipped += 1
        part.counts.problems.append(str(fatal))
        return part


def _joined(parts: list[Part]) -> Part:
    """Several parts as one."""
    whole = Part()
    for part in parts:
        whole.counts.add(part.counts)
        whole.kept += part.kept
        whole.lost += part.lost
        whole.known.update(part.known)
        whole.aside += part.aside
    whole.quads = [quad for part in parts for quad in part.quads]
    return whole


def _finished(settings: Settings, min_confidence: float, strict: bool, articles: list[Article]) -> tuple[str, bytes]:
    """A task: the id of the run as this node would make it, and the part of one batch."""
    from kg.resources import using

    knowledge = _knowledge(settings)
    with using(knowledge.data):
        outcomes = list(Work(knowledge, settings, min_confidence).stream(articles))
        part = Finisher(knowledge, settings, min_confidence, strict=strict)(outcomes)
    return knowledge.run.id, to_bytes(part)


@lru_cache(maxsize=1)
def _knowledge(settings: Settings) -> Knowledge:
    """What a process loads once."""
    from kg.pipeline.knowledge import Knowledge

    return Knowledge.load(settings)
