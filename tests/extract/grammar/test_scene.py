"""A scene is the parse with what its words stand for."""

from __future__ import annotations

from kg.extract.grammar.scene import set_scene
from kg.extract.grammar.units import Units
from tests.builders import doc, parse


def test_scene_keeps_the_parse_and_knows_whole_names() -> None:
    made = parse(doc("Präsident Rama kam", "1 2 2", "compound nsubj root", "NN NE VVFIN", names={"Rama": "PER"}))
    scene = set_scene(made, Units(made), frozenset(), frozenset({1}))
    assert scene.words == made.words
    assert (scene.parts(0), scene.parts(1), scene.actors) == ([0, 1], [0, 1], frozenset({1}))
