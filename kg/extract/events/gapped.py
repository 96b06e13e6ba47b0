"""Acts of a verb that a second half leaves out: "Huber lobte Linde, Berg dagegen Thal" tells of two praises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.extract.events.fillers import Fillers, unique
from kg.extract.events.filling import Filled
from kg.extract.events.readings import Reading
from kg.extract.events.triggers import forms_of
from kg.extract.mentions.drafts import Mentions
from kg.extract.mentions.nounphrase import epithet_text, topic_text
from kg.frames import Relation
from kg.grammar.halves import denied, halves, phrases_of
from kg.grammar.scene import Scene
from kg.model import Status
from kg.wordpatterns import compile_words

_ARGUMENTS = ("obj", "iobj", "obl", "xcomp")


class Gapped:
    """Adds to the readings of one article those of halves without verb."""

    def __init__(self, scene: Scene, mentions: Mentions, relations: Iterable[Relation] = ()) -> None:
        """``relations``: those of which a half with a noun of its own may tell."""
        self._scene = scene
        self._relations = relations
        self._mentions = mentions
        self._fillers = Fillers(scene, mentions)

    def join(self, readings: Iterable[Reading]) -> tuple[Reading, ...]:
        """All readings, each followed by those of its further halves."""
        return tuple(every for reading in readings for every in (reading, *self._further(reading)))

    def _further(self, reading: Reading) -> Iterator[Reading]:
        scene, nouns = self._scene, [t for t in (reading.token, *sorted(reading.claimed)) if not self._scene.is_verb(t)]
        found = [self._half(reading, reading.token, half) for half in halves(scene, reading.token)]
        found += [
            self._half(reading, noun, half) for noun in nouns if noun != reading.token for half in halves(scene, noun)
        ]
        if scene.is_verb(reading.token):
            found += [self._denied(reading, half) for half in denied(scene, reading.token)]
        yield from (other for other in found if other is not None)

    def _denied(self, reading: Reading, half: int) -> Reading | None:
        """The act that somebody did not do, or not to somebody: "Huber lobte den Plan, Berg dagegen nicht"."""
        role = self._place_of(reading, half)
        if (
            role is None
            or role not in reading.roles
            or self._scene.quoted[half] is not self._scene.quoted[reading.token]
        ):
            return None
        other = self._filled(reading, role, reading.roles[role], (half,))
        if other is None:
            return None
        return replace(reading, roles={**reading.roles, role: other}, half=half, status=Status.NEGATED)

    def _place_of(self, reading: Reading, half: int) -> str | None:
        """Which side somebody left out would be; None where a bare name may be either: "lobte Linde, Berg nicht"."""
        scene = self._scene
        target = reading.roles["target"].tokens if "target" in reading.roles else ()
        if scene.of(half, "det"):
            case = scene.case_of(half)
            things = scene.actors.isdisjoint(target) and half in scene.actors
            shown = scene.lower[scene.of(half, "det")[0]]
            if shown in scene.lexis.accusative_articles or case == "Dat":
                return "target"
            clear = shown == scene.lexis.masculine_subject_article and case == "Nom"
            return "agent" if things or clear else None
        bare = [t for t in target if t in scene.actors and not scene.of(t, "det") and not scene.cases(t)]
        return None if bare or half not in scene.actors else "agent"

    def _half(self, reading: Reading, head: int, half: int) -> Reading | None:
        """The reading with the words of the second half in place of those of the first; None where they do not fit.

        ``head``: the verb or the noun that has the halves.
        """
        if self._scene.quoted[half] is not self._scene.quoted[reading.token]:
            return None  # "lobte den Plan als „Schritt zu Frieden und Wohlstand der Völker“"
        in_place = self._in_place(head, half)
        nouns = [in_place[token] for token in reading.claimed if token in in_place and "+" in reading.trigger.rule]
        other_act = self._of_noun(reading, nouns[0]) if nouns else reading
        if other_act is None:
            return None
        reading = other_act
        roles: dict[str, Filled] = {}
        for name, filled in reading.roles.items():
            tokens = tuple(in_place[token] for token in filled.tokens if token in in_place)
            if not tokens:
                roles[name] = filled
                continue
            other = self._filled(reading, name, filled, tokens)
            if other is None:
                return None
            roles[name] = other
        acting = roles.get("agent")
        if acting and acting is not reading.roles["agent"] and self._scene.actors.isdisjoint(acting.tokens):
            return None  # "würdigte ihn für seinen Einsatz und seinen Mut": no half
        sides = [reading.keys(role) for role in ("agent", "target")]
        changed = [roles[role].keys if role in roles else () for role in ("agent", "target")]
        return replace(reading, roles=roles, half=half) if changed != sides else None

    def _of_noun(self, reading: Reading, noun: int) -> Reading | None:
        """The same verb with another noun of an act: "Lob kam von der Kammer, Kritik vom Rat"."""
        scene, construction = self._scene, reading.trigger.rule.partition("+")[2]
        forms = forms_of(scene.lemmas[noun], scene.words[noun], "NOUN")
        for relation in self._relations:
            for trigger in relation.triggers:
                held = trigger.rule.endswith(f"+{construction}") and compile_words(trigger.with_[0].lemmas)
                if held and any(map(held.match, forms)) and not any(map(compile_words(trigger.lemma_not).match, forms)):
                    return replace(reading, relation=relation, trigger=trigger, claimed=frozenset((noun,)), chance=None)
        return None

    def _filled(self, reading: Reading, name: str, filled: Filled, tokens: tuple[int, ...]) -> Filled | None:
        if name in ("topic", "epithet"):
            scene = self._scene
            words = epithet_text(scene, tokens, reading.token) if name == "epithet" else topic_text(scene, tokens[0])
            return Filled(filled.path, tokens, text=words)
        found = [key for token in tokens for key in self._fillers.behind(token, "obj")]
        keys = unique(key for key in found if self._fillers.fits(key, name, reading.trigger, reading.relation))
        return Filled(filled.path, tokens, keys) if keys else None

    def _in_place(self, verb: int, half: int) -> Mapping[int, int]:
        """Heads of the first half → those of the second that stand in their place."""
        scene = self._scene
        phrases = phrases_of(scene, half)
        plain = [c for c in phrases if not scene.cases(c)]
        first = [c for c in scene.children[verb] if c < phrases[0]]
        subjects = [c for c in first if scene.label[c] == "nsubj"]
        objects = [c for c in first if scene.label[c] in _ARGUMENTS and not scene.cases(c) and c not in scene.times]
        if not scene.is_verb(verb):  # "das Lob der Kammer für Holm und des Rates für Thal"
            subjects, objects = [], [c for c in first if scene.is_owner(c)]
        if len(plain) == 2 and len(objects) == 1:
            objects = [*subjects, *objects] if not subjects or subjects[0] < objects[0] else [*objects, *subjects]
        elif not objects:
            objects = subjects
        pairs = dict(zip(objects, plain, strict=False))
        for before in range(scene.sentence_of(verb).start, phrases[0]):
            same = [c for c in phrases if scene.cases(c) and scene.cases(c) == scene.cases(before)]
            pairs.update((before, c) for c in same)
        return pairs
