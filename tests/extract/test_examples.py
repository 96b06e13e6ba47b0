from __future__ import annotations

import pytest

from kg.extract.examples import read_marked


def test_marked_gives_text_and_roles() -> None:
    marked = read_marked("[agent: Ada Beck] traf [target: Bo] in Bonn.")
    assert marked.text == "Ada Beck traf Bo in Bonn."
    assert marked.roles == (("agent", "Ada Beck", 0), ("target", "Bo", 14))
    assert marked.words("target") == ["Bo"]


@pytest.mark.parametrize(
    "text",
    ["[agent: Ada traf Bo.", "agent: Ada] traf Bo.", "[agent: [target: Bo]]", "[Ada] traf Bo.", "[agent Ada] traf."],
    ids=["not closed", "not opened", "nested", "no role", "no colon"],
)
def test_marked_refuses_malformed_marks(text: str) -> None:
    with pytest.raises(ValueError, match="a mark is not closed, nested or without role"):
        read_marked(text)
