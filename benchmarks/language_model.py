"""Speed, start-up and memory of the German language model beside spaCy's own CNN pipeline of default size.

    python -m benchmarks.language_model ARTICLES [--rounds 3] [--words 20000]

ARTICLES is anything `kg build` reads. The other pipeline is `blank("de")` with tok2vec, tagger, morphologizer, parser
and entity recogniser as `spacy init config` makes them, initialised with the labels of our own output; it is not
trained, which does not change its speed much. Each measurement runs on one thread in a process of its own; the best
of the rounds counts.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

LABELLING_TEXTS = 20  #: articles that give the untrained pipeline its labels


def texts_of(articles: str, words: int) -> list[str]:
    """The articles' texts, until about ``words`` words are reached."""
    from kg.read import read_articles

    texts: list[str] = []
    for article in read_articles([articles], on_problem=lambda problem: None):
        if words <= 0:
            break
        words -= len(article.text.split())
        texts.append(article.text)
    return texts


def load_ours(texts: list[str]) -> Language:
    """The model that ships with kg."""
    from kg.annotate import load_german

    return load_german()


def load_cnn(texts: list[str]) -> Language:
    """An untrained spaCy pipeline with one shared tok2vec of default size."""
    from spacy.cli.init_config import init_config
    from spacy.training import Example
    from spacy.util import load_model_from_config

    from kg.annotate import load_german

    ours = load_german()
    config = init_config(
        lang="de", pipeline=["tagger", "morphologizer", "parser", "ner"], optimize="efficiency", gpu=False
    )
    nlp = load_model_from_config(config, auto_fill=True)
    references = list(ours.pipe(texts[:LABELLING_TEXTS]))
    nlp.initialize(lambda: [Example(ours.tokenizer(doc.text), doc) for doc in references])
    return nlp


PIPELINES = {"kg": load_ours, "spaCy CNN": load_cnn}


def measure(name: str, articles: str, words: int) -> dict[str, float]:
    """Load one pipeline and annotate the texts; seconds are CPU seconds of this process."""
    texts = texts_of(articles, words)
    start = time.process_time()
    nlp = PIPELINES[name](texts)
    loaded = time.process_time()
    next(iter(nlp.pipe(texts[:1])))
    begin, wall = time.process_time(), time.perf_counter()
    count = sum(sum(not token.is_space for token in doc) for doc in nlp.pipe(texts))
    seconds, elapsed = time.process_time() - begin, time.perf_counter() - wall
    return {
        "words": count,
        "startup": loaded - start,
        "rate": count / seconds,
        "wall_rate": count / elapsed,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def measure_alone(name: str, articles: str, words: int) -> dict[str, float]:
    """Run one measurement in a fresh process on one thread."""
    command = [sys.executable, "-m", "benchmarks.language_model", articles, "--words", str(words), "--measure", name]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return dict(json.loads(done.stdout))


def main() -> None:
    """Print one row per pipeline and the ratio of their speeds."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--words", type=int, default=20_000)
    parser.add_argument("--measure", choices=PIPELINES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options.measure, options.articles, options.words)))
        return
    best: dict[str, dict[str, float]] = {}
    for _ in range(options.rounds):  # taking turns: other load on the machine hits both alike
        for name in PIPELINES:
            row = measure_alone(name, options.articles, options.words)
            if name not in best or row["rate"] > best[name]["rate"]:
                best[name] = {**row, "startup": min(row["startup"], best.get(name, row)["startup"])}
    print(f"{'pipeline':10}  {'words':>7}  {'words/s CPU':>11}  {'wall':>7}  {'start-up s':>10}  {'peak MiB':>8}")
    for name, row in best.items():
        startup = f"{row['startup']:10.2f}" if name == "kg" else f"{'–':>10}"
        rates = f"{row['rate']:11.0f}  {row['wall_rate']:7.0f}"
        print(f"{name:10}  {row['words']:7.0f}  {rates}  {startup}  {row['peak']:8.0f}")
    print(f"kg : spaCy CNN = {best['kg']['rate'] / best['spaCy CNN']['rate']:.2f}")


if __name__ == "__main__":
    main()
