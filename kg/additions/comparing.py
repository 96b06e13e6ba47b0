"""Drafts against the gazetteer in force: what is new, what is known, what cannot be."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from kg.additions.names import Names
from kg.additions.offices import Offices
from kg.additions.places import Places
from kg.additions.records import Draft, DraftOffice, Fate, Outcome
from kg.additions.writing import NewOffice, Statements
from kg.gazetteer import Gazetteer
from kg.gazetteer.turtle import day_of
from kg.language.spelling import fold
from kg.model import Entity, EntityType


class Comparing:
    """What each draft adds to the gazetteer."""

    def __init__(self, gazetteer: Gazetteer, names: Names) -> None:
        self._gazetteer = gazetteer
        self._places = Places(gazetteer)
        self._offices = Offices(gazetteer, names, self._places)
        self._added: defaultdict[str, list[str]] = defaultdict(list)  #: name → keys of new entries

    def compare(self, drafts: dict[str, Draft]) -> Iterator[tuple[Statements | None, list[Outcome]]]:
        """Yield what to write of each draft (None: nothing) with its outcomes, in the order of the file."""
        taken = dict(drafts)
        refused: dict[str, Outcome] = {}
        # A refused country leaves those who refer to it without one: look again until all hold.
        while True:
            self._places.refer_to(taken)
            wrong = {key: why for key, draft in taken.items() if (why := self._refusal(draft)) is not None}
            if not wrong:
                break
            refused |= wrong
            taken = {key: draft for key, draft in taken.items() if key not in wrong}
        for key, draft in drafts.items():
            if key in refused:
                yield None, [refused[key]]
            else:
                yield self._statements(draft)

    def _refusal(self, draft: Draft) -> Outcome | None:
        known = self._gazetteer.entities.get(draft.key)
        why = remedy = None
        if known is not None and known.type is not draft.type:
            why, remedy = f"{draft.key} is a {known.type} already", "Mend the id, or the type."
        elif known is not None and not _related(known, draft):
            why, remedy = f"{draft.key} is {known.label!r}, not {draft.label!r}", "Mend the id."
        elif draft.country is not None and self._places.country(draft.country) is None:
            why = f"country {draft.country[:80]!r} is not in the gazetteer"
            remedy = "Give its Wikidata id, ISO code or German name, or add it first."
        return Outcome(Fate.REFUSED, draft.line, f"{draft.label}: {why}", remedy or "") if why else None

    def _statements(self, draft: Draft) -> tuple[Statements | None, list[Outcome]]:
        known = self._gazetteer.entities.get(draft.key)
        outcomes: list[Outcome] = []
        new = Statements(draft.key)
        country = self._places.country(draft.country) if draft.country else None
        if known is None:
            new.label, new.type, new.surname = draft.label, draft.type, draft.surname
        if known is None or known.country is None:
            new.country = country if country != draft.key else None
        if known is None or known.gender is None:
            new.gender = draft.gender
        new.aliases, left_out = self._aliases(draft, known)
        if left_out:
            shown = ", ".join(map(repr, left_out))
            remedy = (
                "They mean others, too, or are single words; put them into a Turtle file by hand if they are right."
            )
            outcomes.append(Outcome(Fate.LEFT_OUT, draft.line, f"{draft.label}: other names {shown}", remedy))
        for office in draft.offices:
            outcome = self._office(office, draft, known, new)
            outcomes += [outcome] if outcome is not None else []
        fate = Fate.UNCHANGED if new.empty else Fate.ADDED if known is None else Fate.MERGED
        outcomes.insert(0, self._taken(fate, draft))
        return (None if new.empty else new), outcomes

    def _taken(self, fate: Fate, draft: Draft) -> Outcome:
        """What became of a draft; a new entry is told whose name it has, too."""
        what = f"{draft.label} ({draft.key})"
        others = self._namesakes(draft) if fate is Fate.ADDED else []
        if not others:
            return Outcome(fate, draft.line, what)
        remedy = (
            f"The name alone now means nobody for certain. If it is the same, take {draft.key} out of the file of your "
            f"knowledge folder again and give {others[0]} as id."
        )
        shown = f"{what}, but {draft.label!r} is a name of {', '.join(others)} already"
        return Outcome(fate, draft.line, shown, remedy)

    def _namesakes(self, draft: Draft) -> list[str]:
        """Keys of the others, known or before it in the file, that bear the name of a new entry."""
        known = (entity.key for entity in self._gazetteer.find(draft.label))
        others = [key for key in dict.fromkeys((*known, *self._added[fold(draft.label)])) if key != draft.key]
        self._added[fold(draft.label)].append(draft.key)
        return others

    def _aliases(self, draft: Draft, known: Entity | None) -> tuple[list[str], list[str]]:
        """Other names to write, and those left out: a wrong name is worse than none."""
        have = {fold(name) for name in ((known.label, *known.aliases) if known else (draft.label,))}
        taken: list[str] = []
        left_out: list[str] = []
        for name in (draft.label, *draft.aliases):
            if not fold(name) or fold(name) in have:
                continue
            have.add(fold(name))
            (left_out if self._misleads(name, draft) else taken).append(name)
        return taken, left_out

    def _misleads(self, name: str, draft: Draft) -> bool:
        alone = draft.type is EntityType.PERSON and " " not in name
        others = any(entity.key != draft.key for entity in self._gazetteer.find(name))
        common = self._gazetteer.noun_type(name) is not None
        return alone or others or common or len(name) < 2 or any(map(_control, name))

    def _office(self, office: DraftOffice, draft: Draft, known: Entity | None, new: Statements) -> Outcome | None:
        """Note a new office; an outcome where it cannot be told."""
        shown = f"{draft.label}: office {office.role[:80]!r}"
        if draft.type is not EntityType.PERSON:
            return Outcome(Fate.LEFT_OUT, office.line, shown, "Only people hold offices.")
        read = self._offices.read(office.role)
        if read is None:
            remedy = "kg knows the offices of roles.toml, by their German names; an own roles.toml may have more."
            return Outcome(Fate.LEFT_OUT, office.line, f"{shown} is not known", remedy)
        title, of = read
        if of is None and office.of is not None:
            of = self._places.key(office.of)
            if of is None:
                remedy = "Give its Wikidata id, ISO code or German name, or add it first."
                return Outcome(Fate.LEFT_OUT, office.line, f"{shown} of {office.of[:80]!r}, which nobody knows", remedy)
        if of is None:
            remedy = "Say of which country or body: a column 'of'."
            return Outcome(Fate.LEFT_OUT, office.line, f"{shown} is of nobody", remedy)
        found = NewOffice(title, of, office.begin, office.end, None if office.end else office.seen)
        if found not in new.offices and not _held(found, known):
            new.offices.append(found)
        return None


def _related(known: Entity, draft: Draft) -> bool:
    """Whether two descriptions under one id have a name, or a word of a name, in common."""
    theirs = {word for name in (known.label, *known.aliases) for word in fold(name).split()}
    return any(set(fold(name).split()) & theirs for name in (draft.label, *draft.aliases))


def _held(office: NewOffice, known: Entity | None) -> bool:
    """Whether the gazetteer has the office for these days: what stands there is kept, unless it is seen later."""
    begin, end, seen = day_of(office.begin), day_of(office.end, after=True), day_of(office.seen)
    return known is not None and any(
        (have.title, have.of) == (office.title, office.of)
        and (have.begin or dt.date.min) < (end or dt.date.max)
        and (begin or dt.date.min) < (have.end or dt.date.max)
        and not (seen and have.end is None and have.begin == begin and have.seen and have.seen < seen)
        for have in known.offices
    )


def _control(character: str) -> bool:
    return not character.isprintable()
