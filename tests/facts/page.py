"""The page of docs/ that is made of the columns of the tables."""

from __future__ import annotations

from kg.facts.columns import TABLES


def columns_as_markdown() -> str:
    """The columns of all tables as they stand in docs/tables.md."""
    parts = []
    for table in TABLES.values():
        lines = [f"## {table.name}", "", table.about, "", "| Column | Type | Holds |", "|---|---|---|"]
        lines += [f"| `{column.name}` | {column.type} | {column.about} |" for column in table.columns]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)
