"""What grammar says of a word's clause: verb group, verb form, connection to the governor.

Reads Universal Dependencies as UD_German-GSD and -PUD write them; both label modals "aux". Where the parser made a
modal the head ("will" → xcomp "treffen"), the readers of this module treat it as an auxiliary all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

_CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "advcl", "acl", "parataxis"})
_HABEN_SEIN = frozenset({"haben", "sein"})
_MODALS = frozenset({"wollen", "sollen", "mögen", "müssen", "können", "dürfen", "werden"})


def relation(token: Token) -> str:
    """The UD label without its subtype: "acl:relcl" → "acl"."""
    return token.dep_.partition(":")[0]


def feature(token: Token, name: str) -> str | None:
    """The first value of a morphological feature."""
    values: list[str] = token.morph.get(name, [])
    return values[0] if values else None


def is_relative_pronoun(token: Token) -> bool:
    """True for "der" in "der Minister, der kam"; trees without STTS tags say it by the feature PronType."""
    return token.tag_ in ("PRELS", "PRELAT") or token.morph.get("PronType", []) == ["Rel"]


def full_lemma(token: Token) -> str:
    """The lemma with a separated particle joined: "lehnte … ab" → "ablehnen"."""
    lemma = token.lemma_
    for child in token.children:
        if child.dep_ == "compound:prt":
            particle = child.text.lower()
            if not lemma.casefold().startswith(particle):
                return particle + lemma
    return lemma


def is_verbal(token: Token) -> bool:
    """True for verbs and for participles that form a predicate."""
    return token.pos_ in ("VERB", "AUX") or bool(verb_group(token))


def is_nominal(token: Token) -> bool:
    """True for nouns and names."""
    return token.pos_ in ("NOUN", "PROPN")


def verb_group(verb: Token) -> list[Token]:
    """Auxiliaries, modals and copula of a verb, in order; a conjoined verb form borrows those of the first conjunct."""
    own = [child for child in verb.children if relation(child) in ("aux", "cop")]
    if own or verb.dep_ != "conj" or is_finite(verb) or _has_subject(verb):
        return own
    if verb.head.pos_ not in ("VERB", "AUX"):
        return own
    return [child for child in verb.head.children if relation(child) == "aux"]


def _has_subject(verb: Token) -> bool:
    return any(relation(child) == "nsubj" for child in verb.children)


def is_finite(token: Token) -> bool:
    """True for a finite verb form."""
    form = feature(token, "VerbForm")
    return form == "Fin" if form else bool(feature(token, "Mood")) or token.tag_.endswith("FIN")


def is_infinitive(token: Token) -> bool:
    """True for an infinitive, also with zu inside ("abzulehnen")."""
    form = feature(token, "VerbForm")
    return form == "Inf" if form else token.tag_.endswith(("INF", "IZU"))


def finite_verb(verb: Token) -> Token | None:
    """The finite verb of the verb's group: itself or an auxiliary; None in infinitive clauses."""
    for word in (verb, *verb_group(verb)):
        if is_finite(word):
            return word
    return None


def has_zu(verb: Token) -> bool:
    """True for an infinitive with zu: "zu treffen", "abzulehnen"."""
    if verb.tag_ == "VVIZU":
        return True
    words = (verb, *(child for child in verb.children if relation(child) == "aux"))
    return any(child.text.lower() == "zu" and child.i < word.i for word in words for child in word.children)


def form_of(verb: Token) -> str:
    """What an auxiliary of this verb governs: "infinitive" (also passive), "perfect" infinitive or "participle"."""
    group = verb_group(verb)
    infinitive = is_infinitive(verb) or (is_finite(verb) and verb.text.lower().endswith("n"))
    loose = {word.lemma_ for word in group if not is_finite(word)}
    if "haben" in loose or ("sein" in loose and not infinitive):
        return "perfect"
    if "werden" in {word.text.lower() for word in group if not is_finite(word)}:
        return "infinitive"
    if any(word.dep_ == "aux:pass" and is_finite(word) for word in group):
        return "participle"  # "wurde empfangen": the form alone could be an infinitive
    return "infinitive" if infinitive else "participle"


def is_perfect_infinitive(verb: Token) -> bool:
    """True for "getroffen zu haben": an infinitive clause about what has happened."""
    return finite_verb(verb) is None and any(
        word.lemma_ in _HABEN_SEIN for word in verb.children if relation(word) == "aux"
    )


def tense_of(verb: Token) -> str | None:
    """The tense of the clause: "Pres" or "Past", the perfect counted as past; None without a finite verb."""
    finite = finite_verb(verb)
    if finite is None:
        return None
    perfect = finite.lemma_ in _HABEN_SEIN and finite.dep_ == "aux" and form_of(verb) == "participle"
    return "Past" if perfect else feature(finite, "Tense")


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
    return [_PLAIN.get(child.text.lower(), child.text.lower()) for child in token.children if child.dep_ == "case"]


_PLAIN = {
    "im": "in", "ins": "in", "am": "an", "ans": "an", "zum": "zu", "zur": "zu", "vom": "von", "beim": "bei",
    "aufs": "auf", "fürs": "für", "ums": "um", "übers": "über",
}  # fmt: skip


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
        if child.text.lower() in _PLAIN:
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


def is_modal_head(token: Token) -> bool:
    """True for a modal that the parser made the head of its infinitive."""
    return token.lemma_ in _MODALS
