"""The words of a noun phrase: how far it reaches, what of it names a thing, a topic or an epithet."""

from __future__ import annotations

from collections.abc import Iterable

from kg.grammar.parse import Parse
from kg.grammar.quotations import QUOTES
from kg.grammar.scene import Units
from kg.language import load_language
from kg.model import Span

_CLAUSES = frozenset(("acl", "advcl", "ccomp", "csubj", "parataxis", "discourse", "vocative"))
_OUTSIDE = _CLAUSES | {"conj", "cc", "punct", "case", "mark", "cop", "aux", "nsubj", "obl", "xcomp", "expl", "orphan"}
_MARKS = frozenset(("case", "mark", "cc", "advmod"))
#: What may stand between the words of a phrase: "Rat  der Stadt" in two lines.
_GAPS = frozenset(("PUNCT", "SPACE"))
_ENDS = frozenset(".!?…")
_EDGE = frozenset(",;:-–—()[]") | QUOTES


def extent(
    parse: Parse, units: Units, times: frozenset[int], head: int, *, long: bool, body: bool = False
) -> tuple[int, int]:
    """First and last token of the phrase around a head, without joined phrase, relative clause and own preposition.

    ``long``: a thing; prepositional phrases to the right belong to it ("Handel zwischen den beiden Ländern"). Actors
    keep only genitives and phrases with "von", "aus", "für", a ``body`` its place too: they tell actors apart.
    """
    members = units.members.get(head, [head])  # in order of the text
    outer: list[int] = []
    for member in members:
        for child in parse.children[member]:
            if units.head[child] == head or parse.label[child] in _OUTSIDE:
                continue
            if (
                parse.label[child] in ("appos", "advmod")
                or _says_how(parse, child)
                or parse.words[child - 1] == "("
                or parse.has_als(child)
            ):
                continue
            if child > members[-1] and not long and not _owns(parse, child, body):
                continue
            if child < members[0] and parse.cases(child):
                continue
            outer.append(child)
    if not outer and not long:
        return _trimmed(parse, members[0], members[-1])
    tokens = set(members)
    first = max((parse.subtree(c)[-1] + 1 for c in outer if c < head and _is_clause_like(parse, c)), default=0)
    for child in sorted((c for c in outer if c >= first), key=lambda c: abs(c - head)):
        below = [
            k for k in _below(parse, child) if (k < head) is (child < head)
        ]  # no "unter ihnen" of "rote Gruppen, …"
        if not below or any(parse.pos[k] not in _GAPS for k in range(max(tokens) + 1, below[0])):
            continue  # not next to it, or with a dash on the other side of it: belongs to another phrase
        tokens.update(below)
    if long:
        tokens.update(_complement(parse, times, head, max(tokens)))
    return _trimmed(parse, min(tokens), max(tokens))


def _is_clause_like(parse: Parse, attribute: int) -> bool:
    """Whether an attribute tells an act with somebody of its own: "die [von der Opposition gerügte] Reform".

    So does one that says as what: "der [als streng geltende] Abt".
    """
    if parse.label[attribute] != "amod":
        return False
    before = [c for c in parse.of(attribute, "obl", "nmod", "advmod", "xcomp") if c < attribute]
    return any(parse.has_als(c) or (parse.label[c] in ("obl", "nmod") and parse.cases(c)) for c in before)


def _owns(parse: Parse, child: int, body: bool) -> bool:
    """Whether a phrase tells which body or office is meant: "von Belgien", "in Kiew"."""
    cases = parse.cases(child)
    return parse.lexis.owning_prepositions.issuperset(cases) or (
        body and cases == [parse.lexis.inside_preposition] and parse.pos[child] == "PROPN"
    )


def _complement(parse: Parse, times: frozenset[int], head: int, end: int) -> list[int]:
    """What follows a noun and belongs to it: "die Möglichkeit, das Tor zu öffnen", "den Angriff auf die Schule".

    The parser often hangs the phrase on the verb, though what stands between noun and verb end is the noun's.
    """
    above = parse.heads[head]
    if parse.label[head] not in ("obj", "nsubj") or above == head:
        return []
    for child in parse.of(head, "acl", "xcomp", "ccomp"):
        words = parse.subtree(child)
        if parse.is_zu_infinitive(child) and words[0] in (end + 1, end + 2) and "," in parse.words[end + 1 : end + 3]:
            return words
    if parse.label[head] == "nsubj":
        return []
    for sibling in parse.of(above, "obl"):
        words = parse.subtree(sibling)
        if (
            words[0] == end + 1
            and parse.lexis.complement_prepositions.intersection(parse.cases(sibling))
            and sibling not in times
            and not _says_how(parse, sibling)
        ):
            return _below(parse, sibling)
    return []


def _says_how(parse: Parse, phrase: int) -> bool:
    """Whether a superlative tells how something is done: "aufs Schärfste"."""
    if not parse.lower[phrase].endswith(parse.lexis.superlative_noun_endings):
        return False
    return any(parse.lower[c] in parse.lexis.superlative_prepositions for c in parse.of(phrase, "case"))


def _below(parse: Parse, top: int) -> list[int]:
    """The subtree without clauses, in order of the text."""
    found = [top]
    for token in found:
        for child in parse.children[token]:
            outside = parse.label[child] in _CLAUSES or _says_how(parse, child)
            joined = [c for c in parse.of(token, "conj") if c <= child] if parse.label[child] == "conj" else []
            example = any(_compared(parse, c) for c in joined)  # "Werke wie Brot und Obst"
            if not (outside or example or _loose(parse, child) or _compared(parse, child)):
                found.append(child)
    ordered = sorted(found)
    dash = next((k for k, token in enumerate(ordered) if parse.words[token] in ("–", "—")), len(ordered))
    return ordered[:dash] or [top]


def _compared(parse: Parse, token: int) -> bool:
    """Phrases with "wie" and "als": "ebenso wie der Angriff"."""
    marks = [c for c in parse.children[token] if parse.label[c] in _MARKS]
    return any(_als(parse, c) and parse.words[c + 1 : c + 2] != (parse.lexis.also,) for c in marks)


def _loose(parse: Parse, token: int) -> bool:
    return parse.label[token] == "appos" and parse.pos[token - 1] == "PUNCT"


def _trimmed(parse: Parse, first: int, last: int) -> tuple[int, int]:
    while first < last and (parse.words[first] in _EDGE or _is_loose_adverb(parse, first)):
        first += 1
    while last > first and parse.words[last] in _EDGE:
        last -= 1
    while last > first and parse.pos[last] == "ADV":
        last -= 1
    if last + 1 < len(parse) and parse.words[last + 1] in QUOTES:  # "eine „Brückenbauerin“"
        last += sum(parse.words[k] in QUOTES for k in range(first, last + 1)) % 2
    return first, last


def _is_loose_adverb(parse: Parse, word: int) -> bool:
    """An adverb that opens a phrase, but not in "mehr als 20 Vereine"."""
    counts = parse.lower[word + 1] in parse.lexis.comparison and parse.label[word + 1] == "fixed"
    return parse.pos[word] == "ADV" and not counts


def span_of(parse: Parse, first: int, last: int) -> Span:
    """Character offsets of a stretch of tokens, both ends included."""
    return Span(parse.starts[first], parse.ends[last])


def epithet_text(parse: Parse, heads: Iterable[int], trigger: int) -> str:
    """The words of a description, without "als", article, possessive and quotation marks; several heads are joined.

    What stands in quotation marks is one as a whole, but not speech that tells of it: "„Er nannte ihn einen Narren“".
    """
    kept: list[int] = []
    heads = [_said_instead(parse, head) for head in heads]
    every = sorted({*heads, *(c for head in heads for c in _quoted_members(parse, head))})
    for head in every:
        spoken = any(one.start <= trigger < one.end and one.start <= head < one.end for one in parse.quotations)
        tokens = _quotation(parse, head) if parse.quoted[head] and not spoken else _described(parse, head)
        tokens = _without_determiners(parse, sorted({*tokens, *_quoted_behind(parse, head)}))
        joint = [c for c in parse.of(head, "cc") if c < head] if kept else []
        kept.extend(token for token in (*joint, *tokens) if token not in kept)
    return _joined(parse, kept)


def _said_instead(parse: Parse, head: int) -> int:
    """The description that stands in place of one denied: "nannte ihn nicht einen Lügner, sondern einen Träumer"."""
    if not any(parse.lower[c] == parse.lexis.negation for c in parse.of(head, "advmod")):
        return head
    said = [c for c in parse.of(head, "conj") if parse.lexis.instead in {parse.lower[k] for k in parse.of(c, "cc")}]
    return said[0] if said else head


def is_bare_name(parse: Parse, head: int) -> bool:
    """Whether a word is somebody's name and no description: "Thal", but not "ein zweiter Thal" nor „Thal“."""
    return parse.is_person(head) and not parse.quoted[head] and not parse.of(head, "det", "amod")


def _quoted_members(parse: Parse, head: int) -> list[int]:
    """Further descriptions in quotation marks of their own: "„guten Nachbarn“ und „wahren Freund“"."""
    return [c for c in parse.of(head, "conj") if parse.quoted[head] and parse.quoted[c] and not parse.of(c, "nsubj")]


def _quotation(parse: Parse, head: int) -> list[int]:
    """The quotation around a word, one sentence of it; its adjectives, its genitive: "engen „Freund“ der Jugend"."""
    first = last = head
    while parse.quoted[first - 1] and parse.words[first - 1] not in _ENDS:
        first -= 1
    while last + 1 < len(parse) and parse.quoted[last + 1] and parse.words[last + 1] not in _ENDS:
        last += 1
    found = list(range(first, last + 1))
    for child in parse.of(head, "amod", "nmod"):
        words = parse.subtree(child)
        if (child < first and parse.label[child] == "amod") or (words[0] == last + 2 and not parse.cases(child)):
            found.extend(words)
    return found


def _quoted_behind(parse: Parse, head: int) -> list[int]:
    """What belongs to a description and stands behind it in quotation marks: "einen Mann „mit Feuer im Herzen“"."""
    first = head + 2
    if parse.quoted[head] or first >= len(parse) or parse.words[head + 1] not in QUOTES:
        return []
    return _quotation(parse, first) if parse.quoted[first] and parse.pos[first] == "ADP" else []


def _described(parse: Parse, head: int) -> list[int]:
    tokens, marker = [head], next((c for c in parse.children[head] if _als(parse, c)), 0)
    for token in tokens:
        for child in parse.children[token]:
            label = parse.label[child]
            if child < marker:
                continue  # "noch als Gegnerin"
            if label in ("advcl", "ccomp", "parataxis", "csubj") and not parse.quoted[child]:
                continue
            if label == "acl" and not parse.quoted[child] and not parse.is_zu_infinitive(child):
                continue
            if label == "conj" and parse.of(child, "nsubj", "obj"):
                continue
            if token == head and (label in ("nsubj", "aux", "cop", "case") or (label in _MARKS and _als(parse, child))):
                continue
            if label == "cc" and child < head and token == head:
                continue
            tokens.append(child)
    return tokens


def topic_text(parse: Parse, head: int) -> str:
    """The words of what an act is about: infinitive or clause without conjunction, phrase without preposition."""
    verbal = parse.is_verb(head) or parse.of(head, "cop", "nsubj")
    tokens = [head]
    for token in tokens:
        for child in parse.children[token]:
            label = parse.label[child]
            if token == head and label == "case":
                continue
            if token == head and label == "mark" and parse.lower[child] != parse.lexis.infinitive_particle:
                continue
            if label == "acl" and not verbal and not parse.is_zu_infinitive(child):
                continue
            if token == head and label in ("parataxis", "discourse"):
                continue
            if token == head and label == "advmod" and not verbal:
                continue
            tokens.append(child)
    return _joined(parse, sorted(tokens))


def _without_determiners(parse: Parse, tokens: list[int]) -> list[int]:
    while len(tokens) > 1 and (
        (_is_determiner(parse, tokens[0]) and not _denies_in_quotation(parse, tokens[0]))
        or parse.words[tokens[0]] in _EDGE
        or _als(parse, tokens[0])
    ):
        tokens = tokens[1:]
    return tokens


def _denies_in_quotation(parse: Parse, token: int) -> bool:
    """Whether "kein" is part of what is quoted: "nannte ihn „keinen Freund“" says what he is called."""
    return parse.quoted[token] and parse.lemmas[token].lower() in parse.lexis.denying


def _is_determiner(parse: Parse, token: int) -> bool:
    return bool(load_language().patterns.determiner.fullmatch(parse.lower[token]))


def _als(parse: Parse, token: int) -> bool:
    return parse.lower[token] in parse.lexis.comparison


def _joined(parse: Parse, tokens: Iterable[int]) -> str:
    """The text from the first to the last token, gaps left out, without quotation marks but those within others."""
    kept = list(tokens)
    edge = _EDGE - {")"} if any(parse.words[token] == "(" for token in kept[1:]) else _EDGE
    while kept and parse.words[kept[-1]] in edge | frozenset(".!?"):
        kept.pop()
    while kept and parse.words[kept[0]] in _EDGE:
        kept.pop(0)
    pieces = []
    for before, token in zip([None, *kept], kept, strict=False):
        if before is not None and (parse.starts[token] > parse.ends[before] or token - before > 1):
            pieces.append(" ")
        pieces.append("" if parse.words[token] in QUOTES and not parse.quoted[token] else parse.words[token])
    return " ".join("".join(pieces).split())
