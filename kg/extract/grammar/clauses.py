"""What grammar says of a word's clause: its predicate and conjunction, and how the word hangs on its governor."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.grammar.verbforms import finite_verb, is_nominal, is_perfect_infinitive, is_verbal, relation, verb_group
from kg.german import CONTRACTIONS

_CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "advcl", "acl", "parataxis"})


def subordinator(verb: Token) -> Token | None:
    """The conjunction of the verb's clause; a conjunct borrows that of the first conjunct."""
    for child in verb.children:
        if child.dep_ == "mark" and child.text.lower() != "zu":
            return child
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return subordinator(verb.head)
    return None


def prepositions(token: Token) -> list[str]:
    """Prepositions of a phrase, lower case, contractions undone: "zum Treffen" → ["zu"]."""
    return [
        CONTRACTIONS.get(child.text.lower(), child.text.lower()) for child in token.children if child.dep_ == "case"
    ]


def connection(token: Token) -> tuple[str, ...]:
    """How a word hangs on its governor, in the terms of a cue's ``over``."""
    label, base = token.dep_, relation(token)
    if base == "parataxis":
        return ()
    if base in _CLAUSAL:
        if is_nominal(token) and base in ("acl", "xcomp") and not verb_group(token):
            return ("object",)
        if finite_verb(token) is None:
            return ("perfect",) if is_perfect_infinitive(token) else ("infinitive",)
        mark = subordinator(token)
        return ("clause", "dass") if mark is not None and mark.text.lower() in ("dass", "daß", "ob") else ("clause",)
    if label in ("obj", "nsubj:pass"):
        return ("object",)
    if base in ("nsubj", "csubj"):
        return ("subject", "object") if _is_passive(token.head) or _is_fronted_object(token) else ("subject",)
    if base in ("iobj", "obl", "nmod", "appos", "dep"):
        phrases = tuple(f"pp:{word}" for word in prepositions(token))
        if phrases:
            return phrases
        return ("gen",) if is_nominal(token.head) else ("dative",)
    return ()


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ == "aux:pass" for child in verb.children) or (
        verb.pos_ in ("ADJ", "VERB") and any(child.dep_ == "cop" for child in verb.children)
    )


def _is_fronted_object(noun: Token) -> bool:
    """The parser reads "Ein Treffen lehnte Merkel ab" from left to right, but a name after the verb is its subject."""
    verb = noun.head
    names = [child for child in verb.children if child.dep_ == "obj" and child.pos_ == "PROPN" and child.i > verb.i]
    return noun.i < verb.i and noun.pos_ == "NOUN" and bool(names)


def neighbour(phrase: Token) -> Token | None:
    """The noun right before a prepositional phrase that the parser hung on the verb: "Gerüchte über ein Treffen"."""
    if relation(phrase) != "obl":
        return None
    first = min((child.i for child in phrase.children if child.dep_ == "case"), default=0)
    noun = phrase.doc[first - 1] if first else phrase
    return noun if is_nominal(noun) and noun.head == phrase.head and noun.i < phrase.i else None


def is_definite(noun: Token) -> bool:
    """True for a noun with definite article, demonstrative, possessive or genitive name before it."""
    for child in noun.children:
        if relation(child) == "det" and child.lemma_.lower() in ("der", "dieser", "jener", "sein", "ihr", "unser"):
            return True
        if child.text.lower() in CONTRACTIONS:
            return True
    return False


def clause_verb(token: Token) -> Token:
    """The predicate of the clause a word stands in: the word itself, or the nearest ancestor that is one."""
    word = token
    while word.head != word:
        if word.pos_ in ("VERB", "AUX") and relation(word) not in ("aux", "cop", "amod"):
            return word
        if relation(word) in _CLAUSAL or verb_group(word):
            return word
        word = word.head
    return word


def members(verb: Token) -> Iterator[Token]:
    """Words of the verb's own clause: its subtree without embedded clauses and without conjoined verbs."""
    stack = [verb]
    while stack:
        word = stack.pop()
        yield word
        for child in word.children:
            if relation(child) in _CLAUSAL:
                continue
            if child.dep_ == "conj" and word == verb and (is_verbal(child) or child.pos_ == "VERB"):
                continue
            stack.append(child)


def is_question(token: Token) -> bool:
    """True when the sentence ends in a question mark."""
    for word in reversed(list(token.sent)):
        if word.text == "?":
            return True
        if word.pos_ not in ("PUNCT", "SPACE"):
            return False
    return False
