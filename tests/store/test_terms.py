"""A store that was written under another namespace is not taken for an empty one."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph.terms import PREFIXES
from kg.resources import in_force
from kg.store import memory_store, open_store
from kg.store.terms import ARTICLE, check_terms, check_type

TYPE = f"<{PREFIXES['rdf']}type>"


def quads(namespace: str) -> list[tuple[str, str, str, str]]:
    kinds = (f"<{PREFIXES['schema']}NewsArticle>", f"<{namespace}{ARTICLE}>")
    return [("<urn:article>", TYPE, kind, "<http://x/graph/a>") for kind in kinds]


def test_store_of_the_namespace_in_force_and_an_empty_one_are_taken() -> None:
    for content in (quads(in_force().namespace), []):
        with memory_store(content) as store:
            check_terms(store)
            assert store.count() == len(content)


def test_store_of_another_namespace_is_refused_with_the_way_out() -> None:
    with memory_store(quads("https://example.org/other/")) as store, pytest.raises(StoreError) as refused:
        check_terms(store)
    assert 'the setting namespace = "https://example.org/other/"' in str(refused.value)


def test_types_of_others_are_nobody_elses_namespace() -> None:
    check_type(f"{PREFIXES['schema']}NewsArticle", "here")
    with pytest.raises(StoreError, match=r"^here: written under the namespace urn:own/"):
        check_type(f"urn:own/{ARTICLE}", "here")


@pytest.mark.parametrize("place", ["file", "directory"])
def test_store_is_opened_with_the_namespace_that_its_terms_have(tmp_path: Path, place: str) -> None:
    own = "https://example.org/other/"
    lines = "".join(" ".join(quad[:3]) + f" <{quad[3].strip('<>')}> .\n" for quad in quads(own))
    locator = str(tmp_path / "g.nq") if place == "file" else f"{tmp_path}/store/"
    if place == "file":
        Path(locator).write_text(lines, encoding="utf-8")
    else:
        with open_store(locator, writable=True) as store:
            store.load([lines])
    with open_store(locator, namespace=own) as store:
        assert store.count() == 2
        assert store.ask(f"ASK {{ GRAPH ?g {{ ?a a <{own}{ARTICLE}> }} }}")
    with (
        pytest.raises(StoreError, match="asked for is urn:third/"),
        open_store(locator, namespace="urn:third/") as store,
    ):
        store.ask("ASK {}")
