"""Ask whether the data files agree with each other: one check per kind of file, each as ``kg check`` prints it."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.cli.console import plural
from kg.errors import KgError, nearest
from kg.resources import language_folder, ontology_folder, queries_folder, shown_path


@dataclass(frozen=True, slots=True)
class Answer:
    """What one check found."""

    summary: str
    problems: tuple[str, ...] = ()


#: yields problems, returns a summary
Check = Generator[str, None, str]


def _ontology(folder: Path) -> Check:
    yield from ()
    from kg.vocabulary import load_vocabulary

    vocabulary = load_vocabulary(folder)
    return f"{plural(len(vocabulary.event_classes), 'event class', 'event classes')}, {len(vocabulary.terms)} terms"


def _relations(folder: Path) -> Check:
    from kg.relations import load_relations
    from kg.vocabulary import load_vocabulary

    vocabulary = load_vocabulary(folder)
    relations = load_relations(language_folder(folder) / "relations", vocabulary)
    covered = {relation.name for relation in relations}
    for name in vocabulary.event_classes:
        if name not in covered:
            where = shown_path(language_folder(folder) / "relations")
            yield f"{where}: no file for the class {name}\n  Add one, see README.md there."
    triggers = sum(len(relation.triggers) for relation in relations)
    examples = sum(len(relation.examples) for relation in relations)
    return f"{plural(len(relations), 'file')}, {plural(triggers, 'trigger')}, {plural(examples, 'example')}"


def _cues(folder: Path) -> Check:
    yield from ()
    from kg.cues import load_cues
    from kg.read.residue import load_residue

    cues = load_cues(language_folder(folder) / "cues")
    rules = load_residue(language_folder(folder) / "residue.toml").rules
    return f"{plural(len(cues.cues), 'cue')}, {plural(len(rules), 'residue rule')}"


def _shapes(folder: Path) -> Check:
    """Every event class is the target of a shape, or inherits the shape of kgo:Event; the ontology meets its own."""
    from kg.validate import check_ontology

    findings = check_ontology(folder)
    yield from (f"{finding.focus}: {finding.message}" for finding in findings)
    return "shapes load, the ontology meets its own"


def _queries(folder: Path) -> Check:
    from kg.query import saved_queries
    from kg.vocabulary import load_vocabulary

    terms = load_vocabulary(folder).terms
    queries = saved_queries(queries_folder())
    for query in queries:
        text = re.sub(r"#.*", "", query.text)
        for term in sorted(set(re.findall(r"\bkgo:([A-Za-z]\w*)", text)) - terms):
            yield f"queries/{query.name}.rq: kgo:{term} is not in ontology/news.ttl\n  {nearest(term, terms)}"
    return f"{plural(len(queries), 'question')}"


def _gazetteer(folder: Path) -> Check:
    yield from ()
    from kg.gazetteer import load_gazetteer

    gazetteer = load_gazetteer(folder / "gazetteer", language_folder(folder))
    return f"{plural(len(gazetteer.entities), 'entity', 'entities')}"


_CHECKS: dict[str, Callable[[Path], Check]] = {
    "Ontology": _ontology,
    "Relations": _relations,
    "Cues": _cues,
    "Shapes": _shapes,
    "Queries": _queries,
    "Gazetteer": _gazetteer,
}


def check_all(folder: Path | None = None) -> Iterator[tuple[str, Answer]]:
    """Run every check on an ontology folder (default: the one that ships with kg)."""
    folder = folder or ontology_folder()
    for name, check in _CHECKS.items():
        yield name, _answer(check(folder))


def _answer(check: Check) -> Answer:
    problems: list[str] = []
    try:
        while True:
            problems.append(next(check))
    except StopIteration as end:
        return Answer(end.value, tuple(problems))
    except KgError as error:
        return Answer("", (*problems, str(error)))
