from __future__ import annotations

import pytest

from kg.model import Article, Entity, EntityType, Resolution
from kg.rdf import to_quads
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN


def facts(entity: Entity, vocabulary: Vocabulary) -> dict[str, set[tuple[str, str]]]:
    """Map one entity; return what each graph says of it."""
    resolution = Resolution(Article("a", "Text", "a.txt"), (entity,), (), (), ())
    found: dict[str, set[tuple[str, str]]] = {}
    for s, p, o, g in to_quads(resolution, RUN, vocabulary, BASE):
        if "/entity/" in s:
            found.setdefault(short(g), set()).add((short(p), short(o)))
    return found


def short(term: str) -> str:
    return term[1:-1].replace("#", "/").rpartition("/")[2] if term.startswith("<") else term


def test_entities_linked_one_is_named_in_the_article_and_described_in_the_shared_graph(vocabulary: Vocabulary) -> None:
    anna = Entity("Q7", "Anna", EntityType.PERSON, aliases=("A.", "Anna", ""), wikidata="Q7", country="Q20")
    name = {("type", "Person"), ("type", "Actor"), ("prefLabel", '"Anna"@de')}
    assert facts(anna, vocabulary) == {
        "a": name | {("nameKey", '"person ana"')},
        "entities": name | {("altLabel", '"A."@de'), ("sameAs", "Q7"), ("country", "Q20")},
    }


def test_entities_local_one_stands_in_its_article_alone(vocabulary: Vocabulary) -> None:
    anna = Entity("local/a/anna", "Anna", EntityType.PERSON, aliases=("A.",))
    assert facts(anna, vocabulary) == {
        "a": {("type", "Person"), ("type", "Actor"), ("prefLabel", '"Anna"@de'), ("altLabel", '"A."@de')}
    }


def test_entities_uncertain_wikidata_item_is_a_close_match_only(vocabulary: Vocabulary) -> None:
    anna = Entity("anna", "Anna", EntityType.PERSON, wikidata="Q7", certain=False)
    shared = facts(anna, vocabulary)["entities"]
    assert ("closeMatch", "Q7") in shared
    assert "sameAs" not in {predicate for predicate, _ in shared}


def test_entities_country_is_not_its_own_country(vocabulary: Vocabulary) -> None:
    chile = Entity("Q298", "Chile", EntityType.COUNTRY, wikidata="Q298", country="Q298")
    assert "country" not in {predicate for predicate, _ in facts(chile, vocabulary)["entities"]}


@pytest.mark.parametrize("kind", EntityType, ids=lambda kind: kind.value)
def test_entities_only_places_and_matters_do_not_act(kind: EntityType, vocabulary: Vocabulary) -> None:
    types = {o for p, o in facts(Entity("x", "X", kind), vocabulary)["a"] if p == "type"}
    assert types == {kind.value} | ({"Actor"} if kind not in (EntityType.PLACE, EntityType.MATTER) else set())
