"""Find the infinitive of a German verb form: irregular forms from a table, all others by rule, prefixes joined.

The treebank's lemma of a participle or infinitive with "zu" carries its separable prefix ("zusammengekommen", "zusammenzukommen":
zusammenkommen), that of a finite verb only the prefix that is written with it ("zusammenkamen").
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

#: prefixes that a participle or infinitive with "zu" sets apart: "ab-ge-halten", "an-zu-rufen"; longest first
SEPARABLE = tuple(sorted(
    "ab an auf aus bei bevor da dabei dafür dagegen daheim daher dahin daneben dar daran dran drauf dazwischen fertig darauf darin davon davor dazu dazwischen durch durcheinander ein einher empor entgegen "
    "entlang entzwei fehl fern fest fort frei gegenüber gleich groß gut heim her herab heran herauf heraus herbei herein herüber herum herunter hervor hierher hin hinab "
    "hinauf hinaus hindurch hinein hinterher hinüber hinunter hinweg hinzu hoch inne irre kennen klar krank kund los mit nach nahe nieder offen preis recht schwer sicher "
    "sicherstellen statt stand still tot teil über um umher um unter voran voraus vorbei vorüber vor vorher vorweg weg weiter wett wider wieder wiederher wiedergut wohl zu zueinander zufrieden zugute zunichte "
    "zurecht zurück zusammen zuvor zuwider zwangs aufrecht aufeinander auseinander aneinander miteinander bekannt bereit bloß dicht flach gefangen geheim gering glatt hervor kaputt "
    "kalt kurz lahm leer müde nahe quer rein rück satt schief schlecht schön stand stumm trocken voll wach wahr warm wert wund zwischen haus maß not wirtschafts sonder schutz".split(),
    key=len, reverse=True,
))  # fmt: skip
#: prefixes without "ge" in the participle: "ver-boten"
INSEPARABLE = tuple(sorted("be emp ent er ge miss miß ver zer über unter um durch wider wieder hinter voll".split(), key=len, reverse=True))
_UMLAUT = str.maketrans("aou", "äöü")
_LAST_VOWEL = re.compile(r"([aou])([^aeiouäöü]*)$")
_OLD_SPELLING = re.compile(r"(?<=fa|pa|ha|la|kü|re|mü|wu|mi)ß")
#: regular verbs that begin with "ge" for good: "gewährt" is of gewähren
_WITH_GE = re.compile(r"ge(?:währ|statt|stalt|fährd|nehmig|wöhn|lang|horch|nüg|sell|wicht|währleist|reich)(?:en|e?t)$")
_WEAK_STEM_WITH_E = re.compile(r"(?:[td]|[^aeioulrhäöüm]m|[^aeioulrhäöün]n|chn|gn|ffn|chm)$")


@cache
def irregular() -> tuple[dict[str, str], dict[str, str]]:
    """Finite forms to infinitive, and participles to infinitive, of the table ``strong_verbs.txt``."""
    finite: dict[str, str] = {}
    participles: dict[str, str] = {}
    for line in (Path(__file__).parent / "strong_verbs.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        infinitive, present, preterite, participle, *more = line.split()
        stem = re.sub(r"e?n$", "", infinitive)
        past = preterite[:-1] if preterite.endswith("te") else preterite
        subjunctive = (_LAST_VOWEL.sub(lambda m: m[1].translate(_UMLAUT) + m[2], past)) + "e"
        second = present[:-1] + "st" if present.endswith("t") else present + "st"
        forms = [infinitive, present, second, preterite, stem + "e", stem + "t", stem + "et", stem + "est", subjunctive, *more]
        for base in (preterite, subjunctive, *(form for form in more if form.endswith("e"))):
            forms += [base + ending for ending in (("n", "st", "t") if base.endswith("e") else ("en", "st", "est", "t", "et"))]
        for form in forms:
            if not form.startswith("führ"):  # "führe" is nearly always of führen, not of fahren
                finite.setdefault(form, infinitive)
        if participle != "-":
            participles.setdefault(participle, infinitive)
    for word, infinitive in {"gebe": "geben", "wirst": "werden", "gib": "geben", "nimm": "nehmen", "sieh": "sehen", "lies": "lesen", "sprich": "sprechen", "hilf": "helfen"}.items():
        finite[word] = infinitive
    participles["worden"] = "werden"
    return finite, participles


def _weak(stem: str) -> str:
    """The infinitive of a regular verb: "handel" handeln, "forder" fordern, "sag" sagen."""
    return stem + ("n" if re.search(r"[^aeiouäöü](?:el|er)$|(?:au|eu|ei)er$", stem) and not stem.endswith(("schwer", "scher")) else "en")


def _weak_participle_stem(form: str) -> str | None:
    """What stands before the "t" of a regular participle: "sag" of "(ge)sagt", "arbeit" of "(ge)arbeitet"."""
    if form.endswith("et") and _WEAK_STEM_WITH_E.search(form[:-2]):
        return form[:-2]
    return form[:-1] if form.endswith("t") and len(form) > 2 else None


def _base_participle(form: str) -> str | None:
    """Infinitive of a participle without separable prefix; None when it has not the shape of one."""
    _, participles = irregular()
    if form in participles:
        return participles[form]
    for prefix in INSEPARABLE:
        rest = form.removeprefix(prefix)
        if rest != form and "ge" + rest in participles:
            return prefix + participles["ge" + rest]
    stem = _weak_participle_stem(form)
    if stem is None:
        return None
    if _WITH_GE.match(form):
        return _weak(stem)
    if form.startswith("ge") and len(stem) > 3 and not form.endswith("iert"):
        return _weak(stem[2:])
    return _weak(stem) if form.startswith(INSEPARABLE) or form.endswith("iert") else None


def of_participle(form: str) -> str | None:
    """Infinitive of a past participle: "abgehalten" abhalten, "verboten" verbieten, "kritisiert" kritisieren."""
    base = _base_participle(form)
    if base and not (form.startswith(("über", "unter", "um", "durch", "wieder", "wider", "voll")) and "ge" in form[2:8]):
        return base
    _, participles = irregular()
    for prefix in SEPARABLE:
        rest = form.removeprefix(prefix)
        if rest == form or len(rest) < 4:
            continue
        if rest in participles:
            return prefix + participles[rest]
        if _WITH_GE.match(rest) and (stem := _weak_participle_stem(rest)):
            return prefix + _weak(stem)
        if rest.startswith("ge") and (stem := _weak_participle_stem(rest[2:])) and len(rest) > 5:
            return prefix + _weak(stem)
    for prefix in SEPARABLE:
        rest = form.removeprefix(prefix)
        if rest != form and rest.startswith(INSEPARABLE) and (inner := _base_participle(rest)):
            return prefix + inner
    return base or ((stem := _weak_participle_stem(form)) and _weak(stem)) or None


def of_zu_infinitive(form: str) -> str | None:
    """Infinitive of a form with inserted "zu": "anzurufen" anrufen."""
    for prefix in SEPARABLE:
        if form.startswith(prefix + "zu") and len(form) > len(prefix) + 4:
            return prefix + form[len(prefix) + 2 :]
    return None


def _irregular_finite(form: str) -> str | None:
    finite, _ = irregular()
    if form in finite:
        return finite[form]
    for prefix in (*SEPARABLE, *INSEPARABLE):
        rest = form.removeprefix(prefix)
        if rest != form and len(rest) > 2 and rest in finite:
            return prefix + finite[rest]
    return None


def of_finite(form: str, past: bool) -> str | None:
    """Infinitive of a finite form; ``past`` tells "sagten" from "halten"."""
    found = _irregular_finite(form)
    if found and not (past and found == form):
        return found
    if past:
        ending = re.search(r"t(?:e|en|est|et)$", form)
        if ending:
            stem = form[: ending.start()]
            return _weak(stem[:-1] if stem.endswith("e") and _WEAK_STEM_WITH_E.search(stem[:-1]) else stem)
        return found
    if form.endswith("n"):
        return form
    if form.endswith("e"):
        if re.search(r"[bdfgkpst]e?le$", form):
            return re.sub(r"e?le$", "eln", form)
        return form[:-1] + "n" if form.endswith("ere") and not form.endswith("iere") else form + "n"
    for ending in ("est", "et", "st", "t"):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            if ending[0] == "e" and not _WEAK_STEM_WITH_E.search(stem):
                continue
            if ending == "st" and stem[-1:] in "aeiouäöüs":  # "reist", "passt": the stem's own s
                continue
            return _weak(stem)
    return None


def infinitive(form: str, xpos: str, feats: str) -> str | None:
    """The infinitive of a verb form, given its STTS tag and features; None when no rule fits."""
    word = _OLD_SPELLING.sub("ss", form.lower())
    if not word.isalpha():
        return None
    if xpos.endswith(("INF", "IZU")) and word.endswith("n"):
        return of_zu_infinitive(word) or word
    if word.endswith("end"):
        return word[:-1]
    found = None
    if xpos.endswith("PP") or not xpos.startswith("V"):
        found = of_zu_infinitive(word) if word.endswith("en") else None
        found = found or of_participle(word) or (word if word.endswith("en") and xpos == "VMPP" else None)
    return found or of_finite(word, "Tense=Past" in feats) or _irregular_finite(word + "e") or of_zu_infinitive(word)
