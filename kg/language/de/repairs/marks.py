"""The marks that repairs look at."""

from __future__ import annotations

#: Quotation marks that may open a quotation, in every style of print and keyboard; some of them also close one.
OPENING_QUOTES = frozenset("\"„“”»«›‹‚'") | {"``"}
#: Those that may close one.
CLOSING_QUOTES = frozenset("\"“”»«›‹‘’'") | {"''"}
DASHES = frozenset("-–—")
