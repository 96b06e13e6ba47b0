"""The label of an actor or thing that has no name: its noun phrase, without article, in a nominative-like base form."""

from __future__ import annotations

from kg.gazetteer import Gazetteer
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention
from kg.resolve.names import same_name, short_for

_DETERMINERS = frozenset((
    "der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "eines", "einem", "einen", "dieser",
    "diese", "dieses", "diesem", "diesen", "jener", "jene", "jenes", "jenem", "jenen", "sein", "seine", "seiner",
    "seines", "seinem", "seinen", "ihr", "ihre", "ihrer", "ihres", "ihrem", "ihren", "unser", "unsere", "unserer",
    "unseres", "unserem", "unseren", "mein", "meine", "meiner", "meines", "meinem", "meinen", "dessen", "deren",
    "beide", "beiden", "jeder", "jede", "jedes", "jedem", "jeden",
))  # fmt: skip
#: Words that count people without naming them; the phrase keeps them.
QUANTIFIERS = frozenset((
    "mehrere", "mehrerer", "mehreren", "einige", "einiger", "einigen", "viele", "vieler", "vielen", "alle",
    "aller", "allen", "zahlreiche", "wenige", "manche", "weitere", "andere", "verschiedene", "zwei", "drei",
    "vier", "fünf", "sechs",
))  # fmt: skip
_POSSESSIVES = ("sein", "ihr", "dessen", "deren")
#: Dative plurals of nouns that make their plural in -e: "Instituten", "Funktionären".
#: Genitive plurals of adjectives used as nouns: "Angehöriger", "Studierender".
_ADJECTIVAL = ("höriger", "ierender", "ordneter", "eamter")
#: Endings of adjectives that stay adjectives in capitals.
_DERIVED = ("isch", "lich", "ig", "sam", "bar", "los", "haft", "iv", "ell", "al")
_STRONG_PLURALS = ("tuten", "ären", "euren", "ingen")
_MARKS = "„“”»«\"'‚‘’,;:()[] "
_QUOTES = str.maketrans("", "", '„“”»«"')
_STRONG = {"Masc": "er", "Fem": "e", "Neut": "es"}


def bare_phrase(text: str) -> str:
    """A phrase without leading articles and possessives: "der Weiße Haus" → "Weiße Haus"."""
    return " ".join(_without_determiners(text)).strip(_MARKS) or text


def thing_label(mention: Mention) -> str:
    """The phrase of a thing as the text has it, without article: "den wachsenden Handel" → "wachsenden Handel"."""
    return bare_phrase(mention.text)


def actor_label(mention: Mention, gazetteer: Gazetteer) -> str:
    """The phrase of a nameless actor in the nominative: "der syrischen Opposition" → "syrische Opposition".

    Where the base form of the noun is not certain, the words stay as written.
    """
    words = _without_determiners(mention.text)
    if words[0].casefold() in QUANTIFIERS:
        words[0] = words[0].casefold()
    count = _leading_adjectives(words, mention)
    noun = _base_noun(words[count], mention, gazetteer)
    if mention.number == "Plur" or fold(noun) == fold(mention.head) or noun != words[count]:
        gender = "Neut" if gazetteer.is_noun("neuter", mention.head) else mention.gender
        words = load_language().nominative(words, count, gender, mention.number)
        words[count] = noun
    return " ".join(words).strip(_MARKS) or mention.text


def owned_label(mention: Mention, owners: tuple[Entity, ...], gazetteer: Gazetteer) -> str:
    """The label of an actor that belongs to somebody: "ihre Vorgänger" → "Vorgänger von Ada Beispiel"."""
    label = actor_label(mention, gazetteer)
    if len(owners) == 1 and mention.name and label.endswith(" " + mention.name):
        return f"{label.removesuffix(mention.name)}von {owners[0].label}"
    if len(owners) == 1 and owners[0].type is EntityType.PERSON and mention.possessor is not None:
        noun, _, name = label.partition(" ")
        if name and (same_name(name, owners[0].label) or short_for(name, owners[0].label)):  # "Sprecher Hubers"
            return f"{noun} von {owners[0].label}"
    first = mention.text.split(" ", 1)[0].casefold()
    if len(owners) == 1 and first.startswith(_POSSESSIVES) and first in _DETERMINERS:
        return f"{label} von {owners[0].label}"
    return label


def institution_label(noun: str, country: Entity, gazetteer: Gazetteer, gender: str | None) -> str:
    """The name of an institution of a country: Parlament, Türkei → "türkisches Parlament"; USA → "US-Parlament"."""
    if "USA" in (country.label, *country.aliases):
        return f"US-{noun}"
    adjective = gazetteer.adjective(country)
    ending = _STRONG.get("Neut" if gazetteer.is_noun("neuter", noun) else gender or "")
    if adjective is None or ending is None:
        return f"{noun} ({country.label})"
    return f"{adjective}{ending} {noun}"


def _without_determiners(text: str) -> list[str]:
    words = text.translate(_QUOTES).split()
    while len(words) > 1 and words[0].strip(_MARKS).casefold() in _DETERMINERS:
        words.pop(0)
    return words


def _leading_adjectives(words: list[str], mention: Mention) -> int:
    """How many words in front are adjectives; in capitals only a derived one that opens a sentence ("Syrische …")."""
    stems = {load_language().adjective_stem(m).casefold() for m in mention.modifiers if m[:1].islower()}
    count = 0
    while count < len(words) - 1:
        word = words[count]
        bare = load_language().adjective_stem(word.lower())
        if bare not in stems or (word[:1].isupper() and (word.endswith("er") or not bare.endswith(_DERIVED))):
            break
        words[count] = word[:1].lower() + word[1:]
        count += 1
    return count


def _base_noun(word: str, mention: Mention, gazetteer: Gazetteer) -> str:
    """Take off the dative -n of a plural ("Ländern") and the genitive -s of a singular ("Verbandes")."""
    lemma = mention.head
    if mention.number == "Plur":
        if word.endswith(_ADJECTIVAL):
            return word[:-1]
        if word.endswith(("ern", "eln")):
            return word if lemma.endswith("n") else word[:-1]
        umlaut = word.endswith("en") and fold(word[:-2]) == fold(lemma) and word[:-2] != lemma
        return word[:-1] if umlaut or word.endswith(_STRONG_PLURALS) else word
    role = gazetteer.role(mention.role or lemma)
    if role and fold(word).startswith(fold(role.noun)) and mention.number == "Sing":
        return role.noun
    for ending in ("es", "s"):
        if word.endswith(ending) and (word[: -len(ending)] == lemma or gazetteer.noun_type(word[: -len(ending)])):
            return word[: -len(ending)]
    return word
