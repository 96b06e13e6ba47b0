"""Whether a sentence tells of a time long past, when others held the offices of today: "Im Mittelalter … der Papst"."""

from __future__ import annotations

import re

from kg.grammar.clauses import finite_verb
from kg.grammar.scene import Scene
from kg.model import EntityType
from kg.resolve.cast import Cast
from kg.resolve.offices.departures import is_dead

_REACH = 2  #: sentences before in which the time may be told
_STORY = 20  #: sentences that a story of past years may be long
_CENTURY, _PAST = 100, 30  #: years
_ORDINAL, _YEAR = re.compile(r"(\d{1,2})\."), re.compile(r"\d{3,4}")  #: "12. Jahrhundert", "Jahr 1122"

_FULL_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_TIMES = frozenset(("obl", "obl:tmod", "advmod", "nsubj"))  #: "das Jahr 1989 brachte die Wende"
_MAIN = frozenset(("root", "conj", "parataxis"))


def is_of_history(index: int, cast: Cast) -> bool:
    """Whether an act without a date stands near an old year or era, or is told of long ago: "damals", "einst"."""
    here, long_ago = cast.sentence(index), cast.words.long_ago
    for statement in cast.statements.of(index):
        if statement.time is not None:
            words = statement.time.text.casefold().split()
            if statement.time.begin is None and not long_ago.isdisjoint(words):
                return True
    if is_done_by_the_dead(index, cast):
        return True
    tokens = range(cast.scene.sentences[max(0, here - _REACH)].start, cast.scene.sentences[here].stop)
    return any(_is_era(token, cast) for token in tokens)


def is_done_by_the_dead(index: int, cast: Cast) -> bool:
    """Whether somebody whom the article tells to have died acts on a mention, or the two on each other."""
    for statement in cast.statements.of(index):
        both = cast.classes[statement.relation].symmetric
        others = (*statement.agents, *(statement.targets if both else ()))
        people = (e for i in others if i != index for e in cast.entities_of(i) if e.type is EntityType.PERSON)
        if (both or index in statement.targets) and any(is_dead(cast.referent(e), cast) for e in people):
            return True
    return False


def years_told(index: int, cast: Cast) -> tuple[int, ...]:
    """Past years in which the sentences up to a mention say that something happened: "Im Herbst 1989 fiel die Mauer".

    A story goes on in its year until a word or the present brings it back to the article's days. No year that only
    says more of a noun ("der Vertrag von 1955").
    """
    here, scene = cast.sentence(index), cast.scene
    if cast.date is None:
        return ()
    for sentence in range(here, max(-1, here - _STORY), -1):
        tokens = scene.sentences[sentence]
        written = (
            token for token in tokens if _FULL_YEAR.fullmatch(scene.words[token]) and _is_adverbial(token, scene)
        )
        past = tuple(year for year in map(int, (scene.words[token] for token in written)) if year < cast.date.year)
        if past:
            return past
        if _is_of_these_days(sentence, cast):
            break
    return ()


def _is_of_these_days(sentence: int, cast: Cast) -> bool:
    """Whether a sentence tells of the article's own days: "Am Montag …", "Heute …", or in the present."""
    scene, tokens = cast.scene, cast.scene.sentences[sentence]
    if any(scene.lower[token] in cast.words.of_these_days for token in tokens):
        return True
    finite = finite_verb(scene, scene.root(sentence))
    return finite is not None and scene.feature(finite, "Tense") == "Pres" and scene.feature(finite, "Mood") == "Ind"


def _is_adverbial(token: int, scene: Scene) -> bool:
    """Whether a year says when a main clause happened, or one with "als", by itself or behind a word of time."""
    while token in scene.times and scene.heads[token] in scene.times and scene.heads[token] != token:
        token = scene.heads[token]
    verb = scene.heads[token]
    main = scene.label[verb] in _MAIN or any(scene.lower[k] in scene.lexis.as_long_ago for k in scene.of(verb, "mark"))
    return token in scene.times and scene.label[token] in _TIMES and main and scene.is_verb(verb)


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
