"""Who "man" is: the body in or at which somebody unnamed acts, or who is quoted."""

from __future__ import annotations

from kg.grammar.arguments import subjects
from kg.grammar.clauses import clause_verb, finite_verb, is_relative_clause, tense_of
from kg.grammar.scene import Scene

#: what says which of a kind are meant, a clause last
_TOLD = ("det", "nummod", "amod", "nmod", "appos", "conj", "case", "acl")


def bodies_meant(scene: Scene, verb: int) -> list[int]:
    """Heads of the phrases in "In der Partei verübelt man ihm das", "Bei der Bahn ist man verärgert".

    Where a place alone is named ("In Bern lobt man den Käse"), anybody there is meant.
    """
    lexis = scene.lexis
    verbs = [scene.heads[s] for s in subjects(scene, verb) if scene.lower[s] == lexis.anybody]
    found = [c for v in verbs for c in scene.of(v, "obl") if _is_body(scene, c)]
    return found if len(found) == 1 else []


def means_speaker(scene: Scene, verb: int, subject: list[int]) -> bool:
    """Whether "man" is who is quoted: "Man stehe hinter den Wirten, sagte sie", but not "man müsse …"."""
    finite = finite_verb(scene, verb)
    if finite is None or not any(scene.lower[s] == scene.lexis.anybody for s in subject):
        return False
    return finite == verb or scene.lemmas[finite] in scene.lexis.perfect_auxiliaries


def is_up_to_anybody(scene: Scene, verb: int) -> bool:
    """Whether anybody may, can or should do it, or whoever does it is spoken of: "Man sollte Räte nicht rügen"."""
    finite, lexis, acting = finite_verb(scene, verb), scene.lexis, subjects(scene, verb)
    if any(scene.lower[s] == lexis.whoever for s in acting):
        return True  # "Wer jemanden beschuldigt, braucht Beweise"
    if finite is None or finite == verb or scene.lemmas[finite] not in lexis.modals - {lexis.passive_auxiliary}:
        return False
    return any(scene.lower[s] == lexis.anybody for s in acting)


def is_duty_of_all(scene: Scene, verb: int) -> bool:
    """Whether all people of a kind are told what to do: "Eltern sollten ihre Kinder loben", "Jeder sollte …"."""
    finite, lexis, acting = finite_verb(scene, verb), scene.lexis, subjects(scene, verb)
    if finite is None or finite == verb or scene.lemmas[finite] not in lexis.obliging:
        return False
    return bool(acting) and all(_is_any_of_a_kind(scene, s) or scene.lemmas[s] == lexis.each for s in acting)


def is_told_by_rule(scene: Scene, verb: int) -> bool:
    """Whether a rule says what becomes of those who do it: "Die Innung darf Wirte ausschließen, die Räte rügen"."""
    noun = scene.heads[verb]
    if not is_relative_clause(scene, verb) or tense_of(scene, verb) != "Pres":
        return False
    finite = finite_verb(scene, clause_verb(scene, noun))
    ruled = finite is not None and scene.lemmas[finite] in scene.lexis.modals - {scene.lexis.passive_auxiliary}
    return ruled and _is_any_of_a_kind(scene, noun, told=_TOLD[:-1])


def is_said_to_readers(scene: Scene, verb: int) -> bool:
    """Whether whoever reads it is addressed: "Den Turm besuchen Sie am besten im Mai"."""
    sides = (c for c in scene.of(verb, "nsubj", "obj", "iobj") if scene.words[c] == scene.lexis.addressed)
    return any(scene.words[c - 1][-1:].isalnum() for c in sides if c > scene.sentence_of(c).start)


def _is_any_of_a_kind(scene: Scene, noun: int, told: tuple[str, ...] = _TOLD) -> bool:
    """Whether a noun stands for all that bear it: in the plural, with nothing that says which."""
    common = scene.pos[noun] == "NOUN" and scene.feature(noun, "Number") == "Plur" and scene.entity[noun] is None
    return common and not scene.of(noun, *told)


def _is_body(scene: Scene, noun: int) -> bool:
    cases = scene.lexis.among_prepositions.intersection(scene.cases(noun))
    inside = scene.lexis.inside_preposition in cases and scene.pos[noun] != "NOUN"
    return bool(cases) and not inside and noun in scene.actors and not scene.is_person(noun)
