"""People whom the article does not name or names elsewhere: pronouns and descriptions that take them up."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


def test_a_pronoun_takes_up_somebody_without_name_whom_nothing_was_told_of(told: Told) -> None:
    text = (
        "Zehn Väter sind mit dem Schulleiter unzufrieden. Sie werfen ihm Willkür vor. Die Stadträtin Ina Tor lobte ihn."
    )
    assert {target for _, (target,) in sides(told(text))} == {"Schulleiter"}


def test_whoever_says_a_quotation_is_a_person(told: Told) -> None:
    text = "„Der Termin steht“, so Huber. Am Abend tagt der Gemeinderat. „Das ist zu spät“, kritisiert er die Planung."
    assert sides(told(text), "Criticism")[0][0] == ["Huber"]


def test_a_party_in_brackets_owns_nothing(told: Told) -> None:
    text = "Die Ministerin Ina Tor (SPÖ) kam an. Karl Moor lobte ihre Pläne."
    assert sides(told(text), "Praise") == [(["Karl Moor"], ["Pläne von Ina Tor"])]


def test_beside_a_name_the_possessive_is_of_that_name(told: Told) -> None:
    text = "Bo Huber lobte Karl Moor und seine Anhänger."
    assert sides(told(text)) == [(["Bo Huber"], ["Karl Moor", "Anhänger von Karl Moor"])]


def test_the_accused_is_not_the_judge(told: Told) -> None:
    text = "Das lehnte der Richter Karl Moor ab. Der Angeklagte kritisierte das Verfahren."
    assert sides(told(text)) == [(["Angeklagter"], ["Verfahren"])]


def test_a_man_of_whom_somebody_reports_is_not_the_reporter(told: Told) -> None:
    text = "„Die Klinik ist ein Sauhaufen“, betonte Geschäftsführer Karl Moor. Der Mann habe die Ärztin Ina Tor kritisiert."
    assert all(agents != ["Karl Moor"] for agents, _ in sides(told(text), "Criticism"))


@pytest.mark.parametrize("noun", ["Ortschef", "Gemeindechef", "OB"])
def test_head_of_the_town_is_the_mayor(told: Told, noun: str) -> None:
    text = f"Bürgermeister Karl Huber lud ein. Die Wirtin Ina Tor kritisierte den {noun}."
    assert sides(told(text))[-1][1] == ["Karl Huber"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Der 34-jährige Angeklagte kritisierte das Verfahren.", "34-jähriger Angeklagter"),
        ("Die Wirtin Ina Tor rügte den Unbekannten.", "Unbekannter"),
        ("Die Angeklagte kritisierte das Verfahren.", "Angeklagte"),
    ],
)
def test_label_of_a_man_called_by_an_adjective(told: Told, text: str, label: str) -> None:
    ((agents, targets),) = sides(told(text))
    assert label in (*agents, *targets)


def test_the_genitive_behind_a_noun_makes_it_no_plural(told: Told) -> None:
    text = "Die Wirtin Ina Tor kritisierte den gestrigen Auftritt des Premiers."
    assert sides(told(text))[0][1] == ["gestriger Auftritt des Premiers"]
