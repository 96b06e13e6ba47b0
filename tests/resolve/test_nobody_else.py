"""A wrong name is worse than none: descriptions and names that look like those of somebody known stay local."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(
    "who",
    ["Der Angeklagte", "Die Mitangeklagte", "Der Beschuldigte", "Der Tatverdächtige"],
)
def test_the_accused_in_court_are_namesakes(told: Told, who: str) -> None:
    name = "Angela Merkel" if who.startswith("Die") else "Helmut Kohl"
    assert linked(told(f"{who} {name} lobte den Wirt.", "2012-05-09")) == []


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Die belgischen Grünen kritisierten den Bäcker.", []),
        ("Die Grünen in Schweden lobten den Bäcker.", []),
        ("Die portugiesischen Sozialdemokraten lobten den Bäcker.", []),
        ("Die französische Linke lobte den Bäcker.", []),
        ("Die Linke in Norwegen lobte den Bäcker.", []),
        ("Frankreichs Linke lobte den Bäcker.", []),
        ("Die deutsche Linke lobte den Bäcker.", ["Die Linke"]),
        ("Spanien wählt. Die Volkspartei warf dem Bäcker Betrug vor.", []),
        ("In Südkorea wird gezählt. Die Demokratische Partei kritisierte den Bäcker.", []),
        ("Die Grünen kritisierten den Bäcker.", ["Bündnis 90/Die Grünen"]),
        ("In Peru klagt ein Wirt. Der Oberste Gerichtshof kritisierte den Bäcker.", []),
    ],
)
def test_parties_with_a_common_noun_for_a_name_belong_to_the_country_that_is_said(
    told: Told, text: str, known: list[str]
) -> None:
    assert linked(told(text, "2019-05-08")) == known


@pytest.mark.parametrize(
    "text",
    [
        "Japan feiert. Die Lokalregierung lobte die Fischer.",
        "China kritisierte Nepal. Die Fischer lobten die tibetische Hauptstadt.",
        "Italien trauert. Die Zambelli-Regierung lobte die Fischer.",
        "In Ägypten brannte es. Tausend christliche Ägypter kritisierten den Bäcker.",
        "Die Bäckerin Ada Dahl appellierte an die Wiener, daheim zu bleiben.",
        "Gegen die ägyptische Offensive wurde demonstriert. Rätin Ada Dahl fordert Auskunft von der Regierung.",
    ],
    ids=["local", "region", "unknown head", "some inhabitants", "people of a seat of government", "a thing from there"],
)
def test_a_part_of_a_country_is_not_the_country(told: Told, text: str) -> None:
    result = told(text, "2010-05-09")
    assert not {"Japan", "Peking", "Italien", "Ägypten", "Österreich"} & {
        side for one in sides(result)[-1:] for side in one[0] + one[1]
    }


def test_a_capital_against_its_federation_is_the_city(told: Told) -> None:
    assert sides(told("Wien forderte vom Bund mehr Geld.", "2010-05-09"))[0][0] == ["Wien"]


@pytest.mark.parametrize("adjective", ["geistliche", "religiöse", "spirituelle"])
def test_a_spiritual_leader_is_not_the_president(told: Told, adjective: str) -> None:
    result = told(f"In Iran regiert Hassan Rohani. Der {adjective} Führer des Landes lobte die Fischer.", "2015-05-09")
    assert sides(result)[0][0] != ["Hassan Rohani"]


def test_the_name_behind_a_body_is_that_of_its_head(told: Told) -> None:
    text = (
        "Minister Philipp Rösler schwieg. Zudem lobten der Vorstandsvorsitzende der Anstalt für Arbeit Jan-Peter Wulf "
        "und die Chefin der Kasse den Bäcker."
    )
    assert sides(told(text, "2012-06-08"))[0][0][0] == "Jan-Peter Wulf"


def test_a_list_that_names_one_member_is_not_that_member(told: Told) -> None:
    result = told("Dreißig rote Gruppen, unter ihnen die SPD, forderten Neuwahlen.", "2012-06-08")
    assert sides(result)[0][0] == ["Dreißig rote Gruppen", "SPD"]


def test_who_is_spoken_for_does_not_act(told: Told) -> None:
    text = "Barack Obama und John McCain warben. Anhänger beider Lager trafen sich in Ohio."
    assert not {"Barack Obama", "John McCain"} & set(linked(told(text, "2008-06-21")))


@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel besuchte das Werk. Die Gewerkschaft war entsetzt über den Brand und verurteilte ihn.",
        "Helmut Kohl kam spät. Die Partei stritt über den Krieg: Die Jugend hatte diesen unterstützt.",
    ],
)
def test_a_thing_of_the_same_sentence_may_be_meant_as_well(told: Told, text: str) -> None:
    assert not {"Angela Merkel", "Helmut Kohl"} & {
        side for one in sides(told(text, "1995-04-03"))[-1:] for side in one[1]
    }


def test_an_agency_that_reports_is_not_who_acts(told: Told) -> None:
    result = told("Das meldet die dpa unter Berufung auf die Feuerwehr. Sie kritisierte die Gaffer.", "2019-05-08")
    assert sides(result)[0][0] == ["Feuerwehr"]


def test_the_government_is_feminine_whatever_its_country(told: Told) -> None:
    text = "Um die Rente stritten ÖVP und FPÖ. Obfrau Ida Kern kritisierte die Regierung und warf ihr Betrug vor."
    assert sides(told(text, "2019-05-08"))[-1] == (["Ida Kern"], ["Österreich"])


def test_what_somebody_is_reproached_with_is_told_of_that_person(told: Told) -> None:
    text = "Kanzler Ole Wiek hat Minister Jan Arp vorgeworfen, er habe sich mit Präsidentin Ada Loh getroffen."
    assert sides(told(text), "Meeting") == [(["Jan Arp"], ["Ada Loh"])]


def test_the_next_sentence_goes_on_with_who_reproached(told: Told) -> None:
    text = "Präsident Ole Wiek hat Minister Jan Arp vorgeworfen, er habe gelogen. Er lobte die Imker."
    assert sides(told(text), "Praise") == [(["Ole Wiek"], ["Imker"])]


def test_two_shortened_titles_are_one_person_who_acts(told: Told) -> None:
    result = told("Außen- und Europaministerin Petra Lind kritisierte Ungarn.", "2019-05-08")
    assert sides(result) == [(["Petra Lind"], ["Ungarn"])]


def test_a_name_of_an_archdiocese_is_not_the_town(told: Told) -> None:
    assert linked(told("Die Pfarrer kritisierten die Erzbistümer München und Salzburg.", "2019-05-08"))[:1] != [
        "München"
    ]


def test_an_office_out_of_service_is_a_former_one(told: Told) -> None:
    result = told("Angela Merkel schwieg. Der Kanzler a. D. lobte die Imker.", "2019-05-08")
    assert sides(result)[0][0] != ["Angela Merkel"]
    assert linked(told("Der Bundeskanzler a. D. lobte die Imker.", "2019-05-08")) == []


@pytest.mark.parametrize("word", ["frühere", "emeritierte"])
def test_whoever_held_an_office_once_is_not_whoever_holds_it(told: Told, word: str) -> None:
    text = f"Papst Franziskus lobte Japan. Der {word} Papst lobte die Imker."
    assert sides(told(text, "2019-05-08"))[1][0] == [f"{word}r Papst"]
    told_before = f"Papst Franziskus lobte Japan. Benedikt XVI. schwieg. Der {word} Papst lobte die Imker."
    assert sides(told(told_before, "2019-05-08"))[1][0] == ["Benedikt XVI."]


def test_a_president_of_some_council_is_not_the_european_one(told: Told) -> None:
    assert linked(told("Der Ratspräsident lobte die Imker.", "2018-05-08")) == []
    assert linked(told("Der EU-Ratspräsident lobte die Imker.", "2018-05-08")) == ["Donald Tusk"]


def test_a_woman_is_one_and_acts(told: Told) -> None:
    assert sides(told("Die Gouverneurin von Tokio lobte Japan.")) == [(["Gouverneurin von Tokio"], ["Japan"])]


def test_a_man_without_name_is_no_she(told: Told) -> None:
    result = told("Der Kammerpräsident traf die Ministerin. Der Präsident lobte sie.")
    assert sides(result, "Praise")[0][1] == ["Ministerin"]


def test_the_greens_are_the_german_ones_also_where_the_article_is_about_others(told: Told) -> None:
    assert "Bündnis 90/Die Grünen" in linked(told("Die Grünen kritisierten die USA.", "2019-05-08"))


def test_a_ministry_is_known_by_its_own_name_in_an_article_about_others(told: Told) -> None:
    result = told("In Kenia brannte es. Das Auswärtige Amt kritisierte den Bäcker.", "2012-05-09")
    assert linked(result) == ["Auswärtiges Amt"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Landeshauptmann Udo Arp aus Tirol lud Österreichs Imker ein. Die Imker verlangen vom Land Geld.",
            "2022-11-08",
        ),
        ("Die Oberbürgermeisterin Ute Arp zahlt nicht. Die SPD-Fraktion kritisierte Ute Arp.", "2021-09-08"),
        ("Die Grünen im Rat lobten die Imkerin Ute Arp.", "2021-05-20"),
        ("Frau Lindner vom Elternbeirat lobte die Köche.", "2022-06-15"),
    ],
    ids=["a Land", "a group in a town", "a party in a council", "a woman of that name"],
)
def test_what_is_local_is_nobody_known(told: Told, text: str, date: str) -> None:
    assert linked(told(text, date)) == []


def test_a_chamber_is_no_councillor_named_before(told: Told) -> None:
    text = "Bundesrat Albert Arp sagte nichts. Der Imkerverband unterstützt den Bundesrat."
    assert sides(told(text, "2024-06-20"), "Support")[0][1] == ["Bundesrat"]


def test_the_first_part_of_what_hits_somebody_does_not_name_him(told: Told) -> None:
    found = told("Offen ist, ob gegen betrügerische Reeder EU-Einreiseverbote verhängt werden sollen.")
    assert sides(found) == [(["Europäische Union"], ["betrügerische Reeder"])]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Bürgermeisterin Hanne Ort kam. Regierungschefin Ute Lund ging. Die Politikerin rief. Wirte lobten das Stadtoberhaupt.",
            "Hanne Ort",
        ),
        ("Außenminister Jan Ort kam an. Der Politiker Emil Lund sprach. Wirte lobten den Chefdiplomaten.", "Jan Ort"),
        ("Handelsminister Jan Lund reiste an. Wirte lobten den Wirtschaftsminister.", "Wirtschaftsminister"),
        ("Ministerpräsident Jan Ort (CDU) kam an. Der Bäcker lobte den Bürgermeister.", "Bürgermeister"),
    ],
)
def test_who_holds_another_office_or_is_a_mere_politician_is_not_who_holds_this_one(
    told: Told, text: str, target: str
) -> None:
    assert sides(told(text))[-1][1] == [target]


def test_who_are_called_both_again_are_the_same_two(told: Told) -> None:
    text = (
        "Ada Ort und Bo Lund streiten. Rätin Ute Tal rief beide Seiten zur Ruhe auf. Der Wirt Ole Berg schwieg. "
        "Danach lobte der Rat die beiden."
    )
    assert sides(told(text))[-1][1] == ["Ada Ort", "Bo Lund"]


def test_those_whom_a_clause_explains_are_nobody_spoken_of_before(told: Told) -> None:
    text = "Der Wirt Ole Berg wusch den Gästen die Füße. Dann kritisierte er jene, die am Krieg verdienen."
    assert sides(told(text)) == []


def test_one_land_behind_several_is_no_name_of_theirs(told: Told) -> None:
    assert sides(told("Gestern haben die EU-Staaten Serbien kritisiert."))[0] == (["EU-Staaten"], ["Serbien"])
    both = sides(told("Gestern haben die Nachbarländer Peru und Chile den Bäcker kritisiert."))[0]
    assert both == (["Peru", "Chile"], ["Bäcker"])


@pytest.mark.parametrize(
    ("named", "known"),
    [
        ("IOC-Präsident Ole Berg", []),
        ("Verbandspräsident Ole Berg", []),
        ("US-Präsident Joe Biden", ["Frank-Walter Steinmeier"]),
    ],
)
def test_a_president_with_a_country_may_be_that_of_the_body_just_named(
    told: Told, named: str, known: list[str]
) -> None:
    assert linked(told(f"{named} kam an. Der deutsche Präsident lobte die Bäcker.", "2023-07-20")) == known


def test_a_title_at_the_end_of_a_headline_does_not_lead_to_the_name_in_the_next_sentence(told: Told) -> None:
    text = "Imkerbund legt sich mit Ministerin an\n\nDer Präsident des Bunds der Imker, Emil Holm, schwieg."
    assert sides(told(text), "Criticism") == [(["Imkerbund"], ["Ministerin"])]


@pytest.mark.parametrize(
    "text",
    [
        "Emirates kritisierte den Bäcker.",
        "Der Wirt lobte Emirates.",
        "In Zürich schneit es. Die Bahn kritisierte den Bäcker.",
        "In Frankreich wird gestreikt. Die Bahn lobte den Bäcker.",
        "Der Gewerkschafter Peter Altmaier lobte den Bäcker.",
        "Nach dem Endspiel lobte Berlin den Bäcker.",
        "Der Trainer jubelte. Madrid lobte Paris.",
        "Michael Müller lobte den Bäcker.",
        "Drei Kubaner kamen. Der Wirt lobte die Kubaner.",
        "Der Richter verurteilte zwei Norweger. Der Wirt kritisierte die Norweger.",
        "Ein Buch über Karl Carstens erschien. Der Wirt kritisierte den Bundespräsidenten.",
        "Karl Carstens wanderte gern. Der Wirt lobte den Bundespräsidenten.",
    ],
)
def test_what_only_sounds_like_somebody_known_is_not_linked(told: Told, text: str) -> None:
    assert linked(told(text, "2022-05-10")) == []


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Die Bahn kritisierte den Bäcker.", ["Deutsche Bahn"]),
        ("Vor dem Endspiel kritisierte Moskau die Bundesregierung.", ["Russland", "Deutschland"]),
        ("Peking warf Washington vor, Olympia zu stören.", ["China", "USA"]),
        ("Familienministerin Renate Schmidt lobte den Bäcker.", ["Renate Schmidt"]),
        ("Norwegen feiert. Der Wirt lobte die Norweger.", ["Norwegen"]),
        ("Touristen lobten Wien.", ["Wien"]),
        ("Jugendliche nannten Prag ein Juwel.", ["Prag"]),
    ],
)
def test_who_is_told_by_more_than_a_word_is_linked(told: Told, text: str, known: list[str]) -> None:
    assert linked(told(text, "2022-05-10")) == known


@pytest.mark.parametrize(
    ("text", "court"),
    [
        ("Das Verwaltungsgericht (VG) Berlin rügte den Bäcker.", "Verwaltungsgericht Berlin"),
        ("Das Amtsgericht (AG) Rom rügte den Bäcker.", "Amtsgericht Rom"),
    ],
)
def test_a_court_is_not_the_city_behind_its_abbreviation(told: Told, text: str, court: str) -> None:
    assert sides(told(text))[0][0] == [court]


def test_whoever_sues_is_not_the_suit(told: Told) -> None:
    assert sides(told("Eine Klage droht. Der Kläger lobte den Bäcker."))[-1][0] == ["Kläger"]


def test_das_land_is_no_country_named_before_where_the_head_of_a_land_acts(told: Told) -> None:
    text = (
        "Niedersachsens Ministerpräsident Stephan Weil hat Helfern gedankt, die Kinder aus Norwegen aufnahmen. "
        "Der Mieterbund forderte das Land auf, mehr zu bauen."
    )
    assert sides(told(text, "2022-05-09"), "Demand")[-1][1] == ["Land"]


def test_a_trade_names_nobody_with_an_office_where_another_woman_may_have_it(told: Told) -> None:
    text = (
        "Die Bezirksleiterin Ina Tor rügte die Reederei. Bürgermeister Emil Holm traf den Betriebsrat. "
        "Er appellierte an Wirtschaftsministerin Ute Dorn. Der Reeder Jan Berg lobte die Gewerkschafterin."
    )
    assert sides(told(text), "Praise")[-1][1] == ["Gewerkschafterin"]


@pytest.mark.parametrize("office", ["Bürgermeister", "Oberbürgermeister"])
def test_a_town_with_a_mayor_is_nobody_of_that_name(told: Told, office: str) -> None:
    text = f"Im Prozess gegen den {office} von Lauterbach sprach die Richterin. Sie warf dem 58-Jährigen Untreue vor."
    assert linked(told(text, "2024-06-12")) == []


def test_a_party_called_after_a_part_of_another_country_is_not_the_known_one(told: Told) -> None:
    text = "Österreich sah zu. Die Südtiroler Volkspartei tagte. Die Wirte kritisierten die Volkspartei."
    assert sides(told(text, "2018-11-08"), "Criticism")[-1][1] == ["Südtiroler Volkspartei"]


@pytest.mark.parametrize(
    ("head", "agent"),
    [
        ("Der Vorsitzende des Deutschen Imkerverbandes Karl Holm", "Karl Holm"),
        ("Die Präsidentin des Bundes der Gärtner Ina Tor", "Ina Tor"),
        ("Die Leiterin der Stiftung Helmut Schmidt", "Leiterin der Stiftung Helmut Schmidt"),
    ],
)
def test_the_name_behind_a_body_is_that_of_its_head_where_the_sex_fits(told: Told, head: str, agent: str) -> None:
    assert sides(told(f"{head} lobte den Plan.", "2012-05-09")) == [([agent], ["Plan"])]
