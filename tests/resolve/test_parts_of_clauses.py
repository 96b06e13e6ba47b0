"""Who acts on whom where the sentence is built in an unusual way."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Das Stück wird laut Arte von vielen Lehrern gelobt.", "Praise", (["viele Lehrer"], ["Stück"])),
        ("Gerügt wurde der Wirt Udo Lamm von der Innung.", "Criticism", (["Innung"], ["Udo Lamm"])),
        ("Die Innung wirft dem Verein „Beihilfe zum Aufruhr“ vor.", "Accusation", (["Innung"], ["Verein"])),
        ("Die Räte fanden, der Plan sei unklug, und verlangten mehr Geld.", "Demand", (["Räte"], [])),
        ("Das Forstamt teilte mit, es kritisiere die Abholzung.", "Criticism", (["Forstamt"], ["Abholzung"])),
        ("Die Äbtissin Ina Tor tadele die Innung, hieß es.", "Criticism", (["Ina Tor"], ["Innung"])),
        ("Die Innung verlangt höhere Zuschüsse von der Kammer.", "Demand", (["Innung"], ["Kammer"])),
        ("Man stehe hinter der Wirtin Ina Tor, sagte Ada Voss.", "Support", (["Ada Voss"], ["Ina Tor"])),
        ("Man unterstütze den Wirt Bo Sand, sagte Ada Voss.", "Support", (["Ada Voss"], ["Bo Sand"])),
        ("Die Reederei schob das Unglück dem Lotsen Bo Sand in die Schuhe.", "Accusation", (["Reederei"], ["Bo Sand"])),
        ("Beim Imkerbund wird der Ruf nach einer Sperre lauter.", "Demand", (["Imkerbund"], [])),
        ("Die Reise nach Riga, zu der Abt Udo Lamm aufbrach, war lang.", "Visit", (["Udo Lamm"], ["Riga"])),
        ("Der Abt Udo Lamm bat die Gemeinde, den Chor zu unterstützen.", "Demand", (["Udo Lamm"], ["Gemeinde"])),
    ],
)
def test_who_acts_on_whom(told: Told, text: str, kind: str, expected: tuple[list[str], list[str]]) -> None:
    assert sides(told(text), kind) == [expected]


def test_people_of_somebody_without_a_name_are_called_by_their_noun(told: Told) -> None:
    result = told("Der Kapitän musste sich von seinen Matrosen Feigheit vorhalten lassen.")
    assert sides(result) == [(["Matrosen"], ["Kapitän"])]


def test_who_looks_forward_to_see_somebody_calls_nobody_anything(told: Told) -> None:
    assert (
        sides(told("Ina Tor sagte, sie freue sich darauf, Udo Lamm bei den Spielen in Peking zu sehen."), "Naming")
        == []
    )
