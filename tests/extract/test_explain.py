"""Each sentence says why it gives a fact, or none."""

from __future__ import annotations

from kg.extract.explain import explain
from kg.model import Article
from tests.builders import doc
from tests.extract.small import small_extractor

PEOPLE = {"Ada": "PER", "Ben": "PER"}


def test_fact_is_explained_by_its_paths() -> None:
    built = doc("Ada lobte Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE", lemmas={"lobte": "loben"}, names=PEOPLE)
    _, (sentence,) = explain(small_extractor(), Article("a", built.text, "-"), built)
    [fact] = sentence.fired
    assert (fact.word, [(role.role, role.path, role.words) for role in fact.roles]) == (
        *("lobte", [("agent", "nsubj", ("Ada",)), ("target", "obj", ("Ben",))]),
    )
    assert sentence.silent == ()


def test_trigger_without_object_says_what_is_missing() -> None:
    built = doc("Ada lobte", "1 1", "nsubj root", "NE VVFIN", lemmas={"lobte": "loben"}, names={"Ada": "PER"})
    _, (sentence,) = explain(small_extractor(), Article("a", built.text, "-"), built)
    assert [(each.word, each.rule, each.reason) for each in sentence.silent] == [
        ("lobte", "praise.toml#1", "no target found")
    ]


def test_sentence_without_trigger_says_nothing() -> None:
    built = doc("Ada schlief", "1 1", "nsubj root", "NE VVFIN")
    _, (sentence,) = explain(small_extractor(), Article("a", built.text, "-"), built)
    assert (sentence.fired, sentence.silent) == ((), ())
