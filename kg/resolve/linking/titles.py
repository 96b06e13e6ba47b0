"""What stands beside a name: titles, posts, countries, parties, sex and age."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.gazetteer import IN_OFFICE, Role
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.evidence import NameContext, Post
from kg.resolve.linking.noun_before import noun_before
from kg.resolve.linking.posts import club_before, office_in_a_club, party_of, post_of
from kg.resolve.names import first_name
from kg.resolve.places.countries import countries_beside

_BEFORE = 16  #: characters before a name in which its bearer's age may stand
_BRACKETS = re.compile(r" \(([^()]{2,30})\)")


def context_of(cast: Cast, indices: Sequence[int], *, full: bool, how: str) -> NameContext:
    """What the article says beside these mentions of one name."""
    told = _Told()
    for index in indices:
        _note(told, index, cast, full=full)
    gazetteer = cast.gazetteer
    private = gazetteer.categories.having("private")
    in_office = any(role.category not in private for role in told.roles)
    politics = gazetteer.categories.having("of_high_politics")
    known = any(role.of or role.category in politics for role in told.roles) or any(
        map(gazetteer.is_party, told.countries)
    )
    trade = told.club or (None if in_office else told.trade) or (None if known else told.led)
    return NameContext(
        roles=tuple(dict.fromkeys(told.roles)),
        countries=frozenset(told.countries),
        gender=told.genders.pop() if len(told.genders) == 1 else None,
        full=full,
        how=how,
        trade=trade,
        post=told.post,
        age=told.age,
        parties=frozenset(key for key in told.countries if gazetteer.is_party(key)),
        titles=frozenset(map(cast.title_key, told.titles)),
        town=told.town,
        council=bool(told.titles) and any(cast.fields.near_council(index) for index in indices),
    )


@dataclass(slots=True)
class _Told:
    """What stands beside the mentions of one name that were looked at so far."""

    roles: list[Role] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)  #: keys, also of bodies
    genders: set[str] = field(default_factory=set)
    titles: list[str] = field(default_factory=list)
    trade: str | None = None  #: the last
    club: str | None = None  #: an office in a body without a name
    led: str | None = None  #: one in a club told of just before
    post: Post | None = None
    age: int | None = None
    town: str | None = None


def _note(told: _Told, index: int, cast: Cast, *, full: bool) -> None:
    """Note what stands beside one mention; of a post, an age and a town the first counts."""
    mention = cast.mentions[index]
    beside = [*cast.describing.get(index, []), *_told_of(index, cast)]
    for title, phrase in _titles(index, beside, cast):
        _note_title(told, title, phrase, cast)
    told.club = told.club or office_in_a_club(index, beside, cast)
    if full and (club := club_before(index, cast)):
        told.led = f"{mention.role} {club.text}"
        told.countries.update(party_of(club, cast))
    told.post = told.post or (post_of(index, beside, cast) if full else None)
    for phrase in (mention, *_titles_apart(mention, beside, cast)):
        told.countries.update(countries_beside(phrase, cast))
    told.countries.update(_in_brackets(mention, cast))
    if gender := _gender(mention, cast):
        told.genders.add(gender)
    told.age = told.age or _age(mention, cast)
    told.town = told.town or _town_behind(index, cast)


def _told_of(index: int, cast: Cast) -> Iterator[Mention]:
    """What is told of somebody by the word "Beruf", and in an article of a town by "ist": "Ada Arp ist Bäckerin"."""
    for part in cast.inside(index):
        if cast.gazetteer.is_noun("occupation", cast.mentions[part].head):
            yield from cast.describing.get(part, ())
    if cast.fields.is_local or cast.fields.is_everyday:
        name, behind = cast.mentions[index], cast.mentions[index + 1 : index + 2]
        bare = (m for m in behind if m.form is MentionForm.NOMINAL and m.function == "root" and m.determiner is None)
        yield from (m for m in bare if cast.scene.heads[name.token] == m.token and name.function == "nsubj")


def _note_title(told: _Told, title: str, phrase: Mention, cast: Cast) -> None:
    """Note what one noun beside a name says: an office or a trade, a country, a sex."""
    gazetteer = cast.gazetteer
    told.titles.append(title)
    # "Landwirt" is a trade, though "Wirt" may be what a text calls somebody it has named; "Anwalt" is one of nobody's
    nobodys = phrase.possessor is None and gazetteer.is_noun("practised", title, whole=True)
    nobodys |= gazetteer.is_noun("namesake", title, whole=True)
    role = None if nobodys or gazetteer.is_noun("trade", title) else _held_as_told(gazetteer.role(title), phrase, cast)
    people = gazetteer.of_people(title)
    if role:
        told.roles.append(role)
    if nobodys or (_is_trade(title, role, cast) and not people):
        told.trade = title
    told.countries.update(role.of if role else [e.key for e in people[:1]] or _first_part(title, cast))
    if gender := role.gender if role else _gender_of_title(title):
        told.genders.add(gender)


def _age(mention: Mention, cast: Cast) -> int | None:
    """How old the text says somebody is: "Ada Beispiel (48)", "der 19-jährige Bo Muster", "…, 23, …"."""
    span, text, patterns = mention.span, cast.article.text, load_language().patterns
    before = patterns.age_before.search(text, max(0, span.start - _BEFORE), span.end)
    match = patterns.age_behind.match(text, span.end) or before
    return int(match[1]) if match else None


def _town_behind(index: int, cast: Cast) -> str | None:
    """The place right behind a name that says where its bearer is from or in office: "Ada Arp aus Stade"."""
    span, joint = cast.mentions[index].name_span, load_language().patterns.before_attribute
    for inner in cast.mentions[index + 1 : index + 2] if span else ():
        if inner.form is MentionForm.NAME and inner.entity_type is EntityType.PLACE and span is not None:
            return inner.name if joint.fullmatch(cast.article.text[span.end : inner.span.start]) else None
    return None


def with_second_title(index: int, cast: Cast) -> tuple[Entity, ...]:
    """Whose second title a noun before a name is: "Präsident und Aufsichtsratschef Ada Arp"."""
    mention = cast.mentions[index]
    bare = mention.form is MentionForm.NOMINAL and mention.function == "conj" and mention.determiner is None
    for other in cast.around(index) if bare else ():
        outer = cast.mentions[other]
        if outer.name_span and mention.span.end <= outer.name_span.start and outer.entity_type is EntityType.PERSON:
            return cast.entities_of(other)
    return ()


def _titles(index: int, beside: list[Mention], cast: Cast) -> list[tuple[str, Mention]]:
    """The nouns that stand before a name or ``beside`` it, with the phrases they stand in."""
    mention = cast.mentions[index]
    own = noun_before(mention, cast) or mention.role
    if own is None and mention.entity_type is EntityType.PERSON:  # the parser took the title for an adjective or a name
        own = next((word for word in cast.before_name(mention)[-1:] if cast.gazetteer.role(word)), None)
    return [*([(own, mention)] if own else ()), *((m.head, m) for m in _titles_apart(mention, beside, cast))]


def _held_as_told(role: Role | None, phrase: Mention, cast: Cast) -> Role | None:
    """A title with how its bearer stands to the office by the adjectives before it: "der damalige Kanzler Ada Arp"."""
    words = cast.before_name(phrase) or cast.before_noun(phrase)
    if not words and phrase.determiner is None:
        words = [cast.scene.word_before(phrase.words.start)]  # ", früher Minister in Thüringen,"
    told = (s for word in words if (s := cast.gazetteer.standing(word.lower())) and s != IN_OFFICE)
    return replace(role, standing=next(told, role.standing)) if role else None


def _titles_apart(mention: Mention, beside: list[Mention], cast: Cast) -> list[Mention]:
    """The phrases ``beside`` a name and the title before it: "der Präsident Ungarns, Ada Arp, …"."""
    before = cast.mentions[mention.antecedent] if mention.antecedent is not None else None
    if before is None or before.form is not MentionForm.NOMINAL or before.number == "Plur":
        return beside
    person = cast.gazetteer.noun_type(before.head) is EntityType.PERSON
    return [*beside, before] if person or load_language().names_person(before.head) else beside


def _is_trade(title: str, role: Role | None, cast: Cast) -> bool:
    """Whether a title is of no office: one of the trades listed, or a noun that no list of people or bodies has."""
    if role:
        trade = cast.gazetteer.categories.has("unpolitical", role.category)
        return trade and not cast.gazetteer.is_known_office(role.category)
    return cast.gazetteer.noun_type(title) is None or cast.gazetteer.is_noun("trade", title)


def _first_part(title: str, cast: Cast) -> list[str]:
    """Key of the party or country in front of a title nobody lists: "SPD" in "SPD-Ratsherr"."""
    prefix, hyphen, _ = title.rpartition("-")
    return [e.key for e in cast.gazetteer.of_prefix(prefix)[:1]] if hyphen else []


def _gender_of_title(title: str) -> str | None:
    """The sex that the form of a title nobody lists tells: "Kreisbrandmeister", "Bahnsprecherin"."""
    language = load_language()
    return language.gender_of_role(title) if language.names_person(title) else None


def _in_brackets(mention: Mention, cast: Cast) -> list[str]:
    """Keys of the parties behind a name: "Ada Beispiel (SPD)"."""
    match = _BRACKETS.match(cast.article.text, mention.span.end)
    words = re.split(r"[/,]", match[1]) if match else ()
    found = [e for word in words for e in cast.gazetteer.find(word.strip())[:1]]
    return [e.key for e in found if e.type is EntityType.ORGANIZATION]


def _gender(mention: Mention, cast: Cast) -> str | None:
    """The sex that first name, "Frau" or article and title tell."""
    words = load_language().words
    if first := first_name(mention.name or ""):
        known = cast.gazetteer.gender_of_first_name(first)
    else:
        said = set(fold(mention.text).split())
        known = "Fem" if said & words.feminine_titles else "Masc" if said & words.masculine_titles else None
    if known or not noun_before(mention, cast) or mention.determiner not in words.definite:
        return known
    return mention.gender if mention.gender in ("Masc", "Fem") else None
