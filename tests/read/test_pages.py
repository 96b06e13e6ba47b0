"""What a page says of itself, and what lies over it."""

from __future__ import annotations

import time
from pathlib import Path

import lxml.html
import pytest

from kg.read.pages import drop_dialogs, is_of_type, stated_times, structured_data, unwrap_crowds
from tests.read.reading import read_one

PAGE = """<html><head>
<script type="application/ld+json">[{"@type": "NewsArticle", "datePublished": "2024-02-03"},
 {"@graph": [{"@type": ["Person", "Thing"], "name": "Rita Röhl"}]}]</script>
<script type="application/ld+json">{broken</script>
<meta name="date" content="2024-02-05"><meta property="article:published_time" content="2024-02-04">
</head><body><time datetime="2024-02-06">gestern</time></body></html>"""


def test_structured_data_is_found_in_lists_and_graphs_and_passed_over_where_broken() -> None:
    data = structured_data(lxml.html.fromstring(PAGE))
    assert [item.get("@type") for item in data] == ["NewsArticle", None, ["Person", "Thing"]]
    assert is_of_type(data[2], "Person")
    assert not is_of_type(data[0], "Person")


def test_stated_times_come_most_reliable_first() -> None:
    tree = lxml.html.fromstring(PAGE)
    assert list(stated_times(tree, structured_data(tree))) == ["2024-02-03", "2024-02-04", "2024-02-05", "2024-02-06"]


def test_dialogs_go_and_what_holds_an_article_stays() -> None:
    tree = lxml.html.fromstring(
        '<body><div role="dialog">Cookies?</div><div class="x-consent-layer">Zustimmen?</div>'
        '<div role="dialog"><article><p>Sie kam.</p></article></div><p>Ende.</p></body>'
    )
    drop_dialogs(tree)
    assert tree.text_content() == "Sie kam.Ende."


def test_a_crowd_of_elements_inside_of_lines_becomes_text_and_all_else_stays() -> None:
    words = "<span>Wort</span> <b>fett</b> <a href='#t=1'><i>schräg</i></a> " * 200
    tree = lxml.html.fromstring(f"<div>Vor {words}<img alt='Bild'> da <b>x<!-- y --></b> {words}Ende</div>")
    before = tree.text_content()
    unwrap_crowds(tree)
    assert tree.text_content() == before
    assert [child.tag for child in tree] == ["img", "b"]


def test_crowds_inside_of_crowds_become_text() -> None:
    tree = lxml.html.fromstring(f"<p>{'<b>x</b>' * 600}{('<i>' + '<u>y</u>' * 600 + '</i>') * 3}{'<a>z</a>' * 600}</p>")
    unwrap_crowds(tree)
    assert (len(tree), tree.text) == (0, "x" * 600 + "y" * 1_800 + "z" * 600)


def test_a_menu_of_many_links_stays_one(tmp_path: Path) -> None:
    links = "".join(f"<a href='/{number}'>Thema {number}</a> " for number in range(700))
    text = "".join(
        f"<p>Die Ministerin {number} reiste am Montag nach Kiel und lobte den Hafen.</p>" for number in range(9)
    )
    page = f"<html><body><div>{links}</div><article>{text}</article></body></html>"
    assert "Thema" not in read_one(tmp_path, "a.html", page).article.text


@pytest.mark.parametrize("block", ["p", "div"])
@pytest.mark.parametrize(
    "piece",
    ["<b>Wort</b> und ", "da <a href='/x'>Wort</a>. ", "<i><b>so</b></i> <em>ja</em> ", "<a href='/x'>Wort</a> "],
)
def test_pages_with_crowds_take_time_with_their_length(piece: str, block: str, tmp_path: Path) -> None:
    begun = time.process_time()
    crowd = piece * (200_000 // len(piece))
    read_one(tmp_path, "a.html", f"<html><body><article><{block}>{crowd}</{block}></article></body></html>")
    # The square of their number would take half a minute.
    assert time.process_time() - begun < 8
