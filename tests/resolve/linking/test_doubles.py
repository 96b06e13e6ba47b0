"""Two people of one full name in one article."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides

DATE = "2023-05-10"


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Kanzler Olaf Scholz lobte den Bäcker Olaf Scholz.", ("Olaf Scholz", "Bäcker Olaf Scholz")),
        ("Kanzler Olaf Scholz lobte den Bäckermeister Olaf Scholz.", ("Olaf Scholz", "Bäckermeister Olaf Scholz")),
        ("Kanzler Olaf Scholz lobte seinen Namensvetter Olaf Scholz.", ("Olaf Scholz", "Namensvetter Olaf Scholz")),
        ("Bischof Jan Arp lobte den Pfarrer Jan Arp.", ("Jan Arp", "Pfarrer Jan Arp")),
    ],
    ids=["a baker", "a trade that no list has", "a namesake", "nobody known"],
)
def test_an_office_and_a_trade_in_one_sentence_are_of_two(told: Told, text: str, pair: tuple[str, str]) -> None:
    assert sides(told(text, DATE), "Praise") == [([pair[0]], [pair[1]])]


def test_whoever_is_called_by_the_trade_alone_is_the_one_with_it(told: Told) -> None:
    result = told("Kanzler Olaf Scholz besuchte den Bäcker Olaf Scholz. Der Bäcker lobte die Wirtin Ina Tor.", DATE)
    assert sides(result, "Praise") == [(["Bäcker Olaf Scholz"], ["Ina Tor"])]


@pytest.mark.parametrize(
    "text",
    [
        "Der Schauspieler Arnold Schwarzenegger kam. Gouverneur Arnold Schwarzenegger lobte die Wirtin Ina Tor.",
        "Der Arzt und Minister Jan Arp kam. Minister Jan Arp lobte die Wirtin Ina Tor.",
        "Der Bäcker Jan Arp kam. Jan Arp lobte die Wirtin Ina Tor.",
    ],
    ids=["first the one, then the other", "both in one title", "a trade alone"],
)
def test_one_may_have_had_a_trade_before_the_office(told: Told, text: str) -> None:
    agents = sides(told(text, DATE), "Praise")[0][0]
    assert agents in (["Arnold Schwarzenegger"], ["Jan Arp"])


def test_a_common_name_that_goes_to_and_fro_is_of_two(told: Told) -> None:
    text = (
        "Der Dirigent Peter Müller kam. Minister Peter Müller kam. Der Dirigent Peter Müller lobte die Wirtin Ina Tor."
    )
    assert sides(told(text, DATE), "Praise") == [(["Dirigent Peter Müller"], ["Ina Tor"])]
