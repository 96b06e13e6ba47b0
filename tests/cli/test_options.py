from __future__ import annotations

from pathlib import Path

import click
import pytest

from kg.cli.build import build_command
from kg.cli.options import store_options
from kg.cli.watch import watch_command
from kg.confidence import LEAST
from kg.settings import Settings

ENDPOINT = "https://store.example:8890/sparql"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("KG_STORE_PASSWORD", raising=False)
    netrc = tmp_path / ".netrc"
    netrc.write_text(
        "machine store.example login dba password aus-netrc\ndefault login x password y\n", encoding="utf-8"
    )
    netrc.chmod(0o600)


@pytest.mark.parametrize(
    ("locator", "user", "password", "expected"),
    [
        pytest.param(ENDPOINT, None, None, ("dba", "aus-netrc"), id="netrc"),
        pytest.param(ENDPOINT, "dba", None, ("dba", "aus-netrc"), id="netrc for the user named"),
        pytest.param(ENDPOINT, "leser", None, ("leser", None), id="netrc of another user is not taken"),
        pytest.param(ENDPOINT, "leser", "aus-env", ("leser", "aus-env"), id="environment beats netrc"),
        pytest.param("https://other.example/", None, None, (None, None), id="the default entry is for others"),
        pytest.param("graph.ttl", None, None, (None, None), id="a file needs none"),
    ],
)
def test_options_user_and_password_come_from_environment_or_netrc(
    monkeypatch: pytest.MonkeyPatch,
    locator: str,
    user: str | None,
    password: str | None,
    expected: tuple[str | None, str | None],
) -> None:
    if password:
        monkeypatch.setenv("KG_STORE_PASSWORD", password)
    options = store_options(locator, Settings(endpoint_timeout=7, endpoint_retries=5, endpoint_batch=9), user=user)
    assert (options.user, options.password) == expected
    assert (options.timeout, options.retries, options.batch) == (7.0, 5, 9)


def test_options_broken_netrc_is_no_netrc(tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine", encoding="utf-8")
    assert store_options(ENDPOINT, Settings()).user is None


@pytest.mark.parametrize("command", [build_command, watch_command])
def test_help_tells_the_confidence_in_force(command: click.Command) -> None:
    option = next(each for each in command.params if each.name == "min_confidence")
    assert f"[default: {LEAST}; 0 keeps all]" in str(getattr(option, "help", ""))
