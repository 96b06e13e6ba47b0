"""The commands against a real Oxigraph server: build, load, query, validate and export over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES, Call
from tests.store.servers import oxigraph

QUESTION = ("query", "who-met-whom", "--as", "csv", "--from")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with oxigraph() as address:
        yield address


def test_server_answers_like_the_file_after_load_and_after_build(call: Call, server: str, examples_graph: Path) -> None:
    expected = call(*QUESTION, examples_graph).out
    assert len(expected.splitlines()) > 5
    loaded = call("load", examples_graph, "--to", server)
    assert loaded.code == 0
    assert loaded.err.endswith(f" loaded into {server}.\n")
    assert call(*QUESTION, server).out == expected
    built = call("build", EXAMPLES, "--to", server)
    assert built.code == 0
    assert built.err.splitlines()[-1].startswith("12 articles read, ")
    assert call(*QUESTION, server).out == expected
    assert (
        call("export", "--from", server, "--to", "facts").out
        == call("export", "--from", examples_graph, "--to", "facts").out
    )
    assert call("validate", server).out == call("validate", examples_graph).out
