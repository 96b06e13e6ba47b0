"""The questions whose tables stand in ``golden/``, one file each.

``python -m tests.query.cases`` writes the tables and the columns of docs/tables.md anew; read the difference before you
commit it.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from kg.export.rows import write_csv
from kg.query import run, saved_queries
from kg.store import Store, open_store
from tests.facts.page import columns_as_markdown

GOLDEN = Path(__file__).parent / "golden"
DOCUMENT = Path(__file__).parents[2] / "docs/tables.md"

#: Name of the golden table → query and parameters; every query without required parameters is asked without any, too.
PARAMETERS: dict[str, tuple[str, dict[str, str]]] = {
    "timeline": ("timeline", {"person": "Keller"}),
    "timeline, only denied": ("timeline", {"person": "Keller", "status": "negated"}),
    "timeline, since June": ("timeline", {"person": "Keller", "since": "2024-06"}),
    "timeline-of-pair": ("timeline-of-pair", {"person": "Keller", "other": "Q1000001"}),
    "evidence-for-pair": ("evidence-for-pair", {"person": "a. lindqvist", "other": "bruno keller"}),
    "who-met-whom": ("who-met-whom", {}),
    "who-did-what, planned": ("who-did-what", {"status": "planned"}),
    "who-did-what, to one person": ("who-did-what", {"whom": "Keller", "since": "2024-06"}),
    "who-did-what, one class and person": ("who-did-what", {"class": "CRITICIZE", "person": "Lindqvist"}),
    "flat-triples, from": ("flat-triples", {"who": "Lindqvist"}),
    "who-met-whom, one person": ("who-met-whom", {"person": "Keller-Bruno"}),
    "who-met-whom, until May": ("who-met-whom", {"until": "2024-05"}),
    "who-called-whom, by close match": ("who-called-whom", {"person": "Q1000003"}),
    "who-praised-whom, by IRI": ("who-praised-whom", {"who": "https://example.org/kg/entity/anna"}),
    "who-praised-whom, of one person": ("who-praised-whom", {"whom": "SAND"}),
    "who-sanctioned-whom, by country": ("who-sanctioned-whom", {"whom": "republik sundland", "since": "2024-06-30"}),
    "who-said-what, one source": ("who-said-what", {"source": "agentur nord"}),
    "events-by-month, one class": ("events-by-month", {"class": "treffen"}),
    "events-by-code, one code": ("events-by-code", {"code": "041"}),
    "events-by-code, of May": ("events-by-code", {"since": "2024-05-01", "until": "2024-05-31"}),
    "single-source, one class": ("single-source", {"class": "MEET"}),
    "planned-not-yet-happened, nobody": ("planned-not-yet-happened", {"person": "Öztürk"}),
    "who-is-who, one person": ("who-is-who", {"person": "https://example.org/kg/entity/local/d/dora-sand"}),
    "happenings, one class": ("happenings", {"class": "MEET", "since": "2024-05-04"}),
    "disputed, one class": ("disputed", {"class": "Kritik"}),
    "reported-since": ("reported-since", {"since": "2024-05-09"}),
    "reported-since, one class": ("reported-since", {"since": "2024-05-09", "class": "MEET"}),
    "denied, one person": ("denied", {"person": "Lindqvist"}),
    "who-held-office, government of one country": ("who-held-office", {"sector": "GOV", "country": "DEU"}),
    "who-held-office, one person": ("who-held-office", {"person": "Lindqvist", "until": "2024-05-04", "class": "MEET"}),
    "entities, by letters": ("entities", {"name": "nd"}),
    "contradictions, of sure events": ("contradictions", {"min-confidence": "0.5"}),
    "entities, of sure events": ("entities", {"min-confidence": "0.5"}),
    "events-by-month, of sure events": ("events-by-month", {"min-confidence": "0,5"}),
    "single-source, of sure events": ("single-source", {"min-confidence": "0.5", "class": "Criticism"}),
    "who-criticised-whom, of sure events": ("who-criticised-whom", {"min-confidence": "0.5"}),
    "who-criticised-whom, of rather sure events": ("who-criticised-whom", {"min-confidence": "0.4"}),
    "flat-triples, of sure events": ("flat-triples", {"min-confidence": "0.5", "whom": "Keller"}),
    "flat-triples, of rather sure events": ("flat-triples", {"min-confidence": "0.4"}),
    "happenings, of sure events": ("happenings", {"min-confidence": "0.9"}),
    "flat-triples, from and to": ("flat-triples", {"who": "Lindqvist", "whom": "Keller"}),
}


def cases() -> dict[str, tuple[str, dict[str, str]]]:
    """Every golden table: its name → query and parameters."""
    plain = {
        query.name: (query.name, dict[str, str]())
        for query in saved_queries()
        if not any(parameter.required for parameter in query.parameters)
    }
    return plain | PARAMETERS


def table(query: str, parameters: dict[str, str], store: Store) -> str:
    """The answer as CSV with plain line ends."""
    answer = run(query, parameters, store)
    stream = io.BytesIO()
    write_csv(answer.columns, answer.rows, stream)
    return stream.getvalue().decode("utf-8").replace("\r\n", "\n")


def main() -> None:
    from tests.query import dataset

    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(str(dataset.write(Path(folder) / "news.ttl", "turtle"))) as store,
    ):
        for name, (query, parameters) in cases().items():
            (GOLDEN / f"{name}.csv").write_text(table(query, parameters, store), encoding="utf-8")
    text = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(text[: text.index("## events")] + columns_as_markdown(), encoding="utf-8")
    sys.stdout.write(f"{len(cases())} tables\n")


if __name__ == "__main__":
    main()
