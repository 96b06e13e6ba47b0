"""The questions that ``kg`` asks of a language: all that is known of how words are bent, cut and put together.

Nothing outside ``kg/language`` holds a word, an ending or a part-of-speech tag of one language. Words that are only
listed are ``Language.words``; what needs a rule is a method here. Answers depend on the arguments alone.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.language.repair import Insertion, Repair, Tree
from kg.language.timewords import TimeExpression, TimeWords
from kg.language.words import Words

#: Cases, as Universal Dependencies names them.
NOM, ACC, DAT, GEN = "Nom", "Acc", "Dat", "Gen"
ANY = frozenset({NOM, ACC, DAT, GEN})
MAX_TOKENS = 200  #: of a sentence; longer stretches without a boundary (tables, lists) are cut at punctuation


@dataclass(frozen=True, slots=True)
class Patterns:
    """What stands between and around phrases, as regular expressions."""

    between_members: re.Pattern[str]  #: whole text between two members of a list: ", ", " und ", " sowie von "
    before_name: re.Pattern[str]  #: whole text between a title and its name: " für Syrien, "
    before_title: re.Pattern[str]  #: whole text between a name and its title: ", der "
    one_person: re.Pattern[str]  #: a whole phrase that as an object is one person: "seinen Kollegen"
    determiner: re.Pattern[str]  #: a whole word that is an article, demonstrative or possessive in any form, lower case
    before_owner: re.Pattern[str]  #: end of the text between a noun and the body it belongs to: " von ", " im "
    before_attribute: re.Pattern[str]  #: whole text between a body and the place or council it belongs to: " im "
    age_before: re.Pattern[str]  #: an age in front of a name: "19-jährige"; group 1 the years
    age_behind: re.Pattern[str]  #: an age right behind a name: " (48)"; group 1 the years
    explained: re.Pattern[str]  #: an abbreviation before the name in brackets that it is short for; groups 1 and 2
    dateline: re.Pattern[str]  #: place, day, perhaps an agency, and the dash before an article's text; group 1 the day
    alliance: re.Pattern[str]  #: a whole name of several states that meet as one: "G20"
    abbreviation: re.Pattern[str]  #: an abbreviation in brackets after the name it is short for; group 1 without them


class Language(ABC):
    """One language, made by ``load_language``; docs/add-a-language.md says what a second one needs."""

    code: str  #: ISO 639-1, also the tag of literals and the name of the folders: "de"
    words: Words
    patterns: Patterns
    repairs: tuple[Repair, ...]  #: of the parse, in order

    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        """Pickled by its code: whoever reads the pickle has the language itself, as ``load_language`` gives it."""
        from kg.language import load_language

        return load_language, (() if load_language() is self else (self.code,))

    @abstractmethod
    def token_spans(self, text: str) -> list[tuple[int, int]]:
        """Start and end (characters, end exclusive) of every token that is not white space, in order."""

    @abstractmethod
    def sentence_starts(
        self, text: str, tokens: Sequence[tuple[str, bool, int]], forced: Iterable[int] = ()
    ) -> list[bool]:
        """For each token of ``text`` whether a sentence begins there; none is longer than MAX_TOKENS.

        ``tokens`` are text, whether a space follows, and offset in characters, white space included. A sentence
        begins at each offset of ``forced`` in any case; white space belongs to the sentence before it.
        """

    @abstractmethod
    def lemma(self, form: str, upos: str, xpos: str, feats: str, script: str) -> str:
        """The dictionary form of a word under its tags and features ("Case=Nom|Number=Sing").

        ``script`` is the network's guess as an edit script; it decides where no rule and no list does. A verb gives
        its infinitive, without a particle that stands elsewhere in the sentence.
        """

    @abstractmethod
    def cases(
        self, i: int, words: Sequence[str], upos: Sequence[str], feats: Sequence[str], children: Sequence[int]
    ) -> frozenset[str]:
        """The cases (NOM, ACC, DAT, GEN) that the form of the noun phrase headed by word ``i`` of a sentence allows.

        ``children`` are the dependents of ``i``. ANY where the form says nothing.
        """

    @abstractmethod
    def whole_verb(self, lemma: str, particle: str) -> str | None:
        """The verb that ``lemma`` is with a particle that stands elsewhere: "stellen", "dar" → "darstellen".

        The lemma itself where it begins with the particle already; None when the word (lower case) is no particle.
        """

    @abstractmethod
    def has_inner_marker(self, form: str) -> bool:
        """Whether a verb form has the particle of infinitives inside: "niederzulegen"."""

    @abstractmethod
    def participles(self, verb: str) -> tuple[str, ...]:
        """Past participles, as lower-case lemmas, then the present one: "vorwerfen": "vorgeworfen", "vorwerfend"."""

    def insertions(self, tree: Tree) -> Iterable[Insertion]:
        """What stands between two marks inside a clause, in the tree that the network gave for the whole."""
        return ()

    @abstractmethod
    def times(self, text: str, words: TimeWords) -> tuple[TimeExpression, ...]:
        """Every time expression in a text, from left to right, without overlaps."""

    @abstractmethod
    def readings(self, lemma: str, form: str) -> tuple[str, ...]:
        """Dictionary forms, lower case, that a word may have where the lemma cannot be trusted; lemma and form first.

        For finding a word in a list: a reading that is no word does no harm.
        """

    @abstractmethod
    def inflected(self, noun: str) -> tuple[str, ...]:
        """The forms, umlauts left out, that a lower-case noun may take in any case and number; the likeliest first.

        For finding a noun of a list in a text: a form that is no word does no harm.
        """

    @abstractmethod
    def roots(self, lemma: str) -> frozenset[str]:
        """What the forms of a word of any part of speech begin with, lower case, umlauts left out.

        "vorwerfen" has "vorwerf", "vorwarf", "vorgeworfen", "vorzuwerf" …; a root that is none does no harm.
        """

    @abstractmethod
    def without_endings(self, form: str) -> tuple[str, ...]:
        """What a form may be without its ending, written as ``roots`` are; itself first.

        A form of a word has one of the word's roots among these.
        """

    @abstractmethod
    def dative_plural(self, plural: str) -> str:
        """The form that a noun has after a preposition, given its plural: "Brasilianer" → "Brasilianern"."""

    @abstractmethod
    def nominative_plural(self, word: str, lemma: str) -> str:
        """A noun in the plural as it stands in the nominative: "Ländern" → "Länder"; itself where that is not certain.

        ``lemma`` is its singular.
        """

    @abstractmethod
    def nominative_singular(self, word: str, lemma: str, gender: str | None) -> str:
        """A noun in the singular as it stands in the nominative: "Emirs" → "Emir"; itself where that is not certain."""

    @abstractmethod
    def without_noun_genitive(self, word: str) -> tuple[str, ...]:
        """What a noun in the singular may be without the ending of a genitive: "Verbandes" → "Verband", "Verbande"."""

    @abstractmethod
    def stem(self, folded: str) -> str:
        """A folded phrase (``spelling.fold``) without its endings: equal for the same phrase in any case."""

    @abstractmethod
    def is_case_of(self, word: str, name: str) -> bool:
        """Whether a word is a name of one word in another case: "Bundestages", "Linken", not "Bilder" of "Bild"."""

    @abstractmethod
    def without_genitive(self, name: str) -> str | None:
        """A name without its genitive ending ("Putins" → "Putin"); None when it has none.

        The ending may belong to the name ("Thomas"): look the full form up first.
        """

    @abstractmethod
    def adjective_stem(self, word: str) -> str:
        """An adjective before a noun without its ending: "russischen" → "russisch"; itself where it has none."""

    @abstractmethod
    def is_adjective_of(self, word: str, lemma: str) -> bool:
        """Whether a word before a noun is a form of an adjective, compared or not: "jüngsten" of "jung"."""

    @abstractmethod
    def places_of_adjective(self, word: str) -> tuple[str, ...]:
        """The places an adjective may be made of, likeliest first: "Moskauer" → "Moskau"; () for other words."""

    @abstractmethod
    def names_origin(self, word: str) -> bool:
        """Whether an adjective may be made of the name of a place or people by its form: "ostravisch", "Hollinger"."""

    @abstractmethod
    def is_of_women(self, noun: str) -> bool:
        """Whether a noun in any number names women by its form: "Ministerin", "Norwegerinnen"."""

    @abstractmethod
    def without_feminine(self, noun: str) -> str | None:
        """What the noun for a woman is made of: "Genferin" → "Genfer"; None for all other nouns."""

    @abstractmethod
    def feminine_of_all(self, word: str) -> str | None:
        """The feminine in a word written for all sexes: "Bürger:innen" → "Bürgerinnen"; None for all other words."""

    @abstractmethod
    def names_woman(self, noun: str) -> bool:
        """Whether a noun is the feminine of a noun for a person: "Rektorin", not "Disziplin"."""

    @abstractmethod
    def strong_adjective(self, stem: str, gender: str | None) -> str | None:
        """An adjective as it stands before a noun without article, nominative singular: "syrisch", Fem → "syrische".

        ``gender`` is Masc, Fem or Neut; None for an unknown gender.
        """

    @abstractmethod
    def gender_shown(self, article: str, adjective: str) -> str | None:
        """The gender of a noun in the singular that article and adjective show: "ein", "neuer" → Masc; else None."""

    @abstractmethod
    def nominative(
        self, phrase: list[str], adjectives: Collection[int], gender: str | None, number: str | None
    ) -> list[str]:
        """A phrase without article in the nominative; unchanged where gender is open. ``adjectives``: their places.

        "syrischen Opposition", (0,), Fem, Sing → "syrische Opposition". The noun is left as it is.
        """

    @abstractmethod
    def base_forms(self, noun: str) -> tuple[str, ...]:
        """What a noun for a person, in any case or number, may be in the nominative singular; itself first."""

    @abstractmethod
    def feminine_forms(self, noun: str) -> tuple[str, ...]:
        """How women of a noun are called: "Theologe" → "Theologin"; "Geistlicher" → also "Geistliche"."""

    @abstractmethod
    def weak_bases(self, word: str, *, woman: bool) -> tuple[str, ...]:
        """What a bent noun for one person may be in the nominative: "Pädagogen" → "Pädagoge"; () for other endings."""

    @abstractmethod
    def is_weak_form(self, word: str, noun: str) -> bool:
        """Whether a word is an adjective used as a noun behind an article: "Geehrten" of "Geehrter"."""

    @abstractmethod
    def adjectival_forms(self, noun: str) -> tuple[str, str] | None:
        """One and several of an adjective used as a noun: "Grünen" → "Grüne", "Grünen"; None for other endings."""

    @abstractmethod
    def may_be_dative_plural(self, word: str) -> bool:
        """Whether a noun has the ending that most have in the dative plural: "Demonstranten"."""

    @abstractmethod
    def gender_of_role(self, noun: str) -> str | None:
        """Masc or Fem where the form of a noun for a person tells: "Kanzlerin" Fem; else None."""

    @abstractmethod
    def is_of_person(self, noun: str) -> bool:
        """Whether a noun in the singular names a person, by a list of nouns or its last part: "Küster", "Hebamme"."""

    @abstractmethod
    def is_abstract(self, noun: str) -> bool:
        """Whether a noun that no list of actors has names a quality or act by its form: "Verordnung", "Freiheit"."""

    @abstractmethod
    def names_thing(self, noun: str) -> bool:
        """Whether a noun that no list of actors has names a thing or happening by its form: "Motor", "Freiheit"."""

    @abstractmethod
    def names_person(self, noun: str) -> bool:
        """Whether a noun that no list has may name people by its form: "Schreinerin", "Imker", "Organist"."""

    @abstractmethod
    def gender_of_body(self, noun: str) -> str | None:
        """The gender of a noun for bodies by its last part, where article and tag do not tell: "Freundeskreis" Masc."""

    @abstractmethod
    def names_in_genitive(self, name: str) -> bool:
        """Whether a name begins with an adjective in the genitive plural: "Freier Seilbahnen"."""

    @abstractmethod
    def age_of(self, noun: str) -> int | None:
        """The years in a noun for a person by age: "48-Jährige" gives 48; None for all others."""

    @abstractmethod
    def names_by_age(self, noun: str) -> bool:
        """Whether a noun names a person by age alone: "der 56-Jährige"."""

    @abstractmethod
    def acted_upon(self, article: str, noun: str) -> tuple[str | None, bool] | None:
        """Gender and whether several of a participle as noun that says to whom something was done: "der Gerügte"."""

    @abstractmethod
    def chief(self, noun: str) -> tuple[str, str] | None:
        """First part and head of a compound for whoever leads what the first part names: "Kremlchef"; else None."""

    @abstractmethod
    def is_minister(self, noun: str) -> bool:
        """Whether a compound names a minister, whatever for: "Fischereiminister"."""

    @abstractmethod
    def first_parts(self, prefix: str) -> Iterator[str]:
        """What the first part of a compound may be as a word of its own: "Unions" → "Union", then "Unions"."""
