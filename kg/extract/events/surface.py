"""Which sentences may tell an act, judged by their words as written: most need no language model.

Made from the triggers of the relation files alone. A sentence passes where a form of a trigger stands in it, with the
particle of a separable verb behind it, and some form of each word that its entry asks for. It must pass whatever the
rules could read; that it passes more costs time only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg.frames import Relation, Trigger
from kg.language import Language

Needs = frozenset[int]  #: numbers of lists of words of which a sentence must have one each


@dataclass(slots=True)
class _Hits:
    """What a form may be."""

    acts: set[Needs] = field(default_factory=set)  #: what the entries need whose trigger it may be, nouns apart
    nouns: set[Needs] = field(default_factory=set)  #: what those of nouns need
    lists: set[int] = field(default_factory=set)  #: lists of words that it may be in
    parted: dict[str, set[Needs]] = field(default_factory=dict)  #: particle → the same of verbs with it

    def add(self, other: _Hits) -> None:
        """Add what another form may be."""
        self.acts |= other.acts
        self.nouns |= other.nouns
        self.lists |= other.lists
        for particle, needs in other.parted.items():
            self.parted.setdefault(particle, set()).update(needs)


class Surface:
    """The words of all triggers by their roots; built once from the relation files."""

    def __init__(self, relations: Iterable[Relation], language: Language) -> None:
        self._language = language
        self._particles = frozenset(language.words.separable)
        self._roots: dict[str, _Hits] = {}
        self._endings: dict[str, list[tuple[str, _Hits]]] = {}
        self._beginnings: dict[str, _Hits] = {}
        self._always: set[int] = set()
        self._numbers: dict[tuple[str, ...], int] = {}
        self._same: dict[Needs, Needs] = {}
        for relation in relations:
            for trigger in relation.triggers:
                self._add_trigger(trigger)
        for patterns, number in self._numbers.items():
            for pattern in patterns:
                self._add(pattern, _Hits(lists={number}))
        self._share()
        self._of = lru_cache(maxsize=65_536)(self._hits)

    def _share(self) -> None:
        """Keep what is equal once: a copy of all this is read each time a build starts."""
        known: dict[object, _Hits] = {}

        def one(hits: _Hits) -> _Hits:
            parted = frozenset((particle, frozenset(needs)) for particle, needs in hits.parted.items())
            return known.setdefault((frozenset(hits.acts), frozenset(hits.nouns), frozenset(hits.lists), parted), hits)

        for table in (self._roots, self._beginnings):
            for form, hits in table.items():
                table[form] = one(hits)
        for found in self._endings.values():
            found[:] = [(first, one(hits)) for first, hits in found]

    def _add_trigger(self, trigger: Trigger) -> None:
        needs = self._needs(trigger)
        for lemma in trigger.lemmas:
            self._add(lemma, _Hits(nouns={needs}) if trigger.pos in ("NOUN", "PROPN") else _Hits(acts={needs}))
            if trigger.pos == "VERB":
                for particle in self._particles:
                    rest = lemma.removeprefix(particle)
                    if rest != lemma and len(rest) > 1:
                        self._add(rest, _Hits(parted={particle: {needs}}))

    def _number(self, patterns: tuple[str, ...]) -> int:
        return self._numbers.setdefault(patterns, len(self._numbers))

    def _needs(self, trigger: Trigger) -> Needs:
        needs = frozenset(self._number(condition.lemmas) for condition in trigger.with_)
        return self._same.setdefault(needs, needs)

    def _add(self, pattern: str, hits: _Hits) -> None:
        first, star, last = pattern.lower().partition("*")
        if last:
            for form in self._language.inflected(last):
                for root in self._language.roots(form):
                    self._endings.setdefault(root, []).append((first, hits))
        elif first and star:
            self._beginnings.setdefault(self._language.without_endings(first)[0], _Hits()).add(hits)
        elif star:
            self._always |= hits.lists
        else:
            for root in self._language.roots(first):
                self._roots.setdefault(root, _Hits()).add(hits)

    def may_tell(self, words: Sequence[str]) -> bool:
        """Whether a sentence of these words may tell an act."""
        last = {lower: place for place, word in enumerate(words) if (lower := word.lower()) in self._particles}
        wanted: set[Needs] = set()
        present = set(self._always)
        for place, word in enumerate(words):
            hits = self._of(word)
            if hits is None:
                continue
            present |= hits.lists
            noun, other = _kinds(word, words[place - 1] if place else "")
            if noun:
                wanted |= hits.nouns
            if other:
                wanted |= hits.acts
                for particle in hits.parted.keys() & last.keys():
                    if last[particle] > place:
                        wanted |= hits.parted[particle]
        return any(needs <= present for needs in wanted)

    def _hits(self, word: str) -> _Hits | None:
        """What a word may be, None where it is of no use; with its parts, the "an" of "am", the "der" of "den"."""
        hits = _Hits()
        words, lower = self._language.words, word.lower()
        others = (words.preposition(lower), words.function_words.get(lower))
        for part in dict.fromkeys((word, *word.split("-"), *(other for other in others if other))):
            for each in self._of_part(part):
                hits.add(each)
        return hits if hits.acts or hits.nouns or hits.lists or hits.parted else None

    def _of_part(self, word: str) -> Iterator[_Hits]:
        bare = self._language.without_endings(word)
        yield from (self._roots[root] for root in bare if root in self._roots)
        whole = bare[0]
        for cut in range(len(whole) + 1):
            for first, hits in self._endings.get(whole[cut:], ()):
                if whole.startswith(first):
                    yield hits
            if whole[:cut] in self._beginnings:
                yield self._beginnings[whole[:cut]]


def _kinds(word: str, before: str) -> tuple[bool, bool]:
    """Whether a word may be a noun, and whether it may be anything else, by its first letter and the word before it."""
    opens = not before[-1:].isalnum()
    return not word[:1].islower(), opens or word.isupper() or not word[:1].isupper()
