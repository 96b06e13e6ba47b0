"""Expand "A, B und C" to all its members, wherever one of them fills a role."""

from __future__ import annotations

from collections.abc import Iterable

from kg.grammar.parse import NOMINAL
from kg.grammar.scene import Scene

#: Marks after which a new clause begins: "gilt als gefährdet – eine Kritik, die …".
_BREAKS = frozenset(("–", "—", "-", ";", ":"))
_BEFORE_NOUN = frozenset(("ADP", "DET", "ADJ", "NUM"))


def members(scene: Scene, token: int) -> list[int]:
    """The token with everything joined to it or to its title, nested lists too; joined clauses are left out."""
    found = [token]
    prepositions = {case for part in scene.parts(token) for case in scene.cases(part)}
    for member in found:
        for child in (c for part in scene.parts(member) for c in scene.of(part, "conj")):
            if child in scene.parts(member) or child in found:
                continue
            if scene.pos[child] not in (*NOMINAL, "ADJ", "NUM", "DET", "X") or scene.of(
                child, "nsubj", "cop", "orphan"
            ):
                continue
            if any(scene.words[k] in _BREAKS for k in range(member + 1, _first_word(scene, child))):
                continue
            if scene.has_als(child) or _crosses_als(scene, member, child) or _is_title(scene, member, child):
                continue
            own = set(scene.cases(child))
            if own and not own & prepositions:
                continue  # "mit den Franzosen und ohne die Briten"
            found.append(child)
        found.extend(_misread_list(scene, member))
    last = max(found)
    if not any(scene.pos[k] == "CCONJ" or scene.label[k] == "cc" for k in range(token, last)):
        return [token]  # no list without "und": "unterstützen einen Kandidaten, so die Kritik"
    return sorted(set(found))


def _is_title(scene: Scene, noun: int, other: int) -> bool:
    """Whether a noun is one more title before a name: "der Anwalt, frühere Minister und Autor Jan Arp"."""
    titles = scene.is_person(other) and scene.feature(other, "Number") == "Sing" and scene.pos[other] == "NOUN"
    behind = any(name > other and _person(scene, name) is not None for name in scene.of(noun, "appos"))
    return titles and behind and not scene.of(other, "det", "appos")


def _first_word(scene: Scene, top: int) -> int:
    return next(k for k in scene.subtree(top) if scene.pos[k] != "PUNCT")


def _crosses_als(scene: Scene, member: int, child: int) -> bool:
    """Whether "als" stands between: in "nannte A und B als ‚gut‘ und ‚klug‘" the last belongs to the description."""
    between = range(member + 1, child)
    return any(scene.is_als(k) for k in between)


def _misread_list(scene: Scene, name: int) -> list[int]:
    """Members of "Rutte, Frederiksen und Tusk", parsed as Rutte ←appos Frederiksen: two people are no apposition."""
    listed = [c for part in scene.parts(name) for c in scene.of(part, "appos") if c not in scene.parts(name)]
    one = _person(scene, name)
    if one is not None:
        return [c for c in listed if _person(scene, c) not in (None, one)]
    return [c for c in listed if scene.pos[name] == scene.pos[c] == "PROPN" and scene.of(c, "conj")]


def _person(scene: Scene, token: int) -> int | None:
    """Where the person's name in a unit begins; None when it names no person."""
    for part in scene.parts(token):
        name = scene.entity[part]
        if name is not None and name[2] == "PER":
            return name[0]
    return None


def expand(scene: Scene, tokens: Iterable[int]) -> list[int]:
    """All members of all tokens, in order of the text, each once; without those that the text leaves out."""
    return sorted({m for token in tokens for m in members(scene, token) if not left_out(scene, m)})


def left_out(scene: Scene, token: int) -> bool:
    """Whether one member alone is denied: B in "mit A, nicht jedoch mit B", A in "nicht A, sondern B" and "statt A"."""
    start = min(scene.parts(token))
    while start and scene.pos[start - 1] in _BEFORE_NOUN:
        start -= 1
    while start and scene.lower[start - 1] in scene.lexis.contrast:
        start -= 1
    if start and scene.lower[start - 1] in scene.lexis.in_place_of:
        return True
    if not start or scene.lower[start - 1] != scene.lexis.negation:
        return False
    rest = range(token + 1, len(scene))
    instead = any(scene.words[k] == scene.lexis.instead for k in rest if scene.sentence[k] == scene.sentence[token])
    return instead or (start > 1 and scene.words[start - 2] == ",")


def companions(scene: Scene, verb: int) -> list[int]:
    """Who acts "gemeinsam mit" or "zusammen mit" the subject."""
    found = []
    for c in scene.of(verb, "obl", "nmod"):
        if scene.lexis.company_preposition not in scene.cases(c):
            continue
        near = scene.subtree(c)[0] - 1
        marked = any(scene.lemmas[a].lower() in scene.lexis.together for a in scene.of(c, "advmod"))
        if marked or (near >= 0 and scene.lemmas[near].lower() in scene.lexis.together):
            found.append(c)
    return found
