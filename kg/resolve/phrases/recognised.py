"""Names as the recogniser found them: too long, too short, or those of a house called after somebody."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from kg.gazetteer import Gazetteer
from kg.grammar.scene import Scene
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import EntityType, Mention, MentionForm, Span

_FULL = 2  #: words of a whole name
_NEVER_LAST = ("ADP", "DET")  #: parts of speech that no name ends with
_HOUSES = ("named_house", "company")  #: nouns of what is called after people
_NAMED = (EntityType.PERSON, EntityType.ORGANIZATION)


def past_a_preposition(mention: Mention, scene: Scene) -> Mention:
    """Take in the rest of a phrase where the recogniser stopped at a preposition: "Bund für" + "neue Musik"."""
    if mention.form is not MentionForm.NAME or mention.name_span is None:
        return mention
    last = next((k for k in mention.words if scene.ends[k] == mention.name_span.end), None)
    if last is None or scene.pos[last] not in _NEVER_LAST:
        return mention
    name = mention.text[mention.name_span.start - mention.span.start :]
    return replace(mention, name=name, name_span=Span(mention.name_span.start, mention.span.end))


def whole_name(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Take in the capitalised rest of a phrase where the recogniser stopped early: "Neues Theater" + "Hollingen".

    Not a second person with a title: "warf Ada Arp Kanzler Bo Berg Betrug vor".
    """
    if mention.form is not MentionForm.NAME or mention.name_span is None or not mention.name:
        return mention
    rest = mention.text[mention.name_span.end - mention.span.start :]
    second = mention.entity_type is EntityType.PERSON and any(_is_title(word, gazetteer) for word in rest.split())
    if mention.entity_type not in _NAMED or not _is_capitalised(rest) or second:
        return mention
    return replace(
        mention, name=mention.name + rest, name_span=Span(mention.name_span.start, mention.name_span.end + len(rest))
    )


def without_title(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Part a title that the recogniser took for a part of the name: "Dekan Ada Beispiel", "LH Beispiel"."""
    first, _, rest = (mention.name or "").partition(" ")
    short = first.isupper() and len(first) > 1 and rest[1:].islower()
    kinds = (EntityType.PERSON, EntityType.ORGANIZATION) if short else (EntityType.PERSON,)
    person = mention.form is MentionForm.NAME and mention.entity_type in kinds and mention.name_span
    given = " " in rest and gazetteer.gender_of_first_name(rest.split()[0])
    known = gazetteer.role(first) is not None or (given and load_language().names_person(first))  # "Rätin"
    titled = (" " in rest or short) and known and (short or given or not gazetteer.by_surname(first))
    if not person or not titled or gazetteer.gender_of_first_name(first) or gazetteer.find(mention.name or ""):
        return mention
    start = mention.span.start + mention.text.index(rest)
    span = Span(start, start + len(rest))
    return replace(mention, name=rest, name_span=span, role=mention.role or first, entity_type=EntityType.PERSON)


def behind_a_party(mention: Mention, surnames: Collection[str], gazetteer: Gazetteer) -> Mention:
    """Part a party from the last name it is written to, as press releases do: "FPÖ-Beispiel" is Bo Beispiel.

    ``surnames``: last names of people whom the article names in full.
    """
    word = mention.name or mention.head
    party, hyphen, last = word.partition("-")
    if not hyphen or " " in word or mention.span.end - mention.span.start != len(word) or not party.isupper():
        return mention
    if not any(gazetteer.is_party(e.key) for e in gazetteer.of_prefix(party)) or fold(last) not in surnames:
        return mention
    span = Span(mention.span.end - len(last), mention.span.end)
    return replace(mention, form=MentionForm.NAME, name=last, name_span=span, entity_type=EntityType.PERSON)


def named_after_somebody(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Read a body that the gazetteer knows by a person's name as one: "dem Bündnis Ada Beispiel"."""
    if mention.entity_type is not EntityType.PERSON or mention.name_span is None or not mention.role:
        return mention
    noun = mention.text[: mention.name_span.start - mention.span.start].split()[-1:]
    name = " ".join((*noun, mention.name or ""))
    if not noun or not any(e.type is EntityType.ORGANIZATION for e in gazetteer.find(name)):
        return mention
    span = Span(mention.name_span.end - len(name), mention.name_span.end)
    return replace(mention, name=name, name_span=span, entity_type=EntityType.ORGANIZATION, role=None, head=noun[0])


def house_of_a_name(index: int, mention: Mention, mentions: list[Mention], gazetteer: Gazetteer) -> Mention:
    """Read a school, ship or firm with a person's name as one: "das Gymnasium Ada Beispiel" is nobody.

    Not behind the title of somebody there: "der Rektor des Gymnasiums Jan Arp" names the rector.
    """
    if mention.entity_type is not EntityType.PERSON or mention.name_span is None or mention.determiner is None:
        return mention
    before = mention.text[: mention.name_span.start - mention.span.start].split()[-1:]
    if not before or not is_house(before[0], gazetteer) or gazetteer.role(before[0]):
        return mention
    if any(m.possessor == index and (m.role or load_language().names_person(m.head)) for m in mentions):
        return mention
    name = f"{before[0]} {mention.name}"
    span = Span(mention.name_span.end - len(name), mention.name_span.end)
    return replace(mention, name=name, name_span=span, entity_type=EntityType.ORGANIZATION, role=None, head=before[0])


def is_house(noun: str, gazetteer: Gazetteer) -> bool:
    """Whether a noun is that of a house, ship or firm, which are called after people."""
    return any(gazetteer.is_noun(kind, noun) for kind in _HOUSES)


def without_source(mention: Mention, mentions: Iterable[Mention]) -> Mention:
    """Part a preposition that the recogniser took for a part of a last name: "forderte von Berg …" of "Ada Berg"."""
    words = load_language().words
    first, _, last = (mention.name or "").partition(" ")
    if mention.name_span is None or first != words.owner_preposition or not last or " " in last:
        return mention
    whole = (m.name.split() for m in mentions if m.name and m.name.endswith(f" {last}") and m.name != mention.name)
    if not any(len(name) > 1 and name[-2].casefold() not in words.name_particles for name in whole):
        return mention
    start = mention.name_span.end - len(last)
    return replace(mention, name=last, name_span=Span(start, mention.name_span.end))


def _is_title(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word is an office and nobody's name."""
    named = gazetteer.gender_of_first_name(word) or gazetteer.by_surname(word)
    return word[:1].isupper() and gazetteer.role(word) is not None and not named


def _is_capitalised(rest: str) -> bool:
    words = rest.split()
    return bool(words) and rest[0] == " " and all(w[0].isupper() and w.replace("-", "").isalnum() for w in words)


def nationality(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Read "der Este", "den Norwegern" as a noun, and "der Este Kalle Ruus" as a name with its title."""
    if mention.form is not MentionForm.NAME or not mention.name or not mention.name_span:
        return mention
    first, _, rest = mention.name.partition(" ")
    named = gazetteer.lookup(first)
    if not gazetteer.of_people(first) or (named.entities and named.how == "name"):
        return _of_one_from_there(mention, gazetteer)
    if not rest:
        if mention.determiner is None or mention.entity_type is EntityType.PERSON:
            return mention
        return replace(mention, form=MentionForm.NOMINAL, name=None, name_span=None, role=mention.head)
    if mention.entity_type is not EntityType.PERSON and not gazetteer.gender_of_first_name(rest.split()[0]):
        return mention  # "Deutsche Bahn"
    start = mention.name_span.start + len(first) + 1
    span = Span(start, mention.name_span.end)
    return replace(mention, name=rest, name_span=span, role=first, entity_type=EntityType.PERSON)


def _of_one_from_there(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Read the whole name behind a noun for one from a country as a person's: "dem Dänen Bo Friis"."""
    words = (mention.name or "").split()
    noun = mention.text.removesuffix(mention.name or "").split()[-1:]
    one = len(words) == _FULL and mention.number == "Sing" and mention.determiner is not None
    if not one or not noun or not gazetteer.of_people(noun[0]) or gazetteer.of_adjective(noun[0]):
        return mention
    return mention if any(map(gazetteer.noun_type, words)) else replace(mention, entity_type=EntityType.PERSON)
