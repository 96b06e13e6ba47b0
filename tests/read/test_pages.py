"""What a page says of itself, and what lies over it."""

from __future__ import annotations

import lxml.html

from kg.read.pages import drop_dialogs, is_of_type, stated_times, structured_data, unwrap_crowds

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


def test_a_crowd_of_meaningless_elements_becomes_text_and_all_else_stays() -> None:
    words = "<span>Wort</span> " * 600
    tree = lxml.html.fromstring(f"<div>Vor {words}<b>fett</b> da <span><i>schräg</i></span> {words}Ende</div>")
    before = tree.text_content()
    unwrap_crowds(tree)
    assert tree.text_content() == before
    assert [child.tag for child in tree] == ["b", "span"]


def test_a_few_spans_stay_as_they_are() -> None:
    tree = lxml.html.fromstring("<p><span class='author'>Rita Röhl</span> schreibt</p>")
    unwrap_crowds(tree)
    assert len(tree) == 1
