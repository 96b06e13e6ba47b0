"""Corrections on identity → judgements on pairs of IRIs, as a store names them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kg.corrections.file import NAME, read_corrections, refuse_unknown_classes
from kg.corrections.records import Correction, EntityRef, IdentityCorrection, StatementRef, Verdict
from kg.graph.terms import ITEM, PREFIXES, Iri, Literal, Term
from kg.language.spelling import fold
from kg.likeness import same_clause, shared_words
from kg.store import Rows, Store
from kg.store.asking import query_text
from kg.vocabulary import current_vocabulary

if TYPE_CHECKING:
    from kg.identity import Judgement, Verdicts

#: the text of one of the queries beside this module
sparql = partial(query_text, __file__)


def verdicts_of(
    corrections: Iterable[Correction], store: Store, namespace: str
) -> tuple[Verdicts, tuple[tuple[IdentityCorrection, str], ...]]:
    """What people decided, by the IRIs of this store, and the corrections that fit no two of it, each with the reason.

    The last word on a pair counts. ``namespace`` is that of our own terms.
    """
    from kg.identity import Judgement  # of no use to most who apply corrections, and slow to import

    judgements = {
        Verdict.SAME: Judgement.SAME, Verdict.DIFFERENT: Judgement.DIFFERENT, Verdict.UNSURE: Judgement.UNSURE
    }  # fmt: skip
    verdicts: dict[frozenset[str], Judgement] = {}
    unmatched = []
    finder = _Finder(store, namespace)
    for correction in corrections:
        if isinstance(correction, IdentityCorrection):
            pairs = {
                frozenset((one, other))
                for one in finder.nodes(correction.one)
                for other in finder.nodes(correction.other)
                if one != other
            }
            verdicts.update(dict.fromkeys(pairs, judgements[correction.verdict]))
            if not pairs:
                unmatched.append((correction, _why(correction, finder)))
    return verdicts, tuple(unmatched)


def verdicts_in_force(folder: str | None, store: Store, namespace: str) -> tuple[Verdicts, list[str]]:
    """What the corrections of a knowledge folder decide on pairs of a store; a message for each that fits nothing."""
    if folder is None:
        return {}, []
    corrections = read_corrections(Path(folder) / NAME)
    refuse_unknown_classes(corrections, current_vocabulary())
    verdicts, unmatched = verdicts_of(corrections, store, namespace)
    return verdicts, [
        f"{missed.place}: {missed.verdict}: {_shown(missed.one)} and {_shown(missed.other)} cannot be compared: {why}"
        for missed, why in unmatched
    ]


def _why(correction: IdentityCorrection, finder: _Finder) -> str:
    """Which of the two the store does not hold, or that both are one."""
    sides = dict.fromkeys((correction.one, correction.other))
    missing = [_shown(side) for side in sides if not finder.nodes(side)]
    if missing:
        return f"the graph holds no {' and no '.join(missing)} as a name or statement"
    return "both are one already"


def _shown(wanted: EntityRef | StatementRef) -> str:
    if isinstance(wanted, StatementRef):
        return f"{wanted.event_class} „{wanted.quote}“ in article {wanted.article!r}"
    return wanted.wikidata or f"{wanted.name!r}" + (f" in article {wanted.article!r}" if wanted.article else "")


class _Finder:
    """Finds whom and what corrections mean; an article is asked for once."""

    def __init__(self, store: Store, namespace: str) -> None:
        self._store = store
        self._namespace = namespace
        self._known: dict[EntityRef | StatementRef, set[str]] = {}
        self._named: dict[str, Rows] = {}
        self._told: dict[tuple[str, str], Rows] = {}

    def nodes(self, wanted: EntityRef | StatementRef) -> set[str]:
        """IRIs; of names and statements only those that identity can compare."""
        if wanted not in self._known:
            if isinstance(wanted, StatementRef):
                self._known[wanted] = self._statements(wanted)
            else:
                self._known[wanted] = self._entities(wanted)
        return self._known[wanted]

    def _entities(self, wanted: EntityRef) -> set[str]:
        if wanted.wikidata:
            if not ITEM.fullmatch(wanted.wikidata):
                return set()
            binding: dict[str, tuple[Term, ...]] = {"item": (Iri(PREFIXES["wd"] + wanted.wikidata),)}
            return {row[0].value for row in self._store.select(sparql("item"), binding).rows if row[0]}
        if not wanted.article:
            binding = {"name": (Literal(wanted.name, None, "de"),)}
            return {row[0].value for row in self._store.select(sparql("bearers"), binding).rows if row[0]}
        if wanted.article not in self._named:
            self._named[wanted.article] = self._store.select(sparql("named"), {"doc": (Literal(wanted.article),)})
        name = fold(wanted.name)
        for wanted_kind in ("prefLabel", "altLabel"):
            # Better rules may call somebody by another of his names.
            found = {
                entity.value
                for entity, kind, label in self._named[wanted.article].rows
                if entity and kind and label and kind.value.endswith(wanted_kind) and fold(label.value) == name
            }
            if found:
                return found
        return set()

    def _statements(self, wanted: StatementRef) -> set[str]:
        if not wanted.event_class.isidentifier():
            return set()
        place = wanted.article, wanted.event_class
        if place not in self._told:
            kind = Iri(self._namespace + wanted.event_class)
            bound: dict[str, tuple[Term, ...]] = {"doc": (Literal(wanted.article),), "class": (kind,)}
            self._told[place] = self._store.select(sparql("told"), bound)
        # Better rules may cut the clause elsewhere.
        overlaps: dict[str, float] = {}
        for event, quote in self._told[place].rows:
            if event and quote and same_clause(quote.value, wanted.quote):
                overlap = shared_words(quote.value, wanted.quote)
                overlaps[event.value] = max(overlap, overlaps.get(event.value, 0.0))
        return {event for event, overlap in overlaps.items() if overlap == max(overlaps.values())}
