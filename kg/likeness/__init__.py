"""What makes two names or two texts look alike: keys to find candidates by, sketches to compare texts by.

Both are worked out when an article is built and stand in its graph, so that comparing articles later needs nothing but
the graph. They say "look here", never "the same".
"""

from __future__ import annotations

from kg.likeness.names import event_key, name_key
from kg.likeness.texts import agencies, load_agencies, resemblance, same_clause, shared_words, sketch

__all__ = ["agencies", "event_key", "load_agencies", "name_key", "resemblance", "same_clause", "shared_words", "sketch"]
