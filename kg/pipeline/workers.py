"""Processes that work on articles side by side. Outcomes come in the order of the articles: same bytes as from one.

A worker has a few articles at a time, whose sentences it reads together. Where one dies (out of memory, killed),
another takes its place and its articles are begun anew once, each by itself; an article that takes two workers with it
is left out.
"""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import TYPE_CHECKING, Any

from kg.caching import seldom_collecting
from kg.errors import ArticleError, ServiceError
from kg.model import Article
from kg.pipeline.work import Outcome, Work, groups

if TYPE_CHECKING:
    from kg.pipeline.knowledge import Knowledge
    from kg.settings import Settings

#: articles that a worker reads together, and their characters: the last ones of a run are to be shared out, and it
#: notices behind them that its run has died
_GROUP, _CHARACTERS = 12, 15_000
#: articles per worker that may be begun before the oldest one is done: a long one does not stop the others
_AHEAD = 36
_TRIES = 2
#: seconds that a worker has to end
_PATIENCE = 2


@dataclass(slots=True)
class _Task:
    position: int  #: of the first article in the run
    articles: list[Article]
    tries: int = 0

    def apart(self) -> Iterator[_Task]:
        """Each article as a task of its own."""
        for number, article in enumerate(self.articles):
            yield _Task(self.position + number, [article], self.tries)


@dataclass(slots=True)
class _Worker:
    process: Any  #: each start method has a class of its own
    connection: Connection
    task: _Task | None = None


class _Queue:
    """Articles that wait, and outcomes that wait for those of earlier articles."""

    def __init__(self, articles: Iterable[Article], ahead: int) -> None:
        self.again: deque[_Task] = deque()  #: articles whose worker died
        self.done: dict[int, Outcome] = {}
        self._groups = groups(articles, _GROUP, _CHARACTERS)
        self._ahead = ahead
        self._given = self._passed_on = 0

    def next_task(self) -> _Task | None:
        """What to work on next; None where all is given out, or too much waits for one article."""
        if self.again:
            return self.again.popleft()
        if self._given - self._passed_on >= self._ahead:
            return None
        articles = next(self._groups, None)
        if articles is None:
            return None
        self._given += len(articles)
        return _Task(self._given - len(articles), articles)

    @property
    def has_next(self) -> bool:
        """Whether the outcome whose turn it is has come."""
        return self._passed_on in self.done

    def pop(self) -> Outcome:
        """The outcome whose turn it is."""
        self._passed_on += 1
        return self.done.pop(self._passed_on - 1)


class Workers:
    """A fixed number of worker processes, for the length of a ``with`` block."""

    def __init__(
        self, number: int, knowledge: Knowledge, settings: Settings, min_confidence: float, method: str = ""
    ) -> None:
        """``method``: how processes are started; by default they are forked where that is safe (Linux)."""
        method = method or ("fork" if sys.platform == "linux" else "spawn")
        self._context = multiprocessing.get_context(method)
        self._forked = method == "fork"
        self._number = number
        self._given = (settings, min_confidence, knowledge if self._forked else None)
        self._workers: list[_Worker] = []

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(_PATIENCE)
            worker.process.kill()  # one that was just being started may have missed the first signal
            worker.process.join()
            worker.connection.close()
        self._workers.clear()

    def outcomes(self, articles: Iterable[Article]) -> Iterator[Outcome]:
        """The outcome of each article, in order; raises ServiceError or KgError where no worker can start."""
        queue = _Queue(articles, _AHEAD * self._number)
        while True:
            while self._has_room() and (task := queue.next_task()):
                self._give(task)
            busy: dict[object, _Worker] = {worker.connection: worker for worker in self._workers if worker.task}
            connections = [worker.connection for worker in busy.values()]
            for connection in wait(connections, timeout=0 if queue.has_next else None) if busy else ():
                self._take(busy[connection], queue)
            if queue.has_next:
                yield queue.pop()
            elif not busy:
                return

    def _has_room(self) -> bool:
        return len(self._workers) < self._number or any(worker.task is None for worker in self._workers)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        inherited = ours if self._forked else None
        # mypy knows no Process of a context whose method is a variable.
        process = self._context.Process(  # type: ignore[attr-defined]
            target=_serve, args=(theirs, inherited, *self._given), daemon=True
        )
        try:
            process.start()
        except OSError as error:
            raise ServiceError(
                f"no worker can be started: {error.strerror}", "Ask for fewer with --workers."
            ) from error
        theirs.close()
        return _Worker(process, ours)

    def _give(self, task: _Task) -> None:
        worker = next((worker for worker in self._workers if worker.task is None), None)
        if worker is None:
            worker = self._start()
            self._workers.append(worker)
        task.tries += 1
        worker.task = task
        with suppress(OSError):  # a dead worker is noticed when it should answer
            worker.connection.send(task.articles)

    def _take(self, worker: _Worker, queue: _Queue) -> None:
        task, worker.task = worker.task, None
        if task is None:
            return
        try:
            answer = worker.connection.recv()
        except (EOFError, OSError):
            self._bury(worker)
            if task.tries < _TRIES:
                queue.again.extend(task.apart())
            else:  # by itself
                (article,) = task.articles
                fatal = _fatal(article, worker.process.exitcode)
                queue.done[task.position] = Outcome(article.id, error=fatal)
            return
        if isinstance(answer, Exception):
            raise answer
        queue.done.update(enumerate(answer, start=task.position))

    def _bury(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.process.join()
        worker.connection.close()


def _fatal(article: Article, code: int | None) -> ArticleError:
    how = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
    return ArticleError(
        f"{article.source}: the worker's process ended on this article, {_TRIES} times ({how})",
        "Signal 9 mostly means too little memory: ask for fewer workers, or split the article.",
    )


def _serve(
    connection: Connection,
    inherited: Connection | None,
    settings: Settings,
    min_confidence: float,
    knowledge: Knowledge | None,
) -> None:
    """Answer articles until the other end closes; runs in a process of its own."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group: the run ends its workers itself
    if inherited is not None:
        inherited.close()  # else this process would hold its own connection open after the run has died
    try:
        work = _ready(settings, min_confidence, knowledge)
    except Exception as error:
        connection.send(error)
        return
    # What is loaded stays: its pages need not be copied either.
    with seldom_collecting(), suppress(EOFError, OSError):
        while True:
            connection.send([_sendable(outcome) for outcome in work.together(connection.recv())])


def _ready(settings: Settings, min_confidence: float, knowledge: Knowledge | None) -> Work:
    from kg.pipeline.knowledge import Knowledge
    from kg.resources import put_in_force

    # A network with one thread crosses into a forked process as it is (measured: same answers, nothing loaded again).
    knowledge = knowledge or Knowledge.load(settings)
    put_in_force(knowledge.data)
    return Work(knowledge, settings, min_confidence)


def _sendable(outcome: Outcome) -> Outcome:
    """Replace a failure that cannot cross between processes by its words."""
    try:
        pickle.loads(pickle.dumps(outcome.cause))
    except Exception:
        outcome.cause = RuntimeError(f"{type(outcome.cause).__name__}: {outcome.cause}")
    return outcome
