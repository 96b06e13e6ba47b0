"""The questions that ``kg`` asks of a language: all that is known of how words are bent, cut and put together.

Nothing outside ``kg/language`` holds a word, an ending or a part-of-speech tag of one language. Words that are only
listed are ``Language.words``; what needs a rule is a method here. Answers depend on the arguments alone.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    one_person: re.Pattern[str]  #: beginning of a phrase that is an object and one person: "den ", "seinen "
    inside: re.Pattern[str]  #: end of the text before a place where something happens: "im "
    determiner: re.Pattern[str]  #: a whole word that is an article, demonstrative or possessive in any form, lower case
    abbreviation: re.Pattern[str]  #: an abbreviation in brackets after the name it is short for; group 1 without them


class Language(ABC):
    """One language. ``load_language`` makes it; docs/add-a-language.md says what a second one needs."""

    code: str  #: ISO 639-1, also the tag of literals and the name of the folders: "de"
    words: Words
    patterns: Patterns

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
        """Past participles, as lower-case lemmas of adjectives, then the present participle of an infinitive.

        "loben" gives "gelobt", "lobend"; "vorwerfen" gives "vorgeworfen", "vorwerfend".
        """

    @abstractmethod
    def times(self, text: str, words: TimeWords) -> tuple[TimeExpression, ...]:
        """Every time expression in a text, from left to right, without overlaps."""
