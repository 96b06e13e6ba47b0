"""What the form of a phrase makes plain that the model left open: weak nouns, party members, attributes in names."""

from __future__ import annotations

from dataclasses import replace

from kg.gazetteer import Gazetteer
from kg.grammar.scene import Scene
from kg.kinds import BODIES
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import EntityType, Mention, MentionForm, Span
from kg.resolve.bodies.parties import party_called
from kg.resolve.phrases.labels import bare_phrase
from kg.resolve.phrases.number import is_asked

_LIST_END = 20  #: characters in which "und vor allem" stands before the last of a list


def with_base_noun(mention: Mention, scene: Scene, gazetteer: Gazetteer) -> Mention:
    """Put a noun for a person in its base form where the lemma is none: "den Pädagogen", "dem Gerügten"."""
    word = scene.words[mention.token]
    if mention.form is not MentionForm.NOMINAL or mention.number != "Sing":
        return mention
    if gazetteer.role(mention.head) and not _is_man_by_adjective(mention, word, gazetteer):
        return mention
    if mention.determiner not in load_language().words.definite or mention.gender == "Neut":
        return mention  # "das Unternehmen" is no "Unternehmer"
    forms = load_language().weak_bases(word, woman=mention.gender == "Fem")
    noun = next((form for form in forms if (role := gazetteer.role(form)) and role.noun == form), None)
    return replace(mention, head=noun, role=noun) if noun else mention


def _is_man_by_adjective(mention: Mention, word: str, gazetteer: Gazetteer) -> bool:
    """Whether a noun stands in the form of a woman and its article tells a man: "der Angeklagte", "den Beamten"."""
    form = next(iter(load_language().weak_bases(word, woman=False)), None)
    role = gazetteer.role(form) if form and mention.gender == "Masc" else None
    return role is not None and role.noun == form != mention.head


def as_nicknamed(mention: Mention, scene: Scene, every: tuple[Mention, ...], gazetteer: Gazetteer) -> Mention:
    """Read "die Blauen" as the name of the party that the article names, "der Blaue" as somebody of it."""
    words = load_language().words
    if mention.determiner not in words.definite or mention.form is MentionForm.PRONOUN:
        return mention
    noun = bare_phrase(mention.text)
    named = " " not in noun and party_called(noun, every, gazetteer)
    forms = load_language().adjectival_forms(noun) if named else None
    if forms is None:
        return mention
    article = scene.lower[mention.words.start]
    object_ = mention.function == "obj" and mention.number == "Sing"
    object_ = article in words.accusative_articles and (object_ or is_asked(mention, scene))
    base = replace(mention, form=MentionForm.NOMINAL, name=None, name_span=None, head=noun, role=None)
    if noun != forms[0] and not object_ and article not in words.genitive_articles:
        return replace(base, entity_type=EntityType.ORGANIZATION, number="Plur")
    if gazetteer.role(noun):
        return mention  # "den Christdemokraten"
    man = noun != forms[0] or article == words.masculine_subject_article
    one = replace(base, head=forms[0], number="Sing", gender="Masc" if man else "Fem")
    return replace(one, entity_type=EntityType.PERSON)


def as_common_noun(mention: Mention, every: tuple[Mention, ...], gazetteer: Gazetteer) -> Mention:
    """Read "die Allianz", taken for a name, as the noun of a body named more fully: "der Siebenparteienallianz".

    So is a noun by which known bodies are called: "die Notenbank".
    """
    name = mention.name
    if mention.form is not MentionForm.NAME or not name or " " in name or bare_phrase(mention.text) != name:
        return mention
    known = gazetteer.find(name) or gazetteer.noun_type(name) not in BODIES
    if known or mention.determiner not in load_language().words.definite:
        return mention
    noun = fold(name)
    fuller = (fold(other.head) for other in every if other.span.start < mention.span.start)
    if not gazetteer.nouns.takes_up(name) and not any(word.endswith(noun) and word != noun for word in fuller):
        return mention
    return replace(mention, form=MentionForm.NOMINAL, name=None, name_span=None, role=None)


def with_name_behind_owner(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Read "Ada Hubers Anwältin Ida Holm", called by the first name in it, as whoever is named last."""
    if mention.entity_type is not EntityType.PERSON or mention.name_span is None or not mention.name:
        return mention
    title, _, name = mention.text[mention.name_span.end - mention.span.start :].strip().partition(" ")
    owner = mention.name_span.start == mention.span.start and load_language().without_genitive(mention.name)
    person = gazetteer.role(title) or load_language().names_person(title)
    named = " " in name and all(word[:1].isupper() and word.isalpha() for word in name.split())
    if not owner or not person or not named or gazetteer.gender_of_first_name(title):
        return mention
    return replace(mention, name=name, name_span=Span(mention.span.end - len(name), mention.span.end), role=title)


def as_several_titled(mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Read "den Bischöfen", taken for a name beside its own title, as the noun."""
    name, role = mention.name or "", gazetteer.role(mention.role or "")
    several = mention.form is MentionForm.NAME and mention.number == "Plur" and bare_phrase(mention.text) == name
    if (
        not several
        or role is None
        or gazetteer.find(name)
        or name.casefold() not in load_language().inflected(role.noun)
    ):
        return mention
    return replace(mention, form=MentionForm.NOMINAL, name=None, name_span=None, head=role.noun, entity_type=None)


def as_town(mention: Mention, around: Mention, surnames: frozenset[str], gazetteer: Gazetteer) -> Mention:
    """Read the name in "Hollingens Stadtchefin", taken for a person, as the town that has a mayor or a council."""
    name = load_language().without_genitive(mention.name or "")
    inside = around.span.start == mention.span.start and around.span.end > mention.span.end
    if mention.entity_type is not EntityType.PERSON or not name or " " in name or not inside or fold(name) in surnames:
        return mention
    role = gazetteer.role(around.head)
    town = role and gazetteer.categories.has("of_a_town", role.category)
    town = town or gazetteer.is_noun("council", around.head, whole=True)
    return replace(mention, entity_type=EntityType.PLACE) if town and not gazetteer.find(name) else mention


def as_source(mention: Mention, scene: Scene) -> Mention:
    """Part whoever says so from the phrase before: "Der Minister, so Arp, …" is not about a minister called Arp."""
    says = scene.word_before(mention.words.start).casefold() == load_language().words.source_particle
    return replace(mention, antecedent=None) if says and mention.form is MentionForm.NAME else mention


def says_who(first: Mention, second: Mention, text: str) -> bool:
    """Whether a phrase says who the last of a list is: "das Amt und dessen Leiterin, die Frau des Dekans, …"."""
    if any(
        m.form is not MentionForm.NOMINAL or m.antecedent is not None or m.number != "Sing" for m in (first, second)
    ):
        return False
    people = first.entity_type is second.entity_type is EntityType.PERSON and first.gender == second.gender
    beside = text[first.span.end : second.span.start] == ", " and second.determiner in load_language().words.definite
    before = text[max(0, first.span.start - _LIST_END) : first.span.start].split()
    return people and beside and load_language().words.and_word in before


def join_parted_name(mentions: list[Mention], index: int, text: str, gazetteer: Gazetteer) -> None:
    """Read "Vereinten" + "Nationen", which the parser took for two, as the one name that the gazetteer has."""
    first, second = mentions[index], mentions[index + 1]
    if first.name_span is None or second.name_span is None or first.form is not second.form:
        return
    start, end = first.name_span.start, second.name_span.end
    if text[first.name_span.end : second.name_span.start] != " " or gazetteer.find(second.name or ""):
        return
    name = text[start:end]
    whole = first.entity_type is EntityType.ORGANIZATION and second.determiner is None
    whole = whole and gazetteer.is_noun("association", second.name or "")  # "Sparkassen" + "Giroverband"
    if whole or any(body.type not in (EntityType.PERSON, EntityType.PLACE) for body in gazetteer.find(name)):
        mentions[index] = replace(first, name=name, name_span=Span(start, end))
        mentions[index + 1] = replace(second, name=name, name_span=Span(start, end))


def join_double_title(mentions: list[Mention], index: int, text: str, gazetteer: Gazetteer) -> None:
    """Read "Freie und Hansestadt" + "Oslo" as the one name of a body, whatever the parser made of its parts."""
    first, second, place = mentions[index : index + 3]
    adjective = load_language().adjective_stem((first.name or "").lower()) != (first.name or "").lower()
    joint = text[first.span.end : second.span.start] == f" {load_language().words.and_word} "
    title = adjective and joint and second.determiner is None and gazetteer.is_noun("municipal", second.head)
    apart = second.span.end == place.span.start or text[second.span.end : place.span.start] == " "
    if not title or first.name_span is None or place.form is not MentionForm.NAME or not (apart and place.name_span):
        return
    start, end = first.name_span.start, place.name_span.end
    for at, part in ((index, first), (index + 1, second)):
        mentions[at] = replace(
            part,
            form=MentionForm.NAME,
            name=text[start:end],
            name_span=Span(start, end),
            entity_type=EntityType.ORGANIZATION,
            role=None,
        )


def as_party_member(mention: Mention, scene: Scene, gazetteer: Gazetteer) -> Mention:
    """Read "die Grüne", "lobte den Grünen" as somebody of the party: its name is the plural, "die Grünen"."""
    name = mention.name or scene.words[mention.token]
    if mention.form is MentionForm.PRONOUN or " " in name:
        return mention
    forms = load_language().adjectival_forms(name)
    if forms is None:
        return mention
    one, several = forms
    article, words = scene.lower[mention.words.start], load_language().words
    if mention.determiner is None or mention.text.casefold() != f"{article} {name.casefold()}":
        return mention
    object_ = mention.function == "obj" and mention.number == "Sing"
    object_ = article in words.accusative_articles and (object_ or is_asked(mention, scene))
    if name == several and not object_:
        return mention
    plural = gazetteer.lookup(several)
    if plural.how != "name" or not any(gazetteer.is_party(e.key) for e in plural.entities):
        return mention
    gender = "Masc" if object_ or article == words.masculine_subject_article else "Fem"
    noun = replace(mention, form=MentionForm.NOMINAL, name=None, name_span=None, head=one, role=None)
    return replace(noun, entity_type=EntityType.PERSON, number="Sing", gender=gender)


def with_genitive_attribute(mention: Mention, scene: Scene) -> Mention:
    """Take in the attribute of a body that is called by its noun: "Weltverband" + "freier Sender"."""
    name, span = mention.name, mention.name_span
    if mention.form is not MentionForm.NAME or mention.entity_type not in BODIES or not name or span is None:
        return mention
    rest = mention.text[span.end - mention.span.start :]
    words = rest.split()
    language = load_language()
    alone = " " not in name and language.gender_of_body(name.casefold()) is not None
    if not alone or len(words) < 2 or not rest.startswith(" ") or not words[-1][:1].isupper():
        return mention
    ending = language.words.genitive_or_dative_ending
    if any(not (word[:1].islower() and word.endswith(ending)) for word in words[:-1]):
        return mention
    token = scene.tokens(span.end + 1, mention.span.end)
    if scene.feature(token[-1], "Number") != "Plur" or any(scene.pos[k] == "ADP" for k in token):
        return mention
    return replace(mention, name=name + rest, name_span=Span(span.start, mention.span.end))
