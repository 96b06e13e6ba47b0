"""Each rule is credited with the facts it found."""

from __future__ import annotations

from benchmarks.rules import tally
from tests.evaluate.making import JUDGE, article, fact, gold


def test_a_rule_is_right_wrong_or_forgiven_by_the_facts_it_found() -> None:
    right, swapped = fact("PRAISE", "Ada", "Bo"), fact("PRAISE", "Bo", "Cleo")
    false, forgiven = fact("VISIT", "Ada", "Riga"), fact("DEMAND", "Ada", "Bo")
    annotated = article(
        "a", gold("PRAISE", "Ada", "Bo"), gold("PRAISE", "Cleo", "Bo"), gold("DEMAND", "Ada", "Bo", sure=False)
    )
    facts = [right, swapped, false, forgiven]
    rules = {
        ("a", one.type, one.span, tuple(a.id for a in one.agents), tuple(t.id for t in one.targets)): rule
        for one, rule in zip(facts, ["p#1", "p#1", "v#1", "d#1"], strict=True)
    }
    found = tally([annotated], {"a": facts}, rules, JUDGE)
    assert {rule: (one.right, one.sides, one.false, one.forgiven) for rule, one in found.items()} == {
        "p#1": (1, 1, 0, 0),
        "v#1": (0, 0, 1, 0),
        "d#1": (0, 0, 0, 1),
    }
    assert found["p#1"].precision == 0.5
