"""Find the cues that stand at one word: on it, in its verb group, among its arguments, at the head of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.cues import Cue, Cues, Scope
from kg.extract.circumstances.reports import earlier_frame, is_reported
from kg.grammar.clauses import (
    clause_verb,
    clause_words,
    finite_verb,
    form_of,
    is_definite,
    is_question,
    prepositions,
    subordinator,
    tense_of,
    verb_group,
)
from kg.grammar.parse import Parse
from kg.model import Status

#: Pseudo-words of cue files, see README.md beside them.
VERB_FIRST, QUESTION = "V1", "?"
_ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "csubj"})
_GAP = 5  #: words of a clause without verb, as in: ", der neue Chef Ben nicht"
#: "weder" and its like: the parser knows no one label for them.
_PARTICLES = frozenset({"advmod", "cc", "case", "mark", "det", "dep"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that is valid where it stands, with its words in the text."""

    cue: Cue
    words: str
    at: int  #: token that bears the cue


def cues_at(parse: Parse, node: int, cues: Cues, *, modality_only: bool) -> Iterator[Hit]:
    """Cues at the node itself."""
    hits = _of_noun(parse, node, cues) if parse.is_nominal(node) else iter(())
    if not parse.is_nominal(node) or verb_group(parse, node):
        hits = iter((*hits, *_of_verb(parse, node, cues)))
    for hit in hits:
        if hit.cue.status is not Status.NEGATED or not (modality_only or _is_in_label(parse, node, hit.at)):
            yield hit


def _is_in_label(parse: Parse, verb: int, word: int) -> bool:
    """Whether a negation stands in what something is called: "nannte den Plan „nicht hinnehmbar“"."""
    if not parse.quoted[word] or parse.quoted[verb]:
        return False
    labels = (c for c in parse.of(verb, "xcomp", "obj", "obl", "advmod") if parse.quoted[c] and not parse.is_verb(c))
    named = parse.lemmas[verb] in parse.lexis.naming_verbs  # "„nicht von dieser Welt“"
    return any(c != word and (named or not set(prepositions(parse, c)) - {parse.lexis.role_marker}) for c in labels)


def _is_told(parse: Parse, verb: int, cues: Cues) -> bool:
    """True for the words of somebody: under a verb of saying, or in a sentence that goes on after one."""
    return is_reported(parse, verb, cues) or earlier_frame(parse, verb, cues) is not None


def _of_noun(parse: Parse, noun: int, cues: Cues) -> Iterator[Hit]:
    for child in parse.children[noun]:
        scope = {"det": Scope.DETERMINER, "amod": Scope.ADJECTIVE, "case": Scope.PREPOSITION}.get(parse.label[child])
        if parse.dep[child] == "advmod":
            scope = Scope.ADVERB
        if scope is not None:
            definite = scope is Scope.PREPOSITION and is_definite(parse, noun)
            tenses = (None, tense_of(parse, clause_verb(parse, noun)))
            hits = (hit for hit in _at(parse, child, scope, cues) if not (hit.cue.indefinite and definite))
            yield from (hit for hit in hits if hit.cue.tense in tenses)


def _of_verb(parse: Parse, verb: int, cues: Cues) -> Iterator[Hit]:
    group, form = verb_group(parse, verb), form_of(parse, verb)
    lemmas = {parse.lemmas[word] for word in group}
    for word in group:
        for cue in _valid(parse, word, Scope.AUXILIARY, cues):
            fits = (not cue.over or form in cue.over) and (parse.is_finite(word) or not cue.finite)
            fits = fits and (not cue.beside or not lemmas.isdisjoint(cue.beside))
            # with "gefallen" of "muss sich … gefallen lassen"
            beside = (*clause_words(parse, verb), *parse.of(verb, "xcomp"))
            fits = fits and all(parse.lower[other] not in cue.apart for other in beside)
            if fits and (cue.indirect or not _is_told(parse, verb, cues)):
                yield Hit(_as_wished(parse, verb, cue, group), parse.words[word], word)
    for head in (verb, *group):
        for child in parse.children[head]:
            words = [child] if parse.label[child] in _PARTICLES else []
            if parse.lower[child] in parse.lexis.no_longer:
                words += [word for word in parse.children[child] if parse.label[word] == "advmod"]
            if words and parse.lower[child] == parse.lexis.nor:  # "Weder kam sie, noch lobte sie ihn"
                words = [
                    w for w in range(parse.sentence_of(child).start, child) if parse.lower[w] == parse.lexis.neither
                ]
            if parse.label[child] == "advmod" and parse.feature(child, "Degree"):  # "nicht eindeutig verurteilt"
                words += _negations(parse, child, cues)
            if parse.label[child] == "obl":  # "trifft kommende Woche"
                words = [word for word in parse.children[child] if parse.label[word] == "amod"]
            for word in words:
                if parse.lower[word] in parse.lexis.never and _as_never_before(parse, verb, word):
                    continue
                hits = _at(parse, word, Scope.ADVERB, cues)
                yield from (hit for hit in hits if hit.cue.tense in (None, tense_of(parse, verb)))
    yield from _negative_arguments(parse, verb, cues)
    yield from _of_clause(parse, verb, cues)


def _as_never_before(parse: Parse, verb: int, never: int) -> bool:
    """Whether something was done to a degree as never: "Noch nie hat Arp den Rat so gelobt" tells that he did."""
    manners = [verb, *parse.of(verb, "advmod")]
    degrees = (d for m in manners for d in parse.of(m, "advmod") if parse.lower[d] in parse.lexis.such_degrees)
    return any(never < degree < verb for degree in degrees)


def _as_wished(parse: Parse, verb: int, cue: Cue, group: Sequence[int]) -> Cue:
    """An event that would be one lies ahead: "es wäre das erste Treffen", not "es wäre das erste gewesen"."""
    alone = parse.is_nominal(verb) and len(group) == 1 and cue.hypothetical and cue.status is Status.NEGATED
    return replace(cue, status=Status.PLANNED) if alone and parse.dep[group[0]] == "cop" else cue


def _negative_arguments(parse: Parse, verb: int, cues: Cues) -> Iterator[Hit]:
    """Negation among the arguments: "Kein Minister lobte ihn", "niemand", "traf nicht den Kanzler"."""
    for child in parse.children[verb]:
        named = any(parse.lower[word] in parse.lexis.role_words for word in parse.children[child])
        if parse.label[child] == "xcomp" and parse.pos[child] == "ADJ" and not named:  # "zeigte sich nicht zufrieden"
            yield from (
                hit for word in parse.children[child] for hit in _at(parse, word, Scope.ADVERB, cues) if _negates(hit)
            )
        if parse.quoted[child] and not parse.quoted[verb]:
            continue  # "nannte ihn „kein Vorbild“"
        if parse.label[child] in _ARGUMENTS:
            yield from _at(parse, child, Scope.DETERMINER, cues)
            for word in parse.children[child]:
                if parse.label[word] == "det":
                    yield from _at(parse, word, Scope.DETERMINER, cues)
                inside = set(prepositions(parse, child)) - {parse.lower[word]}  # "weder in dieser noch in der nächsten"
                if parse.label[word] in _PARTICLES and (not inside or parse.lower[word] == parse.lexis.neither):
                    yield from (hit for hit in _at(parse, word, Scope.ADVERB, cues) if _negates(hit))


def _negations(parse: Parse, node: int, cues: Cues) -> list[int]:
    """The words that negate an adverb of manner, and with it what is done that way."""
    words = (word for word in parse.children[node] if parse.label[word] == "advmod" and 0 < word < node)
    words = (word for word in words if parse.lower[word - 1] != parse.lexis.role_marker)  # "als nicht ausgereift"
    return [word for word in words if any(_negates(hit) for hit in _at(parse, word, Scope.ADVERB, cues))]


def _negates(hit: Hit) -> bool:
    return hit.cue.status is Status.NEGATED


def _of_clause(parse: Parse, verb: int, cues: Cues) -> Iterator[Hit]:
    mark = subordinator(parse, verb)
    mark = _asking(parse, verb, cues) if mark is None else mark
    if mark is not None:
        for cue in _valid(parse, mark, Scope.SUBORDINATOR, cues):
            fits = cue.tense in (None, tense_of(parse, verb)) and _fits_form(parse, cue, verb)
            governor = parse.heads[verb]
            beside = {parse.lemmas[word].lower() for word in (governor, *parse.children[governor])}
            intended = not parse.lexis.modals.isdisjoint(parse.lemmas[word] for word in verb_group(parse, governor))
            if fits and (intended or beside.isdisjoint(cue.spares)):
                yield Hit(cue, parse.words[mark], mark)
        return
    finite = finite_verb(parse, verb)
    if finite is None:
        return
    main = parse.label[verb] in ("root", "parataxis") or ":" in parse.words[parse.heads[verb] : verb]
    if main and is_question(parse, verb):
        yield from (Hit(cue, "?", finite) for cue in cues.find(Scope.SUBORDINATOR, QUESTION, QUESTION))
    elif _is_verb_first(parse, verb, finite):
        yield from (
            Hit(cue, parse.words[finite], finite) for cue in cues.find(Scope.SUBORDINATOR, VERB_FIRST, VERB_FIRST)
        )
    elif (tense_of(parse, verb) != "Past" or parse.feature(finite, "Mood") == "Sub") and not _is_saying(
        parse, verb, cues
    ):
        for child in parse.children[verb]:
            if parse.label[child] == "advcl":  # "Falls er kommt, lobt sie ihn": the main clause hangs on the condition
                yield from (hit for hit in _of_clause(parse, child, cues) if hit.cue.hypothetical)


def _asking(parse: Parse, verb: int, cues: Cues) -> int | None:
    """The question word that begins a clause below another: "Wann sie kommt, ist offen"."""
    if parse.heads[verb] == verb:
        return None
    first = min((word for word in clause_words(parse, verb) if parse.pos[word] != "PUNCT"), default=verb)
    asks = parse.heads[first] == verb and parse.label[first] == "advmod"
    return first if asks and cues.find(Scope.SUBORDINATOR, parse.lemmas[first], parse.words[first]) else None


def _is_saying(parse: Parse, verb: int, cues: Cues) -> bool:
    """Said unconditionally, whatever the condition in what is said: "Er fordert Geld, wenn sie kommen"."""
    governing = cues.find(Scope.GOVERNOR, parse.lemmas[verb], parse.words[verb])
    return any(cue.reports or (cue.status is Status.PLANNED and "infinitive" in cue.over) for cue in governing)


def _fits_form(parse: Parse, cue: Cue, verb: int) -> bool:
    return not cue.over or ("infinitive" if finite_verb(parse, verb) is None else "clause") in cue.over


def _is_verb_first(parse: Parse, verb: int, finite: int) -> bool:
    """A conditional without conjunction: "Sollte er ihn treffen, …"."""
    words = [word for word in clause_words(parse, verb) if parse.pos[word] not in ("PUNCT", "SPACE")]
    if min(words) != finite:
        return False
    return parse.label[verb] == "advcl" or parse.lower[finite] in parse.lexis.conditional_forms


def cues_shared(parse: Parse, node: int, first: int, cues: Cues) -> Iterator[Hit]:
    """What a conjunct takes from the first: determiner and attributes of nouns, negation before "oder" and "noch"."""
    if parse.is_nominal(node):
        if not any(parse.label[child] in ("det", "amod") for child in parse.children[node]):
            yield from (
                hit for hit in _of_noun(parse, first, cues) if hit.cue.scope in (Scope.DETERMINER, Scope.ADJECTIVE)
            )
        return
    joined = any(
        parse.dep[child] == "cc" and parse.lower[child] in parse.lexis.negation_joins for child in parse.children[node]
    )
    if joined and (finite_verb(parse, node) is None or not parse.is_finite(node)):
        for child in parse.children[first]:
            if parse.label[child] == "advmod":
                yield from _at(parse, child, Scope.ADVERB, cues)


def _at(parse: Parse, word: int, scope: Scope, cues: Cues) -> Iterator[Hit]:
    yield from (Hit(cue, parse.words[word], word) for cue in _valid(parse, word, scope, cues))


def _valid(parse: Parse, word: int, scope: Scope, cues: Cues) -> list[Cue]:
    """The cues of a word that its neighbours do not cancel: "nicht nur", "nicht …, sondern …"."""
    found = cues.find(scope, parse.lemmas[word], parse.words[word])
    if not found:
        return []
    sentence = parse.sentence_of(word)
    before = {" ".join(parse.lower[max(word - back, sentence.start) : word]) for back in (1, 2)}
    after = {" ".join(parse.lower[word + 1 : min(word + end, sentence.stop)]) for end in (2, 3)}
    kept = [cue for cue in found if after.isdisjoint(cue.not_before) and before.isdisjoint(cue.not_after)]
    elsewhere = _is_contrast(parse, word) or _is_gapped(parse, word)
    return [cue for cue in kept if cue.status is not Status.NEGATED or not elsewhere]


def _is_gapped(parse: Parse, word: int) -> bool:
    """The negation is of a second clause without verb: "Ada lobte ihn, Ben nicht.", unlike ", allerdings nicht"."""
    sentence = parse.sentence_of(word)
    if word + 1 < sentence.stop and parse.pos[word + 1] != "PUNCT":
        return False
    for distance, other in enumerate(range(word - 1, sentence.start - 1, -1)):
        if parse.words[other] == "," and 0 < distance <= _GAP:
            between = range(other + 1, word)
            if any(parse.label[k] in _ARGUMENTS and parse.heads[k] == parse.heads[word] for k in between):
                return False  # "lobte, so Ben, Ada nicht"
            return any(parse.pos[k] not in ("ADV", "CCONJ") for k in between)
        if parse.pos[other] == "PUNCT" or parse.is_verb(other):
            return False
    return False


def _is_contrast(parse: Parse, word: int) -> bool:
    """The negation is of a phrase, not of the event: "nicht am Montag, sondern am Dienstag"."""
    for other in range(word + 1, parse.sentence_of(word).stop):
        if parse.lower[other] == parse.lexis.instead:
            return not parse.is_verb(parse.heads[other])
    return False
