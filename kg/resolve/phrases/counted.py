"""Words that count at the beginning of a phrase: "zwei Räte", "mehreren Räten", "mehr als 20 Räte"."""

from __future__ import annotations

from kg.language import load_language
from kg.model import Mention

_COMPARED = 3  #: words of "mehr als 20"


def leading_numbers(words: list[str], mention: Mention) -> int:
    """How many words in front of a plural only count: "zwei Vertretern", "140 deutschen Soldaten"."""
    if counts_by_comparison(words):
        return _COMPARED
    quantifiers = load_language().words.quantifiers
    first = words[0] if mention.number == "Plur" and len(words) > 1 else ""
    return int(first.casefold() in quantifiers or first.replace(".", "").isdigit())


def counts_by_comparison(words: list[str]) -> bool:
    """Whether a phrase opens as "mehr als 20 Vereine" does."""
    language = load_language().words
    counted = len(words) > _COMPARED and words[1] in language.comparison
    return counted and (words[2][:1].isdigit() or words[2] in language.quantifiers)


def nominative_quantifier(word: str) -> str:
    """A word that counts several in the nominative: "mehreren", "mehrerer" → "mehrere"; "tausende" are no thousand."""
    language = load_language()
    known = sorted(language.words.quantifiers)
    bases = (bare for bare in known if language.dative_plural(bare) == word)
    alike = (bare for bare in known if word in known and language.adjective_stem(bare) == language.adjective_stem(word))
    bare = min(language.words.adjective_endings, key=len)  # that of the nominative
    return next(bases, word if word.endswith(bare) else next(alike, word))


def behind_all(label: str, written: list[str], mention: Mention) -> str:
    """What stands behind "alle", whose adjectives keep their ending: "allen ehrlichen Beteiligten"."""
    language, words = load_language(), label.split()
    if len(words) != len(written):
        return label
    head = mention.head.lower()  # "beteiligt", where the parser took "Beteiligten" for the adjective
    adjectival = language.adjectival_forms(head) is not None or language.adjective_stem(words[-1].lower()) == head
    bent = (
        own if (own[:1].islower() or adjectival) and language.is_weak_form(own, word) else word
        for word, own in zip(words, written, strict=True)
    )
    return " ".join(bent)
