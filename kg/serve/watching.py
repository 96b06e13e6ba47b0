"""A store that changes while its pages are shown is read anew; the pages show the old state until then."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextvars import copy_context

from kg.errors import KgError
from kg.serve.site import Site
from kg.serve.versions import version_of

#: Seconds between two looks at the store's files.
_PAUSE = 1.0


class Watch:
    """The site of one application; ``on_change`` is called when a newer one has taken its place."""

    def __init__(self, site: Site, on_change: Callable[[], None] = lambda: None) -> None:
        self._first = self._site = site
        self._on_change = on_change
        self._lock = threading.Lock()
        self._reader: threading.Thread | None = None
        self._next = 0.0
        # Threads begin without the data files that are in force here.
        self._context = copy_context()

    def ask_ahead(self) -> None:
        """Answer the saved questions in the background, so that the first reader need not wait."""
        self._started(self._site.kept.ask_ahead)

    @property
    def reading(self) -> bool:
        """Whether the store has changed and is being read."""
        return self._reader is not None

    def current(self) -> Site:
        """The newest state that is read; begins to read the store where it has changed since."""
        with self._lock:
            if self._site.renew and self._reader is None and time.monotonic() >= self._next:
                self._next = time.monotonic() + _PAUSE
                if version_of(self._site.store.locator) != self._site.version:
                    self._reader = self._started(self._read)
            return self._site

    def wait(self, seconds: float) -> None:
        """Wait until what is being read is shown."""
        reader = self._reader
        if reader is not None:
            reader.join(seconds)

    def close(self) -> None:
        """Free what was read since the start; the first site belongs to whoever opened it."""
        self.wait(60)
        if self._site is not self._first:
            self._site.close()

    def _started(self, work: Callable[[], None]) -> threading.Thread:
        thread = threading.Thread(target=self._context.copy().run, args=(work,), daemon=True)
        thread.start()
        return thread

    def _read(self) -> None:
        begun = time.monotonic()
        found: Site | None = None
        try:
            found = self._site.renew() if self._site.renew else None
        except KgError as error:
            self._site.on_note(f"The changed graph cannot be read; the pages show the old state. {error}")
        finally:
            with self._lock:
                # Requests that began with the old site may still use it: it is freed when the last of them ends.
                self._site = found or self._site
                self._reader = None
                # A store that is written all the time is read half of the time at most.
                self._next = time.monotonic() + max(_PAUSE, time.monotonic() - begun)
            if found:
                self._on_change()
                found.kept.ask_ahead()
