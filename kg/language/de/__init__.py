"""German: the answers to the questions of ``kg.language.Language``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from kg.language.contract import Language
from kg.language.de import (
    adjectives,
    cases,
    data,
    endings,
    forms,
    insertions,
    lemmas,
    nouns,
    patterns,
    rolenouns,
    sentences,
    times,
    tokens,
    verbs,
)
from kg.language.de.adjectives import nominative as put_in_nominative
from kg.language.de.repairs import REPAIRS
from kg.language.repair import Insertion, Tree
from kg.language.timewords import TimeExpression, TimeWords


class German(Language):
    """How German cuts, bends and joins its words; the rules stand in the modules beside this one."""

    code = "de"

    def __init__(self) -> None:
        self.words = data.words()
        self.patterns = patterns.build()
        self.repairs = REPAIRS

    def token_spans(self, text: str) -> list[tuple[int, int]]:  # noqa: D102
        return tokens.token_spans(text)

    def sentence_starts(  # noqa: D102
        self, text: str, tokens: Sequence[tuple[str, bool, int]], forced: Iterable[int] = ()
    ) -> list[bool]:
        return sentences.sentence_starts(text, tokens, forced)

    def lemma(self, form: str, upos: str, xpos: str, feats: str, script: str) -> str:  # noqa: D102
        return lemmas.lemma_of(form, upos, xpos, feats, script)

    def cases(  # noqa: D102
        self, i: int, words: Sequence[str], upos: Sequence[str], feats: Sequence[str], children: Sequence[int]
    ) -> frozenset[str]:
        return cases.cases(i, words, upos, feats, children)

    def whole_verb(self, lemma: str, particle: str) -> str | None:  # noqa: D102
        return verbs.whole_verb(lemma, particle)

    def has_inner_marker(self, form: str) -> bool:  # noqa: D102
        return verbs.has_inner_zu(form)

    def participles(self, verb: str) -> tuple[str, ...]:  # noqa: D102
        return verbs.participles(verb)

    def insertions(self, tree: Tree) -> Iterator[Insertion]:  # noqa: D102
        return insertions.insertions(tree)

    def times(self, text: str, words: TimeWords) -> tuple[TimeExpression, ...]:  # noqa: D102
        return times.find_times(text, words)

    def readings(self, lemma: str, form: str) -> tuple[str, ...]:  # noqa: D102
        return nouns.readings(lemma, form)

    def inflected(self, noun: str) -> tuple[str, ...]:  # noqa: D102
        return nouns.inflected(noun)

    def roots(self, lemma: str) -> frozenset[str]:  # noqa: D102
        return forms.roots(lemma)

    def without_endings(self, form: str) -> tuple[str, ...]:  # noqa: D102
        return forms.without_endings(form)

    def dative_plural(self, plural: str) -> str:  # noqa: D102
        return nouns.dative_plural(plural)

    def nominative_plural(self, word: str, lemma: str) -> str:  # noqa: D102
        return nouns.nominative_plural(word, lemma)

    def nominative_singular(self, word: str, lemma: str, gender: str | None) -> str:  # noqa: D102
        return nouns.nominative_singular(word, lemma, gender)

    def without_noun_genitive(self, word: str) -> tuple[str, ...]:  # noqa: D102
        return nouns.without_genitive(word)

    def stem(self, folded: str) -> str:  # noqa: D102
        return endings.stem(folded)

    def is_case_of(self, word: str, name: str) -> bool:  # noqa: D102
        return endings.is_case_of(word, name)

    def without_genitive(self, name: str) -> str | None:  # noqa: D102
        return endings.without_genitive(name)

    def adjective_stem(self, word: str) -> str:  # noqa: D102
        return adjectives.stem(word)

    def is_adjective_of(self, word: str, lemma: str) -> bool:  # noqa: D102
        return adjectives.is_form_of(word, lemma)

    def places_of_adjective(self, word: str) -> tuple[str, ...]:  # noqa: D102
        return adjectives.places(word)

    def names_origin(self, word: str) -> bool:  # noqa: D102
        return adjectives.names_origin(word)

    def feminine_of_all(self, word: str) -> str | None:  # noqa: D102
        return rolenouns.feminine_of_all(word)

    def is_of_women(self, noun: str) -> bool:  # noqa: D102
        return rolenouns.is_of_women(noun)

    def without_feminine(self, noun: str) -> str | None:  # noqa: D102
        return rolenouns.without_feminine(noun)

    def names_woman(self, noun: str) -> bool:  # noqa: D102
        bare = rolenouns.without_feminine(noun)
        told = noun.lower().endswith(self.words.woman_endings)
        return bare is not None and (told or self.names_person(bare))

    def strong_adjective(self, stem: str, gender: str | None) -> str | None:  # noqa: D102
        return adjectives.strong(stem, gender)

    def gender_shown(self, article: str, adjective: str) -> str | None:  # noqa: D102
        return cases.gender_shown(article, adjective)

    def nominative(  # noqa: D102
        self, phrase: list[str], adjectives: Collection[int], gender: str | None, number: str | None
    ) -> list[str]:
        return put_in_nominative(phrase, adjectives, gender, number)

    def base_forms(self, noun: str) -> tuple[str, ...]:  # noqa: D102
        return rolenouns.base_forms(noun)

    def feminine_forms(self, noun: str) -> tuple[str, ...]:  # noqa: D102
        return rolenouns.feminine_forms(noun)

    def weak_bases(self, word: str, *, woman: bool) -> tuple[str, ...]:  # noqa: D102
        return nouns.weak_bases(word, woman=woman)

    def is_weak_form(self, word: str, noun: str) -> bool:  # noqa: D102
        stem = noun.removesuffix("r")
        return word == f"{stem}n" or word == stem != noun

    def adjectival_forms(self, noun: str) -> tuple[str, str] | None:  # noqa: D102
        return nouns.adjectival_forms(noun)

    def may_be_dative_plural(self, word: str) -> bool:  # noqa: D102
        return word.endswith("n")

    def gender_of_role(self, noun: str) -> str | None:  # noqa: D102
        return rolenouns.gender_of(noun)

    def is_of_person(self, noun: str) -> bool:  # noqa: D102
        return nouns.is_of_person(noun)

    def is_abstract(self, noun: str) -> bool:  # noqa: D102
        return noun.casefold().endswith(self.words.abstract_endings)

    def names_thing(self, noun: str) -> bool:  # noqa: D102
        return noun.casefold().endswith(self.words.thing_endings) or self.is_abstract(noun)

    def names_person(self, noun: str) -> bool:  # noqa: D102
        return noun.casefold().endswith(self.words.person_endings) and not self.names_thing(noun)

    def gender_of_body(self, noun: str) -> str | None:  # noqa: D102
        for gender, last_parts in self.words.body_genders.items():
            if noun.casefold().endswith(last_parts):
                return gender
        return None

    def names_in_genitive(self, name: str) -> bool:  # noqa: D102
        first, _, rest = name.partition(" ")
        return bool(rest) and first.endswith("er")

    def age_of(self, noun: str) -> int | None:  # noqa: D102
        return rolenouns.age_of(noun)

    def names_by_age(self, noun: str) -> bool:  # noqa: D102
        return rolenouns.names_by_age(noun)

    def acted_upon(self, article: str, noun: str) -> tuple[str | None, bool] | None:  # noqa: D102
        return rolenouns.acted_upon(article, noun)

    def chief(self, noun: str) -> tuple[str, str] | None:  # noqa: D102
        return rolenouns.chief(noun)

    def is_minister(self, noun: str) -> bool:  # noqa: D102
        return rolenouns.is_minister(noun)

    def first_parts(self, prefix: str) -> Iterator[str]:  # noqa: D102
        return rolenouns.first_parts(prefix)


def load() -> German:
    """German, its words read and checked."""
    return German()
