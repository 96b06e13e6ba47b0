"""A text is cut at its marks; what overlaps or lies outside is left out."""

from __future__ import annotations

from kg.facts.records import ArticleRecord, EntityRecord, EventRecord, EvidenceRecord, Words
from kg.serve.marks import Mark, Piece, marked_article, marked_sentence, pieces

TEXT = "Am Montag lobte Anna den Wirt. Er kam."
ANNA, WIRT = EntityRecord("urn:anna", "Anna"), EntityRecord("urn:wirt", "Wirt")


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


CLAUSE = EvidenceRecord(
    "urn:clause",
    "urn:a",
    "Am Montag lobte Anna den Wirt.",
    quote="lobte Anna den Wirt",
    start=place("lobte")[0],
    end=place("lobte Anna den Wirt")[1],
    trigger="lobte",
    words=(Words("urn:anna", *place("Anna"), "Anna"), Words("urn:wirt", *place("den Wirt"), "den Wirt")),
)
EVENT = EventRecord(
    *("urn:e", "Praise", "Lob", "Actual", ArticleRecord("urn:a", "a"), (CLAUSE,), (ANNA,), (WIRT,)),
    time_text="Am Montag",
)


def marked(found: list[Piece]) -> dict[str, str | None]:
    return {piece.text: piece.role for piece in found if piece.role}


def test_pieces_are_the_whole_text_in_order() -> None:
    found = pieces("abcdef", [Mark(4, 5, "target"), Mark(0, 2, "agent", "urn:x")])
    assert found == [Piece("ab", "agent", "urn:x"), Piece("cd"), Piece("e", "target"), Piece("f")]


def test_mark_that_overlaps_an_earlier_one_or_lies_outside_is_left_out() -> None:
    found = pieces("abc", [Mark(0, 2, "agent"), Mark(1, 3, "target"), Mark(2, 9, "time"), Mark(-1, 1, "cue")])
    assert found == [Piece("ab", "agent"), Piece("c")]


def test_sentence_shows_who_did_what_to_whom_and_when() -> None:
    found = marked_sentence(EVENT, CLAUSE)
    assert "".join(piece.text for piece in found) == CLAUSE.sentence
    assert marked(found) == {"Am Montag": "time", "lobte": "trigger", "Anna": "agent", "den Wirt": "target"}


def test_article_links_its_triggers_to_their_events() -> None:
    found = marked_article(TEXT, [EVENT])
    assert [piece.link for piece in found if piece.role == "trigger"] == ["urn:e"]
    assert marked_article("Ein ganz anderer Text.", [EVENT]) == [Piece("Ein ganz anderer Text.")]
