"""Names behind nouns that say whose somebody or something is, and name nobody there: "der Sprecher Ada Arps"."""

from __future__ import annotations

from kg.gazetteer import Gazetteer
from kg.grammar.scene import Scene
from kg.kinds import BODIES
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import EntityType, Mention
from kg.resolve.names import bare_name, name_words


def is_attribute(mention: Mention, scene: Scene, gazetteer: Gazetteer, names: frozenset[str]) -> bool:
    """Whether the name inside a phrase is not what the phrase names: "die Pläne Sjursens", "ein Sprecher Ponomarjows".

    Its head is another noun, and the name is a genitive after it, part of a longer attribute, or what the thing is
    called after ("der Fall Dreyfus"). ``names``: the folded last words of all names of the article.
    """
    if mention.name_span is None or mention.span.start == mention.name_span.start or not mention.name:
        return False
    if fold(mention.head) in name_words(mention.name) or mention.function in ("amod", "compound"):
        return False
    name = scene.tokens(mention.name_span.start, mention.name_span.end)
    if not mention.words.start <= mention.token < name.start:
        return False
    between = scene.words[mention.token + 1 : name.start]
    if any(word.islower() for word in between):
        if scene.pos[name.start - 2] == "CCONJ" and mention.entity_type is EntityType.PERSON:
            return False  # "Obmann und Gemeinderat Jan Arp": a title that could name a body
        if _is_head_of_body(mention, name.start, between[-1], scene, gazetteer):
            return False
        if between[-1][:1].isupper() and gazetteer.noun_type(between[-1]) not in (None, EntityType.PERSON):
            return True
        return mention.entity_type is not EntityType.PERSON and not gazetteer.find(mention.name)
    if _bears_its_name(mention, gazetteer):
        return False
    if gazetteer.is_noun("labelled", mention.head) and not gazetteer.find(bare_name(mention.text)):
        return len(name_words(mention.name)) == 1 or _is_known_in_genitive(mention.name, gazetteer, names)
    people = bool(gazetteer.of_people(scene.words[mention.token]))
    somebody = people or load_language().names_person(mention.head)
    somebody = somebody or (scene.label[name.start] == "appos" and _is_of_its_sex(mention, gazetteer))
    if somebody and (people or mention.entity_type is EntityType.PERSON):
        # "die Schreinerin Ada Peters" and "der Däne Bo Peters" are one, "einige Anhänger Ada Peters’" are several
        genitive = load_language().without_genitive(mention.name) and _is_of_another(mention, gazetteer, names)
        return bool(genitive) or (mention.number == "Plur" and _is_genitive(mention, gazetteer, names))
    return mention.determiner is not None and _is_genitive(mention, gazetteer, names)


def _is_head_of_body(mention: Mention, name: int, noun: str, scene: Scene, gazetteer: Gazetteer) -> bool:
    """Whether a name behind a body is that of who heads it: "der Vorsitzende des Deutschen Winzerbunds Bo Arp".

    ``name``: its first word; ``noun``: that of the body. Schools and firms are themselves called after people.
    """
    beside = scene.label[name] == "appos" and scene.heads[name] == mention.token
    somebody = mention.entity_type is EntityType.PERSON and gazetteer.role(mention.head) is not None
    house = any(gazetteer.is_noun(kind, noun) for kind in ("named_house", "company"))
    return beside and somebody and not house and _is_of_its_sex(mention, gazetteer)


def _bears_its_name(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a noun for bodies stands before the name of one: "die Regierungspartei CDU", no "Regierung Muster"."""
    name, head = mention.name or "", mention.head
    body = gazetteer.noun_type(head) in BODIES and not gazetteer.is_noun("government", head)
    known = gazetteer.find(name)
    told = known[0].type in BODIES if known else mention.entity_type in BODIES and name.isupper()
    return body and told


def _is_of_its_sex(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether the whole name beside one noun has its gender: "der Jesuit Jan Peters", not "der Plan Ada Peters'"."""
    given, _, last = (mention.name or "").partition(" ")
    return bool(last) and mention.number == "Sing" and gazetteer.gender_of_first_name(given) == mention.gender


def _is_of_another(mention: Mention, gazetteer: Gazetteer, names: frozenset[str]) -> bool:
    """Whether a whole name says whose somebody is: "der Sprecher Angela Merkels", no "der Kanzlerin Angela Merkels"."""
    name, role = mention.name or "", gazetteer.role(mention.head)
    sex, noun = gazetteer.gender_of_first_name(name.split()[0]), role.gender if role else None
    if mention.determiner is None or (sex == noun and (mention.function or "").startswith("nmod")):
        return False
    other = None not in (sex, noun) and noun == mention.gender and sex != noun
    return other or _is_known_in_genitive(name, gazetteer, names)


def _is_known_in_genitive(name: str, gazetteer: Gazetteer, names: frozenset[str]) -> bool:
    """Whether the gazetteer or the article has a name without its last letter: "Angela Merkels"."""
    bare = load_language().without_genitive(name)
    return gazetteer.lookup(name).how == "genitive" or bool(bare and fold(bare.split()[-1]) in names)


def _is_genitive(mention: Mention, gazetteer: Gazetteer, names: frozenset[str]) -> bool:
    name = mention.name or ""
    if " " in name and mention.entity_type is EntityType.ORGANIZATION and gazetteer.lookup(name).how != "genitive":
        return False  # "die Rosenfarm Red Petals"
    if load_language().without_genitive(name) is None or gazetteer.gender_of_first_name(name.split()[-1]):
        return False
    return _is_known_in_genitive(name, gazetteer, names) or gazetteer.noun_type(mention.head) is None
