"""The words in front of a noun: which are its adjectives, and which make up an attribute that a label leaves out."""

from __future__ import annotations

from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Mention

MARKS = "„“”»«\"'‚‘’,;:()[] "
_QUOTES = str.maketrans("", "", '„“”»«"')
_HEAD_LETTERS = 5  #: by which a noun in a phrase is known as its lemma, whatever its ending
_TWO = 2  #: articles in a row


def is_head(word: str, mention: Mention) -> bool:
    """Whether a word of the phrase is a form of its noun."""
    form, noun = fold(word), fold(mention.head)
    if len(noun) >= _HEAD_LETTERS:
        return form.startswith(noun[:_HEAD_LETTERS])
    return form in map(fold, load_language().inflected(noun))  # "Emirs", "Männern"


def without_determiners(text: str) -> list[str]:
    """The words of a phrase behind its articles and possessives."""
    words = text.translate(_QUOTES).split()
    while len(words) > 1 and _is_determiner(words[0]):
        words.pop(0)
    return words


def own_words(mention: Mention) -> list[str]:
    """The words of a phrase behind its articles, without an attribute that has one: "der dem Rat angehörende Wirt"."""
    words = mention.text.translate(_QUOTES).split()
    noun = next((i for i, word in enumerate(words) if i and is_head(word, mention)), 0)
    pair = load_language().words.both_beginning  # "die beiden"
    apart = noun > _TWO and all(map(_is_determiner, words[:_TWO])) and not words[1].startswith(pair)
    return words[noun:] if apart and words[1].islower() else without_determiners(mention.text)


def _is_determiner(word: str) -> bool:
    language, word = load_language(), word.strip(MARKS)
    return (language.feminine_of_all(word) or word).casefold() in language.words.leading_determiners  # "jede*r"


def without_attributes(words: list[str], mention: Mention) -> list[str]:
    """Leave out an attribute with phrases of its own and adverbs that the parser took for adjectives.

    "vom Amt erlaubten Einsatz der Bahn" → "Einsatz der Bahn"; "scharf Blogs" → "Blogs".
    """
    words = _without_long_attribute(words, mention)
    bare = words[0].islower() and words[0] in mention.modifiers and load_language().adjective_stem(words[0]) == words[0]
    return words[1:] if bare and len(words) > 1 and is_head(words[1], mention) else words


def _without_long_attribute(words: list[str], mention: Mention) -> list[str]:
    noun = next((i for i, word in enumerate(words) if is_head(word, mention)), 0)
    at = next((i for i in range(noun - 1) if _opens_phrase(words[i], words[i + 1])), None)
    if at is None:
        return words
    kept = [word.rstrip(",") for word in words[:at]]
    while kept and kept[-1].islower() and load_language().adjective_stem(kept[-1]) == kept[-1]:
        kept.pop()  # an adverb: "nicht im Landtag vertretene Linke"
    return kept + words[noun:]


def _opens_phrase(word: str, following: str) -> bool:
    """Whether a preposition stands here, none that counts: "über 50", "bis zu"."""
    prepositions = load_language().words.attribute_prepositions
    return word in prepositions and following not in prepositions and not following[:1].isdigit()


def with_adjectives(words: list[str], mention: Mention) -> tuple[list[str], tuple[int, ...]]:
    """The words of a phrase and the places of the adjectives in front; these in small letters where no name has them.

    Adjectives are joined by commas and "und"; what they join has their ending.
    """
    language = load_language()
    found: list[int] = []
    at = 0
    while at < len(words) - 1 and not _is_name(words[at].strip(","), mention):
        if _is_adjective(words[at].strip(","), mention) or _is_joined(at, words, mention):
            found.append(at)
        elif not (found and words[at] == language.words.and_word and _is_joined(at + 1, words, mention)):
            break
        at += 1
    if not found:
        return words, ()
    named = not mention.text.lstrip(MARKS).startswith(words[0])  # "die Türkische Gemeinde"
    small = [word if word[1:2].isupper() else word[:1].lower() + word[1:] for word in words]  # "US-amerikanisch"
    kept = [small[i] if i in found and not (i == 0 and named) else word for i, word in enumerate(words)]
    return [word.rstrip(",") if i in found else word for i, word in enumerate(kept)], tuple(found)


def _is_name(word: str, mention: Mention) -> bool:
    """Whether a word in capitals is bent as no adjective is: "Berliner"; not "Syrischer", "Regierender" of a title."""
    bent = word.lower() not in mention.modifiers and not load_language().places_of_adjective(word)
    titled = mention.role is not None and bent and _is_adjective(word, mention)
    return word[:1].isupper() and not _is_derived(word) and not titled


def _is_adjective(word: str, mention: Mention) -> bool:
    """Whether the parser took a word for an adjective of the noun, or it counts."""
    language = load_language()
    lemmas = [m for m in mention.modifiers if not m[:1].isupper()]  # "34-jährig"
    bare = language.adjective_stem(word.lower())
    counts = bare in language.words.counting_stems
    if counts and mention.number != "Plur" and word.casefold() in language.words.quantifiers:
        return False  # "alle Nichtraucher" that the parser took for one
    known = counts or any(bare == language.adjective_stem(lemma) for lemma in lemmas)
    return known or any(language.is_adjective_of(word, lemma) for lemma in lemmas)


def _is_joined(at: int, words: list[str], mention: Mention) -> bool:
    """Whether a word stands in a row of adjectives with one ending, of which the parser knows another."""
    language = load_language()
    word = words[at].strip(",")
    if not word.islower() or at + 1 >= len(words):
        return False
    joint = language.words.and_word
    beside = [words[at - 1]] if at and words[at - 1].endswith(",") else []
    beside += [words[at - _TWO]] if at >= _TWO and words[at - 1] == joint else []
    beside += [words[at + 1]] if words[at].endswith(",") else []
    beside += [words[at + _TWO]] if words[at + 1] == joint and at + _TWO < len(words) else []
    ending = _ending(word)
    return bool(ending) and any(_ending(other.strip(",")) == ending and other.islower() for other in beside)


def _ending(adjective: str) -> str:
    return adjective.removeprefix(load_language().adjective_stem(adjective))


def have_one_ending(adjective: str, word: str) -> bool:
    """Whether a word made of a name or noun is bent as the adjective before it: "Deutschen Olympischen"."""
    return is_bent_derived(word) and _ending(adjective.lower()) == _ending(word.lower())


def is_bent_derived(word: str) -> bool:
    """Whether a word made of a name or noun has the ending of an adjective: "Arktischen"."""
    return _is_derived(word) and bool(_ending(word.lower()))


def _is_derived(word: str) -> bool:
    """Whether a word in capitals is an adjective made of a name's noun ("Syrische"), not of a place ("Moskauer")."""
    language = load_language()
    derived = language.adjective_stem(word.lower()).endswith(language.words.derived_adjective_endings)
    return derived and not language.places_of_adjective(word)
