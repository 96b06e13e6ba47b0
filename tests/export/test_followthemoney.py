"""Entities of FollowTheMoney, judged by its own library."""

from __future__ import annotations

from typing import Any, cast

import pytest
from followthemoney import model
from followthemoney.proxy import EntityProxy

from kg.facts import read_events
from kg.store import Store
from tests.export.conftest import Write
from tests.export.making import lines


@pytest.mark.parametrize("kind", ["news", "hostile"])
def test_ftm_entities_are_valid_for_their_own_library(kind: str, write: Write, request: pytest.FixtureRequest) -> None:
    entities = lines(write(request.getfixturevalue(kind), "ftm"))
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities) >= 5
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        assert isinstance(proxy, EntityProxy)
        proxy.schema.validate(cast(Any, entity))
        for name, values in entity["properties"].items():
            if kind == "news" and name not in ("sourceUrl", "wikidataId"):
                assert sorted(proxy.get(name)) == sorted(set(values)), (entity["schema"], name)
            if model.get(entity["schema"]).get(name).type.name == "entity":  # type: ignore[union-attr]
                assert set(values) <= ids, (entity["schema"], name)


def test_ftm_has_events_with_proof_and_links_between_actors(news: Store, write: Write) -> None:
    entities = lines(write(news, "ftm"))
    by_schema: dict[str, list[dict[str, Any]]] = {}
    for entity in entities:
        by_schema.setdefault(entity["schema"], []).append(entity["properties"])
    [meeting] = [one for one in by_schema["Event"] if one["summary"][0].startswith("Lindqvist traf")]
    assert (meeting["name"], meeting["date"], meeting["location"]) == (
        ["Treffen: Anna Lindqvist – Bruno Keller"],
        ["2024-05-04"],
        ["Bergen"],
    )
    assert {"Planned", "Negated"}.isdisjoint(str(entities))
    happened = [event for event in read_events(news) if event.happened]
    assert len(by_schema["Event"]) == len(happened)
    assert len(by_schema["UnknownLink"]) >= 8
    assert [one["full"] for one in by_schema["Address"]] == [["Bergen"]]
