"""Documents, tables, feeds and archives as their own programs write them, with hostile content or damaged afterwards."""

from __future__ import annotations

import gzip
import io
import json
import random
import zipfile
from collections.abc import Callable
from html import escape

from tests.read import making


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
            *_agency(rnd, [escape(text, quote=True) for text in texts]),
            "<a>" * 5_000,
        )
    )
    return (head + form).encode("utf-8", "surrogatepass")


def _agency(rnd: random.Random, texts: list[str]) -> tuple[str, ...]:
    """News as agencies send it, every field filled with something."""
    one, other = rnd.choice(texts), rnd.choice(texts)
    body = rnd.choice(
        (f"<inlineXML><nitf><body><p>{one}</p></body></nitf></inlineXML>", f"<inlineData>{one}</inlineData>", "")
    )
    item = (
        f'<newsItem guid="{other[:50]}" xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider><name>{other}'
        f"</name></provider><firstCreated>{one[:40]}</firstCreated></itemMeta><contentMeta><headline>{other}</headline>"
        f"</contentMeta><contentSet>{body}</contentSet></newsItem>"
    )
    return (
        item,
        f"<newsMessage><itemSet>{item * rnd.randint(1, 3)}</itemSet></newsMessage>",
        (
            f'<nitf><head><title>{one}</title><docdata><doc-id id-string="{other[:80]}"/><date.issue norm="{other[:30]}"/>'
            f'</docdata><pubdata date.publication="{one[:30]}" name="{one}"/></head><body><body.head><hedline><hl1>{other}'
            f"</hl1></hedline></body.head><body.content>{''.join(f'<p>{text}</p>' for text in texts)}</body.content></body></nitf>"
        ),
        (
            f'<teiCorpus><TEI><teiHeader><titleStmt><title>{one}</title></titleStmt><date when="{other[:20]}"/><ref>{other}'
            f"</ref></teiHeader><text><body><head>{other}</head><p>{one}<p>{other}</p></p></body></text></TEI></teiCorpus>"
        ),
    )


def pdf(_: random.Random, texts: list[str]) -> bytes:
    """A PDF file with a text layer whose brackets are as they come."""
    return making.pdf([text.encode("latin-1", "replace").decode("latin-1")[:200] for text in texts])


def page(rnd: random.Random, texts: list[str]) -> bytes:
    """A live blog, an export of Factiva or a page whose metadata are odd."""
    one, other = rnd.choice(texts), rnd.choice(texts)
    entries = [{"articleBody": text, "headline": other, "datePublished": one[:30], "url": {"a": []}} for text in texts]
    blog = rnd.choice(
        ({"@type": "LiveBlogPosting", "liveBlogUpdate": entries}, {"@graph": [[{"@type": ["LiveBlogPosting"]}]]})
    )
    blocks = "".join(
        f'<div><time datetime="{escape(one[:30])}"></time><h2>{other}</h2><p>{text}</p></div>' for text in texts
    )
    factiva = "".join(
        f'<div id="article-ABCDEFGHIJ{i}"><div>{other}</div><div>3. Februar 2024</div><p>{text}</p></div>'
        for i, text in enumerate(texts)
    )
    form = rnd.choice(
        (
            f'<script type="application/ld+json">{json.dumps(blog)}</script><main>{blocks}</main>',
            factiva,
            f'<meta property="article:published_time" content="{escape(one)}"><article><p>{one}<b>{other}</b></p></article>',
            f'<div role="dialog"><div role=dialog>{one}</div></div><svg><p>{other}</svg><template>{one}</template><p>{one * 5}',
        )
    )
    return f"<html><body>{form}</body></html>".encode("utf-8", "surrogatepass")


def export(rnd: random.Random, texts: list[str]) -> bytes:
    """A text with the marks of press databases, or with a header."""
    parts = []
    for number, text in enumerate(texts, start=1):
        parts.append(
            rnd.choice(
                (
                    f"Dokument {number} von {len(texts)}\n\nBlatt\n\n{text[:20]}\n\nSECTION: {text[:9]}\n\n{text}\n\n",
                    f"HD {text[:50]}\nPD {text[:20]}\nLP {text}\nTD\nDokument ABCDEFGHIJ{number}\n",
                    f"Titel: {text[:30]}\nDatum: {text[:30]}\nURL: {text[:40]}\n\n{text}\n",
                )
            )
        )
    return "".join(parts).encode("utf-8", "surrogatepass")


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
    ".pdf": pdf,
    ".html": page,
    ".txt": export,
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
