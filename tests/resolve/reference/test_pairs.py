"""The two that "beide", "Ersterer" or a plural "sie" may mean."""

from __future__ import annotations

import pytest

from kg.model import Entity, Mention
from kg.resolve.reference.pairs import the_former, two_before
from tests.resolve.making import MakeCast, Told, extraction, nominal, person, pronoun, sides


def labels(found: tuple[Entity, ...]) -> list[str]:
    return [entity.label for entity in found]


def after_a_pair(second: Mention) -> tuple[str, tuple[Mention, ...]]:
    text = f"Angela Merkel und Emmanuel Macron kamen. {second.text} sprach."
    return text, (
        *(person("Angela Merkel", gender="Fem"), person("Emmanuel Macron", gender="Masc", function="conj")),
        second,
    )


def test_both_are_the_two_joined_before(cast: MakeCast) -> None:
    text, mentions = after_a_pair(nominal("Die beiden", "beide", number="Plur"))
    assert labels(two_before(2, cast(extraction(text, *mentions)))) == ["Angela Merkel", "Emmanuel Macron"]


@pytest.mark.parametrize(
    ("gender", "latter", "expected"),
    [("Fem", False, ["Angela Merkel"]), ("Masc", True, ["Emmanuel Macron"]), ("Masc", False, [])],
    ids=["the former", "the latter", "the former of the other gender"],
)
def test_former_and_latter_agree_in_gender(cast: MakeCast, gender: str, latter: bool, expected: list[str]) -> None:
    text, mentions = after_a_pair(pronoun("Letzterer" if latter else "Erstere", gender=gender))
    assert labels(the_former(2, cast(extraction(text, *mentions)), latter=latter)) == expected


@pytest.mark.parametrize(
    "between",
    ["", "Beide waren zufrieden. ", "Beide meinten, dass Ulm handeln muss. "],
    ids=["at once", "behind both", "behind a clause"],
)
def test_two_who_met_are_meant_by_they(told: Told, between: str) -> None:
    text = f"Ida Holm hat am Montag Emil Berg getroffen. {between}Sie kritisierten die Zölle."
    agents, targets = sides(told(text))[-1]
    assert (sorted(agents), targets) == (["Emil Berg", "Ida Holm"], ["Zölle"])


def test_one_who_is_named_last_beside_another_is_one_of_both(told: Told) -> None:
    text = (
        "Am Morgen soll Ida Holm die Reederin Ute Senn treffen. Danach ist ein Gespräch der beiden vorgesehen. "
        "Am Abend soll Ida Holm den Imker Udo Lamm treffen. Am Samstag wollen beide den Hafen kritisieren."
    )
    assert sorted(sides(told(text))[-1][0]) == ["Ida Holm", "Udo Lamm"]


def test_whoever_only_tells_of_two_is_none_of_both(told: Told) -> None:
    text = (
        "Die Reederin Ida Holm hat am Montag mit dem Imker Udo Lamm telefoniert. Dieser habe ihr gratuliert, wie "
        "Sprecherin Ute Senn mitteilte. Die Reederin habe die Freundschaft Norwegens mit Schweden betont. "
        "Beide hätten die Zölle kritisiert."
    )
    assert sorted(sides(told(text))[-1][0]) == ["Ida Holm", "Udo Lamm"]


def test_both_sides_are_not_two_bodies_among_several(told: Told) -> None:
    text = (
        "Der Imkerbund kam ins Rathaus. Die Winzergenossenschaft traf die Seglerkammer. "
        "Verkehrsminister Emil Holm (Grüne) mahnte beide Seiten zur Ruhe."
    )
    assert "Bündnis 90/Die Grünen" not in sides(told(text), "Demand")[-1][1]


def test_both_countries_are_those_of_the_people_named_before(told: Told) -> None:
    text = "Emmanuel Macron traf Angela Merkel. Die Rätin Ada Holm lobte beide Länder."
    assert sides(told(text), "Praise")[-1][1] == ["Frankreich", "Deutschland"]


def test_both_are_not_two_named_where_somebody_without_a_name_was_told_of_since(told: Told) -> None:
    text = (
        "Jan Holm kritisierte Ina Tor. Die Wirte lobten den Sohn. Karl Moor forderte von beiden ein Ende des Streits."
    )
    assert sides(told(text), "Demand")[-1][1] == []


def test_both_founders_are_those_called_so(told: Told) -> None:
    text = "Gründerin Ina Tor lobte Mitgründer Jan Holm. Udo Lamm drohte Eva Moor. Der Chor forderte beide Gründer auf, zu singen."
    assert sides(told(text), "Demand")[-1][1] == ["Ina Tor", "Jan Holm"]


def test_two_bodies_named_in_passing_are_not_both_sides(told: Told) -> None:
    text = "Island litt unter dem Sturm. Die Gewerkschaft Verdi lobte den Chor. Die Wirtin Ina Tor warnte beide Seiten."
    assert sides(told(text))[-1][1] == ["Seiten"]


@pytest.mark.parametrize(
    ("second", "targets"),
    [("Ratspräsident Udo Lamm", ["Jan Holm", "Udo Lamm"]), ("Der Wirt Udo Lamm", ["Präsidenten"])],
    ids=["called so", "not called so"],
)
def test_both_holders_of_an_office_are_those_called_so(told: Told, second: str, targets: list[str]) -> None:
    text = f"Präsident Jan Holm kam. {second} schwieg. Ina Tor traf Trainer Karl Arp. Eva Moor lobte beide Präsidenten."
    assert sides(told(text), "Praise")[-1][1] == targets


def test_the_two_are_those_who_met_in_the_sentence_before(told: Told) -> None:
    text = "Jan Holm sprach. Sein Neffe Bo Arp telefonierte mit der bayerischen Umweltministerin. Die beiden lobten Italien."
    assert "Jan Holm" not in sides(told(text, "2003-02-14"), "Praise")[0][0]


def test_both_states_are_those_of_the_two_who_speak(told: Told) -> None:
    text = "Die Präsidenten kamen nach Indonesien. Emmanuel Macron sagte Friedrich Merz, dass er beide Staaten lobe."
    assert sides(told(text, "2025-11-14"), "Praise")[-1][1] == ["Frankreich", "Deutschland"]


@pytest.mark.parametrize(
    ("act", "both"),
    [("Kanzler Zeno Arp rief Bo Berg an.", "Beide wollen"), ("Kanzler Zeno Arp lobte Bo Berg.", "Die beiden sollen")],
    ids=["called", "praised"],
)
def test_both_stand_on_two_sides_of_a_meeting_in_the_order_of_the_text(told: Told, act: str, both: str) -> None:
    assert sides(told(f"{act} {both} sich am Freitag treffen."), "Meeting") == [(["Zeno Arp"], ["Bo Berg"])]


@pytest.mark.parametrize(
    "act", ["gratulierte beiden", "gratulierte den beiden", "warf beiden Untreue vor", "warf den beiden Untreue vor"]
)
def test_beiden_as_a_dative_is_the_two_named_last(told: Told, act: str) -> None:
    result = told(f"Jan Arp traf Karl Holm. Eva Linde {act}.")
    assert sides(result, "Congratulation" if "gratulierte" in act else "Accusation") == [
        (["Eva Linde"], ["Jan Arp", "Karl Holm"])
    ]
