"""The verbs that repairs look at."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.verbs import (
    active,
    auxiliaries_in_front,
    bodies_called_it,
    joined_infinitives,
    joined_participles,
    numbers,
    numbers_of_datives,
    numbers_of_feminines,
    participles_like_infinitives,
    receiving,
    stands_last,
    tenses,
    whole_lemma,
    words_of_company,
)
from kg.language.repair import Tree


def tree(words: str, lemmas: str, upos: str, heads: list[int], labels: str) -> Tree:
    size = len(heads)
    return Tree(words.split(), lemmas.split(), upos.split(), [""] * size, [""] * size, heads, labels.split())


def test_separated_particle_belongs_to_its_verb() -> None:
    made = tree(
        "Rom wirft Ada Untreue vor",
        "Rom werfen Ada Untreue vor",
        "PROPN VERB PROPN NOUN ADP",
        [1, 1, 1, 1, 1],
        "nsubj root iobj obj compound:prt",
    )
    assert whole_lemma(made, 1) == "vorwerfen"
    assert list(receiving(made)) == [1]


def test_passive_is_not_active() -> None:
    made = tree("Ada wird gelobt", "Ada werden loben", "PROPN AUX VERB", [2, 2, 2], "nsubj:pass aux:pass root")
    assert list(active(made)) == []


@pytest.mark.parametrize(
    ("word", "wrong", "right"),
    [("lobten", "Sing", "Plur"), ("kamen", "Sing", "Plur"), ("lobte", "Plur", "Sing"), ("schien", "Sing", "Sing")],
)
def test_the_ending_of_a_finite_verb_tells_its_number(word: str, wrong: str, right: str) -> None:
    mended = tree(word, word, "VERB", [0], "root")
    mended.feats[0] = f"Number={wrong}|Person=3|VerbForm=Fin"
    assert list(numbers(mended)) == ([0] if wrong != right else [])
    assert f"Number={right}" in mended.feats[0]


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("Behörde", [0]), ("Hände", []), ("Räte", []), ("Vereine", [])],
    ids=["one", "feminine", "masculine", "with the end of a feminine"],
)
def test_a_feminine_noun_in_e_is_one(noun: str, expected: list[int]) -> None:
    mended = tree(noun, noun[:-1], "NOUN", [0], "root")
    mended.feats[0] = "Case=Nom|Gender=Masc|Number=Plur"
    assert list(numbers_of_feminines(mended)) == expected
    assert (mended.lemmas[0] == noun, "Number=Sing" in mended.feats[0]) == (bool(expected), bool(expected))


@pytest.mark.parametrize(("noun", "expected"), [("Gerügte", [1]), ("Gerügten", [])], ids=["one woman", "several"])
def test_an_adjective_as_noun_in_e_behind_die_is_one(noun: str, expected: list[int]) -> None:
    mended = tree(f"die {noun}", f"der {noun}", "DET NOUN", [1, 1], "det root")
    mended.feats[1] = "Case=Nom|Gender=Masc|Number=Plur"
    assert list(numbers_of_feminines(mended)) == expected


@pytest.mark.parametrize(("word", "expected"), [("treffen", [6]), ("traf", [])], ids=["an infinitive", "a past tense"])
def test_the_second_of_two_infinitives_at_the_end_is_no_finite_verb(word: str, expected: list[int]) -> None:
    mended = tree(
        f"Ada wird reisen und dort Ben {word}",
        "Ada werden reisen und dort Ben treffen",
        "PROPN AUX VERB CCONJ ADV PROPN VERB",
        [2, 2, 2, 6, 6, 6, 2],
        "nsubj aux root cc advmod obj conj",
    )
    mended.feats[1], mended.feats[2], mended.feats[6] = "VerbForm=Fin", "VerbForm=Inf", "VerbForm=Fin"
    assert list(joined_infinitives(mended)) == expected


@pytest.mark.parametrize(
    ("last", "tag", "label", "parted"),
    [("ein", "ADV", "compound:prt", True), ("Rat", "NOUN", "obj", True), ("Rom", "PROPN", "obl", False)],
    ids=["another particle", "an object", "neither"],
)
def test_together_before_with_is_no_particle_beside_another_or_an_object(
    last: str, tag: str, label: str, parted: bool
) -> None:
    made = tree(
        f"Ada traf zusammen mit Linde {last}",
        f"Ada treffen zusammen mit Linde {last}",
        f"PROPN VERB ADV ADP PROPN {tag}",
        [1, 1, 1, 4, 1, 1],
        f"nsubj root compound:prt case obl {label}",
    )
    assert list(words_of_company(made)) == ([2] if parted else [])
    assert made.labels[2] == ("advmod" if parted else "compound:prt")


@pytest.mark.parametrize(("verb", "mended"), [("vorwerfen", [0]), ("regnen", [])])
def test_it_acts_where_the_verb_wants_somebody(verb: str, mended: list[int]) -> None:
    made = tree("Es VERB Rom", f"es {verb} Rom", "PRON VERB PROPN", [1, 1, 1], "expl root obl:arg")
    assert list(bodies_called_it(made)) == mended


@pytest.mark.parametrize(
    ("words", "lemmas", "upos", "heads", "labels", "mended"),
    [
        (
            "Ada hat Ben empfangen",
            "Ada haben Ben empfangen",
            "PROPN AUX PROPN VERB",
            [3, 3, 3, 3],
            "nsubj aux obj root",
            [3],
        ),
        (
            "Ada soll Ben empfangen haben",
            "Ada sollen Ben empfangen haben",
            "PROPN AUX PROPN VERB AUX",
            [3, 3, 3, 3, 3],
            "nsubj aux obj root aux",
            [3],
        ),
        (
            "Ada hat Ben empfangen wollen",
            "Ada haben Ben empfangen wollen",
            "PROPN AUX PROPN VERB AUX",
            [3, 3, 3, 3, 3],
            "nsubj aux obj root aux",
            [],
        ),
        (
            "Ada wird Ben empfangen",
            "Ada werden Ben empfangen",
            "PROPN AUX PROPN VERB",
            [3, 3, 3, 3],
            "nsubj aux obj root",
            [],
        ),
        (
            "Ada hat Ben treffen",
            "Ada haben Ben treffen",
            "PROPN AUX PROPN VERB",
            [3, 3, 3, 3],
            "nsubj aux obj root",
            [],
        ),
        (
            "Ada hat Ben zu empfangen",
            "Ada haben Ben zu empfangen",
            "PROPN AUX PROPN PART VERB",
            [4, 4, 4, 4, 4],
            "nsubj aux obj mark root",
            [],
        ),
        (
            "Ada hat gelacht und Ben empfangen",
            "Ada haben lachen und Ben empfangen",
            "PROPN AUX VERB CCONJ PROPN VERB",
            [2, 2, 2, 5, 5, 2],
            "nsubj aux root cc obj conj",
            [5],
        ),
    ],
    ids=["perfect", "said to have", "wanted to", "future", "no participle", "has to", "joined to a perfect"],
)
def test_a_participle_with_the_form_of_its_infinitive_is_told_by_its_auxiliary(
    words: str, lemmas: str, upos: str, heads: list[int], labels: str, mended: list[int]
) -> None:
    made = tree(words, lemmas, upos, heads, labels)
    verbs = [i for i, tag in enumerate(made.upos) if tag == "VERB"]
    made.xpos[verbs[-1]], made.feats[verbs[-1]] = "VVINF", "VerbForm=Inf"
    for verb in verbs[:-1]:
        made.feats[verb] = "VerbForm=Part"
    for aux in (i for i, tag in enumerate(made.upos) if tag == "AUX"):
        made.feats[aux] = "VerbForm=Fin" if aux == 1 else "VerbForm=Inf"
    assert list(participles_like_infinitives(made)) == mended
    assert all(made.feats[verb] == "VerbForm=Part" for verb in mended)


def test_the_ending_tells_the_present_of_a_regular_verb() -> None:
    made = tree("Rom verflucht Ada", "Rom verfluchen Ada", "PROPN VERB PROPN", [1, 1, 1], "nsubj root obj")
    made.feats[1] = "Tense=Past|VerbForm=Fin"
    assert list(tenses(made)) == [1]
    assert made.feats[1] == "Tense=Pres|VerbForm=Fin"


@pytest.mark.parametrize(("word", "mended"), [("bat", [1]), ("bittet", []), ("sollte", [])])
def test_the_form_tells_the_past_of_an_irregular_verb(word: str, mended: list[int]) -> None:
    made = tree(f"Rom {word} Ada", "Rom bitten Ada", "PROPN VERB PROPN", [1, 1, 1], "nsubj root obj")
    made.feats[1] = "Mood=Ind|Tense=Pres|VerbForm=Fin"
    assert list(tenses(made)) == mended
    assert ("Tense=Past" in made.feats[1]) is bool(mended)


@pytest.mark.parametrize(("particle", "mended"), [("zu", [7]), ("nicht", [])])
def test_a_participle_is_joined_to_the_one_above_an_infinitive(particle: str, mended: list[int]) -> None:
    made = tree(
        f"Rom hat versucht {particle} gehen und Ben gelobt",
        f"Rom haben versuchen {particle} gehen und Ben loben",
        "PROPN AUX VERB PART VERB CCONJ PROPN VERB",
        [2, 2, 2, 4, 2, 7, 7, 4],
        "nsubj aux root mark xcomp cc obj conj",
    )
    made.feats[2], made.feats[4] = "VerbForm=Part", "VerbForm=Inf"
    assert list(joined_participles(made)) == mended
    assert made.heads[7] == (2 if mended else 4)


@pytest.mark.parametrize(("label", "mended"), [("mark", [0]), ("aux", [])])
def test_an_auxiliary_that_begins_a_condition_is_no_conjunction(label: str, mended: list[int]) -> None:
    made = tree(
        "Wäre Berg gereist krachte es",
        "wäre Berg reisen krachen es",
        "SCONJ PROPN VERB VERB PRON",
        [2, 2, 3, 3, 3],
        f"{label} nsubj advcl root nsubj",
    )
    assert list(auxiliaries_in_front(made)) == mended
    assert made.labels[0] == "aux"


def test_beside_an_auxiliary_in_front_the_verb_is_an_infinitive() -> None:
    made = tree(
        "Würde Berg reisen krachte es",
        "würde Berg reisen krachen es",
        "SCONJ PROPN VERB VERB PRON",
        [2, 2, 3, 3, 3],
        "mark nsubj advcl root nsubj",
    )
    made.feats[2] = "VerbForm=Fin"
    assert list(auxiliaries_in_front(made)) == [0]
    assert made.feats[2] == "VerbForm=Inf"


@pytest.mark.parametrize(
    ("word", "lemma", "expected"), [("Lehrern", "Lehrer", [1]), ("Bauern", "Bauer", []), ("Abt", "Abt", [])]
)
def test_a_noun_in_er_with_an_n_is_a_dative_of_several(word: str, lemma: str, expected: list[int]) -> None:
    one = "Case=Acc|Gender=Masc|Number=Sing"
    mended = Tree(["den", word], ["der", lemma], ["DET", "NOUN"], ["ART", "NN"], [one, one], [1, 1], ["det", "root"])
    assert list(numbers_of_datives(mended)) == expected
    assert mended.feats == 2 * ["Case=Dat|Gender=Masc|Number=Plur" if expected else one]


@pytest.mark.parametrize(("word", "last"), [("Warum", True), ("Heute", False)])
def test_an_adverb_that_asks_opens_a_clause_whose_verb_stands_last(word: str, last: bool) -> None:
    asked = tree(f"{word} Arp schweigt", "- Arp schweigen", "ADV PROPN VERB", [2, 2, 2], "advmod nsubj root")
    assert stands_last(asked, 2) is last
