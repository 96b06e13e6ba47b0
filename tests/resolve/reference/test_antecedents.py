"""What a pronoun may take up."""

from __future__ import annotations

import pytest

from kg.model import Entity, EntityType, Mention
from kg.resolve.cast import Cast
from kg.resolve.reference.antecedents import (
    agrees,
    fits_open,
    gender_of_referent,
    is_plural_name,
    of_pronoun,
    open_before,
    take_up,
)
from kg.resolve.referent import Referent
from tests.resolve.making import (
    ORGANIZATION,
    MakeCast,
    Told,
    extraction,
    name,
    nominal,
    pronoun,
    sides,
    statement,
)


@pytest.fixture
def empty(cast: MakeCast) -> Cast:
    return cast(extraction("Wien.", name("Wien")))


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (pronoun("Er"), ("Masc", False)),
        (pronoun("Es"), ("Neut", False)),
        (pronoun("Sie", number="Plur"), (None, True)),
        (pronoun("Sie", number=None), ("Fem", True)),
        (pronoun("ihr", function="det:poss"), ("Fem", True)),
        (pronoun("sein", function="det:poss"), ("Masc", False)),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)
def test_pronoun_tells_gender_and_number(empty: Cast, mention: Mention, expected: tuple[str | None, bool]) -> None:
    assert of_pronoun(mention, empty) == expected


def referent(kind: EntityType, gender: str | None = None, label: str = "X") -> Referent:
    return Referent(Entity("x", label, kind), gender=gender)


def test_person_of_the_other_gender_is_not_meant(empty: Cast) -> None:
    assert agrees(referent(EntityType.PERSON, "Fem"), "Masc", empty, neuter=None) is None
    known = agrees(referent(EntityType.PERSON, "Fem"), "Fem", empty, neuter=None)
    unknown = agrees(referent(EntityType.PERSON), "Fem", empty, neuter=None)
    assert known is not None
    assert unknown is not None
    assert known > unknown


def test_countries_are_neuter_but_for_those_with_an_article(empty: Cast) -> None:
    labels = ("Österreich", "Schweiz", "Irak")
    assert [gender_of_referent(referent(EntityType.COUNTRY, label=one), empty) for one in labels] == [
        "Neut",
        "Fem",
        "Masc",
    ]


def test_his_may_be_a_country_but_he_is_none(empty: Cast) -> None:
    country = referent(EntityType.COUNTRY, label="Österreich")
    assert agrees(country, "Masc", empty, neuter=0.0) is not None
    assert agrees(country, "Masc", empty, neuter=None) is None


def test_open_phrase_agrees_in_number_and_gender() -> None:
    phrase = nominal("einen Plan", "Plan")
    assert fits_open(phrase, "Masc", plural=False)
    assert not fits_open(phrase, "Fem", plural=False)
    assert not fits_open(phrase, "Masc", plural=True)
    body = nominal("das Amt", "Amt", gender="Neut")
    assert fits_open(body, "Masc", plural=False, neuter_too=True)
    assert not fits_open(body, "Masc", plural=False)


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (name("Die Grünen", ORGANIZATION, number="Plur", determiner="der"), True),
        (name("Die Kammer", ORGANIZATION, number="Sing", determiner="der"), False),
        (name("Brief", ORGANIZATION, number="Plur"), False),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)
def test_the_article_tells_names_in_the_plural(empty: Cast, mention: Mention, expected: bool) -> None:
    assert is_plural_name(mention, empty) is expected


def test_thing_of_the_sentence_before_may_be_taken_up(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Der Rat nannte einen Plan. Viele lobten ihn.",
            nominal("einen Plan", "Plan", function="obj", determiner="ein"),
            pronoun("ihn", "er", function="obj"),
        )
    )
    assert open_before(1, made) == (0,)
    [plan] = take_up(0, 1, made)
    assert (plan.label, plan.type) == ("Plan", EntityType.MATTER)


def test_who_acts_is_no_thing(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Sie sah einen Plan. Er lobte Rom.",
            nominal("einen Plan", "Plan", function="obj", determiner="ein"),
            pronoun("Er"),
            nominal("Rom", "Rom"),
            statements=(statement("Praise", (1,), (2,)),),
        )
    )
    assert open_before(1, made) == ()


@pytest.mark.parametrize("company", ["Bo Sand und Udo Lamm", "Bo Sand"])
def test_several_are_also_whom_the_others_went_with(told: Told, company: str) -> None:
    result = told(f"Ina Tor reiste zusammen mit {company} nach Ulm. Dort lobten sie die Werft.")
    assert sides(result, "Praise") == [(["Ina Tor", *company.split(" und ")], ["Werft"])]


def test_both_are_no_two_of_long_ago(told: Told) -> None:
    start = "Franz Josef Jung traf Karlheinz Viereck. Es war kalt. Die Soldaten froren. Die Wahl ist nah. "
    text = f"{start}Die Anhänger der Kontrahenten stritten, und beide lobten die Bäcker."
    assert sides(told(text, "2012-05-10"), "Praise") == [([], ["Bäcker"])]


def test_both_are_no_two_bodies_that_a_noun_seemed_to_mean(told: Told) -> None:
    text = "Die Feuerwehr und die Polizei kamen. Ada Beispiel ist Präsidentin, Olaf Scholz wurde Chef. "
    text += "Die beiden Parteien haben nun eine Mehrheit. Beide fordern mehr Geld."
    assert (["Feuerwehr", "Polizei"], []) not in sides(told(text))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Die Köchin Ina Tor kam nach Ulm. Pfarrer Jan Holm, der die Gemeinde am Berg betreut, lobte sie.", "Ina Tor"),
        ("Der Imker Ole Dahl kam nach Ulm. Pfarrer Jan Holm, der den Ruderklub betreut, lobte ihn.", "Ole Dahl"),
    ],
)
def test_what_is_acted_upon_in_a_relative_clause_is_not_parallel(told: Told, text: str, target: str) -> None:
    assert sides(told(text), "Praise")[0][1] == [target]


def test_a_time_of_day_is_nobody_that_a_pronoun_takes_up(told: Told) -> None:
    found = told("Am Vormittag regnete es. Die Bergleute nannten ihn einen Schmuggler.")
    assert all(targets != ["Vormittag"] for _, targets in sides(found))
