"""What a verb or noun takes instead of a phrase: infinitives, clauses of content, quotations."""

from __future__ import annotations

from kg.extract.grammar.scene import Scene

_CONTENT = ("ccomp", "parataxis")
_EMBEDDED = frozenset(("acl", "advcl", "ccomp", "csubj", "parataxis"))
_INFINITIVE = ("xcomp", "ccomp", "advcl", "acl", "csubj", "obl")


def infinitives(scene: Scene, i: int) -> list[int]:
    """Infinitives with "zu" that a verb or noun takes; those of purpose ("um … zu") left out."""
    found = [c for c in scene.of(i, *_INFINITIVE) if scene.is_zu_infinitive(c) and c > i]
    if not found:  # "appellierte an die Parteien, die Waffen niederzulegen" hangs on the noun
        arguments = scene.of(i, "obj", "obl", "nsubj")
        below = [c for a in arguments for c in scene.of(a, "acl", "xcomp", "advcl")]
        found = [c for c in below if scene.is_zu_infinitive(c) and c > i]
    return [c for c in found if not any(scene.lower[m] in scene.lexis.purpose for m in scene.of(c, "mark"))]


def content_clauses(scene: Scene, i: int) -> list[int]:
    """Clauses that say what was said; of a verb of saying behind its words, the words before it."""
    found = [c for c in scene.of(i, *_CONTENT) if not scene.is_zu_infinitive(c) and not scene.has_als(c)]
    if not found and scene.pos[i] == "NOUN":  # "der Vorwurf, das Amt schweige": no word relates the clause
        plain = (c for c in scene.of(i, "acl") if scene.is_finite(c))
        found = [c for c in plain if not any(map(scene.is_relative, scene.subtree(c)))]
    head = scene.heads[i]
    if not found and scene.label[i] == "parataxis" and (scene.is_verb(head) or scene.pos[head] in ("ADJ", "NOUN")):
        found = [head]  # "Sie müssten gehen, forderte er"
    return found


def clause_of(scene: Scene, i: int) -> list[int]:
    """All words of the clause below a word, those of embedded clauses left out: for idioms, however parsed."""
    found = [i]
    for token in found:
        found.extend(c for c in scene.children[token] if scene.label[c] not in _EMBEDDED)
    return sorted(found)


def quoted_part(scene: Scene, i: int) -> list[int]:
    """The highest word between quotation marks below a word."""
    inside = [k for k in scene.subtree(i) if scene.quoted[k]]
    return [k for k in inside if scene.heads[k] not in inside][:1]
