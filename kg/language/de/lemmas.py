"""Make the lemma of a token: closed classes from a table, verbs and adjectives by rule, the rest by edit script."""

from __future__ import annotations

from functools import lru_cache

from kg.language.de import adjectives
from kg.language.de.data import words
from kg.language.de.nouns import is_bent_adjective, singular
from kg.language.de.verbs import infinitive


def apply_script(form: str, script: str) -> str:
    """The lemma that ``script`` gives for ``form``; the form itself when the script does not fit it.

    ``script`` is "=lemma" or "mode|front|add|back|add": letter case (k keep, l lower, u first letter upper), letters
    to strip in front, letters to put there, letters to strip at the end, letters to put there.
    """
    if script.startswith("="):
        return script[1:]
    mode, front, head, back, tail = script.split("|")
    source = form.lower() if mode == "l" else form[:1].upper() + form[1:].lower() if mode == "u" else form
    if int(front) + int(back) > len(source):
        return form
    return (head + source[int(front) : len(source) - int(back)] + tail) or form


@lru_cache(maxsize=16384)
def lemma_of(form: str, upos: str, xpos: str, feats: str, script: str) -> str:
    """The lemma of ``form`` under its tags; verbs give infinitives, contractions their preposition."""
    first, hyphen, last = form.rpartition("-")
    if first and last.isalpha():
        return first + hyphen + lemma_of(last, upos, xpos, feats, script)
    word = form.lower()
    if upos in {"VERB", "AUX"}:
        return infinitive(form, xpos, feats) or apply_script(form, script)
    if upos == "NOUN" and xpos == "NN":
        bent = form.endswith("e") and is_bent_adjective(form + "n")  # "34 Geistliche" are no "Geistlich"
        return form if bent else singular(form, feats) or apply_script(form, script)
    if upos in {"DET", "PRON"}:
        if upos == "PRON" and word in {"ihr", "ihrer"}:
            return "ihr" if "Person=2" in feats else "sie"
        if word == "ihr":
            return "ihr"
        return words().function_words.get(word) or apply_script(form, script)
    if upos == "ADJ" and xpos == "VVPP":
        return infinitive(form, xpos, feats) or word
    place_name = form[:1].isupper() and word.endswith("er") and script[:1] != "l"  # "Berliner Mauer"
    if upos == "ADJ" and word.isalpha() and not place_name:
        return adjectives.lemma(form, xpos, feats)
    if upos == "ADP" and (preposition := words().preposition(word)):
        return preposition
    if upos in {"PUNCT", "NUM", "SYM"} or hyphen:
        return form
    lemma = apply_script(form, script)
    if upos == "PROPN" and not word.startswith(lemma.lower()):  # a name may lose an ending, never change its stem
        return form
    return lemma
