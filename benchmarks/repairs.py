"""How often each repair of the parse fires on a corpus, and what annotated facts lose without it.

    python -m benchmarks.repairs CORPUS... [--gold GOLD.jsonl ...]

CORPUS is anything `kg build` reads; GOLD are annotated facts of its articles (docs/gold.md). The model analyses each
article once; then the articles that a repair touches are read again without it. Printed, as a table in Markdown: words
changed, articles touched, articles whose facts change, and the right and false facts (strict) it is worth.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from kg.evaluate import Figures
    from kg.facts.lines import Fact
    from kg.model import Article
    from kg.pipeline import Knowledge


class Corpus:
    """Articles analysed once, without repairs; read again with any choice of them."""

    def __init__(self, inputs: Sequence[str], knowledge: Knowledge) -> None:
        from kg.annotate import annotate
        from kg.annotate.repair import NAME, ParseRepairs
        from kg.read import read_articles

        self._knowledge = knowledge
        component = knowledge.nlp.get_pipe(NAME)
        assert isinstance(component, ParseRepairs)
        self._repairs = component
        with knowledge.nlp.select_pipes(disable=[NAME]):
            articles = read_articles(inputs, on_problem=lambda error: print(error, file=sys.stderr))
            self.raw: dict[str, tuple[Article, bytes]] = {
                article.id: (article, doc.to_bytes()) for article, doc in annotate(knowledge.nlp, articles)
            }

    def fired(self) -> dict[str, Counter[str]]:
        """Article → how many words each repair changed there."""
        return {article: Counter(name for name, _ in self._doc(article, ())._.repairs) for article in self.raw}

    def facts(self, articles: Collection[str], without: Collection[str] = ()) -> dict[str, tuple[Fact, ...]]:
        """Article → its facts, read without some repairs."""
        from kg.facts.lines import export_facts
        from kg.graph.formats import FORMATS
        from kg.rdf import GraphWriter, to_quads
        from kg.settings import Settings
        from kg.store import open_store

        knowledge, base = self._knowledge, Settings().base
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "graph.nq"
            with GraphWriter(path, FORMATS["nquads"], base, knowledge.vocabulary.prefixes) as writer:
                for name in articles:
                    resolution = knowledge.understand(self.raw[name][0], self._doc(name, without))
                    writer.add(to_quads(resolution, knowledge.run, knowledge.vocabulary, base, knowledge.agencies))
            with open_store(str(path)) as store:
                return {article.doc: article.facts for article in export_facts(store)}

    def _doc(self, article: str, without: Collection[str]) -> Doc:
        return self._repairs(Doc(self._knowledge.nlp.vocab).from_bytes(self.raw[article][1]), without)


class Annotated:
    """Annotated articles to count facts against; articles without annotation count nothing."""

    def __init__(self, paths: Sequence[Path]) -> None:
        from kg.evaluate import Judge, load_names, read_gold
        from kg.resources import language_folder
        from kg.vocabulary import current_vocabulary

        classes = current_vocabulary().event_classes.values()
        self._judge = Judge(load_names(language_folder()), frozenset(c.fact_type for c in classes if c.symmetric))
        self._articles = read_gold(paths, (c.fact_type for c in classes)) if paths else ()

    def figures(self, facts: Mapping[str, tuple[Fact, ...]], articles: Collection[str]) -> Figures:
        """Right, false and missed facts (strict) of some articles: counts of articles add up."""
        from kg.evaluate import Sense, evaluate

        gold = [article for article in self._articles if article.doc in articles]
        lines = evaluate(gold, facts, self._judge).lines
        return next(line.figures for line in lines if line.type is None and line.sense is Sense.STRICT)


def rows(corpus: Corpus, names: Sequence[str], annotated: Annotated) -> Iterator[str]:
    """The table, line by line."""
    fired, whole = corpus.fired(), corpus.facts(corpus.raw)
    best = annotated.figures(whole, corpus.raw)
    found, score = sum(map(len, whole.values())), f"strict F1 {best.f1:.3f} (right {best.right}, false {best.false})"
    yield f"{len(corpus.raw)} articles, {found} facts, {best.gold} annotated, {score}"
    yield "| repair | words | articles | facts change in | right | false |"
    yield "|---|--:|--:|--:|--:|--:|"
    for name in names:
        touched = [article for article, counts in fired.items() if counts[name]]
        other = corpus.facts(touched, without=(name,)) if touched else {}
        changed = {article for article in touched if other.get(article, ()) != whole.get(article, ())}
        with_it, without = annotated.figures(whole, changed), annotated.figures(other, changed)
        right, false = with_it.right - without.right, with_it.false - without.false
        words = sum(counts[name] for counts in fired.values())
        yield f"| {name} | {words} | {len(touched)} | {len(changed)} | {right:+d} | {false:+d} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", nargs="+")
    parser.add_argument("--gold", nargs="*", type=Path, default=[])
    arguments = parser.parse_args()
    from kg.language import load_language
    from kg.pipeline import Knowledge
    from kg.settings import Settings

    corpus = Corpus(arguments.corpus, Knowledge.load(Settings()))
    for row in rows(corpus, [repair.name for repair in load_language().repairs], Annotated(arguments.gold)):
        print(row, flush=True)


if __name__ == "__main__":
    main()
