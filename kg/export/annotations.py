"""Web Annotations (W3C) as JSON-LD: each clause with its event, each name with its entity, by position and quote.

The ``@context`` is small and stands in the file: nothing is fetched, and the keys are those of the recommendation.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from kg.export.rows import text_stream
from kg.facts import EventRecord, EvidenceRecord, Words, read_events
from kg.graph.terms import PREFIXES
from kg.store import Store
from kg.vocabulary import current_vocabulary


def _context() -> dict[str, Any]:
    oa = PREFIXES["oa"]
    nodes = {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}
    return {
        "oa": oa,
        "kgo": current_vocabulary().namespace,
        "id": "@id",
        "type": "@type",
        **{name: oa + name for name in ("Annotation", "SpecificResource", "TextPositionSelector", "TextQuoteSelector")},
        **{name: {"@id": oa + term, "@type": "@id"} for name, term in nodes.items()},
        "motivation": {"@id": oa + "motivatedBy", "@type": "@vocab"},
        "classifying": oa + "classifying",
        "identifying": oa + "identifying",
        **{name: {"@id": oa + name} for name in ("exact", "prefix", "suffix")},
        **{name: {"@id": oa + name, "@type": PREFIXES["xsd"] + "integer"} for name in ("start", "end")},
        "label": {"@id": PREFIXES["rdfs"] + "label", "@language": "de"},
        "url": {"@id": PREFIXES["schema"] + "url"},
    }


def write_webannotation(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """All annotations in one ``@graph``; returns their number."""
    count = 0
    with text_stream(stream) as text:
        text.write('{"@context": ' + json.dumps(_context(), ensure_ascii=False) + ',\n "@graph": [')
        for annotation in _annotations(store, least):
            text.write((",\n " if count else "\n ") + json.dumps(annotation, ensure_ascii=False))
            count += 1
        text.write("\n]}\n")
    return count


def _annotations(store: Store, least: float | None) -> Iterator[dict[str, Any]]:
    for event in read_events(store, least):
        seen: set[Words] = set()
        labels = {one.iri: one.label for one in (*event.actors(), *((event.place,) if event.place else ()))}
        for clause in event.evidence:
            yield _clause(event, clause)
            for words in clause.words:
                if words not in seen and words.entity in labels:
                    seen.add(words)
                    yield _words(event, words, labels[words.entity])


def _clause(event: EventRecord, clause: EvidenceRecord) -> dict[str, Any]:
    selectors: list[dict[str, Any]] = []
    if clause.start is not None and clause.end is not None:
        selectors.append({"type": "TextPositionSelector", "start": clause.start, "end": clause.end})
    if clause.quote is not None:
        quote = {"exact": clause.quote, "prefix": clause.prefix, "suffix": clause.suffix}
        selectors.append(
            {"type": "TextQuoteSelector", **{name: text for name, text in quote.items() if text is not None}}
        )
    return {
        "id": clause.iri + "#annotation",
        "type": "Annotation",
        "motivation": "classifying",
        "body": {
            "id": event.iri,
            "type": f"kgo:{event.kind}",
            "label": event.title,
        },
        "target": {"type": "SpecificResource", "source": _source(event), "selector": selectors},
    }


def _words(event: EventRecord, words: Words, label: str) -> dict[str, Any]:
    position = {"type": "TextPositionSelector", "start": words.start, "end": words.end}
    quote = {"type": "TextQuoteSelector", "exact": words.text}
    # One annotation for an event's words for an entity, also where other events of the sentence share them.
    return {
        "id": f"{event.iri}#{words.start}-{words.end}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"id": words.entity, "label": label},
        "target": {"type": "SpecificResource", "source": _source(event), "selector": [position, quote]},
    }


def _source(event: EventRecord) -> dict[str, Any]:
    article = event.article
    return {"id": article.iri, **({"url": article.url} if article.url else {})}
