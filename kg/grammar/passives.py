"""Passives without a sign: "wird von Rama empfangen" has the form of a future, "ließ sich von Rama loben" of an act."""

from __future__ import annotations

from kg.grammar.parse import Parse
from kg.language import load_language


def is_hidden_passive(parse: Parse, verb: int) -> bool:
    """Whether "wird von Rama empfangen" is a passive although the form of its participle is that of an infinitive."""
    word, lexis = parse.lower[verb], parse.lexis
    own = [c for c in parse.children[verb] if parse.label[c] == "aux"]
    if not own or any(parse.lemmas[c] != lexis.passive_auxiliary or not parse.is_finite(c) for c in own):
        return False
    if word != parse.lemmas[verb].lower() or word not in load_language().participles(word) or parse.of(verb, "obj"):
        return False
    return any(lexis.agent_prepositions.intersection(parse.cases(c)) for c in parse.of(verb, "obl"))


def lets_do(parse: Parse, verb: int) -> int | None:
    """The verb of "ließ sich von Rama beglückwünschen": who lets others act upon oneself is acted upon."""
    head, lexis = parse.heads[verb], parse.lexis
    if parse.lemmas[head] != lexis.causative or head == verb or not parse.is_infinitive(verb):
        return None
    both = [c for place in (head, verb) for c in parse.children[place]]
    oneself = any(parse.lemmas[c].lower() == lexis.reflexive and parse.label[c] == "obj" for c in both)
    by = any(lexis.owner_preposition in parse.cases(c) for c in both if parse.label[c] == "obl")
    return head if oneself and by and not any(_is_content(parse, c) for c in both if c != verb) else None


def is_set_beside(parse: Parse, verb: int) -> bool:
    """Whether a participle without auxiliary stands behind its noun: "der Abt, von Rama gelobt, schwieg"."""
    noun = parse.heads[verb]
    behind = parse.label[verb] == "acl" and parse.is_nominal(noun) and noun < verb
    return behind and parse.is_participle(verb) and not parse.of(verb, "aux", "cop", "mark", "nsubj")


def _is_content(parse: Parse, word: int) -> bool:
    """Whether a word is what somebody is told or given: "muss sich von ihr Untätigkeit vorwerfen lassen"."""
    label = parse.label[word]
    return label in ("xcomp", "ccomp") or (label == "obj" and parse.lemmas[word].lower() != parse.lexis.reflexive)
