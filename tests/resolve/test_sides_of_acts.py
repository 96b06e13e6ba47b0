"""Who acts on whom where the phrase is a general noun, a neighbour, one of two, or a thing that cannot speak."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.gazetteer import Gazetteer
from kg.model import Status
from kg.resolve.phrases.owners import is_attribute
from tests.resolve.making import Told, extraction, person, sides, view


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Kenias Ministerin Amina Odero kam nach Uganda. Sie beschuldigte den Nachbarn, Vieh zu stehlen.", ["Uganda"]),
        ("Kenia stritt mit Uganda. Kenias Botschafter Otieno Odero beschuldigte den Nachbarn in Kampala.", ["Uganda"]),
        ("Kenia stritt mit Uganda und Tansania. Kenias Minister Otieno Odero beschuldigte den Nachbarn.", ["Nachbar"]),
        ("Der Wirt Udo Lamm aus Kiel war in Uganda. Er beschuldigte seinen Nachbarn.", ["Nachbar von Udo Lamm"]),
    ],
    ids=["the only other country", "said", "two others", "a private neighbour"],
)
def test_a_neighbour_is_the_other_country_of_two(told: Told, text: str, target: list[str]) -> None:
    assert sides(told(text), "Accusation")[-1][1] == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Die Nordlicht Reederei entließ in Kiel 40 Leute. Die Wirtin Ina Tor kritisierte den Konzern.",
            "Nordlicht Reederei",
        ),
        (
            "Der Haushaltsausschuss tagte in Kiel bis Mitternacht. Die Rätin Ina Tor lobte das Gremium.",
            "Haushaltsausschuss",
        ),
        (
            "Der Verwaltungsgerichtshof wies die Klage ab. Die Wirtin Ina Tor kritisierte das Gericht.",
            "Verwaltungsgerichtshof",
        ),
        ("Das Umweltministerium schwieg dazu lange. Die Wirtin Ina Tor kritisierte das Ressort.", "Umweltministerium"),
    ],
    ids=["company", "board", "court", "ministry"],
)
def test_a_general_noun_takes_up_the_one_body_of_its_kind(told: Told, text: str, target: str) -> None:
    assert sides(told(text))[-1][1] == [target]


def test_a_union_is_no_company(told: Told) -> None:
    result = told("Die Lokführergewerkschaft Nordheide rief zum Streik auf. Die Wirtin Ina Tor lobte das Unternehmen.")
    assert sides(result)[-1][1] == ["Unternehmen"]


@pytest.mark.parametrize(
    "text",
    [
        "Ein neues Abkommen nannte Präsident Jan Moll „überfällig“.",
        "Das alte Abkommen mit Peru kritisierte Präsident Jan Moll.",
    ],
)
def test_no_thing_praises_or_names_a_person(told: Told, text: str) -> None:
    ((agents, targets),) = sides(told(text))
    assert agents == ["Jan Moll"]
    assert "Abkommen" in targets[0]


def test_a_thing_that_speaks_may_praise(told: Told) -> None:
    assert sides(told("Der Bericht nannte Präsident Jan Moll „fähig“.")) == [(["Bericht"], ["Jan Moll"])]


def test_both_are_the_two_people_of_the_last_sentences(told: Told) -> None:
    result = told(
        "Die Rätin Ina Tor beschimpfte den Kämmerer. Dort sitzt seit Mai Udo Lamm. Es gab Streit. "
        "Bürgermeister Bo Sand rief beide an."
    )
    assert sides(result, "Call") == [(["Bo Sand"], ["Ina Tor", "Udo Lamm"])]


def test_two_sides_are_the_two_that_quarrel(told: Told) -> None:
    result = told(
        "Der Mieterbund und der Hausbesitzerverein stritten. Die Rätin Ina Tor ermahnte beide Parteien, zu reden."
    )
    assert sides(result, "Demand")[-1][1] == ["Mieterbund", "Hausbesitzerverein"]


def test_a_clause_is_no_phrase_before_it(told: Told) -> None:
    result = told("Die Firma zahlt den Banken mehr, was die Gewerkschaft Verdi kritisierte.")
    assert sides(result) == []


def test_a_president_is_no_pope(told: Told) -> None:
    result = told("Papst Franziskus kam an. Die Wirtin Ina Tor kritisierte den Präsidenten.", "2015-05-04")
    assert "Franziskus" not in str(sides(result)[-1][1])


def test_an_object_is_not_the_subject_of_its_clause(told: Told) -> None:
    result = told("Der Wirt Udo Lamm sprach zuerst. Der Imker Bo Sand, der später kam, kritisierte ihn scharf.")
    assert sides(result)[-1] == (["Bo Sand"], ["Udo Lamm"])


def test_several_are_counted_in_the_nominative(told: Told) -> None:
    result = told("Die Ministerin Ina Tor sprach mit neun deutschen Verlegern. Sie lobte sie.")
    assert sides(result, "Praise") == [(["Ina Tor"], ["neun deutsche Verleger"])]


def test_a_known_first_name_tells_the_sex_of_a_last_name_alone(told: Told) -> None:
    result = told(
        "Dass Wulff 2012 ging, sei gut, so die Chefin des Bundes, Ina Tor. Sie kritisierte die Banken.", "2012-02-17"
    )
    assert sides(result)[-1][0] == ["Ina Tor"]


def test_several_communities_are_no_town(told: Told) -> None:
    result = told("Der Bischof Udo Lamm reiste nach Lampedusa. Die Rätin Ina Tor lobte die Gemeinden.")
    assert sides(result)[-1][1] == ["Gemeinden"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Präsident Jan Moll kam an. Die Wirtin Ina Tor kritisierte den Servicechef.", "Servicechef"),
        ("Der Wirt Udo Lamm kam mit der Köchin Ina Tor. Er lobte seine Frau.", "Frau von Udo Lamm"),
    ],
    ids=["an office of its own", "kin"],
)
def test_who_is_said_to_be_somebody_else_is_not_guessed(told: Told, text: str, target: str) -> None:
    assert sides(told(text))[-1][1] == [target]


def test_the_election_of_a_person_is_a_thing(told: Told) -> None:
    result = told("Präsident Jan Moll kritisierte die Wahl der Pastorin Ina Tor zur Leiterin.")
    assert sides(result)[-1][1] != ["Ina Tor"]


def test_who_speaks_of_somebody_is_somebody_else(told: Told) -> None:
    result = told(
        "Der Autor Jan Moll kam nach Kiel. „Präsident Udo Lamm ist ein Narr“, sagte er. Dann lobte er die Uno."
    )
    assert sides(result)[-1][0] == ["Jan Moll"]


def test_no_land_abroad_is_a_country(told: Told) -> None:
    result = told("Peru schwieg. Der Wirt Udo Lamm lobte das Ausland. Die Rätin Ina Tor kritisierte das Abendland.")
    assert [targets for _, targets in sides(result)] == [["Ausland"], ["Abendland"]]


def test_a_long_name_is_the_same_person_as_its_end(told: Told) -> None:
    result = told("Luiz Inácio Lula da Silva kam an. Die Wirtin Ina Tor kritisierte Lula da Silva.", "2007-03-01")
    assert sides(result)[-1][1] == ["Luiz Inácio Lula da Silva"]


def test_teams_meet_and_no_states(told: Told) -> None:
    result = told("Im Viertelfinale trifft Schweden auf die Schweiz. Der Trainer freut sich.")
    assert not sides(result, "Meeting")


def test_a_title_is_no_part_of_the_name(told: Told) -> None:
    result = told("Dekan Anna Moll kam an. Der Wirt Udo Lamm lobte Anna Moll.")
    assert sides(result)[-1][1] == ["Anna Moll"]


def test_the_father_of_somebody_is_called_after_her(told: Told) -> None:
    result = told("Die Rätin Ina Zander kam an. Der Wirt Udo Lamm lobte Zanders Vater.")
    assert sides(result)[-1][1] == ["Vater von Ina Zander"]


def test_several_behind_a_name_are_not_its_bearer(gazetteer: Gazetteer) -> None:
    several = person("Einige Anhänger Ada Sjursens", name="Ada Sjursens", head="Anhänger", number="Plur")
    one = person("Die Imkerin Ada Peters", name="Ada Peters", head="Imkerin", determiner="der")
    told = []
    for mention in (several, one):
        made = extraction(mention.text, replace(mention, determiner="einige"))
        told.append(is_attribute(made.mentions[0], view(made), gazetteer, frozenset({"sjursen"})))
    assert told == [True, False]


def test_what_stood_beside_a_name_is_no_title_of_its_bearer(told: Told) -> None:
    result = told("Nach der Wahl, Udo Lamm, war es still. Die Rätin Ina Tor nannte die Wahl „ungültig“.")
    assert sides(result, "Naming")[-1][1] != ["Udo Lamm"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Chor lobte den Entwurf, Ina Tor rügte ihn.", (["Chor"], ["Entwurf"])),
        ("Die Innung kritisierte das Treffen, Ina Tor verteidigte es.", (["Innung"], ["Treffen"])),
        ("Der Abt, dessen Rede Nordahl rügte, schwieg.", (["Nordahl"], ["Rede"])),
    ],
    ids=["a second clause", "about the same", "subject of a relative clause"],
)
def test_a_name_that_acts_is_no_name_of_the_thing_before_it(
    told: Told, text: str, expected: tuple[list[str], list[str]]
) -> None:
    assert sides(told(text))[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ina Tor gab der Werft die Schuld.", (["Ina Tor"], ["Werft"])),
        ("Liv Tordahls Vorwürfe gegen die Innung verhallten.", (["Liv Tordahl"], ["Innung"])),
    ],
    ids=["a dative of unknown gender", "an unknown name in the genitive"],
)
def test_who_accuses_whom(told: Told, text: str, expected: tuple[list[str], list[str]]) -> None:
    assert sides(told(text), "Accusation") == [expected]


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("Ada Voss verlangte von den Nachbarn Island und Peru mehr Fähren.", ["Ada Voss"], ["Island", "Peru"]),
        (
            "Ada Voss lobte die Botschafter Islands und Perus.",
            ["Ada Voss"],
            ["Botschafter von Island", "Botschafter von Peru"],
        ),
        ("Peru erhebt auf Schweizer Uhren einen Strafzoll.", ["Peru"], ["Schweiz"]),
        ("Ada Voss (SPD) begrüßte das Urteil ebenso wie Ute Senn (CDU).", ["Ada Voss", "Ute Senn"], ["Urteil"]),
        (
            "Gemeinsam mit Senator Bo Sand rief Ada Voss die Fischer zur Vernunft auf.",
            ["Ada Voss", "Bo Sand"],
            ["Fischer"],
        ),
        ("Sudans Botschaft lobte die Köche.", ["Botschaft von Sudan"], ["Köche"]),
        ("Ada Voss lobte die Rosenfarm Red Petals aus Kenia.", ["Ada Voss"], ["Red Petals"]),
        ("Georg Ploner aus Bahrain kritisierte das Emirat.", ["Georg Ploner"], ["Emirat"]),
    ],
)
def test_sides_are_called_by_who_is_meant(told: Told, text: str, agents: list[str], targets: list[str]) -> None:
    assert sides(told(text))[-1] == (agents, targets)


def test_nobody_does_to_himself_what_a_pronoun_repeats(told: Told) -> None:
    result = told("Island und Peru verhandeln. Die beiden Staaten kritisierten, was sie verband.")
    assert sides(result) == [(["Island"], ["Peru"])]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Der Bericht der Vereinten Nationen kritisierte Uganda.", ["Vereinte Nationen"]),
        ("Der UN-Bericht kritisierte Uganda.", ["Vereinte Nationen"]),
        ("Das Gutachten von Udo Lamm kritisierte Uganda.", ["Udo Lamm"]),
        ("Die Studie des Klimawandels kritisierte Uganda.", ["Studie des Klimawandels"]),
        ("Der Bericht an die Vereinten Nationen kritisierte Uganda.", ["Bericht an die Vereinten Nationen"]),
    ],
    ids=["genitive", "first part", "von", "no author", "addressee"],
)
def test_what_is_written_speaks_for_whoever_wrote_it(told: Told, text: str, agent: list[str]) -> None:
    assert sides(told(text), "Criticism")[-1][0] == agent


def test_what_is_written_stays_a_thing_where_it_is_praised(told: Told) -> None:
    assert sides(told("Udo Lamm lobte den Bericht der Vereinten Nationen."))[-1][1] == [
        "Bericht der Vereinten Nationen"
    ]


def test_politics_is_called_upon_as_those_who_make_it(told: Told) -> None:
    assert sides(told("Der Wirt Udo Lamm forderte die Politik zum Handeln auf."))[-1][1] == ["Politik"]


def test_an_organization_is_no_community_of_states(told: Told) -> None:
    text = "Die Organisation Amnesty International warnte die Staatengemeinschaft. Die Organisation kritisierte Uganda."
    assert sides(told(text), "Criticism")[-1][0] == ["Amnesty International"]


def test_an_organization_is_the_armed_group_just_named(told: Told) -> None:
    text = "Die Vereinten Nationen schwiegen. Die Hamas feuerte. Danach drohte die Organisation den Fischern von Gaza."
    assert sides(told(text), "Threat")[-1][0] == ["Hamas"]


@pytest.mark.parametrize("other", ["eine Reederin und Kanzler Tim Berg", "einen Lehrer und Rätin Ina Tor"])
def test_somebody_without_name_beside_a_title_with_one_is_somebody_else(told: Told, other: str) -> None:
    ((_, targets),) = sides(told(f"Udo Lamm lobte {other}."))
    assert len(targets) == 2


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("Seitens der Imker wurde Bo Sand kritisiert.", ["Imker"], ["Bo Sand"]),
        ("Aus den Reihen der CDU wurde Bo Sand heftig kritisiert.", ["CDU"], ["Bo Sand"]),
        ("Seitens der Imker wurde scharfe Kritik an Bo Sand laut.", ["Imker"], ["Bo Sand"]),
        ("Die Kritik am Rat, die der Wirt Bo Sand übte, verhallte.", ["Bo Sand"], ["Rat"]),
        ("Dem Wirt Bo Sand hatte schon im März der Anglerbund vorgeworfen, zu lügen.", ["Anglerbund"], ["Bo Sand"]),
    ],
    ids=["seitens", "ranks", "a noun", "a relative clause", "behind a time"],
)
def test_who_acts_stands_in_another_phrase(told: Told, text: str, agents: list[str], targets: list[str]) -> None:
    assert sides(told(text))[-1] == (agents, targets)


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("Der Rat muss sich scharfe Kritik der Imker gefallen lassen.", ["Imker"], ["Rat"]),
        ("Der Rat muss sich den Vorwurf der Imker gefallen lassen, zu lügen.", ["Imker"], ["Rat"]),
        ("Der Abend begann mit einem Lob des Wirtes Bo Sand für die Köche.", ["Bo Sand"], ["Köche"]),
    ],
    ids=["what one must put up with", "a reproach", "what an evening begins with"],
)
def test_the_noun_says_whose_words_they_are(told: Told, text: str, agents: list[str], targets: list[str]) -> None:
    (event,) = told(text).events
    assert event.status is Status.ACTUAL
    assert sides(told(text)) == [(agents, targets)]


def test_who_stands_before_a_thing_praises_it(told: Told) -> None:
    text = "Der Verein der Richter tagte. Dessen Vorsitzende lobte die Arbeit der Kammer."
    assert sides(told(text), "Praise")[-1] == (["Vorsitzende"], ["Arbeit der Kammer"])


@pytest.mark.parametrize("wing", ["links", "rechts"])
def test_a_wing_names_nobody(told: Told, wing: str) -> None:
    text = f"Kritik an Ida Holm kam am Montag von {wing}."
    assert all(agents == [] for agents, _ in sides(told(text), "Criticism"))
