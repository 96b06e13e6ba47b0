"""Phrases that need no office to be read: beside a name, names without looking so, people of several bodies."""

from __future__ import annotations

from kg.kinds import COLLECTIVE
from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.bodies.branches import is_branch
from kg.resolve.cast import Cast, is_plural
from kg.resolve.linking.titles import with_second_title
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.names import is_thing
from kg.resolve.offices.ownership import adjectives
from kg.resolve.phrases.labels import ARTICLE_AND_NOUN, actor_label, bare_phrase
from kg.resolve.phrases.number import is_one_of_them
from kg.resolve.places.countries import parts_after_head, ruled_by
from kg.resolve.places.inhabitants import are_some
from kg.resolve.reference.pairs import two_before
from kg.resolve.referent import Referent
from kg.resolve.roles import is_both, is_pronoun, role_of

_BODIES = frozenset((EntityType.ORGANIZATION, EntityType.MEDIA))
_NEAR = 3  #: sentences
_ADJECTIVE_AND_NOUN = 2
_SCORE = 0.9
_OWNERS = COLLECTIVE | {EntityType.PLACE}
_HEAD_LETTERS = 4
_PAIR = 2


class Phrases:
    """Reads a phrase that the gazetteer has as a name, or that speaks for the body it belongs to."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer

    def link(self, index: int) -> Meaning | None:
        """What the words of the phrase mean; a singular role noun is a person's."""
        mention = self.cast.mentions[index]
        if is_pronoun(mention):
            return None
        state = None if is_plural(mention) else ruled_by(mention.head, self.cast)
        if state is not None and self._is_of_a_body(mention):
            return None  # "die Partei lobte ihren Bundesrat" is one of its people
        if state is not None and self._is_named_apart(state, index):
            return meaning((self.cast.local(mention.head, EntityType.ORGANIZATION),), 0.6, "A government of its own.")
        if state is not None:
            return meaning((state,), 0.75, f"The government of {state.label}, which acts for it.")
        if (side := self._side(mention)) is not None:
            return meaning((side,), 0.75, f"The side of {side.label}, which acts for it.")
        if pair := self._pair(index):
            return meaning(pair, 0.7, "The two mentioned last.")
        named = self._named(index) if is_plural(mention) or role_of(mention, self.cast) is None else None
        return named or self._listed(index) or self._represented(index) or self._working_for(index)

    def _is_of_a_body(self, mention: Mention) -> bool:
        """Whether a possessive says that somebody is a body's."""
        owner = None if mention.possessor is None else self.cast.mentions[mention.possessor]
        theirs = owner is not None and owner.form is MentionForm.PRONOUN
        return theirs and any(e.type in _BODIES for e in self.cast.entities_of(mention.possessor))

    def _is_named_apart(self, state: Entity, index: int) -> bool:
        """Whether the sentence names the country besides its government: "warf dem Bundesrat vor, die Schweiz …"."""
        here = self.cast.in_sentence(self.cast.sentence(index))
        named = (i for i in here if self.cast.mentions[i].form is MentionForm.NAME)
        return any(state in self.cast.entities_of(i) for i in named if not self.cast.around(i))

    def _side(self, mention: Mention) -> Entity | None:
        """Read "die russische Seite" as the country; "die griechische Seite der Insel" is a place."""
        if is_plural(mention) or len(mention.modifiers) != 1 or not self.gazetteer.is_noun("partisan", mention.head):
            return None
        alone = len(bare_phrase(mention.text).split()) <= _ADJECTIVE_AND_NOUN
        return next(iter(self.gazetteer.of_adjective(mention.modifiers[0])), None) if alone else None

    def _pair(self, index: int) -> tuple[Entity, ...]:
        """Read "das Duo" as the two spoken of last."""
        mention = self.cast.mentions[index]
        known = mention.determiner in self.cast.words.definite and not mention.modifiers
        return (
            two_before(index, self.cast) if known and self.gazetteer.is_noun("pair", mention.head, whole=True) else ()
        )

    def _listed(self, index: int) -> Meaning | None:
        """Read "die Nachbarn Thailand und Indien" as the two that the noun is said of."""
        mention = self.cast.mentions[index]
        acts = self.gazetteer.noun_type(mention.head) or load_language().names_person(mention.head)
        if not is_plural(mention) or not acts:
            return None
        end = self.cast.scene.ends[mention.token]
        for part in self.cast.inside(index):
            inner = self.cast.mentions[part]
            joined = self.cast.joined(part)
            if inner.span.start != end + 1 or inner.form is not MentionForm.NAME or len(joined) < _PAIR:
                continue
            genitive = any(self._may_be_genitive(self.cast.mentions[i]) for i in joined)
            named = tuple(dict.fromkeys(e for i in joined for e in self.cast.entities_of(i)))
            if not genitive and len(named) == len(joined) and {e.type for e in named} <= _OWNERS | {EntityType.PERSON}:
                return meaning(named, 0.8, f"The names behind {mention.head} say who is meant.")
        return None

    def _named(self, index: int) -> Meaning | None:
        """A name in the gazetteer, a seat of government or the people of a country."""
        mention = self.cast.mentions[index]
        vague = self.cast.words.vague_quantities
        if mention.head[:1].islower() or mention.determiner in vague or vague.intersection(mention.modifiers):
            return None
        if mention.form is MentionForm.NOMINAL and mention.determiner in self.cast.words.indefinite:
            return None  # "ein Bild" is no paper
        people = self.gazetteer.of_people(mention.head)
        # "den Norwegern" are people, not an inflected "Norwegen"
        for words in () if people else self._wordings(index):
            looked_up = self.gazetteer.lookup(words)
            if looked_up.how != "name" and " " not in words and self.gazetteer.noun_type(words) is EntityType.COUNTRY:
                continue  # "das Emirat" is no inflected "Emirate"
            found = tuple(e for e in looked_up.entities if e.type is not EntityType.PERSON)
            found = tuple(e for e in found if not self.cast.abroad.has(index, e))
            found = tuple(e for e in found if not is_one_of_them(mention, words, e) and not is_thing(mention, e))
            if mention.form is MentionForm.NOMINAL and mention.determiner in self.cast.words.near_demonstratives:
                found = tuple(e for e in found if e.type is not EntityType.MEDIA)  # nor is "dieses Bild"
            if all(e.type is EntityType.PLACE for e in found):  # "der Élysée-Palast"
                seat = not found or index in self.cast.statements.must_act
                found = (seat and self.gazetteer.of_seat(words, self.cast.date)) or found
            if found and not is_branch(index, found[0], self.cast):
                return meaning((self.cast.prefer_home(found),), 0.85, "The phrase is a name in the gazetteer.")
        women = any(map(load_language().is_of_women, (mention.head, mention.text)))
        people = people if len(mention.text.split()) <= ARTICLE_AND_NOUN else ()  # "die Peruaner in Bern"
        whole = mention.number != "Sing" and not mention.modifiers and mention.determiner in self.cast.words.definite
        if people and whole and not women and not self.cast.fields.near_sport(index) and not are_some(index, self.cast):
            if body := self._body_from(people[0], index):
                return meaning((body,), 0.6, f"The one body of {people[0].label} the article speaks of.")
            return meaning(people[:1], 0.75, "The people stand for their country.")
        return None

    def _body_from(self, country: Entity, index: int) -> Entity | None:
        """The body just called one of a country the article does not name: "das dänische Modehaus … die Dänen"."""
        before = self.cast.mentioned_before(index, COLLECTIVE)
        if any(referent.entity.key == country.key for referent, _ in before):
            return None
        here = self.cast.sentence(index)
        near = [r for r, last in before if here - self.cast.sentence(last) <= _NEAR and r.entity.type in _BODIES]
        own = [r.entity for r in near if country.key in r.countries or self._is_called(r, country)]
        return own[0] if len(own) == 1 else None

    def _is_called(self, referent: Referent, country: Entity) -> bool:
        words = (word for seen in referent.seen for word in adjectives(self.cast.mentions[seen], self.cast))
        return any(country in self.gazetteer.of_adjective(word) for word in words)

    def _wordings(self, index: int) -> dict[str, None]:
        """What to look up: the phrase, its noun where it stands alone, and the phrase up to its noun."""
        mention = self.cast.mentions[index]
        phrase = bare_phrase(mention.text)
        wordings = dict.fromkeys((phrase,) if mention.modifiers or " " in phrase else (phrase, mention.head))
        to_noun = bare_phrase(self.cast.article.text[mention.span.start : self.cast.scene.ends[mention.token]])
        if " " in to_noun:
            wordings[to_noun] = None  # "Auswärtiges Amt der Bundesrepublik": the name ends with its noun
        return wordings

    def _may_be_genitive(self, mention: Mention) -> bool:
        """Whether a name may be whose the thing is: "die Botschafter Frankreichs und Belgiens"."""
        bent = load_language().without_genitive(mention.name or "") is not None
        return mention.function == "nmod:poss" or (bent and self.gazetteer.lookup(mention.name or "").how != "name")

    def _represented(self, index: int) -> Meaning | None:
        """Read "Vertreter der Guerilla", "die Führer der G7" as the body they speak for."""
        mention = self.cast.mentions[index]
        if not is_plural(mention) or not self.gazetteer.is_noun("representative", mention.head) or mention.modifiers:
            return None
        owners = self.cast.all_joined(mention.possessor) if mention.possessor is not None else ()
        bodies = [e for e in (*owners, *parts_after_head(index, self.cast)) if e.type in COLLECTIVE]
        every = dict.fromkeys(bodies)
        # "Vertreter der Koalition aus SPD und Grünen": of a body and its parts the parts.
        named = tuple(e for e in every if not any(o is not e and o.label in e.label for o in every))
        return meaning(named, 0.7, f"They speak for {' and '.join(e.label for e in named)}.")

    def _working_for(self, index: int) -> Meaning | None:
        """Read "die Prüfer", "die Richter" as the one body shortly before that people called so are."""
        mention = self.cast.mentions[index]
        endings = self.gazetteer.nouns.bodies_of(mention.head) if is_plural(mention) else ()
        if not endings or mention.modifiers or mention.determiner not in self.cast.words.definite:
            return None
        if mention.possessor is not None or len(mention.text.split()) > ARTICLE_AND_NOUN:
            return None
        clashes, here = self.cast.clashes(index), self.cast.sentence(index)
        fitting = [
            referent.entity
            for referent, last in self.cast.mentioned_before(index, _BODIES)
            if here - self.cast.sentence(last) <= _NEAR
            and referent.entity.key not in clashes
            and not referent.plural
            and any(word.casefold().endswith(endings) for word in referent.nouns())
        ]
        if len(fitting) != 1:
            return None
        return meaning(fitting, 0.6, f"They are those of {fitting[0].label}, the only such body just spoken of.")


class Appositions:
    """Reads a phrase as the name it stands beside."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def link(self, index: int) -> Meaning | None:
        """The entities of the other phrase."""
        mention = self.cast.mentions[index]
        if is_pronoun(mention):
            return None
        if len(bearers := with_second_title(index, self.cast)) == 1:
            return meaning(bearers, _SCORE, "A second title before the name.")
        if (bearer := self._bearer(mention)) is not None:
            return meaning((bearer,), 0.85, "The name behind the body is that of its head.")
        other = mention.antecedent if mention.antecedent is not None else self.cast.apposed.get(index)
        if other is not None and not self._are_one(index, other):
            return None
        entities = self.cast.entities_of(other)
        if len(entities) == 1 and entities[0].type in _BODIES and mention.form is MentionForm.NOMINAL:
            self.cast.callings.entitle(self.cast.referent(entities[0]), (self.cast.title_key(mention.head),))
        return meaning(entities, _SCORE, "Stands beside the name.")

    def _are_one(self, index: int, other: int) -> bool:
        """Whether noun and name agree in number; a list of several may name one of them ("unter ihnen die SPD")."""
        noun, name = self.cast.mentions[index], self.cast.mentions[other]
        person = any(e.type is EntityType.PERSON for e in self.cast.entities_of(other))
        if person and noun.number == "Plur" and self._kind(noun.head) in (EntityType.COUNTRY, EntityType.PLACE):
            return False  # "die Minister beider Länder, Arp und Berg"
        if name.form is not MentionForm.NAME or None in (noun.number, name.number) or noun.number == name.number:
            return True
        if noun.number == "Plur":
            return len(self.cast.all_joined(other)) > 1
        return self.cast.gazetteer.noun_type(noun.head) is not None  # "die Partei, die Grünen"

    def _bearer(self, mention: Mention) -> Entity | None:
        """The person whose name ends the genitive: "der Vorsitzende der Agentur für Arbeit Ada Arp"."""
        if mention.possessor is None:
            return None
        owner = self.cast.mentions[mention.possessor]
        entities = self.cast.entities_of(mention.possessor)
        if len(entities) != 1 or entities[0].type is not EntityType.PERSON or owner.name_span is None:
            return None
        before = [word for word in self.cast.before_name(owner) if word[:1].isupper()]
        inside = (self.cast.mentions[i] for i in self.cast.inside(mention.possessor))
        several = {m.text.split()[-1] for m in inside if is_plural(m)}
        kinds = {self._kind(word) for word in before if word not in several}  # "des Bundes der Gärtner Ada Arp"
        full = owner.name is not None and " " in owner.name
        titled = self._kind(mention.head) is EntityType.PERSON  # no "Wahl der Pastorin Ada Arp"
        sex = self.cast.gazetteer.gender_of_first_name(owner.name.split()[0]) if owner.name else None
        titled = titled and (None in (sex, mention.gender) or sex == mention.gender)  # "Leiterin der Stiftung Bo Arp"
        return entities[0] if full and titled and kinds and EntityType.PERSON not in kinds else None

    def _kind(self, noun: str) -> EntityType | None:
        if self.cast.gazetteer.of_people(noun):
            return EntityType.PERSON  # "der Vater des Franzosen Arp"
        known = self.cast.gazetteer.noun_type(noun)
        return known or (EntityType.PERSON if load_language().names_person(noun) else None)


class Shares:
    """Reads a plural for people whose attribute names several bodies, countries or towns as one group each."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def link(self, index: int) -> Meaning | None:
        """The people of each body; None where fewer than two stand in the phrase."""
        mention = self.cast.mentions[index]
        if mention.form is not MentionForm.NOMINAL or not is_plural(mention) or is_both(mention, self.cast):
            return None
        if role_of(mention, self.cast) is None or (noun := self._noun(index)) is None:
            return None
        inside = (self.cast.mentions[part] for part in self.cast.inside(index))
        if any(inner.determiner in self.cast.words.definite for inner in inside):
            return None  # "die Unterhändler der Regierung und der Guerilla" sit at one table
        joined = self.cast.all_joined(mention.possessor) if mention.possessor is not None else ()
        owners = dict.fromkeys(e for e in (*joined, *parts_after_head(index, self.cast)) if e.type in _OWNERS)
        if len(owners) < 2:
            return None
        return meaning([self._people_of(noun, owner) for owner in owners], 0.5, "People of each of them.")

    def _noun(self, index: int) -> str | None:
        """The noun with its adjectives, in the nominative."""
        mention = self.cast.mentions[index]
        words = actor_label(mention, self.cast.gazetteer).split()
        head = mention.head[:_HEAD_LETTERS].casefold()
        place = next((i for i, word in enumerate(words) if word.casefold().startswith(head)), None)
        return None if place is None else " ".join(words[: place + 1])

    def _people_of(self, noun: str, owner: Entity) -> Entity:
        label = f"{noun} {load_language().words.owner_preposition} {owner.label}"
        entity = self.cast.local(label, EntityType.GROUP)
        self.cast.referent(entity).plural = True
        self.cast.referent(entity).countries.add(owner.key)
        return entity
