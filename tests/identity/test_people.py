"""What speaks for and against two profiles being one person."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kg.identity.people import compare_people
from kg.identity.records import SAME, UNSURE, Companion, Profile, Source
from tests.identity.making import EVIDENCE


def profile(iri: str, name: str, *titles: str, country: str | None = None, year: int = 2024) -> Profile:
    return Profile(
        iri,
        "person x",
        (name,),
        linked=False,
        titles=frozenset(titles),
        countries=frozenset({country} if country else ()),
        sources=(Source(f"{iri}/article", dt.date(year, 1, 1)),),
    )


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Ada Nordlund", "Ada Nordlund", "equal name"),
        ("Ada Müller", "Ada Müller", "equal name, a frequent one"),
        ("A. Nordlund", "Ada Nordlund", "one name shortens the other"),
        ("Sergei Lawrinow", "Sergej Lavrinov", "spellings of one name"),
    ],
)
def test_names_agree_in_four_ways(one: str, other: str, reason: str) -> None:
    finding = compare_people(profile("urn:1", one), profile("urn:2", other), EVIDENCE)
    assert finding is not None
    assert finding.reasons[0] == reason
    assert UNSURE <= finding.score <= 1


def test_other_names_are_other_people() -> None:
    assert compare_people(profile("urn:1", "Ada Nordlund"), profile("urn:2", "Ida Nordlund"), EVIDENCE) is None
    assert compare_people(profile("urn:1", "Nordlund"), profile("urn:2", "Nordlund"), EVIDENCE) is None


def test_same_title_makes_a_frequent_name_nearly_enough() -> None:
    plain = compare_people(profile("urn:1", "Ada Müller"), profile("urn:2", "Ada Müller"), EVIDENCE)
    titled = compare_people(
        profile("urn:1", "Ada Müller", "Reederin"), profile("urn:2", "Ada Müller", "Reederin"), EVIDENCE
    )
    assert plain is not None
    assert titled is not None
    assert plain.score < titled.score < SAME


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Torwarttrainerin", "Trainerin", "Trainerin"),
        ("Finanzministerin", "Ministerin", "Ministerin"),
        ("Finanzministerin", "Justizministerin", None),
        ("Torwart", "Hauswart", None),
        ("Wart", "Torwart", None),
    ],
)
def test_a_title_told_more_exactly_is_the_same_title(one: str, other: str, shared: str | None) -> None:
    found = compare_people(profile("urn:1", "Ada Müller", one), profile("urn:2", "Ada Müller", other), EVIDENCE)
    assert found is not None
    assert (f"same title: {shared}" in found.reasons) == (shared is not None)


def test_another_occupation_and_another_country_rule_it_out() -> None:
    for one, other in (
        (profile("urn:1", "Ada Nordlund", "Stürmer"), profile("urn:2", "Ada Nordlund", "Busfahrer")),
        (profile("urn:1", "Ada Nordlund", country="urn:NO"), profile("urn:2", "Ada Nordlund", country="urn:DK")),
    ):
        finding = compare_people(one, other, EVIDENCE)
        assert finding is not None
        assert not finding.possible


def test_lifetime_between_the_articles_makes_a_name_doubtful() -> None:
    old, new = profile("urn:1", "Ada Nordlund", year=1975), profile("urn:2", "Ada Nordlund", year=2024)
    finding = compare_people(old, new, EVIDENCE)
    assert finding is not None
    assert finding.score < SAME
    assert finding.reasons[-1] == "49 years between the articles"


def test_somebody_who_acts_with_both_speaks_for_them_and_his_namesakes_do_not() -> None:
    def acts_with(iri: str, name: str, *titles: str) -> Profile:
        return replace(profile(iri, "Ada Müller"), companions=frozenset({Companion(name, frozenset(titles))}))

    def reasons(one: Profile, other: Profile) -> tuple[str, ...]:
        finding = compare_people(one, other, EVIDENCE)
        assert finding is not None
        return finding.reasons

    minister, untitled = acts_with("urn:1", "bo dahl", "Minister"), acts_with("urn:2", "bo dahl")
    assert "with the same people" in reasons(minister, untitled)
    for other in (acts_with("urn:2", "eva dahl", "Minister"), acts_with("urn:2", "bo dahl", "Busfahrer")):
        assert "with the same people" not in reasons(minister, other)
