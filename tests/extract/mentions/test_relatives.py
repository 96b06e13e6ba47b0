"""What a relative pronoun takes up, wherever the parser hung its clause."""

from __future__ import annotations

import pytest

from tests.builders import doc
from tests.extract.small import read

#: "Die Kritik am Rat , die Ada übte , …": the clause hangs on the nearest noun
HEADS = "1 8 3 1 6 6 3 1 8"
LABELS = "det nsubj case nmod obj nsubj acl:relcl punct root"
TAGS = "ART NN APPRART NN PRELS NE VVFIN $, VVFIN"


@pytest.mark.parametrize(
    ("pronoun", "feature", "taken_up"),
    [
        ("die", "Gender=Fem|Number=Sing", "Die Kritik"),
        ("die", "Number=Plur", "Die Kritik"),
        ("den", "Gender=Masc|Number=Sing", "Rat"),
    ],
    ids=["the noun above agrees", "a form of the plural as well", "its own noun agrees"],
)
def test_a_relative_pronoun_takes_up_a_noun_of_its_gender(pronoun: str, feature: str, taken_up: str) -> None:
    features = {"Kritik": "Gender=Fem|Number=Sing", "Rat": "Gender=Masc|Number=Sing", pronoun: feature}
    words = f"Die Kritik am Rat {pronoun} Ada übte , schwand"
    mentions = read(doc(words, HEADS, LABELS, TAGS, features=features, names={"Ada": "PER"})).mentions
    relative = next(mention for mention in mentions if mention.text == pronoun)
    assert relative.antecedent is not None
    assert mentions[relative.antecedent].text.startswith(taken_up)
