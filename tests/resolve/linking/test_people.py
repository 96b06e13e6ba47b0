"""Descriptions of people and bodies: who of the article fits, else who held the office that day, else the phrase."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.model import Mention, Resolution
from kg.resolve.phrases.labels import actor_label
from tests.resolve.making import (
    ORGANIZATION,
    PLACE,
    Resolve,
    Told,
    extraction,
    name,
    nominal,
    person,
    pronoun,
    sides,
    statement,
)

_XI = person("Chinas Staatspräsident Xi Jinping", name="Xi Jinping", role="Staatspräsident")
_PUTIN = person("Wladimir Putin", function="obj")
_MEETING = statement("Meeting", (0,), (1,))


def agents(result: Resolution, event: int = -1) -> list[str]:
    known = {e.key: e.label for e in result.entities}
    return [known[key] for key in result.events[event].agents]


def targets(result: Resolution, event: int = -1) -> list[str]:
    known = {e.key: e.label for e in result.entities}
    return [known[key] for key in result.events[event].targets]


def met_then(resolved: Resolve, who: Mention, verb: str = "lobte", date: str | None = "2024-02-08") -> list[str]:
    """Xi met Putin; then ``who`` praises Poland."""
    made = extraction(
        f"Chinas Staatspräsident Xi Jinping traf Wladimir Putin. {who.text} {verb} Polen.",
        _XI, _PUTIN, who, name("Polen", PLACE, function="obj"),
        statements=(_MEETING, statement("Praise", (2,), (3,))),
        date=date,
    )  # fmt: skip
    return agents(resolved(made))


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (nominal("Der Kremlchef", "Kremlchef", role="Kremlchef", determiner="der"), ["Wladimir Putin"]),
        (nominal("Der Staatspräsident", "Staatspräsident", role="Staatspräsident", determiner="der"), ["Xi Jinping"]),
        (nominal("Der chinesische Staatschef", "Staatschef", role="Staatschef", determiner="der", modifiers=("chinesisch",)), ["Xi Jinping"]),
        (nominal("Der russische Präsident", "Präsident", role="Präsident", determiner="der", modifiers=("russisch",)), ["Wladimir Putin"]),
        (nominal("Die beiden Staatschefs", "Staatschef", role="Staatschef", determiner="der", modifiers=("beide",), number="Plur"), ["Xi Jinping", "Wladimir Putin"]),
        (nominal("Beide Politiker", "Politiker", role="Politiker", determiner="beide", number="Plur"), ["Xi Jinping", "Wladimir Putin"]),
        (nominal("Die beiden Länder", "Land", determiner="der", modifiers=("beide",), number="Plur", gender="Neut"), ["China", "Russland"]),
        (nominal("Die russische Regierung", "Regierung", determiner="der", modifiers=("russisch",), gender="Fem"), ["Russland"]),
        (nominal("Die Amerikaner", "Amerikaner", determiner="der", number="Plur"), ["USA"]),
        (nominal("Mehrere Staatschefs", "Staatschef", role="Staatschef", determiner="mehrere", number="Plur"), ["mehrere Staatschefs"]),
        (nominal("Ein russischer Diplomat", "Diplomat", role="Diplomat", determiner="ein", modifiers=("russisch",)), ["russischer Diplomat"]),
        (nominal("Der US-Präsident", "US-Präsident", role="US-Präsident", determiner="der"), ["Joe Biden"]),
        (nominal("Der ukrainische Präsident", "Präsident", role="Präsident", determiner="der", modifiers=("ukrainisch",)), ["Wolodymyr Selenskyj"]),
        (nominal("Syrische Menschenrechtsgruppen", "Menschenrechtsgruppe", modifiers=("syrisch",), number="Plur", gender="Fem"), ["syrische Menschenrechtsgruppen"]),
        (nominal("Das chinesische Außenministerium", "Außenministerium", determiner="der", modifiers=("chinesisch",), gender="Neut"), ["chinesisches Außenministerium"]),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)  # fmt: skip
def test_descriptions_after_a_meeting_of_two_presidents(
    resolved: Resolve, mention: Mention, expected: list[str]
) -> None:
    assert met_then(resolved, mention) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2015-06-01", "Barack Obama"),
        ("2021-03-01", "Joe Biden"),
        ("2025-03-01", "Donald Trump"),
        (None, "US-Präsident"),
    ],
)
def test_descriptions_office_depends_on_the_date_and_is_not_filled_without_one(
    resolved: Resolve, date: str | None, expected: str
) -> None:
    mention = nominal("Der US-Präsident", "US-Präsident", role="US-Präsident", determiner="der")
    assert met_then(resolved, mention, date=date) == [expected]


def test_descriptions_person_of_the_article_goes_before_the_holder_of_the_office(resolved: Resolve) -> None:
    made = extraction(
        "Präsident Donald Trump traf Angela Merkel. Der US-Präsident lobte Polen.",
        person("Präsident Donald Trump", name="Donald Trump", role="Präsident"),
        person("Angela Merkel"),
        nominal("Der US-Präsident", "US-Präsident", role="US-Präsident", determiner="der"),
        name("Polen", PLACE, function="obj"),
        statements=(_MEETING, statement("Praise", (2,), (3,))),
        date="2023-01-01",
    )
    assert agents(resolved(made)) == ["Donald Trump"]


def test_descriptions_counterpart_holds_the_same_office_in_the_other_country(resolved: Resolve) -> None:
    made = extraction(
        "Außenministerin Annalena Baerbock rief ihren britischen Amtskollegen an.",
        person("Außenministerin Annalena Baerbock", name="Annalena Baerbock", role="Außenministerin"),
        pronoun("ihren", "ihr", function="det:poss"),
        nominal("ihren britischen Amtskollegen", "Amtskollege", role="Amtskollege", determiner="ihr", modifiers=("britisch",), possessor=1, function="obj", number="Plur"),
        statements=(statement("Call", (0,), (2,)),),
        date="2022-10-01",
    )  # fmt: skip
    assert targets(resolved(made)) == ["James Cleverly"]


def test_descriptions_official_is_the_one_called_so_before_not_the_president(resolved: Resolve) -> None:
    made = extraction(
        "Xi Jinping empfing den russischen Beamten Sergei Schoigu. Zuvor traf Xi Wladimir Putin. Der russische Beamte lobte China.",
        person("Xi Jinping"),
        person("den russischen Beamten Sergei Schoigu", name="Sergei Schoigu", role="Beamte", modifiers=("russisch",), function="obj"),
        person("Xi"),
        person("Wladimir Putin", function="obj"),
        nominal("Der russische Beamte", "Beamte", role="Beamte", determiner="der", modifiers=("russisch",)),
        name("China", PLACE, function="obj"),
        statements=(_MEETING, statement("Meeting", (2,), (3,)), statement("Praise", (4,), (5,))),
        date="2025-02-28",
    )  # fmt: skip
    assert agents(resolved(made)) == ["Sergei Schoigu"]


def test_descriptions_both_never_include_the_other_side_of_the_act(resolved: Resolve) -> None:
    made = extraction(
        "Xi Jinping traf Wladimir Putin. Donald Trump lobte beide Staatschefs.",
        person("Xi Jinping"),
        person("Wladimir Putin"),
        person("Donald Trump"),
        nominal(
            "beide Staatschefs", "Staatschef", role="Staatschef", determiner="beide", number="Plur", function="obj"
        ),
        statements=(_MEETING, statement("Praise", (2,), (3,))),
        date="2025-02-28",
    )
    assert targets(resolved(made)) == ["Xi Jinping", "Wladimir Putin"]


def test_descriptions_truncated_first_part_belongs_to_the_phrase(resolved: Resolve) -> None:
    made = extraction(
        "Xi Jinping traf Wladimir Putin. Die beiden Staats- und Regierungschefs lobten Polen.",
        person("Xi Jinping"),
        person("Wladimir Putin"),
        nominal("Die beiden Staats-", "Staats-", determiner="der", modifiers=("beide",), number="Plur"),
        nominal("Regierungschefs", "Regierungschef", role="Regierungschef", number="Plur", function="conj"),
        name("Polen", PLACE, function="obj"),
        statements=(_MEETING, statement("Praise", (2, 3), (4,))),
        date="2024-02-28",
    )
    assert agents(resolved(made)) == ["Xi Jinping", "Wladimir Putin"]


@pytest.mark.parametrize("between", [", ", " für Syrien, "], ids=["comma", "phrase and comma"])
def test_descriptions_title_beside_the_name_is_the_person(resolved: Resolve, between: str) -> None:
    made = extraction(
        f"Der UN-Sondergesandte{between}Staffan de Mistura, lobte Polen.",
        nominal("Der UN-Sondergesandte", "UN-Sondergesandte", role="UN-Sondergesandte", determiner="der"),
        person("Staffan de Mistura", function="appos"),
        name("Polen", PLACE, function="obj"),
        statements=(statement("Praise", (0,), (2,)),),
    )
    assert agents(resolved(made)) == ["Staffan de Mistura"]


def test_descriptions_institution_of_the_one_country_of_the_article(resolved: Resolve) -> None:
    made = extraction(
        "Die Türkei kritisierte die türkische Zeitung. Das Parlament lobte die Türkei.",
        name("Die Türkei", PLACE, name="Türkei"),
        nominal(
            "die türkische Zeitung", "Zeitung", determiner="der", modifiers=("türkisch",), gender="Fem", function="obj"
        ),
        nominal("Das Parlament", "Parlament", determiner="der", gender="Neut"),
        name("die Türkei", PLACE, name="Türkei", function="obj"),
        statements=(statement("Criticism", (0,), (1,)), statement("Praise", (2,), (3,))),
    )
    result = resolved(made)
    assert targets(result, 0) == ["türkische Zeitung"]
    assert agents(result, 1) == ["türkisches Parlament"]


def test_descriptions_rebels_are_the_armed_group_of_the_article(resolved: Resolve) -> None:
    made = extraction(
        "John Kerry traf die FARC. Die Rebellen forderten Kerry auf.",
        person("John Kerry"),
        name("die FARC", ORGANIZATION, name="FARC", function="obj"),
        nominal("Die Rebellen", "Rebell", determiner="der", number="Plur"),
        person("Kerry"),
        statements=(_MEETING, statement("Demand", (2,), (3,))),
    )
    assert agents(resolved(made)) == ["FARC"]


def test_descriptions_relations_are_never_guessed(resolved: Resolve) -> None:
    made = extraction(
        "Angela Merkel traf Olaf Scholz. Ihre Vorgänger kritisierte Polen.",
        person("Angela Merkel"),
        person("Olaf Scholz"),
        pronoun("Ihre", "ihr", function="det:poss"),
        nominal(
            "Ihre Vorgänger",
            "Vorgänger",
            role="Vorgänger",
            determiner="ihr",
            possessor=2,
            number="Plur",
            function="obj",
        ),
        name("Polen", PLACE),
        statements=(_MEETING, statement("Criticism", (4,), (3,))),
    )
    assert targets(resolved(made)) == ["Vorgänger von Angela Merkel"]


def test_descriptions_thing_keeps_its_phrase_without_article(resolved: Resolve) -> None:
    made = extraction(
        "Angela Merkel lobte den wachsenden Handel.",
        person("Angela Merkel"),
        nominal("den wachsenden Handel", "Handel", determiner="der", modifiers=("wachsend",), function="obj"),
        statements=(statement("Praise", (0,), (1,)),),
    )
    entity = resolved(made).entities[1]
    assert (entity.label, entity.type.value) == ("wachsender Handel", "Matter")


@pytest.mark.parametrize(
    ("mention", "label"),
    [
        (nominal("des britischen Parlaments", "Parlament", modifiers=("britisch",), gender="Masc"), "britisches Parlament"),
        (nominal("Syrische Menschenrechtsgruppen", "Menschenrechtsgruppe", modifiers=("syrisch",), number="Plur"), "syrische Menschenrechtsgruppen"),
        (nominal("dem Hamburger Sportverein", "Sportverein", modifiers=("hamburger",)), "Hamburger Sportverein"),
        (nominal("eines libanesischen Präsidenten", "Präsident", role="Präsident", modifiers=("libanesisch",)), "libanesischer Präsident"),
        (nominal("fidschianischer Armeeangehöriger", "Armeeangehöriger", modifiers=("fidschianisch",), number="Plur"), "fidschianische Armeeangehörige"),
        (nominal("den „fremden“ Ländern", "Land", modifiers=("fremd",), number="Plur", gender="Neut"), "fremde Länder"),
        (nominal("Mehrere Staatschefs", "Staatschef", number="Plur"), "mehrere Staatschefs"),
        (nominal("dem alten Bekannten", "Bekannter", modifiers=("alt",)), "alter Bekannter"),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)  # fmt: skip
def test_descriptions_labels_are_nominative_where_that_is_safe(
    gazetteer: Gazetteer, mention: Mention, label: str
) -> None:
    assert actor_label(mention, gazetteer) == label


def test_descriptions_capital_of_a_country_is_the_place(resolved: Resolve) -> None:
    made = extraction(
        "Olaf Scholz besuchte die polnische Hauptstadt.",
        person("Olaf Scholz"),
        nominal(
            "die polnische Hauptstadt",
            "Hauptstadt",
            determiner="der",
            modifiers=("polnisch",),
            gender="Fem",
            function="obj",
        ),
        statements=(statement("Visit", (0,), (1,)),),
    )
    assert targets(resolved(made)) == ["Warschau"]


def test_a_genitive_after_a_description_is_its_owner_in_full(resolved: Resolve) -> None:
    made = extraction(
        "Edi Rama traf Wladimir Putin. Ein Sprecher Ramas lobte Polen.",
        person("Edi Rama"),
        _PUTIN,
        nominal("Ein Sprecher Ramas", "Sprecher", determiner="ein", role="Sprecher", possessor=3),
        person("Ramas", function="nmod"),
        name("Polen", PLACE, function="obj"),
        statements=(_MEETING, statement("Praise", (2,), (4,))),
    )
    assert agents(resolved(made)) == ["Sprecher von Edi Rama"]


def test_nobody_congratulates_himself_as_holder_of_the_office(resolved: Resolve) -> None:
    made = extraction(
        "Frank-Walter Steinmeier gratulierte der neuen Bundespräsidentin.",
        person("Frank-Walter Steinmeier"),
        nominal("der neuen Bundespräsidentin", "Bundespräsidentin", determiner="der", role="Bundespräsidentin",
                modifiers=("neu",), gender="Fem", function="obl:arg"),
        statements=(statement("Congratulation", (0,), (1,)),),
        date="2024-02-08",
    )  # fmt: skip
    assert targets(resolved(made)) == ["neue Bundespräsidentin"]


def test_a_body_whose_label_has_no_letters_takes_up_nobody(resolved: Resolve) -> None:
    result = resolved(
        extraction(
            "Die +++ tagte. Die Gewerkschaft kritisierte Polen.",
            name("Die +++", ORGANIZATION, name="+++", determiner="der"),
            nominal("Die Gewerkschaft", "Gewerkschaft", determiner="der", gender="Fem"),
            name("Polen", PLACE, function="obj"),
            statements=(statement("Criticism", (1,), (2,)),),
        )
    )
    assert agents(result) == ["Gewerkschaft"]


@pytest.mark.parametrize(
    ("who", "agent"),
    [("Die Chefin der Neos", "Chefin der Neos"), ("Die Vizerektorin", "Vizerektorin")],
)
def test_the_head_of_a_known_body_and_a_deputy_are_nobody_just_spoken_of(told: Told, who: str, agent: str) -> None:
    text = f"Die Bäckerin Sarah Rossmann warf dem Wirt Geiz vor. {who} lobte die Fischer."
    assert sides(told(text, "2024-10-09"), "Praise")[-1][0] == [agent]


def test_a_head_of_a_land_called_head_of_government_is_no_chancellor(told: Told) -> None:
    text = "Ministerpräsident Stephan Weil kam. Der Regierungschef lobte die Wirte. Der Kanzler kritisierte die Köche."
    assert sides(told(text, "2024-10-30"), "Criticism")[-1][0] == ["Olaf Scholz"]


def test_who_is_called_new_in_office_is_meant_before_another_named_later(told: Told) -> None:
    text = "Der neue Premierminister Jan Arp kam. Die Wirtin lobte den Regierungschef. Lee Hsien Loong schwieg."
    assert sides(told(text, "2018-05-17"), "Praise")[-1][1] == ["Jan Arp"]


def test_the_chief_of_a_party_is_no_counterpart_of_somebody_whose_office_is_unknown(told: Told) -> None:
    text = "Parteichef Nikos Androulakis kam. Vincent Arp traf am Montag seinen griechischen Amtskollegen."
    assert sides(told(text, "2022-12-12"), "Meeting")[-1][1] == ["griechischer Amtskollege von Vincent Arp"]


def test_the_head_of_another_body_holds_no_office_of_its_own(told: Told) -> None:
    text = "Der Obmann der SVP, Jan Arp, kam. Die Wirte kritisierten den Landtagspräsidenten."
    assert sides(told(text), "Criticism")[-1][1] == ["Landtagspräsident"]


def test_a_minister_without_a_name_is_no_minister_of_another_portfolio(told: Told) -> None:
    text = "Ada Arp warf dem Verkehrsminister Panik vor. Der Koch kritisierte den Wirtschaftsminister. Rainer Brüderle ging."
    assert sides(told(text, "2010-04-20"), "Criticism")[-1][1] == ["Rainer Brüderle"]


def test_an_ambassadors_colleague_is_an_ambassador(told: Told) -> None:
    text = "UN-Botschafter Jan Holm kam. Außenminister Udo Lamm schwieg. UN-Botschafterin Ina Tor lobte ihren Kollegen."
    assert sides(told(text, "2023-11-01"), "Praise")[-1][1] == ["Jan Holm"]


def test_both_are_the_two_of_the_last_act_rather_than_of_a_meeting_long_before(told: Told) -> None:
    text = (
        "Emil Arp traf Olaf Berg. Es regnete. Viele sangen. Niemand schwieg. Die Züge fuhren. "
        "Tim Holm unterstützte Jan Lamm. Ida Tor lobte beide Politiker."
    )
    assert sides(told(text, "2024-01-17"))[-1][1] == ["Tim Holm", "Jan Lamm"]
