"""README.md and docs/ cannot drift: commands, exit codes, settings, example lines and repairs are those of the program."""

from __future__ import annotations

import inspect
import re
import shlex
from contextlib import suppress
from dataclasses import fields
from pathlib import Path

import click
import pytest

from kg.cli import EXIT_CODES, cli
from kg.language import load_language
from kg.settings import OTHER_VARIABLES, PREFIX, Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _example_lines(text: str = README) -> list[str]:
    """Every call of kg in the code blocks of a page."""
    blocks = re.findall(r"^```(?:sh|console)\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    lines = [part.strip() for block in blocks for line in block.splitlines() for part in line.split("&&")]
    return [line.removeprefix(".venv/bin/") for line in lines if re.match(r"(\.venv/bin/)?kg\b", line)]


def _help_examples() -> list[str]:
    """Every call of kg in the help texts."""
    return [
        line.strip().split("| ")[-1]
        for command in (cli, *cli.commands.values())
        for line in (command.help or "").splitlines()
        if re.match(r"\s+(cat \S+ \| )?kg ", line)
    ]


def _parse(command: click.Command, words: list[str], parent: click.Context | None = None) -> None:
    """Parse a command line to its last sub-command; raises UsageError where it is wrong."""
    if isinstance(command, click.Group) and words and not words[0].startswith("-"):
        context = click.Context(command, parent=parent)
        found = command.get_command(context, words[0])
        assert found is not None, words[0]
        _parse(found, words[1:], context)
    else:
        with suppress(click.exceptions.Exit):  # --list and --help answer while they are parsed
            command.make_context(words[0] if words else "kg", list(words), parent=parent)


def test_docs_readme_has_example_lines_for_every_command() -> None:
    assert len(_example_lines()) >= 11
    assert {shlex.split(line)[1] for line in _example_lines()} == set(cli.commands)


def _page_lines() -> list[str]:
    """Every call of kg in the code blocks of docs/, without where its output goes."""
    texts = [page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md"))]
    return [line.partition(" > ")[0] for text in texts for line in _example_lines(text)]


def test_docs_pages_have_example_lines() -> None:
    assert len(_page_lines()) >= 8


@pytest.mark.parametrize("line", _page_lines())
def test_docs_example_line_of_a_page_parses(line: str) -> None:
    _parse(cli, shlex.split(line, comments=True)[1:])


def test_docs_page_of_repairs_has_a_row_for_each_in_order() -> None:
    page = (ROOT / "docs/repairs.md").read_text(encoding="utf-8")
    table = page.partition("## What each is worth")[2].partition("## ")[0]
    rows = re.findall(r"^\| (?!repair \||-)(.+?) \|", table, re.MULTILINE)
    assert rows == [repair.name for repair in load_language().repairs]


@pytest.mark.parametrize("line", _example_lines())
def test_docs_example_line_of_the_readme_parses(line: str) -> None:
    _parse(cli, shlex.split(line, comments=True)[1:])


@pytest.mark.parametrize("line", _help_examples())
def test_docs_example_line_of_a_help_text_parses(line: str) -> None:
    _parse(cli, shlex.split(line)[1:])


def test_docs_every_command_has_a_help_text_with_an_example() -> None:
    for command in (cli, *cli.commands.values()):
        assert re.search(r"\nExample:\n +kg ", inspect.cleandoc(command.help or "")), command.name


def test_docs_every_option_has_a_help_text() -> None:
    for command in (cli, *cli.commands.values()):
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, f"{command.name} {parameter.opts}"


def test_docs_readme_lists_every_exit_code() -> None:
    table = "\n".join(line for line in README.splitlines() if re.match(r"\| \d", line))
    assert [
        int(code) for code in re.findall(r"\d+", " ".join(row.split("|")[1] for row in table.splitlines()))
    ] == list(EXIT_CODES)


def test_docs_readme_lists_every_setting_with_variable_and_default() -> None:
    for declared in fields(Settings):
        start = f"| `{declared.name}` | `{PREFIX}{declared.name.upper()}` |"
        (row,) = [line for line in README.splitlines() if line.startswith(start)]
        if declared.default is not None:
            assert row.endswith((f"| {declared.default} |", f"| `{declared.default}` |"))
    for variable in OTHER_VARIABLES:
        assert f"`{variable}`" in README


def test_docs_readme_names_only_files_that_exist() -> None:
    named = re.findall(r"`((?:docs|ontology|queries|examples|training|benchmarks)/[\w./-]*)`", README)
    assert len(named) >= 10
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("name", ["install", "test"])
def test_docs_readme_has_the_two_commands_that_ci_runs(name: str) -> None:
    found = re.findall(rf"^<!-- ci:{name} -->\n```sh\n(.+)\n```$", README, re.MULTILINE)
    assert len(found) == 1
