"""A run into a file: batch by batch, with finished batches kept beside it until the whole is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from kg.pipeline.checkpoint import Checkpoint
from kg.pipeline.outputs import standard_output
from kg.rdf import GraphWriter

if TYPE_CHECKING:
    from kg.graph.formats import Format
    from kg.model import Article
    from kg.pipeline.knowledge import Knowledge
    from kg.pipeline.outputs import Quarantine
    from kg.pipeline.run import Build


def into_file(
    target: Path | None,
    form: Format,
    run: Build,
    articles: Iterable[Article],
    knowledge: Knowledge,
    set_aside: Quarantine,
    *,
    workers: int | None = None,
    cluster: str | None = None,
    force: bool = False,
    before_replacing: Callable[[], None] | None = None,
) -> None:
    """Write what the articles of a run give to a file (None: to standard output); all else is as for ``build``."""
    stream = target or standard_output()
    kept: Checkpoint | None = None
    with ExitStack() as stack:
        prefixes = knowledge.vocabulary.prefixes
        with GraphWriter(stream, form, run.settings.base, prefixes, before_replacing) as writer:
            if target is not None and (target.is_file() or not target.exists()):
                kept = stack.enter_context(Checkpoint(target, run.key(knowledge), run.note))
                if force:
                    kept.discard()
            for part in run.parts(articles, knowledge, set_aside, workers, kept, cluster):
                writer.add(part.quads)
            run.refuse_empty()
            run.report_corrections(knowledge.corrections)
        set_aside.write()  # where that fails, the finished batches are still there
        if kept:
            kept.discard()
