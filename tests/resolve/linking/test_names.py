"""Names: the person of the same article first, then the gazetteer, else a local entity."""

from __future__ import annotations

import pytest

from tests.resolve.making import (
    ORGANIZATION,
    PLACE,
    Resolve,
    Told,
    extraction,
    linked,
    name,
    nominal,
    person,
    sides,
    statement,
)


def test_within_article_last_name_is_the_person_of_the_article_not_the_famous_namesake(resolved: Resolve) -> None:
    made = extraction(
        "Die Bürgermeisterin Gudrun Scholz kritisierte den Landrat. Scholz traf Emmanuel Macron.",
        person("Die Bürgermeisterin Gudrun Scholz", name="Gudrun Scholz", role="Bürgermeisterin"),
        person("Scholz"),
        person("Emmanuel Macron"),
        statements=(statement("Meeting", (1,), (2,)),),
        date="2022-03-01",
    )
    result = resolved(made)
    assert [(e.label, e.wikidata) for e in result.entities] == [
        ("Gudrun Scholz", None),
        ("Emmanuel Macron", "Q3052772"),
    ]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Putin", "Wladimir Putin"),
        ("Wladimir Putins", "Wladimir Putin"),
        ("Vladimir Putin", "Wladimir Putin"),
        ("Erdogan", "Recep Tayyip Erdoğan"),
        ("Ban Ki Moon", "Ban Ki-moon"),
        ("Volodymyr Zelenskyj", "Wolodymyr Selenskyj"),
        ("Merkel", "Angela Merkel"),
    ],
)
def test_within_article_known_person_gets_the_canonical_label(resolved: Resolve, text: str, label: str) -> None:
    made = extraction(
        f"{text} lobte Olaf Scholz.", person(text), person("Olaf Scholz"), statements=(statement("Praise", (0,), (1,)),)
    )
    assert resolved(made).entities[0].label == label


def test_within_article_common_last_name_alone_stays_local(resolved: Resolve) -> None:
    made = extraction(
        "Schmidt traf Angela Merkel.",
        person("Schmidt"),
        person("Angela Merkel"),
        statements=(statement("Meeting", (0,), (1,)),),
    )
    entity = resolved(made).entities[0]
    assert (entity.key, entity.label, entity.wikidata) == ("local/artikel/schmidt", "Schmidt", None)


def test_within_article_last_name_with_office_and_country_is_linked(resolved: Resolve) -> None:
    made = extraction(
        "Der österreichische Finanzminister Schelling traf Angela Merkel.",
        person(
            "Der österreichische Finanzminister Schelling",
            name="Schelling",
            role="Finanzminister",
            modifiers=("österreichisch",),
        ),
        person("Angela Merkel"),
        statements=(statement("Meeting", (0,), (1,)),),
        date="2016-05-01",
    )
    assert resolved(made).entities[0].label == "Hans Jörg Schelling"


def test_within_article_full_name_of_another_walk_of_life_is_not_forced_on_a_politician(resolved: Resolve) -> None:
    made = extraction(
        "Der Trainer Peter Altmaier traf Angela Merkel.",
        person("Der Trainer Peter Altmaier", name="Peter Altmaier", role="Trainer"),
        person("Angela Merkel"),
        statements=(statement("Meeting", (0,), (1,)),),
    )
    assert resolved(made).entities[0].key == "local/artikel/peter-altmaier"


def test_within_article_member_of_parliament_needs_more_than_the_name(resolved: Resolve) -> None:
    plain = extraction(
        "Thilo Hoppe traf Ada Muster.",
        person("Thilo Hoppe"),
        person("Ada Muster"),
        statements=(statement("Meeting", (0,), (1,)),),
    )
    titled = extraction(
        "Der Abgeordnete Thilo Hoppe traf Ada Muster.",
        person("Der Abgeordnete Thilo Hoppe", name="Thilo Hoppe", role="Abgeordnete"),
        person("Ada Muster"),
        statements=(statement("Meeting", (0,), (1,)),),
    )
    assert resolved(plain).entities[0].wikidata is None
    assert resolved(titled).entities[0].wikidata is not None


def test_within_article_brothers_are_told_apart_by_their_title(resolved: Resolve) -> None:
    made = extraction(
        "Präsident Jan Muster lobte Kanzler Uwe Muster. Präsident Muster dankte Polen.",
        person("Präsident Jan Muster", name="Jan Muster", role="Präsident"),
        person("Kanzler Uwe Muster", name="Uwe Muster", role="Kanzler"),
        person("Präsident Muster", name="Muster", role="Präsident"),
        name("Polen", PLACE),
        statements=(statement("Praise", (0,), (1,)), statement("Praise", (2,), (3,))),
    )
    assert resolved(made).events[1].agents == ("local/artikel/jan-muster",)


def test_within_article_last_name_taken_for_an_organization_is_still_the_person(resolved: Resolve) -> None:
    made = extraction(
        "Birgit Sjursen traf Angela Merkel. Kritik an Sjursen übte Polen.",
        person("Birgit Sjursen"),
        person("Angela Merkel"),
        name("Sjursen", ORGANIZATION, function="nmod"),
        name("Polen", PLACE),
        statements=(statement("Meeting", (0,), (1,)), statement("Criticism", (3,), (2,))),
    )
    assert resolved(made).events[1].targets == ("local/artikel/birgit-sjursen",)


def test_within_article_name_in_a_genitive_is_not_what_the_phrase_names(resolved: Resolve) -> None:
    made = extraction(
        "Angela Merkel lobte die Pläne Macrons.",
        person("Angela Merkel"),
        person("die Pläne Macrons", name="Macrons", head="Plan", determiner="der", number="Plur", function="obj"),
        statements=(statement("Praise", (0,), (1,)),),
    )
    result = resolved(made)
    assert [(e.label, e.type.value) for e in result.entities] == [
        ("Angela Merkel", "Person"),
        ("Pläne Macrons", "Matter"),
    ]


@pytest.mark.parametrize(
    ("text", "label", "wikidata"),
    [
        ("Moskau", "Russland", "Q159"),
        ("Der Kreml", "Russland", "Q159"),
        ("Washington", "USA", "Q30"),
        ("Brüssel", "Europäische Union", "Q458"),
        ("Downing Street", "Großbritannien", "Q145"),
        ("Der Elysée-Palast", "Frankreich", "Q142"),
    ],
)
def test_within_article_seat_of_government_that_acts_is_the_country(
    resolved: Resolve, text: str, label: str, wikidata: str
) -> None:
    inner = text.removeprefix("Der ")
    made = extraction(
        f"{text} kritisierte Polen.",
        name(text, PLACE, name=inner),
        name("Polen", PLACE, function="obj"),
        statements=(statement("Criticism", (0,), (1,)),),
    )
    entity = resolved(made).entities[0]
    assert (entity.label, entity.wikidata) == (label, wikidata)


def test_within_article_capital_as_place_stays_the_place(resolved: Resolve) -> None:
    made = extraction(
        "Olaf Scholz traf in Moskau Wladimir Putin.",
        person("Olaf Scholz"),
        name("Moskau", PLACE, function="obl"),
        person("Wladimir Putin"),
        statements=(statement("Meeting", (0,), (2,), place=1),),
    )
    result = resolved(made)
    assert {e.key: (e.label, e.type.value) for e in result.entities}[result.events[0].place or ""] == (
        "Moskau",
        "Place",
    )


def test_within_article_goal_of_a_visit_stays_the_place(resolved: Resolve) -> None:
    made = extraction(
        "Olaf Scholz besuchte Warschau.",
        person("Olaf Scholz"),
        name("Warschau", PLACE, function="obj"),
        statements=(statement("Visit", (0,), (1,)),),
    )
    assert resolved(made).entities[1].type is PLACE


def test_within_article_party_of_two_countries_is_that_of_the_article(resolved: Resolve) -> None:
    made = extraction(
        "Die ÖVP kritisierte die Grünen.",
        name("Die ÖVP", ORGANIZATION, name="ÖVP"),
        name("die Grünen", ORGANIZATION, name="Grünen", function="obj", number="Plur"),
        statements=(statement("Criticism", (0,), (1,)),),
    )
    assert resolved(made).entities[1].label == "Die Grünen – Die Grüne Alternative"


@pytest.mark.parametrize(
    ("word", "head", "function", "label"),
    [
        ("westlichen", "westlich", "amod", "Westen"),
        ("amerikanische", "amerikanisch", "amod", "USA"),
        ("US", "US", "compound", "USA"),
        ("EU", "EU", "compound", "Europäische Union"),
    ],
)
def test_within_article_adjective_or_prefix_names_the_actor(
    resolved: Resolve, word: str, head: str, function: str, label: str
) -> None:
    made = extraction(
        f"die {word} Sanktionen gegen Russland",
        name(word, head=head, function=function),
        name("Russland", PLACE, function="nmod"),
        statements=(statement("Sanction", (0,), (1,)),),
    )
    assert resolved(made).entities[0].label == label


def test_within_article_unknown_names_become_local_with_the_type_of_the_recogniser(resolved: Resolve) -> None:
    made = extraction(
        "Kari Sjursen lobte Nordwindkraft.",
        person("Kari Sjursen"),
        name("Nordwindkraft", ORGANIZATION, function="obj"),
        statements=(statement("Praise", (0,), (1,)),),
    )
    assert [(e.key, e.type.value) for e in resolved(made).entities] == [
        ("local/artikel/kari-sjursen", "Person"),
        ("local/artikel/nordwindkraft", "Organization"),
    ]


def test_within_article_noun_that_is_a_last_name_is_the_person(resolved: Resolve) -> None:
    made = extraction(
        "Birgit Sommer traf Angela Merkel. Sommer lobte Polen.",
        person("Birgit Sommer"),
        person("Angela Merkel"),
        nominal("Sommer", "Sommer"),
        name("Polen", PLACE),
        statements=(statement("Meeting", (0,), (1,)), statement("Praise", (2,), (3,))),
    )
    assert resolved(made).events[1].agents == ("local/artikel/birgit-sommer",)


def test_within_article_every_link_has_a_score_and_sentences(resolved: Resolve) -> None:
    made = extraction("Putin traf Xi.", person("Putin"), person("Xi"), statements=(statement("Meeting", (0,), (1,)),))
    links = resolved(made).links
    assert len(links) == 2
    for link in links:
        assert 0 < link.score <= 1
        assert link.reasons
        assert all(reason.endswith(".") for reason in link.reasons)


def test_within_article_two_last_names_side_by_side_are_two_people(resolved: Resolve) -> None:
    made = extraction("Merkel Macron treffen sich.", person("Merkel Macron"), statements=(statement("Meeting", (0,)),))
    assert [e.label for e in resolved(made).entities] == ["Angela Merkel", "Emmanuel Macron"]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Liv Nordahls Kritik an der Kammer war scharf.", "Liv Nordahl"),
        ("Die Kritik Gunhild Pageners an den Preisen war neu.", "Gunhild Pagener"),
        ("Ute Dorns Lob für die Räte kam spät.", "Ute Dorn"),
        ("Die Reporterin Ada Williams lobte die Räte.", "Ada Williams"),
    ],
)
def test_whose_act_it_is_has_no_genitive_in_the_name(told: Told, text: str, agent: str) -> None:
    assert [side[0] for side in sides(told(text))] == [[agent]]


def test_a_last_name_of_several_words_is_known_by_itself(told: Told) -> None:
    assert sides(told("Van der Bellen traf Olaf Scholz."))[0][0] == ["Alexander Van der Bellen"]


def test_the_noun_of_a_body_in_front_makes_no_person(told: Told) -> None:
    text = "Der Chef des Verbandes Deutscher Realschullehrer schwieg. Christian Wulff kam. Er lobte die Bäcker."
    assert sides(told(text, "2008-05-08"))[-1][0] == ["Christian Wulff"]


def test_a_trade_beside_a_name_speaks_for_nobody_known(told: Told) -> None:
    assert sides(told("Der Wirt Peter Tauber lobte die Bäcker.", "2023-05-10"))[0][0] == ["Peter Tauber"]
    assert linked(told("Der Wirt Peter Tauber lobte die Bäcker.", "2023-05-10")) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Schriftsteller Tunde Arp kam nach Ulm. Später lobte er Ute Senn.", "Tunde Arp"),
        ("Parteivize Adrienne Arp kam nach Ulm. Später lobte sie Bo Lamm.", "Adrienne Arp"),
    ],
    ids=["a first name of both sexes", "a title of both sexes"],
)
def test_neither_first_name_nor_title_alone_tells_the_sex(told: Told, text: str, who: str) -> None:
    assert sides(told(text), "Praise")[0][0] == [who]


def test_a_last_name_has_no_ending_that_it_lacks_elsewhere(told: Told) -> None:
    text = "Im Prozess hat Markus Brauns Verteidiger Alfred Dorn den Zeugen kritisiert. Der Richter mahnte Braun."
    assert sides(told(text), "Demand")[-1][1] == ["Markus Braun"]


def test_a_woman_s_title_tells_the_sex_of_whoever_bears_a_name_of_both(told: Told) -> None:
    text = "Obfrau Ulli Mair kam. Die Wirte trafen Landtagspräsident Bo Arp. Die Köche kritisierten ihn."
    assert sides(told(text), "Criticism")[-1][1] == ["Bo Arp"]


@pytest.mark.parametrize(
    ("third", "who"),
    [("Rat Jan Lamm schwieg.", "Lamm"), ("Die Musik spielte.", "Ina Lamm")],
    ids=["of three", "of two the one just named"],
)
def test_a_last_name_that_three_bear_is_nobodys(told: Told, third: str, who: str) -> None:
    text = f"Wirt Udo Lamm kam. {third} Dichterin Ina Lamm sang. Lamm lobte den Chor."
    assert sides(told(text), "Praise")[-1][0] == [who]


@pytest.mark.parametrize("name", ["Frank Steinmeier", "Karl Guttenberg", "Hans Strache"])
def test_half_of_a_double_first_name_is_a_namesakes(told: Told, name: str) -> None:
    links = told(f"Die Feuerwehr lobte Wehrführer {name}.", "2018-10-22")
    assert sides(links)[-1][1] == [name]


def test_a_family_name_in_front_that_two_bear_names_neither(told: Told) -> None:
    text = "Kim Yo Jong, die Schwester des Machthabers Kim Jong Un, schwieg. Präsident Ben Arp lobte Kim."
    assert sides(told(text, "2021-08-11"), "Praise")[-1][1] == ["Kim"]


def test_a_last_name_behind_that_of_a_wife_with_frau_is_nobodys_for_certain(told: Told) -> None:
    text = "Platzwart Bo Arp ging. Der Rat lobte Arp. Er besuchte die Witwe Ida Arp. Frau Arp dankte. Der Verband ehrte {}."
    assert sides(told(text.format("Frau Arp und lobte Arp")), "Praise")[-1][1] in (["Arp"], ["Bo Arp"])


def test_behind_a_family_a_last_name_is_nobody_famous(told: Told) -> None:
    assert linked(told("Familie Lindner lobte die Wirte. Lindner kritisierte die Köche.", "2024-05-10")) == []
