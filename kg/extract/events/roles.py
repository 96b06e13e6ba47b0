"""From a trigger along the paths of its relation file to the tokens that fill a role."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.extract.grammar.coordination import members
from kg.extract.grammar.phrases import governor, own_phrases, phrases
from kg.extract.grammar.predicates import als_of, object_of, predicate_of, second_object_of
from kg.extract.grammar.tree import NOMINAL, Tree
from kg.extract.grammar.voice import clause_subjects, datives, subjects
from kg.extract.mentions.drafts import Mentions
from kg.paths import Path, Step, Union

_CLAUSES = ("ccomp", "parataxis")

Speaker = Callable[[int], int | None]  #: token → head token of the speaker of the quotation it stands in


class Walker:
    """Follows paths through one article."""

    def __init__(self, mentions: Mentions, speaker: Speaker) -> None:
        self._tree: Tree = mentions.tree
        self._mentions = mentions
        self._speaker = speaker
        self._steps: dict[str, Callable[[int], list[int]]] = {
            "nsubj": lambda i: subjects(self._tree, i),
            "obj": lambda i: object_of(self._tree, i),
            "dat": lambda i: datives(self._tree, i),
            "genobj": self._genobj,
            "obj2": lambda i: second_object_of(self._tree, i),
            "gen": self._gen,
            "poss": self._poss,
            "prefix": self._prefix,
            "als": lambda i: als_of(self._tree, i),
            "inf": self._inf,
            "ccomp": self._ccomp,
            "xcomp": lambda i: predicate_of(self._tree, i),
            "subj": lambda i: clause_subjects(self._tree, i),
            "speaker": lambda i: [s] if (s := self._speaker(i)) is not None else [],
            "quote": self._quote,
        }

    def reach(self, start: int, union: Union) -> list[int]:
        """All tokens that the paths of a union lead to, in order of the paths."""
        found: list[int] = []
        for path in union:
            found.extend(token for token in self._follow(start, path) if token not in found)
        return found

    def _follow(self, start: int, path: Path) -> list[int]:
        places = [start]
        for _ in range(path.up):
            places = [governor(self._tree, place) for place in places]
        if not path.steps and places == [start]:
            return []  # no governor
        for step in path.steps:
            places = [token for place in places for token in self._step(place, step)]
        return places

    def _step(self, place: int, step: Step) -> list[int]:
        if step.preposition is not None:
            return phrases(self._tree, place, step.preposition)
        walk = self._steps.get(step.kind)
        if walk is not None:
            return walk(place)
        return self._tree.of(place, step.kind)

    def _genobj(self, i: int) -> list[int]:
        tree = self._tree
        return [
            c
            for c in tree.of(i, "obl", "obj", "iobj", "nmod")
            if tree.case_of(c) == "Gen" and not tree.cases(c) and tree.pos[c] in NOMINAL
        ]

    def _gen(self, i: int) -> list[int]:
        tree = self._tree
        found = [
            c
            for c in tree.of(i, "nmod")
            if not tree.cases(c)
            and not tree.has_als(c)
            and self._mentions.units.head[c] != self._mentions.units.head[i]
            and tree.case_of(c) in ("Gen", None)
            and tree.pos[c] in NOMINAL
        ]
        return found or own_phrases(self._tree, i, "von")

    def _poss(self, i: int) -> list[int]:
        tree = self._tree
        found = [c for c in tree.children[i] if tree.dep[c] in ("det:poss", "nmod:poss") and not tree.cases(c)]
        if found and tree.tags[found[0]] == "PPOSAT":
            return self._own_subject(i, found[0]) or found
        return found or self._gen(i)

    def _own_subject(self, noun: int, possessive: int) -> list[int]:
        """Whose "seine Kritik" is in "Rama brachte seine Kritik vor": the subject's, if number agrees."""
        tree = self._tree
        if tree.label[noun] not in ("obj", "obl") or tree.feature(possessive, "Person") in ("1", "2"):
            return []
        subject = clause_subjects(tree, noun)
        if not subject or subject[0] not in tree.actors or tree.feature(subject[0], "Person") in ("1", "2"):
            return []
        plural = len(members(tree, subject[0])) > 1 or tree.feature(subject[0], "Number") == "Plur"
        his = tree.words[possessive].lower().startswith("sein")
        return [] if his and plural else subject

    def _prefix(self, i: int) -> list[int]:
        """The trigger itself stands for its first part; ``Fillers`` reads it so. Split words: the compound's parts."""
        tree = self._tree
        return [c for c in tree.of(i, "compound") if c < i] or ([i] if "-" in tree.words[i] else [])

    def _inf(self, i: int) -> list[int]:
        tree = self._tree
        clauses = ("xcomp", "ccomp", "advcl", "acl", "csubj", "obl")
        found = [c for c in tree.of(i, *clauses) if tree.is_infinitive(c) and c > i]
        if not found:  # "appellierte an die Parteien, die Waffen niederzulegen" hangs on the noun
            arguments = tree.of(i, "obj", "obl", "nsubj")
            found = [
                c for a in arguments for c in tree.of(a, "acl", "xcomp", "advcl") if tree.is_infinitive(c) and c > i
            ]
        return [c for c in found if not any(tree.words[m].lower() in ("um", "ohne") for m in tree.of(c, "mark"))]

    def _ccomp(self, i: int) -> list[int]:
        tree = self._tree
        found = [c for c in tree.of(i, *_CLAUSES) if not tree.is_infinitive(c) and not tree.has_als(c)]
        if not found and tree.label[i] == "parataxis" and tree.pos[tree.heads[i]] in ("VERB", "AUX", "ADJ", "NOUN"):
            found = [tree.heads[i]]  # "Sie müssten gehen, forderte er"
        return found

    def _quote(self, i: int) -> list[int]:
        tree = self._tree
        inside = [k for k in tree.subtree(i) if tree.quoted[k]]
        return [k for k in inside if tree.heads[k] not in inside][:1]


def lemmas_of(tree: Tree, tokens: Iterable[int]) -> list[str]:
    """The lemmas of tokens, with the written form where it differs."""
    return [form for token in tokens for form in dict.fromkeys((tree.lemmas[token], tree.words[token]))]
