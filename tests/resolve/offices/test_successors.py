"""Who takes over an office, and who is asked for where another has left or lost it."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    "text",
    [
        "Ada Arp gewann die Landratswahl in Stade. Ulms Landrätin Ina Berg lobte sie. Der Wirt lobte die künftige Landrätin.",
        "Ada Arp wurde zur Landrätin gewählt. Die scheidende Amtsinhaberin Ina Berg schwieg. Der Wirt lobte die neue Landrätin.",
        "Der Rat wählte Ada Arp zur Landrätin. Die abtretende Landrätin Ina Berg schwieg. Der Wirt lobte die neue Landrätin.",
    ],
    ids=["wins the election", "is elected", "the council elects"],
)
def test_whoever_takes_over_is_who_was_elected_not_who_holds_the_office_or_leaves(told: Told, text: str) -> None:
    assert sides(told(text, "2024-05-14"), "Praise")[-1][1] == ["Ada Arp"]


def test_who_is_to_come_is_not_who_holds_the_office(told: Told) -> None:
    text = "Landrat Bo Berg kam. Der Wirt lobte den künftigen Landrat."
    assert sides(told(text, "2024-05-14"), "Praise")[-1][1] == ["künftiger Landrat"]


def test_who_won_another_election_does_not_take_over(told: Told) -> None:
    text = "Bo Berg gewann die Rektorenwahl. Der Wirt lobte den neuen Landrat."
    assert sides(told(text, "2024-05-14"), "Praise")[-1][1] == ["neuer Landrat"]


def test_who_was_elected_again_is_who_holds_the_office(told: Told) -> None:
    text = "Landrat Bo Berg sprach lange. Der Wirt lobte den wiedergewählten Landrat."
    assert sides(told(text, "2024-05-14"), "Praise")[-1][1] == ["Bo Berg"]


@pytest.mark.parametrize("lost", ["Der unterlegene Kandidat Jan Arp schwieg", "Jan Arp unterlag ihm"])
def test_the_winner_is_nobody_who_lost(told: Told, lost: str) -> None:
    text = f"Emil Berg feierte seinen Sieg. {lost}. Ada Huber lobte den Wahlsieger."
    assert sides(told(text, "2024-05-14"), "Praise")[-1][1] == ["Emil Berg"]


def test_the_holder_is_who_is_named_without_a_title_beside_a_former_one(told: Told) -> None:
    text = "Der frühere Trainer Jan Arp rügte Bo Berg. Der Trainer nannte ihn ahnungslos."
    assert sides(told(text, "2024-05-14"), "Naming")[-1] == (["Bo Berg"], ["Jan Arp"])


def test_a_former_holder_alone_may_be_called_by_the_office(told: Told) -> None:
    text = "Der frühere Trainer Jan Arp kam. Der Trainer lobte die Bäcker."
    assert sides(told(text, "2024-05-14"), "Praise")[-1][0] == ["Jan Arp"]


def test_a_new_holder_is_not_who_got_an_office_long_before_where_another_was_told_of_since(told: Told) -> None:
    text = (
        "Der Rat wählte Jan Arp zum Landrat. Die Wirte tagten. Es regnete. In Ulm verlor Udo Tor die Macht an Ole Berg. "
        "Der Wirt lobte den neuen Landrat."
    )
    assert sides(told(text, "2024-05-14"), "Praise")[-1][1] != ["Jan Arp"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Direktor Jan Lamm geht, Udo Berg kommt.", "Udo Berg"),
        ("Direktor Jan Lamm übergibt an Udo Berg.", "Udo Berg"),
        ("Direktor Jan Lamm stellte sich vor.", "Jan Lamm"),
        ("Direktor Jan Lamm begrüßte die Rätin Ina Berg.", "Jan Lamm"),
    ],
)
def test_who_is_new_is_rather_the_one_without_a_title(told: Told, text: str, who: str) -> None:
    assert sides(told(f"{text} Der neue Direktor rügte den Rat."), "Criticism")[-1][0] == [who]
