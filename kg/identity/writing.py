"""What was decided on one key → the quads of its named graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from kg.graph.names import Names
from kg.graph.terms import TRUE, Quad, date, decimal, integer, iri, literal, term, worded
from kg.identity.records import Block, Happening, Link
from kg.vocabulary import Vocabulary


def quads_of(block: Block, names: Names, vocabulary: Vocabulary) -> list[Quad]:
    """The quads of one block, sorted; none where nothing was found."""
    graph = names.identity(block.key)

    def kgo(name: str) -> str:
        return iri(vocabulary.kgo(name))

    quads: set[Quad] = set()
    for link in block.links:
        node = names.identity_link(block.key, link.one, link.other)
        quads.update((node, predicate, value, graph) for predicate, value in _link(link, kgo))
    for representative, *others in block.same:
        quads.update((iri(other), kgo("sameEntity"), iri(representative), graph) for other in others)
    for happening in block.happenings:
        node = names.happening(block.key, [report.iri for report in happening.reports])
        quads.update((node, predicate, value, graph) for predicate, value in _happening(happening, kgo))
    return sorted(quads)


def _link(link: Link, kgo: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    yield term("rdf:type"), kgo("IdentityLink")
    yield kgo("member"), iri(link.one)
    yield kgo("member"), iri(link.other)
    yield kgo("judgement"), kgo(link.judgement)
    yield kgo("score"), decimal(link.score)
    yield kgo("pass"), literal(link.by)
    for reason in link.reasons:
        yield kgo("reason"), literal(reason, "en")


def _happening(happening: Happening, kgo: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    yield term("rdf:type"), kgo("Happening")
    yield kgo("eventClass"), iri(happening.reports[0].relation)
    for report in happening.reports:
        yield kgo("report"), iri(report.iri)
    yield kgo("independentSources"), integer(happening.independent)
    yield kgo("publishers"), integer(happening.publishers)
    yield kgo("agencies"), integer(happening.agencies)
    if happening.disputed:
        yield kgo("disputed"), TRUE
    dated = next((report for report in happening.reports if report.begin and report.end), None)
    if dated and dated.begin and dated.end and dated.basis:
        yield kgo("timeBasis"), iri(dated.basis)
        yield term("sem:hasBeginTimeStamp"), date(dated.begin)
        yield term("sem:hasEndTimeStamp"), date(dated.end)
    if place := best_attested(report.place for report in happening.reports):
        yield term("sem:hasPlace"), iri(place)
    if epithet := best_attested(report.epithet for report in happening.reports):
        yield kgo("epithet"), worded(epithet)


def best_attested(values: Iterable[str | None]) -> str | None:
    """The value most reports give; of equals the first."""
    counted = Counter(value for value in values if value)
    return max(counted, key=lambda value: counted[value]) if counted else None
