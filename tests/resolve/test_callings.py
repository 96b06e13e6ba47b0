"""What an article calls people by the nouns beside their names, found again by the noun."""

from __future__ import annotations

from kg.model import Entity, EntityType, Mention
from kg.resolve.callings import Callings
from kg.resolve.referent import Referent
from tests.resolve.making import nominal, person, pronoun


def _of(*texts: str) -> Callings:
    phrases = [nominal(text, text.split()[1], determiner=text.split()[0].lower()) for text in texts]
    return Callings([*phrases, person("Ada Arp"), pronoun("Sie")], {"der", "die"})


def _referent(key: str) -> Referent:
    return Referent(Entity(key, key, EntityType.PERSON))


def test_phrases_that_call_somebody_by_a_noun_are_found_nearest_first() -> None:
    called = _of("Ein Rat", "Der Stadtrat", "Ein Stadtrat", "Der Rat", "Ein Wirt")
    assert list(called.before(5, "rat")) == [2, 0]
    assert list(called.before(2, "rat")) == [0]
    assert list(called.before(5, "chor")) == []


def test_a_phrase_stands_before_another_by_its_first_use() -> None:
    called = _of("Ein Wirt", "Der Rat", "Ein Rat")
    assert called.is_phrase_before(2, "rat")
    assert not called.is_phrase_before(1, "rat")
    assert not called.is_phrase_before(2, "chor")
    assert (called.of_noun("rat"), called.of_noun("chor"), called.of_noun("sie")) == ([1, 2], (), ())


def test_a_title_is_somebodys_from_the_moment_on_that_somebody_bears_it() -> None:
    called, ada, bo = _of(), _referent("ada"), _referent("bo")
    assert not called.is_title("meister")
    called.entitle(ada, ("burgermeister",))
    called.entitle(bo, ("burgermeister", "wirt"))
    assert called.is_title("meister")
    assert called.is_title("wirt")
    assert not called.is_title("chor")
    assert (called.bearers("burgermeister"), called.bearers("wirt"), called.bearers("meister")) == (
        {"ada", "bo"},
        {"bo"},
        set(),
    )
    assert bo.titles == {"burgermeister", "wirt"}


def test_nouns_of_a_kind_are_asked_for_once() -> None:
    called, asked = _of("Ein Rat", "Der Rat", "Ein Wirt"), list[str]()

    def is_of(noun: str) -> bool:
        asked.append(noun)
        return noun == "Wirt"

    assert called.of_kind("host", is_of) == called.of_kind("host", is_of) == {"Wirt"}
    assert asked.count("Rat") == 1


def test_mentions_are_found_by_a_title_or_noun() -> None:
    called = _of("Ein Wirt", "Der Rat", "Ein Rat")
    assert (called.titled("rat"), called.titled("arp"), called.titled("sie")) == ([1, 2], [3], ())


def test_what_a_noun_shows_before_a_mention_is_asked_once_of_each() -> None:
    called, asked = _of("Ein Rat", "Der Rat", "Der Wirt"), []

    def is_definite(mention: Mention) -> bool:
        asked.append(mention.text)
        return mention.determiner == "der"

    assert [called.is_used_before(index, "rat", is_definite) for index in (1, 2, 3)] == [False, True, True]
    assert asked == ["Ein Rat", "Der Rat"]
