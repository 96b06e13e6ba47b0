"""The label of an actor or thing that has no name: its noun phrase, without article, in a nominative-like base form."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from kg.gazetteer import Gazetteer
from kg.graph.names import LOCAL
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention
from kg.resolve.names import same_name, short_for
from kg.resolve.phrases.attributes import (
    MARKS,
    have_one_ending,
    is_bent_derived,
    is_head,
    own_words,
    with_adjectives,
    without_attributes,
    without_determiners,
)
from kg.resolve.phrases.counted import behind_all, counts_by_comparison, leading_numbers, nominative_quantifier

ARTICLE_AND_NOUN = 2  #: words of a phrase that says no more
_OWNER_WORDS = 3  #: of a name that owns a thing


@lru_cache(maxsize=4096)
def bare_phrase(text: str) -> str:
    """A phrase without leading articles and possessives: "der Weiße Haus" → "Weiße Haus"."""
    return " ".join(without_determiners(text)).strip(MARKS) or text


def thing_names(
    mention: Mention, gazetteer: Gazetteer, owners: tuple[Entity, ...] = (), owner_phrase: str = ""
) -> tuple[str, tuple[str, ...]]:
    """The shortest name of a thing in the nominative, and what else the text calls it.

    "den Ausbau des Netzes für Züge" → "Ausbau des Netzes"; one attribute says which thing is meant, for "ihr Plan",
    "Beispiels Plan" and "der Plan der Rätin" whose it is ("Plan von Ada Beispiel"). ``owner_phrase``: what the text
    calls the owner.
    """
    full = bare_phrase(mention.text)
    plain = _with_one_attribute(actor_label(mention, gazetteer), mention)
    owned = _of_owner(plain, mention, owners, gazetteer) or _of_person(plain, mention, owners, owner_phrase)
    label = owned or plain
    return label, tuple(name for name in dict.fromkeys((full, plain, shortest(plain, mention))) if name != label)


def without_owner(label: str) -> str:
    """A label without the phrase that says whose it is: "Kinder von 90 Eltern" → "Kinder"."""
    return label.partition(f" {load_language().words.owner_preposition} ")[0]


def shortest(label: str, mention: Mention) -> str:
    """A label without the phrases behind its noun: "Plan für den Hafen" → "Plan"; "von" and genitives stay.

    What stands behind a comma goes, too: "Vorschlag, Schiffe ins Eis" → "Vorschlag".
    """
    words = label.split()
    noun = next((i for i, word in enumerate(words) if is_head(word, mention)), None)
    if noun is None or noun + 1 == len(words):
        return label
    apart = load_language().words.attribute_prepositions - {load_language().words.owner_preposition}
    end = next((i for i in range(noun, len(words)) if words[i].endswith(",") or words[i] in apart), None)
    return label if end is None else " ".join(words[: end + words[end].endswith(",")]).strip(MARKS)


def _of_owner(plain: str, mention: Mention, owners: tuple[Entity, ...], gazetteer: Gazetteer) -> str | None:
    """The label of a thing with its one owner, where the phrase says no more of it than whose it is."""
    known = len(owners) == 1 and owners[0].type not in (EntityType.MATTER, EntityType.PLACE)
    if not known or not is_head(plain.split()[-1], mention):
        return None
    label = owned_label(mention, owners, gazetteer)
    return label if label.endswith(owners[0].label) else None


def _of_person(plain: str, mention: Mention, owners: tuple[Entity, ...], phrase: str) -> str | None:
    """The label of a thing with its owner's name, where all that the text says more is what it calls that person."""
    words = plain.split()
    noun = next((i for i, word in enumerate(words) if is_head(word, mention)), None)
    if noun is None or len(owners) != 1 or owners[0].type is not EntityType.PERSON:
        return None
    said = " ".join(words[noun + 1 :])
    if not said or not phrase.startswith(said) or owners[0].label in said:
        return None
    return " ".join((*words[: noun + 1], load_language().words.owner_preposition, owners[0].label))


def _with_one_attribute(label: str, mention: Mention) -> str:
    """Cut a phrase behind the first genitive or prepositional phrase after its noun."""
    words = label.split()
    prepositions = load_language().words.attribute_prepositions
    noun = next((i for i, word in enumerate(words) if is_head(word, mention)), None)
    if noun is None:
        return label
    end = next((i + 1 for i in range(noun, len(words)) if words[i].endswith(",")), None)
    words = words if load_language().words.and_word in words[end:] else words[:end]  # "Idee, Truppen zu entsenden"
    behind_noun = (i for i in range(noun + 2, len(words)) if words[i] in prepositions and words[i - 1][:1].isupper())
    return " ".join(words[: next(behind_noun, len(words))]).strip(MARKS)


def actor_label(mention: Mention, gazetteer: Gazetteer) -> str:
    """The phrase of a nameless actor in the nominative: "der syrischen Opposition" → "syrische Opposition".

    Where the base form of the noun is not certain, the words stay as written.
    """
    if of_so_many := _one_of_so_many(mention, gazetteer):
        return of_so_many
    words = own_words(mention)
    negation, stems = load_language().words.negation, tuple(load_language().words.counting_stems)
    counts = words[1:] and words[1].casefold().startswith(stems)
    if counts and words[0].casefold() == negation:  # "Nicht wenigen Räten"
        return f"{negation} {actor_label(replace(mention, text=' '.join(words[1:])), gazetteer)}"
    counted = len(words) > 2 and words[1].replace(".", "").isdigit() and not is_head(words[0], mention)
    if counted or words[0].casefold() in load_language().words.quantifiers or counts_by_comparison(words):
        words[0] = words[0][:1].lower() + words[0][1:]  # "Rund 90 Eltern"
    if numbers := leading_numbers(words, mention):
        rest = actor_label(replace(mention, text=" ".join(words[numbers:])), gazetteer)
        counting = nominative_quantifier(words[0])
        if counting in load_language().words.weak_quantifiers:
            rest = behind_all(rest, words[numbers:], mention)
        return " ".join((counting, *words[1:numbers], rest))
    words = without_attributes(words, mention)
    words, adjectives = with_adjectives(words, mention)
    count = len(adjectives) and adjectives[-1] + 1
    if not is_head(words[count], mention) and not mention.modifiers:
        return " ".join(words).strip(MARKS) or mention.text  # "Russlands Krieg"
    if owner := _leading_owner(words, mention):  # "Karl Bergs harten Kurs"
        masculine = words[owner].endswith(load_language().words.accusative_masculine_endings)
        masculine = masculine and (mention.function, mention.number) == ("obj", "Sing")
        owned = replace(mention, text=" ".join(words[owner:]), gender="Masc" if masculine else mention.gender)
        return " ".join((*words[:owner], actor_label(owned, gazetteer)))
    noun = _base_noun(words[count], mention, gazetteer)
    if mention.number == "Plur" or fold(noun) == fold(mention.head) or noun != words[count]:
        words = load_language().nominative(words, adjectives, _gender(mention, gazetteer), mention.number)
        words[count] = noun
    return " ".join(words).strip(MARKS) or mention.text


def _one_of_so_many(mention: Mention, gazetteer: Gazetteer) -> str | None:
    """The label of a phrase that says of how many one is meant: "jedem dritten Rat" → "jeder dritte Rat"."""
    language = load_language()
    if mention.determiner != language.words.each or language.words.ordinals.isdisjoint(mention.modifiers):
        return None
    first, _, rest = actor_label(replace(mention, determiner=None), gazetteer).partition(" ")
    stem = language.adjective_stem(first)
    weak = stem + min(language.words.adjective_endings, key=len)
    return f"{language.adjective_stem(language.words.each)}{first.removeprefix(stem)} {weak} {rest}"


def _gender(mention: Mention, gazetteer: Gazetteer) -> str | None:
    """The gender of the noun; "vom Verband" does not tell, the noun does."""
    if gazetteer.is_noun("neuter", mention.head):
        return "Neut"
    return load_language().gender_of_body(mention.head) or _gender_shown(mention) or mention.gender


def _gender_shown(mention: Mention) -> str | None:
    """The gender that article and adjective show by their endings: "ein solcher Dialog"."""
    article, _, rest = mention.text.partition(" ")
    single = mention.number != "Plur"
    return load_language().gender_shown(article.lower(), rest.partition(" ")[0].lower()) if single else None


def name_label(name: str, mention: Mention) -> str:
    """A name that begins with adjectives, in the nominative: "dem Neuen Theater" → "Neues Theater"."""
    language, words = load_language(), name.split()
    before = mention.text.partition(name)[0].split()
    noun_before = len(before) > 1 and before[-1][:1].isupper()
    if noun_before or (mention.antecedent is not None and not before):
        return name  # behind its noun a name is not bent: "die Reederei Blue Anchor"
    head = mention.head.lower()
    bent_noun = head in (language.adjectival_forms(head) or ())[1:]  # "Deutschen", taken for the noun
    stems = {*mention.modifiers, language.adjective_stem(head) if bent_noun else head}
    bent = [(stem := language.adjective_stem(word.lower())) in stems and stem != word.lower() for word in words[:-1]]
    if bent and mention.determiner in language.words.definite:
        bent[0] = bent[0] or is_bent_derived(
            words[0]
        )  # "den Arktischen Rat", whose adjective the parser took for a name
    for at in range(1, len(bent)):  # "Deutschen Olympischen", of which the parser knows one
        bent[at] = bent[at] or (bent[at - 1] and have_one_ending(words[at - 1], words[at]))
    count = next((i for i, adjective in enumerate(bent) if not adjective), len(bent))
    if not count or mention.number == "Plur":
        return name
    noun = next((word for word in words[count:] if not word.endswith("-") and word[:1].isupper()), words[count])
    gender = language.gender_of_body(noun) or _gender_shown(mention) or mention.gender
    strong = [language.strong_adjective(language.adjective_stem(word.lower()), gender) for word in words[:count]]
    told = [adjective[:1].upper() + adjective[1:] for adjective in strong if adjective]
    return " ".join((*told, *words[count:])) if len(told) == count else name


def owned_names(
    mention: Mention, owners: tuple[Entity, ...], gazetteer: Gazetteer, owner_phrase: str = ""
) -> tuple[str, tuple[str, ...]]:
    """The label of people who belong to somebody, and what the text calls them where it does not say whose they are.

    "ihre Beamten" → "Beamte von Ada Beispiel", also "Beamte".
    """
    label, plain = owned_label(mention, owners, gazetteer, owner_phrase), actor_label(mention, gazetteer)
    names = (plain, shortest(plain, mention), *_uncounted(mention, gazetteer))
    return label, tuple(name for name in dict.fromkeys(names) if name != label)


def _uncounted(mention: Mention, gazetteer: Gazetteer) -> tuple[str, ...]:
    """What people are called without "alle", behind which an adjective is bent: "Beteiligte" of "alle Beteiligten"."""
    first, *rest = own_words(mention)
    if not rest or nominative_quantifier(first.casefold()) not in load_language().words.weak_quantifiers:
        return ()
    return (actor_label(replace(mention, text=" ".join(rest)), gazetteer),)


def owned_label(mention: Mention, owners: tuple[Entity, ...], gazetteer: Gazetteer, owner_phrase: str = "") -> str:
    """The label of an actor that belongs to somebody: "ihre Vorgänger" → "Vorgänger von Ada Beispiel".

    ``owner_phrase``: what the text calls the owner.
    """
    label = actor_label(mention, gazetteer)
    words = load_language().words
    of = f"{words.owner_preposition} {words.country_datives.get(owners[0].label, owners[0].label)}" if owners else ""
    if any(owner.label[:1].islower() or _is_unnamed(owner, gazetteer) for owner in owners):
        return label  # "Anhänger mehrerer Vereine", "seine Matrosen" of a captain without name
    if owner_phrase and (named := _of_person(label, mention, owners, owner_phrase)):
        return named
    if len(owners) == 1 and mention.name and label.endswith(" " + mention.name):
        return f"{label.removesuffix(mention.name)}{of}"
    if len(owners) == 1 and owners[0].type is EntityType.PERSON and mention.possessor is not None:
        noun, _, name = label.partition(" ")
        if name and (same_name(name, owners[0].label) or short_for(name, owners[0].label)):  # "Sprecher Hubers"
            return f"{noun} {of}"
    first = mention.text.split(" ", 1)[0].lower()
    if len(owners) == 1 and _is_genitive_of(label, owners[0], acts=gazetteer.noun_type(mention.head) is not None):
        return f"{label.partition(' ')[2]} {of}"  # "Plassniks Kabinettschef", "Sudans Botschaft"
    possessive = first.startswith(words.possessive_beginnings) and first in words.leading_determiners
    if len(owners) == 1 and possessive:
        return f"{label} {of}"
    return label


def _is_unnamed(owner: Entity, gazetteer: Gazetteer) -> bool:
    """Whether an owner is called by a common noun alone: "Kapitän", "Trainerin"."""
    noun = owner.label if owner.key.startswith(LOCAL) and owner.type is EntityType.PERSON else " "
    return " " not in noun and (gazetteer.role(noun) is not None or load_language().names_person(noun))


def _is_genitive_of(label: str, owner: Entity, *, acts: bool) -> bool:
    """Whether a phrase begins with its owner in the genitive: a person's last name; before an actor, any whole name."""
    first, _, rest = label.partition(" ")
    name = load_language().without_genitive(first)
    if not rest or not name:
        return False
    person = owner.type is EntityType.PERSON and short_for(name, owner.label)
    return person or (acts and fold(name) in map(fold, (owner.label, *owner.aliases)))


def institution_label(noun: str, country: Entity, gazetteer: Gazetteer, gender: str | None) -> str:
    """The name of an institution of a country: Parlament, Türkei → "türkisches Parlament"; USA → "US-Parlament"."""
    prefixes = load_language().words.country_prefixes
    if prefix := next((name for name in country.aliases if name.casefold() in prefixes), None):
        return noun if noun.startswith(f"{prefix}-") else f"{prefix}-{noun}"
    adjective = gazetteer.adjective(country)
    gender = "Neut" if gazetteer.is_noun("neuter", noun) else gender
    inflected = adjective and load_language().strong_adjective(adjective, gender)
    return f"{inflected} {noun}" if inflected else f"{noun} ({country.label})"


def _leading_owner(words: list[str], mention: Mention) -> int:
    """How many words in front of the adjectives name an owner in the genitive: two of "Karl Bergs harter Kurs"."""
    for end in range(1, min(len(words) - 1, _OWNER_WORDS + 1)):
        if words[end - 1][:1].islower() or is_head(words[end - 1], mention):
            return 0
        rest, adjectives = with_adjectives(words[end:], mention)
        if adjectives and is_head(rest[adjectives[-1] + 1], mention):
            return end if words[end - 1].endswith(load_language().words.genitive_name_endings) else 0
    return 0


def _base_noun(word: str, mention: Mention, gazetteer: Gazetteer) -> str:
    """Take off the dative -n of a plural ("Ländern") and the genitive -s of a singular ("Verbandes")."""
    lemma = mention.head
    if mention.number == "Plur":
        return load_language().nominative_plural(word, lemma)
    role = gazetteer.role(mention.role or lemma)
    premiere = mention.gender == "Fem" and role and load_language().gender_of_role(role.noun) == "Masc"
    if role and not premiere and fold(word).startswith(fold(role.noun)) and mention.number == "Sing":
        man = load_language().nominative_singular(word, lemma, mention.gender)
        return man if man == f"{role.noun}r" else role.noun  # "einem Angestellten"
    bent = role is not None and load_language().is_weak_form(word, role.noun)
    if role and bent and mention.number == "Sing" and mention.gender != "Fem":
        return role.noun  # "Geehrten" → "Geehrter"
    if mention.number == "Sing" and (base := load_language().nominative_singular(word, lemma, mention.gender)) != word:
        return base
    bases = load_language().without_noun_genitive(word)
    return next((base for base in bases if base == lemma or gazetteer.noun_type(base)), word)
