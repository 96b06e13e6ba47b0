"""Which sentences may tell an act, judged by their words as written: most need no language model.

Made from the triggers of the relation files alone. A sentence passes where a form of a trigger stands in it, with the
particle of a separable verb behind it, some form of each word that its entry asks for, and a word of the paths that
must lead somewhere: a preposition, "als", the colon of a headline. It must pass whatever the rules read; that it passes
more costs time only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg.frames import Relation, Trigger
from kg.language import Language
from kg.paths import Path
from kg.wordpatterns import PatternTable

Needs = int  #: the lists of words of which a sentence must have one each, a bit each

#: steps that may lead out of the sentence, except that to who stands before the colon of a headline
_AWAY = frozenset(("before", "reporter", "speaker"))
_COLON = ":"


@dataclass(slots=True)
class _Hits:
    """What a form may be."""

    acts: set[Needs] = field(default_factory=set)  #: what the entries need whose trigger it may be, nouns apart
    nouns: set[Needs] = field(default_factory=set)  #: what those of nouns need
    lists: int = 0  #: lists of words that it may be in, a bit each
    parted: dict[str, set[Needs]] = field(default_factory=dict)  #: particle → the same of verbs with it
    particle: str | None = None  #: the particle of separable verbs that a word of a text is

    def add(self, other: _Hits) -> None:
        """Add what another form may be."""
        self.acts |= other.acts
        self.nouns |= other.nouns
        self.lists |= other.lists
        for particle, needs in other.parted.items():
            self.parted.setdefault(particle, set()).update(needs)


class Surface:
    """The words of all triggers by their roots; built once from the relation files."""

    def __init__(self, relations: Iterable[Relation], language: Language, telling: Iterable[str] = ()) -> None:
        """``telling``: words that say who says so."""
        self._language = language
        self._particles = frozenset(language.words.separable)
        self._telling = (_COLON, *self._parted(telling))
        self._always = 0
        numbers: dict[tuple[str, ...], int] = {}
        made: dict[str, _Hits] = {}
        for relation in relations:
            for trigger in relation.triggers:
                needs = sum({1 << numbers.setdefault(each, len(numbers)) for each in self._needs(trigger, relation)})
                self._add_trigger(made, trigger, needs)
        for patterns, number in numbers.items():
            for pattern in patterns:
                self._add(made, pattern, _Hits(lists=1 << number))
        self._table = _table_of(made)
        self._of = lru_cache(maxsize=65_536)(self._hits)

    def _needs(self, trigger: Trigger, relation: Relation) -> Iterator[tuple[str, ...]]:
        """The lists of words of which a sentence must have one each where this trigger tells an act."""
        for condition in trigger.with_:
            yield condition.lemmas
            yield from self._on_all(condition.path)
        lexis = self._language.words
        for group in trigger.requires:
            names = {*group, "agent"} if relation.symmetric else set(group)  # of two who act one is the other side
            places = [path for role in trigger.roles if role.name in names for union in role.choices for path in union]
            for words in self._on_all(places):
                yield (*words, lexis.reciprocal, *lexis.mutually) if "target" in group else words

    def _on_all(self, paths: Iterable[Path]) -> list[tuple[str, ...]]:
        """The words of which one must stand there for any of these paths to lead somewhere; [] where none need."""
        words = [self._on(path) for path in paths]
        return [tuple(dict.fromkeys(word for each in words for word in each))] if words and all(words) else []

    def _on(self, path: Path) -> tuple[str, ...]:
        """Words without any of which a path leads nowhere; none where it may lead somewhere without."""
        for step in path.steps:
            if step.preposition not in (None, "*"):
                return (step.preposition,)
            if step.kind == "as":
                return (self._language.words.role_marker,)
            if step.kind == "headline":
                return (_COLON,)
            if step.kind == "source":
                return self._telling
            if step.kind in _AWAY:
                break
        return ()

    def _parted(self, words: Iterable[str]) -> Iterator[str]:
        """Words, and verbs without the particle that may stand apart: "teilte … mit"."""
        for word in words:
            yield word
            yield from (word.removeprefix(p) for p in self._particles if word.startswith(p) and len(word) > len(p) + 2)

    def _add_trigger(self, made: dict[str, _Hits], trigger: Trigger, needs: Needs) -> None:
        for lemma in trigger.lemmas:
            noun = trigger.pos in ("NOUN", "PROPN")
            self._add(made, lemma, _Hits(nouns={needs}) if noun else _Hits(acts={needs}))
            if trigger.pos == "VERB":
                for particle in self._particles:
                    rest = lemma.removeprefix(particle)
                    if rest != lemma and len(rest) > 1:
                        self._add(made, rest, _Hits(parted={particle: {needs}}))

    def _add(self, made: dict[str, _Hits], pattern: str, hits: _Hits) -> None:
        language = self._language
        first, star, last = pattern.lower().partition("*")
        if last:
            forms = {f"{first}*{root}" for form in language.inflected(last) for root in language.roots(form)}
        elif first and star:
            forms = {language.without_endings(first)[0] + star}
        elif star:
            self._always |= hits.lists
            return
        else:
            forms = set(language.roots(first))
        for form in forms:
            made.setdefault(form, _Hits()).add(hits)

    def may_tell(self, words: Sequence[str], before: str = "") -> bool:
        """Whether a sentence of these words may tell an act; ``before``: the word before it."""
        words = [before, *words] if before == _COLON else words
        wanted: set[Needs] = set()
        parted: list[tuple[int, _Hits]] = []
        last: dict[str, int] = {}
        present = self._always
        for place, hits in enumerate(map(self._of, words)):
            if hits is None:
                continue
            present |= hits.lists
            if hits.particle is not None:
                last[hits.particle] = place
            if not (hits.acts or hits.nouns or hits.parted):
                continue
            noun, other = _kinds(words[place], words[place - 1] if place else "")
            if noun:
                wanted |= hits.nouns
            if other:
                wanted |= hits.acts
                if hits.parted:
                    parted.append((place, hits))
        for place, hits in parted:
            for particle in hits.parted.keys() & last.keys():
                if last[particle] > place:
                    wanted |= hits.parted[particle]
        lacking = ~present
        return any(not needs & lacking for needs in wanted)

    def _hits(self, word: str) -> _Hits | None:
        """What a word may be, None where it is of no use; with its parts, the "an" of "am", the "der" of "den"."""
        words, lower = self._language.words, word.lower()
        others = (words.preposition(lower), words.function_words.get(lower))
        parts = dict.fromkeys((word, *word.split("-"), *(other for other in others if other)))
        found = [hits for part in parts for hits in self._of_part(part)]
        if lower in self._particles:
            found.append(_Hits(particle=lower))
        if len(found) < 2:
            return found[0] if found else None
        whole = _Hits(particle=found[-1].particle)
        for hits in found:
            whole.add(hits)
        return whole

    def _of_part(self, word: str) -> Iterator[_Hits]:
        bare = self._language.without_endings(word)
        for root in bare:
            yield from self._table.whole(root)
        yield from self._table.in_part(bare[0])


def _table_of(made: Mapping[str, _Hits]) -> PatternTable[_Hits]:
    """What stands beside the patterns; what is equal is kept once: a copy of all this is read when a build starts."""
    known: dict[object, _Hits] = {}
    table = PatternTable[_Hits]()
    for form, hits in made.items():
        parted = frozenset((particle, frozenset(needs)) for particle, needs in hits.parted.items())
        same = frozenset(hits.acts), frozenset(hits.nouns), hits.lists, parted
        table.add(form, known.setdefault(same, hits))
    return table


def _kinds(word: str, before: str) -> tuple[bool, bool]:
    """Whether a word may be a noun, and whether it may be anything else, by its first letter and the word before it."""
    opens = not before[-1:].isalnum()
    adjective = word.rpartition("-")[2][:1].islower()  # "US-unterstützte"
    return not word[:1].islower(), opens or word.isupper() or adjective or not word[:1].isupper()
