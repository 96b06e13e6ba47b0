"""Who is named as the source of what is said: who says it, whose words they are, who is said later to tell it."""

from __future__ import annotations

from kg.grammar.clauses import prepositions
from kg.grammar.parse import Parse
from kg.grammar.quotations import QUOTES
from kg.language import load_language


def source_of(parse: Parse, verb: int) -> int | None:
    """The head of the phrase that names who speaks: subject, agent of a passive, "in einer Erklärung der Nato"."""
    below = parse.children[verb]
    label = "nsubj"
    if (
        parse.lemmas[verb] in parse.lexis.quoting_verbs
    ):  # "wird der Minister zitiert", "zitiert die Agentur den Minister"
        label = "nsubj:pass" if any(parse.dep[child] == "aux:pass" for child in below) else "obj"
    subject = next((child for child in below if parse.dep[child] == label), None)
    if subject is not None and parse.lower[subject] not in parse.lexis.no_speakers:
        return subject
    for child in below:
        if parse.label[child] == "obl" and (
            parse.dep[child] == "obl:agent" or parse.lexis.owner_preposition in prepositions(parse, child)
        ):
            return child
    for child in below:
        if parse.label[child] == "obl" and parse.lexis.statement_prepositions.intersection(prepositions(parse, child)):
            noun = parse.heads[verb] if parse.is_relative(child) else child  # "ein Schreiben, in dem es heißt"
            owner = owner_of(parse, noun)
            if owner != noun or parse.lemmas[noun].lower() not in parse.lexis.statements:
                return owner  # not "heißt es in der Mitteilung"
    if subject is None and parse.dep[verb] == "conj" and parse.is_verb(parse.heads[verb]):
        return source_of(parse, parse.heads[verb])
    return None


def owner_of(parse: Parse, noun: int) -> int:
    """Whose words they are: "nach Angaben der Polizei" → Polizei; the noun itself when nobody is named.

    Whoever speaks for a body speaks: "so die Vorsitzende der Jungsozialisten".
    """
    somebody = _speaks_for_itself(parse, noun)
    for child in parse.children[noun]:
        cases = prepositions(parse, child)
        if somebody and parse.dep[child] != "appos":
            continue
        genitive = parse.dep[child] in ("nmod", "nmod:poss", "appos") and not cases
        genitive = genitive or (parse.dep[child] == "det:poss" and is_uttered(parse, noun))
        if (genitive or parse.lexis.source_prepositions.intersection(cases)) and parse.dep[child] != "flat":
            return child
    return noun


def _speaks_for_itself(parse: Parse, noun: int) -> bool:
    """Whether a noun names a person whose words are not those of a body: "der Vorsitzende", no spokesman."""
    lemma, lexis = parse.lemmas[noun], parse.lexis
    person = lemma.lower().endswith(lexis.title_heads) or load_language().is_of_person(lemma)
    return person and not lemma.lower().endswith(lexis.speaking_for_others)


def is_uttered(parse: Parse, noun: int) -> bool:
    """Whether a noun is what somebody says or writes: "nach ihren Angaben", no "laut ihrer Partei"."""
    utterances = (*parse.lexis.utterances, *parse.lexis.statements)
    return any(r.endswith(utterances) for r in load_language().readings(parse.lemmas[noun], parse.words[noun]))


def named_after(parse: Parse, word: int) -> int | None:
    """Who is named after "so" ("…, so der Sprecher der Polizei"); None where "so" opens no such phrase."""
    sentence = parse.sentence_of(word)
    if word == sentence.start or parse.pos[word - 1] != "PUNCT":
        return None
    rest = range(word + 1, sentence.stop)
    marks = (k for k in rest if parse.pos[k] == "PUNCT" and parse.words[k] not in QUOTES)
    end = next((k for k in rest if parse.is_verb(k)), sentence.stop)
    end = min(end, next(marks, end))
    phrase = range(word + 1, end)
    name = next((token for token in phrase if parse.is_nominal(token)), None)
    if name is None or prepositions(parse, name) or (end < sentence.stop and parse.pos[end] != "PUNCT"):
        return None
    while parse.is_nominal(parse.heads[name]) and parse.heads[name] in phrase and parse.heads[name] != name:
        name = parse.heads[name]
    return name


def taken_up(parse: Parse, token: int) -> int | None:
    """The word behind a sentence that takes up all it says: "Ada traf Ben. Das sagt die Post", "…; das ist falsch"."""
    sentence = parse.sentence_of(token)
    number = parse.sentence[token] + 1
    first = next((i + 1 for i in range(token + 1, sentence.stop) if parse.words[i] == ";"), None)
    if first is None:
        if number == len(parse.sentences) or parse.opens_paragraph(number):
            return None
        first = parse.sentences[number].start
    return first if first < len(parse) and parse.lower[first] in parse.lexis.things else None


def teller_behind(parse: Parse, token: int) -> int | None:
    """Who is named behind the sentence that a word stands in: "Ada traf Ben. Das berichtet die Post", "…; so die Post".

    The parser may have taken the word that takes it up for the subject.
    """
    first = taken_up(parse, token)
    if first is None or parse.lemmas[parse.heads[first]] not in parse.lexis.telling_verbs:
        return None
    verb = parse.heads[first]
    sides = (c for c in parse.of(verb, "nsubj", "obj", "iobj", "obl") if c > first and not prepositions(parse, c))
    named = [c for c in sides if parse.is_nominal(c)]
    return named[0] if len(named) == 1 else None
