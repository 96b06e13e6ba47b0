"""Everybody in an article: who is linked, joined, nested, and on the same side of an act."""

from __future__ import annotations

from dataclasses import replace

from kg.model import EntityType, Span
from tests.resolve.making import PLACE, MakeCast, Told, extraction, name, nominal, person, pronoun, sides, statement


def test_link_is_remembered_with_score_and_reason(cast: MakeCast) -> None:
    made = cast(extraction("Die Bäckerin kam.", nominal("Die Bäckerin", "Bäckerin")))
    baker = made.local("Bäckerin", EntityType.PERSON)
    [link] = made.link(0, (baker,), 0.4, "It says so.")
    assert (link.score, link.reasons) == (0.4, ("It says so.",))
    assert made.entities_of(0) == (baker,)
    assert made.entities_of(None) == ()


def test_names_joined_by_und_belong_together(cast: MakeCast) -> None:
    made = cast(extraction("Ada Arp und Ben Bo kamen.", person("Ada Arp"), person("Ben Bo", function="conj")))
    assert [entity.label for entity in made.all_joined(0)] == ["Ada Arp", "Ben Bo"]


def test_sides_of_one_act_are_two_people(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Ada Arp traf Ben Bo.",
            person("Ada Arp"),
            person("Ben Bo", function="obj"),
            statements=(statement("Meeting", (0,), (1,)),),
        )
    )
    assert made.clashes(1) == {made.entities_of(0)[0].key}


def test_phrase_holds_what_stands_in_it(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Die Regierung in Oslo schwieg.",
            nominal("Die Regierung in Oslo", "Regierung"),
            name("Oslo", PLACE, function="nmod"),
        )
    )
    assert (made.inside(0), made.around(1)) == ((1,), (0,))


def test_words_before_noun_and_name_are_those_of_the_sentence(cast: MakeCast) -> None:
    text = "Sie traf Den neuen Vorsitzenden der Werft Bo Lund."
    phrase = nominal("Den neuen Vorsitzenden der Werft Bo Lund", "Vorsitzender")
    start = phrase.text.index("Bo")
    made = cast(extraction(text, replace(phrase, name="Bo Lund", name_span=Span(start, start + 7))))
    [chair] = made.mentions
    assert (made.first_word(chair), made.before_noun(chair)) == ("den", ["neuen"])
    assert made.before_name(chair) == ["Den", "neuen", "Vorsitzenden", "der", "Werft"]
    assert made.before_name(replace(chair, name_span=None)) == []


def test_somebody_joined_to_a_name_is_somebody_else(told: Told) -> None:
    result = told("Die Kammer kritisierte die Ministerin Ada Holm und die Chefin der Bank.")
    assert sides(result, "Criticism") == [(["Kammer"], ["Ada Holm", "Chefin der Bank"])]


def test_mentions_of_somebody_are_in_order_of_the_text_whatever_was_read_first(cast: MakeCast) -> None:
    made = cast(extraction("Die Bäckerin kam. Sie sang.", nominal("Die Bäckerin", "Bäckerin"), pronoun("Sie", "sie")))
    baker = made.local("Bäckerin", EntityType.PERSON)
    made.link(1, (baker,), 0.4)
    made.link(0, (baker,), 0.4)
    assert made.referent(baker).seen == [0, 1]


def test_mentions_of_somebody_before_another_are_found_by_their_order(cast: MakeCast) -> None:
    made = cast(extraction("Die Bäckerin kam. Sie sang.", nominal("Die Bäckerin", "Bäckerin"), pronoun("Sie", "sie")))
    baker = made.local("Bäckerin", EntityType.PERSON)
    made.link(0, (baker,), 0.4)
    made.link(1, (baker,), 0.4)
    referent = made.referent(baker)
    assert (referent.before(1), referent.last_before(1), referent.last_before(0)) == ([0], 0, None)
    assert made.seen_in(referent, made.sentence(1)) == [i for i in (0, 1) if made.sentence(i) == made.sentence(1)]


def test_who_was_mentioned_lately_is_who_was_mentioned_in_the_last_sentences(cast: MakeCast) -> None:
    text = "Ada Arp traf Ben Bo. Ada Arp kam. Cem Dahl kam. Sie ging."
    names = (person("Ada Arp"), person("Ben Bo"), person("Ada Arp"), person("Cem Dahl"))
    made = cast(extraction(text, *names, pronoun("Sie")))
    people = frozenset((EntityType.PERSON,))
    for mention in range(5):
        assert list(made.lately_mentioned(mention, people, 9)) == made.mentioned_before(mention, people)
    for sentences in range(4):
        near = [
            (referent, last)
            for referent, last in made.mentioned_before(4, people)
            if made.sentence(4) - made.sentence(last) <= sentences
        ]
        assert list(made.lately_mentioned(4, people, sentences)) == near


def test_of_very_many_those_are_asked_that_were_mentioned_last(cast: MakeCast) -> None:
    number, people = 260, frozenset((EntityType.PERSON,))
    made = cast(extraction("Er kam. " * number, *(pronoun("Er") for _ in range(number))))
    for mention in range(number - 1):
        made.link(mention, (made.local(f"Ada {mention}", EntityType.PERSON),), 0.4)
    found = made.mentioned_before(number - 1, people)
    assert [last for _, last in found] == list(range(number - 2, number - 202, -1))
    assert list(made.back_from(number - 1, people)) == found
