"""Each format has one name, one suffix and one media type, for options, files and stores alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph.formats import FORMATS, format_of


@pytest.mark.parametrize("name", FORMATS)
def test_formats_are_known_to_pyoxigraph_by_their_media_type(name: str) -> None:
    form = FORMATS[name]
    assert form.rdf.file_extension == form.suffix.removeprefix(".")
    assert form.rdf.supports_datasets is form.named_graphs


@pytest.mark.parametrize(
    ("path", "name", "form"),
    [
        ("a.ttl", None, "turtle"),
        ("a.TRIG", None, "trig"),
        ("a.nq", None, "nquads"),
        ("a.nt", None, "ntriples"),
        ("a.jsonld", None, "jsonld"),
        ("a.txt", "TriG", "trig"),
    ],
)
def test_formats_come_from_name_or_suffix(path: str, name: str | None, form: str) -> None:
    assert format_of(Path(path), name).name == form


@pytest.mark.parametrize(
    ("path", "name", "message"),
    [
        pytest.param(
            "a.csv",
            None,
            "a.csv: the suffix '.csv' stands for no format\n"
            "  Use one of .ttl, .trig, .nq, .nt, .jsonld, or name the format.",
            id="suffix",
        ),
        pytest.param(
            "a.ttl",
            "turtel",
            "format 'turtel': unknown\n  Did you mean 'turtle'? Known: jsonld, nquads, ntriples, trig, turtle.",
            id="name",
        ),
    ],
)
def test_formats_unknown_one_is_refused(path: str, name: str | None, message: str) -> None:
    with pytest.raises(StoreError) as caught:
        format_of(Path(path), name)
    assert str(caught.value) == message
