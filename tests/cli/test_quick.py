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


def test_optional_schemas_are_left_out_only_while_spacy_is_imported() -> None:
    code = "print('pydantic.v1' in sys.modules); import pydantic.v1; print(pydantic.v1.BaseModel.__name__)"
    assert printed(code).split() == ["False", "BaseModel"]


def test_reading_a_text_imports_no_room_that_it_does_not_need() -> None:
    code = "import kg; kg.load().read('Mara Ehlers traf Jost Brandis.').explain(); "
    asked = ("kg.evaluate", "kg.identity", "kg.pipeline.run", "kg.agreement", "kg.store.embedded", "rdflib")
    assert printed(code + f"print([name for name in {asked} if name in sys.modules])") == "[]"
