"""Who is said to say it: verbs of saying over and beside a clause, phrases, "so"."""

from __future__ import annotations

from kg.cues import Cues
from kg.extract.circumstances.reports import frames, is_reported, named_after, owner_of, source_of
from kg.extract.grammar.parse import Parse
from tests.builders import doc, parse

SAID = parse(
    doc(
        "Ada sagte , dass Ben Rom lobte",
        "1 1 6 6 6 6 1",
        "nsubj root punct mark nsubj obj ccomp",
        "NE VVFIN $, KOUS NE NE VVFIN",
        lemmas={"sagte": "sagen", "lobte": "loben"},
    )
)
LISTED = parse(
    doc(
        "Das reicht , so der Sprecher der Polizei .",
        "1 1 5 5 5 1 7 5 1",
        "nsubj root punct advmod det parataxis det nmod punct",
        "PDS VVFIN $, ADV ART NN ART NN $.",
        cases={"Polizei": "Gen"},
    )
)


def words(made: Parse, tokens: list[int | None]) -> list[str | None]:
    return [None if token is None else made.words[token] for token in tokens]


def test_clause_under_a_verb_of_saying_is_reported(cues: Cues) -> None:
    assert is_reported(SAID, 6, cues)
    assert not is_reported(SAID, 1, cues)
    assert words(SAID, [frame.source for frame in frames(SAID, 6, cues)]) == ["Ada"]


def test_source_of_a_verb_is_its_subject() -> None:
    assert words(SAID, [source_of(SAID, 1), source_of(SAID, 6)]) == ["Ada", "Ben"]


def test_so_is_followed_by_who_says_it() -> None:
    assert words(LISTED, [named_after(LISTED, 3), named_after(LISTED, 0)]) == ["Sprecher", None]


def test_words_are_of_the_genitive_behind_them() -> None:
    assert words(LISTED, [owner_of(LISTED, 5), owner_of(LISTED, 7)]) == ["Polizei", "Polizei"]
