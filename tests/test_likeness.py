"""Keys that find candidates and sketches that compare texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.likeness import agencies, event_key, load_agencies, name_key, resemblance, sketch
from kg.model import Entity, EntityType
from kg.resources import language_folder

MATTER, PERSON, BODY = EntityType.MATTER, EntityType.PERSON, EntityType.ORGANIZATION
REPORT = (
    "Die Reederin Liv Nordahl hat am Dienstag in Bergen den Bürgermeister getroffen. Beide sprachen über den Ausbau des Hafens und "
    "über die Preise für Kabeljau. Der Bürgermeister lobte die Reederei, die im vergangenen Jahr drei neue Schiffe bestellt hatte. "
    "Nordahl kündigte an, auch im Winter zu fahren. Die Fischer der Insel hatten das seit Jahren verlangt."
)
OTHER = (
    "Der Stadtrat von Oslo hat am Mittwoch den Haushalt beschlossen. Die Opposition stimmte dagegen und warf der Regierung vor, an den "
    "Schulen zu sparen. Im Mai soll über die neue Straßenbahn abgestimmt werden, die den Norden mit dem Süden verbindet."
)


def local(label: str, kind: EntityType = PERSON) -> Entity:
    return Entity(f"local/a/{label}", label, kind)


def key(label: str, kind: EntityType = PERSON, *, named: bool = True) -> str | None:
    return name_key(local(label, kind), named=named)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oleksandr Selenskyj", "Alexander Zelenskyy"),
        ("Nikita Chruschtschow", "N. Chruschtschow"),
        ("Jürgen Möller", "Juergen Moeller"),
        ("Karl Nordahl jun.", "Karl Nordahl"),
        ("Sergej Lawrow", "Sergei Lavrov"),
    ],
)
def test_spellings_of_one_last_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other) is not None


def test_different_last_names_have_different_keys() -> None:
    assert key("Liv Nordahl") != key("Liv Nordberg")


def test_a_last_name_alone_says_too_little_unless_the_gazetteer_knows_who_it_is() -> None:
    assert key("Nordahl") is None
    assert name_key(Entity("Q1", "Lula", PERSON, wikidata="Q1"), named=False) == "person lula"


def test_who_is_only_described_has_no_key() -> None:
    assert key("Bürgermeister von Bergen", named=False) is None
    assert key("Stadtrat", BODY, named=False) is None
    assert key("Demonstranten", EntityType.GROUP) is None


def test_a_body_is_found_however_its_name_is_joined() -> None:
    assert key("Fischer-Bund Nord", BODY) == key("Fischerbund Nord", BODY) is not None


def side(*labels: str, kind: EntityType = PERSON, named: bool = True) -> list[tuple[Entity, str | None]]:
    return [(local(label, kind), key(label, kind, named=named)) for label in labels]


def test_reports_of_one_class_on_the_same_names_have_one_key() -> None:
    praise = event_key("Praise", [side("Anna Berg"), side("Bo Dahl")], symmetric=False)
    assert praise == event_key("Praise", [side("A. Berg"), side("Bo Dahl")], symmetric=False) is not None
    assert praise != event_key("Criticism", [side("Anna Berg"), side("Bo Dahl")], symmetric=False)
    assert praise != event_key("Praise", [side("Bo Dahl"), side("Anna Berg")], symmetric=False)


def test_the_sides_of_a_symmetric_class_may_swap() -> None:
    one = event_key("Meeting", [side("Anna Berg"), side("Bo Dahl")], symmetric=True)
    assert one == event_key("Meeting", [side("Bo Dahl"), side("Anna Berg")], symmetric=True)


def test_a_thing_counts_by_its_name_and_a_described_person_makes_the_event_unfindable() -> None:
    things = [event_key("Praise", [side("Anna Berg"), side(thing, kind=MATTER)], symmetric=False) for thing in "ab"]
    assert None not in things
    assert things[0] != things[1]
    assert event_key("Praise", [side("Anna Berg"), side("Fischer", named=False)], symmetric=False) is None
    assert event_key("Praise", [side("Anna Berg"), []], symmetric=False) is None


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
