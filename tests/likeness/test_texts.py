"""Sketches tell near-duplicates from other texts; marks name the agency."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.likeness import agencies, load_agencies, resemblance, sketch
from kg.resources import language_folder

REPORT = (
    "Die Reederin Liv Nordahl hat am Dienstag in Bergen den Bürgermeister getroffen. Beide sprachen über den Ausbau des Hafens und "
    "über die Preise für Kabeljau. Der Bürgermeister lobte die Reederei, die im vergangenen Jahr drei neue Schiffe bestellt hatte. "
    "Nordahl kündigte an, auch im Winter zu fahren. Die Fischer der Insel hatten das seit Jahren verlangt."
)
OTHER = (
    "Der Stadtrat von Oslo hat am Mittwoch den Haushalt beschlossen. Die Opposition stimmte dagegen und warf der Regierung vor, an den "
    "Schulen zu sparen. Im Mai soll über die neue Straßenbahn abgestimmt werden, die den Norden mit dem Süden verbindet."
)


def test_a_text_resembles_itself_and_not_another() -> None:
    assert resemblance(sketch(REPORT), sketch(REPORT)) == 1.0
    assert resemblance(sketch(REPORT), sketch(OTHER)) < 0.1


def test_a_shortened_print_with_a_new_first_line_resembles_its_original() -> None:
    assert resemblance(sketch(REPORT), sketch("Hafen wird größer (dpa) " + REPORT.rpartition("Die Fischer")[0])) > 0.6


def test_a_sketch_never_changes_and_has_one_length() -> None:
    assert sketch(REPORT).startswith("f65f1ae3d2a8b87a")
    assert {len(sketch(text)) for text in (REPORT, OTHER)} == {256}


def test_a_text_of_a_few_words_has_no_sketch_and_resembles_nothing() -> None:
    assert sketch("Nur vier Wörter hier") == ""
    assert resemblance("", "") == 0.0


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("OSLO (dpa) - Der Hafen wächst.", ("dpa",)),
        ("Der Hafen wächst. (AFP/Reuters)", ("AFP", "Reuters")),
        ("Der Hafen (der alte) wächst, sagte die dpa.", ()),
    ],
)
def test_agencies_sign_in_brackets(text: str, marks: tuple[str, ...]) -> None:
    assert agencies(text, ("AFP", "dpa", "Reuters")) == marks


def test_the_shipped_marks_are_read_and_a_broken_file_is_named(tmp_path: Path) -> None:
    assert "dpa" in load_agencies(language_folder())
    (tmp_path / "identity.toml").write_text("agencies = 3\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"identity\.toml"):
        load_agencies(tmp_path)
