"""Rows as text files: CSV, also for German Excel, TSV, JSON, JSON Lines, Markdown, HTML; written as they come."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import BinaryIO, TextIO

from kg.export.cells import disarmed, json_cell, one_line, text_of
from kg.facts import Cell

#: Writes a table: names of the columns, rows, stream; returns the number of rows.
RowWriter = Callable[[Sequence[str], Iterable[Sequence[Cell]], BinaryIO], int]


@contextmanager
def text_stream(stream: BinaryIO, encoding: str = "utf-8") -> Iterator[TextIO]:
    """Write text to a binary stream, which stays open; lone surrogates of foreign graphs become "?"."""
    text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="", write_through=False)
    try:
        yield text
        text.flush()
    finally:
        text.detach()


def write_csv(names: Sequence[str], rows: Iterable[Sequence[Cell]], stream: BinaryIO) -> int:
    """CSV by RFC 4180: UTF-8, comma, CRLF, a header line; formulas disarmed."""
    with text_stream(stream) as text:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(names)
        return _counted(writer.writerow, (map(disarmed, row) for row in rows))


def write_csv_excel(names: Sequence[str], rows: Iterable[Sequence[Cell]], stream: BinaryIO) -> int:
    """CSV as German Excel opens it by double click: byte order mark, semicolon, decimal comma; formulas disarmed."""
    with text_stream(stream, "utf-8-sig") as text:
        writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
        writer.writerow(names)
        return _counted(writer.writerow, (map(_german, row) for row in rows))


def write_tsv(names: Sequence[str], rows: Iterable[Sequence[Cell]], stream: BinaryIO) -> int:
    """TSV as registered with IANA: no quotes, so tabs and line ends inside a cell become spaces; formulas disarmed."""
    with text_stream(stream) as text:
        text.write("\t".join(names) + "\n")
        lines = ("\t".join(one_line(disarmed(cell)) for cell in row) + "\n" for row in rows)
        return _counted(text.write, lines)


def write_json(names: Sequence[str], rows: Iterable[Sequence[Cell]], stream: BinaryIO) -> int:
    """A JSON array with one object per row, one row per line; empty cells are null."""
    with text_stream(stream) as text:
        text.write("[")
        count = _counted(
            text.write, (f"{',' if number else ''}\n {line}" for number, line in enumerate(_json(names, rows)))
        )
        text.write("\n]\n" if count else "]\n")
        return count


def write_jsonl(names: Sequence[str], rows: Iterable[Sequence[Cell]], stream: BinaryIO) -> int:
    """JSON Lines: one object per row."""
    with text_stream(stream) as text:
        return _counted(text.write, (line + "\n" for line in _json(names, rows)))


def write_records(records: Iterable[Mapping[str, object]], stream: BinaryIO) -> int:
    """JSON Lines: one object per record, which may hold lists and objects; returns their number."""
    with text_stream(stream) as text:
        return _counted(text.write, (json.dumps(record, ensure_ascii=False) + "\n" for record in records))


def write_markdown(names: Sequence[str], rows: Iterable[Sequence[Cell]], stream: BinaryIO) -> int:
    """A table of GitHub Flavored Markdown; nothing of the text acts as Markdown or HTML."""
    with text_stream(stream) as text:
        text.write("| " + " | ".join(names) + " |\n|" + "---|" * len(names) + "\n")
        lines = ("| " + " | ".join(markdown(text_of(cell)) for cell in row) + " |\n" for row in rows)
        return _counted(text.write, lines)


def write_html(names: Sequence[str], rows: Iterable[Sequence[Cell]], stream: BinaryIO) -> int:
    """A whole HTML page with one table and no script; addresses of the web are links."""
    with text_stream(stream) as text:
        heads = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in names)
        text.write(_PAGE.format(heads=heads))
        count = _counted(text.write, ("<tr>" + "".join(map(_html_cell, row)) + "</tr>\n" for row in rows))
        text.write("</tbody>\n</table>\n</body>\n</html>\n")
        return count


_PAGE = """<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>kg</title>
<style>
body {{ font-family: sans-serif; margin: 1rem }}
table {{ border-collapse: collapse }}
th, td {{ border: 1px solid #999; padding: .25rem .5rem; text-align: left; vertical-align: top }}
thead th {{ position: sticky; top: 0; background: #eee; color: #000 }}
</style>
</head>
<body>
<table>
<thead><tr>{heads}</tr></thead>
<tbody>
"""


def _counted(write: Callable[[str], object] | Callable[[Iterable[str]], object], lines: Iterable[object]) -> int:
    count = 0
    for line in lines:
        write(line)  # type: ignore[arg-type]
        count += 1
    return count


def _json(names: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    for row in rows:
        yield json.dumps(dict(zip(names, map(json_cell, row), strict=True)), ensure_ascii=False)


def _german(cell: Cell) -> str:
    return str(cell).replace(".", ",") if isinstance(cell, float) else disarmed(cell)


#: The forms of ``kg query --as`` and ``kg export --to`` that are text, row by row.
WRITERS: dict[str, RowWriter] = {
    "csv": write_csv,
    "csv-excel": write_csv_excel,
    "tsv": write_tsv,
    "json": write_json,
    "jsonl": write_jsonl,
    "markdown": write_markdown,
    "html": write_html,
}


def markdown(text: str) -> str:
    """Text that means nothing to Markdown and HTML, on one line."""
    shown = html.escape(one_line(text), quote=False)
    return "".join("\\" + mark if mark in "\\`*_{}[]()#|~" else mark for mark in shown)


def _html_cell(cell: Cell) -> str:
    shown = html.escape(one_line(text_of(cell)))
    if isinstance(cell, str) and cell.startswith(("https://", "http://")):
        return f'<td><a href="{shown}" rel="noreferrer">{shown}</a></td>'
    return f"<td>{shown}</td>"
