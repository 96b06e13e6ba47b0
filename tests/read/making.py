"""One article, to be written in every form."""

from __future__ import annotations

import datetime as dt

from tests.read.reading import Reading

TEXT = "Die Ministerin reiste nach Kiel. Sie lobte dort den Hafen."


DAY = dt.date(2024, 2, 3)


def is_the_article(reading: Reading, article_id: str) -> None:
    article = reading.article
    assert (article.id, article.title, article.published) == (article_id, "Reise", DAY)
    assert article.text == f"Reise\n\n{TEXT}"


def pdf(lines: list[str]) -> bytes:
    """A PDF file of one page, by hand: its writer would be a library more."""
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream = f"BT /F1 12 Tf 50 700 Td {shown} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
            b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    raw, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return raw + b"xref\n0 5\n0000000000 65535 f \n%strailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(raw),
    )
