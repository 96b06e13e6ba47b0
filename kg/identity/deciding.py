"""Decide, key by key: who is who, then which reports tell of one event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.identity.bodies import compare_bodies
from kg.identity.clusters import Verdicts, groups, links_of, telling
from kg.identity.evidence import Evidence
from kg.identity.happenings import Representative, compare_reports, happenings
from kg.identity.people import compare_people
from kg.identity.records import Block, Finding, Profile, Report


@dataclass(frozen=True, slots=True)
class Deciding:
    """What deciding needs to know."""

    evidence: Evidence
    symmetric: frozenset[str]  #: IRIs of the classes whose sides may swap
    verdicts: Verdicts  #: what somebody decided, by the IRIs of both

    def entities(self, bundle: Sequence[str], profiles: Iterable[Profile]) -> list[Block]:
        """Who of those with one name key is the same; a block for each key.

        A known entity represents its local namesakes. Keys come together where somebody decided on a pair across them.
        """
        profiles = list(profiles)
        linked = {profile.iri for profile in profiles if profile.linked}
        keys = {profile.iri: profile.key for profile in profiles}
        links = links_of(profiles, lambda profile: profile.iri, self._compare, self.verdicts)
        same = [sorted(group, key=lambda iri: (iri not in linked, iri)) for group in groups(keys, links)]
        told = telling(links, same)
        return [
            Block(
                key,
                tuple(link for link in told if keys[link.one] == key),
                tuple(filter(None, (_of_key(key, group, keys) for group in same))),
            )
            for key in bundle
        ]

    def _compare(self, one: Profile, other: Profile) -> tuple[Finding | None, str]:
        if one.key != other.key:
            return None, ""
        if one.key.startswith("person "):
            return compare_people(one, other, self.evidence), "people"
        return compare_bodies(one, other), "bodies"

    def events(self, bundle: Sequence[str], reports: Iterable[Report], known: Representative) -> list[Block]:
        """Which reports with one event key tell of one event, everybody taken as whom identity says they are."""
        reports = list(reports)

        def compare(one: Report, other: Report) -> tuple[Finding | None, str]:
            if one.key != other.key:
                return None, ""
            return compare_reports(one, other, known, one.relation in self.symmetric), "happenings"

        keys = {report.iri: report.key for report in reports}
        links = links_of(reports, lambda report: report.iri, compare, self.verdicts)
        found = happenings(reports, links, known)
        told = telling(links, [[report.iri for report in each.reports] for each in found])
        return [
            Block(
                key,
                tuple(link for link in told if keys[link.one] == key),
                happenings=tuple(each for each in found if each.reports[0].key == key),
            )
            for key in bundle
        ]


def _of_key(key: str, group: Sequence[str], keys: Mapping[str, str]) -> tuple[str, ...]:
    """The representative of a group and those others that have this key; nothing where there are none."""
    representative, *others = group
    others = [other for other in others if keys[other] == key]
    return (representative, *others) if others else ()
