"""kg inside spaCy: a component, a saved pipeline, noun chunks."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

import kg
from kg.errors import InputError

ROOT = Path(__file__).parents[2]
TEXT = "Liv Nordahl traf gestern den Fischer Erik Strand."


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    nlp = kg.load_german()
    nlp.add_pipe("kg_events")
    return nlp


def test_component_sets_the_events_of_a_doc(nlp: spacy.language.Language) -> None:
    [event] = nlp(TEXT)._.events
    assert event.relation == "Meeting"
    assert {entity.label for entity in nlp(TEXT)._.resolution.entities} == {"Liv Nordahl", "Erik Strand"}


def test_component_dates_by_the_day_of_publication(nlp: spacy.language.Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.published = "2025-01-21"
    [event] = nlp(doc)._.events
    assert str(event.time.begin) == "2025-01-20"


def test_component_refuses_a_day_that_is_none(nlp: spacy.language.Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.published = "21.1.2025"
    with pytest.raises(InputError, match=r"'21\.1\.2025' is not a day"):
        nlp(doc)


def test_events_survive_storing_a_doc(nlp: spacy.language.Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.published = dt.date(2025, 1, 21)
    read = nlp(doc)
    stored = Doc(nlp.vocab).from_bytes(read.to_bytes())
    assert stored._.resolution == read._.resolution
    assert stored._.events[0].time.begin == dt.date(2025, 1, 20)


def test_component_needs_the_language_model() -> None:
    kg.load_german()
    with pytest.raises(InputError, match="kg_events: the pipeline has no ud_network"):
        spacy.blank("de").add_pipe("kg_events")


def test_component_saved_pipeline_loads_in_a_fresh_process(nlp: spacy.language.Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "saved")
    # What pip writes of an installed kg: its entry points.
    points = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    info = tmp_path / "site" / "kg_points-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: kg-points\nVersion: 1\n", encoding="utf-8")
    lines = [
        line for group, names in points.items() for line in (f"[{group}]", *(f"{n} = {o}" for n, o in names.items()))
    ]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    program = (
        "import sys, spacy; assert 'kg' not in sys.modules\n"
        f"doc = spacy.load({str(tmp_path / 'saved')!r})({TEXT!r})\n"
        "print(*(event.relation for event in doc._.events), [chunk.text for chunk in doc.noun_chunks][0])"
    )
    path = os.pathsep.join((str(tmp_path / "site"), str(ROOT)))
    done = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True
    )
    assert done.stdout == "Meeting Liv Nordahl\n", done.stderr


@pytest.mark.parametrize(
    ("text", "chunks"),
    [
        ("Die neue deutsche Botschafterin besuchte drei kleine Dörfer.", ["Die neue deutsche Botschafterin", "drei kleine Dörfer"]),
        ("Sie sprach mit dem Bruder der Königin.", ["Sie", "dem Bruder", "der Königin"]),
        ("Erik Strand und Liv Nordahl schwiegen.", ["Erik Strand", "Liv Nordahl"]),
    ],
    ids=["adjectives and numbers", "pronoun, preposition, genitive", "names"],
)  # fmt: skip
def test_noun_chunks_are_base_phrases(text: str, chunks: list[str], nlp: spacy.language.Language) -> None:
    assert [chunk.text for chunk in nlp(text).noun_chunks] == chunks
