"""All repairs of the German parse, in the order in which they are made; `python -m benchmarks.repairs` counts them."""

from __future__ import annotations

from kg.language.de.repairs.sides_and_clauses import SIDES_AND_CLAUSES
from kg.language.de.repairs.words_and_names import WORDS_AND_NAMES

REPAIRS = (*WORDS_AND_NAMES, *SIDES_AND_CLAUSES)
