"""Keep a store up to date with a folder: what is new, changed or gone there is brought into the store, round by round.

The folder is looked at again and again, which works on every file system. A file is read when two looks in a row find
it the same, so that one that is still being written is left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import DuplicateArticle
from kg.model import Article
from kg.numbers import plural
from kg.pipeline.outputs import Quarantine
from kg.pipeline.part import Counts
from kg.pipeline.run import Build, Progress
from kg.pipeline.storing import into_store
from kg.read import Found, find_sources
from kg.resources import using
from kg.store import open_store
from kg.store.locator import Kind, kind_of

if TYPE_CHECKING:
    from kg.pipeline.knowledge import Knowledge
    from kg.read.inputs import Source
    from kg.settings import Settings
    from kg.store import StoreOptions

#: what tells that a file changed: the id its name gives, device and inode, size, the time that it bears and the
#: system's own, which no clock that jumps and no copy with its old time hides
Sign = tuple[str, int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Aim:
    """Where the articles go, and how."""

    to: str
    options: StoreOptions
    quarantine: Path | None = None
    min_confidence: float | None = None
    workers: int = 1


@dataclass(slots=True)
class Look:
    """What one look at the folder found."""

    new: dict[Path, tuple[Source, Sign]] = field(default_factory=dict)  #: new or changed, and settled
    gone: list[Path] = field(default_factory=list)
    unsettled: int = 0  #: files that are still changing
    withheld: str = ""  #: why files that are missing are not taken for gone


class Watcher:
    """Watches one folder for one store."""

    def __init__(
        self, folder: str, aim: Aim, settings: Settings, knowledge: Knowledge, progress: Progress | None = None
    ) -> None:
        self._folder = folder
        self._aim = aim
        self._settings = settings
        self._knowledge = knowledge
        self._progress = progress
        self._before: Mapping[Path, Sign] = {}  #: as the last look found them
        self._read: dict[Path, Sign] = {}  #: as they were when they were read
        self._ids: dict[Path, set[str]] = {}  #: the articles of each file that are in the store
        self._owner: dict[str, Path] = {}
        self._shadowed: dict[Path, set[Path]] = defaultdict(set)  #: file → those with an article of the same id

    def look(self, *, settled: bool = False) -> Look:
        """Look at the folder; with ``settled`` every file counts as complete. Raises InputError where it is gone."""
        self._forget_if_the_store_is_gone()
        found = find_sources([self._folder])
        signs = {source.path: sign for source in found.sources if source.path and (sign := _sign(source))}
        seen = Look()
        for source in found.sources:
            sign = signs.get(source.path) if source.path else None
            if source.path is None or sign is None or self._read.get(source.path) == sign:
                continue
            if settled or self._before.get(source.path) == sign:
                seen.new[source.path] = source, sign
            else:
                seen.unsettled += 1
        seen.gone = sorted(self._read.keys() - signs.keys())
        if seen.gone and (not signs or found.unreadable):
            why = "the folder is empty" if not signs else str(found.unreadable[0]).partition("\n")[0]
            seen.withheld = f"{why}; {plural(len(seen.gone), 'file')} missing, not taken for gone"
            seen.gone = []
        self._before = signs
        return seen

    def _forget_if_the_store_is_gone(self) -> None:
        """Begin anew where somebody took the store directory away: what was read is in no store any more."""
        if kind_of(self._aim.to) is Kind.DIRECTORY and not Path(self._aim.to, "CURRENT").is_file():
            for known in (self._read, self._ids, self._owner, self._shadowed):
                known.clear()

    def bring(self, seen: Look, *, sync: bool = False, on_note: Callable[[str], None] | None = None) -> Counts:
        """Bring the store up to date with what a look found; ``sync`` removes whatever else the store holds.

        Raises like ``kg.pipeline.build``; what was not brought in is found by the next look again.
        """
        aim = self._aim
        run = Build(
            self._settings,
            strict=False,
            progress=self._progress,
            on_note=on_note,
            min_confidence=aim.min_confidence,
        )
        touched = {*seen.new, *seen.gone}
        before = {name for path in touched for name in self._ids.get(path, ())}
        read: dict[Path, set[str]] = {}
        set_aside = Quarantine(aim.quarantine)
        with using(self._knowledge.data), open_store(aim.to, writable=True, options=aim.options) as store:
            into_store(
                store,
                run,
                self._articles(run, seen, read, touched),
                self._knowledge,
                set_aside,
                workers=aim.workers,
                sync=sync,
                gone=lambda: before.difference(*read.values()),
            )
        set_aside.write()
        self._done(seen, read, touched)
        return run.counts

    def _articles(self, run: Build, seen: Look, read: dict[Path, set[str]], touched: set[Path]) -> Iterator[Article]:
        """The articles of new and changed files; ``read`` gets the ids of each file."""
        taken: dict[str, Path] = {}
        for path, (source, _) in seen.new.items():
            mine = read[path] = set()
            skipped = run.counts.skipped
            for article in run.articles(Found((source,), (), ()), self._knowledge):
                holder = taken.get(article.id) or self._owner.get(article.id)
                if holder in touched and article.id not in taken:
                    holder = None  # it is read anew in this round and has to ask for the id again
                if holder is not None and holder != path:
                    self._shadowed[holder].add(path)
                    run.counts.read -= 1
                    run.leave_out(
                        DuplicateArticle(
                            f"{article.source}: the id {article.id!r} is that of an article in {holder}",
                            "Give the article another id or file name; the first one is kept.",
                        )
                    )
                    continue
                taken[article.id] = path
                mine.add(article.id)
                yield article
            if run.counts.skipped > skipped:
                mine |= self._ids.get(path, set())  # what cannot be read now may still hold them

    def _done(self, seen: Look, read: Mapping[Path, set[str]], touched: set[Path]) -> None:
        for path in touched:
            for name in self._ids.pop(path, ()):
                self._owner.pop(name, None)
            self._read.pop(path, None)
        for path, names in read.items():
            self._ids[path] = names
            self._read[path] = seen.new[path][1]
            self._owner.update(dict.fromkeys(names, path))
        for path in touched:
            # Those that had to stand back behind it may come forward now: the next look finds them.
            for other in self._shadowed.pop(path, set()) - read.keys():
                self._read.pop(other, None)


def _sign(source: Source) -> Sign | None:
    with suppress(OSError):
        status = source.path.stat() if source.path else None
        if status:
            times = status.st_mtime_ns, status.st_ctime_ns
            return source.id, status.st_dev, status.st_ino, status.st_size, *times
    return None
