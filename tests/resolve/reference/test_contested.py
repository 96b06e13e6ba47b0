"""A pronoun that may mean something else as well as the likeliest stays unread."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


def everybody(told: Told, text: str) -> set[str]:
    """Whoever or whatever is a side of an act other than a meeting."""
    result = told(text, "2022-05-10")
    acts = {event.relation for event in result.events} - {"Meeting"}
    return {side for act in sorted(acts) for one in sides(result, act) for side in one[0] + one[1]}


@pytest.mark.parametrize(
    "text",
    [
        "Die Autorin Ada Dahl kam. Einwände gegen die Rechnung hatte der Rat. Der Bäcker nannte sie „falsch“.",
        "Der Förster Jan Holm schwieg. Lob für den Zaun kam vom Bund. Der Bäcker nannte ihn „schön“.",
        "Die Rektorin Liv Dahl las. Fehler in der Liste fand ein Imker. Der Bäcker nannte sie „peinlich“.",
    ],
)
def test_an_object_may_be_the_thing_told_of_since_somebody_was_named(told: Told, text: str) -> None:
    assert not {"Ada Dahl", "Jan Holm", "Liv Dahl"} & everybody(told, text)


@pytest.mark.parametrize(("he", "works"), [("Jan Holm", "Bilder"), ("Tim Berg", "Lieder"), ("Ole Dahl", "Romane")])
def test_what_is_his_belongs_to_nobody_who_only_honours_whom_the_article_is_about(
    told: Told, he: str, works: str
) -> None:
    last = he.split()[1]
    text = f"{he} ist tot. {last} war alt. {last} war krank. {last} schwieg. Der Rat Bo Arp würdigte {last}."
    assert f"{works} von Bo Arp" not in everybody(told, f"{text} Die Bäcker lobten seine {works}.")


@pytest.mark.parametrize(
    "text",
    [
        "Jan Holm traf Bo Arp. Die Kassen beider Vereine sind leer. Nun forderten beide mehr Geld.",
        "Jan Holm traf Bo Arp. Es gab Streit zwischen dem Pfarrer und einem Imker. Beide lobten den Bäcker.",
        "Jan Holm traf Bo Arp. Gewählt wird zwischen der Rektorin und ihrem Vertreter. Beide lobten den Bäcker.",
    ],
)
def test_both_may_be_two_without_names(told: Told, text: str) -> None:
    assert not {"Jan Holm", "Bo Arp"} & everybody(told, text)


def test_both_are_the_two_whom_a_noun_for_people_has_taken_up(told: Told) -> None:
    text = "Jan Holm traf Bo Arp. Beide Minister schwiegen. Dann lobten beide den Bäcker."
    assert {"Jan Holm", "Bo Arp"} <= everybody(told, text)


@pytest.mark.parametrize("whom", ["ihren Frauen", "ihren Eltern", "ihren Anwälten"])
def test_they_may_be_those_whose_people_were_told_of(told: Told, whom: str) -> None:
    text = f"Die Fischer sitzen in Haft. Man verbot {whom} den Besuch. Die Bäcker nannten sie „tapfer“."
    assert everybody(told, text) == set()


@pytest.mark.parametrize("what", ["Ankunft", "Landung", "Reise"])
def test_what_is_theirs_is_no_one_s_where_the_clause_speaks_of_several(told: Told, what: str) -> None:
    text = f"Die Reederei zahlte den Flug. Bei ihrer {what} in Wien gab man ihnen Wasser."
    assert "Reederei" not in everybody(told, text)


@pytest.mark.parametrize(
    "first",
    ["Für Kenia sprach eine Bäckerin.", "Über die Ukraine redete eine Imkerin.", "Zu Peru schwieg eine Försterin."],
)
def test_whoever_has_just_come_in_as_subject_owns_what_follows(told: Told, first: str) -> None:
    text = f"Ada Dahl sang. {first} Ihre Kritik an den Räten war scharf."
    assert not {"Ada Dahl", "Kenia", "Ukraine", "Peru"} & everybody(told, text)


@pytest.mark.parametrize("who", ["Jeder Wirt", "Jeder Imker", "Jeder Lehrer"])
def test_what_each_may_do_is_told_of_nobody_named(told: Told, who: str) -> None:
    text = f"Der Verband schwieg. Jan Holm sprach. {who} könne gehen, er kritisiere niemanden. Er lobte den Bäcker."
    assert everybody(told, text) & {"Verband", "Jan Holm"} <= {"Jan Holm"}


@pytest.mark.parametrize("whom", ["ältere Leute", "junge Frauen", "arme Bauern"])
def test_they_go_on_unread_whoever_is_told_of_in_what_they_say(told: Told, whom: str) -> None:
    text = f"In einem Brief teilten sie mit, dass die Steuer {whom} treffe. Sie kritisierten den Bäcker."
    assert whom not in everybody(told, text)


@pytest.mark.parametrize("once", ["Der damalige Bundespräsident Holm", "Der frühere Bundespräsident Holm"])
def test_an_office_is_not_that_of_whom_the_article_names_further_down_as_a_former_holder(told: Told, once: str) -> None:
    text = f"Der Bäcker kritisierte den Bundespräsidenten. {once} hatte geschwiegen."
    assert "Holm" not in everybody(told, text)


def test_a_pronoun_behind_a_description_of_nobody_certain_names_nobody(told: Told) -> None:
    text = (
        "Rat Emil Holm warf Obmann Jan Berg Neid vor. Der Rosenheimer schwieg dazu. "
        "Die Wirtin Ina Tor verlangte von ihm eine Antwort."
    )
    assert sides(told(text), "Demand") == [(["Ina Tor"], [])]


@pytest.mark.parametrize("noun", ["Lehrer", "Minister", "Imker"])
def test_each_of_many_is_not_the_one_named_before(told: Told, noun: str) -> None:
    assert "Jan Holm" not in everybody(told, f"{noun} Jan Holm kam. Jeder {noun} lobte den Bäcker.")


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Ina Tor traf Ute Senn. Am Abend rügte Udo Lamm sie.", []),
        ("Tim Berg traf Ute Senn. Am Abend rügte Udo Lamm ihn.", ["Tim Berg"]),
        ("Tim Berg regiert. Berg traf Jan Holm. Am Abend rügte Udo Lamm ihn.", ["Tim Berg"]),
    ],
    ids=["two women", "one man", "whom the article tells more of"],
)
def test_of_two_who_met_neither_is_meant_by_an_object(told: Told, text: str, targets: list[str]) -> None:
    assert [target for _, side in sides(told(text), "Criticism") for target in side] == targets


def test_a_couple_comes_before_two_who_are_named(told: Told) -> None:
    text = "Ina Tor kritisierte Udo Tor. Am Montag traf sie Jan Holm. Holm lobte das Ehepaar. Karl Moor lobte beide."
    assert sides(told(text), "Praise")[-1][1] in ([], ["Ehepaar"])


def test_a_pronoun_behind_a_subject_without_a_name_is_not_whom_it_acts_on(told: Told) -> None:
    text = "Ole Berg sprach. Udo Lamm kam. Der Kölner kritisierte Lamm. Ina Tor lobte ihn."
    assert ["Udo Lamm"] not in [targets for _, targets in sides(told(text), "Praise")]


@pytest.mark.parametrize("act", ["lobte Ole Berg", "warf Ole Berg Verrat vor", "bat Ole Berg um Geld"])
def test_an_object_behind_an_act_on_somebody_told_of_oftener_is_not_who_acted(told: Told, act: str) -> None:
    text = f"Ole Berg kam. Berg sang. Udo Lamm {act}. Die Wirtin kritisierte ihn."
    assert ["Udo Lamm"] not in [targets for _, targets in sides(told(text), "Criticism")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Udo Lamm traf Jan Holm. Lamm lobte Rom. Einen Rücktritt habe er nicht verlangt, sagte Holm.", "Demand"),
        ("Eva Senn ist Nachfolgerin von Udo Lamm. Wirt Jan Holm kam. Senn forderte ihn auf, zu gehen.", "Demand"),
        ("Minister Jan Holm sprach. Die Linke drohte mit einem Antrag. Die Innung lobte ihn.", "Praise"),
    ],
    ids=["who says so behind", "whose successor acts", "a thing since"],
)
def test_a_pronoun_that_may_mean_another_is_not_whom_the_text_spoke_of_last(told: Told, text: str, act: str) -> None:
    found = {name for both in sides(told(text, "2022-05-10"), act) for side in both for name in side}
    assert found.isdisjoint(("Udo Lamm", "Jan Holm"))


@pytest.mark.parametrize("helper", ["Holms Manager", "Sein Anwalt"])
def test_a_pronoun_behind_somebodys_helper_is_not_whom_the_text_named_before(told: Told, helper: str) -> None:
    text = f"Jan Holm verlor. Ole Lamm nannte ihn feige. {helper} schwieg. Er lobte Ina Senn."
    assert not {"Jan Holm", "Ole Lamm"} & set(sides(told(text), "Praise")[-1][0])
