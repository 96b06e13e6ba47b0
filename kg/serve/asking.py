"""Ask a store in a process of its own, which is ended when its time is up: no query can be stopped from within."""

from __future__ import annotations

import multiprocessing
import os
import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from kg.errors import KgError
from kg.resources import Data, put_in_force
from kg.serve.answers import Answer, answer
from kg.store import StoreOptions, open_store

#: Seconds that opening a store may take: a large graph file is read again.
_OPENING = 300.0


class TooSlow(Exception):
    """A query did not end in its time; its process was ended."""


class Busy(Exception):
    """Another query runs, and did not end in time."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a query has no answer."""

    problem: str
    remedy: str


class Asker:
    """Answers one query at a time; the process starts with the first and starts anew after one that was too slow."""

    def __init__(self, locator: str, options: StoreOptions, data: Data, seconds: float) -> None:
        self._arguments = (locator, options, data)
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._old = False

    def reopen(self) -> None:
        """Open the store anew for the next query: it has changed."""
        self._old = True

    def ask(self, query: str, accept: str) -> Answer | Refused:
        """Answer SELECT, ASK, CONSTRUCT or DESCRIBE; raises TooSlow, and Busy where others have to be waited for."""
        if not self._lock.acquire(timeout=self._seconds):
            raise Busy
        try:
            connection = self._running()
            if isinstance(connection, Refused):
                return connection
            connection.send((query, accept))
            if not connection.poll(self._seconds):
                self.close()
                raise TooSlow
            found: Answer | Refused = connection.recv()
            return found
        except (EOFError, BrokenPipeError, ConnectionResetError):
            self.close()
            return Refused("The process that asked the store ended, perhaps for want of memory.", "Ask for less.")
        finally:
            self._lock.release()

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = None

    def _running(self) -> Connection | Refused:
        if self._old:
            self.close()
            self._old = False
        if self._process is not None and self._process.is_alive() and self._connection is not None:
            return self._connection
        self.close()
        # Spawned, not forked: a fork would inherit the locks of the threads that answer other pages.
        kind = multiprocessing.get_context("spawn")
        ours, theirs = kind.Pipe()
        process = kind.Process(target=_serve, args=(theirs, *self._arguments), daemon=True)
        process.start()
        theirs.close()
        self._process, self._connection = process, ours
        if not ours.poll(_OPENING):
            self.close()
            return Refused("The store could not be opened in time.", "Load the graph into a store directory (DIR/).")
        opened: Refused | None = ours.recv()
        if opened is not None:
            self.close()
            return opened
        return ours


def _serve(connection: Connection, locator: str, options: StoreOptions, data: Data) -> None:
    """The process: opens the store, says so, answers until the pipe closes."""
    put_in_force(data)

    def end_with(error: KgError) -> None:
        with suppress(OSError):
            connection.send(Refused(error.problem, error.remedy))
        os._exit(error.exit_code)

    try:
        store = open_store(locator, options=replace(options, on_damage=end_with))
    except KgError as error:
        connection.send(Refused(error.problem, error.remedy))
        return
    with store:
        connection.send(None)
        while True:
            try:
                query, accept = connection.recv()
            except (EOFError, KeyboardInterrupt):
                return
            try:
                connection.send(answer(store, query, accept))
            except KgError as error:
                connection.send(Refused(error.problem, error.remedy))
