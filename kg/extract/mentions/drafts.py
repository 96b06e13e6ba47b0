"""Mentions in the making.

They are drafts until the article is done, because arguments such as "EU-" in "EU-Sanktionen" join them late and
``Extraction.mentions`` is ordered by position. A draft's key is (token, part): part 1 is the first part of a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from kg.extract.mentions.nounphrase import span_of
from kg.gazetteer import Gazetteer
from kg.gazetteer.inhabitants import inhabitant_bent
from kg.grammar.parse import Parse
from kg.grammar.scene import Units
from kg.kinds import PEOPLE
from kg.language import load_language
from kg.model import EntityType, Mention, MentionForm, Span

Key = tuple[int, int]

_ADDRESSED = 2  #: person of a pronoun that addresses somebody


@dataclass(slots=True)
class Draft:
    """A mention in the making; ``possessor``, ``antecedent`` and ``speaker`` are keys of other drafts."""

    span: Span
    form: MentionForm
    head: str
    sentence: int
    token: int
    name_span: Span | None = None
    entity_type: EntityType | None = None
    role: str | None = None
    modifiers: tuple[str, ...] = ()
    determiner: str | None = None
    possessor: Key | None = None
    antecedent: Key | None = None
    number: str | None = None
    gender: str | None = None
    person: int | None = None
    function: str | None = None
    speaker: Key | None = None


@dataclass(slots=True)
class Mentions:
    """All drafts of one article with the tokens they stand for."""

    parse: Parse
    units: Units
    lexicon: Lexicon
    drafts: dict[Key, Draft] = field(default_factory=dict)
    names: dict[Key, Key] = field(default_factory=dict)  #: title → the person's name beside it

    def actors(self) -> frozenset[int]:
        """The heads of mentions that can act."""
        return frozenset(token for (token, _), draft in self.drafts.items() if self._may_act(draft))

    def _may_act(self, draft: Draft) -> bool:
        if draft.form is MentionForm.PRONOUN:
            own = draft.head not in (self.parse.lexis.reflexive, self.parse.lexis.reciprocal)
            return own and (draft.person is not None or draft.antecedent is not None)
        return draft.form is MentionForm.NAME or draft.entity_type is not None

    def at(self, token: int) -> Key | None:
        """The draft whose head, title or name part this token is."""
        key = (self.units.head[token], 0)
        return key if key in self.drafts else None

    def named(self, key: Key) -> Key:
        """The name beside a title: "Der Vorsitzende der Partei, Edi Rama," is Edi Rama; any other draft is itself."""
        return self.names.get(key, key)

    def antecedents(self, token: int) -> list[int]:
        """The nouns a relative pronoun stands for; of any other token the token itself."""
        key = (token, 0)
        if not self.parse.is_relative(token) or key not in self.drafts:
            return [token]
        found = self.drafts[key].antecedent
        if found is None and self.parse.lower[token] in self.parse.lexis.whose:
            return [token]  # "lobte Arp nach dessen Reise" has no relative clause
        return [found[0]] if found else []

    def add_speakers(self, speaker: Callable[[int], int | None]) -> None:
        """Note for each draft in direct speech who speaks; ``speaker`` gives the head of the phrase that names him."""
        for (token, _), draft in self.drafts.items():
            if (head := speaker(token)) is not None:
                draft.speaker = self.at(head)

    def add_asked(self, says: Callable[[int], int | None], means: Callable[[int], int | None]) -> None:
        """Note who is asked in an interview, for each draft that he says or that addresses him."""
        for (token, _), draft in self.drafts.items():
            if draft.speaker is None and (head := says(token)) is not None:
                draft.speaker = self.at(head)
            elif (head := means(token)) is not None:
                draft.antecedent, draft.person = self.at(head), _ADDRESSED

    def is_asked(self, key: Key) -> bool:
        """Whether a pronoun addresses who is asked in an interview: "Sie"."""
        return self.drafts[key].person == _ADDRESSED and self.drafts[key].antecedent is not None

    def add_adjective(self, token: int) -> Key | None:
        """The draft of "dänische" in "die dänische Kritik", if the lexicon knows the adjective."""
        parse = self.parse
        if parse.pos[token] not in ("ADJ", "PROPN", "NOUN", "X") or not self.lexicon.is_derived(parse.words[token]):
            return None
        span = span_of(parse, token, token)
        return self._add_named((token, 0), span, parse.lemmas[token], "amod")

    def add_prefix(self, token: int) -> Key | None:
        """The draft of "EU" in "EU-Sanktionen", if the lexicon knows what stands before the hyphen."""
        parse = self.parse
        first, hyphen, rest = parse.words[token].partition("-")
        if not hyphen or not rest or not first[:1].isupper() or not self.lexicon.is_prefix(first):
            return None
        start = parse.starts[token]
        return self._add_named((token, 1), Span(start, start + len(first)), first, "compound")

    def add_part(self, token: int, endings: Iterable[str]) -> Key | None:
        """The draft of "China" in "Chinareise": what stands before one of the endings, if the lexicon knows it."""
        parse = self.parse
        lemma = parse.lemmas[token]
        for ending in endings:
            first = lemma.removesuffix(ending)
            if first != lemma and parse.words[token].startswith(first) and self.lexicon.is_prefix(first):
                start = parse.starts[token]
                return self._add_named((token, 1), Span(start, start + len(first)), first, "compound")
        return self.add_prefix(token)

    def _add_named(self, key: Key, span: Span, head: str, function: str) -> Key:
        if key not in self.drafts:
            self.drafts[key] = Draft(
                span=span,
                form=MentionForm.NAME,
                head=head,
                sentence=self.parse.sentence[key[0]],
                token=key[0],
                name_span=span,
                function=function,
            )
        return key

    def finish(self, text: str) -> tuple[tuple[Mention, ...], dict[Key, int]]:
        """The mentions in order of the text, and the index of each draft."""
        order = sorted(self.drafts, key=lambda k: (self.drafts[k].span.start, self.drafts[k].span.end, k))
        index = {key: number for number, key in enumerate(order)}

        def number_of(key: Key | None) -> int | None:
            return None if key is None else index.get(key)

        mentions = []
        for key in order:
            d = self.drafts[key]
            name = text[d.name_span.start : d.name_span.end] if d.name_span else None
            mentions.append(
                Mention(
                    span=d.span,
                    text=text[d.span.start : d.span.end],
                    form=d.form,
                    head=d.head,
                    sentence=d.sentence,
                    name=name,
                    name_span=d.name_span,
                    entity_type=d.entity_type,
                    role=d.role,
                    modifiers=d.modifiers,
                    determiner=d.determiner,
                    possessor=number_of(d.possessor),
                    antecedent=number_of(d.antecedent),
                    number=d.number,
                    gender=d.gender,
                    person=d.person,
                    function=d.function,
                    speaker=number_of(d.speaker),
                    token=self.units.core(d.token) if d.token in self.units.members else d.token,
                    words=self.parse.tokens(d.span.start, d.span.end),
                )
            )
        return tuple(mentions), index


class Lexicon:
    """Answers about nouns, names, adjectives and first parts of compounds."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        #: The kind of actor a common noun stands for; None when it is unknown, often a thing.
        self.noun_type = lru_cache(maxsize=16384)(self._noun_type)

    def _noun_type(self, noun: str) -> EntityType | None:
        known = self._gazetteer.noun_type(noun)
        if known is not None:
            return known
        seats = self._gazetteer.of_seat(noun)
        if seats:
            return seats[0].type
        if self._gazetteer.of_people(noun):
            return EntityType.GROUP
        language = load_language()
        return EntityType.PERSON if language.names_woman(noun) or language.is_of_person(noun) else None  # "Kellner"

    def is_role(self, noun: str) -> bool:
        """Whether a noun is a title or a role of persons."""
        return self.noun_type(noun) is EntityType.PERSON

    def is_body(self, noun: str) -> bool:
        """Whether a noun names bodies: "Staatsanwaltschaft", "Landkreis", "Land"."""
        return self.noun_type(noun) in (EntityType.ORGANIZATION, EntityType.COUNTRY)

    def is_inhabitant(self, noun: str) -> bool:
        """Whether a noun names people by their country: "Este", "Norwegern"."""
        return bool(self._gazetteer.of_people(noun))

    def is_bent_inhabitant(self, name: str) -> bool:
        """Whether the name of a land may be a man from there in another case than the first: "dem Hessen"."""
        return inhabitant_bent(name, self._gazetteer) is not None

    def name_types(self, name: str) -> frozenset[EntityType]:
        """All types that entities of this name have; empty when it is unknown."""
        found = self._gazetteer.find(name) + self._gazetteer.ever_of_seat(name)
        if found:
            return frozenset(entity.type for entity in found)
        return PEOPLE if self._gazetteer.by_surname(name) else frozenset()

    def is_first_name(self, word: str) -> bool:
        """Whether a word is a first name that leaves no doubt: "Thomas", though some are called so by their last."""
        return self._gazetteer.gender_of_first_name(word) is not None

    def names_place(self, name: str) -> bool:
        """Whether a known place or country has this name, though it may end as people do: "Nordrhein-Westfalen"."""
        return not self.name_types(name).isdisjoint((EntityType.PLACE, EntityType.COUNTRY))

    def speaks(self, noun: str) -> bool:
        """Whether a noun names something written, which speaks for those who wrote it: "Bericht"."""
        return self._gazetteer.is_noun("speaking", noun)

    def is_derived(self, adjective: str) -> bool:
        """Whether an adjective is made from the name of a country, place or body: "dänisch", "westlich"."""
        return bool(self._gazetteer.of_adjective(adjective))

    def is_prefix(self, part: str) -> bool:
        """Whether the first part of a compound names an actor: "EU", "US"."""
        return bool(self._gazetteer.of_prefix(part) or self._gazetteer.nouns.called_at_home(part))
