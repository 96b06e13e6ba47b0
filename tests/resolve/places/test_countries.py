"""Countries that a phrase speaks of, by its words and by the article."""

from __future__ import annotations

import pytest

from kg.model import Entity, Mention
from kg.resolve.cast import Cast
from kg.resolve.places.countries import countries_beside, countries_of, countries_said, fitting_countries, last_country
from tests.resolve.making import PLACE, MakeCast, Told, extraction, name, nominal, person, sides


def labels(found: tuple[Entity, ...]) -> list[str]:
    return [entity.label for entity in found]


def spoken_of(cast: MakeCast, phrase: str, head: str, *modifiers: str) -> Cast:
    return cast(
        extraction(
            f"Norwegen warb für Fisch. {phrase} schwieg.",
            name("Norwegen", PLACE),
            nominal(phrase, head, modifiers=modifiers, determiner="der"),
        )
    )


def test_phrase_says_its_country_itself(cast: MakeCast) -> None:
    assert labels(countries_said(1, spoken_of(cast, "Die dänische Regierung", "Regierung", "dänisch"))) == ["Dänemark"]
    assert countries_said(1, spoken_of(cast, "Die Regierung", "Regierung")) == ()


def test_country_mentioned_last_must_fit_the_noun(cast: MakeCast) -> None:
    kingdom, emirate = (spoken_of(cast, f"Das {noun}", noun) for noun in ("Königreich", "Emirat"))
    assert labels(last_country(1, kingdom)) == ["Norwegen"]
    assert last_country(1, emirate) == ()


def test_noun_that_tells_nothing_fits_every_country(cast: MakeCast) -> None:
    assert fitting_countries(1, spoken_of(cast, "Das Land", "Land")) is None


def test_people_and_seats_lead_to_their_countries(cast: MakeCast) -> None:
    made = cast(
        extraction("Emmanuel Macron reiste nach Wien.", person("Emmanuel Macron"), name("Wien", PLACE, function="obl"))
    )
    everybody = tuple(entity for index in (0, 1) for entity in made.entities_of(index))
    assert set(labels(countries_of(everybody, made))) == {"Frankreich", "Österreich"}


@pytest.mark.parametrize(
    ("owner", "phrase", "labels"),
    [
        (None, nominal("Die dänische Ministerin", "Ministerin", modifiers=("dänisch",)), {"Dänemark"}),
        (
            name("Burundis", PLACE, function="det:poss"),
            nominal("Burundis Präsident", "Präsident", possessor=0),
            {"Burundi"},
        ),
        (None, nominal("Die junge Ministerin", "Ministerin", modifiers=("jung",)), set()),
    ],
    ids=["adjective", "genitive", "any other adjective"],
)
def test_countries_beside_a_noun(cast: MakeCast, owner: Mention | None, phrase: Mention, labels: set[str]) -> None:
    mentions = (owner, phrase) if owner else (phrase,)
    made = cast(extraction(f"{phrase.text} kam.", *mentions))
    assert {made.gazetteer.get(key).label for key in countries_beside(made.mentions[-1], made)} == labels


def test_a_regime_is_that_of_the_government_just_spoken_of(told: Told) -> None:
    text = "Peru traf Chile. Peru ist ein Verbündeter der syrischen Regierung. Danach lobte Chile das Regime."
    assert sides(told(text), "Praise")[-1] == (["Chile"], ["Syrien"])
    two = "Peru und Chile streiten. Die syrische und die iranische Regierung kamen. Danach lobte Chile das Regime."
    assert sides(told(two), "Praise")[-1][1] != ["Syrien"]


def test_a_country_that_attacks_another_is_not_the_other(told: Told) -> None:
    result = told("Die Ministerin Ina Tor warb um Hilfe. Sie unterstützte das von Russland angegriffene Land.")
    assert "Russland" not in [label for _, targets in sides(result, "Support") for label in targets]


def test_a_country_that_comes_in_later_has_no_government_before(told: Told) -> None:
    rest = "In Bolivien regnet es. Boliviens Präsident Evo Morales klagt. Bolivien ist arm."
    text = f"In Paraguay sind viele krank. Die Rätin Ada Lacog warf der Regierung Betrug vor. {rest}"
    assert sides(told(text, "2007-02-27"))[0][1] == ["Paraguay"]


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("Zwischen Peru und Ecuador herrscht Streit. Lima drohte dem Nachbarland mit Zöllen.", ["Peru"], ["Ecuador"]),
        ("Die lettische Ministerin Ute Senn kam. Tallinn kritisierte den Nachbarn.", ["Estland"], ["Lettland"]),
    ],
    ids=["of two named", "the country of somebody"],
)
def test_the_neighbour_is_the_only_other_country_spoken_of(
    told: Told, text: str, agents: list[str], targets: list[str]
) -> None:
    assert sides(told(text))[-1] == (agents, targets)


@pytest.mark.parametrize(
    ("first", "target"),
    [("Island leidet unter dem Sturm.", "Island"), ("Die Flut ist vorbei.", "Ghana")],
    ids=["of two", "the only one"],
)
def test_a_president_speaks_rather_of_another_country_than_of_his_own(told: Told, first: str, target: str) -> None:
    text = f"{first} Ghanas Präsident Udo Lamm lobte das Land."
    assert sides(told(text, "2021-03-18"), "Praise")[-1][1] == [target]


@pytest.mark.parametrize(("more", "agent"), [("Chile zahlt schlecht. ", "Regierung"), ("", "Peru")])
def test_the_government_is_that_of_the_country_an_article_names_clearly_oftener(
    told: Told, more: str, agent: str
) -> None:
    text = f"Peru streitet mit Chile. Peru liefert Kupfer. Chile liefert Holz. {more}Peru zahlt gut. Peru schweigt. "
    text += "Es regnet. Es stürmt. Es ist kalt. Es schneit. Die Regierung kritisierte die Bergleute."
    assert sides(told(text), "Criticism")[-1][0] == [agent]


@pytest.mark.parametrize(
    ("before", "body"),
    [
        ("Die Regierung von Niederbayern hat bezahlt.", "Regierung von Niederbayern"),
        ("Der Regierungsrat hat bezahlt. Der Bundesrat schwieg.", "Regierungsrat"),
    ],
    ids=["of a district", "of a canton"],
)
def test_the_government_of_a_part_is_taken_up_by_the_bare_noun(told: Told, before: str, body: str) -> None:
    text = f"{before} Die Wirtin Ina Tor kritisierte die Regierung."
    assert sides(told(text), "Criticism")[-1][1] == [body]


def test_of_two_regional_governments_none_is_the_government_alone(told: Told) -> None:
    text = "Die Luzerner Regierung hat bezahlt. Die Regierung von Uri schwieg. Der Bundesrat kam. Ina Tor lobte die Regierung."
    assert sides(told(text), "Praise")[-1][1] == ["Regierung"]


def test_a_land_that_is_attacked_is_not_the_attackers_own(told: Told) -> None:
    text = "Emmanuel Macron sprach mit Viktor Orbán über Frankreich. Am Montag kritisierte Macron das Land."
    assert sides(told(text), "Criticism") == [(["Emmanuel Macron"], ["Ungarn"])]


def test_a_land_that_is_called_on_may_be_the_speakers_own(told: Told) -> None:
    text = "Emmanuel Macron sprach mit Viktor Orbán über Frankreich. Am Montag rief Macron das Land zur Ruhe auf."
    assert sides(told(text), "Demand") == [(["Emmanuel Macron"], ["Frankreich"])]


def test_the_neighbour_is_no_land_named_in_passing_where_another_one_is_spoken_of(told: Told) -> None:
    text = (
        "Der türkische Präsident siegte. Die türkische Opposition sprach über den Beitritt Schwedens. "
        "Der griechische Minister Bo Arp lobte den Nachbarn."
    )
    assert sides(told(text), "Praise") == [(["Bo Arp"], ["Nachbar"])]


def test_a_land_named_with_its_minister_is_not_the_land_where_the_article_speaks_of_another(told: Told) -> None:
    text = (
        "Viktor Orbán ist in die Ukraine gereist. Polens Außenminister Radosław Sikorski verspottete ihn. "
        "Orbán hatte dem Land monatelang gedroht."
    )
    assert sides(told(text), "Threat") == [(["Viktor Orbán"], ["Ukraine"])]
