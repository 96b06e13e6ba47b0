"""Make the lemma of a token: closed classes from a table, verbs and adjectives by rule, all else by the network's edit script."""

from __future__ import annotations

import re

from kg.annotate.verbs import infinitive

_FUNCTION_WORDS = {
    "der": "das dem den denen der deren derer des dessen die", "ein": "ein eine einem einen einer eines eins 'ne ne", "kein": "kein keine keinem keinen keiner keines keins",
    "dieser": "dies diese diesem diesen dieser dieses", "jener": "jene jenem jenen jener jenes", "jeder": "jede jedem jeden jeder jedes",
    "welcher": "welche welchem welchen welcher welches", "solcher": "solch solche solchem solchen solcher solches", "mancher": "manch manche manchem manchen mancher manches",
    "alle": "all alle allem allen aller alles", "beide": "beide beidem beiden beider beides", "anderer": "andere anderem anderen anderer anderes",
    "einige": "einige einigem einigen einiger einiges", "mehr": "mehr mehrere mehreren mehrerer mehrerem", "viel": "viel viele vielem vielen vieler vieles",
    "wenig": "wenig wenige wenigem wenigen weniger weniges", "derselbe": "dasselbe demselben denselben derselben derselbe desselben dieselbe dieselben",
    "derjenige": "dasjenige demjenigen denjenigen derjenigen derjenige desjenigen diejenige diejenigen",
    "mein": "mein meine meinem meinen meiner meines", "dein": "dein deine deinem deinen deiner deines", "sein": "sein seine seinem seinen seiner seines",
    "unser": "unser unsere unserem unseren unserer unseres unserm unsern", "euer": "euer eure eurem euren eurer eures",
    "ihr": "ihre ihrem ihren ihrer ihres", "ich": "ich mich mir", "du": "du dich dir", "er": "er ihm ihn", "wir": "wir uns", "sie": "sie ihnen", "es": "es 's ’s",
    "wer": "wer wem wen wessen", "man": "man", "nichts": "nichts nix", "sich": "sich", "was": "was", "etwas": "etwas", "jemand": "jemand jemandem jemanden jemandes",
    "niemand": "niemand niemandem niemanden niemandes",
}  # fmt: skip
_FUNCTION = {form: lemma for lemma, forms in _FUNCTION_WORDS.items() for form in forms.split()}
_CONTRACTED = {"im": "in", "am": "an", "zum": "zu", "zur": "zu", "vom": "von", "beim": "bei", "ins": "in", "ans": "an", "aufs": "auf", "ums": "um", "fürs": "für",
               "durchs": "durch", "übers": "über", "unters": "unter", "vors": "vor", "hinters": "hinter", "hinterm": "hinter", "überm": "über", "unterm": "unter", "vorm": "vor"}  # fmt: skip
#: irregular comparatives and superlatives, without ending
_COMPARED = {
    "besser": "gut", "best": "gut", "mehr": "viel", "meist": "meist", "größer": "groß", "größt": "groß", "höher": "hoch", "höchst": "hoch", "näher": "nah", "nächst": "nah",
    "älter": "alt", "ältest": "alt", "länger": "lang", "längst": "lang", "stärker": "stark", "stärkst": "stark", "jünger": "jung", "jüngst": "jung", "kürzer": "kurz",
    "kürzest": "kurz", "schwächer": "schwach", "schwächst": "schwach", "wärmer": "warm", "wärmst": "warm", "kälter": "kalt", "kältest": "kalt", "ärmer": "arm", "ärmst": "arm",
    "härter": "hart", "härtest": "hart", "schärfer": "scharf", "schärfst": "scharf", "klüger": "klug", "klügst": "klug", "gröber": "grob", "gröbst": "grob", "schärft": "scharf",
    "gesünder": "gesund", "gesündest": "gesund", "jährt": "jährt",
}  # fmt: skip
_INVARIABLE = frozenset({"super", "quer", "extra", "prima", "rosa", "lila", "orange", "beige"})
_ENDING = re.compile(r"(?:e|em|en|er|es)$")


def apply_script(form: str, script: str) -> str:
    """The lemma that ``script`` gives for ``form``; the form itself when the script does not fit it.

    ``script`` is "=lemma" or "mode|front|add|back|add": letter case (k keep, l lower, u first letter upper), letters to strip in front,
    letters to put there, letters to strip at the end, letters to put there.
    """
    if script.startswith("="):
        return script[1:]
    mode, front, head, back, tail = script.split("|")
    source = form.lower() if mode == "l" else form[:1].upper() + form[1:].lower() if mode == "u" else form
    if int(front) + int(back) > len(source):
        return form
    return (head + source[int(front) : len(source) - int(back)] + tail) or form


def adjective(form: str, xpos: str, feats: str) -> str:
    """Lemma of an adjective: without ending, in the positive: "stärkeren" stark, "letzte" letzt."""
    stem = word = form.lower()
    if xpos != "ADJD" and (xpos == "ADJA" or "Case=" in feats) and word not in _INVARIABLE:
        stem = _ENDING.sub("", word)
    if stem in _COMPARED:
        return _COMPARED[stem]
    if "Degree=Cmp" in feats and stem.endswith("er") and len(stem) > 4:
        stem = stem[:-2]
    elif "Degree=Sup" in feats and stem.endswith("st"):
        stem = re.sub(r"(?<=[tdszßxu])est$|st$", "", stem)
    if stem == word:
        return stem
    if stem in {"hoh", "teur", "ungeheur", "sauer", "saubr", "integr", "makabr", "bitr", "tapfr"}:
        return {"hoh": "hoch"}.get(stem, re.sub(r"r$", "er", stem))
    return re.sub(r"(?<=[bdgkpft])l$", "el", stem)


def lemma_of(form: str, upos: str, xpos: str, feats: str, script: str) -> str:
    """The lemma of ``form`` under its tags; nouns begin with a capital, verbs are infinitives, contractions give the preposition."""
    first, hyphen, last = form.rpartition("-")
    if first and last.isalpha():
        return first + hyphen + lemma_of(last, upos, xpos, feats, script)
    word = form.lower()
    if upos in {"VERB", "AUX"}:
        return infinitive(form, xpos, feats) or apply_script(form, script)
    if upos in {"DET", "PRON"}:
        if upos == "PRON" and word in {"ihr", "ihrer"}:
            return "ihr" if "Person=2" in feats else "sie"
        if word == "ihr":
            return "ihr"
        return _FUNCTION.get(word) or apply_script(form, script)
    if upos == "ADJ" and xpos == "VVPP":
        return infinitive(form, xpos, feats) or word
    place_name = form[:1].isupper() and word.endswith("er") and script[:1] != "l"  # "Berliner Mauer"
    if upos == "ADJ" and word.isalpha() and not place_name:
        return adjective(form, xpos, feats)
    if upos == "ADP" and word in _CONTRACTED:
        return _CONTRACTED[word]
    if upos in {"PUNCT", "NUM", "SYM"} or hyphen:
        return form
    return apply_script(form, script)
