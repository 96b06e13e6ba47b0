"""What grammar says of a word and its verb group: lemma, form, tense.

Reads Universal Dependencies as UD_German-GSD and -PUD write them; both label modals "aux". Where the parser made a
modal the head ("will" → xcomp "treffen"), ``is_modal_head`` tells.
"""

from __future__ import annotations

from spacy.tokens import Token

_HABEN_SEIN = frozenset({"haben", "sein"})
_MODALS = frozenset({"wollen", "sollen", "mögen", "müssen", "können", "dürfen", "werden"})


def relation(token: Token) -> str:
    """The UD label without its subtype: "acl:relcl" → "acl"."""
    return token.dep_.partition(":")[0]


def feature(token: Token, name: str) -> str | None:
    """The first value of a morphological feature."""
    values: list[str] = token.morph.get(name, [])
    return values[0] if values else None


def full_lemma(token: Token) -> str:
    """The lemma with a separated particle joined: "lehnte … ab" → "ablehnen"."""
    lemma = token.lemma_
    for child in token.children:
        if child.dep_ == "compound:prt" and child.i > token.i:
            particle = child.text.lower()
            if not lemma.casefold().startswith(particle):
                return particle + lemma
    return lemma


def is_nominal(token: Token) -> bool:
    """True for nouns and names."""
    return token.pos_ in ("NOUN", "PROPN")


def is_relative_pronoun(token: Token) -> bool:
    """True for "der" in "der Minister, der kam"; trees without STTS tags say it by the feature PronType."""
    return token.tag_ in ("PRELS", "PRELAT") or token.morph.get("PronType", []) == ["Rel"]


def is_verbal(token: Token) -> bool:
    """True for verbs and for participles that form a predicate."""
    return token.pos_ in ("VERB", "AUX") or bool(verb_group(token))


def is_modal_head(token: Token) -> bool:
    """True for a modal that the parser made the head of its infinitive."""
    return token.lemma_ in _MODALS


def is_finite(token: Token) -> bool:
    """True for a finite verb form."""
    form = feature(token, "VerbForm")
    return form == "Fin" if form else bool(feature(token, "Mood")) or token.tag_.endswith("FIN")


def is_infinitive(token: Token) -> bool:
    """True for an infinitive, also with zu inside ("abzulehnen")."""
    form = feature(token, "VerbForm")
    return form == "Inf" if form else token.tag_.endswith(("INF", "IZU"))


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


def finite_verb(verb: Token) -> Token | None:
    """The finite verb of the verb's group: itself or an auxiliary; None in infinitive clauses."""
    for word in (verb, *verb_group(verb)):
        if is_finite(word):
            return word
    return None


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
