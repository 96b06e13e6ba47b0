"""The parse of one article as plain tuples: made once, never changed.

Tokens are their numbers in the article; labels are those of Universal Dependencies, without subtype in ``label`` and
with it in ``dep``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.grammar.once import once
from kg.grammar.quotations import Quotation
from kg.language import Words, load_language

VERBAL = frozenset(("VERB", "AUX"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
#: Labels of the words that mark a phrase as prepositional or comparative; "als" may bear any of them.
_MARKERS = frozenset(("case", "mark", "cc", "advmod", "dep"))

Entity = tuple[int, int, str]  #: first token, token after the last, label of the recogniser


@dataclass(frozen=True)
class Parse:
    """The words of an article and their trees. A root is its own head."""

    lexis: Words  #: the closed classes of the language
    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]  #: the words in lower case
    lemmas: tuple[str, ...]  #: of a verb with its separated particle: "zusammenkommen" for "kommt … zusammen"
    marked: tuple[bool, ...]  #: infinitives with "zu" inside: "zusammenzukommen"
    pos: tuple[str, ...]
    feats: tuple[Mapping[str, str], ...]  #: features; of several values the first
    dep: tuple[str, ...]
    label: tuple[str, ...]
    heads: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]  #: characters in ``text``
    ends: tuple[int, ...]
    sentence: tuple[int, ...]  #: number of the sentence of each token
    sentences: tuple[range, ...]  #: tokens of each sentence
    entities: tuple[Entity, ...]
    entity: tuple[Entity | None, ...]  #: the name that each token is part of
    quotations: tuple[Quotation, ...]  #: in order of the text
    quoted: tuple[bool, ...]  #: whether a token stands between quotation marks (the marks themselves do not)
    acts: Mapping[str, Any]  #: what the reader of events says, see ``EventReader.of_texts``; {} where it did not look
    answers: dict[str, Any] = field(init=False, default_factory=dict, compare=False, repr=False)  #: see ``once``

    def __len__(self) -> int:
        return len(self.words)

    def feature(self, i: int, name: str) -> str | None:
        """The value of a morphological feature, None when the token has none."""
        value = self.feats[i].get(name)
        if (
            value == "Plur"
            and name == "Number"
            and self.words[i] == self.lemmas[i]
            and load_language().is_of_women(self.words[i])
        ):
            return "Sing"  # "Gouverneurin" is no plural, whatever the tagger says
        return value

    def of(self, i: int, *labels: str) -> list[int]:
        """Children with one of these labels, subtypes left out."""
        label = self.label
        return [child for child in self.children[i] if label[child] in labels]

    def subtree(self, i: int) -> list[int]:
        """The token with everything below it, in order of the text."""
        found = [i]
        for token in found:
            found.extend(self.children[token])
        return sorted(found)

    def governors(self, i: int) -> Iterator[int]:
        """Heads upwards, the nearest first."""
        while self.heads[i] != i:
            i = self.heads[i]
            yield i

    def tokens(self, start: int, end: int) -> range:
        """The tokens that a stretch of characters touches."""
        return range(max(bisect_right(self.starts, start) - 1, 0), bisect_left(self.starts, end))

    def word_before(self, i: int) -> str:
        """The word before a token as written; empty at the beginning of the article."""
        return next((self.words[k] for k in range(i - 1, -1, -1) if not self.words[k].isspace()), "")

    def sentence_of(self, i: int) -> range:
        """The tokens of the sentence a token stands in."""
        return self.sentences[self.sentence[i]]

    def opens_paragraph(self, number: int) -> bool:
        """Whether nothing, or a line break, stands before a sentence."""
        start = self.sentences[number].start
        return start == 0 or "\n" in self.words[start - 1]

    def root(self, number: int) -> int:
        """The first root of a sentence."""
        return next((i for i in self.sentences[number] if self.heads[i] == i), self.sentences[number].start)

    def top(self, start: int, end: int) -> int:
        """The highest token of a stretch: its root, else the one nearest to the root that hangs outside."""
        for i in range(start, end):
            if self.heads[i] == i:
                return i
        outer = [i for i in range(start, end) if not start <= self.heads[i] < end]
        return min(outer, key=lambda i: sum(1 for _ in self.governors(i)), default=start)

    def is_person(self, i: int) -> bool:
        """Whether a word is part of a person's name."""
        name = self.entity[i]
        return name is not None and name[2] == "PER"

    def is_nominal(self, i: int) -> bool:
        """A noun or a name."""
        return self.pos[i] in ("NOUN", "PROPN")

    def is_verb(self, i: int) -> bool:
        """A verb or an auxiliary."""
        return self.pos[i] in VERBAL

    def is_owner(self, i: int) -> bool:
        """Whether a word says whose its noun is: a possessive or a genitive."""
        genitive = self.label[i] == "nmod" and not self.cases(i) and self.case_of(i) in ("Gen", None)
        return self.dep[i] in ("det:poss", "nmod:poss") or genitive

    @once
    def case_of(self, i: int) -> str | None:
        """The grammatical case; "dem" and "seinem" decide before the tagger does."""
        for child in self.children[i]:
            if self.label[child] in ("det", "amod"):
                word = self.lower[child]
                if word.endswith(self.lexis.dative_endings):
                    return "Dat"
                if word in self.lexis.genitive_articles:
                    return "Gen"
                tagged = self.feature(i, "Gender") == self.feature(child, "Gender") == "Masc"
                masculine = tagged or load_language().gender_of_body(self.lower[i]) == "Masc"  # "der Mieterbund"
                if word == self.lexis.masculine_subject_article and masculine and self.feature(i, "Number") == "Sing":
                    return "Nom"
                if word == self.lexis.dative_plural_article and self._is_masculine_singular(i):
                    return "Acc"  # "in den Jemen", "in den Rat"
                plural = self.feature(child, "Case") == "Dat" or self.feature(i, "Number") == "Plur"
                if word == self.lexis.dative_plural_article and plural:
                    return "Dat"
        return "Gen" if self._is_name_in_genitive(i) or self._ends_in_genitive(i) else self.feature(i, "Case")

    def _is_masculine_singular(self, i: int) -> bool:
        """Whether a word behind "den" is no dative plural: neither its number nor its ending is that of one."""
        if self.words[i] in self.lexis.singular_names:
            return True
        name = self.pos[i] == "PROPN"
        endings = self.lexis.dative_plural_name_endings if name else self.lexis.dative_plural_endings
        return self.feature(i, "Number") == "Sing" and not self.words[i].endswith(endings)

    def _is_name_in_genitive(self, i: int) -> bool:
        """Whether a bare name behind its noun ends so: "ein Sprecher Ramas", "die Kritik Edi Ramas"."""
        rest, head = self.of(i, "flat"), self.heads[i]
        if self.label[i] != "nmod" or self.pos[i] != "PROPN" or i < head or len(rest) < len(self.children[i]):
            return False
        titled = bool(rest) and load_language().names_person(self.lemmas[head])  # "der Reporter Ada Williams"
        return not titled and self.words[max((i, *rest))].endswith(self.lexis.genitive_name_endings)

    def _ends_in_genitive(self, i: int) -> bool:
        """Whether the last word of a person's whole name bears the case: "Markus Söders Kritik"."""
        name = self.entity[i]
        last = name[1] - 1 if name and name[2] == "PER" and name[0] <= i < name[1] - 1 else i
        ends = last != i and self.words[last].endswith(self.lexis.genitive_name_endings)
        return ends and self.feats[last].get("Case") == "Gen"

    def cases(self, i: int) -> list[str]:
        """Prepositions of a noun, contractions resolved: "zum" gives "zu"; without "als"."""
        found = []
        for child in self.children[i]:
            if self.label[child] == "case" or (self.label[child] == "mark" and self.pos[child] == "ADP"):
                word = self.lower[child]
                if word not in self.lexis.comparison:
                    lemma = self.lemmas[child].lower()
                    found.append(self.lexis.preposition(word) or self.lexis.preposition(lemma) or lemma)
        return found

    def has_als(self, i: int) -> bool:
        """Whether "als" introduces the phrase of this word; "sowohl … als auch" joins."""
        return any(self.is_als(c) and self.label[c] in _MARKERS for c in self.children[i])

    def is_als(self, i: int) -> bool:
        """Whether a word is the "als" of a role, not that of "sowohl … als auch"."""
        return self.lower[i] == self.lexis.role_marker and self.words[i + 1 : i + 2] != (self.lexis.also,)

    def is_finite(self, i: int) -> bool:
        """A finite verb form."""
        return self.feats[i].get("VerbForm") == "Fin"

    def is_infinitive(self, i: int) -> bool:
        """An infinitive, with "zu" or without."""
        return self.feats[i].get("VerbForm") == "Inf"

    def is_zu_infinitive(self, i: int) -> bool:
        """An infinitive with "zu": "zu treffen", "zusammenzukommen"."""
        particle = self.lexis.infinitive_particle
        return self.marked[i] or any(self.lower[c] == particle and self.pos[c] == "PART" for c in self.children[i])

    def is_participle(self, i: int) -> bool:
        """A past participle in a verb group: "gelobt", "getroffen"."""
        return self.feats[i].get("VerbForm") == "Part"

    def is_reflexive(self, i: int) -> bool:
        """Whether the token is "sich" or "einander"."""
        pronouns = (self.lexis.reflexive, self.lexis.reciprocal)
        return self.feats[i].get("Reflex") == "Yes" or self.lemmas[i].lower() in pronouns

    def is_relative(self, i: int) -> bool:
        """A relative pronoun."""
        return self.feats[i].get("PronType") == "Rel"


def names_of(size: int, entities: Iterable[Entity]) -> tuple[Entity | None, ...]:
    """The name that each of so many words is part of."""
    names: list[Entity | None] = [None] * size
    for entity in entities:
        names[entity[0] : entity[1]] = [entity] * (entity[1] - entity[0])
    return tuple(names)
