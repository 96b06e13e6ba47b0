"""Find the nominative singular of a German noun: plurals that change the stem by table, the rest by ending."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from kg.language.de.data import lines, words
from kg.language.de.endings import INFLECTION, NOUN, stems
from kg.language.spelling import fold, without_umlauts

#: nouns that are feminine without doubt, by their ending: not "Aufschwung"
FEMININE_BY_ENDING = re.compile(r"\w(?:[et]rin|tin|(?<!spr)(?<!schw)ung|heit|keit|schaft|ität)$")
SHORTEST_PART = 5  #: letters of the last part of a compound that a list may stand for
_CERTAIN_PART = 7  #: the same where the form may be the plural of another noun: "reine" ends "Vereine"
_LONGEST_PART = 80  #: letters beyond which no list has a word: ends of a word without end are not looked at
_SHORTEST_HEAD = 3  #: letters of the last part of a compound that the table may stand for
_ABSTRACT = re.compile(r"(?:ung|heit|keit|schaft|ion|tät|ik|anz|enz|ur|ei)en$")
_WEAK = re.compile(r"(?:ent|ant|ist|at|ot|it|et|ekt|oph|og|arch|nom|urg|ad|aph)en$")
#: genitive plurals of adjectives used as nouns: "Angehöriger", "Studierender"
_ADJECTIVAL = ("höriger", "ierender", "ordneter", "eamter")
#: datives of nouns that are plurals themselves
_PEOPLE = "leuten"
#: plurals that keep "-ern" and "-eln" in the nominative
_PLURAL_IN_N = (
    *("bauern", "eltern", "bayern", "pommern", "vettern", "kammern", "schwestern", "mauern", "nummern", "ziffern"),
    *("steuern", "opern", "federn", "regeln", "inseln", "formeln", "klauseln", "muskeln", "kartoffeln", "wurzeln"),
)


@cache
def singulars() -> dict[str, str]:
    """Plural to singular, in small letters, of the table ``plurals.txt``."""
    pairs = (pair.partition("=") for line in lines("plurals.txt") for pair in line.split())
    return {plural: base for plural, _, base in pairs}


@cache
def _marked(name: str) -> dict[str, bool]:
    """The nouns of a list, in small letters: whether it says yes or, by "-", no."""
    return _yes_or_no(item for line in lines(name) for item in line.split())


def _yes_or_no(items: Iterable[str]) -> dict[str, bool]:
    return {item.removeprefix("-"): not item.startswith("-") for item in items}


def _by_last_part(noun: str, name: str, shortest: int = SHORTEST_PART) -> bool | None:
    """What a list says of a noun or else of its longest last part; behind a hyphen of its last word."""
    word, listed = noun.rpartition("-")[2].lower(), _marked(name)
    parts = (word, *(word[at:] for at in range(max(2, len(word) - _LONGEST_PART), len(word) - shortest + 1)))
    return next((listed[part] for part in parts if part in listed), None)


@cache
def _bent_adjectives() -> dict[str, bool]:
    return _yes_or_no(words().bent_adjective_endings)


@lru_cache(maxsize=16384)
def is_bent_adjective(noun: str) -> bool:
    """Whether a noun is an adjective with the ending "-en": "Vorsitzenden", "34-Jährigen", no "Spenden"."""
    word, listed = noun.rpartition("-")[2].lower(), _bent_adjectives()
    if not word.endswith("en"):
        return False
    endings = (f"={word}", *(word[at:] for at in range(max(0, len(word) - _LONGEST_PART), len(word))))
    return next((listed[ending] for ending in endings if ending in listed), False)


@lru_cache(maxsize=16384)
def is_feminine(noun: str) -> bool:
    """Whether a noun in the singular is feminine without doubt: "Ampel", "Werft", "Feuerwehr"."""
    known = _by_last_part(noun, "feminine.txt")
    return known if known is not None else FEMININE_BY_ENDING.search(noun.lower()) is not None


@lru_cache(maxsize=16384)
def is_one_feminine(form: str) -> bool:
    """Whether a form in "-e" is a feminine noun in the singular, no plural: "Aufsichtsbehörde", not "Vereine"."""
    listed = _by_last_part(form, "feminine.txt", _CERTAIN_PART)
    return form.endswith("e") and bool(listed) and form.lower() not in singulars()


@lru_cache(maxsize=16384)
def is_of_person(noun: str) -> bool:
    """Whether a noun in the singular names a person by itself or by its last part: "Küster", "Gastdirigent"."""
    word = noun.lower()
    if noun.endswith(words().person_heads) or word.endswith(words().woman_endings):
        return True
    bases = [word]
    for end in ("in", "issin"):
        stem = word.removesuffix(end)
        if stem != word:
            bases += [stem, stem + "e", without_umlauts(stem)]
    return any(_by_last_part(base, "persons.txt") for base in bases)


def _from_table(word: str) -> str | None:
    """Singular of ``word`` (small letters) or of its last part, with or without the "n" of the dative."""
    table = singulars()
    for form in (word, word.removesuffix("n")):
        for at in range(max(0, len(form) - _LONGEST_PART), len(form) - _SHORTEST_HEAD + 1):
            if form[at:] in table and (at == 0 or at >= 2):
                return form[:at] + table[form[at:]]
    return None


def _genitive(word: str) -> str:
    """Without the ending of a genitive: "Tages" tag, "Lebens" leben, "Verhältnisses" verhältnis."""
    if word.endswith("nisses"):
        return word[:-3]
    if word[:-1] in singulars().values():  # "Gebäudes"
        return word[:-1]
    if word.endswith("es") and len(word) > 4 and not word.endswith(("ees", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is", "ies")) else word


def _plural(word: str, feats: str) -> str | None:
    """Without the ending of a plural, where the ending leaves no doubt."""
    if word.endswith(("nisse", "nissen")):
        return word.removesuffix("n")[:-2]
    if "Gender=" not in feats and word.endswith("en"):  # adjectives as nouns: "die Jugendlichen"
        return word[:-1]
    if "Gender=Fem" in feats:
        if re.search(r"[^aeiou]ern$|eln$", word):
            return word[:-1]
        return word[:-1] if word.endswith("en") else None
    if _WEAK.search(word):
        return word[:-2]
    if word.endswith("tümer"):
        return word[:-4] + "um"
    if re.search(r"(?:[^ä]chen|lein|ler|ner|ker|ter|ger|der|ber|fer|ser|cher|zer)$", word):
        return word
    if re.search(r"[^aeiou]ern$|eln$", word):
        return word[:-1]
    if re.search(r"[^äöü]{4}(?:e|en)$", word) and ("Case=Dat" in feats) >= word.endswith("n"):
        return re.sub(r"en?$", "", word)
    return None


def is_weak(form: str) -> bool:
    """Whether the noun has "-en" in all cases but the nominative singular: "Präsidenten", "Kollegen"."""
    word = form.lower()
    return bool(_WEAK.search(word)) or (word.endswith("en") and (_from_table(word) or word) in (word[:-1], word[:-2]))


def singular(form: str, feats: str) -> str | None:
    """Nominative singular of a noun, first letter large; None when number and ending leave it open."""
    if not form.isalpha() or form[1:] != form[1:].lower():
        return None
    word = form.lower()
    found: str | None = None
    if word.endswith("innen"):
        found = word[:-3]
    elif _ABSTRACT.search(word) and "Gender=Masc" not in feats:
        found = _from_table(word) or word[:-2]
    elif word.endswith("in"):  # "Gouverneurin" is no plural
        found = word
    elif "Number=Plur" in feats:
        found = _from_table(word) or _plural(word, feats)
    elif "Number=Sing" in feats:
        if "Gender=Fem" in feats:  # or "Strafzölle", taken for a woman's noun
            found = (_from_table(word) if word != without_umlauts(word) else None) or word
        elif "Case=Gen" in feats and word.endswith("s"):
            found = _genitive(word)
        elif "Gender=Masc" in feats and "Case=Nom" not in feats and word.endswith("en"):
            found = _from_table(word) or (word[:-2] if _WEAK.search(word) else None)
            found = found or (word[:-1] if is_bent_adjective(word) else None)  # "den Verbündeten"
        elif not word.endswith(("e", "n")):
            found = word
        elif word != without_umlauts(word):  # "Österreichs Bischöfe", taken for one
            found = _from_table(word)
    return found and found[:1].upper() + found[1:]


@lru_cache(maxsize=16384)
def readings(lemma: str, form: str) -> tuple[str, ...]:
    """Lower-case dictionary forms a word may have: the lemma, and for nouns what is left without an ending.

    The language model is no dictionary: it makes "Plän" of "Pläne".
    """
    found = [lemma.lower(), form.lower()]
    if form[:1].isupper():
        for bare in stems(form, NOUN, _SHORTEST_HEAD):
            found += [bare.lower(), without_umlauts(bare.lower())]
    return tuple(dict.fromkeys(found))


def inflected(noun: str) -> tuple[str, ...]:
    """The forms that a noun may take, umlauts left out, itself first: "land" → "land", "landn", "lande" and so on."""
    latin = (noun.removesuffix("um") + "en",) if noun.endswith("um") else ()  # Ministerien, Zentren
    return (*(noun + ending for ending in INFLECTION), *latin)


def dative_plural(plural: str) -> str:
    """The dative of a noun whose plural is ``plural``: "Brasilianer" → "Brasilianern"."""
    return plural + "n"


def is_dative_of_several(word: str, lemma: str) -> bool:
    """Whether a form in "-n" is a dative plural for certain: "Lehrern", "Schülern", not "Bauern", "Regeln"."""
    return lemma.endswith(("er", "el")) and word == f"{lemma}n" and not word.lower().endswith(_PLURAL_IN_N)


def nominative_plural(word: str, lemma: str) -> str:
    """A plural without the "-n" of the dative ("Ländern") or the "-r" and "-n" of an adjective ("Angehöriger")."""
    if (
        word.lower().endswith(_PEOPLE)
        or word.endswith(_ADJECTIVAL)
        or (is_bent_adjective(word) and _is_adjectival(word, lemma))
    ):
        return word[:-1]
    if word.endswith(("ern", "eln")):
        kept = word.lower().endswith(_PLURAL_IN_N) or (lemma.endswith(("ern", "eln")) and lemma != word)
        return word if kept else word[:-1]
    umlaut = word.endswith("en") and fold(word[:-2]) == fold(lemma) and word[:-2] != lemma
    return word[:-1] if umlaut or (word.endswith("en") and _by_last_part(word[:-2], "strong-plurals.txt")) else word


def nominative_singular(word: str, lemma: str, gender: str | None) -> str:
    """A singular without the ending of its case: "Emirs" → "Emir", "Verbündeten" → "Verbündeter".

    Only where the lemma agrees; an adjective used as a noun has the ending of a phrase without article.
    """
    bare = word.removesuffix("n")
    if bare.endswith("e") and is_bent_adjective(bare + "n") and _is_adjectival(bare + "n", lemma):
        return bare + "r" if gender == "Masc" else bare
    if word.endswith("ogen") and gender == "Masc" and lemma in (bare, bare[:-1]):
        return bare  # "den Soziologen", no "Soziolog"
    if gender != "Fem" and lemma[:1].isupper() and word.removeprefix(lemma) in ("n", "en", "s", "es", "ns", "ens"):
        return lemma
    return word


def _is_adjectival(word: str, lemma: str) -> bool:
    """Whether the lemma is one that an adjective used as a noun gets: "Beamte", "Beamter", "Beamten", "Bedienstet"."""
    return lemma in (word, word[:-1], word[:-2], word[:-1] + "r")


def without_genitive(word: str) -> tuple[str, ...]:
    """What a noun may be without the ending of a genitive: "Verbandes" → "Verband", "Verbande"."""
    if word.endswith("nisses"):
        return (word[:-3],)
    return tuple(word.removesuffix(end) for end in ("es", "s") if word.endswith(end))


def weak_bases(word: str, *, woman: bool) -> tuple[str, ...]:
    """What a bent noun for a person may be: "Geistlichen" → "Geistlicher", "Pädagogen" → "Pädagoge".

    A man called by an adjective comes first: "Angeklagte", also listed, is the woman.
    """
    if not word.endswith(("e", "en")):
        return ()
    weak = word.removesuffix("n")
    return (weak,) if woman else (f"{weak}r", weak, weak.removesuffix("e"))


def adjectival_forms(noun: str) -> tuple[str, str] | None:
    """One and several of an adjective used as a noun: "Grüne" and "Grünen"; None for other endings."""
    if not noun.endswith(("e", "en")):
        return None
    one = noun.removesuffix("n")
    return one, f"{one}n"
