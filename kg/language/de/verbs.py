"""Find the infinitive of a German verb form: irregular forms from a table, all others by rule, prefixes joined.

The treebank's lemma of a participle or infinitive with "zu" carries its separable prefix ("zusammengekommen",
"zusammenzukommen": zusammenkommen), that of a finite verb only the prefix that is written with it ("zusammenkamen").
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.language.de.data import lines, words

_UMLAUT = str.maketrans("aou", "äöü")
_LAST_VOWEL = re.compile(r"([aou])([^aeiouäöü]*)$")
_OLD_SPELLING = re.compile(r"(?<=fa|pa|ha|la|kü|re|mü|wu|mi)ß")
#: regular verbs that begin with "ge" for good: "gewährt" is of gewähren
_WITH_GE = re.compile(r"ge(?:währ|statt|stalt|fährd|nehmig|wöhn|lang|horch|nüg|sell|wicht|währleist|reich)(?:en|e?t)$")
#: verbs in -ieren have no "ge" ("generiert"), feiern and zieren have
_WITHOUT_GE = re.compile(r"(?<!e)(?<!^gez)(?<!schm)iert$")
#: no verb ends in -bten, -gten, -ierten …: "lobte" is past
_PAST = re.compile(r"(?:[bgkmpvwzß]|[^cs]h|ier|[^aeiouw]er|[bdfgkmpst]el)te$")
_PAST_OF_SEVERAL = re.compile(r"[dt]eten$")  #: no infinitive ends so
_WEAK_STEM_WITH_E = re.compile(r"(?:[td]|[^aeioulrhäöüm]m|[^aeioulrhäöün]n|chn|gn|ffn|chm)$")


@cache
def irregular() -> tuple[dict[str, str], dict[str, str]]:
    """Finite forms to infinitive, and participles to infinitive, of the table ``strong_verbs.txt``."""
    finite: dict[str, str] = {}
    participles: dict[str, str] = {}
    for line in lines("strong_verbs.txt"):
        infinitive, present, preterite, participle, *more = line.split()
        stem = re.sub(r"e?n$", "", infinitive)
        past = preterite[:-1] if preterite.endswith("te") else preterite
        subjunctive = (_LAST_VOWEL.sub(lambda m: m[1].translate(_UMLAUT) + m[2], past)) + "e"
        second = present[:-1] + "st" if present.endswith("t") else present + "st"
        forms = [
            infinitive,
            present,
            second,
            preterite,
            stem + "e",
            stem + "t",
            stem + "et",
            stem + "est",
            subjunctive,
            *more,
        ]
        for base in (preterite, subjunctive, *(form for form in more if form.endswith("e"))):
            forms += [
                base + ending for ending in (("n", "st", "t") if base.endswith("e") else ("en", "st", "est", "t", "et"))
            ]
        for form in forms:
            if not form.startswith(("führ", "dräng")):  # "führe" is nearly always of führen, not of fahren
                finite.setdefault(form, infinitive)
                finite.setdefault(form.replace("ß", "ss"), infinitive)  # Swiss: "stiess"
        if participle != "-":
            participles.setdefault(participle, infinitive)
    participles["worden"] = "werden"
    return finite, participles


def _weak(stem: str) -> str:
    """The infinitive of a regular verb: "handel" handeln, "forder" fordern, "sag" sagen."""
    return stem + (
        "n"
        if re.search(r"[^aeiouäöü](?:el|er)$|(?:au|eu|ei)er$", stem) and not stem.endswith(("schwer", "scher"))
        else "en"
    )


def _weak_participle_stem(form: str) -> str | None:
    """What stands before the "t" of a regular participle: "sag" of "(ge)sagt", "arbeit" of "(ge)arbeitet"."""
    if form.endswith("et") and _WEAK_STEM_WITH_E.search(form[:-2]):
        return form[:-2]
    return form[:-1] if form.endswith("t") and len(form) > 2 else None


def _irregular_participle(form: str) -> str | None:
    """Infinitive of an irregular participle without separable prefix: "gekommen", "verboten"."""
    _, participles = irregular()
    if form in participles:
        return participles[form]
    for prefix in words().inseparable:
        rest = form.removeprefix(prefix)
        if rest != form and "ge" + rest in participles:
            return prefix + participles["ge" + rest]
    return None


def _regular_participle(form: str) -> str | None:
    """Infinitive of a regular participle without separable prefix; None when it has not the shape of one."""
    stem = _weak_participle_stem(form)
    if stem is None:
        return None
    if _WITH_GE.match(form):
        return _weak(stem)
    if form.startswith("ge") and len(stem) > 3 and not _WITHOUT_GE.search(form):
        return _weak(stem[2:])
    return _weak(stem) if form.startswith(words().inseparable) or _WITHOUT_GE.search(form) else None


def of_participle(form: str) -> str | None:
    """Infinitive of a past participle: "abgehalten" abhalten, "verboten" verbieten, "kritisiert" kritisieren."""
    if found := _irregular_participle(form):
        return found
    rests = [
        (prefix, form.removeprefix(prefix))
        for prefix in words().separable
        if form.startswith(prefix) and len(form) > len(prefix) + 3
    ]
    for prefix, rest in rests:
        if found := _irregular_participle(rest):
            return prefix + found
    base = _regular_participle(form)
    if base and not (
        form.startswith(("über", "unter", "um", "durch", "wieder", "wider", "voll")) and "ge" in form[2:8]
    ):
        return base
    for prefix, rest in rests:
        if _WITH_GE.match(rest) and (stem := _weak_participle_stem(rest)):
            return prefix + _weak(stem)
        if rest.startswith("ge") and (stem := _weak_participle_stem(rest[2:])) and len(rest) > 5:
            return prefix + _weak(stem)
    for prefix, rest in rests:
        if rest.startswith(words().inseparable) and (inner := _regular_participle(rest)):
            return prefix + inner
    return base or ((stem := _weak_participle_stem(form)) and _weak(stem)) or None


def of_zu_infinitive(form: str) -> str | None:
    """Infinitive of a form with inserted "zu": "anzurufen" anrufen."""
    for prefix in words().separable:
        if form.startswith(prefix + "zu") and len(form) > len(prefix) + 4:
            return prefix + form[len(prefix) + 2 :]
    return None


def _irregular_finite(form: str) -> str | None:
    finite, _ = irregular()
    if form in finite:
        return finite[form]
    for prefix in (*words().separable, *words().inseparable):
        rest = form.removeprefix(prefix)
        if rest != form and len(rest) > 2 and rest in finite:
            return prefix + finite[rest]
    return None


@cache
def _preterites() -> frozenset[str]:
    """Past forms of irregular verbs that are no others: "rief", "baten", but not "sollte", which may be imagined."""
    rows = [line.split() for line in lines("strong_verbs.txt")]
    others = {form for row in rows for form in row[:2]} | words().like_participles
    past = {row[2] for row in rows if not row[2].endswith("te")}
    forms = {form + ending for form in past for ending in ("", *(("n",) if form.endswith("e") else ("en",)))}
    return frozenset(forms | {form.replace("ß", "ss") for form in forms}) - others


def is_preterite(form: str) -> bool:
    """Whether a finite form of an irregular verb is past by its shape: "bat", "erhielten"."""
    rests = (form.removeprefix(prefix) for prefix in ("", *words().separable, *words().inseparable))
    return any(rest in _preterites() for rest in rests)


def _is_past(form: str) -> bool:
    """Whether the shape alone shows the past, whatever the tagger says: "spendete(n)", "lobte"; not "bete", "warte"."""
    stem = form.removesuffix("ete")
    return (_PAST.search(form) or _PAST_OF_SEVERAL.search(form)) is not None or (
        stem != form and len(stem) > 3 and _WEAK_STEM_WITH_E.search(stem) is not None
    )


def of_finite(form: str, past: bool) -> str | None:
    """Infinitive of a finite form; ``past`` tells "sagten" from "halten"."""
    found = _irregular_finite(form)
    if found and not (past and found == form):
        return found
    if past or _is_past(form):
        ending = re.search(r"t(?:e|en|est)$", form)
        if ending:
            stem = form[: ending.start()]
            return _weak(stem[:-1] if stem.endswith("e") and _WEAK_STEM_WITH_E.search(stem[:-1]) else stem)
        return found
    if form.endswith("n"):
        return form
    if form.endswith("e"):
        if re.search(r"(?:[bdfgkpstß]e?|[zh]e)le$", form):
            return re.sub(r"e?le$", "eln", form)
        return form[:-1] + "n" if form.endswith("ere") and not form.endswith("iere") else form + "n"
    for suffix in ("est", "et", "st", "t"):
        if form.endswith(suffix):
            stem = form[: -len(suffix)]
            if suffix[0] == "e" and not _WEAK_STEM_WITH_E.search(stem):
                continue
            if suffix == "st" and stem[-1:] in "aeiouäöüs":  # "reist", "passt": the stem's own s
                continue
            return _weak(stem)
    return None


def infinitive(form: str, xpos: str, feats: str) -> str | None:
    """The infinitive of a verb form, given its STTS tag and features; None when no rule fits."""
    word = _OLD_SPELLING.sub("ss", form.lower())
    if not word.isalpha():
        return None
    if xpos.endswith(("INF", "IZU")) and word.endswith("n"):
        if word in words().like_participles:
            return word
        return of_zu_infinitive(word) or _irregular_participle(word) or word  # the tag may be wrong, the form is not
    if word.endswith("end"):
        return word[:-1]
    found = None
    if xpos.endswith("PP") or not xpos.startswith("V"):
        found = of_zu_infinitive(word) if word.endswith("en") else None
        found = found or of_participle(word) or (word if word.endswith("en") and xpos == "VMPP" else None)
    found = found or of_finite(word, "Tense=Past" in feats) or _irregular_finite(word + "e") or of_zu_infinitive(word)
    return found or (of_finite(word, past=False) if "VerbForm=Fin" in feats else None)  # "brandmarkt" tagged as past


def whole_verb(lemma: str, particle: str) -> str | None:
    """The verb with its separated particle: "stellt … dar" darstellen; None when the word is no particle."""
    if particle not in words().separable:
        return None
    return lemma if lemma.startswith(particle) else particle + lemma


@cache
def _zu_inside() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words().separable)})zu\w{{2,}}n")


def has_inner_zu(form: str) -> bool:
    """Whether an infinitive has its "zu" inside: "niederzulegen", "einzustellen"."""
    return _zu_inside().fullmatch(form) is not None


@lru_cache(maxsize=2048)
def participles(verb: str) -> tuple[str, ...]:
    """Past participles and the present one: "loben" gives "gelobt", "lobend"; "vorwerfen" "vorgeworfen", "vorwerfend".

    A prefix that may be separable or not gives both: "überführen" "übergeführt", "überführt".
    """
    base, strong = _strong(verb)
    past = list(strong)
    if not strong or base in words().also_regular:
        past += _regular(verb)
    return (*dict.fromkeys(past), verb + "d")


#: letters beyond which no irregular verb is listed: ends of a word without end are not looked at
_LONGEST_BASE = 40


def _strong(verb: str) -> tuple[str, list[str]]:
    """The irregular verb in ``verb`` and the participles with its prefix: "aufgenommen", "missverstanden"."""
    table = _past_participles()
    for at in range(max(0, len(verb) - _LONGEST_BASE), len(verb) - 2):
        prefix, base = verb[:at], verb[at:]
        if base not in table:
            continue
        if not prefix:
            return base, [table[base]]
        inner = next((p for p in words().inseparable if prefix.endswith(p)), None)
        outer = None if inner is None else prefix.removesuffix(inner)
        found = [prefix + table[base]] if prefix in words().separable else []
        if outer is not None and outer in ("", *words().separable, *words().inseparable):
            found.append(prefix + table[base].removeprefix("ge"))
        if found:
            return base, found
    return verb, []


@cache
def _past_participles() -> dict[str, str]:
    """Infinitive to participle, of verbs whose participle with an object is irregular."""
    _, participles = irregular()
    regular = words().regular_with_object
    return {verb: form for form, verb in participles.items() if form != "worden" and verb not in regular}


def _regular(verb: str) -> list[str]:
    """Participles in "-t": "gelobt", "verurteilt", "angekündigt", "kritisiert"."""
    stem = verb.removesuffix("en") if verb.endswith("en") else verb.removesuffix("n")
    ending = "et" if _WEAK_STEM_WITH_E.search(stem) else "t"
    prefix = next((p for p in words().separable if stem.startswith(p) and len(stem) > len(p) + 2), "")
    rest = stem.removeprefix(prefix)
    past = []
    if prefix:
        past.append(f"{prefix}{rest}{ending}" if rest.startswith(words().inseparable) else f"{prefix}ge{rest}{ending}")
    if stem.startswith(words().inseparable) or stem.endswith("ier"):
        past.append(stem + ending)
    elif not prefix:
        past.append(f"ge{stem}{ending}")
    return past
