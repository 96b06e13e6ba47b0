from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

import kg.pipeline
from kg import __version__
from kg.cli import cli
from tests.cli.conftest import Call


def _fail(error: BaseException) -> object:
    def build(*_: object, **__: object) -> None:
        raise error

    return build


def test_cli_without_command_shows_the_help(call: Call) -> None:
    called = call()
    assert called.code == 2
    assert "Commands:\n  build      Read articles, write a validated graph.\n" in called.out + called.err


@pytest.mark.parametrize("name", ["", *cli.commands])
def test_cli_help_is_there_for_every_command(call: Call, name: str) -> None:
    called = call(*([name] if name else []), "--help")
    assert called.code == 0
    assert "Example:\n    kg " in called.out
    assert called.err == ""


def test_cli_version_is_that_of_the_package(call: Call) -> None:
    assert call("--version").out == f"kg {__version__}\n"


def test_cli_unknown_command_is_a_usage_error(call: Call) -> None:
    called = call("bild")
    assert called.code == 2
    assert "Error: No such command 'bild'." in called.err


def test_cli_unknown_option_is_a_usage_error(call: Call) -> None:
    called = call("build", "a.txt", "--strickt")
    assert called.code == 2
    assert "No such option" in called.err
    assert "--strict" in called.err


def test_cli_bug_asks_for_a_report(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kg.pipeline, "build", _fail(RuntimeError("no such thing")))
    Path("a.txt").write_text("Es schneite.", encoding="utf-8")
    called = call("build", "a.txt", "-o", "a.ttl")
    assert called.code == 4
    assert called.out == ""
    assert called.err == (
        "Error: this is a bug in kg (RuntimeError: no such thing)\n"
        "  Please report it with the command and the input; --debug shows the traceback.\n"
    )


@pytest.mark.parametrize("place", [0, 1, 5], ids=["before the command", "behind it", "at the end"])
def test_cli_debug_shows_the_traceback_of_a_bug(call: Call, monkeypatch: pytest.MonkeyPatch, place: int) -> None:
    monkeypatch.setattr(kg.pipeline, "build", _fail(RuntimeError("no such thing")))
    Path("a.txt").write_text("Es schneite.", encoding="utf-8")
    arguments = ["build", "a.txt", "-o", "a.ttl"]
    called = call(*arguments[:place], "--debug", *arguments[place:])
    assert called.code == 4
    assert called.err.startswith("Traceback (most recent call last):\n")
    assert called.err.endswith(
        "Error: this is a bug in kg (RuntimeError: no such thing)\n  Please report it with the command and the input.\n"
    )


@pytest.mark.parametrize("interruption", [KeyboardInterrupt(), click.Abort()], ids=["Ctrl-C", "abort"])
def test_cli_ctrl_c_ends_without_traceback(
    call: Call, monkeypatch: pytest.MonkeyPatch, interruption: BaseException
) -> None:
    monkeypatch.setattr(kg.pipeline, "build", _fail(interruption))
    Path("a.txt").write_text("Es schneite.", encoding="utf-8")
    called = call("build", "a.txt", "-o", "a.ttl")
    assert called.code == 130
    assert called.err.strip() == "Stopped."


def test_cli_help_loads_no_heavy_library() -> None:
    heavy = (
        "{'spacy', 'numpy', 'onnxruntime', 'rdflib', 'pyoxigraph', 'pyshacl', 'SPARQLWrapper', 'trafilatura', 'rich'}"
    )
    code = f"import sys, kg.cli; kg.cli.run(['build', '--help']); print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.splitlines()[-1] == "[]"


def test_cli_messages_keep_control_characters_out_of_the_terminal(call: Call) -> None:
    assert "\x1b" not in call("build", "a\x1b[31m.txt", "-o", "a.ttl").err
