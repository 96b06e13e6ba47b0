"""One or several: the number of a phrase where article, ending and verb tell more than the parser saw."""

from __future__ import annotations

from dataclasses import replace

from kg.gazetteer import Gazetteer
from kg.grammar.clauses import finite_verb
from kg.grammar.scene import Scene
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.reference.standing import OBJECTS


def with_number(mention: Mention, scene: Scene, gazetteer: Gazetteer) -> Mention:
    """Mend the number where article and ending tell it: "gegen den Präsidenten" is one, "mit den Schwimmern" several.

    As object of a verb or of a preposition with the accusative, a phrase with "den" is one person.
    """
    words = load_language().words
    first, last = scene.lower[mention.words.start], scene.words[mention.words[-1]]
    before = scene.word_before(mention.words.start).lower()
    if before in words.dative_prepositions and _is_possessive_plural(first):
        return replace(mention, number="Plur")
    if _is_masculine_called_feminine(mention, first, gazetteer) or _has_plural_verb(mention, scene):
        return replace(mention, number="Plur")
    if _is_one_in_headline(mention, gazetteer) or _is_bent_as_one(mention):
        return replace(mention, number="Sing", gender="Masc")
    if first != words.dative_plural_article and mention.number != "Plur":
        return mention
    dative = _is_dative_plural(last, mention.head) or _is_told_or_given(mention, last, scene, gazetteer)
    if first == words.dative_plural_article and dative:
        return replace(mention, number="Plur")
    accusative = mention.function == "obj" or is_asked(mention, scene) or _is_behind_accusative(mention, before, scene)
    one = load_language().patterns.one_person.fullmatch(mention.text)
    if accusative and mention.number == "Plur" and one:
        return replace(mention, number="Sing", gender="Masc")
    word = scene.words[mention.token]
    bare = word == mention.head and not load_language().may_be_dative_plural(word)
    if first == words.dative_plural_article and mention.number == "Plur" and bare:
        return replace(mention, number="Sing", gender="Masc")  # "den Auftritt"
    several = (last == mention.head + "n" and not accusative) or _is_plural_in_s(word, gazetteer)
    if first == words.dative_plural_article and mention.number == "Sing" and several:
        return replace(mention, number="Plur")
    if before in words.dative_prepositions and first == words.dative_feminine_article and mention.number == "Plur":
        return replace(mention, number="Sing", gender="Fem")
    return mention


def _is_bent_as_one(mention: Mention) -> bool:
    """Whether an adjective alone tells that one man is acted on: "empfängt ukrainischen Präsidenten", not "-e"."""
    first, _, noun = mention.text.partition(" ")
    bare = mention.form is MentionForm.NOMINAL and mention.determiner is None and mention.possessor is None
    several = bare and mention.number == "Plur" and mention.function == "obj" and mention.role is not None
    adjective = bool(mention.modifiers) and bool(noun) and " " not in noun
    return several and adjective and first.endswith(load_language().words.accusative_masculine_endings)


def _is_one_in_headline(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a headline, without articles, has the one holder of an office: "Xi empfängt US-Außenminister"."""
    alone = mention.determiner is None and not mention.modifiers and mention.possessor is None
    bare = mention.form is MentionForm.NOMINAL and alone and len(mention.text.split()) == 1
    if mention.sentence > 0 or not bare or mention.number != "Plur" or mention.function not in OBJECTS:
        return False
    role = gazetteer.role(mention.head)
    if role is None or len(role.of) != 1 or not gazetteer.categories.has("single", role.category):
        return False
    return gazetteer.get(role.of[0]).type is EntityType.COUNTRY


def _is_behind_accusative(mention: Mention, before: str, scene: Scene) -> bool:
    """Whether the preposition before a phrase has the accusative: "gegen den …", "stellte sich hinter den …"."""
    words = load_language().words
    if before not in words.reflexive_accusative_prepositions:
        return before in words.accusative_prepositions
    return any(map(scene.is_reflexive, scene.children[scene.heads[mention.token]]))


def _is_masculine_called_feminine(mention: Mention, first: str, gazetteer: Gazetteer) -> bool:
    """Whether a feminine article stands before a noun for men: "die Blogger", "die Wirte" are several."""
    words, noun = load_language().words, mention.head
    if mention.form is not MentionForm.NOMINAL or (mention.number, mention.gender) != ("Sing", "Fem"):
        return False
    if mention.determiner not in words.definite or first == words.dative_feminine_article:
        return False
    role = gazetteer.role(noun)
    if role is None or role.gender != "Masc":
        return False
    return role.noun != noun or _is_dative_plural(load_language().dative_plural(noun), noun)


def _has_plural_verb(mention: Mention, scene: Scene) -> bool:
    """Whether the verb tells that its one subject is several: "Die Köche streiken"."""
    one = mention.form is MentionForm.NOMINAL and (mention.number, mention.gender) == ("Sing", "Fem")
    if not one or scene.label[mention.token] != "nsubj" or scene.of(mention.token, "conj", "appos"):
        return False
    verb = scene.heads[mention.token]
    finite = finite_verb(scene, verb)
    alone = len(scene.of(verb, "nsubj")) == 1 and mention.determiner in load_language().words.definite
    return alone and finite is not None and scene.feature(finite, "Number") == "Plur"


def _is_possessive_plural(word: str) -> bool:
    """Whether a possessive ends as the article of the dative plural does: "mit ihren Kollegen", not "mit deren Rat"."""
    words = load_language().words
    alike = word[-2:] == words.dative_plural_article[-2:] and word not in words.possessive_beginnings
    return alike and word.startswith(words.possessive_beginnings) and word in words.leading_determiners


def is_asked(mention: Mention, scene: Scene) -> bool:
    """Whether a verb asks for a phrase in the accusative, whatever the parser took it for: "den Wirten auffordern".

    Beside "nennen" the other object says what somebody is called.
    """
    if mention.function not in OBJECTS:
        return False
    words, verb = load_language().words, scene.heads[mention.token]
    lemma = scene.lemmas[verb]
    others = sum(scene.dep[c] in OBJECTS for c in scene.children[verb] if c != mention.token)
    if lemma in words.naming_verbs:
        return others <= 1
    return lemma in (words.object_control | words.object_verbs) - words.dative_verbs and not others


def _is_told_or_given(mention: Mention, last: str, scene: Scene, gazetteer: Gazetteer) -> bool:
    """Whether a phrase that may be in the dative is the object of a verb with that case: "drohte den Demonstranten".

    Or whoever receives what is said of people: "warf den Kollegen Verrat vor".
    """
    if mention.function not in OBJECTS or not load_language().may_be_dative_plural(last):
        return False
    verb, words = scene.heads[mention.token], load_language().words
    person = gazetteer.role(mention.head) is not None or load_language().names_person(mention.head)
    received = scene.lemmas[verb] in words.receiver_verbs and person
    return received or (scene.lemmas[verb] in words.dative_verbs and not scene.of(verb, "compound:prt"))


def _is_dative_plural(word: str, noun: str) -> bool:
    """Whether a noun has its "-n" from the dative plural alone: "den Rettern", not "den Bauern" nor "den Zeugen"."""
    language = load_language()
    same_in_plural = language.nominative_plural(word, noun) == noun
    like_adjective = language.adjective_stem(noun) != noun  # "den Beamten" may be one
    return word == language.dative_plural(noun) and same_in_plural and not like_adjective


def _is_plural_in_s(noun: str, gazetteer: Gazetteer) -> bool:
    """Whether "den" before a noun for people in "-s" is a plural: "den Dorfchefs"; no accusative ends so."""
    bases = load_language().without_noun_genitive(noun)
    listed = gazetteer.roles.nouns.get(noun)
    return not listed and any(gazetteer.role(base) for base in bases if base != noun)


def is_one_of_them(mention: Mention, words: str, body: Entity) -> bool:
    """Whether a plural speaks of several such bodies, not of the one so called: "die islamischen Staaten", "Bilder"."""
    if mention.number != "Plur":
        return False
    last, bent = _last_word(words if " " in words else mention.text), load_language().dative_plural
    own = map(_last_word, (body.label, *body.aliases))
    return not any(last in (word, bent(word)) for word in own)


def _last_word(name: str) -> str:
    """The last word of a name in its comparable form, "" where it has neither letters nor figures."""
    return fold(name).rpartition(" ")[2]
