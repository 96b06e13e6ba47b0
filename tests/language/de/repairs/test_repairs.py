"""Every repair is needed by the sentence beside it, and the Doc says what was mended."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate.repair import NAME, ParseRepairs
from kg.language import load_language
from kg.language.repair import Repair

REPAIRS = load_language().repairs


def read(nlp: Language, text: str, without: tuple[str, ...] = ()) -> Doc:
    """A text with all repairs but these."""
    component = nlp.get_pipe(NAME)
    assert isinstance(component, ParseRepairs)
    with nlp.select_pipes(disable=[NAME]):
        return component(nlp(text), without)


def tree(doc: Doc) -> list[tuple[str, str, str, int, str]]:
    return [
        (token.text, token.pos_, token.dep_, token.head.i, f"{token.morph} {token.ent_iob_}{token.ent_type_}")
        for token in doc
    ]


@pytest.mark.parametrize("repair", REPAIRS, ids=[repair.name for repair in REPAIRS])
def test_the_example_of_a_repair_is_read_wrongly_without_it(repair: Repair, nlp: Language) -> None:
    mended, without = read(nlp, repair.example), read(nlp, repair.example, (repair.name,))
    assert repair.name in {name for name, _ in mended._.repairs}
    assert repair.name not in {name for name, _ in without._.repairs}
    assert tree(mended) != tree(without)


def test_a_sentence_that_needs_none_is_left_alone(nlp: Language) -> None:
    assert nlp("Die Kammer tagt heute.")._.repairs == ()


def test_names_of_repairs_are_unique() -> None:
    assert len({repair.name for repair in REPAIRS}) == len(REPAIRS)
