"""The words of a noun phrase: how far it reaches, what of it names a thing, a topic or an epithet."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.grammar.tree import QUOTES, Tree
from kg.extract.mentions.units import Units
from kg.model import Span

_CLAUSES = frozenset(("acl", "advcl", "ccomp", "csubj", "parataxis", "discourse", "vocative"))
_OUTSIDE = _CLAUSES | {"conj", "cc", "punct", "case", "mark", "cop", "aux", "nsubj", "obl", "xcomp", "expl"}
_MARKS = frozenset(("case", "mark", "cc", "advmod"))
_OWNING = frozenset(("von", "aus", "für"))
#: Articles, demonstratives and possessives in all their forms.
_DETERMINER = re.compile(
    r"d(?:ie|er|as|en|em|es)|(?:k?ein|[dms]ein|ihr|unser|eu|dies|jen)(?:e|en|em|er|es|s|re|ren|rem)?"
)
#: Prepositions that rarely open an adverbial of the clause.
_COMPLEMENTS = frozenset(("auf", "gegen", "zwischen"))
_EDGE = frozenset(",;:-–—()[]") | QUOTES


def extent(tree: Tree, units: Units, head: int, *, long: bool, body: bool = False) -> tuple[int, int]:
    """First and last token of the phrase around a head, without joined phrase, relative clause and own preposition.

    ``long``: a thing; prepositional phrases to the right belong to it ("Handel zwischen den beiden Ländern"). Actors
    keep only genitives and phrases with "von", "aus", "für", a ``body`` its place too: they tell actors apart.
    """
    members = units.members.get(head, [head])
    tokens = set(members)
    outer: list[int] = []
    for member in members:
        for child in tree.children[member]:
            if units.head[child] == head or tree.label[child] in _OUTSIDE:
                continue
            if tree.label[child] in ("appos", "advmod") or tree.words[child - 1] == "(" or tree.has_als(child):
                continue
            if child > max(members) and not long and not _owns(tree, child, body):
                continue
            if child < min(members) and tree.cases(child):
                continue
            outer.append(child)
    for child in sorted(outer, key=lambda c: abs(c - head)):
        below = _below(tree, child)
        if below[0] > max(tokens) + 1 and any(tree.pos[k] != "PUNCT" for k in range(max(tokens) + 1, below[0])):
            continue  # not next to it: belongs to another phrase
        tokens.update(below)
    if long:
        tokens.update(_complement(tree, head, max(tokens)))
    return _trimmed(tree, min(tokens), max(tokens))


def _owns(tree: Tree, child: int, body: bool) -> bool:
    """Whether a phrase tells which body or office is meant: "von Belgien", "in Kiew"."""
    cases = tree.cases(child)
    return _OWNING.issuperset(cases) or (body and cases == ["in"] and tree.pos[child] == "PROPN")


def _complement(tree: Tree, head: int, end: int) -> list[int]:
    """What follows a noun and belongs to it: "die Möglichkeit, das Tor zu öffnen", "den Angriff auf die Schule".

    The parser often hangs the phrase on the verb, though what stands between noun and verb end is the noun's.
    """
    above = tree.heads[head]
    if tree.label[head] not in ("obj", "nsubj") or above == head:
        return []
    for child in tree.of(head, "acl", "xcomp", "ccomp"):
        words = tree.subtree(child)
        if tree.is_infinitive(child) and words[0] in (end + 1, end + 2) and "," in tree.words[end + 1 : end + 3]:
            return words
    if tree.label[head] == "nsubj":
        return []
    for sibling in tree.of(above, "obl"):
        words = tree.subtree(sibling)
        if words[0] == end + 1 and _COMPLEMENTS.intersection(tree.cases(sibling)) and sibling not in tree.times:
            return _below(tree, sibling)
    return []


def _below(tree: Tree, top: int) -> list[int]:
    """The subtree without clauses, in order of the text."""
    found = [top]
    for token in found:
        for child in tree.children[token]:
            if tree.label[child] not in _CLAUSES and not _loose(tree, child) and not _compared(tree, child):
                found.append(child)
    ordered = sorted(found)
    dash = next((k for k, token in enumerate(ordered) if tree.words[token] in ("–", "—")), len(ordered))
    return ordered[:dash] or [top]


def _compared(tree: Tree, token: int) -> bool:
    """Phrases with "wie" and "als": "ebenso wie der Angriff"."""
    marks = [c for c in tree.children[token] if tree.label[c] in _MARKS]
    return any(_als(tree, c) and tree.words[c + 1 : c + 2] != ["auch"] for c in marks)


def _loose(tree: Tree, token: int) -> bool:
    return tree.label[token] == "appos" and tree.pos[token - 1] == "PUNCT"


def _trimmed(tree: Tree, first: int, last: int) -> tuple[int, int]:
    while first < last and (tree.words[first] in _EDGE or tree.pos[first] == "ADV"):
        first += 1
    while last > first and tree.words[last] in _EDGE:
        last -= 1
    while last > first and tree.pos[last] == "ADV":
        last -= 1
    marks = sum(tree.words[k] in QUOTES for k in range(first, last + 1))
    if marks % 2 and last + 1 < len(tree) and tree.words[last + 1] in QUOTES:
        last += 1  # "eine „Brückenbauerin“"
    return first, last


def span_of(tree: Tree, first: int, last: int) -> Span:
    """Character offsets of a stretch of tokens, both ends included."""
    return Span(tree.starts[first], tree.ends[last])


def epithet_text(tree: Tree, heads: Iterable[int]) -> str:
    """The words of a description, without "als", article, possessive and quotation marks; several heads are joined."""
    kept: list[int] = []
    every = sorted({*heads, *(c for head in heads for c in _quoted_members(tree, head))})
    for head in every:
        tokens = _quotation(tree, head) if tree.quoted[head] else _described(tree, head)
        tokens = _without_determiners(tree, sorted(tokens))
        joint = [c for c in tree.of(head, "cc") if c < head] if kept else []
        kept.extend(token for token in (*joint, *tokens) if token not in kept)
    return _joined(tree, kept)


def _quoted_members(tree: Tree, head: int) -> list[int]:
    """Further descriptions in quotation marks of their own: "„guten Nachbarn“ und „wahren Freund“"."""
    return [c for c in tree.of(head, "conj") if tree.quoted[head] and tree.quoted[c] and not tree.of(c, "nsubj")]


def _quotation(tree: Tree, head: int) -> list[int]:
    """The quotation around a word, its adjectives before and its genitive after: "engen „Freund“ der Jugend"."""
    first = last = head
    while tree.quoted[first - 1]:
        first -= 1
    while last + 1 < len(tree) and tree.quoted[last + 1]:
        last += 1
    found = list(range(first, last + 1))
    for child in tree.of(head, "amod", "nmod"):
        words = tree.subtree(child)
        if (child < first and tree.label[child] == "amod") or (words[0] == last + 2 and not tree.cases(child)):
            found.extend(words)
    return found


def _described(tree: Tree, head: int) -> list[int]:
    tokens = [head]
    for token in tokens:
        for child in tree.children[token]:
            label = tree.label[child]
            if label in ("advcl", "ccomp", "parataxis", "csubj") and not tree.quoted[child]:
                continue
            if label == "acl" and not tree.quoted[child] and not tree.is_infinitive(child):
                continue
            if label == "conj" and tree.of(child, "nsubj", "obj"):
                continue
            if token == head and (label in ("nsubj", "aux", "cop") or (label in _MARKS and _als(tree, child))):
                continue
            if label == "cc" and child < head and token == head:
                continue
            tokens.append(child)
    return tokens


def topic_text(tree: Tree, head: int) -> str:
    """The words of what an act is about: infinitive or clause without conjunction, phrase without preposition."""
    verbal = tree.pos[head] in ("VERB", "AUX") or tree.of(head, "cop", "nsubj")
    tokens = [head]
    for token in tokens:
        for child in tree.children[token]:
            label = tree.label[child]
            if token == head and label == "case":
                continue
            if token == head and label == "mark" and tree.words[child].lower() != "zu":
                continue
            if label == "acl" and not verbal and not tree.is_infinitive(child):
                continue
            if token == head and label in ("parataxis", "discourse"):
                continue
            if token == head and label == "advmod" and not verbal:
                continue
            tokens.append(child)
    return _joined(tree, sorted(tokens))


def _without_determiners(tree: Tree, tokens: list[int]) -> list[int]:
    while len(tokens) > 1 and (
        _is_determiner(tree, tokens[0]) or tree.words[tokens[0]] in _EDGE or _als(tree, tokens[0])
    ):
        tokens = tokens[1:]
    return tokens


def _is_determiner(tree: Tree, token: int) -> bool:
    return bool(_DETERMINER.fullmatch(tree.words[token].lower()))


def _als(tree: Tree, token: int) -> bool:
    return tree.words[token].lower() in ("als", "wie")


def _joined(tree: Tree, tokens: Iterable[int]) -> str:
    """The text from the first to the last token, gaps left out, quotation marks removed."""
    kept = list(tokens)
    while kept and tree.words[kept[-1]] in _EDGE | frozenset(".!?"):
        kept.pop()
    while kept and tree.words[kept[0]] in _EDGE:
        kept.pop(0)
    pieces = []
    for before, token in zip([None, *kept], kept, strict=False):
        if before is not None and (tree.starts[token] > tree.ends[before] or token - before > 1):
            pieces.append(" ")
        pieces.append("" if tree.words[token] in QUOTES else tree.words[token])
    return " ".join("".join(pieces).split())
