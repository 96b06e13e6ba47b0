"""Who or what is meant over the whole article: pronouns, titles, nouns of the same kind, ages, parties, pairs."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("Das Amt legte einen Plan vor. Der Pfarrer Udo Lamm kritisierte ihn.", ["Udo Lamm"], ["Plan"]),
        ("Der Verlag brachte eine Karte heraus. Der Wirt Udo Lamm kritisierte sie.", ["Udo Lamm"], ["Karte"]),
        ("Die Imker waren in Ulm. Später kritisierten sie die Ministerin Ada Voss.", ["Imker"], ["Ada Voss"]),
    ],
    ids=["masculine thing", "feminine thing", "people without a name"],
)
def test_what_nobody_has_read_is_a_referent(told: Told, text: str, agents: list[str], targets: list[str]) -> None:
    assert sides(told(text))[-1] == (agents, targets)


def test_whoever_is_promised_something_is_somebody(told: Told) -> None:
    text = "Udo Lamm kam in Kiel an. Es war der dritte Besuch des Reeders. Ute Senn sicherte ihm Hilfe zu."
    assert sides(told(text))[-1] == (["Ute Senn"], ["Udo Lamm"])


def test_whoever_took_part_in_what_was_told_is_nearer_than_an_earlier_subject(told: Told) -> None:
    text = (
        "Ina Tor kritisierte die Pläne. Danach gab es ein Treffen zwischen der Reederin Ute Senn und dem Imker Udo Lamm. "
        "Der hatte sie zuvor gelobt."
    )
    assert sides(told(text))[-1] == (["Udo Lamm"], ["Ute Senn"])


def test_any_two_legislators_are_not_the_members_of_a_parliament(told: Told) -> None:
    text = "Nancy Pelosi kam an. Danach sprach Chuck Schumer. Udo Lamm lobte die Abgeordneten in London."
    assert sides(told(text, "2021-09-18"))[-1] == (["Udo Lamm"], ["Abgeordnete"])


def test_how_an_act_is_done_is_no_part_of_what_it_is_done_to(told: Told) -> None:
    result = told("Ute Senn kritisierte die Wut auf die Reeder aufs Schärfste.")
    assert sides(result)[-1] == (["Ute Senn"], ["Wut auf die Reeder"])


def test_nobody_is_accused_of_the_evening(told: Told) -> None:
    result = told("Jan Moll reagierte am Abend mit Vorwürfen an den Rektor Udo Lamm.")
    assert sides(result)[-1] == (["Jan Moll"], ["Udo Lamm"])


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Der Maurer Jan Moll und die Wirtin Ute Senn stritten. Ersterer kritisierte die Umfrage.", "Jan Moll"),
        ("Der Maurer Jan Moll und die Wirtin Ute Senn stritten. Letztere kritisierte die Umfrage.", "Ute Senn"),
        ("Das Parlament befragte den Rechnungshof. Dieser kritisierte die Umfrage.", "Rechnungshof"),
        ("Nachdem er die Lotsen gelobt hatte, reiste der Zöllner Jan Moll ab.", "Jan Moll"),
        ("Der Abgeordnete Jan Moll schrieb einen Brief. Die Pläne von Minister Udo Lamm nannte er Unsinn.", "Jan Moll"),
        ("Die Maurerin Ina Tor (31) und der Wirt Bo Sand (52) stritten. Die 31-Jährige lobte die Köche.", "Ina Tor"),
        ("Der SPD-Rat Bo Sand und die CDU-Rätin Ina Tor stritten. Die CDU-Politikerin lobte die Köche.", "Ina Tor"),
        ("Der Este Jaan Tamm und der Lette Andris Krasts stritten. Der Este lobte die Köche.", "Jaan Tamm"),
        ("Zur Feier kamen Sixten Lundh und Udo Lamm. Danach lobte der Schwede die Köche.", "Sixten Lundh"),
        ("Halina Kos rief an. Ute Senn schwieg. Die Polin lobte die Köche.", "Halina Kos"),
        ("Der Brauer Bo Sand kam an. Der Küster Udo Lamm blieb fern. Der Brauer lobte die Köche.", "Bo Sand"),
        ("Bürgermeisterin Hanne Ort kam an. Das Stadtoberhaupt lobte die Köche.", "Hanne Ort"),
        ("Nancy Pelosi sprach. Angela Merkel reiste ab. Die Demokratin lobte die Köche.", "Nancy Pelosi"),
        (
            "Die Landesbischöfin kritisierte die Umfrage. Die Vorsitzende Ute Senn schwieg. Die Bischöfin lobte die Köche.",
            "Landesbischöfin",
        ),
        ("Die Lufthansa streicht Flüge. Der Konzern kritisierte die Lotsen.", "Lufthansa"),
        ("Die Lufthansa streicht Flüge. Die IG Metall tagte. Der Konzern kritisierte die Lotsen.", "Lufthansa"),
        ("Die SPD tagte in Bonn. Die Partei kritisierte die Umfrage.", "SPD"),
        ("Die FPÖ warb um die ÖVP. Die Partei kritisierte die Umfrage.", "FPÖ"),
        ("Die FPÖ und die ÖVP stritten. Die Partei kritisierte die Umfrage.", "Partei"),
        ("Die FPÖ warb um die ÖVP. Die Partei habe die Umfrage kritisiert.", "Partei"),
        ("Die Gewerkschaft der Polizei tagte. Die Polizei kritisierte die Umfrage.", "Polizei"),
        ("Die Gewerkschaft der Polizei tagte. Die Gewerkschaft kritisierte die Umfrage.", "Gewerkschaft der Polizei"),
        ("Die FDP tagte. Ina Tor lobte den Rat Bo Sand (FDP). Dieser kritisierte die Umfrage.", "Bo Sand"),
        ("Amnesty International tagte. Die Organisation kritisierte die Umfrage.", "Amnesty International"),
        ("Der FC Ahornberg stieg auf. Der Verein kritisierte die Umfrage.", "FC Ahornberg"),
        ("Monaco verhandelt. Das Fürstentum kritisierte die Reeder.", "Monaco"),
        ("Der Landesrechnungshof war da. Die Prüfer kritisierten die Reeder.", "Landesrechnungshof"),
        (
            "Das Oberlandesgericht Ahornberg entschied. Die Richter kritisierten die Reeder.",
            "Oberlandesgericht Ahornberg",
        ),
        ("Der Bund Freier Köche (BFK) tagte. Der BFK kritisierte die Prüfer.", "Bund Freier Köche"),
        ("Der Fährverein Südersand tagte. Er kritisierte die Reeder.", "Fährverein Südersand"),
        ("Island fängt weniger Heringe. Der Inselstaat kritisierte die Reeder.", "Island"),
        (
            "Minister Udo Lamm lobte in einem Brief an seinen Kollegen Bo Sand den Hafen. Zugleich kritisierte er die Köche.",
            "Udo Lamm",
        ),
        ("Bern. Die Schweiz ist neutral. Der Bundesrat kritisierte die Reeder.", "Schweiz"),
        ("In Deutschland wird gewählt. Der Bundesrat kritisierte die Reeder.", "Bundesrat"),
        ("In Österreich wird gespart. Die Caritas kritisierte die Reeder.", "Caritas Österreich"),
        ("In Deutschland wird gespart. Die Caritas kritisierte die Reeder.", "Deutscher Caritasverband"),
        ("Bischöfin Ute Senn kam mit Rätin Ina Tor. Die Theologin kritisierte die Reeder.", "Ute Senn"),
        ("Lehrer Bo Sand kam mit Rat Udo Lamm. Der Pädagoge kritisierte die Reeder.", "Bo Sand"),
        ("Luis Herrera Campos kam. Später kritisierte Herrera die Reeder.", "Luis Herrera Campos"),
        ("Die Lotsenkammer Südersand tagte. Die Kammer kritisierte die Reeder.", "Lotsenkammer Südersand"),
        ("Die Bürgerinitiative „Moorblick“ tagte. Die Initiative kritisierte die Reeder.", "Moorblick"),
        ("Die Stadtregierung tagte in Bern. Die Regierung kritisierte die Reeder.", "Stadtregierung"),
        (
            "Minister Udo Lamm floh. „Ein Minister, der flieht, ist keiner“, sagte Ute Senn. Der Minister lobte die Köche.",
            "Udo Lamm",
        ),
    ],
)
def test_a_later_phrase_takes_up_whoever_fits(told: Told, text: str, agent: str) -> None:
    assert sides(told(text, "2019-09-18"))[-1][0] == [agent]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Die SPD und die FDP stritten. Die Partei kritisierte die Umfrage.", "Partei"),
        ("Die IG Metall tagte. Das Unternehmen Voss schwieg. Die Prüfer kritisierten die Reeder.", "Prüfer"),
        ("Das Landgericht und das Amtsgericht stritten. Die Richter kritisierten die Reeder.", "Richter"),
        ("Der Rechnungshof war da. Prüfer der Bank kritisierten die Reeder.", "Prüfer der Bank"),
    ],
    ids=["two parties", "no such body", "two courts", "those of another body"],
)
def test_a_general_noun_is_nobody_where_the_text_leaves_it_open(told: Told, text: str, agent: str) -> None:
    assert sides(told(text, "2019-09-18"))[-1][0] == [agent]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Der Rat Bo Lund rügte den Plan, der Wirt Bo Sand begrüßte ihn.", "Plan"),
        ("Der Rat Jan Moll kritisierte den Koch Udo Lamm, die Wirtin Ina Tor verteidigte ihn.", "Udo Lamm"),
        ("Während der Rat Jan Moll den Entwurf lobte, kritisierte ihn die Wirtin Ina Tor.", "Entwurf"),
        ("Der Rat Jan Moll schwieg. Die Wirtin Ina Tor kritisierte ihn.", "Jan Moll"),
    ],
    ids=["thing", "person", "subordinate", "no object before"],
)
def test_an_object_takes_up_the_object_of_the_clause_before(told: Told, text: str, target: str) -> None:
    assert sides(told(text))[-1][1] == [target]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Ina Tor sprach. Der Wirt Bo Sand kritisierte ihre Arbeit.", "Arbeit von Ina Tor"),
        ("Ina Sande schwieg. Der Wirt Bo Lund kritisierte Sandes Schweigen.", "Schweigen von Ina Sande"),
        ("Ina Tor kam. Der Wirt Bo Sand kritisierte ihren Plan für Schulen.", "Plan für Schulen"),
        ("Die Gemeinden kritisierten ihre Haltung.", "Haltung"),
    ],
    ids=["possessive", "genitive", "attribute of its own", "whoever acts"],
)
def test_a_thing_says_whose_it_is(told: Told, text: str, target: str) -> None:
    assert sides(told(text))[-1][1] == [target]


def test_the_town_takes_up_the_place_named_before(told: Told) -> None:
    result = told("Die Pianistin Ina Tor flog nach Bergen. Danach besuchte sie die Stadt noch oft.")
    assert {place for _, targets in sides(result, "Visit") for place in targets} == {"Bergen"}


def test_two_first_names_share_a_last_name(told: Told) -> None:
    assert sides(told("Bill und Hillary Clinton lobten die Köche.", "2019-05-15"))[0][0] == [
        "Bill Clinton",
        "Hillary Clinton",
    ]


def test_a_body_or_a_last_name_shares_no_last_name(told: Told) -> None:
    assert sides(told("Die Kammer und Hillary Clinton lobten die Köche.", "2019-05-15"))[0][0] == [
        "Kammer",
        "Hillary Clinton",
    ]
    assert sides(told("Wurz und Hanne Borchers lobten die Köche."))[0][0] == ["Wurz", "Hanne Borchers"]


def test_a_last_name_in_s_is_no_genitive(told: Told) -> None:
    assert sides(told("Die Schreinerin Hanne Borchers lobte die Köche."))[0][0] == ["Hanne Borchers"]


def test_one_president_behind_gegen_is_one_person(told: Told) -> None:
    result = told("Präsident Oskar Lind schwieg. Später wurden Sanktionen gegen den Präsidenten verhängt.")
    assert sides(result, "Sanction") == [([], ["Oskar Lind"])]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Die Gäste gratulierten dem Neuen Theater Hollingen.", "Neues Theater Hollingen"),
        ("Die Anwohner drohten dem Verein zur Pflege der Moore.", "Verein zur Pflege der Moore"),
        ("Die Anwohner kritisierten den Ausbau des Netzes für schnelle Züge.", "Ausbau des Netzes"),
        ("Die Anwohner kritisierten den wachsenden Druck auf Malawi.", "wachsender Druck auf Malawi"),
    ],
)
def test_labels_are_short_and_in_the_nominative(told: Told, text: str, target: str) -> None:
    assert sides(told(text))[0][1] == [target]


def test_the_full_phrase_is_another_name_of_a_thing(told: Told) -> None:
    result = told("Die Anwohner kritisierten den Ausbau des Netzes für schnelle Züge.")
    thing = next(entity for entity in result.entities if entity.label == "Ausbau des Netzes")
    assert thing.aliases == ("Ausbau des Netzes für schnelle Züge",)


def test_a_link_says_what_it_was_chosen_over(told: Told) -> None:
    result = told("Der Bäcker Jan Moll traf den Wirt Udo Lamm. Er lobte die Köche.")
    reasons = [reason for link in result.links for reason in link.reasons if "ahead of" in reason]
    assert [reason.split(" by ")[0] for reason in reasons] == ["It is ahead of Udo Lamm"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Das italienische Modehaus Lamm & Tor sagte ab.", "Modehaus Lamm & Tor"),
        ("Italien schwieg. Das italienische Modehaus Lamm & Tor sagte ab.", "Italien"),
        ("Das spanische Modehaus Lamm & Tor sagte ab.", "Italien"),
    ],
    ids=["the body", "the country is named", "a body from elsewhere"],
)
def test_a_people_may_be_a_body_of_their_country(told: Told, before: str, expected: str) -> None:
    assert sides(told(f"{before} Der Wirt Bo Sand kritisierte die Italiener."))[-1][1] == [expected]


@pytest.mark.parametrize(
    ("before", "agent"),
    [
        ("Udo Lamm schüre den Streit, sagte Jan Moll der Zeitung.", "Jan Moll"),
        ("Den Wirt Udo Lamm traf am Morgen ein Ordner, den Wirt Jan Moll traf keiner.", None),
    ],
    ids=["who reports", "nobody ahead"],
)
def test_a_pronoun_goes_on_with_who_reports_and_guesses_nothing(told: Told, before: str, agent: str | None) -> None:
    found = [agents for agents, targets in sides(told(f"{before} Er lobte die Köche."), "Praise")]
    assert found == [[agent] if agent else []]


def test_a_link_of_a_pronoun_far_ahead_is_surer(told: Told) -> None:
    def score(text: str) -> float:
        result = told(text)
        (link,) = [link for link in result.links if result.mentions[link.mention].text == "Er"]
        return link.score

    near = score("Der Bäcker Jan Moll traf den Wirt Udo Lamm. Er lobte die Köche.")
    assert near < score("Der Bäcker Jan Moll kam an. Er lobte die Köche.")


def test_whose_spokesman_speaks_is_not_who_is_spoken_of(told: Told) -> None:
    text = (
        "Minister Emil Holm reagierte zögernd. Rätin Ina Tor rügte Holm dafür. Holms Sprecher wies das zurück. "
        "Die Wirte unterstützen die Forderung des Abts Jan Berg. Rätin Ina Tor kündigte an, mit ihm zu sprechen."
    )
    assert sides(told(text), "Meeting")[-1][1] == ["Jan Berg"]


def test_a_pointing_word_at_the_start_of_a_sentence_is_who_was_named_last(told: Told) -> None:
    text = "Rat Emil Holm empfing den Abt Jan Berg. Der hatte lange geschwiegen. Die Wirtin Ina Tor lobte ihn."
    assert sides(told(text), "Praise")[-1][1] == ["Jan Berg"]


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("Der Rat beschloss das Konzept. Der Wirt Udo Lamm kritisierte es als mutlos.", ["Udo Lamm"], ["Konzept"]),
        ("Das Amt hat das Papier gelesen. Die Wirtin Ute Senn lobte es.", ["Ute Senn"], ["Papier"]),
        ("Das Institut sperrte den Steg. Die Wirtin Ute Senn warf ihm Willkür vor.", ["Ute Senn"], ["Institut"]),
        ("Das Museum schloss. Die Wirtin Ute Senn forderte es auf, zu öffnen.", ["Ute Senn"], ["Museum"]),
        ("Udo Lamm besuchte das Institut. Die Wirtin Ute Senn warf ihm Willkür vor.", ["Ute Senn"], ["Udo Lamm"]),
    ],
    ids=["a thing", "the thing, not the body", "a body in the dative", "whom somebody asks", "rather a person"],
)
def test_it_is_what_the_sentence_before_names(told: Told, text: str, agents: list[str], targets: list[str]) -> None:
    assert sides(told(text))[-1] == (agents, targets)


def test_it_is_nothing_where_a_clause_tells_what_is_meant(told: Told) -> None:
    text = "Das Konzept kam. Der Wirt Udo Lamm nannte es einen Fehler, dass niemand fragte."
    assert sides(told(text)) == []


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Udo Lamm habe versagt, erklärte Jan Moll am Montag. Er forderte die Maurer zum Handeln auf.", "Jan Moll"),
        ("Jan Moll sagte, Udo Lamm habe versagt. Er forderte die Maurer zum Handeln auf.", "Jan Moll"),
        ("Udo Lamm hat versagt. Er forderte die Maurer zum Handeln auf.", "Udo Lamm"),
    ],
    ids=["speaker behind", "speaker in front", "nobody else speaks"],
)
def test_whoever_spoke_is_nearer_than_whom_he_spoke_of(told: Told, text: str, agent: str) -> None:
    assert sides(told(text))[-1] == ([agent], ["Maurer"])


def test_two_who_are_named_apart_are_not_all_of_their_kind(told: Told) -> None:
    text = (
        "Als neuer Koordinator soll Erzbischof Udo Lamm wirken. Das sagte der Obmann, Bischof Jan Moll, am Dienstag. "
        "Zugleich kritisierten die Bischöfe die Köche."
    )
    assert sides(told(text))[-1] == (["Bischöfe"], ["Köche"])


@pytest.mark.parametrize(
    ("first", "other", "taken_up"),
    [
        ("Die Bäuerin Resi Dack", "der Anwalt Georg Lamm", "Die Landwirtin"),
        ("Der Landrat Paul Dack", "die Bürgermeisterin Sina Lamm", "Der Kreischef"),
        ("Kommissar Ralf Dack", "der Hehler Benno Lamm", "Der Ermittler"),
        ("Die Regisseurin Ida Dack", "der Sänger Jan Lamm", "Die Filmemacherin"),
        ("Bildungssenatorin Ida Dack", "Wirt Jan Lamm", "Die Senatorin"),
        ("Die Lyrikerin Ida Dack", "Wirt Jan Lamm", "Die Autorin"),
    ],
)
def test_a_broader_noun_takes_up_who_bears_a_narrower_title(told: Told, first: str, other: str, taken_up: str) -> None:
    name = " ".join(first.split()[-2:])
    assert sides(told(f"{first} und {other} kamen an. {taken_up} rügte das Amt."))[-1][0] == [name]
