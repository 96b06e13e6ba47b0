"""Analyse articles with the shipped chain: ``python -m training.events.analyse MODEL GOLD TEXTS OUT``.

GOLD: JSON lines of facts (``doc``, ``facts`` with spans); TEXTS: JSON lines with ``id`` (or ``doc``) and ``text``. The
pickle holds per article its gold and its sentences: words, tree, pieces, the states of the encoder's lower layers, and
what the rules say of each word.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate import analyser_of, annotate
from kg.annotate.model_files import LOWER
from kg.annotate.network import Network, calls
from kg.annotate.parser import words_of
from kg.extract import Findings
from kg.grammar.docs import read_parse
from kg.language import load_language
from kg.model import Article
from kg.pipeline.knowledge import Knowledge
from kg.settings import Settings


def network_of(nlp: Language) -> Network:
    """The network of a pipeline."""
    return analyser_of(nlp).network


def sentences_of(nlp: Language, doc: Doc) -> list[dict[str, Any]]:
    """The sentences of an analysed Doc as the network takes them, with the states of the lower layers."""
    network, parse = network_of(nlp), read_parse(doc, load_language())
    chosen = [(words, gaps) for words, gaps in words_of(doc) if words]
    prepared = [network.prepare([parse.words[i] for i in words], gaps) for words, gaps in chosen]
    lower: dict[int, Any] = {}
    for call in calls([p.shape for p in prepared]):
        (states,) = network.run([LOWER], network.inputs([prepared[i] for i in call]))
        for at, i in enumerate(call):
            lower[i] = states[at, : len(prepared[i].pieces)].astype(np.float16)
    found = []
    for n, (words, _) in enumerate(chosen):
        place = {token: word for word, token in enumerate(words)}
        found.append(
            {
                "sent": parse.sentence[words[0]],
                "tokens": list(words),
                "text": [parse.words[t] for t in words],
                "start": [parse.starts[t] for t in words],
                "end": [parse.ends[t] for t in words],
                "pos": [parse.pos[t] for t in words],
                "tag": [doc[t].tag_ for t in words],
                "dep": [parse.dep[t] for t in words],
                "lemma": [parse.lemmas[t] for t in words],
                "head": [place.get(parse.heads[t], place[t]) for t in words],
                "unit": [place[t] for t in words],
                "pieces": prepared[n].pieces,
                "where": [prepared[n].where[row] for row in prepared[n].layout.entity],
                "lower": lower[n],
                "fired": [],
                "refused": [],
                "skipped": False,
            }
        )
    return found


def add_rules(sentences: list[dict[str, Any]], findings: Findings) -> None:
    """Note what the rules say of each word, and which words are one mention."""
    heads = findings.mentions.units.head
    for sentence in sentences:
        at = {token: word for word, token in enumerate(sentence["tokens"])}
        sentence["unit"] = [at.get(heads[t], at[t]) for t in sentence["tokens"]]
        sentence["fired"] = [(at[r.token], r.relation.name) for r in findings.readings if r.token in at]
        sentence["refused"] = [
            (at[r.candidate.token], r.candidate.relation.name) for r in findings.refusals if r.candidate.token in at
        ]


def analysed(model: Path, gold: Path, texts: Path) -> Iterator[dict[str, Any]]:
    """The articles of the gold with their sentences."""
    knowledge = Knowledge.load(Settings(model=str(model)))
    plain = gzip.open if texts.suffix == ".gz" else open
    with plain(texts, "rt", encoding="utf-8") as lines:
        records = {str(r.get("doc") or r["id"]): r["text"] for r in map(json.loads, lines)}
    for line in gold.read_text(encoding="utf-8").splitlines():
        facts = json.loads(line)
        article = Article(str(facts["doc"]), records[str(facts["doc"])], str(texts))
        ((_, doc),) = annotate(knowledge.nlp, (article,))
        sentences = sentences_of(knowledge.nlp, doc)
        add_rules(sentences, knowledge.extractor.findings(article, doc))
        yield {"doc": article.id, "gold": facts, "text": article.text, "sentences": sentences}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="folder of the language model")
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    args.out.write_bytes(pickle.dumps(list(analysed(args.model, args.gold, args.texts))))
