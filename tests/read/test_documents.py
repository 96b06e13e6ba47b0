"""Documents and mail: one article each."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from tests.read.making import DAY, TEXT, is_the_article, pdf
from tests.read.reading import read, read_one


def test_docx_is_one_article(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Reise", level=1)
    document.add_paragraph(TEXT)
    document.save(str(tmp_path / "2024-02-03_a.docx"))
    is_the_article(read(tmp_path), "2024-02-03_a")


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
