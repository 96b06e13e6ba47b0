"""The examples of the relation files as training sentences: ``python -m training.events.examples MODEL OUT``.

Each marked example is a sentence with an act, its status and its sides; each unmarked one a sentence where a word of
the lexicon tells no act. What other classes read in it is not known.
"""

from __future__ import annotations

import argparse
import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.annotate import annotate
from kg.extract import Findings
from kg.frames import Example, Relation
from kg.model import Article
from kg.pipeline.knowledge import Knowledge
from kg.settings import Settings
from training.events.analyse import add_rules, sentences_of
from training.events.gold import HARD, IGNORE, Item, Labels, label
from training.events.labels import OF_GOLD

_MARK = re.compile(r"\[(\w+): ([^\[\]]+)\]")
_TYPES = {klass: name for name, klass in OF_GOLD.items()}


def unmarked(text: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """The text of "[agent: Xi] traf Putin." without its marks, and the spans of each role."""
    spans: dict[str, list[tuple[int, int]]] = {}
    plain, end = "", 0
    for mark in _MARK.finditer(text):
        plain += text[end : mark.start()]
        spans.setdefault(mark[1], []).append((len(plain), len(plain) + len(mark[2])))
        plain += mark[2]
        end = mark.end()
    return plain + text[end:], spans


def fact(
    relation: Relation, example: Example, text: str, spans: dict[str, list[tuple[int, int]]], findings: Findings
) -> dict[str, Any]:
    """The act of an example in the form of the gold sets; its trigger is where the rules of the class read it."""
    scene = findings.scene
    words = {
        word
        for reading in findings.readings
        if reading.relation.name == relation.name
        for word in (reading.token, *reading.claimed)
    }
    texts = {role: text[start:end] for role in ("epithet", "topic") for start, end in spans.get(role, [])[:1]}
    return {
        "type": _TYPES[relation.name],
        "status": example.status.value,
        "sure": True,
        "trigger_spans": [(scene.starts[word], scene.ends[word]) for word in sorted(words)],
        "agent_spans": spans.get("agent", []),
        "target_spans": spans.get("target", []),
        "label": texts.get("epithet"),
        "topic": texts.get("topic"),
    }


def items(model: Path) -> Iterator[Item]:
    """All sentences of all examples."""
    knowledge = Knowledge.load(Settings(model=str(model)))
    for relation in knowledge.relations:
        for number, example in enumerate(relation.examples):
            text, spans = unmarked(example.text)
            article = Article(f"example-{relation.file}-{number}", text, "-")
            ((_, doc),) = annotate(knowledge.nlp, (article,))
            findings = knowledge.extractor.findings(article, doc)
            sentences = sentences_of(knowledge.nlp, doc)
            add_rules(sentences, findings)
            facts = [] if example.none else [fact(relation, example, text, spans, findings)]
            known = {"sentences": sentences, "text": text, "gold": {"facts": facts}}
            for sentence, labels in zip(sentences, label(known), strict=True):
                _limit(labels, sentence, relation.name)
                yield Item(sentence, labels, article.id)


def _limit(labels: Labels, sentence: dict[str, Any], klass: str) -> None:
    """Words that other classes read are not known; a word of this class that was refused is none for certain."""
    for word, name, *_ in sentence["fired"]:
        if labels.classes[word] == 0 and name != klass:
            labels.classes[word] = IGNORE
    for word, name, *_ in sentence["refused"]:
        if labels.classes[word] == 0 and name == klass:
            labels.weights[word] = HARD


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="folder of the language model")
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    args.out.write_bytes(pickle.dumps(list(items(args.model))))
