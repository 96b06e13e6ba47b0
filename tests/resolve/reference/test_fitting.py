"""Who fits a description: nobody who held the office once, nobody known for an office of another body."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Der damalige Kanzler Helmut Kohl reiste viel. Die CDU lobte am Dienstag den Bundeskanzler.", "Olaf Scholz"),
        (
            "Karl Carstens, der damalige Bundespräsident, wanderte. Die SPD lobte am Montag den Bundespräsidenten.",
            "Frank-Walter Steinmeier",
        ),
        (
            "Bundespräsident Frank-Walter Steinmeier kam. Der frühere Bundespräsident Gauck ging. Wirte lobten den Bundespräsidenten.",
            "Frank-Walter Steinmeier",
        ),
    ],
    ids=["day of the act", "apposition", "both named"],
)
def test_an_office_is_that_of_whoever_holds_it_not_of_a_former_holder_named_beside(
    told: Told, text: str, holder: str
) -> None:
    assert sides(told(text, "2023-05-10"))[-1][1] == [holder]


def test_an_office_behind_a_former_holder_names_nobody_for_certain(told: Told) -> None:
    text = "Ex-Außenminister Sigmar Gabriel sprach in Goslar. Der Außenminister lobte die Bäcker."
    assert linked(told(text, "2023-05-10")) == []


def test_who_held_an_office_when_it_happened_is_meant_in_a_story_of_then(told: Told) -> None:
    text = "Der damalige Kanzler Helmut Kohl kam. Der Kanzler lobte die Bäcker."
    assert sides(told(text, "2023-05-10"))[-1][0] == ["Helmut Kohl"]


@pytest.mark.parametrize("body", ["der Universität Lemberg", "des Schwimmvereins"])
def test_the_office_of_another_body_is_not_that_of_somebody_known_by_the_same_noun(told: Told, body: str) -> None:
    text = f"Vizekanzler Werner Kogler lobte die Bauern. Der Vizekanzler {body} lobte die Bäcker."
    assert sides(told(text, "2023-05-10"))[-1][0] == [f"Vizekanzler {body}"]


def test_a_deputy_is_not_taken_up_as_the_one_he_stands_in_for(told: Told) -> None:
    text = "Der Vizepräsident der Region lobte die Bäcker. Der Präsident der Region lobte die Fischer."
    assert sides(told(text, "2023-05-10"))[-1][0] == ["Präsident der Region"]


@pytest.mark.parametrize(
    "text",
    [
        "Olaf Scholz und Friedrich Merz stritten. Der Bäcker Timo Hartig lobte den 76-Jährigen.",
        "Robert Habeck traf Ada Lamm. Der 53-Jährige dankte. Timo Hartig lobte den 61-Jährigen.",
    ],
    ids=["two may be meant", "another age was told"],
)
def test_somebody_by_age_alone_is_nobody_where_it_may_be_another(told: Told, text: str) -> None:
    assert linked(told(text, "2023-05-10"))[-1:] in ([], ["Robert Habeck"])
    assert sides(told(text, "2023-05-10"))[-1][1][0].endswith("-Jähriger")


def test_somebody_by_age_is_the_only_one_spoken_of(told: Told) -> None:
    text = "Robert Habeck kam. Der 53-Jährige lobte die Bäcker."
    assert sides(told(text, "2023-05-10"))[-1][0] == ["Robert Habeck"]


def test_an_office_by_its_short_noun_is_as_well_that_of_whoever_is_called_so_with_his_country(told: Told) -> None:
    text = (
        "Der finnische Präsident Ville Salo empfing US-Präsident Donald Trump. Danach sprach Trump mit Fischern. "
        "Er dankte ihnen. Die Wirtin Ina Tor kritisierte den Präsidenten."
    )
    assert sides(told(text, "2018-07-16"), "Criticism")[-1][1] == ["Donald Trump"]


def test_a_known_politician_without_office_is_no_head_of_government(told: Told) -> None:
    text = (
        "Angela Merkel lobte den Griechen Alexis Tsipras. Der Linken-Politiker Klaus Ernst nannte die Einigung falsch. "
        "Der Regierungschef verteidigte den Kompromiss."
    )
    assert sides(told(text, "2015-07-13"), "Support")[-1][0] != ["Klaus Ernst"]


def test_who_left_an_office_to_another_held_it_once_in_an_article_without_a_date(told: Told) -> None:
    text = "Olaf Scholz und Friedrich Merz hatten Pläne. Die Bäcker lobten am Ende den früheren Bundeskanzler."
    assert sides(told(text))[-1][1] == ["Olaf Scholz"]


def test_whom_nobody_has_followed_held_no_office_once_in_an_article_without_a_date(told: Told) -> None:
    text = "Alexander Van der Bellen sprach in Graz. Die Bäcker lobten den früheren Bundespräsidenten."
    assert "Alexander Van der Bellen" not in sides(told(text))[-1][1]


def test_a_former_chancellor_is_out_of_office(told: Told) -> None:
    text = "Bundeskanzler Alexander Schallenberg traf Sebastian Kurz. Die Wirte lobten den Altkanzler."
    assert sides(told(text, "2021-10-12"), "Praise")[-1][1] == ["Sebastian Kurz"]


@pytest.mark.parametrize("former", ["Der frühere Minister Jan Holm", "Obmann Jan Holm, früher Minister in Thal,"])
def test_whoever_is_in_office_goes_before_a_former_holder(told: Told, former: str) -> None:
    text = f"Minister Karl Linde schwieg. {former} sprach lange. Der Minister kritisierte Holm."
    assert sides(told(text, "2024-05-14"), "Criticism")[-1] == (["Karl Linde"], ["Jan Holm"])


def test_the_leader_of_the_opposition_is_no_politician_without_a_name(told: Told) -> None:
    text = "Ein SSW-Politiker sprach. Der SSW-Politiker ging. Karl Moor kam. Ina Tor lobte den Oppositionsführer."
    assert sides(told(text, "2023-06-14"), "Praise")[-1][1] != ["SSW-Politiker"]


def test_a_nuncio_is_no_bishop(told: Told) -> None:
    text = "Weihbischof Jan Holm sprach. Erzbischof Karl Moor traf am Montag den Nuntius."
    assert sides(told(text, "2021-03-18"), "Meeting")[-1][1] == ["Nuntius"]


def test_whose_colleague_somebody_is_called_is_told_of_that_person_alone(told: Told) -> None:
    text = (
        "Rätin Eva Moor kam. Ihr Kollege Udo Lamm lobte sie. Verkehrsministerin Ina Tor sprach. Verkehrsminister Jan Holm "
        "schwieg. Tor kritisierte ihren Kollegen."
    )
    assert sides(told(text, "2023-10-19"), "Criticism")[-1][1] == ["Jan Holm"]


def test_the_chief_of_a_branch_is_no_prime_minister(told: Told) -> None:
    text = "Die Polizeigewerkschaft kam. Landeschef Tim Berg sprach. Der Ministerpräsident lobte den Chor."
    assert sides(told(text, "2020-06-24"))[-1][0] != ["Tim Berg"]


def test_a_manager_of_a_known_company_is_no_union_chief(told: Told) -> None:
    text = "Claus Wolf traf Bahn-Vorstand Martin Seil. Der Gewerkschaftschef lobte den Chor."
    assert sides(told(text, "2024-02-01"))[-1][0] != ["Martin Seil"]


@pytest.mark.parametrize("word", ["entlassene", "geschasste", "gefeuerte"])
def test_the_minister_who_was_dismissed_is_not_the_one_in_office(told: Told, word: str) -> None:
    text = (
        f"Finanzminister Christian Lindner ging. Sein Nachfolger Jörg Kukies kam. Der {word} Minister lobte den Chor."
    )
    assert sides(told(text, "2024-11-08"))[-1][0] == ["Christian Lindner"]


def test_a_named_office_is_not_another_of_the_same_body(told: Told) -> None:
    text = "Kommissionspräsident José Manuel Barroso kam. Die Kanzlerin lobte den EZB-Präsidenten."
    assert sides(told(text, "2012-07-26"), "Praise")[-1][1] != ["José Manuel Barroso"]


@pytest.mark.parametrize(("title", "noun"), [("CDU-Mann", "Mann"), ("Ökonom", "Mann")])
def test_a_man_is_not_rather_who_was_called_so_with_his_party(told: Told, title: str, noun: str) -> None:
    text = f"Der {title} Jan Holm kam. Es regnete. Viele schwiegen. Ole Berg sprach. Die Wirtin lobte den alten {noun}."
    assert sides(told(text), "Praise")[-1][1] == ["Ole Berg"]


def test_a_mayor_is_no_head_of_a_land(told: Told) -> None:
    text = "Bürgermeister Bo Tor rügte die Köche. {} lobte die Wirte."
    assert sides(told(text.format("Der Landeshauptmann")), "Praise")[-1][0] == ["Landeshauptmann"]
    assert sides(told(text.format("Der Bürgermeister")), "Praise")[-1][0] == ["Bo Tor"]
