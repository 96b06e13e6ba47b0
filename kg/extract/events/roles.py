"""From a trigger along the paths of its relation file to the tokens that fill a role."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.events.earlier import acting_before, decided_before
from kg.extract.mentions.drafts import Mentions
from kg.frames import AGAIN
from kg.grammar.arguments import clause_subjects, datives, subjects
from kg.grammar.phrases import first_parts, fixed_phrases, genitive_objects, genitives, governor, owners, phrases
from kg.grammar.predicates import (
    als_of,
    content_clauses,
    idiom_words,
    infinitives,
    object_of,
    opening_mark,
    predicate_of,
    quoted_part,
    second_object_of,
)
from kg.grammar.scene import Scene
from kg.kinds import GEOGRAPHY
from kg.model import EntityType
from kg.paths import Path, Step, Union

#: token → head token of the speaker of the quotation, or of whoever the clause it stands in is attributed to
Speaker = Callable[[int], int | None]
#: Steps that the trees of the sentences alone decide.
_IN_SCENE: dict[str, Callable[[Scene, int], list[int]]] = {
    "nsubj": subjects,
    "obj": object_of,
    "dat": datives,
    "genobj": genitive_objects,
    "obj2": second_object_of,
    "gen": genitives,
    "poss": owners,
    "prefix": first_parts,
    "part": lambda _, i: [i],
    "as": als_of,
    "clause": idiom_words,
    "inf": infinitives,
    "ccomp": content_clauses,
    "xcomp": predicate_of,
    "subj": clause_subjects,
    "quote": quoted_part,
    "quoted": opening_mark,
    "decided": decided_before,
    AGAIN: lambda _, i: [],  # the Reader knows the acts before
}
_SIDES = frozenset(("obj", "nsubj"))


class Walker:
    """Follows paths through one article."""

    def __init__(
        self,
        scene: Scene,
        mentions: Mentions,
        speaker: Speaker,
        reporter: Speaker,
        headline: Speaker,
        source: Speaker,
    ) -> None:
        """``headline``: who stands before the colon of the headline that a token stands in; ``source``: who says so."""
        self._scene = scene
        self._mentions = mentions
        self._speakers = {"speaker": speaker, "reporter": reporter, "headline": headline}
        self._sources = speaker, source, headline

    def reach(self, start: int, union: Union, *, fixed: bool = False) -> list[int]:
        """All tokens that the paths of a union lead to, in order of the paths; ``fixed``: to words of an idiom."""
        found: list[int] = []
        for path in union:
            found.extend(token for token in self._follow(start, path, fixed) if token not in found)
        return found

    def beyond(self, noun: int, union: Union) -> list[int]:
        """What paths lead to from a noun in the place of their first step: "erntete Lob von A und Kritik von B"."""
        found: list[int] = []
        for path in union:
            if len(path.steps) > 1 and path.steps[0].kind in _SIDES and not path.up:
                places = [noun]
                for step in path.steps[1:]:
                    places = [token for place in places for token in self._step(place, step, fixed=False)]
                found.extend(token for token in places if token not in found)
        return found

    def sole(self, start: int, union: Union) -> list[int]:
        """The only phrases of their prepositions in the clause of a verb, wherever the parser hung them."""
        scene, clause = self._scene, idiom_words(self._scene, start)
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
        for number, step in enumerate(path.steps):
            # what hangs on a relative pronoun hangs on its noun: "die Kritik am Rat, die Linde übte"
            nouns = [n for place in places for n in self._mentions.antecedents(place)] if number else []
            places = [token for place in (*places, *nouns) for token in self._step(place, step, fixed)]
        return places

    def _step(self, place: int, step: Step, fixed: bool) -> list[int]:
        if step.kind == "adv":
            return [c for c in self._scene.of(place, "advmod", "mark") if self._scene.lower[c] == step.preposition]
        if step.preposition is not None:
            found = (fixed_phrases if fixed else phrases)(self._scene, place, step.preposition)
            return [c for c in found if self._scene.case_of(c) == "Acc"] if step.kind == "acc" else found
        walk = _IN_SCENE.get(step.kind)
        if walk is not None:
            return walk(self._scene, place)
        speaker = self._speakers.get(step.kind)
        if speaker is not None:
            return [said] if (said := speaker(place)) is not None else []
        match step.kind:
            case "source":
                return self._source(place)
            case "before":
                return acting_before(self._scene, place, self._is_place)
            case "shared":
                return self._shared(place)
            case "company":
                return self._company(place)
        return self._scene.of(place, step.kind)

    def _source(self, i: int) -> list[int]:
        said = (ask(i) for ask in self._sources)
        return [found for found in said if found is not None and self._is_beside(found, i)][:1]

    def _is_beside(self, source: int, i: int) -> bool:
        """Whether who says so stands in the same sentence, or before the colon that ended the one before."""
        begin = self._scene.sentence_of(i).start
        ended = begin > 0 and self._scene.words[begin - 1] == ":"
        return self._scene.sentence[source] in (self._scene.sentence[i], self._scene.sentence[i] - ended)

    def _is_place(self, token: int) -> bool:
        return self._type_of(token) in GEOGRAPHY

    def _shared(self, i: int) -> list[int]:
        """Whom the verb before acts upon that this one is joined to: "rief die Wirte an und drohte mit Bußen"."""
        scene, before = self._scene, self._scene.heads[i]
        if scene.label[i] != "conj" or not scene.is_verb(before) or scene.of(i, "nsubj"):
            return []
        addressed = phrases(scene, before, scene.lexis.address_preposition)  # "wandte sich an den Abt und bat um Rat"
        found = [*datives(scene, before), *object_of(scene, before), *addressed]
        return [c for c in found if c in scene.actors and c < i and self._type_of(c) is not EntityType.MEDIA][:1]

    def _type_of(self, token: int) -> EntityType | None:
        key = self._mentions.at(token)
        return self._mentions.drafts[key].entity_type if key else None

    def _company(self, i: int) -> list[int]:
        """The people somebody does something with: "reiste mit ihrem Vorgänger nach Ulm"."""
        scene, with_ = self._scene, self._scene.lexis.company_preposition
        tokens = phrases(scene, i, with_) if subjects(scene, i) else []
        return [t for t in tokens if self._type_of(t) is EntityType.PERSON and not self._belongs_to_noun(t)]

    def _belongs_to_noun(self, phrase: int) -> bool:
        """Whether a phrase is that of the noun right before it: "reist zu Gesprächen mit Thal nach Riga"."""
        scene = self._scene
        before = scene.subtree(phrase)[0] - 1
        return before >= 0 and scene.pos[before] == "NOUN" and before not in scene.times
