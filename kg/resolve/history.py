"""Whether a sentence tells of a time long past, when others held the offices of today: "Im Mittelalter … der Papst"."""

from __future__ import annotations

import re

from kg.resolve.cast import Cast

_REACH = 2  #: sentences before in which the time may be told
_CENTURY, _PAST = 100, 30  #: years
_ORDINAL, _YEAR = re.compile(r"(\d{1,2})\."), re.compile(r"\d{3,4}")  #: "12. Jahrhundert", "Jahr 1122"


def is_of_history(index: int, cast: Cast) -> bool:
    """Whether an act without a date stands near an old year or era, or is told of long ago: "damals", "einst"."""
    here, long_ago = cast.sentence(index), cast.words.long_ago
    for statement in cast.statements:
        if index in (*statement.agents, *statement.targets) and statement.time is not None:
            words = statement.time.text.casefold().split()
            if statement.time.begin is None and not long_ago.isdisjoint(words):
                return True
    tokens = range(cast.scene.sentences[max(0, here - _REACH)].start, cast.scene.sentences[here].stop)
    return any(_is_era(token, cast) for token in tokens)


def _is_era(token: int, cast: Cast) -> bool:
    word = cast.scene.words[token]
    if not word[:1].isupper():
        return False
    if cast.gazetteer.is_noun("era", word, whole=True):
        return True
    if cast.date is None or not cast.gazetteer.is_noun("counted_era", word, whole=True):
        return False
    before, behind = (cast.scene.words[k] if 0 <= k < len(cast.scene.words) else "" for k in (token - 1, token + 1))
    century, year = _ORDINAL.fullmatch(before), _YEAR.fullmatch(behind)
    old = century is not None and int(century[1]) <= cast.date.year // _CENTURY
    return old or (year is not None and int(year[0]) < cast.date.year - _PAST)
