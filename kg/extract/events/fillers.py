"""Tokens reached by a path → mentions that may fill the role; what is of the wrong kind is refused."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.mentions.drafts import Draft, Key, Mentions
from kg.frames import Relation, Trigger
from kg.grammar.coordination import expand
from kg.grammar.predicates import takes_up_a_thing
from kg.grammar.scene import Scene
from kg.kinds import ACTORS, COLLECTIVE, GEOGRAPHY, PEOPLE
from kg.language import load_language
from kg.model import EntityType, MentionForm

_ARGUMENTS = frozenset(
    ("nsubj", "obj", "iobj", "nmod", "obl", "obl:agent", "conj")
)  #: how a town hangs that acts or is acted on
_NEAR = 2  #: sentences from a place to the adverb that takes it up
_BODY_OF_PLACE = frozenset((EntityType.ORGANIZATION, *GEOGRAPHY))
_TOWNS = frozenset((EntityType.PLACE,))


class Fillers:
    """Finds the mentions behind tokens and judges whether they fit a role."""

    def __init__(self, scene: Scene, mentions: Mentions) -> None:
        self._mentions = mentions
        self._scene = scene

    def behind(self, token: int, step: str, lemmas: Iterable[str] = ()) -> list[Key]:
        """The mentions a token stands for, joined ones included.

        ``step`` is the last step of the path, ``lemmas`` are those of the trigger.
        """
        scene, mentions = self._scene, self._mentions
        if step == "amod":
            found = [mentions.add_adjective(t) for t in expand(scene, [token])]
            return [key for key in found if key]
        if step == "adv":
            place = self._place_before(token)
            return [place] if place else []
        if step == "part":
            key = mentions.add_part(token, [lemma[1:] for lemma in lemmas if lemma.startswith("*")])
            return [key] if key else []
        if step == "prefix":
            key = mentions.add_prefix(token) if "-" in scene.words[token] else mentions.at(token)
            return [key] if key else []
        keys: list[Key] = []
        for noun in mentions.antecedents(self._partitive(token)):
            heads = expand(scene, [mentions.units.head[noun]])
            for member in heads:
                key = mentions.at(member)
                key = mentions.named(key) if key else None
                if key and key not in keys:
                    keys.append(key)
        return keys

    def _place_before(self, token: int) -> Key | None:
        """The place that "dort" or "wohin" takes up: the one named last, at most a few sentences before."""
        sentence, drafts = self._scene.sentence[token], self._mentions.drafts
        opens = token == self._scene.sentence_of(token).start
        if opens and self._scene.label[self._scene.heads[token]] in ("advcl", "csubj"):
            return None  # "Wohin sie reist, ist offen"
        near = [
            key
            for key, draft in drafts.items()
            if draft.token < token
            and sentence - draft.sentence <= _NEAR
            and self.is_place(key)
            and (sentence != draft.sentence or self._scene.label[draft.token] not in ("nmod", "amod"))
        ]
        return max(near, key=lambda key: drafts[key].token, default=None)

    def _partitive(self, token: int) -> int:
        """Whom "jeder der beiden" or "Reihen der Partei" is a part of; any other token itself."""
        scene = self._scene
        counts = scene.feature(token, "PronType") in ("Ind", "Neg", "Tot") and token not in scene.actors
        if not counts and scene.lemmas[token].lower() not in scene.lexis.looked_through:
            return token
        owners = [
            c for c in scene.of(token, "nmod") if not scene.cases(c) or scene.lexis.owner_preposition in scene.cases(c)
        ]
        return owners[0] if owners else token

    def fits(self, key: Key, role: str, trigger: Trigger, relation: Relation) -> bool:
        """Whether a mention is of a type that the role allows."""
        draft, lexis = self._mentions.drafts[key], self._scene.lexis
        narrow = dict(trigger.types).get(role)
        allowed = narrow or (relation.agents if role == "agent" else relation.targets)
        kinds = self._kinds(draft)
        if role == "target" and self._scene.lower[key[0]] in lexis.nobody_at_all:
            return False  # "will niemanden kritisieren"
        if draft.form is MentionForm.PRONOUN:
            words = {draft.head, self._scene.lower[key[0]]}
            if words <= lexis.neuter and not relation.symmetric:
                # "Das Militär drohte. Es warf … vor", "Das Konzept liegt vor. Der Rat lobte es"
                somebody = role == "agent" or EntityType.MATTER not in allowed
                return somebody or takes_up_a_thing(self._scene, key[0])
            return lexis.things.isdisjoint(words) and not self._scene.is_reflexive(key[0])
        if role == "target" and self._is_amount(draft):
            return False  # "hob die Zölle auf 50 Prozent an"
        if draft.determiner is not None and draft.determiner in lexis.asking:
            return False  # "mit welcher Partei sie verhandelt"
        if draft.head.lower().startswith(lexis.both_beginning) or self._is_counted(draft):
            return True
        if draft.token in self._scene.times or self._scene.dep[draft.token] == "obl:tmod":
            return False
        if draft.head.lower() in lexis.times_of_day and self._scene.cases(draft.token):
            return False
        if kinds:
            return bool(kinds & allowed) or (kinds == _TOWNS and self._acts_as_body(draft, allowed, narrow))
        if EntityType.MATTER in allowed:
            return True
        if draft.form is MentionForm.NAME:
            return bool(allowed & ACTORS)
        return narrow is None and not relation.symmetric

    def _is_counted(self, draft: Draft) -> bool:
        """Whether known ones are only counted: "beide", "die drei", "alle vier"."""
        lexis, head = self._scene.lexis, draft.head.lower()
        return head in lexis.counted_two or (head in lexis.small_numbers and draft.determiner is not None)

    def _is_amount(self, draft: Draft) -> bool:
        """Whether a phrase behind a preposition says how much: "von 20 Euro", "um sechs Prozent"."""
        scene, noun = self._scene, draft.token
        counted = scene.of(noun, "nummod") and draft.head.lower() in scene.lexis.units
        return bool(counted) and bool(scene.cases(noun))

    def _acts_as_body(self, draft: Draft, allowed: frozenset[EntityType], narrow: frozenset[EntityType] | None) -> bool:
        """Whether a town or region stands where somebody acts: "Bayern fordert …", "bat die Stadt Köln um …"."""
        body = EntityType.ORGANIZATION in allowed and (narrow is None or narrow >= COLLECTIVE)
        first = self._scene.heads[draft.token] if draft.function == "conj" else draft.token
        lexis = self._scene.lexis
        source = lexis.source_prepositions if self._scene.label[first] == "obl" else frozenset[str]()
        free = (lexis.agent_prepositions | source).issuperset(self._scene.cases(first))  # "Kritik kommt aus Bremen"
        people = draft.determiner is not None and draft.role is None and draft.gender == "Masc"  # "den Bayern"
        return body and draft.function in _ARGUMENTS and free and not people

    def _kinds(self, draft: Draft) -> frozenset[EntityType]:
        """The types a mention may have; empty when nothing is known."""
        lexicon = self._mentions.lexicon
        if draft.form is MentionForm.NAME and draft.name_span:
            name = self._scene.text[draft.name_span.start : draft.name_span.end]
            if name.split()[-1].lower() in self._scene.lexis.company_forms:
                return COLLECTIVE
            if draft.role and lexicon.is_role(draft.role):
                return PEOPLE  # "Prinzessin Victoria", whatever else is called so
            if draft.entity_type is EntityType.PLACE and draft.role and lexicon.is_body(draft.role):
                return _BODY_OF_PLACE  # "die Staatsanwaltschaft Ulm", "das Land Tirol"
            if self._is_from_there(draft, name):
                return PEOPLE
            known = lexicon.name_types(name)
            if known:
                return known
            if draft.entity_type is EntityType.PLACE:
                return GEOGRAPHY
            if draft.entity_type is EntityType.ORGANIZATION:
                return COLLECTIVE
        if draft.entity_type is None:
            return frozenset()
        if draft.number == "Sing" and lexicon.is_inhabitant(draft.head):
            return frozenset((EntityType.PERSON, EntityType.GROUP))  # "der Däne"
        return frozenset((draft.entity_type,))

    def _is_from_there(self, draft: Draft, name: str) -> bool:
        """Whether a man is called by a noun that is written as his land is: "warf dem Hessen Untätigkeit vor"."""
        article, lexis = self._scene.lower[draft.token - 1], self._scene.lexis
        verb = self._scene.lemmas[self._scene.heads[draft.token]]
        object_ = article in lexis.accusative_articles and verb in lexis.object_verbs - lexis.dative_verbs
        bent = object_ or article.endswith(lexis.dative_endings)
        one = draft.determiner is not None and draft.number == "Sing" and not (draft.modifiers or draft.role)
        return one and bent and " " not in name and self._mentions.lexicon.is_bent_inhabitant(name)

    def may_be_topic(self, token: int) -> bool:
        """Whether a word may say what an act is about: no "ersten Mal", nor where "die Rebellen in Mali" are."""
        scene, key = self._scene, self._mentions.at(token)
        if scene.pos[token] == "PRON" or token in scene.times or scene.lemmas[token] == scene.lexis.turn:
            return False
        beside = scene.label[token] == "nmod" and scene.heads[token] in scene.actors
        inside = scene.cases(token) == [scene.lexis.inside_preposition]
        return not (beside and inside and key is not None and self.is_place(key))

    def is_place(self, key: Key) -> bool:
        """Whether a mention may be where an event took place."""
        draft = self._mentions.drafts[key]
        if draft.form is not MentionForm.NAME:
            return False
        return bool(self._kinds(draft) & GEOGRAPHY) or draft.entity_type is EntityType.PLACE

    def is_plural(self, key: Key) -> bool:
        """Whether one mention stands for several actors: "die beiden Präsidenten", "sie" in the plural, "G20"."""
        draft = self._mentions.drafts[key]
        if draft.form is MentionForm.NAME:
            span = draft.name_span or draft.span
            name = self._scene.text[span.start : span.end]  # not "der G7-Gipfel", which says what kind it is
            return not key[1] and load_language().patterns.alliance.fullmatch(name) is not None
        return (
            self._is_counted(draft)
            or draft.number == "Plur"
            or self._scene.lexis.both in (draft.determiner, *draft.modifiers)
        )


def unique(keys: Iterable[Key]) -> tuple[Key, ...]:
    """Each once, order kept."""
    return tuple(dict.fromkeys(keys))
