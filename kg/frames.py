"""What a relation file says, as records; ``kg/relations.py`` reads them, ``kg/extract`` works with them."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import EntityType, Status
from kg.paths import Union

ROLES = ("agent", "target", "place", "topic", "epithet")
ACTOR_ROLES = ("agent", "target")
POS = ("VERB", "NOUN", "ADJ", "ADV", "PROPN", "AUX", "ADP")
CHANNELS = ("InPerson", "Telephone", "Video")
NUMBERS = ("Plur", "Sing")
EXAMPLE_KEYS = ("none", "status", "text")
TRIGGER_KEYS = (
    *("channel", "lemma", "lemma_not", "lemmas", "negation", "none", "number", "pos", "reflexive"),
    *("planned", "requires", "roles", "status", "support", "types", "with", "without"),
)
CONSTRUCTION_KEYS = (
    *("classes", "example", "negation", "noun", "optional", "reflexive", "roles", "status", "types", "verbs"),
    *("with", "without"),
)


@dataclass(frozen=True, slots=True)
class Condition:
    """A path that must (or must not) reach one of these lemmas; patterns as in kg/wordpatterns.py."""

    path: Union
    lemmas: tuple[str, ...]


#: The path that leads back to the act before.
AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Role:
    """Where the fillers of a role stand: the first choice that gives any wins."""

    name: str
    choices: tuple[Union, ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way to express an event: a word with its frame."""

    rule: str  #: relation file and number: "meeting.toml#2"
    lemmas: tuple[str, ...]  #: "*sanktion" = every word that ends in "sanktion"
    pos: str
    roles: tuple[Role, ...]
    requires: tuple[tuple[str, ...], ...]  #: of each group one role must be filled
    with_: tuple[Condition, ...] = ()
    without: tuple[Condition, ...] = ()
    types: tuple[tuple[str, frozenset[EntityType]], ...] = ()  #: role → types, narrower than the class allows
    lemma_not: tuple[str, ...] = ()  #: words that the pattern of a lemma must not match
    reflexive: bool | None = None  #: None: does not matter
    number: str | None = None
    channel: str | None = None
    status: Status = Status.ACTUAL
    negation: bool = True  #: False: the negation in it is part of the expression ("ließ kein gutes Haar an ihr")
    planned: bool = True  #: False: "werden" or "müssen" in it is part of the expression and plans nothing
    kin: frozenset[str] = frozenset()  #: other classes whose act just before it may follow on: "Kritik kam von …"
    none: bool = False  #: the word tells no act of the class, whatever else it fits: "kondolieren" wishes no luck
    support: bool = False  #: a noun that constructions of support verbs may hold: "übte Kritik"

    @property
    def on_oneself(self) -> bool:
        """Whether who acts is meant, too: a reflexive entry whose agent and target stand in the same place."""
        places = {role.name: role.choices for role in self.roles}
        return self.reflexive is True and "target" in places and places.get("agent") == places["target"]

    @property
    def done_again(self) -> bool:
        """Whether it may be done to whom the same act just before was done to."""
        targets = (role.choices for role in self.roles if role.name == "target")
        return any(path.text == AGAIN for choices in targets for union in choices for path in union)


@dataclass(frozen=True, slots=True)
class Construction:
    """What all nouns of acts share: a support verb, where the noun stands below it, and who fills the noun's roles."""

    rule: str  #: "support-verbs.toml#3"
    verbs: tuple[str, ...]
    noun: str  #: path from the verb to the noun: "obj"
    roles: tuple[tuple[str, tuple[str, ...]], ...]  #: role → paths; "noun:target" = where the noun itself looks for it
    classes: frozenset[str]  #: event classes whose nouns it holds
    optional: frozenset[str] = frozenset()  #: roles that the noun requires and the construction does not
    with_: tuple[Condition, ...] = ()
    without: tuple[Condition, ...] = ()
    types: tuple[tuple[str, frozenset[EntityType]], ...] = ()  #: added to those of the noun
    reflexive: bool | None = None
    status: Status | None = None
    negation: bool = True


@dataclass(frozen=True, slots=True)
class Example:
    """A marked sentence that the trigger list must read as marked."""

    text: str  #: "[agent: Xi] traf [target: Putin]."
    none: bool  #: the sentence expresses no event of the class
    status: Status = Status.ACTUAL
    rule: str = ""  #: relation file and number: "meeting.toml, example 2"


@dataclass(frozen=True, slots=True, eq=False)
class Relation:
    """An event class with the German words for it."""

    name: str  #: local name of the event class: "Meeting"
    file: str  #: "meeting.toml"
    triggers: tuple[Trigger, ...]
    examples: tuple[Example, ...]
    symmetric: bool
    appointed: bool  #: people come together at an appointed time: "trifft heute" has not met yet
    agents: frozenset[EntityType]  #: types an agent may have
    targets: frozenset[EntityType]
