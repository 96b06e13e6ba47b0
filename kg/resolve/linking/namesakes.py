"""Last names and first names alone: which people of the article bear them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from kg.gazetteer import Gazetteer
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.evidence import NameContext
from kg.resolve.linking.people_named import PeopleNamed, Person
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.names import name_words, short_for, short_forms
from kg.resolve.phrases.labels import bare_phrase
from kg.resolve.phrases.recognised import is_house
from kg.resolve.reference.standing import is_subject

SHORT_SCORE = 0.95
_LATELY = 3  #: sentences within which of two namesakes the one is meant who was named last
_TWO = 2  #: words of a name with one last name
_PAIR = 2


def namesakes(name: str, named: PeopleNamed, gazetteer: Gazetteer) -> list[Person]:
    """The people of the article whom a last name or a first name alone may mean."""
    people = named.short_called(name)
    found = [p for p in people if _is_meant(name, p)]
    in_front = [p for p in found if name_words(p.name)[:1] == name_words(name)]
    if len(in_front) == len(found) > 1:  # "Kim" is who is known by this family name, not "Kim Muster"
        found = [p for p in found if p.entity and p.entity.key in gazetteer.entities] or found
    found = found or [p for p in people if _is_first_surname(name, p.name, gazetteer)]
    if not found and (gazetteer.gender_of_first_name(name) or not gazetteer.by_surname(name)):
        found = [p for p in people if name_words(p.name)[:1] == name_words(name)]
        return found if len(found) == 1 else []
    return found


def has_namesakes(name: str, named: PeopleNamed, gazetteer: Gazetteer) -> bool:
    """Whether there are any: of thousands of one last name the first tells it."""
    return any(_is_meant(name, p) for p in named.in_any_order(name)) or bool(namesakes(name, named, gazetteer))


def _is_meant(name: str, person: Person) -> bool:
    return short_for(name, person.name) or bool(person.entity and short_for(name, person.entity.label))


def is_of_kin_alone(person: Person, name: str, index: int, cast: Cast) -> bool:
    """Whether a first name behind "Bruder" and the like is that of somebody whom only the text below names in full."""
    mention = cast.mentions[index]
    kin = _is_kin(mention.role, cast)
    return kin and name_words(person.name)[:1] == name_words(name) and min(person.mentions) > index


def only_namesake(name: str, named: PeopleNamed, gazetteer: Gazetteer) -> Person | None:
    """The one person of the article whom a last name alone may mean, None where there are none or several."""
    are_meant = partial(_is_meant, name)
    found = _first_two(named, name, are_meant)
    if not found and not any(map(are_meant, named.in_any_order(name))):
        found = _first_two(named, name, lambda person: _is_first_surname(name, person.name, gazetteer))
    return next(iter(found)) if len(found) == 1 else None


def side_by_side(name: str, people: PeopleNamed, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """Read a headline's "Merkel Macron" as two people: each word alone means somebody known."""
    words = name.split()
    if len(words) != 2 or any(gazetteer.gender_of_first_name(word) for word in words):
        return ()
    known: dict[str, Entity] = {}
    for word in sorted(words, key=people.crowd):  # a name that many share is looked at last, mostly never
        person = only_namesake(word, people, gazetteer)
        meant = (person.entity,) if person and person.entity else gazetteer.find(word)[:1]
        if not meant or meant[0].type is not EntityType.PERSON:
            return ()
        known[word] = meant[0]
    one, other = (known[word] for word in words)
    return (one, other) if one != other else ()


def _first_two(named: PeopleNamed, name: str, fits: Callable[[Person], bool]) -> set[Person]:
    """One or two who fit and bear the name behind another: a third would change nothing."""
    found: set[Person] = set()
    for person in named.in_any_order(name):
        words = name_words(person.name)
        if len(words) > 1 and words[0] != fold(name) and fits(person):
            found.add(person)
            if len(found) > 1:
                break
    return found


def _is_first_surname(name: str, full: str, gazetteer: Gazetteer) -> bool:
    """Whether a name is the father's in "Hugo Barrientos Lagos": the last word but one, no first name and no particle.

    Not in "Jan Arp junior".
    """
    words = name_words(full)
    if len(words) <= _TWO or full.split()[-1].islower() or gazetteer.gender_of_first_name(words[-2]):
        return False
    return name_words(name) == words[-2:-1] and words[-2] not in load_language().words.name_particles


def last_sentence(person: Person, index: int, cast: Cast) -> int | None:
    """The sentence that names a person last before a mention."""
    assert person.entity is not None
    last = cast.referents[person.entity.key].last_before(index)
    return None if last is None else cast.sentence(last)


def is_only_told_beside(person: Person, others: Sequence[Person], index: int, cast: Cast) -> bool:
    """Whether all that was said of somebody is whose relative another is: "Ada Arp, die Witwe von Bo Arp"."""
    if person.entity is None:
        return False
    before = cast.referents[person.entity.key].before(index)
    if not before:
        return False
    if all(_is_relatives(i, cast) for i in before):
        return True
    referents = [cast.referents[p.entity.key] for p in others if p is not person and p.entity]
    beside = ([cast.mentions[o].antecedent for o in cast.around(i)] for i in before)
    return all(any(name is not None and r.is_seen(name) for name in names for r in referents) for names in beside)


def _is_relatives(index: int, cast: Cast) -> bool:
    """Whether a mention only says whose relative somebody is: Ada Arp in "der Sohn von Ada Arp"."""
    outer = (cast.mentions[i] for i in cast.around(index))
    roles = (cast.gazetteer.role(m.head) for m in outer if m.possessor == index)
    return any(role is not None and cast.gazetteer.categories.has("relational", role.category) for role in roles)


def is_just_named(person: Person, index: int, cast: Cast) -> bool:
    """Whether the sentence of a mention or the one before names a person."""
    last = last_sentence(person, index, cast)
    return last is not None and cast.sentence(index) - last <= 1


def may_be_several(alike: Sequence[Person], index: int, cast: Cast) -> bool:
    """Whether a last name may mean any of three named before, or either of two; nearest first.

    So it is where both come in or were last named in one sentence, or the nearer one in passing: by no subject, long
    ago, or as the other's relative.
    """
    last = [sentence for p in alike if (sentence := last_sentence(p, index, cast)) is not None]
    if len(last) == _PAIR and _are_of_one_sentence(alike[:_PAIR], cast):
        return True  # "Prozess gegen Jan Arp und seinen Neffen Bo Arp": to the end of the article
    one_breath = last[:2] == [last[0]] * 2 and last[0] != cast.sentence(index) if last else False
    return len(last) > _PAIR or one_breath or (len(last) == _PAIR and is_named_in_passing(alike[0], index, cast))


def _are_of_one_sentence(people: Sequence[Person], cast: Cast) -> bool:
    """Whether two come in together."""
    return len({cast.sentence(person.mentions[0]) for person in people}) == 1


def is_named_in_passing(person: Person, index: int, cast: Cast) -> bool:
    """Whether somebody was last named long before a mention, by no subject, or as whose relative he is."""
    last = cast.referents[person.entity.key].last_before(index) if person.entity else None
    if last is None:
        return False
    mention = cast.mentions[last]
    relative = _is_kin(mention.role, cast) and cast.first_word(mention).startswith(cast.words.possessive_beginnings)
    relative = relative or any(_is_kin(phrase.head, cast) for phrase in cast.describing[last])
    return relative or not is_subject(mention) or cast.sentence(index) - mention.sentence > _LATELY


def _is_kin(noun: str | None, cast: Cast) -> bool:
    """Whether a noun says whose relative somebody is."""
    role = cast.gazetteer.role(noun) if noun else None
    return role is not None and cast.gazetteer.categories.has("private", role.category)


def is_first_named(person: Person, name: str, cast: Cast) -> bool:
    """Whether a first name is that of a king or pope: "König Karl" is no "Ray Karl", no "Karl Ray" without a throne."""
    assert person.entity is not None
    if name_words(person.name)[:1] != name_words(name):
        return False
    first_named = cast.gazetteer.categories.having("first_named")
    known = any(cast.gazetteer.held(person.entity, category) for category in first_named)
    return known or any(role.category in first_named for role in cast.referents[person.entity.key].roles)


def is_of_a_house(index: int, cast: Cast) -> bool:
    """Whether the noun before a name that nobody took for a person's is that of a firm or house: "das Gut Arp".

    Nor is a first name behind a noun for a body that of a person: "die Initiative Klara".
    """
    mention, gazetteer = cast.mentions[index], cast.gazetteer
    before = cast.before_name(mention)[-1:] if mention.determiner else ()
    if mention.entity_type is EntityType.PERSON:
        given = gazetteer.gender_of_first_name(mention.name or "") is not None
        return given and any(gazetteer.noun_type(noun) is EntityType.ORGANIZATION for noun in before)
    return any(is_house(noun, gazetteer) for noun in before)


def agreement(person: Person, context: NameContext, cast: Cast) -> int:
    """How much of what stands beside a last name fits somebody of it: sex, offices, party ("CDU-Chef Arp")."""
    assert person.entity is not None
    referent, points = cast.referent(person.entity), 0
    if context.gender and referent.gender:
        points += 2 if context.gender == referent.gender else -2
    for role in context.roles:
        points += any(cast.gazetteer.compatible(role.category, own.category) for own in referent.roles)
    own_parties = referent.countries.union(cast.gazetteer.parties(person.entity))
    return points + (2 if own_parties & context.parties else 0)


def is_of_the_other_sex(person: Person, index: int, cast: Cast) -> bool:
    """Whether "Frau" or "Herr" before a last name says another sex than somebody's: "Frau Arp" beside "Jan Arp"."""
    words, said = cast.words, {fold(word) for word in cast.mentions[index].text.split()[:-1]}
    told = "Fem" if said & words.feminine_titles else "Masc" if said & words.masculine_titles else None
    own = cast.referent(person.entity).gender if person.entity else None
    return None not in (told, own) and told != own


def is_of_a_river(index: int, cast: Cast) -> bool:
    """Whether a name with an article is that of a river or landscape: "der Rhein" beside "Ministerpräsident Rhein"."""
    mention = cast.mentions[index]
    bare = mention.determiner in cast.words.definite and not mention.role and not mention.modifiers
    return bare and mention.entity_type is EntityType.PLACE


def families(cast: Cast) -> frozenset[str | None]:
    """The last names of which an article tells as of a family's: "Familie Arp"."""
    nouns = ((m.name, noun) for m in cast.mentions if m.name for noun in cast.before_name(m)[-1:])
    return frozenset(name for name, noun in nouns if cast.gazetteer.is_noun("household", noun, whole=True))


def is_in_private(context: NameContext, cast: Cast) -> bool:
    """Whether nothing but "Herr" and the like stands beside a name: behind "Familie Arp" "Herr Arp" is nobody known."""
    private = cast.gazetteer.categories.having("private")
    return all(role.category in private for role in context.roles)


def is_of_another_walk(person: Person, context: NameContext, cast: Cast) -> bool:
    """Whether a trade beside a last name is none of somebody known: no "Zahnarzt Arp" is the minister of that name."""
    if context.trade is None or person.entity is None or person.entity.key not in cast.gazetteer.entities:
        return False
    calling = cast.gazetteer.is_noun("calling", context.trade)  # "die Physikerin Merkel"
    if cast.gazetteer.noun_type(context.trade) is None and not load_language().names_person(context.trade):
        return False  # "am Nachmittag Merkel"
    return not calling and not context.titles & cast.referent(person.entity).titles


def much_shorter(people: PeopleNamed) -> list[Person]:
    """Those whose name leaves out two words or more of another's: "Lula da Silva" of "Luiz Inácio Lula da Silva".

    What a name may be short for (``short_for``) is looked up by its words, not asked of everybody of that last name.
    """
    longest: dict[tuple[str, ...], int] = {}  #: how the longest names end, and between which words they stand
    for person in people:
        words = name_words(person.name)
        for key in (*(words[k:] for k in range(1, len(words))), _ends(words)):
            longest[key] = max(longest.get(key, 0), len(words))
    return [person for person in people if _longest(person.name, people, longest) > len(name_words(person.name)) + 1]


def _longest(name: str, people: PeopleNamed, longest: Mapping[tuple[str, ...], int]) -> int:
    """How many words the longest name has that another may be short for."""
    forms = [name_words(form) for form in short_forms(name)]
    if all(len(words) > 1 for words in forms):
        return max(longest.get(key, 0) for words in forms for key in (words, _ends(words)))
    return max((len(name_words(o.name)) for o in people.short_called(name) if short_for(name, o.name)), default=0)


def _ends(words: tuple[str, ...]) -> tuple[str, ...]:
    return (*words[:1], "…", *words[-1:])


class Surnames:
    """Reads a bare noun as the person of the article whose last name it is."""

    def __init__(self, cast: Cast, people: PeopleNamed) -> None:
        self.cast = cast
        self.people = people

    def link(self, index: int) -> Meaning | None:
        """The one person of that name."""
        mention, gazetteer = self.cast.mentions[index], self.cast.gazetteer
        word = bare_phrase(mention.text)
        if mention.form is not MentionForm.NOMINAL or mention.modifiers or " " in word or not word[:1].isupper():
            return None
        found = namesakes(word, self.people, gazetteer)
        if len(found) != 1 or found[0].entity is None or gazetteer.noun_type(mention.head):
            return None
        return meaning((found[0].entity,), SHORT_SCORE, f"Short for {found[0].name} in the same article.")
