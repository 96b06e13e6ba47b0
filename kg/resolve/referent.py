"""One entity as one article presents it: where it is mentioned, what stands beside its names, its sex and number."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from itertools import islice

from kg.gazetteer import Role
from kg.model import Entity
from kg.resolve.called import Called
from kg.resolve.nouns import is_borne
from kg.resolve.offices.led import Led


@dataclass(slots=True)
class Referent:
    """One entity as this article presents it."""

    entity: Entity
    seen: list[int] = field(default_factory=list)  #: mentions so far, ascending
    number: int = 0  #: how many were met before it
    read: list[int] = field(default_factory=list)  #: its mentions in the order in which they were read
    asked: dict[Hashable, int | None] = field(default_factory=dict)  #: sign → mentions without; None: shown
    led: Led = field(default_factory=Led)  #: the bodies it leads by its titles
    roles: dict[Role, None] = field(default_factory=dict)  #: role nouns beside its names, in the order of reading
    called: Called = field(default_factory=Called)  #: the same by their nouns
    titles: set[str] = field(default_factory=set)  #: comparable forms of all nouns beside its names
    countries: set[str] = field(default_factory=set)  #: keys of countries and bodies it is said to belong to
    gender: str | None = None
    plural: bool = False
    nameless: bool = False  #: a person known by a description alone
    quoted: bool = False  #: a quotation is said by one of its mentions
    age: int | None = None  #: in years

    def see(self, mention: int) -> None:
        """Take a mention as one of its own."""
        insort(self.seen, mention)
        self.read.append(mention)

    def shows(self, sign: Hashable, shown: Callable[[int], bool]) -> bool:
        """Whether a mention of it shows a sign; each is asked once: an article may name somebody very often."""
        asked = self.asked.get(sign, 0)
        if asked is not None:
            asked = self.asked[sign] = None if any(map(shown, islice(self.read, asked, None))) else len(self.read)
        return asked is None

    def take_role(self, role: Role) -> None:
        """Keep a role noun that an article calls it by, once: it may do so thousands of times."""
        if role not in self.roles:
            self.roles[role] = None
            self.called.put(role)

    def before(self, mention: int) -> list[int]:
        """Its mentions before another one."""
        return self.seen[: bisect_left(self.seen, mention)]

    def last_before(self, mention: int) -> int | None:
        """Its last mention before another one."""
        place = bisect_left(self.seen, mention)
        return self.seen[place - 1] if place else None

    def is_seen(self, mention: int) -> bool:
        """Whether it is what a mention was read as."""
        place = bisect_left(self.seen, mention)
        return self.seen[place : place + 1] == [mention]

    def bears(self, title: str, *, whole: bool) -> bool:
        """Whether a noun in comparable form stands beside its name, or ends one that does where not ``whole``."""
        return is_borne(title, self.titles, whole=whole)

    def nouns(self) -> tuple[str, ...]:
        """What its names and the nouns beside them say of its kind."""
        names = (self.entity.label, *self.entity.aliases)
        return (*(word for name in names for word in name.split()), *sorted(self.titles))
