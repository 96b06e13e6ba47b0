"""Parties that are those of another country or of the union's parliament, though the article names the known one's."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked


@pytest.mark.parametrize(
    "text",
    [
        "Bern. Bundesrat Alain Berset kam. Der Ständerat tagte in Wien. Ständerätin Ada Arp lobte die Grünen.",
        "Der Südtiroler Landtag tagte mit Landeshauptmann Jan Arp. Die Wirte lobten die Freiheitlichen.",
        "EU-Parlamentspräsidentin Ada Arp kam. Die Wirte lobten die Linke. Die Wirte kritisierten die Sozialdemokraten.",
        "Das Europaparlament tagte. Die Wirte lobten die Grünen.",
        "Wien (APA) – Die Wirte lobten die Linke.",
        "Die Wirte kritisierten die Sozialdemokraten. Die SVP schwieg.",
        "Stockholm (dpa) - Die Wirte lobten die Sozialdemokraten in Schweden.",
    ],
)
def test_a_party_called_by_a_word_is_not_the_known_one(told: Told, text: str) -> None:
    known = {"Bündnis 90/Die Grünen", "Die Grünen – Die Grüne Alternative", "FPÖ", "Die Linke", "SPD", "SPÖ"}
    assert known.isdisjoint(linked(told(text, "2023-05-10")))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Bern. Kanzler Olaf Scholz kam in die Schweiz. Der Bundestag tagte. Die Wirte lobten die Linke.", "Die Linke"),
        ("Wien. Die Wirte lobten die Freiheitlichen.", "FPÖ"),
        ("Wien (APA) – Die Wirte lobten die Grünen.", "Die Grünen – Die Grüne Alternative"),
        ("KOPENHAGEN – Die Regierung lobte die Wirte.", "Dänemark"),
        (
            "Berlin/Washington (afp). Das Bundeswirtschaftsministerium schweigt. Die Linke kritisierte die US-Zölle.",
            "Die Linke",
        ),
        ("Der Tiroler Landtag tagte. Die Wirte lobten die Freiheitlichen.", "FPÖ"),
        ("Die Europaabgeordnete Ada Arp kam in den Bundestag. Die Wirte lobten die Linke.", "Die Linke"),
    ],
)
def test_where_its_country_is_spoken_of_the_known_one_is_meant(told: Told, text: str, party: str) -> None:
    assert party in linked(told(text, "2023-05-10"))
