"""Who has lost or given up an office as the article tells: "Ministerin Arp trat zurück. Die frühere Ministerin …"."""

from __future__ import annotations

from collections.abc import Callable, Collection

from kg.grammar.once import once
from kg.grammar.scene import Scene
from kg.language import load_language
from kg.model import Mention
from kg.resolve.cast import Cast
from kg.resolve.referent import Referent

SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_DISMISSED = frozenset(("nsubj:pass", "obj", "iobj"))
_OWNERS = frozenset(("nmod", "nmod:poss", "det:poss"))


def has_left(referent: Referent, cast: Cast) -> bool:
    """Whether somebody is told to have left or lost an office."""
    return _shows(referent, _leaves, cast)


def is_leaving(referent: Referent, cast: Cast) -> bool:
    """Whether somebody is told to give up an office: "der scheidende Amtsinhaber Arp"."""
    return _shows(referent, _is_called_leaving, cast)


def is_dead(referent: Referent, cast: Cast) -> bool:
    """Whether somebody is told to have died: "Arp ist gestorben", "Arps Tod"."""
    return _tells_of_death(cast.scene) and _shows(referent, _dies, cast)


@once
def _tells_of_death(scene: Scene) -> bool:
    """Whether an article has a word for it at all: few have, and it is asked at every pronoun."""
    dying, deaths = load_language().words.dying, load_language().words.deaths
    return any(lemma in dying or lemma.casefold() in deaths for lemma in scene.lemmas)


def _dies(mention: Mention, cast: Cast) -> bool:
    above = cast.scene.lemmas[cast.scene.heads[mention.token]]
    died = mention.function in SUBJECTS and above in cast.words.dying
    return died or (mention.function in _OWNERS and above.casefold() in cast.words.deaths)


def has_lost(referent: Referent, cast: Cast) -> bool:
    """Whether somebody is told to have lost against another: "der unterlegene Arp", "Arp verlor die Wahl"."""
    return _shows(referent, _loses, cast)


def _loses(mention: Mention, cast: Cast) -> bool:
    verb = cast.scene.lemmas[cast.scene.heads[mention.token]]
    loses = mention.function == "nsubj" and verb in cast.words.losing_verbs
    return loses or _is_called(mention, cast.words.losing_adjectives, cast)


def _is_called_leaving(mention: Mention, cast: Cast) -> bool:
    return _is_called(mention, cast.words.leaving_adjectives, cast)


def _is_called(mention: Mention, stems: Collection[str], cast: Cast) -> bool:
    """Whether an adjective before a name is one of those."""
    return any(load_language().adjective_stem(word.lower()) in stems for word in cast.before_name(mention))


def _leaves(mention: Mention, cast: Cast) -> bool:
    """Whether a mention is of somebody who leaves or is dismissed, or whose departure a noun names."""
    above = cast.scene.heads[mention.token]
    verb, words = cast.scene.lemmas[above], cast.words
    if mention.function in _OWNERS:
        return verb.casefold() in words.departures
    left = mention.function in SUBJECTS and verb in words.leaving_verbs
    return left or (mention.function in _DISMISSED and verb in words.dismissing_verbs)


def _shows(referent: Referent, sign: Callable[[Mention, Cast], bool], cast: Cast) -> bool:
    return referent.shows(sign, lambda index: sign(cast.mentions[index], cast))
