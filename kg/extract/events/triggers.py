"""Tokens that may express an event: found by lemma, never by looping over all patterns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kg.extract.grammar.tree import PARTICLES, Tree
from kg.frames import Relation, Trigger

#: Universal part of speech of a trigger → those a tagger may give the same word.
_SAME_POS = {
    "VERB": frozenset(("VERB", "AUX", "ADJ")),
    "NOUN": frozenset(("NOUN", "PROPN")),
    "ADJ": frozenset(("ADJ", "ADV", "VERB")),
    "ADV": frozenset(("ADV", "ADJ")),
}
_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "über", "unter", "wider")
#: Strong and mixed verbs with the stem of their past participle, a closed class of grammar.
_STRONG = {
    **{"bieten": "boten", "bitten": "beten", "brechen": "brochen", "bringen": "bracht", "fangen": "fangen"},
    **{"geben": "geben", "greifen": "griffen", "halten": "halten", "heben": "hoben", "heißen": "heißen"},
    **{"kennen": "kannt", "laden": "laden", "leihen": "liehen", "nehmen": "nommen", "nennen": "nannt"},
    **{"rufen": "rufen", "schließen": "schlossen", "schreiben": "schrieben", "schlagen": "schlagen"},
    **{"sehen": "sehen", "sprechen": "sprochen", "stehen": "standen", "stoßen": "stoßen", "tragen": "tragen"},
    **{"treffen": "troffen", "treten": "treten", "weisen": "wiesen", "werben": "worben", "werfen": "worfen"},
    **{"ziehen": "zogen", "zwingen": "zwungen"},
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger that a token may be, judged by lemma and part of speech alone."""

    relation: Relation
    trigger: Trigger


class TriggerIndex:
    """All triggers by lemma, case folded."""

    def __init__(self, relations: tuple[Relation, ...]) -> None:
        self._whole: dict[str, list[Candidate]] = {}
        self._endings: dict[str, list[Candidate]] = {}
        self._participles: dict[str, list[Candidate]] = {}
        for relation in relations:
            for trigger in relation.triggers:
                candidate = Candidate(relation, trigger)
                for lemma in trigger.lemmas:
                    if lemma.startswith("*"):
                        self._endings.setdefault(lemma[1:].casefold(), []).append(candidate)
                        continue
                    self._whole.setdefault(lemma.casefold(), []).append(candidate)
                    if trigger.pos == "VERB":
                        for form in participles(lemma.casefold()):
                            self._participles.setdefault(form, []).append(candidate)
        self._suffixes = tuple(self._endings)

    def candidates(self, tree: Tree, token: int) -> list[Candidate]:
        """The triggers this token may be, in the order of the relation files."""
        lemma = tree.lemmas[token].casefold()
        pos = tree.pos[token]
        found = list(self._whole.get(lemma, ()))
        if pos == "ADJ" or (pos == "VERB" and not found):
            found += [c for form in _stripped(lemma) for c in self._participles.get(form, ())]
        if pos in ("NOUN", "PROPN") and lemma.endswith(self._suffixes):
            for ending, candidates in self._endings.items():
                if lemma.endswith(ending):
                    found += candidates
        fitting = []
        for candidate in dict.fromkeys(found):
            trigger = candidate.trigger
            if pos not in _SAME_POS.get(trigger.pos, frozenset((trigger.pos,))):
                continue
            if trigger.lemma_not and any(matches(lemma, pattern) for pattern in trigger.lemma_not):
                continue
            if trigger.number and tree.feature(token, "Number") not in (trigger.number, None):
                continue
            fitting.append(candidate)
        return fitting


@lru_cache(maxsize=4)
def index_triggers(relations: tuple[Relation, ...]) -> TriggerIndex:
    """The index of a set of relations, built once."""
    return TriggerIndex(relations)


def matches(lemma: str, pattern: str) -> bool:
    """Whether a lemma fits a pattern of a relation file: the word, "*" = any, "*x" = ends in x; case is ignored."""
    if pattern == "*":
        return True
    word, wanted = lemma.casefold(), pattern.casefold()
    return word.endswith(wanted[1:]) if wanted.startswith("*") else word == wanted


@lru_cache(maxsize=2048)
def participles(verb: str) -> tuple[str, ...]:
    """Past and present participle of a verb: "loben" gives "gelobt", "lobend"; "vorwerfen" gives "vorgeworfen"."""
    strong = next((base for base in _STRONG if verb.endswith(base)), None)
    if strong:
        prefix, stem = verb.removesuffix(strong), _STRONG[strong]
        form = prefix + stem if prefix.startswith(_INSEPARABLE) and prefix not in PARTICLES else f"{prefix}ge{stem}"
        return form, verb + "d"
    stem = verb.removesuffix("en") if verb.endswith("en") else verb.removesuffix("n")
    ending = "et" if stem.endswith(("d", "t")) else "t"
    prefix = next((p for p in PARTICLES if stem.startswith(p) and len(stem) > len(p) + 2), "")
    rest = stem.removeprefix(prefix)
    past = []
    if prefix:
        past.append(f"{prefix}{rest}{ending}" if rest.startswith(_INSEPARABLE) else f"{prefix}ge{rest}{ending}")
    if stem.startswith(_INSEPARABLE) or stem.endswith("ier"):
        past.append(stem + ending)
    elif not prefix:
        past.append(f"ge{stem}{ending}")
    return (*past, verb + "d")


def _stripped(lemma: str) -> tuple[str, ...]:
    """An adjective's lemma with and without its ending: taggers give "verhängt" and "verhängte"."""
    forms = [lemma]
    for ending in ("en", "em", "er", "es", "e"):
        if lemma.endswith(ending):
            forms.append(lemma.removesuffix(ending))
            break
    return tuple(forms)
