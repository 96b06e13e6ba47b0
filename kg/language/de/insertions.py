"""What stands between two marks inside a clause: "Arp traf, wie es hieß, am Montag Berg", "lobte, wenn auch leise, …".

The network, asked for the whole, takes what follows such an insertion for a part of it. So the insertion is read by
itself and the clause without it, or both without the marks (Duden, "Die Grammatik", on parentheses).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.language.contract import ACC, DAT, NOM
from kg.language.de.data import words
from kg.language.de.nouns import is_of_person
from kg.language.de.repairs.marks import CLOSING_QUOTES, DASHES, OPENING_QUOTES
from kg.language.de.repairs.phrases import NOUNS, cases_of
from kg.language.repair import ADVERBIAL, APPOSED, INSERTED, LOOSE, Insertion, Tree

_LONGEST = 15  #: words of an insertion
_CLOSING = {"(": ")", **dict.fromkeys(DASHES, "")}  #: a dash is closed by any dash
_QUOTES = OPENING_QUOTES | CLOSING_QUOTES
_BEFORE_NOUN = frozenset(("DET", "ADJ", "NUM"))
_NOT_FINITE = frozenset(("VVPP", "VVINF", "VVIZU", "VAPP", "VAINF", "VMINF", "PTKVZ"))
_NEGATION, _PARTICLE = "PTKNEG", "PTKVZ"


@dataclass(frozen=True, slots=True)
class _Around:
    """The clause around an insertion: its words before and behind, without quotation marks and the last stop."""

    before: list[int]
    rest: list[int]


def insertions(tree: Tree) -> Iterator[Insertion]:
    """The insertions of a sentence; the tree is the one that the network gave the whole."""
    start = 1
    while start < len(tree.words) - 2:
        end = _closing(tree, start)
        label = None if end is None else _label(tree, range(start + 1, end))
        if end is not None and label is not None:
            yield Insertion(start, end + 1, label)
            start = end
        start += 1


def _closing(tree: Tree, start: int) -> int | None:
    """The mark that closes what a mark opens; None where none does, or where nothing follows it."""
    mark = tree.words[start]
    if mark != "," and mark not in _CLOSING:
        return None
    for i in range(start + 1, min(start + _LONGEST + 2, len(tree.words) - 1)):
        word = tree.words[i]
        if word == mark or (mark in DASHES and word in DASHES) or word == _CLOSING.get(mark):
            inside = i > start + 1 and any(tag != "PUNCT" for tag in tree.upos[i + 1 :])
            return i if inside else None
        if tree.upos[i] == "PUNCT" or word in _QUOTES:
            return None
    return None


def _label(tree: Tree, inner: range) -> str | None:
    """How an insertion hangs on the clause around it; None where it is none, or nothing is lost by it."""
    around = _around(tree, inner)
    if around is None:
        return None
    if _says_wie(tree, inner):
        return INSERTED
    if _names_source(tree, inner):
        return INSERTED if _goes_on(tree, inner, around) else None
    main = next((i for i in reversed(around.before) if tree.is_finite(i)), None)
    if main is None or not _goes_on(tree, inner, around):
        return None
    if _is_clause(tree, inner):
        if _has_zu_before(tree, around.rest[-1]):
            return None  # "lobte, um ihn zu bitten, den Rat zu retten"
        return INSERTED if tree.words[inner[0]].lower() == words().like else ADVERBIAL
    if any(tree.upos[i] in ("VERB", "AUX") for i in inner) or tree.upos[inner[0]] == "CCONJ":
        return None
    if main == around.before[-1]:
        return None if _is_last_of_clause(tree, main) else LOOSE
    return APPOSED if _is_apposed(tree, inner, around) else None


def _around(tree: Tree, inner: range) -> _Around | None:
    """None where nothing stands before or behind."""
    before = [i for i in range(inner[0] - 1) if tree.words[i] not in _QUOTES]
    rest = [i for i in range(inner[-1] + 2, len(tree.words)) if tree.words[i] not in _QUOTES]
    while rest and tree.upos[rest[-1]] in ("PUNCT", "SPACE"):
        rest.pop()
    return _Around(before, rest) if before and rest else None


def _says_wie(tree: Tree, inner: range) -> bool:
    """Whether it says with "wie" where it is known from, its verb at the end: nothing behind can belong to it.

    "Wie ein Sprecher sagte", "wie berichtet", "wie zu hören ist", "anders als gemeldet".
    """
    first, last = tree.words[inner[0]].lower(), inner[-1]
    if first == words().like:
        heard = len(inner) > 2 and tree.words[inner[1]] == words().infinitive_particle
        said = tree.is_finite(last) and tree.lemmas[last] in words().inserted_verbs
        return said or (heard and tree.is_finite(last)) or (len(inner) <= 3 and tree.xpos[last] == "VVPP")
    second = tree.words[inner[1]].lower() if len(inner) > 2 else ""
    return first == words().otherwise and second in words().comparison and tree.xpos[last] == "VVPP"


def _names_source(tree: Tree, inner: range) -> bool:
    """Whether it is "so ein Sprecher", "sagte ein Sprecher", "heißt es im Amt", "laut Amt"."""
    first, finite = inner[0], [i for i in inner if tree.is_finite(i)]
    so = tree.words[first].lower() == words().source_particle
    verb = inner[1] if so and len(inner) > 1 else first
    parted = tree.xpos[inner[-1]] == _PARTICLE
    lemma = (tree.words[inner[-1]].lower() if parted else "") + tree.lemmas[verb]
    if len(inner) > verb - first + 1 and tree.words[verb].islower() and lemma in words().inserted_verbs:
        # "Arp, der Abt, sagte am Montag, er komme"
        nobody = tree.upos[verb + 1] == "ADP" and not so and lemma not in words().hearsay_verbs
        return finite in ([verb], []) and not nobody
    nouns = any(tree.upos[i] in NOUNS for i in inner)
    return nouns and not finite and (so or tree.words[first].lower() in words().reporting_prepositions)


def _is_clause(tree: Tree, inner: range) -> bool:
    """Whether it is a clause, its conjunction in front, its verb at the end: "obwohl er fehlte", "ohne zu zögern"."""
    first, last = inner[0], inner[-1]
    if tree.words[first].lower() in words().content or len(inner) < 3:
        return False  # "sagte, dass er fehle, …"
    wie = tree.words[first].lower() == words().like
    opened = tree.upos[first] == "SCONJ" or wie
    deed = tree.words[first].lower() in words().purpose | words().in_place_of and _has_zu_before(tree, last)
    return deed or (opened and tree.is_finite(last))


def _has_zu_before(tree: Tree, verb: int) -> bool:
    """Whether "zu" stands right before a verb or in it, wherever the tree hangs it: "gutheißen zu können"."""
    return tree.xpos[verb] == "VVIZU" or tree.words[verb - 1] == words().infinitive_particle


def _is_apposed(tree: Tree, inner: range, around: _Around) -> bool:
    """Whether it says who the person before it is: "traf Ida Arp, Chefin der Bank, Jan Berg", no list of people."""
    last, noun = around.before[-1], next((i for i in inner if tree.upos[i] in NOUNS), inner[0])
    named = any(start <= last < end and kind == "PER" for start, end, kind in tree.names)
    joined = any(tree.upos[i] == "CCONJ" for i in around.rest)
    return named and tree.upos[noun] == "NOUN" and is_of_person(tree.lemmas[noun]) and not joined


def _goes_on(tree: Tree, inner: range, around: _Around) -> bool:
    """Whether the clause is not whole before an insertion, so that the rest belongs to it, not to the insertion."""
    before, rest = around.before, around.rest
    if _opens_clause(tree, rest[0]):
        return False
    dash = tree.words[inner[0] - 1] != ","
    verbs = [i for i in before if tree.is_finite(i)]
    again = [i for i in rest if tree.is_finite(i)]
    if not verbs:
        return dash or (bool(again) and not any(tree.words[i] == "," for i in range(rest[0], again[0])))
    main = verbs[-1]
    if tree.words[inner[0] - 2] in CLOSING_QUOTES and tree.words[inner[-1] + 2] not in OPENING_QUOTES:
        return False  # "„Noch steht nichts“, sagte die Sprecherin, Ida Arp"
    if dash or _is_last_of_clause(tree, main):
        return dash
    if again:  # "hat, so Arp, Berg kritisiert": a participle taken for a finite verb
        auxiliary = tree.lemmas[main] in {*words().perfect_auxiliaries, *words().modals, words().passive_auxiliary}
        return auxiliary and again == rest[-1:]
    if tree.xpos[rest[-1]] in _NOT_FINITE:
        return tree.xpos[before[-1]] not in _NOT_FINITE
    return (main == before[-1] or tree.upos[main] == "VERB") and _is_argument(tree, main, around)


def _is_last_of_clause(tree: Tree, verb: int) -> bool:
    """Whether a finite verb ends a clause that a conjunction or relative opens: "dass er kommen wird, sagte Arp"."""
    for i in range(verb - 1, -1, -1):
        if tree.words[i] == "," or tree.words[i] in DASHES:
            return _opens_clause(tree, i + 1) or tree.xpos[i + 2 :][:1] in (["PRELS"], ["PRELAT"])
    return tree.upos[0] == "SCONJ"


def _opens_clause(tree: Tree, i: int) -> bool:
    return tree.upos[i] in ("SCONJ", "CCONJ") or tree.xpos[i].startswith(("PREL", "PW"))


def _is_argument(tree: Tree, main: int, around: _Around) -> bool:
    """Whether the rest begins with what a verb still lacks, no apposition of the speaker ("sagte Arp, der Abt")."""
    before, rest = around.before, around.rest
    first = rest[0]
    if tree.xpos[first] == _NEGATION or tree.upos[first] == "ADV":
        return main == before[-1]
    noun = next((i for i in rest if tree.upos[i] not in _BEFORE_NOUN), first)
    if tree.upos[noun] == "PRON":
        return True
    if tree.upos[noun] not in NOUNS:
        return main == before[-1] and tree.upos[noun] == "ADP"
    cases = cases_of(tree, noun)
    if NOM not in cases:
        return bool(cases & {ACC, DAT})
    lone = main == before[-1] and tree.upos[noun] == "NOUN" and first == noun  # "sagte Arp, Chef der Bank"
    has_object = any(main < i <= before[-1] for i in tree.below(main, "obj", "obl:arg"))
    return not lone and not has_object and (tree.upos[noun] == "PROPN" or cases != {NOM})
