"""Acts that only a work of fiction tells: "Im Film beschuldigt der Kommissar seinen Freund"."""

from __future__ import annotations

from kg.grammar.arguments import subjects
from kg.grammar.clauses import clause_verb, tense_of
from kg.grammar.quotations import QUOTES
from kg.grammar.scene import Scene

_PAST = "Past"
_TITLE = 2  #: words between a work and the mark that opens its title, at most


def is_fiction(scene: Scene, token: int) -> bool:
    """Whether people of a work act: they are called so, or the work is retold, which is done in the present tense."""
    verb = clause_verb(scene, token)
    if any(scene.lemmas[s].lower() in scene.lexis.characters for s in subjects(scene, verb)):
        return True
    while True:
        if tense_of(scene, verb) != _PAST and any(_is_work(scene, c) for c in scene.of(verb, "obl", "nmod")):
            return True
        above = clause_verb(scene, scene.heads[verb])
        if above == verb:
            return False
        judged = scene.heads[verb] if scene.feature(verb, "VerbForm") == "Part" else None  # "Der Film, gelobt von …"
        verb = above
        if any(scene.lemmas[s].lower() in scene.lexis.fiction for s in scene.of(verb, "nsubj") if s != judged):
            return True  # "Der Roman erzählt, wie ein Graf seine Diener beschimpft"


def is_set_in_work(scene: Scene, token: int) -> bool:
    """Whether the clause of a word says that it tells of a work, in any tense: "In dem Roman lobte der Papst …"."""
    return any(_is_work(scene, c) for c in scene.of(clause_verb(scene, token), "obl", "nmod"))


def _is_work(scene: Scene, noun: int) -> bool:
    """Whether a phrase sets the scene within a work: "im Roman", "in der Oper „Der Ruf“", no "in seinem Roman"."""
    lexis, lemma = scene.lexis, scene.lemmas[noun].lower()
    if lexis.inside_preposition not in scene.cases(noun):
        return False
    if any(scene.lower[c].startswith(lexis.possessive_beginnings) for c in scene.of(noun, "det")):
        return False  # "In ihrem Roman kritisiert die Autorin …"
    titled = any(word in QUOTES for word in scene.words[noun + 1 : noun + _TITLE])
    return (lemma in lexis.fiction and not scene.of(noun, "nmod")) or (lemma in lexis.staged | lexis.fiction and titled)
