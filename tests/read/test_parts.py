"""A long page comes apart into parts that lose nothing, and is read in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import HtmlElement, fromstring

from kg.read.parts import in_parts
from tests.read.reading import read_one

PAGE = (
    '<html lang="de"><head><title>Titel</title></head><body>vor<div class="a">x<article>y{}</article>nach</div>'
    "ende<p>Schluss</p></body></html>"
)


def page(paragraphs: int) -> HtmlElement:
    made = fromstring(PAGE.format("".join(f"<p>n{i} <b>fett</b> z</p>t{i}" for i in range(paragraphs))))
    assert isinstance(made, HtmlElement)
    return made


def words(*trees: HtmlElement) -> str:
    return "".join(text for tree in trees for text in tree.itertext())


def test_a_page_of_usual_length_stays_as_it_is() -> None:
    tree = page(10)
    assert in_parts(tree) == [tree]


@pytest.mark.parametrize("largest", [3, 9, 20])
def test_the_parts_have_all_of_the_page_in_order_and_none_is_too_large(largest: int) -> None:
    whole = words(page(10))
    parts = in_parts(page(10), largest)
    assert words(*parts) == whole
    # What a part stands in comes on top.
    assert all(len(list(part.iter())) <= largest + 6 for part in parts)


def test_every_part_stands_in_what_the_page_has_around_it() -> None:
    parts = in_parts(page(10), 9)
    assert len(parts) == 3
    for part in parts:
        assert part.get("lang") == "de"
        assert part.xpath('//div[@class="a"]/article/p/b')
    assert [len(part.findall("head")) for part in parts] == [1, 0, 0]


def test_a_head_of_any_size_is_in_the_first_part() -> None:
    tree = fromstring(f"<html><head>{'<meta name=a>' * 30}</head><body>{'<p>x</p>' * 30}</body></html>")
    parts = in_parts(tree, 10)
    assert [len(part.xpath("//meta")) for part in parts] == [30, 0, 0]


def test_elements_inside_of_each_other_come_apart_too() -> None:
    tree = fromstring(f"<html><body>{'<div>a' * 60}{'b</div>' * 60}</body></html>")
    whole = words(tree)
    assert words(*in_parts(tree, 10)) == whole


def test_a_page_of_tens_of_thousands_of_elements_is_read_to_its_end(tmp_path: Path) -> None:
    told = "".join(f"<p>Die <b>Ministerin</b> reiste am {i}. Tag nach Turku.</p>" for i in range(8_000))
    head = '<title>Reisen</title><meta property="article:published_time" content="2024-05-06">'
    reading = read_one(tmp_path, "a.html", f"<html><head>{head}</head><body><article>{told}</article></body></html>")
    lines = reading.article.text.split("\n")
    assert [line for line in lines if line.startswith("Die")] == [
        f"Die Ministerin reiste am {i}. Tag nach Turku." for i in range(8_000)
    ]
    assert (reading.article.title, str(reading.article.published)) == ("Reisen", "2024-05-06")
