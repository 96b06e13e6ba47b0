"""Pronouns: nearest earlier referent that agrees; never a fellow argument, never the speaker unless "ich" or "wir"."""

from __future__ import annotations

import pytest

from kg.model import Mention, Resolution
from tests.resolve.making import (
    ORGANIZATION,
    PERSON,
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

_MEETING = statement("Meeting", (0,), (1,))


def side(result: Resolution, side: str, event: int = -1) -> list[str]:
    known = {e.key: e.label for e in result.entities}
    return [known[key] for key in getattr(result.events[event], side)]


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (pronoun("Er"), ["Olaf Scholz"]),
        (pronoun("Sie", gender="Fem"), ["Angela Merkel"]),
        (pronoun("Sie", gender=None, number="Plur"), ["Angela Merkel", "Olaf Scholz"]),
        (pronoun("Beide", "beide", number="Plur"), ["Angela Merkel", "Olaf Scholz"]),
        (nominal("Die beiden", "beide", determiner="der", number="Plur"), ["Angela Merkel", "Olaf Scholz"]),
    ],
    ids=["er", "sie", "sie plural", "beide", "die beiden"],
)
def test_pronouns_of_third_person(resolved: Resolve, mention: Mention, expected: list[str]) -> None:
    made = extraction(
        f"Angela Merkel und Olaf Scholz trafen sich. {mention.text} lobte Polen.",
        person("Angela Merkel"),
        person("Olaf Scholz", function="conj"),
        mention,
        name("Polen", PLACE, function="obj"),
        statements=(_MEETING, statement("Praise", (2,), (3,))),
    )
    assert side(resolved(made), "agents") == expected


def test_pronouns_object_is_not_the_subject_of_its_own_clause(resolved: Resolve) -> None:
    made = extraction(
        "Donald Trump traf Olaf Scholz. Trump kritisierte ihn.",
        person("Donald Trump"),
        person("Olaf Scholz", function="obj"),
        person("Trump"),
        pronoun("ihn", "er", function="obj"),
        statements=(_MEETING, statement("Criticism", (2,), (3,))),
    )
    assert side(resolved(made), "targets") == ["Olaf Scholz"]


def test_pronouns_subject_goes_before_object(resolved: Resolve) -> None:
    made = extraction(
        "Donald Trump traf Olaf Scholz. Er kritisierte Polen.",
        person("Donald Trump"),
        person("Olaf Scholz", function="obj"),
        pronoun("Er"),
        name("Polen", PLACE, function="obj"),
        statements=(_MEETING, statement("Criticism", (2,), (3,))),
    )
    assert side(resolved(made), "agents") == ["Donald Trump"]


def test_pronouns_speaker_of_direct_speech_is_ich_and_never_er(resolved: Resolve) -> None:
    made = extraction(
        "Donald Trump traf Olaf Scholz. Trump sagte: „Ich lobe ihn.“",
        person("Donald Trump"),
        person("Olaf Scholz", function="obj"),
        person("Trump"),
        pronoun("Ich", "ich", person=1, speaker=2),
        pronoun("ihn", "er", function="obj", speaker=2),
        statements=(_MEETING, statement("Praise", (3,), (4,))),
    )
    result = resolved(made)
    assert (side(result, "agents"), side(result, "targets")) == (["Donald Trump"], ["Olaf Scholz"])


def test_pronouns_relative_pronoun_is_its_noun(resolved: Resolve) -> None:
    made = extraction(
        "Olaf Scholz, der Polen lobte, schwieg.",
        person("Olaf Scholz"),
        pronoun("der", antecedent=0),
        name("Polen", PLACE, function="obj"),
        statements=(statement("Praise", (1,), (2,)),),
    )
    assert side(resolved(made), "agents") == ["Olaf Scholz"]


def test_pronouns_einander_turns_both_ways(resolved: Resolve) -> None:
    made = extraction(
        "China und Russland lobten einander.",
        name("China", PLACE, gender="Neut"),
        name("Russland", PLACE, gender="Neut", function="conj"),
        pronoun("einander", function="obj", number="Plur"),
        statements=(statement("Praise", (0, 1), (2,)),),
    )
    result = resolved(made)
    assert (side(result, "agents"), side(result, "targets")) == (["China", "Russland"], ["China", "Russland"])


def test_pronouns_possessive_may_belong_to_a_country(resolved: Resolve) -> None:
    made = extraction(
        "China schwieg. Seine Weigerung überraschte Polen.",
        name("China", PLACE, gender="Neut"),
        pronoun("Seine", "sein", function="det:poss", gender="Fem"),
        name("Polen", PLACE, function="obj"),
        statements=(statement("Criticism", (1,), (2,)),),
    )
    assert side(resolved(made), "agents") == ["China"]


def test_pronouns_possessive_of_two_joined_subjects(resolved: Resolve) -> None:
    made = extraction(
        "Angela Merkel lachte. Olaf Scholz und Emmanuel Macron äußerten ihre Kritik an Polen.",
        person("Angela Merkel"),
        person("Olaf Scholz"),
        person("Emmanuel Macron", function="conj"),
        pronoun("ihre", "ihr", function="det:poss", gender="Fem"),
        name("Polen", PLACE, function="nmod"),
        statements=(statement("Criticism", (3,), (4,)),),
    )
    assert side(resolved(made), "agents") == ["Olaf Scholz", "Emmanuel Macron"]


def test_pronouns_far_away_stay_open_and_the_act_keeps_its_target(resolved: Resolve) -> None:
    made = extraction(
        "Olaf Scholz kam. Es regnete. Es regnete. Es regnete. Es regnete. Er kritisierte Polen.",
        person("Olaf Scholz"),
        pronoun("Er"),
        name("Polen", PLACE, function="obj"),
        statements=(statement("Criticism", (1,), (2,)),),
    )
    assert resolved(made).events[0].agents == ()


@pytest.mark.parametrize("word", ["dies", "das", "man", "niemand", "etwas"])
def test_pronouns_of_things_and_of_anybody_are_no_actors(resolved: Resolve, word: str) -> None:
    made = extraction(
        f"Olaf Scholz kam. Polen kritisierte {word}.",
        person("Olaf Scholz"),
        name("Polen", PLACE),
        pronoun(word, gender="Neut", function="obj"),
        statements=(statement("Criticism", (1,), (2,)),),
    )
    assert resolved(made).events == ()


def test_pronouns_sie_may_be_a_party(resolved: Resolve) -> None:
    made = extraction(
        "Die ÖVP zögert. Sie kritisierte Polen.",
        name("Die ÖVP", ORGANIZATION, name="ÖVP", gender="Fem"),
        pronoun("Sie", gender="Fem"),
        name("Polen", PLACE, function="obj"),
        statements=(statement("Criticism", (1,), (2,)),),
    )
    assert side(resolved(made), "agents") == ["ÖVP"]


def test_pronouns_of_several_prefer_the_subjects(resolved: Resolve) -> None:
    made = extraction(
        "Die Studenten trafen die Minister. Sie lobten Polen.",
        nominal("Die Studenten", "Student", determiner="der", number="Plur"),
        nominal("die Minister", "Minister", determiner="der", number="Plur", function="obj"),
        pronoun("Sie", gender=None, number="Plur"),
        name("Polen", PLACE, function="obj"),
        statements=(_MEETING, statement("Praise", (2,), (3,))),
    )
    assert side(resolved(made), "agents") == ["Studenten"]


def test_the_leaders_of_a_body_are_several(resolved: Resolve) -> None:
    made = extraction(
        "Die Führer der EU schrieben einen Brief, in dem sie Polen lobten.",
        nominal(
            "Die Führer der EU",
            "Führer",
            role="Führer",
            determiner="der",
            number="Plur",
            possessor=1,
            entity_type=PERSON,
        ),
        name("EU", ORGANIZATION, function="nmod"),
        pronoun("sie", gender=None, number="Plur"),
        name("Polen", PLACE, function="obj"),
        statements=(statement("Praise", (2,), (3,)),),
    )
    assert side(resolved(made), "agents") == ["Europäische Union"]


def test_pronouns_of_politeness_stay_unread(resolved: Resolve) -> None:
    made = extraction(
        "Die Studenten trafen Olaf Scholz. Gestern lobten Sie Polen.",
        nominal("Die Studenten", "Student", determiner="der", number="Plur"),
        person("Olaf Scholz", function="obj"),
        pronoun("Sie", gender=None, number="Plur", person=2),
        name("Polen", PLACE, function="obj"),
        statements=(_MEETING, statement("Praise", (2,), (3,))),
    )
    assert side(resolved(made), "agents") == []


@pytest.mark.parametrize(
    ("word", "number", "expected"), [("ihr", "Sing", ["Ada Beispiel"]), ("ihnen", "Plur", ["Bündnis 90/Die Grünen"])]
)
def test_a_body_named_in_the_plural_is_several(resolved: Resolve, word: str, number: str, expected: list[str]) -> None:
    text = f"Die Grünen lobten Ada Beispiel. Olaf Scholz dankte {word}."
    made = extraction(
        text,
        name("Die Grünen", ORGANIZATION, number="Plur", determiner="der", function="nsubj"),
        person("Ada Beispiel", gender="Fem"),
        person("Olaf Scholz", function="nsubj"),
        pronoun(word, gender="Fem" if number == "Sing" else None, number=number),
        statements=(statement("Praise", (2,), (3,)),),
    )
    assert side(resolved(made), "targets") == expected


def test_a_possessive_is_rather_of_several_who_act_than_of_whom_they_act_on(told: Told) -> None:
    text = "Die Bäuerinnen beschimpften Angela Merkel. Ihre Kritik galt dem Sparpaket."
    assert sides(told(text, "2012-05-10"))[-1][0] == sides(told(text, "2012-05-10"))[0][0]


@pytest.mark.parametrize(
    "text",
    [
        "Offen warb für die Ukraine eine Landsfrau. Ihre Kritik an den Bäckern war laut.",
        "Die Anklage richtet sich gegen Udo Lamm. Mit zwölf soll die 46-Jährige geschlagen worden sein. Er drohte ihr.",
    ],
    ids=["brought in", "by age"],
)
def test_somebody_without_a_name_comes_before_a_body(told: Told, text: str) -> None:
    assert not {"Ukraine", "Anklage"} & {side for one in sides(told(text, "2012-05-10"))[-1] for side in one}


def test_whoever_stands_in_a_genitive_nearer_may_be_meant_instead_of_a_body(told: Told) -> None:
    text = (
        "Der Hamburger SV siegte. Das Spiel wurde durch das Ausrasten Timo Arpers gestört. Die Fans beschimpften ihn."
    )
    [(agents, targets)] = sides(told(text, "2012-05-10"))
    assert agents == ["Fans"]
    assert targets != ["Hamburger SV"]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Von der Gilde Nordlicht kommt Widerspruch", "Gilde Nordlicht"),
        ("Kritik kommt von der Hafenkammer", "Hafenkammer"),
        ("Sie blieb am Abend hart", "Ada Beispiel"),
    ],
)
def test_behind_a_colon_it_is_who_the_words_before_it_speak_of(told: Told, before: str, who: str) -> None:
    text = f"Ministerin Ada Beispiel lobte den Damm. {before}: Sie wirft Reeder Bo Lund Verschwendung vor."
    assert sides(told(text), "Accusation") == [([who], ["Bo Lund"])]


@pytest.mark.parametrize("said", ["sagte sein Sprecher", "so teilte sein Anwalt mit"])
def test_who_speaks_for_somebody_is_not_who_that_one_speaks_of(told: Told, said: str) -> None:
    text = f"Trainer Bo Lund wackelt. Minister Jan Berg, {said}, halte zu ihm."
    assert sides(told(text), "Support") == [(["Jan Berg"], ["Bo Lund"])]


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [("Für Wirt Jan Berg ein Rätsel", []), ("Ganz anders Jan Berg", ["Jan Berg"]), ("Das Ergebnis", ["Ute Dorn"])],
)
def test_whoever_spoke_before_does_not_say_what_is_told_of_another(
    told: Told, opening: str, speaker: list[str]
) -> None:
    text = f"„Alle sind informiert“, sagte Ute Dorn. {opening}: „Wir fahren mit dem Zug nach Rom.“"
    [(agents, _)] = sides(told(text, "2024-05-06"), "Visit")
    assert agents == speaker


def test_a_party_in_the_plural_is_not_she(told: Told) -> None:
    text = "Elke Kahr dankte den Grünen. Ihr Vorgänger Siegfried Nagl gratulierte ihr."
    assert sides(told(text, "2021-11-17"), "Congratulation")[-1][1] in (["Elke Kahr"], [])


@pytest.mark.parametrize(
    "told_on",
    ["Der Rat habe versagt.", "Die Bundesregierung setze das fort.", "Sie zaudere. Die Partei wehre sich dagegen."],
)
def test_whoever_was_named_before_goes_on_not_whom_the_reported_words_are_of(told: Told, told_on: str) -> None:
    text = f"Eva Linde warf Karl Berg vor, nichts zu tun. {told_on} Insbesondere kritisierte sie den Bau der Brücke."
    assert sides(told(text), "Criticism") == [(["Eva Linde"], ["Bau der Brücke"])]


@pytest.mark.parametrize(
    ("first", "expected"), [("Kern", []), ("Jan Kern", ["Jan Kern"])], ids=["of neither", "of the first"]
)
def test_where_the_sex_is_told_of_no_one_of_two_a_pronoun_is_neither(
    told: Told, first: str, expected: list[str]
) -> None:
    result = told(f"{first} rügte Thal. Er lobte den Chor.")
    assert sides(result, "Praise") == [(expected, ["Chor"])]


def test_each_of_several_is_nobody_to_whom_the_next_sentence_goes_on(told: Told) -> None:
    text = "Rätin Ida Holm lobte den Plan. Jede dritte Schule beklagte Lärm. Der Verband warf ihr Geiz vor."
    assert sides(told(text))[-1][1] == ["Ida Holm"]
