"""Who has lost or given up an office as the article tells: "Ministerin Arp trat zurück. Die frühere Ministerin …"."""

from __future__ import annotations

from kg.model import Mention
from kg.resolve.cast import Cast, Referent

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_DISMISSED = frozenset(("nsubj:pass", "obj", "iobj"))
_OWNERS = frozenset(("nmod", "nmod:poss", "det:poss"))


def has_left(referent: Referent, cast: Cast) -> bool:
    """Whether somebody is told to have left or lost an office."""
    return any(_leaves(cast.mentions[seen], cast) for seen in referent.seen)


def _leaves(mention: Mention, cast: Cast) -> bool:
    """Whether a mention is of somebody who leaves or is dismissed, or whose departure a noun names."""
    above = cast.scene.heads[mention.token]
    verb, words = cast.scene.lemmas[above], cast.words
    if mention.function in _OWNERS:
        return verb.casefold() in words.departures
    left = mention.function in _SUBJECTS and verb in words.leaving_verbs
    return left or (mention.function in _DISMISSED and verb in words.dismissing_verbs)
