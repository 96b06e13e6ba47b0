"""XML of many articles is parsed article by article."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from kg.errors import ArticleError
from kg.read.elements import XmlFile
from tests.read.reading import Reading, context, read_one

TEXT = "Die Stadt lobt den Rat für den Bau der Brücke."


def edition(*texts: str) -> str:
    made = "".join(f"<TEI><text><body><p>{text}</p></body></text></TEI>" for text in texts)
    return f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>{made}</teiCorpus>'


def texts_of(reading: Reading) -> list[tuple[str, str]]:
    return [(article.id, article.text) for article in reading.articles]


def test_each_text_of_an_edition_is_an_article(tmp_path: Path) -> None:
    found = read_one(tmp_path, "a.xml", edition(f"{TEXT} Eins.", f"{TEXT} Zwei."))
    assert texts_of(found) == [("a-1", f"{TEXT} Eins."), ("a-2", f"{TEXT} Zwei.")]
    assert texts_of(read_one(tmp_path, "a.xml", edition(TEXT))) == [("a", TEXT)]


def test_text_around_another_is_not_read_twice(tmp_path: Path) -> None:
    inner = f"<TEI><text><body><p>{TEXT}</p></body></text></TEI>"
    around = f"<TEI><text><body><p>Außen.</p>{inner}{inner}</body></text></TEI>"
    assert texts_of(read_one(tmp_path, "a.xml", around)) == [("a-1", TEXT), ("a-2", TEXT)]


def test_texts_before_a_damage_are_read_and_the_damage_is_said(tmp_path: Path) -> None:
    found = read_one(tmp_path, "a.xml", edition(TEXT, TEXT).removesuffix("</TEI></teiCorpus>"))
    assert texts_of(found) == [("a-1", TEXT)]
    assert found.problems[0].startswith("a.xml: not XML (")


def test_elements_given_are_taken_out_of_the_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.read.elements._BLOCK", 100)
    file = XmlFile(context(tmp_path / "a.xml", []), BytesIO(edition(*[TEXT] * 50).encode()))
    held = [len(element.getparent()) for element in file.elements("TEI")]
    assert len(held) == 50
    assert max(held) < 5


def test_element_larger_than_a_file_may_be_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.read.elements.FILE_LIMIT", 1_000)
    monkeypatch.setattr("kg.read.elements._BLOCK", 100)
    many = XmlFile(context(tmp_path / "a.xml", []), BytesIO(edition(*[TEXT] * 50).encode()))
    assert sum(1 for _ in many.elements("TEI")) == 50
    one = XmlFile(context(tmp_path / "a.xml", []), BytesIO(edition(TEXT * 50).encode()))
    with pytest.raises(ArticleError, match=r"a\.xml: larger than"):
        list(one.elements("TEI"))
