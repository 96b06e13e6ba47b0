"""Lemmas from tags and edit scripts."""

from __future__ import annotations

import pytest

from kg.language.de.lemmas import apply_script, lemma_of

KEEP = "k|0||0|"


@pytest.mark.parametrize(
    ("form", "script", "lemma"),
    [
        pytest.param("Häuser", "k|0|Haus|6|", "Haus", id="whole form replaced"),
        pytest.param("Sanktionen", "k|0||2|", "Sanktion", id="ending stripped"),
        pytest.param("Laut", "l|0||0|", "laut", id="small letters"),
        pytest.param("OSTSEE", "u|0||0|", "Ostsee", id="first letter large"),
        pytest.param("v.", "=von", "von", id="given"),
        pytest.param("ab", "k|1||3|", "ab", id="script does not fit"),
    ],
)
def test_lemmas_apply_script(form: str, script: str, lemma: str) -> None:
    assert apply_script(form, script) == lemma


@pytest.mark.parametrize(
    ("form", "upos", "tag", "feats", "script", "lemma"),
    [
        pytest.param("Sanktionen", "NOUN", "NN", "Number=Plur", "k|0||2|", "Sanktion", id="noun"),
        pytest.param("US-Sanktionen", "NOUN", "NN", "Number=Plur", "k|0||2|", "US-Sanktion", id="noun with hyphen"),
        pytest.param("Lindaus", "PROPN", "NE", "Case=Gen", "k|0||1|", "Lindau", id="name"),
        pytest.param("zum", "ADP", "APPRART", "", KEEP, "zu", id="contraction"),
        pytest.param("Der", "DET", "ART", "", KEEP, "der", id="article"),
        pytest.param("ihnen", "PRON", "PPER", "", KEEP, "sie", id="pronoun"),
        pytest.param("ihr", "PRON", "PPER", "Case=Dat|Person=3", KEEP, "sie", id="dative pronoun"),
        pytest.param("ihr", "PRON", "PPER", "Case=Nom|Person=2", KEEP, "ihr", id="second person"),
        pytest.param("ihr", "DET", "PPOSAT", "Person=3", KEEP, "ihr", id="possessive"),
        pytest.param("stärkeren", "ADJ", "ADJA", "Case=Dat|Degree=Cmp", "l|0||4|", "stark", id="comparative"),
        pytest.param("wichtigsten", "ADJ", "ADJA", "Case=Dat|Degree=Sup", "l|0||4|", "wichtig", id="superlative"),
        pytest.param("hohen", "ADJ", "ADJA", "Case=Dat|Degree=Pos", KEEP, "hoch", id="irregular stem"),
        pytest.param("dunkle", "ADJ", "ADJA", "Case=Nom|Degree=Pos", KEEP, "dunkel", id="dropped vowel"),
        pytest.param("Berliner", "ADJ", "ADJA", "Case=Nom|Degree=Pos", KEEP, "Berliner", id="adjective of a place"),
        pytest.param("getroffen", "VERB", "VVPP", "VerbForm=Part", KEEP, "treffen", id="verb"),
        pytest.param("googelt’", "VERB", "VVFIN", "", "k|0||1|", "googelt", id="verb beyond the rules"),
        pytest.param("21.", "NUM", "CARD", "", KEEP, "21.", id="number"),
    ],
)
def test_lemmas_by_class(form: str, upos: str, tag: str, feats: str, script: str, lemma: str) -> None:
    assert lemma_of(form, upos, tag, feats, script) == lemma


@pytest.mark.parametrize(("form", "lemma"), [("Geistliche", "Geistliche"), ("Tage", "Tag")])
def test_lemmas_people_called_by_an_adjective_keep_its_ending(form: str, lemma: str) -> None:
    assert lemma_of(form, "NOUN", "NN", "Number=Plur", "k|0||1|") == lemma
