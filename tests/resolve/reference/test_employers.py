"""Whose deputy or lawyer acts on a pronoun."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("before", "act", "target"),
    [
        ("Ada Arp klagte gegen den Verein.", "Ihr Anwalt lobte sie.", ["Ada Arp"]),
        ("Die Wirte trafen Bo Arp.", "Sein Anwalt lobte ihn.", ["Bo Arp"]),
    ],
)
def test_who_acts_on_somebody_may_be_called_his(told: Told, before: str, act: str, target: list[str]) -> None:
    assert sides(told(f"{before} {act}"), "Praise")[-1][1] == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Die Staatsanwaltschaft Thal schwieg. Die Wirte rügten die Bafin. Deren Präsidentin lobte die Behörde.",
            "Behörde",
        ),
        ("Die Staatsanwaltschaft Thal schwieg. Präsident Jan Arp lobte die Behörde.", "Staatsanwaltschaft Thal"),
    ],
)
def test_what_the_head_of_a_body_acts_on_is_none_named_before_it(told: Told, text: str, target: str) -> None:
    assert sides(told(text), "Praise")[-1][1] == [target]


@pytest.mark.parametrize(
    ("helper", "target"), [("Anwältin", ["Udo Lamm"]), ("Ärztin", ["Udo Lamm"])], ids=["lawyer", "doctor"]
)
def test_whose_helper_acts_is_not_whom_she_acts_on(told: Told, helper: str, target: list[str]) -> None:
    text = f"Udo Lamm sprach. Er kritisierte Jan Holm. Dessen {helper} Ute Senn lobte ihn."
    assert sides(told(text), "Praise")[-1][1] in ([], target)


@pytest.mark.parametrize(
    ("first", "then", "target"),
    [
        ("Udo Lamm kritisierte Jan Holm.", "CDU-Fraktionschef", ["Jan Holm"]),
        ("Udo Lamm stürzte.", "CDU-Fraktionschef", ["Udo Lamm"]),
    ],
    ids=["acted on another", "acted on nobody"],
)
def test_somebody_told_by_party_may_be_who_acted_before(told: Told, first: str, then: str, target: list[str]) -> None:
    assert sides(told(f"{first} Der {then} lobte ihn."), "Praise")[-1][1] == target


@pytest.mark.parametrize("kin", ["Holms Mann", "Holms Bruder", "Holms Anwalt"])
def test_whose_relative_acts_is_whom_he_acts_on(told: Told, kin: str) -> None:
    text = f"Ina Tor drohte Ute Holm. Karl Arp, {kin}, lobte sie."
    assert sides(told(text), "Praise")[-1] == (["Karl Arp"], ["Ute Holm"])


def test_whose_relative_acts_is_not_meant_by_a_pronoun_of_the_other_sex(told: Told) -> None:
    text = "Udo Lamm drohte Ute Holm. Karl Arp, Holms Bruder, lobte ihn."
    assert sides(told(text), "Praise")[-1][1] == ["Udo Lamm"]


@pytest.mark.parametrize(
    ("who", "act", "relation", "target"),
    [
        ("Dessen Anwalt Karl Arp", "unterstützte ihn", "Support", ["Jan Holm"]),
        ("Dessen Anwalt Karl Arp", "lobte ihn", "Praise", ["Udo Lamm"]),
        ("Deren Beraterin Ute Senn", "lobte ihn", "Praise", ["Jan Holm"]),
    ],
    ids=["who is backed is the one whose lawyer it is", "who is praised is not", "no man is meant by “deren”"],
)
def test_whose_relative_or_helper_acts_is_told_by_sex_and_act(
    told: Told, who: str, act: str, relation: str, target: list[str]
) -> None:
    text = f"Udo Lamm sprach. Die Bank traf Jan Holm. {who} {act}."
    assert sides(told(text), relation)[-1][1] == target


@pytest.mark.parametrize(("act", "target"), [("unterstützte sie", "Eva Thal"), ("lobte sie", "Ida Holm")])
def test_whose_spokesman_backs_somebody_is_whom_he_backs(told: Told, act: str, target: str) -> None:
    text = f"Die Bank rügte Ministerin Eva Thal. Rätin Ida Holm schwieg. Der Sprecher der Ministerin {act}."
    assert sides(told(text))[-1][1] == [target]


@pytest.mark.parametrize(
    ("speaker", "agent"),
    [("Landeschef", "Eva Thal"), ("Sprecher", "Eva Thal"), ("SPD-Chef", "Innung Ost")],
    ids=["its head", "its spokesman", "the head of another"],
)
def test_who_heads_a_body_does_not_speak_of_it(told: Told, speaker: str, agent: str) -> None:
    text = (
        f"Die Innung Ost hat Ministerin Eva Thal Geiz vorgeworfen. „Sie hat die Wirte gelobt“, sagte {speaker} Bo Senn."
    )
    assert sides(told(text), "Praise")[-1][0] == [agent]
