"""What is doubtful becomes a list, the edited list becomes corrections, and the corrections decide."""

from __future__ import annotations

import re
from pathlib import Path

from kg.corrections import (
    EntityRef,
    IdentityCorrection,
    StatementCorrection,
    decide,
    from_csv,
    verdicts_of,
    worklist,
)
from kg.store import Store, open_store
from tests.corrections.lists import EVENT, edited
from tests.corrections.making import DAY
from tests.identity.making import VOCABULARY, judged, run


def test_a_doubtful_pair_is_shown_with_names_articles_and_reasons(store: Store) -> None:
    (item,) = worklist(store, below=0.5)
    assert item.other is not None
    assert (item.one.label, item.other.label) == ("Sergei Lawrow", "Sergej Lavrov")
    assert item.one.where == "a, 2024-05-01"
    assert item.reasons == ("spellings of one name",)


def test_a_verdict_in_the_list_decides_the_pair(store: Store, tmp_path: Path) -> None:
    path = edited(tmp_path, worklist(store, below=0.5), verdict="same", reason="nachgeschlagen")
    corrections = from_csv(path, by="mk", date=DAY)
    assert isinstance(corrections[0], IdentityCorrection)
    assert (corrections[0].by, corrections[0].date, corrections[0].reason) == ("mk", DAY, "nachgeschlagen")
    verdicts, _ = verdicts_of(corrections, store, VOCABULARY.namespace)
    assert set(judged(run(store, verdicts=verdicts)).values()) == {"Same"}
    assert worklist(store, below=0.5) == ()


def test_an_answer_becomes_the_correction_of_its_item(store: Store) -> None:
    (pair,) = worklist(store, below=0.5)
    decided = decide(pair, "different", by="mk", date=DAY)
    assert isinstance(decided, IdentityCorrection)
    assert decided.one == EntityRef("Sergei Lawrow", "a")
    assert isinstance(decide(EVENT, "accept", by=None, date=None), StatementCorrection)


def test_a_score_that_is_no_number_in_a_foreign_graph_counts_as_nothing(store: Store, tmp_path: Path) -> None:
    lines = re.sub(r'(#score> )"[^"]*"', r'\1"abc"', "".join(store.nquads()))
    (tmp_path / "g.nq").write_text(lines, encoding="utf-8")
    with open_store(str(tmp_path / "g.nq")) as foreign:
        assert [item.score for item in worklist(foreign, below=0.5)] == [0.0]
