"""What a thing is said to be about: "die Idee, Truppen zu schicken", "die Forderung, dass Berlin zahlt"."""

from __future__ import annotations

from kg.grammar.scene import Scene
from kg.model import Mention

#: relations of a clause that tells what its noun is about
_CONTENT = ("acl", "xcomp", "ccomp", "csubj")
_MOST = 25  #: words of a clause that still serves to name something


def with_content(mention: Mention, scene: Scene, text: str) -> str | None:
    """The noun of a phrase with what stands behind it and the clause that says what it is about; None without one."""
    clause = _own_clause(mention, scene) or _clause_behind_verb(mention, scene)
    if clause is None or clause[0] in mention.words or len(clause) > _MOST:
        return None
    phrase = text[scene.starts[mention.words.start] : scene.ends[mention.words[-1]]].rstrip(",")
    return f"{phrase}, {text[scene.starts[clause[0]] : scene.ends[clause[-1]]]}"


def _own_clause(mention: Mention, scene: Scene) -> list[int] | None:
    """The clause that hangs on the noun."""
    found = (c for c in scene.of(mention.token, *_CONTENT) if c > mention.token)
    return next((words for c in found if (words := _words(c, scene))), None)


def _clause_behind_verb(mention: Mention, scene: Scene) -> list[int] | None:
    """The clause behind the verb behind the noun: "hat sich kritisch zur Idee geäußert, Truppen zu schicken"."""
    verb = scene.heads[mention.token]
    if verb != mention.words[-1] + 1 or not scene.is_verb(verb):
        return None
    found = (c for c in scene.of(verb, *_CONTENT) if c > verb)
    return next((words for c in found if (words := _words(c, scene)) and words[0] == verb + 2), None)


def _words(head: int, scene: Scene) -> list[int] | None:
    """The words of an infinitive or of a clause with a conjunction of content, without signs at its ends."""
    words = scene.subtree(head)
    while words and scene.pos[words[0]] == "PUNCT":
        words = words[1:]
    while words and scene.pos[words[-1]] == "PUNCT":
        words = words[:-1]
    told = bool(words) and scene.lower[words[0]] in scene.lexis.content
    whole = bool(words) and words[-1] - words[0] + 1 == len(words)
    whole = whole and scene.lower[words[-1]] != scene.lexis.infinitive_particle  # its verb is lost to another clause
    return words if whole and (told or scene.is_zu_infinitive(head)) else None
