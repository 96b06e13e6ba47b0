"""Who takes part in one article: entities with what the text says of them and where they were last mentioned."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import dropwhile, islice
from operator import attrgetter

from kg.gazetteer import Gazetteer
from kg.grammar.quotations import QUOTES
from kg.grammar.scene import Scene
from kg.graph.names import local_key
from kg.language import load_language
from kg.language.spelling import slug
from kg.model import Entity, EntityType, Extraction, Link, Mention, MentionForm
from kg.resolve.bodies.abroad import Abroad
from kg.resolve.called import title_key
from kg.resolve.callings import Callings
from kg.resolve.names import first_name, homes_told
from kg.resolve.places.fields import Fields
from kg.resolve.referent import Referent
from kg.resolve.statements import Statements
from kg.vocabulary import EventClass

_Met = tuple[Referent, int]  #: somebody with a mention
_sentence_of, _number_of = attrgetter("sentence"), attrgetter("number")
_JOIN_REACH = 6  #: how many mentions back the first part of a coordination may stand
_NESTING = 5  #: how many mentions back the phrase around a mention may begin
_MOST, _FARTHEST = 200, 1000  #: so many are asked for, so many mentions back, where an article names more
_FEW = 50  #: how many mentions back somebody is looked for one by one
_OFTEN = 3  #: times a country is named that the article is about, from its first sentence on


class Cast:
    """The referents of one article and which mention stands for which of them."""

    title_key = staticmethod(title_key)

    def __init__(
        self, extraction: Extraction, scene: Scene, gazetteer: Gazetteer, classes: Mapping[str, EventClass]
    ) -> None:
        self.article = extraction.article
        self.scene = scene  #: the view of its sentences
        self.mentions = extraction.mentions
        self.speakers = frozenset(mention.speaker for mention in self.mentions)  #: those that a quotation is said by
        self.statements = Statements(extraction.statements, extraction.mentions, scene, classes)
        self.gazetteer = gazetteer
        self.classes = classes  #: event classes by name
        self.referents: dict[str, Referent] = {}
        self.people: list[Referent] = []  #: those of them spoken of, in the order in which they were met
        self.of_people: list[int] = []  #: mentions read as people, ascending
        self._speaking_of: defaultdict[int, list[Referent]] = defaultdict(list)  #: mention → whom it was read as
        self.links: dict[int, tuple[Link, ...]] = {}
        self.words = load_language().words
        self.callings = Callings(self.mentions, self.words.definite)
        named = ((m.antecedent, i) for i, m in enumerate(self.mentions) if m.form is MentionForm.NAME)
        #: noun phrase → the name that stands beside it
        self.apposed = {phrase: i for phrase, i in named if phrase is not None}
        #: mention → the noun phrases that stand beside it
        self.describing: defaultdict[int, list[Mention]] = defaultdict(list)
        for phrase in self.mentions:
            if phrase.antecedent is not None and phrase.form is MentionForm.NOMINAL:
                self.describing[phrase.antecedent].append(phrase)
        self.countries: Counter[str] = Counter()  #: how often the article speaks of each country
        self.homes = homes_told(self.mentions, gazetteer)  #: how often of what one country alone has
        self.abroad = Abroad(self)
        self.fields = Fields(self.mentions, gazetteer)

    @property
    def date(self) -> dt.date | None:
        """The day the article was published."""
        return self.article.published

    def referent(self, entity: Entity) -> Referent:
        """The referent of an entity, made at first sight."""
        found = self.referents.get(entity.key)
        if found is None:
            found = Referent(entity, gender=entity.gender or self._sex(entity), number=len(self.referents))
            self.referents[entity.key] = found
            if entity.country:
                found.countries.add(entity.country)
        return found

    def _sex(self, entity: Entity) -> str | None:
        """What the first name of a person tells where nothing else does."""
        first = first_name(entity.label) if entity.type is EntityType.PERSON else None
        return self.gazetteer.gender_of_first_name(first) if first else None

    def link(self, mention: int, entities: Iterable[Entity], score: float, *reasons: str) -> tuple[Link, ...]:
        """Read a mention as these entities; ``reasons`` are sentences."""
        made = []
        for entity in entities:
            referent = self.referent(entity)
            if entity.type is EntityType.PERSON:
                insort(self.of_people, mention)
                if not referent.seen:
                    insort(self.people, referent, key=_number_of)
            referent.see(mention)
            referent.quoted = referent.quoted or mention in self.speakers
            insort(self._speaking_of[mention], referent, key=_number_of)
            made.append(Link(mention, entity.key, round(min(score, 1.0), 3), reasons))
        self.links[mention] = tuple(made)
        return self.links[mention]

    def entities_of(self, mention: int | None) -> tuple[Entity, ...]:
        """What a mention was read as; empty when it was not (yet) read."""
        links = () if mention is None else self.links.get(mention, ())
        return tuple(self.referents[link.entity].entity for link in links)

    def read_as(self) -> Mapping[str, Sequence[Mention]]:
        """The mentions of each entity, by key, in the order in which they were read."""
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention, links in self.links.items():
            for key in dict.fromkeys(link.entity for link in links):
                found[key].append(self.mentions[mention])
        return found

    def entity(self, key: str) -> Entity:
        """The entity with this key among those of the article."""
        return self.referents[key].entity

    def prefer_home(self, candidates: tuple[Entity, ...]) -> Entity:
        """Of namesakes in several countries the one whose country the article speaks of most; the first if none."""
        told = self.countries + self.homes
        return max(candidates, key=lambda e: told[e.country or e.key] + told[e.key])

    def home(self, mention: int) -> str | None:
        """The one country the article is about; None when two compete, or it is named only later and in passing."""
        ranked = self.countries.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return ranked[0][0] if self.is_told_of(ranked[0][0], mention) else None

    def is_told_of(self, country: str, mention: int) -> bool:
        """Whether a reader knows at a mention that the article is about a country: it was named, or will be often."""
        return self.countries[country] >= _OFTEN or self.is_named_before(country, mention)

    def is_named_before(self, country: str, mention: int) -> bool:
        """Whether a country, somebody or something of it, or its adjective stands before a mention."""
        own = (r for r in self.referents.values() if country in (r.entity.key, r.entity.country))
        if any(seen < mention for referent in own for seen in referent.seen):
            return True
        adjectives = (word for earlier in self.mentions[:mention] for word in earlier.modifiers)
        return any(e.key == country for word in adjectives for e in self.gazetteer.of_adjective(word)[:1])

    def joined(self, mention: int) -> tuple[int, ...]:
        """The mentions coordinated with one, itself included: "sowohl Xi als auch Putin" → both."""
        return self._joined.get(mention, (mention,))

    @cached_property
    def _joined(self) -> dict[int, tuple[int, ...]]:
        groups: dict[int, tuple[int, ...]] = {}
        pattern, text = load_language().patterns.between_members, self.article.text
        for index, mention in enumerate(self.mentions):
            if mention.function != "conj":
                continue
            near = range(index - 1, max(-1, index - _JOIN_REACH), -1)
            beside = [i for i in near if self.mentions[i].sentence == mention.sentence]
            beside = [i for i in beside if pattern.fullmatch(text[self.mentions[i].span.end : mention.span.start])]
            if beside:
                head = self.scene.heads[mention.token]  # "die Kammer in Ulm und der Rat": not the town
                first = next((i for i in beside if self.mentions[i].token == head), beside[0])
                group = (*groups.get(first, (first,)), index)
                groups.update(dict.fromkeys(group, group))
        return groups

    def clashes(self, mention: int) -> set[str]:
        """Keys of the entities on the other side of the statements a mention takes part in.

        A noun in a phrase ("des Landes" in "der Präsident des Landes") has those of the phrase, too, one with an
        article whom it is joined to: "lobte Ada Beispiel und die Chefin der Bank".
        """
        nominal = self.mentions[mention].form is MentionForm.NOMINAL
        around = (mention, *self.around(mention)) if nominal else (mention,)
        joined = self.joined(mention) if nominal and self.mentions[mention].determiner else ()
        fellows = {fellow for part in around for fellow in self.statements.fellows(part)}.union(joined)
        return {e.key for other in fellows.difference(around) for e in self.entities_of(other)}

    def all_joined(self, mention: int) -> tuple[Entity, ...]:
        """The entities of a mention and of those coordinated with it."""
        return tuple(dict.fromkeys(e for i in self.joined(mention) for e in self.entities_of(i)))

    def first_word(self, mention: Mention) -> str:
        """The first word of a phrase, in small letters."""
        return self.scene.lower[mention.words.start]

    def before_noun(self, mention: Mention) -> list[str]:
        """The words of a phrase between its articles and its noun: "ehemaligen" in "dem ehemaligen Sprecher"."""
        tokens = range(mention.words.start, mention.token)
        words = [self.scene.words[k] for k in tokens if self.scene.pos[k] != "PUNCT"]
        return list(dropwhile(lambda word: word.casefold() in self.words.leading_determiners, words))

    def before_name(self, mention: Mention) -> list[str]:
        """The words of a phrase before the name in it; none without a name."""
        if mention.name_span is None:
            return []
        name = self.scene.tokens(mention.name_span.start, mention.name_span.end)
        return [word for word in self.scene.words[mention.words.start : name.start] if word not in QUOTES]

    def inside(self, mention: int) -> tuple[int, ...]:
        """Mentions that are part of a longer one: "Ankara" in "Regierung in Ankara"."""
        span = self.mentions[mention].span
        found, first = [], mention
        while first and self.mentions[first - 1].span.start == span.start:
            first -= 1  # "Wiens" in "Wiens Bürgermeister"
        for index in range(first, len(self.mentions)):
            other = self.mentions[index].span
            if other.start >= span.end:
                break
            if other.end <= span.end and index != mention:
                found.append(index)
        return tuple(found)

    def is_in_front(self, mention: int) -> bool:
        """Whether a mention opens a longer one: "Wiens" in "Wiens Bürgermeister"."""
        span = self.mentions[mention].span
        behind = self.mentions[mention + 1 : mention + 2]
        return any(outer.span.start == span.start and outer.span.end > span.end for outer in behind)

    def around(self, mention: int) -> tuple[int, ...]:
        """The longer noun phrases a mention is part of: "die Pläne von Ada Beispiel" around the name."""
        span = self.mentions[mention].span
        near = range(mention - 1, max(-1, mention - _NESTING), -1)
        outer = ((other, self.mentions[other].span) for other in near)
        return tuple(other for other, around in outer if around.end >= span.end and around.start < span.start)

    def mentioned_before(self, mention: int, types: frozenset[EntityType]) -> list[_Met]:
        """Referents of these types mentioned before, with their last mention, latest first; of very many the last."""
        if len(self.referents) > _MOST:
            return list(islice(self._back(mention, types, max(0, mention - _FARTHEST)), _MOST))
        return _latest_first(self.referents.values(), mention, types)

    def mentioned_in(self, sentence: int, mention: int, types: frozenset[EntityType]) -> list[_Met]:
        """Those of them that a sentence speaks of before a mention."""
        told = (one for i in self.in_sentence(sentence) if i < mention for one in self._speaking_of.get(i, ()))
        return _latest_first(sorted({id(one): one for one in told}.values(), key=_number_of), mention, types)

    def back_from(self, mention: int, types: frozenset[EntityType]) -> Iterator[_Met]:
        """Those mentioned before, one at a time: for who asks for the last few."""
        yield from (near := list(self._back(mention, types, max(0, mention - _FEW))))
        met = {referent.entity.key for referent, _ in near}
        yield from (pair for pair in self.mentioned_before(mention, types) if pair[0].entity.key not in met)

    def _back(self, mention: int, types: frozenset[EntityType], first: int) -> Iterator[_Met]:
        """Those mentioned before, down to a mention."""
        met: set[str] = set()
        for earlier in range(mention - 1, first - 1, -1):
            for referent in self._speaking_of.get(earlier, ()):
                if referent.entity.type in types and referent.entity.key not in met:
                    met.add(referent.entity.key)
                    yield referent, earlier

    def lately_mentioned(self, mention: int, types: frozenset[EntityType], sentences: int) -> Iterator[_Met]:
        """Those of them that are mentioned in its sentence or so many before."""
        return self._back(mention, types, self.in_sentence(self.sentence(mention) - sentences).start)

    def sentence(self, mention: int) -> int:
        """The sentence a mention stands in."""
        return self.mentions[mention].sentence

    def in_sentence(self, sentence: int) -> range:
        """The mentions of a sentence."""
        first = bisect_left(self.mentions, sentence, key=_sentence_of)
        return range(first, bisect_right(self.mentions, sentence, lo=first, key=_sentence_of))

    def earlier_in_sentence(self, index: int) -> Iterator[int]:
        """The mentions before one in its sentence, nearest first."""
        return reversed(range(self.in_sentence(self.sentence(index)).start, index))

    def later_in_sentence(self, index: int) -> Iterator[int]:
        """The mentions behind one in its sentence, nearest first."""
        return iter(range(index + 1, self.in_sentence(self.sentence(index)).stop))

    def seen_in(self, referent: Referent, sentence: int) -> list[int]:
        """The mentions of a referent in one sentence."""
        first = bisect_left(referent.seen, sentence, key=self.sentence)
        return referent.seen[first : bisect_right(referent.seen, sentence, key=self.sentence)]

    def local(self, label: str, kind: EntityType, gender: str | None = None, aliases: tuple[str, ...] = ()) -> Entity:
        """An entity that this article alone knows; the same label is the same entity."""
        base = local_key(self.article.id, slug(label) or load_language().words.unnamed)
        key, number = base, 2
        while key in self.referents and (self.entity(key).label, self.entity(key).type) != (label, kind):
            key, number = f"{base}-{number}", number + 1
        known = self.referents.get(key)
        return known.entity if known else Entity(key, label, kind, aliases=aliases, gender=gender)


def _latest_first(referents: Iterable[Referent], mention: int, types: frozenset[EntityType]) -> list[_Met]:
    last = ((referent, referent.last_before(mention)) for referent in referents if referent.entity.type in types)
    return sorted(((referent, i) for referent, i in last if i is not None), key=lambda pair: -pair[1])


def is_plural(mention: Mention) -> bool:
    """Whether a mention speaks of several."""
    return mention.number == "Plur"
