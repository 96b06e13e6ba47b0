"""Abbreviations that an article explains in brackets: wherever they stand, they are the body explained."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
_MARKS = " " + "".join(QUOTES)


def join_abbreviations(mentions: list[Mention], text: str, gazetteer: Gazetteer) -> None:
    """Read "Nordischer Energierat (NER)": wherever the abbreviation stands, it is the body before the bracket.

    Behind a person the bracket holds a party ("Ada Beispiel (NVB)"), never another name of hers.
    """
    ending, named = _by_end(mentions), _by_name(mentions)
    explained: dict[str, list[int]] = {}
    for match in load_language().patterns.abbreviation.finditer(text):
        ends = {match.start(), match.start() - 1, match.end(), _end_before(match.start(), text)}
        before = sorted(index for end in ends for index in ending.get(end, ()))
        alike = (i for i in before if _begins_like(match[1], mentions[i]))
        rest = (i for i in reversed(before) if _ends_with_head(mentions[i]))
        long = min(alike, key=lambda i: not _spells(match[1], mentions[i].text), default=next(rest, None))
        if long is None:
            continue
        several = mentions[long].number == "Plur" and _spells_with_small(match[1], mentions[long].text)
        if _is_person(mentions[long], gazetteer) and not several:
            _part_from_person(mentions, match, ending)
        else:
            explained.setdefault(match[1], []).append(long)
    for short, phrases in explained.items():
        for index in named.get(short, ()):
            # What explains an abbreviation last counts; nothing explains itself.
            if others := [long for long in phrases[-1:] if long != index] or [i for i in phrases if i != index][-1:]:
                mentions[index] = replace(mentions[index], antecedent=others[0])
                if _is_of_another(short, mentions[others[0]], gazetteer):
                    mentions[index] = replace(mentions[index], name=_name_of(mentions[others[0]]))
    _join_explained(mentions, text)


def _by_end(mentions: Sequence[Mention]) -> Mapping[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index, mention in enumerate(mentions):
        found.setdefault(mention.span.end, []).append(index)
    return found


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
    return bool(known) and _spells_with_small(short, long.text)


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


def _join_explained(mentions: list[Mention], text: str) -> None:
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
                mentions[index] = replace(mention, antecedent=long) if long is not None else replace(mention, name=full)


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
