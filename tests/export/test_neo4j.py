"""The files of Neo4j's importer join by their ids."""

from __future__ import annotations

import csv
from pathlib import Path

from kg.export import FORMATS, export_to_folder
from kg.store import Store


def test_neo4j_files_join_by_their_ids(news: Store, tmp_path: Path) -> None:
    export_to_folder(news, FORMATS["neo4j"], tmp_path / "neo")
    files = {}
    for path in (tmp_path / "neo").iterdir():
        with path.open(encoding="utf-8", newline="") as stream:
            files[path.stem] = list(csv.DictReader(stream))
    assert sorted(files) == ["acts", "articles", "entities", "events", "roles", "told"]
    ids = [row["iri:ID"] for name in ("entities", "events", "articles") for row in files[name]]
    assert len(set(ids)) == len(ids)
    for name in ("acts", "roles", "told"):
        assert files[name]
        assert all(
            {row[":START_ID"], row[":END_ID"]} <= set(ids) and row[":TYPE"].isidentifier() for row in files[name]
        )
    assert {row["status"] for row in files["events"]} == {"Actual", "Planned", "Negated"}


def test_neo4j_has_one_node_for_whoever_is_the_same_in_several_articles(news: Store, tmp_path: Path) -> None:
    export_to_folder(news, FORMATS["neo4j"], tmp_path / "neo")
    with (tmp_path / "neo/entities.csv").open(encoding="utf-8", newline="") as file:
        nodes = {row["iri:ID"]: row for row in csv.DictReader(file)}
    [sand] = [row for row in nodes.values() if "Sand" in row["label"]]
    assert set(sand["aliases:string[]"].split(";")) | {sand["label"]} == {"Dora Sand", "D. Sand"}
    for name in ("acts", "roles"):
        with (tmp_path / f"neo/{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert {row[":END_ID"] for row in rows} <= set(nodes)
        assert sand["iri:ID"] in {row[":END_ID"] for row in rows} | {row[":START_ID"] for row in rows}
