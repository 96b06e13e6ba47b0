"""Places and the bodies called after them without their name: "die Stadt", "die Insel", "das Land"."""

from __future__ import annotations

from kg.grammar.clauses import clause_verb, is_relative_clause
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import EntityType, Mention, MentionForm, Statement
from kg.resolve.cast import Cast, is_plural
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.names import bare_name
from kg.resolve.phrases.labels import ARTICLE_AND_NOUN
from kg.resolve.places.sections import DATELINE, is_setting
from kg.resolve.referent import Referent
from kg.resolve.roles import is_pronoun

_PLACE = EntityType.PLACE
_SPOKEN_OF = frozenset((_PLACE, EntityType.ORGANIZATION, EntityType.GROUP))
_NEAR = 2  #: sentences
_REACH = 6  #: mentions before and behind a place among which those are that it is joined to


class Towns:
    """Reads a bare noun for a town or a part of a country as the one named before."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer

    def link(self, index: int) -> Meaning | None:
        """The body called so ("das Land Tirol"), the place named shortly before, else the only one of the article."""
        mention = self.cast.mentions[index]
        bare = not mention.modifiers and mention.possessor is None and len(mention.text.split()) <= ARTICLE_AND_NOUN
        if is_pronoun(mention) or not bare or mention.determiner not in self.cast.words.definite or is_plural(mention):
            return None
        town = self.gazetteer.is_noun("settlement", mention.head, whole=True)
        if not town and not self.gazetteer.is_noun("municipal", mention.head, whole=True):
            return None
        clashes = self.cast.clashes(index)
        before = [
            (r, last)
            for r, last in self.cast.mentioned_before(index, _SPOKEN_OF)
            if not (self._is_aside(r, index) or self._is_a_land(r, mention.head) or r.entity.key in clashes)
        ]
        for referent, last in before:
            near = self.cast.sentence(index) - self.cast.sentence(last) <= _NEAR
            if town and near and self._is_one_of_several(last):
                return None
            region = self.gazetteer.is_noun("region", mention.head, whole=True)
            told = town and near and self._is_told_of(referent, last)
            told = told and (region or not self._is_a_house(self.cast.mentions[last]))
            if told and self._is_aside_of_dateline(last):
                return None
            if self._is_called(referent, mention.head) or told:
                return meaning((referent.entity,), 0.7, f"{mention.head} takes up {referent.entity.label}.")
        places = [referent for referent, _ in before if referent.entity.type is _PLACE]
        if town and len(places) == 1 and not self._acts(places[0]):
            return meaning((places[0].entity,), 0.6, f"{places[0].entity.label} is the only place named so far.")
        return None

    def _acts(self, place: Referent) -> bool:
        """Whether all that was said of a place is what those do who govern there: "Arp warf Bonn Geiz vor"."""
        acts = (s for i in place.seen[:_REACH] for s in self.cast.statements.of(i))
        return any(EntityType.PLACE not in self.cast.classes[s.relation].targets for s in acts)

    def _is_told_of(self, place: Referent, last: int) -> bool:
        """Whether a place is spoken of itself, not as the seat of a body: "die Staatskanzlei in Ulm"."""
        around = (self.cast.mentions[i] for i in self.cast.around(last))
        seat = any(self.gazetteer.noun_type(m.head) is EntityType.ORGANIZATION for m in around)
        return place.entity.type is _PLACE and not seat

    def _is_aside_of_dateline(self, last: int) -> bool:
        """Whether a place acts in an article that plays in another: "Ulm. … Bonn zahlt nicht. Arp lobte die Stadt"."""
        acts = self.cast.mentions[last].function == "nsubj"
        begins = [m for m in self.cast.mentions[:_REACH] if m.sentence <= DATELINE and is_setting(m, self.cast)]
        return acts and bool(begins) and all(m.name != self.cast.mentions[last].name for m in begins)

    def _is_a_house(self, place: Mention) -> bool:
        """Whether a place has an article, as houses and roads have and no town: "das Brückenhaus … die Stadt"."""
        words = place.text.split()[:-1]
        named = any(self.gazetteer.is_noun(kind, word) for word in words for kind in ("municipal", "settlement"))
        return place.determiner in self.cast.words.definite and not named

    def _is_one_of_several(self, place: int) -> bool:
        """Whether a place was named along with others, so that any may be meant: "besser als Europa oder Asien"."""
        scene, token = self.cast.scene, self.cast.mentions[place].token
        first = scene.heads[token] if scene.label[token] == "conj" else token
        joined = {first, *scene.of(first, "conj")} - {token}
        near = self.cast.mentions[max(0, place - _REACH) : place + _REACH]
        return any(m.token in joined and m.entity_type is _PLACE for m in near)

    def _is_aside(self, place: Referent, index: int) -> bool:
        """Whether all that was said of a place says more of somebody: "Arp, der nach Thal gegangen war, lobte …"."""
        return place.entity.type is _PLACE and all(map(self._tells_of_somebody, place.before(index)))

    def _tells_of_somebody(self, place: int) -> bool:
        """Whether a place stands in a relative clause, or says where a person is from who does not lead it."""
        scene, start = self.cast.scene, self.cast.mentions[place].span.start
        around = (self.cast.mentions[i] for i in self.cast.around(place))
        people = (m for m in around if m.entity_type is EntityType.PERSON and m.name_span is not None)
        home = any(m.name_span.end < start and not _is_of_a_town(m, self.cast) for m in people if m.name_span)
        return home or is_relative_clause(scene, clause_verb(scene, self.cast.mentions[place].token))

    def _is_a_land(self, place: Referent, noun: str) -> bool:
        """Whether a place is a part of a country, with an adjective of its own, and a noun that of a town."""
        land = place.entity.type is _PLACE and self.gazetteer.adjective(place.entity) is not None
        town = self.gazetteer.is_noun("settlement", noun, whole=True)
        return land and town and not self.gazetteer.is_noun("region", noun, whole=True)

    def _is_called(self, referent: Referent, noun: str) -> bool:
        """Whether the article has put a noun before a name: "das Land Tirol"."""
        seen = (self.cast.mentions[i] for i in referent.seen)
        before = any(m.name is not None and f"{noun} {m.name}" in m.text for m in seen)
        return before or referent.entity.label.startswith(f"{noun} ")


def praised_cities(cast: Cast) -> frozenset[int]:
    """Targets that are praised or named as places: by somebody outside politics, or with a word for a town.

    Only where the class of the event allows things as targets: whoever is accused or called upon acts.
    """
    found: set[int] = set()
    for statement in cast.statements:
        if EntityType.MATTER not in cast.classes[statement.relation].targets:
            continue
        if _names_a_town(statement, cast) or (
            statement.agents and all(_is_private(cast.mentions[i], cast) for i in statement.agents)
        ):
            found.update(statement.targets)
    return frozenset(found)


def _names_a_town(statement: Statement, cast: Cast) -> bool:
    words = f"{statement.epithet or ''} {statement.topic or ''}".split()
    return any(
        cast.gazetteer.is_noun("municipal", word.strip(".,;:!?„“”»«\"'")) for word in words if word[:1].isupper()
    )


def _is_private(mention: Mention, cast: Cast) -> bool:
    """Whether a mention is an unknown person whose title is of no office, or several people called so: "Touristen"."""
    if mention.form is MentionForm.NOMINAL and is_plural(mention) and mention.possessor is None:
        several = cast.gazetteer.role(mention.head) or cast.gazetteer.role(cast.scene.words[mention.token])
        return several is not None and cast.gazetteer.categories.has("private", several.category)
    if mention.form is not MentionForm.NAME or mention.entity_type is not EntityType.PERSON or not mention.role:
        return False
    role = cast.gazetteer.role(mention.role)
    known = cast.gazetteer.find(bare_name(mention.name or ""))
    return not known and (role is None or cast.gazetteer.categories.has("private", role.category))


def governed_cities(cast: Cast) -> frozenset[int]:
    """Names of cities whose mayor or town hall the text has just spoken of: "der Pariser Bürgermeister … Paris"."""
    told: dict[str, int] = {}
    found: set[int] = set()
    for index, mention in enumerate(cast.mentions):
        name = fold(mention.name or "")
        if name in told and mention.sentence - told[name] <= _NEAR:
            found.add(index)
        if _is_of_a_town(mention, cast):
            adjectives = cast.before_noun(mention)
            places = (place for word in adjectives for place in load_language().places_of_adjective(word))
            told.update(dict.fromkeys(map(fold, places), mention.sentence))
    return frozenset(found)


def is_led_by_mayor(index: int, cast: Cast) -> bool:
    """Whether a name is that of a town by whose name it is: Lauterbach in "der Bürgermeister von Lauterbach"."""
    preposition = cast.scene.word_before(cast.mentions[index].words.start).lower()
    if preposition != cast.words.owner_preposition:
        return False
    return any(_is_of_a_town(cast.mentions[outer], cast) for outer in cast.around(index))


def _is_of_a_town(mention: Mention, cast: Cast) -> bool:
    """Whether a phrase names a mayor, a town hall or a council."""
    role = cast.gazetteer.role(mention.role or mention.head)
    mayor = role is not None and cast.gazetteer.categories.has("of_a_town", role.category)
    return mention.form is not MentionForm.PRONOUN and (mayor or cast.gazetteer.is_noun("council", mention.head))
