"""For what somebody is praised or reproached, told in a clause before or behind the verb."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    "text",
    [
        "Der Imker Udo Lamm kam nach Ulm. Dafür, dass Bo Arp die Halle unter Jan Holm gebaut hatte, lobte er den Wirt Max Senn.",
        "Der Imker Udo Lamm kam nach Ulm. Dafür, dass Bo Arp seinen Freund Jan Holm belogen hatte, kritisierte er Max Senn.",
    ],
)
def test_whoever_judges_a_deed_is_nobody_it_names(told: Told, text: str) -> None:
    assert sides(told(text))[-1] == (["Udo Lamm"], ["Max Senn"])


@pytest.mark.parametrize(
    "text",
    [
        "Der Imker Udo Lamm kam nach Ulm. Dafür, dass Bo Arp seinen Freund Jan Holm belogen hatte, kritisierte er ihn.",
        "Der Imker Udo Lamm kam nach Ulm. Dafür, dass Bo Arp dem Wirt Jan Holm geholfen hatte, griff er ihn scharf an.",
    ],
)
def test_a_pronoun_behind_a_deed_means_who_did_it(told: Told, text: str) -> None:
    assert sides(told(text))[-1] == (["Udo Lamm"], ["Bo Arp"])


def test_a_pronoun_in_a_deed_behind_the_verb_means_who_is_judged(told: Told) -> None:
    text = "Der Imker Udo Lamm lobte den Wirt Bo Arp dafür, dass er die Kammer rügte."
    assert (["Bo Arp"], ["Kammer"]) in sides(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Landrat Udo Lamm will Jan Holm nicht entlassen; der Kreistag hatte ihn dazu aufgefordert.",
        "Minister Udo Lamm entließ Jan Holm, nachdem ihn der Rat dazu aufgefordert hatte.",
    ],
    ids=["beside", "in a clause"],
)
def test_who_is_asked_for_it_is_who_does_what_was_told_before(told: Told, text: str) -> None:
    assert sides(told(text), "Demand")[-1][1] == ["Udo Lamm"]


@pytest.mark.parametrize("deed", ["wegen ihres Besuchs in Rom", "für ihre Reise nach Rom", "für den Besuch in Rom"])
def test_whoever_is_judged_for_a_deed_did_it(told: Told, deed: str) -> None:
    assert sides(told(f"Huber kritisierte die Ministerin Eva Linde {deed}."), "Visit") == [(["Eva Linde"], ["Rom"])]


@pytest.mark.parametrize(
    "text",
    [
        "Eva Linde forderte Jan Berg zu einem Treffen mit Olaf Scholz auf.",
        "Eva Linde warnte Jan Berg vor Verhandlungen mit Olaf Scholz.",
        "Eva Linde lobte Jan Berg für das Treffen mit Olaf Scholz.",
    ],
)
def test_whoever_is_asked_warned_or_praised_is_who_meets(told: Told, text: str) -> None:
    assert sides(told(text), "Meeting") == [(["Jan Berg"], ["Olaf Scholz"])]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Linde dankte Udo Lamm für seinen Besuch in Rom.",
        "Jan Linde dankte Udo Lamm für seine Geduld und seinen Besuch in Rom.",
        "Jan Linde bedankte sich bei Udo Lamm für seinen Besuch in Rom.",
        "Jan Linde gratulierte Udo Lamm zu seinem Besuch in Rom.",
        "Jan Linde empfing Udo Lamm und beglückwünschte ihn zu seinem Besuch in Rom.",
        "Jan Linde warf Udo Lamm seinen Besuch in Rom vor.",
        "Jan Linde warf Udo Lamm den Besuch in Rom vor.",
    ],
)
def test_whoever_is_thanked_or_reproached_for_a_deed_did_it(told: Told, text: str) -> None:
    assert sides(told(text), "Visit") == [(["Udo Lamm"], ["Rom"])]


@pytest.mark.parametrize(
    "text",
    ["Jan Linde bedankte sich nach seinem Besuch in Rom.", "Jan Linde dankte Udo Lamm nach seinem Besuch in Rom."],
)
def test_who_thanks_after_a_deed_did_it(told: Told, text: str) -> None:
    assert sides(told(text), "Visit") == [(["Jan Linde"], ["Rom"])]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Udo Berger lobte Jan Holm, weil er den Rat bedroht hatte.", "Jan Holm"),
        ("Der Wirt Udo Berger rügte den Koch Jan Holm, da er den Rat bedroht hatte.", "Jan Holm"),
        ("Ina Berger lobte Jan Holm, weil sie den Rat bedroht hatte.", "Ina Berger"),
        ("Udo Berger besuchte Jan Holm, weil er den Rat bedroht hatte.", "Udo Berger"),
        ("Udo Berger lobte Jan Holm, obwohl er den Rat bedroht hatte.", "Udo Berger"),
    ],
)
def test_whoever_is_judged_has_given_the_reason(told: Told, text: str, who: str) -> None:
    assert sides(told(text), "Threat")[0][0] == [who]
