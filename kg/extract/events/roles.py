"""From a trigger along the paths of its relation file to the tokens that fill a role."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.extract.grammar.arguments import clause_subjects, datives, subjects
from kg.extract.grammar.coordination import members
from kg.extract.grammar.parse import NOMINAL
from kg.extract.grammar.phrases import fixed_phrases, governor, own_phrases, phrases
from kg.extract.grammar.predicates import als_of, object_of, predicate_of, second_object_of
from kg.extract.grammar.scene import Scene
from kg.extract.mentions.drafts import Mentions
from kg.language import load_language
from kg.model import EntityType
from kg.paths import Path, Step, Union

_CLAUSES = ("ccomp", "parataxis")
_EMBEDDED = frozenset(("acl", "advcl", "ccomp", "csubj", "parataxis"))

Speaker = Callable[[int], int | None]  #: token → head token of the speaker of the quotation it stands in


class Walker:
    """Follows paths through one article."""

    def __init__(self, scene: Scene, mentions: Mentions, speaker: Speaker) -> None:
        self._scene = scene
        self._mentions = mentions
        self._speaker = speaker
        self._steps: dict[str, Callable[[int], list[int]]] = {
            "nsubj": lambda i: subjects(self._scene, i),
            "obj": lambda i: object_of(self._scene, i),
            "dat": lambda i: datives(self._scene, i),
            "genobj": self._genobj,
            "obj2": lambda i: second_object_of(self._scene, i),
            "gen": self._gen,
            "poss": self._poss,
            "prefix": self._prefix,
            "part": lambda i: [i],
            "as": lambda i: als_of(self._scene, i),
            "clause": self._clause,
            "inf": self._inf,
            "ccomp": self._ccomp,
            "xcomp": lambda i: predicate_of(self._scene, i),
            "subj": lambda i: clause_subjects(self._scene, i),
            "speaker": lambda i: [s] if (s := self._speaker(i)) is not None else [],
            "quote": self._quote,
            "shared": self._shared,
            "company": self._company,
        }

    def reach(self, start: int, union: Union, *, fixed: bool = False) -> list[int]:
        """All tokens that the paths of a union lead to, in order of the paths; ``fixed``: to words of an idiom."""
        found: list[int] = []
        for path in union:
            found.extend(token for token in self._follow(start, path, fixed) if token not in found)
        return found

    def sole(self, start: int, union: Union) -> list[int]:
        """The only phrases of their prepositions in the clause of a verb, wherever the parser hung them."""
        scene, clause = self._scene, self._clause(start)
        found: list[int] = []
        for path in union:
            wanted = path.steps[0].preposition if len(path.steps) == 1 and not path.up else None
            heads = [t for t in clause if t > start and wanted in scene.cases(t)] if wanted else []
            found += heads if len(heads) == 1 else []
        return found

    def _follow(self, start: int, path: Path, fixed: bool) -> list[int]:
        places = [start]
        for _ in range(path.up):
            places = [governor(self._scene, place) for place in places]
        if not path.steps and places == [start]:
            return []  # no governor
        for step in path.steps:
            places = [token for place in places for token in self._step(place, step, fixed)]
        return places

    def _step(self, place: int, step: Step, fixed: bool) -> list[int]:
        if step.kind == "adv":
            return [c for c in self._scene.of(place, "advmod", "mark") if self._scene.lower[c] == step.preposition]
        if step.preposition is not None:
            found = (fixed_phrases if fixed else phrases)(self._scene, place, step.preposition)
            return [c for c in found if self._scene.case_of(c) == "Acc"] if step.kind == "acc" else found
        walk = self._steps.get(step.kind)
        if walk is not None:
            return walk(place)
        return self._scene.of(place, step.kind)

    def _clause(self, i: int) -> list[int]:
        """All words of the clause below a word, those of embedded clauses left out: for idioms, however parsed."""
        scene, found = self._scene, [i]
        for token in found:
            found.extend(c for c in scene.children[token] if scene.label[c] not in _EMBEDDED)
        return sorted(found)

    def _genobj(self, i: int) -> list[int]:
        scene = self._scene
        return [
            c
            for c in scene.of(i, "obl", "obj", "iobj", "nmod")
            if scene.case_of(c) == "Gen" and not scene.cases(c) and scene.pos[c] in NOMINAL
        ]

    def _gen(self, i: int) -> list[int]:
        scene = self._scene
        found = [
            c
            for c in scene.of(i, "nmod")
            if not scene.cases(c)
            and not scene.has_als(c)
            and self._mentions.units.head[c] != self._mentions.units.head[i]
            and scene.case_of(c) in ("Gen", None)
            and scene.pos[c] in NOMINAL
        ]
        return found or own_phrases(self._scene, i, self._scene.lexis.owner_preposition)

    def _poss(self, i: int) -> list[int]:
        scene = self._scene
        found = [c for c in scene.children[i] if scene.dep[c] in ("det:poss", "nmod:poss") and not scene.cases(c)]
        if found and scene.feature(found[0], "Poss") == "Yes":
            return self._own_subject(i, found[0]) or found
        return found or self._gen(i)

    def _own_subject(self, noun: int, possessive: int) -> list[int]:
        """Whose "seine Kritik" is in "Rama brachte seine Kritik vor": the subject's, if number agrees."""
        scene = self._scene
        if scene.label[noun] not in ("obj", "obl") or scene.feature(possessive, "Person") in ("1", "2"):
            return []
        subject = clause_subjects(scene, noun)
        if not subject or subject[0] not in scene.actors or scene.feature(subject[0], "Person") in ("1", "2"):
            return []
        plural = len(members(scene, subject[0])) > 1 or scene.feature(subject[0], "Number") == "Plur"
        his = scene.lower[possessive].startswith(scene.lexis.masculine_possessive)
        return [] if his and plural else subject

    def _prefix(self, i: int) -> list[int]:
        """The trigger itself stands for its first part; ``Fillers`` reads it so. Split words: the compound's parts."""
        scene = self._scene
        return [c for c in scene.of(i, "compound") if c < i] or ([i] if "-" in scene.words[i] else [])

    def _inf(self, i: int) -> list[int]:
        scene = self._scene
        clauses = ("xcomp", "ccomp", "advcl", "acl", "csubj", "obl")
        found = [c for c in scene.of(i, *clauses) if scene.is_zu_infinitive(c) and c > i]
        if not found:  # "appellierte an die Parteien, die Waffen niederzulegen" hangs on the noun
            arguments = scene.of(i, "obj", "obl", "nsubj")
            found = [
                c
                for a in arguments
                for c in scene.of(a, "acl", "xcomp", "advcl")
                if scene.is_zu_infinitive(c) and c > i
            ]
        return [c for c in found if not any(scene.lower[m] in scene.lexis.purpose for m in scene.of(c, "mark"))]

    def _ccomp(self, i: int) -> list[int]:
        scene = self._scene
        found = [c for c in scene.of(i, *_CLAUSES) if not scene.is_zu_infinitive(c) and not scene.has_als(c)]
        if not found and scene.pos[i] == "NOUN":  # "der Vorwurf, das Amt schweige": no word relates the clause
            found = [
                c
                for c in scene.of(i, "acl")
                if scene.is_finite(c) and not any(map(scene.is_relative, scene.subtree(c)))
            ]
        if (
            not found
            and scene.label[i] == "parataxis"
            and (scene.is_verb(scene.heads[i]) or scene.pos[scene.heads[i]] in ("ADJ", "NOUN"))
        ):
            found = [scene.heads[i]]  # "Sie müssten gehen, forderte er"
        return found

    def _shared(self, i: int) -> list[int]:
        """Whom the verb before acts upon that this one is joined to: "rief die Wirte an und drohte mit Bußen"."""
        scene, before = self._scene, self._scene.heads[i]
        if scene.label[i] != "conj" or not scene.is_verb(before) or scene.of(i, "nsubj"):
            return []
        found = [*datives(scene, before), *object_of(scene, before)]
        return [c for c in found if c in scene.actors and c < i and self._type_of(c) is not EntityType.MEDIA][:1]

    def _type_of(self, token: int) -> EntityType | None:
        key = self._mentions.at(token)
        return self._mentions.drafts[key].entity_type if key else None

    def _company(self, i: int) -> list[int]:
        """The people somebody does something with: "reiste mit ihrem Vorgänger nach Ulm"."""
        scene, with_ = self._scene, self._scene.lexis.company_preposition
        tokens = phrases(scene, i, with_) if subjects(scene, i) else []
        return [token for token in tokens if self._type_of(token) is EntityType.PERSON]

    def _quote(self, i: int) -> list[int]:
        scene = self._scene
        inside = [k for k in scene.subtree(i) if scene.quoted[k]]
        return [k for k in inside if scene.heads[k] not in inside][:1]


def lemmas_of(scene: Scene, tokens: Iterable[int]) -> list[str]:
    """The lemmas of tokens, with the written form where it differs; of nouns all that they may be forms of."""
    language = load_language()
    forms: list[str] = []
    for token in tokens:
        lemma, word = scene.lemmas[token], scene.words[token]
        forms += language.readings(lemma, word) if scene.pos[token] == "NOUN" else dict.fromkeys((lemma, word))
    return forms
