"""A parse with what its words stand for: names with their titles, words of time, who can act.

A unit is what makes one name or noun with its title: "der russische Präsident Wladimir Putin" has one head. Parsers
attach titles in four ways (compound, appos, flat, nmod); everything after this module speaks of the head alone.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from kg.grammar.parse import Parse
from kg.language import TimeWords, Words, load_language

_INSIDE = frozenset(("flat", "fixed", "goeswith"))


@dataclass(frozen=True)
class Scene(Parse):
    """What voice, phrases and coordination ask beyond grammar: who can fill a role at all."""

    units: Units
    times: frozenset[int]  #: words of time, which fill no role
    actors: frozenset[int]  #: heads of mentions that can act

    def parts(self, i: int) -> list[int]:
        """All tokens of the name or noun with title that this token belongs to."""
        return self.units.members[self.units.head[i]]


def set_scene(parse: Parse, units: Units, times: frozenset[int], actors: frozenset[int]) -> Scene:
    """The scene of a parse once its mentions are known."""
    grammar = {field.name: getattr(parse, field.name) for field in fields(Parse) if field.init}
    return Scene(**grammar, units=units, times=times, actors=actors)


class Units:
    """Head token and members of every name or noun of a parse."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._up = [self._joined_to(i) for i in range(len(parse))]
        self.head = [self._top(i) for i in range(len(parse))]
        self.members: dict[int, list[int]] = {}
        for i, head in enumerate(self.head):
            self.members.setdefault(head, []).append(i)

    def core(self, i: int) -> int:
        """The noun that a unit is named by, given its head: of "Staats- und Regierungschefs" the last."""
        return self.members[i][-1] if self._parse.words[i].endswith("-") else i

    def _top(self, i: int) -> int:
        for _ in range(8):
            above = self._up[i]
            if above == i:
                return i
            i = above
        return i

    def _joined_to(self, i: int) -> int:
        """The head this token is a part of; itself when it stands alone."""
        parse, head = self._parse, self._parse.heads[i]
        if head == i or parse.pos[i] == "PUNCT":
            return i
        label = parse.label[i]
        span = self._parse.entity[i]
        if span:
            top = self._root_of(span)
            if i != top:
                return top
            if label in _INSIDE and head < span[0] - 1 and self._parse.entity[head]:
                return i  # "Xi und Putin" with Putin ←flat Xi
        if label in _INSIDE or (label == "conj" and (self._completes(head, i) or self._of_both_sexes(head, i))):
            return head
        if parse.pos[i] not in ("NOUN", "PROPN", "X") or parse.pos[head] not in ("NOUN", "PROPN", "X"):
            return i
        if label == "compound" and parse.sentence[i] == parse.sentence[head]:
            return head
        if label in ("appos", "nmod", "dep", "amod") and not parse.cases(i) and self._close_apposition(i, head, label):
            return head
        return i

    def _completes(self, first: int, second: int) -> bool:
        """Whether two halves are one phrase: "Staats- und Regierungschefs", not "sowie Präsident Linde" behind it."""
        between = (c for c in self._parse.of(first, "conj") if first < c < second)
        return self._truncated(first) and all(map(self._truncated, between))

    def _truncated(self, i: int) -> bool:
        """The first half of "Staats- und Regierungschefs"."""
        word = self._parse.words[i]
        return len(word) > 1 and word.endswith("-")

    def _of_both_sexes(self, first: int, second: int) -> bool:
        """Whether two nouns name the same people, once the women and once the men: "Lehrerinnen und Lehrer"."""
        parse = self._parse
        if second != first + 2 or parse.pos[first + 1] != "CCONJ" or parse.feature(first, "Number") != "Plur":
            return False
        women, men = parse.lemmas[first], parse.lemmas[second]
        forms = load_language().feminine_forms
        if men.startswith("-"):  # "Ministerinnen und -minister"
            return women.lower().endswith(tuple(form.lower() for form in forms(men[1:].capitalize())[:1]) or ("-",))
        return women != men and (women in forms(men)[:1] or men in forms(women)[:1])

    def _root_of(self, span: tuple[int, int, str]) -> int:
        """The token of a name whose head lies outside; of several the one that is not merely a name part."""
        parse = self._parse
        inside = range(span[0], span[1])
        roots = [k for k in inside if parse.heads[k] not in inside or parse.heads[k] == k]
        whole = [k for k in roots if parse.label[k] not in _INSIDE]
        return (whole or roots or [span[0]])[0]

    def _close_apposition(self, i: int, head: int, label: str) -> bool:
        """Title and name without comma: "Präsident Putin", "Außenministerin der Ukraine Olena Bondar"."""
        parse = self._parse
        if "PROPN" not in (parse.pos[i], parse.pos[head]) or parse.of(i, "det"):
            return False
        left, right = min(i, head), max(i, head)
        if any(parse.pos[k] == "PUNCT" and parse.words[k] not in "-–" for k in range(left + 1, right)):
            return False
        if label == "appos":
            return True
        if parse.case_of(right) == "Gen" or (left == i and parse.case_of(left) == "Gen"):
            return False  # "ein Telefonat Merkels", "Angela Merkels Telefonat"
        person = self._parse.entity[right]
        return person is not None and person[2] == "PER" and parse.pos[left] == "NOUN" and right - left <= 2


class TimeTokens:
    """Finds words of time; built once."""

    def __init__(self, words: TimeWords, lexis: Words) -> None:
        tables = (words.months, words.weekdays, words.seasons, words.days, words.years, words.units, words.feasts)
        self._known = frozenset(word for table in tables for word in table) | lexis.clock
        self._weekdays = tuple(words.weekdays)

    def of(self, parse: Parse) -> frozenset[int]:
        """Months, weekdays, units such as "Jahr", "gestern", years and hours; surnames such as "May" left out."""
        return frozenset(i for i in range(len(parse)) if self._is_time(parse, i))

    def _is_time(self, parse: Parse, i: int) -> bool:
        if parse.pos[i] not in ("NOUN", "PROPN", "ADV", "NUM") or parse.is_person(i):
            return False
        word = parse.lower[i]
        if word in self._known or word.startswith(self._weekdays) or parse.lemmas[i].lower() in self._known:
            return True
        return parse.pos[i] == "NUM" and word[:1].isdigit()
