"""Pairs → groups of the same, so that no group holds two that cannot be the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from kg.identity.records import SAME, UNSURE, Finding, Judgement, Link

Item = TypeVar("Item")

#: The pass of what somebody decided.
_REVIEW = "review"

#: Two IRIs → what somebody decided on them.
Verdicts = Mapping[frozenset[str], Judgement]


def links_of(
    items: Sequence[Item],
    iri: Callable[[Item], str],
    compare: Callable[[Item, Item], tuple[Finding | None, str]],
    verdicts: Verdicts,
) -> tuple[Link, ...]:
    """Compare each pair of ``items``; keep those that are the same, that are doubtful, and that somebody decided on.

    ``compare`` gives what it found and the name of the pass.
    A pair with much in common that something rules out is kept as different: a reader would ask why it was not joined.
    """
    links = []
    for one, other in combinations(sorted(items, key=iri), 2):
        finding, by = compare(one, other)
        verdict = verdicts.get(frozenset((iri(one), iri(other))))
        if verdict is not None:
            score = {Judgement.SAME: 1.0, Judgement.DIFFERENT: 0.0}.get(verdict, UNSURE)
            links.append(Link(iri(one), iri(other), score, verdict, ("somebody decided it",), _REVIEW))
        elif finding is not None and (judgement := _judge(finding)) is not None:
            links.append(Link(iri(one), iri(other), round(finding.score, 2), judgement, finding.reasons, by))
    return tuple(links)


def _judge(finding: Finding) -> Judgement | None:
    if not finding.possible:
        return Judgement.DIFFERENT
    if finding.score >= SAME:
        return Judgement.SAME
    return Judgement.UNSURE if finding.score >= UNSURE else None


def groups(keys: Mapping[str, str], links: Sequence[Link]) -> tuple[tuple[str, ...], ...]:
    """Join what is the same, surest pairs first; two groups stay apart when any pair across them is not even doubtful.

    Complete linkage keeps a name without first name from joining two people who bear it. Pairs of two keys have nothing
    in common that could be compared: somebody has decided on one of them, and all others follow. ``keys``: member → its
    key. Groups of one are left out; members and groups are sorted.
    """
    known = {frozenset((link.one, link.other)): link for link in links}
    group = {member: [member] for member in keys}
    for link in sorted(links, key=lambda link: (link.by != _REVIEW, -link.score, link.one, link.other)):
        if link.judgement is not Judgement.SAME or group[link.one] is group[link.other]:
            continue
        across = (
            (known.get(frozenset((a, b))), keys[a] != keys[b]) for a in group[link.one] for b in group[link.other]
        )
        if all(apart if pair is None else pair.judgement is not Judgement.DIFFERENT for pair, apart in across):
            joined = sorted(group[link.one] + group[link.other])
            group.update(dict.fromkeys(joined, joined))
    return tuple(sorted({tuple(members) for members in group.values() if len(members) > 1}))


def telling(links: Sequence[Link], same: Sequence[Sequence[str]]) -> tuple[Link, ...]:
    """The links that say why: of each member to its representative, and the surest one between two groups.

    What somebody decided is kept, and where he keeps two groups apart, no doubt about them is left. So links grow with
    the members and not with their square, and nobody is asked twice about two groups. ``same``: groups, each with its
    representative first; whoever is in none stands alone.
    """
    head = {member: group[0] for group in same for member in group}
    across: dict[frozenset[str], list[Link]] = {}
    kept = []
    for link in links:
        heads = frozenset(head.get(member, member) for member in (link.one, link.other))
        if len(heads) == 2:
            across.setdefault(heads, []).append(link)
        elif link.by == _REVIEW or heads & {link.one, link.other}:
            kept.append(link)
    for found in across.values():
        decided = [link for link in found if link.by == _REVIEW]
        apart = any(link.judgement is Judgement.DIFFERENT for link in decided)
        open_ones = [] if apart else [link for link in found if link.by != _REVIEW]
        kept += decided + sorted(open_ones, key=lambda link: (-link.score, link.one, link.other))[:1]
    return tuple(sorted(kept, key=lambda link: (link.one, link.other)))
