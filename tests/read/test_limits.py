"""Time and memory for hostile files grow with their size and no faster; names and addresses have an end."""

from __future__ import annotations

import gzip
import io
import json
import time
import zipfile
import zlib
from pathlib import Path

import pytest

from kg.errors import SettingsError
from kg.read import FIELD_LIMIT, ID_LIMIT
from kg.read.clean import clean
from kg.read.decode import check_encoding
from kg.read.markdown import plain
from kg.read.residue import find_residue, load_residue
from kg.resources import language_folder
from tests.read import making
from tests.read.reading import read, read_one

TEXT = "Die Ministerin kam an."


def record(**fields: object) -> str:
    return json.dumps({"text": TEXT, **fields}) + "\n"


@pytest.mark.parametrize(
    "piece",
    ["<!--", "~~~\n", "~~~ x\n", "```\n", "# #", "*a", "[", "![a](", "_x ", "- ", "> ", "<!-- a -->", "\\*", "# a#\n"],
)
def test_markdown_takes_no_longer_than_its_length(piece: str) -> None:
    begun = time.process_time()
    plain(piece * (200_000 // len(piece)))
    # Far above what it takes, far below what the square of the length would.
    assert time.process_time() - begun < 5


def test_text_piled_with_accents_is_joined_in_bounded_time_and_said() -> None:
    text, notes = clean("a" + "\u0316\u0300" * 100_000 + " b")
    assert len(text) == 32
    assert notes[0] == "199970 accents beyond 30 on one letter left out"


def test_text_with_accents_of_other_languages_keeps_them() -> None:
    assert clean("Nguye\u0302\u0303n")[0] == "Nguyễn"


def test_records_long_ids_are_cut_and_stay_apart(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.jsonl", record(id="x" * 100_000) + record(id="x" * 100_001))
    first, second = (article.id for article in reading.articles)
    assert len(first) == len(second) == ID_LIMIT
    assert first != second
    assert reading.notes[0].startswith("a.jsonl, line 1: an id of 100,000 characters, cut to xxx")


@pytest.mark.parametrize("name", ["url", "publisher"])
def test_records_endless_fields_are_left_out_and_said(name: str, tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.jsonl", record(**{name: "x" * (FIELD_LIMIT + 1)}))
    assert getattr(reading.article, name) is None
    assert reading.notes == (f"a.jsonl, line 1: a {name} of 2,001 characters, left out",)


@pytest.mark.parametrize("date", ["1 " * 500_000, "(" * 500_000, "1" * 500_000], ids=["blanks", "brackets", "digits"])
def test_records_endless_dates_are_no_dates(date: str, tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.jsonl", record(date=date))
    assert reading.article.published is None
    assert len(reading.notes[0]) < 200


def test_records_of_a_gzip_file_of_empty_lines_are_reached_and_numbered(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"\n" * 16_000_000 + record().encode() + b"nix"))
    reading = read(tmp_path)
    assert [article.id for article in reading.articles] == ["a-16000001"]
    assert reading.problems[0].startswith("a.jsonl.gz, line 16000002, column 1: not JSON")


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.json.gz", "a.warc.gz"])
@pytest.mark.parametrize(
    ("head", "fill"),
    [(b"", b"\0"), (b'{"text": "', b"a"), (b"[", b"1,"), (b"", b"{}\n"), (b'{"a": [', b'"x",')],
    ids=["nulls", "one line", "numbers", "empty records", "texts in an object"],
)
def test_gzip_file_that_holds_next_to_nothing_is_given_up_early(
    name: str, head: bytes, fill: bytes, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(gzip.compress(head + fill * (60_000_000 // len(fill))))
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    reading = read(tmp_path)
    assert [article.id for article in reading.articles] == ["b"]
    given_up = (
        "unpacks to more than 250 times its size",
        "100,000 records in a row",
        "cannot be read as what its name says",
    )
    assert any(why in reading.problems[-1] for why in given_up)


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_file_of_records_that_are_no_articles_is_given_up(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.read.FAILED_LIMIT", 3)
    good, bad = (record(), "{}\n") if name == "a.jsonl" else (f"{TEXT},x\n", ",x\n")
    head = "" if name == "a.jsonl" else "text,x\n"
    reading = read_one(tmp_path, name, head + bad * 2 + good + bad * 3 + good)
    assert len(reading.articles) == 1
    assert len(reading.problems) == 6
    assert reading.problems[5].startswith(
        f"{name}: 3 records in a row that are no articles; nothing more of it is read\n"
    )


def test_articles_in_another_language_may_be_any_number_in_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.read.FAILED_LIMIT", 3)
    english = "The minister said that the people of the town had been asked to leave and that they were safe."
    reading = read_one(tmp_path, "a.jsonl", record(text=english) * 5 + record())
    assert (len(reading.articles), len(reading.problems)) == (1, 5)


def test_row_of_a_table_costs_no_more_for_columns_that_nobody_asks_for(tmp_path: Path) -> None:
    row = f'"{TEXT}",2024-05-06{",x" * 100_000}\n'
    begun = time.process_time()
    reading = read_one(tmp_path, "a.csv", "text,date" + ",c" * 100_000 + "\n" + row * 20)
    assert len(reading.articles) == 20
    # Each column looked at for each field of each row would take minutes.
    assert time.process_time() - begun < 30


def test_records_behind_an_endless_line_are_read(tmp_path: Path) -> None:
    content = record() + '{"text": "' + "x" * 40_000_000 + '"}\n' + record()
    reading = read_one(tmp_path, "a.jsonl", content)
    assert [article.id for article in reading.articles] == ["a-1", "a-3"]
    assert reading.problems == ("a.jsonl, line 2: longer than 16 MB\n  Write one article per line.",)


@pytest.mark.parametrize("damage", ["cut", "changed"])
@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.json.gz"])
def test_damaged_gzip_file_is_a_problem_and_the_next_file_is_read(damage: str, name: str, tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(record().encode() * 50, mtime=0))
    if damage == "cut":
        del packed[-12:]
    else:
        packed[10] = 255
    with pytest.raises((zlib.error, EOFError)):
        gzip.decompress(packed)
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / name).write_bytes(packed)
    reading = read(tmp_path)
    assert reading.articles[-1].id == "b"
    assert reading.problems[-1].startswith(f"{name}: no whole gzip file (")


def test_records_before_the_end_of_a_file_that_did_not_arrive_whole_are_read(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": TEXT, "url": f"https://a.example/{n * 7919 % 1009}"}) for n in range(99)]
    packed = gzip.compress("\n".join(lines).encode(), mtime=0)
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) * 2 // 3])
    reading = read(tmp_path)
    assert 30 < len(reading.articles) < 99
    assert [article.id for article in reading.articles] == [str(n) for n in range(len(reading.articles))]
    assert reading.problems[0].endswith("records before that are read\n  Get the file again: it did not arrive whole.")


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.csv", "a.json"])
def test_file_that_ends_within_a_character_is_read_up_to_there_and_not_said_to_be_in_another_encoding(
    name: str, tmp_path: Path
) -> None:
    start = {
        "a.html": "<html><body><article><p>",
        "a.csv": 'id,text\n1,"Ada Müller kam."\n2,"',
        "a.json": '[{"text": "Ada Müller kam."},\n {"text": "',
    }.get(name, "")
    reading = read_one(tmp_path, name, f"{start}{'Ada Müller lobte den Verein in Köln. ' * 9}ü".encode()[:-1])
    assert len(reading.articles) >= 1
    assert reading.notes == (f"{name}: ends within a character, as if cut off; what stands before is read",)
    assert not any("encoding" in problem for problem in reading.problems)


@pytest.mark.parametrize("charset", ["x-unknown", "rot13", "base64", "undefined", "utf-7", "idna"])
def test_page_with_an_odd_charset_is_read_or_left_out_and_ends_nothing(charset: str, tmp_path: Path) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><article><p>'.encode()
    words = "Die Ministerin reiste am Montag mit einer Delegation nach Zürich, wo sie Gespräche führte. " * 5
    read_one(tmp_path, "a.html", page + words.encode("cp1252") + b"</p></article></body></html>")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    assert read(tmp_path).articles[-1].id == "b"


def test_page_with_a_tag_of_thousands_of_attributes_is_left_out(tmp_path: Path) -> None:
    tag = "<p " + " ".join(f"a{number}=1" for number in range(200_000)) + ">"
    reading = read_one(tmp_path, "a.html", f"<html><body>{tag}{TEXT}</p></body></html>")
    assert reading.problems[0].startswith("a.html: a tag with more than 1,000 attributes\n")


def test_page_with_a_large_picture_in_a_tag_is_read(tmp_path: Path) -> None:
    picture = f'<img src="data:image/png;base64,{"AB+/ " * 20_000}">'
    page = f"<html><body>{picture}<article><p>{TEXT * 20}</p></article></body></html>"
    assert TEXT in read_one(tmp_path, "a.html", page).article.text


@pytest.mark.parametrize(
    "name",
    ["base64", "rot13", "zlib", "\ud800", "utf-8\0", "nix"],
    ids=["base64", "rot13", "zlib", "half", "null", "none"],
)
def test_encodings_that_are_none_of_texts_are_refused(name: str) -> None:
    with pytest.raises(SettingsError):
        check_encoding(name)


@pytest.mark.parametrize("name", ["utf-16", "UTF-16-LE", "utf-32", "latin1", "utf-8-sig", "gb18030"])
def test_encodings_of_texts_are_taken(name: str, tmp_path: Path) -> None:
    assert read_one(tmp_path, "a.txt", TEXT.encode(name), encoding=name).article.text == TEXT


@pytest.mark.parametrize(
    "piece", ["dpa/dpa", "/dpa", "dpa, ", "(dpa ", "Foto: ", "Von Aa ", "Aa/", "A. ", "(", "- ", "WIEN - ", "\n", "1. "]
)
def test_residue_takes_no_longer_than_its_length(piece: str) -> None:
    patterns = load_residue(language_folder() / "residue.toml")
    begun = time.process_time()
    for start in ("", "dpa"):
        # As one line, and as short lines that patterns are matched with as a whole.
        find_residue(start + piece * (20_000 // len(piece)), patterns)
        find_residue("\n".join([start + piece * (250 // len(piece)) + "!"] * 20), patterns)
    assert time.process_time() - begun < 5


def word_document(body: str) -> bytes:
    """A Word document with this XML in its body."""
    import docx

    made, packed = io.BytesIO(), io.BytesIO()
    docx.Document().save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:sectPr", body.encode() + b"<w:sectPr", 1)
            new.writestr(name, content)
    return packed.getvalue()


def test_word_document_of_empty_paragraphs_is_read_in_bounded_time(tmp_path: Path) -> None:
    text = "<w:p><w:r><w:t>Die Ministerin kam an.</w:t></w:r></w:p>"
    begun = time.process_time()
    reading = read_one(tmp_path, "a.docx", word_document("<w:p/>" * 50_000 + text + "<w:p><w:r/></w:p>" * 5_000))
    assert reading.article.text == TEXT
    # A look at each one's style would take a minute.
    assert time.process_time() - begun < 15


def test_word_document_that_unpacks_to_more_than_an_article_is_left_out(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.docx", word_document("<w:p/>" * 1_500_000))
    assert reading.problems == ("a.docx: 9 MB when unpacked\n  Split it, or save it as .jsonl.",)


def test_word_document_of_one_run_of_tabs_takes_no_longer_than_its_length(tmp_path: Path) -> None:
    begun = time.process_time()
    run = "<w:t>a</w:t><w:tab/>" * 40_000
    text = read_one(tmp_path, "a.docx", word_document(f"<w:p><w:r>{run}</w:r></w:p>")).article.text
    assert text.count("\t") == 39_999
    # The square of its length would take a minute.
    assert time.process_time() - begun < 15


def test_word_document_breaks_tabs_and_links_are_text(tmp_path: Path) -> None:
    run = '<w:r><w:t>Sie</w:t><w:tab/><w:t>kam</w:t><w:br/><w:t>im Nord</w:t><w:noBreakHyphen/><w:br w:type="page"/></w:r>'
    link = "<w:hyperlink><w:r><w:t>Express an.</w:t></w:r></w:hyperlink>"
    text = read_one(tmp_path, "a.docx", word_document(f"<w:p>{run}{link}</w:p>")).article.text
    assert text == "Sie\tkam\nim Nord-Express an."


def packed_pdf(drawn: bytes) -> bytes:
    """A PDF file whose one page draws this, packed."""
    packed = zlib.compress(drawn, 9)
    head, rest = making.pdf(["x"]).split(b"<< /Length ")
    end = rest.partition(b"\nendstream")[2]
    return head + b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed) + end


LINE = b"BT /F1 12 Tf 50 700 Td (Die Ministerin kam an.) Tj ET\n"


def test_pdf_page_that_unpacks_to_more_than_print_can_hold_is_left_out(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.pdf", packed_pdf(LINE + b"q Q\n" * 600_000))
    assert reading.problems[0].startswith("a.pdf: no text layer")
    assert reading.notes[0].startswith("a.pdf: page 1 draws more than a printed page can hold")


def test_pdf_file_that_draws_without_end_is_given_up(tmp_path: Path) -> None:
    begun = time.process_time()
    reading = read_one(tmp_path, "a.pdf", packed_pdf(LINE + b"q Q\n" * 200_000))
    assert reading.notes[0].startswith("a.pdf: page 1 draws more")
    assert time.process_time() - begun < 30


def test_pdf_page_of_a_hundred_thousand_words_takes_time_with_its_size(tmp_path: Path) -> None:
    line = b"(Die Ministerin kam an.) Tj T* "
    begun = time.process_time()
    reading = read_one(tmp_path, "a.pdf", packed_pdf(b"BT /F1 12 Tf 14 TL 50 700 Td " + line * 62_000 + b"ET"))
    assert reading.notes[0].startswith("a.pdf: page 1 draws more")
    # The library copies what it has of a page for each piece of it.
    assert time.process_time() - begun < 15
    long = b"BT /F1 12 Tf 14 TL 50 700 Td " + line * 3_000 + b"ET"
    assert read_one(tmp_path, "b.pdf", packed_pdf(long)).article.text.count(TEXT) == 3_000


def test_pdf_page_that_is_packed_is_read(tmp_path: Path) -> None:
    assert read_one(tmp_path, "a.pdf", packed_pdf(LINE + b"q Q\n" * 50_000)).article.text == TEXT


@pytest.mark.parametrize("kind", ["text/plain", "multipart/mixed"])
def test_mail_with_endless_parameters_takes_no_longer_than_its_length(kind: str, tmp_path: Path) -> None:
    begun = time.process_time()
    parameters = "".join(f"a*{number}=x; " for number in range(100_000))
    reading = read_one(tmp_path, "a.eml", f"Subject: Besuch\nContent-Type: {kind}; {parameters}\n\n{TEXT}\n")
    assert kind == "multipart/mixed" or TEXT in reading.article.text
    # The square of their number would take minutes.
    assert time.process_time() - begun < 10
