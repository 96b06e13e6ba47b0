"""Figures of the shipped model on gold tokens: ``python -m training.evaluate FILE`` (CoNLL-U or GermEval table).

Prints UPOS, XPOS, features, lemma, UAS, LAS, labelled F1 of verbs' arguments and a table per label; for a table of
entities precision, recall and F1 of exact spans per type (outer layer). Needs ``kg`` but no PyTorch.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

import kg
from training import scores
from training.data import HOLD_OUT, Sentence, read_conllu, read_entities
from training.spans import spans


def documents(nlp: Language, sentences: list[Sentence]) -> Iterator[tuple[Sentence, Doc]]:
    """Each sentence with its analysis on gold tokens, one sentence per document."""
    made = (
        Doc(nlp.vocab, words=s.words, spaces=s.spaces, sent_starts=[i == 0 for i in range(len(s.words))])
        for s in sentences
    )
    return zip(sentences, nlp.pipe(made), strict=True)


def tree_figures(pairs: Iterable[tuple[Sentence, Doc]]) -> dict[str, float]:
    """Percentages for trees and tags; ``rel X`` is the labelled F1 of relation X, ``UPOS X`` the accuracy on gold X."""
    gold, said = [], []
    hits: dict[str, list[bool]] = {name: [] for name in ("UPOS", "XPOS", "FEATS", "lemma")}
    by_tag: dict[str, list[bool]] = {}
    for s, doc in pairs:
        gold.append((s.heads, s.rels))
        heads = [0 if t.head.i == t.i else t.head.i + 1 for t in doc]
        said.append((heads, ["root" if t.dep_ in {"ROOT", "root"} else t.dep_ for t in doc]))
        for i, token in enumerate(doc):
            hits["UPOS"].append(token.pos_ == s.upos[i])
            hits["XPOS"].append(token.tag_ == s.xpos[i])
            hits["FEATS"].append((str(token.morph) or "_") == s.feats[i])
            hits["lemma"].append(token.lemma_ == s.lemmas[i])
            by_tag.setdefault(s.upos[i], []).append(token.pos_ == s.upos[i])
    result = {k: share(v) for k, v in hits.items()}
    result |= scores.attachment(gold, said)
    return result | {f"UPOS {k}": share(v) for k, v in sorted(by_tag.items(), key=lambda item: -len(item[1]))}


def share(hits: list[bool]) -> float:
    """Percentage of true ones."""
    return 100 * sum(hits) / max(len(hits), 1)


def entity_figures(pairs: Iterable[tuple[Sentence, Doc]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall, F1 per type, exact spans: entities, and derived forms of ``doc.spans["derived"]``."""
    gold, said = [], []
    for s, doc in pairs:
        gold.append(set(spans(s.ner)))
        derived = doc.spans.get("derived", ())
        said.append({(e.start, e.end, e.label_) for e in (*doc.ents, *derived)})
    return scores.entities(gold, said)


def main() -> None:
    """Read the file, run the shipped model, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="CoNLL-U or GermEval table, plain or .gz")
    parser.add_argument(
        "--held-out",
        action="store_true",
        help=f"only every {HOLD_OUT}th sentence: those that the shipped model was not trained on",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    args = parser.parse_args()
    tree = ".conllu" in args.file.name
    reader: Callable[[Path], Iterator[Sentence]] = read_conllu if tree else read_entities
    sentences = list(reader(args.file))
    if args.held_out:
        sentences = sentences[HOLD_OUT - 1 :: HOLD_OUT]
    if not sentences:
        raise SystemExit(f"{args.file}: no sentences read; expected CoNLL-U (.conllu) or a GermEval table (.tsv)")
    pairs = documents(kg.load_german(), sentences)
    figures = tree_figures(pairs) if tree else entity_figures(pairs)
    if args.json:
        print(json.dumps(figures))
        return
    print(f"{len(sentences)} sentences, {sum(len(s.words) for s in sentences)} words")
    for name, value in figures.items():
        row = " ".join(f"{x:6.2f}" for x in (value if isinstance(value, tuple) else (value,)))
        print(f"{name:20} {row}")


if __name__ == "__main__":
    main()
