"""Read the cases that the form of a German noun phrase allows: "der neuen Rätin" is no subject, "ein neuer Rat" is one.

Articles and adjectives share the work of showing case (Duden, "Die Grammatik", declension of the adjective).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.language.contract import ACC, ANY, DAT, GEN, NOM
from kg.language.de import adjectives
from kg.language.de.data import words as german_words
from kg.language.de.nouns import is_bent_adjective, is_feminine, is_of_person, is_weak

_NOT_ACC = ANY - {ACC}
#: articles in "-er" that can be a nominative: "der Rat", but not "einer Rätin"
_MASCULINE = frozenset({"der", "dieser", "jener", "jeder", "welcher", "mancher", "solcher"})
#: plurals that show their dative, whatever number the tagger gives: "den Helfern"
_DATIVE_PLURAL = re.compile(r"(?!.*(?:kern|nzern|bauern|bayern)$)(?!(?:see|abend)?stern$).+(?:ern|eln|innen)$", re.I)
_OWNERS = frozenset({"deren", "dessen"})  #: genitives that say nothing of the noun's own case
_BARE = frozenset({"ein", "kein", "mein", "dein", "sein", "ihr", "unser"})  #: articles without ending
#: cases of a phrase without article: "altem Wein", "altes Haus", "neue Minister"
_BY_ADJECTIVE = {"em": frozenset({DAT}), "es": frozenset({NOM, ACC}), "e": frozenset({NOM, ACC})}

#: the gender of a noun in the singular, by article and ending of the adjective
_GENDERS = {
    ("der", "e"): "Masc",
    ("den", "en"): "Masc",
    ("der", "en"): "Fem",
    ("die", "e"): "Fem",
    ("das", "e"): "Neut",
}
_GENDERS_BEHIND_BARE = {"er": "Masc", "es": "Neut"}  #: behind an article without ending


def gender_shown(article: str, adjective: str) -> str | None:
    """The gender of a noun in the singular that the endings before it show: "ein neuer" Masc, "der neuen" Fem."""
    end = adjectives.ending(adjective)
    return _GENDERS_BEHIND_BARE.get(end) if article in _BARE else _GENDERS.get((article, end))


def cases(
    i: int, words: Sequence[str], upos: Sequence[str], feats: Sequence[str], children: Sequence[int]
) -> frozenset[str]:
    """The cases that the form of the noun phrase headed by ``i`` allows: article, adjectives, or the pronoun itself."""
    if upos[i] == "PRON" or (upos[i] == "DET" and not children):
        return german_words().pronoun_cases.get(words[i].lower(), ANY)
    before = [child for child in children if child < i]
    adjective = next((adjectives.ending(words[child]) for child in reversed(before) if upos[child] == "ADJ"), "")
    for child in before:
        if upos[child] == "DET":
            return _by_article(words[i], words[child].lower(), feats[i], feats[child], adjective, upos[i] == "NOUN")
    return _BY_ADJECTIVE.get(adjective, ANY)


def _by_article(
    noun: str, article: str, feats: str, article_feats: str, adjective: str, common: bool
) -> frozenset[str]:
    """Cases of a noun under its article, whose ending an adjective may make plain."""
    plural = "Number=Plur" in feats
    if common and not plural and "Gender=Masc" in feats and noun.endswith("e") and is_weak(noun + "n"):
        return frozenset({NOM})  # "deren Experte", not "deren Experten"
    if article in _OWNERS:
        return _BY_ADJECTIVE.get(adjective, ANY)
    ending = german_words().article_endings.get(article)
    ending = ending or next((end for end in ("em", "en", "es") if article.endswith(end)), "")
    if ending == "em":
        return frozenset({DAT})
    if ending == "en":
        if plural:  # "den Studenten" may be one or many
            return frozenset({ACC, DAT}) if is_weak(noun) else frozenset({DAT})
        shown = common and article == "den" and bool(_DATIVE_PLURAL.match(noun)) and not is_weak(noun)
        return frozenset({DAT}) if shown else frozenset({ACC})
    if ending == "es":
        return frozenset({GEN}) if article in {"des", "eines"} else frozenset({NOM, ACC, GEN})
    if ending == "er":
        if adjective == "e":  # "der neue Rat"
            return frozenset({NOM})
        feminine = _is_no_masculine(noun) if common else noun in german_words().feminine_names
        if article not in _MASCULINE or adjective == "en" or feminine:
            return frozenset({DAT, GEN})  # "der neuen Rätin", "der AfD"
        if plural:
            return ANY
        return frozenset({NOM}) if "Gender=Masc" in feats and "Gender=Masc" in article_feats else _NOT_ACC
    if ending == "e":
        return frozenset({NOM, ACC})
    if article in _BARE and adjective in {"er", "es"}:  # "ein neuer Rat", "ein neues Haus"
        return frozenset({NOM}) if adjective == "er" else frozenset({NOM, ACC})
    return ANY


def _is_no_masculine(noun: str) -> bool:
    """Whether "der" before a noun is no nominative: "der Rätin", "der Angeklagten"."""
    return is_feminine(noun) or is_bent_adjective(noun) or (noun.endswith("in") and is_of_person(noun))
