"""What an article says of one entity."""

from __future__ import annotations

import pytest

from kg.model import Entity, EntityType
from kg.resolve.referent import Referent


@pytest.fixture
def ada() -> Referent:
    entity = Entity("local/a/ada", "Ada Arp", EntityType.PERSON, aliases=("Ada",))
    return Referent(entity, seen=[2, 5, 9], titles={"landesbischofin"})


def test_a_referent_knows_what_stands_before_a_mention(ada: Referent) -> None:
    assert (ada.before(9), ada.last_before(9), ada.last_before(2)) == ([2, 5], 5, None)


def test_a_title_is_borne_as_a_whole_or_by_its_last_part(ada: Referent) -> None:
    assert ada.bears("landesbischofin", whole=True)
    assert ada.bears("bischofin", whole=False)
    assert not ada.bears("bischofin", whole=True)


def test_the_end_of_a_title_that_is_too_short_says_nothing(ada: Referent) -> None:
    assert not ada.bears("fin", whole=False)


def test_names_and_titles_say_of_which_kind_somebody_is(ada: Referent) -> None:
    assert ada.nouns() == ("Ada", "Arp", "Ada", "landesbischofin")


def test_mentions_are_kept_in_the_order_of_the_text_and_in_that_of_reading(ada: Referent) -> None:
    ada.see(12)
    ada.see(7)
    assert (ada.seen, ada.read) == ([2, 5, 7, 9, 12], [12, 7])
