"""Records → drafts: rows on one entity come together, each value is checked by itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from kg.additions.names import Names, plain
from kg.additions.records import Draft, DraftOffice, Fate, Outcome, Record, RefusedRow
from kg.errors import nearest
from kg.gazetteer import Gazetteer
from kg.language.spelling import fold, slug
from kg.model import EntityType

_ITEM = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/|wd:)?(Q[1-9]\d{0,11})$")
_DAY = re.compile(r"\+?(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\S*)?)?)?$")
_GERMAN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_LONGEST_NAME = 200
_NO_NAME = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|https?:|^Q\d+$")


def item_of(text: str) -> str | None:
    """The Wikidata item of an id or address; None where it is neither."""
    match = _ITEM.match(text.strip())
    return match[1] if match else None


class Drafting:
    """Collects the drafts of one file and what was refused."""

    def __init__(self, names: Names, gazetteer: Gazetteer, kind: EntityType | None) -> None:
        self._names = names
        self._gazetteer = gazetteer
        self._kind = kind  #: of rows that do not say it
        self.drafts: dict[str, Draft] = {}
        self.outcomes: list[Outcome] = []

    def take(self, rows: Iterable[Record | RefusedRow]) -> None:
        """Draft every row; one that cannot be is among the outcomes."""
        for row in rows:
            try:
                if isinstance(row, RefusedRow):
                    raise row
                self._row(row)
            except RefusedRow as refused:
                self.outcomes.append(refused.outcome)

    def _row(self, row: Record) -> None:
        label, kind = self._label(row), self._type(row)
        self._refuse_as_name(row, label, kind)
        key = self._key(row, label, kind)
        draft = self.drafts.setdefault(key, Draft(row.line, key, label, kind))
        if draft.type is not kind:
            raise RefusedRow(row.line, f"{key} is a {draft.type} in line {draft.line}", "Give one type to one id.")
        if draft.label != label and fold(draft.label) != fold(label):
            if not set(fold(draft.label).split()) & set(fold(label).split()):
                raise RefusedRow(row.line, f"{key} is {draft.label!r} in line {draft.line}", "Mend one of the ids.")
            draft.aliases.append(label)
        draft.aliases += (alias for alias in row.values.get("alias", ()) if alias not in draft.aliases)
        draft.country = draft.country or self._country(row)
        draft.gender = draft.gender or self._names.genders.get(plain(item_of(row.first("gender") or "") or ""))
        draft.gender = draft.gender or self._names.genders.get(plain(row.first("gender") or ""))
        draft.surname = draft.surname or self._surname(row, label)
        office = self._office(row)
        if office is not None and office not in draft.offices:
            draft.offices.append(office)

    def _label(self, row: Record) -> str:
        label = row.first("label") or ""
        if not any(map(str.isalpha, label)):
            raise RefusedRow(row.line, "has no name", "Fill the column of names.")
        if _NO_NAME.search(label):
            remedy = "Ask Wikidata for labels in German, too (label service: de,mul,en)."
            raise RefusedRow(row.line, f"{label[:60]!r} is no name", remedy)
        if len(label) > _LONGEST_NAME:
            raise RefusedRow(row.line, f"a name of {len(label)} characters", f"Shorten it to {_LONGEST_NAME}.")
        return label

    def _type(self, row: Record) -> EntityType:
        given = row.values.get("type", ())
        for text in given:
            known = self._names.types.get(plain(item_of(text) or text))
            if known is not None:
                return known
        if self._kind is not None:
            return self._kind
        if given:
            words = [word for word in self._names.types if not word[1:].isdigit()]
            raise RefusedRow(row.line, f"type {given[0][:60]!r} is unknown", nearest(given[0], words) + " Or --type.")
        raise RefusedRow(row.line, "does not say whether it is a person, a body …", "Say it for all: --type Person.")

    def _refuse_as_name(self, row: Record, label: str, kind: EntityType) -> None:
        if kind is EntityType.PERSON and " " not in label:
            raise RefusedRow(
                row.line,
                f"{label!r} alone would mean this person in every article",
                "Give the full name; a single name belongs into a Turtle file of your own, by hand.",
            )
        # "Commerzbank" ends in a common noun, too: an item, or a word before it, says that it is a name all the same.
        alone = " " not in label or label[:1].islower()
        listed = self._gazetteer.is_noun("type", label, whole=True) or label in self._gazetteer.roles.nouns
        ends = alone and self._gazetteer.noun_type(label) is not None
        if listed or (ends and item_of(row.first("id") or "") is None):
            raise RefusedRow(row.line, f"{label!r} is a common noun", "Give the full name, or its Wikidata id.")

    def _key(self, row: Record, label: str, kind: EntityType) -> str:
        given = row.first("id")
        if given is None:
            return self._key_by_name(row, label, kind)
        key = item_of(given) or (given if given in self._gazetteer.entities else None)
        if key is None:
            raise RefusedRow(row.line, f"{given[:60]!r} is no Wikidata id", "Write it like Q567, or leave it empty.")
        return key

    def _key_by_name(self, row: Record, label: str, kind: EntityType) -> str:
        key = slug(label)
        if not key:
            raise RefusedRow(row.line, f"{label!r} gives no key", "Give a Wikidata id.")
        known = [e for e in self._gazetteer.find(label) if e.type is kind and e.key != key]
        if known:
            raise RefusedRow(
                row.line,
                f"{label!r} is a name of {known[0].key} already",
                f"If it is the same, give {known[0].key} as id; else its own Wikidata id.",
            )
        draft = self.drafts.get(key)
        if draft is not None and (draft.country or "") != (row.first("country") or ""):
            raise RefusedRow(row.line, f"{label!r} stands in line {draft.line}, too", "Give ids to tell them apart.")
        return key

    def _surname(self, row: Record, label: str) -> str | None:
        """The last name, where it is a part of the name: another one would lead to this person in every article."""
        given = row.first("surname")
        if given is None or f" {fold(given)} " in f" {fold(label)} ":
            return given
        remedy = "A last name is a part of the name; put it into a Turtle file by hand if it is right."
        self.outcomes.append(Outcome(Fate.LEFT_OUT, row.line, f"{label}: surname {given[:60]!r}", remedy))
        return None

    def _country(self, row: Record) -> str | None:
        """An id where there is one: a word for it is a second choice."""
        given = row.values.get("country", ())
        return next(filter(item_of, given), next(iter(given), None))

    def _office(self, row: Record) -> DraftOffice | None:
        role = next((text for text in row.values.get("role", ()) if item_of(text) is None), None)
        if role is None:
            return None
        of = row.values.get("of", ())
        try:
            begin, end, seen = (_day(row.first(name)) for name in ("begin", "end", "seen"))
            for last, what in ((end, "ends on"), (seen, "is seen on")):
                if begin and last and last < begin[: len(last)]:
                    raise ValueError(f"{what} {last}, before it begins")
        except ValueError as error:
            remedy = "Write days as 2005-11-22, 2005-11 or 2005."
            self.outcomes.append(Outcome(Fate.LEFT_OUT, row.line, f"office {role[:80]!r} {error}", remedy))
            return None
        return DraftOffice(row.line, role, next(filter(item_of, of), next(iter(of), None)), begin, end, seen)


def _day(text: str | None) -> str | None:
    """A day, month or year as the gazetteer writes it; raises ValueError for what is none."""
    if text is None:
        return None
    german = _GERMAN_DAY.match(text)
    if german is not None:
        text = f"{german[3]}-{int(german[2]):02}-{int(german[1]):02}"
    match = _DAY.match(text)
    if match is None:
        raise ValueError(f"has no day {text[:40]!r}")
    year, month, day = match.groups()
    # Wikidata writes 00 where month or day are not known.
    known = [year, *([month] if month and month != "00" else [])]
    known += [day] if len(known) > 1 and day and day != "00" else []
    dt.date(int(year), int(known[1]) if len(known) > 1 else 1, int(known[2]) if len(known) > 2 else 1)
    return "-".join(known)
