"""The stages in order, from articles to a written graph; the only package that knows them all.

read → annotate → extract → resolve → rdf → validate → write. A run is a stream: one batch of articles is in memory.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from kg.caching import seldom_collecting
from kg.errors import InputError
from kg.pipeline.knowledge import Knowledge
from kg.resources import Data, using

if TYPE_CHECKING:
    from kg.pipeline.part import Counts
    from kg.pipeline.run import Note, Progress
    from kg.read import Found
    from kg.settings import Settings
    from kg.store import StoreOptions

__all__ = ["Knowledge", "build"]

#: files that are announced before they are read
_MANY = 1_000


def build(
    inputs: Sequence[str] | Found,
    settings: Settings,
    *,
    output: str | None = None,
    to: str | None = None,
    format: str | None = None,  # noqa: A002 - the option's name
    strict: bool = False,
    quarantine: str | None = None,
    store_options: StoreOptions | None = None,
    progress: Progress | None = None,
    on_note: Note | None = None,
    knowledge: Knowledge | None = None,
    min_confidence: float | None = None,
    force: bool = False,
    sync: bool = False,
    identity: bool = True,
    workers: int | None = None,
    cluster: str | None = None,
    shard: str = "1/1",
    article_id: str | None = None,
    published: dt.date | None = None,
    before_replacing: Callable[[], None] | None = None,
) -> Counts:
    """Build the graph of all articles into a file (``output``; "-" is standard output) or a store (``to``).

    Articles that cannot be read or do not conform are left out, counted and listed; with ``strict`` the first one is
    raised (ArticleError, NonConformance); a file is then not written, a store keeps the batches before.
    ``knowledge`` is loaded where it is not at hand. Events below ``min_confidence``
    (``kg.confidence.LEAST`` where it is None) are left out and counted.

    A run into a file that is cut off leaves its finished batches beside the file (``kg.pipeline.checkpoint``), and the
    same run goes on behind them (``force``: begins anew). Into a store only the articles go that it does not hold as
    this run would make them (``force``: all); ``sync`` removes those that the inputs no longer hold; with ``identity``,
    who and what is the same is worked out anew.

    ``workers`` processes take the articles through the stages (None: one), or as many tasks (None: one a core) on the
    Ray cluster at ``cluster`` ("local": on this machine); files and stores are the same for any number.
    ``shard`` "I/N" takes only the I-th of N parts of the articles; duplicates are decided over all of them.
    ``article_id`` and ``published`` (where it states none) are of the article on standard input.
    ``before_replacing`` is called when the graph is about to take the place of a file.
    Raises InputError when no article could be read.
    """
    # Not needed by those who read single texts with ``Knowledge``.
    from kg.graph.formats import format_of
    from kg.pipeline.filing import into_file
    from kg.pipeline.outputs import Quarantine, refuse_overwriting
    from kg.pipeline.run import WHOLE, Build, Shard
    from kg.read import Found, find_sources
    from kg.store import StoreOptions, open_store

    ours = Shard.parse(shard)
    if sync and ours != WHOLE:
        raise InputError("sync goes with all articles, not with a shard", "It would remove those of other shards.")
    if workers is not None and workers < 1:
        raise InputError(f"workers: {workers} is too few", "Ask for one or more.")
    run = Build(settings, strict=strict, progress=progress, on_note=on_note, min_confidence=min_confidence, shard=ours)
    set_aside = Quarantine(Path(quarantine) if quarantine else None)
    found = (inputs if isinstance(inputs, Found) else find_sources(inputs)).given(article_id, published)
    refuse_overwriting(found, output, set_aside)
    if len(found.sources) >= _MANY:
        run.note(f"reading {found.summary}")

    with ExitStack() as stack:
        stack.enter_context(using(knowledge.data if knowledge else Data.of(settings)))
        # A store that does not open and a format that is unknown are said before the model is loaded.
        if to is not None:
            store = stack.enter_context(open_store(to, writable=True, options=store_options or StoreOptions()))
        else:
            target = None if output == "-" else Path(output or "-")
            form = format_of(target or Path("-.ttl"), format)
        knowledge = knowledge or Knowledge.load(settings)
        stack.enter_context(seldom_collecting())
        work = run, run.articles(found, knowledge), knowledge, set_aside
        if to is not None:
            from kg.pipeline.storing import into_store

            into_store(store, *work, workers=workers, cluster=cluster, force=force, sync=sync, identity=identity)
            run.refuse_empty()
            set_aside.write()
        else:
            into_file(
                target, form, *work, workers=workers, cluster=cluster, force=force, before_replacing=before_replacing
            )
    return run.counts
