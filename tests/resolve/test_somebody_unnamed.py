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
    assert sides(told(text), "Criticism") == [(["Mann"], ["Ina Tor"])]


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


def test_whoever_was_quoted_long_ago_does_not_speak_again(told: Told) -> None:
    text = (
        "„Ich nehme an“, sagte Bürgermeister Karl Huber. Das Budget steht. Der Ausschuss tagt morgen. "
        "Für Stadtrat Bo Moor ist das zu spät. „Wir stecken in der Krise“, mahnt er die SPÖ."
    )
    assert sides(told(text), "Demand")[-1][0] == ["Bo Moor"]


def test_two_spoken_of_together_are_a_pair(told: Told) -> None:
    text = "Ina Tor und Karl Moor kamen an. Das Duo lobte die Helfer."
    assert sides(told(text), "Praise")[0][0] == ["Ina Tor", "Karl Moor"]


def test_the_last_of_a_list_is_not_said_twice(told: Told) -> None:
    text = "Das Kontrollamt rügte das Hafenbüro und dessen Leiterin, die Frau des Bürgermeisters."
    assert sides(told(text))[0][1] == ["Hafenbüro", "Leiterin von Hafenbüro"]


def test_a_noun_takes_up_the_body_that_is_named_more_fully(told: Told) -> None:
    text = "Die Siebenparteienallianz tagte am Abend. Karl Moor kritisierte die Allianz."
    assert sides(told(text))[-1][1] == ["Siebenparteienallianz"]


def test_people_are_not_those_whose_owner_is_called_so(told: Told) -> None:
    text = "Die Eltern kündigen an, ihre Kinder von der Schule zu nehmen. Die Gemeinde steht hinter den Eltern."
    assert sides(told(text), "Support")[0][1] == ["Eltern"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Rund 90 Eltern kritisierten die Leiterin Ina Tor.", "rund 90 Eltern"),
        ("Karl Moor kritisierte die Idee, Truppen zu entsenden.", "Idee"),
    ],
)
def test_label_is_no_more_than_the_phrase_itself(told: Told, text: str, label: str) -> None:
    ((agents, targets),) = sides(told(text))
    assert label in (*agents, *targets)


def test_head_of_a_government_holds_the_office(told: Told) -> None:
    text = "Der Haushalt ist fertig. Der Chef der Bundesregierung lobte den Entwurf."
    assert sides(told(text, "2023-05-02"))[0][0] == ["Olaf Scholz"]


def test_what_follows_a_reproach_is_of_whom_it_is_made(told: Told) -> None:
    text = "Klubobmann Karl Moor hat Stadtrat Bo Huber (SPÖ) Willkür vorgeworfen: „Er forderte Ina Tor auf, zu gehen.“"
    assert sides(told(text), "Demand") == [(["Bo Huber"], ["Ina Tor"])]


def test_the_town_is_that_of_the_mayor(told: Told) -> None:
    text = "Hollingens Bürgermeisterin Ina Tor kam an. Die Wirtin Ada Moor forderte die Stadt auf, zu sparen."
    assert sides(told(text), "Demand") == [(["Ada Moor"], ["Hollingen"])]


def test_an_opposition_of_named_parties_is_not_that_of_the_state(told: Told) -> None:
    text = "In Hollingen tagt der Rat. Die Opposition aus FPÖ und ÖVP kritisierte das Budget."
    assert sides(told(text))[-1][0] == ["Opposition aus FPÖ und ÖVP"]


@pytest.mark.parametrize(("phrase", "label"), [("den Landesrat", "Landesrat"), ("die Wirte", "Wirte")])
def test_a_minister_is_neither_a_regional_one_nor_several(told: Told, phrase: str, label: str) -> None:
    text = f"Außenminister Karl Huber kam an. Die Ärztin Ina Tor kritisierte {phrase}."
    assert sides(told(text))[-1][1] == [label]


def test_a_politician_may_hold_a_regional_office(told: Told) -> None:
    text = "Landesrätin Ina Tor kam an. Die Politikerin kritisierte den Entwurf."
    assert sides(told(text))[-1][0] == ["Ina Tor"]


@pytest.mark.parametrize("noun", ["Wirt", "Journalisten", "Unternehmer", "Abgeordneten", "Vorsitzenden", "Angeklagten"])
def test_somebody_known_has_no_profession_or_function_that_the_article_does_not_tell(told: Told, noun: str) -> None:
    text = f"Bundeskanzler Olaf Scholz reiste nach Kiel. Am Abend kritisierte die Wirtin Ina Tor den {noun}."
    targets = [key for event in told(text, "2023-05-01").events for key in event.targets]
    assert {key.startswith("Q") for key in targets} == {False}


def test_a_country_says_that_somebody_known_is_meant(told: Told) -> None:
    result = told("Wladimir Putin traf in Moskau Ina Tor. Der russische Beamte kritisierte den Entwurf.", "2023-05-01")
    assert sides(result, "Criticism") == [(["Wladimir Putin"], ["Entwurf"])]


def test_a_courier_is_no_warder(told: Told) -> None:
    text = "Ein Kurier wartet am Zaun. Der Wärter drohte ihm mit der Polizei."
    assert sides(told(text), "Threat") == [(["Wärter"], ["Kurier"])]


@pytest.mark.parametrize(
    ("text", "they"),
    [
        ("Die Maler, die in Ulm wohnen, kamen. Sie lobten Ute Senn.", "Maler"),
        ("Die Fischer litten in ihren Hütten. Sie kritisierten Ute Senn.", "Fischer"),
    ],
    ids=["a relative pronoun is no 'sie'", "what is theirs"],
)
def test_several_go_on_whatever_is_told_of_them_between(told: Told, text: str, they: str) -> None:
    assert sides(told(text))[-1] == ([they], ["Ute Senn"])


def test_an_object_called_several_may_be_the_one_woman(told: Told) -> None:
    text = "Die Imkerin Ute Senn kam nach Ulm. Köche machten sie für den Brand verantwortlich."
    assert sides(told(text), "Accusation") == [(["Köche"], ["Ute Senn"])]


def test_a_subject_is_whom_an_article_has_just_brought_in(told: Told) -> None:
    text = "Bo Arp hörte Beethoven. Ein Schlosser hatte die Leitung repariert. Er kritisierte Ute Senn."
    assert sides(told(text), "Criticism") == [(["Schlosser"], ["Ute Senn"])]


def test_what_somebody_is_called_is_nobody_of_whom_the_text_goes_on(told: Told) -> None:
    text = "Die einen sehen in ihm einen Helden, die anderen nennen ihn einen Trinker."
    assert sides(told(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Köche haben Spaniens Regierung gelobt. Der Maler Bo Arp kritisierte sie.",
        "Die Köche haben Norwegens Regierung gelobt. Der Maler Bo Arp kritisierte sie.",
    ],
)
def test_a_government_behind_the_name_of_its_country_is_feminine(told: Told, text: str) -> None:
    assert sides(told(text), "Criticism")[0][1] == sides(told(text), "Praise")[0][1]
