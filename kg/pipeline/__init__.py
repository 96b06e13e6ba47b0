"""The stages in order, from articles to a written graph; the only package that knows them all.

read → annotate → extract → resolve → rdf → validate → write. A run is a stream: one batch of articles is in memory.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from kg.caching import seldom_collecting
from kg.errors import InputError
from kg.pipeline.knowledge import Knowledge
from kg.resources import Data, using

if TYPE_CHECKING:
    from kg.pipeline.checkpoint import Checkpoint
    from kg.pipeline.part import Counts
    from kg.pipeline.run import Build, Note, Progress
    from kg.read import Found
    from kg.settings import Settings
    from kg.store import StoreOptions

__all__ = ["Knowledge", "build"]

#: files that are announced before they are read
_MANY = 1_000
#: articles left out that the refusal of an empty run names
_NAMED = 20


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
    Raises InputError when no article could be read.
    """
    # Not needed by those who read single texts with ``Knowledge``.
    from kg.graph.formats import format_of
    from kg.pipeline.checkpoint import Checkpoint
    from kg.pipeline.outputs import Quarantine, refuse_overwriting, standard_output
    from kg.pipeline.run import WHOLE, Build, Shard
    from kg.rdf import GraphWriter
    from kg.read import Found, find_sources
    from kg.store import StoreOptions, open_store

    ours = Shard.parse(shard)
    if sync and ours != WHOLE:
        raise InputError("sync goes with all articles, not with a shard", "It would remove those of other shards.")
    if workers is not None and workers < 1:
        raise InputError(f"workers: {workers} is too few", "Ask for one or more.")
    run = Build(settings, strict=strict, progress=progress, on_note=on_note, min_confidence=min_confidence, shard=ours)
    kept: Checkpoint | None = None
    set_aside = Quarantine(Path(quarantine) if quarantine else None)
    found = (inputs if isinstance(inputs, Found) else find_sources(inputs)).given(article_id, published)
    refuse_overwriting(found, output, set_aside)
    if len(found.sources) >= _MANY:
        run.note(f"reading {found.summary}")

    with ExitStack() as stack:
        stack.enter_context(using(knowledge.data if knowledge else Data.of(settings)))
        if to is not None:
            store = stack.enter_context(open_store(to, writable=True, options=store_options or StoreOptions()))
        else:
            target = Path(output or "-")
            form = format_of(Path("-.ttl") if output == "-" else target, format)
        knowledge = knowledge or Knowledge.load(settings)
        stack.enter_context(seldom_collecting())
        articles = run.articles(found, knowledge)
        if to is not None:
            from kg.pipeline.storing import into_store

            into_store(
                store,
                run,
                articles,
                knowledge,
                set_aside,
                workers=workers,
                cluster=cluster,
                force=force,
                sync=sync,
                identity=identity,
            )
        else:
            stream = standard_output() if output == "-" else target
            with GraphWriter(stream, form, settings.base, knowledge.vocabulary.prefixes) as writer:
                if output != "-" and (target.is_file() or not target.exists()):
                    kept = stack.enter_context(Checkpoint(target, run.key(knowledge), run.note))
                    if force:
                        kept.discard()
                for part in run.parts(articles, knowledge, set_aside, workers, kept, cluster):
                    writer.add(part.quads)
                _refuse_empty(run)
                run.report_corrections(knowledge.corrections)
        _refuse_empty(run)
        set_aside.write()
        if kept:
            kept.discard()
    return run.counts


def _refuse_empty(run: Build) -> None:
    # A shard may be empty where the input is not: its job has done all there was to do.
    if run.counts.read == 0 and not run.elsewhere:
        problems = run.counts.problems[:_NAMED]
        listed = "".join(f"\n  {problem}" for problem in problems)
        left = run.counts.skipped + run.counts.duplicates - len(problems)
        more = f"\n  … and {left:,} more" if left else ""
        foreign = run.counts.foreign
        what = "no article could be read" if not foreign or foreign < run.counts.skipped else "nothing here is German"
        raise InputError(f"{what}{listed}{more}", "Check the inputs; nothing was written.")
