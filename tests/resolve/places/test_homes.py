"""Countries that a phrase tells of: by its adjective, its name, its owner or a place beside it."""

from __future__ import annotations

from kg.resolve.places.homes import countries_in_name, countries_said, homes_of, is_named_foreign
from tests.resolve.making import ORGANIZATION, PLACE, MakeCast, extraction, name, nominal, pronoun


def test_adjective_and_place_beside_it_say_the_country_of_a_body(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Die französische Werft klagte. Die Werft in Norwegen schwieg.",
            name("Die französische Werft", ORGANIZATION, name="Werft", modifiers=("französisch",)),
            name("Die Werft", ORGANIZATION, name="Werft"),
            name("Norwegen", PLACE, function="nmod"),
        )
    )
    france, norway = (made.gazetteer.find(each)[0].key for each in ("Frankreich", "Norwegen"))
    assert countries_said(0, made) == {france}
    assert countries_said(1, made) == {norway}


def test_first_word_of_a_name_says_its_country(cast: MakeCast) -> None:
    made = cast(extraction("Schweizer Grüne klagten.", name("Schweizer Grüne", ORGANIZATION)))
    assert countries_in_name(made.mentions[0], made) == {made.gazetteer.find("Schweiz")[0].key}


def test_a_country_is_its_own_home_and_a_pronoun_has_none(cast: MakeCast) -> None:
    made = cast(extraction("Norwegen klagte. Es schwieg.", name("Norwegen", PLACE), pronoun("Es", "es")))
    assert homes_of(made.mentions[0], made) == {made.gazetteer.find("Norwegen")[0].key}
    assert homes_of(made.mentions[1], made) == frozenset()


def test_whoever_is_owned_by_a_country_is_named_as_a_foreigner(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Die Sprecherin Norwegens klagte.",
            nominal("Die Sprecherin Norwegens", "Sprecherin", possessor=1),
            name("Norwegens", PLACE, name="Norwegen"),
        )
    )
    assert is_named_foreign(made.mentions[0], made)
    assert not is_named_foreign(made.mentions[1], made)


def test_a_company_called_by_its_noun_tells_of_no_country(cast: MakeCast) -> None:
    made = cast(
        extraction("Die Bahn und Berlin schweigen.", name("Die Bahn", ORGANIZATION, name="Bahn"), name("Berlin", PLACE))
    )
    assert [homes_of(mention, made) for mention in made.mentions] == [frozenset(), frozenset({"Q183"})]
