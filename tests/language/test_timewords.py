"""The words of time load, and every mistake in their file gives its one clear message."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import CueError
from kg.language.timewords import load_time_words
from kg.resources import language_folder

SHIPPED = language_folder() / "cues" / "time.toml"


def message(folder: Path, old: str, new: str) -> str:
    path = folder / "ontology" / "languages" / "de" / "cues" / "time.toml"
    path.parent.mkdir(parents=True)
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CueError) as caught:
        load_time_words(path)
    return str(caught.value)


def test_months_of_both_german_standards_are_known() -> None:
    months = load_time_words(SHIPPED).months
    assert (months["januar"], months["jänner"]) == (1, 1)


FILE = "ontology/languages/de/cues/time.toml"
BROKEN = {
    "unknown table": (
        "[weekdays]",
        "[weekday]",
        (
            f"{FILE}: unknown key 'weekday'\n  Did you mean 'weekdays'? Known: appointments, comparing, continuing, counting, dayparts, days, "
            "directions, feasts, following, months, numbers, occasions, ongoing, ordering, ordinals, parts, seasons, told, units, vague, weekdays, years."
        ),
    ),
    "empty table": (
        "[parts]  # third of a month or year\nanfang = 0\nbeginn = 0\nmitte = 1\nende = 2",
        "[parts]",
        f"{FILE}: table [parts] is missing or empty\n  Give it at least one word.",
    ),
    "number out of range": (
        "januar = 1",
        "januar = 13",
        f"{FILE}, months: januar = 13 is no whole number from 1 to 12\n  Use 1 to 12.",
    ),
    "unknown unit": (
        'tag = "Day"',
        'tag = "Tag"',
        f"{FILE}, units: tag 'Tag' is unknown\n  Known: Day, Decade, Hour, Month, Quarter, Week, Weekend, Year.",
    ),
    "words no list": (
        'words = ["früh"',
        'word = ["früh"',
        f"{FILE}, dayparts: unknown key 'word'\n  Did you mean 'words'? Known: words.",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), BROKEN.values(), ids=list(BROKEN))
def test_a_broken_file_says_where_and_what_to_do(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert message(tmp_path, old, new) == expected


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(CueError) as caught:
        load_time_words(tmp_path / "ontology" / "languages" / "de" / "cues" / "time.toml")
    assert str(caught.value) == (
        f"{FILE}: cannot be read (No such file or directory)\n"
        "  Check the path and its permissions, or restore the file."
    )
