"""Roots of a word and endings of its forms meet, whatever the form."""

from __future__ import annotations

import pytest

from kg.language.de.forms import roots, without_endings


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("loben", "lobe lobst lobt lobte lobten lobend gelobt gelobten"),
        ("vorwerfen", "vorwirft vorwarf vorgeworfen vorzuwerfen vorwerfend vorgeworfene"),
        ("werfen", "wirft warf warfen würfe geworfen"),
        ("auffordern", "auffordere aufforderte aufgefordert aufzufordern"),
        ("handeln", "handle handelt handelte gehandelt"),
        ("arbeiten", "arbeitet arbeitete arbeitetest gearbeitet"),
        ("feiern", "feiere feierte gefeiert gefeierten"),
        ("geißeln", "geißelt geißelte gegeißelt"),
        ("bringen", "brachte brächte gebracht"),
        ("Vorwurf", "Vorwurfs Vorwürfe Vorwürfen"),
        ("Sanktion", "Sanktionen"),
        ("Museum", "Museen Museums"),
        ("dumm", "dumme dummen dummes"),
        ("dunkel", "dunkle dunklen"),
        ("stoßen", "stößt stieß stiess gestossen stossen"),
    ],
)
def test_every_form_has_a_root_of_its_word(lemma: str, forms: str) -> None:
    missed = [form for form in forms.split() if roots(lemma).isdisjoint(without_endings(form))]
    assert not missed


@pytest.mark.parametrize(("lemma", "form"), [("loben", "Rat"), ("werfen", "wirkt"), ("Vorwurf", "Vorrat")])
def test_other_words_have_none(lemma: str, form: str) -> None:
    assert roots(lemma).isdisjoint(without_endings(form))
