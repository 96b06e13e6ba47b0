"""Corrections on identity → judgements on pairs of IRIs, as a store names them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.corrections.file import NAME, read_corrections
from kg.corrections.records import Correction, EntityRef, IdentityCorrection, StatementRef, Verdict
from kg.graph.terms import PREFIXES, Iri, Literal, Term
from kg.store import Store
from kg.store.asking import query_text

if TYPE_CHECKING:
    from kg.identity import Judgement, Verdicts


def verdicts_of(
    corrections: Iterable[Correction], store: Store, namespace: str
) -> tuple[Verdicts, tuple[IdentityCorrection, ...]]:
    """What people decided, by the IRIs of this store, and the corrections whose two it does not hold.

    The last word on a pair counts. ``namespace`` is that of our own terms.
    """
    from kg.identity import Judgement  # of no use to most who apply corrections, and slow to import

    judgements = {
        Verdict.SAME: Judgement.SAME, Verdict.DIFFERENT: Judgement.DIFFERENT, Verdict.UNSURE: Judgement.UNSURE
    }  # fmt: skip
    verdicts: dict[frozenset[str], Judgement] = {}
    unmatched = []
    for correction in corrections:
        if isinstance(correction, IdentityCorrection):
            pairs = {
                frozenset((one, other))
                for one in _nodes(correction.one, store, namespace)
                for other in _nodes(correction.other, store, namespace)
                if one != other
            }
            verdicts.update(dict.fromkeys(pairs, judgements[correction.verdict]))
            if not pairs:
                unmatched.append(correction)
    return verdicts, tuple(unmatched)


def verdicts_in_force(folder: str | None, store: Store, namespace: str) -> Verdicts:
    """What the corrections of a knowledge folder decide on pairs of a store; nothing without a folder."""
    if folder is None:
        return {}
    return verdicts_of(read_corrections(Path(folder) / NAME), store, namespace)[0]


def _nodes(wanted: EntityRef | StatementRef, store: Store, namespace: str) -> set[str]:
    binding: dict[str, tuple[Term, ...]]
    if isinstance(wanted, StatementRef):
        binding = {
            "doc": (Literal(wanted.article),),
            "class": (Iri(namespace + wanted.event_class),),
            "quote": (Literal(wanted.quote),),
        }
        rows = store.select(_query("event"), binding).rows
    elif wanted.wikidata:
        rows = store.select(_query("item"), {"item": (Iri(PREFIXES["wd"] + wanted.wikidata),)}).rows
    else:
        binding = {"name": (Literal(wanted.name, None, "de"),)}
        if wanted.article:
            binding["doc"] = (Literal(wanted.article),)
        rows = store.select(_query("entity"), binding).rows
    return {row[0].value for row in rows if row[0]}


def _query(name: str) -> str:
    return query_text(__file__, name)
