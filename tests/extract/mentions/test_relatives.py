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


@pytest.mark.parametrize(
    ("noun", "feature", "taken_up"),
    [
        ("Proteste", "Gender=Neut|Number=Sing", "Peru"),
        ("Delegation", "Gender=Neut|Number=Sing", "Peru"),
        ("Embargo", "Gender=Neut|Number=Sing", "Embargo"),
        ("Lob", "Gender=Neut|Number=Sing", "Lob"),
    ],
    ids=["one cannot be several", "no feminine", "a masculine may be a neuter", "its own noun agrees"],
)
def test_a_pronoun_that_cannot_mean_its_noun_takes_up_the_name_before_it(
    noun: str, feature: str, taken_up: str
) -> None:
    kinds = {
        "Proteste": "Gender=Masc|Number=Plur",
        "Delegation": "Gender=Fem|Number=Sing",
        "Embargo": "Gender=Masc|Number=Sing",
    }
    features = {noun: kinds.get(noun, feature), "das": feature}
    parsed = doc(
        f"{noun} gegen Peru , das Ada rügt , endeten",
        "8 2 0 0 6 6 0 6 8",
        "nsubj case nmod punct obj nsubj acl:relcl punct root",
        "NN APPR NE $, PRELS NE VVFIN $, VVFIN",
        features=features,
        names={"Peru": "LOC", "Ada": "PER"},
    )
    mentions = read(parsed).mentions
    relative = next(mention for mention in mentions if mention.text == "das")
    assert relative.antecedent is not None
    assert taken_up in mentions[relative.antecedent].text.split()


def test_a_pronoun_in_the_middle_of_a_clause_takes_up_nobody_before_its_verb() -> None:
    built = doc(
        "Ada nannte deren Kritik Unsinn",
        "1 1 3 1 1",
        "nsubj root nmod obj xcomp",
        "NE VVFIN PDS NN NN",
        features={"deren": "PronType=Rel|Case=Gen"},
        names={"Ada": "PER"},
    )
    assert [m.antecedent for m in read(built).mentions if m.text == "deren"] == [None]


@pytest.mark.parametrize(
    ("number", "taken_up"), [("Sing", "der Wirtin"), ("Plur", "Gast")], ids=["a woman acts", "the verb is a plural"]
)
def test_a_feminine_that_acts_behind_a_man_is_the_woman_before_it(number: str, taken_up: str) -> None:
    words = "Er war Gast der Wirtin , die ihn lobten"
    features = {
        "Gast": "Gender=Masc|Number=Sing",
        "Wirtin": "Gender=Fem|Number=Sing",
        "die": "Gender=Fem|Number=Sing",
        "lobten": f"VerbForm=Fin|Number={number}",
    }
    heads, labels = "2 2 2 4 2 8 8 8 2", "nsubj cop root det nmod punct nsubj obj acl:relcl"
    made = doc(words, heads, labels, "PPER VAFIN NN ART NN $, PRELS PPER VVFIN", features=features)
    mentions = read(made).mentions
    relative = next(mention for mention in mentions if mention.text == "die")
    assert relative.antecedent is not None
    assert mentions[relative.antecedent].text.startswith(taken_up)
