"""What grammar says of a clause: its predicate with verb group and tense, its conjunction, what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from kg.grammar.parse import Parse
from kg.grammar.passives import is_hidden_passive, is_set_beside
from kg.grammar.voices import Voice, shares_auxiliary, voice_of

#: Labels of a clause below a word of another one.
CLAUSAL = frozenset(("ccomp", "xcomp", "csubj", "advcl", "acl", "parataxis"))


def clause_verb(parse: Parse, i: int) -> int:
    """The predicate of the clause a word stands in: the word itself, or the nearest ancestor that is one."""
    while parse.heads[i] != i:
        if parse.is_verb(i) and parse.label[i] not in ("aux", "cop", "amod"):
            return i
        if parse.label[i] in CLAUSAL or verb_group(parse, i):
            return i
        i = parse.heads[i]
    return i


def clause_words(parse: Parse, verb: int) -> Iterator[int]:
    """Words of the verb's own clause: its subtree without embedded clauses and without conjoined verbs."""
    stack = [verb]
    while stack:
        word = stack.pop()
        yield word
        for child in parse.children[word]:
            if parse.label[child] in CLAUSAL:
                continue
            if parse.dep[child] == "conj" and word == verb and is_verbal(parse, child):
                continue
            stack.append(child)


def is_verbal(parse: Parse, i: int) -> bool:
    """A verb, or a participle that forms a predicate."""
    return parse.is_verb(i) or bool(verb_group(parse, i))


def verb_group(parse: Parse, verb: int) -> list[int]:
    """Auxiliaries, modals and copula of a verb, in order; a conjoined verb form borrows those of the first conjunct."""
    own = parse.of(verb, "aux", "cop")
    if own or parse.dep[verb] != "conj" or parse.is_finite(verb) or parse.of(verb, "nsubj"):
        return own
    head = parse.heads[verb]
    return parse.of(head, "aux") if parse.is_verb(head) else own


def finite_verb(parse: Parse, verb: int) -> int | None:
    """The finite verb of the verb's group: itself or an auxiliary; None in infinitive clauses."""
    return next((word for word in (verb, *verb_group(parse, verb)) if parse.is_finite(word)), None)


def is_modal_head(parse: Parse, verb: int) -> bool:
    """A modal that the parser made the head of its infinitive."""
    return parse.lemmas[verb] in parse.lexis.modals


def form_of(parse: Parse, verb: int) -> str:
    """What an auxiliary of this verb governs: "infinitive" (also passive), "perfect" infinitive or "participle"."""
    group = verb_group(parse, verb)
    as_infinitive = parse.is_finite(verb) and parse.lower[verb].endswith(parse.lexis.infinitive_endings)
    infinitive = parse.is_infinitive(verb) or as_infinitive
    loose = [word for word in group if not parse.is_finite(word)]
    lemmas = {parse.lemmas[word] for word in loose if parse.dep[word] != "cop"}
    lexis = parse.lexis
    if any(parse.dep[word] == "cop" and parse.is_infinitive(word) for word in loose):
        return "infinitive"  # "wird die zweite Reise sein", not "wäre es gewesen"
    if lemmas & (lexis.perfect_auxiliaries - {lexis.copula}) or (lexis.copula in lemmas and not infinitive):
        return "perfect"
    if lexis.passive_auxiliary in {parse.lower[word] for word in loose}:
        return "infinitive"
    if any(parse.dep[word] == "aux:pass" and parse.is_finite(word) for word in group) or is_hidden_passive(parse, verb):
        return "participle"  # "wurde empfangen": the form alone could be an infinitive
    return "infinitive" if infinitive else "participle"


def is_perfect_infinitive(parse: Parse, verb: int) -> bool:
    """Tell "getroffen zu haben": an infinitive clause about what has happened."""
    auxiliaries = {parse.lemmas[word] for word in parse.of(verb, "aux")}
    return finite_verb(parse, verb) is None and not parse.lexis.perfect_auxiliaries.isdisjoint(auxiliaries)


def tense_of(parse: Parse, verb: int) -> str | None:
    """The tense of the clause: "Pres" or "Past", the perfect counted as past; None without a finite verb."""
    finite = finite_verb(parse, verb)
    if finite is None:
        return None
    perfect = parse.lemmas[finite] in parse.lexis.perfect_auxiliaries and parse.dep[finite] == "aux"
    if perfect and form_of(parse, verb) == "participle":
        return "Past"
    if finite == verb and parse.is_participle(parse.heads[verb]) and shares_auxiliary(parse, verb):
        return "Past"  # "hatte Arp abgeholt und ihm einen Empfang bereitet", read as a present
    return parse.feature(finite, "Tense")


def subordinator(parse: Parse, verb: int) -> int | None:
    """The conjunction of the verb's clause; a conjunct borrows that of the first conjunct."""
    for child in parse.children[verb]:
        if parse.dep[child] == "mark" and parse.lower[child] != parse.lexis.infinitive_particle:
            return child
    head = parse.heads[verb]
    if parse.dep[verb] == "conj" and parse.is_verb(head):
        return subordinator(parse, head)
    return None


def is_relative_clause(parse: Parse, verb: int) -> bool:
    """Whether a finite verb is that of a relative clause: "die Stadt, die er lobte"."""
    if parse.label[verb] != "acl" or subordinator(parse, verb) is not None:
        return False
    return finite_verb(parse, verb) is not None or any(map(parse.is_relative, parse.children[verb]))


def is_content_clause(parse: Parse, verb: int) -> bool:
    """Whether a clause is one that tells what a noun says: "die Behauptung, er habe sie gelobt", no relative."""
    finite = finite_verb(parse, verb)
    subjunctive = finite is not None and parse.feature(finite, "Mood") == "Sub"
    return subjunctive and not any(map(parse.is_relative, clause_words(parse, verb)))


def prepositions(parse: Parse, i: int) -> list[str]:
    """The words before a phrase, lower case, contractions undone: "zum Treffen" → ["zu"], "als Freund" → ["als"]."""
    marks = [parse.lower[child] for child in parse.children[i] if parse.dep[child] == "case"]
    return [parse.lexis.preposition(word) or word for word in marks]


def connection(parse: Parse, i: int) -> tuple[str, ...]:
    """How a word hangs on its governor, in the terms of a cue's ``over``."""
    label, base = parse.dep[i], parse.label[i]
    if base == "parataxis":
        return () if object_before(parse, i) is None else ("clause",)
    if base in CLAUSAL and not is_set_beside(parse, i):  # "der Plan, vom Rat gelobt, ruht" is no plan to laud
        no_verb = parse.is_nominal(i) or parse.pos[i] == "ADJ"
        if no_verb and base in ("acl", "xcomp") and not verb_group(parse, i):
            return ("object",)
        if finite_verb(parse, i) is None and _looks_infinitive(parse, i):
            return ("perfect",) if is_perfect_infinitive(parse, i) else ("infinitive",)
        mark = subordinator(parse, i)
        content = mark is not None and parse.lower[mark] in parse.lexis.content
        return ("clause", "that") if content else ("clause",)
    if label in ("obj", "nsubj:pass"):
        return ("object",)
    if base in ("nsubj", "csubj"):
        object_too = is_acted_on(parse, parse.heads[i]) or _is_fronted_object(parse, i)
        return ("subject", "object") if object_too else ("subject",)
    if base in ("iobj", "obl", "nmod", "appos", "dep"):
        phrases = tuple(f"pp:{word}" for word in prepositions(parse, i))
        if phrases:
            return () if _is_occasion(parse, i) else phrases
        return ("gen",) if parse.is_nominal(parse.heads[i]) else ("dative",)
    return ()


def _is_occasion(parse: Parse, phrase: int) -> bool:
    """Whether a phrase tells at what something was done: "einigten sich auf ihrem Treffen", not "auf ein Treffen"."""
    on = parse.lexis.occasion_preposition in prepositions(parse, phrase)
    dative = (*parse.lexis.dative_endings, parse.lexis.genitive_or_dative_ending)
    return on and any(parse.lower[child].endswith(dative) for child in parse.of(phrase, "det"))


def _looks_infinitive(parse: Parse, verb: int) -> bool:
    """Whether a clause without finite verb has an infinitive, not "missbilligt" or "vorgehalten" misread."""
    group = (verb, *verb_group(parse, verb))
    if any(parse.is_infinitive(word) or parse.is_zu_infinitive(word) for word in group):
        return True
    return not parse.is_participle(verb) and not parse.of(verb, "nsubj")


def is_acted_on(parse: Parse, verb: int) -> bool:
    """Whether the subject of a verb is what is done: "Ein Treffen wird geplant", "ist geplant"."""
    be = any(parse.lemmas[c] == parse.lexis.copula for c in parse.of(verb, "cop", "aux"))
    return (be and parse.pos[verb] in ("ADJ", "VERB")) or voice_of(parse, verb) is Voice.PASSIVE


def _is_fronted_object(parse: Parse, noun: int) -> bool:
    """The parser reads "Ein Treffen lehnte Merkel ab" from left to right, but a name after the verb is its subject.

    So is a plural after a plural verb: "Ein Treffen lehnten beide Seiten ab".
    """
    verb = parse.heads[noun]
    if noun > verb or parse.pos[noun] != "NOUN":
        return False
    behind = [c for c in parse.children[verb] if parse.dep[c] == "obj" and c > verb]
    finite = finite_verb(parse, verb)
    several = finite is not None and parse.feature(finite, "Number") == "Plur"
    alone = parse.feature(noun, "Number") == "Sing" and not parse.of(noun, "conj")
    return any(parse.pos[c] == "PROPN" or (several and alone and parse.feature(c, "Number") == "Plur") for c in behind)


def neighbour(parse: Parse, phrase: int) -> int | None:
    """The noun right before a prepositional phrase that the parser hung on the verb: "Gerüchte über ein Treffen"."""
    if parse.label[phrase] != "obl":
        return None
    first = min((child for child in parse.children[phrase] if parse.dep[child] == "case"), default=0)
    noun = first - 1 if first else phrase
    beside = parse.is_nominal(noun) and parse.heads[noun] == parse.heads[phrase] and noun < phrase
    return noun if beside else None


def object_before(parse: Parse, clause: int) -> int | None:
    """The object of the governor that a clause stands behind: "wies Angaben zurück, sie habe ihn gelobt"."""
    if parse.label[clause] not in ("ccomp", "parataxis") or not is_content_clause(parse, clause):
        return None
    bare = [c for c in parse.of(parse.heads[clause], "obj", "iobj", "obl") if c < clause and not parse.cases(c)]
    return bare[-1] if bare and parse.pos[bare[-1]] == "NOUN" else None


def is_definite(parse: Parse, noun: int) -> bool:
    """Whether a noun has a definite article, demonstrative or possessive before it."""
    return any(
        parse.lower[child] in parse.lexis.contractions
        or (parse.label[child] == "det" and parse.lemmas[child].lower() in parse.lexis.identifying)
        for child in parse.children[noun]
    )


def is_question(parse: Parse, i: int) -> bool:
    """Whether the sentence of a token ends in a question mark, that of a quotation behind it left aside."""
    for word in reversed(parse.sentence_of(i)):
        if parse.words[word] == "?":
            return parse.quoted[i] or not parse.quoted[word]
        if parse.pos[word] not in ("PUNCT", "SPACE"):
            return False
    return False


def is_left_open(parse: Parse, verb: int) -> bool:
    """Whether others shall do what an infinitive says: "Rom fordert, die Konten zu sperren", "ruft dazu auf, …"."""
    head = parse.heads[verb]
    asked = parse.lemmas[head] in parse.lexis.object_control and parse.is_verb(head)
    nobody = asked and not any(parse.dep[c] in ("obj", "iobj", "obl:arg", "aux:pass") for c in parse.children[head])
    if not parse.is_zu_infinitive(verb) or not (nobody or parse.lemmas[head] in parse.lexis.without_control):
        return False
    return not any(parse.lower[m] in parse.lexis.purpose for m in parse.of(verb, "mark"))


def is_set_apart(parse: Parse, verb: int) -> bool:
    """Whether an infinitive tells of whoever acts: "Arp rügte Berg, statt Thal zu loben" leaves Arp's praise out."""
    marks = (parse.lower[m] for m in parse.of(verb, "mark"))
    return any(mark in parse.lexis.setting_apart | parse.lexis.purpose for mark in marks)
