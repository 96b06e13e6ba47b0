"""Ask whether the data files in force agree with each other: one check per kind of file."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

from kg.errors import KgError, ServiceError, nearest
from kg.numbers import plural
from kg.resources import Data, in_force, shown_path, using


@dataclass(frozen=True, slots=True)
class Answer:
    """What one check found."""

    name: str  #: what was checked: "Relations"
    summary: str
    problems: tuple[str, ...] = ()


#: yields problems, returns a summary
Check = Generator[str, None, str]


def _ontology(data: Data) -> Check:
    yield from ()
    from kg.vocabulary import load_vocabulary

    vocabulary = load_vocabulary(data.ontology)
    return f"{plural(len(vocabulary.event_classes), 'event class', 'event classes')}, {len(vocabulary.terms)} terms"


def _relations(data: Data) -> Check:
    from kg.relations import claims, load_relations
    from kg.vocabulary import load_vocabulary

    vocabulary, folder = load_vocabulary(data.ontology), data.language.folder("relations")
    relations = load_relations(folder, vocabulary)
    covered = {relation.name for relation in relations}
    for name in vocabulary.event_classes:
        if name not in covered:
            yield f"{folder}: no file for the class {name}\n  Add one, see README.md there."
    for first, second, word in claims(relations):
        one, other = sorted((first.rule, second.rule))
        yield (
            f"{folder}: {word!r} is claimed by {one} and by {other} with the same conditions\n"
            "  Keep it in one of them, or tell them apart by 'with', 'without', 'reflexive' or 'number'."
        )
    triggers = sum(len(relation.triggers) for relation in relations)
    examples = sum(len(relation.examples) for relation in relations)
    return f"{plural(len(relations), 'file')}, {plural(triggers, 'trigger')}, {plural(examples, 'example')}"


def _cues(data: Data) -> Check:
    yield from ()
    from kg.cues import load_cues
    from kg.read.residue import load_residue

    cues = load_cues(data.language.folder("cues"))
    rules = load_residue(data.language / "residue.toml").rules
    return f"{plural(len(cues.cues), 'cue')}, {plural(len(rules), 'residue rule')}"


def _reading(data: Data) -> Check:
    """What the files of other tools are read by, and what names are compared by."""
    yield from ()
    from kg.evaluate.names import load_names
    from kg.read.names import reading_names

    names = sum(map(len, reading_names().fields.values()))
    groups = len(load_names(data.language).same)
    return f"{plural(names, 'name')} of fields, {plural(groups, 'group')} of equal names"


def _shapes(data: Data) -> Check:
    """Every event class is the target of a shape, or inherits the shape of kgo:Event; the ontology meets its own."""
    from kg.validate.ontology import check_ontology

    findings = check_ontology(data.ontology)
    yield from (f"{finding.focus}: {finding.message}" for finding in findings)
    return "shapes load, the ontology meets its own"


def _queries(data: Data) -> Check:
    from kg.query import saved_queries
    from kg.vocabulary import load_vocabulary

    terms = load_vocabulary(data.ontology).terms
    queries = saved_queries(data.queries)
    for query in queries:
        text = re.sub(r"#.*", "", query.text)
        for term in sorted(set(re.findall(r"\bkgo:([A-Za-z]\w*)", text)) - terms):
            yield f"queries/{query.name}.rq: kgo:{term} is not in ontology/news.ttl\n  {nearest(term, terms)}"
    return f"{plural(len(queries), 'question')}"


def _gazetteer(data: Data) -> Check:
    yield from ()
    from kg.additions import load_names
    from kg.gazetteer.atlas import check_tables
    from kg.gazetteer.loading import load_gazetteer

    gazetteer = load_gazetteer(data.gazetteer, data.language)
    load_names(data.gazetteer)
    check_tables(data.gazetteer)
    return f"{plural(len(gazetteer.entities), 'entity', 'entities')}"


_CHECKS: dict[str, Callable[[Data], Check]] = {
    "Ontology": _ontology,
    "Relations": _relations,
    "Cues": _cues,
    "Reading": _reading,
    "Shapes": _shapes,
    "Queries": _queries,
    "Gazetteer": _gazetteer,
}


def check_all(data: Data | None = None) -> Iterator[Answer]:
    """Run every check on the data files in force (or on those given); broken files give problems, not errors."""
    data = data or in_force()
    for name, check in _CHECKS.items():
        with using(data):
            answer = _answer(name, check(data))
        yield answer


def _answer(name: str, check: Check) -> Answer:
    problems: list[str] = []
    try:
        while True:
            problems.append(next(check))
    except StopIteration as end:
        return Answer(name, end.value, tuple(problems))
    except ServiceError:
        raise  # what the machine lacks is no problem of a file
    except KgError as error:
        return Answer(name, "", (*problems, str(error)))


def files_in_force() -> Iterator[str]:
    """Yield a line for each folder in force with its files; what a user's file replaces is not in force."""
    data = in_force()
    for folder, files in data.folders():
        shown = shown_path(folder) if data.own not in (folder, *folder.parents) else f"{folder}/"
        yield f"{shown}  {' '.join(file.name for file in files)}"
