"""Score the facts of a graph against annotated facts: who did what to whom, with which status.

The measure follows docs/gold.md: micro-averaged precision, recall and F1 over all articles, each annotated fact matched
at most once by the best matching of the article (maximum bipartite matching), with a bootstrap interval over articles.
"""

from __future__ import annotations

from kg.evaluate.figures import Error, Evaluation, Figures, Line, evaluate
from kg.evaluate.gold import GoldArticle, GoldFact, Judged, read_gold
from kg.evaluate.matching import Judge, Sense
from kg.evaluate.names import Names, load_names
from kg.evaluate.sentences import sentences

__all__ = [
    "Error",
    "Evaluation",
    "Figures",
    "GoldArticle",
    "GoldFact",
    "Judge",
    "Judged",
    "Line",
    "Names",
    "Sense",
    "evaluate",
    "load_names",
    "read_gold",
    "sentences",
]
