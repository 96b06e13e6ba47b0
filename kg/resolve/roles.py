"""What a mention is by its words: a pronoun, a place, somebody's role, somebody by origin ("der Este")."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from kg.gazetteer import Gazetteer, Role
from kg.gazetteer.inhabitants import inhabitant_bent
from kg.gazetteer.terms import covers
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.bodies.parties import party_called
from kg.resolve.cast import Cast
from kg.resolve.phrases.labels import bare_phrase
from kg.resolve.referent import Referent

#: Words at the beginning of a phrase among which its number stands.
_NEAR_NOUN = 3


def is_pronoun(mention: Mention) -> bool:
    """Whether a mention stands for something without naming it: "er", also "die beiden" and "Letzterer"."""
    if mention.form is MentionForm.PRONOUN:
        return True
    words, said = load_language().words, {mention.head.casefold(), mention.text.casefold()}
    return not all(map(said.isdisjoint, (words.counted_two, words.first_named, words.latter)))


def stands_for_place(cast: Cast, index: int) -> bool:
    """Whether a preposition says that something is in a place: "im Weißen Haus".

    Not where it opens the sentence: "In Thailand stößt das auf Kritik" tells who criticises.
    """
    return cast.scene.word_before(cast.mentions[index].words.start) in cast.words.inside_forms


def role_of(mention: Mention, cast: Cast) -> Role | None:
    """The role a noun phrase names: listed, of an inhabitant ("der Este"), of a woman, or a title somebody bears."""
    gazetteer = cast.gazetteer
    noun = mention.role or mention.head
    if mention.name is None and gazetteer.role(noun) and gazetteer.noun_type(noun) is EntityType.ORGANIZATION:
        return None  # "der Vorstand" alone is the body
    role = gazetteer.role(noun) or gazetteer.role(mention.head)
    if role is not None or mention.number != "Sing":
        return role
    if by_origin := inhabitant(mention, gazetteer):
        party = party_called(mention.head, cast.mentions, gazetteer) if not by_origin.of else None
        return replace(by_origin, of=(party.key,)) if party else by_origin
    if gazetteer.noun_type(mention.head) is not None:
        return None
    woman = load_language().names_woman(mention.head)
    if woman or cast.callings.is_title(cast.title_key(mention.head)):
        women = woman or load_language().is_of_women(mention.head)
        thing = mention.gender in ("Fem", "Neut") and not load_language().names_person(mention.head)
        if not women and thing:
            return None  # "die Wahl", "das Gut" is nobody's title, whatever stood beside a name
        someone = gazetteer.categories.readings["inhabitant"]
        return Role(mention.head, someone, (), "Fem" if women else None)
    return None


def without_other_titles(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Take from a mention the noun beside it that is nobody's job: "Mann", "38-Jähriger", "Geheimhaltungsstufe"."""
    noun = mention.role
    if noun is None:
        return mention
    role = gazetteer.role(noun)
    anybody = role is not None and role.category == gazetteer.categories.readings["aged"]
    person = role or gazetteer.noun_type(noun) is EntityType.PERSON or load_language().names_person(noun)
    return mention if person and not anybody else replace(mention, role=None)


def is_both(mention: Mention, cast: Cast) -> bool:
    """Whether a phrase speaks of exactly two: "beide Präsidenten", "die beiden", "die zwei Länder"."""
    before_noun = cast.scene.lower[mention.words.start : mention.token][:_NEAR_NOUN]
    words = {mention.determiner or "", mention.head, *mention.modifiers, *before_noun}
    told = words & cast.words.exactly_two
    both = any(word.startswith(cast.words.both_beginning) for word in told)
    return both or (bool(told) and mention.determiner in cast.words.definite)  # no "hat zwei Söhne"


def is_narrower(referent: Referent, role: Role, cast: Cast) -> bool:
    """Whether somebody bears a title that says more than a noun: "Landesbischöfin … die Theologin"."""
    endings = tuple(map(cast.title_key, cast.gazetteer.roles.broader.get(role.noun, ())))
    return bool(endings) and any(own.endswith(endings) for own in referent.titles)


def is_another(referent: Referent, role: Role, owners: Collection[str], cast: Cast) -> bool:
    """Whether a noun says a profession or function of somebody known that the article does not: then it means another.

    "Putin sprach. … den Abgeordneten" is somebody else as long as Putin is in office, "den Wirt" at any time; "den
    russischen Beamten" says by its country (one of ``owners``) that he may be meant.
    """
    known = cast.gazetteer.entities.get(referent.entity.key)
    function = cast.gazetteer.categories.has("not_beside_office", role.category)
    if known is None:
        return function and _is_kin_alone(referent, cast)
    if _is_unlisted(role, cast) and not referent.bears(cast.title_key(role.noun), whole=False):
        return True  # "Angela Merkel kam. Die Schneiderin …"
    if not ((function and not owners) or cast.gazetteer.is_noun("profession", role.noun)):
        return False
    endings = (cast.title_key(role.noun), *map(cast.title_key, load_language().words.chiefs))
    if any(own.endswith(endings if function else endings[:1]) for own in referent.titles):
        return False
    return not function or any(cast.date is None or covers(office, cast.date) for office in known.offices)


def _is_unlisted(role: Role, cast: Cast) -> bool:
    """Whether a noun no list has says what a woman does, not where she is from: "Schneiderin", no "Ulmerin"."""
    office = role.category != cast.gazetteer.categories.readings["inhabitant"]  # "die Ex-Ministerin"
    listed = office or role.noun in cast.gazetteer.roles.nouns or cast.gazetteer.of_people(role.noun) or role.of
    man = None if listed else load_language().without_feminine(role.noun)
    return man is not None and not cast.gazetteer.homes(man)


def _is_kin_alone(referent: Referent, cast: Cast) -> bool:
    """Whether the article only tells whose relative somebody is: "ihr Mann Jan" leads no opposition."""
    has, first = cast.gazetteer.categories.has, cast.words.possessive_beginnings
    own = {kind.category for kind in referent.called.kinds()}
    if not own or not all(
        has("private", each) and (has("relational", each) or has("says_little", each)) for each in own
    ):
        return False
    named = (cast.mentions[i] for i in referent.seen if cast.mentions[i].form is MentionForm.NAME)
    return any(m.role is not None and cast.first_word(m).startswith(first) for m in named)


def says_whose(index: int, role: Role, cast: Cast) -> bool:
    """Whether an office begins with a pronoun that says whose it is: "deren Chefin", not "seine Frau"."""
    first, words = cast.first_word(cast.mentions[index]), cast.words
    whose = first.startswith(words.possessive_beginnings) and first in words.leading_determiners
    return whose and not cast.gazetteer.categories.has("private", role.category)


def is_beside_name(index: int, cast: Cast) -> bool:
    """Whether a name follows right behind a phrase, mostly that of the same person: "der Grüne Jan Arp"."""
    end = cast.mentions[index].span.end
    behind = cast.mentions[index + 1 : index + 2]
    return any(m.form is MentionForm.NAME and cast.article.text[end : m.span.start] == " " for m in behind)


def is_on_top(referent: Referent, cast: Cast) -> bool:
    """Whether a person holds one of the highest offices: no president is an official, but of an association."""
    categories, gazetteer = cast.gazetteer.categories, cast.gazetteer
    single = any(categories.has("single", own.category) for own in referent.called.kinds())
    owners = (e for i in referent.seen for e in cast.entities_of(cast.mentions[i].possessor))
    if single and not any(e.type is EntityType.ORGANIZATION for e in owners):
        return True
    return any(gazetteer.held(referent.entity, category, cast.date) for category in categories.having("highest"))


def is_only_quoted(referent: Referent, index: int, cast: Cast) -> bool:
    """Whether only somebody's direct speech, not that of a mention, speaks of a referent: „Ein Minister, der …“."""
    speaker = cast.mentions[index].speaker
    return all(cast.mentions[i].speaker not in (None, speaker) for i in referent.seen)


def gender_told(mention: Mention, cast: Cast) -> str | None:
    """What article and form of a noun tell where the noun itself does not: "die Abgeordnete", "die 48-Jährige"."""
    adjectival = mention.head.endswith(cast.words.adjectival_endings) or load_language().names_by_age(mention.head)
    told = mention.determiner in cast.words.definite and adjectival
    told = told and mention.gender in ("Masc", "Fem")  # "das Staatsoberhaupt" may be a woman
    return mention.gender if told else None


def as_inhabitant(mention: Mention, surnames: frozenset[str], gazetteer: Gazetteer) -> Mention:
    """Read "den 49-jährigen Kroaten", "der 56-jährige Thuner" as nouns: nobody's last name has an article or an age.

    ``surnames``: the folded last words of the names of several words in the article.
    """
    name = mention.name
    if mention.form is not MentionForm.NAME or not name or " " in name or mention.number != "Sing":
        return mention
    language = load_language()
    aged = any(map(language.names_by_age, mention.modifiers))
    bent = _bent_inhabitant(mention, gazetteer)
    if not aged and not bent and mention.determiner not in language.words.definite:
        return mention
    people = bent or (aged and gazetteer.of_people(name))
    from_town = language.places_of_adjective(name) or (language.is_of_women(name) and language.names_woman(name))
    known = fold(name) in surnames or gazetteer.find(name) or gazetteer.by_surname(name) or gazetteer.role(name)
    alone = not any(word[:1].isupper() for word in bare_phrase(mention.text).split() if word != name)
    acts = mention.gender == "Masc" and (mention.function or "").startswith("nsubj")
    article, _, rest = mention.text.partition(" ")
    he = acts and article.lower() == language.words.masculine_subject_article and rest == name
    people = people or (he and language.names_person(name) and gazetteer.homes(name))  # "der Bayer" is no firm
    member = acts and name[1:].islower() and any(gazetteer.is_party(e.key) for e in gazetteer.find(name))  # "der Linke"
    if (
        not member
        and not people
        and (not from_town or known or not alone or mention.entity_type is EntityType.ORGANIZATION)
    ):
        return mention
    gender = "Fem" if language.is_of_women(name) else "Masc" if mention.gender != "Fem" else "Fem"
    noun = replace(
        mention, form=MentionForm.NOMINAL, name=None, name_span=None, role=None, head=bent or name, gender=gender
    )
    return replace(noun, entity_type=EntityType.PERSON)


def _bent_inhabitant(mention: Mention, gazetteer: Gazetteer) -> str | None:
    """The noun of "dem Polen", "den Hessen": a country or land without adjective has no masculine article."""
    words, one = load_language().words, mention.name or ""
    article, _, rest = mention.text.partition(" ")
    known = article.lower() in words.accusative_articles | words.genitive_articles
    masculine = known or article.lower().endswith(words.dative_endings)
    if not masculine or rest != one:
        return None
    return inhabitant_bent(one, gazetteer)


def inhabitant(mention: Mention, gazetteer: Gazetteer) -> Role | None:
    """The role of a singular noun for somebody by origin, with the country or place where it is known."""
    language, noun = load_language(), mention.head
    someone = gazetteer.categories.readings["inhabitant"]
    gender = "Fem" if language.is_of_women(noun) else "Masc" if mention.gender == "Masc" else None
    if mention.gender != "Neut" and (people := gazetteer.of_people(noun)):  # "Rat der Kärntner Slowenen": several
        return Role(noun, someone, (people[0].key,), gender)
    if mention.gender not in ("Masc", "Fem"):
        return None
    if _is_settled(mention) and (parties := [e.key for e in gazetteer.find(noun) if gazetteer.is_party(e.key)]):
        return Role(noun, someone, tuple(parties), gender or mention.gender)  # "die Grüne"
    if gazetteer.noun_type(noun) is EntityType.COUNTRY and language.places_of_adjective(noun):
        return Role(noun, someone, (), gender)  # "der Waadtländer", no "Länder"
    found = gazetteer.lookup(noun)
    homes = () if found.entities and found.how != "inflection" else _homes(noun, gazetteer)
    if homes and mention.determiner in language.words.definite:
        return Role(noun, someone, (homes[0].key,), gender)
    return Role(noun, someone, (), gender) if _is_settled(mention) else None


def _homes(noun: str, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The places after which a man or a woman is called so: "Hesse", "Genferin"."""
    man = load_language().without_feminine(noun)
    return gazetteer.homes(noun) or (gazetteer.homes(man) if man else ())


def _is_settled(mention: Mention) -> bool:
    """Whether ``as_inhabitant`` has made the noun of a name."""
    return mention.form is MentionForm.NOMINAL and mention.entity_type is EntityType.PERSON and mention.role is None
