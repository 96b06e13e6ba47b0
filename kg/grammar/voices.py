"""How a verb form distributes its arguments: active, passive, or a participle before a noun."""

from __future__ import annotations

from enum import Enum

from kg.grammar.once import once
from kg.grammar.parse import Parse
from kg.grammar.passives import is_hidden_passive, lets_do
from kg.language import load_language

#: What stands behind a verb at the end of its clause.
_BEHIND = frozenset(("acl", "advcl", "ccomp", "conj", "parataxis", "xcomp"))


class Voice(Enum):
    """How a verb form distributes its arguments."""

    ACTIVE = "active"
    PASSIVE = "passive"
    RECIPIENT = "recipient passive"
    ATTRIBUTE_PASSIVE = "past participle before a noun"
    ATTRIBUTE_ACTIVE = "present participle before a noun"


@once
def voice_of(parse: Parse, verb: int) -> Voice:
    """The voice of a verb or participle."""
    if parse.pos[verb] == "ADJ" or (parse.label[verb] == "amod" and parse.heads[verb] != verb):
        attributive = parse.label[verb] in ("amod", "acl")
        if attributive and not _is_predicate(parse, verb):
            return Voice.ATTRIBUTE_ACTIVE if _is_active_attribute(parse, verb) else Voice.ATTRIBUTE_PASSIVE
        return Voice.ACTIVE if parse.of(verb, "cop") else Voice.PASSIVE
    auxiliaries = [c for c in parse.children[verb] if parse.label[c] in ("aux", "cop")]
    participle = parse.is_participle(verb)
    if is_hidden_passive(parse, verb) or lets_do(parse, verb) is not None:
        return Voice.PASSIVE
    if any(parse.dep[c] == "aux:pass" for c in parse.children[verb]):
        return Voice.ACTIVE if _is_future(parse, verb, auxiliaries) else Voice.PASSIVE
    if any(parse.dep[c] == "nsubj:pass" for c in parse.children[verb]) and not any(
        parse.lemmas[c] in parse.lexis.perfect_auxiliaries for c in auxiliaries
    ):
        return Voice.PASSIVE
    if participle and any(parse.lemmas[c] == parse.lexis.passive_auxiliary for c in auxiliaries):
        return Voice.PASSIVE
    if participle and any(parse.lemmas[c] in parse.lexis.recipient_auxiliaries for c in auxiliaries):
        return Voice.RECIPIENT
    if shares_auxiliary(parse, verb):
        return Voice.ACTIVE
    if participle and not auxiliaries:
        if parse.label[verb] == "conj" and parse.is_participle(parse.heads[verb]):
            return voice_of(parse, parse.heads[verb])
        if not parse.of(verb, "obj"):
            return Voice.PASSIVE  # "Minister in Wien empfangen"
    return Voice.ACTIVE


def _is_predicate(parse: Parse, adjective: int) -> bool:
    """Whether an adjective tells something of a subject of its own: "der Vorwurf, der Rat sei korrupt"."""
    own = bool(parse.of(adjective, "cop")) and parse.label[adjective] == "acl"
    return own and any(not parse.is_relative(c) for c in parse.of(adjective, "nsubj"))


def _is_active_attribute(parse: Parse, word: int) -> bool:
    """Whether a participle before a noun says what that does or did: "die mit Rama zusammengekommene Ministerin"."""
    lemma, lexis = parse.lemmas[word].lower(), parse.lexis
    bare = next((lemma.removesuffix(end) for end in lexis.adjective_endings if lemma.endswith(end)), lemma)
    acted = lexis.active_participle_endings
    return lemma.endswith((*lexis.present_participle_endings, *acted)) or bare.endswith(acted)


def _is_future(parse: Parse, verb: int, auxiliaries: list[int]) -> bool:
    """Whether "wird" tells a future, taken for a passive: "anrufen" is no participle, "empfangen" may be one."""
    word, lemma = parse.lower[verb], parse.lemmas[verb].lower()
    infinitive = word == lemma and word.endswith(parse.lexis.infinitive_endings)
    acts = bool(parse.of(verb, "obj")) or word not in load_language().participles(lemma)  # no passive has an accusative
    return len(auxiliaries) == 1 and infinitive and acts


@once
def shares_auxiliary(parse: Parse, verb: int) -> bool:
    """Whether a joined verb at the end of its clause borrows "hat": "hat Rama gelobt und Kallas kritisiert"."""
    head = parse.heads[verb]
    if parse.label[verb] != "conj" or parse.of(verb, "aux", "mark"):
        return False
    perfect = parse.is_participle(head) and any(parse.lemmas[c] in _have(parse) for c in parse.of(head, "aux"))
    # "der Rama lobte und Kallas kritisierte"
    bare = parse.of(verb, "nsubj") and not parse.of(verb, "obj")
    relative = bool(bare) and any(parse.is_relative(c) for c in parse.of(head, "nsubj"))
    if not perfect and not relative:
        return False
    return all(c < verb or parse.pos[c] == "PUNCT" or parse.label[c] in _BEHIND for c in parse.children[verb])


def _have(parse: Parse) -> frozenset[str]:
    """The auxiliary of the perfect that is no copula."""
    return parse.lexis.perfect_auxiliaries - {parse.lexis.copula}
