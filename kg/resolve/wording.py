"""What only the words of a mention tell: the first of its phrase, where its noun begins, what stands before it.

Case, number, function and the like are in the record: extraction has read them from the sentence.
"""

from __future__ import annotations

from kg.language.spelling import fold
from kg.model import Mention

#: Letters by which a noun in a phrase is known as its lemma, whatever its ending.
_HEAD_LETTERS = 5


def first_word(mention: Mention) -> str:
    """The first word of the phrase, in small letters."""
    return mention.text.split(" ", 1)[0].lower()


def last_word(mention: Mention) -> str:
    """The last word of the phrase as written."""
    return mention.text.rsplit(" ", 1)[-1]


def is_head(word: str, mention: Mention) -> bool:
    """Whether a word of the phrase is a form of its noun."""
    return fold(word)[:_HEAD_LETTERS] == fold(mention.head)[:_HEAD_LETTERS]


def before_head(phrase: str, mention: Mention) -> list[str]:
    """The words of a phrase before its noun; none where the noun does not stand in it."""
    return phrase[: max(phrase.find(mention.head[:_HEAD_LETTERS]), 0)].split()


def head_start(mention: Mention) -> int:
    """The character of the article that the noun begins with; the first of the phrase where it does not stand in it."""
    return mention.span.start + max(mention.text.find(mention.head[:_HEAD_LETTERS]), 0)


def before_name(mention: Mention) -> list[str]:
    """The words of the phrase before the name in it; none without a name."""
    return mention.text[: mention.name_span.start - mention.span.start].split() if mention.name_span else []


def word_before(mention: Mention, text: str) -> str:
    """The word before the phrase in the article's text, in small letters; empty at its beginning."""
    return (text[: mention.span.start].rsplit(None, 1)[-1:] or [""])[0].lower()
