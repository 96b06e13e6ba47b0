"""The command line of spaCy is left out until somebody uses it."""

from __future__ import annotations

import subprocess
import sys

BEGIN = "import sys; from kg.cli.quick import without_command_line_of_spacy as leave_out; leave_out(); import spacy; "


def printed(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", BEGIN + code], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_import_of_spacy_brings_no_command_line() -> None:
    assert printed("print('spacy.cli.train' in sys.modules, spacy.blank('de').lang)") == "False de"


def test_what_is_left_out_is_there_when_it_is_used() -> None:
    assert printed("print(callable(spacy.cli.download), isinstance(spacy.info(silent=True), dict))") == "True True"
