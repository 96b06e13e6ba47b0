"""One line for each event, for people or for programs."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest

from kg.cli.log import FORMS, log_as


def test_line_for_people_has_the_time_and_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    log_as("text")("skipped", "a.txt: no text\n  Remove it.", {"file": "a.txt"})
    err = capsys.readouterr().err
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d skipped: a\.txt: no text - Remove it\.\n", err)


def test_line_for_programs_has_every_value_and_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    log_as("json")("skipped", "Müll \x1b[31m", {"file": "ä.txt", "articles": 3})
    err = capsys.readouterr().err
    line = json.loads(err)
    assert err.isascii()
    assert "\x1b" not in err
    assert (line["event"], line["message"], line["file"], line["articles"]) == ("skipped", "Müll \x1b[31m", "ä.txt", 3)
    assert dt.datetime.fromisoformat(line["time"]).tzinfo is not None
    assert FORMS == ("text", "json")
