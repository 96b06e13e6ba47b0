"""The clause around a pronoun: who stands beside it, how many it means, whether it is somebody."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        ("Die Wachen schliefen. Nach Angaben aus Kiel sprachen sie über Honig.", "sie", "wachen"),
        ("Vor der Wahl warnt auch die Reederin Ute Senn. Die Mole hält sie für schön.", "sie", "ute-senn"),
        ("Ute Senn kam nach Ulm. Chancen auf einen Ausbau ihrer Mole lobte Udo Lamm.", "ihrer", "ute-senn"),
    ],
    ids=["adjunct of its verb", "object of its verb", "the phrase around it"],
)
def test_whatever_stands_beside_or_around_a_pronoun_is_not_meant(
    told: Told, text: str, pronoun: str, expected: str
) -> None:
    assert meant(told, text, pronoun) == [expected]


def test_no_thing_says_anything(told: Told) -> None:
    text = "Der Pfarrer Udo Lamm sprach in Ulm. Der Mond werde versteckt, warnte er. Später lobte Udo Lamm die Köche."
    assert meant(told, text, "er") == ["udo-lamm"]


def test_an_object_means_several_where_its_sentence_names_some(told: Told) -> None:
    text = "Ute Senn sagte, dass man die Fischer anhören und sie nicht kritisieren solle."
    assert meant(told, text, "sie") == ["fischer"]


def test_a_possessive_is_that_of_the_subject_of_its_clause(told: Told) -> None:
    assert meant(told, "Udo Lamm lobte Peru. Lamm sagte, Peru müsse seine Köche kritisieren.", "seine") == ["Q419"]


def test_whose_opinion_something_is_says_it(told: Told) -> None:
    text = "Udo Lamm lobte die Köche. Lamm erklärte, Peru besitze seiner Meinung nach Waffen."
    assert meant(told, text, "seiner") == ["udo-lamm"]


def meant(told: Told, text: str, pronoun: str) -> list[str]:
    """The last part of the keys of whatever the last mention with this text is read as."""
    result = told(text)
    index = max(i for i, mention in enumerate(result.mentions) if mention.text == pronoun)
    return [link.entity.rsplit("/", 1)[-1] for link in result.links if link.mention == index]


def test_who_is_called_something_with_an_article_is_one(told: Told) -> None:
    text = "Der Bäcker warf der Wirtin Ada Lorenz vor, die Kinder zu stören; die Köchin nannte sie eine „Zauderin“."
    assert sides(told(text), "Naming")[-1][1] == ["Ada Lorenz"]


@pytest.mark.parametrize(
    "text",
    [
        "Udo Lamm sagte, er sei wütend auf Jan Moll, weil dieser gelogen habe. Später lobte er die Köche.",
        "Udo Lamm betonte, er stehe hinter Jan Moll, obwohl dieser Fehler gemacht habe. Später lobte er die Köche.",
    ],
    ids=["because", "although"],
)
def test_who_speaks_of_himself_and_another_goes_on(told: Told, text: str) -> None:
    assert sides(told(text), "Praise")[-1][0] == ["Udo Lamm"]
