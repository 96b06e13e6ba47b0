"""Why a pronoun means one rather than another: each feature decides somewhere, and a link says which did."""

from __future__ import annotations

from typing import Any

import pytest

from kg.resolve.linking.preference import OF_EARLIER, OF_PHRASE, Feature
from tests.resolve.making import Told


@pytest.mark.parametrize(
    ("text", "features"),
    [
        ("Der Bäcker Jan Moll traf den Wirt Udo Lamm. Er lobte die Köche.", ["subject"]),
        ("Der Bäcker Jan Moll sagte, der Wirt Udo Lamm komme. Er lobte die Köche.", ["reports"]),
        ("Der Bäcker Jan Moll traf den Wirt. Der Maler Bo Arp kam. Er lobte die Köche.", ["nearness"]),
        (
            "Bäcker Jan Moll kam mit den Plänen des Wirts Udo Lamm. Er lobte die Köche.",
            ["not inside another phrase", "subject"],
        ),
        ("Der Bäcker Jan Moll rügte den Wirt Udo Lamm. Der Maler Bo Arp verteidigte ihn.", ["attacked"]),
        (
            "Die Rätin Ida Moll traf die Wirtin Ute Lamm. Von Lamm kommt Kritik: Sie rügte die Köche.",
            ["nearness", "before the colon", "often spoken of"],
        ),
    ],
    ids=["subject", "who reports", "the nearer one", "not in a genitive", "whose side is taken", "before a colon"],
)
def test_a_link_says_which_features_decided(told: Told, text: str, features: list[str]) -> None:
    decisive = [reason for link in told(text).links for reason in link.reasons if reason.startswith("What decides")]
    named = decisive[-1].removeprefix("What decides: ").removesuffix(".").split(", ")
    assert [name.rpartition(" +")[0] for name in named] == features


@pytest.mark.parametrize("features", [OF_EARLIER, OF_PHRASE], ids=["spoken of before", "not read"])
def test_every_feature_has_a_name_of_its_own_and_says_why(features: tuple[Feature[Any], ...]) -> None:
    assert len({feature.name for feature in features}) == len(features)
    assert all(feature.value.__doc__ for feature in features)
