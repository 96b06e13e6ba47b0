"""What only the words of a mention tell."""

from __future__ import annotations

from kg.model import Mention, MentionForm, Span
from kg.resolve.wording import before_head, before_name, first_word, head_start, is_head, last_word, word_before

TEXT = "Sie traf Den neuen Vorsitzenden der Werft Bo Lund."


def mention(words: str, head: str, name: str | None = None) -> Mention:
    start = TEXT.index(words)
    named = Span(TEXT.index(name), TEXT.index(name) + len(name)) if name else None
    return Mention(Span(start, start + len(words)), words, MentionForm.NOMINAL, head, 0, name, named)


CHAIR = mention("Den neuen Vorsitzenden der Werft Bo Lund", "Vorsitzender", "Bo Lund")


def test_first_and_last_word_and_the_one_before() -> None:
    assert (first_word(CHAIR), last_word(CHAIR), word_before(CHAIR, TEXT)) == ("den", "Lund", "traf")
    assert word_before(mention("Sie", "sie"), TEXT) == ""


def test_noun_is_known_in_any_of_its_forms() -> None:
    assert TEXT[head_start(CHAIR) :].startswith("Vorsitzenden der Werft")
    assert is_head("Vorsitzenden", CHAIR)
    assert not is_head("Werft", CHAIR)
    assert before_head(CHAIR.text, CHAIR) == ["Den", "neuen"]


def test_noun_that_does_not_stand_in_the_phrase_has_nothing_before_it() -> None:
    other = mention("der Werft", "Hafen")
    assert before_head(other.text, other) == []
    assert head_start(other) == other.span.start


def test_words_before_a_name_are_none_without_a_name() -> None:
    assert before_name(CHAIR) == ["Den", "neuen", "Vorsitzenden", "der", "Werft"]
    assert before_name(mention("der Werft", "Werft")) == []
