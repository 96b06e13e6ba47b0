"""The label of an actor or thing that has no name: its noun phrase, without article, in a nominative-like base form."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from kg.gazetteer import Gazetteer
from kg.graph.names import LOCAL
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention
from kg.resolve.counted import counts_by_comparison, leading_numbers, nominative_quantifier
from kg.resolve.names import same_name, short_for

_MARKS = "„“”»«\"'‚‘’,;:()[] "
_QUOTES = str.maketrans("", "", '„“”»«"')
_OWNER_WORDS = 3  #: of a name that owns a thing
_HEAD_LETTERS = 5  #: by which a noun in a phrase is known as its lemma, whatever its ending


@lru_cache(maxsize=4096)
def bare_phrase(text: str) -> str:
    """A phrase without leading articles and possessives: "der Weiße Haus" → "Weiße Haus"."""
    return " ".join(_without_determiners(text)).strip(_MARKS) or text


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
    noun = next((i for i, word in enumerate(words) if _is_head(word, mention)), None)
    if noun is None or noun + 1 == len(words):
        return label
    apart = load_language().words.attribute_prepositions - {load_language().words.owner_preposition}
    end = next((i for i in range(noun, len(words)) if words[i].endswith(",") or words[i] in apart), None)
    return label if end is None else " ".join(words[: end + words[end].endswith(",")]).strip(_MARKS)


def _of_owner(plain: str, mention: Mention, owners: tuple[Entity, ...], gazetteer: Gazetteer) -> str | None:
    """The label of a thing with its one owner, where the phrase says no more of it than whose it is."""
    known = len(owners) == 1 and owners[0].type not in (EntityType.MATTER, EntityType.PLACE)
    if not known or not _is_head(plain.split()[-1], mention):
        return None
    label = owned_label(mention, owners, gazetteer)
    return label if label.endswith(owners[0].label) else None


def _of_person(plain: str, mention: Mention, owners: tuple[Entity, ...], phrase: str) -> str | None:
    """The label of a thing with its owner's name, where all that the text says more is what it calls that person."""
    words = plain.split()
    noun = next((i for i, word in enumerate(words) if _is_head(word, mention)), None)
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
    noun = next((i for i, word in enumerate(words) if _is_head(word, mention)), None)
    if noun is None:
        return label
    end = next((i + 1 for i in range(noun, len(words)) if words[i].endswith(",")), None)
    words = words if load_language().words.and_word in words[end:] else words[:end]  # "Idee, Truppen zu entsenden"
    behind_noun = (i for i in range(noun + 2, len(words)) if words[i] in prepositions and words[i - 1][:1].isupper())
    return " ".join(words[: next(behind_noun, len(words))]).strip(_MARKS)


def actor_label(mention: Mention, gazetteer: Gazetteer) -> str:
    """The phrase of a nameless actor in the nominative: "der syrischen Opposition" → "syrische Opposition".

    Where the base form of the noun is not certain, the words stay as written.
    """
    words = _without_determiners(mention.text)
    counted = len(words) > 2 and words[1].replace(".", "").isdigit() and not _is_head(words[0], mention)
    if counted or words[0].casefold() in load_language().words.quantifiers or counts_by_comparison(words):
        words[0] = words[0][:1].lower() + words[0][1:]  # "Rund 90 Eltern"
    if numbers := leading_numbers(words, mention):
        rest = actor_label(replace(mention, text=" ".join(words[numbers:])), gazetteer)
        return " ".join((nominative_quantifier(words[0]), *words[1:numbers], rest))
    words = _without_adverbs(_without_long_attribute(words, mention), mention)
    count = _leading_adjectives(words, mention)
    if not _is_head(words[count], mention) and not mention.modifiers:
        return " ".join(words).strip(_MARKS) or mention.text  # "Russlands Krieg"
    if owner := _leading_owner(words, mention):  # "Karl Bergs harten Kurs"
        masculine = words[owner].endswith(load_language().words.accusative_masculine_endings)
        masculine = masculine and (mention.function, mention.number) == ("obj", "Sing")
        owned = replace(mention, text=" ".join(words[owner:]), gender="Masc" if masculine else mention.gender)
        return " ".join((*words[:owner], actor_label(owned, gazetteer)))
    noun = _base_noun(words[count], mention, gazetteer)
    if mention.number == "Plur" or fold(noun) == fold(mention.head) or noun != words[count]:
        words = load_language().nominative(words, count, _gender(mention, gazetteer), mention.number)
        words[count] = noun
    return " ".join(words).strip(_MARKS) or mention.text


def _gender(mention: Mention, gazetteer: Gazetteer) -> str | None:
    """The gender of the noun; "vom Verband" does not tell, the noun does."""
    if gazetteer.is_noun("neuter", mention.head):
        return "Neut"
    return load_language().gender_of_body(mention.head) or mention.gender


def _without_long_attribute(words: list[str], mention: Mention) -> list[str]:
    """Leave out an attribute with phrases of its own: "vom Amt erlaubten Einsatz der Bahn" → "Einsatz der Bahn"."""
    noun = next((i for i, word in enumerate(words) if _is_head(word, mention)), 0)
    at = next((i for i in range(noun - 1) if _opens_phrase(words[i], words[i + 1])), None)
    if at is None:
        return words
    kept = [word.rstrip(",") for word in words[:at]]
    while kept and kept[-1].islower() and load_language().adjective_stem(kept[-1]) == kept[-1]:
        kept.pop()  # an adverb: "nicht im Landtag vertretene Linke"
    return kept + words[noun:]


def _without_adverbs(words: list[str], mention: Mention) -> list[str]:
    """Leave out a word without ending that the parser took for an adjective: "kritisiert scharf Blogs"."""
    bare = words[0].islower() and words[0] in mention.modifiers and load_language().adjective_stem(words[0]) == words[0]
    return words[1:] if bare and len(words) > 1 and _is_head(words[1], mention) else words


def _opens_phrase(word: str, following: str) -> bool:
    """Whether a preposition stands here, none that counts: "über 50", "bis zu"."""
    prepositions = load_language().words.attribute_prepositions
    return word in prepositions and following not in prepositions and not following[:1].isdigit()


def name_label(name: str, mention: Mention) -> str:
    """A name that begins with an adjective, in the nominative: "dem Neuen Theater" → "Neues Theater"."""
    language = load_language()
    first, _, rest = name.partition(" ")
    stem = language.adjective_stem(first.lower())
    noun = next((word for word in rest.split() if not word.endswith("-") and word[:1].isupper()), rest)
    gender = language.gender_of_body(noun) or mention.gender if rest else None
    strong = language.strong_adjective(stem, gender)
    bent = stem != first.lower() and stem in (*mention.modifiers, mention.head.lower())
    if not rest or strong is None or mention.number == "Plur" or not bent:
        return name
    return f"{strong[:1].upper()}{strong[1:]} {rest}"


def owned_names(mention: Mention, owners: tuple[Entity, ...], gazetteer: Gazetteer) -> tuple[str, tuple[str, ...]]:
    """The label of people who belong to somebody, and what the text calls them where it does not say whose they are.

    "ihre Beamten" → "Beamte von Ada Beispiel", also "Beamte".
    """
    label, plain = owned_label(mention, owners, gazetteer), actor_label(mention, gazetteer)
    return label, tuple(name for name in dict.fromkeys((plain, shortest(plain, mention))) if name != label)


def owned_label(mention: Mention, owners: tuple[Entity, ...], gazetteer: Gazetteer) -> str:
    """The label of an actor that belongs to somebody: "ihre Vorgänger" → "Vorgänger von Ada Beispiel"."""
    label = actor_label(mention, gazetteer)
    words = load_language().words
    of = f"{words.owner_preposition} {words.country_datives.get(owners[0].label, owners[0].label)}" if owners else ""
    if any(owner.label[:1].islower() or _is_unnamed(owner, gazetteer) for owner in owners):
        return label  # "Anhänger mehrerer Vereine", "seine Matrosen" of a captain without name
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


def _without_determiners(text: str) -> list[str]:
    words = text.translate(_QUOTES).split()
    language = load_language()
    while len(words) > 1:
        first = words[0].strip(_MARKS)
        if (language.feminine_of_all(first) or first).casefold() not in language.words.leading_determiners:
            break
        words.pop(0)  # "die", "jede*r"
    return words


def _leading_adjectives(words: list[str], mention: Mention) -> int:
    """How many words in front are adjectives; in capitals a derived one ("Syrische …"), of a name behind an article."""
    language = load_language()
    lemmas = [m for m in mention.modifiers if not m[:1].isupper()]  # "34-jährig"
    stems = {language.adjective_stem(m) for m in lemmas}
    count = 0
    while count < len(words) - 1:
        word = words[count].strip(",")
        bare = language.adjective_stem(word.lower())
        counts = bare in language.words.counting_stems
        if counts and mention.number != "Plur" and word.casefold() in language.words.quantifiers:
            break  # "alle Nichtraucher" that the parser took for one
        known = bare in stems or counts
        known = known or any(language.is_adjective_of(word, lemma) for lemma in lemmas)
        if not known or (word[:1].isupper() and not _is_derived(word)):
            break
        named = count == 0 and not mention.text.lstrip(_MARKS).startswith(word)  # "die Türkische Gemeinde"
        words[count] = word if named or word[1:2].isupper() else word[:1].lower() + word[1:]  # "US-amerikanisch"
        count += 1
    return count


def _leading_owner(words: list[str], mention: Mention) -> int:
    """How many words in front of the adjectives name an owner in the genitive: two of "Karl Bergs harter Kurs"."""
    for end in range(1, min(len(words) - 1, _OWNER_WORDS + 1)):
        if words[end - 1][:1].islower() or _is_head(words[end - 1], mention):
            return 0
        if (adjectives := _leading_adjectives(words[end:], mention)) and _is_head(words[end + adjectives], mention):
            return end if words[end - 1].endswith(load_language().words.genitive_name_endings) else 0
    return 0


def _is_derived(word: str) -> bool:
    """Whether a word in capitals is an adjective made of a name's noun ("Syrische"), not of a place ("Moskauer")."""
    language = load_language()
    derived = language.adjective_stem(word.lower()).endswith(language.words.derived_adjective_endings)
    return derived and not language.places_of_adjective(word)


def _base_noun(word: str, mention: Mention, gazetteer: Gazetteer) -> str:
    """Take off the dative -n of a plural ("Ländern") and the genitive -s of a singular ("Verbandes")."""
    lemma = mention.head
    if mention.number == "Plur":
        return load_language().nominative_plural(word, lemma)
    role = gazetteer.role(mention.role or lemma)
    premiere = mention.gender == "Fem" and role and load_language().gender_of_role(role.noun) == "Masc"
    if role and not premiere and fold(word).startswith(fold(role.noun)) and mention.number == "Sing":
        return role.noun
    bent = role is not None and load_language().is_weak_form(word, role.noun)
    if role and bent and mention.number == "Sing" and mention.gender != "Fem":
        return role.noun  # "Geehrten" → "Geehrter"
    if mention.number == "Sing" and (base := load_language().nominative_singular(word, lemma, mention.gender)) != word:
        return base
    bases = load_language().without_noun_genitive(word)
    return next((base for base in bases if base == lemma or gazetteer.noun_type(base)), word)


def _is_head(word: str, mention: Mention) -> bool:
    """Whether a word of the phrase is a form of its noun."""
    form, noun = fold(word), fold(mention.head)
    if len(noun) >= _HEAD_LETTERS:
        return form.startswith(noun[:_HEAD_LETTERS])
    return form in map(fold, load_language().inflected(noun))  # "Emirs", "Männern"
