"""The stages in order, from articles to a written graph; the only module that knows them all.

read → annotate → extract → resolve → rdf → validate → write. A run is a stream: one batch of articles is in memory.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import kg
from kg.errors import ArticleError, DuplicateArticle, InputError, KgError, NonConformance
from kg.model import Article, Counts, Finding, Resolution, Severity

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.cues import Cues
    from kg.frames import Relation
    from kg.gazetteer import Gazetteer
    from kg.rdf import Quad, Run
    from kg.settings import Settings
    from kg.store import StoreOptions
    from kg.vocabulary import Vocabulary

logger = logging.getLogger(__name__)

Progress = Callable[[int, str], None]
Note = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that is loaded once per run: the language model and what stands in ontology/."""

    nlp: Language
    vocabulary: Vocabulary
    relations: tuple[Relation, ...]
    cues: Cues
    gazetteer: Gazetteer
    run: Run

    @classmethod
    def load(cls, settings: Settings) -> Knowledge:
        """Load and check all of it; raises OntologyError, RelationError, CueError or ModelMissing."""
        from kg.annotate import load_german
        from kg.cues import load_cues
        from kg.gazetteer import load_gazetteer
        from kg.rdf import Run, rules_digest
        from kg.relations import load_relations
        from kg.resources import ontology_folder
        from kg.vocabulary import load_vocabulary

        folder = ontology_folder()
        vocabulary = load_vocabulary(folder)
        relations = load_relations(folder / "relations", vocabulary)
        cues = load_cues(folder / "cues")
        gazetteer = load_gazetteer(folder / "gazetteer")
        nlp = load_german(settings)
        run = Run(f"kg {kg.__version__}", f"{nlp.meta['name']} {nlp.meta['version']}", rules_digest(folder))
        return cls(nlp, vocabulary, relations, cues, gazetteer, run)

    def understand(self, article: Article, doc: Doc) -> Resolution:
        """Extract and resolve one annotated article."""
        from kg.extract import extract
        from kg.resolve import resolve

        extraction = extract(article, doc, self.relations, self.cues, self.gazetteer)
        return resolve(extraction, self.gazetteer, self.vocabulary)


@dataclass(frozen=True, slots=True)
class Mapped:
    """One article on its way to the graph."""

    resolution: Resolution
    quads: tuple[Quad, ...]


class Build:
    """One run of ``build``: what it counts and where articles that are left out are reported."""

    def __init__(self, settings: Settings, *, strict: bool, progress: Progress | None, on_note: Note | None) -> None:
        self.settings = settings
        self.strict = strict
        self.counts = Counts()
        self._progress = progress or (lambda done, what: None)
        self._on_note = on_note or (lambda note: None)

    def articles(self, inputs: Sequence[str]) -> Iterator[Article]:
        """Read the inputs; what cannot be read is counted and listed, or raised where the run is strict."""
        from kg.read import read_articles

        for article in read_articles(inputs, on_problem=self._leave_out, on_note=self._on_note, settings=self.settings):
            self.counts.read += 1
            yield article

    def _leave_out(self, error: ArticleError) -> None:
        if self.strict:
            raise error
        if isinstance(error, DuplicateArticle):
            self.counts.duplicates += 1
        else:
            self.counts.skipped += 1
        self.counts.problems.append(str(error))

    def mapped(self, inputs: Sequence[str], knowledge: Knowledge) -> Iterator[Mapped]:
        """Take each article through annotation, extraction and resolution to its quads."""
        from kg.annotate import annotate
        from kg.rdf import to_quads

        for article, doc in annotate(knowledge.nlp, self.articles(inputs), self.settings.batch_articles):
            try:
                resolution = knowledge.understand(article, doc)
                quads = to_quads(resolution, knowledge.run, knowledge.vocabulary, self.settings.base)
            except KgError as error:
                self._leave_out(ArticleError(f"{article.source}: {error.problem}", error.remedy))
                self.counts.read -= 1
            except Exception as error:
                # One article that trips a bug must not cost the user the other ten thousand.
                logger.debug("article %s", article.id, exc_info=True)
                if self.strict:
                    raise
                problem = f"{article.source}: kg failed on this article ({type(error).__name__}: {error})"
                self._leave_out(ArticleError(problem, "Please report it; --strict --debug shows the traceback."))
                self.counts.read -= 1
            else:
                self._progress(self.counts.read, article.id)
                yield Mapped(resolution, tuple(quads))

    def conforming(self, mapped: Iterator[Mapped], knowledge: Knowledge, set_aside: Quarantine) -> Iterator[Mapped]:
        """Validate batch by batch; pass on what conforms, set the rest aside with its findings."""
        from kg.resources import ontology_folder
        from kg.validate import Validator

        validator = Validator(ontology_folder())
        while batch := list(islice(mapped, self.settings.batch_articles)):
            findings = validator.check(quad for each in batch for quad in each.quads)
            self.counts.findings += len(findings)
            bad: dict[str | None, list[Finding]] = {}
            for finding in findings:
                if finding.severity is Severity.VIOLATION:
                    bad.setdefault(finding.article, []).append(finding)
            for each in batch:
                # A violation that no article can be named for condemns the whole batch: nothing wrong is written.
                reasons = [*bad.get(each.resolution.article.id, []), *bad.get(None, [])]
                if reasons:
                    self.counts.quarantined += 1
                    set_aside.add(each, reasons, strict=self.strict)
                else:
                    self._count(each.resolution)
                    yield each

    def _count(self, resolution: Resolution) -> None:
        self.counts.events += len(resolution.events)
        self.counts.empty += not resolution.events
        self.counts.entities += len(resolution.entities)
        self.counts.linked += sum(entity.wikidata is not None for entity in resolution.entities)


class Quarantine:
    """JSON Lines of articles whose graph does not conform: id, source, findings, N-Quads; written only if needed."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._lines: list[str] = []

    def add(self, mapped: Mapped, findings: Sequence[Finding], *, strict: bool) -> None:
        """Set one article aside; raises NonConformance where the run is strict."""
        article = mapped.resolution.article
        if strict:
            raise NonConformance(
                f"{article.source}: its graph does not conform: {findings[0].message}",
                "Run without --strict to set such articles aside and go on.",
            )
        record = {
            "doc": article.id,
            "source": article.source,
            "findings": [asdict(finding) for finding in findings],
            "nquads": [" ".join(quad) + " ." for quad in mapped.quads],
        }
        self._lines.append(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n")

    def write(self) -> None:
        """Write the file, whole or not at all."""
        from kg.rdf.atomic import atomic_file

        if self._lines and self._path:
            with atomic_file(self._path) as stream:
                stream.writelines(line.encode("utf-8") for line in self._lines)


def build(
    inputs: Sequence[str],
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
) -> Counts:
    """Build the graph of all articles into a file (``output``; "-" is standard output) or a store (``to``).

    Articles that cannot be read or do not conform are left out, counted and listed; with ``strict`` the first one is
    raised (ArticleError, NonConformance) and nothing is written. Raises InputError when no article could be read.
    """
    from kg.rdf import GraphWriter, format_of
    from kg.rdf.merge import line_of
    from kg.store import StoreOptions, open_store

    run = Build(settings, strict=strict, progress=progress, on_note=on_note)
    set_aside = Quarantine(Path(quarantine) if quarantine else None)

    with ExitStack() as stack:
        if to is not None:
            store = stack.enter_context(open_store(to, writable=True, options=store_options or StoreOptions()))
        else:
            target = Path(output or "-")
            form = format_of(Path("-.ttl") if output == "-" else target, format)
        knowledge = Knowledge.load(settings)
        kept = run.conforming(run.mapped(inputs, knowledge), knowledge, set_aside)
        if to is not None:
            store.load("".join(map(line_of, each.quads)) for each in kept)
        else:
            stream = sys.stdout.buffer if output == "-" else target
            with GraphWriter(stream, form, settings.base, knowledge.vocabulary.prefixes) as writer:
                for each in kept:
                    writer.add(each.quads)
                _refuse_empty(run.counts)
        _refuse_empty(run.counts)
        set_aside.write()
    return run.counts


def _refuse_empty(counts: Counts) -> None:
    if counts.read == 0:
        listed = "".join(f"\n  {problem}" for problem in counts.problems)
        raise InputError(f"no article could be read{listed}", "Check the inputs; nothing was written.")
