"""Facts for the tests, in one line each."""

from __future__ import annotations

from kg.evaluate import GoldArticle, GoldFact, Judge, Names
from kg.facts.lines import Fact, FactActor

JUDGE = Judge(Names((), (), ("isch", "ische")), frozenset({"MEET", "CALL"}))


def actors(names: str) -> tuple[FactActor, ...]:
    return tuple(FactActor(name, (), f"urn:{name}", None) for name in names.split(", ") if name)


def fact(
    kind: str, agents: str, targets: str, *, status: str = "actual", label: str | None = None, medium: str | None = None
) -> Fact:
    sides = actors(agents), actors(targets)
    return Fact(kind, *sides, status, None, None, None, medium, label, None, None, (0, 1))


def gold(
    kind: str,
    agents: str,
    targets: str,
    *,
    status: str = "actual",
    label: str | None = None,
    sure: bool = True,
    instead: str | None = None,
) -> GoldFact:
    """An annotated fact; ``instead`` is another right side of targets."""

    def names(text: str) -> tuple[str, ...]:
        return tuple(text.split(", ")) if text else ()

    others = () if instead is None else (names(instead),)
    return GoldFact(
        kind, status, (names(agents),), (names(targets), *others), label, None, sure, f"{agents} … {targets}"
    )


def article(doc: str, *facts: GoldFact) -> GoldArticle:
    return GoldArticle(doc, facts)
