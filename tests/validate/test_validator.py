"""Findings name the article, the sentence and the rule; the same ones whatever the form of the graph."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable

import pytest

from kg.annotate.model_files import SHIPPED
from kg.findings import Finding, Severity
from kg.graph.names import is_shared
from kg.graph.terms import PREFIXES
from kg.rdf import Quad, to_quads
from kg.resources import ontology_folder
from kg.validate import Validator, validate_quads
from kg.validate.stream import Source
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN, resolution

PRAISE_SENTENCE = (
    "Laut dem Sender NRK lobte Stubb die gemeinsame Küstenwache und nannte seinen Gastgeber einen »Freund des Nordens«."
)


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator(ontology_folder())


def article(name: str, vocabulary: Vocabulary) -> list[Quad]:
    original = resolution()
    renamed = dataclasses.replace(
        original,
        article=dataclasses.replace(original.article, id=name),
        entities=tuple(dataclasses.replace(e, key=e.key.replace("nordtreffen", name)) for e in original.entities),
        events=tuple(
            dataclasses.replace(e, targets=tuple(key.replace("nordtreffen", name) for key in e.targets))
            for e in original.events
        ),
        links=tuple(
            dataclasses.replace(link, entity=link.entity.replace("nordtreffen", name)) for link in original.links
        ),
    )
    return to_quads(renamed, RUN, vocabulary, BASE)


def without(quads: list[Quad], subject: str, predicate: str) -> list[Quad]:
    kept = [quad for quad in quads if not (subject in quad[0] and quad[1].endswith(predicate + ">"))]
    assert len(kept) < len(quads)
    return kept


def nonconforming(findings: Iterable[Finding]) -> set[str | None]:
    return {finding.article for finding in findings if finding.severity is Severity.VIOLATION}


def event(quads: list[Quad], kind: str) -> str:
    return next(s for s, _, o, _ in quads if o.endswith(f"#{kind}>") and "/event/" in s)


def test_validator_right_graph_has_no_findings(validator: Validator, vocabulary: Vocabulary) -> None:
    assert validator.check([*article("eins", vocabulary), *article("zwei", vocabulary)]) == ()


def test_validator_evidence_that_the_reader_of_events_found_is_right(
    validator: Validator, vocabulary: Vocabulary
) -> None:
    version = json.loads((SHIPPED / "events.json").read_text(encoding="utf-8"))["version"]
    original = resolution()
    events = tuple(
        dataclasses.replace(e, evidence=tuple(dataclasses.replace(one, rule=version) for one in e.evidence))
        for e in original.events
    )
    quads = to_quads(dataclasses.replace(original, events=events), RUN, vocabulary, BASE)
    assert validator.check([*quads]) == ()


def test_validator_finding_names_article_sentence_and_rule(validator: Validator, vocabulary: Vocabulary) -> None:
    quads = article("eins", vocabulary)
    praise = event(quads, "Praise")
    findings = validator.check([*without(quads, praise, "status"), *article("zwei", vocabulary)])
    assert [f for f in findings if f.shape == "Event-status"] == [
        Finding(
            Severity.VIOLATION,
            praise[1:-1],
            vocabulary.kgo("status"),
            "An event is either actual, planned or negated.",
            "Event-status",
            "eins",
            PRAISE_SENTENCE,
            "praise.toml#1",
        )
    ]
    assert nonconforming(findings) == {"eins"}


@pytest.mark.parametrize(
    ("subject", "predicate", "shape"),
    [
        ("/event/", "agent", "event-without-flat-triple"),
        ("/position>", "start", "Position-start"),
        ("/quote>", "exact", "Quote-exact"),
        ("/attribution>", "certainty", "Attribution-certainty"),
        ("/179-184>", "surfaceForm", "EntityMention-surfaceForm"),
        ("/interval/2026-03-10", "hasEnd", "Interval-hasEnd"),
        ("/day/2026-03-10>", "inXSDDate", "Instant-inXSDDate"),
        ("/entity/stubb>", "prefLabel", "Label"),
        ("/publisher/", "name", "Publisher-name"),
        ("/article/eins>", "textDigest", "Article-textDigest"),
        ("/run/", "modelVersion", "Run-modelVersion"),
    ],
)
def test_validator_every_node_leads_to_its_article(
    subject: str, predicate: str, shape: str, validator: Validator, vocabulary: Vocabulary
) -> None:
    findings = validator.check(without(article("eins", vocabulary), subject, predicate))
    if shape != "event-without-flat-triple":
        assert shape in {finding.shape for finding in findings}
    assert {finding.article for finding in findings} == {"eins"}


def test_validator_shared_node_is_reported_for_each_article(validator: Validator, vocabulary: Vocabulary) -> None:
    quads = [*article("eins", vocabulary), *article("zwei", vocabulary)]
    findings = validator.check(without(quads, "/entity/stubb>", "prefLabel"))
    assert [f.article for f in findings if f.shape == "Label"] == ["eins", "zwei"]


def test_validator_plain_fact_of_one_article_is_not_backed_by_another(
    validator: Validator, vocabulary: Vocabulary
) -> None:
    quads = [*article("eins", vocabulary), *article("zwei", vocabulary)]
    naming = event(quads, "Naming")
    kept = [quad for quad in quads if naming not in (quad[0], quad[2])]
    findings = [f for f in validator.check(kept) if f.shape == "flat-triple-without-event"]
    assert [(f.focus, f.path) for f in findings] == [
        ("https://example.org/kg/entity/stubb", vocabulary.kgo("describedAs"))
    ] * len(findings)
    assert findings


def test_validator_fact_without_event_shows_where_both_are_spoken_of_but_no_rule(
    validator: Validator, vocabulary: Vocabulary
) -> None:
    graph = "<https://example.org/kg/graph/eins>"
    stubb, stoere = (f"<https://example.org/kg/entity/{name}>" for name in ("stubb", "stoere"))
    made_up = (stubb, f"<{vocabulary.kgo('sanctioned')}>", stoere, graph)
    [finding] = validator.check([*article("eins", vocabulary), made_up])
    assert finding.shape == "flat-triple-without-event"
    assert (finding.article, finding.rule) == ("eins", None)
    assert finding.sentence is not None
    assert "Stubb" in finding.sentence


def test_validator_findings_come_gravest_first(validator: Validator, vocabulary: Vocabulary) -> None:
    quads = without(article("eins", vocabulary), "/article/eins>", "datePublished")
    findings = validator.check(without(quads, event(quads, "Praise"), "status"))
    assert [finding.severity for finding in findings] == sorted(
        (finding.severity for finding in findings), key=list(Severity).index
    )
    assert findings[-1].severity is Severity.INFO


def test_validator_without_quads_conforms(validator: Validator) -> None:
    assert validator.check([]) == ()


def source(quads: list[Quad]) -> Source:
    ordered = sorted(quads, key=lambda quad: quad[3])
    return lambda *, shared: (quad for quad in ordered if is_shared(quad[3]) == shared)


@pytest.mark.parametrize("batch", [1, 2, 50])
def test_stream_gives_the_findings_of_one_piece(batch: int, validator: Validator, vocabulary: Vocabulary) -> None:
    quads = [quad for name in ("eins", "zwei", "drei") for quad in article(name, vocabulary)]
    quads = without(quads, event(quads, "Praise"), "status")
    found = set(validate_quads(source(quads), ontology_folder(), batch=batch))
    assert found == set(validator.check(quads))
    assert nonconforming(found) == {"eins"}


def test_stream_union_of_all_graphs_gives_the_same_findings(validator: Validator, vocabulary: Vocabulary) -> None:
    quads = [quad for name in ("eins", "zwei") for quad in article(name, vocabulary)]
    quads = without(quads, event(quads, "Praise"), "status")
    union = [(*triple, "") for triple in dict.fromkeys(quad[:3] for quad in quads)]
    found = set(validate_quads(source(union), ontology_folder(), batch=1))
    assert found == set(validator.check(quads))


def test_stream_shared_nodes_that_nobody_uses_are_validated_too(vocabulary: Vocabulary) -> None:
    lonely = [
        ("<https://example.org/kg/entity/x>", f"<{t}>", o, "<https://example.org/kg/graph/entities>")
        for t, o in [
            ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"<{vocabulary.kgo('Place')}>"),
            ("http://www.w3.org/2004/02/skos/core#altLabel", '"X"@de'),
        ]
    ]
    found = list(validate_quads(source(lonely), ontology_folder(), batch=5))
    assert [(f.shape, f.article) for f in found] == [("Label", None)]


def test_validator_wrong_dates_and_iris_of_foreign_graphs_are_findings_not_noise(
    validator: Validator, vocabulary: Vocabulary, caplog: pytest.LogCaptureFixture
) -> None:
    day = "<https://example.org/kg/day/1 2>"
    foreign = [
        (day, f"<{PREFIXES['rdf']}type>", f"<{PREFIXES['time']}Instant>", ""),
        (day, f"<{PREFIXES['time']}inXSDDate>", f'"2026-02-30"^^<{PREFIXES["xsd"]}date>', ""),
    ]
    assert [finding.shape for finding in validator.check(foreign)] == ["Instant-inXSDDate"]
    assert [record for record in caplog.records if "Traceback" in (record.exc_text or "")] == []


def test_findings_that_differ_in_their_path_alone_stand_in_one_order(
    validator: Validator, vocabulary: Vocabulary
) -> None:
    quads = article("zwei-codes", vocabulary)
    subject = event(quads, "Meeting")
    graph = next(quad[3] for quad in quads if quad[0] == subject)
    paths = ("ploverType", "cameoCode")
    wrong = [(subject, f"<{vocabulary.kgo(path)}>", "<https://w3id.org/kg-news/x>", graph) for path in paths]
    found = [finding for finding in validator.check(quads + wrong) if finding.shape == "code-differs-from-class"]
    assert [finding.path for finding in found] == [vocabulary.kgo(path) for path in sorted(paths)]
