"""An object beside "der Ulmer" is not for certain whoever was named before: the Ulmer may be he."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    "text",
    [
        "Jan Holm traf Ole Berg. Der Ulmer kritisierte ihn.",
        "Ina Tor schrieb Jan Holm. Der Vorgänger lobte ihn.",
        "Jan Holm warf Ole Berg Verrat vor. Der Gewerkschafter kritisierte ihn.",
    ],
    ids=["origin", "predecessor", "calling"],
)
def test_whoever_acts_by_an_epithet_may_be_the_one_named_before(told: Told, text: str) -> None:
    assert not {"Jan Holm", "Ole Berg"} & {name for _, targets in sides(told(text))[1:] for name in targets}


@pytest.mark.parametrize("actor", ["Der Kanzler", "Die Ulmerin", "Ein Ulmer"])
def test_whoever_acts_by_an_office_another_sex_or_a_new_phrase_is_somebody_else(told: Told, actor: str) -> None:
    result = told(f"Jan Holm schwieg. {actor} kritisierte ihn.")
    assert sides(result, "Criticism")[-1][1] == ["Jan Holm"]


def test_what_is_his_is_that_of_whoever_acts_by_an_epithet(told: Told) -> None:
    result = told("Jan Holm traf Ole Berg. Der Ulmer lobte seine Wirtin.")
    owners = [link.entity for link in result.links if result.mentions[link.mention].text == "seine"]
    assert [key for key in owners if key.endswith(("jan-holm", "ole-berg"))] == []


def test_whom_a_pronoun_acts_upon_by_an_epithet_is_not_whom_it_means(told: Told) -> None:
    text = "Der Imkerbund rügte Reeder Jan Holm. Er warf dem Unternehmer Geiz vor."
    assert sides(told(text), "Accusation") == [([], ["Jan Holm"])]
