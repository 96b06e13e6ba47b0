"""The path language of relation files."""

from __future__ import annotations

import pytest

from kg.paths import Path, PathError, Step, parse_path, parse_union, step_names


@pytest.mark.parametrize(
    ("text", "up", "steps"),
    [
        ("nsubj", 0, (Step("nsubj"),)),
        ("obj>gen", 0, (Step("obj"), Step("gen"))),
        ("^nsubj", 1, (Step("nsubj"),)),
        ("^^", 2, ()),
        ("pp:mit", 0, (Step("pp", "mit"),)),
        ("pp:*", 0, (Step("pp", "*"),)),
        ("acc:in", 0, (Step("acc", "in"),)),
        ("adv:dort", 0, (Step("adv", "dort"),)),
    ],
)
def test_path_goes_up_and_then_down(text: str, up: int, steps: tuple[Step, ...]) -> None:
    assert parse_path(text) == Path(text, up, steps)


def test_union_is_all_its_paths() -> None:
    assert [path.text for path in parse_union("pp:mit|obj + dat")] == ["pp:mit", "obj", "dat"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "the path is empty"),
        ("subject", "label 'subject' of path 'subject' is unknown"),
        ("Obj", "step 'Obj' of path 'Obj' is malformed"),
        ("obj>", "step '' of path 'obj>' is malformed"),
    ],
)
def test_path_that_breaks_the_grammar_is_refused(text: str, problem: str) -> None:
    with pytest.raises(PathError) as caught:
        parse_path(text)
    assert str(caught.value) == problem


def test_every_step_has_one_meaning() -> None:
    assert {"nsubj", "gen", "as", "speaker"} <= step_names()
