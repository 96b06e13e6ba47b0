"""A language is found by its code."""

from __future__ import annotations

import pytest

from kg.errors import OntologyError
from kg.language import load_language


def test_language_is_loaded_once() -> None:
    assert load_language() is load_language()
    assert load_language("de").code == "de"


def test_language_that_is_not_there_is_refused() -> None:
    with pytest.raises(OntologyError) as refused:
        load_language("tlh")
    assert str(refused.value) == "'tlh': no such language\n  docs/add-a-language.md says what one needs."
