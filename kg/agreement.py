"""Ask whether the data files in force agree with each other: one check per kind of file."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import KgError, ServiceError, nearest
from kg.frames import Example, Relation
from kg.numbers import plural
from kg.resources import Data, in_force, language_folder, shown_path, using


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
    from kg.vocabulary import load_vocabulary, places_of_terms

    vocabulary, folder = load_vocabulary(data.ontology), data.language.folder("relations")
    relations = load_relations(folder, vocabulary)
    covered, places = {relation.name for relation in relations}, places_of_terms(data.ontology)
    for name, kind in vocabulary.event_classes.items():
        if name not in covered:
            file = places[kind.iri]
            yield f"{file}: no file of relations/ for the class {name}\n  Add one beside it, see ontology/README.md."
    for first, second, word in claims(relations):
        one, other = sorted((first.rule, second.rule))
        yield (
            f"{folder}: {word!r} is claimed by {one} and by {other} with the same conditions\n"
            "  Keep it in one of them, or tell them apart by 'with', 'without', 'reflexive' or 'number'."
        )
    if data.own is not None:
        yield from _own_relations(data, data.own / "relations", relations)
    triggers = sum(len(relation.triggers) for relation in relations)
    examples = sum(len(relation.examples) for relation in relations)
    return f"{plural(len(relations), 'file')}, {plural(triggers, 'trigger')}, {plural(examples, 'example')}"


def _own_relations(data: Data, folder: Path, relations: tuple[Relation, ...]) -> Iterator[str]:
    """What reading shows of relation files of the user's own; of those that ship, tests know it."""
    from kg.language import load_language
    from kg.relations import prepositions_of, rivals

    own = {file.name for file in folder.glob("*.toml")}
    added = own - {file.name for file in (language_folder(data.shipped) / "relations").glob("*.toml")}
    for trigger, other, word in rivals(relations, added):
        yield (
            f"{shown_path(folder)}: {word!r} is claimed by {trigger.rule} and by {other.rule}, of another class\n"
            "  Tell it apart by 'with', 'without', 'reflexive' or 'number', or take another word."
        )
    triggers = [trigger for relation in relations for trigger in relation.triggers]
    ours = [trigger for trigger in triggers if trigger.rule.partition("#")[0] in own]
    known = load_language().words.prepositions.union(*(prepositions_of(t) for t in triggers if t not in ours))
    for trigger in ours:
        for preposition in sorted(prepositions_of(trigger) - known):
            place = f"{shown_path(folder)}, {trigger.rule}"
            yield f"{place}: {preposition!r} is no preposition\n  {nearest(preposition, known)}"
    told = [(r, e) for r in relations for e in r.examples if re.split("[#,]", e.rule)[0] in own]
    if told:
        yield from _misread(data, relations, told)


def _misread(data: Data, relations: tuple[Relation, ...], told: Sequence[tuple[Relation, Example]]) -> Iterator[str]:
    """Example sentences that are not read as they are marked."""
    from kg.annotate import load_german
    from kg.cues import load_cues
    from kg.extract import Extractor
    from kg.extract.examples import misread, read_marked
    from kg.gazetteer.loading import load_gazetteer
    from kg.model import Article

    gazetteer = load_gazetteer(data.gazetteer, data.language)
    extractor, nlp = Extractor(relations, load_cues(data.language.folder("cues")), gazetteer), load_german()
    for relation, example in told:
        try:
            text = read_marked(example.text).text
        except ValueError as error:
            yield f"{example.rule}: {error}\n  Mark fillers as [agent: …]."
            continue
        how = misread(extractor(Article("example", text, "-"), nlp(text)), example, relation)
        if how is not None:
            yield f'{example.rule}: is not read as written: {how}\n  See why: kg explain --knowledge DIR "{text}"'


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
    from kg.vocabulary import load_vocabulary, places_of_terms

    findings = check_ontology(data.ontology)
    places, namespace = places_of_terms(data.ontology), load_vocabulary(data.ontology).namespace
    for finding in findings:
        file, name = places.get(finding.focus), finding.focus.removeprefix(namespace)
        yield f"{file}, {name}: {finding.message}" if file else f"{finding.focus}: {finding.message}"
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
    said: set[str] = set()  #: what keeps several checks from running is one problem
    for name, check in _CHECKS.items():
        with using(data):
            answer = _answer(name, check(data), said)
        said.update(answer.problems)
        yield answer


def _answer(name: str, check: Check, said: set[str]) -> Answer:
    problems: list[str] = []
    try:
        while True:
            problems.append(next(check))
    except StopIteration as end:
        return Answer(name, end.value, tuple(problems))
    except ServiceError:
        raise  # what the machine lacks is no problem of a file
    except KgError as error:
        if not problems and str(error) in said:
            return Answer(name, "not checked: waits for the problem above")
        return Answer(name, "", (*problems, str(error)))


def files_in_force() -> Iterator[str]:
    """Yield a line for each folder in force with its files; what a user's file replaces is not in force."""
    data = in_force()
    for folder, files in data.folders():
        shown = shown_path(folder) if data.own not in (folder, *folder.parents) else f"{folder}/"
        yield f"{shown}  {' '.join(file.name for file in files)}"
