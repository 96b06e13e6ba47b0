"""The label of an actor or thing that has no name: its noun phrase, without article, in a nominative-like base form."""

from __future__ import annotations

from kg.german import adjective_stem, nominative
from kg.model import Mention

_DETERMINERS = frozenset(
    "der die das des dem den ein eine einer eines einem einen dieser diese dieses diesem diesen jener jene jenes jenem jenen "
    "sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer unseres unserem unseren "
    "mein meine meiner meines meinem meinen dessen deren beide beiden".split()
)
_MARKS = "„“”»«\"'‚‘’,;:()[] "


def thing_label(mention: Mention) -> str:
    """The phrase of a thing as the text has it, without article: "den wachsenden Handel" → "wachsenden Handel"."""
    words = _without_determiners(mention.text)
    return " ".join(words).strip(_MARKS) or mention.text


def actor_label(mention: Mention) -> str:
    """The phrase of a nameless actor with its adjectives in the nominative: "der syrischen Opposition" → "syrische Opposition"."""
    words = _without_determiners(mention.text)
    count = _leading_adjectives(words, mention)
    words = nominative(words, count, mention.gender, mention.number)
    if mention.number == "Plur" and len(words) == count + 1:
        words[-1] = _nominative_plural(words[-1], mention.head)
    return " ".join(words).strip(_MARKS) or mention.text


def _without_determiners(text: str) -> list[str]:
    words = text.split()
    while len(words) > 1 and words[0].strip(_MARKS).casefold() in _DETERMINERS:
        words.pop(0)
    return words


def _leading_adjectives(words: list[str], mention: Mention) -> int:
    stems = {adjective_stem(m).casefold() for m in mention.modifiers}
    count = 0
    while count < len(words) - 1 and adjective_stem(words[count]).casefold() in stems:
        count += 1
    return count


def _nominative_plural(word: str, lemma: str) -> str:
    """Take the dative -n off where the plural has none: "Ländern" → "Länder"; "Gruppen" stays."""
    if word.endswith("ern") and not lemma.endswith(("er", "ern")):
        return word[:-1]
    if word.endswith("eln") and lemma.endswith("el"):
        return word[:-1]
    if word.endswith("ern") and lemma.endswith("er") and len(word) == len(lemma) + 1:
        return word[:-1]
    return word
