"""``kg eval``: a graph and annotated facts in, precision, recall and F1 out."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.answers import say_left_out
from kg.cli.console import give, say, say_first, show
from kg.cli.options import Command, endpoint_options, from_option, settings_in_force, settings_option, store_options
from kg.errors import InputError
from kg.numbers import plural

if TYPE_CHECKING:
    from kg.evaluate import Evaluation, GoldArticle, Line
    from kg.evaluate.figures import Error


@click.command("eval", cls=Command, short_help="Score a graph against annotated facts.")
@click.argument("gold", metavar="GOLD...", nargs=-1, required=True, type=click.Path(path_type=Path))
@from_option
@click.option("--errors", is_flag=True, help="List every fact that was missed or is wrong, with its words.")
@click.option(
    "--as", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of the figures."
)
@settings_option
@endpoint_options
def eval_command(
    gold: tuple[Path, ...],
    source: str,
    errors: bool,
    form: str,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> None:
    """Score the facts of a graph against annotated facts (JSON Lines, format in docs/gold.md) or a corrections.jsonl.

    strict: type, status and all agents and targets are right; relaxed: type, status, one of each side; type: the type.
    The interval holds the F1 of 95 of 100 draws of the articles. With corrections only the clauses count on which
    somebody decided.

    \b
    Example:
      kg build evaluation/wikinews.texts.jsonl -o graph.trig
      kg eval evaluation/wikinews.gold.jsonl --from graph.trig --errors
      kg eval wissen/corrections.jsonl --from graph.trig
    """
    settings, _ = settings_in_force(settings_file)
    from kg.corrections import count_reviewed, is_corrections
    from kg.evaluate import Judge, evaluate, load_names, read_gold, sentences
    from kg.facts.lines import export_facts
    from kg.resources import in_force
    from kg.store import open_store
    from kg.vocabulary import current_vocabulary

    classes = current_vocabulary().event_classes
    symmetric = frozenset(kind.fact_type for kind in classes.values() if kind.symmetric)
    judge = Judge(load_names(in_force().language), symmetric)
    decided = [path for path in gold if is_corrections(path)]
    annotated = [path for path in gold if path not in decided]
    articles = read_gold(annotated, (kind.fact_type for kind in classes.values())) if annotated else ()
    if decided:
        articles = _with_corrections(articles, decided)
    options = store_options(source, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
    with open_store(source, options=options) as store:
        say_left_out(store)
        facts = {article.doc: article.facts for article in export_facts(store)}
        result = evaluate(articles, facts, judge, sentences(store) if errors else None)
        reviewed = count_reviewed(store) if decided else 0
    if form == "json":
        give(_as_json(result, errors))
    else:
        show(_as_text(result, errors))
    if reviewed:
        say(
            f"{plural(reviewed, 'event')} of this graph {'says' if reviewed == 1 else 'say'} what somebody decided: "
            "build without corrections to see how often the rules are right."
        )
    if result.absent:
        say(f"{plural(len(result.absent), 'annotated article')} not in the graph; any facts of theirs count as missed:")
        say_first(result.absent, indent="  ")


def _with_corrections(annotated: tuple[GoldArticle, ...], paths: list[Path]) -> tuple[GoldArticle, ...]:
    """The annotated articles and those of corrections; says what no fact can be made of."""
    from kg.corrections import gold_of, read_corrections
    from kg.vocabulary import current_vocabulary

    corrections = [correction for path in paths for correction in read_corrections(path)]
    found = gold_of(corrections, current_vocabulary().event_classes)
    for twice in {article.doc for article in annotated} & {article.doc for article in found.articles}:
        raise InputError(f"article {twice!r} is annotated and corrected", "Score by one of the two files at a time.")
    if found.unusable:
        places = ", ".join(one.place for one in found.unusable[:3])
        number = plural(len(found.unusable), "correction")
        say(f"{number} left out, without the agents, targets and status that they keep: {places} …")
    if not found.articles:
        raise InputError(f"{paths[0]}: no decision on a statement", "kg review --in STORE helps to make some.")
    return (*annotated, *found.articles)


def _as_text(result: Evaluation, errors: bool) -> str:
    lines = [f"{'sense':8} {'type':13} {'gold':>5} {'right':>5} {'false':>5}     P     R    F1  95 % interval"]
    lines += map(_line, result.lines)
    lines.append(f"{result.articles} articles")
    if errors:
        lines += ["", *map(_error, result.errors)]
    return "\n".join(lines) + "\n"


def _line(line: Line) -> str:
    figures, (low, high) = line.figures, line.interval
    counts = f"{figures.gold:5} {figures.right:5} {figures.false:5}"
    shares = f"{figures.precision:5.3f} {figures.recall:5.3f} {figures.f1:5.3f}"
    return f"{line.sense.value:8} {line.type or 'all':13} {counts} {shares}  {low:.3f} … {high:.3f}"


def _error(error: Error) -> str:
    agents, targets = (", ".join(side) or "–" for side in (error.agents, error.targets))
    label = f" „{error.label}“" if error.label else ""
    kind = "missed" if error.missed else "wrong"
    words = " ".join(error.words.split())
    return f"{kind:6}  {error.doc}  {error.type} {error.status}: {agents} → {targets}{label} | {words}"


def _as_json(result: Evaluation, errors: bool) -> str:
    record: dict[str, Any] = {
        "articles": result.articles,
        "lines": [
            {
                "sense": line.sense.value,
                "type": line.type,
                **asdict(line.figures),
                "precision": line.figures.precision,
                "recall": line.figures.recall,
                "f1": line.figures.f1,
                "interval": line.interval,
            }
            for line in result.lines
        ],
    }
    if errors:
        record["errors"] = [asdict(error) for error in result.errors]
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
