"""The one list of export formats: name → what it is for, file or folder, library needed, writer."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from kg.errors import InputError, StoreError
from kg.export.annotations import write_webannotation
from kg.export.atom import write_atom
from kg.export.coders import write_plover, write_polecat
from kg.export.dataset import write_dataset
from kg.export.followthemoney import write_ftm
from kg.export.neo4j import write_neo4j
from kg.export.networks import write_gexf, write_graphml
from kg.export.notes import write_notes
from kg.export.quickstatements import write_quickstatements
from kg.export.rows import RowWriter, text_stream, write_csv, write_csv_excel, write_jsonl, write_tsv
from kg.export.tables import write_parquet, write_sqlite, write_workbook
from kg.facts import TABLES, FlatTable
from kg.facts.lines import export_facts, to_jsonl
from kg.rdf.atomic import atomic_file
from kg.rdf.beside import filled_folder
from kg.store import Store

#: Events less sure than this are left out.
Least = float | None


@dataclass(frozen=True, slots=True)
class Format:
    """One format of ``kg export``; exactly one of the three writers is there."""

    name: str
    about: str  #: for whom, in a line
    suffix: str  #: of its files
    table: Callable[[FlatTable, Store, BinaryIO, Least], int] | None = None  #: writes one of the flat tables
    file: Callable[[Store, BinaryIO, Least], int] | None = None
    folder: Callable[[Store, Path, Least], int] | None = None
    counted: str = "row"  #: what the writers count
    binary: bool = False  #: nothing for a terminal
    takes: str | None = None  #: what of a graph it takes, where that may be nothing
    library: str | None = None  #: what ``kg[tables]`` installs for it


def _rows(write: RowWriter) -> Callable[[FlatTable, Store, BinaryIO, Least], int]:
    return lambda table, store, stream, least: write(table.names, table.rows(store, least), stream)


def _facts(store: Store, stream: BinaryIO, least: Least) -> int:
    count = 0
    with text_stream(stream) as text:
        for line in to_jsonl(export_facts(store, least)):
            text.write(line)
            count += 1
    return count


_ALL = (
    Format("facts", "JSON Lines, one article with its facts a line", ".jsonl", file=_facts, counted="article"),
    Format("csv", "spreadsheets, pandas, R: comma, UTF-8", ".csv", table=_rows(write_csv)),
    Format("csv-excel", "German Excel: semicolon, decimal comma", ".csv", table=_rows(write_csv_excel)),
    Format("tsv", "Unix tools: tabs, no quotes", ".tsv", table=_rows(write_tsv)),
    Format("jsonl", "JSON Lines, one object per row", ".jsonl", table=_rows(write_jsonl)),
    Format(
        "xlsx",
        "Excel: a sheet per table",
        ".xlsx",
        file=write_workbook,
        binary=True,
        library="xlsxwriter",
    ),
    Format("parquet", "pandas, Polars, R, DuckDB", ".parquet", table=write_parquet, binary=True, library="pyarrow"),
    Format("sqlite", "SQL, Datasette: four tables and a full-text index", ".sqlite", file=write_sqlite, binary=True),
    Format("gexf", "Gephi: one edge per pair and class, with dated spells", ".gexf", file=write_gexf, counted="edge"),
    Format("graphml", "yEd, Cytoscape, igraph, networkx", ".graphml", file=write_graphml, counted="edge"),
    Format("neo4j", "Neo4j: CSV for neo4j-admin database import", "", folder=write_neo4j, counted="line"),
    Format("ftm", "OpenAleph: FollowTheMoney entities, JSON Lines", ".ftm.json", file=write_ftm, counted="entity"),
    Format("plover", "political science: PLOVER records, JSON Lines", ".jsonl", file=write_plover, counted="event"),
    Format("polecat", "political science: POLECAT's 40 columns, TSV", ".tsv", file=write_polecat),
    Format(
        "quickstatements",
        "Wikidata: meetings of existing items, with references",
        ".qs.tsv",
        file=write_quickstatements,
        counted="statement",
        takes=(
            "It takes meetings that happened on a known day, month or year, between two with a Wikidata item each, "
            "told in an article with an address or a title (docs/exports.md)."
        ),
    ),
    Format(
        "markdown",
        "Obsidian: a note per person, body, place; wiki links",
        ".md",
        folder=write_notes,
        counted="note",
    ),
    Format(
        "webannotation",
        "INCEpTION, Hypothesis: W3C Web Annotations, JSON-LD",
        ".jsonld",
        file=write_webannotation,
        counted="annotation",
    ),
    Format("void", "data catalogues: VoID and DCAT, Turtle", ".void.ttl", file=write_dataset, counted="description"),
    Format("atom", "feed readers: the newest facts", ".atom", file=write_atom, counted="entry"),
)

#: Name → format, in the order in which they are shown.
FORMATS: Mapping[str, Format] = MappingProxyType({form.name: form for form in _ALL})


def export_to_stream(store: Store, form: Format, table: str, stream: BinaryIO, least: Least = None) -> int:
    """Write one table, or all that a file format holds; returns the number of what it counts.

    Events whose confidence is below ``least`` are left out; those without any stay.
    Raises InputError for a format that is a folder.
    """
    _require(form)
    if form.table:
        return form.table(TABLES[table], store, stream, least)
    if form.file:
        return form.file(store, stream, least)
    raise InputError(f"--to {form.name} writes a folder", "Name one with -o DIR/.")


def export_to_file(store: Store, form: Format, table: str, path: Path, least: Least = None) -> int:
    """The same into a file that appears whole or not at all; an old one stays when it fails.

    Raises InputError for a format that is a folder.
    """
    _require(form)
    if form.folder:
        raise InputError(f"{path}: --to {form.name} writes a folder", f"Name one: -o {path}/.")
    with atomic_file(path) as stream:
        return export_to_stream(store, form, table, stream, least)


def export_to_folder(store: Store, form: Format, folder: Path, least: Least = None) -> int:
    """All tables, a file each, or all that a folder format holds. Other files of the folder stay.

    Everything is written beside the folder first, then moved: an export that fails changes nothing.
    Raises InputError for a format that is one file, StoreError where the folder is a file.
    """
    _require(form)
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder}: is a file", "Name a folder with -o DIR/, or another file.")
    if form.file:
        raise InputError(f"{folder}: --to {form.name} writes one file", f"Name it: -o {folder / ('kg' + form.suffix)}.")
    with filled_folder(folder) as beside:
        return _write_all(store, form, beside, least)


def _write_all(store: Store, form: Format, folder: Path, least: Least) -> int:
    if form.folder:
        return form.folder(store, folder, least)
    count = 0
    for name in TABLES:
        with (folder / f"{name}{form.suffix}").open("wb") as stream:
            count += export_to_stream(store, form, name, stream, least)
    return count


def _require(form: Format) -> None:
    if form.library and importlib.util.find_spec(form.library) is None:
        raise InputError(
            f"--to {form.name} needs {form.library}, which is not installed", "Install it: pip install 'kg[tables]'."
        )
