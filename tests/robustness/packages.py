"""Documents, tables, feeds and archives as their own programs write them, with hostile content or damaged afterwards."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from collections.abc import Callable
from html import escape


def docx(rnd: random.Random, texts: list[str]) -> bytes:
    """A Word document."""
    import docx

    document = docx.Document()
    for text in texts:
        if rnd.random() < 0.3:
            document.add_heading(_xml(text))
        else:
            document.add_paragraph(_xml(text))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def xlsx(rnd: random.Random, texts: list[str]) -> bytes:
    """A workbook whose first row names columns."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["text", "id", "date", _cell(rnd.choice(texts))])
    for text in texts:
        sheet.append(
            [_cell(text), rnd.choice((None, 7, -1.5, _cell(text[:20]))), rnd.choice((None, "2024-13-45", 1e300))]
        )
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def parquet(rnd: random.Random, texts: list[str]) -> bytes:
    """A table in columns."""
    import pyarrow
    import pyarrow.parquet

    clean = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
    columns = {"text": clean, "id": [rnd.choice((None, "a", text[:10])) for text in clean]}
    stream = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), stream)
    return stream.getvalue()


def csv(rnd: random.Random, texts: list[str]) -> bytes:
    """A table with any delimiter, quotes that may be missing."""
    mark = rnd.choice(",;\t|")
    rows = [mark.join(("text", "id", *(f"c{i}" for i in range(rnd.choice((0, 3, 2_000))))))]
    rows += [mark.join((rnd.choice(('"', "")) + text + rnd.choice(('"', "")), "x")) for text in texts]
    return "\n".join(rows).encode("utf-8", "surrogatepass")


def feed(rnd: random.Random, texts: list[str]) -> bytes:
    """RSS, Atom, NITF or NewsML, with entities, or cut."""
    head = rnd.choice(
        (
            '<?xml version="1.0"?>',
            '<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]>',
            '<?xml version="1.0" encoding="utf-16"?>',
            "",
        )
    )
    body = "".join(
        f"<item><title>{escape(text[:40])}</title><description>{escape(text)}&b;</description></item>" for text in texts
    )
    form = rnd.choice(
        (
            f'<rss version="2.0"><channel>{body}</channel></rss>',
            f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>{escape(texts[0])}</content></entry></feed>',
            f"<nitf><body><body.content><p>{escape(texts[0])}</p></body.content></body></nitf>",
            f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>{texts[0]}</p></body></text></TEI>',
            "<a>" * 5_000,
        )
    )
    return (head + form).encode("utf-8", "surrogatepass")


def mail(rnd: random.Random, texts: list[str]) -> bytes:
    """A mail with odd headers and parts."""
    kind = rnd.choice(("text/plain", "text/html", "multipart/mixed; boundary=x", "multipart/mixed", "x/y; charset=nix"))
    encoding = rnd.choice(("8bit", "base64", "quoted-printable", "nix"))
    head = f"Subject: =?utf-8?q?{texts[0][:80]}\nDate: {rnd.choice(('gestern', texts[0][:30]))}\n"
    return f"{head}Content-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n{''.join(texts)}".encode(
        "utf-8", "replace"
    )


def warc(rnd: random.Random, texts: list[str]) -> bytes:
    """A web archive, its records packed or not."""
    records = []
    for text in texts:
        page = f"<html><body><article><p>{text}</p></article></body></html>".encode("utf-8", "replace")
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        length = rnd.choice((len(answer), len(answer), len(answer) + 50, -1, 10**12))
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/{text[:9]!r}\r\nContent-Length: {length}\r\n\r\n"
        records.append(head.encode("utf-8", "replace") + answer + b"\r\n\r\n")
    return b"".join(map(gzip.compress, records)) if rnd.random() < 0.3 else b"".join(records)


def bomb(rnd: random.Random, _: list[str]) -> bytes:
    """An office document of a few kB that unpacks to hundreds of MB."""
    stream = io.BytesIO()
    name = rnd.choice(("word/document.xml", "xl/workbook.xml", "[Content_Types].xml"))
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package, package.open(name, "w") as member:
        for _part in range(300):
            member.write(b" " * 1_000_000)
    return stream.getvalue()


#: suffix → how such a file is made
PACKAGES: dict[str, Callable[[random.Random, list[str]], bytes]] = {
    ".docx": docx,
    ".xlsx": xlsx,
    ".parquet": parquet,
    ".csv": csv,
    ".tsv": csv,
    ".xml": feed,
    ".rss": feed,
    ".atom": feed,
    ".eml": mail,
    ".warc": warc,
    ".warc.gz": warc,
}


def damaged(rnd: random.Random, raw: bytes) -> bytes:
    """The file with some bytes changed or cut off; of a package sometimes those of one member."""
    if raw.startswith(b"PK") and rnd.random() < 0.5:
        return _member_changed(rnd, raw)
    changed = bytearray(raw)
    for _ in range(rnd.choice((0, 1, 1, 10))):
        place = rnd.randrange(len(changed))
        changed[place] = rnd.randrange(256)
    return bytes(changed[: rnd.choice((len(changed), len(changed), rnd.randrange(len(changed))))])


def _member_changed(rnd: random.Random, raw: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w") as new:
        chosen = rnd.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            if name == chosen:
                place = rnd.randrange(len(content) + 1)
                content = (
                    content[:place] + rnd.choice((b"", b"<", b"&x;", b"\x00", b"<a>" * 9_000)) + content[place + 5 :]
                )
            new.writestr(name, content)
    return stream.getvalue()


def _xml(text: str) -> str:
    """The text without what XML cannot hold: libraries that write it refuse the rest themselves."""
    return "".join(c for c in text if c in "\n\t" or " " <= c < "\ud800" or "\ue000" <= c < "\ufffe")


def _cell(text: str) -> str:
    return _xml(text)[:30_000]
