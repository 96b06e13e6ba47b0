"""Expand "A, B und C" to all its members, wherever one of them fills a role."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.grammar.tree import NOMINAL, Tree

#: Adverbs that make "mit B" a second subject: "A reiste gemeinsam mit B".
_TOGETHER = frozenset(("gemeinsam", "zusammen"))
#: Marks after which a new clause begins: "gilt als gefährdet – eine Kritik, die …".
_BREAKS = frozenset(("–", "—", "-", ";", ":"))
#: Words between "nicht" and the one left out: "nicht jedoch mit B".
_CONTRAST = frozenset(("jedoch", "aber", "hingegen", "dagegen", "allerdings"))
_BEFORE_NOUN = frozenset(("ADP", "DET", "ADJ", "NUM"))


def members(tree: Tree, token: int) -> list[int]:
    """The token with everything joined to it or to its title, nested lists too; joined clauses are left out."""
    found = [token]
    prepositions = {case for part in tree.parts(token) for case in tree.cases(part)}
    for member in found:
        for child in (c for part in tree.parts(member) for c in tree.of(part, "conj")):
            if child in tree.parts(member) or child in found:
                continue
            if tree.pos[child] not in (*NOMINAL, "ADJ", "NUM", "DET", "X") or tree.of(child, "nsubj", "cop", "orphan"):
                continue
            if any(tree.words[k] in _BREAKS for k in range(member + 1, _first_word(tree, child))):
                continue
            if tree.has_als(child) or _crosses_als(tree, member, child):
                continue
            own = set(tree.cases(child))
            if own and not own & prepositions:
                continue  # "mit den Franzosen und ohne die Briten"
            found.append(child)
        found.extend(_misread_list(tree, member))
    last = max(found)
    if not any(tree.pos[k] == "CCONJ" or tree.label[k] == "cc" for k in range(token, last)):
        return [token]  # no list without "und": "unterstützen einen Kandidaten, so die Kritik"
    return sorted(set(found))


def _first_word(tree: Tree, top: int) -> int:
    return next(k for k in tree.subtree(top) if tree.pos[k] != "PUNCT")


def _crosses_als(tree: Tree, member: int, child: int) -> bool:
    """Whether "als" stands between: in "nannte A und B als ‚gut‘ und ‚klug‘" the last belongs to the description."""
    between = range(member + 1, child)
    return any(tree.words[k].lower() == "als" and tree.words[k + 1].lower() != "auch" for k in between)


def _misread_list(tree: Tree, name: int) -> list[int]:
    """Members of "Rutte, Frederiksen und Tusk", parsed as Rutte ←appos Frederiksen: two people are no apposition."""
    listed = [c for part in tree.parts(name) for c in tree.of(part, "appos") if c not in tree.parts(name)]
    one = _person(tree, name)
    if one is not None:
        return [c for c in listed if _person(tree, c) not in (None, one)]
    return [c for c in listed if tree.pos[name] == tree.pos[c] == "PROPN" and tree.of(c, "conj")]


def _person(tree: Tree, token: int) -> int | None:
    """Where the person's name in a unit begins; None when it names no person."""
    for part in tree.parts(token):
        if tree.doc[part].ent_type_ == "PER":
            return next(ent.start for ent in tree.doc.ents if ent.start <= part < ent.end)
    return None


def expand(tree: Tree, tokens: Iterable[int]) -> list[int]:
    """All members of all tokens, in order of the text, each once; without those that the text leaves out."""
    return sorted({m for token in tokens for m in members(tree, token) if not left_out(tree, m)})


def left_out(tree: Tree, token: int) -> bool:
    """Whether one member alone is denied: B in "mit A, nicht jedoch mit B", A in "nicht A, sondern B"."""
    start = min(tree.parts(token))
    while start and tree.pos[start - 1] in _BEFORE_NOUN:
        start -= 1
    while start and tree.words[start - 1].lower() in _CONTRAST:
        start -= 1
    if not start or tree.words[start - 1].lower() != "nicht":
        return False
    rest = range(token + 1, len(tree))
    instead = any(tree.words[k] == "sondern" for k in rest if tree.sentence[k] == tree.sentence[token])
    return instead or (start > 1 and tree.words[start - 2] == ",")


def companions(tree: Tree, verb: int) -> list[int]:
    """Who acts "gemeinsam mit" or "zusammen mit" the subject."""
    found = []
    for c in tree.of(verb, "obl", "nmod"):
        if "mit" not in tree.cases(c):
            continue
        near = tree.subtree(c)[0] - 1
        marked = any(tree.lemmas[a].lower() in _TOGETHER for a in tree.of(c, "advmod"))
        if marked or (near >= 0 and tree.lemmas[near].lower() in _TOGETHER):
            found.append(c)
    return found
