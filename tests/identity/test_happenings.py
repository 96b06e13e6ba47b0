"""Which reports tell of one event, and how many sources stand behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.model import EntityType
from kg.store import Store, open_store
from tests.identity.making import Told, article, fill, identity, run

MET: Told = ("Meeting", "Anna Berg", "Olaf Scholz", {"day": "2024-05-01"})
PRINTED = (
    "OSLO (dpa) Die Reederin Anna Berg hat am Mittwoch den Kanzler getroffen. Beide sprachen über Häfen, Schiffe und die Preise für "
    "Kabeljau, wie ihr Büro mitteilte. Ein weiteres Treffen ist für den Herbst geplant."
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"{tmp_path}/store/", writable=True) as opened:
        yield opened


def numbers(store: Store, name: str) -> list[str]:
    return [line.split('"')[1] for line in identity(store) if f"#{name}>" in line]


def test_reports_of_one_day_on_the_same_people_tell_of_one_event(store: Store) -> None:
    other: Told = ("Meeting", "Olaf Scholz", "Anna Berg", {"day": "2024-05-01"})
    fill(store, [article("a", "2024-05-02", MET), article("b", "2024-05-03", other)])
    assert run(store).happenings == 1
    assert numbers(store, "independentSources") == ["2"]
    assert [line.split('"')[1] for line in identity(store) if "hasBeginTimeStamp" in line] == ["2024-05-01"]


def test_another_day_is_another_event(store: Store) -> None:
    later: Told = ("Meeting", "Anna Berg", "Olaf Scholz", {"day": "2024-07-09"})
    fill(store, [article("a", "2024-05-02", MET), article("b", "2024-07-10", later)])
    assert run(store).happenings == 0


def test_undated_reports_belong_together_while_their_articles_are_near(store: Store) -> None:
    undated: Told = ("Meeting", "Anna Berg", "Olaf Scholz", {})
    fill(store, [article("a", "2024-05-02", undated), article("b", "2024-05-03", undated)])
    assert run(store).happenings == 1
    fill(store, [article("b", "2024-09-03", undated)])
    assert run(store).happenings == 0


def test_place_that_only_the_articles_know_is_one_where_it_bears_one_name(store: Store) -> None:
    here: Told = ("Meeting", "Anna Berg", "Bo Dahl", {"day": "2024-05-01", "place": "Hafenbüttel"})
    there: Told = ("Meeting", "Anna Berg", "Bo Dahl", {"day": "2024-05-01", "place": "Moordorf"})
    kinds = {"Hafenbüttel": EntityType.PLACE, "Moordorf": EntityType.PLACE}
    fill(store, [article("a", "2024-05-02", here, kinds=kinds), article("b", "2024-05-03", here, kinds=kinds)])
    assert run(store).happenings == 1
    fill(store, [article("b", "2024-05-03", there, kinds=kinds)])
    assert run(store).happenings == 0


def test_another_topic_is_another_demand(store: Store) -> None:
    first: Told = ("Demand", "Anna Berg", "Olaf Scholz", {"topic": "den Ausbau des Hafens"})
    second: Told = ("Demand", "Anna Berg", "Olaf Scholz", {"topic": "höhere Preise für Kabeljau"})
    fill(store, [article("a", "2024-05-02", first), article("b", "2024-05-02", second)])
    assert run(store).happenings == 0


def test_a_denial_is_kept_beside_the_report_it_denies(store: Store) -> None:
    denied: Told = ("Meeting", "Anna Berg", "Olaf Scholz", {"day": "2024-05-01", "status": "Negated"})
    fill(store, [article("a", "2024-05-02", MET), article("b", "2024-05-03", denied)])
    assert run(store).happenings == 1
    assert numbers(store, "disputed") == ["true"]


def test_a_denial_of_another_year_disputes_nothing(store: Store) -> None:
    denied: Told = ("Meeting", "Anna Berg", "Olaf Scholz", {"day": "2010-05-01", "status": "Negated"})
    fill(store, [article("a", "2024-05-02", MET), article("b", "2010-05-03", denied)])
    assert run(store).happenings == 0


def test_prints_of_one_agency_report_are_one_source(store: Store) -> None:
    prints = [
        article("a", "2024-05-02", MET, text=PRINTED, publisher="Nordblatt"),
        article("b", "2024-05-02", MET, text=PRINTED.removesuffix("geplant.") + "vorgesehen.", publisher="Südblatt"),
        article(
            "c",
            "2024-05-02",
            MET,
            text="Ganz andere Worte über ein Gespräch der Reederin mit dem Kanzler.",
            publisher="Ostblatt",
        ),
    ]
    fill(store, prints, ("dpa",))
    run(store)
    assert (numbers(store, "independentSources"), numbers(store, "publishers"), numbers(store, "agencies")) == (
        ["2"],
        ["3"],
        ["1"],
    )


def test_people_who_are_the_same_by_identity_take_part_in_one_event(store: Store) -> None:
    spelled = [
        article("a", "2024-05-02", ("Visit", "Sergei Lawrow", "Norwegen", {"day": "2024-05-01"})),
        article("b", "2024-05-02", ("Visit", "Sergej Lavrov", "Norwegen", {"day": "2024-05-01"})),
    ]
    fill(store, spelled)
    found = run(store)
    assert (found.entities, found.happenings) == (1, 1)
