"""The index of triggers: a verb is found in its finite forms, in its participles, in compounds of a noun."""

from __future__ import annotations

import pytest

from kg.extract.events.triggers import Candidate, Refusal, TriggerIndex
from kg.frames import Relation
from kg.language import load_language
from tests.builders import doc, parse


@pytest.mark.parametrize(
    ("words", "tags", "lemmas", "expected"),
    [
        ("Sie lobte ihn", "PPER VVFIN PPER", {"lobte": "loben"}, {"Praise"}),
        ("der gelobte Rat", "ART ADJA NN", {"gelobte": "gelobt"}, {"Praise"}),
        ("der lobende Rat", "ART ADJA NN", {"lobende": "lobend"}, {"Praise"}),
        ("der EU-unterstützte Rat", "ART ADJA NN", {"EU-unterstützte": "EU-unterstützt"}, {"Support"}),
        ("der alte Rat", "ART ADJA NN", {"alte": "alt"}, set()),
        ("das Abendessen endet", "ART NN VVFIN", {"Abendessen": "Abendess"}, {"Meeting"}),
    ],
    ids=[
        "finite",
        "past participle",
        "present participle",
        "participle behind a hyphen",
        "no trigger",
        "lemma that is no word",
    ],
)
def test_triggers_are_found_by_their_forms(
    words: str, tags: str, lemmas: dict[str, str], expected: set[str], relations: tuple[Relation, ...]
) -> None:
    sentence = parse(
        doc(
            words,
            "1 1 1" if tags.startswith("P") else "2 2 2",
            "dep root dep" if tags.startswith("P") else "det amod root",
            tags,
            lemmas=lemmas,
        )
    )
    found = TriggerIndex(relations, load_language()).of_sentence(sentence, range(len(sentence)))
    assert {one.relation.name for one in found if isinstance(one, Candidate) and one.token == 1} == expected


def test_an_entry_whose_further_words_stand_nowhere_is_no_candidate(relations: tuple[Relation, ...]) -> None:
    index = TriggerIndex(relations, load_language())
    sentence = parse(doc("Sie übten lange", "1 1 1", "nsubj root advmod", "PPER VVFIN ADV", lemmas={"übten": "üben"}))
    assert not list(index.of_sentence(sentence, range(3)))
    told = list(index.of_sentence(sentence, range(3), tell=True))
    assert told
    assert all(isinstance(refusal, Refusal) and refusal.incomplete for refusal in told)
