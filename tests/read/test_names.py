"""reading.toml: how tools name fields, months and labels."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import CueError
from kg.read.names import FIELDS, plain, reading_names
from kg.resources import Data, in_force, using


def test_names_of_fields_are_compared_without_what_tools_write_differently() -> None:
    assert plain("Date-Published") == plain("date_published") == plain("date published") == "datepublished"


def test_shipped_names_cover_every_field_and_month() -> None:
    names = reading_names()
    assert set(names.fields) == set(FIELDS)
    assert len(names.months) == 12
    assert not any(theirs & ours for theirs, ours in names.languages.values())


def test_own_file_with_a_month_too_few_is_refused(tmp_path: Path) -> None:
    shipped = (in_force().language / "reading.toml").read_text(encoding="utf-8")
    (tmp_path / "reading.toml").write_text(
        re.sub(r"^months = \[\s*\"[^\"]*\",", "months = [", shipped, flags=re.MULTILINE), encoding="utf-8"
    )
    with using(Data(own=tmp_path)), pytest.raises(CueError, match="11 months"):
        reading_names()
