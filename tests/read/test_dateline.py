"""An article that states its day nowhere else has that of its dateline, and that is said."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.read.reading import read_one


@pytest.mark.parametrize(
    "text",
    [
        "Oslo, 3. Februar 2024 – Die Ministerin kam.",
        "Hafen wird gebaut\n\nBad Oldesloe, den 3. Feb. 2024 (abc) — Die Ministerin kam.",
        "KIEL, 03.02.2024 - Die Ministerin kam.",
    ],
)
def test_dateline_gives_the_day_where_nothing_else_does(tmp_path: Path, text: str) -> None:
    reading = read_one(tmp_path, "a.txt", text)
    assert reading.article.published == dt.date(2024, 2, 3)
    assert reading.notes == ("a.txt: the date 2024-02-03 is that of the dateline",)


def test_dateline_gives_way_to_a_date_that_is_stated(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "2024-02-05.txt", "Oslo, 3. Februar 2024 – Die Ministerin kam.")
    assert (reading.article.published, reading.notes) == (dt.date(2024, 2, 5), ())


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Februar 2024 kam die Ministerin.",
        "In Kiel, 3. Februar 2024, kam sie.",
        "Oslo, 3. Februar – Die Ministerin kam.",
        "Oslo, 31. Februar 2024 – Die Ministerin kam.",
        "Die Ministerin kam. Oslo, 3. Februar 2024 – Sie blieb.",
        "a," * 5000,
    ],
)
def test_dateline_is_nothing_else(tmp_path: Path, text: str) -> None:
    assert read_one(tmp_path, "a.txt", text).article.published is None
