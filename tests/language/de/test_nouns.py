"""Nominative singular of nouns."""

from __future__ import annotations

import tracemalloc

import pytest

from kg.language.de.nouns import (
    adjectival_forms,
    inflected,
    is_feminine,
    is_of_person,
    nominative_plural,
    nominative_singular,
    readings,
    singular,
    singulars,
    weak_bases,
    without_genitive,
)

PLURAL = "Case=Nom|Number=Plur"


@pytest.mark.parametrize(
    ("form", "feats", "expected"),
    [
        ("Sanktionen", f"{PLURAL}|Gender=Fem", "Sanktion"),
        ("Leistungen", "Case=Dat|Gender=Fem|Number=Plur", "Leistung"),
        ("Kolleginnen", f"{PLURAL}|Gender=Fem", "Kollegin"),
        ("Weltmärkte", f"{PLURAL}|Gender=Masc", "Weltmarkt"),
        ("Ländern", "Case=Dat|Gender=Neut|Number=Plur", "Land"),
        ("Engländer", f"{PLURAL}|Gender=Masc", "Engländer"),
        ("Präsidenten", "Case=Acc|Gender=Masc|Number=Sing", "Präsident"),
        ("Amtskollegen", "Case=Dat|Gender=Masc|Number=Sing", "Amtskollege"),
        ("Journalisten", f"{PLURAL}|Gender=Masc", "Journalist"),
        ("Politikern", "Case=Dat|Gender=Masc|Number=Plur", "Politiker"),
        ("Kammern", f"{PLURAL}|Gender=Fem", "Kammer"),
        ("Behörden", f"{PLURAL}|Gender=Fem", "Behörde"),
        ("Parteien", f"{PLURAL}|Gender=Fem", "Partei"),
        ("Woche", "Case=Acc|Gender=Fem|Number=Sing", "Woche"),
        ("Strafzölle", "Case=Acc|Gender=Fem|Number=Sing", "Strafzoll"),
        ("Höhle", "Case=Acc|Gender=Fem|Number=Sing", "Höhle"),
        ("Tages", "Case=Gen|Gender=Masc|Number=Sing", "Tag"),
        ("Lebens", "Case=Gen|Gender=Neut|Number=Sing", "Leben"),
        ("Gebäudes", "Case=Gen|Gender=Neut|Number=Sing", "Gebäude"),
        ("Verhältnisses", "Case=Gen|Gender=Neut|Number=Sing", "Verhältnis"),
        ("Kenntnisse", f"{PLURAL}|Gender=Fem", "Kenntnis"),
        ("Jugendlichen", PLURAL, "Jugendliche"),
        ("Probleme", f"{PLURAL}|Gender=Neut", "Problem"),
        ("Reichtümer", f"{PLURAL}|Gender=Masc", "Reichtum"),
        ("Mädchen", f"{PLURAL}|Gender=Neut", "Mädchen"),
        ("Tisch", "Case=Nom|Gender=Masc|Number=Sing", "Tisch"),
        ("Bischöfe", "Case=Acc|Gender=Masc|Number=Sing", "Bischof"),  # taken for one
        ("Service", "Case=Nom|Gender=Masc|Number=Sing", None),
        ("TV", "Case=Nom|Gender=Neut|Number=Sing", None),
        ("Euro", PLURAL, None),
    ],
)
def test_nouns_singular(form: str, feats: str, expected: str | None) -> None:
    assert singular(form, feats) == expected


def test_nouns_table_has_small_letters_only() -> None:
    assert len(singulars()) >= 400
    assert all(word.isalpha() and word.islower() for pair in singulars().items() for word in pair)


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [
        ("Ländern", "Land", "Länder"),
        ("Räten", "Rat", "Räte"),
        ("Männern", "Mann", "Männer"),
        ("Instituten", "Institut", "Institute"),
        ("Angehöriger", "Angehöriger", "Angehörige"),
        ("Bauern", "Bauern", "Bauern"),
        ("Gruppen", "Gruppe", "Gruppen"),
        ("Pflegenden", "Pflegende", "Pflegende"),
        ("Verbündeten", "Verbündet", "Verbündete"),
        ("Geistlichen", "Geistlichen", "Geistliche"),
        ("Beamten", "Beamter", "Beamte"),
        ("Legenden", "Legende", "Legenden"),
        ("Predigten", "Predigt", "Predigten"),
        ("Wochenenden", "Wochenende", "Wochenenden"),
        ("Netzwerken", "Netzwerk", "Netzwerke"),
        ("Fachleuten", "Fachleute", "Fachleute"),
        ("Konsumenten", "Konsument", "Konsumenten"),
        ("Nörglern", "Nörglern", "Nörgler"),
        ("Milchbauern", "Milchbauer", "Milchbauern"),
        ("Ärztekammern", "Ärztekammer", "Ärztekammern"),
        ("Spielregeln", "Spielregel", "Spielregeln"),
    ],
)
def test_nouns_in_the_nominative_plural(word: str, lemma: str, expected: str) -> None:
    assert nominative_plural(word, lemma) == expected


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [
        ("Prominenten", "Prominent", "Prominente"),
        ("Betroffenen", "Betroffene", "Betroffene"),
        ("Konservativen", "Konservativ", "Konservative"),
        ("Stahlbaronen", "Stahlbaron", "Stahlbarone"),
        ("Landwirten", "Landwirt", "Landwirte"),
        ("Schildwachsoldaten", "Schildwachsoldat", "Schildwachsoldaten"),
        ("Initiativen", "Initiative", "Initiativen"),
        ("Filialen", "Filiale", "Filialen"),
    ],
)
def test_adjectives_as_nouns_lose_the_ending_of_the_case(word: str, lemma: str, expected: str) -> None:
    assert nominative_plural(word, lemma) == expected


@pytest.mark.parametrize(
    ("word", "lemma", "gender", "expected"),
    [
        ("Sultans", "Sultan", "Masc", "Sultan"),
        ("Nachbarn", "Nachbar", "Masc", "Nachbar"),
        ("Verbündeten", "Verbündete", "Masc", "Verbündeter"),
        ("Soziologen", "Soziolog", "Masc", "Soziologe"),
        ("Dialogs", "Dialog", "Masc", "Dialog"),
        ("Verbündeten", "Verbündete", "Fem", "Verbündete"),
        ("31-Jährigen", "31-Jähriger", "Masc", "31-Jähriger"),
        ("Haus", "Hau", "Fem", "Haus"),
        ("Kunden", "Kunden", "Masc", "Kunden"),
    ],
)
def test_nouns_in_the_nominative_singular(word: str, lemma: str, gender: str, expected: str) -> None:
    assert nominative_singular(word, lemma, gender) == expected


def test_nouns_without_the_ending_of_a_genitive() -> None:
    assert without_genitive("Verbandes") == ("Verband", "Verbande")
    assert without_genitive("Gruppe") == ()
    assert without_genitive("Zeugnisses") == ("Zeugnis",)


def test_nouns_have_readings_without_ending_and_umlaut() -> None:
    assert readings("Plän", "Pläne") == ("plän", "pläne", "plan")
    assert readings("planen", "plante") == ("planen", "plante")


def test_nouns_are_inflected_bare_form_first() -> None:
    forms = inflected("zentrum")
    assert forms[0] == "zentrum"
    assert "zentren" in forms
    assert "lander" in inflected("land")


def test_a_bent_noun_for_a_person_may_be_weak_or_an_adjective() -> None:
    assert weak_bases("Pädagogen", woman=False) == ("Pädagoger", "Pädagoge", "Pädagog")
    assert weak_bases("Geistlichen", woman=True) == ("Geistliche",)
    assert weak_bases("Küster", woman=False) == ()


def test_an_adjective_used_as_a_noun_has_one_form_for_one_and_another_for_several() -> None:
    assert adjectival_forms("Grünen") == adjectival_forms("Grüne") == ("Grüne", "Grünen")
    assert adjectival_forms("Küster") is None


def test_noun_without_end_takes_memory_with_its_length_and_not_its_square() -> None:
    noun = "Donaudampfschiff" * 2_000
    tracemalloc.start()
    try:
        assert (is_feminine(f"{noun}werft"), is_of_person(f"{noun}küster")) == (True, True)
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
