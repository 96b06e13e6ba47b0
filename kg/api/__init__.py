"""kg from Python and from notebooks: text in; events, tables, graphs and explanations out.

``kg.load()`` gives a ``Pipeline``, its ``read`` a ``Reading``; ``nlp.add_pipe("kg_events")`` is the same inside spaCy.
"""

from __future__ import annotations

from kg.api.pipeline import Pipeline
from kg.api.reading import Reading

__all__ = ["Pipeline", "Reading"]
