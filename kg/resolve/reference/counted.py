"""Those whom "die drei", "alle vier" and "die drei Minister" take up: as many as were just listed or acted together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.kinds import PEOPLE
from kg.model import Entity, MentionForm
from kg.resolve.cast import Cast, is_plural
from kg.resolve.phrases.labels import ARTICLE_AND_NOUN

_REACH = 5  #: sentences back to a list
_PRESENT = 2  #: sentences in which all those who are counted are named
_LONGEST = 3  #: words of a phrase that only counts: "alle drei Minister"

Fits = Callable[[tuple[Entity, ...]], bool]


def number_counted(index: int, cast: Cast) -> int | None:
    """How many a phrase that means known ones counts, from three on; None for "drei Minister", "die drei anderen"."""
    mention, words = cast.mentions[index], cast.words
    if mention.form is not MentionForm.NOMINAL or mention.modifiers or mention.possessor is not None:
        return None
    before = cast.scene.lower[mention.words.start : mention.token + 1]
    numbers = [words.small_numbers[word] for word in before if word in words.small_numbers]
    known = mention.determiner in words.definite | words.weak_quantifiers
    alone = len(mention.text.split()) <= _LONGEST and not cast.scene.of(mention.token, "acl", "nmod", "appos", "conj")
    return int(numbers[0]) if known and alone and len(numbers) == 1 else None


def is_bare_plural(index: int, cast: Cast) -> bool:
    """Whether a phrase means several known ones and says no more of them: "die Verbände"."""
    mention = cast.mentions[index]
    noun = mention.form is MentionForm.NOMINAL and is_plural(mention) and not mention.modifiers
    alone = mention.possessor is None and len(mention.text.split()) == ARTICLE_AND_NOUN
    alone = alone and not cast.scene.of(mention.token, "acl", "nmod", "appos", "conj")
    return noun and alone and mention.determiner in cast.words.definite


def listed_before(index: int, fits: Fits, cast: Cast) -> tuple[Entity, ...]:
    """Those joined by "und" in the sentence before, and there alone, where no others were called so before."""
    here, noun = cast.sentence(index), cast.title_key(cast.mentions[index].head)
    if cast.callings.is_used_before(index, noun, is_plural):
        return ()
    told = {frozenset(group): group for group in _joined(here - 1, index, cast)}
    found = [group for group in told.values() if len(set(group)) == len(group) > 1 and fits(group)]
    clashes = cast.clashes(index)
    return found[0] if len(found) == 1 and clashes.isdisjoint(e.key for e in found[0]) else ()


def so_many_before(index: int, number: int, fits: Fits, cast: Cast) -> tuple[Entity, ...]:
    """The last that were listed or acted together and are so many; else all the people just named, if so many."""
    clashes, here = cast.clashes(index), cast.sentence(index)
    noun = cast.title_key(cast.mentions[index].head)
    for sentence in range(here, here - _REACH - 1, -1):
        told = {frozenset(group): group for group in _groups(sentence, index, cast) if len(set(group)) == number}
        found = [group for group in told.values() if fits(group) and clashes.isdisjoint(e.key for e in group)]
        if found:
            return found[0] if len(found) == 1 else ()
        if _are_others(sentence, index, noun, number, cast):
            return ()
    people = _people_since(here - _PRESENT, index, cast)
    return people if len(people) == number and fits(people) and clashes.isdisjoint(e.key for e in people) else ()


def _groups(sentence: int, index: int, cast: Cast) -> Iterator[tuple[Entity, ...]]:
    """Those that a sentence joins by "und" before a mention, and the sides of what it tells."""
    yield from _joined(sentence, index, cast)
    for statement in cast.statements.near(sentence):
        if statement.sentence != sentence or index in (*statement.agents, *statement.targets):
            continue
        agents, targets = (
            tuple(dict.fromkeys(e for i in side if i < index for e in cast.entities_of(i)))
            for side in (statement.agents, statement.targets)
        )
        yield agents
        if cast.classes[statement.relation].symmetric:
            yield tuple(dict.fromkeys((*agents, *targets)))


def _joined(sentence: int, index: int, cast: Cast) -> Iterator[tuple[Entity, ...]]:
    for earlier in cast.in_sentence(sentence):
        members = cast.joined(earlier)
        if earlier < index and len(members) > 1 and all(map(cast.entities_of, members)):
            yield cast.all_joined(earlier)


def _are_others(sentence: int, index: int, noun: str, number: int, cast: Cast) -> bool:
    """Whether a sentence counts as many, or speaks of some called so, without naming them: "Drei Männer … die drei"."""
    for earlier in cast.in_sentence(sentence):
        mention = cast.mentions[earlier]
        if earlier >= index or mention.form is not MentionForm.NOMINAL or not is_plural(mention):
            continue
        if any(e.key in cast.gazetteer.entities for e in cast.entities_of(earlier)):
            continue
        words = cast.scene.lower[mention.words.start : mention.token]
        counted = any(cast.words.small_numbers.get(word) == str(number) for word in words)
        named = len(cast.entities_of(earlier)) == number
        if not named and (counted or cast.title_key(mention.head) == noun):
            return True
    return False


def _people_since(sentence: int, index: int, cast: Cast) -> tuple[Entity, ...]:
    """Everybody named from a sentence on before a mention, in the order of the text; nobody beside one without name."""
    told = list(cast.lately_mentioned(index, PEOPLE, cast.sentence(index) - sentence))
    if any(referent.nameless or referent.plural for referent, _ in told):
        return ()
    return tuple(referent.entity for referent, _ in sorted(told, key=lambda one: one[0].seen[0]))
