"""Abbreviations that an article explains in brackets: wherever they stand, they are the body explained."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.gazetteer import Gazetteer
from kg.grammar.quotations import QUOTES
from kg.graph.names import LOCAL
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm, Span
from kg.resolve.cast import Cast
from kg.resolve.phrases.labels import actor_label, bare_phrase

_HEAD_LETTERS = 5
_MARK_AND_SPACE = 2
_CONTENT_LETTERS = 4  #: of a word that tells what a body is
_COMMA = ", "
_LONGEST = 120  #: characters of a name that an abbreviation spells
_BREAK = re.compile(r"[.!?:;()\n]")
_MARKS = " " + "".join(QUOTES)


def join_abbreviations(mentions: list[Mention], text: str, gazetteer: Gazetteer) -> None:
    """Read "Nordischer Energierat (NER)": wherever the abbreviation stands, it is the body before the bracket.

    Behind a person the bracket holds a party ("Ada Beispiel (NVB)"), never another name of hers.
    """
    ending, named, starts = _by_end(mentions), _by_name(mentions), _by_start(mentions)
    explained: dict[str, list[int]] = {}
    for match in load_language().patterns.abbreviation.finditer(text):
        long, whole = _explained(match, mentions, ending, starts, text)
        if long is None:
            continue
        if whole:
            mentions[long] = _whole(mentions[long], _end_before(match.start(), text), text)
        several = mentions[long].number == "Plur" and _spells_with_small(match[1], mentions[long].text)
        if _is_person(mentions[long], gazetteer) and not several:
            _part_from_person(mentions, match, ending)
        else:
            explained.setdefault(match[1], []).append(long)
    for short, long in _explained_behind(mentions, text, gazetteer):
        mentions[long] = replace(mentions[long], antecedent=None)
        explained.setdefault(short, []).append(long)
    for short, phrases in explained.items():
        for index in named.get(short, ()):
            # What explains an abbreviation last counts; nothing explains itself.
            if others := [long for long in phrases[-1:] if long != index] or [i for i in phrases if i != index][-1:]:
                mentions[index] = replace(mentions[index], antecedent=others[0])
                if _is_of_another(short, mentions[others[0]], gazetteer):
                    mentions[index] = replace(mentions[index], name=_name_of(mentions[others[0]]))
    _join_explained(mentions, text, gazetteer)


def _explained(
    bracket: re.Match[str],
    mentions: Sequence[Mention],
    ending: Mapping[int, list[int]],
    starts: Sequence[tuple[int, int]],
    text: str,
) -> tuple[int | None, bool]:
    """What an abbreviation in a bracket stands for, and whether its name goes on to the bracket."""
    ends = {bracket.start(), bracket.start() - 1, bracket.end(), _end_before(bracket.start(), text)}
    before = sorted(index for end in ends for index in ending.get(end, ()))
    alike = (i for i in before if _begins_like(bracket[1], mentions[i]))
    long = min(alike, key=lambda i: not _spells(bracket[1], mentions[i].text), default=None)
    if long is not None:
        return long, False
    if (long := _spelled_out(bracket, starts, mentions, text)) is not None:
        return long, True
    rest = (i for i in reversed(before) if _ends_with_head(mentions[i]) and not _is_place(mentions[i]))
    return next(rest, None), False


def _explained_behind(mentions: Sequence[Mention], text: str, gazetteer: Gazetteer) -> Iterator[tuple[str, int]]:
    """The abbreviations of known bodies that an article explains otherwise: "die GEW, die Geraer Energiewerke,"."""
    shorts = {m.name_span.end: m.name for m in mentions if m.name_span and m.name and _has_capitals(m.name)}
    for index, long in enumerate(mentions):
        definite = long.form is not MentionForm.PRONOUN and long.determiner in load_language().words.definite
        short = shorts.get(long.span.start - len(_COMMA)) if definite else None
        if short and text.startswith(_COMMA, long.span.start - len(_COMMA)) and _is_of_another(short, long, gazetteer):
            yield short, index


def _has_capitals(word: str) -> bool:
    """Whether a word may be an abbreviation: "GEW", "AfD"."""
    return " " not in word and sum(map(str.isupper, word)) > 1


def _by_end(mentions: Sequence[Mention]) -> Mapping[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index, mention in enumerate(mentions):
        found.setdefault(mention.span.end, []).append(index)
    return found


def _by_start(mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Where each begins, and its index, in order."""
    return sorted((mention.span.start, index) for index, mention in enumerate(mentions))


def _spelled_out(
    bracket: re.Match[str], starts: Sequence[tuple[int, int]], mentions: Sequence[Mention], text: str
) -> int | None:
    """The body whose name goes on behind its mention: "die Gesellschaft für Technik in Ulm (GTU)"."""
    first, end = bisect_left(starts, (bracket.start() - _LONGEST, 0)), _end_before(bracket.start(), text)
    for _, index in starts[first : bisect_left(starts, (bracket.start(), 0))]:
        mention = mentions[index]
        if not mention.span.end < end or _is_place(mention) or _BREAK.search(text, mention.span.end, end):
            continue
        if _stands_for(bracket[1], text[_start(mention, text) : end]):
            return index
    return None


def _start(mention: Mention, text: str) -> int:
    """Where the name of a body begins: behind "der Verein"."""
    if mention.name_span is not None:
        return mention.name_span.start
    return text.index(bare_phrase(mention.text), mention.span.start)


def _whole(mention: Mention, end: int, text: str) -> Mention:
    """A body with its whole name."""
    start = _start(mention, text)
    return replace(mention, name=text[start:end], name_span=Span(start, end), entity_type=EntityType.ORGANIZATION)


def _is_place(mention: Mention) -> bool:
    return mention.entity_type is EntityType.PLACE


def _by_name(mentions: Sequence[Mention]) -> Mapping[str, list[int]]:
    """The names alone, by their words."""
    found: dict[str, list[int]] = {}
    for index, mention in enumerate(mentions):
        if mention.form is MentionForm.NAME and mention.name is not None:
            found.setdefault(mention.name, []).append(index)
    return found


def _end_before(bracket: int, text: str) -> int:
    """Where the phrase before a bracket ends without the quotation mark behind it: "die Liste „Nordlicht“ (LNL)"."""
    before = text[max(0, bracket - _MARK_AND_SPACE) : bracket]
    return bracket - len(before) + len(before.rstrip(_MARKS))


def _spells(short: str, phrase: str) -> bool:
    """Whether the capitals of a phrase are the letters of an abbreviation: "Mouvement de Libération du Congo", MLC."""
    return "".join(word[0] for word in bare_phrase(phrase).split() if word[0].isupper()) == short.upper()


def _name_of(long: Mention) -> str:
    return long.name or bare_phrase(long.text)


def _spells_with_small(short: str, phrase: str) -> bool:
    """Whether the words of a phrase spell an abbreviation: "Arbeitskreis für Denkmalpflege", AfD."""
    words = bare_phrase(phrase).replace("-", " ").split()
    return "".join(word[0] for word in words).casefold() == short.casefold()


def _is_of_another(short: str, long: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a body is called for short like a known one whose names have no word of its own: a club called "AfD"."""
    known = gazetteer.find(short)
    own = {word for word in fold(bare_phrase(long.text)).replace("-", " ").split() if len(word) >= _CONTENT_LETTERS}
    for entity in known:
        names = [fold(name).replace("-", " ") for name in (entity.label, *entity.aliases)]
        if not any(" " in name for name in names) or any(
            word[:_HEAD_LETTERS] in name for name in names for word in own
        ):
            return False
    phrase = bare_phrase(long.text)
    return bool(known) and (_spells_with_small(short, phrase) or _spells_in_compounds(short, phrase))


def _spells_in_compounds(short: str, phrase: str) -> bool:
    """Whether a letter stands within a compound: "Geraer Energiewerke", GEW; no name in another language, PVV."""
    words = phrase.split()
    return len(words) < len(short) and all(word[:1].isupper() for word in words) and _stands_for(short, phrase)


def _stands_for(short: str, phrase: str) -> bool:
    """Whether an abbreviation has the letters of a phrase, and all its capitals: "Hilfe ohne Not in Asien", HONA."""
    return _are_initials(short, phrase) and _are_initials("".join(filter(str.isupper, phrase)), short)


def _begins_like(short: str, mention: Mention) -> bool:
    """Whether the bracket speaks of the whole phrase: "die finnische Waldbehörde (FWB)"."""
    starts = {fold(words[:1]) for words in (bare_phrase(mention.text), mention.head)}
    return fold(short[:1]) in starts - {""}


def _ends_with_head(mention: Mention) -> bool:
    """Whether the bracket can speak of the noun: not of the first in "die Mitteilung der Behörde (DWB)"."""
    named = mention.form is not MentionForm.NOMINAL or mention.name is not None
    return named or fold(mention.text.split()[-1]).startswith(fold(mention.head)[:_HEAD_LETTERS])


def _is_person(mention: Mention, gazetteer: Gazetteer) -> bool:
    noun = mention.role or mention.head
    return EntityType.PERSON in (mention.entity_type, gazetteer.noun_type(noun))


def _part_from_person(mentions: list[Mention], bracket: re.Match[str], ending: Mapping[int, list[int]]) -> None:
    """Take the abbreviation behind a person for a body of its own, not for an apposition of hers."""
    for index in ending.get(bracket.end(1), ()):
        mention = mentions[index]
        if mention.form is MentionForm.NAME and (mention.span.start, mention.span.end) == bracket.span(1):
            mentions[index] = replace(mention, function=None, entity_type=EntityType.ORGANIZATION)


def _join_explained(mentions: list[Mention], text: str, gazetteer: Gazetteer) -> None:
    """Read "NER (Nordischer Energierat)": wherever the abbreviation stands, it is the body in the bracket."""
    for match in load_language().patterns.explained.finditer(text):
        short, full = match.groups()
        if not _are_initials(short, full):
            continue
        start, end = match.span(2)
        inside = (i for i, m in enumerate(mentions) if start <= m.span.start and m.span.end == end and m.name)
        long = next(inside, None)
        if long is not None:
            mentions[long] = replace(mentions[long], name=full, name_span=Span(start, end))
        for index, mention in enumerate(mentions):
            if index != long and mention.name == short and mention.form is MentionForm.NAME:
                joined = replace(mention, antecedent=long)
                another = long is None or _is_of_another(short, mentions[long], gazetteer)
                mentions[index] = replace(joined, name=full) if another else joined


def _are_initials(short: str, full: str) -> bool:
    """Whether the letters of an abbreviation begin words of the name, in order; a letter within a compound may do."""
    rest = full.casefold()
    if not short or rest[:1] != short[0].casefold():
        return False
    for letter in short.casefold():
        at = rest.find(letter)
        if at < 0:
            return False
        rest = rest[at + 1 :]
    return True


def with_short_names(entity: Entity, mentions: Sequence[Mention], cast: Cast) -> Entity:
    """A local entity with the abbreviations that its ``mentions`` use for it: "Nordischer Energierat", also "NER".

    One that the article explains by a common noun is called by that noun: "die finnische Waldbehörde (FWB)".
    """
    if not entity.key.startswith(LOCAL):
        return entity
    named = [mention for mention in mentions if mention.name is not None]
    names = {word for mention in named for word in mention.text.split()[-1:] if _is_abbreviation(word)}
    long = _explanation(named, cast) if _is_abbreviation(entity.label) else None
    label = actor_label(long, cast.gazetteer) if long else entity.label
    known = {label, *entity.aliases}
    return replace(entity, label=label, aliases=(*entity.aliases, *sorted(names - known)))


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _explanation(mentions: list[Mention], cast: Cast) -> Mention | None:
    """The common noun before the bracket in which the article first gives the abbreviation."""
    before = (cast.mentions[m.antecedent] for m in mentions if m.antecedent is not None)
    return next((m for m in before if m.form is MentionForm.NOMINAL and m.name is None), None)
