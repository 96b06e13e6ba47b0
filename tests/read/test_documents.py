"""Documents and mail: one article each."""

from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.read.making import DAY, TEXT, is_the_article, pdf
from tests.read.reading import Reading, read, read_one


def test_docx_is_one_article(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Reise", level=1)
    document.add_paragraph(TEXT)
    document.save(str(tmp_path / "2024-02-03_a.docx"))
    is_the_article(read(tmp_path), "2024-02-03_a")


def changed(kind: str, words: str) -> str:
    """A tracked change of a Word document, with its words."""
    text = "delText" if kind == "del" else "t"
    return f'<w:{kind} w:id="1" w:author="R. Röhl"><w:r><w:{text}>{words}</w:{text}></w:r></w:{kind}>'


START, REST = (
    f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>' for words in ("Die Ministerin reiste", " nach Kiel.")
)


@pytest.mark.parametrize(
    "written",
    [
        f"<w:r><w:t>Die </w:t></w:r>{changed('ins', 'Ministerin ')}<w:r><w:t>reiste nach Kiel.</w:t></w:r>",
        f"<w:r><w:t>Die Ministerin </w:t></w:r>{changed('del', 'nie ')}<w:r><w:t>reiste nach Kiel.</w:t></w:r>",
        f"{changed('del', 'Der Minister')}{changed('ins', 'Die Ministerin')}<w:r><w:t> reiste nach Kiel.</w:t></w:r>",
        f"{changed('moveFrom', 'nach Kiel.')}{changed('moveTo', 'Die Ministerin ')}<w:r><w:t>reiste nach Kiel.</w:t></w:r>",
        f"<w:hyperlink>{changed('ins', 'Die Ministerin reiste')}{changed('del', 'Sie')}</w:hyperlink>{REST}",
        f"<w:ins><w:hyperlink>{START}</w:hyperlink>{changed('del', 'Sie')}</w:ins><w:sdt><w:sdtContent>{REST}</w:sdtContent></w:sdt>",
        f"<w:smartTag>{START}</w:smartTag>{REST}",
    ],
    ids=["inserted", "deleted", "replaced", "moved", "in a link", "around a link", "tagged"],
)
def test_docx_with_tracked_changes_reads_as_if_they_were_accepted(written: str, tmp_path: Path) -> None:
    assert docx_of(tmp_path, written).article.text == "Die Ministerin reiste nach Kiel."


def test_docx_paragraphs_of_content_controls_are_read_and_those_that_were_deleted_are_not(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Sie reiste.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    reading = docx_of(tmp_path, "<w:r><w:t>Er blieb.</w:t></w:r>", control, f"<w:p>{changed('del', 'Sie ging.')}</w:p>")
    assert reading.article.text == "Er blieb.\n\nSie reiste."


def docx_of(folder: Path, paragraph: str, *more: str) -> Reading:
    """Read a document that Word would open, with this inside of its first paragraph and more behind it."""
    document = docx.Document()
    body = document.element.body
    for place, xml in enumerate((f"<w:p>{paragraph}</w:p>", *more)):
        body.insert(place, parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))
    made = BytesIO()
    document.save(made)
    return read_one(folder, "a.docx", made.getvalue())


def test_pdf_lines_and_parted_words_are_joined(tmp_path: Path) -> None:
    article = read_one(
        tmp_path, "2024-02-03.pdf", pdf(["Die Minis-", "terin reiste nach", "Kiel.", "Sie blieb."])
    ).article
    assert article.text == "Die Ministerin reiste nach Kiel.\nSie blieb."
    assert article.published == DAY


def test_eml_is_one_article(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["Date"], mail["From"] = "Reise", "Sat, 03 Feb 2024 08:00:00 +0100", "Rita Röhl <r@b.example>"
    mail.set_content(TEXT)
    mail.add_alternative(f"<p>{TEXT}</p>", subtype="html")
    mail.add_attachment(b"Anhang", maintype="text", subtype="plain", filename="b.txt")
    reading = read_one(tmp_path, "a.eml", bytes(mail))
    assert (reading.article.text.strip(), reading.article.published) == (f"Reise\n\n{TEXT}", DAY)


@pytest.mark.parametrize("header", ["=?\xedtf-8?q?Reise?=", "=?nix?q?Reise?=", "=?utf-8?b?!!!?=", "=?utf-8?q?Rei"])
def test_eml_with_a_subject_in_no_known_encoding_is_read(header: str, tmp_path: Path) -> None:
    mail = f"Subject: {header}\nDate: {header}\nContent-Type: text/plain; charset=utf-8\n\n{TEXT}".encode("latin-1")
    assert TEXT in read_one(tmp_path, "a.eml", mail).article.text
