from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import CueError
from kg.model import Span
from kg.read.residue import ResidueRule, find_residue, load_residue, merge
from kg.resources import language_folder

PATTERNS = load_residue(language_folder() / "residue.toml")
BEFORE = "Die Ministerin kam spät am Abend an und ging gleich.\n"


def _cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.name}: {text}") for rule in PATTERNS.rules for text in getattr(rule, kind)
    ]


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_residue(text, PATTERNS)]


def test_residue_file_has_as_many_examples_as_it_had() -> None:
    assert len(_cases("examples")) >= 60
    assert len(_cases("kept")) >= 30


@pytest.mark.parametrize(("rule", "text"), _cases("examples"))
def test_residue_example_is_found(rule: ResidueRule, text: str) -> None:
    following = "Der Gast blieb." if rule.kind == "mark" and text.endswith(" ") else ""
    assert _found(f"{BEFORE}{text}{following}") == [text]


@pytest.mark.parametrize(("rule", "text"), _cases("kept"))
def test_residue_sentence_that_looks_alike_stays(rule: ResidueRule, text: str) -> None:
    assert _found(f"{BEFORE}{text}\n") == []


def test_residue_never_lies_inside_a_sentence() -> None:
    assert _found("Die Agentur (dpa) meldete den Anruf. Er dauerte lange. (dpa)") == ["(dpa)"]


def test_residue_dateline_after_a_lead_is_found() -> None:
    assert _found("Minister gegen neue Steuer. Bern – Der Minister lehnt sie ab.") == ["Bern – "]


def test_residue_parenthesis_between_dashes_is_no_dateline() -> None:
    assert _found("Altamar – Der Minister war krank – rief an.") == []


def test_residue_comments_run_to_the_end_only_in_the_later_part_of_a_text() -> None:
    text = BEFORE * 3 + "Leave a Reply\nGast: Der Kanzler lobte Moskau.\n"
    assert _found(text) == ["Leave a Reply\nGast: Der Kanzler lobte Moskau.\n"]
    assert _found("Kommentare\n" + BEFORE * 3) == []


def test_residue_of_a_hostile_line_takes_no_time() -> None:
    assert _found("Von " + "A " * 200_000) == []
    assert _found("(dpa" * 50_000) == []


def test_residue_spans_that_touch_become_one() -> None:
    assert merge([Span(0, 3), Span(8, 9)], [Span(3, 5), Span(8, 8)]) == (Span(0, 5), Span(8, 9))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("", "no entries\n  Add at least one of [[line]], [[tail]], [[mark]].", id="empty"),
        pytest.param(
            "[[lines]]\nname = 'x'",
            "unknown key 'lines'\n  Did you mean 'line'? Known: line, mark, tail.",
            id="table",
        ),
        pytest.param(
            "[[line]]\nname = 'x'\npattern = ['a']",
            "line 1: unknown key 'pattern'\n  Did you mean 'patterns'? Known: examples, kept, name, patterns.",
            id="key",
        ),
        pytest.param(
            "[[line]]\npatterns = ['a']", "line 1: the key 'name' is missing\n  Write name = \"…\".", id="no name"
        ),
        pytest.param(
            "[[line]]\nname = 'x'\npatterns = 'a'",
            'line 1: patterns = \'a\' is not a list of words\n  Write patterns = ["word", "word"].',
            id="no list",
        ),
        pytest.param(
            "[[line]]\nname = 'x'\npatterns = ['a']",
            'line 1: \'examples\' has no words\n  Write examples = ["word", "word"].',
            id="no example",
        ),
        pytest.param(
            "[[line]]\nname = 'x'\npatterns = ['(']\nexamples = ['a']",
            "line 1: pattern '(' is no regular expression (missing ), unterminated subpattern at position 0)\n  Mend it.",
            id="pattern",
        ),
        pytest.param(
            "[[line",
            "not TOML: Expected ']]' at the end of an array declaration (at end of document)\n"
            "  Mend the file at this place; it is TOML in UTF-8.",
            id="TOML",
        ),
    ],
)
def test_residue_file_that_does_not_hang_together_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "residue.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CueError) as failure:
        load_residue(path)
    assert (
        str(failure.value)
        == f"{tmp_path.name}/residue.toml" + (", " if message.startswith("line ") else ": ") + message
    )


def test_residue_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CueError, match=r"residue\.toml: cannot be read"):
        load_residue(tmp_path / "residue.toml")


@pytest.mark.parametrize("cut", ["Holm nennt Dahl größten", "Holm nennt Dahl …", "Holm nennt Dahl größten ..."])
def test_a_line_that_another_tells_whole_is_residue(cut: str) -> None:
    assert _found(f"{cut}\nHolm in Ulm\nHolm nennt Dahl größten „Dieb“ der Stadt\n") == [cut]


def test_a_whole_line_stays_though_another_begins_like_it() -> None:
    assert _found("Holm lobt den Rat.\nHolm lobt den Rat. Dahl kam nicht.\nHolm lobt\nHolm lobte alle.\n") == []
