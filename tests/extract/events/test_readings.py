"""How a trigger is read: which entry fires and who fills its roles."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article
from tests.builders import facts


def test_a_rare_particle_belongs_to_its_verb(nlp: Language, extractor: Extractor) -> None:
    text = "Die Kommission erhielt die Sanktionen gegen Belarus aufrecht."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Sanction: Die Kommission → Belarus"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Äbtissin sprach dem Gärtner ihren Dank und ihre Anerkennung aus.", "Praise: Die Äbtissin → dem Gärtner"),
        ("Die Äbtissin spendete den beiden Gärtnern Beifall.", "Praise: Die Äbtissin → den beiden Gärtnern"),
        ("Beifall bekam der Gärtner von der Äbtissin.", "Praise: der Äbtissin → der Gärtner"),
        ("Beifall bekam der Gärtner aus dem Rathaus.", "Praise: dem Rathaus → der Gärtner"),
    ],
    ids=["joined to another noun", "dative before a bare noun", "von with an article is no owner", "whence"],
)
def test_support_verbs_find_their_noun_and_its_people(
    text: str, expected: str, nlp: Language, extractor: Extractor
) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == [expected]


def test_what_a_relative_clause_calls_for_is_the_noun_before_it(nlp: Language, extractor: Extractor) -> None:
    text = "Der Umzug, zu dem die Gewerkschaft aufgerufen hatte, fiel aus."
    (statement,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert (statement.relation, statement.topic) == ("Demand", "Der Umzug")


def test_a_phrase_belongs_to_the_verb_behind_a_possessive_relative(nlp: Language, extractor: Extractor) -> None:
    text = "Die Werft, deren Betriebsrat auf neue Kräne drängt, schweigt."
    (statement,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert (statement.relation, statement.topic) == ("Demand", "neue Kräne")


def test_a_description_may_stand_behind_an_infinitive_in_commas(nlp: Language, extractor: Extractor) -> None:
    text = "Die Zeitung schmähte den Abt, ohne ihn anzuhören, als „Papagei“."
    found = extractor(Article("test", text, "-"), nlp(text)).statements
    assert ("Naming", "Papagei") in [(statement.relation, statement.epithet) for statement in found]


def test_a_word_that_a_condition_names_may_be_the_target_where_nothing_else_is(
    nlp: Language, extractor: Extractor
) -> None:
    text = "Der Konzern bekannte sich zum Standort."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Support: Der Konzern → Standort"]


def test_who_calls_himself_something_is_on_both_sides(nlp: Language, extractor: Extractor) -> None:
    text = "Der Reeder bezeichnete sich selbst als „Träumer“."
    (statement,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert (statement.relation, statement.agents, statement.targets) == ("Naming", (0,), (0,))


def test_a_clause_without_subject_lends_the_speaker_as_nobody_s_target(nlp: Language, extractor: Extractor) -> None:
    text = "Der Reeder forderte: „Es darf nicht sein, dass der Hafen verfällt.“"
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Demand: Der Reeder → ?"]


def test_a_label_in_front_of_its_verb_is_no_subject(nlp: Language, extractor: Extractor) -> None:
    text = "„Sündenpfuhl“ nennen die Nachbarn das Lokal."
    (statement,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert (statement.relation, statement.epithet) == ("Naming", "Sündenpfuhl")
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Naming: die Nachbarn → das Lokal"]


@pytest.mark.parametrize(
    "text",
    ["Angela Merkels Kritik an Karl Huber war scharf.", "Die Kritik Angela Merkels an Karl Huber war scharf."],
    ids=["before the noun", "behind it"],
)
def test_a_whole_name_in_the_genitive_says_whose_act_it_is(text: str, nlp: Language, extractor: Extractor) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Criticism: Angela Merkels → Karl Huber"]


def test_people_who_greet_a_plan_do_not_meet_each_other(nlp: Language, extractor: Extractor) -> None:
    text = "Karl Huber und Eva Linde begrüßten im Rathaus den Vorstoß."
    found = extractor(Article("test", text, "-"), nlp(text)).statements
    assert "Meeting" not in [statement.relation for statement in found]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Auch der Wirtebund übte Kritik.", ["Criticism: Der Wirtebund → den Fahrplan"]),
        ("Der Wirtebund übte Kritik.", []),
        ("Auch der Wirtebund übte Kritik am Hafenamt.", ["Criticism: der Wirtebund → Hafenamt"]),
    ],
    ids=["also", "not also", "somebody else"],
)
def test_what_also_somebody_else_does_is_done_to_the_same(
    second: str, expected: list[str], nlp: Language, extractor: Extractor
) -> None:
    text = f"Die Kammer kritisierte den Fahrplan. {second}"
    first, *rest = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert first == "Criticism: Die Kammer → den Fahrplan"
    assert [fact.lower() for fact in rest] == [fact.lower() for fact in expected]


def test_people_who_are_to_meet_somebody_unknown_do_not_meet_each_other(nlp: Language, extractor: Extractor) -> None:
    text = "Eva Linde und Olaf Berg reisen nach Riga. Auf dem Programm steht ein Zusammentreffen mit Studierenden."
    found = extractor(Article("test", text, "-"), nlp(text)).statements
    assert [statement.agents for statement in found if statement.relation == "Meeting"] in ([], [()])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eva Linde reist nach Riga, auch ein Treffen mit Karl Huber ist geplant.", ["Eva Linde → Karl Huber"]),
        ("Eva Linde wird in Riga empfangen. Danach gibt es Gespräche mit Karl Huber.", ["Eva Linde → Karl Huber"]),
        ("Eva Linde sagte, Riga warte. Danach gibt es Gespräche mit Karl Huber.", []),
    ],
    ids=["clause before", "who is received", "who only tells"],
)
def test_who_acts_in_the_clause_before_takes_part_in_the_meeting(
    text: str, expected: list[str], nlp: Language, extractor: Extractor
) -> None:
    found = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert [fact.removeprefix("Meeting: ") for fact in found if fact.startswith("Meeting")] == expected


def test_whoever_congratulates_next_congratulates_the_same(nlp: Language, extractor: Extractor) -> None:
    text = "Die Kammer gratulierte Eva Linde. Als Zweiter gratulierte Karl Huber."
    found = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert found == ["Congratulation: Die Kammer → Eva Linde", "Congratulation: Karl Huber → Eva Linde"]


def test_a_relative_clause_behind_brackets_tells_of_the_name_before_them(nlp: Language, extractor: Extractor) -> None:
    text = "Es sei Zeit, eine Wende einzuleiten, meinte Karl Huber (SPD), der den Auftritt von Ina Tor in Ulm heftig rügte."
    found = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert [fact for fact in found if fact.startswith("Criticism: Karl Huber")]
    assert not [fact for fact in found if "SPD" in fact]


def test_each_of_two_joined_nouns_has_its_own_people(nlp: Language, extractor: Extractor) -> None:
    text = "Der Plan erntete Beifall von der Innung und Kritik von den Imkern."
    found = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert sorted(found) == ["Criticism: den Imkern → Der Plan", "Praise: der Innung → Der Plan"]
