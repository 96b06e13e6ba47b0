"""Find the forms of a word in a text without knowing its tags: roots on the side of the word, endings on the other.

"vorwerfen" has the roots "vorwerf", "vorwirf", "vorwarf", "vorgeworfen", "vorzuwerfen" …; "vorwarfen" may be "vorwarf".
Made to miss nothing: what is no word does no harm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from kg.language.de import adjectives, nouns
from kg.language.de.data import words
from kg.language.de.verbs import irregular, participles
from kg.language.spelling import without_umlauts

#: what may follow a root: endings of nouns, adjectives and verbs
_ENDINGS = (
    *("e", "en", "n", "er", "ern", "es", "s", "em", "ns", "ens", "nen", "se", "sen"),
    *("t", "te", "ten", "tet", "test", "st", "est", "et", "ete", "eten", "etet", "etest"),
    *("end", "ende", "enden", "ender", "endes", "endem", "nd", "nde", "nden", "nder", "ndes", "ndem"),
)
#: the same by their last letter
_BY_LETTER = {letter: tuple(end for end in _ENDINGS if end[-1] == letter) for letter in {end[-1] for end in _ENDINGS}}
#: what a dictionary form may lose before an ending
_DICTIONARY = ("en", "n", "e", "um", "us", "on", "a", "is")
_SHORTEST = 2


def without_endings(form: str) -> tuple[str, ...]:
    """What a form may be without its ending, lower case, umlauts left out; itself first."""
    word = form.lower()
    if not word.isascii():
        word = without_umlauts(word.replace("ß", "ss"))
    endings = _BY_LETTER.get(word[-1:], ())
    return (word, *(word[: -len(end)] for end in endings if word.endswith(end) and len(word) - len(end) >= _SHORTEST))


@lru_cache(maxsize=16384)
def roots(lemma: str) -> frozenset[str]:
    """What the forms of a word begin with, lower case, umlauts left out."""
    word = lemma.lower()
    found = {word, *_bare(word), *_plurals().get(word, ())}
    if word.endswith("n"):
        found.update(_verbal(word))
    found.update(compared for compared, base in words().compared.items() if base == word)
    if word.endswith(("el", "er")):
        found.add(word[:-2] + word[-1])  # "dunkel": dunkle
    return frozenset(without_umlauts(root.replace("ß", "ss")) for root in found)


@cache
def _plurals() -> dict[str, list[str]]:
    """The plurals of the table, of each noun."""
    return _turned(nouns.singulars())


def _bare(word: str) -> Iterator[str]:
    for end in _DICTIONARY:
        if word.endswith(end) and len(word) - len(end) >= _SHORTEST:
            yield word.removesuffix(end)
    if word.endswith(("eln", "ern")):
        yield word[:-3] + word[-2]  # "handle"
    yield adjectives.lemma(word, "ADJA", "")


def _verbal(verb: str) -> Iterator[str]:
    """Participles, the infinitive with "zu" inside, the finite forms of an irregular verb with its prefix."""
    for form in participles(verb):
        yield from (form, f"ge{form}")  # "gefeiert", "gegeißelt": their "ier" and "ge" are no ending and no prefix
    for particle in words().separable:
        rest = verb.removeprefix(particle)
        if rest != verb and len(rest) > _SHORTEST:
            yield particle + "zu" + rest
            yield particle + "zu" + rest.removesuffix("n").removesuffix("e")
    for start in range(len(verb) - 2):
        for form in _finite().get(verb[start:], ()):
            yield verb[:start] + form


@cache
def _finite() -> dict[str, list[str]]:
    """The finite forms of each irregular verb."""
    return _turned(irregular()[0])


def _turned(bases: Mapping[str, str]) -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for form, base in bases.items():
        forms.setdefault(base, []).append(form)
    return forms
