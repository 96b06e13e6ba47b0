"""What is known of names and occupations: identity.toml and the nouns of offices."""

from __future__ import annotations

from kg.identity.evidence import OFFICE, load_evidence
from kg.likeness import full_name
from kg.resources import language_folder
from tests.identity.making import EVIDENCE


def test_frequent_name_is_told_in_any_spelling() -> None:
    assert EVIDENCE.is_frequent(full_name("Eva Mueller")[-1])
    assert not EVIDENCE.is_frequent("nordlund")


def test_titles_belong_to_the_field_of_their_noun() -> None:
    assert EVIDENCE.fields(["Innenminister"]) == {"office"}
    assert EVIDENCE.fields(["Reeder"]) == frozenset()
    assert EVIDENCE.fields(["Mittelstürmer", "Busfahrer"]) == {"sport", "trades"}


def test_shipped_evidence_knows_offices_in_both_forms() -> None:
    shipped = load_evidence(language_folder())
    assert shipped.frequent
    assert OFFICE in shipped.fields(["Außenministerin"])
